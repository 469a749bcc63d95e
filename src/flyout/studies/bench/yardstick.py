"""A program in C that flies the same job: compile it, run it, read what it prints."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flyout.core.errors import FlyoutError

FLAGS = ("-O3", "-march=native", "-ffast-math", "-fopenmp-simd")
X86_FLAGS = ("-mprefer-vector-width=512",)
X86_LIBRARIES = ("-lmvec",)
LARGEST_SOURCE = 1_000_000  # bytes
PATIENCE = 120.0  # s
_RATE = re.compile(r"(\d{1,12}) flights/s on one core")
_RANGE = re.compile(r"\brange (\d{1,6}\.\d{1,6}) km")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What one run of it said.

    Parameters
    ----------
    rate : float
        Flights a second on one core.
    nominal_range : float
        Of the flight as published [m], to the metre it prints.
    """

    rate: float
    nominal_range: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """A compiled yardstick.

    Parameters
    ----------
    program : Path
    command : tuple of str
        It was compiled with.
    where : str
        Its source, for messages.
    """

    program: Path
    command: tuple[str, ...]
    where: str

    def run(self, flights: int, rtol: float) -> Printed:
        """Fly `flights` at `rtol` and read what it prints."""
        done = _call((str(self.program), str(flights), repr(rtol)), self.where)
        return read_printed(done, self.where)


@contextmanager
def compiled_yardstick(source: Path) -> Iterator[Yardstick]:
    """Compile a yardstick into a folder that goes away with it.

    The source is copied there under a name of our own, so no path that a
    caller gives is ever part of a command.

    Raises
    ------
    FlyoutError
        Where there is no such source, no compiler, or it does not compile.
    """
    text = _source(source)
    compiler = next((found for name in ("cc", "gcc", "clang") if (found := shutil.which(name))), None)
    if compiler is None:
        raise FlyoutError("no C compiler is here", remedy="install cc, gcc or clang, or leave --yardstick out")
    on_x86 = platform.machine().lower() in ("x86_64", "amd64")
    flags, libraries = (X86_FLAGS, X86_LIBRARIES) if on_x86 else ((), ())
    command = (*FLAGS, *flags, "yardstick.c", "-o", "yardstick", *libraries, "-lm")
    with tempfile.TemporaryDirectory(prefix="flyout-") as folder:
        (Path(folder) / "yardstick.c").write_bytes(text)
        _call((compiler, *command), str(source), cwd=folder)
        yield Yardstick(program=Path(folder) / "yardstick", command=(Path(compiler).name, *command), where=str(source))


def read_printed(text: str, where: str) -> Printed:
    r"""Read the two figures of a yardstick's output.

    Raises
    ------
    FlyoutError
        Where it printed something else.

    >>> read_printed("33000 flights/s on one core (...)\nnominal: apogee 69.7 km, range 297.092 km", "y.c").rate
    33000.0
    """
    rate, distance = _RATE.search(text[:10_000]), _RANGE.search(text[:10_000])
    if not (rate and distance and float(rate[1]) > 0.0):
        raise FlyoutError(
            "the yardstick does not print its flights a second and its nominal range",
            where=where,
            remedy='"N flights/s on one core" and "range X km" are looked for',
        )
    return Printed(rate=float(rate[1]), nominal_range=1e3 * float(distance[1]))


def _source(path: Path) -> bytes:
    """The text of a C file, if it is one that can be read."""
    try:
        size = path.stat().st_size if path.is_file() else -1
        text = path.read_bytes() if 0 <= size <= LARGEST_SOURCE else None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise FlyoutError(f"the yardstick cannot be read: {error}", where=str(path)) from error
    if text is None:
        raise FlyoutError("the yardstick is no file of at most 1 MB", where=str(path), remedy="give a C source file")
    return text


def _call(command: tuple[str, ...], where: str, *, cwd: str | None = None) -> str:
    """Run one command without a shell and give what it prints."""
    try:
        done = subprocess.run(  # noqa: S603  # no shell; the caller asked for this source to be run
            command, cwd=cwd, capture_output=True, timeout=PATIENCE, check=False, text=True, errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FlyoutError(f"the yardstick does not run: {error}", where=where) from error
    if done.returncode:
        said = done.stderr.strip().splitlines()[:3]
        raise FlyoutError(
            "\n".join([f"{Path(command[0]).name} ended with code {done.returncode}", *said]),
            where=where,
            remedy="a C file that compiles by itself",
        )
    return done.stdout
