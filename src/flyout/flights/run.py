"""Hand flights to the compiled kernel."""

from __future__ import annotations

import importlib
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.flights.kernel.flights import FLYING, TRACE
from flyout.flights.kernel.rows import COUNTS, LANES, ROWS
from flyout.flights.kernel.world import Control
from flyout.flights.machine import kernel
from flyout.flights.models import Models
from flyout.flights.schedule import Schedule
from flyout.flights.summary import SUMMARY
from flyout.physics.vehicle import DragCurve

Array = NDArray[np.float64]
MOST_TRIES = 20_000
NEAR_ENOUGH_AT = 1e-9  # tolerance down to which kinks are met no nearer
LATEST = 1e6  # s: eleven days, longer than any arc that is not an escape in effect
NO_TRACE = np.empty((0, TRACE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What all flights of a run share, as plain numbers.

    Parameters
    ----------
    shared : array, shape (13,)
        Earth, thickness of the air, control.
    profiles : array
        Mach numbers and coefficients of the drag curves, one after the other;
        profile of the wind; of the air.
    points, winds, airs : int
        How many points of drag, levels of wind, levels of air.
    device : str
        "cpu" or "cuda".
    """

    shared: Array
    profiles: Array
    points: int
    winds: int
    airs: int
    device: str


def make_setting(
    models: Models, curves: Sequence[DragCurve], start_height: float, tolerance: float | None = None
) -> Setting:
    """Models and drag curves for flights that start at `start_height` [m]; `tolerance` in place of the models'."""
    mach, cd = [m for curve in curves for m in curve.mach], [c for curve in curves for c in curve.cd]
    wind = np.ravel(models.wind.profile) if models.wind else np.empty(0)
    air = models.air.columns.ravel() if models.air else np.empty(0)
    chosen = tolerance or models.tolerance
    close = min(1.0, math.sqrt(chosen / NEAR_ENOUGH_AT))
    control = Control(chosen, min(models.ground, start_height), LATEST, MOST_TRIES, close)
    return Setting(
        shared=np.array([*models.earth, 1.0 if models.atmosphere else 0.0, *control], dtype=float),
        profiles=np.concatenate([mach, cd, wind, air]),
        points=len(mach),
        winds=len(wind) // 3,
        airs=len(air) // 4,
        device=models.device,
    )


def run(setting: Setting, flights: Schedule, trace: Array = NO_TRACE) -> Array:
    """Fly all flights whose outcome is `FLYING`; their outcomes are filled in.

    Parameters
    ----------
    setting : Setting
    flights : Schedule
        Of n flights.
    trace : array, shape (rows, 10)
        Filled with start and end of every step where n is 1.

    Returns
    -------
    array, shape (n, 12)
        Columns of `summary`; not a number where a flight has no such thing.
    """
    if setting.device == "cuda" and not len(trace):
        return _run_on_gpu(setting, flights)
    results = np.full((len(flights.outcomes), SUMMARY), np.nan)
    legs = flights.parts.shape[1]
    sizes = np.array(
        [len(results), legs, setting.points, setting.winds, setting.airs, len(trace), LANES], dtype=np.int64
    )
    work, counts = np.zeros(ROWS * LANES), np.zeros(COUNTS * LANES, dtype=np.int64)
    given = sizes, setting.shared, setting.profiles, np.ascontiguousarray(flights.starts)
    parts = np.ascontiguousarray(flights.parts)
    arrays = (*given, parts, results, trace, flights.outcomes, work, counts)
    kernel()(*(array.ctypes.data for array in arrays))
    return results


def _run_on_gpu(setting: Setting, flights: Schedule) -> Array:
    """As `run`, without a trace."""
    flying = np.flatnonzero(flights.outcomes == FLYING)
    results = np.full((len(flights.outcomes), SUMMARY), np.nan)
    sizes = np.array([setting.points, setting.winds, setting.airs], dtype=np.int64)
    read = sizes, setting.shared, setting.profiles, flights.starts[flying], flights.parts[flying]
    if len(flying):
        gpu = importlib.import_module("flyout.flights.gpu")  # only here: it loads numba
        results[flying], flights.outcomes[flying] = gpu.fly_on_gpu(read)
    return results
