"""Drag coefficient over Mach number, and the wind that a body meets."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from flyout.physics.compiled import compiled


@compiled
def interpolate(x: float, xs: NDArray[np.float64], ys: NDArray[np.float64]) -> float:
    """Straight lines between the points; the end values are held beyond the ends."""
    last = len(xs) - 1
    if x <= xs[0]:
        return float(ys[0])
    for k in range(1, last + 1):
        if x < xs[k]:
            return float(ys[k - 1] + (x - xs[k - 1]) * (ys[k] - ys[k - 1]) / (xs[k] - xs[k - 1]))
    return float(ys[last])
