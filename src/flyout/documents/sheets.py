"""Heads and feet that printed pages repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_REACH = 2  # lines at either end of a page that may be a head or a foot
_DIGITS = re.compile(r"\d+")
_NUMBER_ALONE = re.compile(r"[-–— ]*(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?[-–— ]*", re.IGNORECASE)
_TIME = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?"
_PAGES = r"\d{1,4} ?(?:of|/) ?\d{1,4}"
_ADDRESS = re.compile(rf"(?:https?|file)://\S+(?= {_PAGES}$|$)", re.IGNORECASE)
_OF_BROWSER = re.compile(
    rf"{_TIME}(?: .*[^.!?])?|{_PAGES} {_TIME}|(?:[^:]+ )?{_ADDRESS.pattern}(?: {_PAGES})?", re.IGNORECASE
)


def without_margins(sheets: Sequence[Sequence[str]]) -> tuple[list[list[str]], int]:
    """Pages without the lines that most of them repeat, and how many lines that were.

    Figures are taken as equal, so that "Report 3 | page 7" is repeated by
    "Report 3 | page 8". Page numbers that stand alone go too, and what a
    browser prints around a page: the time, the address, the number of pages.

    >>> without_margins([["Daily", "It flew.", "1"], ["Daily", "It fell.", "2"], ["Daily", "It burned.", "3"]])
    ([['It flew.'], ['It fell.'], ['It burned.']], 6)
    """
    pages = [[line.strip() for line in sheet] for sheet in sheets]
    full = [page for page in pages if any(page)]
    seen = Counter(key for page in full for key in {_key(line) for line in _ends(page)})
    often = {key for key, times in seen.items() if times >= 3 and 2 * times > len(full)}
    cut = [_cut(page, often) for page in pages]
    return cut, _count(pages) - _count(cut)


def address_printed(sheets: Sequence[Sequence[str]]) -> str | None:
    """The address of the web page that a browser prints at the head or foot of its pages, if it is whole.

    >>> address_printed([["It flew.", "https://example.org/news/1 1/1"]])
    'https://example.org/news/1'
    """
    lines = [line for sheet in sheets for line in _ends(sheet) if _OF_BROWSER.fullmatch(line)]
    found = [match.group() for match in map(_ADDRESS.search, lines) if match]
    return next((each for each in found if each.startswith("http") and not each.endswith(("…", "..."))), None)


def _count(pages: Sequence[Sequence[str]]) -> int:
    return sum(line != "" for page in pages for line in page)


def _key(line: str) -> str:
    return _DIGITS.sub("#", line.casefold())


def _ends(page: Sequence[str]) -> list[str]:
    words = [line for line in page if line]
    return [*words[:_REACH], *words[_REACH:][-_REACH:]]


def _cut(page: Sequence[str], often: set[str]) -> list[str]:
    """A page without its repeated heads and feet, from both ends inwards."""
    kept = [i for i, line in enumerate(page) if line]
    start, stop = 0, len(kept)
    while start < stop and start < _REACH and _is_margin(page[kept[start]], often):
        start += 1
    while stop > start and len(kept) - stop < _REACH and _is_margin(page[kept[stop - 1]], often):
        stop -= 1
    return list(page[kept[start] : kept[stop - 1] + 1]) if start < stop else []


def _is_margin(line: str, often: set[str]) -> bool:
    return _key(line) in often or any(each.fullmatch(line) for each in (_NUMBER_ALONE, _OF_BROWSER))
