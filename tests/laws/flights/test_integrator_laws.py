"""The kernel beside other integrators of the same equations."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from flyout.core.errors import DomainError
from flyout.core.outcome import Outcome
from flyout.flights.fly import fly
from flyout.flights.integrators import Integrator, fly_by
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.physics.drag import ballistic_curve
from flyout.physics.thrust import PROGRESSIVE
from flyout.physics.vehicle import DragCurve, Separation, Stage, Vehicle
from flyout.physics.wind import Wind

DRAG = DragCurve(mach=(0.0, 0.85, 1.0, 1.2, 2.0, 4.5), cd=(0.2, 0.2, 0.27, 0.27, 0.2, 0.2), source="test")
FIRST = Stage(dry_mass=900.0, propellant_mass=6000.0, specific_impulse=245.0, burn_time=50.0, diameter=1.0)
SECOND = Stage(dry_mass=300.0, propellant_mass=1500.0, specific_impulse=265.0, burn_time=40.0, diameter=0.8)
ONE = Vehicle(name="one", stages=(FIRST,), payload_mass=800.0, drag=DRAG)
TWO = Vehicle(
    name="two",
    stages=(dataclasses.replace(FIRST, coast_time=3.0, thrust_curve=PROGRESSIVE, nozzle_exit_area=0.3), SECOND),
    payload_mass=400.0,
    drag=DRAG,
    separation=Separation(delay=5.0, diameter=0.5, drag=ballistic_curve(4000.0, 400.0, 0.5)),
)
BREEZE = Wind(height=(0.0, 1e4, 3e4), east=(5.0, 40.0, 0.0), north=(0.0, -10.0, 0.0), source="test")
CASES = {
    "one stage": (ONE, 0.7, Models()),
    "gravity turn": (ONE, math.radians(80.0), Models(gravity_turn=True)),
    "two stages, wind, payload alone": (TWO, 0.6, Models(wind=BREEZE)),
    "lofted": (TWO, 1.4, Models()),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", ["DOP853", "RK45"])
def test_the_kernel_lands_where_they_do(case, name):
    """All at their tightest: what is left is the bends of the drag curve, which they do not stop at."""
    vehicle, elevation, models = CASES[case]
    ours = fly(vehicle, Launch(), burnout_elevation=elevation, models=dataclasses.replace(models, tolerance=1e-13))
    theirs = fly_by(Integrator(name=name), vehicle, Launch(), burnout_elevation=elevation, models=models)
    assert theirs.outcome == Outcome.IMPACT
    assert theirs.range == pytest.approx(ours.range, abs=0.05)
    assert theirs.flight_time == pytest.approx(ours.flight_time, abs=1e-3)
    assert theirs.apogee == pytest.approx(ours.apogee, abs=0.05)
    assert theirs.burnout_speed == pytest.approx(ours.burnout_speed, abs=1e-3)


def test_rk4_is_of_fourth_order():
    """Where nothing bends (no air, one burn), half the step leaves a sixteenth of the error."""
    models = Models(atmosphere=False)
    exact = fly_by(Integrator(name="DOP853", tolerance=1e-13), ONE, Launch(), burnout_elevation=0.7, models=models)
    errors = []
    for step in (1.0, 0.5):
        flown = fly_by(Integrator(name="RK4", step=step), ONE, Launch(), burnout_elevation=0.7, models=models)
        errors.append(abs(flown.burnout_speed - exact.burnout_speed))
    assert errors[0] / errors[1] == pytest.approx(16.0, rel=0.15)


def test_what_does_not_come_down_is_told():
    fast = dataclasses.replace(SECOND, propellant_mass=40000.0, specific_impulse=450.0, burn_time=300.0)
    vehicle = Vehicle(name="fast", stages=(fast,), payload_mass=10.0, drag=DRAG)
    ours = fly(vehicle, Launch(), burnout_elevation=0.7)
    theirs = fly_by(Integrator(name="DOP853", tolerance=1e-9), vehicle, Launch(), burnout_elevation=0.7)
    assert ours.outcome == theirs.outcome == Outcome.ESCAPED
    assert theirs.range is None


def test_what_never_leaves_the_pad_is_told():
    heavy = dataclasses.replace(ONE, payload_mass=1e6)
    flown = fly_by(Integrator(name="RK4"), heavy, Launch(), burnout_elevation=0.7)
    assert flown.outcome == Outcome.NO_LIFTOFF
    assert not np.isfinite(flown.time).any()


@pytest.mark.parametrize("wrong", [{"name": "Euler"}, {"name": "RK4", "step": 0.0}, {"name": "RK45", "tolerance": 2.0}])
def test_an_integrator_that_is_none_is_refused(wrong):
    with pytest.raises(DomainError):
        Integrator(**wrong)
