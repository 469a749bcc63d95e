"""The U.S. Standard Atmosphere 1976 as printed: 121 values from -5 to 1000 km.

Each value must be met to half a unit of its last printed digit; where the carrier of a value gives
no count of digits, to one unit in the fourth, as many as the tables print at least.
"""

from __future__ import annotations

import csv
import pathlib

import pytest

from flyout.physics.us1976 import air, kinetic_temperature, molar_mass, viscosity
from flyout.units.mach import HIGH_UP, SEA_LEVEL

POINTS = pathlib.Path(__file__).parent / "data" / "atmosphere" / "us76_points.csv"
QUANTITIES = {
    "density_kg_m3": lambda z: air(z)[0],
    "pressure_Pa": lambda z: air(z)[1],
    "speed_of_sound_m_s": lambda z: air(z)[2],
    "kinetic_temperature_K": kinetic_temperature,
    "molecular_scale_temperature_K": lambda z: kinetic_temperature(z) * molar_mass(0.0) / molar_mass(z),
    "mean_molecular_weight_kg_kmol": molar_mass,
    "dynamic_viscosity_Pa_s": viscosity,
}


def rows():
    with POINTS.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def half_unit(value, digits):
    """Half a unit of the last of `digits` significant figures."""
    exponent = int(f"{abs(value):e}".split("e")[1])
    return 0.5 * 10.0 ** (exponent - digits + 1)


def test_every_value_is_there():
    assert len(rows()) == 121


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['geometric_altitude_m']} m {row['quantity']}")
def test_printed_value(row):
    printed = float(row["value"])
    digits = int(row["significant_digits_tested"] or 4)
    computed = QUANTITIES[row["quantity"]](float(row["geometric_altitude_m"]))
    assert abs(computed - printed) <= half_unit(printed, digits) * (1.0 + 1e-6)


def printed(height, quantity):
    (row,) = [row for row in rows() if (row["geometric_altitude_m"], row["quantity"]) == (height, quantity)]
    return float(row["value"])


def test_the_sound_that_mach_numbers_in_print_are_held_against():
    assert printed("0", "speed_of_sound_m_s") == SEA_LEVEL.speed.value
    assert printed("15000", "speed_of_sound_m_s") == HIGH_UP.speed.value


@pytest.mark.parametrize("height", [11_020.0, 15_000.0, 20_000.0])
def test_sound_is_as_slow_from_11_to_20_km(height):
    assert air(height)[2] == pytest.approx(HIGH_UP.speed.value, abs=0.005)
