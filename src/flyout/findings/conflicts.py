"""Figures of reports that cannot all be true, and figures that somebody denies."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from flyout.core.dates import days_of
from flyout.core.statement import Statement
from flyout.findings.agreement import supporters
from flyout.findings.attributes import MEASURES, phrase_of, the
from flyout.findings.case import Case, Topic
from flyout.findings.contradictions import contradiction
from flyout.findings.disputes import Contradictions, contradictions, disputes, withdrawn
from flyout.findings.figures import stated
from flyout.findings.model import Finding, Weight
from flyout.findings.pairs import Pairing, pair
from flyout.findings.voices import counted, listed, opened, speaker
from flyout.findings.wording import by_figure

YEARS_APART = 2
"""Years in which a missile may have been replaced by a version that flies farther."""


def conflicts(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """Every dispute once, with all who take part in it."""
    return (*_disputes(topic, case), *_denials(topic, case))


def _disputes(topic: Topic, case: Case) -> tuple[Finding, ...]:
    if MEASURES[topic.attribute].dispute is None:
        return ()
    found = contradictions(topic, case)
    return tuple(_dispute(members, topic, case, found) for members in disputes(topic.reported, found))


def _dispute(members: Sequence[Statement], topic: Topic, case: Case, found: Contradictions) -> Finding:
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
    sentence += _published_side(members, topic) + _two_versions(members, topic)
    return contradiction(topic, members, sentence, _weight(members, topic, case, found))


def _two_versions(members: Sequence[Statement], topic: Topic) -> str:
    """What speaks for two versions, where figures of a system exclude each other: a name, or years between them."""
    if MEASURES[topic.attribute].dispute is not Weight.WARNING or topic.attribute == "unit_cost":
        return ""
    named = sorted({said.variant for said in members if said.variant})
    if named and any(said.variant is None for said in members):
        return (
            f" Not all of them are given for {listed([the(name) for name in named])}; they may speak of other versions."
        )
    days = [days for said in members if (days := days_of(said.origin.published))]
    years = (max(begin for begin, _ in days) - min(end for _, end in days)).days // 365 if days else 0
    return f" They are {years} years apart and may speak of two versions." if years >= YEARS_APART else ""


def _quoting(who: Sequence[str], report: str) -> str:
    """Whom a report quotes for one of its own figures."""
    quoted = [name.removeprefix(f"{report}, ") for name in who if name != report]
    return f" ({listed(quoted)})" if quoted else ""


def _weight(members: Sequence[Statement], topic: Topic, case: Case, found: Contradictions) -> Weight:
    """Two reports, or a headline and its text, are worth a warning; one text may compare things."""
    dispute = MEASURES[topic.attribute].dispute
    warns = any(
        found.hold(a, b) and (a.origin.name != b.origin.name or _in_headline(a, case) != _in_headline(b, case))
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
    return f" {opened(listed(backed))}{against}."


def _match(number: int) -> str:
    return "matches" if number == 1 else "match"


def _denials(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """Figures that one report gives and another says are denied."""
    findings: list[Finding] = []
    own = frozenset(withdrawn(topic, case))
    for denied in topic.denied:
        hit = tuple(said for said in topic.reported if pair(said, denied) is Pairing.AGREE)
        if hit:
            who = listed(by_figure(hit, case.voices)[stated(hit[0])])
            denier = speaker(denied.speaker) if denied.speaker else case.voices.of(denied)
            phrase = phrase_of(topic.attribute, topic.of, topic.subject)
            denies = "corrected" if not own.isdisjoint(hit) and denied.speaker is None else "denied"
            sentence = f"The {phrase} in {who}, {stated(hit[0])}, is {denies} by {denier}."
            findings.append(contradiction(topic, (*hit, denied), sentence, Weight.WARNING))
    return tuple(findings)
