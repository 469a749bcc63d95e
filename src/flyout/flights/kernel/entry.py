"""The border between Python and machine code: plain addresses in, the kernel's records out."""

from __future__ import annotations

from typing import Any

from numba import carray, cfunc, njit, types

from flyout.flights.kernel.drive import fly_all
from flyout.flights.kernel.flights import PARTS, STARTS, TRACE, Flights
from flyout.flights.kernel.rows import COUNTS, LANES, ROWS
from flyout.flights.kernel.world import SHARED, SIZES, control_of, world_of
from flyout.flights.kernel.worlds import where_compiled
from flyout.flights.summary import SUMMARY

OPTIONS: dict[str, Any] = {
    "error_model": "numpy",  # a division by zero gives infinity
    "fastmath": {"contract"},  # a product and a sum may be fused: the only liberty taken
    "forceinline": True,  # one function in the end, in which nothing can be raised
}
Address = Any
"""Of an array: numba knows of what."""
_ALONE: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}  # nothing but the kernel calls them
_NUMBERS, _COUNTS, _BYTES = types.CPointer(types.float64), types.CPointer(types.int64), types.CPointer(types.int8)
SIGNATURE = types.void(_COUNTS, *[_NUMBERS] * 6, _BYTES, _NUMBERS, _COUNTS)


def enter(  # noqa: PLR0913, PLR0917
    sizes: Address,
    shared: Address,
    profiles: Address,
    starts: Address,
    parts: Address,
    results: Address,
    trace: Address,
    outcomes: Address,
    work: Address,
    counts: Address,
) -> None:
    """Fly a batch; see `flights.run.run` for what lies at each address."""
    s = carray(sizes, (SIZES,))
    n, legs, points, winds, airs, rows, lanes = s[0], s[1], s[2], s[3], s[4], s[5], s[6]
    numbers = carray(shared, (SHARED,))
    world = world_of(numbers, carray(profiles, (2 * points + 3 * winds + 4 * airs,)), points, winds, airs)
    flights = Flights(
        carray(starts, (n, STARTS)),
        carray(parts, (n, legs, PARTS)),
        carray(results, (n, SUMMARY)),
        carray(outcomes, (n,)),
        carray(trace, (rows, TRACE)),
    )
    fly_all(
        world, control_of(numbers), flights, carray(work, (ROWS * LANES,)), carray(counts, (COUNTS * LANES,)), lanes
    )


def translate() -> tuple[str, str]:
    """The kernel in LLVM's language, and its name there."""
    function = cfunc(SIGNATURE, **OPTIONS)(where_compiled(enter, njit(**OPTIONS, **_ALONE), {}))
    return function.inspect_llvm(), function.native_name
