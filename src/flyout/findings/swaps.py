"""Units that get mistaken for each other."""

from __future__ import annotations

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
