"""Figures that a later one has replaced, and figures that are merely others."""

from dataclasses import replace

import pytest

from flyout.claims.model import Kind
from flyout.core.span import Span
from flyout.core.statement import Modality
from flyout.findings.case import open_case
from flyout.findings.compare import compare
from flyout.findings.grades import grades
from flyout.findings.model import Relation


def found(findings, relation=Relation.SUPERSEDED):
    return [finding for finding in findings if finding.relation is relation]


def two(make, dates, speakers=("the maker", "maker"), values=(300, 500), attribute="range"):
    return [
        make.say(doc, attribute, value, "km", speaker=speaker, published=published)
        for doc, value, speaker, published in zip("ab", values, speakers, dates, strict=True)
    ]


def documents(make):
    return [make.report("a"), make.report("b")]


def test_the_later_figure_of_one_authority_replaces_the_earlier(make):
    said = two(make, ("2020-03-01", "2024-11-22"))
    findings = compare(said, [], [], documents(make))
    (finding,) = found(findings)
    assert finding.members == tuple(statement.origin.locator for statement in said)
    assert finding.sentence == (
        "The range of the Kestrel given by a, 300 kilometres, is out of date: the maker gave it on 1 March 2020, "
        "and 500 kilometres on 22 November 2024 (b)."
    )
    assert finding.arithmetic == (
        "1 March 2020: 300 km read to 2 figures is 295 to 305 km; "
        "22 November 2024: 500 km read to 2 figures is 495 to 505 km"
    )
    assert not found(findings, Relation.CONFLICTS)


def test_what_agrees_with_the_new_figure_is_not_contradicted_by_the_old(make):
    said = [*two(make, ("2020", "2024")), make.say("c", "range", 500, "km")]
    findings = compare(said, [], [], [*documents(make), make.report("c")])
    assert not found(findings, Relation.CONFLICTS)
    case = open_case(said, [], [], [*documents(make), make.report("c")])
    assert {grade.value: grade.credibility for grade in grades(case)} == {"300 kilometres": 5, "500 kilometres": 2}


@pytest.mark.parametrize(
    "dates", [("2024", "2024-11-22"), ("2024-11-22", "2024-11-22"), (None, "2024"), ("2024", None), ("2021-41", "2024")]
)
def test_only_what_is_surely_later_replaces(make, dates):
    findings = compare(two(make, dates), [], [], documents(make))
    assert not found(findings)
    assert found(findings, Relation.CONFLICTS)


def test_the_same_number_in_another_unit_is_a_slip_and_replaces_nothing(make):
    said = [
        make.say("a", "range", 1000, "km", speaker="the maker", published="2024-03-15"),
        make.say("b", "range", 1000, "[mi_i]", speaker="the maker", published="2024-03-16"),
    ]
    findings = compare(said, [], [], documents(make))
    assert not found(findings)
    assert found(findings, Relation.UNIT_SLIP)


@pytest.mark.parametrize("speakers", [("the maker", "an analyst"), (None, None), ("the maker", None)])
def test_another_authority_replaces_nothing(make, speakers):
    findings = compare(two(make, ("2020", "2024"), speakers), [], [], documents(make))
    assert not found(findings)
    assert found(findings, Relation.CONFLICTS)


def test_the_same_figure_in_other_words_is_not_replaced(make):
    assert not found(compare(two(make, ("2020", "2024"), values=(300, 304)), [], [], documents(make)))


def test_another_flight_is_no_correction(make):
    findings = compare(two(make, ("2020", "2024"), attribute="apogee"), [], [], documents(make))
    assert not found(findings)


def test_reports_that_still_give_the_old_figure_share_a_finding(make):
    said = [
        make.say("c", "range", 300, "km", speaker="the maker", published="2019"),
        *two(make, ("2020-03-01", "2024-11-22")),
    ]
    (finding,) = found(compare(said, [], [], [*documents(make), make.report("c")]))
    assert (
        "given by a and c, 300 kilometres, is out of date: the maker last gave it on 1 March 2020" in finding.sentence
    )
    assert len(finding.members) == 3


def test_an_authority_that_comes_back_to_its_figure_has_corrected_the_other(make):
    said = [
        *two(make, ("2020", "2022")),
        make.say("c", "range", 300, "km", speaker="the maker", published="2024"),
    ]
    (finding,) = found(compare(said, [], [], [*documents(make), make.report("c")]))
    assert "given by b, 500 kilometres, is out of date" in finding.sentence


