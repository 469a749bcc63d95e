"""Draws held to what is published of a sister variant: weights, and a fair sample of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import DomainError
from flyout.ensembles.draws import Array
from flyout.systems.model import Evidence

LEAST_EFFECTIVE = 100.0
"""With fewer effective draws the 5 and 95 per cent points are noise, and no answer is given."""


def log_likelihood(reached: Array, evidence: Evidence) -> Array:
    """How well each draw agrees with a published range, as a logarithm.

    Parameters
    ----------
    reached : array, shape (n,)
        Greatest range of the sister in every draw [m]; not a number where it
        did not come down.
    evidence : Evidence

    Returns
    -------
    array, shape (n,)
        0 inside the published figure, falling off on either side like a normal
        distribution of that side's own width; minus infinity where nothing came down.
    """
    short = np.maximum(evidence.low - reached, 0.0) / (evidence.below * evidence.low)
    over = np.maximum(reached - evidence.high, 0.0) / (evidence.above * evidence.high)
    loss = -0.5 * (short**2 + over**2)
    return np.where(np.isfinite(loss), loss, -np.inf)


def weights_of(log_weight: Array) -> Array:
    """Weights that sum to one.

    Raises
    ------
    DomainError
        If so few draws agree that their spread would mean nothing.
    """
    most = log_weight.max()
    weight = np.exp(log_weight - most) if np.isfinite(most) else np.zeros_like(log_weight)
    total = weight.sum()
    if total <= 0.0 or effective_draws(weight / total) < LEAST_EFFECTIVE:
        raise DomainError(
            "hardly any draw agrees with the published figure it is held to",
            remedy="more draws, or wider bands for the figures nobody published",
        )
    return np.asarray(weight / total)


def effective_draws(weight: Array) -> float:
    """Number of equally weighted draws that would tell as much.

    Source
    ------
    Kish, "Survey Sampling", 1965, section 8.2.

    >>> effective_draws(np.array([0.5, 0.5, 0.0, 0.0]))
    2.0
    """
    return float(1.0 / np.sum(weight**2))


def resample(weight: Array, count: int, *, seed: int) -> NDArray[np.intp]:
    """Rows of an equally weighted sample: as many of each draw as its weight asks for.

    Parameters
    ----------
    weight : array, shape (n,)
        Sums to one.
    count, seed : int

    Returns
    -------
    array, shape (count,)
        Systematic: one random offset, then even steps through the summed weights.
    """
    steps = (np.arange(count) + np.random.default_rng(seed).random()) / count
    return np.minimum(np.searchsorted(np.cumsum(weight), steps, side="right"), weight.size - 1)
