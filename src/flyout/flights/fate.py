"""Whether a body in free fall will ever come down."""

from __future__ import annotations

import math

from flyout.core.outcome import Outcome
from flyout.physics.compiled import compiled
from flyout.physics.earth import Earth

SENSIBLE_AIR = 120e3  # m: above it drag takes no orbit down within a revolution
_FLYING, _ESCAPED, _ORBIT = -1, int(Outcome.ESCAPED), int(Outcome.ORBIT)


@compiled
def fate(earth: Earth, state: tuple[float, float, float, float, float, float], height: float) -> int:
    """`ESCAPED`, `ORBIT` or -1 for a body above the sensible air that nothing pushes.

    Kepler's ellipse through the place and the inertial speed: no ellipse at
    all is an escape; a perigee above the sensible air is an orbit.

    Parameters
    ----------
    earth : Earth
    state : tuple of 6 float
        Earth-fixed place [m] and speed [m/s].
    height : float
        [m]
    """
    if height < SENSIBLE_AIR:
        return _FLYING
    x, y, z, u, v, w = state
    u, v = u - earth.rate * y, v + earth.rate * x
    r = math.sqrt(x * x + y * y + z * z)
    energy = 0.5 * (u * u + v * v + w * w) - earth.gm / r
    if energy >= 0.0:
        return _ESCAPED
    hx, hy, hz = y * w - z * v, z * u - x * w, x * v - y * u
    swing = hx * hx + hy * hy + hz * hz
    eccentricity = math.sqrt(max(0.0, 1.0 + 2.0 * energy * swing / (earth.gm * earth.gm)))
    perigee = -0.5 * earth.gm / energy * (1.0 - eccentricity)
    return _ORBIT if perigee > earth.a + SENSIBLE_AIR else _FLYING
