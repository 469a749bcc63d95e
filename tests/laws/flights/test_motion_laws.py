"""Laws of mechanics that hold whatever the figures are."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flyout.flights.models import Models
from flyout.flights.motion import Around, Drag, Thrust, felt
from flyout.flights.throw import Body, Throw, inertial_throw, throw, throw_at
from flyout.physics.air import air
from flyout.physics.earth import WGS84, round_earth, wgs84_earth
from flyout.physics.geodesy import height_and_normal
from flyout.physics.gravitation import gravitation
from flyout.physics.vehicle import DragCurve
from flyout.studies.validation.laws import jacobi_drift, kepler_arc, potential

SMOOTH = DragCurve(mach=(0.0,), cd=(0.2,), source="test")
VACUUM = Models(atmosphere=False)
BALL = Body(mass=100.0, diameter=0.3, drag=SMOOTH)
places = st.tuples(*[st.floats(-1.0, 1.0)] * 3).filter(lambda p: math.hypot(*p) > 0.1)
velocities = st.tuples(*[st.floats(-8000.0, 8000.0)] * 3)


def at_radius(direction, radius):
    return tuple(radius * part / math.hypot(*direction) for part in direction)


def acceleration(models, place, velocity):
    height, *normal = height_and_normal(models.earth, *place)
    thickness = 1.0 if models.atmosphere else 0.0
    density, pressure, slowness2 = air(height)
    around = Around(tuple(normal), thickness * density, thickness * pressure, slowness2, (0.0, 0.0, 0.0))
    coasting = Thrust(0.0, 100.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, (1.0, 0.0, 0.0))
    return np.array(felt(models.earth, around, coasting, Drag(0.07, 0.2, 0.0), place, velocity)[:3])


@settings(deadline=None)
@given(place=places, velocity=velocities, height=st.floats(0.0, 2e6))
def test_coriolis_does_no_work(place, velocity, height):
    place = at_radius(place, WGS84.a + height)
    turning = acceleration(VACUUM, place, velocity) - acceleration(VACUUM, place, (0.0, 0.0, 0.0))
    speed = math.hypot(*velocity)
    assert abs(np.dot(turning, velocity)) <= 1e-12 * (1.0 + speed) * (10.0 + 2.0 * WGS84.rate * speed)


@pytest.mark.parametrize("zonals", [0, 2, 3, 4])
@settings(max_examples=50, deadline=None)
@given(place=places, height=st.floats(0.0, 5e6))
def test_gravitation_is_the_slope_of_the_zonal_potential(zonals, place, height):
    earth = wgs84_earth(zonals=zonals)
    x, y, z = at_radius(place, earth.a + height)
    d = 50.0  # m: central differences are good to 1e-9 of the pull

    def slope(dx, dy, dz):
        return (potential(earth, x + dx, y + dy, z + dz) - potential(earth, x - dx, y - dy, z - dz)) / (2.0 * d)

    expected = slope(d, 0.0, 0.0), slope(0.0, d, 0.0), slope(0.0, 0.0, d)
    np.testing.assert_allclose(gravitation(earth, x, y, z), expected, rtol=0.0, atol=1e-8)


@settings(max_examples=25, deadline=None)
@given(latitude=st.floats(-1.5, 1.5), azimuth=st.floats(0.0, 6.28))
def test_jacobi_integral_is_kept_over_10000_km(latitude, azimuth):
    assert jacobi_drift(latitude, azimuth) <= 1e-10


@settings(max_examples=40, deadline=None)
@given(
    speed=st.floats(500.0, 7500.0),
    elevation=st.floats(0.2, 1.4),
    azimuth=st.floats(0.0, 6.28),
    latitude=st.floats(-1.5, 1.5),
)
def test_kepler_limit(speed, elevation, azimuth, latitude):
    earth = round_earth(6371000.0)
    start = throw_at(latitude=latitude, height=0.0, speed=speed, elevation=elevation, azimuth=azimuth)
    flight = throw(BALL, start, models=Models(earth=earth, atmosphere=False, tolerance=1e-12))
    expected_range, expected_time = kepler_arc(earth.a, speed, elevation, earth.gm)
    if expected_range > math.pi * earth.a:  # the short way round is what a distance over the ground means
        expected_range = 2.0 * math.pi * earth.a - expected_range
    assert flight.range == pytest.approx(expected_range, rel=1e-8, abs=0.01)
    assert flight.flight_time == pytest.approx(expected_time, rel=1e-9)


@settings(max_examples=25, deadline=None)
@given(latitude=st.floats(0.0, 1.4), azimuth=st.floats(0.0, 6.28), elevation=st.floats(0.3, 1.3))
def test_north_and_south_mirror_each_other(latitude, azimuth, elevation):
    def flown(sign):
        start = throw_at(
            latitude=sign * latitude,
            height=0.0,
            speed=2000.0,
            elevation=elevation,
            azimuth=azimuth if sign > 0 else math.pi - azimuth,
        )
        return throw(BALL, start, models=Models(tolerance=1e-13))

    north, south = flown(1.0), flown(-1.0)
    assert north.range == pytest.approx(south.range, abs=1e-3)
    assert north.flight_time == pytest.approx(south.flight_time, abs=1e-6)


@settings(max_examples=20, deadline=None)
@given(latitude=st.floats(-1.5, 1.5), east=st.floats(-7000.0, 7000.0), height=st.floats(0.0, 1e6))
def test_inertial_velocity_adds_the_speed_of_the_ground(latitude, east, height):
    """A body at rest over the stars moves west over the ground by the rate times its distance from the axis."""
    over_ground = inertial_throw(Throw(latitude=latitude, height=height, east=east), WGS84)
    state = over_ground.state(WGS84)
    assert state[4] + WGS84.rate * state[0] == pytest.approx(east, abs=1e-8)
