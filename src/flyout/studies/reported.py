"""Figures of the command line as everything their digits allow."""

from __future__ import annotations

import re

from flyout.core.errors import DomainError
from flyout.core.interval import Interval
from flyout.units.figures import reading, significant_figures
from flyout.units.text import read_si

_NUMERAL = re.compile(r"\s*([+-]?[\d,]*\.?\d*)")


def read_reported(text: str, dimension: str, *, where: str) -> Interval:
    """A reported figure as an interval in SI: half a unit of its last significant figure to either side.

    Parameters
    ----------
    text : str
        "2,802 km", "37min".
    dimension : str
    where : str
        The option, for the error.

    Raises
    ------
    UnitError
        For no number, no unit or a wrong one.

    >>> read_reported("37 min", "time", where="--time")
    Interval(low=2190.0, high=2250.0)
    """
    value = read_si(text, dimension, where=where)
    found = _NUMERAL.match(text)
    numeral = found[1].replace(",", "") if found else ""
    if value == 0.0 or not numeral:
        return Interval(value, value)
    figure = float(numeral)
    return reading(figure, significant_figures(numeral)).scaled(value / figure)


def read_mass(text: str, *, where: str) -> float:
    """A payload above zero [kg].

    >>> read_mass("0.5 t", where="--payload")
    500.0
    """
    mass = read_si(text, "mass", where=where)
    if not 0.0 < mass < 1e6:
        raise DomainError(f"a payload of {text} cannot be", where=where, remedy="above zero, below 1,000 t")
    return mass
