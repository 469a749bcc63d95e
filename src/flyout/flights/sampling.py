"""From the integrator's steps to a history at chosen times."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.flights.models import Models
from flyout.flights.quintic import quintic
from flyout.flights.surroundings import Air, Blow, air_of, wind_of
from flyout.physics.geodesy import height_and_normal, to_geodetic

Array = NDArray[np.float64]
Row = tuple[float, float, float, float, float, float]
COLUMNS = 6
TIME, PLACE, SPEED, ACCELERATION = 0, slice(1, 4), slice(4, 7), slice(7, 10)


def sample(trace: Array, times: Array) -> tuple[Array, Array]:
    """Place [m] and velocity [m/s] at `times`, between the steps of a trace.

    Quintic pieces through both ends of every step.

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
    h = np.where(h > 0.0, h, 1.0)  # a step shorter than time is told apart: its start is its end
    s = np.clip((times[:, None] - a[:, [TIME]]) / h, 0.0, 1.0)
    p0, v0, a0 = a[:, PLACE], h * a[:, SPEED], h * h * a[:, ACCELERATION]
    p1, v1, a1 = b[:, PLACE], h * b[:, SPEED], h * h * b[:, ACCELERATION]
    place, rate = quintic(p0, v0, a0, p1, v1, a1, s)
    return place, rate / h


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
    around = air_of(models), wind_of(models)
    rows = [_row(models, around, *flown) for flown in np.hstack([place, velocity]).tolist()]
    return np.array(rows, dtype=float).reshape(-1, COLUMNS)


def _row(models: Models, around: tuple[Air, Blow], x: float, y: float, z: float, *velocity: float) -> Row:
    (air, blow), (u, v, w) = around, velocity
    latitude, longitude, _ = to_geodetic(models.earth, x, y, z)
    height, nx, ny, nz = height_and_normal(models.earth, x, y, z)
    speed, climb = math.sqrt(u * u + v * v + w * w), nx * u + ny * v + nz * w
    bx, by, bz = blow(height, (nx, ny, nz))
    mach = math.sqrt(((u - bx) ** 2 + (v - by) ** 2 + (w - bz) ** 2) * air(height)[2])
    path_angle = math.atan2(climb, math.sqrt(max(0.0, speed * speed - climb * climb)))
    return latitude, longitude, height, speed, mach, path_angle
