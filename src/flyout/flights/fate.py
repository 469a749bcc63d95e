"""Whether a body in free fall will ever come down."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.core.outcome import Outcome
from flyout.physics.compiled import compiled
from flyout.physics.earth import Earth

SENSIBLE_AIR = 120e3  # m: above it drag takes no orbit down within a revolution
_FLYING, _ESCAPED, _ORBIT = -1, int(Outcome.ESCAPED), int(Outcome.ORBIT)


@compiled
def fate(earth: Earth, y: NDArray[np.float64], height: float) -> int:
    """`ESCAPED`, `ORBIT` or -1 for a body above the sensible air that nothing pushes.

    Kepler's ellipse through the place and the inertial speed: no ellipse at
    all is an escape; a perigee above the sensible air is an orbit.

    Parameters
    ----------
    earth : Earth
    y : array, shape (6,)
        Earth-fixed place and speed.
    height : float
        [m]
    """
    if height < SENSIBLE_AIR:
        return _FLYING
    u, v, w = y[3] - earth.rate * y[1], y[4] + earth.rate * y[0], y[5]
    r = math.sqrt(y[0] ** 2 + y[1] ** 2 + y[2] ** 2)
    energy = 0.5 * (u * u + v * v + w * w) - earth.gm / r
    if energy >= 0.0:
        return _ESCAPED
    hx, hy, hz = y[1] * w - y[2] * v, y[2] * u - y[0] * w, y[0] * v - y[1] * u
    swing = hx * hx + hy * hy + hz * hz
    eccentricity = math.sqrt(max(0.0, 1.0 + 2.0 * energy * swing / (earth.gm * earth.gm)))
    perigee = -0.5 * earth.gm / energy * (1.0 - eccentricity)
    return _ORBIT if perigee > earth.a + SENSIBLE_AIR else _FLYING
