"""Real flights, flown from the vehicle files of examples/vehicles, beside every published outcome.

Scud-B and Al Hussein: Forden, "GUI Missile Flyout: a general program for simulating ballistic missiles",
Science & Global Security 15 (2007) 133-146, tables 1 and 3, greatest ranges at heading 40 degrees; 3 per cent, for
the paper names neither the latitude nor the pitch rate. Mercury-Redstone MR-3, V-2 No. 13 and the Paris Gun: every
source of the catalogue; 10 per cent, as loose as published vehicles are. What is assumed, and which flights were
tried and left out: src/flyout/studies/validation/data/README.md.
"""

from __future__ import annotations

import statistics
from functools import cache
from pathlib import Path

import pytest

from flyout.catalogue.load import load_catalogue
from flyout.physics.vehicle import Vehicle
from flyout.studies.validation.cases import TO_DISTANCE, load_cases
from flyout.studies.validation.flown import DISTANCE, compare_case, fly_case, published_distances
from flyout.vehicles.file import load_vehicle

EXAMPLES = Path(__file__).parents[2] / "examples" / "vehicles"
CATALOGUE = load_catalogue()
CASES = load_cases(CATALOGUE)


@cache
def compared(name):
    (case,) = [case for case in CASES if case.name == name]
    return compare_case(case, CATALOGUE)


@pytest.mark.parametrize("name", [case.name for case in CASES])
def test_every_figure_meets_a_source_of_it(name):
    comparisons = compared(name)
    assert comparisons
    assert [one.words for one in comparisons if not one.passed] == []
    for measure in {one.measure for one in comparisons}:
        assert any(one.within for one in comparisons if one.measure == measure)


@pytest.mark.parametrize("name", [case.name for case in CASES])
def test_tolerances_are_those_promised_and_assumptions_are_said(name):
    for one in compared(name):
        assert one.tolerance == (0.03 if "Forden" in name else 0.10)
        assert one.relative
        assert one.assumed


def test_sources_that_contradict_each_other_stand_side_by_side():
    apogees = [one.published for one in compared("V-2 No. 13, White Sands, 24 October 1946") if one.measure == "apogee"]
    assert apogees == pytest.approx([104.6, 104.6, 134.0], abs=0.05)


@pytest.mark.parametrize("case", [case for case in CASES if case.steered == TO_DISTANCE], ids=lambda case: case.name)
def test_a_flight_steered_to_its_distance_comes_down_there_and_does_not_count_it(case):
    assert fly_case(case).range == pytest.approx(statistics.mean(published_distances(case)), rel=1e-3)
    assert DISTANCE not in case.outcomes.compare
    assert "flown to the published distance" in compared(case.name)[0].assumed[0]


def test_the_vehicles_are_those_of_the_examples():
    """A user's own file is read the same way and does as well."""
    flown = {case.flown.name: case.flown for case in CASES if isinstance(case.flown, Vehicle)}
    examples = {vehicle.name: vehicle for vehicle in map(load_vehicle, EXAMPLES.glob("*.toml"))}
    assert len(flown) == 4
    assert flown.items() <= examples.items()
