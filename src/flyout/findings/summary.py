"""The few sentences a reader should see first, the most important on top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flyout.findings.attributes import MEASURES
from flyout.findings.model import EventThread, Finding, Relation, Weight

LONGEST = 8
"""Sentences that are read; more are a list that is skipped."""

_WARNINGS = (Relation.CONVERSION_MISMATCH, Relation.UNIT_SLIP, Relation.CONFLICTS, Relation.HEADLINE_OVERSTATES)

_NOTES = (
    Relation.STATUS_CHANGE,
    Relation.ONE_ORIGIN,
    Relation.SUPERSEDED,
    Relation.USAGE,
    Relation.EXPLAINED_BY_VARIANT,
    Relation.CONFLICTS,
    Relation.DISAGREES,
    Relation.SINGLE_SOURCE,
    Relation.MACH,
)

_TOLD_BY_THREADS = (Relation.QUALIFIES, Relation.SUPPORTS_WEAKLY)
_FIRST_ASKED = ("range", "unit_cost", "payload_mass", "speed", "flight_distance", "apogee", "flight_time")


def top_sentences(
    findings: Iterable[Finding], threads: Sequence[EventThread], *, limit: int = LONGEST
) -> tuple[str, ...]:
    """Plain sentences of a check, the most important first.

    Warnings lead, then events that are still open, then figures that reports
    agree on, then what explains or qualifies them, then those that rest on one
    report, then what published figures bear out. What another sentence has already told is left out: a
    contradiction that is a slip of the unit, a class that is press usage.
    """
    findings = tuple(findings)
    told = [finding for finding in findings if _shown(finding) and not _covered(finding, findings)]
    ranked = sorted(told, key=lambda finding: (_tier(finding), _asked(finding), -len(finding.members)))
    warnings = [finding.sentence for finding in ranked if _tier(finding)[0] == 0]
    others = [finding.sentence for finding in ranked if _tier(finding)[0] > 0]
    events = [thread.sentence for thread in threads if is_open(thread)]
    return tuple(dict.fromkeys((*warnings, *events, *others)))[:limit]


def is_open(thread: EventThread) -> bool:
    """Whether an event is not settled: doubted, still to come, or the word of one party alone."""
    if any(word in thread.overall for word in ("not confirmed", "denied", "retracted")):
        return True
    plain = any(step.status == "reported" and step.speaker is None and not step.in_headline for step in thread.steps)
    return thread.overall == "expected" or (thread.overall.startswith("claimed") and not plain)


def _shown(finding: Finding) -> bool:
    if finding.relation in _TOLD_BY_THREADS:
        return False
    if finding.relation is Relation.SINGLE_SOURCE:
        return finding.attribute in _FIRST_ASKED
    return finding.weight is not Weight.NOTE or finding.relation in _NOTES


def _covered(finding: Finding, findings: Iterable[Finding]) -> bool:
    """Whether another finding tells the same with its reason."""
    mine = set(finding.members)
    if finding.relation is Relation.CONFLICTS:
        return any(other.relation is Relation.UNIT_SLIP and other.members[0] in mine for other in findings)
    reasons = (Relation.USAGE, Relation.STATUS_CHANGE, Relation.ONE_ORIGIN)
    return finding.relation is Relation.AGREES and any(
        other.relation in reasons and mine <= set(other.members) for other in findings
    )


def _tier(finding: Finding) -> tuple[int, int]:
    """Warnings; figures that reports agree on; what explains; lone figures; what the catalogue bears out; the rest."""
    relation, is_figure = finding.relation, finding.attribute in MEASURES
    if finding.weight is Weight.WARNING:
        return 0, _WARNINGS.index(relation) if relation in _WARNINGS else len(_WARNINGS)
    if relation is Relation.AGREES:
        together = len(finding.reports) > 1
        return (1, 0) if is_figure and together else (3 if is_figure else 4, 0 if together else 1)
    return 2, _NOTES.index(relation)


def _asked(finding: Finding) -> int:
    """Attributes a reader asks for first."""
    return _FIRST_ASKED.index(finding.attribute) if finding.attribute in _FIRST_ASKED else len(_FIRST_ASKED)
