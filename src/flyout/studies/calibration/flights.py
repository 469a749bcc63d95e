"""Published flights, each with one of its numbers left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.model import Figure, Trial
from flyout.core.errors import DomainError
from flyout.core.interval import Interval
from flyout.core.progress import Tell
from flyout.core.seeds import sample_seeds
from flyout.ensembles.draws import Array
from flyout.ensembles.inference.infer import infer
from flyout.ensembles.inference.model import MEANINGLESS, Equivalent, Inference
from flyout.ensembles.inference.published import of, reported_of
from flyout.ensembles.inference.question import Question
from flyout.ensembles.inference.report import SPREAD
from flyout.ensembles.reach import band_of
from flyout.flights.launch import Launch
from flyout.studies.calibration.model import Case, Kind
from flyout.studies.calibration.published import BOUND, Published, published_value, quotes_of, reports_of
from flyout.systems.outline import SPEED_SPREAD
from flyout.units.mach import HIGH_UP, SEA_LEVEL

FAR = "beyond 15,000 km a range has lost its meaning: sources say more than that, and so does the band"
_SOUND = 0.5 * (HIGH_UP.speed.value + SEA_LEVEL.speed.value)


def flight_cases(
    catalogue: Catalogue, *, seed: int, workers: int | None, tell: Tell
) -> tuple[list[Case], list[tuple[str, str]]]:
    """Cases of every flight with enough numbers, and the flights left aside with the reason."""
    cases: list[Case] = []
    aside: list[tuple[str, str]] = []
    flights = list(catalogue.flights().items())
    for done, (trial, figures) in enumerate(flights, 1):
        why = _tried(catalogue, trial, figures, cases, seed=seed, workers=workers)
        if why is not None:
            aside.append((words_of(trial), why))
        tell("published flights", done, len(flights))
    return cases, aside


def words_of(trial: Trial) -> str:
    """System and flight in words."""
    return f"{trial.system}, {trial.words}"


def _tried(
    catalogue: Catalogue,
    trial: Trial,
    figures: Sequence[Figure],
    cases: list[Case],
    *,
    seed: int,
    workers: int | None,
) -> str | None:
    """Add the cases of one flight; why there is none, else."""
    if catalogue.find(trial.system).kind == "shell":
        return "a shell from a gun has no motors"
    reported = reported_of(figures)
    if reported is None:
        manner = f"it is {trial.manner}" if trial.manner else "a single flight"
        return f"{manner}, or fewer than two of its numbers are those of a ballistic path"
    if reported.apogee is None or reported.distance is None:
        return "apogee and distance are not both published"
    if not any(of(figures, name) for name in ("flight_time", "speed")) and published_range(figures) is None:
        return "apogee and distance are all that is published, so nothing is left to leave out"
    question = Question(reported=reported, launch=Launch(), rotating=False)
    try:
        inference = infer(question, seed=int(sample_seeds(seed, 1)[0]), workers=workers)
    except DomainError as error:
        return error.what
    if inference.equivalent is None:
        return "; ".join(inference.consistency.words)
    cases.extend(_cases(catalogue, trial, figures, inference, inference.equivalent))
    return None


def published_range(figures: Sequence[Figure]) -> Published | None:
    """What analysts say it could do on a standard trajectory."""
    return published_value(figure for figure in figures if figure.attribute == "equivalent_range")


def _cases(
    catalogue: Catalogue, trial: Trial, figures: Sequence[Figure], inference: Inference, equivalent: Equivalent
) -> Iterator[Case]:
    sources = dict(catalogue.sources)
    name, key = words_of(trial), trial.key
    times = inference.consistency.times
    analysts = published_range(figures)
    if analysts is not None:
        yield _range_case(key, name, analysts, equivalent, quotes_of(analysts.figures, sources))
    reported = of(figures, "flight_time")
    said = published_value(reported)
    if said is not None and times is not None:
        spread = reports_of(times, SPREAD)
        yield Case(
            key=f"{key} time",
            name=name,
            left_out="time",
            kind=Kind.TIME,
            unit="min",
            published=said.value,
            quotes=quotes_of(said.figures, sources),
            band=band_of(spread),
            below=float(np.mean(spread < said.value)),
        )
    fast = of(figures, "speed")
    if fast:
        yield _speed_case(
            key, name, fast, reports_of(equivalent.counted_speeds, SPEED_SPREAD), quotes_of(fast, sources)
        )


def _range_case(key: str, name: str, analysts: Published, equivalent: Equivalent, quotes: tuple[str, ...]) -> Case:
    far = analysts.value >= MEANINGLESS
    rule = FAR if far else BOUND if analysts.bound else None
    return Case(
        key=f"{key} range",
        name=name,
        left_out="range",
        kind=Kind.EQUIVALENT,
        unit="km",
        published=analysts.value,
        quotes=quotes,
        band=equivalent.range,
        below=float(np.mean(equivalent.samples < analysts.value)),
        rule=rule,
    )


def _speed_case(key: str, name: str, fast: Sequence[Figure], counted: Array, quotes: tuple[str, ...]) -> Case:
    speeds = [_speed(figure) for figure in fast]
    middle = float(np.median([speed.middle for speed in speeds]))
    return Case(
        key=f"{key} speed",
        name=name,
        left_out="speed",
        kind=Kind.FLIGHT_SPEED,
        unit="m/s",
        published=middle,
        quotes=quotes,
        band=band_of(counted),
        below=float(np.mean(counted < middle)),
    )


def _speed(figure: Figure) -> Interval:
    """A Mach number by a speed of sound between that on the ground and that high up [m/s]."""
    reading = figure.reading or Interval(0.0, 0.0)
    return reading.scaled(_SOUND) if figure.unit == "Ma" else reading
