"""The job that is timed: one published vehicle, varied a little from flight to flight."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import FlyoutError
from flyout.flights.batch import FlightColumns, VehicleColumns, columns_of, fly_batch
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.physics.drag import CURVES
from flyout.physics.vehicle import Stage, Vehicle

VEHICLE = Vehicle(
    name="Scud-B, Forden 2007",
    stages=(Stage(dry_mass=1198.0, propellant_mass=3699.0, specific_impulse=230.0, burn_time=75.0, diameter=0.84),),
    payload_mass=1000.0,
    drag=CURVES["Forden 2007"],
)
"""Forden, "GUI Missile Flyout", Science & Global Security 15 (2007) 133-146, table 1."""

LAUNCH = Launch(latitude=math.radians(35.0), azimuth=math.radians(90.0))
MODELS = Models(vertical_rise=5.0, pitch_rate=math.radians(2.0))
BURNOUT_ELEVATION = math.radians(45.0)
THRUST_WIDTH, DRAG_WIDTH, ELEVATION_WIDTH = 0.07, 0.35, 0.1  # whole widths of the even spreads; the last [rad]
SEED = 1

WORDS = (
    "Scud-B of Forden 2007 (5897 kg, 3699 kg of propellant, 75 s, 230 s, 0.84 m), 35 degrees north, heading east, "
    "5 s upright, 2 degrees a second to a burnout elevation of 45 degrees, about 300 km; "
    "thrust varies by 3.5 %, drag by 17.5 % and the elevation by 0.05 rad to either side; "
    "WGS-84, turning, J2, US Standard Atmosphere 1976, from the pad to the ground"
)
"""The job in words, for whoever reads the figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flights:
    """The varied flights of one run, ready to fly.

    Parameters
    ----------
    columns : VehicleColumns
    elevation : array, shape (n,)
        Burnout elevation [rad].
    """

    columns: VehicleColumns
    elevation: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.elevation)


def vary(count: int) -> Flights:
    """Make `count` flights, the first as published and the others spread evenly about it."""
    shares = np.random.default_rng(SEED).random((count, 3)) - 0.5
    shares[:1] = 0.0
    plain = columns_of(VEHICLE, count)
    columns = replace(
        plain,
        specific_impulse=plain.specific_impulse * (1.0 + THRUST_WIDTH * shares[:, :1]),
        drag_factor=plain.drag_factor * (1.0 + DRAG_WIDTH * shares[:, 1]),
    )
    return Flights(columns=columns, elevation=BURNOUT_ELEVATION + ELEVATION_WIDTH * shares[:, 2])


def fly_all(flights: Flights, *, tolerance: float, workers: int, device: str = "cpu") -> FlightColumns:
    """Fly them, and insist that every one comes down.

    Raises
    ------
    FlyoutError
        Where a flight does not end on the ground, so that it has no impact to be right about.
    """
    models = replace(MODELS, tolerance=tolerance, device=device)
    flown = fly_batch(flights.columns, LAUNCH, burnout_elevation=flights.elevation, models=models, workers=workers)
    lost = len(flown) - int(np.count_nonzero(flown.came_down))
    if lost:
        raise FlyoutError(f"{lost} of {len(flown)} flights of the bench did not come down at tolerance {tolerance:g}")
    return flown
