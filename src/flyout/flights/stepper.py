"""One step of an explicit Runge-Kutta pair, with its error."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flyout.flights.motion import RATE, Line, Part, World, derivative
from flyout.physics.compiled import compiled

# Dormand and Prince, "A family of embedded Runge-Kutta formulae", Journal of Computational and
# Applied Mathematics 6 (1980) 19-26, table 2: RK5(4)7M.
STAGES = 7
WEIGHTS = np.array(
    [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [1 / 5, 0.0, 0.0, 0.0, 0.0, 0.0],
        [3 / 40, 9 / 40, 0.0, 0.0, 0.0, 0.0],
        [44 / 45, -56 / 15, 32 / 9, 0.0, 0.0, 0.0],
        [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729, 0.0, 0.0],
        [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656, 0.0],
        [35 / 384, 0.0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
    ]
)
NODES = np.array([0.0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1.0, 1.0])
ERROR = np.array([71 / 57600, 0.0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40])
PLACE_SCALE, SPEED_SCALE = 1e6, 1e3  # m, m/s: what a tolerance of 1 would mean
GROW_MOST, SHRINK_MOST, SAFETY = 5.0, 0.2, 0.9


class Work(NamedTuple):
    """Arrays one flight writes on, made once for many flights.

    Parameters
    ----------
    y : array, shape (6,)
        Place and speed now.
    end : array, shape (6,)
        After the step tried.
    rates : array, shape (7, 9)
        Derivatives of the step; the first is at its start, the last at its end.
    clock : array, shape (2,)
        Time now and length of the next step [s].
    piece : array of int, shape (2,)
        Number of the line of the drag curve, and of the layer of the air.
    """

    y: NDArray[np.float64]
    end: NDArray[np.float64]
    rates: NDArray[np.float64]
    clock: NDArray[np.float64]
    piece: NDArray[np.int64]


@compiled
def make_work() -> Work:
    """Room for one flight at a time."""
    return Work(np.empty(6), np.empty(6), np.empty((STAGES, RATE)), np.empty(2), np.zeros(2, np.int64))


@compiled
def attempt(world: World, part: Part, line: Line, work: Work, h: float) -> float:
    """Try a step of `h` seconds; the place reached is left in `work.end`.

    `work.rates[0]` must hold the derivative now; after the step the last row
    holds it at the end, so that the next step need not compute it again.

    Returns
    -------
    float
        Error of the step where a tolerance of 1 stands for 1000 km and 1 km/s.
    """
    y, end, rates = work.y, work.end, work.rates
    for stage in range(1, STAGES):
        for i in range(6):
            total = 0.0
            for q in range(stage):
                total += WEIGHTS[stage, q] * rates[q, i]
            end[i] = y[i] + h * total
        derivative(world, part, line, work.clock[0] + NODES[stage] * h, end, rates[stage])
    square = 0.0
    for i in range(6):
        total = 0.0
        for q in range(STAGES):
            total += ERROR[q] * rates[q, i]
        total *= h / (PLACE_SCALE if i < 3 else SPEED_SCALE)
        square += total * total
    return math.sqrt(square / 6.0)


@compiled
def next_length(h: float, error: float, tolerance: float) -> float:
    """Length of the next step [s], from the error of one of length `h`."""
    if error == 0.0:
        return GROW_MOST * h
    factor = SAFETY * math.pow(tolerance / error, 0.2)
    return h * min(GROW_MOST, max(SHRINK_MOST, factor))
