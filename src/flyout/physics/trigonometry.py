"""Sine and cosine of an acute angle without a call, for several flights at once."""

from __future__ import annotations

import math

from flyout.physics.compiled import compiled

_ROOT = math.sqrt(0.5)
_S3, _S5, _S7, _S9, _S11, _S13, _S15 = ((-1.0) ** (n // 2) / math.factorial(n) for n in (3, 5, 7, 9, 11, 13, 15))
_C2, _C4, _C6, _C8, _C10, _C12, _C14, _C16 = (
    (-1.0) ** (n // 2) / math.factorial(n) for n in (2, 4, 6, 8, 10, 12, 14, 16)
)


@compiled
def sine_and_cosine(angle: float) -> tuple[float, float]:
    """Sine and cosine of an angle from 0 to pi/2 [rad], to 3e-16.

    Taylor's series around pi/4; what they leave out is below (pi/4)**17 / 17! = 5e-17.

    >>> [round(value, 15) for value in sine_and_cosine(math.pi / 6.0)]
    [0.5, 0.866025403784439]
    """
    x = angle - 0.25 * math.pi
    q = x * x
    s = x + x * q * (_S3 + q * (_S5 + q * (_S7 + q * (_S9 + q * (_S11 + q * (_S13 + q * _S15))))))
    c = 1.0 + q * (_C2 + q * (_C4 + q * (_C6 + q * (_C8 + q * (_C10 + q * (_C12 + q * (_C14 + q * _C16)))))))
    return _ROOT * (c + s), _ROOT * (c - s)
