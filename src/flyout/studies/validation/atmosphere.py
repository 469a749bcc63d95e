"""The air against the printed tables of the U.S. Standard Atmosphere 1976."""

from __future__ import annotations

from collections.abc import Callable

from flyout.physics.us1976 import air, kinetic_temperature, molar_mass, viscosity
from flyout.studies.validation.files import read_rows
from flyout.studies.validation.model import Comparison

POINTS = "us76_points.csv"
PRINTED_AT_LEAST = 4  # digits of a value whose carrier does not say how many
_ROUNDING = 1.0 + 1e-6  # of half a unit that is itself rounded
QUANTITIES: dict[str, tuple[str, str, Callable[[float], float]]] = {
    "density_kg_m3": ("density", "kg/m3", lambda height: air(height)[0]),
    "pressure_Pa": ("pressure", "Pa", lambda height: air(height)[1]),
    "speed_of_sound_m_s": ("speed of sound", "m/s", lambda height: air(height)[2]),
    "kinetic_temperature_K": ("temperature", "K", kinetic_temperature),
    "molecular_scale_temperature_K": (
        "molecular-scale temperature",
        "K",
        lambda height: kinetic_temperature(height) * molar_mass(0.0) / molar_mass(height),
    ),
    "mean_molecular_weight_kg_kmol": ("molecular weight", "kg/kmol", molar_mass),
    "dynamic_viscosity_Pa_s": ("viscosity", "Pa s", viscosity),
}
"""Columns of the table: their words, their unit, and the same from our model over geometric height [m]."""


def compare_atmosphere() -> list[Comparison]:
    """Every printed value, to half a unit of its last digit; quantity by quantity."""
    rows, order = read_rows(POINTS), list(QUANTITIES)
    return [_comparison(row) for row in sorted(rows, key=lambda row: order.index(row["quantity"]))]


def _comparison(row: dict[str, str]) -> Comparison:
    words, unit, computed = QUANTITIES[row["quantity"]]
    height, printed = float(row["geometric_altitude_m"]), float(row["value"])
    digits = int(row["significant_digits_tested"] or PRINTED_AT_LEAST)
    return Comparison(
        group="Atmosphere",
        case=f"{words} at {height / 1e3:g} km",
        authority="U.S. Standard Atmosphere 1976",
        unit=unit,
        published=printed,
        computed=computed(height),
        tolerance=half_unit(printed, digits) * _ROUNDING,
        series=words,
    )


def half_unit(value: float, digits: int) -> float:
    """Half a unit of the last of `digits` significant figures.

    >>> half_unit(1.225, 4)
    0.0005
    """
    exponent = int(f"{abs(value):e}".split("e")[1])
    return float(0.5 * 10.0 ** (exponent - digits + 1))
