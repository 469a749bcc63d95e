"""Hints: words that lend weak support to an event nobody confirms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.claims.model import Claim, Kind
from flyout.findings.build import of_claims
from flyout.findings.case import Case
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.occurrences import Occurrence, occurrences
from flyout.findings.voices import listed, opened, quoted, speaker

_HINT = re.compile(
    r"\b(?:hint|allud|impl|insinuat|intimat)(?:ed|ing|es|s|ied|ies|ying|e)?\b"
    r"|\bappear(?:ed|s|ing)? to (?:confirm|acknowledge|refer)\b|\bseem(?:ed|s|ing)? to (?:confirm|acknowledge)\b",
    re.IGNORECASE,
)
"""Verbs of saying a thing without saying it."""


def hint_findings(case: Case) -> tuple[Finding, ...]:
    """One finding for every hint at an event that is told but not confirmed."""
    told = occurrences(case.claims.values(), case.documents)
    findings = (_finding(claim, _hinted_at(claim, told), case) for claim in case.claims.values() if _is_hint(claim))
    return tuple(finding for finding in findings if finding is not None)


def _is_hint(claim: Claim) -> bool:
    return claim.kind is Kind.QUOTE and _HINT.search(claim.quote) is not None


def _hinted_at(hint: Claim, told: Sequence[Occurrence]) -> list[Claim]:
    """What a hint supports: the event it carries, else the one event of its own sentence."""
    for occurrence in told:
        if hint in occurrence.claims:
            return _open(occurrence, hint)
    near = [occurrence for occurrence in told if any(_beside(claim, hint) for claim in occurrence.claims)]
    return _open(near[0], hint) if len(near) == 1 else []


def _beside(claim: Claim, hint: Claim) -> bool:
    return claim.doc == hint.doc and claim.clause.overlaps(hint.clause)


def _open(occurrence: Occurrence, hint: Claim) -> list[Claim]:
    """The claims of the hint's own report that tell the event, if none confirms it."""
    events = [claim for claim in occurrence.claims if claim.kind is Kind.EVENT]
    if any(claim.status == "confirmed" for claim in events):
        return []
    return [
        claim
        for claim in events
        if claim.doc == hint.doc and not claim.in_headline and claim.status in ("reported", "claimed")
    ]


def _finding(hint: Claim, told: Sequence[Claim], case: Case) -> Finding | None:
    if not told:
        return None
    who = opened(speaker(hint.speaker)) if hint.speaker else case.voices.report(hint.doc)
    sources = listed(_sources(told, case))
    what = f"{who} only hinted at what {sources} reported"
    sentence = f"{what}: {quoted(hint.mention_text)}. That is weak support and no confirmation."
    return of_claims(Relation.SUPPORTS_WEAKLY, [hint, *told], sentence, Weight.NOTE)


def _sources(told: Sequence[Claim], case: Case) -> list[str]:
    return list(dict.fromkeys(speaker(claim.speaker or case.voices.report(claim.doc)) for claim in told))
