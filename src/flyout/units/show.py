"""Figures with their units as a reader likes to see them."""

from __future__ import annotations

import math

from flyout.units.table import from_si, unit_of

_MAGNITUDES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


def show(value: float, code: str, *, digits: int = 3) -> str:
    """One value in the unit `code`, to `digits` significant figures.

    >>> show(305.8, "km"), show(1_500_000, "USD"), show(3, "Ma"), show(64, "1")
    ('306 km', '1.5 million USD', 'Mach 3', '64')
    """
    scale, magnitude = _scale(value, code)
    return _dress(_number(value / scale, _decimals(value / scale, digits), code), magnitude, code)


def show_range(low: float, high: float, code: str, *, digits: int = 3) -> str:
    """Two values that share their unit, and their magnitude if it is money.

    >>> show_range(1_000_000, 1_500_000, "USD"), show_range(297.73, 313.82, "km")
    ('1.0 to 1.5 million USD', '298 to 314 km')
    """
    scale, magnitude = _scale(max(abs(low), abs(high)), code)
    ends = (low / scale, high / scale)
    decimals = max(_decimals(end, digits) for end in ends)
    return _dress(" to ".join(_number(end, decimals, code) for end in ends), magnitude, code)


def show_si(value: float, code: str, *, digits: int = 3) -> str:
    """An SI value in the unit `code`.

    >>> show_si(305_775.36, "[mi_i]"), show_si(305_775.36, "km")
    ('190 mi', '306 km')
    """
    return show(from_si(value, code), code, digits=digits)


def show_si_range(low: float, high: float, code: str, *, digits: int = 3) -> str:
    """Two SI values in the unit `code`.

    >>> show_si_range(297_700, 313_800, "km")
    '298 to 314 km'
    """
    return show_range(from_si(low, code), from_si(high, code), code, digits=digits)


def _scale(value: float, code: str) -> tuple[float, str]:
    """Magnitude word of a sum of money; lengths and masses have prefixes instead."""
    if unit_of(code).dimension == "money":
        for scale, word in _MAGNITUDES:
            if abs(value) >= scale:
                return scale, word
    return 1.0, ""


def _decimals(value: float, digits: int) -> int:
    """Decimals that show `digits` figures of a value, without zeros at the end."""
    if value == 0 or not math.isfinite(value):
        return 0
    most = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    return len(f"{value:.{most}f}".rstrip("0").partition(".")[2])


def _number(value: float, decimals: int, code: str) -> str:
    if math.isinf(value):
        return "any" if value > 0 else "none"
    if unit_of(code).dimension == "year":
        return f"{value:.0f}"
    return f"{value:,.{decimals}f}"


def _dress(number: str, magnitude: str, code: str) -> str:
    unit = unit_of(code)
    if unit.dimension == "mach":
        return f"{unit.symbol} {number}"
    gap = "" if unit.symbol in ("", "°") else " "
    return f"{number}{magnitude}{gap}{unit.symbol}"
