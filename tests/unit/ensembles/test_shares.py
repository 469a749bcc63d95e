"""Shares of the variance against a case that can be solved by hand."""

import numpy as np
import pytest

from flyout.ensembles.shares import variance_share
from flyout.ensembles.sobol import sobol


def test_shares_of_a_sum_are_the_squares_of_its_coefficients():
    points = sobol(4096, 3, seed=11)
    effect = 3.0 * points[:, 0] + 1.0 * points[:, 1]
    assert variance_share(points[:, 0], effect) == pytest.approx(0.9, abs=0.01)
    assert variance_share(points[:, 1], effect) == pytest.approx(0.1, abs=0.02)
    assert variance_share(points[:, 2], effect) == pytest.approx(0.0, abs=0.02)


def test_a_cause_that_matters_both_ways_is_seen_though_it_does_not_correlate():
    points = sobol(4096, 2, seed=2)
    effect = (points[:, 0] - 0.5) ** 2
    assert abs(np.corrcoef(points[:, 0], effect)[0, 1]) < 0.02
    assert variance_share(points[:, 0], effect) > 0.97


def test_no_spread_and_few_draws_give_no_share():
    assert variance_share(np.arange(100.0), np.ones(100)) == 0.0
    assert variance_share(np.arange(5.0), np.arange(5.0)) == 0.0


def test_against_the_function_of_ishigami():
    """First-order indices 0.3139, 0.4424 and 0 in closed form (Saltelli et al., The Primer, 2008, section 4.9)."""
    points = sobol(16_384, 3, seed=5)
    x = 2.0 * np.pi * points - np.pi
    effect = np.sin(x[:, 0]) + 7.0 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])
    shares = [variance_share(points[:, k], effect) for k in range(3)]
    assert shares == pytest.approx([0.3139, 0.4424, 0.0], abs=0.01)
