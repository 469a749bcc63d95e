"""What each source says about a range, beside what the flights of the model reach."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from flyout.report.charts import BandRow, RangeChart, RangeRow, Sort
from flyout.report.figures.lettering import shortened
from flyout.report.figures.palette import BAND, CATALOGUE, CLAIM, GRID, INK, MIDDLE, MUTED
from flyout.report.figures.scale import Scale
from flyout.report.figures.sheet import Picture, Sheet
from flyout.units.show import show_si, show_si_range

_HEADINGS = {
    Sort.REPORT: "The reports",
    Sort.CATALOGUE: "The catalogue",
    Sort.ASSUMPTION: "Assumptions, without a citable source",
}
_THINNEST = 5.0
"""Width of the shortest bar [px]: a figure written to the metre must still be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """Where labels and bars stand at one width of the page."""

    width: float
    left: float
    right: float
    row: float
    label_room: float
    label_beside: bool


_WIDE = _Layout(width=760, left=290, right=748, row=40, label_room=276, label_beside=True)
_NARROW = _Layout(width=360, left=0, right=348, row=54, label_room=352, label_beside=False)
_HEADING, _AXIS, _TOP = 32.0, 40.0, 6.0


def draw_ranges(chart: RangeChart, prefix: str) -> Picture:
    """Draw the chart in both widths."""
    title = f"Range of {chart.system}: what each source says, and what physics allows"
    words = _words(chart)
    return Picture(
        wide=_draw(chart, _WIDE).svg(f"{prefix}w", title, words, "wide"),
        narrow=_draw(chart, _NARROW).svg(f"{prefix}n", title, words, "narrow"),
        caption="Bars cover the values that the figure allows as it was written. Shaded: nine flights in ten of the "
        "model, the line its middle." if chart.bands else "Bars cover the values that the figure allows as written.",
    )  # fmt: skip


def _words(chart: RangeChart) -> str:
    bands = [f"Model, {band.label}: {show_si_range(band.band.p05, band.band.p95, 'km')}" for band in chart.bands]
    rows = [f"{row.source}: {row.words}" for row in chart.rows]
    return ". ".join([*bands, *rows]) + "."


def _draw(chart: RangeChart, layout: _Layout) -> Sheet:
    groups = [(sort, [row for row in chart.rows if row.sort is sort]) for sort in _HEADINGS]
    groups = [(sort, rows) for sort, rows in groups if rows]
    headings = len(groups) + bool(chart.bands)
    height = _TOP + headings * _HEADING + (len(chart.bands) + len(chart.rows)) * layout.row + _AXIS
    sheet = Sheet(layout.width, height)
    scale = Scale(low=0.0, high=1.06 * _farthest(chart), left=layout.left, right=layout.right)
    _draw_axis(sheet, scale, height - _AXIS, layout)
    _draw_bands(sheet, scale, chart.bands, height - _AXIS, layout)
    y = _TOP + (_HEADING + len(chart.bands) * layout.row if chart.bands else 0.0)
    for sort, rows in groups:
        _draw_heading(sheet, y, _HEADINGS[sort])
        y += _HEADING
        for row in rows:
            _draw_row(sheet, scale, row, y, layout)
            y += layout.row
    return sheet


def _farthest(chart: RangeChart) -> float:
    return max(_ends(chart), default=1000.0)


def _ends(chart: RangeChart) -> Iterator[float]:
    yield from (band.band.p95 for band in chart.bands)
    yield from (row.high if math.isfinite(row.high) else 1.5 * row.low for row in chart.rows)


def _draw_axis(sheet: Sheet, scale: Scale, base: float, layout: _Layout) -> None:
    for value, words in scale.labels(6 if layout.label_beside else 4):
        x = scale(value)
        sheet.line([x, x], [_TOP + _HEADING, base], GRID, width=0.8)
        sheet.centred(x, base + 18, words, MUTED)


def _draw_bands(sheet: Sheet, scale: Scale, bands: tuple[BandRow, ...], base: float, layout: _Layout) -> None:
    if bands:
        _draw_heading(sheet, _TOP, "Physics: the flyout model")
    for k, row in enumerate(bands):
        y = _TOP + _HEADING + k * layout.row
        low, middle, high = (scale(value) for value in (row.band.p05, row.band.p50, row.band.p95))
        bar = _bar(y, layout)
        sheet.box((low, high), (bar[0], base), BAND, alpha=0.16)
        sheet.line([middle, middle], [bar[1], base], MIDDLE, width=1, dashed=True)
        sheet.box((low, high), bar, BAND, alpha=0.75)
        sheet.line([middle, middle], bar, MIDDLE, width=2.4)
        words = f"{show_si_range(row.band.p05, row.band.p95, 'km')}, middle {show_si(row.band.p50, 'km')}"
        _draw_label(sheet, y, words, row.label, layout)


def _draw_heading(sheet: Sheet, y: float, words: str) -> None:
    sheet.text(0, y + 20, words, MUTED, size=12, bold=True)


def _draw_row(sheet: Sheet, scale: Scale, row: RangeRow, y: float, layout: _Layout) -> None:
    low, high = scale(row.low), scale(min(row.high, scale.high))
    thin = max(0.0, 0.5 * (_THINNEST - (high - low)))
    ends, bar = (low - thin, high + thin), _bar(y, layout)
    if row.sort is Sort.ASSUMPTION:
        sheet.frame(ends, bar, CATALOGUE)
    else:
        sheet.box(ends, bar, CLAIM if row.sort is Sort.REPORT else CATALOGUE)
    _draw_label(sheet, y, row.words, row.source, layout)


def _bar(y: float, layout: _Layout) -> tuple[float, float]:
    """Top and bottom of the bar of the row at `y`."""
    top = y + (11 if layout.label_beside else 34)
    return top, top + 14


def _draw_label(sheet: Sheet, y: float, words: str, source: str, layout: _Layout) -> None:
    room = layout.label_room
    sheet.text(0, y + 14, shortened(words, room, 13), INK, size=13)
    sheet.text(0, y + 29, shortened(source, room, 11.5), MUTED, size=11.5)
