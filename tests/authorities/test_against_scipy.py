"""The same equations a second time, in plain Python and an inertial frame, by SciPy's DOP853: impacts agree to 1 m.

Nothing of flyout's physics is used there: only its inputs and the standard's tables of thin air.
"""

from __future__ import annotations

import math

import pytest

from flyout.flights.fly import fly
from flyout.studies.validation.arcs import ARCS, compare_arc
from flyout.studies.validation.independent import impact_of


@pytest.mark.parametrize("arc", ARCS, ids=lambda arc: f"{arc.vehicle.name}, {arc.latitude:g} {arc.azimuth:g}")
def test_impact_agrees_to_a_metre(arc):
    comparison = compare_arc(arc)
    assert comparison.tolerance == 1.0
    assert comparison.passed


@pytest.mark.parametrize(("arc", "least_range"), list(zip(ARCS, (250e3, 200e3, 9000e3, 7000e3), strict=True)))
def test_arcs_are_long_and_end_at_the_same_moment(arc, least_range):
    elevation = math.radians(arc.elevation)
    flight = fly(arc.vehicle, arc.launch, burnout_elevation=elevation)
    assert flight.range > least_range
    assert flight.flight_time == pytest.approx(impact_of(arc.vehicle, arc.launch, elevation)[2], abs=1e-3)
