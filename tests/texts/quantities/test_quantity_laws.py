"""What holds for every text, sense or nonsense."""

import math
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flyout.claims.quantities.read import read_quantities
from flyout.claims.quantities.rows import to_row
from flyout.units.table import UNITS, dimension_of

WORDS = """
    between $ € US$ NT$ £ 1 1.5 1,500 300 2024 190 0 9 million m bn k - – — to and or a an the half dozen hundred
    thousand trillion three twenty five one two km miles mile -kilometer kg pounds tons feet inches in ' " ( ) [ ] , .
    ; : / + ~ % ° °C Mach times the speed of sound per hour an hour minutes seconds Su R M142 9M723 Nov. November May
    19th No. Block missiles missile HIMARS launchers of tens several few couple dozens hundreds up at least more than
    over not about maximum range altitude won dollars rubles South Korean 1990s late s ½ 1/2 quarter third thirds
    twice as far https :// İ ß 🚀 1234567890123456789012345678901234567890
"""
PIECES = st.sampled_from([*WORDS.split(), "\u00a0", "\u2009", "\n"])
JUMBLES = st.lists(st.tuples(PIECES, st.sampled_from(("", " "))), max_size=40).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


def check(text):
    quantities = read_quantities(text)
    last = 0
    for quantity in quantities:
        assert last <= quantity.span.start < quantity.span.end <= len(text)
        last = quantity.span.end
        assert math.isfinite(quantity.value)
        assert quantity.value_high is None or quantity.value < quantity.value_high < math.inf
        assert dimension_of(quantity.unit) == quantity.dimension
        assert all(figures >= 1 for figures in quantity.digits)
        assert (quantity.also_unit is None) == (quantity.also_value is None)
        assert quantity.also_unit is None or quantity.also_unit in UNITS
        if quantity.noun is not None:
            assert 0 <= quantity.noun.start < quantity.noun.end <= len(text)
        row = to_row(quantity, text)
        assert text[row["start"] : row["end"]] == row["text"] == row["text"].strip()


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(text):
    check(text)


@given(JUMBLES)
@settings(max_examples=600, deadline=None)
def test_any_jumble_of_figures_is_read(text):
    check(text)


@given(st.integers(2, 10**7), st.sampled_from(("km", "miles", "kg", "tonnes", "seconds", "metres", "mph")))
def test_what_is_written_is_read(value, unit):
    for text in (f"It is {value:,} {unit} today.", f"It is {value} {unit} today."):
        (quantity,) = read_quantities(text)
        assert quantity.value == value
        assert quantity.span.of(text) == text[6:-7]


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(("{}-{} km", "{} to {} km", "between {} and {} km")))
def test_a_range_has_both_ends_in_order(a, b, form):
    low, high = min(a, b), max(a, b) + 1
    (quantity,) = read_quantities("The range is " + form.format(low, high) + ".")
    assert (quantity.value, quantity.value_high, quantity.unit) == (low, high, "km")


@given(st.integers(1, 999), st.sampled_from((("million", 1e6), ("billion", 1e9), ("trillion", 1e12))))
def test_magnitudes(value, magnitude):
    word, factor = magnitude
    for text in (f"${value} {word}", f"{value} {word} dollars", f"USD {value} {word}"):
        (quantity,) = read_quantities(text)
        assert (quantity.value, quantity.unit) == (value * factor, "USD")


HOSTILE = """
    1, 1,234, 1,234,1,234. 12,34, 1 123, ½ 1½ .5 1.1. ( ([{ () (300_km_ [1] $ $_ €5 - -_ — ~5 1- a-1- A1 a_ a_a. x U.S.
    ' " “a”_ 1_ 100_ one_ one- hundred_ one_hundred_ million_ 1_million_ half_ between_ between_1_and_ about_
    no_more_than_ tens_of_ 165_and_ 5_km_or_ 5_km_per_ 5% 6'2"_ 3_feet_2_inches_ 1_hour_2_min_3_s_ 5_km_(3_mi_
    Kim_1_ K,_38,_ Mach_
    twice_as_ 1990s_or_ 1: 1/2_ a1/ http:// Nov._19,_ 5_sets_of_ 5_long-range- South_Korean_ 5_or_so_ 5_cents_and_
"""


@pytest.mark.parametrize("unit", [unit.replace("_", " ") for unit in HOSTILE.split()])
def test_work_grows_with_length_alone(unit):
    """Doubling a hostile text doubles the calls made, and no more."""
    short, long = calls_on((unit * 300)[:900]), calls_on((unit * 600)[:1800])
    assert long <= 2.2 * short + 100


def calls_on(text):
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_quantities(text)
    finally:
        sys.setprofile(before)
    return calls
