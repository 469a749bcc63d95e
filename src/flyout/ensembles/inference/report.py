"""What was reported of one flight: any of apogee, distance and time, each as an interval."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.core.interval import Interval

Array = NDArray[np.float64]

SPREAD = 0.01
"""Standard deviation of a reported figure beyond its rounding, as a part of it.

Two governments that report the same flight differ by about that much:
5,768 and 5,700 km, 6,040.9 and 6,100 km in the catalogue's lofted tests.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedFlight:
    """One flight as reported, SI; None for what nobody said.

    Parameters
    ----------
    apogee, distance, time : Interval or None
        Every value the digits as written allow [m, m, s].
    payload : float or None
        What it carried [kg].
    apogee_or_more : bool
        Whether the apogee is only said to be no lower: "more than 6,000 km".
    """

    apogee: Interval | None = None
    distance: Interval | None = None
    time: Interval | None = None
    payload: float | None = None
    apogee_or_more: bool = False


def misses(values: Array, reported: Interval) -> Array:
    """How many standard deviations each value lies outside the interval; negative below it.

    >>> misses(np.array([100.0, 80.0, 120.0]), Interval(99.0, 101.0)).round().tolist()
    [0.0, -19.0, 19.0]
    """
    spread = SPREAD * reported.middle
    outside = np.where(values < reported.low, values - reported.low, np.maximum(values - reported.high, 0.0))
    return np.asarray(outside / spread)
