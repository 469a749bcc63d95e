"""Whatever is put in, a named error or a named outcome comes out: no hang, no number that is none, no silent clamp.

Figures are such as rockets have, such as none has (1e-6 to 1e9), and such as are no figures. Work is
counted in steps and not in seconds: the kernel tries so many in one part of a flight and no more.
"""

from __future__ import annotations

import dataclasses
import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flyout.core.errors import FlyoutError
from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.batch import VehicleColumns, fly_loads
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.reach import maximize_range, reach_batch
from flyout.flights.run import MOST_TRIES
from flyout.flights.throw import Body, Throw, throw
from flyout.physics.earth import round_earth
from flyout.physics.profile import AirProfile
from flyout.physics.thrust import NAMED_CURVES, ThrustCurve
from flyout.physics.vehicle import DragCurve, Separation, Stage, Vehicle
from flyout.physics.wind import Wind
from flyout.vehicles.file import parse_vehicle

DRAG = DragCurve(mach=(0.0, 0.9, 1.1, 3.0), cd=(0.2, 0.2, 0.4, 0.25), source="test")
RIGHT_ANGLE = 0.5 * math.pi
EXTREME = st.floats(-6.0, 9.0).map(lambda power: 10.0**power)
NO_FIGURES = (-1.0, -0.0, 0.0, math.nan, math.inf, -math.inf)


def finite(low, high, share=4):
    """A figure from a rocket's range, or one in `share` times an extreme one."""
    return st.integers(1, share).flatmap(lambda k: EXTREME if k == share else st.floats(low, high))


def anything(low, high, share=25):
    """The same, or one in `share` times what is no figure at all."""
    return st.integers(1, share).flatmap(lambda k: st.sampled_from(NO_FIGURES) if k == share else finite(low, high))


def stages_of(figure):
    return st.fixed_dictionaries(
        {
            "dry_mass": figure(100.0, 2000.0),
            "propellant_mass": figure(500.0, 5000.0),
            "specific_impulse": figure(150.0, 400.0),
            "burn_time": figure(10.0, 200.0),
            "diameter": figure(0.3, 2.0),
            "nozzle_exit_area": st.one_of(st.just(0.0), figure(0.0, 0.3)),
            "coast_time": st.one_of(st.just(0.0), figure(0.0, 30.0)),
        }
    )


def vehicles_of(figure):
    return st.fixed_dictionaries(
        {
            "stages": st.lists(stages_of(figure), min_size=1, max_size=3),
            "payload_mass": figure(0.0, 1000.0),
            "drag_factor": figure(0.0, 2.0),
        }
    )


def vehicle_from(figures):
    stages = tuple(Stage(**stage) for stage in figures["stages"])
    return Vehicle(name="any", stages=stages, drag=DRAG, **{k: v for k, v in figures.items() if k != "stages"})


def built(make, *args, **figures):
    """What `make` makes of the figures; None for a refusal. Nothing else may be raised."""
    try:
        return make(*args, **figures)
    except FlyoutError:
        return None


def assert_sound(flight):
    """What a flight tells is a number or nothing at all, and a flight that came down came down somewhere."""
    told = [flight.range, flight.apogee, flight.flight_time, flight.burnout_speed, flight.impact_speed]
    assert all(figure is None or math.isfinite(figure) for figure in told)
    if flight.outcome == Outcome.IMPACT:
        assert None not in (flight.range, flight.apogee, flight.flight_time, flight.impact_speed)
        assert flight.flight_time >= 0.0
        for column in (flight.time, flight.height, flight.ground_distance, flight.speed, flight.mach):
            assert np.isfinite(column).all()
    else:
        assert flight.range is None
        assert flight.impact_speed is None


@settings(max_examples=200, deadline=None)
@given(figures=vehicles_of(anything), elevation=st.floats(0.0, RIGHT_ANGLE))
def test_a_vehicle_is_refused_or_flies_to_a_named_end(figures, elevation):
    vehicle = built(vehicle_from, figures)
    if vehicle is not None:
        assert_sound(fly(vehicle, Launch(), burnout_elevation=elevation))