def test_one_outlet_corrects_itself(make):
    said = two(make, ("2020", "2024"), (None, None))
    reports = [make.report(doc, outlet="Norland Times") for doc in "ab"]
    assert len(found(compare(said, [], [], reports))) == 1


def published(make, *rows):
    return [make.publish(source, "range", value, "km", published=date) for source, value, date in rows]


def test_a_figure_that_every_later_source_contradicts(make):
    said = make.say("a", "range", 300, "km")
    figures = published(make, ("Handbook", 300, "1990"), ("Yearbook", 500, "2015"), ("Almanac", 500, "2020~"))
    (finding,) = found(compare([said], figures, [], documents(make)))
    assert finding.sentence == (
        "The range of the Kestrel given by a, 300 kilometres, may be out of date: it was last published in 1990 "
        "(Handbook), and two later sources give another figure, 500 kilometres about 2020 (Almanac)."
    )


@pytest.mark.parametrize(
    "rows",
    [
        (("Handbook", 300, None), ("Yearbook", 500, "2015")),
        (("Handbook", 300, "1990"), ("Yearbook", 500, None)),
        (("Handbook", 300, "1990"), ("Yearbook", 500, "2015"), ("Almanac", 300, "2020")),
        (("Handbook", 300, "1990"), ("Yearbook", 300, "2015")),
    ],
)
def test_a_figure_somebody_still_gives_or_nobody_dates_is_not_out_of_date(make, rows):
    said = make.say("a", "range", 300, "km")
    assert not found(compare([said], published(make, *rows), [], documents(make)))


def test_another_body_of_the_state_brings_a_figure_up_to_date_after_months_and_not_after_days(make):
    def told(day):
        old = make.say("a", "production_rate", 40, "/mo", speaker="Russia's defence ministry", published="2024-01-10")
        new = make.say("b", "production_rate", 65, "/mo", speaker="Russian army", published=day)
        return {
            finding.relation: finding for finding in compare([old, new], [], [], [make.report("a"), make.report("b")])
        }

    assert "and the Russian army gave 65" in told("2024-09-10")[Relation.SUPERSEDED].sentence
    assert Relation.SUPERSEDED not in told("2024-01-12")
    assert Relation.CONFLICTS in told("2024-01-12")


def test_a_figure_of_one_version_replaces_none_of_another(make):
    old = make.say("a", "range", 200, "km", speaker="the maker", published="2020")
    new = make.say("b", "range", 300, "km", speaker="the maker", published="2024", variant="Kestrel ER")
    relations = {finding.relation for finding in compare([old, new], [], [], [make.report("a"), make.report("b")])}
    assert Relation.SUPERSEDED not in relations


def spoken(make, doc, words, value, day, **more):
    """A figure in a sentence, as statement and claim."""
    start = words.index(str(value))
    claim = make.tell(doc, words, kind=Kind.QUANTITY, attribute="range", subject="Kestrel", **more)
    claim = replace(claim, mention=Span(claim.clause.start + start, claim.clause.start + start + 4))
    said = make.say(doc, "range", value, "km", quote=words, locator=claim.id, published=day, speaker=claim.speaker)
    return said, claim


def test_what_a_report_tells_as_the_figure_of_earlier_days_is_out_of_date_elsewhere(make):
    told = [
        spoken(make, "a", "It flies 2775 km.", 2775, "2023-02-02", speaker="the army"),
        spoken(make, "b", "Previously the army said 2775 km.", 2775, "2025-12-16", speaker="the army"),
        spoken(make, "b", "It flies 3500 km.", 3500, "2025-12-16", speaker="an officer"),
    ]
    said, claims = zip(*told, strict=True)
    found = {finding.relation: finding for finding in compare(said, [], claims, [make.report("a"), make.report("b")])}
    assert Relation.CONFLICTS not in found
    assert found[Relation.SUPERSEDED].sentence.startswith(
        "The range of the Kestrel given by a, 2,775 kilometres, is out of"
    )
    assert "an officer gave 3,500 kilometres" in found[Relation.SUPERSEDED].sentence


def test_a_plan_brings_nothing_up_to_date(make):
    now = make.say("a", "production_rate", 20, "/mo", speaker="the maker", published="2024-06-18")
    plan = make.say(
        "b", "production_rate", 35, "/mo", speaker="the maker", published="2024-09-18", modality=Modality.EXPECTED
    )
    relations = {finding.relation for finding in compare([now, plan], [], [], [make.report("a"), make.report("b")])}
    assert not relations & {Relation.SUPERSEDED, Relation.CONFLICTS}
