"""Outlines obey the same physics as whole vehicles."""

import math

import numpy as np
import pytest

from flyout.catalogue.load import load_catalogue
from flyout.ensembles.columns import columns_of, take
from flyout.ensembles.fitted import possible_draws
from flyout.ensembles.greatest import Setting
from flyout.ensembles.inference.vacuum import GM, RADIUS
from flyout.ensembles.outlined import turn_rates
from flyout.ensembles.reach import models_of, reach_of
from flyout.ensembles.speeds import Speeds, as_counted
from flyout.ensembles.tables import with_payload
from flyout.ensembles.turned import greatest_turned
from flyout.flights.batch import fly_batch
from flyout.flights.launch import Launch
from flyout.systems.load import load_system


def system_of(name):
    return load_system(load_catalogue(), name)


def test_no_elevation_goes_farther_than_the_one_that_was_found():
    system = system_of("Agni-V")
    draws = possible_draws(system.airframe, system.payload, 8, seed=2)
    columns = columns_of(system.airframe, system.payload, draws)
    setting = Setting(launch=system.launch, models=models_of(system))
    rates = np.full(8, float(np.median(turn_rates(system.airframe, draws, columns))))
    found = greatest_turned(columns, rates, setting, None).flights
    models = setting.models.__class__(tolerance=1e-5, pitch_rate=float(rates[0]))
    tried = [
        fly_batch(columns, system.launch, burnout_elevation=np.full(8, math.radians(angle)), models=models).range
        for angle in range(10, 60, 2)
    ]
    assert np.all(found.range >= 0.99 * np.nanmax(tried, axis=0))


def test_each_vehicle_flies_the_same_alone_and_among_others():
    system = system_of("Agni-III")
    draws = possible_draws(system.airframe, system.payload, 12, seed=3)
    columns = columns_of(system.airframe, system.payload, draws)
    setting = Setting(launch=system.launch, models=models_of(system))
    rates = np.full(12, 0.01)
    together = greatest_turned(columns, rates, setting, None).flights.range
    alone = greatest_turned(take(columns, np.array([5])), rates[:1], setting, None).flights.range
    assert alone[0] == pytest.approx(together[5])


def test_less_payload_goes_farther():
    light, heavy = (reach_of(with_payload(system_of("Agni-III"), mass), seed=1, draws=256) for mass in (800.0, 1500.0))
    assert light.range.p50 > 1.1 * heavy.range.p50


def test_a_published_speed_narrows_the_band():
    free = reach_of(system_of("Agni-III"), seed=1, draws=256).range
    held = reach_of(system_of("Jupiter"), seed=1, draws=512)
    assert held.range.p95 / held.range.p05 < free.p95 / free.p05
    assert any("greatest speed" in words for words in held.conditioned_on)


def flight(speed, *, height=30e3):
    return Speeds(
        burnout=np.array([speed]),
        burnout_height=np.array([height]),
        apogee=np.array([300e3]),
        distance=np.array([1500e3]),
    )


def test_speeds_past_the_stars_are_faster_eastward_and_the_same_over_the_poles():
    counted = as_counted(flight(3000.0), Launch(latitude=0.0))[0]
    assert (counted[:8] == 3000.0).all()
    assert 0.0 < counted.max() - 3000.0 < 465.1
    pole = as_counted(flight(3000.0), Launch(latitude=math.radians(90.0)))[0]
    assert pole == pytest.approx(np.full(32, 3000.0))


def test_what_falls_from_the_height_of_burnout_keeps_its_energy():
    """Without air, kinetic and potential energy have one sum at both heights."""
    counted = as_counted(flight(3000.0, height=240e3), Launch(latitude=math.radians(90.0)))[0]
    thrown = 0.5 * counted.max() ** 2 - GM / (RADIUS + 40e3)
    assert thrown == pytest.approx(0.5 * 3000.0**2 - GM / (RADIUS + 240e3), rel=1e-12)
    assert counted[0] == 3000.0
