"""Ordinals that say how many there have been: "the fourth test in a row", "its 23rd missile launch this year"."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.claims.model import Quantity
from flyout.claims.quantities.masks import ORDINAL_ENDS
from flyout.claims.quantities.numbers import ONES
from flyout.claims.quantities.tape import NUMBER, WORD, Tape
from flyout.claims.quantities.vocabulary import words
from flyout.core.statement import Qualifier

_WORDS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINALS = {word: float(value) for value, word in enumerate(_WORDS, start=2)}
BOUNDS = (
    *(("this", time) for time in ("year", "month", "week")),
    *(("within", "a", time) for time in ("year", "month", "week")),
    ("in", "a", "row"),
    ("of", "the", "year"),
)
"""What bounds a run: "in a row", "this year", "within a week"."""
DONE = words("test tests launch launches flight firing shot trial failure success attempt flop strike attack accident")
MADE = words("built produced made rolled turned assembled")
MANY = 100.0  # of which one counts as so many made: "its 6,000th"
LINKS = ("on", "of", "over", "against")
SINCE = words("test flight firing accident trial launch")
FARTHEST = 5  # tokens from an ordinal to its deed, and from there to its bound
BEING = words("was were is be")
POINTERS = words("it this that which launch test")
PLACES = frozenset(ORDINALS) | ORDINAL_ENDS


def read_runs(tape: Tape) -> Iterator[Quantity]:
    """Counts of what has been done so often within a bound, or by now; a bare ordinal is none.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in (
    ...     "its 23rd missile test this year", "the fourth flop in a row", "its second launch of the year",
    ...     "It was the third known trial of it", "the ninth of 20 planned tests", "its fifth test", "the third row",
    ... ):
    ...     print([q.value for q in read_runs(read_tape(text))])
    [23.0]
    [4.0]
    [2.0]
    [3.0]
    [9.0]
    []
    []
    """
    for place in tape.at(PLACES):
        found = _ordinal(tape, place)
        if found is None:
            continue
        start, behind, value = found
        deed = _deed(tape, behind)
        if deed is not None and (_is_told(tape, start) or _is_bound(tape, deed, value)):
            yield _counted(tape, start, behind, value, deed + 1)
        elif _is_of_many(tape, start, behind) or _is_bare(tape, start, behind, value):
            yield _counted(tape, start, behind, value, behind)
    yield from _made(tape)


def _ordinal(tape: Tape, place: int) -> tuple[int, int, float] | None:
    """First token of an ordinal, the one behind it, and its value."""
    token, figure = tape[place], tape[place - 1]
    if token.lower in ORDINALS:
        return place, place + 1, ORDINALS[token.lower]
    digits = token.glued and figure.kind == NUMBER and figure.text.isdigit()
    return (place - 1, place + 1, float(figure.text)) if digits else None


def _deed(tape: Tape, behind: int) -> int | None:
    """The deed that is counted, a few words behind its ordinal: "third known *trial*"."""
    for j in range(behind, behind + FARTHEST):
        if tape[j].lower in DONE and tape[j + 1].lower not in DONE:
            return j
        if tape[j].lower == "and" or not (tape[j].kind in (WORD, NUMBER) or tape.is_hyphen(j)):
            return None  # "the 32nd and 33rd tests"
    return None


def _is_told(tape: Tape, start: int) -> bool:
    """Whether something is said to be the so-and-so-manieth: "it was the third", "this would be the fourth".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _is_told(read_tape("this would be the fourth test"), 4), _is_told(read_tape("the fourth test"), 1)
    (True, False)
    """
    told = tape[start - 1].lower == "the" and tape[start - 2].lower in BEING
    return told and not POINTERS.isdisjoint(tape.before(start - 2, 3))


def _is_bound(tape: Tape, deed: int, value: float) -> bool:
    """Whether a bound follows the deed, at once or behind what it was of: "launch of a Scud this year"."""
    last = deed + FARTHEST if tape[deed + 1].lower in LINKS else deed + 1
    for j in range(deed + 1, last + 1):
        if tape[j].lower == "since":
            return tape[deed].lower in SINCE and value < MANY
        if tape.words(j, 2) in BOUNDS or tape.words(j, 3) in BOUNDS:
            return True
    return False


def _is_of_many(tape: Tape, start: int, behind: int) -> bool:
    """Whether it is one of a number that are planned: "the ninth of 20 planned tests", and no "second of 70 km"."""
    listed = tape[behind].lower == "of" and tape[start - 1].lower != "a"
    numbered = listed and (tape[behind + 1].kind == NUMBER or tape[behind + 1].lower in ONES)
    return numbered and _deed(tape, behind + 2) is not None


def _made(tape: Tape) -> Iterator[Quantity]:
    """Such as "turned out its 6,000th": so many have been made.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> [q.value for q in _made(read_tape("The plant turned out its 6,000th missile"))]
    [6000.0]
    >>> list(_made(read_tape("the 900th")))
    []
    """
    for end in tape.at(ORDINAL_ENDS):
        figure = tape[end - 1]
        digits = figure.text.replace(",", "")
        if not (tape[end].glued and figure.kind == NUMBER and digits.isdigit() and float(digits) >= MANY):
            continue
        if MADE.intersection((*tape.words(end - 6, 5), *tape.words(end + 1, 8))):
            yield _counted(tape, end - 1, end + 1, float(digits), end + 1)


def _is_bare(tape: Tape, start: int, behind: int, value: float) -> bool:
    """Whether the deed stands before: "the launch was its 11th this year".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _is_bare(read_tape("the launch was its 11th this year"), 4, 6, 11.0)
    True
    """
    done = not DONE.isdisjoint(tape.before(start, FARTHEST))
    return done and tape[behind].lower != "of" and _is_bound(tape, behind - 1, value)


def _counted(tape: Tape, start: int, behind: int, value: float, end: int) -> Quantity:
    return Quantity(
        span=tape.span(start, end - 1),
        value=value,
        value_high=None,
        unit="1",
        dimension="count",
        qualifier=Qualifier.EXACT,
        digits=(len(f"{value:.0f}"),),
        rule="ordinal",
        noun=tape.span(behind, end - 1) if end > behind else None,
    )
