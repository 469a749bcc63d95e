"""The exact step that ends at an event: the ground, or the top of the arc."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from flyout.flights.motion import Part, World
from flyout.flights.stepper import attempt
from flyout.physics.compiled import compiled
from flyout.physics.geodesy import height_and_normal

Watch = tuple[float, float, float]
TOP: Watch = (0.0, 1.0, 0.0)
"""The climb ends: the top of the arc."""
MOST_TRIES = 60
CLOSE = 1e-7  # m or m/s


@compiled
def height_and_climb(world: World, y: NDArray[np.float64]) -> tuple[float, float]:
    """Height over the ellipsoid [m] and how fast it grows [m/s]."""
    height, nx, ny, nz = height_and_normal(world.earth, y[0], y[1], y[2])
    return height, nx * y[3] + ny * y[4] + nz * y[5]


@compiled
def _watched(world: World, y: NDArray[np.float64], watch: Watch) -> float:
    height, climb = height_and_climb(world, y)
    return watch[0] * height + watch[1] * climb - watch[2]


@compiled
def step_to(
    world: World,
    part: Part,
    t: float,
    y: NDArray[np.float64],
    h: float,
    rates: NDArray[np.float64],
    end: NDArray[np.float64],
    watch: Watch,
) -> float:
    """Length of the step from `t` that ends where a quantity falls to a level [s].

    The quantity must be above the level at the start and below it after `h`.
    Steps are tried again with a new length (the Illinois rule) instead of
    interpolating, so that the event is as exact as the integration.

    Parameters
    ----------
    watch : (float, float, float)
        Weight of the height, weight of the climb, level [m or m/s].
    """
    before, after = 0.0, h
    above, below = _watched(world, y, watch), _watched(world, end, watch)
    side = 0
    length = h
    for _ in range(MOST_TRIES):
        length = before + (after - before) * above / (above - below)
        attempt(world, part, t, y, length, rates, end)
        value = _watched(world, end, watch)
        if abs(value) < CLOSE or after - before < 1e-12 * h:
            break
        if value > 0.0:
            before, above = length, value
            below *= 0.5 if side == 1 else 1.0
            side = 1
        else:
            after, below = length, value
            above *= 0.5 if side == -1 else 1.0
            side = -1
    return length
