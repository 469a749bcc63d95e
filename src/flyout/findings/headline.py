"""Headlines that state as a fact what their own text attributes, expects or leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flyout.claims.model import Claim, Kind
from flyout.core.statement import Modality
from flyout.findings.build import of_claims
from flyout.findings.case import Case
from flyout.findings.events import DOUBTS
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.occurrences import Occurrence, occurrences
from flyout.findings.states import speaks_for
from flyout.findings.voices import has, listed, quoted, speaker

_DECISIONS = frozenset({"order", "authorisation", "restriction", "request"})
_AROUND = " ”\"'’"


def overstated_headlines(case: Case) -> tuple[Finding, ...]:
    """One finding for every headline claim that its text says with less certainty."""
    told = occurrences(case.claims.values(), case.documents)
    findings: list[Finding] = []
    for claim in case.claims.values():
        if claim.in_headline and _is_plain(claim):
            softer = _softer(_same_matter(claim, told, case))
            if softer:
                findings.append(_finding(claim, softer, case))
    return tuple(findings)


def _is_plain(claim: Claim) -> bool:
    """Whether a claim states a fact in the report's own words; a question states none."""
    asks = claim.quote.rstrip(_AROUND).endswith("?")
    return claim.modality is Modality.ASSERTED and claim.kind is not Kind.QUOTE and not asks


def _same_matter(claim: Claim, told: Iterable[Occurrence], case: Case) -> list[Claim]:
    """What the text says of the same event, or of the same value of the same attribute."""
    text = [other for other in case.claims.values() if other.doc == claim.doc and not other.in_headline]
    if claim.kind is Kind.EVENT:
        about = {other.id for occurrence in told if claim in occurrence.claims for other in occurrence.claims}
        return [other for other in text if other.kind is Kind.EVENT and other.id in about]
    return [other for other in text if _gist(other) == _gist(claim)]


def _gist(claim: Claim) -> tuple[object, ...]:
    return claim.kind, claim.subject, claim.attribute, claim.of, claim.value, claim.unit


def _softer(same: Iterable[Claim]) -> list[Claim]:
    """Where the text also says it plainly, only a doubt counts: a report may state a thing and then quote somebody."""
    same = tuple(same)
    hedged = [claim for claim in same if _is_hedged(claim)]
    plain = any(claim.modality is Modality.ASSERTED for claim in same)
    return [claim for claim in hedged if claim.status in DOUBTS] if plain else hedged


def _is_hedged(claim: Claim) -> bool:
    """Whether a claim is less than the report's own plain word; what is confirmed is as good as plain."""
    plain = claim.status == "confirmed" or claim.modality in (Modality.ASSERTED, Modality.OPINION)
    return not (plain or _is_own_decision(claim))


def _is_own_decision(claim: Claim) -> bool:
    """Whether those tell of a decision who have taken it: "Sweden has ordered them, its defence ministry said"."""
    if claim.attribute not in _DECISIONS or claim.modality is not Modality.ATTRIBUTED:
        return False
    told_by = (claim.speaker, claim.office_text)
    return claim.speaker == claim.subject or any(name and speaks_for(name, claim.subject) for name in told_by)


def _finding(claim: Claim, softer: Sequence[Claim], case: Case) -> Finding:
    reasons = listed(list(dict.fromkeys(_reason(other) for other in softer)))
    report = case.voices.report(claim.doc)
    return of_claims(
        Relation.HEADLINE_OVERSTATES,
        [claim, *softer],
        f"The headline of {report} says more than its text: it states as a fact what the text does not, "
        f"for the text {reasons}.",
        Weight.WARNING,
        arithmetic="; ".join((f"headline: {_place(claim)}", *(f"text: {_place(other)}" for other in softer))),
    )


def _reason(claim: Claim) -> str:
    who = speaker(claim.speaker or claim.subject)
    if claim.status == "not_confirmed":
        return f"says that {who} {has(who)} not confirmed it"
    match claim.modality:
        case Modality.ATTRIBUTED:
            return f"attributes it to {who}" if claim.speaker else "gives it as hearsay"
        case Modality.EXPECTED:
            return "expects it"
        case Modality.DENIED:
            return f"says that it was denied by {who}"
        case _:
            return "leaves it open"


def _place(claim: Claim) -> str:
    return f"{quoted(claim.quote)} ({claim.clause.start} to {claim.clause.end})"