curves = st.sampled_from([None, *NAMED_CURVES.values()])
parts = st.fixed_dictionaries({"delay": anything(0.0, 100.0), "diameter": anything(0.3, 2.0)})
models = st.fixed_dictionaries(
    {
        "gravity_turn": st.booleans(),
        "pitch_rate": st.one_of(st.none(), anything(0.001, 0.1)),
        "vertical_rise": anything(0.0, 20.0),
        "wind": st.one_of(st.none(), st.tuples(*[st.one_of(st.floats(-100.0, 100.0), st.floats(-1e9, 1e9))] * 2)),
        "air": st.one_of(st.none(), st.lists(anything(0.001, 1000.0), min_size=6, max_size=6)),
        "tolerance": st.sampled_from([1e-3, 1e-6, 3e-9]),
    }
)


STAGE = {
    "dry_mass": 100.0,
    "propellant_mass": 500.0,
    "specific_impulse": 150.0,
    "burn_time": 10.0,
    "diameter": 1.0,
    "nozzle_exit_area": 0.0,
    "coast_time": 0.0,
}
STEP_OF_NO_LENGTH = {
    "figures": {"stages": [STAGE, STAGE | {"diameter": 1e8}], "payload_mass": 1.0, "drag_factor": 1.0},
    "curve": None,
    "part": {"delay": 0.0, "diameter": 1.0},
    "physics": {
        "gravity_turn": False,
        "pitch_rate": None,
        "vertical_rise": 0.0,
        "wind": None,
        "air": [2.0, 1.0, 1.0, 1.0, 1.0, 1.0],
        "tolerance": 1e-3,
    },
    "elevation": 0.0,
}
"""A plate as wide as the Earth stops so fast that a step of it does not move the clock."""


def physics_from(wind, air, **figures):
    """Models with a wind of one level, and air of two."""
    blowing = wind and Wind(height=(0.0,), east=wind[:1], north=wind[1:], source="test")
    thin = air and AirProfile(height=(0.0, 50e3), density=air[:2], pressure=air[2:4], sound=air[4:], source="test")
    return Models(wind=blowing, air=thin, **figures)


@settings(max_examples=200, deadline=None)
@given(figures=vehicles_of(finite), curve=curves, part=parts, physics=models, elevation=st.floats(0.0, RIGHT_ANGLE))
@example(**STEP_OF_NO_LENGTH)
def test_every_model_brings_every_vehicle_to_a_named_end(figures, curve, part, physics, elevation):
    chosen, separation = built(physics_from, **physics), built(Separation, drag=DRAG, **part)
    vehicle = built(vehicle_from, figures)
    if None in (chosen, separation, vehicle):
        return
    stages = tuple(dataclasses.replace(stage, thrust_curve=curve) for stage in vehicle.stages)
    vehicle = built(dataclasses.replace, vehicle, stages=stages, separation=separation)
    if vehicle is not None:
        assert_sound(fly(vehicle, Launch(), burnout_elevation=elevation, models=chosen))


@settings(max_examples=100, deadline=None)
@given(figures=vehicles_of(finite))
def test_the_search_for_the_greatest_range_ends_for_every_vehicle(figures):
    vehicle = built(vehicle_from, figures)
    if vehicle is not None:
        assert_sound(maximize_range(vehicle, Launch()))


def columns_from(rows):
    """Columns of single-stage rows that nobody has checked."""
    names = ("dry_mass", "propellant_mass", "specific_impulse", "burn_time", "diameter", "nozzle_exit_area")
    stage = {name: np.array([[row["stages"][0][name]] for row in rows]) for name in names}
    rest = {name: np.array([row[name] for row in rows]) for name in ("payload_mass", "drag_factor")}
    return VehicleColumns(**stage, **rest, drag=DRAG)


batches = st.lists(
    st.tuples(vehicles_of(anything), st.one_of(st.floats(0.0, RIGHT_ANGLE), st.sampled_from(NO_FIGURES))),
    min_size=1,
    max_size=40,
)


