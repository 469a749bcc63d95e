"""How far importance weights can be trusted: the tail they were drawn from, and the weights smoothed by it."""

from __future__ import annotations

import math

import numpy as np

from flyout.ensembles.draws import Array

MOST = 0.7
"""Shape of the tail above which so few draws carry the answer that none is given."""

_LEAST_TAIL = 5
_PRIOR_COUNT, _PRIOR_SHAPE, _PRIOR_SCALE = 10.0, 0.5, 3.0


def smoothed(weight: Array) -> tuple[Array, float]:
    """Weights whose greatest are put where a Pareto tail through them has its quantiles, and the shape of that tail.

    A few wild weights would speak for all; cutting them off would bias the
    answer by an unknown part. The shape says how wild they are: up to 0.5 the
    error falls as with plain draws, beyond 0.7 no number of draws is enough.

    Parameters
    ----------
    weight : array, shape (n,)
        None below zero; need not sum to one.

    Returns
    -------
    array, shape (n,)
        Sums to one; zero where `weight` is.
    float
        Minus infinity where there are too few to tell, or all are the same.

    Source
    ------
    Vehtari, Simpson, Gelman, Yao and Gabry, "Pareto smoothed importance
    sampling", J. Mach. Learn. Res. 25 (2024) 72, sections 3.1 and 3.2.
    """
    alive = np.flatnonzero(weight > 0.0)
    relative = weight[alive] / weight[alive].max()
    order = np.argsort(relative, kind="stable")
    tail = math.ceil(min(0.2 * alive.size, 3.0 * math.sqrt(alive.size)))
    if tail < _LEAST_TAIL or relative[order[-1]] == relative[order[-tail]]:
        return weight / weight.sum(), -math.inf
    cut = float(relative[order[-tail - 1]])
    shape, scale = pareto_fit(relative[order[-tail:]] - cut)
    quantiles = cut + _pareto_quantiles((np.arange(tail) + 0.5) / tail, shape, scale)
    relative[order[-tail:]] = np.minimum(quantiles, 1.0)
    whole = np.zeros_like(weight)
    whole[alive] = relative
    return whole / whole.sum(), shape


def pareto_fit(excess: Array) -> tuple[float, float]:
    """Shape and scale of the generalised Pareto distribution of some values, drawn a little towards a shape of 0.5.

    Parameters
    ----------
    excess : array, shape (n,)
        Above zero, in rising order.

    Source
    ------
    Zhang and Stephens, Technometrics 51 (2009) 316, section 3; the pull towards
    0.5 with the weight of ten values is that of Vehtari et al., appendix G.
    """
    excess = np.maximum(excess, np.finfo(float).tiny)
    count = excess.size
    grid = 30 + math.isqrt(count)
    quartile = excess[int(0.25 * count + 0.5) - 1]
    theta = 1.0 / excess[-1] + (1.0 - np.sqrt(grid / (np.arange(1, grid + 1) - 0.5))) / (_PRIOR_SCALE * quartile)
    shapes = np.log1p(-theta[:, None] * excess).mean(axis=1)
    likelihood = count * (np.log(-theta / shapes) - shapes - 1.0)
    weight = np.exp(likelihood - likelihood.max())
    middle = float((theta * weight).sum() / weight.sum())
    shape = float(np.log1p(-middle * excess).mean())
    pulled = (count * shape + _PRIOR_COUNT * _PRIOR_SHAPE) / (count + _PRIOR_COUNT)
    return pulled, -shape / middle


def _pareto_quantiles(shares: Array, shape: float, scale: float) -> Array:
    if abs(shape) < 1e-12:
        return np.asarray(-scale * np.log1p(-shares))
    return np.asarray(scale * np.expm1(-shape * np.log1p(-shares)) / shape)
