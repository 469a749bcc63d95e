"""Many flights at once: columns in, columns out, the same bytes on one core and on many."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import VehicleError
from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.inputs import STAGE_COLUMNS, make_control, make_pad, make_world
from flyout.flights.kernel import Control, fly_powered
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.motion import World
from flyout.flights.range import repair_ranges
from flyout.flights.schedule import Load, Pad
from flyout.flights.search import best_elevation, loosened
from flyout.flights.stepper import make_work
from flyout.physics.compiled import compiled
from flyout.physics.thrust import STEADY
from flyout.physics.vehicle import DragCurve, Vehicle

Array = NDArray[np.float64]
Progress = Callable[[int, int], None]
CHUNK = 256  # rows handed to a worker at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleColumns:
    """Many vehicles with the same number of stages and one drag curve.

    A row that describes no rocket is not an error here: it comes back with the
    outcome `INVALID`, so that one bad draw never stops a batch.

    Parameters
    ----------
    dry_mass, propellant_mass, specific_impulse, burn_time, diameter, nozzle_exit_area : array, shape (n, stages)
        As of `Stage` [kg, kg, s, s, m, m2].
    payload_mass, drag_factor : array, shape (n,)
        [kg], and times the curve.
    drag : DragCurve

    Raises
    ------
    VehicleError
        Where the shapes do not fit together.
    """

    dry_mass: Array
    propellant_mass: Array
    specific_impulse: Array
    burn_time: Array
    diameter: Array
    nozzle_exit_area: Array
    payload_mass: Array
    drag_factor: Array
    drag: DragCurve

    def __post_init__(self) -> None:
        shape = np.shape(self.dry_mass)
        if len(shape) != 2 or shape[1] == 0:
            raise VehicleError(f"stage columns of shape {shape} are not (flights, stages)", remedy="give 2-D arrays")
        for name in STAGE_COLUMNS:
            if np.shape(getattr(self, name)) != shape:
                raise VehicleError(f"column {name} has shape {np.shape(getattr(self, name))}, not {shape}")
        for name in ("payload_mass", "drag_factor"):
            if np.shape(getattr(self, name)) != shape[:1]:
                raise VehicleError(f"column {name} has shape {np.shape(getattr(self, name))}, not {shape[:1]}")

    def __len__(self) -> int:
        return len(self.payload_mass)


def columns_of(vehicle: Vehicle, count: int = 1) -> VehicleColumns:
    """The same vehicle in `count` rows."""
    figures = {
        name: np.tile([getattr(stage, name) for stage in vehicle.stages], (count, 1)).astype(float)
        for name in STAGE_COLUMNS
    }
    return VehicleColumns(
        **figures,
        payload_mass=np.full(count, vehicle.payload_mass, dtype=float),
        drag_factor=np.full(count, vehicle.drag_factor, dtype=float),
        drag=vehicle.drag,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FlightColumns:
    """Many flights summed up, one row each; not a number where a flight has no such thing.

    Parameters
    ----------
    range : array, shape (n,)
        Geodesic over the ellipsoid from the pad to the impact [m].
    apogee : array, shape (n,)
        Greatest height over the ellipsoid [m].
    flight_time : array, shape (n,)
        From first ignition to impact [s].
    burnout_speed, impact_speed : array, shape (n,)
        Over the ground [m/s].
    burnout_height : array, shape (n,)
        [m]
    burnout_elevation : array, shape (n,)
        Of the thrust over the local horizon at burnout [rad].
    outcome : array of int8, shape (n,)
        An `Outcome` each.
    """

    range: Array
    apogee: Array
    flight_time: Array
    burnout_speed: Array
    impact_speed: Array
    burnout_height: Array
    burnout_elevation: Array
    outcome: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.outcome)

    @property
    def came_down(self) -> NDArray[np.bool_]:
        """Which rows ended on the ground."""
        return np.asarray(self.outcome == Outcome.IMPACT)


def fly_batch(
    columns: VehicleColumns,
    launch: Launch,
    *,
    burnout_elevation: Array,
    models: Models | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> FlightColumns:
    """Fly every row at its own burnout elevation.

    Parameters
    ----------
    columns : VehicleColumns
    launch : Launch
    burnout_elevation : array, shape (n,)
        [rad]
    models : Models
    workers : int or None
        Threads; None for as many as there are cores. The result is the same.
    progress : callable or None
        Called in this thread with rows done and rows in all.
    """
    elevation = np.ascontiguousarray(burnout_elevation, dtype=float)
    if elevation.shape != (len(columns),):
        raise VehicleError(f"{elevation.shape} burnout elevations for {len(columns)} vehicles")
    return run_rows(columns, launch, models or Models(), elevation, workers, progress)


def run_rows(
    columns: VehicleColumns,
    launch: Launch,
    models: Models,
    elevation: Array,
    workers: int | None,
    progress: Progress | None,
) -> FlightColumns:
    """Share the rows out in chunks of fixed size and put the columns together.

    Where `elevation` is not a number, the row is searched for its greatest range.
    """
    count = len(columns)
    rows = _rows_of(columns, elevation)
    results = np.full((count, summary.SUMMARY), np.nan)
    outcomes = np.zeros(count, dtype=np.int8)
    world, pad, control = (
        make_world(models, columns.drag),
        make_pad(launch, models),
        make_control(models, launch.height),
    )

    def fly_chunk(start: int) -> int:
        stop = min(start + CHUNK, count)
        _fly_rows(world, pad, control, rows, start, stop, results, outcomes)
        return stop

    with ThreadPoolExecutor(max_workers=workers or len(os.sched_getaffinity(0))) as pool:
        for done in pool.map(fly_chunk, range(0, count, CHUNK)):
            if progress:
                progress(done, count)
    repair_ranges(models, launch, results, outcomes)
    return _columns(results, outcomes)


class Rows(NamedTuple):
    """Vehicles of a batch as the compiled loop reads them.

    Parameters
    ----------
    stages : array, shape (n, stages, 7)
    payload, drag_factor, elevation : array, shape (n,)
    curve_time, curve_flow : array, shape (stages, points)
    """

    stages: Array
    payload: Array
    drag_factor: Array
    elevation: Array
    curve_time: Array
    curve_flow: Array


def _rows_of(columns: VehicleColumns, elevation: Array) -> Rows:
    """All columns side by side; every stage burns steadily and none waits for the next."""
    figures = [np.asarray(getattr(columns, name), dtype=float) for name in STAGE_COLUMNS]
    figures.append(np.zeros_like(figures[0]))
    stages = np.ascontiguousarray(np.stack(figures, axis=2))
    times, flows = STEADY.normalised()
    return Rows(
        stages,
        np.ascontiguousarray(columns.payload_mass, dtype=float),
        np.ascontiguousarray(columns.drag_factor, dtype=float),
        elevation,
        np.tile(times, (stages.shape[1], 1)),
        np.tile(flows, (stages.shape[1], 1)),
    )


@compiled
def _fly_rows(
    world: World,
    pad: Pad,
    control: Control,
    rows: Rows,
    start: int,
    stop: int,
    results: Array,
    outcomes: NDArray[np.int8],
) -> None:
    """Fly some rows one after the other; where no elevation is given, search for the best."""
    work, no_trace = make_work(), np.empty((0, 0))
    loose = loosened(control)
    for row in range(start, stop):
        load = Load(rows.stages[row], rows.payload[row], rows.drag_factor[row], rows.curve_time, rows.curve_flow)
        angle = rows.elevation[row]
        if math.isnan(angle):
            angle = best_elevation(world, pad, load, loose, work, results[row])
        outcomes[row] = fly_powered(world, pad, load, angle, control, work, results[row], no_trace)


def _columns(results: Array, outcomes: NDArray[np.int8]) -> FlightColumns:
    return FlightColumns(
        range=results[:, summary.RANGE].copy(),
        apogee=results[:, summary.APOGEE].copy(),
        flight_time=results[:, summary.FLIGHT_TIME].copy(),
        burnout_speed=results[:, summary.BURNOUT_SPEED].copy(),
        impact_speed=results[:, summary.IMPACT_SPEED].copy(),
        burnout_height=results[:, summary.BURNOUT_HEIGHT].copy(),
        burnout_elevation=results[:, summary.ELEVATION].copy(),
        outcome=outcomes,
    )
