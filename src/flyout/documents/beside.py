"""What the lines beside a headline and the opening of the text say of a report, put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flyout.documents.calendar import day_text
from flyout.documents.imprint import Imprint, read_opening
from flyout.documents.layout import Layout
from flyout.documents.model import BODY, Part

_YEAR = re.compile(r"(?<![\w-])(?:19|20)\d\d(?![\w.])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Date, author and outlet that a report gives beside its headline, and where the date comes from."""

    published: str | None = None
    author: str | None = None
    outlet: str | None = None
    note: str | None = None


def said_beside(layout: Layout, text: str) -> Said:
    """What the report says of itself in its own lines; a day without its year takes that of the other header lines.

    Parameters
    ----------
    layout : Layout
    text : str
    """
    found = list(_found(layout, text))
    lines = [imprint for _, imprint in found]
    dated = next(((words, date) for words, each in found if (date := _dated(each, layout, text))), None)
    changed = dated is not None and any(each.changed for words, each in found if words == dated[0])
    what = "of its last change" if changed else "of publication"
    return Said(
        published=dated[1] if dated else None,
        author=_first(each.author for each in lines),
        outlet=_first(each.outlet for each in lines),
        note=f"the date is the one {what} in its line “{dated[0]}”" if dated else None,
    )


def _found(layout: Layout, text: str) -> Iterator[tuple[str, Imprint]]:
    """Lines that speak of the report itself, with what they say; a date of publication before one of a change."""
    lines = [(layout.lines[index].span.of(text), said) for index, said in layout.imprint.items()]
    yield from sorted(lines, key=lambda each: each[1].changed)
    first = next((line.span for line in layout.lines if line.part is BODY), None)
    opening = read_opening(text[first.start : first.end]) if first else None
    if first and opening:
        yield re.split(r"\s[-–—]", first.of(text), maxsplit=1)[0], opening


def _dated(said: Imprint, layout: Layout, text: str) -> str | None:
    if said.yearless is None:
        return said.published
    year = _year_of_header(layout, text)
    return day_text(year, *said.yearless) if year else None


def _year_of_header(layout: Layout, text: str) -> int | None:
    """The only year that header lines hold."""
    header = (line.span.of(text) for line in layout.lines if line.part is Part.HEADER)
    years = {int(year) for words in header for year in _YEAR.findall(words)}
    return years.pop() if len(years) == 1 else None


def _first(values: Iterable[str | None]) -> str | None:
    return next(filter(None, values), None)
