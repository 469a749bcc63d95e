"""NASA's check cases of a sphere: all 301 rows of simulation 04, dropped and thrown, over four Earths and three winds.

The marks are 0.001 ft of height (0.005 ft for the two cannonballs) and 2e-8 degrees, over 30 seconds.
"""

from __future__ import annotations

import csv
import pathlib

import numpy as np
import pytest

from flyout.studies.validation.files import read_rows
from flyout.studies.validation.gravity import compare_gravitation
from flyout.studies.validation.nesc import CASES, TABLE, compare_check_cases, residuals

DATA = pathlib.Path(__file__).parent / "data" / "nesc"
COLUMNS = ("time", "altitudeMsl_ft", "latitude_deg", "longitude_deg")


def published(case):
    with (DATA / f"atmos_{case}_sim_04.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", sorted(CASES))
def test_simulation_04(case):
    history = [np.array([float(row[name]) for row in published(case)]) for name in COLUMNS]
    assert len(history[0]) == 301
    assert history[0][-1] == 30.0
    height, place = residuals(case, *history)
    assert height <= (0.005 if case in ("09", "10") else 0.001)
    assert place <= 2e-8


def test_the_rows_the_package_carries_are_those_of_the_study():
    carried = [tuple(row.values()) for row in read_rows(TABLE)]
    assert carried == [(case, *(row[name] for name in COLUMNS)) for case in CASES for row in published(case)[::50]]


def test_flyout_validate_prints_the_same_cases_and_marks():
    comparisons = compare_check_cases()
    assert len(comparisons) == 2 * len(CASES)
    assert {comparison.tolerance for comparison in comparisons} == {0.001, 0.005, 2e-8}
    assert [comparison.words for comparison in comparisons if not comparison.passed] == []


def test_gravitation_as_the_simulations_print_it():
    comparisons = compare_gravitation()
    assert len(comparisons) == 12
    assert any("36.01" in comparison.case for comparison in comparisons)
    assert any("89.95" in comparison.case for comparison in comparisons)
    assert [comparison.case for comparison in comparisons if not comparison.passed] == []
