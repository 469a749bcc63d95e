"""The same flights on a GPU: a thread each, and in it the kernel with one lane (optional extra `cuda`).

It is never needed: a processor flies a hundred thousand flights a second and
more on each core.
"""

from __future__ import annotations

import threading
from functools import cache
from typing import Any

import numpy as np
from numba import cuda
from numpy.typing import NDArray

from flyout.core.errors import FlyoutError
from flyout.flights.kernel.drive import fly_all
from flyout.flights.kernel.flights import FLYING, Flights
from flyout.flights.kernel.rows import COUNTS, ROWS
from flyout.flights.kernel.world import control_of, world_of
from flyout.flights.kernel.worlds import where_compiled
from flyout.flights.summary import SUMMARY

Array = NDArray[np.float64]
Read = tuple[NDArray[np.int64], Array, Array, Array, Array]
"""Numbers of points of drag, levels of wind, levels of air; shared, profiles; starts, parts of flights to be flown."""

WARP, FULL_BLOCK = 32, 256  # threads that go together; all that the registers of one processor hold
SPREAD = 128  # blocks over which few flights are spread: about as many as a large GPU has processors
_FIRST = threading.Lock()  # the driver may not be woken by two threads at once
_ONE_LANE = {"LANES": 1, "_1": 1, "_2": 2, "_3": 3, "_4": 4, "_5": 5, "_K": 6}
"""What the kernel's constants are where a lane stands alone."""


def fly_on_gpu(read: Read) -> tuple[Array, NDArray[np.int8]]:
    """Fly rows on the GPU; their results and outcomes, as of `kernel.flights.Flights`.

    Raises
    ------
    FlyoutError
        Where there is no GPU that numba can use.
    """
    with _FIRST:
        fly = kernel()
    count = len(read[3])
    given = tuple(cuda.to_device(np.ascontiguousarray(array)) for array in read)
    written = cuda.device_array((count, SUMMARY)), cuda.device_array(count, dtype=np.int8)
    fly[grid_of(count)](given, written)
    return written[0].copy_to_host(), written[1].copy_to_host()


def grid_of(count: int) -> tuple[int, int]:
    """How many blocks of how many threads fly `count` flights: all processors before full blocks."""
    block = min(FULL_BLOCK, WARP * -(-count // (SPREAD * WARP)))
    return max(SPREAD, -(-count // block)), block


@cache
def kernel() -> Any:  # noqa: ANN401  # numba has no name for it
    """One flight a thread, to be compiled for the GPU, which is woken here."""
    if not cuda.is_available():
        raise FlyoutError(
            "no CUDA GPU is here", remedy="fly on the processor, or pip install 'flyout[cuda]' where one is"
        )
    cuda.current_context()
    share = cuda.jit(where_compiled(fly_one, cuda.jit(device=True), _ONE_LANE), device=True)

    def fly_mine(read: Any, written: Any) -> None:  # noqa: ANN401
        row = cuda.grid(1)
        w, c = cuda.local.array(ROWS, np.float64), cuda.local.array(COUNTS, np.int64)
        if row < len(read[3]):
            share(read, written, w, c, row)

    return cuda.jit(fly_mine)


def fly_one(read: Read, written: tuple[Array, NDArray[np.int8]], w: Array, c: NDArray[np.int64], row: int) -> None:
    """Fly one row with its own lane."""
    sizes, shared, profiles, starts, parts = read
    results, outcomes = written
    outcomes[row] = FLYING
    for k in range(SUMMARY):
        results[row, k] = np.nan
    for k in range(ROWS):
        w[k] = 0.0
    flights = Flights(
        starts[row : row + 1],
        parts[row : row + 1],
        results[row : row + 1],
        outcomes[row : row + 1],
        starts[:0],
    )
    world = world_of(shared, profiles, sizes[0], sizes[1], sizes[2])
    fly_all(world, control_of(shared), flights, w, c, 1)
