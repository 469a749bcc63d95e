"""How far a system can fly: a band, from many draws of what nobody published."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import DomainError
from flyout.core.outcome import Outcome
from flyout.ensembles.columns import columns_of, vehicle_at
from flyout.ensembles.draws import Array, Draws, rows_of
from flyout.ensembles.flown import fly_draws
from flyout.ensembles.greatest import TOLERANCE, Greatest, Progress, Setting
from flyout.ensembles.held import Held, batch_of, batches_before, held_draws
from flyout.ensembles.inference.weighed import even
from flyout.ensembles.model import Band, Path, Reach, Unknown
from flyout.ensembles.outlined import turn_rates
from flyout.ensembles.paths import path_of
from flyout.ensembles.shares import variance_share
from flyout.ensembles.speeds import as_counted, speeds_of
from flyout.flights.batch import FlightColumns, VehicleColumns
from flyout.flights.models import Models
from flyout.systems.model import Airframe, System
from flyout.systems.outline import Outline

FLIGHTS = 20_000
"""Flights of an answer, those of the sister variants included."""

_PERCENT = (5.0, 50.0, 95.0)


def reach_of(
    system: System,
    *,
    seed: int,
    draws: int | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
) -> Reach:
    """Greatest range of `system` as a band.

    What is published is kept; what is not is drawn, many times over, and every
    draw is flown to its greatest range. Where a published range of a sister
    variant says something of the shared motor, the draws that disagree with it
    lose their weight first.

    Parameters
    ----------
    system : System
    seed : int
        The same seed gives the same answer on any number of cores.
    draws : int or None
        None for as many as make `FLIGHTS` flights with the sisters'.
    progress : callable or None
        Told how many flights are done, and how many there are.
    workers : int or None
        Cores; None for all.

    Returns
    -------
    Reach

    Raises
    ------
    DomainError
        If no draw comes down, or hardly any agrees with a sister's range.
    """
    setting = Setting(launch=system.launch, models=models_of(system), workers=workers)
    before = batches_before(system)
    draws = draws or FLIGHTS // (1 + before)
    held = held_draws(system, draws, setting, seed=seed, progress=progress)
    told = batch_of(progress, before, draws, system)
    flown = fly_draws(system.airframe, system.payload, held.draws, setting, told)
    return _reach(system, held, flown, setting, seed=seed)


def _reach(
    system: System,
    held: Held,
    flown: Greatest,
    setting: Setting,
    *,
    seed: int,
) -> Reach:
    ends = flown.flights
    down = np.flatnonzero(ends.outcome == Outcome.IMPACT)
    if down.size == 0:
        raise DomainError(
            f"no draw of {system.label} comes down", remedy="check the figures it is flown with: flyout systems"
        )
    samples = ends.range[down] * held.draws[system.airframe.model_error.name][down]
    return Reach(
        system=system.name,
        variant=system.variant,
        range=band_of(samples),
        apogee=band_of(ends.apogee[down]),
        flight_time=band_of(ends.flight_time[down]),
        burnout_speed=band_of(ends.burnout_speed[down]),
        samples=samples,
        flights=held.flights + len(ends),
        unknowns=_unknowns(system, rows_of(held.draws, down), samples),
        conditioned_on=held.words,
        models=(*models_words(setting.models, system.airframe), *_search_words(system, flown)),
        paths=_paths(system, held, ends, setting, np.percentile(samples, _PERCENT)),
        outcomes={Outcome(code).words: number for code, number in sorted(Counter(ends.outcome.tolist()).items())},
        seed=seed,
        effective_draws=held.effective,
        counted_speeds=_counted_speeds(system, ends, down),
    )


def _counted_speeds(system: System, ends: FlightColumns, down: NDArray[np.intp]) -> Array:
    counted = as_counted(speeds_of(ends, down), system.launch)
    return even(counted.ravel(), np.full(counted.size, 1.0 / counted.size))


def models_of(system: System) -> Models:
    """The models a system is flown with."""
    return Models(tolerance=TOLERANCE, vertical_rise=system.airframe.vertical_rise)


def models_words(models: Models, airframe: Airframe | Outline) -> tuple[str, ...]:
    """What ran, in words; every draw of an outline turns at a rate of its own."""
    if not isinstance(airframe, Outline):
        return models.words()
    return (*(words for words in models.words() if not words.startswith("vertical rise")), turn_words(models))


def turn_words(models: Models) -> str:
    """How vehicles turn each at a rate of its own, in words."""
    return f"vertical rise for {models.vertical_rise:g} s, then pitch-over at a rate of each vehicle's own, then held"


def band_of(values: Array) -> Band:
    """5, 50 and 95 per cent points of equally weighted values."""
    low, middle, high = (float(value) for value in np.percentile(values, _PERCENT))
    return Band(p05=low, p50=middle, p95=high)


def _unknowns(system: System, draws: Draws, ranges: Array) -> tuple[Unknown, ...]:
    """Every unknown with its share of the spread, the most important first."""
    unknowns = [
        Unknown(
            name=figure.name,
            words=figure.words,
            reason=figure.reason,
            source=figure.source,
            share=variance_share(draws[figure.name], ranges),
        )
        for figure in system.unknowns
    ]
    return tuple(sorted(unknowns, key=lambda unknown: -(unknown.share or 0.0)))


def _search_words(system: System, flown: Greatest) -> tuple[str, ...]:
    latitude, azimuth = math.degrees(system.launch.latitude), math.degrees(system.launch.azimuth)
    place = f"launched from latitude {latitude:.0f}° towards azimuth {azimuth:.0f}°"
    lost = "under 0.01" if flown.shortfall < 1e-4 else f"{100 * flown.shortfall:.2f}"
    loss = f"burnout elevation of greatest range, learnt from searches (costs {lost} % of range)"
    if isinstance(system.airframe, Outline):
        loss = "burnout elevation of greatest range, by three flights and the parabola through them"
    return place, loss, f"drag: {system.airframe.drag.source}"


def _paths(system: System, held: Held, ends: FlightColumns, setting: Setting, points: Array) -> tuple[Path, ...]:
    """Side views of flights that end nearest to the points of the band."""
    columns = columns_of(system.airframe, system.payload, held.draws)
    away = np.where(ends.outcome == Outcome.IMPACT, ends.range, np.inf)
    paths = []
    for percent, point in zip(_PERCENT, points, strict=True):
        row = int(np.argmin(np.abs(away - point)))
        vehicle = vehicle_at(columns, row, system.label)
        own = _turning(system, held, columns, setting, row)
        paths.append(path_of(vehicle, float(ends.burnout_elevation[row]), own, label=f"{percent:.0f} % point"))
    return tuple(paths)


def _turning(system: System, held: Held, columns: VehicleColumns, setting: Setting, row: int) -> Setting:
    """The setting as one draw flew it: a draw of an outline turns at a rate of its own."""
    if not isinstance(system.airframe, Outline):
        return setting
    rate = float(turn_rates(system.airframe, held.draws, columns)[row])
    return replace(setting, models=replace(setting.models, pitch_rate=rate))
