"""Figures of two reports that differ and can yet both be true."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from flyout.core.statement import Statement
from flyout.findings.attributes import MEASURES, phrase_of
from flyout.findings.build import of_statements
from flyout.findings.case import Case, Topic
from flyout.findings.disputes import docs_of
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import Pairing, Shape, one_of_each, pair, shape_of
from flyout.findings.slips import slips_of
from flyout.findings.voices import listed
from flyout.findings.wording import arithmetic, by_figure


def compatible_figures(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """At most one finding each for bounds that leave room and for figures apart by rounding alone.

    A figure that is probably in the wrong unit is left out: that room is left for it says nothing.
    """
    if MEASURES[topic.attribute].dispute is None:
        return ()
    slipped = slips_of(topic).meant
    reported = [said for said in topic.reported if said not in slipped]
    findings = (_finding(pairing, reported, topic, case) for pairing in (Pairing.COMPATIBLE, Pairing.CLOSE))
    return tuple(finding for finding in findings if finding is not None)


def _finding(pairing: Pairing, reported: Sequence[Statement], topic: Topic, case: Case) -> Finding | None:
    members = _at_peace(_members(pairing, reported))
    if len({said.origin.name for said in members}) < 2:
        return None
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    figures = listed([f"{figure} ({listed(who)})" for figure, who in by_figure(members, case.voices).items()])
    reason = "both can be true" if pairing is Pairing.COMPATIBLE else "rounding and conversion explain the difference"
    sentence = f"Reports differ on the {phrase} without contradiction, {reason}: {figures}."
    return of_statements(Relation.COMPATIBLE, members, sentence, Weight.NOTE, arithmetic=arithmetic(members))


def _members(pairing: Pairing, reported: Sequence[Statement]) -> Sequence[Statement]:
    docs = docs_of(reported)
    others: dict[Shape, set[str]] = {}
    for a, b in combinations(one_of_each(reported), 2):
        if pair(a, b) is pairing:
            others.setdefault(shape_of(a), set()).update(docs[shape_of(b)])
            others.setdefault(shape_of(b), set()).update(docs[shape_of(a)])
    return [
        said for said in reported if others.get(shape_of(said), set()) - {said.origin.name} - _agreeing(said, reported)
    ]


def _agreeing(said: Statement, reported: Sequence[Statement]) -> set[str]:
    """Of a flight or a count: reports that also give this figure, so that their other ones are of something else."""
    if MEASURES[said.attribute].dispute is Weight.WARNING:
        return set()
    return {other.origin.name for other in reported if pair(said, other) is Pairing.AGREE}


def _at_peace(members: Sequence[Statement]) -> Sequence[Statement]:
    """Those that contradict none of the others: a bound may leave room for two figures that exclude each other."""
    firsts = one_of_each(members)
    apart = {shape_of(said) for a, b in combinations(firsts, 2) if pair(a, b) is Pairing.APART for said in (a, b)}
    return [said for said in members if shape_of(said) not in apart]
