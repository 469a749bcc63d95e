"""One step of an explicit Runge-Kutta pair in every lane, with its error."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.flights.kernel.rows import END, ERROR, LANES, PLACE, PULL, RATES, STEP, WEIGHT
from flyout.physics.compiled import compiled

Array = NDArray[np.float64]

# Dormand and Prince, "A family of embedded Runge-Kutta formulae", Journal of Computational and
# Applied Mathematics 6 (1980) 19-26, table 2: RK5(4)7M. A letter a stage; zeros are left out.
NODES = np.array([0.0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1.0, 1.0])
_B1 = 1 / 5
_C1, _C2 = 3 / 40, 9 / 40
_D1, _D2, _D3 = 44 / 45, -56 / 15, 32 / 9
_E1, _E2, _E3, _E4 = 19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729
_F1, _F2, _F3, _F4, _F5 = 9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656
_G1, _G3, _G4, _G5, _G6 = 35 / 384, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84
_R1, _R3, _R4, _R5, _R6, _R7 = 71 / 57600, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40

PLACE_WEIGHT = 1e-6  # 1/m: an error of 1000 km is what a tolerance of 1 would mean

_1, _2, _3, _4, _5, _K = (k * LANES for k in range(1, 7))  # from a row to those after it; `_K` to the next stage


@compiled
def combine(w: Array, lanes: int, stage: int) -> None:
    """File the rates of the stage before, and find the place and speed at which `stage` looks."""
    if stage == 1:
        for n in range(lanes):
            k = RATES * LANES + n
            place = _second(w, k), _second(w, k + _1), _second(w, k + _2)
            speed = _second(w, k + _3), _second(w, k + _4), _second(w, k + _5)
            _go(w, END * LANES + n, PLACE * LANES + n, w[STEP * LANES + n], (*place, *speed))
    elif stage == 2:
        for n in range(lanes):
            _file(w, (RATES + 6) * LANES + n, (END + 3) * LANES + n, PULL * LANES + n)
            k = RATES * LANES + n
            place = _third(w, k), _third(w, k + _1), _third(w, k + _2)
            speed = _third(w, k + _3), _third(w, k + _4), _third(w, k + _5)
            _go(w, END * LANES + n, PLACE * LANES + n, w[STEP * LANES + n], (*place, *speed))
    elif stage == 3:
        for n in range(lanes):
            _file(w, (RATES + 12) * LANES + n, (END + 3) * LANES + n, PULL * LANES + n)
            k = RATES * LANES + n
            place = _fourth(w, k), _fourth(w, k + _1), _fourth(w, k + _2)
            speed = _fourth(w, k + _3), _fourth(w, k + _4), _fourth(w, k + _5)
            _go(w, END * LANES + n, PLACE * LANES + n, w[STEP * LANES + n], (*place, *speed))
    elif stage == 4:
        for n in range(lanes):
            _file(w, (RATES + 18) * LANES + n, (END + 3) * LANES + n, PULL * LANES + n)
            k = RATES * LANES + n
            place = _fifth(w, k), _fifth(w, k + _1), _fifth(w, k + _2)
            speed = _fifth(w, k + _3), _fifth(w, k + _4), _fifth(w, k + _5)
            _go(w, END * LANES + n, PLACE * LANES + n, w[STEP * LANES + n], (*place, *speed))
    elif stage == 5:
        for n in range(lanes):
            _file(w, (RATES + 24) * LANES + n, (END + 3) * LANES + n, PULL * LANES + n)
            k = RATES * LANES + n
            place = _sixth(w, k), _sixth(w, k + _1), _sixth(w, k + _2)
            speed = _sixth(w, k + _3), _sixth(w, k + _4), _sixth(w, k + _5)
            _go(w, END * LANES + n, PLACE * LANES + n, w[STEP * LANES + n], (*place, *speed))
    else:
        for n in range(lanes):
            _file(w, (RATES + 30) * LANES + n, (END + 3) * LANES + n, PULL * LANES + n)
            k = RATES * LANES + n
            place = _last(w, k), _last(w, k + _1), _last(w, k + _2)
            speed = _last(w, k + _3), _last(w, k + _4), _last(w, k + _5)
            _go(w, END * LANES + n, PLACE * LANES + n, w[STEP * LANES + n], (*place, *speed))


@compiled
def _go(w: Array, e: int, y: int, h: float, rates: tuple[float, float, float, float, float, float]) -> None:
    """Go from the rows at `y` for `h` seconds at these rates, to the rows at `e`."""
    w[e], w[e + _1], w[e + _2] = w[y] + h * rates[0], w[y + _1] + h * rates[1], w[y + _2] + h * rates[2]
    w[e + _3], w[e + _4], w[e + _5] = w[y + _3] + h * rates[3], w[y + _4] + h * rates[4], w[y + _5] + h * rates[5]


@compiled
def _file(w: Array, k: int, e: int, a: int) -> None:
    """Put the rates just looked up into the rows of their stage."""
    w[k], w[k + _1], w[k + _2] = w[e], w[e + _1], w[e + _2]
    w[k + _3], w[k + _4], w[k + _5] = w[a], w[a + _1], w[a + _2]


@compiled
def _second(w: Array, k: int) -> float:
    return _B1 * w[k]


@compiled
def _third(w: Array, k: int) -> float:
    return _C1 * w[k] + _C2 * w[k + _K]


@compiled
def _fourth(w: Array, k: int) -> float:
    return _D1 * w[k] + _D2 * w[k + _K] + _D3 * w[k + 2 * _K]


@compiled
def _fifth(w: Array, k: int) -> float:
    return _E1 * w[k] + _E2 * w[k + _K] + _E3 * w[k + 2 * _K] + _E4 * w[k + 3 * _K]


@compiled
def _sixth(w: Array, k: int) -> float:
    return _F1 * w[k] + _F2 * w[k + _K] + _F3 * w[k + 2 * _K] + _F4 * w[k + 3 * _K] + _F5 * w[k + 4 * _K]


@compiled
def _last(w: Array, k: int) -> float:
    return _G1 * w[k] + _G3 * w[k + 2 * _K] + _G4 * w[k + 3 * _K] + _G5 * w[k + 4 * _K] + _G6 * w[k + 5 * _K]


@compiled
def weigh_error(w: Array, lanes: int) -> None:
    """Error of the step just tried in every lane, as a multiple of what a tolerance of 1 would allow."""
    for n in range(lanes):
        k, e, a = RATES * LANES + n, (END + 3) * LANES + n, PULL * LANES + n
        x = _off(w, k) + _R7 * w[e]
        y = _off(w, k + _1) + _R7 * w[e + _1]
        z = _off(w, k + _2) + _R7 * w[e + _2]
        u = _off(w, k + _3) + _R7 * w[a]
        v = _off(w, k + _4) + _R7 * w[a + _1]
        r = _off(w, k + _5) + _R7 * w[a + _2]
        p, q = PLACE_WEIGHT, w[WEIGHT * LANES + n]
        square = p * p * (x * x + y * y + z * z) + q * q * (u * u + v * v + r * r)
        w[ERROR * LANES + n] = w[STEP * LANES + n] * math.sqrt(square / 6.0)


@compiled
def _off(w: Array, k: int) -> float:
    """What two formulae of the pair differ by in one rate, but for the last stage."""
    return _R1 * w[k] + _R3 * w[k + 2 * _K] + _R4 * w[k + 3 * _K] + _R5 * w[k + 4 * _K] + _R6 * w[k + 5 * _K]
