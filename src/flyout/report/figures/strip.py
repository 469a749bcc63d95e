"""One claim on the band of one system: the small plot of a verdict."""

from __future__ import annotations

import numpy as np

from flyout.report.charts import Strip
from flyout.report.figures.palette import BAND, CLAIM, GRID, MIDDLE, MUTED
from flyout.report.figures.scale import Scale
from flyout.report.figures.sheet import Picture, Sheet
from flyout.units.show import show_si, show_si_range

_WIDTH, _HEIGHT = 340.0, 116.0
_LEFT, _RIGHT = 18.0, 24.0
_TOP, _BASE = 34.0, 92.0


def draw_strip(strip: Strip, prefix: str) -> Picture:
    """Draw where a claim lies among the flights of the system."""
    sheet = Sheet(_WIDTH, _HEIGHT)
    scale = _scale(strip)
    _draw_flights(sheet, scale, strip)
    sheet.line([_LEFT, _WIDTH - _RIGHT], [_BASE, _BASE], GRID)
    _draw_ticks(sheet, scale)
    if strip.claimed is not None:
        _draw_claim(sheet, scale, strip.claimed, strip.claim)
    words = _words(strip)
    return Picture(
        wide=sheet.svg(prefix, f"{strip.claim} and the band of {strip.system}", words, "strip"),
        narrow=None,
        caption=words,
    )


def _words(strip: Strip) -> str:
    band, middle = show_si_range(strip.band.p05, strip.band.p95, strip.unit), show_si(strip.band.p50, strip.unit)
    return f"{strip.system}: nine in ten of the model's flights give {band}, the middle one {middle}."


def _scale(strip: Strip) -> Scale:
    """From a little below all that is drawn to a little above."""
    shown = [strip.band.p05, strip.band.p95, *([] if strip.claimed is None else [strip.claimed])]
    room = 0.35 * (max(shown) - min(shown)) or 0.1 * max(shown)
    ends = {"low": max(0.0, min(shown) - room), "high": max(shown) + room}
    return Scale(**ends, left=_LEFT, right=_WIDTH - _RIGHT, unit=strip.unit)


def _draw_flights(sheet: Sheet, scale: Scale, strip: Strip) -> None:
    """The flights as a hill where they are known, else the band as a bar."""
    low, high = scale(strip.band.p05), scale(strip.band.p95)
    if strip.samples is None:
        sheet.box((low, high), (_BASE - 16, _BASE), BAND, alpha=0.55)
    else:
        counts, edges = np.histogram(strip.samples, bins=44, range=(scale.low, scale.high))
        x = np.array([scale(middle) for middle in 0.5 * (edges[1:] + edges[:-1])])
        top = _BASE - (_BASE - _TOP) * counts / max(1, counts.max())
        sheet.area(x, np.full_like(top, _BASE), top, BAND, alpha=0.3)
        inside = (x >= low) & (x <= high)
        sheet.area(x[inside], np.full(inside.sum(), _BASE), top[inside], BAND, alpha=0.45)
    sheet.line([scale(strip.band.p50)] * 2, [_BASE - 14, _BASE], MIDDLE, width=2)


def _draw_ticks(sheet: Sheet, scale: Scale) -> None:
    for value, words in scale.labels(4):
        x = scale(value)
        sheet.line([x, x], [_BASE, _BASE + 4], GRID)
        sheet.centred(x, _BASE + 18, words, MUTED, size=11)


def _draw_claim(sheet: Sheet, scale: Scale, claimed: float, words: str) -> None:
    x = scale(claimed)
    sheet.line([x, x], [_TOP - 12, _BASE + 4], CLAIM, width=2)
    sheet.centred(x, _TOP - 18, words, CLAIM, bold=True)
