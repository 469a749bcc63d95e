"""The date of a claim: that of its time words, or the only one of its clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from flyout.claims.context import Context
from flyout.claims.dates.model import DatedSpan
from flyout.claims.dates.read import ANCHORED, dates_on
from flyout.claims.letters import small
from flyout.claims.model import Claim, Kind
from flyout.claims.once import once
from flyout.claims.quantities.vocabulary import words
from flyout.core.span import Span

_OF_A_TIME = words("flight_distance apogee altitude flight_time speed count contract_value year production_rate")
"""Quantities of something that happened; what a weapon is needs no date."""
_QUANTITY, _ATTRIBUTE, _QUOTE = Kind.QUANTITY, Kind.ATTRIBUTE, Kind.QUOTE
_SAYING = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|wrote|added|tweeted|posted)"
    r"(?:\s(?:on|in|at|to)\s(?!the\b)[a-zA-Z]\w{1,20})?(?:\s(?!on\b|in\b)\w{1,20}){0,3}"
    r"\s(?:(?:on|in|early|late|earlier)\s){0,2}$"
)
_LED = re.compile(
    r"\b(?:on|in|by|since|until|before|after|during|between|from|at|for|over)\s(?:the\s)?"
    r"(?:(?:(?:early|small|late)\s)?(?:hours|night|morning|afternoon|evening|week|weekend)\sof\s(?:the\s)?)?$"
)
_NEXT_VERB = re.compile(  # "and was", "fired in 1991, is"
    r"\b(?:and|but)\s(?:has|have|had|is|are|was|were|will|would|can|could|may|might|should)\b"
    r"|(?<=\w),\s(?:has|have|is|are|will|(?:[\w’'.]+\s){0,5}?who|which)\b"
)
_OF_ANOTHER = re.compile(  # ", of which two came in May", "a battery that it had wanted to field in 2023"
    r",\s(?:(?:the\s)?(?:\w+\s)?of\s)?(?:which|who|whose|whom|when|where)\s|,?\s(?:up|down)\sfrom\s"
    r"|\sthat\s(?:[\w’'.]+\s){1,3}had\s"
)
_AND_THEN = re.compile(r",\s(?:and|but)\s(?:(?:on|in|at|since|by|early|late)\s){0,2}$")
_PUT_IN = re.compile(r",\s(?:which|who)\s[^,;]{1,80}$")
_DESCRIBING = frozenset({"overnight"})
"""What tells when beside a noun, too, to which the preposition before it belongs."""
_DAY_BEHIND = re.compile(  # what happened stands between: "overnight | raids on the city on"
    r"\s(?!(?:in|on|at|by|from|and|to|with|as|after|over)\b)(?:[\w'’-]{1,20}\s){1,6}(?:on|of|in)\s(?:the\s)?"
)
_YEAR = 4  # letters of a year
_VERB = 7  # characters of the longest auxiliary, "should", and one more
_FRONTED = 20  # characters from the beginning of a clause: what is dated there is all of it
_LONGEST = 36  # characters of what leads to a date
_REACH = 90  # characters before a date in which a verb of saying may govern it


@once
def dates_of(context: Context) -> tuple[DatedSpan, ...]:
    """The dates of a report, looked for once."""
    return dates_on(context.tape, context.document.published)


def time_words(date: DatedSpan, text: str) -> str:
    """The words of a date with what leads to it: "on Tuesday", "in the spring of 2023".

    >>> from flyout.claims.dates.read import read_dates
    >>> text = "It was fired in the early hours of Monday."
    >>> time_words(read_dates(text, "2024-11-19")[0], text)
    'in the early hours of Monday'
    >>> time_words(read_dates("It was hit in overnight attacks.", None)[0], "It was hit in overnight attacks.")
    'overnight'
    """
    if date.words in _DESCRIBING:
        return date.words
    led = _LED.search(small(text[max(0, date.span.start - _LONGEST) : date.span.start]))
    return text[date.span.start - len(led[0]) : date.span.end] if led else date.words


@once
def _with_starts(context: Context) -> tuple[tuple[DatedSpan, ...], tuple[int, ...]]:
    """The dates of a report, and where each begins."""
    dates = dates_of(context)
    return dates, tuple([date.span.start for date in dates])


def date_of(claim: Claim, context: Context) -> str | None:
    """Date of a claim in EDTF; None where its words give none, or more than one."""
    text = context.document.text
    if claim.time_hint is not None:
        hint = _place(claim, text)
        return _only(
            date for date in dates_inside(claim.clause, context) if hint is not None and date.span.overlaps(hint)
        )
    if claim.kind is _QUANTITY and claim.attribute == "year":
        return _only(date for date in dates_inside(claim.clause, context) if date.span.overlaps(claim.mention))
    if claim.kind is _ATTRIBUTE or (claim.kind is _QUANTITY and claim.attribute not in _OF_A_TIME):
        return None
    inside = dates_inside(claim.clause, context)
    near = [date for date in inside if claim.clause.holds(date.span)] if inside else None
    if not near:
        return None
    if claim.kind is not _QUOTE:
        near = [date for date in near if not dates_the_saying(date, text)]
        near = [date for date in near if not dates_another(date, claim.clause, claim.mention, text)]
    place = claim.mention.start
    nearest = min(near, key=lambda date: (date.span.start > place, abs(date.span.start - place)), default=None)
    return None if nearest and nearest.edtf is None and nearest.rule in ANCHORED else _only(near)


def dates_inside(clause: Span, context: Context) -> tuple[DatedSpan, ...]:
    """Dates that begin in a clause; they come in the order of the text."""
    dates, starts = _with_starts(context)
    first = bisect_left(starts, clause.start)
    return dates[first : bisect_left(starts, clause.end, first)]


def _place(claim: Claim, text: str) -> Span | None:
    """Where in its clause the time words of a claim stand, the nearest to its mention."""
    words = claim.time_hint or ""
    places = []
    start = text.find(words, claim.clause.start, claim.clause.end)
    while words and start >= 0:
        places.append(Span(start, start + len(words)))
        start = text.find(words, start + 1, claim.clause.end)
    return min(places, key=lambda place: abs(place.start - claim.mention.start), default=None)


def dates_the_saying(date: DatedSpan, text: str) -> bool:
    """Whether a date is that of a statement: "the army said on Tuesday"."""
    return _SAYING.search(text[max(0, date.span.start - _REACH) : date.span.start]) is not None


def dates_another(date: DatedSpan, clause: Span, mention: Span, text: str) -> bool:
    """Whether a date stands with another verb of a clause, or with what something was once.

    >>> from flyout.claims.dates.read import read_dates
    >>> def other(text, *verbs):
    ...     (date,) = read_dates(text, None)
    ...     places = (Span(text.index(verb), text.index(verb) + len(verb)) for verb in verbs)
    ...     return [dates_another(date, Span(0, len(text)), place, text) for place in places]
    >>> other("It was first flown in 2021 and has been handed over.", "was", "has")
    [False, True]
    >>> other("They were removed under the treaty, which both signed in 1987.", "removed", "signed")
    [True, False]
    >>> other("The army got two of them in 2019; it has asked for more.", "got", "has")
    [False, True]
    >>> other("An old Scud, fired at Kuwait in 1991, is on show.", "fired", "is")
    [False, True]
    >>> other("The army, which got six of them in April, fired two.", "got", "fired")
    [False, True]
    >>> other("It bought nine, of which two came in May.", "bought", "came")
    [True, False]
    >>> other("It has 250 launchers, up from 72 in 2018.", "250 launchers", "72")
    [True, False]
    """
    fronted = date.span.start - clause.start < _FRONTED
    if not fronted and ";" in text[min(mention.end, date.span.end) : max(mention.start, date.span.start)]:
        return True
    if mention.end <= date.span.start:
        between = text[mention.end : date.span.start]
        if "," not in between:
            return ("that" in between or "from" in between) and _OF_ANOTHER.search(between) is not None
        return _OF_ANOTHER.search(between) is not None or _AND_THEN.search(between) is not None
    if fronted or mention.start < date.span.end:
        return False
    if text[date.span.end] == "," and _PUT_IN.search(text, clause.start, date.span.start):
        return True
    return _NEXT_VERB.search(text, date.span.end, min(mention.start + _VERB, clause.end)) is not None


def dates_thing(date: DatedSpan, text: str) -> bool:
    """Whether a bare year only describes a thing: "under a 2005 accord".

    >>> from flyout.claims.dates.read import read_dates
    >>> [dates_thing(read_dates(text, None)[0], text) for text in ("Under a 2005 accord.", "Since 2005 it has flown.")]
    [True, False]
    """
    bare = len(date.words) == _YEAR and date.words.isdecimal()
    return bare and text.endswith((" a ", " the ", " its "), 0, date.span.start)


def dates_less(date: DatedSpan, others: Iterable[DatedSpan], text: str) -> bool:
    """Whether the day is told behind what a time of day describes: "an overnight raid on 3 June".

    >>> from flyout.claims.dates.read import read_dates
    >>> text = "The overnight raid on 3 June failed."
    >>> dates = read_dates(text, "2024-06-04")
    >>> [dates_less(date, dates, text) for date in dates]
    [True, False]
    """
    if date.words not in _DESCRIBING:
        return False
    return any(_DAY_BEHIND.fullmatch(text, date.span.end, max(date.span.end, other.span.start)) for other in others)


def _only(dates: Iterable[DatedSpan]) -> str | None:
    known = {date.edtf for date in dates if date.edtf is not None}
    return known.pop() if len(known) == 1 else None
