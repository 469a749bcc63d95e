"""What a reported flight implies, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.ensembles.inference.pareto import MOST as MOST_TAIL
from flyout.ensembles.inference.report import ReportedFlight
from flyout.ensembles.model import Band, Path
from flyout.flights.launch import Launch

MEANINGLESS = 15_000e3
"""From here on a range says no more than "nearly anywhere": answers read "more than" [m]."""


LEAST_EFFECTIVE = 60.0
"""Draws of equal weight with fewer of which no answer is given."""

MOST_LOST = 0.25
"""Part of the candidates that may fail to be brought to their path before the answer is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistency:
    """Whether the reported numbers can all be true of one ballistic flight.

    Parameters
    ----------
    holds : bool or None
        None where the calculation did not converge.
    probability : float or None
        How likely a reported time at least as far off is, if the others are
        true; None where time and apogee were not both reported.
    odd : str or None
        The number that does not fit.
    time : Band or None
        What the time should be, by the other numbers [s].
    words : tuple of str
    times : array, shape (n,), or None
        The draws behind `time`, of equal weight [s].
    """

    holds: bool | None
    probability: float | None
    odd: str | None
    time: Band | None
    words: tuple[str, ...]
    times: NDArray[np.float64] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostics:
    """How far the answer can be leant on.

    Parameters
    ----------
    draws : int
        Vehicles that flew the reported path.
    effective : float
        Equally weighted ones that would tell as much.
    split_half : float
        Part by which the medians of two halves of the draws differ.
    lost : float
        Part of the candidates whose flight was not found.
    flights : int
        All that were flown.
    pareto_k : float
        Shape of the tail of the weights (Vehtari et al. 2024).
    """

    draws: int
    effective: float
    split_half: float
    lost: float
    flights: int
    pareto_k: float

    @property
    def converged(self) -> bool:
        """Whether the answer may be given at all."""
        sound = self.pareto_k <= MOST_TAIL and self.split_half <= 0.10
        return sound and self.effective >= LEAST_EFFECTIVE and self.lost <= MOST_LOST

    @property
    def failings(self) -> tuple[str, ...]:
        """What is wrong with a calculation that did not converge, with the numbers."""
        found = (
            (self.effective < LEAST_EFFECTIVE, f"only {self.effective:.0f} draws of equal weight"),
            (self.pareto_k > MOST_TAIL, f"a few draws speak for all (Pareto k {self.pareto_k:.2f}, over {MOST_TAIL})"),
            (self.split_half > 0.10, f"two halves differ by {100.0 * self.split_half:.0f} % in the median"),
            (self.lost > MOST_LOST, f"{100.0 * self.lost:.0f} % of the vehicles were not brought to that path"),
        )
        return tuple(words for failed, words in found if failed)

    @property
    def words(self) -> str:
        """One line for the reader."""
        return (
            f"{self.draws} vehicles fly the reported path, worth {self.effective:.0f} of equal weight, Pareto k"
            f" {self.pareto_k:.2f}; two halves of them differ by {100.0 * self.split_half:.1f} % in the median;"
            f" {100.0 * self.lost:.1f} % of the candidates were not brought to the path; {self.flights:,} flights"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One greatest range with what is different about it: a direction or a payload [rad or kg]."""

    value: float
    range: Band


@dataclass(frozen=True, slots=True, kw_only=True)
class Equivalent:
    """Greatest range of the vehicles that flew the reported path.

    Parameters
    ----------
    range : Band
        With the same payload; infinite where it could reach an orbit [m].
    other_rotation : Band
        The same on an Earth that stands still, where `range` turns, or turning
        towards the launch azimuth where it stands still.
    azimuths : tuple of Case
        On the turning Earth.
    payloads : tuple of Case
        For other payloads.
    burnout_speed : Band
        On the reported flight, over the ground [m/s].
    burnout_angle : Band
        Of the path over the horizon [rad].
    classes : tuple of (str, float)
        Share of every class of vehicle, the greatest first.
    reported_path, farthest_path : Path
        Of a vehicle in the middle of the band.
    samples : array, shape (n,)
        The draws behind `range`, of equal weight [m].
    counted_speeds : array, shape (n,)
        Greatest speeds of the reported flight as sources may count them, over
        the ground or past the stars, of equal weight [m/s].
    """

    range: Band
    other_rotation: Band
    azimuths: tuple[Case, ...]
    payloads: tuple[Case, ...]
    burnout_speed: Band
    burnout_angle: Band
    classes: tuple[tuple[str, float], ...]
    reported_path: Path
    farthest_path: Path
    samples: NDArray[np.float64]
    counted_speeds: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """What a reported flight implies.

    Parameters
    ----------
    reported : ReportedFlight
    launch : Launch
    rotating : bool
        Whether the Earth turned under the reported flight.
    consistency : Consistency
    equivalent : Equivalent or None
        None where no vehicle flies it or the calculation did not converge.
    vacuum : float or None
        Least greatest range in closed form [m]; None without apogee or distance.
    diagnostics : Diagnostics
    models, assumptions : tuple of str
    seed : int
    """

    reported: ReportedFlight
    launch: Launch
    rotating: bool
    consistency: Consistency
    equivalent: Equivalent | None
    vacuum: float | None
    diagnostics: Diagnostics
    models: tuple[str, ...]
    assumptions: tuple[str, ...]
    seed: int
