"""Dates with a calendar in them: days, months, years, decades, quarters."""

from __future__ import annotations

from flyout.claims.dates.calendar import FEASTS, SEASONS, day_at, plain, year_at
from flyout.claims.dates.found import Fixed, Found, Words, Yearless
from flyout.claims.dates.model import Grain
from flyout.claims.quantities.tape import BREAK, DASHES, NUMBER, WORD, Tape
from flyout.claims.quantities.vocabulary import words
from flyout.documents.calendar import FULL_MONTHS, MONTHS, WORDS_TOO, day_text, month_text

BEFORE_MONTHS = words(
    "in since by until till from during before after late early mid last this next of through throughout to and "
    "between around or the"
)
_LAST_NEXT = {"last": -1, "this": 0, "next": 1, "same": None}
_PARTS = {"first": 0, "second": 1, "third": 2, "fourth": 3}


def is_month(tape: Tape, i: int) -> bool:
    """Whether the name of a month stands here, and not a verb."""
    token = tape[i]
    name = plain(token.lower)
    if name not in MONTHS or token.kind != WORD:
        return False
    return token.text[0].isupper() or (name not in WORDS_TOO and name in FULL_MONTHS)


def _behind_month(tape: Tape, i: int) -> int:
    """The token behind the name and the stop that shortens it: "Nov. 19", not "in May. 20 men"."""
    stop = tape[i + 1].text == "." and tape[i + 1].glued and tape[i].lower not in FULL_MONTHS
    return i + 2 if stop else i + 1


def year_behind(tape: Tape, j: int) -> tuple[int, int] | None:
    """A year at `j`, or behind a comma or an "of"."""
    k = j + 1 if tape[j].text in (",", "of", "in", "/", "-") else j
    year = year_at(tape, k)
    return None if year is None else (year, k + 1)


def years_away(tape: Tape, j: int) -> tuple[int, int] | None:
    """How many years away "last year" is, where it follows a month: -1, and the token behind."""
    k = j + 1 if tape[j].lower == "of" else j
    steps = _LAST_NEXT.get(tape[k].lower)
    return (steps, k + 2) if steps is not None and plain(tape[k + 1].lower) == "year" else None


def month_first(tape: Tape, i: int) -> Found | None:
    """A month with its day, its year, or both: "Nov. 19, 2024", "November 2024", "Sept. 26 last year".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> month_first(read_tape("Nov. 19, 2024"), 0).form, month_first(read_tape("May I ask"), 0)
    (Fixed(edtf='2024-11-19', grain=<Grain.DAY: 'day'>), None)
    """
    if not is_month(tape, i):
        return None
    month = MONTHS[plain(tape[i].lower)]
    j = _behind_month(tape, i)
    first = day_at(tape, j)
    if first is None:
        return _month_alone(tape, i, j, month)
    days, through, end = _more_days(tape, first[0], first[1])
    return _dated(tape, i, end, (month, days, through or _is_between(tape, i)))


def day_first(tape: Tape, i: int) -> Found | None:
    """A day before its month: "19 November 2024", "the 19th of November", "05-Aug-2016".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> day_first(read_tape("19 November 2024"), 0).form.edtf, day_first(read_tape("19 missiles"), 0)
    ('2024-11-19', None)
    >>> day_first(read_tape("between 3 and 5 May 2023"), 1).form.edtf
    '2023-05-03/2023-05-05'
    """
    first = day_at(tape, i)
    if first is None or (tape[i].glued and tape[i - 1].text != "("):
        return None
    days, through, j = _more_days(tape, first[0], first[1])
    j += tape[j].lower == "of" or (tape[j].text in ("-", "/") and tape[j].glued and tape[j + 1].glued)
    if not is_month(tape, j):
        return None
    month = MONTHS[plain(tape[j].lower)]
    return _dated(tape, i, _behind_month(tape, j), (month, days, through or _is_between(tape, i)))


def _is_between(tape: Tape, i: int) -> bool:
    """Whether all days from the first to the second are meant: "between 3 and 5 May"."""
    return tape[i - 1].lower == "between"


