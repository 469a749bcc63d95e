"""Pareto smoothed weights and their tail, against arviz-stats (Apache-2.0), the library of those who published them."""

import numpy as np
import pytest
from arviz_stats.base import array_stats

from flyout.ensembles.condition import effective_draws
from flyout.ensembles.inference.pareto import pareto_fit, smoothed

# where three times the root is whole, its floor (arviz) and its ceiling (the paper) are one
COUNTS = (900, 2500, 10_000)


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("tail", [5.0, 2.0, 1.0, 0.7])
def test_weights_and_tail_are_those_of_arviz(count, tail):
    weight = np.random.default_rng(count).pareto(tail, size=count) + 1e-3
    log_weight, k = array_stats.psislw(-np.log(weight))
    ours, shape = smoothed(weight)
    assert shape == pytest.approx(float(k), rel=1e-9)
    assert ours == pytest.approx(np.exp(log_weight), rel=1e-7)


def test_the_fit_alone_is_that_of_arviz():
    excess = np.sort(np.random.default_rng(4).exponential(size=300))
    assert pareto_fit(excess) == pytest.approx(array_stats._gpdfit(excess), rel=1e-9)


def test_weights_of_nothing_stay_nothing_and_even_ones_even():
    weight = np.concatenate([np.zeros(50), np.random.default_rng(1).random(400)])
    assert (smoothed(weight)[0][:50] == 0.0).all()
    even, shape = smoothed(np.ones(400))
    assert even == pytest.approx(np.full(400, 1 / 400))
    assert shape < 0.0
    assert effective_draws(even) == pytest.approx(400.0)


def test_a_shape_is_found_again():
    """Tail of a known shape: 1/k of the Pareto law the weights are drawn from."""
    weight = np.random.default_rng(7).pareto(2.0, size=40_000)
    assert smoothed(weight)[1] == pytest.approx(0.5, abs=0.08)
