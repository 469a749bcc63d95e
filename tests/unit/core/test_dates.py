"""Days a date may mean, against the EDTF library, and which of two dates is surely the later."""

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flyout.core.dates import days_of, is_later, when


def ends(text):
    parsed = edtf.parse_edtf(text)
    return [tuple(moment)[:3] for moment in (parsed.lower_strict(), parsed.upper_strict())]


@pytest.mark.parametrize(
    "text", ["2024", "2024-02", "2023-02", "2024-11-19", "199X", "19XX", "2020/2027", "2020-05/2021-03-04", "2015~"]
)
def test_first_and_last_day_as_the_edtf_library_has_them(text):
    wanted = ends(text.removesuffix("~"))
    assert [day.timetuple()[:3] for day in days_of(text)] == wanted


@pytest.mark.parametrize(
    "text", [None, "", "soon", "2024-13", "2024-02-30", "2021-41", "0000", "2027/2020", "{2024,2025}"]
)
def test_what_is_no_such_date_means_no_day(text):
    assert days_of(text) is None


dates = st.builds(
    lambda day, length: day.isoformat()[:length], st.dates(), st.sampled_from([len("2024"), len("2024-11"), 10])
)


@given(one=dates, other=dates)
def test_of_two_dates_at_most_one_is_later(one, other):
    assert not (is_later(one, other) and is_later(other, one))
    assert not is_later(one, one)


@given(one=dates, other=dates, third=dates)
def test_later_than_what_is_later_is_later(one, other, third):
    if is_later(one, other) and is_later(other, third):
        assert is_later(one, third)


def test_a_date_in_a_sentence():
    assert [when(text) for text in ("2024-11-19", "2024-11", "2020/2027")] == [
        "on 19 November 2024",
        "in November 2024",
        "in 2020/2027",
    ]
