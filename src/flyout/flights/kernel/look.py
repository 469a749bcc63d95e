"""What every lane feels at the place it looks at.

Three loops over the lanes and not one: a processor that fetches a table for
one lane then has the arithmetic of the next ones to do meanwhile.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from flyout.flights.kernel.rows import (
    CD,
    DENSITY,
    DOWNRANGE,
    END,
    END_CLIMB,
    END_HEIGHT,
    END_MACH,
    END_SLOWNESS2,
    LANES,
    NORMAL,
    PART,
    PITCH_END,
    PITCH_RATE,
    PRESSURE,
    PULL,
    RISE_END,
    SLOPE,
    STEP,
    TIME,
    WIND,
)
from flyout.flights.kernel.world import World
from flyout.flights.motion import Around, Drag, Thrust, Vector, felt
from flyout.physics.air import air
from flyout.physics.compiled import compiled
from flyout.physics.geodesy import height_and_normal
from flyout.physics.profile import air_at
from flyout.physics.wind import wind_at

Array = NDArray[np.float64]


@compiled
def look(world: World, w: Array, lanes: int, node: float) -> None:
    """Height, air, acceleration at the place in the rows `END`, `node` of a step from now."""
    look_around(world, w, lanes)
    feel(world, w, lanes, node)


@compiled
def triple(w: Array, k: int) -> Vector:
    """Three rows of one lane: a vector."""
    return w[k], w[k + LANES], w[k + 2 * LANES]


@compiled
def look_around(world: World, w: Array, lanes: int) -> None:
    """Height, normal and air at the place in the rows `END`."""
    for n in range(lanes):
        height, nx, ny, nz = height_and_normal(
            world.earth, w[END * LANES + n], w[(END + 1) * LANES + n], w[(END + 2) * LANES + n]
        )
        w[END_HEIGHT * LANES + n] = height
        w[NORMAL * LANES + n], w[(NORMAL + 1) * LANES + n], w[(NORMAL + 2) * LANES + n] = nx, ny, nz
    for n in range(lanes):
        density, pressure, slowness2 = air(w[END_HEIGHT * LANES + n])
        w[DENSITY * LANES + n], w[PRESSURE * LANES + n] = world.thickness * density, world.thickness * pressure
        w[END_SLOWNESS2 * LANES + n] = slowness2
    if len(world.air_height) > 0:
        profile = world.air_height, world.log_density, world.log_pressure, world.slowness2
        for n in range(lanes):
            density, pressure, slowness2 = air_at(w[END_HEIGHT * LANES + n], *profile)
            w[DENSITY * LANES + n], w[PRESSURE * LANES + n] = world.thickness * density, world.thickness * pressure
            w[END_SLOWNESS2 * LANES + n] = slowness2
    if len(world.wind_height) > 0:
        for n in range(lanes):
            height, normal = w[END_HEIGHT * LANES + n], triple(w, NORMAL * LANES + n)
            wx, wy, wz = wind_at(height, normal, world.wind_height, world.wind_east, world.wind_north)
            w[WIND * LANES + n], w[(WIND + 1) * LANES + n], w[(WIND + 2) * LANES + n] = wx, wy, wz


@compiled
def feel(world: World, w: Array, lanes: int, node: float) -> None:
    """Acceleration, Mach number and climb at the place in the rows `END`."""
    for n in range(lanes):
        t = w[TIME * LANES + n] + node * w[STEP * LANES + n]
        around = Around(
            triple(w, NORMAL * LANES + n),
            w[DENSITY * LANES + n],
            w[PRESSURE * LANES + n],
            w[END_SLOWNESS2 * LANES + n],
            triple(w, WIND * LANES + n),
        )
        turned = max(0.0, min(t, w[PITCH_END * LANES + n]) - w[RISE_END * LANES + n])
        thrust = Thrust(
            t - w[PART * LANES + n],
            w[(PART + 1) * LANES + n],
            w[(PART + 2) * LANES + n],
            w[(PART + 3) * LANES + n],
            w[(PART + 4) * LANES + n],
            w[(PART + 5) * LANES + n],
            w[PITCH_RATE * LANES + n] * turned,
            w[(PART + 7) * LANES + n],
            triple(w, DOWNRANGE * LANES + n),
        )
        drag = Drag(w[(PART + 6) * LANES + n], w[CD * LANES + n], w[SLOPE * LANES + n])
        place, speed = triple(w, END * LANES + n), triple(w, (END + 3) * LANES + n)
        ax, ay, az, mach, climb = felt(world.earth, around, thrust, drag, place, speed)
        w[PULL * LANES + n], w[(PULL + 1) * LANES + n], w[(PULL + 2) * LANES + n] = ax, ay, az
        w[END_MACH * LANES + n], w[END_CLIMB * LANES + n] = mach, climb
