"""Reported figures against all that is published."""

from __future__ import annotations

import math
from collections.abc import Sequence

from flyout.core.statement import Modality, Statement
from flyout.findings.attributes import MEASURES, phrase_of
from flyout.findings.case import Case, Topic
from flyout.findings.contradictions import contradiction
from flyout.findings.figures import stated
from flyout.findings.model import Finding, Weight
from flyout.findings.pairs import Pairing, figure_of, pair, same_money
from flyout.findings.variants import explained, rivals, version_of, versions
from flyout.findings.voices import counted, listed
from flyout.findings.wording import by_figure
from flyout.units.prices import restated_words


def contradicted_by_sources(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """Figures without a published one behind them, and published ones that differ from those that have."""
    # Published flights and counts are those of other days: they may support a report, never contradict it.
    if MEASURES[topic.attribute].dispute is not Weight.WARNING:
        return ()
    return (*_unpublished(topic, case), *_differing_sources(topic, case))


def _unpublished(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """Reported figures that published ones contradict and none supports; what is to come contradicts none of today."""
    groups: dict[str, list[Statement]] = {}
    for said in topic.reported:
        if said.modality is Modality.EXPECTED:
            continue
        pairings = {pair(said, figure) for figure in rivals(said, topic.published)}
        if Pairing.APART in pairings and not pairings & {Pairing.AGREE, Pairing.CLOSE}:
            groups.setdefault(stated(said), []).append(said)
    return tuple(_unsupported(members, topic, case) for members in groups.values())


def _unsupported(members: Sequence[Statement], topic: Topic, case: Case) -> Finding:
    first = members[0]
    relevant = rivals(first, topic.published)
    against = [figure for figure in relevant if pair(first, figure) is Pairing.APART]
    room = [figure for figure in relevant if pair(first, figure) is Pairing.COMPATIBLE]
    nearest = min(against, key=lambda figure: _gap(first, figure))
    who = listed(by_figure(members, case.voices)[stated(first)])
    given = f"The {phrase_of(topic.attribute, topic.of, topic.subject)} given by {who}, {stated(first)}"
    verb = "contradicts" if len(against) == 1 else "contradict"
    sentence = f"{given}, has no published figure behind it: {counted(len(against), 'figure')} {verb} it"
    sentence += (
        f" ({'' if len(against) == 1 else 'the nearest is '}{_told(first, nearest)} in {case.voices.of(nearest)})"
    )
    if room:
        sentence += f" and {counted(len(room), 'other')} only leave{'s' if len(room) == 1 else ''} room for it"
    weight = Weight.WARNING if len(against) > 1 else Weight.NOTE
    return contradiction(topic, (*members, *against), f"{sentence}.", weight)


def _told(said: Statement, figure: Statement) -> str:
    """A published figure, a price of another year also in the money of the report."""
    restated = restated_words(said, figure) if figure.attribute == "unit_cost" else ""
    return f"{stated(figure)}, which is {restated}," if restated else stated(figure)


def _gap(said: Statement, figure: Statement) -> float:
    mine, theirs = figure_of(said), figure_of(figure)
    return mine.gap(theirs.scaled(same_money(said, figure) or 1.0)) if mine and theirs else math.inf


def _differing_sources(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """Published figures that contradict a report although others support it, and no variant explains why."""
    backed = [said for said in topic.reported if versions(said, topic.published)]
    outliers = tuple(
        figure
        for figure in topic.published
        if any(pair(said, figure) is Pairing.APART for said in backed)
        and not any(pair(said, figure) in (Pairing.AGREE, Pairing.CLOSE, Pairing.COMPATIBLE) for said in backed)
        and version_of(figure) is None
        and not any(explained(said, figure, topic.published) for said in backed)
    )
    if not outliers:
        return ()
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    figures = listed([f"{figure} ({listed(who)})" for figure, who in by_figure(outliers, case.voices).items()])
    sentence = f"Some published figures for the {phrase} differ from those reported: {figures}."
    return (contradiction(topic, (*backed, *outliers), sentence, Weight.NOTE),)
