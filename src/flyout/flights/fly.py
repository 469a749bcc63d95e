"""Fly one vehicle."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import DomainError
from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.flight import Flight
from flyout.flights.history import make_flight
from flyout.flights.kernel.flights import PART_LAST, TRACE
from flyout.flights.launch import Launch
from flyout.flights.loads import load_of
from flyout.flights.models import Models
from flyout.flights.run import make_setting, run
from flyout.flights.schedule import Schedule, schedule
from flyout.physics.vehicle import DragCurve, Vehicle

Array = NDArray[np.float64]
_USUAL_STEPS = 1000


def fly(
    vehicle: Vehicle,
    launch: Launch,
    *,
    burnout_elevation: float,
    models: Models | None = None,
    times: Array | None = None,
) -> Flight:
    """Fly one vehicle from its pad to its end.

    Parameters
    ----------
    vehicle : Vehicle
    launch : Launch
    burnout_elevation : float
        Of the thrust over the local horizon when the last stage burns out, or
        where a gravity turn begins; 0 to pi/2 [rad].
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
    load = load_of(vehicle)
    planned = schedule(load, launch, models, np.array([burnout_elevation]))
    outcome, result, trace = fly_traced(models, load.curves, launch.height, planned)
    result[summary.ELEVATION] = burnout_elevation
    separation = float(planned.parts[0, -2, PART_LAST]) if vehicle.separation else None
    return make_flight(models, (launch.latitude, launch.longitude), (outcome, result, trace), times, separation)


def fly_traced(
    models: Models, curves: Sequence[DragCurve], height: float, planned: Schedule
) -> tuple[Outcome, Array, Array]:
    """Fly a schedule of one from `height` [m]; outcome, summary row and trace of the steps.

    It is flown again only where it takes more steps than a trace usually holds.
    """
    setting, steps = make_setting(models, curves, height), _USUAL_STEPS
    while True:
        flown, trace = replace(planned, outcomes=planned.outcomes.copy()), np.empty((2 * steps, TRACE))
        result = run(setting, flown, trace)[0]
        taken = int(np.nan_to_num(result[summary.STEPS]))
        if taken <= steps:
            return Outcome(int(flown.outcomes[0])), result, trace[: 2 * taken]
        steps = taken
