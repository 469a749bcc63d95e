"""How much of what was published lies in the middle of the bands, as a picture of its own."""

from __future__ import annotations

import io
from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from flyout.studies.calibration.model import Case
from flyout.studies.calibration.scores import LEVELS, chance_bounds, reliability


def draw_reliability(cases: Sequence[Case]) -> str:
    """SVG of the reliability curve of the two-sided cases; the same bytes for the same cases."""
    figure = Figure(figsize=(6.4, 5.6), layout="constrained")
    FigureCanvasSVG(figure)
    axes = figure.add_subplot()
    count = sum(case.two_sided for case in cases)
    low, high = chance_bounds(count)
    axes.fill_between(100 * LEVELS, 100 * low, 100 * high, color="#1f77b4", alpha=0.15, label="chance, 9 of 10")
    axes.plot([0, 100], [0, 100], color="gray", linewidth=1, label="right")
    curves = ((f"all {count} cases", cases), ("priors set without it", [case for case in cases if case.seen is None]))
    for (label, group), style in zip(curves, ("-o", "--s"), strict=True):
        axes.plot(100 * LEVELS, 100 * reliability(group), style, markersize=4, label=label)
    axes.set(
        xlabel="the middle of the band, % of the draws",
        ylabel="published values that lie in it, %",
        xlim=(0, 100),
        ylim=(0, 100),
    )
    axes.set_aspect("equal")
    axes.grid(visible=True, alpha=0.3)
    axes.legend(loc="upper left")
    buffer = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": "flyout", "svg.fonttype": "none"}):
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": "flyout"})
    return buffer.getvalue()
