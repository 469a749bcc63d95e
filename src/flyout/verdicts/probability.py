"""How likely it is that a system reaches a value, from its draws or its band."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np

from flyout.core.interval import Interval
from flyout.ensembles.model import Band, Reach

_NORMAL = NormalDist()
_Z05, _Z95 = _NORMAL.inv_cdf(0.05), _NORMAL.inv_cdf(0.95)


def reaches_at_least(reach: Reach, claimed: Interval) -> float:
    """Probability that the greatest range is the claimed one or more.

    A figure in print is an interval: every value its digits allow counts the
    same, so a draw inside it counts by the part that lies below.

    Parameters
    ----------
    reach : Reach
    claimed : Interval [m]

    Returns
    -------
    float
        0 to 1; falls as the claimed distance grows.
    """
    if claimed.high == claimed.low:
        return float(np.mean(reach.samples >= claimed.low))
    passed = (reach.samples - claimed.low) / (claimed.high - claimed.low)
    return float(np.mean(np.clip(passed, 0.0, 1.0)))


def band_at_least(band: Band, value: float) -> float:
    """Probability of `value` or more from the three points of a band alone.

    Parameters
    ----------
    band : Band
    value : float
        In the unit of the band.

    Returns
    -------
    float
        By a normal law on each side of the median, through its 5 or 95 per cent point.

    >>> [round(band_at_least(Band(p05=1.0, p50=2.0, p95=4.0), x), 2) for x in (1.0, 2.0, 4.0)]
    [0.95, 0.5, 0.05]
    """
    low_side = value < band.p50
    width = (band.p50 - band.p05) if low_side else (band.p95 - band.p50)
    if width == 0.0:
        return 1.0 if value <= band.p50 else 0.0
    return 1.0 - _NORMAL.cdf((value - band.p50) / width * (-_Z05 if low_side else _Z95))
