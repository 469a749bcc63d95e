"""The top of the arc and the ground, found between the ends of a step."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.flights import summary
from flyout.flights.kernel.flights import SITE, START_TIME, Flights
from flyout.flights.kernel.judge import ON_GROUND
from flyout.flights.kernel.rows import (
    END,
    END_CLIMB,
    FLIGHT,
    LANES,
    NORMAL,
    PLACE,
    PULL,
    RATES,
    START_CLIMB,
    START_HEIGHT,
    STEP,
    TIME,
)
from flyout.flights.kernel.world import Control, World
from flyout.flights.quintic import quintic
from flyout.physics.compiled import compiled
from flyout.physics.earth import Earth
from flyout.physics.geodesy import height_and_normal, surface_distance, to_geodetic

Array = NDArray[np.float64]
Counts = NDArray[np.int64]

_MOST_TRIES = 30
_RADIUS = 6.4e6  # m: of the Earth, good enough for the last centimetres


@compiled
def between(w: Array, n: int, i: int, s: float) -> tuple[float, float]:
    """Coordinate `i` of place and speed at part `s` of the step just tried."""
    h = w[STEP * LANES + n]
    p, q = w[(PLACE + i) * LANES + n], w[(END + i) * LANES + n]
    v, u = h * w[(PLACE + 3 + i) * LANES + n], h * w[(END + 3 + i) * LANES + n]
    a, b = h * h * w[(RATES + 3 + i) * LANES + n], h * h * w[(PULL + i) * LANES + n]
    place, rate = quintic(p, v, a, q, u, b, s)
    return place, rate / h


@compiled
def height_between(earth: Earth, w: Array, n: int, s: float) -> tuple[float, float]:
    """Height [m] and climb [m/s] at part `s` of the step just tried."""
    x, u = between(w, n, 0, s)
    y, v = between(w, n, 1, s)
    z, r = between(w, n, 2, s)
    height, nx, ny, nz = height_and_normal(earth, x, y, z)
    return height, nx * u + ny * v + nz * r


@compiled
def time_to_ground(earth: Earth, ground: float, w: Array, n: int) -> float:
    """Seconds from the start of the step just tried, which ends below it, to the ground."""
    low, high, s = 0.0, 1.0, 0.5
    for _ in range(_MOST_TRIES):
        height, climb = height_between(earth, w, n, s)
        if height > ground:
            low = s
        else:
            high = s
        if abs(height - ground) < 0.1 * ON_GROUND:
            break
        s -= (height - ground) / (climb * w[STEP * LANES + n]) if climb != 0.0 else 0.0
        if not low < s < high:
            s = 0.5 * (low + high)
    return s * w[STEP * LANES + n]


@compiled
def note_top(earth: Earth, flights: Flights, w: Array, c: Counts, n: int) -> None:
    """Keep the height of the top that the step just tried goes over, if it is the greatest so far."""
    before, after = w[START_CLIMB * LANES + n], w[END_CLIMB * LANES + n]
    low, high, s, height = 0.0, 1.0, before / (before - after), 0.0
    for _ in range(_MOST_TRIES):
        height, climb = height_between(earth, w, n, s)
        if climb > 0.0:
            low, before = s, climb
        else:
            high, after = s, climb
        if abs(climb) < 1e-6 or high - low < 1e-12:
            break
        s = low + (high - low) * before / (before - after)
    note_height(flights, w, c, n, height, s * w[STEP * LANES + n])


@compiled
def note_height(flights: Flights, w: Array, c: Counts, n: int, height: float, later: float) -> None:
    """Keep a height [m] reached `later` seconds from now, if it is the greatest so far."""
    result = flights.results[c[FLIGHT * LANES + n]]
    if not height <= result[summary.APOGEE]:
        result[summary.APOGEE], result[summary.APOGEE_TIME] = height, w[TIME * LANES + n] + later


@compiled
def note_impact(world: World, control: Control, flights: Flights, w: Array, c: Counts, n: int) -> None:
    """Fly the last centimetres, and write where and how fast it came down."""
    result, start = flights.results[c[FLIGHT * LANES + n]], flights.starts[c[FLIGHT * LANES + n]]
    left = time_left(w[START_HEIGHT * LANES + n] - control.ground, w[START_CLIMB * LANES + n], rising(w, n))
    left = max(left, start[START_TIME] - w[TIME * LANES + n])  # no flight ends before it begins
    x, y, z = fallen(w, n, 0, left), fallen(w, n, 1, left), fallen(w, n, 2, left)
    u, v, r = fallen(w, n, 3, left), fallen(w, n, 4, left), fallen(w, n, 5, left)
    latitude, longitude, _ = to_geodetic(world.earth, x, y, z)
    result[summary.IMPACT_LATITUDE], result[summary.IMPACT_LONGITUDE] = latitude, longitude
    result[summary.FLIGHT_TIME] = w[TIME * LANES + n] + left
    result[summary.IMPACT_SPEED] = math.sqrt(u * u + v * v + r * r)
    result[summary.RANGE] = surface_distance(world.earth, start[SITE], start[SITE + 1], latitude, longitude)


@compiled
def rising(w: Array, n: int) -> float:
    """Growth of the climb [m/s2]: what is felt along the normal, and how the ground falls away from a level flight."""
    k, a = NORMAL * LANES + n, (RATES + 3) * LANES + n
    felt = w[k] * w[a] + w[k + LANES] * w[a + LANES] + w[k + 2 * LANES] * w[a + 2 * LANES]
    u, v, r = w[(PLACE + 3) * LANES + n], w[(PLACE + 4) * LANES + n], w[(PLACE + 5) * LANES + n]
    level2 = u * u + v * v + r * r - w[START_CLIMB * LANES + n] ** 2
    return felt + level2 / _RADIUS


@compiled
def time_left(height: float, climb: float, growth: float) -> float:
    """Seconds to the ground from a small height over it, or since it from one below, by a parabola."""
    root = climb * climb - 2.0 * growth * height
    if height <= 0.0 or root < 0.0 or climb >= 0.0:
        return height / -climb if climb < 0.0 else 0.0
    return 2.0 * height / (math.sqrt(root) - climb)


@compiled
def fallen(w: Array, n: int, i: int, left: float) -> float:
    """Coordinate `i` of the state `left` seconds from now, by Taylor's first terms."""
    bend = 0.5 * left * left * w[(RATES + 3 + i) * LANES + n] if i < 3 else 0.0
    return w[(PLACE + i) * LANES + n] + left * w[(RATES + i) * LANES + n] + bend
