"""The path between the ends of a step."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from flyout.physics.compiled import compiled

Number = TypeVar("Number", float, NDArray[np.float64])


@compiled
def quintic(p: Number, v: Number, a: Number, q: Number, u: Number, b: Number, s: Number) -> tuple[Number, Number]:
    """Place and its growth with `s`, by the quintic through place, speed and acceleration at both ends.

    As smooth as the flight, and as exact as the steps.

    Parameters
    ----------
    p, v, a : float or array
        At the start, speed and acceleration times the length of the step and its square.
    q, u, b : float or array
        At the end.
    s : float or array
        Part of the step, 0 to 1.
    """
    d = q - p
    c3 = 10.0 * d - 6.0 * v - 4.0 * u - 1.5 * a + 0.5 * b
    c4 = -15.0 * d + 8.0 * v + 7.0 * u + 1.5 * a - b
    c5 = 6.0 * d - 3.0 * v - 3.0 * u - 0.5 * a + 0.5 * b
    place = p + s * (v + s * (0.5 * a + s * (c3 + s * (c4 + s * c5))))
    return place, v + s * (a + s * (3.0 * c3 + s * (4.0 * c4 + s * 5.0 * c5)))
