"""Dates come out as fine as they are written, and lean on publication or on nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flyout.claims.dates.read import read_dates

PUBLISHED = "2024-11-19"  # a Tuesday


def edtf(text, published=PUBLISHED):
    return [date.edtf for date in read_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("It flew on Nov. 19, 2024.", "2024-11-19"),
        ("It flew on November 19th, 2024", "2024-11-19"),
        ("the 19th of November 2024", "2024-11-19"),
        ("on Monday, 18 November 2024", "2024-11-18"),
        ("2024-11-19", "2024-11-19"),
        ("19/11/2024", "2024-11-19"),
        ("Nov. 19-21, 2024", "2024-11-19/2024-11-21"),
        ("Nov. 19 and 21, 2024", "{2024-11-19,2024-11-21}"),
        ("Feb. 27-March 5, 2024", "2024-02-27/2024-03-05"),
        ("in November 2024", "2024-11"),
        ("since August of 2016", "2016-08"),
        ("in 2023", "2023"),
        ("mid-2023", "2023"),
        ("by the end of 2025", "2025"),
        ("from 2020 to 2027", "2020/2027"),
        ("2014-2016", "2014/2016"),
        ("in the early 1990s", "199X"),
        ("in the 20th century", "19XX"),
        ("first quarter of 2021", "2021-33"),
        ("the second half of 2021", "2021-41"),
        ("in the spring of 2024", "2024-21"),
        ("fiscal year 2025", "2025~"),
        ("about 2005", "2005~"),
        ("in Q3 2025", "2025-35"),
        ("in H2 of 2024", "2024-41"),
        ("on Christmas Eve 2023", "2023-12-24"),
        ("on New Year’s Day 2022", "2022-01-01"),
    ],
)
def test_absolute_dates_need_no_anchor(text, date):
    assert edtf(text, None) == [date]
    assert edtf(text) == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The army said on Tuesday it fell.", "2024-11-19"),
        ("It fell on Wednesday.", "2024-11-13"),
        ("It fell late Sunday night.", "2024-11-17"),
        ("Monday's strike", "2024-11-18"),
        ("It will fly on Friday.", "2024-11-22"),
        ("On Friday the ministry will show it.", "2024-11-22"),
        ("It will fly soon", None),
        ("It fell over the weekend.", "2024-11-16/2024-11-17"),
        ("It fell last weekend.", "2024-11-16/2024-11-17"),
        ("It will fly at the weekend.", "2024-11-23/2024-11-24"),
        ("It was shown half a year ago.", "2024-05~"),
        ("He will come, he said on Friday.", "2024-11-15"),
        ("on Tuesday last week", "2024-11-12"),
        ("overnight into Tuesday", "2024-11-19"),
        ("overnight on Nov. 17", "2024-11-17"),
        ("last Tuesday", "2024-11-12"),
        ("next Monday", "2024-11-25"),
        ("next Friday", "2024-11-22?"),
        ("today", "2024-11-19"),
        ("yesterday morning", "2024-11-18"),
        ("last night", "2024-11-18"),
        ("last week", "2024-11-11/2024-11-17"),
        ("last month", "2024-10"),
        ("earlier this year", "2024"),
        ("late last year", "2023"),
        ("two years ago", "2022~"),
        ("three months ago", "2024-08~"),
        ("a week ago", "2024-11-12~"),
        ("two days ago", "2024-11-17"),
        ("a decade ago", "2014~"),
        ("last fall", "2023-23"),
        ("this summer", "2024-22"),
        ("on Sept. 26 last year", "2023-09-26"),
        ("in March of this year", "2024-03"),
        ("on July 22", "2024-07-22"),
        ("Oct. 18: It flew.", "2024-10-18"),
        ("on Dec. 3", "2023-12-03?"),
        ("It is due to fly on Dec. 3", "2024-12-03"),
        ("since December", "2023-12"),
        ("last March", "2024-03?"),
        ("last December", "2023-12"),
        ("on Tuesday (Oct 1)", "2024-10-01"),
        ("between next year and 2027", "2025/2027"),
    ],
)
def test_relative_dates_lean_on_publication(text, date):
    assert edtf(text) == [date]


@pytest.mark.parametrize(
    "text",
    ["on Tuesday", "yesterday", "last week", "last month", "last year", "two years ago", "on Nov. 19", "in May"],
)
def test_nothing_is_filled_in_without_a_day_of_publication(text):
    (date,) = read_dates(text, None)
    assert (date.edtf, date.grain) == (None, None)
    assert date.words in text


@pytest.mark.parametrize(
    ("published", "text", "date"),
    [
        ("2024-11", "on Tuesday", None),
        ("2024-11", "last month", "2024-10"),
        ("2024-01", "last month", "2023-12"),
        ("2024", "last month", None),
        ("2024", "last year", "2023"),
        ("2024-02-29", "a year ago", "2023~"),
        ("no date", "yesterday", None),
        ("2024-13-40", "yesterday", None),
        ("9999-12-31", "tomorrow", None),
        ("1600-01-01", "999 decades ago", None),
        ("0001-01-01", "999 weeks ago", None),
    ],
)
def test_an_anchor_carries_no_further_than_it_is_known(published, text, date):
    assert edtf(text, published) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "It may fly, and they march on.",
        "May I ask?",
        "a Su-57 and an R-360",
        "at 9 it fell",
        "evening the playing field",
        "the second missile fell a second later",
        "a range of 2000 km and 2015 kg",
        "about 2000 missiles, of 2000 missiles",
        "after 2000 hours",
        "$2020 and 2020 million",
        "1,990 men",
        "in three years",
        "the fall of the town",
        "every Tuesday, on Mondays",
        "Black Friday",
        "Feb. 30, 2024",
        "the last week of fighting",
        "see https://example.org/2021/07/19/november-2020",
    ],
)
def test_traps(text):
    assert edtf(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "recently",
        "soon",
        "previously",
        "overnight",
        "so far",
        "years ago",
        "the next day",
        "two days later",
        "that month",
        "recent years",
        "coming months",
        "last two years",
        "5/6/2024",
        "2011-12",
    ],
)
def test_hints_stay_words(words):
    (date,) = read_dates(f"It flew {words}", PUBLISHED)
    assert (date.words, date.edtf) == (words, None)


def test_dates_joined_to_a_full_one_take_its_year():
    text = "on Dec. 30, 2023 and on Jan. 2 and Jan. 6, 2024, between December 2023 and February 2024"
    assert edtf(text) == ["2023-12-30", "2024-01-02", "2024-01-06", "2023-12/2024-02"]


def test_a_full_date_frames_those_behind_it_in_its_paragraph_only():
    assert edtf("On March 24, 2022, it flew. On April 5 it fell.") == ["2022-03-24", "2022-04-05?"]
    assert edtf("On March 24, 2022, it flew.\n\nOn April 5 it fell.") == ["2022-03-24", "2024-04-05"]
    assert edtf("In service since 1991, it flew on Nov. 19.") == ["1991", "2024-11-19"]


def test_words_are_those_of_the_text():
    text = "In the early 1990s, on Tuesday night and last month"
    dates = read_dates(text, PUBLISHED)
    assert [d.words for d in dates] == ["early 1990s", "Tuesday night", "last month"]
    assert all(d.span.of(text) == d.words for d in dates)


PIECES = st.sampled_from(
    [
        *("Nov.", "19", ",", "2024", "May", "on", "Tuesday", "last", "next", "this", "month", "year", "week", "two"),
        *("years", "ago", "the", "1990s", "early", "-", "/", "to", "and", "between", "first", "quarter", "of", "("),
        *(")", "20th", "century", "2024-11-19", "will", "said", "\n", "fall", "summer", "day", "that", "31", "Feb"),
    ]
)


@given(st.lists(PIECES, max_size=40), st.sampled_from([None, "2024", "2024-11", "1600-01-01"]))
def test_dates_lie_in_order_apart_and_hold_their_words(pieces, published):
    text = " ".join(pieces)
    last = 0
    for date in read_dates(text, published):
        assert date.span.start >= last
        assert date.span.of(text) == date.words
        last = date.span.end


@given(st.text(max_size=200))
def test_any_text_can_be_read(text):
    assert all(date.words for date in read_dates(text, "2024-11-19"))
