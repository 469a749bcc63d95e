"""How far a system can fly: a band, from many draws of what nobody published."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np

from flyout.core.errors import DomainError
from flyout.core.outcome import Outcome
from flyout.core.seeds import sample_seeds
from flyout.ensembles.columns import columns_of, vehicle_at
from flyout.ensembles.condition import effective_draws, log_likelihood, resample, weights_of
from flyout.ensembles.draws import Array, Draws, draw, rows_of
from flyout.ensembles.greatest import Greatest, Progress, Setting, greatest_ranges
from flyout.ensembles.model import Band, Path, Reach, Unknown
from flyout.ensembles.paths import path_of
from flyout.ensembles.shares import variance_share
from flyout.flights.batch import FlightColumns, VehicleColumns
from flyout.flights.models import Models
from flyout.systems.model import Evidence, System
from flyout.units.show import show

DRAWS = 8192
"""Draws of an answer: with a sister variant to hold them to, about 20,000 flights in all."""

_PERCENT = (5.0, 50.0, 95.0)


def reach_of(
    system: System,
    *,
    seed: int,
    draws: int = DRAWS,
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
    draws : int
        Powers of two fill the space of the unknowns most evenly.
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
    setting = Setting(launch=system.launch, models=Models(), workers=workers)
    seeds = [int(number) for number in sample_seeds(seed, 2)]
    figures = (*system.figures, *(evidence.payload for evidence in system.evidence))
    tally = _Tally(progress, draws * (1 + len(system.evidence)))
    drawn = draw(figures, draws, seed=seeds[0])
    held = _hold(system, drawn, setting, tally, seed=seeds[1])
    columns = columns_of(system.airframe, system.payload, held.draws)
    flown = greatest_ranges(columns, setting, tally.part())
    return _reach(system, held, columns, flown, setting, seed=seed, flights=tally.flown + draws)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """Draws of equal weight, and what they were held to."""

    draws: Draws
    effective: float
    words: tuple[str, ...]


class _Tally:
    """One count of flights over several batches."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self.flown = 0
        self._progress, self._total = progress, total

    def part(self) -> Progress | None:
        """Progress of the next batch, told as part of the whole."""
        progress, before, total = self._progress, self.flown, self._total
        return None if progress is None else lambda done, _: progress(before + done, total)


def _hold(system: System, drawn: Draws, setting: Setting, tally: _Tally, *, seed: int) -> _Held:
    """The draws as they are, or a fair sample of those that agree with the sisters."""
    count = len(next(iter(drawn.values())))
    if not system.evidence:
        return _Held(draws=drawn, effective=float(count), words=())
    log_weight = np.zeros(count)
    for evidence in system.evidence:
        columns = columns_of(system.airframe, evidence.payload, drawn)
        reached = greatest_ranges(columns, setting, tally.part()).flights
        tally.flown += count
        log_weight += log_likelihood(_ranges(reached), evidence)
    weight = weights_of(log_weight)
    effective = effective_draws(weight)
    held = rows_of(drawn, resample(weight, count, seed=seed))
    # the sister's range says nothing of this payload: its draws stay as even as they were
    held[system.payload.name] = drawn[system.payload.name]
    return _Held(draws=held, effective=effective, words=tuple(_words(e, effective, count) for e in system.evidence))


def _words(evidence: Evidence, effective: float, count: int) -> str:
    return f"{evidence.words} (worth {show(effective, '1', digits=2)} of {count} draws)"


def _ranges(flights: FlightColumns) -> Array:
    """Greatest ranges, not a number where nothing came down."""
    return np.where(flights.outcome == Outcome.IMPACT, flights.range, np.nan)


def _reach(
    system: System,
    held: _Held,
    columns: VehicleColumns,
    flown: Greatest,
    setting: Setting,
    *,
    seed: int,
    flights: int,
) -> Reach:
    ends = flown.flights
    down = np.flatnonzero(ends.outcome == Outcome.IMPACT)
    if down.size == 0:
        raise DomainError(
            f"no draw of {system.label} comes down", remedy="check the figures it is flown with: flyout systems"
        )
    samples = ends.range[down]
    return Reach(
        system=system.name,
        variant=system.variant,
        range=_band(samples),
        apogee=_band(ends.apogee[down]),
        flight_time=_band(ends.flight_time[down]),
        burnout_speed=_band(ends.burnout_speed[down]),
        samples=samples,
        flights=flights,
        unknowns=_unknowns(system, rows_of(held.draws, down), samples),
        conditioned_on=held.words,
        models=(*setting.models.words(), *_search_words(system, flown)),
        paths=_paths(system, columns, ends, down, setting),
        outcomes={Outcome(code).words: number for code, number in sorted(Counter(ends.outcome.tolist()).items())},
        seed=seed,
        effective_draws=held.effective,
    )


def _band(values: Array) -> Band:
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
    loss = f"burnout elevation of greatest range, learnt from searches (costs {100 * flown.shortfall:.2f} % of range)"
    return place, loss, f"drag: {system.airframe.drag.source}"


def _paths(
    system: System, columns: VehicleColumns, ends: FlightColumns, down: Array, setting: Setting
) -> tuple[Path, ...]:
    """Side views of the draws nearest to the 5, 50 and 95 per cent points."""
    ranges = ends.range[down]
    paths = []
    for percent in _PERCENT:
        row = int(down[np.argmin(np.abs(ranges - np.percentile(ranges, percent)))])
        vehicle = vehicle_at(columns, row, system.label)
        paths.append(path_of(vehicle, float(ends.burnout_elevation[row]), setting, label=f"{percent:.0f} % point"))
    return tuple(paths)
