"""Significant figures and the values they allow."""

import pytest

from flyout.core.interval import Interval
from flyout.units.figures import reading, significant_figures


@pytest.mark.parametrize(
    ("numeral", "figures"),
    [("190", 2), ("300", 2), ("1000", 2), ("1,230", 3), ("305", 3), ("1.5", 2), ("190.0", 4), ("5", 1), ("20", 2)],
)
def test_significant_figures(numeral, figures):
    assert significant_figures(numeral) == figures


@pytest.mark.parametrize(("numeral", "figures"), [("0", 1), ("0.0", 1), ("0.05", 1), ("007", 1)])
def test_zeros_in_front_say_nothing(numeral, figures):
    assert significant_figures(numeral) == figures


def test_a_numeral_needs_a_digit():
    with pytest.raises(ValueError, match="no digit"):
        significant_figures("many")


@pytest.mark.parametrize(
    ("value", "digits", "low", "high"),
    [(190, 2, 185, 195), (300, 2, 295, 305), (1000, 2, 950, 1050), (305, 3, 304.5, 305.5), (1.5, 2, 1.45, 1.55)],
)
def test_reading(value, digits, low, high):
    assert reading(value, digits) == Interval(low, high)


def test_the_reading_of_190_miles_holds_300_kilometres():
    assert reading(190, 2).scaled(1609.344).contains(300_000)


@pytest.mark.parametrize(("value", "digits"), [(1.0, 0), (float("inf"), 2), (float("nan"), 2)])
def test_no_reading_of_nonsense(value, digits):
    with pytest.raises(ValueError, match="no reading"):
        reading(value, digits)
