"""Opinions: kept apart from facts, and held against each other where their words allow it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flyout.claims.model import Claim, Kind
from flyout.claims.stances import Stance, stance_of
from flyout.core.statement import Modality
from flyout.findings.build import of_claims
from flyout.findings.case import Case
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.voices import Voices, listed, quoted, speaker


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
