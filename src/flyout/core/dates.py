"""Dates that are only known to the month or year, and which of two is surely the later."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?[~?%]?")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SPAN = re.compile(r"(\d{2,3})(X{1,2})")


def days_of(edtf: str | None) -> tuple[date, date] | None:
    """First and last day a date may mean.

    Years, months and days, decades and centuries, and stretches between two
    of them; a mark for "about" is set aside. None for anything else.

    >>> days_of("2015~"), days_of("2024-02"), days_of("199X")
    ((datetime.date(2015, 1, 1), datetime.date(2015, 12, 31)), \
(datetime.date(2024, 2, 1), datetime.date(2024, 2, 29)), (datetime.date(1990, 1, 1), datetime.date(1999, 12, 31)))
    """
    first, slash, last = (edtf or "").partition("/")
    begin, end = _days(first), _days(last) if slash else _days(first)
    return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None


def _days(text: str) -> tuple[date, date] | None:
    spread = _SPAN.fullmatch(text)
    if spread and len(text) == len("199X"):
        lowest = int(spread[1] + "0" * len(spread[2]))
        return (date(lowest, 1, 1), date(lowest + 10 ** len(spread[2]) - 1, 12, 31)) if lowest else None
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return _within(year or 0, month, day)


def _within(year: int, month: int | None, day: int | None) -> tuple[date, date] | None:
    if not year or (month and day and day > monthrange(year, month)[1]):
        return None
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    return date(year, month or 1, day or 1), date(year, last_month, last_day)


def is_later(edtf: str | None, other: str | None) -> bool:
    """Whether every day of the one date comes after every day of the other.

    >>> is_later("2024", "2023-11"), is_later("2024-05", "2024"), is_later("2024", None)
    (True, False, False)
    """
    mine, theirs = days_of(edtf), days_of(other)
    return bool(mine and theirs and mine[0] > theirs[1])


def date_words(edtf: str | None) -> str | None:
    """A date as a reader writes it, at the grain it is given.

    >>> date_words("2024-11-19"), date_words("2024-11"), date_words("2024"), date_words("2024~")
    ('19 November 2024', 'November 2024', '2024', 'about 2024')
    """
    match = _DATE.fullmatch(edtf or "")
    if match is None:
        return edtf
    year, month, day = match.groups()
    parts = (day and str(int(day)), month and _MONTHS[int(month) - 1], year)
    about = "about " if edtf and edtf.endswith("~") else ""
    return about + " ".join(part for part in parts if part)


def when(edtf: str) -> str:
    """A date in a sentence.

    >>> when("2024-11-19"), when("2024-11"), when("2015~")
    ('on 19 November 2024', 'in November 2024', 'about 2015')
    """
    words = date_words(edtf) or edtf
    if words.startswith("about "):
        return words
    return f"on {words}" if edtf.count("-") == 2 and "/" not in edtf else f"in {words}"
