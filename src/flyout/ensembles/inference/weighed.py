"""Bands of weighted draws."""

from __future__ import annotations

import numpy as np

from flyout.ensembles.draws import Array
from flyout.ensembles.model import Band

EVEN = 199
"""Equally weighted values that stand for all the draws of an answer."""

_POINTS = (0.05, 0.50, 0.95)


def band(values: Array, weight: Array) -> Band:
    """5, 50 and 95 per cent points; infinite where that part of the draws is.

    Parameters
    ----------
    values, weight : array, shape (n,)
        The weights sum to one.

    >>> round(band(np.arange(101.0), np.full(101, 1 / 101)).p50, 9)
    50.0
    """
    found = quantiles(values, weight, np.array(_POINTS)).tolist()
    return Band(**dict(zip(("p05", "p50", "p95"), found, strict=True)))


def even(values: Array, weight: Array) -> Array:
    """`EVEN` values of equal weight that stand for weighted ones, in rising order, shape (EVEN,)."""
    return quantiles(values, weight, (np.arange(EVEN) + 0.5) / EVEN)


def quantiles(values: Array, weight: Array, shares: Array) -> Array:
    """The values with these shares of the weight below them.

    Between two draws a straight line is taken; no line leads to infinity.
    """
    order = np.argsort(values, kind="stable")
    ranked, passed = values[order], np.cumsum(weight[order]) - 0.5 * weight[order]
    place = np.clip(np.searchsorted(passed, shares), 1, max(1, values.size - 1))
    low, high = ranked[place - 1], ranked[np.minimum(place, values.size - 1)]
    gap = passed[np.minimum(place, values.size - 1)] - passed[place - 1]
    part = np.clip((shares - passed[place - 1]) / np.where(gap > 0.0, gap, 1.0), 0.0, 1.0)
    with np.errstate(invalid="ignore"):
        between = low + (high - low) * part
    return np.asarray(np.where(np.isfinite(high), between, np.where(part > 0.0, high, low)))
