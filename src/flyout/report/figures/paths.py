"""Flights from the side as a picture of its own, for a file."""

from __future__ import annotations

import io
from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from flyout.ensembles.model import Path


def draw_paths(paths: Sequence[Path], title: str) -> str:
    """SVG of side views, height and distance at one scale; the same bytes for the same flights."""
    figure = Figure(figsize=(9.0, 5.0), layout="constrained")
    FigureCanvasSVG(figure)
    axes = figure.add_subplot()
    for path in paths:
        label = f"{path.label}: {1e-3 * path.range:,.0f} km, {1e-3 * path.apogee:,.0f} km high"
        axes.plot(1e-3 * path.ground_distance, 1e-3 * path.height, label=label)
        axes.plot(
            1e-3 * path.ground_distance[path.burnout_index], 1e-3 * path.height[path.burnout_index], "o", color="black"
        )
    axes.set(title=title, xlabel="ground distance, km", ylabel="height, km")
    axes.set_aspect("equal")
    axes.grid(visible=True, alpha=0.3)
    axes.legend()
    buffer = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": "flyout", "svg.fonttype": "none"}):
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": "flyout"})
    return buffer.getvalue()
