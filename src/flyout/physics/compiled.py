"""How every function that runs inside a flight is compiled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

F = TypeVar("F", bound=Callable[..., Any])
_OPTIONS: dict[str, Any] = {
    "cache": True,
    "nogil": True,  # threads may run flights side by side
    "error_model": "numpy",  # a division by zero gives infinity
    "fastmath": {"contract"},  # a product and a sum may be fused: the only liberty taken
    "no_cfunc_wrapper": True,  # nothing here is called from C; leaving it out saves compile time
}


def compiled(function: F) -> F:
    """Compile once for this machine and keep the result on disk."""
    return cast(F, njit(**_OPTIONS)(function))
