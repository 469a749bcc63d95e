"""Weights and samples by likelihood."""

import math

import numpy as np
import pytest

from flyout.core.errors import DomainError
from flyout.ensembles.condition import effective_draws, log_likelihood, resample, weights_of
from flyout.systems.distributions import Fixed
from flyout.systems.model import Evidence
from flyout.systems.uncertain import Uncertain


def evidence(above):
    payload = Uncertain(name="p", distribution=Fixed(1.0), unit="kg", reason="test", source="assumption")
    return Evidence(
        label="sister",
        payload=payload,
        low=164.5e3,
        high=165.5e3,
        below=0.05,
        above=above,
        words="",
        reason="",
        source="x",
    )


def test_inside_the_published_figure_nothing_is_lost():
    assert log_likelihood(np.array([164.5e3, 165e3, 165.5e3]), evidence(0.1)).tolist() == [0.0, 0.0, 0.0]


def test_one_standard_deviation_costs_one_half_on_either_side():
    reached = np.array([164.5e3 * 0.95, 165.5e3 * 1.1])
    assert np.allclose(log_likelihood(reached, evidence(0.1)), -0.5)


def test_a_figure_that_is_only_reached_has_no_upper_side():
    assert log_likelihood(np.array([165e3, 400e3, 9e6]), evidence(math.inf)).tolist() == [0.0, 0.0, 0.0]


def test_what_did_not_come_down_has_no_weight():
    log_weight = np.concatenate([np.zeros(200), log_likelihood(np.array([np.nan]), evidence(0.1))])
    weight = weights_of(log_weight)
    assert weight[-1] == 0.0
    assert weight.sum() == pytest.approx(1.0)


def test_too_few_draws_that_agree_give_no_answer():
    with pytest.raises(DomainError, match="hardly any draw"):
        weights_of(np.where(np.arange(1000) < 5, 0.0, -np.inf))
    with pytest.raises(DomainError, match="hardly any draw"):
        weights_of(np.full(1000, -np.inf))


def test_effective_draws_lie_between_one_and_all():
    assert effective_draws(np.full(50, 0.02)) == pytest.approx(50.0)
    assert effective_draws(np.array([1.0, 0.0, 0.0])) == 1.0


def test_resampling_takes_every_draw_as_often_as_its_weight_asks_within_one():
    weight = np.random.default_rng(3).random(40)
    weight /= weight.sum()
    taken = np.bincount(resample(weight, 1000, seed=5), minlength=40)
    assert np.all(np.abs(taken - 1000 * weight) <= 1.0)
    assert np.array_equal(resample(weight, 1000, seed=5), resample(weight, 1000, seed=5))
