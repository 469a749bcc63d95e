"""Published drag curves by name."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from flyout.physics.vehicle import DragCurve

_SPHERE_JOIN = 0.722  # Mach number at which its two formulae meet
_SPHERE_POINTS = (0.0, 0.2, 0.4, 0.6, _SPHERE_JOIN, 0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 6.0)


def sphere_drag(mach: float) -> float:
    """Drag coefficient of a smooth sphere, by its frontal area.

    Source
    ------
    Carter, Jandir and Kress, "A new method to constrain the drag coefficients of meteors in dark flight",
    equation 1, a fit to measured spheres.

    >>> round(sphere_drag(0.7219), 2), round(sphere_drag(0.7221), 2)
    (0.66, 0.66)
    """
    if mach < _SPHERE_JOIN:
        return 0.45 * mach * mach + 0.424
    return 2.1 * math.exp(-1.2 * (mach + 0.35)) - 8.9 * math.exp(-2.2 * (mach + 0.35)) + 0.92


CURVES: Mapping[str, DragCurve] = MappingProxyType(
    {
        "Forden 2007": DragCurve(
            mach=(0.0, 0.85, 1.0, 1.2, 2.0, 4.5),
            cd=(0.2, 0.20, 0.27, 0.27, 0.2, 0.2),
            source="Forden, GUI Missile Flyout, Science & Global Security 15, 2007: the table of its missiles",
        ),
        "Sutton V-2": DragCurve(
            mach=(0.0, 0.8, 1.2, 1.8, 5.0),
            cd=(0.15, 0.15, 0.40, 0.25, 0.15),
            source="V-2 at zero lift: Sutton, Rocket Propulsion Elements, 7th edition, page 108, "
            "by the straight lines of the program ballistic-missile-range",
        ),
        "G8": DragCurve(
            mach=(0.0, 0.9, 0.925, 0.95, 0.975, 1.0, 1.025, 1.05, 1.1, 1.2, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.4, 5.0),
            cd=(
                0.2105,
                0.2109,
                0.2183,
                0.2571,
                0.3358,
                0.4068,
                0.4378,
                0.4476,
                0.4477,
                0.4353,
                0.3915,
                0.3288,
                0.2802,
                0.2432,
                0.2147,
                0.1950,
                0.1837,
                0.1713,
            ),
            source="G8 standard projectile of the Ballistic Research Laboratory (flat base, ogive of 10 calibres): "
            "points of the table as carried by o-murphy/py-ballisticcalc, drag_tables.py",
        ),
        "sphere": DragCurve(
            mach=_SPHERE_POINTS,
            cd=tuple(sphere_drag(mach) for mach in _SPHERE_POINTS),
            source="a smooth sphere: Carter, Jandir and Kress, equation 1, in straight lines",
        ),
    }
)
"""By the name that designs and recipes use. Reference area: the frontal area of the body."""


def ballistic_curve(ballistic_coefficient: float, mass: float, diameter: float) -> DragCurve:
    """Drag of a body whose mass over drag area is the same at every Mach number.

    Parameters
    ----------
    ballistic_coefficient : float
        Mass over (drag coefficient times frontal area) [kg/m2].
    mass, diameter : float
        Of the body [kg, m].

    >>> round(ballistic_curve(2000.0, 500.0, 1.0).cd[0], 4)
    0.3183
    """
    cd = mass / (ballistic_coefficient * 0.25 * math.pi * diameter**2)
    return DragCurve(mach=(0.0,), cd=(cd,), source=f"constant ballistic coefficient of {ballistic_coefficient:g} kg/m2")
