"""When a flight goes through a height."""

from __future__ import annotations

import math
from itertools import pairwise

from flyout.flights.flight import Event, Flight

_HALVINGS = 60


def crossings(flight: Flight, height: float) -> tuple[Event, ...]:
    """Every moment at which a flight goes through a height, in the order of time.

    The height between two points of the history is the cubic through their
    heights and climbs, in which the crossing is found by halving.

    Parameters
    ----------
    flight : Flight
    height : float
        Over the ellipsoid [m].
    """
    climb = flight.speed * _sines(flight)
    rows = list(zip(flight.time, flight.height, climb, flight.ground_distance, flight.speed, strict=True))
    found = []
    for start, end in pairwise([[float(x) for x in row] for row in rows]):
        if (start[1] - height) * (end[1] - height) < 0.0 or end[1] == height:
            found.append(_event(start, end, height))
    return tuple(found)


def _sines(flight: Flight) -> list[float]:
    return [math.sin(angle) for angle in flight.flight_path_angle]


def _event(start: list[float], end: list[float], height: float) -> Event:
    low, high, step = 0.0, 1.0, end[0] - start[0]
    rising = end[1] > start[1]
    for _ in range(_HALVINGS):
        middle = 0.5 * (low + high)
        if (_height_at(start, end, step, middle) < height) == rising:
            low = middle
        else:
            high = middle
    along = [a + high * (b - a) for a, b in zip(start, end, strict=True)]
    return Event(
        name=f"{'up' if rising else 'down'} through {height / 1e3:g} km",
        time=along[0],
        height=height,
        ground_distance=along[3],
        speed=along[4],
    )


def _height_at(start: list[float], end: list[float], step: float, s: float) -> float:
    """Cubic through heights and climbs at both ends."""
    d, v, u = end[1] - start[1], step * start[2], step * end[2]
    return start[1] + s * (v + s * (3.0 * d - 2.0 * v - u + s * (v + u - 2.0 * d)))
