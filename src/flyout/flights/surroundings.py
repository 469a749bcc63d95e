"""Air and wind of some models, one place at a time: for whoever asks from Python."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from flyout.flights.models import Models
from flyout.physics.air import air
from flyout.physics.profile import air_at
from flyout.physics.wind import Vector, wind_at

Air = Callable[[float], tuple[float, float, float]]
Blow = Callable[[float, Vector], Vector]


def air_of(models: Models) -> Air:
    """Density [kg/m3], pressure [Pa] and 1 over the speed of sound squared [s2/m2] over height [m].

    Where there is no atmosphere the speed of sound is still that of the air there would be.
    """
    columns = models.air.columns if models.air else None
    thickness = 1.0 if models.atmosphere else 0.0

    def at(height: float) -> tuple[float, float, float]:
        density, pressure, slowness2 = air(height) if columns is None else air_at(height, *columns)
        return thickness * density, thickness * pressure, slowness2

    return at


def wind_of(models: Models) -> Blow:
    """Velocity of the air over the ground [m/s], over height [m] and the normal of the ellipsoid."""
    if models.wind is None:
        return lambda height, normal: (0.0, 0.0, 0.0)
    profile = np.array(models.wind.profile, dtype=float)
    return lambda height, normal: wind_at(height, normal, *profile)
