"""Fly one vehicle."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import DomainError
from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.flight import Flight
from flyout.flights.history import make_flight
from flyout.flights.inputs import load_of, make_control, make_pad, make_world
from flyout.flights.kernel import TRACE, fly_powered
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.stepper import make_work
from flyout.physics.vehicle import Vehicle


def fly(
    vehicle: Vehicle,
    launch: Launch,
    *,
    burnout_elevation: float,
    models: Models | None = None,
    times: NDArray[np.float64] | None = None,
) -> Flight:
    """Fly one vehicle from its pad to its end.

    Parameters
    ----------
    vehicle : Vehicle
    launch : Launch
    burnout_elevation : float
        Of the thrust over the local horizon when the last stage burns out,
        0 to pi/2 [rad].
    models : Models or None
        None for the defaults.
    times : array or None
        Where the history is wanted [s]; None for even times and the events.

    Raises
    ------
    DomainError
        Where the elevation is outside 0 to 90 degrees.
    """
    if not 0.0 <= burnout_elevation <= 0.5 * math.pi:
        raise DomainError(
            f"burnout elevation {math.degrees(burnout_elevation):g} degrees is not above the horizon",
            remedy="0 to 90 degrees",
        )
    models = models or Models()
    world, pad, work = make_world(models, vehicle.drag), make_pad(launch, models), make_work()
    flown = world, pad, load_of(vehicle), burnout_elevation, make_control(models, launch.height), work
    result = np.empty(summary.SUMMARY)
    fly_powered(*flown, result, np.empty((0, TRACE)))
    trace = np.empty((2 * int(result[summary.STEPS]), TRACE))
    outcome = Outcome(fly_powered(*flown, result, trace))
    return make_flight(models, world, (launch.latitude, launch.longitude), (outcome, result, trace), times)
