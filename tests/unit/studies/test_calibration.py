"""Leaving one out: which value counts, when a band holds it, and what the counts say."""

import numpy as np
import pytest

from flyout.catalogue.load import load_catalogue
from flyout.ensembles.inference.published import reported_of
from flyout.ensembles.inference.vacuum import arc, farthest
from flyout.ensembles.model import Band
from flyout.report.calibrated import calibration_page, calibration_row
from flyout.report.figures.reliability import draw_reliability
from flyout.studies.calibration.model import Calibration, Case, Kind, Simulation
from flyout.studies.calibration.published import published_value
from flyout.studies.calibration.run import notes
from flyout.studies.calibration.scores import LEVELS, chance_bounds, reliability, score
from flyout.studies.calibration.simulated import simulated_flights
from flyout.studies.calibration.systems import flyable, without_speed

CATALOGUE = load_catalogue()
FLIGHTS = {trial.key: figures for trial, figures in CATALOGUE.flights().items()}


def case(published, low=100e3, high=150e3, **more):
    given = {"key": f"{published}", "name": "A", "left_out": "range", "kind": Kind.MASSES, "unit": "km", "quotes": ()}
    given |= {"band": Band(p05=low, p50=0.5 * (low + high), p95=high), "below": 0.5}
    return Case(published=published, **given | more)


@pytest.mark.parametrize(
    ("published", "rule", "held"),
    [(99e3, None, False), (101e3, None, True), (151e3, None, False), (99e3, "bound", True), (151e3, "bound", False)],
)
def test_a_bound_is_only_missed_from_below(published, rule, held):
    assert case(published, rule=rule).held is held


def test_a_width_is_counted_to_where_ranges_mean_something():
    assert case(12e6, low=10e6, high=20e6).ratio == pytest.approx(1.5)
    assert case(60.0, low=50.0, high=100.0, left_out="time").ratio == pytest.approx(2.0)


def test_bounds_are_not_counted():
    result = score([case(120e3), case(90e3), case(110e3, rule="bound")])
    assert (result.cases, result.held) == (2, 1)
    assert result.likely[0] < 0.5 < result.likely[1]


def test_a_perfect_set_of_bands_lies_on_the_line():
    below = (np.arange(1000) + 0.5) / 1000
    cases = [case(120e3, below=float(share)) for share in below]
    assert reliability(cases) == pytest.approx(LEVELS, abs=2e-3)
    low, high = chance_bounds(1000)
    assert np.all((low < LEVELS) & (high > LEVELS))


def test_against_the_exact_binomial_bounds_of_clopper_and_pearson():
    """Biometrika 26 (1934) 404: 9 of 10, two-sided 90 per cent: 0.606 to 0.995."""
    low, high = chance_bounds(10)
    at = int(np.argmin(np.abs(LEVELS - 0.9)))
    assert low[at] == pytest.approx(0.606, abs=5e-4)
    assert high[at] == pytest.approx(0.995, abs=5e-4)


def test_the_middle_of_the_two_sided_figures_counts_and_a_bound_only_alone():
    ranges = [figure for figure in FLIGHTS["hwasong-14-2017-07-04"] if figure.attribute == "equivalent_range"]
    said = published_value(ranges)
    assert not said.bound
    assert 6.4e6 < said.value < 7.0e6
    far = published_value(f for f in FLIGHTS["hwasong-19-2024-10-31"] if f.attribute == "equivalent_range")
    assert far.bound


def test_sources_that_differ_leave_every_value_between_them():
    reported = reported_of(FLIGHTS["hwasong-14-2017-07-04"])
    assert reported.time.low < 37 * 60.0
    assert reported.time.high > 39 * 60.0


def test_a_figure_far_from_those_of_better_standing_is_left_aside():
    """One page gives MR-3 130 miles of height; all others 116 to 117."""
    assert reported_of(FLIGHTS["mercury-redstone-mr-3"]).apogee.high < 195e3


def test_a_time_with_a_parachute_in_it_is_no_time_of_a_path():
    assert reported_of(FLIGHTS["mercury-redstone-mr-3"]).time is None


@pytest.mark.parametrize("key", ["prithvi-ii-2013-10", "hwasong-18-2023-04-13", "v-2-no-13"])
def test_flights_without_a_ballistic_path_are_not_tried(key):
    assert reported_of(FLIGHTS[key]) is None


def test_no_system_is_foretold_from_its_own_range_and_none_from_its_own_speed():
    for system in flyable(CATALOGUE):
        assert all(evidence.label != system.variant for evidence in system.evidence)
        free = without_speed(system).airframe
        assert getattr(free, "speed", None) is None


def test_every_note_is_of_a_case_that_may_come_up():
    keys = {f"{key} {what}" for key in FLIGHTS for what in ("range", "time", "speed")}
    keys |= {f"{system.label} {what}" for system in flyable(CATALOGUE) for what in ("range", "apogee", "speed")}
    assert set(notes("seen")) | set(notes("miss")) <= keys


def test_the_page_names_every_miss_and_every_case():
    cases = (case(120e3), case(160e3, name="B", key="b", why_missed="its masses are another version's"))
    calibration = Calibration(cases=cases, aside=(("C", "it manoeuvred"),), seed=1)
    page = calibration_page(calibration)
    assert "Its masses are another version's." in page
    assert "it manoeuvred: C" in page
    assert "| all | 1 of 2 | 50 % |" in page
    assert calibration_row(calibration)["cases"][1]["held"] is False


def test_the_diagram_is_the_same_for_the_same_cases():
    cases = [case(120e3, below=0.1 * k, seen="known" if k % 2 else None) for k in range(1, 10)]
    assert draw_reliability(cases) == draw_reliability(cases)


def test_drawn_vehicles_can_do_what_their_high_flights_say():
    """A body as fast as its high flight needs goes about as far as the vacuum formula says, less for the air."""
    flights = simulated_flights(12, seed=5)
    assert len(flights) == 12
    for flight in flights:
        thrown = arc(flight.reported.apogee.middle, flight.reported.distance.middle)
        assert flight.range > 0.7 * farthest(float(thrown.speed))
        assert flight.reported.time.middle > 0.95 * float(thrown.time)


def test_the_same_seed_draws_the_same_vehicles():
    assert simulated_flights(3, seed=5) == simulated_flights(3, seed=5)
    assert simulated_flights(3, seed=5) != simulated_flights(3, seed=6)


def test_a_simulation_counts_what_lies_in_the_middle():
    simulation = Simulation(below=(0.02, 0.3, 0.5, 0.97), unanswered=1)
    assert simulation.held(0.5) == pytest.approx(0.5)
    assert simulation.held(0.9) == pytest.approx(0.5)
    calibration = Calibration(cases=(case(120e3),), aside=(), seed=1, simulation=simulation)
    assert "Of 4 drawn vehicles" in calibration_page(calibration)
    assert calibration_row(calibration)["simulated"]["unanswered"] == 1
