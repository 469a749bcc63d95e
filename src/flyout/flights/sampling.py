"""From the integrator's steps to a history at chosen times."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.flights.motion import World, wind_at
from flyout.physics.air import air
from flyout.physics.compiled import compiled
from flyout.physics.earth import Earth
from flyout.physics.geodesy import height_and_normal, surface_distance, to_geodetic

Array = NDArray[np.float64]
COLUMNS = 6
TIME, PLACE, SPEED, ACCELERATION = 0, slice(1, 4), slice(4, 7), slice(7, 10)


def sample(trace: Array, times: Array) -> tuple[Array, Array]:
    """Place [m] and velocity [m/s] at `times`, between the steps of a trace.

    Quintic Hermite pieces through place, velocity and acceleration at both
    ends of every step: as smooth as the flight, and as exact as the steps.

    Parameters
    ----------
    trace : array, shape (2 * steps, 10)
        Start and end of every step, in turn.
    times : array, shape (n,)
        Within the flight [s].

    Returns
    -------
    place, velocity : array, shape (n, 3)
    """
    start, end = trace[0::2], trace[1::2]
    k = np.clip(np.searchsorted(start[:, TIME], times, side="right") - 1, 0, len(start) - 1)
    a, b = start[k], end[k]
    h = (b[:, TIME] - a[:, TIME])[:, None]
    s = np.clip((times[:, None] - a[:, [TIME]]) / h, 0.0, 1.0)
    p0, v0, a0 = a[:, PLACE], h * a[:, SPEED], h * h * a[:, ACCELERATION]
    p1, v1, a1 = b[:, PLACE], h * b[:, SPEED], h * h * b[:, ACCELERATION]
    d = p1 - p0
    c3 = 10.0 * d - 6.0 * v0 - 4.0 * v1 - 1.5 * a0 + 0.5 * a1
    c4 = -15.0 * d + 8.0 * v0 + 7.0 * v1 + 1.5 * a0 - a1
    c5 = 6.0 * d - 3.0 * v0 - 3.0 * v1 - 0.5 * a0 + 0.5 * a1
    place = p0 + s * (v0 + s * (0.5 * a0 + s * (c3 + s * (c4 + s * c5))))
    velocity = (v0 + s * (a0 + s * (3.0 * c3 + s * (4.0 * c4 + s * 5.0 * c5)))) / h
    return place, velocity


@compiled
def describe(world: World, place: Array, velocity: Array, out: Array) -> None:
    """Fill rows of latitude, longitude, height, speed, Mach number, path angle.

    Parameters
    ----------
    place, velocity : array, shape (n, 3)
    out : array, shape (n, 6)
    """
    for k in range(len(place)):
        x, y, z = place[k]
        u, v, w = velocity[k]
        out[k, 0], out[k, 1], height = to_geodetic(world.earth, x, y, z)
        _, nx, ny, nz = height_and_normal(world.earth, x, y, z)
        out[k, 2] = height
        speed = math.sqrt(u * u + v * v + w * w)
        out[k, 3] = speed
        wx, wy, wz = wind_at(world, height, nx, ny, nz)
        bx, by, bz = u - wx, v - wy, w - wz
        out[k, 4] = math.sqrt(bx * bx + by * by + bz * bz) / math.sqrt(air(height)[2])
        climb = nx * u + ny * v + nz * w
        out[k, 5] = math.atan2(climb, math.sqrt(max(0.0, speed * speed - climb * climb)))


@compiled
def surface_distances(earth: Earth, site: tuple[float, float], latitude: Array, longitude: Array, out: Array) -> None:
    """Fill `out` with the geodesic distances from `site` [m]; not a number where the quick geodesic fails."""
    for k in range(len(out)):
        out[k] = surface_distance(earth, site[0], site[1], latitude[k], longitude[k])
