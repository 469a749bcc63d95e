"""Years and decades, where they stand as such."""

from __future__ import annotations

from flyout.claims.quantities.figure import Figure
from flyout.claims.quantities.tape import DASHES, NUMBER, Tape
from flyout.claims.quantities.unit import read_unit
from flyout.claims.quantities.vocabulary import IN_MONTH, MONTHS, words

FIRST, LAST = 1900, 2100
CUES = words(
    "in since by until till from during before after around circa about early late mid of year fiscal to "
    "through between and or for spring summer autumn fall winter than"
)
REGULAR = words("annually yearly monthly weekly daily")
PARTS_OF_DECADE = {"early": (0, 4), "mid": (3, 6), "late": (5, 9)}


def year_at(tape: Tape, i: int) -> int | None:
    """The year a numeral may be: four digits, 1900 to 2100, without a comma."""
    token = tape[i]
    if token.kind != NUMBER or i in tape.masked or len(token.text) != 4 or not token.text.isdigit():
        return None
    value = int(token.text)
    return value if FIRST <= value <= LAST else None


def read_year(tape: Tape, i: int) -> Figure | None:
    """A year behind a word that asks for one: "in 2005", "since 1991", "2014-2016".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_year(read_tape("in 2005"), 1)), print(read_year(read_tape("from 2020 to 2027"), 1))
    2005 year
    2020 to 2027 year
    (None, None)
    >>> print(read_year(read_tape("in May 2024"), 2))
    2024 year
    >>> read_year(read_tape("1500 to 2000 km"), 2), read_year(read_tape("from 1900 to 2100 kg"), 1)
    (None, None)
    """
    first = year_at(tape, i)
    if first is None or tape[i + 1].lower in REGULAR:
        return None  # "from 2100 annually"
    dashed = tape[i + 1].text in DASHES
    joins = dashed or tape[i + 1].lower in ("to", "through", "and")
    second = (year_at(tape, i + 2) or _short_year(tape, i + 2, first)) if joins else None
    of_month = tape[i - 1].lower in MONTHS and tape[i - 2].lower in IN_MONTH
    at_least = tape.words(i - 2, 2) == ("at", "least") and tape[i - 3].lower in CUES
    asked = of_month or at_least or tape[i - 1].lower in CUES or tape[i - 1].text in ("(", ":")
    if not (asked or (dashed and second is not None and second > first)):
        return None
    if read_unit(tape, i + 1) or (second is not None and read_unit(tape, i + 3)):
        return None
    together = tape[i + 1].lower != "and" or tape[i - 1].lower == "between"
    if second is not None and second > first and together:
        return _figure(i, i + 3, first, second, "years")
    return _figure(i, i + 1, first, None, "year")


def _short_year(tape: Tape, i: int, first: int) -> int | None:
    """The last two figures of the year behind `first`: 2013-14.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _short_year(read_tape("2013-14"), 2, 2013)
    2014
    """
    text = tape[i].text
    written = tape[i].glued and tape[i - 1].glued and len(text) == 2 and text.isdigit()
    return first // 100 * 100 + int(text) if written else None


def read_decade(tape: Tape, i: int) -> Figure | None:
    """A decade, or a part of one, as an interval of years.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_decade(read_tape("the late 1990s"), 2)), print(read_decade(read_tape("the 1940s"), 1))
    1995 to 1999 year
    1940 to 1949 year
    (None, None)
    """
    found = _decade(tape, i)
    if found is None:
        return None
    start, end, first, last = found
    joined = end + 1 if tape[end].lower in ("or", "and", "to") else end
    joined += tape[joined].lower in PARTS_OF_DECADE
    joined += joined > end and tape[joined].text in DASHES
    other = _decade(tape, joined) if tape[end].lower in ("or", "to") else None
    if other is not None and other[2] > first:
        return _figure(start, other[1], first, other[3], "decades")
    return _figure(start, end, first, last, "decade")


def _decade(tape: Tape, i: int) -> tuple[int, int, int, int] | None:
    """First token, token behind, first year and last year."""
    first = year_at(tape, i)
    if first is None or first % 10:
        return None
    end = i + 2 if tape[i + 1].text in ("'", "’") and tape[i + 1].glued else i + 1
    if tape[end].lower != "s" or not tape[end].glued:
        return None
    before = i - 2 if tape.is_hyphen(i - 1) else i - 1
    low, high = PARTS_OF_DECADE.get(tape[before].lower, (0, 9))
    start = before if tape[before].lower in PARTS_OF_DECADE else i
    return start, end + 1, first + low, first + high


def _figure(start: int, end: int, low: int, high: int | None, rule: str) -> Figure:
    digits = (4,) if high is None else (4, 4)
    return Figure(
        start=start,
        end=end,
        low=float(low),
        high=None if high is None else float(high),
        digits=digits,
        rule=rule,
        code="year",
    )
