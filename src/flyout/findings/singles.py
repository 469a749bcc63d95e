"""Figures that rest on one report alone."""

from __future__ import annotations

from collections.abc import Sequence

from flyout.core.statement import Statement
from flyout.findings.attributes import MEASURES, phrase_of
from flyout.findings.build import of_statements
from flyout.findings.case import Case, Topic
from flyout.findings.figures import home_unit, stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import Pairing, pair
from flyout.findings.voices import as_subject, listed
from flyout.findings.wording import by_figure, readings


def single_sources(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding for a quantity that one report gives and nobody else does."""
    docs = {said.origin.name for said in topic.reported}
    if topic.version or not MEASURES[topic.attribute].stands_alone or len(docs) != 1 or _known(topic):
        return ()
    return (_finding(topic.reported, topic, case),)


def _known(topic: Topic) -> bool:
    """Whether anybody quotable gives a figure of the same kind (a price in won says nothing on one in dollars)."""
    return any(pair(said, figure) is not Pairing.INCOMPARABLE for said in topic.reported for figure in topic.published)


def _finding(figures: Sequence[Statement], topic: Topic, case: Case) -> Finding:
    given = by_figure(figures, case.voices)
    names = list(dict.fromkeys(name for names in given.values() for name in names))
    who = as_subject(names) if len(names) == 1 else case.voices.of(figures[0])
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    sentence = f"Only {who} gives the {phrase}, {listed(_distinct(figures))}; no second source supports it."
    if topic.assumed:
        sentence += f" The catalogue holds an assumption only: {stated(topic.assumed[0])}, with no source to cite."
    arithmetic = "; ".join(readings(figures, home_unit(figures[0])))
    return of_statements(Relation.SINGLE_SOURCE, figures, sentence, Weight.NOTE, arithmetic=arithmetic)


def _distinct(figures: Sequence[Statement]) -> list[str]:
    """Figures as written, those that say the same in another unit left out."""
    kept: list[Statement] = []
    for said in figures:
        if all(said.reading != other.reading for other in kept):
            kept.append(said)
    return list(dict.fromkeys(map(stated, kept)))
