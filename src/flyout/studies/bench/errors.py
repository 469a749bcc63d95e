"""How far impacts lie from the converged answer, and how loose a tolerance may be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import FlyoutError
from flyout.studies.bench.job import Flights, fly_all

TIGHTENED = (1e-9, 1e-10, 1e-11, 1e-12, 1e-13)
SETTLED = 0.01  # m: a hundredth of the error that is asked for
LADDER = tuple(float(f"{digit}e-{power}") for power in range(5, 13) for digit in (5, 2, 1))
MEASURES = ("greatest", "rms", "median", "nominal")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactErrors:
    """Errors of many impacts along the range [m].

    Parameters
    ----------
    greatest, rms, median : float
        Over the flights.
    nominal : float
        Of the first flight, the vehicle as published.
    """

    greatest: float
    rms: float
    median: float
    nominal: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Converged:
    """The answer that no longer changes when the tolerance is tightened.

    Parameters
    ----------
    ranges : array, shape (n,)
        [m]
    tolerance : float
        It was flown at.
    within : float
        Greatest change from the tolerance before [m].
    """

    ranges: NDArray[np.float64]
    tolerance: float
    within: float


def converge(flights: Flights, *, workers: int) -> Converged:
    """Tighten the tolerance tenfold until no impact moves by more than a centimetre, or to the tightest there is."""
    before = fly_all(flights, tolerance=TIGHTENED[0], workers=workers).range
    for tolerance in TIGHTENED[1:]:
        now = fly_all(flights, tolerance=tolerance, workers=workers).range
        change = float(np.max(np.abs(now - before)))
        if change <= SETTLED:
            break
        before = now
    return Converged(ranges=now, tolerance=tolerance, within=change)


def errors_between(ranges: NDArray[np.float64], converged: NDArray[np.float64]) -> ImpactErrors:
    """Sum up how far apart two columns of ranges are.

    >>> errors_between(np.array([3.0, 0.0]), np.array([0.0, 4.0])).greatest
    4.0
    """
    apart = np.abs(ranges - converged)
    return ImpactErrors(
        greatest=float(np.max(apart)),
        rms=float(np.sqrt(np.mean(apart**2))),
        median=float(np.median(apart)),
        nominal=float(apart[0]),
    )


def errors_at(flights: Flights, answer: Converged, *, tolerance: float, workers: int) -> ImpactErrors:
    """Errors of the flights at a tolerance."""
    return errors_between(fly_all(flights, tolerance=tolerance, workers=workers).range, answer.ranges)


def loosest_tolerance(
    flights: Flights, answer: Converged, *, limit: float, measure: str, workers: int
) -> tuple[float, ImpactErrors]:
    """Loosest tolerance of a ladder (5, 2, 1, ...) whose error is within `limit` [m] by `measure`, with its errors.

    Raises
    ------
    FlyoutError
        Where no rung of the ladder is right enough.
    """
    for tolerance in LADDER:
        errors = errors_at(flights, answer, tolerance=tolerance, workers=workers)
        if getattr(errors, measure) <= limit:
            return tolerance, errors
    raise FlyoutError(f"no tolerance down to {LADDER[-1]:g} keeps the {measure} impact error within {limit:g} m")
