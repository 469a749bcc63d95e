"""Greatest speeds as sources may count them: over the ground, or past the stars.

Sources seldom say which. The ground moves at up to 465 m/s, so the two differ
by a tenth for a missile of some hundred kilometres and by 5 per cent for one
that crosses an ocean; how much depends on the direction, which is seldom told.
"""

from __future__ import annotations

import math

import numpy as np

from flyout.constants import wgs84
from flyout.ensembles.draws import Array
from flyout.ensembles.inference.vacuum import RADIUS, arc
from flyout.flights.launch import Launch

DIRECTIONS = 8
"""Directions of launch that count the same, evenly around the compass."""


def as_counted(speed: Array, apogee: Array, distance: Array, launch: Launch) -> Array:
    """Every way to count each speed, all of equal weight.

    Parameters
    ----------
    speed : array, shape (n,)
        Over the ground at burnout [m/s].
    apogee, distance : array, shape (n,)
        Of the flight, which say how steep it was [m].
    launch : Launch
        Whose latitude says how fast the ground moves.

    Returns
    -------
    array, shape (n, 2 * DIRECTIONS)
        Half of them over the ground, the others past the stars, one a direction.

    >>> counted = as_counted(np.array([2000.0]), np.array([100e3]), np.array([400e3]), Launch(latitude=0.0))
    >>> [round(float(end)) for end in (counted.min(), counted.max())]
    [1700, 2354]
    """
    ground = wgs84.ROTATION_RATE.value * RADIUS * math.cos(launch.latitude)
    azimuths = 2.0 * math.pi * np.arange(DIRECTIONS) / DIRECTIONS
    level = np.cos(arc(apogee, np.maximum(distance, 1.0)).angle) * speed
    eastward = level[:, None] * np.sin(azimuths)
    stars = np.sqrt(speed[:, None] ** 2 + 2.0 * ground * eastward + ground**2)
    return np.concatenate([np.repeat(speed[:, None], DIRECTIONS, axis=1), stars], axis=1)
