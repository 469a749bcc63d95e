"""Two figures that are the ends of one: "70-300km", "between $1 million and $1.5 million"."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.quantities.figure import Figure
from flyout.claims.quantities.measure import in_unit, is_minus, read_figure
from flyout.claims.quantities.tape import DASHES, WORD, Tape
from flyout.claims.quantities.vocabulary import CHANGES, words
from flyout.core.statement import Qualifier

HEDGES = words("about around roughly approximately nearly almost some perhaps maybe possibly estimated an")
LOOK_BACK = 28  # tokens in which a verb of change stands
UP_TO = ("up", "to")
_OF_A_PRICE = frozenset((measure, "of") for measure in words("cost costs price prices"))
PART = 0.01  # of cents and pence


def read_range(tape: Tape, first: Figure) -> Figure | None:
    """The range that `first` opens, if the words join it to a second figure.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in (
    ...     "70-300km", "1 to 1.5 million dollars", "1.5m to 2m euros", "13 to 15 Mach", "Mach 6 or 7", "two or three t"
    ... ):
    ...     print(read_range(read_tape(text), read_figure(read_tape(text), 0)))
    70 to 300 km
    1000000 to 1500000 USD
    1500000 to 2000000 EUR
    13 to 15 Ma
    6 to 7 Ma
    2 to 3 t
    >>> tape = read_tape("by a third to $2 billion")
    >>> read_range(tape, read_figure(tape, 1))
    """
    if first.high is not None or first.code == "year" or first.rule == "multiple":
        return None
    if first.low < 1.0 and first.code is None and tape[first.start - 1].lower == "by":
        return None  # "fell by a third to $2 billion"
    opening = _opening(tape, first.start)
    joint = _joint(tape, first, between=opening is not None and tape[opening].lower == "between")
    if joint is None:
        return None
    while tape[joint].lower in HEDGES:
        joint += 1
    joint += is_minus(tape, joint, "temperature")
    second = read_figure(tape, joint)
    if second is None or second.high is not None or second.code == "year":
        return None
    if _is_change(tape, first, second):
        return None
    joined = _join(tape, _without_letter(tape, first, second), second, opened=opening is not None)
    if joined is None or opening is None:
        return joined
    return replace(joined, start=opening) if tape[opening].lower == "between" else joined


def _opening(tape: Tape, start: int) -> int | None:
    """The "between" or "from" that a range may begin with.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _opening(read_tape("between about 70 and 300"), 2), _opening(read_tape("fired 70"), 1)
    (0, None)
    """
    for j in range(start - 1, start - 4, -1):
        if tape[j].lower in ("between", "from"):
            return j
        if tape[j].lower not in HEDGES:
            return None
    return None


def _joint(tape: Tape, first: Figure, *, between: bool) -> int | None:
    """The token behind the words that join two ends.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _joint(read_tape("5 to 7"), read_figure(read_tape("5 to 7"), 0), between=False)
    2
    """
    j = first.end
    if tape[j].text in DASHES:
        if tape[j + 1].lower in ("to", "or", "and") and (tape[j + 1].lower != "and" or between):
            return j + 3 if tape.is_hyphen(j + 2) else j + 2
        even = tape[j].glued == tape[j + 1].glued
        return j + 1 if even and (tape[j].glued or tape[j].text != "-") else None
    word = tape[j].lower
    if word in ("to", "through") or (word == "and" and between):
        return j + 1
    if word == "or" and (first.code is None or first.rule == "mach") and not first.vague:
        return j + 1
    return None


def _is_change(tape: Tape, first: Figure, second: Figure) -> bool:
    """Whether something went from the one to the other: "raised it from 363 to 547".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("raised the range from 70 km to 300 km")
    >>> _is_change(tape, read_figure(tape, 4), read_figure(tape, 7))
    True
    >>> tape = read_tape("set up a plant at a cost of $5,000 to $10,000")
    >>> _is_change(tape, read_figure(tape, 8), read_figure(tape, 11))
    False
    >>> tape = read_tape("reaches up to 900 km at Mach 4 to Mach 6")
    >>> _is_change(tape, read_figure(tape, 6), read_figure(tape, 9))
    False
    """
    moved = tape[first.start - 1].lower == "from" or (first.code is not None and second.code is not None)
    if not moved or tape[first.end].lower != "to" or tape.words(first.start - 2, 2) in _OF_A_PRICE:
        return False
    for j in range(first.start - 1, first.start - LOOK_BACK, -1):
        if tape.ends_sentence(j):
            return False
        if tape[j].lower in CHANGES and tape.words(j, 2) != UP_TO:
            return True
    return False


def _without_letter(tape: Tape, first: Figure, second: Figure) -> Figure:
    """The first end of a range of money without the "m" that looks like metres: "between 1.5m and 2m euros"."""
    millions = first.code == "m" and tape[first.end - 1].lower == "m" and second.dimension == "money"
    return replace(first, code=None) if millions and second.scale > 1.0 else first


def _join(tape: Tape, first: Figure, second: Figure, *, opened: bool) -> Figure | None:
    """One figure from two ends, which share the magnitude and the unit of the second.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> text = "$1 to 1.5 million"
    >>> print(_join(read_tape(text), read_figure(read_tape(text), 0), read_figure(read_tape(text), 3), opened=False))
    1000000 to 1500000 USD
    """
    if first.vague or second.vague:
        return None
    code = _shared_code(first, second, opened=opened, counts=tape[second.end].kind == WORD)
    if code is None and (first.code or second.code):
        return None
    low, high = first.low, second.low
    if first.code is not None and code is not None:
        low = in_unit(low, first.code, code)
    shared = first.scale == 1.0 < second.scale and first.low < 1000 and low * second.scale <= high
    if shared and (first.code is None or first.dimension == "money"):
        low *= second.scale
    if first.code is None and second.scale == PART:
        low = round(low * PART, 12)  # "45 to 50 cents"
    if low > high and code in ("Cel", "[degF]"):
        low, high = high, low  # "from -18 °C to -34 °C"
    if low >= high:
        return None
    return Figure(
        start=first.start,
        end=second.end,
        low=low,
        high=high,
        digits=(*first.digits, *second.digits),
        rule="range",
        code=code,
        worded=second.worded,
        qualifier=Qualifier.BETWEEN,
    )


def _shared_code(first: Figure, second: Figure, *, opened: bool, counts: bool) -> str | None:
    """The unit of both ends: the second's, or the first's where nothing else can be meant."""
    if first.code is None:
        return second.code if second.rule != "mach" else None
    if second.code is None:
        prefixed = first.rule in ("marked_money", "mach", "age")
        return first.code if prefixed or (opened and not counts) else None
    if first.dimension != second.dimension or (first.dimension == "money" and first.code != second.code):
        return None
    return second.code
