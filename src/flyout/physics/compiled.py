"""How every function that runs inside a flight is compiled."""

from __future__ import annotations

import hashlib
import pathlib
from collections.abc import Callable
from functools import cache
from typing import Any, Self, TypeVar, cast

from numba import njit
from numba.core.caching import CacheImpl, InTreeCacheLocator

F = TypeVar("F", bound=Callable[..., Any])
_PACKAGE = pathlib.Path(__file__).resolve().parents[1]
_ROOMS = ("constants", "physics", "flights")
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


@cache
def sources_stamp() -> str:
    """Fingerprint of every source that compiled code may come from."""
    digest = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted((_PACKAGE / room).glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


class _KernelCacheLocator(InTreeCacheLocator):
    """Keeps compiled functions beside their source, and knows that they hold code of other modules.

    numba looks only at the file a function stands in, so a change to gravitation
    would leave a stale flight behind.
    """

    def get_source_stamp(self) -> str:
        return sources_stamp()

    @classmethod
    def from_function(cls, py_func: Callable[..., object], py_file: str) -> Self | None:
        if pathlib.Path(py_file).resolve().parents[1] != _PACKAGE:
            return None
        return cast("Self | None", super().from_function(py_func, py_file))  # type: ignore[no-untyped-call]


CacheImpl._locator_classes.insert(0, _KernelCacheLocator)
