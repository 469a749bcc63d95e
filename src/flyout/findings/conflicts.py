"""Figures that cannot all be true: between reports, and between a report and all that is published."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import combinations

from flyout.core.statement import Statement
from flyout.findings.agreement import by_figure, readings, supporters
from flyout.findings.attributes import MEASURES, phrase_of
from flyout.findings.build import of_statements
from flyout.findings.case import Case, Topic
from flyout.findings.figures import SHOWN_DIGITS, home_unit, stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import Pairing, figure_of, pair
from flyout.findings.variants import explained, version_of, versions
from flyout.findings.voices import counted, listed
from flyout.units.show import show_si


def conflicts(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """Every dispute once, with all who take part in it."""
    if MEASURES[topic.attribute].dispute is None:
        return ()
    return (
        *(_dispute(members, topic, case) for members in disputes(topic)),
        *_against_catalogue(topic, case),
        *_denials(topic, case),
    )


def _against_catalogue(topic: Topic, case: Case) -> tuple[Finding, ...]:
    # Published flights and counts are those of other days: they may support a report, never contradict it.
    if MEASURES[topic.attribute].dispute is not Weight.WARNING:
        return ()
    return (*_unpublished(topic, case), *_differing_sources(topic, case))


def disputes(topic: Topic) -> tuple[tuple[Statement, ...], ...]:
    """Reports' statements joined into groups by the contradictions between them."""
    groups: list[set[Statement]] = []
    for a, b in combinations(topic.reported, 2):
        if _contradict(a, b, topic):
            touched = [group for group in groups if a in group or b in group]
            groups = [group for group in groups if group not in touched]
            groups.append({a, b}.union(*touched))
    return tuple(tuple(said for said in topic.reported if said in group) for group in groups)


def _contradict(a: Statement, b: Statement, topic: Topic) -> bool:
    # One report may well count several things, or tell of several flights.
    one_text = a.origin.name == b.origin.name and MEASURES[topic.attribute].dispute is not Weight.WARNING
    return not one_text and pair(a, b) is Pairing.APART and not explained(a, b, topic.published)


def _dispute(members: Sequence[Statement], topic: Topic, case: Case) -> Finding:
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    figures = by_figure(members, case.voices)
    docs = dict.fromkeys(member.origin.name for member in members)
    if len(docs) == 1:
        report = case.voices.of(members[0])
        sides = listed([figure + _quoting(who, report) for figure, who in figures.items()])
        sentence = f"{report} gives figures that exclude each other on the {phrase}: {sides}."
    else:
        sides = listed([f"{figure} ({listed(who)})" for figure, who in figures.items()])
        sentence = f"Reports contradict each other on the {phrase}: {sides}."
    return _conflict(topic, members, sentence + _published_side(members, topic), _weight(members, topic, case))


def _quoting(who: Sequence[str], report: str) -> str:
    """Whom a report quotes for one of its own figures."""
    quoted = [name.removeprefix(f"{report}, ") for name in who if name != report]
    return f" ({listed(quoted)})" if quoted else ""


def _weight(members: Sequence[Statement], topic: Topic, case: Case) -> Weight:
    """Two reports, or a headline and its text, are worth a warning; one text may compare things."""
    dispute = MEASURES[topic.attribute].dispute
    warns = any(
        _contradict(a, b, topic) and (a.origin.name != b.origin.name or _in_headline(a, case) != _in_headline(b, case))
        for a, b in combinations(members, 2)
    )
    return dispute if dispute and warns else Weight.NOTE


def _in_headline(said: Statement, case: Case) -> bool:
    claim = case.claims.get(said.origin.locator)
    return claim is not None and claim.in_headline


def _published_side(members: Sequence[Statement], topic: Topic) -> str:
    """Which of the figures the catalogue supports."""
    if not topic.published:
        return ""
    counts = {stated(member): len(supporters((member,), topic.published)) for member in members}
    if not any(counts.values()):
        return " No published figure matches any of them."
    backed = [
        f"{counted(number, 'published figure')} {_match(number)} {figure}"
        for figure, number in counts.items()
        if number
    ]
    bare = [figure for figure, number in counts.items() if not number]
    against = f", none {listed(bare)}" if bare else ""
    return f" {listed(backed).capitalize()}{against}."


def _match(number: int) -> str:
    return "matches" if number == 1 else "match"


def _unpublished(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """Reported figures that published ones contradict and none supports."""
    groups: dict[str, list[Statement]] = {}
    for said in topic.reported:
        pairings = {pair(said, figure) for figure in rivals(said, topic.published)}
        if Pairing.APART in pairings and not pairings & {Pairing.AGREE, Pairing.CLOSE}:
            groups.setdefault(stated(said), []).append(said)
    return tuple(_unsupported(members, topic, case) for members in groups.values())


def rivals(said: Statement, published: Iterable[Statement]) -> tuple[Statement, ...]:
    """Published figures a statement can be held against: those of its own variant where there are any."""
    relevant = tuple(figure for figure in published if pair(said, figure) is not Pairing.INCOMPARABLE)
    own = tuple(figure for figure in relevant if figure.variant == said.variant)
    return own if said.variant is not None and own else relevant


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
    sentence += f" ({'' if len(against) == 1 else 'the nearest is '}{stated(nearest)} in {case.voices.of(nearest)})"
    if room:
        sentence += f" and {counted(len(room), 'other')} only leave{'s' if len(room) == 1 else ''} room for it"
    weight = Weight.WARNING if len(against) > len(room) else Weight.NOTE
    return _conflict(topic, (*members, *against), f"{sentence}.", weight)


def _gap(said: Statement, figure: Statement) -> float:
    mine, theirs = figure_of(said), figure_of(figure)
    return mine.gap(theirs) if mine and theirs else math.inf


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
    return (_conflict(topic, (*backed, *outliers), sentence, Weight.NOTE),)


def _denials(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """Figures that one report gives and another says are denied."""
    findings: list[Finding] = []
    for denied in topic.denied:
        hit = tuple(said for said in topic.reported if pair(said, denied) is Pairing.AGREE)
        if hit:
            who = listed(by_figure(hit, case.voices)[stated(hit[0])])
            denier = denied.speaker or case.voices.of(denied)
            phrase = phrase_of(topic.attribute, topic.of, topic.subject)
            sentence = f"The {phrase} in {who}, {stated(hit[0])}, is denied by {denier}."
            findings.append(_conflict(topic, (*hit, denied), sentence, Weight.WARNING))
    return tuple(findings)


def _conflict(topic: Topic, members: Sequence[Statement], sentence: str, weight: Weight) -> Finding:
    sentence = f"{sentence} {MEASURES[topic.attribute].caveat}".rstrip()
    return of_statements(Relation.CONFLICTS, members, sentence, weight, arithmetic=_gaps(members))


def _gaps(members: Sequence[Statement]) -> str:
    """How every figure was read; figures that exclude each other share no value."""
    home = home_unit(members[0])
    lines = readings(members, home)
    figures = [figure for figure in map(figure_of, members) if figure is not None]
    lowest, highest = min(figure.high for figure in figures), max(figure.low for figure in figures)
    if lowest < highest:
        ends = show_si(lowest, home, digits=SHOWN_DIGITS), show_si(highest, home, digits=SHOWN_DIGITS)
        lines.append(f"no value satisfies all: one ends at {ends[0]}, another begins at {ends[1]}")
    return "; ".join(lines)
