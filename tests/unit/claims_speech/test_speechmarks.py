"""Quotation marks in pairs."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from flyout.claims.speech.speechmarks import find_quoted


def words(text):
    return [span.of(text) for span in find_quoted(text)]


def test_straight_marks_pair_up():
    assert words('one "two" three "four"') == ['"two"', '"four"']


def test_apostrophes_are_no_marks():
    assert words("Ukraine's allies' missiles don't fly, the crews' chief said") == []


def test_curly_mark_left_open_holds_to_the_end_of_its_paragraph():
    text = "“First paragraph.\n“Second paragraph,” she said."
    assert words(text) == ["“First paragraph.", "“Second paragraph,”"]


def test_straight_mark_left_open_is_ignored():
    assert words('a 5" shell and more') == []


def test_feet_and_inches_do_not_swallow_the_next_paragraph():
    assert words('a 5" shell\n"quoted"') == ['"quoted"']


@given(st.text(alphabet="ab \"“”‘’'\n.,", max_size=80))
def test_stretches_never_overlap_and_stay_in_one_paragraph(text):
    found = find_quoted(text)
    assert list(found) == sorted(found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
    assert all("\n" not in span.of(text) for span in found)
