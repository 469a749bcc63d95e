"""How many figures of a number mean something, and which values they allow."""

from __future__ import annotations

from decimal import Decimal

from flyout.core.interval import Interval


def significant_figures(numeral: str) -> int:
    """Figures of a numeral as a newspaper means them.

    "190 miles" is meant to ten miles and "305 km" to one. Zeros at the end of
    an integer count only as far as two figures in all: nobody who writes 300
    means 299.5 to 300.5, and few mean 250 to 350. Behind a decimal point every
    zero was written on purpose.

    Parameters
    ----------
    numeral : str
        Digits with or without thousands commas, sign and decimal point.

    Raises
    ------
    ValueError
        If it holds no digit.

    >>> [significant_figures(n) for n in ("190", "300", "1,000", "305", "1.5", "190.0", "0.84")]
    [2, 2, 2, 3, 2, 4, 2]
    """
    figures = numeral if numeral.isdigit() else "".join([character for character in numeral if character.isdigit()])
    if not figures:
        raise ValueError(f"no digit in {numeral!r}")
    figures = figures.lstrip("0")
    if "." in numeral:
        return max(1, len(figures))
    return max(1, len(figures.rstrip("0")), min(len(figures), 2))


def reading(value: float, digits: int) -> Interval:
    """All values that round to `value` at `digits` significant figures.

    Parameters
    ----------
    value : float [any unit]
    digits : int
        Significant figures as written, at least 1.

    Returns
    -------
    Interval [same unit]
        Half a unit of the last significant figure to either side.

    Raises
    ------
    ValueError
        If `digits` is below 1 or `value` is not finite.

    >>> reading(190, 2)
    Interval(low=185.0, high=195.0)
    >>> reading(1.5, 2)
    Interval(low=1.45, high=1.55)
    """
    exact = Decimal(repr(float(value)))
    if digits < 1 or not exact.is_finite():
        raise ValueError(f"no reading of {value} to {digits} figures")
    last = exact.adjusted() - digits + 1 if exact else 1 - digits
    half = Decimal(5).scaleb(last - 1)
    return Interval(float(exact - half), float(exact + half))
