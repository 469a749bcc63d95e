"""Times of the day, which are no dates: "at 8:15 a.m.", "between 1:56pm and 4pm", "before dawn"."""

from __future__ import annotations

import re

from flyout.core.span import Span

_HALF = r"\s?[apAP]\.?\s?[mM]\b\.?"
_HOUR = rf"(?:\d{{1,2}}[:.]\d\d(?:{_HALF})?|\d{{1,2}}{_HALF}|midnight|noon)"
_ZONE = r"(?:\s(?:[A-Z][a-z]{2,12}\s|local\s)time|\s(?:GMT|UTC|MSK|EST|EDT))?"
_CLOCK = re.compile(
    rf"\b(?:[Aa]t|[Aa]round|[Bb]y|[Bb]etween|[Ff]rom|[Bb]efore|[Aa]fter)\s"
    rf"(?:(?:about|around|approximately|roughly|nearly|exactly)\s)?"
    rf"(?:{_HOUR}{_ZONE}(?:\s(?:and|to|until)\s{_HOUR}{_ZONE})?|(?:dawn|dusk|daybreak|sunrise|sunset)\b)"
)
_NEXT = re.compile(r"\s(?:and|before|after|until)\s")
"""What leads from one deed to the next, which has no time told by the clock."""


def clock_in(text: str, near: Span, place: Span) -> str | None:
    """The time of the day that is told nearest to `place`.

    >>> clock_in("It was fired at about 8:15 a.m. Beijing time from Wonsan.", Span(0, 57), Span(3, 12))
    'at about 8:15 a.m. Beijing time'
    >>> clock_in("It was fired at 7:25 a.m. and came down in a desert.", Span(0, 51), Span(30, 39))
    >>> clock_in("It flew at 8.5 km a second.", Span(0, 27), Span(3, 7))
    """
    spans = (Span(*match.span()) for match in _CLOCK.finditer(text, near.start, near.end))
    found = [time for time in spans if not _NEXT.search(text, time.end, max(time.end, place.start))]
    if not found:
        return None
    nearest = min(found, key=lambda time: max(time.start - place.end, place.start - time.end))
    return text[nearest.start : nearest.end]
