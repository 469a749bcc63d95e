"""NASA's check cases of a sphere: dropped and thrown, over four Earths and three winds.

Simulation 04 is the one that an independent high-order integration meets best. The marks are 0.001 ft
of height (0.005 ft for the two cannonballs) and 2e-8 degrees, over 30 seconds.
"""

from __future__ import annotations

import csv
import math
import pathlib
from dataclasses import replace

import numpy as np
import pytest

from flyout.flights.models import Models
from flyout.flights.throw import Body, Throw, throw
from flyout.physics.earth import round_earth, wgs84_earth
from flyout.physics.vehicle import DragCurve
from flyout.physics.wind import Wind

DATA = pathlib.Path(__file__).parent / "data" / "nesc"
FOOT, SLUG = 0.3048, 14.593903
DIAMETER = math.sqrt(0.1963495 * 4.0 / math.pi) * FOOT
ROUND = 20902255.199 * FOOT


def sphere(cd):
    return Body(mass=SLUG, diameter=DIAMETER, drag=DragCurve(mach=(0.0,), cd=(cd,), source="NESC"))


def wind(*levels):
    heights, easts = zip(*levels, strict=True)
    return Wind(
        height=tuple(FOOT * h for h in heights),
        east=tuple(FOOT * v for v in easts),
        north=(0.0,) * len(levels),
        source="NESC",
    )


DROP = Throw(latitude=0.0, height=30000.0 * FOOT)
EAST = Throw(latitude=0.0, height=0.0, east=1000.0 * FOOT, down=-1000.0 * FOOT)
NORTH = Throw(latitude=0.0, height=0.0, north=1000.0 * FOOT, down=-1000.0 * FOOT)
WGS84 = wgs84_earth()
CASES = {
    "01": (sphere(0.0), DROP, Models(earth=WGS84)),
    "04": (sphere(0.1), DROP, Models(earth=round_earth(ROUND))),
    "05": (sphere(0.1), DROP, Models(earth=round_earth(ROUND, rotating=True))),
    "06": (sphere(0.1), DROP, Models(earth=WGS84)),
    "07": (sphere(0.1), DROP, Models(earth=WGS84, wind=wind((0.0, 20.0)))),
    "08": (sphere(0.1), DROP, Models(earth=WGS84, wind=wind((0.0, -20.0), (30000.0, 70.0)))),
    "09": (sphere(0.1), EAST, Models(earth=WGS84)),
    "10": (sphere(0.1), NORTH, Models(earth=WGS84)),
}


def published(case):
    with (DATA / f"atmos_{case}_sim_04.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    columns = ("time", "altitudeMsl_ft", "latitude_deg", "longitude_deg")
    return tuple(np.array([float(row[name]) for row in rows]) for name in columns)


@pytest.mark.parametrize("case", sorted(CASES))
def test_simulation_04(case):
    body, start, models = CASES[case]
    time, height_ft, latitude_deg, longitude_deg = published(case)
    assert len(time) == 301
    assert time[-1] == 30.0
    flight = throw(body, start, models=replace(models, tolerance=1e-12), times=time)
    mark = 0.005 if case in ("09", "10") else 0.001
    assert np.abs(flight.height / FOOT - height_ft).max() <= mark
    assert np.abs(np.degrees(flight.latitude) - latitude_deg).max() <= 2e-8
    assert np.abs(np.degrees(flight.longitude) - longitude_deg).max() <= 2e-8
