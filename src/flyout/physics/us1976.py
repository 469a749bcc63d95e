"""U.S. Standard Atmosphere 1976: pressure, density and speed of sound over geometric height.

Below 86 km the standard's own equations in geopotential height. From 86 to
1000 km its tables of pressure and molar mass, log-linear between the rows, with
its temperature in closed form. Above that, nothing.
The standard gives no speed of sound above 86 km; it is held at its value there.
"""

from __future__ import annotations

import math

import numpy as np

from flyout.constants import us1976
from flyout.constants.standard import STANDARD_GRAVITY
from flyout.physics.compiled import compiled

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
_UPPER_LOG_P = np.log(np.array(us1976.UPPER_PRESSURE))
_UPPER_M = np.array(us1976.UPPER_MOLAR_MASS)
_TOP_GEOPOTENTIAL = _R0 * _UPPER_BASE / (_R0 + _UPPER_BASE)
_SOUND_AT_86_KM = math.sqrt(_GAMMA * _GAS * (_TEMPERATURE[6] + _LAPSE[6] * (_TOP_GEOPOTENTIAL - _BASE[6])))


@compiled
def air(height: float) -> tuple[float, float, float]:
    """Density [kg/m3], pressure [Pa] and speed of sound [m/s] at a geometric height [m].

    The equations of the lower air go on below the tables' -5 km; no flight
    does. Nothing is left above 1000 km.

    Source
    ------
    NOAA-S/T 76-1562: equations 18, 23, 33a, 33b, 42 and 50, table I.
    """
    if height < _UPPER_BASE:
        return _lower(height)
    return _upper(height)


@compiled
def _lower(height: float) -> tuple[float, float, float]:
    """The well-mixed air: seven layers, linear in geopotential height."""
    geopotential = _R0 * height / (_R0 + height)
    k = 6
    while k > 0 and geopotential < _BASE[k]:
        k -= 1
    rise = geopotential - _BASE[k]
    temperature = _TEMPERATURE[k] + _LAPSE[k] * rise
    if _LAPSE[k] == 0.0:
        pressure = _PRESSURE[k] * math.exp(-_LIFT * rise / temperature)
    else:
        pressure = _PRESSURE[k] * math.exp(_LIFT / _LAPSE[k] * math.log(_TEMPERATURE[k] / temperature))
    rt = _GAS * temperature
    return pressure / rt, pressure, math.sqrt(_GAMMA * rt)


@compiled
def _upper(height: float) -> tuple[float, float, float]:
    """The thin air, where each gas settles by itself."""
    if height > _TOP:
        return 0.0, 0.0, _SOUND_AT_86_KM
    k = len(_UPPER_Z) - 2
    while k > 0 and height < _UPPER_Z[k]:
        k -= 1
    part = (height - _UPPER_Z[k]) / (_UPPER_Z[k + 1] - _UPPER_Z[k])
    pressure = math.exp(_UPPER_LOG_P[k] + part * (_UPPER_LOG_P[k + 1] - _UPPER_LOG_P[k]))
    molar_mass = _UPPER_M[k] + part * (_UPPER_M[k + 1] - _UPPER_M[k])
    density = pressure * molar_mass / (_GAS_CONSTANT * upper_temperature(height))
    return density, pressure, _SOUND_AT_86_KM


@compiled
def upper_temperature(height: float) -> float:
    """Kinetic temperature [K] from 86 to 1000 km (equations 25 to 31)."""
    z = height * 1e-3
    if z <= 91.0:
        return 186.8673
    if z <= 110.0:
        x = (z - 91.0) / 19.9429
        return 263.1905 - 76.3232 * math.sqrt(1.0 - x * x)
    if z <= 120.0:
        return 240.0 + 12.0 * (z - 110.0)
    xi = (z - 120.0) * (6356.766 + 120.0) / (6356.766 + z)
    return 1000.0 - 640.0 * math.exp(-0.01875 * xi)
