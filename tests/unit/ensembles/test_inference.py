"""Inference from a reported flight: refusals, honest failure, the same on any number of cores."""

import math

import numpy as np
import pytest

from flyout.core.errors import DomainError
from flyout.core.interval import Interval
from flyout.ensembles.draws import draw
from flyout.ensembles.inference.equivalent import farthest_flights
from flyout.ensembles.inference.impossible import refuse_impossible
from flyout.ensembles.inference.infer import infer
from flyout.ensembles.inference.invert import find, first_guess
from flyout.ensembles.inference.model import Diagnostics
from flyout.ensembles.inference.question import Question, setting_at, turning
from flyout.ensembles.inference.report import ReportedFlight
from flyout.ensembles.inference.vacuum import arc
from flyout.ensembles.inference.vehicles import Fleet, built, payload_share_for, vehicles_of
from flyout.ensembles.inference.weighed import band
from flyout.flights.batch import fly_batch
from flyout.flights.launch import Launch
from flyout.systems.boosters import load_boosters

LAUNCH = Launch(latitude=math.radians(40.0))
STILL = setting_at(LAUNCH, rotating=False)


def about(value, part=1e-4):
    return Interval(value * (1.0 - part), value * (1.0 + part))


def reported(apogee_km=None, distance_km=None, time_min=None):
    given = {"apogee": (apogee_km, 1e3), "distance": (distance_km, 1e3), "time": (time_min, 60.0)}
    return ReportedFlight(**{name: about(value * scale) for name, (value, scale) in given.items() if value is not None})


@pytest.mark.parametrize(
    ("flight", "words"),
    [
        (reported(2802), "one number"),
        (reported(2802, 933, 20), "even a body thrown without air and boost takes 34.4 min"),
        (reported(50, 5000), "too low"),
        (reported(500, 25_000), "half way around the Earth"),
        (reported(80_000, 1000), "space probe"),
        (reported(None, 5000, 10), "too short"),
        (ReportedFlight(apogee=Interval(-1e3, -1e3), distance=about(1e6)), "above zero"),
        (ReportedFlight(time=Interval(-330.0, -270.0), distance=about(1e6)), "above zero"),
    ],
)
def test_impossible_numbers_are_refused_with_the_reason(flight, words):
    with pytest.raises(DomainError, match=words):
        refuse_impossible(flight)


@pytest.mark.parametrize("booster", load_boosters(), ids=lambda booster: booster.name)
def test_a_wanted_speed_gives_the_payload_that_gives_it(booster):
    fleet = Fleet(booster=booster, draws=draw(booster.unknowns, 64, seed=3))
    columns = built(fleet, np.full(64, 0.1), np.full(64, 500.0))
    full = columns.payload_mass[:, None] + np.cumsum((columns.dry_mass + columns.propellant_mass)[:, ::-1], 1)[:, ::-1]
    gain = (fleet.exhaust * np.log(full / (full - columns.propellant_mass))).sum(axis=1)
    assert payload_share_for(fleet, gain)[0] == pytest.approx(0.1, rel=1e-9)


def test_every_draw_is_brought_to_its_own_path():
    booster = next(each for each in load_boosters() if each.name == "two-stage liquid")
    fleet = Fleet(booster=booster, draws=draw(booster.unknowns, 128, seed=5))
    apogee, distance = np.linspace(1000e3, 1500e3, 128), np.linspace(400e3, 900e3, 128)
    share, _ = payload_share_for(fleet, first_guess(fleet, apogee, distance, 0.0)[0])
    able = np.flatnonzero((share > booster.payload_share.low) & (share < booster.payload_share.high))
    fleet, apogee, distance = fleet.rows(able), apogee[able], distance[able]
    assert able.size > 32
    found = find(fleet, apogee, distance, turning(STILL, math.radians(0.7)))
    assert found.close.mean() > 0.95
    assert found.flights.apogee[found.close] == pytest.approx(apogee[found.close], rel=3e-3)


def test_the_change_of_variables_is_that_of_the_flights():
    """The determinant each draw is weighed by, against central differences of flights."""
    booster = next(each for each in load_boosters() if each.name == "one-stage liquid")
    fleet = Fleet(booster=booster, draws=draw(booster.unknowns, 256, seed=5))
    apogee, distance = np.full(256, 190e3), np.full(256, 480e3)
    setting = turning(STILL, math.radians(0.7))
    found = find(fleet, apogee, distance, setting)

    def shape(gain, elevation):
        vehicles = vehicles_of(fleet, gain)
        flights = fly_batch(vehicles, LAUNCH, burnout_elevation=elevation, models=setting.models)
        thrown = arc(flights.apogee, flights.range)
        return np.column_stack([thrown.rise, thrown.run])

    by_gain = (shape(found.gain + 8.0, found.elevation) - shape(found.gain - 8.0, found.elevation)) / 16.0
    step = math.radians(0.15)
    by_angle = (shape(found.gain, found.elevation + step) - shape(found.gain, found.elevation - step)) / (2.0 * step)
    determinant = np.abs(by_gain[:, 0] * by_angle[:, 1] - by_gain[:, 1] * by_angle[:, 0])
    close = found.close
    assert close.sum() > 64
    assert found.density[close] * determinant[close] == pytest.approx(np.ones(close.sum()), abs=0.05)


