"""The date of publication, as fine as it is known, and days counted from it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from flyout.core.record import record
from flyout.documents.calendar import month_text

_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")

_PRINTED = range(1600, 2101)  # years of newspapers; every day counted from them is in the calendar


@record(kw_only=False)
class Anchor:
    """Year, month and day of publication; what is not known is None."""

    year: int
    month: int | None
    day: date | None


def anchor_from(published: str | None) -> Anchor | None:
    """The anchor a date in EDTF gives; None for none, for dates that are not plain, and for years without newspapers.

    >>> anchor_from("2024-11"), anchor_from("2024?")
    (Anchor(year=2024, month=11, day=None), None)
    """
    found = _EDTF.fullmatch(published or "")
    if found is None:
        return None
    year, month, day = (None if part is None else int(part) for part in found.groups())
    if year is None or year not in _PRINTED:
        return None
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    return Anchor(first.year, month, first if day else None)


def months_away(anchor: Anchor, steps: int) -> str | None:
    """The month so many months from publication."""
    if anchor.month is None:
        return None
    whole = anchor.year * 12 + anchor.month - 1 + steps
    return month_text(whole // 12, whole % 12 + 1)


def days_away(anchor: Anchor, steps: int) -> str | None:
    """The day so many days from publication."""
    return None if anchor.day is None else (anchor.day + timedelta(days=steps)).isoformat()


def week_away(anchor: Anchor, steps: int) -> str | None:
    """Monday to Sunday of the week so many weeks from that of publication."""
    if anchor.day is None:
        return None
    monday = -anchor.day.weekday() + 7 * steps
    return f"{days_away(anchor, monday)}/{days_away(anchor, monday + 6)}"
