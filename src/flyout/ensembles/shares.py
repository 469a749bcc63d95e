"""Which unknown matters how much: shares of the variance."""

from __future__ import annotations

import numpy as np

from flyout.ensembles.draws import Array

SLICES = 48


def variance_share(cause: Array, effect: Array) -> float:
    """Part of the variance of `effect` that knowing `cause` would take away.

    The draws are sorted by the cause and cut into slices; what the means of
    the slices differ by, less what they would differ by from chance alone, is
    the part explained. Shares of unknowns that were held to the same published
    range overlap, since such unknowns lean on each other.

    Parameters
    ----------
    cause, effect : array, shape (n,)

    Returns
    -------
    float
        0 to 1; about 1/n of noise is left in it.

    Source
    ------
    First-order sensitivity index by the correlation ratio: Saltelli et al.,
    "Global Sensitivity Analysis: The Primer", 2008, section 1.2.8. The
    correction for chance is epsilon squared of Kelley, PNAS 21 (1935) 554.
    """
    count = effect.size
    total = float(((effect - effect.mean()) ** 2).sum())
    if count <= SLICES or total == 0.0:
        return 0.0
    slices = np.array_split(effect[np.argsort(cause, kind="stable")], SLICES)
    within = sum(float(((piece - piece.mean()) ** 2).sum()) for piece in slices)
    share = 1.0 - (within / (count - SLICES)) / (total / (count - 1))
    return min(1.0, max(0.0, share))
