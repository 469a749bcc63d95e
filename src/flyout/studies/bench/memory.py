"""How much memory a flight of a batch takes."""

from __future__ import annotations

import tracemalloc

from flyout.studies.bench.job import fly_all, vary

_LOOSE = 1e-3  # the time depends on the tolerance, the memory does not


def bytes_per_flight(few: int, many: int) -> float:
    """Bytes that one more flight adds to the peak of a batch, its inputs and its summary together [B].

    Arrays are counted by `tracemalloc`, which numpy tells of every one it makes.
    """
    return (_peak(many) - _peak(few)) / (many - few)


def _peak(count: int) -> int:
    """Peak of what is allocated while `count` flights are made and flown [B]."""
    tracemalloc.start()
    try:
        fly_all(vary(count), tolerance=_LOOSE, workers=1)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
