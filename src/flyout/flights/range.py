"""Distance over the ground as reported, by geographiclib where it is best."""

from __future__ import annotations

import math

import numpy as np
from geographiclib.geodesic import Geodesic
from numpy.typing import NDArray

from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.launch import Launch


def geodesic_distance(latitude1: float, longitude1: float, latitude2: float, longitude2: float) -> float:
    """Length of the WGS-84 geodesic between two places in radians [m].

    Source
    ------
    Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013) 43-55.

    >>> round(geodesic_distance(0.0, 0.0, 0.0, math.radians(1.0)))
    111319
    """
    degrees = (math.degrees(angle) for angle in (latitude1, longitude1, latitude2, longitude2))
    return float(Geodesic.WGS84.Inverse(*degrees, Geodesic.DISTANCE)["s12"])


def repair_ranges(results: NDArray[np.float64], outcomes: NDArray[np.int8], launch: Launch) -> None:
    """Fill in the ranges to nearly opposite places, where the compiled geodesic gives up."""
    missing = (outcomes == Outcome.IMPACT) & np.isnan(results[:, summary.RANGE])
    for row in np.flatnonzero(missing):
        there = results[row, summary.IMPACT_LATITUDE], results[row, summary.IMPACT_LONGITUDE]
        results[row, summary.RANGE] = geodesic_distance(launch.latitude, launch.longitude, *there)
