"""Heads and feet that printed pages repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_REACH = 2  # lines at either end of a page that may be a head or a foot
_DIGITS = re.compile(r"\d+")
_NUMBER_ALONE = re.compile(r"[-–— ]*(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?[-–— ]*", re.IGNORECASE)


def without_margins(sheets: Sequence[Sequence[str]]) -> tuple[list[list[str]], int]:
    """Pages without the lines that most of them repeat, and how many lines that were.

    Figures are taken as equal, so that "Report 3 | page 7" is repeated by
    "Report 3 | page 8". Page numbers that stand alone go too.

    >>> without_margins([["Daily", "It flew.", "1"], ["Daily", "It fell.", "2"], ["Daily", "It burned.", "3"]])
    ([['It flew.'], ['It fell.'], ['It burned.']], 6)
    """
    pages = [[line.strip() for line in sheet] for sheet in sheets]
    full = [page for page in pages if any(page)]
    seen = Counter(key for page in full for key in {_key(line) for line in _ends(page)})
    often = {key for key, times in seen.items() if times >= 3 and 2 * times > len(full)}
    cut = [_cut(page, often) for page in pages]
    return cut, sum(map(len, pages)) - sum(map(len, cut))


def _key(line: str) -> str:
    return _DIGITS.sub("#", line.casefold())


def _ends(page: Sequence[str]) -> list[str]:
    words = [line for line in page if line]
    return [*words[:_REACH], *words[_REACH:][-_REACH:]]


def _cut(page: Sequence[str], often: set[str]) -> list[str]:
    """A page without its repeated heads and feet, from both ends inwards."""
    start, stop = 0, len(page)
    while start < stop and start < _REACH and _is_margin(page[start], often):
        start += 1
    while stop > start and len(page) - stop < _REACH and _is_margin(page[stop - 1], often):
        stop -= 1
    return list(page[start:stop])


def _is_margin(line: str, often: set[str]) -> bool:
    return bool(line) and (_key(line) in often or _NUMBER_ALONE.fullmatch(line) is not None)