def _more_days(tape: Tape, day: int, j: int) -> tuple[tuple[int, ...], bool, int]:
    """The other days of "19-21" or "19 and 20", whether all between are meant, and the token behind."""
    dashed = tape[j].text in DASHES or tape[j].lower in ("to", "through")
    other = day_at(tape, j + 1) if dashed or tape[j].lower == "and" else None
    if other is None or other[0] <= day or is_month(tape, j + 1):
        return (day,), False, j
    if not dashed and tape[other[1]].kind == WORD and not is_month(tape, other[1]):
        return (day,), False, j  # "Nov. 19 and 20 missiles"
    return (day, other[0]), dashed, other[1]


def _dated(tape: Tape, start: int, j: int, parts: tuple[int, tuple[int, ...], bool]) -> Found | None:
    """Days of a month, with the year that follows at `j`, if one does."""
    month, days, through = parts
    found = year_behind(tape, j)
    if found is None:
        away = years_away(tape, j)
        form = Yearless(month=month, days=days, through=through, years=away[0] if away else None)
        return Found(start, away[1] if away else j, form, "month and day")
    text = days_text(found[0], month, days, through=through)
    return None if text is None else Found(start, found[1], Fixed(text, Grain.DAY), "full date")


def days_text(year: int, month: int, days: tuple[int, ...], *, through: bool) -> str | None:
    """One day, all from one to another, or each of two, in EDTF; None if one of them does not exist."""
    texts = [day_text(year, month, day) for day in days]
    known = [text for text in texts if text is not None]
    if len(known) < len(days):
        return None
    return known[0] if len(known) == 1 else "/".join(known) if through else "{" + ",".join(known) + "}"


def _month_alone(tape: Tape, i: int, j: int, month: int) -> Found | None:
    found = year_behind(tape, j)
    if found is not None:
        return Found(i, found[1], Fixed(month_text(found[0], month), Grain.MONTH), "month and year")
    away = years_away(tape, j)
    if away is not None:
        return Found(i, away[1], Yearless(month=month, years=away[0]), "month of a year")
    asked = tape[i - 1].lower in BEFORE_MONTHS and tape[i].text[0].isupper()
    dashed = tape.is_hyphen(i - 1) and tape[i - 2].lower == "mid"
    if not (asked or dashed) or (tape[i - 1].lower in ("to", "of", "the", "and", "or") and _is_loose(tape, i)):
        return None
    return Found(i, i + 1, Yearless(month=month), "month")


def _is_loose(tape: Tape, i: int) -> bool:
    """Months behind a weak word must be unmistakable: "to March", "the May" are not."""
    return plain(tape[i].lower) in WORDS_TOO or len(plain(tape[i].lower)) <= 4


def numeric(tape: Tape, i: int) -> Found | None:
    """A date in figures: 2024-11-19, 19/11/2024, 11-19-2024; where day and month cannot be told, the words stay.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> numeric(read_tape("2024-11-19"), 0).form.edtf, numeric(read_tape("5/6/2024"), 0).form
    ('2024-11-19', Words())
    """
    stroke = tape[i + 1].text
    if stroke not in ("/", "-") or tape[i].glued or not all(tape[j].glued for j in range(i + 1, i + 5)):
        return None
    texts = [tape[j].text for j in (i, i + 2, i + 4)]
    again = tape[i + 5].glued and (tape[i + 5].text == stroke or tape[i + 5].kind in (WORD, NUMBER))
    if tape[i + 3].text != stroke or not all(text.isdigit() and len(text) <= 4 for text in texts) or again:
        return None
    a, b, c = map(int, texts)
    if len(texts[0]) == 4:
        readings = {day_text(a, b, c)}
    elif len(texts[2]) == 4:
        readings = {day_text(c, a, b), day_text(c, b, a)}
    else:
        return None
    known = sorted(text for text in readings if text)
    if not known:
        return None
    return Found(i, i + 5, Fixed(known[0], Grain.DAY) if len(known) == 1 else Words(), "date in figures")


def decade(tape: Tape, i: int) -> Found | None:
    """Ten years: "the 1990s", "1990's".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> decade(read_tape("1990s"), 0).form.edtf
    '199X'
    """
    text = tape[i].text
    begins = not tape[i].glued or tape[i - 2].lower in ("early", "mid", "late")
    if len(text) != 4 or not text.isdigit() or text[3] != "0" or not "1000" <= text <= "2090" or not begins:
        return None
    end = i + 2 if tape[i + 1].text in ("'", "’") and tape[i + 1].glued else i + 1
    if tape[end].lower != "s" or not tape[end].glued:
        return None
    return Found(i, end + 1, Fixed(text[:3] + "X", Grain.DECADE), "decade")


