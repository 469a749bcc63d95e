"""Greatest range of many vehicles without a search for each.

The burnout elevation of greatest range is a smooth function of a few numbers
of the vehicle, and near its best the range hardly depends on it. So a few
vehicles are searched, a polynomial learns their best elevations, and all the
others fly once at the elevation it tells. How much range that costs is
measured on vehicles the polynomial has not seen, and said with the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from flyout.core.outcome import Outcome
from flyout.ensembles.columns import take
from flyout.ensembles.draws import Array
from flyout.ensembles.learn import TERMS, learn, traits_of
from flyout.flights.batch import FlightColumns, VehicleColumns, fly_batch
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.reach import reach_batch

Progress = Callable[[int, int], None]

TOLERANCE = 1e-5
"""Of the integration: it moves a range of 300 km by some 0.1 km, a hundredth of the narrowest band."""

PILOTS = 64
"""Vehicles that are searched; a third of them only to test what was learnt."""

_LEAST_PILOTS = 2 * TERMS  # two of three are learnt from: still more than there are coefficients


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where and with which models flights are flown, and on how many cores."""

    launch: Launch
    models: Models
    workers: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Greatest:
    """Flights of greatest range.

    Parameters
    ----------
    flights : FlightColumns
    shortfall : float
        Part of the range that is lost, at the median of the vehicles held
        back, by learning the elevation and not searching it; 0 where all were
        searched.
    """

    flights: FlightColumns
    shortfall: float


def greatest_ranges(columns: VehicleColumns, setting: Setting, progress: Progress | None = None) -> Greatest:
    """Flight of greatest range of every vehicle.

    Parameters
    ----------
    columns : VehicleColumns
        Of n vehicles.
    setting : Setting
    progress : callable or None
        Told how many vehicles are done, and n.

    Returns
    -------
    Greatest
    """
    count = len(columns.payload_mass)
    pilots = np.linspace(0, count - 1, min(PILOTS, count)).astype(np.intp)
    if count <= PILOTS:
        return Greatest(flights=_search(columns, setting, progress), shortfall=0.0)
    searched = _search(take(columns, pilots), setting, None)
    down = np.flatnonzero(searched.outcome == Outcome.IMPACT)
    if down.size < _LEAST_PILOTS:
        return Greatest(flights=_search(columns, setting, progress), shortfall=0.0)
    traits = traits_of(columns)
    held_back, learnt = down[::3], np.setdiff1d(down, down[::3])
    best = searched.burnout_elevation
    told = learn(traits[pilots[learnt]], best[learnt]).at(traits)
    flights = _fly(columns, np.clip(told, best[down].min(), best[down].max()), setting, progress)
    lost = 1.0 - flights.range[pilots[held_back]] / searched.range[held_back]
    return Greatest(flights=flights, shortfall=float(np.median(np.abs(lost))))


def _search(columns: VehicleColumns, setting: Setting, progress: Progress | None) -> FlightColumns:
    return reach_batch(columns, setting.launch, models=setting.models, workers=setting.workers, progress=progress)


def _fly(columns: VehicleColumns, elevation: Array, setting: Setting, progress: Progress | None) -> FlightColumns:
    return fly_batch(
        columns,
        setting.launch,
        burnout_elevation=elevation,
        models=setting.models,
        workers=setting.workers,
        progress=progress,
    )
