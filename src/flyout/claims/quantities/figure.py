"""What the rules hand to each other: a number, and a figure with its unit."""

from __future__ import annotations

from flyout.core.record import record
from flyout.core.statement import Qualifier
from flyout.units.table import dimension_of


@record(kw_only=False)
class Number:
    """An amount without a unit.

    Parameters
    ----------
    value, high : float, float or None
        `high` only where the words give an interval.
    digits : int
        Significant figures as written.
    end : int
        Token behind the number.
    scale : float
        The magnitude word at its end ("million"), which a range may share.
    worded : bool
        Written in words.
    vague : bool
        The words give an interval ("tens of millions").
    qualifier : Qualifier or None
        What the words of the number itself say ("dozens": at least).
    """

    value: float
    digits: int
    end: int
    high: float | None = None
    scale: float = 1.0
    worded: bool = False
    vague: bool = False
    qualifier: Qualifier | None = None


@record(kw_only=False)
class Figure:
    """A number, or a range of two, with its unit.

    Parameters
    ----------
    start, end : int
        First token, and the one behind the last.
    code : str or None
        None for a number that stands alone.
    """

    start: int
    end: int
    low: float
    digits: tuple[int, ...]
    rule: str
    code: str | None = None
    high: float | None = None
    scale: float = 1.0
    worded: bool = False
    vague: bool = False
    qualifier: Qualifier | None = None

    @property
    def dimension(self) -> str | None:
        """What the unit measures; None without a unit."""
        return None if self.code is None else dimension_of(self.code)

    def __str__(self) -> str:
        ends = f"{self.low:.15g}" if self.high is None else f"{self.low:.15g} to {self.high:.15g}"
        return ends if self.code is None else f"{ends} {self.code}"


def figure_of(number: Number, start: int, end: int, rule: str, code: str | None = None) -> Figure:
    """A number that has found its unit."""
    digits = (number.digits,) if number.high is None else (number.digits, number.digits)
    spelt = number.scale, number.worded, number.vague, number.qualifier
    return Figure(start, end, number.value, digits, rule, code, number.high, *spelt)
