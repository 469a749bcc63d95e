"""From the caller's frozen values to what the compiled functions carry."""

from __future__ import annotations

import numpy as np

from flyout.flights.kernel import Control
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.motion import World
from flyout.flights.schedule import NEVER, Load, Pad
from flyout.physics.vehicle import DragCurve, Vehicle

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
    stages = np.array([[getattr(stage, name) for name in STAGE_COLUMNS] for stage in vehicle.stages], dtype=float)
    return Load(stages, float(vehicle.payload_mass), float(vehicle.drag_factor))


def make_control(models: Models, start_height: float) -> Control:
    """Tolerance and limits of a flight that starts at `start_height` [m]."""
    return Control(models.tolerance, NEVER, MOST_STEPS, min(models.ground, start_height), LATEST)