@pytest.mark.parametrize("azimuth_deg", [0, 80, 270])
def test_a_high_flight_is_found_whichever_way_the_earth_turns_under_it(azimuth_deg):
    launch = Launch(latitude=math.radians(39.0), azimuth=math.radians(azimuth_deg))
    answer = infer(Question(reported=reported(4000, 1000), launch=launch, rotating=True), seed=1)
    assert answer.consistency.holds
    assert answer.diagnostics.lost < 0.05
    assert answer.equivalent.reported_path.range == pytest.approx(1000e3, rel=0.06)


def test_three_elevations_find_the_greatest_range():
    booster = next(each for each in load_boosters() if each.name == "two-stage solid")
    fleet = Fleet(booster=booster, draws=draw(booster.unknowns, 8, seed=5))
    columns = vehicles_of(fleet, np.full(8, 5000.0))
    setting = turning(STILL, math.radians(1.5))
    found = farthest_flights(columns, np.full(8, 2000e3), setting)
    tried = [
        fly_batch(columns, LAUNCH, burnout_elevation=np.full(8, math.radians(angle)), models=setting.models).range
        for angle in range(20, 60, 2)
    ]
    assert np.all(found.range >= 0.995 * np.max(tried, axis=0))


def test_a_known_flight_gives_its_own_range_back():
    """A vehicle of a class, flown high: its true greatest range lies in the band inferred from that flight."""
    booster = next(each for each in load_boosters() if each.name == "two-stage liquid")
    fleet = Fleet(booster=booster, draws=draw(booster.unknowns, 16, seed=11))
    columns = built(fleet, np.full(16, 0.08), np.full(16, 700.0))
    setting = turning(STILL, math.radians(0.9))
    lofted = fly_batch(columns, LAUNCH, burnout_elevation=np.full(16, math.radians(80.0)), models=setting.models)
    truth = farthest_flights(columns, np.full(16, 4000e3), setting).range
    row = int(np.argsort(truth)[8])
    seen = ReportedFlight(
        apogee=about(lofted.apogee[row]), distance=about(lofted.range[row]), time=about(lofted.flight_time[row])
    )
    answer = infer(Question(reported=seen, launch=LAUNCH, rotating=False), seed=1)
    assert answer.consistency.holds
    assert answer.equivalent.range.p05 <= truth[row] <= answer.equivalent.range.p95


def test_the_same_seed_gives_the_same_answer_on_one_core_and_on_two():
    question = Question(reported=reported(550, 500), launch=LAUNCH, rotating=True)
    one, two = (infer(question, seed=2, workers=workers) for workers in (1, 2))
    assert one.equivalent.range == two.equivalent.range
    assert one.diagnostics == two.diagnostics
    east, west = one.equivalent.azimuths[2], one.equivalent.azimuths[6]
    assert east.range.p50 > west.range.p50


@pytest.mark.parametrize("flight", [reported(None, 50, 2.07), reported(23.3, 57), reported(None, 116, 1.63)])
def test_short_low_flights_that_hardly_any_vehicle_flies_end_without_a_verdict_or_a_wrong_one(flight):
    answer = infer(Question(reported=flight, launch=LAUNCH, rotating=False), seed=1)
    assert answer.consistency.holds is None
    assert answer.equivalent is None


def test_what_flew_a_distance_can_go_that_far():
    """A flight on a standard path: the error of the model takes nothing from what was seen."""
    answer = infer(Question(reported=reported(970, 4500), launch=LAUNCH, rotating=False), seed=1)
    assert answer.equivalent.range.p05 > 0.97 * 4500e3


def test_a_calculation_that_did_not_converge_gives_no_verdict():
    sound = {"draws": 600, "effective": 200.0, "split_half": 0.01, "lost": 0.0, "flights": 7000, "pareto_k": 0.2}
    assert Diagnostics(**sound).converged
    for bad in ({"effective": 20.0}, {"split_half": 0.2}, {"lost": 0.6}, {"pareto_k": 0.9}):
        assert not Diagnostics(**sound | bad).converged
        assert len(Diagnostics(**sound | bad).failings) == 1


def test_points_of_weighed_draws():
    values = np.array([1.0, 2.0, 3.0, np.inf])
    assert band(values, np.full(4, 0.25)).p50 == pytest.approx(2.5)
    assert band(values, np.full(4, 0.25)).p95 == np.inf
    assert band(values, np.array([0.0, 1.0, 0.0, 0.0])).p50 == pytest.approx(2.0)
