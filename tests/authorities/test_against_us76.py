"""The U.S. Standard Atmosphere 1976 as printed: 121 values from -5 to 1000 km.

Each value must be met to half a unit of its last printed digit; where the carrier of a value gives
no count of digits, to one unit in the fourth, as many as the tables print at least.
"""

from __future__ import annotations

import pytest

from flyout.physics.us1976 import air
from flyout.studies.validation.atmosphere import POINTS, compare_atmosphere
from flyout.studies.validation.files import read_rows
from flyout.units.mach import HIGH_UP, SEA_LEVEL


def test_every_value_is_there():
    assert len(read_rows(POINTS)) == len(compare_atmosphere()) == 121


@pytest.mark.parametrize("comparison", compare_atmosphere(), ids=lambda comparison: comparison.case)
def test_printed_value(comparison):
    assert comparison.passed


def printed(height, quantity):
    (row,) = [row for row in read_rows(POINTS) if (row["geometric_altitude_m"], row["quantity"]) == (height, quantity)]
    return float(row["value"])


def test_the_sound_that_mach_numbers_in_print_are_held_against():
    assert printed("0", "speed_of_sound_m_s") == SEA_LEVEL.speed.value
    assert printed("15000", "speed_of_sound_m_s") == HIGH_UP.speed.value


@pytest.mark.parametrize("height", [11_020.0, 15_000.0, 20_000.0])
def test_sound_is_as_slow_from_11_to_20_km(height):
    assert air(height)[2] == pytest.approx(HIGH_UP.speed.value, abs=0.005)
