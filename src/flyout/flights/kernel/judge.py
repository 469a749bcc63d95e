"""Judge the step that every lane has tried, keep the good ones, and plan the next: all lanes side by side.

Nothing here branches. What only some lanes need is left to `events`.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.flights.kernel.flights import NEVER
from flyout.flights.kernel.pair import PLACE_WEIGHT
from flyout.flights.kernel.rows import (
    CEILING,
    CLIMB_GROWTH,
    END,
    END_CLIMB,
    END_HEIGHT,
    END_MACH,
    END_SLOWNESS2,
    ERROR,
    EVENT,
    FLOOR,
    GROUND,
    GROWTH,
    HIGH,
    KEEP,
    KEPT,
    LANES,
    LOW,
    NATURAL,
    OVERRUN,
    PART_END,
    PLACE,
    PULL,
    RATES,
    ROUGH,
    SPEED,
    START_CLIMB,
    START_HEIGHT,
    START_MACH,
    START_SLOWNESS2,
    STEP,
    SURGE,
    SURGE_GROWTH,
    TIME,
    TRIES,
    UNTIL,
    VERDICT,
    WEIGHT,
)
from flyout.flights.kernel.world import Control
from flyout.physics.compiled import compiled

Array = NDArray[np.float64]

GROW_MOST, SHRINK_MOST, SAFETY = 5.0, 0.2, 0.9
BENDS_BELOW = 86e3  # m: in the thinner air above no kink is felt
CLOSE_MACH, CLOSE_HEIGHT = 3e-4, 1.0  # m: so near counts as at a kink, times `Control.close`
CLOSE_SHARE = 1e-3  # or so near in parts of the step that accuracy would allow; what is left counts with the square
AIM, HALFWAY = 1.3, 2.0  # a kink within so many steps is aimed at; one within so many is met halfway
PLUNGE = 11e3  # m: air grows five times as dense; a step that falls deeper is mostly tried in vain
ON_GROUND = 0.05  # m: so near it the last stretch is flown in one go
POWERED = 1e3  # s: while it burns, a flight is taken to be carried for as long at least
_PULL, _LEAST_PULL, _RADIUS = 9.8, 1.0, 6.4e6  # m/s2, m: good enough to guess by
_STOPPED = 1.0 - 1e-12


@compiled
def judge(control: Control, w: Array, lanes: int) -> None:
    """Whether the step tried is exact enough, and whether it went over a kink or into the ground."""
    for n in range(lanes):
        error = w[ERROR * LANES + n]
        eighth = math.sqrt(math.sqrt(math.sqrt(control.tolerance / error)))
        growth = SAFETY * eighth * math.sqrt(eighth)  # to the power of 3/16, for 1/5: without a call
        w[GROWTH * LANES + n] = min(GROW_MOST, max(SHRINK_MOST, growth))
        mach, height, natural = w[END_MACH * LANES + n], w[END_HEIGHT * LANES + n], w[NATURAL * LANES + n]
        line = max(w[LOW * LANES + n] - mach, mach - w[HIGH * LANES + n])
        layer = max(w[FLOOR * LANES + n] - height, height - w[CEILING * LANES + n])
        line -= close(control, CLOSE_MACH, w[SURGE * LANES + n], natural)
        layer -= close(control, CLOSE_HEIGHT, w[START_CLIMB * LANES + n], natural)
        verdict = GROUND if height < control.ground - ON_GROUND else KEEP
        verdict = OVERRUN if max(line, layer) > 0.0 and height < BENDS_BELOW else verdict
        w[VERDICT * LANES + n] = verdict if error <= control.tolerance else ROUGH
        w[TRIES * LANES + n] += 1.0


@compiled
def close(control: Control, least: float, rate: float, natural: float) -> float:
    """How near to a kink counts as at it, for what changes at `rate`: `least`, or its part of a natural step."""
    return control.close * max(least, CLOSE_SHARE * abs(rate) * natural)


@compiled
def keep(w: Array, lanes: int) -> None:
    """Go where the step led; where it was not good, `withdraw` has made that the place it started from."""
    for n in range(lanes):
        good, h = w[VERDICT * LANES + n] == KEEP, w[STEP * LANES + n]
        per_step = 1.0 / h if h > 0.0 else 0.0
        surge = end_surge(w, n, per_step)
        surging = (surge - w[SURGE * LANES + n]) * per_step
        climbing = (w[END_CLIMB * LANES + n] - w[START_CLIMB * LANES + n]) * per_step
        w[SURGE_GROWTH * LANES + n] = surging if good else w[SURGE_GROWTH * LANES + n]
        w[CLIMB_GROWTH * LANES + n] = climbing if good else w[CLIMB_GROWTH * LANES + n]
        w[SURGE * LANES + n] = surge if good else w[SURGE * LANES + n]
        now, until = w[TIME * LANES + n] + h, w[UNTIL * LANES + n]
        now = until if now >= until * _STOPPED else now
        w[TIME * LANES + n] = now if good else w[TIME * LANES + n]
        w[KEPT * LANES + n] += 1.0 if good and h > 0.0 else 0.0
        natural, allowed = w[NATURAL * LANES + n], h * w[GROWTH * LANES + n]
        allowed = max(natural, allowed) if h < 0.99 * natural else allowed  # a step cut short says nothing on the next
        w[NATURAL * LANES + n] = allowed if good else natural
        take(w, PLACE * LANES + n, END * LANES + n)
        take(w, SPEED * LANES + n, (END + 3) * LANES + n)
        take(w, RATES * LANES + n, (END + 3) * LANES + n)
        take(w, (RATES + 3) * LANES + n, PULL * LANES + n)
        take(w, START_MACH * LANES + n, END_MACH * LANES + n)
        w[START_SLOWNESS2 * LANES + n] = w[END_SLOWNESS2 * LANES + n]


@compiled
def withdraw(w: Array, n: int) -> None:
    """Make the end of a step that is not good the same as its start, for `keep`."""
    take(w, END * LANES + n, PLACE * LANES + n)
    take(w, (END + 3) * LANES + n, SPEED * LANES + n)
    take(w, PULL * LANES + n, (RATES + 3) * LANES + n)
    take(w, END_MACH * LANES + n, START_MACH * LANES + n)
    w[END_SLOWNESS2 * LANES + n] = w[START_SLOWNESS2 * LANES + n]


@compiled
def take(w: Array, k: int, e: int) -> None:
    """Copy three rows of one lane."""
    w[k], w[k + LANES], w[k + 2 * LANES] = w[e], w[e + LANES], w[e + 2 * LANES]


@compiled
def end_surge(w: Array, n: int, per_step: float) -> float:
    """Growth of the Mach number at the end of the step tried [1/s]; `per_step` is one over its length."""
    u, v, s = w[(END + 3) * LANES + n], w[(END + 4) * LANES + n], w[(END + 5) * LANES + n]
    along = u * w[PULL * LANES + n] + v * w[(PULL + 1) * LANES + n] + s * w[(PULL + 2) * LANES + n]
    warming = 0.5 * (1.0 - w[END_SLOWNESS2 * LANES + n] / w[START_SLOWNESS2 * LANES + n]) * per_step
    return w[END_MACH * LANES + n] * (along / max(u * u + v * v + s * s, 1e-6) - warming)


@compiled
def plan(control: Control, w: Array, n: int) -> None:
    """Length of the next step if the last was kept, and whether the lane needs looking after."""
    good, k, r = w[VERDICT * LANES + n] == KEEP, SPEED * LANES + n, (SPEED + 2) * LANES + n
    height, climb = w[START_HEIGHT * LANES + n], w[START_CLIMB * LANES + n]
    mach, natural = w[START_MACH * LANES + n], w[NATURAL * LANES + n]
    surge, surging, climbing = w[SURGE * LANES + n], w[SURGE_GROWTH * LANES + n], w[CLIMB_GROWTH * LANES + n]
    up, low = w[HIGH * LANES + n] - mach, mach - w[LOW * LANES + n]
    ceiling, floor = w[CEILING * LANES + n] - height, height - w[FLOOR * LANES + n]
    length = min(natural, time_to(PLUNGE, climb, climbing))
    length = aimed(length, time_to(up, -surge, -surging))
    length = aimed(length, time_to(low, surge, surging))
    length = aimed(length, time_to(ceiling, -climb, -climbing))
    length = aimed(length, time_to(floor, climb, climbing))
    length = length if height < BENDS_BELOW + PLUNGE else natural
    length = min(length, w[UNTIL * LANES + n] - w[TIME * LANES + n])
    w[STEP * LANES + n] = length if good else w[STEP * LANES + n]
    line, layer = (up if surge >= 0.0 else low), (ceiling if climb >= 0.0 else floor)
    line -= close(control, CLOSE_MACH, surge, natural)
    layer -= close(control, CLOSE_HEIGHT, climb, natural)
    left = min(line, layer, w[UNTIL * LANES + n] - w[TIME * LANES + n])
    left = left if height < BENDS_BELOW else -1.0
    left = -1.0 if climb < 0.0 and height < control.ground + ON_GROUND else left
    left = left if good else 1.0
    left = left if w[TRIES * LANES + n] < control.most_tries else -1.0
    w[EVENT * LANES + n] = 0.0 if left > 0.0 else 1.0
    coasts = w[PART_END * LANES + n] >= NEVER
    left = carried(height - control.ground, climb, w[k] * w[k] + w[k + LANES] * w[k + LANES] + w[r] * w[r])
    w[WEIGHT * LANES + n] = PLACE_WEIGHT * max(1.0 if coasts else POWERED, left)


@compiled
def carried(fall: float, climb: float, speed2: float) -> float:
    """How far an error of the speed moves the impact, for each unit of it [s]: by a free fall over a round Earth.

    Time aloft and distance over a flat Earth whose pull is less by the
    centrifugal part of the level speed, and how that distance changes with it.
    """
    level2 = max(0.0, speed2 - climb * climb)
    pull = max(_LEAST_PULL, _PULL - level2 / _RADIUS)
    aloft = (climb + math.sqrt(climb * climb + 2.0 * pull * max(0.0, fall))) / pull
    return aloft * (1.0 + 2.0 * level2 / (_RADIUS * pull))


@compiled
def time_to(inside: float, rate: float, bend: float) -> float:
    """Seconds until `inside` + `rate` t + `bend` t2 / 2 falls to zero; very long if it never does."""
    root = math.sqrt(max(0.0, rate * rate - 2.0 * bend * inside))
    falls = rate < root and inside > 0.0 and rate * rate >= 2.0 * bend * inside
    return 2.0 * inside / (root - rate) if falls else NEVER


@compiled
def aimed(length: float, until: float) -> float:
    """A step of `length` at most that ends at a kink `until` seconds away, or halfway to it."""
    return min(length, until) if until < AIM * length else (0.5 * until if until < HALFWAY * length else length)
