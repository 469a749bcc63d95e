"""The published scale: its terms, its bounds, and what lies outside."""

import itertools

import pytest

from flyout.verdicts.likelihood import SCALE, percent, term
from flyout.verdicts.words import it_is


def test_against_icd_203():
    assert [(step.words, step.low, step.high) for step in SCALE] == [
        ("almost no chance", 0.01, 0.05),
        ("very unlikely", 0.05, 0.20),
        ("unlikely", 0.20, 0.45),
        ("roughly even chance", 0.45, 0.55),
        ("likely", 0.55, 0.80),
        ("very likely", 0.80, 0.95),
        ("almost certain", 0.95, 0.99),
    ]


def test_the_terms_leave_no_gap():
    assert all(lower.high == upper.low for lower, upper in itertools.pairwise(SCALE))


@pytest.mark.parametrize("step", SCALE, ids=lambda step: step.words)
def test_every_term_covers_its_bounds(step):
    assert term(step.low) == step.words
    assert term(0.5 * (step.low + step.high)) == step.words


def test_outside_the_scale_the_outermost_term_stands_with_an_open_figure():
    assert (term(0.0), percent(0.0)) == ("almost no chance", "under 1 %")
    assert (term(1.0), percent(1.0)) == ("almost certain", "over 99 %")
    assert percent(0.01) == "1 %"
    assert percent(0.99) == "99 %"


@pytest.mark.parametrize("wrong", [-0.01, 1.01, float("nan")])
def test_what_is_no_probability_is_refused(wrong):
    with pytest.raises(ValueError, match="no probability"):
        term(wrong)
    with pytest.raises(ValueError, match="no probability"):
        percent(wrong)


def test_sentences_begin_as_english():
    assert it_is(0.6) == "It is likely (60 %)"
    assert it_is(0.5).startswith("There is a roughly even chance")
    assert it_is(0.02).startswith("There is almost no chance")
