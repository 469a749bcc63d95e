"""The kernel is plain Python: stepped through as it stands, it flies what its machine code flies."""

from __future__ import annotations

import math

import numpy as np
import pytest

from flyout.flights import summary
from flyout.flights.kernel.drive import fly_all
from flyout.flights.kernel.flights import TRACE, Flights
from flyout.flights.kernel.rows import COUNTS, LANES, ROWS
from flyout.flights.kernel.world import Control, World
from flyout.flights.launch import Launch
from flyout.flights.loads import load_of
from flyout.flights.models import Models
from flyout.flights.run import LATEST, MOST_TRIES, make_setting, run
from flyout.flights.schedule import schedule
from flyout.physics.drag import CURVES, sphere_drag
from flyout.physics.wind import Wind
from flyout.studies.bench.job import VEHICLE

NOTHING = np.empty(0)
BREEZE = Wind(height=(0.0, 2e4), east=(10.0, 30.0), north=(-5.0, 5.0), source="test")


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # divisions by zero mean infinity to the kernel
@pytest.mark.parametrize(
    ("models", "elevation"),
    [
        (Models(), 40.0),
        (Models(wind=BREEZE), 75.0),
        (Models(gravity_turn=True), 80.0),
        (Models(atmosphere=False), 30.0),
    ],
    ids=["still air", "wind", "gravity turn", "no air"],
)
def test_machine_code_flies_what_the_python_says(models, elevation):
    load = load_of(VEHICLE)
    planned = [schedule(load, Launch(), models, np.array([math.radians(elevation)])) for _ in range(2)]
    compiled = run(make_setting(models, load.curves, 0.0), planned[0])
    plain = np.full((1, summary.SUMMARY), np.nan)
    wind = np.array(models.wind.profile) if models.wind else np.empty((3, 0))
    thickness = 1.0 if models.atmosphere else 0.0
    drag = np.array(VEHICLE.drag.mach), np.array(VEHICLE.drag.cd)
    world = World(models.earth, thickness, *drag, *wind, NOTHING, NOTHING, NOTHING, NOTHING)
    flights = Flights(planned[1].starts, planned[1].parts, plain, planned[1].outcomes, np.empty((0, TRACE)))
    control = Control(models.tolerance, 0.0, LATEST, MOST_TRIES, 1.0)
    fly_all(world, control, flights, np.zeros(ROWS * LANES), np.zeros(COUNTS * LANES, np.int64), 1)
    assert planned[0].outcomes == planned[1].outcomes
    np.testing.assert_allclose(plain, compiled, rtol=1e-6)  # a fused product may tip a step; both keep the tolerance


def test_the_sphere_in_straight_lines_is_the_sphere():
    """Within 2 per cent between the points: less than measured spheres differ."""
    curve = CURVES["sphere"]
    for mach in np.linspace(0.0, 6.0, 601):
        assert np.interp(mach, curve.mach, curve.cd) == pytest.approx(sphere_drag(mach), rel=0.02)
