"""One seed a sample, so that a run is the same on one core and on sixteen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def sample_seeds(seed: int, count: int) -> NDArray[np.uint64]:
    """Independent 64-bit seeds, the k-th the same whatever `count` is.

    Parameters
    ----------
    seed : int
        Master seed of the run.
    count : int
        How many samples.

    Returns
    -------
    array of uint64, shape (count,)

    Source
    ------
    SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number
    generators", OOPSLA 2014.
    """
    with np.errstate(over="ignore"):
        state = np.uint64(seed % 2**64) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return state ^ (state >> np.uint64(31))
