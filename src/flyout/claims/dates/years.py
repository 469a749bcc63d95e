"""Years that stand alone, where the words around say that the figures are a year."""

from __future__ import annotations

from flyout.claims.dates.calendar import year_at
from flyout.claims.dates.found import Fixed, Found, Words
from flyout.claims.dates.model import Grain
from flyout.claims.quantities.numbers import MONEY_MAGNITUDES
from flyout.claims.quantities.tape import DASHES, NUMBER, WORD, Tape
from flyout.claims.quantities.unit import read_unit
from flyout.claims.quantities.vocabulary import words
from flyout.documents.calendar import day_text

_SURE = words("in since until till during circa early late mid year year's")
_ALSO = words("by after before through throughout from of between")
_LIST = frozenset(("and", "or", "to"))
_ABOUT = frozenset(("about", "around", "circa"))
_DETERMINERS = frozenset(("the", "a", "its", "their", "his", "her", "our", "that", "this"))
_MAGNITUDES = frozenset(("hundred", "thousand", "million", "billion", "trillion", "dozen", *MONEY_MAGNITUDES))
_NO_PLURALS = words("as was has is its this says us plus was does various sources")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def year(tape: Tape, i: int) -> Found | None:
    """A year behind a word that asks for one.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> year(read_tape("in 2023"), 1).form.edtf, year(read_tape("of 2000 missiles"), 1)
    ('2023', None)
    """
    value = year_at(tape, i)
    if value is None or not _FIRST_YEAR <= value <= _LAST_YEAR:
        return None
    span = _dashed(tape, i, value)
    if span is not None:
        return span
    if not _stands_as_year(tape, i):
        return None
    about = tape[i - 1].lower in _ABOUT
    return Found(i, i + 1, Fixed(f"{value}~" if about else str(value), Grain.YEAR), "year")


def _dashed(tape: Tape, i: int, first: int) -> Found | None:
    """Years from one to another in figures: "2014-2016", "2013-14"; "2011-12" may be a month and stays words."""
    if tape[i + 1].text not in DASHES or not tape[i + 1].glued or not tape[i + 2].glued or tape[i].glued:
        return None
    text = tape[i + 2].text
    if tape[i + 3].text == tape[i + 1].text and tape[i + 3].glued:
        return None
    second = year_at(tape, i + 2)
    if second is None and len(text) == 2 and text.isdigit():
        second = first // 100 * 100 + int(text)
        if day_text(first, int(text), 1):
            return Found(i, i + 3, Words(), "years")
    if second is None or second <= first:
        return None
    return Found(i, i + 3, Fixed(f"{first}/{second}", Grain.YEAR), "years")


def _stands_as_year(tape: Tape, i: int) -> bool:
    coded = tape[i + 1].text in ("/", "-") and tape[i + 1].glued and tape[i + 2].glued
    if coded or _is_counted(tape, i) or (tape[i].glued and tape[i - 1].text not in ("(", *DASHES)):
        return False
    before = tape[i - 1].lower
    if tape[i].glued and before in DASHES:
        return tape[i - 2].lower in ("mid", "early", "late", "pre", "post")
    if before in _SURE or before == "(":
        return True
    if before in _ALSO or (before in _LIST and _is_listed(tape, i)) or before in _ABOUT:
        return not _names_a_crowd(tape, i)
    if before == "than":
        return tape[i - 2].lower in ("later", "earlier")
    return before in _DETERMINERS and tape[i + 1].kind == WORD and not _names_a_crowd(tape, i)


def _is_listed(tape: Tape, i: int) -> bool:
    """Whether another year stands before the joining word: "2020 to 2027", "next year and 2027"."""
    return year_at(tape, i - 2) is not None or tape[i - 2].lower in ("year", "s")


def _is_counted(tape: Tape, i: int) -> bool:
    """Whether a unit, a magnitude or another number follows."""
    after = tape[i + 1]
    if after.kind == NUMBER or after.lower in _MAGNITUDES or after.text in ("%", "$", "€"):
        return True
    return after.lower not in ("in", "a", "at", "as", "m") and read_unit(tape, i + 1) is not None


def _names_a_crowd(tape: Tape, i: int) -> bool:
    """Whether a plural follows: "of 2000 missiles"."""
    after = tape[i + 1]
    if after.kind != WORD:
        return False
    return (after.lower.endswith("s") and after.lower not in _NO_PLURALS) or after.lower in ("people", "men", "troops")
