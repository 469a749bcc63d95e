"""One flight as a picture for a file: from the side, its speed and its Mach number over time."""

from __future__ import annotations

import io

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from flyout.flights.flight import Event, Flight

_MARKERS = {"burnout": "o", "separation": "D", "apogee": "^", "impact": "X"}
_OTHER_MARKER = "s"
_LINE = "tab:blue"
_SHAPE = 0.42  # height of the side view over its width
_MARGIN = 0.04  # of its width
_INK = "black"


def draw_flight(flight: Flight, title: str) -> str:
    """SVG of a flight, its events marked in every part; the same bytes for the same flight."""
    figure = Figure(figsize=(9.0, 7.5), layout="constrained")
    FigureCanvasSVG(figure)
    parts = figure.subplot_mosaic([["side", "side"], ["speed", "mach"]], height_ratios=[1.3, 1.0])
    _draw_side(parts["side"], flight)
    _draw_over_time(parts["speed"], flight, "speed", "speed over the ground, m/s")
    _draw_over_time(parts["mach"], flight, "mach", "Mach number")
    told = parts["side"].get_legend_handles_labels()
    figure.legend(*told, title=title, title_fontsize="large", loc="outside upper center", ncols=4, frameon=False)
    figure.supxlabel("; ".join(flight.models), fontsize="x-small", color="dimgray", wrap=True)
    buffer = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": "flyout", "svg.fonttype": "none"}):
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": "flyout"})
    return buffer.getvalue()


def _draw_side(axes: Axes, flight: Flight) -> None:
    """Height over distance at one scale, however flat or steep the path is."""
    distance, height = 1e-3 * flight.ground_distance, 1e-3 * flight.height
    axes.plot(distance, height, color=_LINE)
    for event in flight.events:
        _mark(axes, event, 1e-3 * event.ground_distance, 1e-3 * event.height)
    low = min(0.0, float(height.min()))
    width = max(float(distance.max()), (float(height.max()) - low) / _SHAPE)
    axes.set_xlim(-_MARGIN * width, (1.0 + _MARGIN) * width)
    axes.set_ylim(low - _MARGIN * _SHAPE * width, low + (1.0 + _MARGIN) * _SHAPE * width)
    axes.set_box_aspect(_SHAPE)
    axes.set(xlabel="ground distance, km", ylabel="height, km")
    axes.grid(visible=True, alpha=0.3)


def _draw_over_time(axes: Axes, flight: Flight, field: str, words: str) -> None:
    """One field over time, with the events on the line."""
    values = getattr(flight, field)
    axes.plot(flight.time, values, color=_LINE)
    rows = dict(zip(flight.time.tolist(), values.tolist(), strict=True))
    for event in flight.events:
        _mark(axes, event, event.time, rows[event.time])
    axes.set(xlabel="time since ignition, s", ylabel=words)
    axes.set_ylim(bottom=0.0)
    axes.grid(visible=True, alpha=0.3)


def _mark(axes: Axes, event: Event, x: float, y: float) -> None:
    told = f"{event.name}\n{event.time:,.0f} s, {1e-3 * event.height:,.1f} km up,\n{event.speed:,.0f} m/s"
    axes.plot(x, y, _MARKERS.get(event.name, _OTHER_MARKER), color=_INK, markersize=6.0, label=told)
