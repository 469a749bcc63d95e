"""What a report says of a flight is judged by physics, in the words of a report."""

from functools import cache

import pytest

from flyout.report.html import render_html
from flyout.report.jsonfile import findings_json
from flyout.report.page import summary_lines
from flyout.studies.check import check_reports
from flyout.studies.reading import Report

TEXTS = {
    "true": (
        "The Hwasong-17 missile reached an altitude of 6,000 km and flew 1,000 km for 69 minutes,"
        " South Korea's military said. It flew at Mach 20."
    ),
    "odd": "The Hwasong-15 missile reached an apogee of 6,248 km and flew 1,090 km for 55 minutes.",
    "late": "The Hwasong-15 missile reached an apogee of 6,248 km and flew 1,090 km for 80 minutes.",
    "flat": "The Hwasong-12 missile reached an apogee of 20 km and flew 4,000 km.",
    "quick": "The Musudan missile can hit targets 3,000 km away in two minutes.",
    "time": "The Hwasong-12 missile could hit targets in 15 minutes, an official said.",
    "mach": "The Hwasong-12 missile flies at Mach 17.",
    "far": "The Hwasong-14 missile has a range of 8,000 km. The Hwasong-14 is an intermediate-range ballistic missile.",
    "scud": "The Scud-B is a short-range ballistic missile. The Scud-B can hit targets in five minutes.",
    "cruise": "The Storm Shadow cruise missile flies at Mach 0.8.",
    "unknown": "The Burevestnik cruise missile flew 14,000 km in 15 hours.",
}


@pytest.fixture(scope="module")
def check(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")

    @cache
    def make(name):
        path = folder / f"{name}.txt"
        path.write_text(f"A report on a test\n\n{TEXTS[name]}\n", encoding="utf-8")
        return check_reports([Report(path=path)], seed=1)

    return make


def answers(check, attribute):
    own = {it.origin.locator for it in check.statements if it.attribute == attribute}
    assert own, [it.attribute for it in check.statements]
    return [verdict for verdict in check.verdicts if verdict.statement in own]


def test_three_numbers_that_fit_and_what_they_imply(check):
    (time,) = answers(check("true"), "flight_time")
    assert time.judged_by == "physics"
    assert "all numbers can be true" in time.sentence
    assert time.band.p05 < 69 * 60 < time.band.p95
    (distance,) = answers(check("true"), "flight_distance")
    assert "to more than 15,000 km" in distance.sentence
    (height,) = answers(check("true"), "apogee")
    assert "leaves its motors at" in height.sentence


def test_a_speed_is_held_against_the_flight_told_beside_it(check):
    (speed,) = answers(check("true"), "speed")
    assert speed.judged_by == "physics"
    assert 0.05 < speed.probability < 0.95
    assert "an apogee of 6,000 km" in speed.sentence
    assert any("speed of sound" in reason for reason in speed.reasons)


def test_what_reports_call_a_cruise_missile_flies_no_ballistic_path(check):
    (time,) = answers(check("unknown"), "flight_time")
    assert (time.judged_by, time.probability) == ("sources", None)


def test_a_time_below_the_least_is_impossible_and_the_reason_has_the_numbers(check):
    (time,) = answers(check("odd"), "flight_time")
    assert time.likelihood == "almost no chance"
    assert "No ballistic flight" in time.sentence
    assert "67.9 min" in time.sentence


def test_numbers_that_cannot_be_true_stand_on_top_and_are_a_warning(check):
    for report in ("odd", "late"):
        top, *_ = summary_lines(check(report))
        assert top.warning
        assert top.text in {verdict.sentence for verdict in check(report).verdicts if verdict.warns}
    assert not any(line.warning for line in summary_lines(check("true")))


def test_a_time_that_is_too_long_does_not_fit(check):
    (time,) = answers(check("late"), "flight_time")
    assert "do not fit together" in time.sentence
    assert any("apogee" in reason for reason in time.reasons)


def test_an_apogee_below_what_the_distance_allows(check):
    (height,) = answers(check("flat"), "apogee")
    assert height.likelihood == "almost no chance"
    assert "too low for a distance" in height.sentence


def test_a_distance_in_too_little_time(check):
    (time,) = answers(check("quick"), "flight_time")
    assert time.likelihood == "almost no chance"
    assert "too short" in time.sentence


def test_a_time_without_a_flight_says_how_far_it_goes(check):
    (time,) = answers(check("time"), "flight_time")
    assert time.judged_by == "physics"
    assert "about 3,030 km" in time.sentence


def test_a_speed_without_a_flight_says_how_far_it_carries(check):
    (speed,) = answers(check("mach"), "speed")
    assert "3,010 to 5,180 km" in speed.sentence
    assert "guide and no bound" in speed.reasons[-1]


def test_a_range_and_a_class_are_judged_by_a_published_flight(check):
    (far,) = answers(check("far"), "range")
    assert far.probability > 0.8
    assert "the flight of 28 July 2017" in far.sentence
    assert any("not the most a missile can do" in reason for reason in far.reasons)
    (cls,) = answers(check("far"), "class")
    assert cls.likelihood == "almost no chance"
    assert "common US usage, 3,000 to 5,500 km" in cls.sentence


def test_a_system_with_a_design_is_judged_on_it(check):
    (cls,) = answers(check("scud"), "class")
    assert cls.likelihood == "almost certain"
    (time,) = answers(check("scud"), "flight_time")
    assert "to its greatest range" in time.sentence


def test_what_breathes_air_is_left_to_the_sources(check):
    (speed,) = answers(check("cruise"), "speed")
    assert speed.judged_by == "sources"


def test_the_page_draws_both_paths_and_json_tells_what_is_implied(check):
    page = render_html(check("true"))
    assert "Hwasong-17 as told in true.txt" in page
    assert "The thin line is the flight as told" in page
    assert '"consistent": true' in findings_json(check("true"))
