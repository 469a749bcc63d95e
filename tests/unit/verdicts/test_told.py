"""Which numbers of a report belong to one flight."""

from dataclasses import replace

import pytest

from flyout.core.statement import Qualifier
from flyout.verdicts.told import Traced, flights_told, trace_beside, trace_of


@pytest.fixture
def tell(say):
    """A statement in a sentence of a report: `tell("a", "apogee", 6000, "km")`."""

    def make(sentence, attribute, value, unit, *, subject="Hwasong-17", report="a.txt", half=0.0):
        statement = say(subject, attribute, value, unit, half=half)
        origin = replace(statement.origin, name=report, quote=sentence, locator=f"{report}-{attribute}-{value}")
        return replace(statement, origin=origin)

    return make


def numbers(told):
    reported = told.reported
    middles = ((reported.apogee, 1e3), (reported.distance, 1e3), (reported.time, 60.0))
    return tuple(None if it is None else round(it.middle / unit) for it, unit in middles)


def test_three_numbers_of_a_sentence_are_one_flight(tell):
    said = [
        tell("s", "apogee", 6000, "km"),
        tell("s", "flight_distance", 1000, "km"),
        tell("s", "flight_time", 69, "min"),
    ]
    (told,) = flights_told(said)
    assert numbers(told) == (6000, 1000, 69)
    assert set(told.members) == {it.origin.locator for it in said}


def test_an_apogee_that_is_only_a_least_one_is_told_as_such(tell):
    least = replace(tell("s", "apogee", 6000, "km"), qualifier=Qualifier.MORE_THAN)
    distance = tell("s", "flight_distance", 1000, "km")
    assert [it.reported.apogee_or_more for it in flights_told([least, distance])] == [True]
    exact = tell("s", "apogee", 6000, "km")
    assert [it.reported.apogee_or_more for it in flights_told([exact, distance])] == [False]


def test_numbers_of_several_sentences_are_one_flight_where_none_contradicts(tell):
    said = [tell("s", "altitude", 2800, "km"), tell("t", "flight_distance", 930, "km")]
    (told,) = flights_told(said)
    assert numbers(told) == (2800, 930, None)


def test_a_second_time_is_that_of_another_flight(tell):
    first = [
        tell("s", "apogee", 5768, "km"),
        tell("s", "flight_distance", 989, "km"),
        tell("s", "flight_time", 67, "min"),
    ]
    (told,) = flights_told([*first, tell("t", "flight_time", 15, "min")])
    assert numbers(told) == (5768, 989, 67)


def test_the_most_exact_of_two_figures_that_agree_counts(tell):
    rounded, exact = tell("s", "apogee", 6000, "km", half=50.0), tell("t", "apogee", 6040.9, "km", half=0.05)
    (told,) = flights_told([rounded, exact, tell("s", "flight_distance", 1000, "km")])
    assert numbers(told)[0] == 6041


def test_a_range_beside_a_mere_time_is_the_distance_flown_in_it(tell):
    (told,) = flights_told([tell("s", "range", 300, "km"), tell("s", "flight_time", 4, "min")])
    assert numbers(told) == (None, 300, 4)


def test_a_range_beside_an_apogee_is_not(tell):
    assert not flights_told([tell("s", "range", 8000, "km"), tell("s", "apogee", 2800, "km")])


def test_one_number_is_no_flight_and_two_reports_are_two(tell):
    assert not flights_told([tell("s", "apogee", 6000, "km")])
    assert not flights_told([tell("s", "apogee", 6000, "km"), tell("s", "flight_time", 69, "min", report="b.txt")])
    assert not flights_told([tell("s", "apogee", 6000, "km"), tell("s", "flight_time", 69, "min", subject="Scud-B")])


def test_numbers_of_an_earlier_flight_are_not_those_of_the_day(tell):
    ended = tell("The flight was ended after six minutes.", "flight_time", 6, "min")
    before = tell("The one before it, on Sept. 6, travelled 4,200 miles.", "flight_distance", 4200, "[mi_i]")
    assert not flights_told([ended, before])
    today = tell("It travelled 4,200 miles.", "flight_distance", 4200, "[mi_i]")
    assert flights_told([ended, today])


def test_a_height_kept_above_the_waves_is_no_top_of_an_arc(tell):
    """Six feet over 20 miles are no ballistic flight; 50 km over 600 km may be one."""
    skimming = [tell("s", "altitude", 6, "[ft_i]"), tell("s", "flight_distance", 20, "[mi_i]")]
    assert not flights_told(skimming)
    (timed,) = flights_told([*skimming, tell("s", "flight_time", 2, "min")])
    assert timed.reported.apogee is None
    (arc,) = flights_told([tell("s", "altitude", 50, "km"), tell("s", "flight_distance", 600, "km")])
    assert arc.reported.apogee is not None


def test_a_speed_finds_the_flight_told_beside_it(tell):
    (told,) = flights_told([tell("s", "apogee", 970, "km"), tell("s", "flight_distance", 4500, "km")])
    trace = Traced(told=told, inference=None, impossible="why")
    assert trace_beside(tell("t", "speed", 17, "Ma"), [trace]) is trace
    assert trace_beside(tell("t", "speed", 17, "Ma", report="b.txt"), [trace]) is None
    assert trace_of(tell("s", "apogee", 970, "km"), [trace]) is trace
