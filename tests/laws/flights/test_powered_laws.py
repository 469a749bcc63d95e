"""Laws of powered flight."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.core.outcome import Outcome
from flyout.flights.batch import columns_of, fly_batch
from flyout.flights.fly import fly
from flyout.flights.kernel.flights import PART_EXHAUST, PART_FLOW, PART_GROWTH, PART_LAST, PART_START
from flyout.flights.launch import Launch
from flyout.flights.loads import load_of
from flyout.flights.models import Models
from flyout.flights.reach import maximize_range, reach_batch
from flyout.flights.schedule import schedule
from flyout.physics.earth import round_earth
from flyout.physics.thrust import NAMED_CURVES
from flyout.physics.vehicle import DragCurve, Stage, Vehicle

G0 = STANDARD_GRAVITY.value
DRAG = DragCurve(mach=(0.0, 0.9, 1.1, 3.0), cd=(0.2, 0.2, 0.4, 0.25), source="test")
masses = st.floats(10.0, 1e5)


def two_stages(**changes):
    first = Stage(dry_mass=900.0, propellant_mass=6000.0, specific_impulse=245.0, burn_time=50.0, diameter=1.0)
    second = Stage(dry_mass=300.0, propellant_mass=1500.0, specific_impulse=265.0, burn_time=40.0, diameter=0.8)
    figures = {"name": "two stages", "stages": (first, second), "payload_mass": 400.0, "drag": DRAG} | changes
    return Vehicle(**figures)


@settings(deadline=None)
@given(
    propellant=masses,
    impulse=st.floats(100.0, 500.0),
    burn=st.floats(1.0, 500.0),
    curve=st.sampled_from([None, *NAMED_CURVES.values()]),
)
def test_thrust_times_time_is_impulse_times_weight_of_propellant(propellant, impulse, burn, curve):
    stage = Stage(
        dry_mass=100.0,
        propellant_mass=propellant,
        specific_impulse=impulse,
        burn_time=burn,
        diameter=1.0,
        thrust_curve=curve,
    )
    planned = schedule(load_of(two_stages(stages=(stage,))), Launch(), Models(), np.array([0.7]))
    total = flowed = 0.0
    for part in planned.parts[0][:-1]:  # the last burns nothing
        length = part[PART_LAST] - part[PART_START]
        burnt = (part[PART_FLOW] + 0.5 * part[PART_GROWTH] * length) * length
        total, flowed = total + part[PART_EXHAUST] * burnt, flowed + burnt
    assert total == pytest.approx(impulse * G0 * propellant, rel=1e-12)
    assert flowed == pytest.approx(propellant, rel=1e-12)


@pytest.mark.parametrize("curve", NAMED_CURVES.values(), ids=NAMED_CURVES)
def test_rocket_equation_far_from_any_pull(curve):
    """With next to no gravity and no air the speeds gained add up as Tsiolkovsky has it, whatever the curve."""
    still = round_earth(6371000.0)._replace(gm=1e-3)
    first, second = two_stages().stages
    stages = dataclasses.replace(first, thrust_curve=curve, coast_time=12.0), second
    vehicle = two_stages(stages=stages)
    models = Models(earth=still, atmosphere=False, tolerance=1e-12)
    flight = fly(vehicle, Launch(), burnout_elevation=0.5 * math.pi, models=models)
    gained = 245.0 * G0 * math.log(9100.0 / 3100.0) + 265.0 * G0 * math.log(2200.0 / 700.0)
    assert flight.burnout_speed == pytest.approx(gained, rel=1e-10)
    assert flight.outcome == Outcome.ESCAPED


@settings(max_examples=15, deadline=None)
@given(latitude=st.floats(0.0, 1.4), azimuth=st.floats(0.0, 6.28), elevation=st.floats(0.2, 1.3))
def test_north_and_south_mirror_each_other(latitude, azimuth, elevation):
    models = Models(tolerance=1e-13)
    north = Launch(latitude=latitude, azimuth=azimuth)
    south = Launch(latitude=-latitude, azimuth=math.pi - azimuth)
    ranges = [fly(two_stages(), side, burnout_elevation=elevation, models=models).range for side in (north, south)]
    assert ranges[0] == pytest.approx(ranges[1], abs=0.01)


@settings(max_examples=15, deadline=None)
@given(longitude=st.floats(-3.1, 3.1), azimuth=st.floats(0.0, 6.28))
def test_longitude_does_not_matter(longitude, azimuth):
    models = Models(tolerance=1e-13)
    ranges = [
        fly(two_stages(), Launch(longitude=place, azimuth=azimuth), burnout_elevation=0.6, models=models).range
        for place in (0.0, longitude)
    ]
    assert ranges[0] == pytest.approx(ranges[1], abs=1e-3)


@settings(max_examples=10, deadline=None)
@given(elevation=st.floats(0.2, 1.4))
def test_result_does_not_depend_on_the_steps(elevation):
    ranges = [
        fly(two_stages(), Launch(), burnout_elevation=elevation, models=Models(tolerance=tolerance)).range
        for tolerance in (1e-10, 1e-13)
    ]
    assert ranges[0] == pytest.approx(ranges[1], abs=0.2)


def test_nothing_nearby_reaches_farther_than_the_greatest_range():
    best = maximize_range(two_stages(), Launch())
    for shift in np.radians([-8.0, -3.0, -1.0, 1.0, 3.0, 8.0]):
        other = fly(two_stages(), Launch(), burnout_elevation=best.burnout_elevation + shift)
        assert other.range < best.range


def test_reach_of_a_batch_is_that_of_the_single_vehicle_and_tells_how_far_it_is():
    told = []
    reach = reach_batch(
        columns_of(two_stages(), 3), Launch(), workers=2, progress=lambda done, total: told.append((done, total))
    )
    assert told == [(3, 3)]
    assert reach.range == pytest.approx([maximize_range(two_stages(), Launch()).range] * 3, rel=1e-6)


def test_one_bad_row_does_not_stop_the_others():
    columns = columns_of(two_stages(), 4)
    payload = np.array([400.0, math.nan, -1.0, 400.0])
    impulse = columns.specific_impulse.copy()
    impulse[3] = 20.0  # too weak to lift off
    flown = fly_batch(
        dataclasses.replace(columns, payload_mass=payload, specific_impulse=impulse),
        Launch(),
        burnout_elevation=np.full(4, 0.7),
    )
    assert flown.outcome.tolist() == [Outcome.IMPACT, Outcome.INVALID, Outcome.INVALID, Outcome.NO_LIFTOFF]
    assert np.isnan(flown.range).tolist() == [False, True, True, True]
