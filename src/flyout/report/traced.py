"""Flights as told, laid out: what they imply, and the path told beside the path flown for distance."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.ensembles.inference.model import Equivalent, Inference
from flyout.ensembles.model import Path
from flyout.report.charts import FlightLine, SideView
from flyout.report.inert import visible
from flyout.report.model import SystemModel
from flyout.units.show import show_si_range
from flyout.verdicts.told import Told, Traced
from flyout.verdicts.tracing import far_words

_DRAWN_POINTS = 160
"""Points of a path that are drawn; more cannot be told apart at the size of a page."""


def traced_models(trace: Traced) -> Iterator[SystemModel]:
    """One entry for a flight that was traced."""
    if trace.inference is None:
        return
    inference, name = trace.inference, flight_words(trace.told)
    yield SystemModel(
        system=visible(name),
        results=tuple(_results(inference)),
        unknowns=(),
        conditioned_on=tuple(visible(words) for words in inference.consistency.words),
        models=tuple(visible(words) for words in inference.models),
        outcomes=visible(inference.diagnostics.words),
        side_view=None if inference.equivalent is None else _side_view(name, inference.equivalent),
    )


def flight_words(told: Told) -> str:
    """Which flight it is: "Hwasong-17 as told in a.txt"."""
    return f"{told.subject}, flight of {told.when}" if told.when else f"{told.subject} as told in {told.report}"


def line_of(path: Path, *, middle: bool) -> FlightLine:
    """A path thinned for drawing; its ends and its burnout are kept."""
    points = len(path.height)
    every = max(1, points // _DRAWN_POINTS)
    kept = sorted({*range(0, points, every), path.burnout_index, points - 1})
    return FlightLine(
        label=visible(path.label),
        ground_distance=path.ground_distance[kept],
        height=path.height[kept],
        burnout=kept.index(path.burnout_index),
        middle=middle,
    )


def _results(inference: Inference) -> Iterator[tuple[str, str]]:
    equivalent, time = inference.equivalent, inference.consistency.time
    if equivalent is not None:
        yield "Greatest range, same payload", far_words(equivalent.range)
        speeds = equivalent.burnout_speed
        yield "Speed at burnout, as told", show_si_range(round(speeds.p05, -1), round(speeds.p95, -1), "m/s")
    if time is not None:
        yield "Time of flight, by the other numbers", show_si_range(time.p05, time.p95, "min")


def _side_view(name: str, equivalent: Equivalent) -> SideView:
    paths = (equivalent.reported_path, equivalent.farthest_path)
    lines = tuple(line_of(path, middle=path is equivalent.farthest_path) for path in paths)
    return SideView(
        system=visible(name),
        lines=lines,
        ticks=(),
        thick="flown for distance",
        thin="The thin line is the flight as told, of the same vehicle.",
    )