@settings(max_examples=100, deadline=None)
@given(rows=batches)
def test_every_row_of_a_batch_has_a_named_end_and_bounded_work(rows):
    loads = columns_from([figures for figures, _ in rows]).loads(slice(None))
    elevation = np.array([angle for _, angle in rows])
    results, outcomes = fly_loads(loads, Launch(), Models(), elevation)
    assert {Outcome(int(outcome)) for outcome in outcomes}
    down = outcomes == Outcome.IMPACT
    needed = [summary.RANGE, summary.APOGEE, summary.FLIGHT_TIME, summary.IMPACT_SPEED]
    assert np.isfinite(results[down][:, needed]).all()
    assert np.isnan(results[~down][:, [summary.RANGE, summary.FLIGHT_TIME, summary.IMPACT_SPEED]]).all()
    assert (np.nan_to_num(results[:, summary.STEPS]) <= 2 * MOST_TRIES).all()  # a burn and a fall
    np.testing.assert_array_equal(results[:, summary.ELEVATION], elevation)


@settings(max_examples=100, deadline=None)
@given(rows=batches)
def test_a_row_is_invalid_exactly_where_its_vehicle_would_be_refused(rows):
    flown = reach_batch(columns_from([figures for figures, _ in rows]), Launch(), workers=1)
    for (figures, _), outcome in zip(rows, flown.outcome, strict=True):
        first = {"stages": [dict(figures["stages"][0], coast_time=0.0)]}
        assert (built(vehicle_from, figures | first) is None) == (outcome == Outcome.INVALID)


@settings(max_examples=200, deadline=None)
@given(
    mass=anything(1.0, 1000.0),
    diameter=anything(0.1, 2.0),
    latitude=st.floats(-2.0, 2.0),
    height=st.one_of(st.floats(-1e4, 1e6), st.floats(-1e9, 1e9), st.sampled_from(NO_FIGURES)),
    velocity=st.tuples(*[st.one_of(st.floats(-1e4, 1e4), st.floats(-1e9, 1e9), st.sampled_from(NO_FIGURES))] * 3),
    atmosphere=st.booleans(),
)
def test_a_thrown_body_is_refused_or_comes_to_a_named_end(mass, diameter, latitude, height, velocity, atmosphere):
    body = built(Body, mass=mass, diameter=diameter, drag=DRAG)
    north, east, down = velocity
    start = built(Throw, latitude=latitude, height=height, north=north, east=east, down=down)
    assert (start is None) == (abs(latitude) > RIGHT_ANGLE + 1e-12 or not np.isfinite([height, *velocity]).all())
    if body is not None and start is not None and height > 0.05:
        assert_sound(throw(body, start, models=Models(atmosphere=atmosphere)))


places = {"latitude": st.floats(), "longitude": st.floats(), "height": st.floats(), "azimuth": st.floats()}


@settings(max_examples=100, deadline=None)
@given(place=st.fixed_dictionaries(places))
def test_a_pad_stands_where_it_was_put_or_nowhere(place):
    launch = built(Launch, **place)
    sound = all(math.isfinite(value) for value in place.values()) and abs(place["latitude"]) <= RIGHT_ANGLE + 1e-12
    assert (launch is not None) == (sound and -500.0 <= place["height"] <= 9000.0)
    if launch is not None:
        assert dataclasses.asdict(launch) == place


@settings(max_examples=100, deadline=None)
@given(figures=st.lists(st.floats(), max_size=5), more=st.lists(st.floats(), max_size=5), radius=st.floats())
def test_tables_and_earths_are_refused_or_kept_as_given(figures, more, radius):
    rising = all(b > a for a, b in pairwise(figures)) and len(figures) == len(more)
    curve = built(DragCurve, mach=tuple(figures), cd=tuple(more), source="test")
    fits = rising and len(figures) > 0 and all(math.isfinite(x) and x >= 0.0 for x in (*figures, *more))
    assert (curve is not None) == fits
    thrust = built(ThrustCurve, time=tuple(figures), thrust=tuple(more), source="test")
    assert thrust is None or (rising and max(more) > 0.0)
    wind = built(Wind, height=tuple(figures), east=tuple(more), north=tuple(more), source="test")
    assert wind is None or rising
    assert (built(round_earth, radius) is not None) == (math.isfinite(radius) and radius > 0.0)


