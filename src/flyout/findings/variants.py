"""Differences that the versions of a system explain: 165 km is one missile, 300 km another of the same name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from flyout.core.statement import Statement
from flyout.findings.agreement import supporters
from flyout.findings.attributes import MEASURES, phrase_of, the
from flyout.findings.build import of_statements
from flyout.findings.case import Case, Topic, topics
from flyout.findings.figures import home_unit, stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import Pairing, pair
from flyout.findings.voices import listed
from flyout.findings.wording import arithmetic, by_figure, readings

_HOW_KNOWN = re.compile(r"estimate|goal|planned|requirement|request|claim", re.IGNORECASE)


def version_of(figure: Statement) -> str | None:
    """What a published figure holds for: a variant, or else a condition such as a payload.

    None means that its source gives it for the system as a whole. How a figure
    was come by is no condition: an estimate is one of the same thing.
    """
    parts = (figure.condition or "").split("; ")
    return figure.variant or "; ".join(part for part in parts if part and not _HOW_KNOWN.match(part)) or None


def versions(statement: Statement, published: Iterable[Statement]) -> frozenset[str | None]:
    """Versions whose published figure agrees with a statement."""
    return frozenset(version_of(figure) for figure in supporters((statement,), published))


def explained(a: Statement, b: Statement, published: Sequence[Statement]) -> bool:
    """Whether two figures that exclude each other are published for different versions, or as ends of one range.

    Both must be known to the catalogue: a figure nobody published explains nothing.
    """
    if any(_holds_all(figure, (a, b)) for figure in published):
        return True
    mine, theirs = versions(a, published), versions(b, published)
    return bool(mine and theirs and (mine ^ theirs) - {None})


def _holds_all(figure: Statement, said: Iterable[Statement]) -> bool:
    """Whether a published range of values has room for all of what is said."""
    return figure.value_high is not None and bool(supporters(said, (figure,)))


def rivals(said: Statement, published: Iterable[Statement]) -> tuple[Statement, ...]:
    """Published figures a statement can be held against: those of its own variant where there are any."""
    relevant = tuple(figure for figure in published if pair(said, figure) is not Pairing.INCOMPARABLE)
    own = tuple(figure for figure in relevant if figure.variant == said.variant)
    return own if said.variant is not None and own else relevant


def variant_findings(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding that sorts the figures of a topic by version, where that removes a difference."""
    # Flights and counts differ for reasons of their own.
    if MEASURES[topic.attribute].dispute is not Weight.WARNING:
        return ()
    backed = tuple(said for said in topic.reported if versions(said, topic.published))
    others = tuple(figure for figure in topic.published if version_of(figure) and _stands_off(figure, backed))
    if not others and not any(_explained_away(said, backed, topic.published) for said in backed):
        return ()
    return (_finding(topic, backed, others, case),)


def version_splits(case: Case) -> tuple[Finding, ...]:
    """One finding for every quantity whose figures are parted by a version that no report names."""
    told: dict[tuple[str, str, str | None], list[Topic]] = {}
    for topic in topics(case):
        if topic.reported:
            told.setdefault((topic.reported[0].subject, topic.attribute, topic.of), []).append(topic)
    return tuple(_split(parts, case) for parts in told.values() if any(part.version for part in parts[1:]))


def _split(parts: Sequence[Topic], case: Case) -> Finding:
    first, members = parts[0], [said for part in parts for said in part.reported]
    sides = (
        f"{listed([f'{figure} ({listed(who)})' for figure, who in by_figure(part.reported, case.voices).items()])} "
        f"of {the(part.version or 'system in general')}"
        for part in parts
    )
    phrase = phrase_of(first.attribute, first.of, members[0].subject)
    sentence = (
        f"The {phrase} is given for more than one version or use, so these figures do not contradict each other: "
    )
    sentence += f"{'; '.join(sides)}."
    return of_statements(
        Relation.EXPLAINED_BY_VARIANT,
        members,
        sentence,
        Weight.NOTE,
        arithmetic="; ".join(readings(members, home_unit(members[0]))),
    )


