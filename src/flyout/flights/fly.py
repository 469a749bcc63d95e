"""Fly one vehicle."""

from __future__ import annotations

import math
from collections.abc import Sequence

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
from flyout.flights.sampling import TIME
from flyout.flights.schedule import Schedule, schedule
from flyout.physics.vehicle import DragCurve, Vehicle

Array = NDArray[np.float64]


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

    It is flown twice: the first flight tells how many steps there will be.
    """
    setting = make_setting(models, curves, height)
    counted = run(setting, Schedule(starts=planned.starts, parts=planned.parts, outcomes=planned.outcomes.copy()))
    trace = np.empty((2 * int(np.nan_to_num(counted[0, summary.STEPS])), TRACE))
    result = run(setting, planned, trace)[0]
    steps = trace.reshape(-1, 2, TRACE)
    lasting = steps[:, 1, TIME] > steps[:, 0, TIME]  # a step too short for the clock shows nothing
    return Outcome(int(planned.outcomes[0])), result, steps[lasting].reshape(-1, TRACE)