@settings(max_examples=100, deadline=None)
@given(
    figures=st.fixed_dictionaries(
        {"ground": st.floats(), "vertical_rise": st.floats(), "pitch_rate": st.floats(), "tolerance": st.floats()}
    )
)
def test_models_are_those_asked_for_or_refused(figures):
    models = built(Models, **figures)
    if models is not None:
        assert {name: getattr(models, name) for name in figures} == figures


figure_texts = st.one_of(
    st.builds("{:g} {}".format, st.floats(), st.sampled_from(["kg", "s", "m", "km", "lb", "min", "furlongs", ""])),
    st.text(max_size=8),
)
FILE = """
[[stage]]
dry_mass = "{}"
propellant_mass = "{}"
specific_impulse = "{}"
burn_time = "{}"
diameter = "{}"
[payload]
mass = "{}"
[drag]
mach = [0.0]
cd = [0.2]
"""


@settings(max_examples=200, deadline=None)
@given(texts=st.lists(figure_texts, min_size=6, max_size=6))
def test_a_vehicle_file_is_refused_in_words_or_makes_a_rocket(texts):
    vehicle = built(parse_vehicle, FILE.format(*texts), name="any.toml")
    assert vehicle is None or math.isfinite(vehicle.launch_mass)


STEADY = {"dry_mass": 500.0, "propellant_mass": 3000.0, "specific_impulse": 250.0, "burn_time": 60.0, "diameter": 1.0}


def one_stage(payload=500.0, **changes):
    return Vehicle(name="one", stages=(Stage(**(STEADY | changes)),), payload_mass=payload, drag=DRAG)


@pytest.mark.parametrize(
    ("vehicle", "outcome"),
    [
        (one_stage(), Outcome.IMPACT),
        (one_stage(burn_time=1000.0), Outcome.NO_LIFTOFF),
        (one_stage(specific_impulse=1.0), Outcome.NO_LIFTOFF),
        (one_stage(specific_impulse=2000.0, payload=0.0), Outcome.ESCAPED),
    ],
)
def test_ends_have_their_names(vehicle, outcome):
    assert fly(vehicle, Launch(), burnout_elevation=RIGHT_ANGLE).outcome == outcome


def test_what_the_air_stops_at_once_comes_down_after_it_left():
    huge = one_stage(burn_time=90.0, diameter=1e7)
    flight = fly(dataclasses.replace(huge, drag_factor=1e3), Launch(), burnout_elevation=1.0)
    assert_sound(flight)


def test_a_body_that_slides_is_down_at_once():
    flight = throw(Body(mass=1.0, diameter=1.0, drag=DRAG), Throw(latitude=1.0, north=1.0))
    assert_sound(flight)
    assert flight.flight_time == pytest.approx(0.0, abs=1e-6)


def test_a_body_thrown_into_the_ground_is_down_at_once():
    flight = throw(Body(mass=1.0, diameter=1.0, drag=DRAG), Throw(latitude=0.0, down=1.0))
    assert (flight.outcome, flight.range, flight.flight_time) == (Outcome.IMPACT, 0.0, 0.0)


def test_a_body_thrown_round_the_earth_is_in_orbit():
    round_and_round = Throw(latitude=0.0, height=300e3, east=7300.0)
    assert throw(Body(mass=100.0, diameter=1.0, drag=DRAG), round_and_round).outcome == Outcome.ORBIT


@pytest.mark.parametrize("angle", [-1e-9, RIGHT_ANGLE + 1e-9, math.nan])
def test_an_elevation_outside_the_quadrant_is_refused_and_not_clamped(angle):
    assert built(fly, one_stage(), Launch(), burnout_elevation=angle) is None
