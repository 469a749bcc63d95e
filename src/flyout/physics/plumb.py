"""What a plumb bob feels: the Earth's pull and the centrifugal part together."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from flyout.constants import wgs84
from flyout.physics.earth import Earth
from flyout.physics.geodesy import to_fixed
from flyout.physics.gravitation import gravitation


def plumb_gravity(earth: Earth, latitude: float, height: float) -> float:
    """Weight per mass of a body at rest on the turning Earth [m/s2].

    Scales and plumb bobs measure this one; a flight in an inertial or a
    rotating frame needs `gravitation` and must not count the spin twice.

    Parameters
    ----------
    earth : Earth
    latitude : float
        Geodetic [rad].
    height : float
        Over the ellipsoid [m].
    """
    x, y, z = to_fixed(earth, latitude, 0.0, height)
    gx, gy, gz = gravitation(earth, x, y, z)
    gx += earth.rate * earth.rate * x
    return math.sqrt(gx * gx + gy * gy + gz * gz)


def somigliana(latitude: ArrayLike) -> NDArray[np.float64]:
    """Normal gravity on the WGS-84 ellipsoid in closed form [m/s2], centrifugal part included.

    Source
    ------
    NIMA TR8350.2, equation 4-1.

    >>> round(float(somigliana(0.0)), 7)
    9.7803253
    """
    f = 1.0 / wgs84.INVERSE_FLATTENING.value
    s2 = np.sin(np.asarray(latitude, dtype=float)) ** 2
    numerator = wgs84.NORMAL_GRAVITY_EQUATOR.value * (1.0 + wgs84.SOMIGLIANA.value * s2)
    return np.asarray(numerator / np.sqrt(1.0 - f * (2.0 - f) * s2))
