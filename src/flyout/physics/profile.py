"""Air that was measured or modelled: a profile over height in place of the standard atmosphere."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import DomainError
from flyout.physics.compiled import compiled

Levels = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class AirProfile:
    """Density and pressure by their logarithms, speed of sound by itself, in straight lines between heights.

    Below the lowest height its air is held; above the highest there is none.

    Parameters
    ----------
    height : tuple of float
        Over the ellipsoid, increasing [m].
    density, pressure, sound : tuple of float
        All above zero [kg/m3, Pa, m/s].
    source : str

    Raises
    ------
    DomainError
        Where the profile is empty, uneven, not increasing or holds what no air has.
    """

    height: tuple[float, ...]
    density: tuple[float, ...]
    pressure: tuple[float, ...]
    sound: tuple[float, ...]
    source: str

    def __post_init__(self) -> None:
        counts = {len(self.height), len(self.density), len(self.pressure), len(self.sound)}
        if len(counts) != 1 or len(self.height) < 2:
            raise DomainError(
                "the columns of an air profile do not fit together",
                remedy="give density, pressure and speed of sound for each of two heights or more",
            )
        if not all(math.isfinite(x) and x > 0.0 for x in (*self.density, *self.pressure, *self.sound)):
            raise DomainError("an air profile holds what no air has", remedy="finite figures above zero")
        steps = zip(self.height, self.height[1:], strict=False)
        if not all(math.isfinite(x) for x in self.height) or any(b <= a for a, b in steps):
            raise DomainError("the heights of an air profile do not increase", remedy="sort the profile by height")

    @property
    def columns(self) -> Levels:
        """Heights, logarithms of density and pressure, and 1 over the speed of sound squared; shape (4, levels)."""
        sound = np.array(self.sound, dtype=float)
        return np.array([self.height, np.log(self.density), np.log(self.pressure), sound**-2.0])


@compiled
def air_at(height: float, columns: Levels) -> tuple[float, float, float]:
    """Density [kg/m3], pressure [Pa] and 1 over the speed of sound squared [s2/m2], as `air.air`.

    Parameters
    ----------
    height : float
        [m]
    columns : array, shape (4, levels)
        As of `AirProfile.columns`.
    """
    heights = columns[0]
    last = len(heights) - 1
    if height > heights[last]:
        return 0.0, 0.0, columns[3, last]
    low, high = 0, last
    while high - low > 1:
        middle = (low + high) // 2
        if height < heights[middle]:
            high = middle
        else:
            low = middle
    s = max(0.0, (height - heights[low]) / (heights[high] - heights[low]))
    density = math.exp(columns[1, low] + s * (columns[1, high] - columns[1, low]))
    pressure = math.exp(columns[2, low] + s * (columns[2, high] - columns[2, low]))
    return density, pressure, columns[3, low] + s * (columns[3, high] - columns[3, low])
