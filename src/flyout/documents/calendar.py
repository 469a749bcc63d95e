"""Names of months and days of the week, and dates that exist."""

from __future__ import annotations

from datetime import date

MONTHS = (
    {"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8}
    | {"september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4}
    | {"jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}
)
FULL_MONTHS = frozenset(name for name in MONTHS if len(name) > 4) | {"may", "june", "july"}
WORDS_TOO = frozenset(("may", "march", "august"))
"""Months that in small letters are other words."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = {name: n for n, name in enumerate(_WEEKDAYS)}
SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4}


def day_text(year: int, month: int, day: int) -> str | None:
    """A day in EDTF; None if there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def month_text(year: int, month: int) -> str:
    """A month in EDTF."""
    return f"{year:04d}-{month:02d}"
