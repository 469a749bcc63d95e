"""Dates counted from the day of publication: yesterday, on Tuesday, last month, two years ago."""

from __future__ import annotations

from flyout.claims.dates.absolute import day_first, is_month, month_first
from flyout.claims.dates.calendar import SEASONS, count_at, plain, unit_of
from flyout.claims.dates.found import Away, Found, Season, Weekday, Weekend, Words, Yearless
from flyout.claims.quantities.tape import WORD, Tape
from flyout.claims.quantities.vocabulary import words
from flyout.documents.calendar import MONTHS, SHORT_WEEKDAYS, WEEKDAYS

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_LEANS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "upcoming": 1}
_PARTS_OF_DAY = words("morning afternoon evening night")
_NAMED_DAYS = words("black good ash palm easter bloody holy fat shrove whit cyber super")
_ON_WEEKENDS = frozenset((where, "the") for where in ("over", "at", "on", "during"))
_HALVES = {"year": ("month", 6), "decade": ("year", 5)}
_EACH = frozenset(("every", "each"))
_STILL = words("still even until till of use service as")


def near_day(tape: Tape, i: int) -> Found | None:
    """Today, yesterday, tomorrow, tonight; "in use today" is no day.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> near_day(read_tape("fired yesterday evening"), 1).form, near_day(read_tape("in service today"), 2).form
    (Away(unit='day', steps=-1, about=False), Words())
    """
    steps = _DAYS[plain(tape[i].lower)]
    if steps == 0 and (not _STILL.isdisjoint(tape.before(i, 2)) or tape[i].lower != plain(tape[i].lower)):
        return Found(i, i + 1, Words(), "nowadays")
    end = i + 2 if tape[i + 1].lower in _PARTS_OF_DAY else i + 1
    return Found(i, end, Away("day", steps), "day near publication")


def weekday(tape: Tape, i: int) -> Found | None:
    """A day of the week, with the date beside it or the part of the day behind it.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> weekday(read_tape("on Tuesday night"), 1).form, weekday(read_tape("every Tuesday"), 1)
    (Weekday(day=1, lean=0, weeks=None, sure=False), None)
    """
    day = weekday_at(tape, i)
    if day is None or tape[i - 1].lower in _EACH or tape[i - 1].lower in _NAMED_DAYS:
        return None
    beside = _date_beside(tape, i, day)
    if beside is not None:
        return beside
    if tape[i].lower in SHORT_WEEKDAYS and tape[i - 1].lower not in ("on", "last", "next", "this"):
        return None
    end = i + 2 if tape[i + 1].lower in _PARTS_OF_DAY else i + 1
    weeks = _weeks_behind(tape, end)
    if weeks is not None:
        return Found(i, weeks[1], Weekday(day, weeks=weeks[0]), "weekday of a week")
    return Found(i, end, Weekday(day), "weekday")


def weekday_at(tape: Tape, i: int) -> int | None:
    """Which day of the week stands here, Monday being 0."""
    token = tape[i]
    if token.kind != WORD:
        return None
    short = SHORT_WEEKDAYS.get(token.lower) if token.text[0].isupper() else None
    return WEEKDAYS.get(plain(token.lower), short)


def _date_beside(tape: Tape, i: int, day: int) -> Found | None:
    """The date in "Tuesday, Nov. 19", "Tuesday (Oct 1)" or "Tue. 19 Nov"."""
    from_here = i + 1
    while tape[from_here].text in (".", ",", "(") and from_here < i + 3:
        from_here += 1
    found = month_first(tape, from_here) or day_first(tape, from_here)
    if found is None or found.rule in ("month", "month and year", "month of a year"):
        return None
    form = found.form
    if isinstance(form, Yearless):
        form = Yearless(month=form.month, days=form.days, through=form.through, years=form.years, weekday=day)
    closed = tape[found.start - 1].text == "(" and tape[found.end].text == ")"
    return Found(i, found.end + closed, form, found.rule)


def _weeks_behind(tape: Tape, j: int) -> tuple[int, int] | None:
    """How many weeks away the week is that follows a weekday: "Tuesday last week"."""
    k = j + 1 if tape[j].lower == "of" else j
    lean = {"last": -1, "this": 0, "next": 1}.get(tape[k].lower)
    return (lean, k + 2) if lean is not None and tape[k + 1].lower == "week" else None


