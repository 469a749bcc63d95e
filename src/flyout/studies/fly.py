"""One vehicle, one flight: what `flyout fly` asks."""

from __future__ import annotations

import math
from pathlib import Path

from flyout.catalogue.load import load_catalogue
from flyout.flights.flight import Flight
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.flights.reach import maximize_range
from flyout.physics.vehicle import Vehicle
from flyout.vehicles.catalogued import vehicle_of
from flyout.vehicles.file import load_vehicle


def vehicle_named(name_or_file: str) -> Vehicle:
    """Vehicle of a file that exists or is named like one, else of the catalogue."""
    path = Path(name_or_file)
    if path.suffix == ".toml" or path.exists():
        return load_vehicle(path)
    return vehicle_of(load_catalogue(), name_or_file)


def fly_one(
    vehicle: Vehicle, *, latitude_deg: float, azimuth_deg: float, burnout_elevation_deg: float | None
) -> Flight:
    """Fly at the given burnout elevation, or at the one of greatest range if it is None."""
    launch = Launch(latitude=math.radians(latitude_deg), azimuth=math.radians(azimuth_deg))
    if burnout_elevation_deg is None:
        return maximize_range(vehicle, launch)
    return fly(vehicle, launch, burnout_elevation=math.radians(burnout_elevation_deg))
