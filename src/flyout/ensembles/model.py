"""Bands: what many flights of the same system say together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """5, 50 and 95 per cent points of one result, SI."""

    p05: float
    p50: float
    p95: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """One thing nobody published, drawn from a distribution.

    Parameters
    ----------
    name : str
        "propellant fraction"
    words : str
        The distribution in words and figures: "0.60 to 0.80, uniform".
    reason : str
        Why this distribution.
    source : str
        Key of the source, or "assumption".
    share : float or None
        Share of the variance of the reach it explains, 0 to 1.
    """

    name: str
    words: str
    reason: str
    source: str
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """Side view of one flight: ground distance and height, m."""

    label: str
    ground_distance: NDArray[np.float64]
    height: NDArray[np.float64]
    apogee: float
    range: float
    flight_time: float
    burnout_index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Greatest range of one system or variant, as a band.

    Parameters
    ----------
    system, variant : str, str or None
    range, apogee, flight_time, burnout_speed : Band
        SI, over the flights that came down.
    samples : array, shape (n,)
        Greatest range of every draw [m], with equal weight after conditioning.
    flights : int
        Flights flown to get it.
    unknowns : tuple of Unknown
        Most important first.
    conditioned_on : tuple of str
        Published figures the draws were held to ("M39 range 165 km").
    models : tuple of str
        Models that ran, in words ("WGS-84, rotating, J2").
    paths : tuple of Path
        Side views at the 5, 50 and 95 per cent points.
    outcomes : dict of str to int
        How many flights ended how.
    seed : int
    counted_speeds : array, shape (n,)
        Greatest speeds as sources may count them, over the ground or past the
        stars, of equal weight [m/s].
    effective_draws : float or None
        Equally weighted draws that would tell as much as the weighted ones did.
    """

    system: str
    variant: str | None
    range: Band
    apogee: Band
    flight_time: Band
    burnout_speed: Band
    samples: NDArray[np.float64]
    flights: int
    unknowns: tuple[Unknown, ...]
    conditioned_on: tuple[str, ...]
    models: tuple[str, ...]
    paths: tuple[Path, ...]
    outcomes: dict[str, int]
    seed: int
    counted_speeds: NDArray[np.float64]
    effective_draws: float | None = None
