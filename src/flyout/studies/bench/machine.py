"""What a measurement ran on."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

_CPU_INFO = Path("/proc/cpuinfo")
_PACKAGES = ("flyout", "numba", "llvmlite", "numpy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """Processor, cores and versions.

    Parameters
    ----------
    processor : str
    cores : int
        This process may use.
    load : float or None
        Jobs that wanted a core over the last minute; None where the system does not say.
    versions : dict
        Of Python and the packages that matter.
    """

    processor: str
    cores: int
    load: float | None
    versions: dict[str, str]


def this_machine() -> Machine:
    """Ask the system."""
    return Machine(
        processor=_processor(),
        cores=cores(),
        load=os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        versions={"python": platform.python_version(), **{name: version(name) for name in _PACKAGES}},
    )


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _processor() -> str:
    """The maker's name for it, or at least its kind."""
    lines = _CPU_INFO.read_text(encoding="utf-8", errors="replace").splitlines() if _CPU_INFO.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()
