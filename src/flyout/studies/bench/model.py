"""What a bench measures."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.studies.bench.errors import ImpactErrors
from flyout.studies.bench.machine import Machine
from flyout.studies.bench.spread import Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The speed on one core at one tolerance, and how right it is.

    Parameters
    ----------
    tolerance : float
    errors : ImpactErrors
    rate : Spread
        Flights a second on one core.
    """

    tolerance: float
    errors: ImpactErrors
    rate: Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """The same job flown by another program, run turn by turn with ours.

    Parameters
    ----------
    rtol : float
        The tolerance it was given.
    nominal_error : float
        Of its own nominal flight against its own converged answer [m].
    rate : Spread
        Its flights a second on one core.
    ratio : Spread
        Ours over its, turn by turn.
    """

    rtol: float
    nominal_error: float
    rate: Spread
    ratio: Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class YardstickRun:
    """A yardstick as its source says, and at an error like ours.

    Parameters
    ----------
    compiler : str
        The command it was compiled with.
    as_given, same_error : Against
    """

    compiler: str
    as_given: Against
    same_error: Against


@dataclass(frozen=True, slots=True, kw_only=True)
class GpuPace:
    """The same flights on a GPU.

    Parameters
    ----------
    rate : Spread
        Flights a second, copies there and back included.
    apart : float
        Greatest distance of an impact from the processor's [m].
    """

    rate: Spread
    apart: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """One bench.

    Parameters
    ----------
    flights, repetitions : int
    error_limit : float
        Error of impact that was allowed [m].
    error_measure : str
        Which of the `ImpactErrors` had to keep it.
    converged_tolerance, converged_within : float
        Where the converged answer was taken, and how much it still moved [m].
    pace, default_pace : Pace
        At the loosest tolerance within the limit, and at the default one.
    two_core_ratio : Spread or None
        None where there is one core.
    bytes_per_flight : float
        At the peak, inputs and summary together.
    yardstick : YardstickRun or None
    gpu : GpuPace or None
    machine : Machine
    """

    flights: int
    repetitions: int
    error_limit: float
    error_measure: str
    converged_tolerance: float
    converged_within: float
    pace: Pace
    default_pace: Pace
    two_core_ratio: Spread | None
    bytes_per_flight: float
    yardstick: YardstickRun | None
    gpu: GpuPace | None
    machine: Machine
