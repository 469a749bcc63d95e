"""Flights seen from the side, height and distance at the same scale."""

from __future__ import annotations

import numpy as np

from flyout.report.charts import FlightLine, SideView, Tick
from flyout.report.figures.lettering import width_of
from flyout.report.figures.palette import BAND, CLAIM, GRID, INK, MIDDLE, MUTED
from flyout.report.figures.scale import Scale
from flyout.report.figures.sheet import Picture, Sheet, centred_in
from flyout.units.show import show_si

_TOP, _SIDE = 30.0, 14.0
_AXIS, _TICK_ROW = 26.0, 17.0
_SMALLEST = 60.0
"""Least height of the drawing [px], for flights that are flat beside their range."""


def draw_side_view(view: SideView, prefix: str) -> Picture:
    """Draw the flights in both widths."""
    title = f"Flights of {view.system} from the side"
    words = _words(view)
    return Picture(
        wide=_draw(view, 760).svg(f"{prefix}w", title, words, "wide"),
        narrow=_draw(view, 360).svg(f"{prefix}n", title, words, "narrow"),
        caption=words,
    )


def _words(view: SideView) -> str:
    line = _middle(view)
    top, burnout = float(line.height.max()), float(line.height[line.burnout])
    claims = f" Marked below: {', '.join(tick.label for tick in view.ticks)}." if view.ticks else ""
    return (
        f"{view.system}, {view.thick}: burnout at a height of {show_si(burnout, 'km', digits=2)}, apogee "
        f"{show_si(top, 'km')}, {show_si(float(line.ground_distance[-1]), 'km')} along the ground. "
        f"{view.thin} Height and distance have one scale.{claims}"
    )


def _middle(view: SideView) -> FlightLine:
    return next(line for line in view.lines if line.middle)


def _draw(view: SideView, width: float) -> Sheet:
    farthest = max([float(line.ground_distance[-1]) for line in view.lines] + [tick.distance for tick in view.ticks])
    scale = Scale(low=0.0, high=1.04 * farthest, left=_SIDE, right=width - _SIDE)
    highest = max(float(line.height.max()) for line in view.lines)
    ground = _TOP + max(_SMALLEST, highest * scale.per_unit)
    rows = _tick_rows(view.ticks, scale, width)
    sheet = Sheet(width, ground + _AXIS + _TICK_ROW * (max(rows, default=-1) + 1) + 12)
    _draw_axes(sheet, scale, ground, highest, width)
    for line in view.lines:
        _draw_line(sheet, scale, ground, line)
    _draw_marks(sheet, scale, ground, _middle(view))
    for tick, row in zip(view.ticks, rows, strict=True):
        _draw_tick(sheet, scale, ground, tick, row)
    return sheet


def _draw_axes(sheet: Sheet, scale: Scale, ground: float, highest: float, width: float) -> None:
    """The ground with its distances, and lines of equal height."""
    for value, words in scale.labels(6 if width > 500 else 4):
        x = scale(value)
        sheet.line([x, x], [ground, ground + 5], MUTED, width=0.8)
        sheet.centred(x, ground + 18, words, MUTED, size=11)
    heights = Scale(low=0.0, high=highest, left=0.0, right=highest * scale.per_unit).ticks(3)
    for value in heights[1:]:
        y = ground - value * scale.per_unit
        sheet.line([_SIDE, width - _SIDE], [y, y], GRID, width=0.8)
        sheet.text(width - _SIDE, y - 4, f"{value / 1000:,.0f} km", MUTED, size=11, ha="right")
    sheet.line([_SIDE, width - _SIDE], [ground, ground], INK, width=1.2)


def _draw_line(sheet: Sheet, scale: Scale, ground: float, line: FlightLine) -> None:
    x = np.array([scale(value) for value in line.ground_distance])
    y = ground - line.height * scale.per_unit
    sheet.line(x, y, MIDDLE if line.middle else BAND, width=2.2 if line.middle else 1.2)


def _draw_marks(sheet: Sheet, scale: Scale, ground: float, line: FlightLine) -> None:
    """Burnout and apogee of the middle flight."""
    top = int(np.argmax(line.height))
    for index, words, ha, side in ((line.burnout, "burnout", "left", 9), (top, "apogee", "center", 0)):
        x, y = scale(float(line.ground_distance[index])), ground - float(line.height[index]) * scale.per_unit
        sheet.dot(x, y, MIDDLE, size=6, hollow=True)
        lifted = y + 4 if side else y - 9
        label = f"{words}, {show_si(float(line.height[index]), 'km', digits=2 if side else 3)}"
        sheet.text(x + side, lifted, label, INK, size=11.5, ha=ha)


def _tick_rows(ticks: tuple[Tick, ...], scale: Scale, width: float) -> list[int]:
    """The row each label stands on, so that none covers another."""
    rows: list[int] = []
    taken: list[tuple[int, float, float]] = []
    for tick in ticks:
        half = 0.5 * width_of(tick.label, 11.5) + 4
        middle = centred_in(width, scale(tick.distance), tick.label, 11.5)
        row = 0
        while any(used == row and middle - half < high and low < middle + half for used, low, high in taken):
            row += 1
        taken.append((row, middle - half, middle + half))
        rows.append(row)
    return rows


def _draw_tick(sheet: Sheet, scale: Scale, ground: float, tick: Tick, row: int) -> None:
    x = scale(tick.distance)
    sheet.line([x, x], [ground - 7, ground + 7], CLAIM, width=2)
    y = ground + _AXIS + 12 + row * _TICK_ROW
    sheet.centred(x, y, tick.label, CLAIM, size=11.5)
