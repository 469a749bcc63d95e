"""From the form of a date to EDTF, given what the words stand in."""

from __future__ import annotations

from datetime import date, timedelta

from flyout.claims.dates.absolute import days_text
from flyout.claims.dates.anchor import Anchor, days_away, months_away, week_away
from flyout.claims.dates.found import Away, Fixed, Form, Season, Weekday, Weekend, Words, Yearless
from flyout.claims.dates.model import Grain
from flyout.core.record import record
from flyout.documents.calendar import month_text

_LONG_AGO = 300  # days: a writer who means a day so far back gives its year
_MONTHS_OF_SEASON = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}

Dated = tuple[str | None, Grain | None]
_UNDATED: Dated = (None, None)


@record()
class Setting:
    """What a date without a year, or without a calendar, leans on.

    Parameters
    ----------
    anchor : Anchor or None
        Publication.
    future : bool
        The clause speaks of what is to come.
    frame : int or None
        Year of the last full date of the paragraph, if not that of publication.
    before : int or None
        Year of the full date this one is joined to ("Jan. 2 and Jan. 6, 2024"),
    before_month : int or None
        and its month.
    """

    anchor: Anchor | None
    future: bool = False
    frame: int | None = None
    before: int | None = None
    before_month: int | None = None


def resolve(form: Form, setting: Setting) -> Dated:
    """The date a form comes to, and how fine it is; nothing where nothing anchors it."""
    match form:
        case Words():
            return _UNDATED
        case Fixed():
            return form.edtf, form.grain
        case Yearless():
            return _yearless(form, setting)
    if setting.anchor is None:
        return _UNDATED
    match form:
        case Weekday():
            text = _weekday(form, setting.anchor, setting.future)
            return text, Grain.DAY if text else None
        case Weekend():
            text = _weekend(form, setting.anchor, setting.future)
            return text, Grain.DAY if text else None
        case Season():
            return _season(form, setting.anchor), Grain.SEASON
        case Away():
            return _away(form, setting.anchor)


def _away(form: Away, anchor: Anchor) -> Dated:
    text: str | None
    grain = Grain(form.unit)
    match form.unit:
        case "day":
            text = days_away(anchor, form.steps)
        case "week" if form.about:
            text, grain = days_away(anchor, 7 * form.steps), Grain.DAY
        case "week":
            text = week_away(anchor, form.steps)
        case "month":
            text = months_away(anchor, form.steps)
        case "year":
            text = f"{anchor.year + form.steps:04d}"
        case _ if form.about:
            text, grain = f"{anchor.year + 10 * form.steps:04d}", Grain.YEAR
        case _:
            text = f"{anchor.year:04d}"[:3] + "X"
    if text is None or text.startswith("-"):
        return _UNDATED
    return (f"{text}~" if form.about else text), grain


def _weekday(form: Weekday, anchor: Anchor, future: bool) -> str | None:
    """The last such day up to publication, the next one in a clause about what is to come.

    "Last Tuesday" said on a Friday may be three days ago or ten: marked `?`,
    and likewise "next Friday" said on a Tuesday.
    """
    if anchor.day is None:
        return None
    ahead = (form.day - anchor.day.weekday()) % 7
    if form.weeks is not None:
        return days_away(anchor, form.day - anchor.day.weekday() + 7 * form.weeks)
    if form.lean > 0:
        steps = ahead or 7
    elif form.lean < 0:
        steps = ahead - 7
    else:
        steps = ahead if future or ahead == 0 else ahead - 7
    monday = -anchor.day.weekday()
    same_week = monday <= steps <= monday + 6
    text = days_away(anchor, steps)
    return f"{text}?" if form.lean and same_week and not form.sure else text


def _weekend(form: Weekend, anchor: Anchor, future: bool) -> str | None:
    """Saturday to Sunday, of the week that the words count or else the last that has begun, or the next."""
    if anchor.day is None:
        return None
    saturday = 5 - anchor.day.weekday()
    begun = saturday <= 0
    weeks = form.weeks if form.weeks is not None else 0 if begun or future else -1
    return f"{days_away(anchor, saturday + 7 * weeks)}/{days_away(anchor, saturday + 1 + 7 * weeks)}"


def _season(form: Season, anchor: Anchor) -> str:
    """Last, this or next season by the year of publication; `?` where two readings remain."""
    if form.lean == 0:
        return f"{anchor.year:04d}-{form.code}"
    first, last = _MONTHS_OF_SEASON[form.code]
    over = anchor.month is not None and anchor.month > last
    ahead = anchor.month is not None and anchor.month < first
    if form.lean < 0:
        return f"{anchor.year:04d}-{form.code}?" if over else f"{anchor.year - 1:04d}-{form.code}"
    return f"{anchor.year:04d}-{form.code}?" if ahead else f"{anchor.year + 1:04d}-{form.code}"


def _yearless(form: Yearless, setting: Setting) -> Dated:
    grain = Grain.DAY if form.days else Grain.MONTH
    if setting.before is not None and form.years is None:
        earlier = setting.before_month is not None and form.month > setting.before_month
        return _dated(form, setting.before - earlier, grain)
    anchor = setting.anchor
    if form.years is not None:
        return _dated(form, anchor.year + form.years, grain) if anchor else _UNDATED
    if setting.frame is not None and form.lean == 0:
        text, kept = _dated(form, setting.frame, grain)
        return (f"{text}?", kept) if text else _UNDATED
    if anchor is None:
        return _UNDATED
    return _day_near(form, anchor, setting.future) if form.days else _month_near(form, anchor, setting.future)


def _dated(form: Yearless, year: int, grain: Grain) -> Dated:
    text = days_text(year, form.month, form.days, through=form.through) if form.days else month_text(year, form.month)
    return (text, grain) if text else _UNDATED


def _month_near(form: Yearless, anchor: Anchor, future: bool) -> Dated:
    """The last such month up to publication, or the next; "last March" in June may be either of two."""
    if anchor.month is None:
        return _UNDATED
    if form.lean:
        same_year = form.month < anchor.month if form.lean < 0 else form.month > anchor.month
        text = month_text(anchor.year if same_year else anchor.year + form.lean, form.month)
        return (f"{text}?" if same_year else text), Grain.MONTH
    past = anchor.year - (form.month > anchor.month)
    coming = anchor.year + (form.month < anchor.month)
    return month_text(coming if future else past, form.month), Grain.MONTH


def _day_near(form: Yearless, anchor: Anchor, future: bool) -> Dated:
    """The last such day up to publication, or the next in a clause about what is to come."""
    today = anchor.day
    if today is None:
        return _UNDATED
    fitting = [day for year in range(today.year - 8, today.year + 9) if (day := _day(year, form)) is not None]
    if future or form.lean > 0:
        chosen = next((day for day in fitting if day >= today), None)
    else:
        chosen = next((day for day in reversed(fitting) if day <= today), None)
    if chosen is None:
        return _UNDATED
    text, grain = _dated(form, chosen.year, Grain.DAY)
    odd = form.weekday is not None and chosen.weekday() != form.weekday
    stale = today - chosen > timedelta(days=_LONG_AGO)
    return (f"{text}?" if text and (odd or stale) else text), grain


def _day(year: int, form: Yearless) -> date | None:
    try:
        return date(year, form.month, form.days[0])
    except ValueError:
        return None
