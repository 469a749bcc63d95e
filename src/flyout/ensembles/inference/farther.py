"""Greatest ranges of a pool: as it is, with other payloads, and on an Earth that turns or stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from flyout.ensembles.columns import take
from flyout.ensembles.draws import Array
from flyout.ensembles.greatest import Setting
from flyout.ensembles.inference.equivalent import Farthest, farthest_flights, ranges_near
from flyout.ensembles.inference.flown import Flown
from flyout.ensembles.inference.pooled import Pool
from flyout.ensembles.inference.question import turning
from flyout.ensembles.inference.vacuum import FARTHEST, arc, farthest

SAMPLE = 48
"""Vehicles flown in every direction; what they gain or lose is then asked of all."""


def farthest_of(piece: Flown, setting: Setting, payload: float | None = None) -> Farthest:
    """Flights of greatest range of one piece, with the payload it had or another [kg]."""
    columns = piece.columns
    if payload is not None:
        columns = replace(columns, payload_mass=np.full(len(piece), payload))
    thrown = arc(piece.apogee, piece.distance).speed
    guess = np.array([min(farthest(float(speed)), FARTHEST) for speed in thrown])
    return farthest_flights(columns, guess, turning(setting, piece.turn_rate))


class Elsewhere:
    """What another turn of the Earth does to the range, learnt from a sample of the pool."""

    def __init__(self, pool: Pool, flown: Sequence[Farthest], *, seed: int) -> None:
        by_piece = dict(zip(map(id, pool.pieces), flown, strict=True))
        self.parts = [(piece, rows, by_piece[id(piece)]) for piece, rows in pool.sample(SAMPLE, seed=seed)]

    def ranges(self, ranges: Array, setting: Setting) -> Array:
        """All ranges of the pool as they would be in another setting.

        Parameters
        ----------
        ranges : array, shape (n,)
            As flown [m].
        setting : Setting
            The other launch and Earth.
        """
        here = np.concatenate([far.range[rows] for _, rows, far in self.parts])
        there = np.concatenate([_there(piece, rows, far, setting) for piece, rows, far in self.parts])
        known = np.isfinite(here) & np.isfinite(there)
        if known.sum() < 4:
            return ranges
        slope = np.polynomial.Polynomial.fit(here[known], np.log(there[known] / here[known]), 1)
        inside = np.clip(ranges, here[known].min(), here[known].max())
        with np.errstate(invalid="ignore"):
            return np.where(np.isfinite(ranges), ranges * np.exp(slope(inside)), ranges)


def _there(piece: Flown, rows: NDArray[np.intp], far: Farthest, setting: Setting) -> Array:
    return ranges_near(take(piece.columns, rows), far.elevation[rows], turning(setting, piece.turn_rate))
