"""NASA's check cases of a sphere: dropped and thrown, over four Earths and three winds.

Simulation 04 of the study is the one that an independent high-order
integration meets best.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from flyout.flights.models import Models
from flyout.flights.throw import Body, Throw, throw
from flyout.physics.earth import WGS84, round_earth
from flyout.physics.vehicle import DragCurve
from flyout.physics.wind import Wind
from flyout.studies.validation.files import read_rows
from flyout.studies.validation.model import Comparison

Array = NDArray[np.float64]

FOOT, SLUG = 0.3048, 14.593903  # m, kg
DIAMETER = math.sqrt(0.1963495 * 4.0 / math.pi) * FOOT  # m; the study gives the area in ft2
ROUND = 20902255.199 * FOOT  # m
TABLE = "nesc_sim_04.csv"
PLACE_MARK = 2e-8  # degrees, about 2 mm
EXACT = 1e-12  # tolerance of the integration, so that none of the difference is its own


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCase:
    """One case of the study; `mark` is the greatest difference of height that passes [ft]."""

    words: str
    body: Body
    start: Throw
    models: Models
    mark: float = 0.001


def _sphere(cd: float) -> Body:
    return Body(mass=SLUG, diameter=DIAMETER, drag=DragCurve(mach=(0.0,), cd=(cd,), source="NESC"))


def _west_wind(*levels: tuple[float, float]) -> Wind:
    """Wind to the east by height, both as the study gives them [ft, ft/s]."""
    return Wind(
        height=tuple(FOOT * height for height, _ in levels),
        east=tuple(FOOT * speed for _, speed in levels),
        north=(0.0,) * len(levels),
        source="NESC",
    )


def _case(words: str, start: Throw, models: Models, cd: float = 0.1, mark: float = 0.001) -> CheckCase:
    return CheckCase(words=words, body=_sphere(cd), start=start, models=replace(models, tolerance=EXACT), mark=mark)


_DROP = Throw(latitude=0.0, height=30000.0 * FOOT)
_EAST = Throw(latitude=0.0, height=0.0, east=1000.0 * FOOT, down=-1000.0 * FOOT)
_NORTH = Throw(latitude=0.0, height=0.0, north=1000.0 * FOOT, down=-1000.0 * FOOT)
_ELLIPSOID = Models(earth=WGS84)
CASES: Mapping[str, CheckCase] = MappingProxyType(
    {
        "01": _case("dropped, no drag", _DROP, _ELLIPSOID, cd=0.0),
        "04": _case("dropped, round Earth at rest", _DROP, Models(earth=round_earth(ROUND))),
        "05": _case("dropped, round Earth turning", _DROP, Models(earth=round_earth(ROUND, rotating=True))),
        "06": _case("dropped, WGS-84", _DROP, _ELLIPSOID),
        "07": _case("dropped, steady wind", _DROP, Models(wind=_west_wind((0.0, 20.0)))),
        "08": _case("dropped, wind shear", _DROP, Models(wind=_west_wind((0.0, -20.0), (30000.0, 70.0)))),
        "09": _case("thrown east", _EAST, _ELLIPSOID, mark=0.005),
        "10": _case("thrown north", _NORTH, _ELLIPSOID, mark=0.005),
    }
)
"""By the number of the study. The others have attitude, aircraft or stages to orbit."""


def compare_check_cases() -> list[Comparison]:
    """Height and place of every case at the times that the package carries."""
    rows = read_rows(TABLE)
    columns = ("time_s", "altitude_ft", "latitude_deg", "longitude_deg")
    return [
        comparison
        for case in CASES
        for comparison in _compared(
            case, *(np.array([float(row[name]) for row in rows if row["case"] == case]) for name in columns)
        )
    ]


def residuals(
    case: str, time: Array, height_ft: Array, latitude_deg: Array, longitude_deg: Array
) -> tuple[float, float]:
    """Greatest difference of height [ft] and of latitude or longitude [degrees] from given histories."""
    checked = CASES[case]
    flight = throw(checked.body, checked.start, models=checked.models, times=time)
    aside = np.abs(np.degrees(flight.latitude) - latitude_deg), np.abs(np.degrees(flight.longitude) - longitude_deg)
    return float(np.abs(flight.height / FOOT - height_ft).max()), float(np.max(aside))


def _compared(case: str, *history: Array) -> list[Comparison]:
    height, place = residuals(case, *history)
    marked = ((height, "ft", CASES[case].mark, "height"), (place, "deg", PLACE_MARK, "latitude, longitude"))
    return [
        Comparison(
            group="Check cases of a sphere over 30 s",
            case=f"{case} {CASES[case].words}",
            measure=what,
            authority="NASA/TM-2015-218675, simulation 04",
            unit=unit,
            published=None,
            computed=apart,
            tolerance=mark,
        )
        for apart, unit, mark, what in marked
    ]
