"""A flight comes out the same, to the last bit, alone or among others, on one core or on many, in whatever order."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flyout.core.outcome import Outcome
from flyout.flights.batch import FlightColumns, VehicleColumns, fly_batch
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.flights.reach import reach_batch
from flyout.physics.vehicle import DragCurve, Stage, Vehicle

DRAG = DragCurve(mach=(0.0, 0.9, 1.1, 3.0), cd=(0.2, 0.2, 0.4, 0.25), source="test")
FIGURES = [field.name for field in dataclasses.fields(VehicleColumns) if field.name != "drag"]
UNEVEN = (1, 7, 33, 1000, 4097)  # not as many as lanes, chunks or cores


def rows_of(count, seed=1):
    """Rockets of two stages from near to far, and some that are none, never lift off, or leave the Earth."""
    rng = np.random.default_rng(seed)
    columns = VehicleColumns(
        dry_mass=rng.uniform([500.0, 100.0], [1500.0, 300.0], (count, 2)),
        propellant_mass=rng.uniform([2000.0, 500.0], [6000.0, 1500.0], (count, 2)),
        specific_impulse=rng.uniform(210.0, 280.0, (count, 2)),
        burn_time=rng.uniform(30.0, 90.0, (count, 2)),
        diameter=rng.uniform(0.5, 1.5, (count, 2)),
        nozzle_exit_area=rng.choice([0.0, 0.1], (count, 2)),
        payload_mass=rng.uniform(100.0, 1000.0, count),
        drag_factor=rng.uniform(0.0, 2.0, count),
        drag=DRAG,
    )
    columns.specific_impulse[3::50] = 10.0
    columns.specific_impulse[5::50] = 2000.0
    columns.dry_mass[6::50] = np.nan
    return columns, rng.uniform(0.1, 1.5, count)


def taken(columns, which):
    return dataclasses.replace(columns, **{name: getattr(columns, name)[which] for name in FIGURES})


def bytes_of(flown, which=slice(None)):
    return [getattr(flown, field.name)[which].tobytes() for field in dataclasses.fields(FlightColumns)]


def flown(columns, elevation, workers=1):
    return fly_batch(columns, Launch(), burnout_elevation=elevation, workers=workers)


@pytest.mark.parametrize("count", UNEVEN)
def test_one_core_and_many(count):
    columns, elevation = rows_of(count)
    one = flown(columns, elevation)
    assert len(one) == count
    for workers in (2, 3, 16):
        assert bytes_of(flown(columns, elevation, workers)) == bytes_of(one)


def test_the_rows_of_these_tests_end_in_every_way():
    columns, elevation = rows_of(1000)
    ends = set(flown(columns, elevation).outcome.tolist())
    assert ends >= {Outcome.IMPACT, Outcome.NO_LIFTOFF, Outcome.ESCAPED, Outcome.INVALID}


@pytest.mark.parametrize("count", UNEVEN)
def test_any_order(count):
    columns, elevation = rows_of(count)
    straight = flown(columns, elevation)
    order = np.random.default_rng(2).permutation(count)
    shuffled = flown(taken(columns, order), elevation[order], workers=3)
    assert bytes_of(shuffled) == bytes_of(straight, order)


@settings(max_examples=40, deadline=None)
@given(rows=st.lists(st.integers(0, 999), min_size=1, max_size=70))
def test_any_company(rows):
    """Some rows of a batch, repeated or alone, are those rows of the whole batch."""
    columns, elevation = rows_of(1000)
    whole = bytes_of(flown(columns, elevation), rows)
    assert bytes_of(flown(taken(columns, rows), elevation[rows])) == whole


@pytest.mark.parametrize("count", [1, 7, 33, 200])
def test_the_search_too(count):
    columns, _ = rows_of(count)
    one = reach_batch(columns, Launch(), workers=1)
    assert bytes_of(reach_batch(columns, Launch(), workers=3)) == bytes_of(one)
    order = np.random.default_rng(2).permutation(count)
    assert bytes_of(reach_batch(taken(columns, order), Launch(), workers=1)) == bytes_of(one, order)


def test_a_single_flight_is_its_row_of_the_batch():
    """Bit for bit but for the range, for which a single flight asks the exact geodesic: some millimetres apart."""
    columns, elevation = rows_of(40)
    batch = flown(columns, elevation)
    for row in np.flatnonzero(batch.outcome == Outcome.IMPACT):
        stages = tuple(Stage(**{name: float(getattr(columns, name)[row, k]) for name in FIGURES[:6]}) for k in range(2))
        rest = {name: float(getattr(columns, name)[row]) for name in FIGURES[6:]}
        vehicle = Vehicle(name="one", stages=stages, drag=DRAG, **rest)
        flight = fly(vehicle, Launch(), burnout_elevation=elevation[row])
        for name in ("apogee", "flight_time", "burnout_speed", "impact_speed"):
            assert getattr(flight, name) == getattr(batch, name)[row]
        assert flight.range == pytest.approx(batch.range[row], abs=0.01)
