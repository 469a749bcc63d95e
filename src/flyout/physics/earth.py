"""The Earth as a handful of numbers that the compiled functions can carry."""

from __future__ import annotations

import math
from typing import NamedTuple

from flyout.constants import wgs84
from flyout.core.errors import DomainError


class Earth(NamedTuple):
    """Shape, pull and spin of one Earth.

    Parameters
    ----------
    gm : float
        Gravitational parameter [m3/s2].
    a : float
        Equatorial radius [m].
    e2 : float
        First eccentricity squared; 0 for a sphere.
    j2, j3, j4 : float
        Unnormalised zonal harmonics.
    rate : float
        Rotation [rad/s]; 0 for an Earth that stands still.
    """

    gm: float
    a: float
    e2: float
    j2: float
    j3: float
    j4: float
    rate: float


def wgs84_earth(*, zonals: int = 2, rotating: bool = True) -> Earth:
    """WGS-84 ellipsoid with zonal terms up to degree `zonals` (0, 2, 3 or 4).

    >>> round(wgs84_earth().e2, 12)
    0.00669437999
    """
    if zonals not in (0, 2, 3, 4):
        raise DomainError(f"zonal degree {zonals} is not modelled", remedy="0 (point mass), 2, 3 or 4")
    f = 1.0 / wgs84.INVERSE_FLATTENING.value
    return Earth(
        gm=wgs84.GRAVITATIONAL_PARAMETER.value,
        a=wgs84.SEMI_MAJOR_AXIS.value,
        e2=f * (2.0 - f),
        j2=wgs84.J2.value if zonals >= 2 else 0.0,
        j3=wgs84.J3.value if zonals >= 3 else 0.0,
        j4=wgs84.J4.value if zonals >= 4 else 0.0,
        rate=wgs84.ROTATION_RATE.value if rotating else 0.0,
    )


WGS84 = wgs84_earth()
"""The Earth of a flight that does not say otherwise: rotating, with J2."""


def round_earth(radius: float, *, rotating: bool = False) -> Earth:
    """Sphere of `radius` [m] that pulls as a point: for checks in closed form."""
    if not (math.isfinite(radius) and radius > 0.0):
        raise DomainError(f"an Earth of radius {radius} m cannot be", remedy="about 6371000 m")
    rate = wgs84.ROTATION_RATE.value if rotating else 0.0
    return Earth(gm=wgs84.GRAVITATIONAL_PARAMETER.value, a=radius, e2=0.0, j2=0.0, j3=0.0, j4=0.0, rate=rate)
