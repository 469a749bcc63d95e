"""Figures that rest on one report alone."""

from __future__ import annotations

from collections.abc import Sequence

from flyout.core.statement import Statement
from flyout.findings.agreement import by_figure
from flyout.findings.attributes import MEASURES, phrase_of
from flyout.findings.case import Case, Topic
from flyout.findings.figures import home_unit, read_out, stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import Pairing, pair
from flyout.findings.voices import as_subject, listed


def single_sources(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding for a quantity that one report gives and nobody else does."""
    docs = {said.origin.name for said in topic.reported}
    figures = [said for said in topic.reported if said.reading is not None]
    if len(docs) != 1 or not figures or _known(figures, topic):
        return ()
    return (_finding(figures, topic, case),)


def _known(figures: Sequence[Statement], topic: Topic) -> bool:
    """Whether anybody quotable gives a figure of the same kind (a price in won says nothing on one in dollars)."""
    return any(pair(said, figure) is not Pairing.INCOMPARABLE for said in figures for figure in topic.published)


def _finding(figures: Sequence[Statement], topic: Topic, case: Case) -> Finding:
    given = by_figure(figures, case.voices)
    who = as_subject(list(dict.fromkeys(name for names in given.values() for name in names)))
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    sentence = f"Only {who} gives the {phrase}, {listed(list(given))}; no second source supports it."
    if topic.assumed and MEASURES[topic.attribute].dispute:
        sentence += f" The catalogue holds an assumption only: {stated(topic.assumed[0])}, with no source to cite."
    home = home_unit(figures[0])
    return Finding(
        relation=Relation.SINGLE_SOURCE,
        subject=topic.subject,
        attribute=topic.attribute,
        members=tuple(said.origin.locator for said in figures),
        sentence=sentence,
        weight=Weight.NOTE,
        arithmetic="; ".join(dict.fromkeys(read_out(said, home) for said in figures)),
    )
