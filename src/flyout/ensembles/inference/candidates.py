"""Draws of every class of booster, each with the flight it is to fly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.core.interval import Interval
from flyout.core.seeds import sample_seeds
from flyout.ensembles.draws import Array, Draws, rows_of
from flyout.ensembles.greatest import Setting
from flyout.ensembles.inference.invert import drift_of, first_guess
from flyout.ensembles.inference.report import SPREAD, ReportedFlight
from flyout.ensembles.inference.vacuum import apogee_of, arc
from flyout.ensembles.inference.vehicles import Fleet, payload_share_for, vehicles_of
from flyout.ensembles.outlined import TIP
from flyout.ensembles.sobol import sobol
from flyout.systems.boosters import Booster
from flyout.systems.distributions import Lognormal

CANDIDATES = 4096
"""Draws of each class that are looked at before any is flown."""

BOOST_PART = 0.62
"""Part of the burn by which a flight takes longer than the thrown one of the same shape, to about 40 s."""

PIECE = 40
"""Candidates flown together, at one rate of turn."""

_BOOST_ERROR = 40.0
_LONGEST_BOOST = 420.0
_ROOM = 1.6  # times the ends of the payload share: the guess is not the answer
_STEEPEST = 10.0  # distance over apogee where nobody reported a distance
_FARTHEST = 15_000e3


@dataclass(frozen=True, slots=True, kw_only=True)
class Aimed:
    """Draws of one class with the apogee and the distance each is to reach.

    Parameters
    ----------
    fleet : Fleet
        Of n draws.
    apogee, distance : array, shape (n,)
        [m]
    weight : array, shape (n,)
        What the choice of aims asks for: 1 where both were reported.
    drift : float
        Speed of the ground along the azimuth of launch [m/s].
    """

    fleet: Fleet
    apogee: Array
    distance: Array
    weight: Array
    drift: float

    def rows(self, rows: NDArray[np.intp]) -> Aimed:
        """Some of the draws."""
        return Aimed(
            fleet=self.fleet.rows(rows),
            apogee=self.apogee[rows],
            distance=self.distance[rows],
            weight=self.weight[rows],
            drift=self.drift,
        )

    def __len__(self) -> int:
        return len(self.apogee)


def aimed_draws(
    boosters: Sequence[Booster], reported: ReportedFlight, setting: Setting, *, seed: int
) -> tuple[Aimed, ...]:
    """All candidates of all classes that may have flown what was reported.

    Kept are those whose guessed payload is near a possible one: by the same
    rule for every class, so that a class that can hardly do it counts little.
    """
    seeds = sample_seeds(seed, len(boosters))
    drift = drift_of(setting)
    return tuple(_aimed(booster, reported, drift, int(own)) for booster, own in zip(boosters, seeds, strict=True))


def in_time(aimed: Aimed, time: Interval) -> Aimed:
    """The candidates whose flight may take the reported time, to four standard deviations."""
    guess = arc(aimed.apogee, aimed.distance).time + BOOST_PART * _burn_time(aimed)
    room = 4.0 * SPREAD * time.middle + _BOOST_ERROR
    return aimed.rows(np.flatnonzero((guess > time.low - room) & (guess < time.high + room)))


def pieces_of(aimed: Aimed) -> tuple[Aimed, ...]:
    """The candidates in pieces of vehicles that turn at about the same rate."""
    order = np.argsort(_turn_rates(aimed), kind="stable")
    count = -(-len(aimed) // PIECE)
    return tuple(aimed.rows(rows) for rows in np.array_split(order, count)) if count else ()


def turn_rate_of(aimed: Aimed) -> float:
    """The rate at which all of a piece are flown: the middle one [rad/s]."""
    return float(np.median(_turn_rates(aimed)))


def _turn_rates(aimed: Aimed) -> Array:
    """The rate that ends each vehicle's turn at its own part of the burn, on a flight of greatest range."""
    return TIP / (aimed.fleet.draws[aimed.fleet.booster.turn_share.name] * _burn_time(aimed))


def _burn_time(aimed: Aimed) -> Array:
    """Of the vehicle that is first tried [s]."""
    gain, _ = first_guess(aimed.fleet, aimed.apogee, aimed.distance, aimed.drift)
    return np.asarray(vehicles_of(aimed.fleet, gain).burn_time.sum(axis=1))


def thinned(aimed: Sequence[Aimed], count: int) -> tuple[Aimed, ...]:
    """About `count` candidates of all, every class by its share."""
    total = sum(len(each) for each in aimed)
    if total <= count:
        return tuple(each for each in aimed if len(each))
    step = total / count
    picked = (each.rows(np.arange(0.5 * step, len(each), step).astype(np.intp)) for each in aimed)
    return tuple(each for each in picked if len(each))


def _aimed(booster: Booster, reported: ReportedFlight, drift: float, seed: int) -> Aimed:
    points = sobol(CANDIDATES, 2 + len(booster.unknowns), seed=seed)
    draws: Draws = {
        figure.name: figure.distribution.quantile(points[:, k]) for k, figure in enumerate(booster.unknowns, 2)
    }
    if reported.payload is not None:
        draws = {**draws, booster.payload.name: np.full(CANDIDATES, reported.payload)}
    apogee, distance, weight = _aims(reported, points)
    fleet = Fleet(booster=booster, draws=draws)
    gain, _ = first_guess(fleet, apogee, distance, drift)
    share, _ = payload_share_for(fleet, gain)
    ends = booster.payload_share
    fits = np.flatnonzero((share > ends.low / _ROOM) & (share < ends.high * _ROOM) & (weight > 0.0))
    fleet = Fleet(booster=booster, draws=rows_of(draws, fits))
    return Aimed(fleet=fleet, apogee=apogee[fits], distance=distance[fits], weight=weight[fits], drift=drift)


def _aims(reported: ReportedFlight, points: Array) -> tuple[Array, Array, Array]:
    """Apogee and distance of every draw, and the weight that undoes the choice where one was not reported."""
    if reported.apogee and reported.distance:
        return _blurred(reported.apogee, points[:, 0]), _blurred(reported.distance, points[:, 1]), np.ones(len(points))
    if reported.apogee:
        apogee = _blurred(reported.apogee, points[:, 0])
        most = np.minimum(_STEEPEST * apogee, _FARTHEST)
        return apogee, most * points[:, 1], most
    if reported.distance is None or reported.time is None:
        raise ValueError("two of apogee, distance and time are needed")
    distance = _blurred(reported.distance, points[:, 1])
    time = reported.time.middle - _LONGEST_BOOST * points[:, 0]
    apogee = apogee_of(distance, time)
    width = apogee_of(distance, time + 1.0) - apogee
    return apogee, distance, np.where(time > 1.02 * arc(1e3, distance).time, width, 0.0)


def _blurred(reported: Interval, share: Array) -> Array:
    """Values of a reported figure: anything its digits allow, then the spread of reports."""
    # both from one coordinate: the fine digits of a quasi-random number are as even as the coarse ones
    coarse, fine = np.floor(share * 64.0) / 64.0 + 1.0 / 128.0, share * 64.0 % 1.0
    rounded = reported.low + (reported.high - reported.low) * fine
    return rounded * Lognormal(1.0, SPREAD).quantile(coarse)
