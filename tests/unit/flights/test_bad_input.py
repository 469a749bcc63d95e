"""What no rocket, place or model can be is refused in words."""

from __future__ import annotations

import math

import pytest

from flyout.core.errors import DomainError, VehicleError
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.throw import Body, Throw
from flyout.physics.earth import round_earth, wgs84_earth
from flyout.physics.thrust import ThrustCurve
from flyout.physics.vehicle import DragCurve, Stage, Vehicle
from flyout.physics.wind import Wind

STAGE = {
    "dry_mass": 100.0,
    "propellant_mass": 400.0,
    "specific_impulse": 240.0,
    "burn_time": 20.0,
    "diameter": 0.5,
}
ROCKET = Vehicle(
    name="any", stages=(Stage(**STAGE),), payload_mass=10.0, drag=DragCurve(mach=(0.0,), cd=(0.2,), source="test")
)


@pytest.mark.parametrize("name", STAGE)
@pytest.mark.parametrize("value", [-1.0, math.nan, math.inf])
def test_a_stage_refuses_what_is_not_a_figure(name, value):
    with pytest.raises(VehicleError, match=name.replace("_", " ")):
        Stage(**(STAGE | {name: value}))


@pytest.mark.parametrize("name", ["propellant_mass", "specific_impulse", "burn_time", "diameter"])
def test_a_stage_refuses_zero(name):
    with pytest.raises(VehicleError, match="above zero"):
        Stage(**(STAGE | {name: 0.0}))


@pytest.mark.parametrize(
    ("mach", "cd"), [((), ()), ((0.0, 1.0), (0.2,)), ((1.0, 1.0), (0.2, 0.2)), ((0.0,), (-0.1,)), ((math.nan,), (0.2,))]
)
def test_a_drag_curve_refuses_what_is_no_table(mach, cd):
    with pytest.raises(VehicleError):
        DragCurve(mach=mach, cd=cd, source="test")


@pytest.mark.parametrize(
    ("time", "thrust"),
    [((0.0,), (1.0,)), ((0.0, 0.0), (1.0, 1.0)), ((0.0, 1.0), (0.0, 0.0)), ((0.0, 1.0), (1.0, -1.0))],
)
def test_a_thrust_curve_refuses_what_is_no_shape(time, thrust):
    with pytest.raises(VehicleError):
        ThrustCurve(time=time, thrust=thrust, source="test")


def test_a_vehicle_needs_stages_and_something_left_at_burnout():
    drag = DragCurve(mach=(0.0,), cd=(0.2,), source="test")
    with pytest.raises(VehicleError, match="no stage"):
        Vehicle(name="none", stages=(), payload_mass=1.0, drag=drag)
    with pytest.raises(VehicleError, match="weighs nothing"):
        Vehicle(name="all burnt", stages=(Stage(**(STAGE | {"dry_mass": 0.0})),), payload_mass=0.0, drag=drag)


@pytest.mark.parametrize(
    "build",
    [
        lambda: Launch(latitude=math.radians(90.1)),
        lambda: Launch(azimuth=math.nan),
        lambda: Launch(height=2e4),
        lambda: Models(tolerance=0.0),
        lambda: Models(vertical_rise=-1.0),
        lambda: Models(pitch_rate=0.0),
        lambda: Models(ground=math.nan),
        lambda: Throw(latitude=2.0),
        lambda: Throw(latitude=0.0, east=math.inf),
        lambda: wgs84_earth(zonals=5),
        lambda: round_earth(0.0),
        lambda: Wind(height=(1.0, 0.0), east=(0.0, 0.0), north=(0.0, 0.0), source="test"),
        lambda: fly(ROCKET, Launch(), burnout_elevation=math.radians(91.0)),
    ],
)
def test_a_setting_outside_its_range_is_refused(build):
    with pytest.raises(DomainError) as caught:
        build()
    assert caught.value.remedy


def test_a_thrown_body_has_mass():
    with pytest.raises(VehicleError):
        Body(mass=0.0, diameter=1.0, drag=DragCurve(mach=(0.0,), cd=(0.2,), source="test"))
