"""Plain words for probabilities, figures and names in a verdict."""

from __future__ import annotations

from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.units.show import show, show_range, show_si, show_si_range
from flyout.units.table import to_si
from flyout.verdicts.likelihood import percent, term

_KILOMETRE = 1000.0
_CHANCES = frozenset(["almost no chance", "roughly even chance"])


def it_is(probability: float) -> str:
    """How a sentence about a probability begins.

    >>> it_is(0.97), it_is(0.5), it_is(0.001)
    ('It is almost certain (97 %)', 'There is a roughly even chance (50 %)', 'There is almost no chance (under 1 %)')
    """
    words = term(probability)
    if words not in _CHANCES:
        return f"It is {words} ({percent(probability)})"
    article = "a " if words.startswith("roughly") else ""
    return f"There is {article}{words} ({percent(probability)})"


def as_written(statement: Statement) -> str:
    """The figure in the report's own unit, and in kilometres or metres where that is another.

    A statement without a number is shown by its words.
    """
    if statement.value is None or statement.unit is None:
        return statement.words or "no figure"
    if statement.value_high is None:
        written = show(statement.value, statement.unit)
    else:
        written = show_range(statement.value, statement.value_high, statement.unit)
    if statement.unit in ("[mi_i]", "[nmi_i]", "[ft_i]"):
        return f"{written} ({_metric(statement)})"
    return written


def most_as_written(statement: Statement) -> str:
    """The upper end of the figure, in the report's own unit."""
    if statement.value_high is None or statement.unit is None:
        return as_written(statement)
    return show(statement.value_high, statement.unit)


def kilometres(low: float, high: float) -> str:
    """A band of lengths, rounded as a model of assumptions allows; one length where its ends round alike.

    >>> kilometres(343_210.0, 468_900.0), kilometres(308_210.0, 311_900.0)
    ('340 to 470 km', '310 km')
    """
    ends = _round(low), _round(high)
    return show_si(ends[0], "km") if ends[0] == ends[1] else show_si_range(*ends, "km")


def kilometre(length: float) -> str:
    """One length, rounded in the same way.

    >>> kilometre(3_034_210.0)
    '3,030 km'
    """
    return show_si(_round(length), "km")


def top_of(statement: Statement) -> Interval | None:
    """The values the upper end of a figure allows, SI."""
    if statement.reading is None or statement.value_high is None or statement.unit is None:
        return statement.reading
    top = to_si(statement.value_high, statement.unit)
    return Interval(2.0 * top - statement.reading.high, statement.reading.high)


def _metric(statement: Statement) -> str:
    values = [to_si(v, statement.unit or "") for v in (statement.value, statement.value_high) if v is not None]
    unit = "km" if max(values) >= _KILOMETRE else "m"
    return show_si(values[0], unit) if len(values) == 1 else show_si_range(values[0], values[1], unit)


def _round(length: float) -> float:
    """To ten kilometres above a hundred, to one below."""
    step = 10_000.0 if abs(length) >= 100_000.0 else 1000.0
    return round(length / step) * step
