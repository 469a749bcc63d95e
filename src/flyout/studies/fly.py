"""One vehicle, one flight: what `flyout fly` asks."""

from __future__ import annotations

import math
from datetime import datetime
from pathlib import Path
from typing import TypedDict

from flyout.catalogue.load import load_catalogue
from flyout.core.errors import FlyoutError
from flyout.flights.flight import Flight
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.reach import maximize_range
from flyout.physics.msis import nrlmsis
from flyout.physics.vehicle import Vehicle
from flyout.vehicles.catalogued import vehicle_of
from flyout.vehicles.file import load_vehicle


def vehicle_named(name_or_file: str) -> Vehicle:
    """Vehicle of a file that exists or is named like one, else of the catalogue."""
    path = Path(name_or_file)
    if path.suffix == ".toml" or path.exists():
        return load_vehicle(path)
    return vehicle_of(load_catalogue(), name_or_file)


class Physics(TypedDict):
    """Models by their names on the command line."""

    gravity_turn: bool
    atmosphere: str
    date: datetime | None


def models_for(launch: Launch, *, gravity_turn: bool, atmosphere: str, date: datetime | None) -> Models:
    """Models by their names on the command line.

    Raises
    ------
    FlyoutError
        Where NRLMSIS is asked for without a date, or a date without NRLMSIS.
    """
    if (atmosphere == "nrlmsis") != (date is not None):
        raise FlyoutError(
            "a date and the atmosphere nrlmsis belong together", remedy="--atmosphere nrlmsis --date 2017-07-04"
        )
    air = nrlmsis(date, launch.latitude, launch.longitude) if date else None
    return Models(gravity_turn=gravity_turn, atmosphere=atmosphere != "none", air=air)


def fly_one(vehicle: Vehicle, launch: Launch, models: Models, *, burnout_elevation_deg: float | None) -> Flight:
    """Fly at the given burnout elevation, or at the one of greatest range if it is None."""
    if burnout_elevation_deg is None:
        return maximize_range(vehicle, launch, models=models)
    return fly(vehicle, launch, burnout_elevation=math.radians(burnout_elevation_deg), models=models)
