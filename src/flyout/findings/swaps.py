"""Units that get mistaken for each other."""

from __future__ import annotations

from dataclasses import replace

from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.units.table import from_si, to_si

SWAPS: tuple[tuple[str, str], ...] = (
    ("km", "[mi_i]"),
    ("m", "[ft_i]"),
    ("[mi_i]", "[nmi_i]"),
    ("s", "min"),
    ("min", "h"),
    ("kg", "[lb_av]"),
    ("km/h", "[mi_i]/h"),
    ("km/h", "m/s"),
    ("km", "m"),
)
"""Either way; the likelier slip of a unit stands first."""


def mistaken_for(code: str) -> tuple[str, ...]:
    """Units that `code` may have been written for.

    >>> mistaken_for("km")
    ('[mi_i]', 'm')
    """
    return tuple(b if code == a else a for a, b in SWAPS if code in (a, b))


def in_unit(said: Statement, code: str) -> Statement:
    """The same numerals with another unit behind them."""
    if said.reading is None or said.unit is None:
        return said
    low, high = (to_si(from_si(end, said.unit), code) for end in (said.reading.low, said.reading.high))
    return replace(said, unit=code, reading=Interval(low, high))
