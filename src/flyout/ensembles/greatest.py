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

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.core.outcome import Outcome
from flyout.ensembles.columns import take
from flyout.ensembles.draws import Array
from flyout.flights.batch import FlightColumns, VehicleColumns, fly_batch
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.reach import reach_batch

Progress = Callable[[int, int], None]

PILOTS = 192
"""Vehicles that are searched; a third of them only to test what was learnt."""

_LEAST_PILOTS = 60  # the polynomial has 21 coefficients


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
    terms = _terms(_traits(columns))
    held_back = down[::3]
    learnt = np.setdiff1d(down, held_back)
    best = searched.burnout_elevation
    coefficients = np.linalg.lstsq(terms[pilots[learnt]], best[learnt], rcond=None)[0]
    span = best[down].min(), best[down].max()
    flights = _fly(columns, np.clip(terms @ coefficients, *span), setting, progress)
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


def _traits(columns: VehicleColumns) -> Array:
    """What the best elevation depends on, shape (n, 5): speed gained, push, burn, drag and back-pressure."""
    propellant, dry = columns.propellant_mass, columns.dry_mass
    exhaust = STANDARD_GRAVITY.value * columns.specific_impulse
    above = np.cumsum((propellant + dry)[:, ::-1], axis=1)[:, ::-1] + columns.payload_mass[:, None]
    gain = (exhaust * np.log(above / (above - propellant))).sum(axis=1)
    thrust = exhaust * propellant / columns.burn_time
    area = columns.drag_factor * columns.diameter[:, 0] ** 2
    return np.column_stack(
        [
            np.log(gain),
            np.log(thrust[:, 0] / above[:, 0]),
            np.log(columns.burn_time.sum(axis=1)),
            np.log(area / (columns.dry_mass[:, -1] + columns.payload_mass)),
            columns.nozzle_exit_area[:, 0] / thrust[:, 0],
        ]
    )


def _terms(traits: Array) -> Array:
    """All products of two of the standardised traits and 1, shape (n, 21)."""
    spread = traits.std(axis=0)
    standard = (traits - traits.mean(axis=0)) / np.where(spread > 0.0, spread, 1.0)
    full = np.column_stack([np.ones(len(traits)), standard])
    first, second = np.triu_indices(full.shape[1])
    return full[:, first] * full[:, second]
