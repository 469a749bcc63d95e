"""Measure the speed of flights, how right they are, and what they stand beside."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from flyout.core.errors import DomainError
from flyout.core.progress import Tell, tell_nobody
from flyout.studies.bench.errors import MEASURES, Converged, ImpactErrors, converge, errors_at, loosest_tolerance
from flyout.studies.bench.job import MODELS, Flights, fly_all, vary
from flyout.studies.bench.machine import cores, this_machine
from flyout.studies.bench.memory import bytes_per_flight
from flyout.studies.bench.model import Bench, GpuPace, Pace
from flyout.studies.bench.rival import LANES, compare, settings_of
from flyout.studies.bench.spread import ratios, spread
from flyout.studies.bench.yardstick import Yardstick, compiled_yardstick

FLIGHTS, REPETITIONS, ERROR_LIMIT = 100_000, 5, 1.0
SAMPLE = 512  # flights whose impact errors are looked at
FEW, MANY = 20_000, 100_000  # flights between which memory is counted

Turn = Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How much to measure.

    Parameters
    ----------
    flights, repetitions : int
        Flights of one timing, and timings of each thing.
    error_limit : float
        Impact error allowed [m].
    error_measure : str
        Which error of `ImpactErrors` must keep it.
    yardstick : Path or None
        A source in C that flies the same job.
    device : str
        "cpu", or "cuda" to time a GPU beside it.

    Raises
    ------
    DomainError
        Where there is nothing to measure.
    """

    flights: int = FLIGHTS
    repetitions: int = REPETITIONS
    error_limit: float = ERROR_LIMIT
    error_measure: str = MEASURES[0]
    yardstick: Path | None = None
    device: str = "cpu"

    def __post_init__(self) -> None:
        if self.flights < 1 or self.repetitions < 1 or not self.error_limit > 0.0:
            raise DomainError(
                f"{self.flights} flights, {self.repetitions} repetitions within {self.error_limit} m measure nothing",
                remedy="at least one flight and one repetition, and a limit above zero",
            )
        if self.error_measure not in MEASURES:
            raise DomainError(f"no error is called {self.error_measure!r}", remedy=" or ".join(MEASURES))


def measure(plan: Plan, tell: Tell = tell_nobody) -> Bench:
    """Measure it all: errors first, then every timing turn by turn, then memory."""
    if plan.yardstick is None:
        return _measure(plan, None, tell)
    with compiled_yardstick(plan.yardstick) as yardstick:
        return _measure(plan, yardstick, tell)


def _measure(plan: Plan, yardstick: Yardstick | None, tell: Tell) -> Bench:
    machine = this_machine()
    tell("impact errors", 0, 1)
    answer, (tolerance, errors), default_errors = _errors(plan.error_limit, plan.error_measure)
    tell("impact errors", 1, 1)
    flights = vary(plan.flights)
    gpu = time_gpu(flights, tolerance, plan.repetitions) if plan.device == "cuda" else None
    settings = settings_of(yardstick, plan.error_limit) if yardstick else None
    turns = [lambda: rate_of(flights, tolerance, 1), lambda: rate_of(flights, MODELS.tolerance, 1)]
    turns += [lambda: rate_of(flights, tolerance, 2)]
    if yardstick and settings:
        turns += [
            partial(_rate_of_yardstick, yardstick, max(plan.flights, LANES), setting.rtol) for setting in settings
        ]
    ours, at_default, on_two, *theirs = take_turns(turns, plan.repetitions, tell)
    return Bench(
        flights=plan.flights,
        repetitions=plan.repetitions,
        error_limit=plan.error_limit,
        error_measure=plan.error_measure,
        converged_tolerance=answer.tolerance,
        converged_within=answer.within,
        pace=Pace(tolerance=tolerance, errors=errors, rate=spread(ours)),
        default_pace=Pace(tolerance=MODELS.tolerance, errors=default_errors, rate=spread(at_default)),
        two_core_ratio=ratios(on_two, ours) if cores() > 1 else None,
        bytes_per_flight=bytes_per_flight(FEW, MANY),
        yardstick=compare(yardstick, settings, ours, theirs) if yardstick and settings else None,
        gpu=gpu,
        machine=machine,
    )


def time_gpu(flights: Flights, tolerance: float, repetitions: int) -> GpuPace:
    """Time the flights on a GPU that all cores feed, and hold their impacts against the processor's.

    The first run only compiles.
    """
    workers = cores()
    on_cpu, on_gpu = (
        fly_all(flights, tolerance=tolerance, workers=workers, device=device) for device in ("cpu", "cuda")
    )
    rates = [rate_of(flights, tolerance, workers, "cuda") for _ in range(repetitions)]
    return GpuPace(rate=spread(rates), apart=float(np.abs(on_gpu.range - on_cpu.range).max()))


def _errors(limit: float, measure: str) -> tuple[Converged, tuple[float, ImpactErrors], ImpactErrors]:
    """The converged answer, the loosest tolerance within the limit, and the errors of the default one."""
    sample, workers = vary(SAMPLE), cores()
    answer = converge(sample, workers=workers)
    loosest = loosest_tolerance(sample, answer, limit=limit, measure=measure, workers=workers)
    return answer, loosest, errors_at(sample, answer, tolerance=MODELS.tolerance, workers=workers)


def take_turns(turns: Sequence[Turn], repetitions: int, tell: Tell = tell_nobody) -> list[list[float]]:
    """Time all things once, then all once more, so that a slow minute slows them all.

    Returns
    -------
    list of list of float
        The repetitions of each turn.
    """
    rates: list[list[float]] = [[] for _ in turns]
    total = repetitions * len(turns)
    for done in range(total):
        tell("timing", done, total)
        rates[done % len(turns)].append(turns[done % len(turns)]())
    tell("timing", total, total)
    return rates


def rate_of(flights: Flights, tolerance: float, workers: int, device: str = "cpu") -> float:
    """Flights a second."""
    begin = time.perf_counter()
    fly_all(flights, tolerance=tolerance, workers=workers, device=device)
    return len(flights) / (time.perf_counter() - begin)


def _rate_of_yardstick(yardstick: Yardstick, flights: int, rtol: float) -> float:
    return yardstick.run(flights, rtol).rate
