"""Greatest ranges of Forden's flyout paper, carried on by its port: Scud-B 288 km, Al Hussein 693 km.

Forden, "GUI Missile Flyout: a general program for simulating ballistic missiles", Science &
Global Security 15 (2007) 133-146, tables 1 and 3; heading 40 degrees. 3 per cent is asked, for the
paper names neither the latitude nor the pitch rate.
"""

from __future__ import annotations

import pytest

from flyout.flights.launch import Launch
from flyout.flights.reach import maximize_range
from flyout.physics.vehicle import DragCurve, Stage, Vehicle

FORDEN_DRAG = DragCurve(
    mach=(0.0, 0.85, 1.0, 1.2, 2.0, 4.5), cd=(0.2, 0.2, 0.27, 0.27, 0.2, 0.2), source="Forden 2007, figure 1"
)


def forden_vehicle(name, dry, propellant, impulse, burn, payload):
    stage = Stage(dry_mass=dry, propellant_mass=propellant, specific_impulse=impulse, burn_time=burn, diameter=0.84)
    return Vehicle(name=name, stages=(stage,), payload_mass=payload, drag=FORDEN_DRAG)


@pytest.mark.parametrize(
    ("vehicle", "published"),
    [
        (forden_vehicle("Scud-B", 1198.0, 3699.0, 230.0, 75.0, 1000.0), 288e3),
        (forden_vehicle("Al Hussein", 1334.0, 4739.0, 230.0, 90.0, 191.0), 693e3),
    ],
)
def test_greatest_range(vehicle, published):
    flight = maximize_range(vehicle, Launch())
    assert flight.range == pytest.approx(published, rel=0.03)
