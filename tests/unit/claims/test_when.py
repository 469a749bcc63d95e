"""Which date of a report belongs to a claim."""

import pytest

from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon


def claims(text, published="2024-11-19"):
    return read_claims(document_from_text(text, name="r.txt", published=published), lexicon())


def dates(text, attribute, published="2024-11-19"):
    return {claim.date for claim in claims(text, published) if claim.attribute == attribute}


@pytest.mark.parametrize(
    ("text", "attribute", "date"),
    [
        ("North Korea test-fired a Hwasong-14 missile on July 4, 2017.", "test", "2017-07-04"),
        ("Ukraine fired ATACMS missiles at a depot on Monday.", "strike", "2024-11-18"),
        ("The army received 20 ATACMS missiles in 2019.", "count", "2019"),
    ],
)
def test_an_event_has_the_date_of_its_words(text, attribute, date):
    assert dates(text, attribute) == {date}


def test_a_date_unresolved_stays_so():
    assert dates("Ukraine fired ATACMS missiles at a depot on Monday.", "strike", None) == {None}


def test_what_a_weapon_is_has_no_date_of_a_neighbour():
    text = "The ATACMS missile, which was tested in 1988, has a range of 300 km."
    assert dates(text, "range") == {None}


def test_the_day_of_a_statement_is_not_that_of_what_is_counted():
    assert dates("Ukraine fired 20 ATACMS missiles, the ministry said on Sunday.", "count") == {None}


def test_the_day_of_an_earlier_deed_is_not_that_of_the_next():
    text = "The ATACMS missile was first tested in April 1988 and has been delivered to the army."
    assert (dates(text, "test"), dates(text, "delivery")) == ({"1988-04"}, {None})


def test_a_day_that_nothing_anchors_leaves_the_nearer_deed_without_one():
    text = "A test of ATACMS missiles in May 2023 failed, and in June this year the army fired 20 ATACMS missiles."
    assert dates(text, "count", None) == {None}
