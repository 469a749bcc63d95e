"""The compiled kernel outlives the process that compiled it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from flyout.flights import machine

FLY = """
import sys
from flyout.catalogue.load import load_catalogue
from flyout.vehicles.catalogued import vehicle_of
from flyout.flights.launch import Launch
from flyout.flights.fly import fly
print(repr(fly(vehicle_of(load_catalogue(), "Scud-B"), Launch(), burnout_elevation=0.7).range), "numba" in sys.modules)
"""


def test_a_new_process_flies_the_same_and_needs_no_compiler():
    machine.kernel()
    runs = [subprocess.run([sys.executable, "-c", FLY], capture_output=True, text=True, check=True) for _ in range(2)]
    first, second = (run.stdout.split() for run in runs)
    assert first == second
    assert first[1] == "False"


def test_half_a_file_is_not_taken_for_a_kernel(tmp_path, monkeypatch):
    monkeypatch.setattr(machine, "_folders", lambda: iter([tmp_path]))
    machine._keep(b"code of a machine")
    (kept,) = tmp_path.iterdir()
    assert machine._kept() == b"code of a machine"
    kept.write_bytes(kept.read_bytes()[:-1])
    assert machine._kept() is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setattr(machine, "_folders", lambda: iter([blocked / "folder"]))
    machine._keep(b"code")
    assert machine._kept() is None


def test_a_kernel_that_needs_more_than_mathematics_is_refused():
    llvm = pytest.importorskip("llvmlite.binding")
    module = llvm.parse_assembly("declare void @NRT_Free(ptr)\ndeclare double @exp(double)")
    with pytest.raises(RuntimeError, match="NRT_Free"):
        machine._check_alone(module)
