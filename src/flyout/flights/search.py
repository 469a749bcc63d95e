"""Greatest range over the burnout elevation, compiled."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.core.outcome import Outcome
from flyout.flights.kernel import Control, fly_powered
from flyout.flights.motion import World
from flyout.flights.schedule import Load, Pad
from flyout.flights.stepper import Work
from flyout.flights.summary import RANGE
from flyout.physics.compiled import compiled

LOWEST, HIGHEST = math.radians(2.0), math.radians(88.0)
SCAN = 9  # elevations tried before the peak is closed in on
CLOSE_ENOUGH = math.radians(0.05)  # a peak is flat: this far off it costs 1e-6 of the range
SEARCH_TOLERANCE = 1e-5  # finds the elevation; the flight there is flown with the full tolerance
MOST_TRIES = 40
_IMPACT, _ESCAPED, _ORBIT = int(Outcome.IMPACT), int(Outcome.ESCAPED), int(Outcome.ORBIT)
_FAR_SIDE = 2e7  # m: stands for distances to nearly opposite places while searching


@compiled
def loosened(control: Control) -> Control:
    """The same limits with the tolerance of the search."""
    return Control(
        max(control.tolerance, SEARCH_TOLERANCE),
        control.longest_step,
        control.most_steps,
        control.ground,
        control.latest,
    )


@compiled
def reach_of(
    world: World,
    pad: Pad,
    load: Load,
    elevation: float,
    control: Control,
    work: Work,
    result: NDArray[np.float64],
) -> float:
    """What the search makes greatest: the range, infinite for what never comes down, -1 for no flight."""
    outcome = fly_powered(world, pad, load, elevation, control, work, result, np.empty((0, 0)))
    if outcome in (_ESCAPED, _ORBIT):
        return math.inf
    if outcome != _IMPACT:
        return -1.0
    return float(result[RANGE]) if result[RANGE] == result[RANGE] else _FAR_SIDE


@compiled
def best_elevation(
    world: World, pad: Pad, load: Load, control: Control, work: Work, result: NDArray[np.float64]
) -> float:
    """Burnout elevation of the greatest range [rad].

    A scan finds the highest of a few elevations; parabolas through it and its
    neighbours close in on the peak, every third try a halving of the wider
    side, so that a lopsided peak is found too.
    """
    step = (HIGHEST - LOWEST) / (SCAN - 1)
    scanned, angles, reaches = np.empty(SCAN), np.empty(3), np.empty(3)
    for count in range(SCAN + MOST_TRIES):
        if count == SCAN and not _bracket(scanned, step, angles, reaches):
            break
        angle = LOWEST + count * step if count < SCAN else _next_try(angles, reaches, count)
        if count > SCAN and abs(angle - angles[1]) < CLOSE_ENOUGH:
            break
        reach = reach_of(world, pad, load, angle, control, work, result)
        if count < SCAN:
            scanned[count] = reach
        else:
            _narrow(angles, reaches, angle, reach)
    return float(
        angles[1] if reaches[1] >= max(reaches[0], reaches[2]) else angles[0 if reaches[0] > reaches[2] else 2]
    )


@compiled
def _bracket(
    scanned: NDArray[np.float64], step: float, angles: NDArray[np.float64], reaches: NDArray[np.float64]
) -> bool:
    """Set three elevations around the highest of the scan; whether there is a peak to close in on."""
    best = 0
    for k in range(SCAN):
        best = k if scanned[k] > scanned[best] else best
    middle = min(max(best, 1), SCAN - 2)
    for k in range(3):
        angles[k], reaches[k] = LOWEST + (middle - 1 + k) * step, scanned[middle - 1 + k]
    return bool(0.0 < scanned[best] < math.inf)


@compiled
def _narrow(angles: NDArray[np.float64], reaches: NDArray[np.float64], angle: float, reach: float) -> None:
    """Shrink three elevations around the peak by one more; both arrays are of low end, best so far, high end."""
    better, right = reach > reaches[1], angle > angles[1]
    moved = 0 if right == better else 2
    if better:
        angles[moved], reaches[moved] = angles[1], reaches[1]
        angles[1], reaches[1] = angle, reach
    else:
        angles[moved], reaches[moved] = angle, reach


@compiled
def _next_try(angles: NDArray[np.float64], reaches: NDArray[np.float64], count: int) -> float:
    """Top of the parabola through three points, or the middle of the wider side."""
    left, right = angles[1] - angles[0], angles[2] - angles[1]
    if count % 3 == 2 and max(left, right) > 4.0 * CLOSE_ENOUGH:
        return float(angles[1] + 0.5 * right if right > left else angles[1] - 0.5 * left)
    fall_left, fall_right = reaches[1] - reaches[0], reaches[1] - reaches[2]
    bend = fall_left * right + fall_right * left
    if not 0.0 < bend < math.inf:
        return float(angles[1] + 0.5 * right if right > left else angles[1] - 0.5 * left)
    return float(angles[1] + 0.5 * (fall_left * right * right - fall_right * left * left) / bend)
