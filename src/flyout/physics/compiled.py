"""Which functions run inside a flight.

They are plain functions of numbers, in the part of Python that numba can turn
into machine code. Called from Python they run as they stand; a flight runs
them compiled, all in one piece (`flights.machine`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])

COMPILED: list[Callable[..., Any]] = []
"""Every function marked so far, in the order of definition."""


def compiled(function: F) -> F:
    """Mark a function as one that flights run compiled; it stays as it is."""
    COMPILED.append(function)
    return function
