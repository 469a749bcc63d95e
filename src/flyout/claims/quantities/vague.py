"""Amounts that are intervals: "tens of millions", "several hundred", "dozens of"."""

from __future__ import annotations

from flyout.claims.quantities.figure import Number
from flyout.claims.quantities.numbers import MAGNITUDES
from flyout.claims.quantities.tape import Tape
from flyout.claims.quantities.vocabulary import AUXILIARIES, DETERMINERS
from flyout.core.statement import Qualifier

PLURALS = {"tens": 10.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
MILLION = 1e6
OPEN = {"dozens": 24.0, "scores": 40.0}
FEW = {("several",): 1, ("a", "few"): 2, ("few",): 1}
PERIODS = frozenset(("day", "week", "month", "year"))
FIGURES = {"10": 10.0, "100": 1e2, "1000": 1e3, "1,000": 1e3}
AFTER_ALONE = AUXILIARIES | {"more"}
FIRST_WORDS = frozenset((*PLURALS, *OPEN, *FIGURES, "several", "few", "a"))


def read_vague(tape: Tape, i: int) -> Number | None:
    """An amount of which only the size is said."""
    if tape[i].lower not in FIRST_WORDS:
        return None
    return read_plural(tape, i) or read_open(tape, i) or read_several(tape, i) or read_couple(tape, i)


def read_plural(tape: Tape, i: int) -> Number | None:
    """Tens, hundreds and thousands, in words or as "100s of": two of them or more, as dozens are.

    Of millions and more only the size is meant: from one of them up to the next power of ten.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> number = read_plural(read_tape("tens of millions of dollars"), 0)
    >>> number.value, number.high
    (10000000.0, 100000000.0)
    >>> read_plural(read_tape("1000s of missiles"), 0).value, read_plural(read_tape("100s flight"), 0)
    (2000.0, None)
    >>> read_plural(read_tape("Hundreds were fired"), 0).value, read_plural(read_tape("the hundreds who fled"), 1)
    (200.0, None)
    """
    written = tape[i].lower in FIGURES and tape[i + 1].lower == "s" and tape[i + 1].glued
    low, of = (FIGURES[tape[i].lower], i + 2) if written else (PLURALS.get(tape[i].lower), i + 1)
    if low is None or not (tape[of].lower == "of" or (not written and _stands_alone(tape, i))):
        return None
    end, low = _more(tape, of, low)
    if low < MILLION:
        return Number(value=2.0 * low, digits=1, end=end, vague=True, worded=True, qualifier=Qualifier.AT_LEAST)
    return Number(value=low, high=10.0 * low, digits=1, end=end, vague=True, worded=True)


def read_open(tape: Tape, i: int) -> Number | None:
    """Dozens are two dozen or more, scores are forty or more.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> number = read_open(read_tape("dozens of missiles"), 0)
    >>> number.value, number.high, str(number.qualifier)
    (24.0, None, 'at_least')
    >>> for text in ("dozens a month", "Dozens were hit", "and dozens more"):
    ...     print(read_open(read_tape(text), 1 if "and" in text else 0).value)
    24.0
    24.0
    24.0
    >>> read_open(read_tape("dozens came"), 0)
    """
    low = OPEN.get(tape[i].lower)
    after = tape[i + 1]
    alone = after.text in (",", ".", ";") or (after.lower in ("a", "per", "every") and tape[i + 2].lower in PERIODS)
    if low is None or not (after.lower == "of" or alone or _stands_alone(tape, i)):
        return None
    end, low = _more(tape, i + 1, low)
    return Number(value=low, digits=1, end=end, vague=True, worded=True, qualifier=Qualifier.AT_LEAST)


def _stands_alone(tape: Tape, i: int) -> bool:
    """Whether a plural is told without what it counts: "Hundreds were fired", "thousands more"."""
    return tape[i + 1].lower in AFTER_ALONE and tape[i - 1].lower not in DETERMINERS


def read_several(tape: Tape, i: int) -> Number | None:
    """Several and a few are more than two; without a magnitude they are no amount.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> number = read_several(read_tape("several thousand miles"), 0)
    >>> number.value, str(number.qualifier)
    (2000.0, 'more_than')
    """
    for words, length in FEW.items():
        if tape.words(i, length) == words:
            end, factor = i + length, 1.0
            while tape[end].lower in MAGNITUDES and end < i + length + 2:  # "several hundred thousand"
                end, factor = end + 1, factor * MAGNITUDES[tape[end].lower]
            return Number(
                value=2.0 * factor,
                digits=1,
                end=end,
                scale=factor,
                vague=True,
                worded=True,
                qualifier=Qualifier.MORE_THAN,
            )
    return None


def read_couple(tape: Tape, i: int) -> Number | None:
    """A couple is about two, a pair is two.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_couple(read_tape("a couple of hundred"), 0).value
    200.0
    >>> read_couple(read_tape("a pair of missiles"), 0).value
    2.0
    """
    if tape.words(i, 3) == ("a", "pair", "of"):
        return Number(value=2.0, digits=1, end=i + 3, vague=True, worded=True, qualifier=Qualifier.EXACT)
    if tape.words(i, 2) != ("a", "couple"):
        return None
    end = i + 3 if tape[i + 2].lower == "of" else i + 2
    scale = MAGNITUDES.get(tape[end].lower, 1.0)
    end += scale != 1.0
    return Number(
        value=2.0 * scale, digits=1, end=end, scale=scale, vague=True, worded=True, qualifier=Qualifier.APPROX
    )


def _more(tape: Tape, end: int, low: float) -> tuple[int, float]:
    """A second plural behind the first: tens *of millions*."""
    factor = PLURALS.get(tape[end + 1].lower) if tape[end].lower == "of" else None
    return (end + 2, low * factor) if factor else (end, low)
