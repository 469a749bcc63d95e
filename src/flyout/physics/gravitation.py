"""The pull of the Earth's mass, without the centrifugal part of what a plumb bob feels."""

from __future__ import annotations

import math

from flyout.physics.compiled import compiled
from flyout.physics.earth import Earth


@compiled
def gravitation(earth: Earth, x: float, y: float, z: float) -> tuple[float, float, float]:
    """Acceleration by the Earth's mass at an Earth-fixed place [m/s2].

    There is no centrifugal term in it: `plumb_gravity` has one. Confusing the
    two moves an impact by kilometres.

    Parameters
    ----------
    earth : Earth
    x, y, z : float
        Earth-centred, Earth-fixed; z along the spin axis [m].

    Source
    ------
    Vallado, Fundamentals of Astrodynamics and Applications, 4th ed., equation
    8-30 (J2) and the gradients of the zonal potential to J4 after it.
    """
    r2 = x * x + y * y + z * z
    inverse2 = 1.0 / r2
    inverse = math.sqrt(inverse2)
    pull = -earth.gm * inverse2 * inverse
    q = earth.a * inverse
    s = z * inverse  # sine of the geocentric latitude
    q2, s2 = q * q, s * s
    k2, k3, k4 = 1.5 * earth.j2 * q2, 2.5 * earth.j3 * q2 * q, 0.625 * earth.j4 * q2 * q2
    both = k3 * s * (3.0 - 7.0 * s2) + k4 * (-3.0 + s2 * (42.0 - 63.0 * s2))
    side = pull * (1.0 + k2 * (1.0 - 5.0 * s2) + both)
    polar = k3 * (s2 * (6.0 - 7.0 * s2) - 0.6) + k4 * s * (-15.0 + s2 * (70.0 - 63.0 * s2))
    along = pull * (s * (1.0 + k2 * (3.0 - 5.0 * s2)) + polar)
    return side * x, side * y, along * r2 * inverse
