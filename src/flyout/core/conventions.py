"""What the usual words for missile classes mean, and who says so: bounds as data."""

from __future__ import annotations

import math
from dataclasses import dataclass

KM = 1e3


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeClass:
    """One class of a scheme: ranges from `low` up to, not including, `high` [m]."""

    name: str
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One way of sorting ballistic missiles by their greatest range.

    Class bounds are conventions and differ between communities, so a class is
    never named without its scheme.

    Parameters
    ----------
    name : str
        As it stands in a sentence: "common US usage".
    classes : tuple of RangeClass
        Shortest first, without gaps between them.
    source : str
        Who draws the bounds there.
    """

    name: str
    classes: tuple[RangeClass, ...]
    source: str

    def class_of(self, range_: float) -> RangeClass | None:
        """The class of a range [m], or None where the scheme has no class for it.

        >>> US_USAGE.class_of(300e3).name
        'short-range'
        """
        return next((cls for cls in self.classes if cls.low <= range_ < cls.high), None)


def _classes(*rows: tuple[str, float, float]) -> tuple[RangeClass, ...]:
    return tuple(RangeClass(name=name, low=low * KM, high=high * KM) for name, low, high in rows)


US_USAGE = Scheme(
    name="common US usage",
    classes=_classes(
        ("short-range", 0, 1000),
        ("medium-range", 1000, 3000),
        ("intermediate-range", 3000, 5500),
        ("intercontinental", 5500, math.inf),
    ),
    source=(
        "Danish Institute for International Studies, “The Spread of Missile Technology and its Countermeasures” "
        "(2007), ciaonet.org/wps/diis10186: short up to 1,000 km, medium to about 3,000 km; RUSI: 3,000 and 5,500 km"
    ),
)

INF_TREATY = Scheme(
    name="the INF Treaty",
    classes=_classes(("shorter-range", 500, 1000), ("intermediate-range", 1000, 5500)),
    source="Treaty on intermediate-range and shorter-range missiles (1987), article II",
)

BRITANNICA = Scheme(
    name="Encyclopaedia Britannica",
    classes=_classes(
        ("short-range", 0, 480),
        ("medium-range", 480, 965),
        ("intermediate-range", 965, 5310),
        ("intercontinental", 5310, math.inf),
    ),
    source="Encyclopaedia Britannica, “rocket and missile system”: britannica.com/print/topic/290408",
)

SCHEMES: tuple[Scheme, ...] = (US_USAGE, INF_TREATY, BRITANNICA)
"""The common one first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A range and a payload from which an export rule is at its strictest.

    Parameters
    ----------
    range : float [m]
    payload_mass : float [kg]
    """

    name: str
    range: float
    payload_mass: float
    source: str


MTCR_CATEGORY_I = Threshold(
    name="Category I of the Missile Technology Control Regime",
    range=300 * KM,
    payload_mass=500.0,
    source="MTCR Guidelines: mtcr.info/en/mtcr-guidelines",
)
"""At least 300 km with at least 500 kg: why so many published ranges stop at 300 km."""
