"""From the integrator's steps to a history at chosen times."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.flights.models import Models
from flyout.physics.air import air
from flyout.physics.geodesy import height_and_normal, to_geodetic
from flyout.physics.profile import air_at
from flyout.physics.wind import wind_at

Array = NDArray[np.float64]
Row = tuple[float, float, float, float, float, float]
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


def describe(models: Models, place: Array, velocity: Array) -> Array:
    """Rows of latitude, longitude, height, speed, Mach number, path angle.

    Parameters
    ----------
    models : Models
    place, velocity : array, shape (n, 3)

    Returns
    -------
    array, shape (n, 6)
    """
    profile = np.array(models.wind.profile, dtype=float) if models.wind else None
    levels = models.air.columns if models.air else None
    rows = [_row(models, (profile, levels), *flown) for flown in np.hstack([place, velocity]).tolist()]
    return np.array(rows, dtype=float).reshape(-1, COLUMNS)


def _row(
    models: Models, profiles: tuple[Array | None, Array | None], x: float, y: float, z: float, *velocity: float
) -> Row:
    (profile, levels), (u, v, w) = profiles, velocity
    latitude, longitude, _ = to_geodetic(models.earth, x, y, z)
    height, nx, ny, nz = height_and_normal(models.earth, x, y, z)
    speed, climb = math.sqrt(u * u + v * v + w * w), nx * u + ny * v + nz * w
    bx, by, bz = (0.0, 0.0, 0.0) if profile is None else wind_at(height, (nx, ny, nz), *profile)
    slowness2 = air(height)[2] if levels is None else air_at(height, *levels)[2]
    mach = math.sqrt(((u - bx) ** 2 + (v - by) ** 2 + (w - bz) ** 2) * slowness2)
    path_angle = math.atan2(climb, math.sqrt(max(0.0, speed * speed - climb * climb)))
    return latitude, longitude, height, speed, mach, path_angle
