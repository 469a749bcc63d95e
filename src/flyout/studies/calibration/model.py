"""One published figure against the band that was computed without it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from flyout.ensembles.inference.model import MEANINGLESS
from flyout.ensembles.model import Band


class Kind(StrEnum):
    """What was left out, and from what it was foretold."""

    EQUIVALENT = "range implied by a lofted test"
    TIME = "time of a flight, from apogee and distance"
    FLIGHT_SPEED = "greatest speed of a flight, from apogee and distance"
    MASSES = "range of a system with published masses"
    OUTLINE = "range of a system of published launch mass"
    SISTER = "range of a system from a sister's range"
    OTHER = "apogee or speed of a system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One figure left out.

    Parameters
    ----------
    key : str
        "hwasong-14-2017-07-04 range": unlike any other.
    name, left_out : str
        What it is of, and which figure, in words.
    kind : Kind
    unit : str
        Code to show it in.
    published : float
        Middle one of the values of the sources that give one, SI; the bound where they only give a bound.
    quotes : tuple of str
        The figures as published, each with its source.
    band : Band
        SI.
    below : float
        Share of the draws below the published value.
    rule : str or None
        Why the published value is only a bound from below; None for two-sided cases.
    seen : str or None
        Why the priors cannot be said to have been set without it; None where they were.
    why_missed : str or None
        What may explain a miss, where something is known.
    """

    key: str
    name: str
    left_out: str
    kind: Kind
    unit: str
    published: float
    quotes: tuple[str, ...]
    band: Band
    below: float
    rule: str | None = None
    seen: str | None = None
    why_missed: str | None = None

    @property
    def two_sided(self) -> bool:
        """Whether the band can miss on either side."""
        return self.rule is None

    @property
    def held(self) -> bool:
        """Whether the 90 per cent band holds the value, or for a bound reaches it."""
        reached = self.published <= self.band.p95
        return reached and (self.rule is not None or self.band.p05 <= self.published)

    @property
    def ratio(self) -> float:
        """How wide the band is, p95 over p05; a range beyond 15,000 km says "more than" and counts as that."""
        most = MEANINGLESS if self.left_out == "range" else math.inf
        return min(self.band.p95, most) / min(self.band.p05, most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """How the bands of drawn vehicles came out.

    Parameters
    ----------
    below : tuple of float
        Share of the draws below the true range, one a vehicle with an answer.
    unanswered : int
        Vehicles of which the calculation gave none.
    """

    below: tuple[float, ...]
    unanswered: int

    def held(self, level: float) -> float:
        """Part of the vehicles in the middle band of a level."""
        return float(np.mean(np.abs(np.array(self.below) - 0.5) <= 0.5 * level))


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """All cases, and what was left aside.

    Parameters
    ----------
    cases : tuple of Case
    aside : tuple of (str, str)
        Flights and systems that were not tried, each with the reason.
    seed : int
    simulation : Simulation or None
        Drawn vehicles, where they were asked for.
    """

    cases: tuple[Case, ...]
    aside: tuple[tuple[str, str], ...]
    seed: int
    simulation: Simulation | None = None
