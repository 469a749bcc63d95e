"""Full stops behind units, clocks and initials, which sometimes end the sentence, too."""

import time

import pytest

from flyout.core.span import Span
from flyout.documents.sentences import split_sentences


def cut(text):
    return [span.of(text) for span in split_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "unit",
    [
        *("800 km/h", "300 m/s", "980 ft/s", "3 l/min", "500 mph", "900 m.p.h", "400 kts", "Mach 5"),
        *("300 km", "5 m", "40 ft", "13 in", "500 mi", "3 sq. km", "two hundred ft", "7 yds"),
        *("300 lb", "300 lbs", "5 t", "12 oz", "45 min", "45 s", "3 h", "3 hrs"),
    ],
)
@pytest.mark.parametrize("rest", ["Ukraine said so.", "Two missiles fell.", "Western officials doubt it.", "The end."])
def test_a_unit_behind_its_number_ends_a_sentence(unit, rest):
    assert cut(f"It was given as {unit}. {rest}") == [f"It was given as {unit}.", rest]


@pytest.mark.parametrize(
    "text",
    [
        "It is 13 ft. 2 in. long.",
        "It flew for 2 hr. 30 min. in all.",
        "A 500 lb. GBU-38 fell.",
        "A 2,000-lb. JDAM fell.",
        "It came at 5 a.m. EST on Monday.",
        "It came at 5 p.m. Kyiv time.",
        "It came at 11 p.m. South Korea time.",
        "It came at 9 a.m. Tuesday.",
        "It came at 9 a.m. Nov. 19.",
        "The U.S. Army and U.S. President Joe Biden agreed on the U.S. China policy.",
        "U.S. Russia experts and U.S. Israel envoys met the U.N. Security Council.",
        "J. Robert Smith of Raytheon Corp. Chairman Bob Ray’s office left on Sat. Nov. 19.",
    ],
)
def test_a_sentence_goes_on_behind_what_is_only_shortened(text):
    assert cut(text) == [text]


@pytest.mark.parametrize("first", ["It was made in the U.S.", "It came at 5 a.m.", "It is made by Boeing Corp."])
@pytest.mark.parametrize(
    "rest",
    [
        "Moscow denied it.",
        "Ukraine’s army fired it.",
        "North Korea said so.",
        "Russian officials denied it.",
        "He knew.",
    ],
)
def test_a_nation_that_does_something_begins_a_sentence(first, rest):
    assert cut(f"{first} {rest}") == [first, rest]


def test_a_clock_ends_before_a_name_in_capitals():
    assert cut("It came at 5 a.m. NATO said so.") == ["It came at 5 a.m.", "NATO said so."]


@pytest.mark.parametrize(
    "piece", ["800 km/h. U", "U.S. ", "5 a.m. A", "1 ft. 1 ", "a.b.c.d. N", ". X", "North. ", "U.S.   Kore"]
)
def test_time_grows_with_the_length_alone(piece):
    def seconds(times):
        start = time.process_time()
        cut(piece * times)
        return time.process_time() - start

    short, long = min(seconds(2_000) for _ in range(3)), min(seconds(16_000) for _ in range(3))
    assert long < 8 * 3 * short + 0.01


def test_an_under_secretary_is_of_the_state_before():
    assert len(cut("It let the U.S. Under Secretary for Arms Control visit Riga.")) == 1
    assert len(cut("It was made in the U.S. Under the pact it stays there.")) == 2
