"""Flights on a GPU are those of the processor: held on numba's CUDA simulator, which needs no GPU."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys

import numpy as np
import pytest

from flyout.core.errors import DomainError, FlyoutError
from flyout.flights.batch import fly_batch
from flyout.flights.models import Models
from flyout.studies.bench.job import LAUNCH, fly_all, vary

FLY = """
import dataclasses, json, warnings
warnings.simplefilter("ignore")
import numpy as np
from flyout.flights.batch import fly_batch
from flyout.flights.models import Models
from flyout.studies.bench.job import LAUNCH, vary
flights = vary(3)
columns = dataclasses.replace(flights.columns, payload_mass=np.array([1000.0, -1.0, 900.0]))
flown = {
    device: fly_batch(
        columns, LAUNCH, burnout_elevation=flights.elevation, models=Models(device=device, tolerance=1e-6), workers=1
    )
    for device in ("cpu", "cuda")
}
print(json.dumps({name: [f.range.tolist(), f.apogee.tolist(), f.outcome.tolist()] for name, f in flown.items()}))
"""


def test_the_same_flights_on_the_simulator():
    pytest.importorskip("numba.cuda", reason="this numba has no CUDA")
    done = subprocess.run(
        [sys.executable, "-c", FLY],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"NUMBA_ENABLE_CUDASIM": "1"},
    )
    flown = json.loads(done.stdout)
    for cpu, gpu in zip(flown["cpu"], flown["cuda"], strict=True):
        assert gpu == pytest.approx(cpu, rel=1e-6, nan_ok=True)


@pytest.mark.parametrize("tolerance", [1e-6, 3e-9])
def test_the_same_flights_on_a_gpu(tolerance):
    """As near as either is to the truth at that tolerance: a GPU rounds otherwise (fused multiply and add)."""
    cuda = pytest.importorskip("numba.cuda", reason="this numba has no CUDA")
    if not cuda.is_available():
        pytest.skip("no GPU is here")
    flights = vary(2000)
    truth = fly_all(flights, tolerance=1e-12, workers=1).range
    apart = {
        device: np.abs(fly_all(flights, tolerance=tolerance, workers=1, device=device).range - truth).max()
        for device in ("cpu", "cuda")
    }
    assert apart["cuda"] < 1.5 * apart["cpu"]


def test_where_there_is_no_gpu_it_is_told():
    cuda = pytest.importorskip("numba.cuda", reason="this numba has no CUDA")
    if cuda.is_available():
        pytest.skip("a GPU is here")
    flights = vary(1)
    with pytest.raises(FlyoutError, match="no CUDA GPU"):
        fly_batch(flights.columns, LAUNCH, burnout_elevation=flights.elevation, models=Models(device="cuda"))


@pytest.mark.parametrize("count", [1, 31, 4096, 4097, 32_768, 1_000_003])
def test_every_flight_has_a_thread(count):
    pytest.importorskip("numba.cuda", reason="this numba has no CUDA")
    blocks, threads = importlib.import_module("flyout.flights.gpu").grid_of(count)
    assert blocks * threads >= count
    assert threads % 32 == 0


def test_no_other_device_is_known():
    with pytest.raises(DomainError, match="cpu or cuda"):
        Models(device="abacus")
