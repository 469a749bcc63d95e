"""Headlines that state as a fact what their own text attributes, expects or leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from flyout.claims.model import Claim, Kind
from flyout.core.statement import Modality
from flyout.findings.build import of_claims
from flyout.findings.case import Case
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.occurrences import Key
from flyout.findings.voices import has, listed, quoted


def overstated_headlines(case: Case) -> tuple[Finding, ...]:
    """One finding for every headline claim that its text says with less certainty."""
    findings: list[Finding] = []
    for claim in case.claims.values():
        if claim.in_headline and claim.modality is Modality.ASSERTED and claim.kind is not Kind.QUOTE:
            softer = [other for other in case.claims.values() if _softens(other, claim)]
            if softer:
                findings.append(_finding(claim, softer, case))
    return tuple(findings)


def _softens(other: Claim, claim: Claim) -> bool:
    return other.doc == claim.doc and not other.in_headline and _same_matter(other, claim) and is_hedged(other)


def is_hedged(claim: Claim) -> bool:
    """Whether a claim is less than the report's own plain word; what is confirmed is as good as plain."""
    return claim.status != "confirmed" and claim.modality in (
        Modality.ATTRIBUTED,
        Modality.EXPECTED,
        Modality.UNCONFIRMED,
        Modality.DENIED,
    )


def _same_matter(a: Claim, b: Claim) -> bool:
    """Whether two claims are about one event, or give one attribute the same value."""
    if a.kind is Kind.EVENT or b.kind is Kind.EVENT:
        return (
            a.kind is b.kind and bool(a.event and b.event) and Key.read(a.event or "").admits(Key.read(b.event or ""))
        )
    return (a.kind, a.subject, a.attribute, a.value, a.unit) == (b.kind, b.subject, b.attribute, b.value, b.unit)


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
    who = claim.speaker or claim.subject
    if claim.status == "not_confirmed":
        return f"says that {who} {has(who)} not confirmed it"
    match claim.modality:
        case Modality.ATTRIBUTED:
            return f"attributes it to {claim.speaker}" if claim.speaker else "gives it as hearsay"
        case Modality.EXPECTED:
            return "expects it"
        case Modality.DENIED:
            return f"says that it was denied by {who}"
        case _:
            return "leaves it open"


def _place(claim: Claim) -> str:
    return f"{quoted(claim.quote)} ({claim.clause.start} to {claim.clause.end})"