def leaning(tape: Tape, i: int) -> Found | None:
    """What follows last, this or next: "last month", "this week", "next Tuesday", "last fall".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> leaning(read_tape("last month"), 0).form, leaning(read_tape("the last week of July"), 1)
    (Away(unit='month', steps=-1, about=False), None)
    """
    lean, word = _LEANS[plain(tape[i].lower)], plain(tape[i + 1].lower)
    if tape[i].lower == "this" and word in ("past", "coming", "upcoming"):
        found = leaning(tape, i + 1)
        return Found(i, found.end, found.form, found.rule) if found else None
    if word == "night" and lean < 0:
        return Found(i, i + 2, Away("day", -1), "last night")
    if word in _PARTS_OF_DAY and lean == 0:
        return Found(i, i + 2, Away("day", 0), "day near publication")
    if word == "weekend":
        return Found(i, i + 2, Weekend(lean), "weekend")
    if word in ("week", "month", "year", "decade"):
        return _whole(tape, i, lean, word)
    if weekday_at(tape, i + 1) is not None:
        return _leaning_weekday(tape, i, lean)
    if is_month(tape, i + 1) and tape[i + 1].text[0].isupper():
        form = Yearless(month=MONTHS[word], lean=lean, years=0 if lean == 0 else None)
        return Found(i, i + 2, form, "month near publication")
    if word in SEASONS and tape[i].lower in ("last", "this", "next"):
        return Found(i, i + 2, Season(SEASONS[word], lean), "season near publication")
    return _stretch(tape, i)


def weekend(tape: Tape, i: int) -> Found | None:
    """The Saturday and Sunday at hand: "over the weekend"; "the weekend attack" names none.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> weekend(read_tape("over the weekend"), 2).form, weekend(read_tape("in the weekend attack"), 2)
    (Weekend(weeks=None), None)
    """
    return Found(i, i + 1, Weekend(), "weekend") if tape.words(i - 2, 2) in _ON_WEEKENDS else None


def _whole(tape: Tape, i: int, lean: int, unit: str) -> Found | None:
    """A whole week, month, year; "the last year of the war" and "over the past year" are none."""
    if tape[i + 2].lower == "of" or tape[i].lower == "previous":
        return None
    day = i + 3 if tape[i + 2].lower == "on" else i + 2
    if unit == "week" and weekday_at(tape, day) is not None and tape[i].lower in ("last", "this", "next"):
        return Found(i, day + 1, Weekday(weekday_at(tape, day) or 0, weeks=lean), "weekday of a week")
    if tape[i].lower in ("past", "coming", "upcoming") or (unit == "decade" and lean):
        return Found(i, i + 2, Words(), "stretch of time")
    return Found(i, i + 2, Away(unit, lean), "near publication")


def _leaning_weekday(tape: Tape, i: int, lean: int) -> Found | None:
    found = weekday(tape, i + 1)
    if found is None or not isinstance(found.form, Weekday):
        return found
    sure = tape[i].lower in ("past", "coming", "upcoming")
    form = Weekday(found.form.day, lean=lean, weeks=0 if lean == 0 else found.form.weeks, sure=sure)
    return Found(i, found.end, form, "weekday near publication")


def _stretch(tape: Tape, i: int) -> Found | None:
    """A stretch up to now or from now on: "the last two years", "the coming months"."""
    j = i + 1
    j += tape[j].lower in ("few", "several") or count_at(tape, j) is not None
    unit = unit_of(tape[j].lower)
    plural = unit is not None and tape[j].lower.endswith("s")
    return Found(i, j + 1, Words(), "stretch of time") if plural and tape[j + 1].lower != "of" else None


def ago(tape: Tape, i: int) -> Found | None:
    """So long before publication: "two years ago"; "years ago" stays words.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> ago(read_tape("two years ago"), 2).form, ago(read_tape("years ago"), 1).form
    (Away(unit='year', steps=-2, about=True), Words())
    >>> ago(read_tape("half a year ago"), 3).form
    Away(unit='month', steps=-6, about=True)
    """
    unit = unit_of(tape[i - 1].lower)
    if unit is None:
        return None
    if tape.words(i - 3, 2) == ("half", "a") and unit in _HALVES:
        part, steps = _HALVES[unit]
        return Found(i - 3, i + 1, Away(part, -steps, about=True), "ago")
    count = count_at(tape, i - 2)
    if count is None or tape[i - 3].lower == "and":
        return Found(i - 1, i + 1, Words(), "long ago")
    return Found(i - 2, i + 1, Away(unit, -count, about=unit != "day"), "ago")
