"""The pull of the Earth's mass, without the centrifugal part of what a plumb bob feels."""

from __future__ import annotations

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
    inverse = inverse2**0.5
    pull = -earth.gm * inverse2 * inverse
    a2 = earth.a * earth.a * inverse2
    s2 = z * z * inverse2  # sine of the geocentric latitude, squared
    k2 = 1.5 * earth.j2 * a2
    side = 1.0 + k2 * (1.0 - 5.0 * s2)
    along = 1.0 + k2 * (3.0 - 5.0 * s2)
    gx, gy, gz = pull * x * side, pull * y * side, pull * z * along
    if earth.j3 != 0.0 or earth.j4 != 0.0:
        odd, even, polar = _third_and_fourth(earth, z * inverse, a2)
        gx += pull * x * (odd + even)
        gy += pull * y * (odd + even)
        gz += pull * polar / inverse
    return gx, gy, gz


@compiled
def _third_and_fourth(earth: Earth, s: float, a2: float) -> tuple[float, float, float]:
    """Factors of J3 and J4 on x and y, and of both on r along the axis, where `s` is z/r."""
    k3 = 2.5 * earth.j3 * a2 * a2**0.5
    k4 = 0.625 * earth.j4 * a2 * a2
    s2 = s * s
    odd = k3 * (3.0 * s - 7.0 * s * s2)
    even = k4 * (-3.0 + 42.0 * s2 - 63.0 * s2 * s2)
    polar = k3 * (6.0 * s2 - 7.0 * s2 * s2 - 0.6) + k4 * s * (-15.0 + 70.0 * s2 - 63.0 * s2 * s2)
    return odd, even, polar
