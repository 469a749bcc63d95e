"""Figures as a reader likes to see them."""

import math

import pytest

from flyout.core.errors import UnitError
from flyout.units.show import show, show_range, show_si_range
from flyout.units.table import dimension_of


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (190, "[mi_i]", "190 mi"),
        (2005, "year", "2005"),
        (2_300_000_000, "EUR", "2.3 billion EUR"),
        (790_000, "GBP", "790,000 GBP"),
        (40, "deg", "40°"),
        (0, "km", "0 km"),
        (math.inf, "km", "any km"),
    ],
)
def test_show(value, code, text):
    assert show(value, code) == text


def test_a_range_shares_its_unit():
    assert show_range(70, 300, "km") == "70 to 300 km"
    assert show_range(0.5, 1.25, "t") == "0.50 to 1.25 t"
    assert show_si_range(70e3, 300e3, "[mi_i]") == "43.5 to 186.4 mi"


def test_an_unknown_code_is_refused():
    with pytest.raises(UnitError, match="unknown unit code"):
        dimension_of("parsec")
