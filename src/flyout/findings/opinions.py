"""Opinions: kept apart from facts, and held against each other where their words allow it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flyout.claims.model import Claim, Kind
from flyout.core.statement import Modality
from flyout.findings.build import of_claims
from flyout.findings.case import Case
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.voices import Voices, listed, quoted, speaker

_TURNS = re.compile(
    r"\b(?:chang|alter|shift|transform|turn)\w*(?:\s\w+){0,2}\s(?:dynamics?|course|tide|trajectory|balance|outcome)\b"
    r"|\bgame[- ]changer\b|\bturning point\b|\bdecisive\b|\b(?:win|end) the war\b",
    re.IGNORECASE,
)
"""That something changes the course of events."""

_SHIFT = re.compile(r"\b(?:significant|major|big|important|dramatic)\s(?:shift|change|departure)\b", re.IGNORECASE)
"""That something is a great step."""

_NEGATION = re.compile(
    r"\b(?:not|no|never|unlikely|hardly|cannot|without|neither|nor|far from|won[’']t|doubt\w*)\b", re.IGNORECASE
)

_WISH = re.compile(r"\b(?:required|needed|necessary|enough) to\b", re.IGNORECASE)
"""What would be needed for it is no word on whether it comes."""

REACH = 40
"""Characters before the word that a negation reaches: "unlikely to be decisive", not the sentence before."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What an opinion says of the weight of something, and whether it says so or the contrary."""

    matter: str
    holds: bool


def stance_of(words: str) -> Stance | None:
    """The stance that words take, if they take one of those we can tell.

    >>> stance_of("could change the dynamics of the war"), stance_of("unlikely to be decisive")
    (Stance(matter='turns the war', holds=True), Stance(matter='turns the war', holds=False))
    """
    for matter, pattern in (("turns the war", _TURNS), ("is a great step", _SHIFT)):
        match = pattern.search(words)
        if match:
            before = words[max(0, match.start() - REACH) : match.start()]
            return None if _WISH.search(before) else Stance(matter, not _NEGATION.search(before))
    return None


def part_opinions(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Claims that say how things are, and claims that say what somebody thinks of them."""
    claims = tuple(claims)
    return tuple(claim for claim in claims if not is_opinion(claim)), tuple(filter(is_opinion, claims))


def is_opinion(claim: Claim) -> bool:
    """Whether a claim is a judgement: marked as one, or speech that takes a stance."""
    return claim.modality is Modality.OPINION or (claim.kind is Kind.QUOTE and _stance(claim) is not None)


def _stance(claim: Claim) -> Stance | None:
    """The stance of the value, else of the words that carry it; the rest of the clause may be about other things."""
    said = (claim.value if isinstance(claim.value, str) else "", claim.mention_text)
    return next((stance for words in said if (stance := stance_of(words)) is not None), None)


def opinion_findings(case: Case) -> tuple[Finding, ...]:
    """Opinions named as such, and what opinions in the reports make of the same matter."""
    _, opinions = part_opinions(case.claims.values())
    named = [_opinion(claim, case.voices) for claim in opinions]
    matters = dict.fromkeys(stance.matter for claim in opinions if (stance := _stance(claim)) is not None)
    sides = [finding for matter in matters for finding in _sides(matter, opinions, case)]
    return (*sides, *named)


def _opinion(claim: Claim, voices: Voices) -> Finding:
    return of_claims(Relation.OPINION, [claim], f"An opinion, not a fact: {_voiced([claim], voices)}.", Weight.NOTE)


def _words(claim: Claim) -> str:
    return quoted(claim.value if isinstance(claim.value, str) else claim.mention_text)


def _sides(matter: str, opinions: Sequence[Claim], case: Case) -> list[Finding]:
    """At most one finding for opinions that disagree, else one for those of two reports that agree."""

    def voiced(claims: Sequence[Claim]) -> str:
        return _voiced(claims, case.voices)

    sure = [claim for claim in opinions if _stance(claim) == Stance(matter, holds=True)]
    doubtful = [claim for claim in opinions if _stance(claim) == Stance(matter, holds=False)]
    alike = [side for side in (sure, doubtful) if len({claim.doc for claim in side}) > 1 and _related(side, case)]
    findings = [
        of_claims(Relation.AGREES, side, f"Opinions in two reports are alike: {voiced(side)}.", Weight.NOTE)
        for side in alike
    ]
    if sure and doubtful and _related([*sure, *doubtful], case):
        sides = f"{voiced(sure)}, but {voiced(doubtful)}"
        findings.append(of_claims(Relation.DISAGREES, [*sure, *doubtful], f"Opinions differ: {sides}.", Weight.NOTE))
    return findings


def _related(claims: Sequence[Claim], case: Case) -> bool:
    """Whether opinions can be about one thing: their reports have a subject in common."""
    subjects = [
        {claim.subject for claim in case.claims.values() if claim.doc == doc}
        for doc in dict.fromkeys(claim.doc for claim in claims)
    ]
    return bool(set.intersection(*subjects))


def _voiced(claims: Sequence[Claim], voices: Voices) -> str:
    return listed([f"{_words(claim)} ({_who(claim, voices)})" for claim in claims])


def _who(claim: Claim, voices: Voices) -> str:
    report = voices.report(claim.doc)
    return f"{speaker(claim.speaker)}, in {report}" if claim.speaker else report
