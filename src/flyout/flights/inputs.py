"""From the caller's frozen values to what the compiled functions carry."""

from __future__ import annotations

from dataclasses import astuple

import numpy as np

from flyout.flights.kernel import Control
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.motion import World
from flyout.flights.schedule import NEVER, Load, Pad
from flyout.physics.vehicle import DragCurve, Vehicle

MOST_STEPS = 20_000
LATEST = 1e6  # s: eleven days, longer than any arc that is not an escape in effect


def make_world(models: Models, drag: DragCurve) -> World:
    """What all flights of a run share."""
    none = np.empty(0)
    return World(
        models.earth,
        models.atmosphere,
        np.array(drag.mach, dtype=float),
        np.array(drag.cd, dtype=float),
        none,
        none,
        none,
    )


def make_pad(launch: Launch, models: Models) -> Pad:
    """The launch with its ascent."""
    return Pad(
        launch.latitude, launch.longitude, launch.height, launch.azimuth, models.vertical_rise, models.pitch_rate or 0.0
    )


def load_of(vehicle: Vehicle) -> Load:
    """One vehicle as rows of figures."""
    stages = np.array([astuple(stage) for stage in vehicle.stages], dtype=float)
    return Load(stages, float(vehicle.payload_mass), float(vehicle.drag_factor))


def make_control(models: Models) -> Control:
    """Tolerance and limits; the ground is the ellipsoid, or the pad where that lies deeper."""
    return Control(models.tolerance, NEVER, MOST_STEPS, 0.0, LATEST)
