"""Side view of one flight of an ensemble."""

from __future__ import annotations

import numpy as np

from flyout.core.errors import DomainError
from flyout.ensembles.greatest import Setting
from flyout.ensembles.model import Path
from flyout.flights.flight import Flight
from flyout.flights.fly import fly
from flyout.physics.vehicle import Vehicle


def path_of(vehicle: Vehicle, burnout_elevation: float, setting: Setting, *, label: str) -> Path:
    """Fly one vehicle again, this time keeping its path.

    Parameters
    ----------
    vehicle : Vehicle
    burnout_elevation : float [rad]
    setting : Setting
    label : str
        What the path stands for: "50 % point".

    Raises
    ------
    DomainError
        If it does not come down, which no flight of an answer does.
    """
    flight = fly(vehicle, setting.launch, burnout_elevation=burnout_elevation, models=setting.models)
    if flight.range is None or flight.apogee is None or flight.flight_time is None:
        raise DomainError(f"{vehicle.name} has no path: {flight.outcome.words}")
    return Path(
        label=label,
        ground_distance=flight.ground_distance,
        height=flight.height,
        apogee=flight.apogee,
        range=flight.range,
        flight_time=flight.flight_time,
        burnout_index=_burnout_index(flight),
    )


def _burnout_index(flight: Flight) -> int:
    """Where on the path the last motor stops."""
    burnout = flight.event("burnout")
    return 0 if burnout is None else int(np.argmin(np.abs(flight.time - burnout.time)))
