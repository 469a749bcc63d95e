"""Many flights at once: columns in, columns out, the same bytes on one core and on many."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import VehicleError
from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.launch import Launch
from flyout.flights.loads import STAGE_COLUMNS, Loads
from flyout.flights.models import Models
from flyout.flights.range import repair_ranges
from flyout.flights.run import make_setting, run
from flyout.flights.schedule import schedule
from flyout.physics.thrust import STEADY
from flyout.physics.vehicle import DragCurve, Vehicle

Array = NDArray[np.float64]
Progress = Callable[[int, int], None]
Rows = tuple[Array, NDArray[np.int8]]
"""Results, shape (n, 12), and outcomes of some flights."""

SMALLEST_CHUNK, LARGEST_CHUNK = 64, 4096  # rows handed to a worker at a time
GPU_CHUNK = 32_768  # rows handed to a GPU at a time: about as many as it has threads for
REPORTED = {
    "range": summary.RANGE,
    "apogee": summary.APOGEE,
    "flight_time": summary.FLIGHT_TIME,
    "burnout_speed": summary.BURNOUT_SPEED,
    "impact_speed": summary.IMPACT_SPEED,
    "burnout_height": summary.BURNOUT_HEIGHT,
    "burnout_elevation": summary.ELEVATION,
}


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

    def loads(self, rows: slice) -> Loads:
        """Some rows; every stage burns steadily and none waits for the next."""
        figures = [np.asarray(getattr(self, name)[rows], dtype=float) for name in STAGE_COLUMNS]
        time, flow = STEADY.normalised()
        stages = figures[0].shape[1]
        return Loads(
            stages=np.stack([*figures, np.zeros_like(figures[0])], axis=2),
            payload=np.asarray(self.payload_mass[rows], dtype=float),
            drag_factor=np.asarray(self.drag_factor[rows], dtype=float),
            curve_time=np.tile(time, (stages, 1)),
            curve_flow=np.tile(flow, (stages, 1)),
            drag=self.drag,
        )


def columns_of(vehicle: Vehicle, count: int = 1) -> VehicleColumns:
    """The same vehicle in `count` rows, which share their memory: read them only."""
    figures = {
        name: np.broadcast_to(np.array([float(getattr(s, name)) for s in vehicle.stages]), (count, len(vehicle.stages)))
        for name in STAGE_COLUMNS
    }
    return VehicleColumns(
        **figures,
        payload_mass=np.broadcast_to(float(vehicle.payload_mass), count),
        drag_factor=np.broadcast_to(float(vehicle.drag_factor), count),
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
    elevation = np.asarray(burnout_elevation, dtype=float)
    if elevation.shape != (len(columns),):
        raise VehicleError(f"{elevation.shape} burnout elevations for {len(columns)} vehicles")
    chosen = models or Models()

    def fly_rows(loads: Loads, rows: slice) -> Rows:
        return fly_loads(loads, launch, chosen, elevation[rows])

    return run_rows(columns, launch, chosen, fly_rows, workers, progress)


def run_rows(
    columns: VehicleColumns,
    launch: Launch,
    models: Models,
    fly_rows: Callable[[Loads, slice], Rows],
    workers: int | None,
    progress: Progress | None,
) -> FlightColumns:
    """Share the rows out in chunks and put the columns together; a row comes out the same in any chunk."""
    count, cores = len(columns), workers or len(os.sched_getaffinity(0))
    chunk = GPU_CHUNK if models.device == "cuda" else _share(count, cores)
    flown = FlightColumns(**{name: np.empty(count) for name in REPORTED}, outcome=np.empty(count, dtype=np.int8))

    def fly_chunk(start: int) -> int:
        rows = slice(start, min(start + chunk, count))
        results, outcomes = fly_rows(columns.loads(rows), rows)
        repair_ranges(models, launch, results, outcomes)
        for name, column in REPORTED.items():
            getattr(flown, name)[rows] = results[:, column]
        flown.outcome[rows] = outcomes
        return rows.stop

    with ThreadPoolExecutor(max_workers=cores) as pool:
        for done in pool.map(fly_chunk, range(0, count, chunk)):
            if progress:
                progress(done, count)
    return flown


def _share(count: int, cores: int) -> int:
    """Rows of a chunk, so that every worker has as many chunks."""
    shares = cores * max(4, -(-count // (cores * LARGEST_CHUNK)))
    return max(SMALLEST_CHUNK, -(-count // shares))


def fly_loads(loads: Loads, launch: Launch, models: Models, elevation: Array, tolerance: float | None = None) -> Rows:
    """Fly some rows in this thread; their results and outcomes."""
    flights = schedule(loads, launch, models, elevation)
    results = run(make_setting(models, loads.curves, launch.height, tolerance), flights)
    results[:, summary.ELEVATION] = elevation
    return results, flights.outcomes
