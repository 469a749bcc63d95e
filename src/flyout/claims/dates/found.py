"""What a date rule finds: where it stands, and how its date follows from the day of publication."""

from __future__ import annotations

from flyout.claims.dates.model import Grain
from flyout.core.record import record


@record(kw_only=False)
class Fixed:
    """A date complete in itself."""

    edtf: str
    grain: Grain


@record()
class Yearless:
    """A month, or days of one, without a year of its own.

    `years` counts from the year of publication where the words do ("May last
    year"); `lean` is -1 for "last May", 1 for "next May"; `weekday` is that
    which stands beside the date.
    """

    month: int
    days: tuple[int, ...] = ()
    through: bool = False
    years: int | None = None
    lean: int = 0
    weekday: int | None = None


@record(kw_only=False)
class Weekday:
    """A day of the week; `lean` as for months, `weeks` counts whole weeks ("Tuesday last week").

    `sure` where the words leave no second reading ("this past Tuesday").
    """

    day: int
    lean: int = 0
    weeks: int | None = None
    sure: bool = False


@record(kw_only=False)
class Away:
    """So many days, weeks, months, years or decades from publication."""

    unit: str
    steps: int
    about: bool = False


@record(kw_only=False)
class Season:
    """A season of the year before, of this one, or of the next."""

    code: int
    lean: int


@record(kw_only=False)
class Weekend:
    """Saturday and Sunday: those last past, or next to come; `weeks` counts whole weeks ("this weekend")."""

    weeks: int | None = None


@record(kw_only=False)
class Words:
    """Words that name no date."""


Form = Fixed | Yearless | Weekday | Weekend | Away | Season | Words


@record(kw_only=False)
class Found:
    """Tokens `start` to `end` (excluded), the form of their date and the rule that saw it."""

    start: int
    end: int
    form: Form
    rule: str
