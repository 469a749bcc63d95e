"""Fly so many flights on all cores in a process of their own and print its greatest memory in bytes."""

from __future__ import annotations

import resource
import sys

from flyout.studies.bench.job import fly_all, vary
from flyout.studies.bench.machine import cores

LOOSE = 1e-3  # the time depends on the tolerance, the memory does not

if __name__ == "__main__":
    fly_all(vary(int(sys.argv[1])), tolerance=LOOSE, workers=cores())
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024))
