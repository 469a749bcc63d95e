"""Relations between the annotated seeds, against the links a careful reader drew."""

from flyout.findings.compare import compare
from flyout.findings.events import follow_events
from flyout.findings.links import pairs
from flyout.findings.model import Relation

MEANING = {
    "agrees": Relation.AGREES,
    "status_change": Relation.STATUS_CHANGE,
    "hedge_differs": Relation.HEADLINE_OVERSTATES,
    "qualifies": Relation.QUALIFIES,
    "supports_weakly": Relation.SUPPORTS_WEAKLY,
    "compatible": Relation.COMPATIBLE,
    "complements": Relation.COMPLEMENTS,
    "tension": Relation.USAGE,
    "disagrees": Relation.DISAGREES,
}


def test_seventeen_of_the_links_are_found(seeds, gold_links):
    statements, claims, documents = seeds
    links = pairs(compare(statements, (), claims, documents), follow_events(claims, documents))
    wanted = [(*sorted((link["a"], link["b"])), MEANING[link["relation"]]) for link in gold_links]
    missed = [link for link in wanted if link not in links]
    assert len(wanted) - len(missed) >= 17, missed


def test_the_strike_is_reported_and_not_confirmed(seeds):
    _, claims, documents = seeds
    threads = {thread.key: thread for thread in follow_events(claims, documents)}
    thread = threads["strike|ATACMS|Russia"]
    assert thread.overall == "reported, not confirmed"
    assert [step.status for step in thread.steps] == ["expected", "reported", "reported", "not_confirmed"]
