"""The NRLMSIS model of the atmosphere as a profile: the air of a place and a day (optional extra `msis`)."""

from __future__ import annotations

import math
from datetime import datetime

import numpy as np

from flyout.constants import us1976
from flyout.core.errors import FlyoutError
from flyout.physics.profile import AirProfile

VERSION = 2.1
QUIET_FLUX, QUIET_AP = 150.0, 4.0
"""Solar flux F10.7 [1e-22 W/m2/Hz] and geomagnetic index Ap of an ordinary day, where none are given."""
_BOLTZMANN = 1.380649e-23  # J/K, exact (SI 2019)
_GAMMA = us1976.HEAT_CAPACITY_RATIO.value
_HELD_ABOVE = us1976.UPPER_BASE_HEIGHT  # m: as in the standard atmosphere, no speed of sound is defined above
_HEIGHTS = np.concatenate([np.arange(-500.0, 120e3, 250.0), np.linspace(120e3, 1000e3, 353)])


def nrlmsis(
    when: datetime, latitude: float, longitude: float, *, flux: float = QUIET_FLUX, ap: float = QUIET_AP
) -> AirProfile:
    """Air over one place at one time.

    The profile stands still over the whole flight. Solar and geomagnetic
    indices are given and never fetched; they matter above 100 km only.

    Parameters
    ----------
    when : datetime
        In universal time.
    latitude, longitude : float
        Geodetic [rad].
    flux : float
        F10.7, of the day and its 81-day mean alike [1e-22 W/m2/Hz].
    ap : float
        Daily geomagnetic index.

    Raises
    ------
    FlyoutError
        Where pymsis is not installed.

    Source
    ------
    Emmert et al., "NRLMSIS 2.1: An Empirical Model of Nitric Oxide Incorporated Into MSIS", Journal of
    Geophysical Research: Space Physics 127 (2022) e2022JA030896, as pymsis runs it.
    """
    try:
        from pymsis import Variable, calculate  # noqa: PLC0415  # an optional extra
    except ImportError as error:
        raise FlyoutError("NRLMSIS needs pymsis", remedy="pip install 'flyout[msis]'") from error
    place = [math.degrees(longitude)], [math.degrees(latitude)]
    indices = {"f107s": [flux], "f107as": [flux], "aps": [[ap] * 7], "version": VERSION}
    rows = calculate(np.array([when], dtype="datetime64[s]"), *place, _HEIGHTS / 1e3, **indices)[0, 0, 0]
    density, temperature = rows[:, Variable.MASS_DENSITY], rows[:, Variable.TEMPERATURE]
    species = np.nan_to_num(rows[:, Variable.N2 : Variable.NO + 1].astype(float))
    pressure = species.sum(axis=1) * _BOLTZMANN * temperature
    sound = np.sqrt(_GAMMA * pressure / density)
    sound[_HEIGHTS > _HELD_ABOVE] = sound[_HEIGHTS <= _HELD_ABOVE][-1]
    columns = (tuple(float(x) for x in column) for column in (_HEIGHTS, density, pressure, sound))
    height, rho, p, a = columns
    words = f"NRLMSIS {VERSION:g} at {when:%Y-%m-%d %H:%M} UT, F10.7 {flux:g}, Ap {ap:g}"
    return AirProfile(height=height, density=rho, pressure=p, sound=a, source=words)
