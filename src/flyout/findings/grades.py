"""Grades of what reports say, by how many independent origins say so and how many contradict it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from flyout.claims.model import Claim
from flyout.core.reliability import UNJUDGED
from flyout.core.statement import Statement
from flyout.findings.agreement import agreeing_sets, supporters
from flyout.findings.attributes import MEASURES, phrase_of
from flyout.findings.case import Case, Topic, topics
from flyout.findings.credibility import CREDIBILITY, credibility
from flyout.findings.disputes import Contradictions, contradictions
from flyout.findings.figures import stated
from flyout.findings.model import Grade, Weight
from flyout.findings.occurrences import occurrences, told_of
from flyout.findings.origins import Origin, origins_of, telling_of
from flyout.findings.pairs import Pairing, one_of_each, pair, shape_of
from flyout.findings.traits import fact_of, value_groups
from flyout.findings.variants import explained, version_of
from flyout.findings.voices import counted, listed

NAMED = 4
"""Origins named in a sentence; the rest is counted."""


@dataclass(frozen=True, slots=True)
class _Say:
    """What the members of a group say, in the plural, in the singular, and after the verb."""

    many: str
    one: str
    what: str


def grades(case: Case) -> tuple[Grade, ...]:
    """One grade for every figure, trait and single act that reports tell of, in the order they come up.

    Parameters
    ----------
    case : Case

    Returns
    -------
    tuple of Grade
    """
    figures = (grade for topic in topics(case) for grade in _of_figures(topic, case))
    return (*figures, *_of_traits(case), *_of_acts(case))


def _of_figures(topic: Topic, case: Case) -> Iterator[Grade]:
    """One grade for every set of figures that agree two by two."""
    found = contradictions(topic, case)
    for members in agreeing_sets(topic.reported):
        support = supporters(members, topic.published)
        figures = listed(list(dict.fromkeys(map(stated, members))))
        say = _Say("give", "gives", f"the {phrase_of(topic.attribute, topic.of, topic.subject)} as {figures}")
        yield _grade(members, support, _against(members, support, topic, found), (figures, say), case)


def _against(
    members: Sequence[Statement], support: Sequence[Statement], topic: Topic, found: Contradictions
) -> tuple[Statement, ...]:
    """Figures that cannot be true beside those of `members`, and denials of them."""
    firsts = one_of_each(members)
    denials = tuple(denied for denied in topic.denied if any(pair(said, denied) is Pairing.AGREE for said in firsts))
    # Flights, counts and contracts may be others: they support a report and never contradict it.
    if MEASURES[topic.attribute].dispute is not Weight.WARNING:
        return denials
    backing = {figure.origin.name for figure in support}
    excluding = {shape_of(other) for other in one_of_each(topic.reported) if _is_far(other, firsts)}
    reported = found.excluding(members, [said for said in topic.reported if shape_of(said) in excluding])
    published = (
        figure
        for figure in topic.published
        if figure.origin.name not in backing
        and version_of(figure) is None
        and _is_far(figure, firsts)
        and not any(explained(said, figure, topic.published) for said in firsts)
    )
    return (*reported, *published, *denials)


def _is_far(other: Statement, members: Sequence[Statement]) -> bool:
    """Whether a figure contradicts some members and is near none."""
    pairings = {pair(said, other) for said in members}
    return Pairing.APART in pairings and not pairings & {Pairing.AGREE, Pairing.CLOSE, Pairing.COMPATIBLE}


def _of_traits(case: Case) -> Iterator[Grade]:
    for group in value_groups(case):
        say = _Say("say", "says", f"that {fact_of(group.said[0])}")
        yield _grade(group.said, group.supporting, group.excluding, (group.said[0].words or "", say), case)


def _of_acts(case: Case) -> Iterator[Grade]:
    """Acts that are told as done, and those who deny them; who merely does not confirm contradicts nothing."""
    for occurrence in occurrences(case.claims.values(), case.documents):
        told = told_of(occurrence)
        if told:
            say = _Say("tell", "tells", f"of {occurrence.title}")
            denials = [claim for claim in occurrence.claims if claim.status in ("denied", "retracted")]
            yield _grade(told, (), denials, (occurrence.title, say), case)


def _grade(
    members: Sequence[Statement | Claim],
    support: Iterable[Statement | Claim],
    against: Iterable[Statement | Claim],
    words: tuple[str, _Say],
    case: Case,
) -> Grade:
    value, say = words
    agreeing, contrary = origins_of((*members, *support), case), origins_of(against, case)
    number = credibility(len(agreeing), len(contrary))
    places = [telling_of(member, case) for member in members]
    return Grade(
        subject=members[0].subject,
        attribute=members[0].attribute,
        value=value,
        members=tuple(dict.fromkeys(place.locator for place in places)),
        credibility=number,
        agreeing=tuple(origin.named for origin in agreeing),
        against=tuple(origin.named for origin in contrary),
        ratings=tuple((doc, f"{_letter(doc, case)}{number}") for doc in dict.fromkeys(place.doc for place in places)),
        sentence=_sentence(number, say, agreeing, contrary),
    )


def _letter(doc: str, case: Case) -> str:
    document = case.documents.get(doc)
    return document.reliability if document else UNJUDGED


def _sentence(number: int, say: _Say, agreeing: Sequence[Origin], contrary: Sequence[Origin]) -> str:
    """How many say so and how many contradict it, then who they are."""
    verb = say.one if len(agreeing) == 1 else say.many
    count = f"{counted(len(agreeing), 'independent origin')} {verb} {say.what}"
    against = f"{counted(len(contrary), 'other')} {'contradicts' if len(contrary) == 1 else 'contradict'} it"
    sentence = f"Graded {number}, {CREDIBILITY[number]}: {count}, and {against if contrary else 'none contradicts it'}."
    sides = (("For it", agreeing), ("Against it", contrary))
    return " ".join((sentence, *(f"{side}: {_named(origins)}." for side, origins in sides if origins)))


def _named(origins: Sequence[Origin]) -> str:
    """Who they are, the first few by name."""
    names = [origin.named for origin in origins]
    rest = len(names) - NAMED
    return "; ".join([*names[:NAMED], f"and {counted(rest, 'other')}"] if rest > 1 else names)
