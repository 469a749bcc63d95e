"""Greatest range over the burnout elevation, of many vehicles at once."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.batch import fly_loads
from flyout.flights.launch import Launch
from flyout.flights.loads import Loads
from flyout.flights.models import Models

Array = NDArray[np.float64]
Indices = NDArray[np.intp]

LOWEST, HIGHEST = math.radians(2.0), math.radians(88.0)
LEAST_KICK, MOST_KICK = math.radians(89.9), math.radians(50.0)  # as elevations, where a gravity turn begins
SCAN = 9  # elevations tried before the peak is closed in on
CLOSE_ENOUGH = math.radians(0.05)  # a peak is flat: this far off it costs 1e-6 of the range
SEARCH_TOLERANCE = 1e-6  # finds the elevation; the flight there is flown with the full tolerance
MOST_TRIES = 40
_FAR_SIDE = 2e7  # m: stands for distances to nearly opposite places while searching


def best_elevations(loads: Loads, launch: Launch, models: Models) -> Array:
    """Burnout elevation of the greatest range of every vehicle [rad], shape (n,).

    A scan finds the highest of a few elevations; parabolas through it and its
    neighbours close in on the peak, every third try a halving of the wider
    side, so that a lopsided peak is found too.
    """
    count = len(loads)
    scan = np.linspace(*((MOST_KICK, LEAST_KICK) if models.gravity_turn else (LOWEST, HIGHEST)), SCAN)
    scanned = _reaches(loads.rows(np.repeat(np.arange(count), SCAN)), launch, models, np.tile(scan, count))
    angles, reaches = _bracket(scan, scanned.reshape(count, SCAN))
    searching = np.flatnonzero((reaches.max(axis=1) > 0.0) & (reaches.max(axis=1) < math.inf))
    for tries in range(MOST_TRIES):
        angle = _next_try(angles[searching], reaches[searching], tries)
        moving = np.abs(angle - angles[searching, 1]) >= CLOSE_ENOUGH
        searching, angle = searching[moving], angle[moving]
        if not len(searching):
            break
        reach = _reaches(loads.rows(searching), launch, models, angle)
        angles[searching], reaches[searching] = _narrow(angles[searching], reaches[searching], angle, reach)
    return np.asarray(angles[np.arange(count), reaches.argmax(axis=1)])


def _reaches(loads: Loads, launch: Launch, models: Models, angle: Array) -> Array:
    """What the search makes greatest: the range, infinite for what never comes down, -1 for no flight."""
    results, outcomes = fly_loads(loads, launch, models, angle, max(models.tolerance, SEARCH_TOLERANCE))
    reach = np.nan_to_num(results[:, summary.RANGE], nan=_FAR_SIDE)
    reach[np.isin(outcomes, (Outcome.ESCAPED, Outcome.ORBIT))] = math.inf
    reach[np.isin(outcomes, (Outcome.NO_LIFTOFF, Outcome.STEP_LIMIT, Outcome.INVALID))] = -1.0
    return reach


def _bracket(scan: Array, scanned: Array) -> tuple[Array, Array]:
    """Three elevations around the highest of the scan, and their reaches; each of shape (n, 3)."""
    middle = np.clip(scanned.argmax(axis=1), 1, SCAN - 2)
    three = middle[:, None] + np.array([-1, 0, 1])
    return scan[three], np.take_along_axis(scanned, three, axis=1)


def _narrow(angles: Array, reaches: Array, angle: Array, reach: Array) -> tuple[Array, Array]:
    """Shrink three elevations around each peak by one more; columns are low end, best so far, high end."""
    better, right = reach > reaches[:, 1], angle > angles[:, 1]
    rows, moved = np.arange(len(angle)), np.where(right == better, 0, 2)
    narrowed = angles.copy(), reaches.copy()
    for after, before, new in zip(narrowed, (angles, reaches), (angle, reach), strict=True):
        after[rows, moved] = np.where(better, before[:, 1], new)
        after[:, 1] = np.where(better, new, before[:, 1])
    return narrowed


def _next_try(angles: Array, reaches: Array, tries: int) -> Array:
    """Top of the parabola through three points, or the middle of the wider side."""
    left, right = angles[:, 1] - angles[:, 0], angles[:, 2] - angles[:, 1]
    halved = np.where(right > left, angles[:, 1] + 0.5 * right, angles[:, 1] - 0.5 * left)
    fall_left, fall_right = reaches[:, 1] - reaches[:, 0], reaches[:, 1] - reaches[:, 2]
    bend = fall_left * right + fall_right * left
    wide = (tries % 3 == 2) & (np.maximum(left, right) > 4.0 * CLOSE_ENOUGH)
    with np.errstate(divide="ignore", invalid="ignore"):
        top = angles[:, 1] + 0.5 * (fall_left * right * right - fall_right * left * left) / bend
    return np.asarray(np.where((bend > 0.0) & (bend < math.inf) & ~wide, top, halved))
