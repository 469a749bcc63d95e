"""The border between Python and machine code: plain addresses in, the kernel's records out."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any

from numba import carray, cfunc, njit, types  # type: ignore[attr-defined]

from flyout.flights.kernel.drive import fly_all
from flyout.flights.kernel.flights import PARTS, STARTS, TRACE, Flights
from flyout.flights.kernel.rows import COUNTS, LANES, ROWS
from flyout.flights.kernel.world import SHARED, SIZES, Control, World
from flyout.flights.summary import SUMMARY
from flyout.physics.compiled import COMPILED
from flyout.physics.earth import Earth

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
    g = carray(shared, (SHARED,))
    p = carray(profiles, (2 * points + 3 * winds + 4 * airs,))
    wind, air = p[2 * points : 2 * points + 3 * winds], p[2 * points + 3 * winds :]
    world = World(
        Earth(g[0], g[1], g[2], g[3], g[4], g[5], g[6]),
        g[7],
        p[:points],
        p[points : 2 * points],
        wind[:winds],
        wind[winds : 2 * winds],
        wind[2 * winds :],
        air[:airs],
        air[airs : 2 * airs],
        air[2 * airs : 3 * airs],
        air[3 * airs :],
    )
    flights = Flights(
        carray(starts, (n, STARTS)),
        carray(parts, (n, legs, PARTS)),
        carray(results, (n, SUMMARY)),
        carray(outcomes, (n,)),
        carray(trace, (rows, TRACE)),
    )
    control = Control(g[8], g[9], g[10], g[11])
    fly_all(world, control, flights, carray(work, (ROWS * LANES,)), carray(counts, (COUNTS * LANES,)), lanes)


def translate() -> tuple[str, str]:
    """The kernel in LLVM's language, and its name there.

    Every function marked `compiled` is given a world of its own in which the
    others are such as numba compiles. (numba's own way to compile plain
    functions, `register_jitable`, types every call of one several times over.)
    """
    worlds = {function: dict(function.__globals__) for function in (*COMPILED, enter)}
    ready = {function: njit(**OPTIONS, **_ALONE)(_in_world(function, worlds[function])) for function in COMPILED}
    for world in worlds.values():
        for name, value in world.items():
            if isinstance(value, FunctionType) and value in ready:
                world[name] = ready[value]
    function = cfunc(SIGNATURE, **OPTIONS)(_in_world(enter, worlds[enter]))
    return function.inspect_llvm(), function.native_name


def _in_world(function: Callable[..., Any], world: dict[str, Any]) -> FunctionType:
    """The same function with other globals."""
    return FunctionType(function.__code__, world, function.__name__)
