"""A date as a text gives it, and what it comes to."""

from __future__ import annotations

from enum import StrEnum

from flyout.core.record import record
from flyout.core.span import Span


class Grain(StrEnum):
    """How fine a date is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@record()
class DatedSpan:
    """Time words of a text and the date they come to.

    Parameters
    ----------
    span : Span
    words : str
        As written ("early 1990s", "on" and "in" left out).
    edtf : str or None
        Date in the Extended Date/Time Format (ISO 8601-2): no finer than the
        words, `~` for about, `?` where two readings remain, `a/b` for a
        stretch, `{a,b}` for each of several days. None where the words name
        no date by themselves ("recently") or nothing is there to anchor them.
    grain : Grain or None
    rule : str
        Name of the rule that read it.
    """

    span: Span
    words: str
    edtf: str | None
    grain: Grain | None
    rule: str
