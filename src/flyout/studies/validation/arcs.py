"""Our flights of 300 and 10,000 km beside the independent integration of the same equations."""

from __future__ import annotations

import math
from dataclasses import dataclass

from flyout.core.progress import Tell, tell_nobody
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.flights.range import geodesic_distance
from flyout.physics.drag import CURVES
from flyout.physics.vehicle import Stage, Vehicle
from flyout.studies.validation.independent import impact_of
from flyout.studies.validation.model import Comparison

A_METRE = 1.0
"""The impact is to agree to it at the default tolerance."""

SHORT = Vehicle(
    name="one stage",
    stages=(
        Stage(
            dry_mass=1198.0,
            propellant_mass=3699.0,
            specific_impulse=240.0,
            burn_time=75.0,
            diameter=0.84,
            nozzle_exit_area=0.1,
        ),
    ),
    payload_mass=1000.0,
    drag=CURVES["Forden 2007"],
)
LONG = Vehicle(
    name="three stages",
    stages=(
        Stage(dry_mass=2300.0, propellant_mass=20800.0, specific_impulse=262.0, burn_time=61.0, diameter=1.67),
        Stage(dry_mass=900.0, propellant_mass=6200.0, specific_impulse=286.0, burn_time=66.0, diameter=1.32),
        Stage(dry_mass=400.0, propellant_mass=3300.0, specific_impulse=284.0, burn_time=60.0, diameter=1.32),
    ),
    payload_mass=350.0,
    drag=CURVES["Forden 2007"],
)
"""Vehicles of one and of three stages, made up; the first feels the air's pressure on its nozzle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """One flight that is integrated twice; angles in degrees."""

    vehicle: Vehicle
    latitude: float
    azimuth: float
    elevation: float

    @property
    def launch(self) -> Launch:
        """Where and which way."""
        return Launch(latitude=math.radians(self.latitude), azimuth=math.radians(self.azimuth))


ARCS = (
    Arc(vehicle=SHORT, latitude=36.0, azimuth=40.0, elevation=27.0),
    Arc(vehicle=SHORT, latitude=-20.0, azimuth=300.0, elevation=45.0),
    Arc(vehicle=LONG, latitude=40.0, azimuth=10.0, elevation=18.0),
    Arc(vehicle=LONG, latitude=5.0, azimuth=250.0, elevation=25.0),
)


def compare_arcs(tell: Tell = tell_nobody) -> list[Comparison]:
    """How far apart the two impacts of every arc are."""
    found = []
    for number, arc in enumerate(ARCS, 1):
        found.append(compare_arc(arc))
        tell("integrating a second time", number, len(ARCS))
    return found


def compare_arc(arc: Arc) -> Comparison:
    """Fly one arc twice."""
    elevation = math.radians(arc.elevation)
    flight = fly(arc.vehicle, arc.launch, burnout_elevation=elevation)
    latitude, longitude, _ = impact_of(arc.vehicle, arc.launch, elevation)
    ours = float(flight.latitude[-1]), float(flight.longitude[-1])
    return Comparison(
        group="A second integration",
        case=f"impact of {arc.vehicle.name} after {(flight.range or math.nan) / 1e3:,.0f} km",
        authority="the same equations in plain Python, SciPy's DOP853",
        unit="m",
        published=None,
        computed=geodesic_distance(ours, (latitude, longitude)),
        tolerance=A_METRE,
    )
