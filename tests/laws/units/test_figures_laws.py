"""What holds for every figure, whatever its value."""

from hypothesis import given
from hypothesis import strategies as st

from flyout.units.figures import reading, significant_figures
from flyout.units.show import show, show_range
from flyout.units.table import UNITS

VALUES = st.floats(min_value=1e-6, max_value=1e15)


@given(VALUES, st.integers(1, 12))
def test_a_reading_holds_its_value(value, digits):
    band = reading(value, digits)
    assert band.contains(value)
    assert band.middle == value or abs(band.middle - value) <= 1e-9 * value


@given(VALUES, st.integers(1, 11))
def test_more_figures_leave_less_room(value, digits):
    wide, narrow = reading(value, digits), reading(value, digits + 1)
    assert wide.low <= narrow.low <= narrow.high <= wide.high


@given(st.integers(1, 10**9))
def test_commas_change_no_figures(value):
    assert significant_figures(f"{value:,}") == significant_figures(str(value))


@given(st.integers(10, 10**8), st.integers(1, 4))
def test_zeros_at_the_end_of_an_integer_add_nothing_beyond_two(value, zeros):
    assert significant_figures(str(value) + "0" * zeros) == max(2, len(str(value).rstrip("0")))


@given(VALUES, VALUES, st.sampled_from(sorted(UNITS)))
def test_everything_can_be_shown(a, b, code):
    assert show(a, code)
    assert " to " in show_range(min(a, b), max(a, b), code)
