"""How long whole commands take, each in a new process."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FLYOUT = ROOT / ".venv" / "bin" / "flyout"
VEHICLE = ROOT / "examples" / "vehicles" / "scud-b.toml"
REPORTS = tuple(str(path) for path in sorted((ROOT / "examples" / "reports").iterdir()))
TWO_REPORTS = tuple(path for path in REPORTS if Path(path).stem in ("authorisation", "first-strike"))
FLY = ("fly", str(VEHICLE), "--azimuth", "40")


def seconds(arguments: tuple[str, ...], source: str | None = None) -> float:
    """Run one command of flyout, from another copy of its source if one is named, and give its wall time [s]."""
    environment = {**os.environ, **({"PYTHONPATH": source} if source else {})}
    begin = time.perf_counter()
    subprocess.run((str(FLYOUT), *arguments), env=environment, capture_output=True, check=True)  # noqa: S603
    return time.perf_counter() - begin


def warm(arguments: tuple[str, ...], repetitions: int) -> float:
    """Median of several runs after one that does not count [s]."""
    seconds(arguments)
    return statistics.median(seconds(arguments) for _ in range(repetitions))


def cold(arguments: tuple[str, ...]) -> float:
    """One run from a copy of the source that has no compiled code beside it, which is where the kernel keeps it [s]."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "src", folder, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
        return seconds(arguments, source=folder)


SEARCH = """
import time
from flyout.flights.launch import Launch
from flyout.flights.reach import maximize_range
from flyout.studies.bench.job import VEHICLE
maximize_range(VEHICLE, Launch())
begin = time.perf_counter()
for _ in range(20):
    maximize_range(VEHICLE, Launch())
print((time.perf_counter() - begin) / 20)
"""


def search() -> float:
    """Finding the greatest range of one vehicle, with its whole history, in a process that runs [s]."""
    command = (str(FLYOUT.with_name("python")), "-c", SEARCH)
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)  # noqa: S603


def rows() -> list[tuple[str, float, float | None]]:
    """What was run, its seconds, and the goal if there is one."""
    with tempfile.TemporaryDirectory() as folder:
        all_reports, two = (("check", *reports, "--out", folder) for reports in (REPORTS, TWO_REPORTS))
        return [
            ("`flyout fly` of a vehicle file, compile cache warm", warm(FLY, 5), 0.6),
            ("the same with an empty compile cache", cold(FLY), 20.0),
            ("greatest range of one vehicle, in a process that runs", search(), 0.05),
            ("`flyout check` of two reports", warm(two, 3), 5.0),
            ("the same with an empty compile cache", cold(two), 15.0),
            (f"`flyout check` of the {len(REPORTS)} example reports", warm(all_reports, 1), None),
            ("`flyout claims` of one of them", warm(("claims", REPORTS[0]), 3), None),
        ]
