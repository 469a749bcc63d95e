"""Put a flight into a lane, and bring it from part to part."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.flights import summary
from flyout.flights.kernel.flights import (
    PART_CURVE,
    PART_EXHAUST,
    PART_LAST,
    PART_POINTS,
    PART_STEER,
    START_DOWNRANGE,
    START_TIME,
    TILT,
    Flights,
)
from flyout.flights.kernel.kinks import choose_pieces
from flyout.flights.kernel.rows import (
    CURVE,
    DOWNRANGE,
    FLIGHT,
    KEPT,
    LANES,
    NATURAL,
    PART,
    PART_END,
    PART_NUMBER,
    PITCH_END,
    PLACE,
    POINTS,
    RATES,
    RISE_END,
    START_CLIMB,
    START_HEIGHT,
    START_SLOWNESS2,
    STEP,
    TIME,
    TRIES,
    UNTIL,
)
from flyout.flights.kernel.world import Control, World
from flyout.physics.compiled import compiled
from flyout.physics.geodesy import height_and_normal

Array = NDArray[np.float64]
Counts = NDArray[np.int64]

FIRST_STEP = 5.0  # s


@compiled
def board(world: World, control: Control, flights: Flights, w: Array, c: Counts, n: int) -> None:
    """Start the flight that lane `n` was given, with a step of no length to look around."""
    start = flights.starts[c[FLIGHT * LANES + n]]
    for i in range(6):
        w[(PLACE + i) * LANES + n] = start[i]
        w[(RATES + i) * LANES + n] = 0.0
    w[TIME * LANES + n] = start[START_TIME]
    for i in range(3):
        w[(RISE_END + i) * LANES + n] = start[TILT + i]
        w[(DOWNRANGE + i) * LANES + n] = start[START_DOWNRANGE + i]
    c[PART_NUMBER * LANES + n], w[KEPT * LANES + n] = -1, 0.0
    w[NATURAL * LANES + n], w[STEP * LANES + n] = FIRST_STEP, 0.0
    w[START_SLOWNESS2 * LANES + n], w[START_CLIMB * LANES + n] = 1.0, 0.0
    result = flights.results[c[FLIGHT * LANES + n]]
    result[summary.APOGEE], _, _, _ = height_and_normal(world.earth, start[0], start[1], start[2])
    result[summary.APOGEE_TIME] = start[START_TIME]
    next_part(flights, w, c, n)
    next_stop(control, w, n)
    choose_pieces(world, w, c, n, 0.0, 0.0)


@compiled
def next_part(flights: Flights, w: Array, c: Counts, n: int) -> None:
    """Go over to the part that holds from now on."""
    parts = flights.parts[c[FLIGHT * LANES + n]]
    k = c[PART_NUMBER * LANES + n] + 1
    while parts[k, PART_LAST] <= w[TIME * LANES + n]:
        k += 1
    if c[PART_NUMBER * LANES + n] >= 0 and w[(PART + PART_EXHAUST) * LANES + n] > 0.0:
        note_burnout(flights.results[c[FLIGHT * LANES + n]], w, n)
    for i in range(7):
        w[(PART + i) * LANES + n] = parts[k, i]
    w[(PART + PART_STEER) * LANES + n] = (
        parts[k, PART_STEER] if w[TIME * LANES + n] >= w[PITCH_END * LANES + n] else 0.0
    )
    w[PART_END * LANES + n], w[TRIES * LANES + n] = parts[k, PART_LAST], 0.0
    c[PART_NUMBER * LANES + n] = k
    c[CURVE * LANES + n], c[POINTS * LANES + n] = int(parts[k, PART_CURVE]), int(parts[k, PART_POINTS])


@compiled
def next_stop(control: Control, w: Array, n: int) -> None:
    """The next time at which something changes: the end of the rise, of the pitch-over, of the part, of all."""
    now, stop = w[TIME * LANES + n], min(control.latest, w[PART_END * LANES + n])
    powered = w[(PART + PART_EXHAUST) * LANES + n] > 0.0
    for kink in (w[RISE_END * LANES + n], w[PITCH_END * LANES + n]):
        if powered and now < kink < stop:
            stop = kink
    w[UNTIL * LANES + n] = stop


@compiled
def note_burnout(result: Array, w: Array, n: int) -> None:
    """Speed over the ground and height at the end of a burn; those of the last remain."""
    u, v, s = w[(PLACE + 3) * LANES + n], w[(PLACE + 4) * LANES + n], w[(PLACE + 5) * LANES + n]
    result[summary.BURNOUT_TIME] = w[TIME * LANES + n]
    result[summary.BURNOUT_SPEED] = math.sqrt(u * u + v * v + s * s)
    result[summary.BURNOUT_HEIGHT] = w[START_HEIGHT * LANES + n]
