"""Tables read between their points: drag over Mach number, wind and thin air over height."""

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


def cubic_pieces(xs: NDArray[np.float64], ys: NDArray[np.float64]) -> NDArray[np.float64]:
    """Natural cubic spline through points, as the coefficients of its pieces.

    Parameters
    ----------
    xs : array, shape (n,)
        Increasing.
    ys : array, shape (n,)

    Returns
    -------
    array, shape (n - 1, 4)
        Powers 0 to 3 of the distance from the left end of each piece.
    """
    h, slope = np.diff(xs), np.diff(ys) / np.diff(xs)
    matrix = np.diag(np.r_[1.0, 2.0 * (h[:-1] + h[1:]), 1.0])
    inner = np.arange(1, len(xs) - 1)
    matrix[inner, inner - 1], matrix[inner, inner + 1] = h[:-1], h[1:]
    bend = np.linalg.solve(matrix, np.r_[0.0, 3.0 * np.diff(slope), 0.0])
    first = slope - h * (2.0 * bend[:-1] + bend[1:]) / 3.0
    return np.column_stack([ys[:-1], first, bend[:-1], np.diff(bend) / (3.0 * h)])


def cubic(x: float, xs: NDArray[np.float64], pieces: NDArray[np.float64]) -> float:
    """Value of a spline of `cubic_pieces` at a place inside its range."""
    k = len(pieces) - 1
    while k > 0 and x < xs[k]:
        k -= 1
    d = x - xs[k]
    return float(pieces[k, 0] + d * (pieces[k, 1] + d * (pieces[k, 2] + d * pieces[k, 3])))
