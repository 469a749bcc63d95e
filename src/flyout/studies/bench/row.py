"""A bench as one flat JSON object."""

from __future__ import annotations

from dataclasses import asdict

from flyout.studies.bench.job import WORDS
from flyout.studies.bench.model import Bench, YardstickRun
from flyout.studies.bench.spread import Spread

_NO_YARDSTICK = (
    "yardstick_ratio",
    "yardstick_ratio_spread",
    "yardstick_flights_per_second",
    "yardstick_rtol",
    "yardstick_error_m",
    "yardstick_ratio_same_error",
    "yardstick_same_error_flights_per_second",
    "yardstick_same_error_rtol",
    "yardstick_same_error_m",
    "yardstick_compiler",
)


def to_row(bench: Bench) -> dict[str, object]:
    """What `flyout bench --json` prints; null where there was nothing to measure it with."""
    return {
        "job": WORDS,
        "flights": bench.flights,
        "repetitions": bench.repetitions,
        "error_limit_m": bench.error_limit,
        "error_measure": bench.error_measure,
        "tolerance": bench.pace.tolerance,
        "flights_per_second_per_core": bench.pace.rate.median,
        "flights_per_second_per_core_spread": _ends(bench.pace.rate),
        "impact_error_m": getattr(bench.pace.errors, bench.error_measure),
        "impact_error_greatest_m": bench.pace.errors.greatest,
        "impact_error_rms_m": bench.pace.errors.rms,
        "impact_error_median_m": bench.pace.errors.median,
        "impact_error_nominal_m": bench.pace.errors.nominal,
        "converged_tolerance": bench.converged_tolerance,
        "converged_within_m": bench.converged_within,
        "default_tolerance": bench.default_pace.tolerance,
        "default_flights_per_second_per_core": bench.default_pace.rate.median,
        "default_impact_error_m": getattr(bench.default_pace.errors, bench.error_measure),
        "default_impact_error_greatest_m": bench.default_pace.errors.greatest,
        "default_impact_error_rms_m": bench.default_pace.errors.rms,
        "two_core_ratio": bench.two_core_ratio.median if bench.two_core_ratio else None,
        "two_core_ratio_spread": _ends(bench.two_core_ratio) if bench.two_core_ratio else None,
        "bytes_per_flight": bench.bytes_per_flight,
        "gpu_flights_per_second": bench.gpu.rate.median if bench.gpu else None,
        "gpu_apart_m": bench.gpu.apart if bench.gpu else None,
        **(_yardstick(bench.yardstick) if bench.yardstick else dict.fromkeys(_NO_YARDSTICK)),
        "machine": asdict(bench.machine),
    }


def _yardstick(run: YardstickRun) -> dict[str, object]:
    given, same = run.as_given, run.same_error
    return {
        "yardstick_ratio": given.ratio.median,
        "yardstick_ratio_spread": _ends(given.ratio),
        "yardstick_flights_per_second": given.rate.median,
        "yardstick_rtol": given.rtol,
        "yardstick_error_m": given.nominal_error,
        "yardstick_ratio_same_error": same.ratio.median,
        "yardstick_same_error_flights_per_second": same.rate.median,
        "yardstick_same_error_rtol": same.rtol,
        "yardstick_same_error_m": same.nominal_error,
        "yardstick_compiler": run.compiler,
    }


def _ends(values: Spread) -> list[float]:
    return [values.least, values.greatest]
