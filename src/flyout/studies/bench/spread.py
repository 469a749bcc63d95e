"""Several timings of one thing as a median and its ends."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Middle and ends of repeated measurements.

    Parameters
    ----------
    median, least, greatest : float
    """

    median: float
    least: float
    greatest: float


def spread(values: Sequence[float]) -> Spread:
    """Sum up repetitions.

    >>> spread([3.0, 1.0, 2.0])
    Spread(median=2.0, least=1.0, greatest=3.0)
    """
    return Spread(median=statistics.median(values), least=min(values), greatest=max(values))


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """One ratio for every turn, so that what slowed both of a turn does not count.

    >>> ratios([2.0, 8.0], [1.0, 2.0]).median
    3.0
    """
    return spread([mine / other for mine, other in zip(ours, theirs, strict=True)])
