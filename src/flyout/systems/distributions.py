"""Distributions of what nobody published, drawn by their quantile functions.

Every distribution answers one question, *which value has this share of the
probability below it*, so that the same points of a unit cube (random or
quasi-random) can be turned into draws of any system.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

_NORMAL = NormalDist()
_SCORES = np.linspace(-6.0, 6.0, 6001)
_SHARES = np.array([_NORMAL.cdf(score) for score in _SCORES.tolist()])


@dataclass(frozen=True, slots=True)
class Fixed:
    """One value, known well enough for its error not to matter."""

    value: float

    def quantile(self, share: NDArray[np.float64]) -> NDArray[np.float64]:
        """The value, whatever the share."""
        return np.full_like(share, self.value)

    @property
    def ends(self) -> tuple[float, float]:
        """Least and greatest value worth telling a reader."""
        return self.value, self.value

    @property
    def shape(self) -> str:
        """The kind of distribution, in one word or two."""
        return "fixed"


@dataclass(frozen=True, slots=True)
class Uniform:
    """Anything from `low` to `high`, nothing preferred."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low < self.high:
            raise ValueError(f"a uniform distribution needs low < high, not {self.low} and {self.high}")

    def quantile(self, share: NDArray[np.float64]) -> NDArray[np.float64]:
        """Straight line from `low` to `high`.

        >>> Uniform(2.0, 4.0).quantile(np.array([0.0, 0.5, 1.0])).tolist()
        [2.0, 3.0, 4.0]
        """
        return self.low + (self.high - self.low) * share

    @property
    def ends(self) -> tuple[float, float]:
        """Least and greatest value worth telling a reader."""
        return self.low, self.high

    @property
    def shape(self) -> str:
        """The kind of distribution, in one word or two."""
        return "uniform"


@dataclass(frozen=True, slots=True)
class Triangular:
    """From `low` to `high`, most likely `mode`."""

    low: float
    mode: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.mode <= self.high or self.low == self.high:
            raise ValueError(f"not a triangle: {self.low}, {self.mode}, {self.high}")

    def quantile(self, share: NDArray[np.float64]) -> NDArray[np.float64]:
        """Inverse of the two parabolas of the cumulative distribution.

        >>> Triangular(0.0, 1.0, 2.0).quantile(np.array([0.0, 0.125, 0.5, 1.0])).tolist()
        [0.0, 0.5, 1.0, 2.0]
        """
        width = self.high - self.low
        left, right = self.mode - self.low, self.high - self.mode
        rising = self.low + np.sqrt(share * width * left)
        falling = self.high - np.sqrt((1.0 - share) * width * right)
        return np.where(share * width < left, rising, falling)

    @property
    def ends(self) -> tuple[float, float]:
        """Least and greatest value worth telling a reader."""
        return self.low, self.high

    @property
    def shape(self) -> str:
        """The kind of distribution, in one word or two."""
        return "triangular"


@dataclass(frozen=True, slots=True)
class Lognormal:
    """A factor about a `median`, as likely twice as large as half as large.

    Parameters
    ----------
    median : float
    spread : float
        Standard deviation of the natural logarithm: 0.1 is about ten per cent.
    """

    median: float
    spread: float

    def __post_init__(self) -> None:
        if not (self.median > 0.0 and self.spread > 0.0):
            raise ValueError(f"a lognormal needs a positive median and spread, not {self.median} and {self.spread}")

    def quantile(self, share: NDArray[np.float64]) -> NDArray[np.float64]:
        """Exponential of the normal quantile, which is read from a table to 1e-5.

        >>> Lognormal(3.0, 0.2).quantile(np.array([0.5])).tolist()
        [3.0]
        """
        return np.asarray(self.median * np.exp(self.spread * np.interp(share, _SHARES, _SCORES)))

    @property
    def ends(self) -> tuple[float, float]:
        """5 and 95 per cent points: the tails have no end."""
        reach = _NORMAL.inv_cdf(0.95) * self.spread
        return self.median * float(np.exp(-reach)), self.median * float(np.exp(reach))

    @property
    def shape(self) -> str:
        """The kind of distribution, in one word or two."""
        return "the 5 and 95 % points of a lognormal"


Distribution = Fixed | Uniform | Triangular | Lognormal
