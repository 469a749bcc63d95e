"""How two statements about the same quantity stand to each other, whoever makes them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from flyout.core.interval import Interval
from flyout.core.statement import Qualifier, Statement
from flyout.findings.attributes import MEASURES
from flyout.findings.figures import upper_end
from flyout.units.prices import restating
from flyout.units.table import dimension_of

ROUNDED_TWICE = 0.05
"""Two figures in different units may differ by this share and still be one figure.

A number rounded, converted and rounded again to two figures moves by at most
half a unit of its second figure each time: 5 % at worst (100 to 105).
"""


ABOUT = 0.05
"""Share of a figure that "about" leaves open, where the figure itself was not read more loosely: 10,450 to 11,550."""

_ROUND = 3
"""Digits above which a number of one digit and zeros is a round one."""

TOUCHING = 1e-9
"""Ends of intervals this near, as a share of the figure, are one point in floats."""


class Shape(NamedTuple):
    """All of a statement that decides how it stands to another figure."""

    subject: str
    attribute: str
    unit: str | None
    variant: str | None
    reading: Interval | None
    value_high: float | None
    qualifier: Qualifier | None
    kind: str
    year: int | None  # of prices alone: other figures do not age


def shape_of(said: Statement) -> Shape:
    """What `pair` looks at: two statements of one shape stand alike to every third."""
    year = said.origin.year if said.attribute == "unit_cost" else None
    figure = said.subject, said.attribute, said.unit, said.variant, said.reading, said.value_high, said.qualifier
    return Shape(*figure, said.origin.kind, year)


def one_of_each(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The first statement of every shape: what a hundred reports give is a handful of figures."""
    firsts: dict[Shape, Statement] = {}
    for said in statements:
        firsts.setdefault(shape_of(said), said)
    return tuple(firsts.values())


class Pairing(Enum):
    """What becomes of two statements laid side by side."""

    AGREE = "agree"  # the figures, read to their digits, share a value
    CLOSE = "close"  # neighbours, or apart by no more than rounding, conversion or the money of another year explain
    COMPATIBLE = "compatible"  # other figures, but the words leave room for both
    APART = "apart"  # no value satisfies both
    INCOMPARABLE = "incomparable"  # other variants, currencies or dimensions


def pair(a: Statement, b: Statement) -> Pairing:
    """How `a` and `b` stand to each other; the order does not matter."""
    mine, theirs = figure_of(a), figure_of(b)
    if mine is None or theirs is None or not comparable(a, b):
        return Pairing.INCOMPARABLE
    if _share(mine, theirs):
        return Pairing.AGREE if _within(a, mine, b, theirs) else Pairing.COMPATIBLE
    factor = same_money(a, b)
    room = _room(b, theirs).scaled(factor or 1.0)
    if factor is not None:
        theirs = theirs.scaled(factor)
        if _share(mine, theirs):
            return Pairing.CLOSE
    if _share(_room(a, mine), room):
        return Pairing.COMPATIBLE
    if a.unit == b.unit and factor is None:
        touching = mine.gap(theirs) <= TOUCHING * _size(mine, theirs) and not (_is_coarse(a) and _is_coarse(b))
        near = touching and not _beyond(a, mine, theirs) and not _beyond(b, theirs, mine)
    else:
        near = mine.gap(theirs) <= ROUNDED_TWICE * _size(mine, theirs)
    return Pairing.CLOSE if near else Pairing.APART


def same_money(a: Statement, b: Statement) -> float | None:
    """What the price in `b` is multiplied by to be in the money of `a`; None where the two are compared as printed.

    Two reports are: they mostly pass on one price. A published price has its own year.
    """
    if a.origin.kind == b.origin.kind or a.attribute != "unit_cost":
        return None
    return restating(a, b)


def _share(a: Interval, b: Interval) -> bool:
    """Whether two readings have more than an end in common: 290 km ends where 300 km begins."""
    shared = min(a.high, b.high) - max(a.low, b.low)
    if a.low == a.high or b.low == b.high:
        return shared >= 0
    return shared > TOUCHING * _size(a, b)


def _is_coarse(said: Statement) -> bool:
    """Whether a single digit was read: 8 and 9 tonnes are neighbours and yet two figures."""
    figure = upper_end(said)
    return figure is not None and figure.high - figure.low > 2 * ROUNDED_TWICE * abs(figure.middle) * (1 + TOUCHING)


def _beyond(bound: Statement, own: Interval, other: Interval) -> bool:
    """Whether a strict bound leaves a neighbour out: more than Mach 11 is not Mach 10."""
    match bound.qualifier:
        case Qualifier.MORE_THAN:
            return own.middle > other.high
        case Qualifier.LESS_THAN:
            return own.middle < other.low
        case _:
            return False


def _within(a: Statement, mine: Interval, b: Statement, theirs: Interval) -> bool:
    """Whether of two ranges one lies in the other: "350 to 700 kg" and "500 to 1,000 kg" only share some values."""
    if a.value_high is None or b.value_high is None:
        return True
    low, high = mine.low - theirs.low, mine.high - theirs.high
    return low * high <= 0.0


def _size(a: Interval, b: Interval) -> float:
    """The smaller of two figures; of one-sided ones their end."""
    return min(abs(a.low), abs(a.high), abs(b.low), abs(b.high))


def comparable(a: Statement, b: Statement) -> bool:
    """Whether both speak of the same attribute, dimension (or currency) and of no two variants."""
    if (a.subject, a.attribute) != (b.subject, b.attribute) or a.unit is None or b.unit is None:
        return False
    if a.variant is not None and b.variant is not None and a.variant != b.variant:
        return False
    dimension = dimension_of(a.unit)
    return dimension == dimension_of(b.unit) and (dimension != "money" or a.unit == b.unit)


def figure_of(statement: Statement) -> Interval | None:
    """The values the figure itself may stand for, SI.

    "About" widens the figure to a whole unit of its last digit, and to a
    twentieth of it at most: "about 6 metres" is no 5.05 metres. A round
    number, of one digit and zeros, is widened to that twentieth: "about
    800,000" is 760,000 to 840,000. For an attribute that is an upper end,
    "70 to 300 km" gives 300 km.
    """
    measure = MEASURES.get(statement.attribute)
    reading = upper_end(statement) if measure and measure.greatest else statement.reading
    if reading is None or statement.qualifier is not Qualifier.APPROX:
        return reading
    half, left_open = (reading.high - reading.low) / 2, ABOUT * abs(reading.middle)
    more = max(0.0, left_open - half if _is_round(statement) else min(half, left_open - half))
    return Interval(reading.low - more, reading.high + more)


def _is_round(statement: Statement) -> bool:
    """Whether a number is one digit and zeros behind it, with three of them at least: "800,000", no "300"."""
    value = statement.value_high if statement.value_high is not None else statement.value
    figures = f"{value:.0f}" if value is not None and value == int(value) else ""
    return len(figures) > _ROUND and not figures[1:].strip("0")


def _room(statement: Statement, figure: Interval) -> Interval:
    """All values the words leave open: "at least" and "up to" are one-sided."""
    measure = MEASURES.get(statement.attribute)
    match statement.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return Interval(figure.low, math.inf)
        case Qualifier.LESS_THAN:
            return Interval(-math.inf, figure.high)
        case Qualifier.UP_TO if not (measure and measure.greatest):
            return Interval(-math.inf, figure.high)
        case Qualifier.BETWEEN if measure and measure.greatest and statement.reading:
            return statement.reading.hull(figure)
        case _:
            return figure
