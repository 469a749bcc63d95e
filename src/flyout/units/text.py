"""Figures at the edges of the program: text with a unit in, SI out."""

from __future__ import annotations

import re

from flyout.core.errors import UnitError
from flyout.units.table import UNITS, dimension_of, to_si
from flyout.units.words import find_code

_FIGURE = re.compile(r"([+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*)", re.DOTALL)
_LONGEST = 100  # no figure with its unit needs more
_EXAMPLES = {
    "length": "300 km",
    "mass": "1198 kg",
    "time": "75 s",
    "speed": "1500 m/s",
    "force": "270 kN",
    "angle": "40 deg",
    "area": "0.5 m2",
    "areal density": "5000 kg/m2",
    "pressure": "101325 Pa",
    "temperature": "288.15 K",
}


def read_si(text: str, dimension: str, *, where: str | None = None) -> float:
    """A figure with its unit, such as "190 miles", as SI.

    A bare number is refused: half the errors in published tables are a unit
    that everybody thought was clear.

    Parameters
    ----------
    text : str
        One number and one unit: "1198 kg", "300km", "37 min", "40°".
    dimension : str
        What it has to measure: "length", "mass", "time", ...
    where : str or None
        File, table and key for the error message.

    Returns
    -------
    float [SI unit of `dimension`]

    Raises
    ------
    UnitError
        If there is no number, no unit, an unknown unit, or one of another dimension.

    >>> read_si("300km", "length"), read_si("37 min", "time")
    (300000.0, 2220.0)
    >>> read_si("300", "length")
    Traceback (most recent call last):
        ...
    flyout.core.errors.UnitError: "300" is a bare number where a length needs its unit
      try: write the unit, such as "300 km"
    """
    figure = _FIGURE.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    remedy = f'write the unit, such as "{_EXAMPLES.get(dimension, "300 km")}"'
    if figure is None:
        raise UnitError(f'"{text[:_LONGEST]}" is no number with a unit', where=where, remedy=remedy)
    numeral, written = figure.groups()
    if not written:
        raise UnitError(f'"{text}" is a bare number where a {dimension} needs its unit', where=where, remedy=remedy)
    code = find_code(written)
    if code is None:
        raise UnitError(f'"{text}" has a unit we do not know: "{written}"', where=where, remedy=_known(dimension))
    if dimension_of(code) != dimension:
        wrong = f'"{text}" is a {dimension_of(code)} where a {dimension} is needed'
        raise UnitError(wrong, where=where, remedy=_known(dimension))
    return to_si(float(numeral.replace(",", "")), code)


def _known(dimension: str) -> str:
    codes = [unit.code for unit in UNITS.values() if unit.dimension == dimension]
    return f"units of {dimension}: {', '.join(codes)}" if codes else f'there is no dimension "{dimension}"'
