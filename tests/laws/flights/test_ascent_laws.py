"""Laws of the gravity turn, of a payload that separates, and of air given as a profile."""

from __future__ import annotations

import dataclasses
import math
from datetime import datetime

import numpy as np
import pytest

from flyout.flights.crossings import crossings
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.reach import maximize_range
from flyout.flights.throw import Body, Throw, throw
from flyout.physics.air import air
from flyout.physics.drag import ballistic_curve
from flyout.physics.earth import WGS84, round_earth
from flyout.physics.msis import nrlmsis
from flyout.physics.plumb import plumb_gravity
from flyout.physics.profile import AirProfile
from flyout.physics.vehicle import DragCurve, Separation, Stage, Vehicle

STAGE = Stage(dry_mass=1200.0, propellant_mass=3700.0, specific_impulse=230.0, burn_time=75.0, diameter=0.84)
DRAG = DragCurve(mach=(0.0, 0.9, 1.1, 3.0), cd=(0.2, 0.2, 0.4, 0.25), source="test")
VEHICLE = Vehicle(name="one stage", stages=(STAGE,), payload_mass=1000.0, drag=DRAG)


def test_in_a_gravity_turn_only_the_pull_turns_the_path():
    """Without air and spin: path angle falls by (g / v - v / r) cos(path angle), the textbook equation."""
    earth = round_earth(6371000.0)
    models = Models(earth=earth, atmosphere=False, gravity_turn=True, tolerance=1e-12)
    times = np.arange(20.0, 74.0, 0.5)
    flight = fly(VEHICLE, Launch(latitude=0.0), burnout_elevation=math.radians(80.0), models=models, times=times)
    r, v, angle = earth.a + flight.height, flight.speed, flight.flight_path_angle
    expected = -(earth.gm / r**2 / v - v / r) * np.cos(angle)
    slopes = (angle[2:] - angle[:-2]) / (times[2:] - times[:-2])
    np.testing.assert_allclose(slopes, expected[1:-1], rtol=2e-3)


def test_a_gravity_turn_has_a_kick_of_greatest_range():
    models = Models(gravity_turn=True)
    best = maximize_range(VEHICLE, Launch(), models=models)
    for shift in np.radians([-3.0, -1.0, 1.0, 3.0]):
        other = fly(VEHICLE, Launch(), burnout_elevation=best.burnout_elevation + shift, models=models)
        assert other.range < best.range


def test_a_separated_payload_flies_as_the_same_body_thrown_from_there():
    alone = Separation(delay=4.0, diameter=0.6, drag=ballistic_curve(5000.0, 1000.0, 0.6))
    launch, vehicle = Launch(), dataclasses.replace(VEHICLE, separation=alone)
    models = Models(tolerance=1e-12)
    times = np.array([79.0])
    there = fly(vehicle, launch, burnout_elevation=0.7, models=models, times=times)
    whole = fly(vehicle, launch, burnout_elevation=0.7, models=models)
    separation = whole.event("separation")
    assert separation is not None
    assert separation.time == pytest.approx(79.0)
    start = _throw_from(there)
    thrown = throw(Body(mass=1000.0, diameter=0.6, drag=alone.drag), start, models=models)
    assert thrown.latitude[-1] == pytest.approx(whole.latitude[-1], abs=1e-9)
    assert thrown.longitude[-1] == pytest.approx(whole.longitude[-1], abs=1e-9)
    assert thrown.flight_time + 79.0 == pytest.approx(whole.flight_time, abs=1e-5)


def _throw_from(flight):
    latitude, longitude = float(flight.latitude[0]), float(flight.longitude[0])
    u, v, w = flight.velocity[0]
    s, c, so, co = math.sin(latitude), math.cos(latitude), math.sin(longitude), math.cos(longitude)
    outward, east = u * co + v * so, v * co - u * so
    height = float(flight.height[0])
    down = -(outward * c + w * s)
    return Throw(latitude=latitude, longitude=longitude, height=height, north=w * c - outward * s, east=east, down=down)


def test_a_heavier_ballistic_coefficient_comes_down_faster():
    speeds = []
    for coefficient in (1000.0, 3000.0, 9000.0):
        alone = Separation(delay=0.0, diameter=0.8, drag=ballistic_curve(coefficient, 1000.0, 0.8))
        flight = fly(dataclasses.replace(VEHICLE, separation=alone), Launch(), burnout_elevation=0.7)
        speeds.append(flight.impact_speed)
    assert speeds == sorted(speeds)


def test_the_standard_atmosphere_as_a_profile_gives_the_same_flight():
    heights = np.unique(np.r_[np.arange(-500.0, 85e3, 50.0), np.arange(85e3, 1000e3, 500.0)])
    rows = np.array([air(h) for h in heights])
    profile = AirProfile(
        height=tuple(heights),
        density=tuple(rows[:, 0]),
        pressure=tuple(rows[:, 1]),
        sound=tuple(rows[:, 2] ** -0.5),
        source="the standard",
    )
    standard = fly(VEHICLE, Launch(), burnout_elevation=0.7)
    profiled = fly(VEHICLE, Launch(), burnout_elevation=0.7, models=Models(air=profile))
    assert profiled.range == pytest.approx(standard.range, abs=20.0)
    assert "the standard" in " ".join(profiled.models)


@pytest.mark.parametrize("latitude", [-60.0, 0.0, 45.0])
def test_nrlmsis_air_carries_itself(latitude):
    """Pressure falls with height by density times gravity, to what a profile in steps of 250 m tells of its slope."""
    pytest.importorskip("pymsis", reason="the optional extra msis is not installed")
    profile = nrlmsis(datetime(2017, 7, 4, 0, 40), math.radians(latitude), 2.2)
    height, density, pressure = (np.array(c) for c in (profile.height, profile.density, profile.pressure))
    low = (height > 0.0) & (height < 80e3)
    gravity = np.array([plumb_gravity(WGS84, math.radians(latitude), h) for h in height])
    slope = np.gradient(np.log(pressure), height)
    np.testing.assert_allclose(slope[low], (-density * gravity / pressure)[low], rtol=0.03)


def test_crossings_lie_at_their_height_and_around_the_top():
    flight = fly(VEHICLE, Launch(), burnout_elevation=0.7, models=Models(tolerance=1e-11))
    up, down = crossings(flight, 50e3)
    apogee = flight.event("apogee")
    assert up.time < apogee.time < down.time
    again = fly(
        VEHICLE,
        Launch(),
        burnout_elevation=0.7,
        models=Models(tolerance=1e-11),
        times=np.array([up.time, down.time]),
    )
    np.testing.assert_allclose(again.height, 50e3, atol=1.0)
    assert crossings(flight, 1e6) == ()
