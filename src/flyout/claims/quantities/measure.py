"""One figure with its unit, as it stands at one place of the tape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flyout.claims.quantities.figure import Figure, Number, figure_of
from flyout.claims.quantities.money import read_currency, read_marked_money
from flyout.claims.quantities.numbers import ARTICLES, MAGNITUDES, ONES, read_number
from flyout.claims.quantities.tape import NUMBER, WORD, Tape
from flyout.claims.quantities.unit import as_thrust, read_unit
from flyout.claims.quantities.vague import read_vague
from flyout.claims.quantities.vocabulary import words
from flyout.claims.quantities.years import read_decade, read_year
from flyout.core.statement import Qualifier
from flyout.units.table import dimension_of, from_si, to_si

Rule = Callable[[Tape, int], Figure | None]
SMALLER = {"[ft_i]": ("[in_i]",), "h": ("min", "s"), "min": ("s",), "[lb_av]": ("[oz_av]",), "m": ("cm",)}
SINGLE_UNITS = words("mile kilometre kilometer metre meter inch ton tonne kilogram kilo")
WAITING = words("about around almost nearly roughly than under over within for after in of lasting half least")
MULTIPLES = frozenset(("as", "more", "larger", "greater", "higher", "faster", "longer", "farther", "further", "bigger"))


def read_figure(tape: Tape, i: int) -> Figure | None:
    """The figure that starts at token `i`, with its unit if it has one.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_figure(read_tape("300-kilometer"), 0)), print(read_figure(read_tape("64 missiles"), 0))
    300 km
    64
    (None, None)
    """
    for rule in NUMERAL_RULES if tape[i].kind == NUMBER else WORD_RULES:
        figure = rule(tape, i)
        if figure is not None:
            return figure
    number = read_vague(tape, i) or read_number(tape, i)
    if number is None:
        return None
    return read_times_sound(tape, i, number) or _with_money(tape, i, number) or _with_unit(tape, i, number)


def read_mach(tape: Tape, i: int) -> Figure | None:
    """A Mach number.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_mach(read_tape("Mach 3.5"), 0)), print(read_mach(read_tape("Mach-5"), 0))
    3.5 Ma
    5 Ma
    (None, None)
    """
    if tape[i].lower != "mach":
        return None
    number = read_number(tape, i + 2 if tape.is_hyphen(i + 1) else i + 1)
    return None if number is None else figure_of(number, i, number.end, "mach", "Ma")


def read_times_sound(tape: Tape, i: int, number: Number) -> Figure | None:
    """A multiple of the speed of sound is a Mach number.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("five times the speed of sound")
    >>> print(read_times_sound(tape, 0, read_number(tape, 0)))
    5 Ma
    """
    if tape.words(number.end, 5) == ("times", "the", "speed", "of", "sound"):
        return figure_of(number, i, number.end + 5, "times_sound", "Ma")
    return None


def read_multiple(tape: Tape, i: int) -> Figure | None:
    """How many times as much: "twice as far", "three times more".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("twice as far", "three times more", "twice the speed of sound"):
    ...     print(read_multiple(read_tape(text), 0))
    2 1
    3 1
    2 Ma
    """
    if tape[i].lower == "twice":
        two = Number(value=2.0, digits=1, end=i + 1, worded=True)
        if tape.words(i + 1, 4) == ("the", "speed", "of", "sound"):
            return figure_of(two, i, i + 5, "times_sound", "Ma")
        compared = tape[i + 1].lower == "as" and tape[i + 2].kind == WORD
        return figure_of(two, i, i + 3, "multiple", "1") if compared else None
    if tape[i].kind != NUMBER and tape[i].lower not in ONES:
        return None
    number = read_number(tape, i)
    if number is None or tape[number.end].lower != "times" or tape[number.end + 1].lower not in MULTIPLES:
        return None
    return figure_of(number, i, number.end + 2, "multiple", "1")


def read_single(tape: Tape, i: int) -> Figure | None:
    """One of a unit: "a mile", "a ton"; "an hour" where a measure is waited for.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_single(read_tape("by as much as a mile"), 4)), print(read_single(read_tape("a second missile"), 0))
    1 [mi_i]
    None
    (None, None)
    """
    if tape[i].lower not in ARTICLES or tape[i + 1].glued:
        return None
    word = tape[i + 1].lower
    more = tape.words(i + 2, 3) == ("and", "a", "half")
    waited = more or tape[i - 1].lower in WAITING
    if not (word in SINGLE_UNITS or (waited and word in ("hour", "minute", "week", "month", "year", "day"))):
        return None
    if not waited and not (tape[i - 1].lower in ("as", "to", "by") or tape.ends_sentence(i - 1)):
        return None  # "50 dollars a mile"
    unit = read_unit(tape, i + 1)
    if unit is None or tape.is_hyphen(unit[1]):
        return None
    number = Number(value=1.5 if more else 1.0, digits=2 if more else 1, end=i + 1, worded=True)
    return figure_of(number, i, unit[1] + (3 if more else 0), "single", unit[0])


def read_feet_and_inches(tape: Tape, i: int) -> Figure | None:
    r"""Feet and inches in signs, as inches: 6'2".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_feet_and_inches(read_tape("6'2\""), 0))
    74 [in_i]
    """
    feet, one, inches, two = (tape[j] for j in range(i, i + 4))
    if feet.kind != NUMBER or one.text not in ("'", "’", "′") or not one.glued or inches.kind != NUMBER:
        return None
    if two.text not in ('"', "”", "″") or not two.glued or not (feet.text.isdigit() and len(feet.text) < 5):
        return None
    if not (inches.text.isdigit() and len(inches.text) < 3):
        return None
    total = 12.0 * int(feet.text) + int(inches.text)
    number = Number(value=total, digits=len(f"{total:.0f}"), end=i + 4)
    return figure_of(number, i, i + 4, "feet_and_inches", "[in_i]")


def _with_money(tape: Tape, i: int, number: Number) -> Figure | None:
    """An amount before its currency.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("1.3 billion won", "tens of millions of dollars"):
    ...     print(read_figure(read_tape(text), 0))
    1300000000 KRW
    10000000 to 100000000 USD
    """
    found = read_currency(tape, number.end, number)
    if found is None:
        return None
    code, end = found
    factor = MAGNITUDES.get(tape[end].lower, 1.0)  # "75 USD million"
    if factor >= 1e6:
        number, end = replace(number, value=number.value * factor, scale=factor), end + 1
    return figure_of(number, i, end, "named_money", code)


def _with_unit(tape: Tape, i: int, number: Number) -> Figure:
    """An amount before its unit; without one it stands alone.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_figure(read_tape("half a ton"), 0)), print(read_figure(read_tape("2,000 kilometres per hour"), 0))
    0.5 t
    2000 km/h
    (None, None)
    """
    number = _plus(tape, number)
    skip = 1 if number.vague and tape[number.end].lower == "of" else 0
    unit = read_unit(tape, number.end + skip)
    if unit is None:
        return figure_of(number, i, number.end, "vague" if number.vague else "number")
    code, end = as_thrust(tape, i, *unit)
    if dimension_of(code) == "temperature" and _is_minus(tape, i - 1):
        return figure_of(replace(number, value=-number.value), i - 1, end, "measure", code)
    return _compound(tape, figure_of(number, i, end, "vague" if number.vague else "measure", code))


def _plus(tape: Tape, number: Number) -> Number:
    """A number and more: "2,000+ km", "1,000-plus missiles".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> figure = read_figure(read_tape("2,000+ km"), 0)
    >>> print(figure, figure.qualifier)
    2000 km more_than
    """
    sign = tape[number.end].text == "+" and tape[number.end].glued and tape[number.end + 1].kind != NUMBER
    worded = tape.is_hyphen(number.end) and tape[number.end + 1].lower == "plus"
    if not (sign or worded):
        return number
    return replace(number, end=number.end + (1 if sign else 2), qualifier=Qualifier.MORE_THAN)


def _is_minus(tape: Tape, j: int) -> bool:
    """Whether a minus stands here, and no joint between two words.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_figure(read_tape("at -40 °C"), 2))
    -40 Cel
    """
    return tape[j].lower == "minus" or (tape[j].text in "-−–" and tape[j].text != "" and not tape[j].glued)


def _compound(tape: Tape, figure: Figure) -> Figure:
    """A second, smaller unit added on, in the smaller unit: "6 feet 2 inches", "4 minutes and 30 seconds".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_figure(read_tape("6 feet 2 inches"), 0)), print(read_figure(read_tape("1 hour and 7 minutes"), 0))
    74 [in_i]
    67 min
    (None, None)
    """
    smaller = SMALLER.get(figure.code or "")
    if smaller is None or figure.high is not None:
        return figure
    j = figure.end
    j += tape[j].text == ","
    j += tape[j].lower == "and"
    number = read_number(tape, j)
    unit = read_unit(tape, number.end) if number is not None else None
    if number is None or unit is None or unit[0] not in smaller or tape.is_hyphen(unit[1]):
        return figure
    ratio = to_si(1.0, figure.code or "") / to_si(1.0, unit[0])
    if number.value >= ratio:
        return figure
    value = round(figure.low * ratio + number.value, 9)
    digits = max(len(f"{value:.0f}"), 1)
    return replace(
        _compound(tape, replace(figure, low=value, digits=(digits,), end=unit[1], code=unit[0])), rule="compound"
    )


def in_unit(value: float, old: str, new: str) -> float:
    """A value of one unit in another of the same dimension; the same for money.

    >>> in_unit(500.0, "m", "km")
    0.5
    """
    if old == new or dimension_of(old) == "money":
        return value
    return round(from_si(to_si(value, old), new), 9)


NUMERAL_RULES: tuple[Rule, ...] = (read_decade, read_year, read_feet_and_inches, read_multiple)
WORD_RULES: tuple[Rule, ...] = (read_marked_money, read_mach, read_single, read_multiple)
