"""The air of the U.S. Standard Atmosphere 1976 a second time, by its formulas and in plain Python."""

from __future__ import annotations

import math

import numpy as np
from scipy.interpolate import CubicSpline

from flyout.constants import us1976

Air = tuple[float, float, float]
"""Density [kg/m3], pressure [Pa], speed of sound [m/s]."""

G0, GAS, MOLAR_MASS, EARTH = 9.80665, 8314.32, 28.9644, 6356766.0
TOP, THIN = 1000.0, 86e3  # km, m
LAYERS = [  # geopotential base [m], lapse rate [K/m]; table 4
    (0.0, -0.0065),
    (11e3, 0.0),
    (20e3, 0.001),
    (32e3, 0.0028),
    (47e3, 0.0),
    (51e3, -0.0028),
    (71e3, -0.002),
]
_LOG_PRESSURE = CubicSpline(us1976.UPPER_HEIGHT_KM, np.log(us1976.UPPER_PRESSURE), bc_type="natural")
_UPPER_MOLAR_MASS = CubicSpline(us1976.UPPER_HEIGHT_KM, us1976.UPPER_MOLAR_MASS, bc_type="natural")


def still_air(height: float) -> Air:
    """Density, pressure and speed of sound at a geometric height [m]."""
    return _thin_air(height / 1e3) if height >= THIN else _thick_air(height)


def _thick_air(height: float) -> Air:
    """Barometric formulas, layer upon layer."""
    level, gas = EARTH * height / (EARTH + height), GAS / MOLAR_MASS
    temperature, pressure = 288.15, 101325.0
    for (base, lapse), (above, _) in zip(LAYERS, [*LAYERS[1:], (1e9, 0.0)], strict=True):
        top = min(level, above)
        hotter = temperature + lapse * (top - base)
        if lapse:
            pressure *= (hotter / temperature) ** (-G0 / (gas * lapse))
        else:
            pressure *= math.exp(-G0 * (top - base) / (gas * temperature))
        temperature = hotter
        if level <= above:
            break
    return pressure / (gas * temperature), pressure, math.sqrt(1.4 * gas * temperature)


def _thin_air(z: float) -> Air:
    """Above 86 km, from the standard's tables of pressure and molar mass; `z` in km."""
    if z > TOP:
        return 0.0, 0.0, 300.0
    pressure = math.exp(float(_LOG_PRESSURE(z)))
    sound = _thick_air(THIN - 1e-6)[2]
    return pressure * float(_UPPER_MOLAR_MASS(z)) / (GAS * _thin_temperature(z)), pressure, sound


def _thin_temperature(z: float) -> float:
    """Kinetic temperature [K] above 86 km, equations 25 to 31; `z` in km."""
    if z <= 91.0:
        return 186.8673
    if z <= 110.0:
        return 263.1905 - 76.3232 * math.sqrt(1.0 - ((z - 91.0) / 19.9429) ** 2)
    if z <= 120.0:
        return 240.0 + 12.0 * (z - 110.0)
    return 1000.0 - 640.0 * math.exp(-0.01875 * (z - 120.0) * 6476.766 / (6356.766 + z))
