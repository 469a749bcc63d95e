"""Pieces of all classes as one set of draws, with its weights and a fair sample of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.core.interval import Interval
from flyout.ensembles.condition import effective_draws, resample
from flyout.ensembles.draws import Array
from flyout.ensembles.inference.flown import Flown
from flyout.ensembles.inference.pareto import smoothed
from flyout.ensembles.inference.report import misses


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Draws of all pieces, one after the other.

    Parameters
    ----------
    pieces : tuple of Flown
    weight : array, shape (n,)
        Sums to one.
    tail : float
        Shape of the Pareto tail of the weights: above 0.7 they cannot be trusted.
    """

    pieces: tuple[Flown, ...]
    weight: Array
    tail: float

    def column(self, name: str) -> Array:
        """One column of every piece, shape (n,)."""
        return np.concatenate([getattr(piece, name) for piece in self.pieces])

    @property
    def effective(self) -> float:
        """Equally weighted draws that would tell as much."""
        return effective_draws(self.weight)

    def shares(self) -> tuple[tuple[str, float], ...]:
        """How much of the weight each class has, the greatest first."""
        shares: dict[str, float] = {}
        for piece, part in zip(self.pieces, self.split(self.weight), strict=True):
            name = piece.fleet.booster.name
            shares[name] = shares.get(name, 0.0) + float(part.sum())
        return tuple(sorted(shares.items(), key=lambda item: -item[1]))

    def split(self, values: Array) -> list[Array]:
        """Values of all draws by piece."""
        return np.split(values, np.cumsum([len(piece) for piece in self.pieces])[:-1])

    def sample(self, count: int, *, seed: int) -> list[tuple[Flown, NDArray[np.intp]]]:
        """A fair sample by weight as rows of each piece, none twice."""
        rows = np.unique(resample(self.weight, count, seed=seed))
        starts = np.cumsum([0, *(len(piece) for piece in self.pieces)])
        parts = zip(self.pieces, starts[:-1], starts[1:], strict=True)
        found = ((piece, rows[(rows >= low) & (rows < high)] - low) for piece, low, high in parts)
        return [(piece, own) for piece, own in found if own.size]


def pool_of(pieces: Sequence[Flown], time: Interval | None = None) -> Pool | None:
    """The pieces as one pool, held to the reported time where it is given; None where nothing has weight."""
    weight = np.concatenate([piece.weight for piece in pieces]) if pieces else np.empty(0)
    if time is not None and weight.size:
        weight = weight * np.exp(-0.5 * misses(np.concatenate([piece.time for piece in pieces]), time) ** 2)
    if not weight.sum() > 0.0:
        return None
    weight, tail = smoothed(weight)
    return Pool(pieces=tuple(pieces), weight=weight, tail=tail)
