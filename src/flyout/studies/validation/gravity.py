"""Gravity against the closed form of the ellipsoid from pole to pole, and gravitation against NASA's simulations."""

from __future__ import annotations

import math

import numpy as np

from flyout.physics.earth import WGS84
from flyout.physics.geodesy import to_fixed
from flyout.physics.gravitation import gravitation
from flyout.physics.plumb import plumb_gravity, somigliana
from flyout.studies.validation.files import read_rows
from flyout.studies.validation.model import Comparison

GROUP = "Gravity"
SOMIGLIANA, TOLERANCE = "NIMA TR8350.2, equation 4-1 (Somigliana)", 2e-5
"""What J2 alone leaves out is 1.2e-5; either mistake in J2 that is known from print is 2e-4 and more."""
PRINTED, ROUNDED = "nesc_local_gravitation.csv", 1e-8
"""All printed digits, but for the feet of one simulation, which are 1/3.28084 m."""
BEST = ("04", "05")  # simulations that agree with each other and with an independent integration
FOOT = 0.3048
_STEP = 0.25  # degrees


def compare_gravity() -> list[Comparison]:
    """Gravity as a plumb bob feels it, its greatest difference at all latitudes, and gravitation."""
    return [*(_at(degrees) for degrees in (0, 15, 30, 45, 60, 75, 90)), _anywhere(), *compare_gravitation()]


def compare_gravitation() -> list[Comparison]:
    """Gravitation as NASA's simulations print it, at the equator and off it, where wrong J2 terms show."""
    return [_printed(row) for row in read_rows(PRINTED) if row["sim"] in BEST]


def _at(degrees: float) -> Comparison:
    return Comparison(
        group=GROUP,
        case=f"gravity at latitude {degrees}°",
        authority=SOMIGLIANA,
        unit="m/s2",
        published=float(somigliana(np.radians(degrees))),
        computed=plumb_gravity(WGS84, math.radians(degrees), 0.0),
        tolerance=TOLERANCE,
        relative=True,
    )


def _anywhere() -> Comparison:
    latitudes = np.radians(np.arange(-90.0, 90.0 + _STEP, _STEP))
    ours = np.array([plumb_gravity(WGS84, float(latitude), 0.0) for latitude in latitudes])
    return Comparison(
        group=GROUP,
        case=f"greatest difference, every {_STEP}° from pole to pole",
        authority=SOMIGLIANA,
        unit="1",
        published=None,
        computed=float(np.abs(ours / somigliana(latitudes) - 1.0).max()),
        tolerance=TOLERANCE,
        relative=True,
    )


def _printed(row: dict[str, str]) -> Comparison:
    latitude, height = float(row["geodetic_latitude_deg"]), FOOT * float(row["altitude_msl_ft"])
    place = to_fixed(WGS84, math.radians(latitude), 0.0, height)
    return Comparison(
        group=GROUP,
        case=f"gravitation at latitude {latitude:.6g}°, {height / 1e3:.5g} km up",
        authority=f"NASA/TM-2015-218675, case {row['nesc_case']}, simulation {row['sim']}",
        unit="ft/s2",
        published=float(row["gravitation_magnitude_ft_s2"]),
        computed=math.hypot(*gravitation(WGS84, *place)) / FOOT,
        tolerance=ROUNDED,
        relative=True,
        series="gravitation",
    )
