"""Stretches in quotation marks: straight or curly, nested, running over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from flyout.core.span import Span

_OPENS = re.compile(r"(?<![\w.,!?…])['‘](?=\w)")
_CLOSES = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")
_SAID = re.compile(r",\s(?:(?:he|she|they|it)\s(?:said|says|added|told|wrote|explained)|said\s[Tt]he\s[a-z]+)\b")
"""Who speaks, behind words whose closing mark was left out."""

_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")
_PAIRS = {'"': '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "'": "'", "‘": "'", "’": "'"}


def _opens(text: str, place: int, inside: bool) -> bool | None:
    """Whether the mark at `place` opens a quotation or closes one; None for an apostrophe."""
    mark = text[place]
    if mark == '"':
        return not inside
    if mark in _OPENING or mark in _CLOSING:
        return mark in _OPENING
    if _OPENS.match(text, place):
        return True
    return False if _CLOSES.match(text, place) else None


def _places(text: str, mark: str) -> list[int]:
    """Where a mark stands in a text; to search for each takes a quarter of one pattern for all."""
    places: list[int] = []
    place = text.find(mark)
    while place >= 0:
        places.append(place)
        place = text.find(mark, place + 1)
    return places


def _read_paragraph(text: str, marks: Sequence[int], end: int) -> list[Span]:
    """Quoted stretches of the paragraph that ends at `end`, with the places of all marks in it."""
    found: list[Span] = []
    opened: dict[str, int] = {}
    for place in marks:
        family = _PAIRS[text[place]]
        opens = _opens(text, place, family in opened)
        if opens:
            opened.setdefault(family, place)
        elif opens is False and family in opened:
            found.append(Span(opened.pop(family), place + 1))
    left = opened.get('"')
    if left is not None and text[left] in "“„«":  # runs on into the next paragraph, which opens again
        said = _SAID.search(text, left, end)
        found.append(Span(left, said.start() + 1 if said else end))
    return found


def find_quoted(text: str) -> tuple[Span, ...]:
    """Outermost quoted stretches of a text, marks included, in order.

    An opening curly mark that is never closed holds to the end of its
    paragraph, as newspapers print a speech of several paragraphs; a straight
    one is ignored.

    >>> text = 'He said “she wrote ‘no’ twice” and "left".'
    >>> [span.of(text) for span in find_quoted(text)]
    ['“she wrote ‘no’ twice”', '"left"']
    """
    found: list[Span] = []
    marks = sorted([place for mark in _PAIRS for place in _places(text, mark)])
    first = behind = 0
    for line in text.splitlines(keepends=True):
        start, behind = behind, behind + len(line)
        last = bisect_left(marks, behind, first)
        if last > first:
            found += _read_paragraph(text, marks[first:last], start + len(line.rstrip("\r\n")))
            first = last
    found.sort(key=lambda span: (span.start, -span.end))
    outer: list[Span] = []
    for span in found:
        if not outer or span.start >= outer[-1].end:
            outer.append(span)
    return tuple(outer)
