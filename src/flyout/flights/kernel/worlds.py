"""Plain functions in a world where those they call are compiled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any

from flyout.physics.compiled import COMPILED

Plain = Callable[..., Any]


def where_compiled(function: Plain, compile_one: Callable[[Plain], Any], constants: Mapping[str, Any]) -> Plain:
    """The same function with other globals: every function marked `compiled` is one that `compile_one` made.

    (numba's own way to compile plain functions, `register_jitable`, types
    every call of one several times over.)

    Parameters
    ----------
    function : callable
    compile_one : callable
        A decorator of numba's.
    constants : mapping
        Names that mean something else there, wherever they occur.
    """
    worlds = {each: dict(vars_of(each)) for each in (*COMPILED, function)}
    ready = {each: compile_one(_in_world(each, worlds[each])) for each in COMPILED}
    for world in worlds.values():
        for name, value in world.items():
            if isinstance(value, FunctionType) and value in ready:
                world[name] = ready[value]
        world.update((name, value) for name, value in constants.items() if name in world)
    return _in_world(function, worlds[function])


def vars_of(function: Plain) -> dict[str, Any]:
    """Globals of a function."""
    found: dict[str, Any] = function.__globals__
    return found


def _in_world(function: Plain, world: dict[str, Any]) -> Plain:
    return FunctionType(function.__code__, world, function.__name__)