def century(tape: Tape, i: int) -> Found | None:
    """A hundred years: "the 20th century".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> century(read_tape("20th century"), 0).form.edtf
    '19XX'
    """
    number = tape[i].text
    ordinal = tape[i + 1].glued and tape[i + 1].lower in ("st", "nd", "rd", "th")
    if not (number.isdigit() and len(number) == 2 and ordinal and tape[i + 2].lower == "century"):
        return None
    return Found(i, i + 3, Fixed(f"{int(number) - 1:02d}XX", Grain.CENTURY), "century")


def part_of_year(tape: Tape, i: int) -> Found | None:
    """A quarter or a half: "first quarter of 2021", "second half of last year" stays words.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> part_of_year(read_tape("second half of 2021"), 0).form.edtf
    '2021-41'
    """
    part, unit = _PARTS.get(tape[i].lower), tape[i + 1].lower
    if part is None or unit not in ("quarter", "half") or (unit == "half" and part > 1):
        return None
    found = year_behind(tape, i + 2)
    if found is None:
        return Found(i, i + 2, Words(), "part of a year") if unit == "quarter" and tape[i + 2].lower != "of" else None
    code, grain = (33 + part, Grain.QUARTER) if unit == "quarter" else (40 + part, Grain.HALF)
    return Found(i, found[1], Fixed(f"{found[0]:04d}-{code}", grain), "part of a year")


def lettered_part(tape: Tape, i: int) -> Found | None:
    """A quarter or a half by its letter, with the year: "Q4 2024", "H1 of 2025".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> lettered_part(read_tape("Q4 2024"), 0).form.edtf, lettered_part(read_tape("Q4 results"), 0)
    ('2024-36', None)
    """
    letter, number = tape[i].text, tape[i + 1]
    first, most = {"Q": (33, 4), "H": (40, 2)}.get(letter, (0, 0))
    if not number.glued or not number.text.isdecimal() or not 1 <= int(number.text) <= most:
        return None
    found = year_behind(tape, i + 2)
    if found is None:
        return None
    form = Fixed(f"{found[0]:04d}-{first + int(number.text) - 1}", Grain.QUARTER if letter == "Q" else Grain.HALF)
    return Found(i, found[1], form, "part of a year")


def feast(tape: Tape, i: int) -> Found | None:
    """A day with a name of its own: "Christmas Day", "New Year's Eve 2023".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> feast(read_tape("New Year's Eve 2023"), 1).form.edtf, feast(read_tape("last year's day"), 1)
    ('2023-12-31', None)
    """
    day = FEASTS.get(tape.words(i, 2))
    of_year = tape[i].lower != "christmas"
    if day is None or (of_year and tape[i - 1].lower != "new"):
        return None
    return _dated(tape, i - of_year, i + 2, (day[0], (day[1],), False))


def season_of_year(tape: Tape, i: int) -> Found | None:
    """A season with its year: "summer 2023", "the spring of 2024".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> season_of_year(read_tape("spring of 2024"), 0).form.edtf, season_of_year(read_tape("fall of Kyiv"), 0)
    ('2024-21', None)
    """
    found = year_behind(tape, i + 1)
    if found is None or tape[i + 1].kind == BREAK:
        return None
    form = Fixed(f"{found[0]:04d}-{SEASONS[plain(tape[i].lower)]}", Grain.SEASON)
    return Found(i, found[1], form, "season of a year")


def fiscal_year(tape: Tape, i: int) -> Found | None:
    """A budget year, which begins in another month: "fiscal year 2025", "FY 2025", "FY2025".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> fiscal_year(read_tape("fiscal year 2025"), 0).form.edtf
    '2025~'
    """
    j = i + 2 if tape[i + 1].lower == "year" else i + 1
    year = year_at(tape, j)
    return None if year is None else Found(i, j + 1, Fixed(f"{year:04d}~", Grain.YEAR), "fiscal year")
