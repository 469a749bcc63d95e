"""Thrown flights in closed form: energy, angular momentum, time and the greatest distance."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flyout.ensembles.inference.vacuum import GM, RADIUS, apogee_of, arc, farthest, lowest_for
from flyout.flights.models import Models
from flyout.flights.throw import Body, throw, throw_at
from flyout.physics.earth import round_earth
from flyout.physics.vehicle import DragCurve

APOGEES = st.floats(20e3, 8000e3)
DISTANCES = st.floats(10e3, 12_000e3)


@given(APOGEES, DISTANCES)
def test_energy_and_angular_momentum_hold_up_to_the_apogee(apogee, distance):
    thrown = arc(apogee, distance)
    top = RADIUS + apogee
    at_top = float(thrown.run) * RADIUS / top
    energy = 0.5 * float(thrown.speed) ** 2 - GM / RADIUS
    assert 0.5 * at_top**2 - GM / top == pytest.approx(energy, rel=1e-9)


@given(DISTANCES)
def test_no_flight_reaches_a_distance_with_less_speed_than_the_lowest(distance):
    best = lowest_for(distance)
    speeds = arc(best * np.array([0.9, 1.0, 1.1]), distance).speed
    assert speeds[1] <= min(speeds[0], speeds[2])
    assert farthest(float(speeds[1])) == pytest.approx(distance, rel=1e-6)


@given(APOGEES, DISTANCES)
def test_the_apogee_of_a_time_gives_the_time_back(apogee, distance):
    time = arc(apogee, distance).time
    assert float(apogee_of(distance, time)) == pytest.approx(apogee, rel=1e-6)


@pytest.mark.parametrize(("apogee", "distance"), [(2802e3, 933e3), (500e3, 3000e3), (6000e3, 1000e3)])
def test_the_kernel_flies_the_same_arc_where_there_is_no_air_and_no_turn(apogee, distance):
    thrown = arc(apogee, distance)
    body = Body(mass=1.0, diameter=0.1, drag=DragCurve(mach=(0.0, 5.0), cd=(0.0, 0.0), source="none"))
    start = throw_at(latitude=0.3, height=0.0, speed=float(thrown.speed), elevation=float(thrown.angle), azimuth=1.0)
    flight = throw(body, start, models=Models(earth=round_earth(RADIUS), atmosphere=False))
    assert flight.apogee == pytest.approx(apogee, rel=1e-5)
    assert flight.range == pytest.approx(distance, rel=1e-4)
    assert flight.flight_time == pytest.approx(float(thrown.time), rel=1e-5)


def test_a_speed_of_orbit_has_no_greatest_distance():
    assert farthest(math.sqrt(GM / RADIUS)) == math.inf
