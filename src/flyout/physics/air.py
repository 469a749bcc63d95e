"""The 1976 atmosphere as cubic pieces on even grids: the same air ten times faster.

An exponential costs more than all else a flight computes at one instant. The
pieces are built from `us1976` when this module is loaded, and meet it to 1e-9
below 86 km and 2e-4 above, where the standard itself has small steps. The lower
grid is even in geopotential height and has its knots on the edges of the
standard's layers, where the slope of density jumps.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from flyout.constants import us1976
from flyout.physics import us1976 as standard
from flyout.physics.compiled import compiled

_R0 = us1976.EARTH_RADIUS.value
_GAMMA = us1976.HEAT_CAPACITY_RATIO.value
_JOIN, _TOP = us1976.UPPER_BASE_HEIGHT, us1976.TOP_HEIGHT
_LOW = -6000.0  # m': below the deepest ground
_SPACING = 125.0  # m': divides every layer's thickness
_BEND = 8e4  # m: how far above the join the upper grid is half as dense
_LOWER_PIECES = math.ceil((_R0 * _JOIN / (_R0 + _JOIN) - _LOW) / _SPACING)
_UPPER_PIECES = 285  # 280 m each at the join; the whole table is below 64 KiB, what a GPU keeps close
_UPPER_SPACING = (_TOP - _JOIN) * _BEND / (_BEND + _TOP - _JOIN) / _UPPER_PIECES
_SOUND2_AT_JOIN = standard.air(_JOIN)[2] ** 2


_INSIDE = np.linspace(0.0, 1.0, 5)
_ENDS = np.array([[0.0, 1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 2.0, 3.0, 4.0]]) @ np.linalg.inv(
    np.vander(_INSIDE, increasing=True)
)
"""Slopes at both ends of [0, 1] of the quartic through five even points."""


def _inside(knots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Five even points in every piece between `knots`, ends included; shape (n, 5)."""
    return np.asarray(knots[:-1, None] + _INSIDE * np.diff(knots)[:, None])


def _pieces(heights: NDArray[np.float64], fill: Callable[..., None]) -> NDArray[np.float64]:
    """Density and pressure pieces, shape (n, 8), through the standard at five heights in each.

    The slope at each end of a piece is that of the quartic through the five, so
    that no piece knows of its neighbour's layer.
    """
    columns = np.empty((*heights.shape, 2))
    fill(heights, columns)
    fitted = []
    for quantity in range(2):
        values = columns[:, :, quantity]
        left, right = (values @ _ENDS.T).T
        start, rise = values[:, 0], values[:, 4] - values[:, 0]
        fitted += [start, left, 3.0 * rise - 2.0 * left - right, left + right - 2.0 * rise]
    return np.column_stack(fitted)


def _fill_lower(heights: NDArray[np.float64], columns: NDArray[np.float64]) -> None:
    """Density and pressure of the well-mixed air at many heights."""
    for i in range(heights.shape[0]):
        for j in range(heights.shape[1]):
            columns[i, j, 0], columns[i, j, 1], _ = standard.lower_air(heights[i, j])


def _fill_upper(heights: NDArray[np.float64], columns: NDArray[np.float64]) -> None:
    """Density and pressure of the thin air at many heights."""
    for i in range(heights.shape[0]):
        for j in range(heights.shape[1]):
            columns[i, j, 0], columns[i, j, 1], _ = standard.upper_air(heights[i, j])


def _table() -> NDArray[np.float64]:
    """Lower pieces, upper pieces, and one of nothing for all that lies above."""
    levels = _inside(_LOW + _SPACING * np.arange(_LOWER_PIECES + 1.0))
    lower = _pieces(_R0 * levels / (_R0 - levels), _fill_lower)
    bent = _inside(_UPPER_SPACING * np.arange(_UPPER_PIECES + 1.0))
    upper = _pieces(_JOIN + _BEND * bent / (_BEND - bent), _fill_upper)
    return np.ascontiguousarray(np.vstack([lower, upper, np.zeros(8)]))


_TABLE = _table()


@compiled
def air(height: float) -> tuple[float, float, float]:
    """Density [kg/m3], pressure [Pa] and 1 over the speed of sound squared [s2/m2] at a geometric height [m].

    As `us1976.air`, of which it is a copy on a grid; without a branch, so that
    several flights can be computed side by side.
    """
    above = height - _JOIN
    rise = (_R0 - _LOW) * height - _LOW * _R0 if above < 0.0 else _BEND * above
    run = (_R0 + height) * _SPACING if above < 0.0 else (_BEND + above) * _UPPER_SPACING
    place = rise / run + (0.0 if above < 0.0 else _LOWER_PIECES)
    place = max(0.0, min(place, _LOWER_PIECES + _UPPER_PIECES + 0.5))
    k = int(place)
    d = place - k
    row = _TABLE[k]
    density = row[0] + d * (row[1] + d * (row[2] + d * row[3]))
    pressure = row[4] + d * (row[5] + d * (row[6] + d * row[7]))
    return density, pressure, density / (_GAMMA * pressure) if above < 0.0 else 1.0 / _SOUND2_AT_JOIN
