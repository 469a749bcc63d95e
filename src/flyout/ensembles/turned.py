"""Greatest ranges of vehicles whose thrust turns at rates of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace

import numpy as np
from numpy.typing import NDArray

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.core.outcome import Outcome
from flyout.ensembles.columns import take
from flyout.ensembles.draws import Array
from flyout.ensembles.greatest import Greatest, Progress, Setting
from flyout.ensembles.inference.equivalent import farthest_flights
from flyout.ensembles.inference.vacuum import FARTHEST, farthest
from flyout.flights.batch import FlightColumns, VehicleColumns, fly_batch

PIECE = 40
"""Vehicles flown together, at the middle one of their rates."""

_KEPT = 0.8  # part of the motors' speed that gravity and air leave, to know where to look


def greatest_turned(columns: VehicleColumns, rates: Array, setting: Setting, progress: Progress | None) -> Greatest:
    """Flight of greatest range of every vehicle.

    Parameters
    ----------
    columns : VehicleColumns
        Of n vehicles.
    rates : array, shape (n,)
        Of the thrust, which then holds [rad/s].
    setting : Setting
    progress : callable or None
        Told how many vehicles are done, and n.

    Returns
    -------
    Greatest
        One that can reach an orbit is given half the circumference of the Earth.
    """
    order = np.argsort(rates, kind="stable")
    pieces = np.array_split(order, -(-len(order) // PIECE))
    told = progress or (lambda _done, _total: None)

    def fly(rows: NDArray[np.intp]) -> FlightColumns:
        return _fly(take(columns, rows), float(np.median(rates[rows])), setting)

    return Greatest(flights=_in_order(_each(fly, pieces, setting.workers, told), order), shortfall=0.0)


def _fly(columns: VehicleColumns, rate: float, setting: Setting) -> FlightColumns:
    turning = replace(setting, models=replace(setting.models, pitch_rate=rate))
    found = farthest_flights(columns, _guess(columns), turning)
    flights = fly_batch(
        columns, setting.launch, burnout_elevation=found.elevation, models=turning.models, workers=1
    )  # fmt: skip
    around = ~np.isfinite(found.range)
    return replace(
        flights,
        range=np.where(around, FARTHEST, flights.range),
        outcome=np.where(around, Outcome.IMPACT, flights.outcome).astype(np.int8),
    )


def _guess(columns: VehicleColumns) -> Array:
    """Distance the speed of the motors would carry [m]."""
    loaded = columns.dry_mass + columns.propellant_mass
    full = columns.payload_mass[:, None] + np.cumsum(loaded[:, ::-1], axis=1)[:, ::-1]
    exhaust = STANDARD_GRAVITY.value * columns.specific_impulse
    gain = (exhaust * np.log(full / (full - columns.propellant_mass))).sum(axis=1)
    return np.array([min(farthest(_KEPT * float(speed)), FARTHEST) for speed in gain])


def _each(
    fly: Callable[[NDArray[np.intp]], FlightColumns],
    pieces: Sequence[NDArray[np.intp]],
    workers: int | None,
    told: Progress,
) -> list[FlightColumns]:
    flown, done, total = [], 0, sum(map(len, pieces))
    with ThreadPoolExecutor(max_workers=workers or len(os.sched_getaffinity(0))) as pool:
        for rows, flights in zip(pieces, pool.map(fly, pieces), strict=True):
            flown.append(flights)
            done += len(rows)
            told(done, total)
    return flown


def _in_order(flown: Sequence[FlightColumns], order: NDArray[np.intp]) -> FlightColumns:
    """The pieces put together, every vehicle where it stood."""
    back = np.argsort(order)
    names = [it.name for it in fields(FlightColumns)]
    return FlightColumns(**{name: np.concatenate([getattr(part, name) for part in flown])[back] for name in names})