def _stands_off(figure: Statement, said: Iterable[Statement]) -> bool:
    """Whether a published figure contradicts some of what is said and is near none of it."""
    pairings = {pair(figure, statement) for statement in said}
    return Pairing.APART in pairings and not pairings & {Pairing.AGREE, Pairing.CLOSE}


def _explained_away(said: Statement, backed: Iterable[Statement], published: Sequence[Statement]) -> bool:
    return any(pair(said, other) is Pairing.APART and explained(said, other, published) for other in backed)


def _finding(topic: Topic, backed: Sequence[Statement], others: Sequence[Statement], case: Case) -> Finding:
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    reason, parts = (None if others else _in_one_range(backed, topic, case)) or _by_version(backed, others, topic, case)
    sentence = f"The {phrase} {reason}, so these figures do not contradict each other: {'; '.join(parts)}."
    loads = _payloads(topic, case)
    if loads:
        sentence += f" The payload differs too: {listed(loads)}."
    return of_statements(
        Relation.EXPLAINED_BY_VARIANT,
        (*backed, *others),
        sentence,
        Weight.NOTE,
        arithmetic=arithmetic(backed, others),
    )


def _in_one_range(backed: Sequence[Statement], topic: Topic, case: Case) -> tuple[str, list[str]] | None:
    """The published range of values that holds all figures, where no version tells them apart."""
    whole = next((figure for figure in topic.published if _holds_all(figure, backed)), None)
    if whole is None or any(_fits(said, topic) for said in backed):
        return None
    given = [f"{figure} ({listed(who)})" for figure, who in by_figure(backed, case.voices).items()]
    return f"is published as {stated(whole)} ({case.voices.of(whole)})", [listed(given)]


def _by_version(
    backed: Sequence[Statement], others: Sequence[Statement], topic: Topic, case: Case
) -> tuple[str, list[str]]:
    published = [_published(version, others) for version in _versions(others)]
    return "depends on the version", [*_reported(backed, topic, case), *published]


def _reported(backed: Iterable[Statement], topic: Topic, case: Case) -> list[str]:
    """What the reports say, together where it fits the same versions."""
    groups: dict[str, list[Statement]] = {}
    for said in backed:
        groups.setdefault(_fits(said, topic), []).append(said)
    parts: list[str] = []
    for fits, group in groups.items():
        figures = by_figure(group, case.voices)
        given = listed([f"{figure} ({listed(who)})" for figure, who in figures.items()])
        ending = "s" if len(figures) == 1 else ""
        parts.append(f"{given} fit{ending} {fits}" if fits else f"{given} stand{ending} for the system as a whole")
    return parts


def _fits(said: Statement, topic: Topic) -> str:
    """The variants a figure is published for; conditions where no variant is named; nothing where neither is."""
    support = [figure for figure in supporters((said,), topic.published) if figure.value_high is None]
    by_variant = any(figure.variant for figure in topic.published)
    named = [figure for figure in support if (figure.variant if by_variant else version_of(figure))]
    return listed(sorted(set(map(_named, named))))


def _versions(figures: Iterable[Statement]) -> list[str]:
    return sorted({version for figure in figures if (version := version_of(figure))})


def _named(figure: Statement) -> str:
    return the(figure.variant) if figure.variant else f"the case “{version_of(figure)}”"


def _published(version: str, others: Iterable[Statement]) -> str:
    mine = [other for other in others if version_of(other) == version]
    figures = list(dict.fromkeys(stated(figure) for figure in mine))
    verb = "is" if len(figures) == 1 else "are"
    return f"{listed(figures)} {verb} published for {_named(mine[0])}"


def _payloads(topic: Topic, case: Case) -> list[str]:
    """Payloads by variant, where a range is what differs: less payload, more range."""
    if topic.attribute != "range":
        return []
    loads = {
        figure.variant: stated(figure)
        for figure in case.published
        if figure.subject == topic.subject and figure.attribute == "payload_mass" and figure.variant is not None
    }
    return [f"{load} for the {variant}" for variant, load in sorted(loads.items())] if len(loads) > 1 else []
