"""One figure with its unit, as it stands at one place of the tape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flyout.claims.quantities.figure import Figure, Number, figure_of
from flyout.claims.quantities.money import (
    in_wholes,
    millions_before,
    read_currency,
    read_marked_money,
    read_small_change,
)
from flyout.claims.quantities.numbers import ARTICLES, MAGNITUDES, ONES, PARTS, read_number
from flyout.claims.quantities.tape import BREAK, MARK, NUMBER, WORD, Tape
from flyout.claims.quantities.unit import as_thrust, read_unit
from flyout.claims.quantities.vague import read_vague
from flyout.claims.quantities.vocabulary import DETERMINERS, MONTHS, NOUN_STOPS, words
from flyout.claims.quantities.years import read_decade, read_year
from flyout.core.statement import Qualifier
from flyout.units.table import dimension_of, from_si, to_si

Rule = Callable[[Tape, int], Figure | None]
MINUSES = frozenset("-−–")
OPENINGS = frozenset("([“‘\"'")
SMALLER = {
    "[ft_i]": ("[in_i]",),
    "h": ("min", "s"),
    "min": ("s",),
    "[lb_av]": ("[oz_av]",),
    "[stone_av]": ("[lb_av]",),
    "m": ("cm",),
}
SINGLE_UNITS = words("mile kilometre kilometer metre meter inch ton tonne kilogram kilo")
SINGLE_TIMES = words("hour minute week month year day")
AFTER_ARTICLES = frozenset((*MAGNITUDES, *PARTS, "few", "couple", "pair")) | SINGLE_UNITS | SINGLE_TIMES
"""Words with which an amount goes on behind "a"."""
SIZES = words("thick long wide tall across high deep")
WAITING = words("about around almost nearly roughly than under over within for after in of lasting half least")
SAID = words("said says")
SOUND = (
    ("the", "speed", "of", "sound"),
    ("that", "of", "sound"),
    ("as", "fast", "as", "sound"),
    ("faster", "than", "sound"),
)
NEAR_SOUND = words("almost nearly about around roughly near at to below under just above over beyond exceeding exceeds")
FOLDS = {f"{word}fold": value for word, value in ONES.items() if value > 1.0} | {"hundredfold": 100.0}
POINTERS = words("the that its their")
THAT_OF = (("that", "of"), ("those", "of"))
MEASURES = words(
    "range reach distance speed price cost weight mass payload size length number output rate accuracy figure "
    "thrust altitude height diameter power capacity yield load amount"
)
TIMES = {
    word + end: value
    for word, value in (("doubl", 2.0), ("tripl", 3.0), ("trebl", 3.0), ("quadrupl", 4.0))
    for end in ("e", "es", "ed", "ing")
}
LONGEST_OUTCOME = 12  # tokens behind what is doubled, with what it comes to
DOUBLING = words("to will would could")
MADE_GREATER = words(
    "range reach payload output production capacity stock stocks arsenal price prices cost costs order orders "
    "deliveries"
)
"""What is doubled where nothing is compared: "to double output"."""
LONGEST_MEASURE = 4  # tokens up to what is doubled
HUNG_ON = {"plus": Qualifier.MORE_THAN, "odd": Qualifier.APPROX, "some": Qualifier.APPROX}
"""What a hyphen hangs on a number: "300-plus", "forty-odd"."""
MULTIPLES = frozenset(("as", "more", "larger", "greater", "higher", "faster", "longer", "farther", "further", "bigger"))


def read_figure(tape: Tape, i: int) -> Figure | None:
    """The figure that starts at token `i`, with its unit if it has one.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_figure(read_tape("300-kilometer"), 0)), print(read_figure(read_tape("64 missiles"), 0))
    300 km
    64
    (None, None)
    """
    if tape[i].lower in ARTICLES and tape[i + 1].lower not in AFTER_ARTICLES and tape[i + 1].kind != MARK:
        return None  # as most articles in a text
    for rule in NUMERAL_RULES if tape[i].kind == NUMBER else WORD_RULES:
        figure = rule(tape, i)
        if figure is not None:
            return _signed(tape, figure)
    number = read_vague(tape, i) or read_number(tape, i)
    if number is None:
        return None
    figure = read_times_sound(tape, i, number) or _with_money(tape, i, number) or _with_unit(tape, i, number)
    return _signed(tape, figure)


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
    """A multiple of the speed of sound is a Mach number, before the word or behind it ("1.5 Mach").

    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("five times the speed of sound")
    >>> print(read_times_sound(tape, 0, read_number(tape, 0)))
    5 Ma
    """
    end = _sound_end(tape, number.end + 1) if tape[number.end].lower == "times" else None
    if tape[number.end].lower == "speeds" and tape.words(number.end, 3) == ("speeds", "of", "sound"):
        end = number.end + 3
    if end is not None:
        return figure_of(number, i, end, "times_sound", "Ma")
    if tape[number.end].lower == "mach" and tape[number.end + 1].kind != NUMBER:
        return figure_of(number, i, number.end + 1, "mach_behind", "Ma")
    return None


def read_sound(tape: Tape, i: int) -> Figure | None:
    """The speed of sound itself, where words say how near a speed comes to it.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_sound(read_tape("at almost the speed of sound"), 3))
    1 Ma
    >>> read_sound(read_tape("twice the speed of sound"), 2), read_sound(read_tape("breaks the speed of sound"), 2)
    (None, None)
    """
    if tape[i].lower != "speed" or tape[i - 1].lower != "the" or tape.words(i, 3) != ("speed", "of", "sound"):
        return None
    if tape[i - 2].lower not in NEAR_SOUND:
        return None
    return figure_of(Number(value=1.0, digits=1, end=i + 3, worded=True), i, i + 3, "sound", "Ma")


def _sound_end(tape: Tape, j: int) -> int | None:
    """The token behind "the speed of sound", "that of sound", "as fast as sound", "faster than sound".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _sound_end(read_tape("as fast as sound"), 0), _sound_end(read_tape("as fast as that"), 0)
    (4, None)
    """
    for phrase in SOUND:
        if tape.words(j, len(phrase)) == phrase:
            return j + len(phrase)
    return None


def read_multiple(tape: Tape, i: int) -> Figure | None:
    """How many times as much: "twice as far", "three times more".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("twice as far", "half as much", "twice that of", "three times more", "tenfold"):
    ...     print(read_multiple(read_tape(text), 0))
    2 1
    0.5 1
    2 1
    3 1
    10 1
    """
    if tape[i].lower == "twice":
        two = Number(value=2.0, digits=1, end=i + 1, worded=True)
        end = _sound_end(tape, i + 1)
        if end is not None:
            return figure_of(two, i, end, "times_sound", "Ma")
        compared = tape[i + 1].lower == "as" and tape[i + 2].kind == WORD
        length = 3 if compared else 2 if _is_compared(tape, i + 1) else 0
        return figure_of(two, i, i + length, "multiple", "1") if length else None
    if tape[i].lower == "half" and tape[i + 1].lower == "as" and tape[i + 2].kind == WORD:
        return figure_of(Number(value=0.5, digits=1, end=i + 1, worded=True), i, i + 3, "multiple", "1")
    if tape[i].lower in TIMES:
        return _multiplied(tape, i)
    fold = FOLDS.get(tape[i].lower)
    if fold is not None:
        return figure_of(Number(value=fold, digits=1, end=i + 1, worded=True), i, i + 1, "multiple", "1")
    if "times" not in tape.places or (tape[i].kind != NUMBER and tape[i].lower not in ONES):
        return None
    number = read_number(tape, i)
    if number is None or tape[number.end].lower != "times":
        return None
    if not (tape[number.end + 1].lower in MULTIPLES or _is_compared(tape, number.end + 1)):
        return None
    if _sound_end(tape, number.end + 1) is not None:
        return None
    return figure_of(number, i, number.end + 2, "multiple", "1")


def read_ratio(tape: Tape, i: int) -> Figure | None:
    """How many to one: "a two-to-one margin", "outnumbered 10-to-1".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_ratio(read_tape("two-to-one margin"), 0), read_ratio(read_tape("70-to-100-km class"), 0))
    2 1 None
    """
    if tape[i + 2].lower != "to" or tape[i + 4].lower not in ("one", "1"):
        return None
    if not (tape.is_hyphen(i + 1) and tape.is_hyphen(i + 3)):
        return None
    number = read_number(tape, i)
    return figure_of(number, i, i + 5, "ratio", "1") if number is not None and number.end == i + 1 else None


def _multiplied(tape: Tape, i: int) -> Figure | None:
    """A measure made so many times as great: "will double its output", "capacity will be tripled", "double that of".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> texts = ("more than doubles its range", "quadruple production", "capacity has been doubled", "double the fun")
    >>> for text in (*texts, "output is set to triple."):
    ...     tape = read_tape(text)
    ...     print(next((str(found) for i in range(5) if (found := _multiplied(tape, i))), None))
    2 1
    4 1
    2 1
    None
    3 1
    """
    times = TIMES.get(tape[i].lower)
    if times is None:
        return None
    compared = tape[i].lower == "double" and tape[i - 1].lower not in DOUBLING and _is_compared(tape, i + 1)
    measured = compared or not MADE_GREATER.isdisjoint(tape.words(i + 1, LONGEST_MEASURE))
    done = (tape[i].lower.endswith("ed") or tape[i + 1].kind != WORD) and not MADE_GREATER.isdisjoint(
        tape.before(i, 2 * LONGEST_MEASURE)
    )
    if _has_outcome(tape, i) or not (measured or done or tape.words(i + 1, 2) == ("that", ".")):
        return None
    return figure_of(Number(value=times, digits=1, end=i + 1, worded=True), i, i + 1, "multiple", "1")


def _has_outcome(tape: Tape, i: int) -> bool:
    """Whether it is told how much it comes to: "double output to 450 a year".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _has_outcome(read_tape("double its output to about 450"), 0), _has_outcome(read_tape("double its output"), 0)
    (True, False)
    >>> _has_outcome(read_tape("double its output of the older missiles, from 450 to 900 a year"), 0)
    True
    """
    led = False
    for j in range(i + 1, i + 1 + LONGEST_OUTCOME):
        if tape.ends_sentence(j):
            break
        led = led or tape[j].lower in ("to", "from")
        if led and tape[j].kind == NUMBER:
            return True
    return False


def _is_compared(tape: Tape, j: int) -> bool:
    """Whether the measure of another thing stands here: "that of", "that distance", "the price of", "what it cost".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _is_compared(read_tape("that distance"), 0), _is_compared(read_tape("that week"), 0)
    (True, False)
    """
    if tape[j].lower == "what":
        return True
    return tape[j].lower in POINTERS and (tape[j + 1].lower in MEASURES or tape.words(j, 2) in THAT_OF)


def read_single(tape: Tape, i: int) -> Figure | None:
    """One of a unit: "a mile", "a ton"; "an hour" where a measure is waited for.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_single(read_tape("by as much as a mile"), 4)), print(read_single(read_tape("a second missile"), 0))
    1 [mi_i]
    None
    (None, None)
    >>> print(read_single(read_tape("for an hour and 26 minutes"), 1))
    86 min
    """
    if tape[i].lower not in ARTICLES or tape[i + 1].glued:
        return None
    word = tape[i + 1].lower
    more = tape.words(i + 2, 3) == ("and", "a", "half")
    sized = tape[i + 2].lower in SIZES
    waited = more or tape[i - 1].lower in WAITING
    if not (word in SINGLE_UNITS or (waited and word in SINGLE_TIMES)):
        return None
    if not (waited or sized) and not (tape[i - 1].lower in ("as", "to", "by") or tape.ends_sentence(i - 1)):
        return None  # "50 dollars a mile"
    unit = read_unit(tape, i + 1)
    if unit is None or tape.is_hyphen(unit[1]):
        return None
    number = Number(value=1.5 if more else 1.0, digits=2 if more else 1, end=i + 1, worded=True)
    return _compound(tape, figure_of(number, i, unit[1] + (3 if more else 0), "single", unit[0]))


def read_feet_and_inches(tape: Tape, i: int) -> Figure | None:
    r"""Feet and inches in signs, as inches: 6'2".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_feet_and_inches(read_tape("6'2\""), 0))
    74 [in_i]
    """
    feet, one, inches, two = tape[i : i + 4]
    if feet.kind != NUMBER or one.text not in ("'", "’", "′") or not one.glued or inches.kind != NUMBER:
        return None
    if two.text not in ('"', "”", "″") or not two.glued or not (feet.text.isdigit() and len(feet.text) < 5):
        return None
    if not (inches.text.isdigit() and len(inches.text) < 3):
        return None
    total = 12.0 * int(feet.text) + int(inches.text)
    number = Number(value=total, digits=len(f"{total:.0f}"), end=i + 4)
    return figure_of(number, i, i + 4, "feet_and_inches", "[in_i]")


def read_age(tape: Tape, i: int) -> Figure | None:
    """The age of a person: "Jung, 38, said", "aged 45", "at the age of 72", "turned 40", "was 12 when".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> print(read_age(read_tape("Jung, 38, said"), 2)), print(read_age(read_tape("aged 45"), 1))
    38 a
    45 a
    (None, None)
    """
    token, before, after = tape[i], tape[i - 1], tape[i + 1]
    if token.kind != NUMBER or not token.text.isdigit() or len(token.text) > 3 or token.glued:
        return None
    told = before.lower in ("aged", "age", "ages", "turned") or tape.words(i - 2, 2) in (("age", "of"), ("ages", "of"))
    told = told or (before.lower in ("was", "is", "were") and after.lower == "when")
    person = tape[i - 2].kind == WORD and not (tape[i - 2].lower in NOUN_STOPS or tape[i - 2].lower in MONTHS)
    between_commas = before.text == "," and after.text == "," and person and len(token.text) == 2
    listed = tape[i + 2].kind == NUMBER or tape[i - 3].kind == NUMBER
    said = before.text == "," and tape.ends_sentence(i + 1) and bool(SAID.intersection(tape.words(i - 8, 7)))
    between_commas = between_commas or (said and tape.is_capital(i - 2) and len(token.text) == 2)
    if not (between_commas and not listed) and not (told and (after.kind != WORD or after.lower in NOUN_STOPS)):
        return None
    number = Number(value=float(token.text), digits=len(token.text), end=i + 1)
    return figure_of(number, i, i + 1, "age", "a")


def _with_money(tape: Tape, i: int, number: Number) -> Figure | None:
    """An amount before its currency.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("1.3 billion won", "tens of millions of dollars"):
    ...     print(read_figure(read_tape(text), 0))
    1300000000 KRW
    10000000 to 100000000 USD
    """
    number = millions_before(tape, number)
    found = read_currency(tape, number.end, number)
    if found is None:
        return None
    code, end = found
    number = in_wholes(tape, number, end)
    factor = MAGNITUDES.get(tape[end].lower, 1.0)  # "75 USD million"
    if factor >= 1e6:
        number, end = replace(number, value=number.value * factor, scale=factor), end + 1
    change = read_small_change(tape, end, code)
    if change is not None:
        number, end = replace(number, value=number.value + change[0], digits=number.digits + 2), change[1]
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
    return _compound(tape, figure_of(number, i, end, "vague" if number.vague else "measure", code))


def _plus(tape: Tape, number: Number) -> Number:
    """A number with a bound hung on: "2,000+ km", "1,000-plus missiles", "3,000 plus km", "400-odd km".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("2,000+ km", "3,000 plus km", "400-odd km", "2 plus 3"):
    ...     figure = read_figure(read_tape(text), 0)
    ...     print(figure, figure.qualifier)
    2000 km more_than
    3000 km more_than
    400 km approx
    2 None
    """
    end = number.end
    if tape[end].text == "+" and tape[end].glued and tape[end + 1].kind != NUMBER:
        return replace(number, end=end + 1, qualifier=Qualifier.MORE_THAN)
    if tape[end].lower == "plus" and read_unit(tape, end + 1) is not None:
        return replace(number, end=end + 1, qualifier=Qualifier.MORE_THAN)
    qualifier = HUNG_ON.get(tape[end + 1].lower) if tape.is_hyphen(end) else None
    return number if qualifier is None else replace(number, end=end + 2, qualifier=qualifier)


def _signed(tape: Tape, figure: Figure) -> Figure:
    """A figure below zero, where a minus stands before it and no joint between two words.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("at -40 °C", "rose -2.5 percent", "of minus 3 degrees Celsius", "it was -5"):
    ...     print(read_figure(read_tape(text), 3 if "it" in text else 2))
    -40 Cel
    -2.5 %
    -3 Cel
    -5
    >>> print(read_figure(read_tape("5 -10 km"), 2))
    10 km
    """
    sign = tape[figure.start - 1]
    if not (sign.text in MINUSES or sign.lower == "minus") or figure.high is not None or figure.code == "year":
        return figure
    if not is_minus(tape, figure.start - 1, figure.dimension):
        return figure
    return replace(figure, start=figure.start - 1, low=-figure.low)


def is_minus(tape: Tape, j: int, dimension: str | None = None) -> bool:
    """Whether the token at `j` makes the number behind it negative; "plus or minus 3" is 3 either way.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> is_minus(read_tape("fell to minus 3"), 2), is_minus(read_tape("plus or minus 3"), 2)
    (True, False)
    """
    sign, before = tape[j], tape[j - 1]
    if before.kind == NUMBER or (before.lower == "or" and tape[j - 2].lower == "plus"):
        return False
    if sign.lower == "minus":
        return True
    if sign.text not in MINUSES or not tape[j + 1].glued or (sign.glued and before.text not in OPENINGS):
        return False
    is_bullet = before.kind == BREAK or sign.text == "–"
    return dimension == "temperature" if is_bullet else True


def _compound(tape: Tape, figure: Figure) -> Figure:
    """A second, smaller unit added on, in the smaller unit, but inches in feet: "6 feet 3 inches", "4 min and 30 s".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("6 feet 3 inches", "5 ft. 9 in. tall", "1 hour and 7 minutes", "11 stone 4 pounds"):
    ...     print(read_figure(read_tape(text), 0))
    6.25 [ft_i]
    5.75 [ft_i]
    67 min
    158 [lb_av]
    """
    smaller = SMALLER.get(figure.code or "")
    if smaller is None or figure.high is not None:
        return figure
    j = figure.end
    j += tape[j].text == "," or (tape[j].text == "." and figure.code == "[ft_i]" and tape[j - 1].lower == "ft")
    j += tape[j].lower == "and"
    number = read_number(tape, j)
    unit = (read_unit(tape, number.end) or _inches(tape, number, figure)) if number is not None else None
    if number is None or unit is None or unit[0] not in smaller or tape.is_hyphen(unit[1]):
        return figure
    ratio = to_si(1.0, figure.code or "") / to_si(1.0, unit[0])
    if number.value >= ratio:
        return figure
    value = round(figure.low * ratio + number.value, 9)
    digits = max(len(f"{value:.0f}"), 1)
    if unit[0] == "[in_i]":
        return replace(figure, low=round(value / 12.0, 9), digits=(digits,), end=unit[1], rule="compound")
    return replace(
        _compound(tape, replace(figure, low=value, digits=(digits,), end=unit[1], code=unit[0])), rule="compound"
    )


def _inches(tape: Tape, number: Number, feet: Figure) -> tuple[str, int] | None:
    """An "in" behind feet and fewer than twelve: "5 ft 2 in"; a place or a year makes it a preposition."""
    j = number.end
    follows = tape.is_capital(j + 1) or tape[j + 1].kind == NUMBER or tape[j + 1].lower in DETERMINERS
    is_inch = feet.code == "[ft_i]" and tape[j].text == "in" and number.value < 12 and not follows
    return ("[in_i]", j + 1) if is_inch else None


def in_unit(value: float, old: str, new: str) -> float:
    """A value of one unit in another of the same dimension; the same for money.

    >>> in_unit(500.0, "m", "km")
    0.5
    """
    if old == new or dimension_of(old) == "money":
        return value
    return round(from_si(to_si(value, old), new), 9)


NUMERAL_RULES: tuple[Rule, ...] = (read_decade, read_year, read_feet_and_inches, read_age, read_multiple, read_ratio)
WORD_RULES: tuple[Rule, ...] = (read_marked_money, read_mach, read_single, read_multiple, read_sound, read_ratio)
