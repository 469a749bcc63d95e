"""Greatest speeds as sources may count them: at burnout or before the air slows it, over the ground or past the stars.

Sources seldom say which. What falls from the height of burnout back to the
air is faster there than at burnout, for a missile that burns long by a tenth.
The ground moves at up to 465 m/s, so over the ground and past the stars differ
by a tenth for a missile of some hundred kilometres and by 5 per cent for one
that crosses an ocean; how much depends on the direction, which is seldom told.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.constants import wgs84
from flyout.ensembles.draws import Array
from flyout.ensembles.inference.vacuum import GM, RADIUS, arc
from flyout.flights.batch import FlightColumns
from flyout.flights.launch import Launch

DIRECTIONS = 8
"""Directions of launch that count the same, evenly around the compass."""

ALL = slice(None)
AIR_SLOWS = 40e3
"""Height where air begins to take more speed than the fall gives, for bodies from capsules to slender warheads [m]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speeds:
    """What is known of how fast some flights are.

    Parameters
    ----------
    burnout, burnout_height : array, shape (n,)
        Over the ground [m/s, m].
    apogee, distance : array, shape (n,)
        Of the flight, which say how steep it was [m].
    """

    burnout: Array
    burnout_height: Array
    apogee: Array
    distance: Array


def speeds_of(flights: FlightColumns, rows: NDArray[np.intp] | slice = ALL) -> Speeds:
    """The speeds of some flights of a batch."""
    return Speeds(
        burnout=flights.burnout_speed[rows],
        burnout_height=flights.burnout_height[rows],
        apogee=flights.apogee[rows],
        distance=flights.range[rows],
    )


def as_counted(speeds: Speeds, launch: Launch) -> Array:
    """Every way to count each speed, all of equal weight.

    Parameters
    ----------
    speeds : Speeds
        Of n flights.
    launch : Launch
        Whose latitude says how fast the ground moves.

    Returns
    -------
    array, shape (n, 4 * DIRECTIONS)
        A quarter each: at burnout over the ground, at burnout past the stars, and
        the same where the air begins to slow it; past the stars one a direction.
    """
    falling = np.sqrt(speeds.burnout**2 + 2.0 * _fallen(speeds.burnout_height))
    angle = arc(speeds.apogee, np.maximum(speeds.distance, 1.0)).angle
    level = np.cos(angle) * speeds.burnout
    return np.concatenate([_both_ways(speed, level, launch) for speed in (speeds.burnout, falling)], axis=1)


def _fallen(height: Array) -> Array:
    """Energy that falling from a height to where air slows it sets free; none from below [m2/s2]."""
    return np.asarray(np.maximum(GM / (RADIUS + AIR_SLOWS) - GM / (RADIUS + height), 0.0))


def _both_ways(speed: Array, level: Array, launch: Launch) -> Array:
    """Over the ground, as often as there are directions, and past the stars in each of them."""
    ground = wgs84.ROTATION_RATE.value * RADIUS * math.cos(launch.latitude)
    azimuths = 2.0 * math.pi * np.arange(DIRECTIONS) / DIRECTIONS
    eastward = level[:, None] * np.sin(azimuths)
    stars = np.sqrt(speed[:, None] ** 2 + 2.0 * ground * eastward + ground**2)
    return np.concatenate([np.repeat(speed[:, None], DIRECTIONS, axis=1), stars], axis=1)
