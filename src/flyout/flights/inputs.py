"""From the caller's frozen values to what the compiled functions carry."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from flyout.flights.kernel import Control
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.motion import World
from flyout.flights.schedule import NEVER, Load, Pad
from flyout.physics.thrust import STEADY
from flyout.physics.vehicle import DragCurve, Stage, Vehicle

Array = NDArray[np.float64]
STAGE_COLUMNS = ("dry_mass", "propellant_mass", "specific_impulse", "burn_time", "diameter", "nozzle_exit_area")
"""Fields of a stage in the order of the columns of `Load.stages`."""
MOST_STEPS = 20_000
LATEST = 1e6  # s: eleven days, longer than any arc that is not an escape in effect


def make_world(models: Models, drag: DragCurve) -> World:
    """What all flights of a run share."""
    wind = models.wind
    return World(
        models.earth,
        models.atmosphere,
        np.array(drag.mach, dtype=float),
        np.array(drag.cd, dtype=float),
        np.array(wind.height if wind else (), dtype=float),
        np.array(wind.east if wind else (), dtype=float),
        np.array(wind.north if wind else (), dtype=float),
    )


def make_pad(launch: Launch, models: Models) -> Pad:
    """The launch with its ascent."""
    return Pad(
        launch.latitude, launch.longitude, launch.height, launch.azimuth, models.vertical_rise, models.pitch_rate or 0.0
    )


def load_of(vehicle: Vehicle) -> Load:
    """One vehicle as rows of figures."""
    stages = np.array(
        [[*(getattr(stage, name) for name in STAGE_COLUMNS), stage.coast_time] for stage in vehicle.stages], dtype=float
    )
    times, flows = curves_of(vehicle.stages)
    return Load(stages, float(vehicle.payload_mass), float(vehicle.drag_factor), times, flows)


def curves_of(stages: Sequence[Stage]) -> tuple[Array, Array]:
    """Thrust curves as fractions of the burn and of the mean flow, all with as many points; shape (stages, points).

    A stage with fewer points is given empty pieces at its end.
    """
    curves = [stage.thrust_curve or STEADY for stage in stages]
    points = max(len(curve.time) for curve in curves)
    times, flows = np.ones((len(curves), points)), np.zeros((len(curves), points))
    for row, curve in enumerate(curves):
        count = len(curve.time)
        times[row, :count], flows[row, :count] = curve.normalised()
        flows[row, count:] = flows[row, count - 1]
    return times, flows


def make_control(models: Models, start_height: float) -> Control:
    """Tolerance and limits of a flight that starts at `start_height` [m]."""
    return Control(models.tolerance, NEVER, MOST_STEPS, min(models.ground, start_height), LATEST)
