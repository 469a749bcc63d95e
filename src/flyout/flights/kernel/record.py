"""The trace of a flight: start and end of every step."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from flyout.flights.kernel.rows import LANES, TIME
from flyout.physics.compiled import compiled

Array = NDArray[np.float64]


@compiled
def record(trace: Array, row: int, w: Array, n: int, state: int, pull: int, later: float) -> None:
    """Write time, place, speed and acceleration as one row, if the trace has so many."""
    if row < len(trace):
        trace[row, 0] = w[TIME * LANES + n] + later
        for i in range(6):
            trace[row, 1 + i] = w[(state + i) * LANES + n]
        for i in range(3):
            trace[row, 7 + i] = w[(pull + i) * LANES + n]
