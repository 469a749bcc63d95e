"""Bands of weighted draws."""

from __future__ import annotations

import numpy as np

from flyout.ensembles.draws import Array
from flyout.ensembles.model import Band

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
    order = np.argsort(values, kind="stable")
    passed = np.cumsum(weight[order]) - 0.5 * weight[order]
    found = (_point(values[order], passed, share) for share in _POINTS)
    return Band(**dict(zip(("p05", "p50", "p95"), found, strict=True)))


def _point(values: Array, passed: Array, share: float) -> float:
    """Straight line between the two draws around the share; no line leads to infinity."""
    place = int(np.searchsorted(passed, share))
    if not 0 < place < values.size:
        return float(values[min(place, values.size - 1)])
    low, high = float(values[place - 1]), float(values[place])
    if not np.isfinite(high):
        return high
    part = (share - passed[place - 1]) / (passed[place] - passed[place - 1])
    return low + (high - low) * float(part)
