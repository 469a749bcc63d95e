"""Everything two reports and the catalogue say about the same thing, laid side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from flyout.claims.model import Claim
from flyout.core.statement import Statement
from flyout.documents.model import Document
from flyout.findings.acts import act_findings
from flyout.findings.agreement import agreements
from flyout.findings.case import Case, Topic, open_case, topics
from flyout.findings.classes import class_usages
from flyout.findings.compatible import compatible_figures
from flyout.findings.conflicts import conflicts
from flyout.findings.conversions import conversion_mismatches
from flyout.findings.headline import overstated_headlines
from flyout.findings.hints import hint_findings
from flyout.findings.joined import joined_deals, joined_flights
from flyout.findings.mach import mach_findings
from flyout.findings.model import Finding, Relation
from flyout.findings.opinions import opinion_findings
from flyout.findings.pairs import Shape, shape_of
from flyout.findings.prices import same_money_prices
from flyout.findings.published import contradicted_by_sources
from flyout.findings.repeats import repeated_events, repeated_figures
from flyout.findings.singles import single_sources
from flyout.findings.slips import slips_of, unit_slips
from flyout.findings.superseded import superseded_figures
from flyout.findings.traits import trait_findings
from flyout.findings.variants import variant_findings, version_splits

OF_TOPIC: tuple[Callable[[Topic, Case], tuple[Finding, ...]], ...] = (
    agreements,
    compatible_figures,
    conflicts,
    contradicted_by_sources,
    same_money_prices,
    unit_slips,
    mach_findings,
    superseded_figures,
    repeated_figures,
    variant_findings,
    single_sources,
)
"""What is asked of each quantity."""

OF_CASE: tuple[Callable[[Case], tuple[Finding, ...]], ...] = (
    joined_flights,
    joined_deals,
    version_splits,
    trait_findings,
    class_usages,
    conversion_mismatches,
    overstated_headlines,
    act_findings,
    repeated_events,
    hint_findings,
    opinion_findings,
)
"""What is asked of all claims together."""


def compare(
    statements: Iterable[Statement],
    figures: Iterable[Statement],
    claims: Iterable[Claim],
    documents: Sequence[Document],
) -> tuple[Finding, ...]:
    """Findings on the statements of reports, the figures of the catalogue and the claims.

    The order of statements, figures and claims does not matter; that of
    `documents` is the order in which reports are named.

    Parameters
    ----------
    statements : iterable of Statement
        Of the reports; `origin.locator` is the id of the claim.
    figures : iterable of Statement
        Of the catalogue; those that are not citable never count against a report.
    claims : iterable of Claim
    documents : sequence of Document

    Returns
    -------
    tuple of Finding
        By topic, in the order the topics come up in the reports.
    """
    return findings_on(open_case(statements, figures, claims, documents))


def findings_on(case: Case) -> tuple[Finding, ...]:
    """What `compare` finds, on a case that is open already."""
    by_topic = (finding for topic in topics(case) for finding in _on(topic, case))
    of_case = (finding for find in OF_CASE for finding in find(case))
    return (*by_topic, *of_case)


def _on(topic: Topic, case: Case) -> list[Finding]:
    """What is found on one quantity; a contradiction that a slip of the unit explains is told as that slip alone.

    A slip explains no denial, and of two figures of which one has the wrong
    unit it does not say which: what contradicts either by itself stays.
    """
    found = [finding for find in OF_TOPIC for finding in find(topic, case)]
    slips = [finding for finding in found if finding.relation is Relation.UNIT_SLIP]
    if not slips:
        return found
    denied = {said.origin.locator for said in topic.denied}
    given = {said.origin.locator: (said.origin.name, shape_of(said)) for said in topic.reported}
    known = slips_of(topic)
    slipped = {given[said.origin.locator] for said in topic.reported if known.rule_out(said)}
    pairs = [_told(finding, given) for finding in slips]
    return [
        finding
        for finding in found
        if finding.relation is not Relation.CONFLICTS
        or not denied.isdisjoint(finding.members)
        or not ((told := _told(finding, given)) <= slipped or any(told == both for both in pairs))
    ]


def _told(finding: Finding, given: Mapping[str, tuple[str, Shape]]) -> set[tuple[str, Shape]]:
    """The figures of reports that a finding is about, whoever is quoted for them."""
    return {given[member] for member in finding.members if member in given}
