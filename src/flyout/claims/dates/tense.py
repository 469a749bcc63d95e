"""Whether the clause around a date speaks of what is to come."""

from __future__ import annotations

from flyout.claims.known import Known
from flyout.claims.quantities.tape import WORD, Tape
from flyout.claims.quantities.vocabulary import words

_TO_COME = words("will shall would")
_IS_AHEAD = Known(lambda low: low in _TO_COME or low.endswith(("'ll", "’ll")))
_BEFORE_TO = words(
    "expected due scheduled set planned plans plan planning hopes hope intends intend wants aims expects about"
)
_PAST = words("said told announced reported confirmed stated wrote added claimed denied was were had did fired struck")
_BACK, _ON = 16, 12


def is_to_come(tape: Tape, start: int, end: int) -> bool:
    """Whether a word for the future governs tokens `start` to `end`.

    "Will fly on Friday" is the next Friday; "will get missiles, he said on
    Friday" is the last one.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> is_to_come(read_tape("It will fly on Friday"), 4, 5)
    True
    >>> is_to_come(read_tape("It will fly, he said on Friday"), 6, 7)
    False
    """
    i = start
    for i in range(start - 1, max(-1, start - _BACK), -1):
        token = tape[i]
        if token.kind != WORD:
            if tape.ends_sentence(i) and not _is_shortened(tape, i):
                break
        elif token.lower in _PAST:
            return False
        elif _looks_ahead(tape, i):
            return True
    return start - i <= 3 and _looks_on(tape, end)


def _looks_on(tape: Tape, end: int) -> bool:
    """The same for a date that opens its sentence: "On Friday it will fly"."""
    for j in range(end, end + _ON):
        if tape.ends_sentence(j) or tape[j].lower in _PAST:
            return False
        if _looks_ahead(tape, j):
            return True
    return False


def _looks_ahead(tape: Tape, i: int) -> bool:
    word = tape[i].lower
    return _IS_AHEAD[word] or (word == "to" and tape[i - 1].lower in _BEFORE_TO)


def _is_shortened(tape: Tape, i: int) -> bool:
    """A stop glued to a short word, with a number or a small letter behind it: "Nov. 19"."""
    return tape[i].text == "." and tape[i].glued and len(tape[i - 1].text) <= 4 and not tape.is_capital(i + 1)
