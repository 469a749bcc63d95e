"""The grade of a claim, by the rule of docs/findings.md."""

import re
from pathlib import Path

import pytest

from flyout.core.reliability import RELIABILITY
from flyout.core.statement import Modality
from flyout.findings.case import open_case
from flyout.findings.credibility import CREDIBILITY, credibility
from flyout.findings.grades import grades

DOCS = Path(__file__).resolve().parents[3] / "docs" / "findings.md"


def graded(make, said, figures=(), **letters):
    docs = dict.fromkeys(statement.origin.name for statement in said)
    reports = [make.report(doc, reliability=letters.get(doc, "F")) for doc in docs]
    return {grade.value: grade for grade in grades(open_case(said, figures, [], reports))}


def test_the_published_rule_is_the_one_that_runs():
    """The table of the page, row by row: origins that agree, origins that contradict, number."""
    rows = re.findall(r"^\| (\d+) \| (\d+) \| (\d) \|$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) >= 10
    for agreeing, against, number in rows:
        assert credibility(int(agreeing), int(against)) == int(number)


def test_the_scales_are_whole_and_published():
    words = DOCS.read_text(encoding="utf-8")
    assert list(CREDIBILITY) == [1, 2, 3, 4, 5, 6]
    assert list(RELIABILITY) == list("ABCDEF")
    assert all(name in words for name in (*CREDIBILITY.values(), *RELIABILITY.values()))


def test_one_report_alone_cannot_be_judged(make):
    grade = graded(make, [make.say("a", "range", 300, "km")])["300 kilometres"]
    assert (grade.credibility, grade.agreeing, grade.against) == (6, ("a",), ())
    assert grade.sentence == (
        "Graded 6, truth cannot be judged: one independent origin gives the range of the Kestrel as 300 kilometres, "
        "and none contradicts it. For it: a."
    )


def test_sources_of_the_catalogue_are_origins_of_their_own_each_once(make):
    said = [make.say("a", "range", 300, "km")]
    figures = [make.publish(source, "range", 300, "km") for source in ("Handbook", "Handbook", "Yearbook")]
    grade = graded(make, said, figures)["300 kilometres"]
    assert (grade.credibility, grade.agreeing) == (1, ("a", "Handbook", "Yearbook"))
    assert grade.members == (said[0].origin.locator,)


def test_an_assumption_counts_for_nothing(make):
    said = [make.say("a", "range", 300, "km")]
    assert (
        graded(make, said, [make.publish("trial", "range", 300, "km", citable=False)])["300 kilometres"].credibility
        == 6
    )


def test_reports_of_one_speaker_count_once(make):
    said = [make.say(doc, "range", 300, "km", speaker="the maker") for doc in "abcd"]
    assert graded(make, said)["300 kilometres"].credibility == 6


def test_a_dispute_lowers_both_sides(make):
    said = [make.say(doc, "range", 300, "km") for doc in "abc"] + [make.say("d", "range", 500, "km")]
    found = graded(make, said)
    assert {value: grade.credibility for value, grade in found.items()} == {"300 kilometres": 2, "500 kilometres": 5}
    assert found["500 kilometres"].against == ("a", "b", "c")


def test_a_denial_contradicts(make):
    said = [
        make.say("a", "range", 300, "km"),
        make.say("b", "range", 300, "km", modality=Modality.DENIED, speaker="the maker"),
    ]
    assert graded(make, said)["300 kilometres"].credibility == 4


def test_a_version_that_explains_a_figure_is_no_contradiction(make):
    said = [make.say("a", "range", 165, "km"), make.say("b", "range", 300, "km")]
    figures = [
        make.publish("Handbook", "range", 165, "km", variant="Mk1"),
        make.publish("Yearbook", "range", 300, "km", variant="Mk2"),
    ]
    assert {grade.credibility for grade in graded(make, said, figures).values()} == {2}


@pytest.mark.parametrize("attribute", ["apogee", "flight_distance"])
def test_another_flight_contradicts_nothing(make, attribute):
    said = [make.say("a", attribute, 300, "km"), make.say("b", attribute, 500, "km")]
    assert {grade.credibility for grade in graded(make, said).values()} == {6}


def test_things_said_in_words_are_graded_too(make):
    said = [make.say("a", "manufacturer", "Northfield Aerospace"), make.say("b", "manufacturer", "Southfield Works")]
    figures = [make.publish(source, "manufacturer", "Northfield Aerospace") for source in ("Handbook", "Yearbook")]
    found = graded(make, said, figures)
    assert {value: grade.credibility for value, grade in found.items()} == {
        "Northfield Aerospace": 2,
        "Southfield Works": 5,
    }


def test_the_letter_is_the_users_and_changes_no_number(make):
    said = [make.say(doc, "range", 300, "km") for doc in "ab"]
    assert graded(make, said)["300 kilometres"].ratings == (("a", "F2"), ("b", "F2"))
    assert graded(make, said, a="B", b="E")["300 kilometres"].ratings == (("a", "B2"), ("b", "E2"))


def event(make, doc, status, **more):
    return make.tell(
        doc, "struck for the first time", value="first strike", status=status, event="strike|Kestrel|Sudland", **more
    )


def acts(make, *events):
    docs = dict.fromkeys(claim.doc for claim in events)
    return grades(open_case([], [], events, [make.report(doc) for doc in docs]))


def test_an_act_is_graded_by_those_who_tell_and_those_who_deny_it(make):
    told = [event(make, doc, "reported") for doc in "ab"]
    (grade,) = acts(make, *told)
    assert (grade.credibility, grade.attribute, grade.value) == (
        2,
        "strike",
        "Norland’s first Kestrel strike on Sudland",
    )
    assert grade.sentence.startswith("Graded 2, probably true: two independent origins tell of Norland’s first Kestrel")
    (denied,) = acts(make, *told, event(make, "c", "denied", speaker="Sudland"))
    assert (denied.credibility, denied.against) == (3, ("Sudland (in c)",))
    (doubted,) = acts(make, *told, event(make, "c", "not_confirmed", speaker="Norland"))
    assert doubted.credibility == 2


def test_a_headline_or_an_expectation_is_no_telling(make):
    assert acts(make, event(make, "a", "reported", in_headline=True), event(make, "b", "expected")) == ()
