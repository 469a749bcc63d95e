"""Flights without air and without a boost, in closed form: the least there is to say.

A body thrown from the ground of a round Earth that stands still flies half an
ellipse. Its apogee and its ground distance fix the ellipse, and with it the
speed, the angle and the time: no flight of that shape takes less time, and a
missile that flew it can go at least as far as the same speed carries it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from flyout.constants import wgs84

Array = NDArray[np.float64]

RADIUS = 6_371_008.8
"""Mean radius of WGS-84 [m], (2a + b)/3 (Moritz, Geodetic Reference System 1980)."""

FARTHEST = math.pi * RADIUS
"""Half the circumference: nothing on the ground is farther [m]."""

GM = wgs84.GRAVITATIONAL_PARAMETER.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """Thrown flights, one an element.

    Parameters
    ----------
    rise : array
        Vertical speed at the ground [m/s].
    run : array
        Horizontal speed at the ground [m/s].
    time : array
        From ground to ground [s].
    """

    rise: Array
    run: Array
    time: Array

    @property
    def speed(self) -> Array:
        """At the ground [m/s]."""
        return np.hypot(self.rise, self.run)

    @property
    def angle(self) -> Array:
        """Over the horizon [rad]."""
        return np.arctan2(self.rise, self.run)


def arc(apogee: ArrayLike, distance: ArrayLike) -> Arc:
    """The thrown flight of a given apogee and ground distance.

    Parameters
    ----------
    apogee : array or float
        Above the ground, over 0 [m].
    distance : array or float
        Along the ground, 0 to half the circumference [m].

    Source
    ------
    Bate, Mueller and White, "Fundamentals of Astrodynamics", 1971, section 6.2,
    solved for the eccentricity.

    >>> straight_up = arc(1000e3, 0.0)
    >>> round(float(straight_up.speed)), round(math.degrees(float(straight_up.angle)))
    (4120, 90)
    """
    top = RADIUS + np.asarray(apogee, dtype=float)
    half = np.cos(0.5 * np.asarray(distance, dtype=float) / RADIUS)
    e = (top - RADIUS) / (top - RADIUS * half)
    semi_major = top / (1.0 + e)
    speed = np.sqrt(GM * (2.0 / RADIUS - 1.0 / semi_major))
    run = np.sqrt(GM * top * (1.0 - e)) / RADIUS
    anomaly = np.arccos(np.clip((1.0 - RADIUS / semi_major) / e, -1.0, 1.0))
    time = 2.0 * np.sqrt(semi_major**3 / GM) * (math.pi - anomaly + e * np.sin(anomaly))
    return Arc(rise=np.sqrt(np.maximum(speed**2 - run**2, 0.0)), run=run, time=time)


def thrown_over(apogee: Array, distance: Array, time: Array, drift: float) -> tuple[Array, Array]:
    """Rise and run over turning ground of the thrown flight of an apogee, a distance and a time [m/s].

    Seen from the stars the body covers the way the ground has moved meanwhile
    too, and has the speed of the ground from the start.

    Parameters
    ----------
    apogee, distance, time : array, shape (n,)
        [m, m, s]
    drift : float
        Speed of the ground along the azimuth of launch [m/s].
    """
    covered = distance + drift * time
    thrown = arc(apogee, np.abs(covered))
    return thrown.rise, np.copysign(thrown.run, covered) - drift


def farthest(speed: float) -> float:
    """Greatest distance a speed at the ground can carry [m]; infinite where the speed makes an orbit.

    >>> round(farthest(5000.0) / 1e3), farthest(8000.0)
    (3215, inf)
    """
    q = speed**2 * RADIUS / GM
    return math.inf if q >= 1.0 else 2.0 * RADIUS * math.asin(q / (2.0 - q))


def lowest_for(distance: float) -> float:
    """Apogee of the flight that reaches a distance with the least speed [m].

    >>> round(lowest_for(10_000e3) / 1e3)
    1319
    """
    half = 0.5 * distance / RADIUS
    return RADIUS * 0.5 * (math.sin(half) + math.cos(half) - 1.0)


def apogee_of(distance: ArrayLike, time: ArrayLike) -> Array:
    """Apogee of the thrown flight that takes `time` to a distance [m], by halving."""
    distance, time = np.broadcast_arrays(np.asarray(distance, dtype=float), np.asarray(time, dtype=float))
    low, high = np.full(time.shape, 1e3), np.full(time.shape, 1e8)
    for _ in range(60):
        middle = np.sqrt(low * high)
        short = arc(middle, distance).time < time
        low, high = np.where(short, middle, low), np.where(short, high, middle)
    return np.asarray(high)
