"""How far a vehicle can go: its greatest range over the burnout elevation."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from flyout.flights.batch import FlightColumns, Progress, Rows, VehicleColumns, fly_loads, run_rows
from flyout.flights.flight import Flight
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.flights.loads import Loads, load_of
from flyout.flights.models import Models
from flyout.flights.search import best_elevations
from flyout.physics.vehicle import Vehicle


def maximize_range(
    vehicle: Vehicle, launch: Launch, *, models: Models | None = None, times: NDArray[np.float64] | None = None
) -> Flight:
    """Fly one vehicle at the burnout elevation that carries it farthest.

    Parameters
    ----------
    vehicle : Vehicle
    launch : Launch
    models : Models or None
        None for the defaults.
    times : array or None
        Where the history is wanted [s]; None for even times and the events.
    """
    models = models or Models()
    elevation = best_elevations(load_of(vehicle), launch, models)[0]
    return fly(vehicle, launch, burnout_elevation=float(elevation), models=models, times=times)


def reach_batch(
    columns: VehicleColumns,
    launch: Launch,
    *,
    models: Models | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> FlightColumns:
    """Fly every row at the burnout elevation that carries it farthest.

    A row for which some elevation leads to orbit or escape has that outcome
    and no range. Parameters as of `batch.fly_batch`.
    """
    chosen = models or Models()

    def fly_rows(loads: Loads, rows: slice) -> Rows:
        return fly_loads(loads, launch, chosen, best_elevations(loads, launch, chosen))

    return run_rows(columns, launch, chosen, fly_rows, workers, progress)
