"""How far a vehicle can go: its greatest range over the burnout elevation."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from flyout.flights import summary
from flyout.flights.batch import FlightColumns, Progress, VehicleColumns, run_rows
from flyout.flights.flight import Flight
from flyout.flights.fly import fly
from flyout.flights.inputs import load_of, make_control, make_pad, make_world
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.search import best_elevation, loosened
from flyout.flights.stepper import make_work
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
    elevation = best_elevation(
        make_world(models, vehicle.drag),
        make_pad(launch, models),
        load_of(vehicle),
        loosened(make_control(models, launch.height)),
        make_work(),
        np.empty(summary.SUMMARY),
    )
    return fly(vehicle, launch, burnout_elevation=elevation, models=models, times=times)


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
    searching = np.full(len(columns), np.nan)
    return run_rows(columns, launch, models or Models(), searching, workers, progress)
