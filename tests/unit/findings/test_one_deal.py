"""Deals that one report tells by the name of the system and another by that of its missile."""

import pytest

from flyout.documents.text import document_from_text
from flyout.findings.case import open_case
from flyout.findings.compare import findings_on
from flyout.findings.model import Relation

BOTH = "The Heron-3 is one of the missiles that the Merlin fires."


def opened(make, said, text=BOTH):
    documents = [
        make.report("a"),
        document_from_text(text, name="b", encoding="utf-8"),
    ]
    return open_case(said, [], [], documents)


def deal(make, doc, system, value, **more):
    return make.say(doc, "contract_value", value, "USD", subject=system, **more)


def test_one_contract_value_makes_one_deal_where_a_report_names_system_and_missile(make):
    case = opened(make, [deal(make, "a", "Merlin", 5.5e9), deal(make, "b", "Heron-3", 5.5e9)])
    found = {finding.relation: finding.sentence for finding in findings_on(case)}
    assert {said.subject for said in case.reported} == {"Heron-3"}
    assert "Two reports agree on the contract value for the Heron-3" in found[Relation.AGREES]
    assert "a tells of this deal by the name of the system" in found[Relation.COMPLEMENTS]


@pytest.mark.parametrize(
    ("value", "days", "text"),
    [
        (5.4e9, (None, None), BOTH),
        (5.5e9, ("2020-01-02", "2024-01-02"), BOTH),
        (5.5e9, (None, None), "The Heron-3 is a missile."),
    ],
    ids=["another value", "years apart", "nobody names both"],
)
def test_two_deals_stay_two(make, value, days, text):
    said = [deal(make, "a", "Merlin", 5.5e9, published=days[0]), deal(make, "b", "Heron-3", value, published=days[1])]
    assert {one.subject for one in opened(make, said, text).reported} == {"Merlin", "Heron-3"}


def test_other_figures_keep_the_name_they_are_told_under(make):
    said = [deal(make, "a", "Merlin", 5.5e9), deal(make, "b", "Heron-3", 5.5e9)]
    said.append(make.say("a", "range", 70, "km", subject="Merlin"))
    assert [one.subject for one in opened(make, said).reported if one.attribute == "range"] == ["Merlin"]
