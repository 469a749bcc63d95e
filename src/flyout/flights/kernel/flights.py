"""The flights of a batch as the kernel reads and writes them: rows of plain numbers."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# Columns of `Flights.starts`.
START_STATE = 0  # 6: place and speed, Earth-fixed [m, m/s]
START_TIME = 6  # [s]
TILT = 7  # 3: end of the rise [s], pitch rate [rad/s], end of the pitch-over [s]
START_DOWNRANGE = 10  # 3
SITE = 13  # 2: latitude and longitude that distances are counted from [rad]
STARTS = 15

# Columns of `Flights.parts`.
PART_START, PART_MASS, PART_FLOW, PART_GROWTH, PART_EXHAUST, PART_EXIT_AREA, PART_AREA, PART_STEER = range(8)
PART_LAST, PART_CURVE, PART_POINTS = range(8, 11)
PARTS = 11

TRACE = 10
"""Columns of a trace: time, place, speed, acceleration."""


class Flights(NamedTuple):
    """What the kernel reads and writes.

    Parameters
    ----------
    starts : array, shape (n, 15)
    parts : array, shape (n, parts, 11)
        In the order of time: start, mass, flow, growth, exhaust speed, exit
        area, area, steering, end, first point and number of points of the drag
        curve. Parts without length are passed over; the last never ends.
    results : array, shape (n, 12)
        Filled with the columns of `flights.summary`.
    outcomes : array of int8, shape (n,)
        Rows that hold `FLYING` are flown and get their `Outcome`; others are left.
    trace : array, shape (rows, 10)
        Start and end of every step, in turn, of a batch of one; or no rows.
    """

    starts: Array
    parts: Array
    results: Array
    outcomes: NDArray[np.int8]
    trace: Array


FLYING = -1
NEVER = 1e300  # s: the end of the last part
