"""Status of an event over the reports: the surer the word, the higher the point."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.report.charts import Point, Timeline
from flyout.report.figures.lettering import lines_of, shortened, width_of
from flyout.report.figures.palette import CLAIM, GRID, INK, MIDDLE, MUTED, WARNING
from flyout.report.figures.sheet import Picture, Sheet
from flyout.report.words import plain

_ROW, _HEAD, _FOOT = 40.0, 58.0, 8.0
_LEAST_ROOM = 64.0
"""A label with less room [px] says nothing; the list below the figure holds all of them."""

_DOUBT = frozenset({"not_confirmed", "denied"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """Where lanes and columns stand."""

    timeline: Timeline
    width: float

    @property
    def left(self) -> float:
        """Where the lanes begin, beside their names."""
        return 14 + max(width_of(plain(lane), 12.5, bold=True) for lane in self.timeline.lanes)

    @property
    def column(self) -> float:
        """Width of one report."""
        return (self.width - self.left) / len(self.timeline.columns)

    def lane(self, name: str) -> float:
        """Middle of a lane."""
        return _HEAD + (self.timeline.lanes.index(name) + 0.5) * _ROW


def draw_timeline(timeline: Timeline, title: str, prefix: str) -> Picture:
    """Draw the line of status in both widths."""
    words = f"{title}: {timeline.overall}. " + "; ".join(
        f"{timeline.columns[point.column][0]}: {plain(point.lane)} ({point.label})" for point in timeline.points
    )
    return Picture(
        wide=_draw(_Grid(timeline=timeline, width=760)).svg(f"{prefix}w", title, words, "wide"),
        narrow=_draw(_Grid(timeline=timeline, width=360)).svg(f"{prefix}n", title, words, "narrow"),
        caption="The surer the word, the higher the point. A square is a headline.",
    )


def _draw(grid: _Grid) -> Sheet:
    sheet = Sheet(grid.width, _HEAD + len(grid.timeline.lanes) * _ROW + _FOOT)
    _draw_lanes(sheet, grid)
    _draw_columns(sheet, grid)
    places = _places(grid)
    sheet.line([x for x, _ in places], [y for _, y in places], MUTED, width=1.2, dashed=True)
    for point, (x, y) in zip(grid.timeline.points, places, strict=True):
        _draw_point(sheet, grid, point, x, y)
    return sheet


def _draw_lanes(sheet: Sheet, grid: _Grid) -> None:
    for lane in grid.timeline.lanes:
        y = grid.lane(lane)
        used = any(point.lane == lane for point in grid.timeline.points)
        sheet.line([grid.left, grid.width], [y, y], GRID)
        sheet.text(grid.left - 12, y + 4, plain(lane), INK if used else MUTED, size=12.5, ha="right", bold=used)


def _draw_columns(sheet: Sheet, grid: _Grid) -> None:
    for k, (title, date) in enumerate(grid.timeline.columns):
        x, room = grid.left + k * grid.column, grid.column - 14
        if k:
            sheet.line([x, x], [4, _HEAD + len(grid.timeline.lanes) * _ROW], GRID)
        for n, words in enumerate(lines_of(title, room, 12, 2)):
            sheet.text(x + 8, 16 + 15 * n, words, INK, size=12)
        sheet.text(x + 8, 47, shortened(date, room, 11), MUTED, size=11)


def _places(grid: _Grid) -> list[tuple[float, float]]:
    """Points of one report stand side by side, in the order of its text."""
    points = grid.timeline.points
    places = []
    for k, point in enumerate(points):
        before = sum(other.column == point.column for other in points[:k])
        share = (before + 0.5) / sum(other.column == point.column for other in points)
        places.append((grid.left + (point.column + share) * grid.column, grid.lane(point.lane)))
    return places


def _draw_point(sheet: Sheet, grid: _Grid, point: Point, x: float, y: float) -> None:
    color = WARNING if point.lane in _DOUBT else CLAIM if point.headline else MIDDLE
    sheet.dot(x, y, color, shape="s" if point.headline else "o", size=9, hollow=point.lane in _DOUBT)
    crowd = sum(other.column == point.column for other in grid.timeline.points)
    room = grid.column / crowd - 6
    if room > _LEAST_ROOM:
        sheet.text(x, y - 10, shortened(point.label, room, 11), MUTED, size=11, ha="center")
