"""What all flights of a run share, as the compiled functions carry it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flyout.physics.compiled import compiled
from flyout.physics.earth import Earth

Array = NDArray[np.float64]


class World(NamedTuple):
    """What all flights of a run share.

    Parameters
    ----------
    earth : Earth
    thickness : float
        1 for the air of the standard, 0 for none.
    mach, cd : array, shape (points,)
        The drag curves, one after the other.
    wind_height, wind_east, wind_north : array, shape (levels,)
        Wind over height [m, m/s]; empty for still air.
    air_height, log_density, log_pressure, slowness2 : array, shape (levels,)
        As of `AirProfile.columns`; empty for the standard atmosphere.
    """

    earth: Earth
    thickness: float
    mach: Array
    cd: Array
    wind_height: Array
    wind_east: Array
    wind_north: Array
    air_height: Array
    log_density: Array
    log_pressure: Array
    slowness2: Array


class Control(NamedTuple):
    """How a flight is integrated and where it ends.

    Parameters
    ----------
    tolerance : float
    ground : float
        Height over the ellipsoid at which it comes down [m].
    latest : float
        Time at which it is stopped wherever it is [s].
    most_tries : int
        Steps tried in one part of a flight.
    close : float
        How near to a kink counts as at it, as a part of what is near enough
        for the default tolerance: what is left of a kink counts with the square.
    """

    tolerance: float
    ground: float
    latest: float
    most_tries: int
    close: float


@compiled
def world_of(g: Array, p: Array, points: int, winds: int, airs: int) -> World:
    """World from its plain numbers: the Earth's 7 and the thickness in `g`; drag, wind and air in `p`."""
    wind, air = p[2 * points : 2 * points + 3 * winds], p[2 * points + 3 * winds :]
    return World(
        Earth(g[0], g[1], g[2], g[3], g[4], g[5], g[6]),
        g[7],
        p[:points],
        p[points : 2 * points],
        wind[:winds],
        wind[winds : 2 * winds],
        wind[2 * winds :],
        air[:airs],
        air[airs : 2 * airs],
        air[2 * airs : 3 * airs],
        air[3 * airs :],
    )


@compiled
def control_of(g: Array) -> Control:
    """Control from the numbers in `g` after those of the world."""
    return Control(g[8], g[9], g[10], g[11], g[12])


SHARED = 13
"""Numbers of `World` and `Control` that are no arrays: 7 of the Earth, thickness, and 5 of the control."""

SIZES = 7
"""Numbers that say how long the arrays are: flights, parts, drag points, levels of wind and air, trace, lanes."""
