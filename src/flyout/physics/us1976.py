"""U.S. Standard Atmosphere 1976: pressure, density and speed of sound over geometric height.

Below 86 km the standard's own equations in geopotential height. From 86 to
1000 km its tables of pressure and molar mass, read by a cubic spline of the
pressure's logarithm and of the molar mass, with its temperature in closed form. Above that, nothing.
The standard gives no speed of sound above 86 km; it is held at its value there.
"""

from __future__ import annotations

import math

import numpy as np

from flyout.constants import us1976
from flyout.constants.standard import STANDARD_GRAVITY
from flyout.physics.tables import cubic, cubic_pieces, interpolate

_R0 = us1976.EARTH_RADIUS.value
_GAS = us1976.GAS_CONSTANT.value / us1976.MOLAR_MASS_SEA_LEVEL.value  # J/(kg K)
_GAS_CONSTANT = us1976.GAS_CONSTANT.value
_GAMMA = us1976.HEAT_CAPACITY_RATIO.value
_LIFT = STANDARD_GRAVITY.value / _GAS  # K/m': how fast pressure falls in still air


def _layer_bases() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Temperature and pressure at the base of every layer, each from the one below."""
    temperature, pressure = [us1976.TEMPERATURE_SEA_LEVEL.value], [us1976.PRESSURE_SEA_LEVEL.value]
    for k, lapse in enumerate(us1976.LAYER_LAPSE[:-1]):
        rise = us1976.LAYER_BASE[k + 1] - us1976.LAYER_BASE[k]
        t0, t1 = temperature[k], temperature[k] + lapse * rise
        ratio = (t0 / t1) ** (_LIFT / lapse) if lapse else math.exp(-_LIFT * rise / t0)
        temperature.append(t1)
        pressure.append(pressure[k] * ratio)
    return tuple(temperature), tuple(pressure)


_BASE = np.array(us1976.LAYER_BASE)
_LAPSE = np.array(us1976.LAYER_LAPSE)
_TEMPERATURE, _PRESSURE = (np.array(values) for values in _layer_bases())
_UPPER_BASE, _TOP = us1976.UPPER_BASE_HEIGHT, us1976.TOP_HEIGHT
_UPPER_Z = 1000.0 * np.array(us1976.UPPER_HEIGHT_KM, dtype=float)
_SEA_LEVEL_MOLAR_MASS = us1976.MOLAR_MASS_SEA_LEVEL.value
_BETA, _SUTHERLAND = us1976.SUTHERLAND_FACTOR.value, us1976.SUTHERLAND_TEMPERATURE.value
_MIXING_Z, _MIXING = np.array(us1976.MIXING_RATIO_HEIGHT), np.array(us1976.MIXING_RATIO)
_UPPER_LOG_P = cubic_pieces(_UPPER_Z, np.log(us1976.UPPER_PRESSURE))
_UPPER_M = cubic_pieces(_UPPER_Z, np.array(us1976.UPPER_MOLAR_MASS))
_TOP_GEOPOTENTIAL = _R0 * _UPPER_BASE / (_R0 + _UPPER_BASE)
_SOUND_AT_86_KM = math.sqrt(_GAMMA * _GAS * (_TEMPERATURE[6] + _LAPSE[6] * (_TOP_GEOPOTENTIAL - _BASE[6])))


def air(height: float) -> tuple[float, float, float]:
    """Density [kg/m3], pressure [Pa] and speed of sound [m/s] at a geometric height [m].

    The equations of the lower air go on below the tables' -5 km; no flight
    does. Nothing is left above 1000 km.

    Source
    ------
    NOAA-S/T 76-1562: equations 18, 23, 33a, 33b, 42 and 50, table I.
    """
    if height < _UPPER_BASE:
        return lower_air(height)
    if height > _TOP:
        return 0.0, 0.0, _SOUND_AT_86_KM
    return upper_air(height)


def _layer(height: float) -> tuple[int, float, float]:
    """Layer, rise over its base [m'] and molecular-scale temperature [K] below 86 km."""
    geopotential = _R0 * height / (_R0 + height)
    k = 6
    while k > 0 and geopotential < _BASE[k]:
        k -= 1
    rise = geopotential - _BASE[k]
    return k, rise, _TEMPERATURE[k] + _LAPSE[k] * rise


def lower_air(height: float) -> tuple[float, float, float]:
    """As `air`, for the well-mixed air: seven layers, linear in geopotential height."""
    k, rise, temperature = _layer(height)
    if _LAPSE[k] == 0.0:
        pressure = _PRESSURE[k] * math.exp(-_LIFT * rise / temperature)
    else:
        pressure = _PRESSURE[k] * math.exp(_LIFT / _LAPSE[k] * math.log(_TEMPERATURE[k] / temperature))
    rt = _GAS * temperature
    return pressure / rt, pressure, math.sqrt(_GAMMA * rt)


def upper_air(height: float) -> tuple[float, float, float]:
    """As `air`, for the thin air, where each gas settles by itself."""
    pressure = math.exp(cubic(height, _UPPER_Z, _UPPER_LOG_P))
    return pressure * molar_mass(height) / (_GAS_CONSTANT * kinetic_temperature(height)), pressure, _SOUND_AT_86_KM


def molar_mass(height: float) -> float:
    """Mean molar mass of the air [kg/kmol] (table 8 to 86 km, table I above)."""
    if height < _UPPER_BASE:
        return _SEA_LEVEL_MOLAR_MASS * interpolate(height, _MIXING_Z, _MIXING)
    return cubic(height, _UPPER_Z, _UPPER_M)


def kinetic_temperature(height: float) -> float:
    """What a thermometer would show [K], to 1000 km (equations 22 and 25 to 31)."""
    z = height * 1e-3
    if height < _UPPER_BASE:
        return _layer(height)[2] * interpolate(height, _MIXING_Z, _MIXING)
    if z <= 91.0:
        return 186.8673
    if z <= 110.0:
        x = (z - 91.0) / 19.9429
        return 263.1905 - 76.3232 * math.sqrt(1.0 - x * x)
    if z <= 120.0:
        return 240.0 + 12.0 * (z - 110.0)
    xi = (z - 120.0) * (6356.766 + 120.0) / (6356.766 + z)
    return 1000.0 - 640.0 * math.exp(-0.01875 * xi)


def viscosity(height: float) -> float:
    """Dynamic viscosity below 86 km [Pa s] (equation 51)."""
    temperature = kinetic_temperature(height)
    return _BETA * temperature * math.sqrt(temperature) / (temperature + _SUTHERLAND)
