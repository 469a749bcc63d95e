"""Closed intervals of real numbers, possibly open to infinity."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both included.

    A figure in print is never a point: "190 miles" read to its two significant
    figures is every length from 185 to 195 miles.

    >>> Interval(185.0, 195.0).overlaps(Interval(186.4, 186.4))
    True
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        if math.isnan(self.low) or math.isnan(self.high) or self.low > self.high:
            raise ValueError(f"not an interval: {self.low} to {self.high}")

    @property
    def middle(self) -> float:
        """Half-way point; infinite if an end is."""
        return 0.5 * (self.low + self.high)

    def contains(self, value: float) -> bool:
        """Whether `value` lies inside, ends included."""
        return self.low <= value <= self.high

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share at least one value."""
        return self.low <= other.high and other.low <= self.high

    def gap(self, other: Interval) -> float:
        """Distance between two intervals; 0 where they overlap."""
        return max(0.0, self.low - other.high, other.low - self.high)

    def hull(self, other: Interval) -> Interval:
        """Smallest interval that holds both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))

    def scaled(self, factor: float) -> Interval:
        """Both ends times a positive `factor`."""
        return Interval(self.low * factor, self.high * factor)
