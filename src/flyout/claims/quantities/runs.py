"""Ordinals that say how many there have been: "the fourth test in a row", "its 23rd missile launch this year"."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.claims.model import Quantity
from flyout.claims.quantities.masks import ORDINAL_ENDS
from flyout.claims.quantities.tape import NUMBER, WORD, Tape
from flyout.claims.quantities.vocabulary import words
from flyout.core.span import Span
from flyout.core.statement import Qualifier

_WORDS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINALS = {word: float(value) for value, word in enumerate(_WORDS, start=2)}
ENDS = words("row year month week since")
"""Last words of what bounds a run: "in a row", "this year", "within a week"."""
BOUNDS = (
    ("in", "a", "row"),
    ("within", "a", "week"),
    ("within", "a", "month"),
    ("within", "a", "year"),
    ("of", "the", "year"),
)
DONE = words("test tests launch launches flight firing shot trial failure success attempt flop strike attack accident")
MADE = words("built produced made rolled turned assembled")
MANY = 100.0  # of which one counts as so many made: "its 6,000th"
LINKS = ("on", "of", "over", "against")
SINCE = words("test flight firing accident trial launch")
FARTHEST = 5  # tokens between an ordinal and its bound


def read_runs(tape: Tape) -> Iterator[Quantity]:
    """Counts of what has been done so often within a bound; a bare ordinal is none.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in (
    ...     "its 23rd missile test this year", "the fourth flop in a row", "its second launch of the year",
    ...     "its fifth test", "the third row",
    ... ):
    ...     print([q.value for q in read_runs(read_tape(text))])
    [23.0]
    [4.0]
    [2.0]
    []
    []
    """
    for end in tape.at(ENDS):
        start = _bound(tape, end)
        done = _done(tape, start, SINCE if tape[end].lower == "since" else DONE) if start is not None else None
        found = _ordinal(tape, done - 1) if done is not None else None
        if done is not None and found is not None and not (tape[end].lower == "since" and found[2] >= MANY):
            yield _counted(tape, *found, done + 1)
    yield from _made(tape)


def _done(tape: Tape, start: int, deeds: frozenset[str]) -> int | None:
    """The deed that stands before a bound, at once or with what it was of: "launch of a Scud this year"."""
    if tape[start - 1].lower in deeds:
        return start - 1
    for j in range(start - 2, start - FARTHEST, -1):
        if tape[j].lower in deeds:
            return j if tape[j + 1].lower in LINKS else None
    return None


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


def _bound(tape: Tape, end: int) -> int | None:
    if tape[end].lower == "since":
        return end
    if tape[end - 1].lower == "this" and tape[end].lower != "row":
        return end - 1
    return end - 2 if tape.words(end - 2, 3) in BOUNDS else None


def _ordinal(tape: Tape, last: int) -> tuple[int, int, float] | None:
    """First token of an ordinal shortly before, the one behind it, and its value."""
    for j in range(last, last - FARTHEST, -1):
        token = tape[j]
        if token.kind != WORD:
            return None
        if token.lower in ORDINALS:
            return j, j + 1, ORDINALS[token.lower]
        figure = tape[j - 1]
        if token.lower in ORDINAL_ENDS and token.glued and figure.kind == NUMBER and figure.text.isdigit():
            return j - 1, j + 1, float(figure.text)
    return None


def _counted(tape: Tape, start: int, behind: int, value: float, end: int) -> Quantity:
    return Quantity(
        span=Span(tape[start].start, tape[end - 1].end),
        value=value,
        value_high=None,
        unit="1",
        dimension="count",
        qualifier=Qualifier.EXACT,
        digits=(len(f"{value:.0f}"),),
        rule="count",
        noun=Span(tape[behind].start, tape[end - 1].end) if end > behind else None,
    )
