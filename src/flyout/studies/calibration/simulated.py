"""Flights whose vehicles are known, because they were drawn: what the bands hold if the priors are true.

Published values test priors and sampler together. A vehicle drawn from the
priors, flown high, reported with the errors of reports and inferred from that
report tests the sampler alone: nine bands in ten have to hold its true range.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from flyout.core.interval import Interval
from flyout.core.outcome import Outcome
from flyout.core.progress import Tell, tell_nobody
from flyout.core.seeds import sample_seeds
from flyout.ensembles.columns import take
from flyout.ensembles.draws import Array, draw
from flyout.ensembles.greatest import Setting
from flyout.ensembles.inference.equivalent import farthest_flights
from flyout.ensembles.inference.infer import infer
from flyout.ensembles.inference.question import Question, setting_at, turning
from flyout.ensembles.inference.report import SPREAD, ReportedFlight
from flyout.ensembles.inference.vehicles import Fleet, built
from flyout.ensembles.outlined import TIP
from flyout.ensembles.sobol import sobol
from flyout.flights.batch import VehicleColumns, fly_batch
from flyout.flights.launch import Launch
from flyout.studies.calibration.model import Simulation
from flyout.systems.boosters import Booster, load_boosters, model_error

_DRAWS = 1024
_STEEPEST, _FLATTEST = math.radians(90.0), math.radians(2.0)
_LOWEST, _HIGHEST = 300e3, 4500e3
_EXACT = 1e-4
"""Half of the last digit of a simulated report, as a part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulated:
    """One drawn vehicle.

    Parameters
    ----------
    reported : ReportedFlight
        Of its high flight, with the errors of reports.
    range : float
        What it can really do [m].
    """

    reported: ReportedFlight
    range: float


def simulate(count: int, *, seed: int, workers: int | None = None, tell: Tell = tell_nobody) -> Simulation:
    """Infer the ranges of some drawn vehicles.

    Parameters
    ----------
    count : int
        At least one.
    seed : int
    workers : int or None
    tell : callable
    """
    flights = simulated_flights(count, seed=seed)
    below, unanswered = [], 0
    for done, flight in enumerate(flights, 1):
        question = Question(reported=flight.reported, launch=Launch(), rotating=False)
        equivalent = infer(question, seed=seed + done, workers=workers).equivalent
        if equivalent is None:
            unanswered += 1
        else:
            below.append(float(np.mean(equivalent.samples < flight.range)))
        tell("drawn vehicles", done, count)
    return Simulation(below=tuple(below), unanswered=unanswered)


def simulated_flights(count: int, *, seed: int) -> list[Simulated]:
    """High flights of vehicles drawn from the priors, evenly from all classes."""
    boosters = load_boosters()
    found = [list(_of_class(booster, int(own))) for booster, own in zip(boosters, sample_seeds(seed, 6), strict=True)]
    chosen = [flight for own in found for flight in own]
    rows = np.random.default_rng(seed).permutation(len(chosen))[:count]
    return [chosen[row] for row in rows.tolist()]


def _of_class(booster: Booster, seed: int) -> Iterator[Simulated]:
    """Every drawn vehicle of a class whose high flight came down, with what it can do."""
    rng, setting = np.random.default_rng(seed), setting_at(Launch(), rotating=False)
    fleet = Fleet(booster=booster, draws=draw(booster.unknowns, _DRAWS, seed=seed))
    points = sobol(_DRAWS, 2, seed=seed + 1)
    ends = booster.payload_share
    share = ends.low * (ends.high / ends.low) ** points[:, 0]
    columns = built(fleet, share, fleet.draws[booster.payload.name])
    elevation = _FLATTEST + (_STEEPEST - _FLATTEST) * points[:, 1]
    rates = TIP / (fleet.draws[booster.turn_share.name] * columns.burn_time.sum(axis=1))
    for row in range(0, _DRAWS, 16):
        yield from _flown(take(columns, np.array([row])), elevation[row : row + 1], float(rates[row]), setting, rng)


def _flown(
    columns: VehicleColumns, elevation: Array, rate: float, setting: Setting, rng: np.random.Generator
) -> Iterator[Simulated]:
    own = turning(setting, rate)
    flight = fly_batch(columns, own.launch, burnout_elevation=elevation, models=own.models, workers=1)
    apogee, distance = float(flight.apogee[0]), float(flight.range[0])
    high = _LOWEST < apogee < _HIGHEST and apogee > 0.5 * distance > 25e3
    if flight.outcome[0] != Outcome.IMPACT or not high:
        return
    farthest = farthest_flights(columns, np.array([2.0 * apogee]), own).range[0]
    error = model_error().distribution.quantile(rng.random(1))[0]
    time = float(flight.flight_time[0])
    reported = ReportedFlight(apogee=_told(apogee, rng), distance=_told(distance, rng), time=_told(time, rng))
    yield Simulated(reported=reported, range=float(farthest * error))


def _told(value: float, rng: np.random.Generator) -> Interval:
    """A figure as it may be reported."""
    said = value * math.exp(SPREAD * rng.standard_normal())
    return Interval(said * (1.0 - _EXACT), said * (1.0 + _EXACT))
