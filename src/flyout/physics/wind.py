"""Wind as a profile over height."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import DomainError
from flyout.physics.compiled import compiled
from flyout.physics.tables import interpolate

Levels = NDArray[np.float64]
Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wind:
    """Velocity of the air over the ground, by straight lines between heights.

    Beyond the ends of the profile the end values are held.

    Parameters
    ----------
    height : tuple of float
        Over the ellipsoid, increasing [m].
    east, north : tuple of float
        Towards, not from: a west wind blows to the east [m/s].
    source : str

    Raises
    ------
    DomainError
        Where the profile is empty, uneven, not increasing or not a number.
    """

    height: tuple[float, ...]
    east: tuple[float, ...]
    north: tuple[float, ...]
    source: str

    def __post_init__(self) -> None:
        if not self.height or not len(self.height) == len(self.east) == len(self.north):
            raise DomainError(
                f"a wind profile of {len(self.height)} heights, {len(self.east)} east and {len(self.north)} north "
                "speeds does not fit together",
                remedy="give both speeds for every height",
            )
        if not all(math.isfinite(value) for value in (*self.height, *self.east, *self.north)):
            raise DomainError("a wind profile holds something that is not a number", remedy="give finite figures")
        if any(b <= a for a, b in zip(self.height, self.height[1:], strict=False)):
            raise DomainError("the heights of a wind profile do not increase", remedy="sort the profile by height")

    @property
    def profile(self) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
        """Heights, east and north speeds."""
        return self.height, self.east, self.north


@compiled
def wind_at(height: float, normal: Vector, heights: Levels, east: Levels, north: Levels) -> Vector:
    """Velocity of the air over the ground, Earth-fixed [m/s].

    Parameters
    ----------
    height : float
        [m]
    normal : (float, float, float)
        Outward normal of the ellipsoid.
    heights, east, north : array, shape (levels,)
        The profile [m, m/s].
    """
    nx, ny, nz = normal
    across = math.sqrt(nx * nx + ny * ny)
    if across == 0.0:  # at a pole no direction is east
        return 0.0, 0.0, 0.0
    eastward = interpolate(height, heights, east) / across
    northward = interpolate(height, heights, north) / across
    return -eastward * ny - northward * nz * nx, eastward * nx - northward * nz * ny, northward * across * across
