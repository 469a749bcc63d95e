"""The history of a flight as columns and as a table of pandas."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from flyout.core.errors import FlyoutError
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.physics.vehicle import DragCurve, Stage, Vehicle

STAGE = Stage(dry_mass=1200.0, propellant_mass=3700.0, specific_impulse=230.0, burn_time=75.0, diameter=0.84)
DRAG = DragCurve(mach=(0.0,), cd=(0.2,), source="test")
VEHICLE = Vehicle(name="one stage", stages=(STAGE,), payload_mass=1000.0, drag=DRAG)
FLIGHT = fly(VEHICLE, Launch(), burnout_elevation=0.7)


def test_every_moment_has_every_column():
    columns = FLIGHT.columns()
    assert {len(column) for column in columns.values()} == {len(FLIGHT.time)}
    np.testing.assert_array_equal(np.column_stack([columns[name] for name in ("x", "y", "z")]), FLIGHT.position)
    np.testing.assert_array_equal(np.column_stack([columns[name] for name in ("vx", "vy", "vz")]), FLIGHT.velocity)


def test_events_are_marked_at_their_moment():
    marked = [(time, mark) for time, mark in zip(FLIGHT.time.tolist(), FLIGHT.marks(), strict=True) if mark]
    assert marked == [(event.time, event.name) for event in FLIGHT.events]
    assert [name for _, name in marked] == ["burnout", "apogee", "impact"]


def test_a_table_of_pandas_is_the_same_history():
    table = FLIGHT.to_pandas()
    assert table.index.name == "time"
    np.testing.assert_array_equal(table.index, FLIGHT.time)
    np.testing.assert_array_equal(table["height"], FLIGHT.height)
    assert table.loc[table["event"] == "apogee", "height"].item() == table["height"].max()
    assert table.loc[table["event"] == "burnout"].index.item() == pytest.approx(STAGE.burn_time)


def test_a_flight_that_never_was_makes_an_empty_table():
    heavy = Vehicle(name="heavy", stages=(STAGE,), payload_mass=1e6, drag=DRAG)
    assert len(fly(heavy, Launch(), burnout_elevation=0.7).to_pandas()) == 0


def test_without_pandas_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(FlyoutError) as caught:
        FLIGHT.to_pandas()
    assert caught.value.remedy == "pip install 'flyout[pandas]'"
