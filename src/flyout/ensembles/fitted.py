"""Draws of an outline, held to the proportions of its class and to a published greatest speed."""

from __future__ import annotations

import numpy as np

from flyout.core.errors import DomainError
from flyout.core.seeds import sample_seeds
from flyout.ensembles.condition import LEAST_EFFECTIVE, effective_draws, resample, weights_of
from flyout.ensembles.draws import Array, Draws, draw, rows_of
from flyout.ensembles.flown import fly_draws
from flyout.ensembles.greatest import Progress, Setting
from flyout.ensembles.outlined import possible
from flyout.ensembles.speeds import as_counted, speeds_of
from flyout.systems.outline import SPEED_SPREAD, Outline
from flyout.systems.uncertain import Uncertain
from flyout.units.show import show

CANDIDATES = 16_384
"""Draws of which those with possible proportions are kept."""


def possible_draws(outline: Outline, payload: Uncertain, count: int, *, seed: int) -> Draws:
    """`count` draws with proportions of the class.

    Raises
    ------
    DomainError
        If hardly any has them.
    """
    candidates = draw((*outline.figures, payload), CANDIDATES, seed=seed)
    sound = possible(outline, candidates)
    if sound.sum() < LEAST_EFFECTIVE:
        raise DomainError(
            f"hardly any {outline.booster.name} missile has the published masses",
            remedy="check launch mass and payload, or the class it is flown as",
        )
    return rows_of(candidates, resample(sound / sound.sum(), count, seed=seed))


def held_to_speed(
    outline: Outline, payload: Uncertain, draws: Draws, setting: Setting, *, seed: int, progress: Progress | None
) -> tuple[Draws, float]:
    """The same number of draws, held to the published speed, and how many independent ones they are worth.

    Raises
    ------
    DomainError
        If hardly any draw agrees with it.
    """
    flights = fly_draws(outline, payload, draws, setting, progress).flights
    counted = as_counted(speeds_of(flights), setting.launch)
    weight = weights_of(_log_likelihood(counted, outline.speed))
    count = len(draws[payload.name])
    return rows_of(draws, resample(weight, count, seed=seed)), effective_draws(weight)


def seeds_of(seed: int) -> list[int]:
    """Two seeds: one to draw with, one to resample."""
    return [int(number) for number in sample_seeds(seed, 2)]


def speed_words(speed: Uncertain, effective: float) -> str:
    """What the draws were held to, in words."""
    return f"greatest speed {speed.words}, {speed.reason} (worth {show(effective, '1', digits=2)} equal draws)"


def _log_likelihood(counted: Array, published: Uncertain | None) -> Array:
    """Of each draw, whose speed may be counted in any of the ways of its row."""
    if published is None:
        return np.zeros(len(counted))
    low, high = published.distribution.ends
    outside = np.maximum(low - counted, 0.0) + np.maximum(counted - high, 0.0)
    likely = np.exp(-0.5 * (outside / (SPEED_SPREAD * 0.5 * (low + high))) ** 2).mean(axis=1)
    with np.errstate(divide="ignore"):
        return np.asarray(np.where(np.isfinite(likely), np.log(likely), -np.inf))
