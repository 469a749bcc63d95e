"""Flights that one report tells without a name and others with it."""

import pytest

from flyout.findings.case import open_case
from flyout.findings.compare import findings_on
from flyout.findings.model import Relation

NAMELESS = "Iranian missile"


def told(make, doc, subject, minutes, published="2024-05-02"):
    return make.say(doc, "flight_time", minutes, "min", subject=subject, published=published)


def trial(make, doc, system, state="Iran"):
    return make.tell(doc, "tested", event=f"test|{system}|", attribute="test", subject=state)


def subjects(make, said, claims=()):
    documents = [make.report(doc) for doc in dict.fromkeys(one.origin.name for one in said)]
    case = open_case(said, [], claims, documents)
    return [one.subject for one in case.reported], {finding.relation for finding in findings_on(case)}


def test_a_missile_without_a_name_is_the_one_that_others_name(make):
    said = [told(make, "a", NAMELESS, 12, "2024-05-01"), make.say("a", "range", 900, "km", subject=NAMELESS)]
    said.append(told(make, "b", "Kestrel", 12))
    names, relations = subjects(make, said, [trial(make, "b", "Kestrel")])
    assert names == ["Kestrel"] * 3
    assert Relation.COMPLEMENTS in relations
    assert Relation.AGREES in relations


@pytest.mark.parametrize(
    ("minutes", "day", "state", "more"),
    [
        (19, "2024-05-02", "Iran", ()),
        (12, "2024-05-20", "Iran", ()),
        (12, None, "Iran", ()),
        (12, "2024-05-02", "India", ()),
        (12, "2024-05-02", "Iran", ("Merlin",)),
    ],
    ids=["no figure in common", "other days", "no day", "another state", "two missiles"],
)
def test_it_stays_without_one(make, minutes, day, state, more):
    systems = ("Kestrel", *more)
    said = [told(make, "a", NAMELESS, 12), *(told(make, "b", system, minutes, day) for system in systems)]
    names, relations = subjects(make, said, [trial(make, "b", system, state) for system in systems])
    assert names == [NAMELESS, *systems]
    assert Relation.COMPLEMENTS not in relations


def test_who_tells_of_the_same_days_and_missile_goes_with_the_report_that_joins(make):
    said = [told(make, "a", NAMELESS, 12), told(make, "b", "Kestrel", 12), told(make, "c", NAMELESS, 19)]
    names, relations = subjects(make, said, [trial(make, "b", "Kestrel")])
    assert names == ["Kestrel"] * 3
    assert Relation.CONFLICTS in relations
    names, _ = subjects(make, [*said[:2], told(make, "c", NAMELESS, 19, "2024-07-02")], [trial(make, "b", "Kestrel")])
    assert names == ["Kestrel", "Kestrel", NAMELESS]


def test_events_of_the_missile_are_one_with_those_told_by_its_name(make):
    said = [told(make, "a", NAMELESS, 12), told(make, "b", "Kestrel", 12)]
    claims = [trial(make, "a", NAMELESS), trial(make, "b", "Kestrel"), trial(make, "c", NAMELESS)]
    case = open_case(said, [], claims, [make.report(doc) for doc in "abc"])
    assert [claim.event for claim in case.claims.values()] == ["test|Kestrel|", "test|Kestrel|", f"test|{NAMELESS}|"]
    assert [claim.id for claim in case.claims.values()] == [claim.id for claim in claims]
