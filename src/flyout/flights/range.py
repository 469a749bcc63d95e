"""Distance over the ground as reported, by geographiclib where it is best."""

from __future__ import annotations

import math

import numpy as np
from geographiclib.geodesic import Geodesic
from numpy.typing import NDArray

from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.physics.earth import Earth

Site = tuple[float, float]
"""Geodetic latitude and longitude [rad]."""


def geodesic_distance(here: Site, there: Site) -> float:
    """Length of the WGS-84 geodesic between two places [m].

    Source
    ------
    Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013) 43-55.

    >>> round(geodesic_distance((0.0, 0.0), (0.0, math.radians(1.0))))
    111319
    """
    degrees = (math.degrees(angle) for angle in (*here, *there))
    return float(Geodesic.WGS84.Inverse(*degrees, Geodesic.DISTANCE)["s12"])


def arc_distance(radius: float, here: Site, there: Site) -> float:
    """Length of the great circle between two places on a sphere [m]."""
    (p1, l1), (p2, l2) = here, there
    across = math.hypot(
        math.cos(p2) * math.sin(l2 - l1),
        math.cos(p1) * math.sin(p2) - math.sin(p1) * math.cos(p2) * math.cos(l2 - l1),
    )
    along = math.sin(p1) * math.sin(p2) + math.cos(p1) * math.cos(p2) * math.cos(l2 - l1)
    return radius * math.atan2(across, along)


def distance_over(earth: Earth, here: Site, there: Site) -> float:
    """Distance over the ground as reported [m]: geographiclib's, or the arc where the Earth is a sphere."""
    if earth.e2 == 0.0:
        return arc_distance(earth.a, here, there)
    return geodesic_distance(here, there)


def repair_ranges(models: Models, launch: Launch, results: NDArray[np.float64], outcomes: NDArray[np.int8]) -> None:
    """Fill in the ranges to nearly opposite places, where the compiled geodesic gives up."""
    missing = (outcomes == Outcome.IMPACT) & np.isnan(results[:, summary.RANGE])
    here = launch.latitude, launch.longitude
    for row in np.flatnonzero(missing):
        there = results[row, summary.IMPACT_LATITUDE], results[row, summary.IMPACT_LONGITUDE]
        results[row, summary.RANGE] = distance_over(models.earth, here, there)
