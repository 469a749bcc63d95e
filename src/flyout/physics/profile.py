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
def air_at(
    height: float, heights: Levels, log_density: Levels, log_pressure: Levels, slowness2: Levels
) -> tuple[float, float, float]:
    """Density [kg/m3], pressure [Pa] and 1 over the speed of sound squared [s2/m2], as `air.air`.

    Parameters
    ----------
    height : float
        [m]
    heights, log_density, log_pressure, slowness2 : array, shape (levels,)
        As of `AirProfile.columns`.
    """
    low, high = 0, len(heights) - 1
    if height > heights[high]:
        return 0.0, 0.0, slowness2[high]
    while high - low > 1:
        middle = (low + high) // 2
        if height < heights[middle]:
            high = middle
        else:
            low = middle
    s = max(0.0, (height - heights[low]) / (heights[high] - heights[low]))
    density = math.exp(log_density[low] + s * (log_density[high] - log_density[low]))
    pressure = math.exp(log_pressure[low] + s * (log_pressure[high] - log_pressure[low]))
    return density, pressure, slowness2[low] + s * (slowness2[high] - slowness2[low])
