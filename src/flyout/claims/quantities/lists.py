"""Figures in a row that share the unit of the last: "165 and 300 km"."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.quantities.figure import Figure
from flyout.claims.quantities.measure import read_figure
from flyout.claims.quantities.ranges import HEDGES
from flyout.claims.quantities.tape import Tape

LONGEST = 3
LONGEST_LIST = 16  # tokens of one
JOINTS = frozenset(("and", "or"))
MOST_GROWN = 20.0  # times that what shares its magnitude grew or fell


def read_shared_unit(tape: Tape, figure: Figure) -> str | None:
    """Code of the unit that a bare number borrows from the figure behind "and".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> text = "ranges of 165 and 300 km"
    >>> read_shared_unit(read_tape(text), read_figure(read_tape(text), 2))
    'km'
    """
    changed = _changed_unit(tape, figure)
    if changed is not None:
        return changed
    if JOINTS.isdisjoint(tape.words(figure.end, LONGEST_LIST)):
        return None
    j, start, worded = figure.end, figure.end, figure.worded
    for _ in range(LONGEST):
        paused = tape[j].text == ","
        j += paused
        closing = tape[j].lower in JOINTS
        if closing and paused and figure.end == start:
            return None  # "8 out of 10, or 80 %"
        j += closing
        if j == figure.end:
            return None
        other = read_figure(tape, j)
        if other is None or other.worded != worded or other.vague or other.code in ("year", "1"):
            return None
        if other.code is not None:
            return other.code if closing and other.rule == "measure" else None
        figure, j = other, other.end
    return None


def with_shared_magnitude(tape: Tape, figure: Figure) -> Figure:
    """A figure with the magnitude of what it grew or fell to: "from $2 to $3 million".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("rose from $2 to $3 million", "cut from 8 to 6 million", "fell from $900 to $1.2 million"):
    ...     print(with_shared_magnitude(read_tape(text), read_figure(read_tape(text), 2)))
    2000000 USD
    8000000
    900 USD
    """
    other = _outcome(tape, figure) if figure.scale == 1.0 and figure.dimension in (None, "count", "money") else None
    if other is None or other.scale == 1.0 or other.vague or figure.code not in (None, other.code):
        return figure
    ratio = figure.low * other.scale / other.low
    if not 1.0 / MOST_GROWN < ratio < MOST_GROWN:
        return figure
    return replace(figure, low=figure.low * other.scale, scale=other.scale)


def _changed_unit(tape: Tape, figure: Figure) -> str | None:
    """The unit of what a thing grew to: "raised from 150 to 260 kg".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("raised from 150 to about 260 kg")
    >>> _changed_unit(tape, read_figure(tape, 2))
    'kg'
    """
    other = _outcome(tape, figure)
    shares = other is not None and (other.rule == "measure" or (other.dimension == "money" and figure.scale > 1.0))
    return other.code if other is not None and shares and other.code != "year" else None


def _outcome(tape: Tape, figure: Figure) -> Figure | None:
    """What a thing grew to from `figure`."""
    if tape[figure.end].lower != "to" or tape[figure.start - 1].lower != "from":
        return None
    j = figure.end + 1
    while tape[j].lower in HEDGES:
        j += 1
    return read_figure(tape, j)
