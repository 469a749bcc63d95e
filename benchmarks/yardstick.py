"""How wrong the C yardstick is over many flights at several tolerances."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from flyout.studies.bench.yardstick import FLAGS, X86_LIBRARIES

DRIVER = Path(__file__).parent / "yardstick_errors.c"
RTOLS = ("1e-7", "3e-8", "1e-8", "3e-9", "1e-9")
_ROW = re.compile(r"^(1e-\d|3e-\d) (\S+) (\S+) (\S+) (\S+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors:
    """Impact errors at one tolerance [m]."""

    rtol: str
    greatest: float
    rms: float
    median: float
    nominal: float


def errors_of(source: Path) -> list[Errors]:
    """Compile the driver beside a copy of the yardstick, and run it."""
    compiler = shutil.which("cc") or "cc"
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(source, Path(folder) / "yardstick.c")
        shutil.copy(DRIVER, Path(folder) / "errors.c")
        command = (compiler, *FLAGS, "errors.c", "-o", "errors", *X86_LIBRARIES, "-lm")
        subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603
        said = subprocess.run(  # noqa: S603
            (f"{folder}/errors", *RTOLS), check=True, capture_output=True, text=True
        ).stdout
    return [
        Errors(rtol=rtol, greatest=float(a), rms=float(b), median=float(c), nominal=float(d))
        for rtol, a, b, c, d in _ROW.findall(said)
    ]
