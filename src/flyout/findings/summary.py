"""The few sentences a reader should see first, the most important on top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flyout.findings.model import EventThread, Finding, Relation, Weight

LONGEST = 8
"""Sentences that are read; more are a list that is skipped."""

_RANK: tuple[tuple[Relation, Weight], ...] = (
    (Relation.CONVERSION_MISMATCH, Weight.WARNING),
    (Relation.UNIT_SLIP, Weight.WARNING),
    (Relation.CONFLICTS, Weight.WARNING),
    (Relation.HEADLINE_OVERSTATES, Weight.WARNING),
    (Relation.AGREES, Weight.GOOD),
    (Relation.STATUS_CHANGE, Weight.NOTE),
    (Relation.USAGE, Weight.NOTE),
    (Relation.SINGLE_SOURCE, Weight.NOTE),
    (Relation.EXPLAINED_BY_VARIANT, Weight.NOTE),
    (Relation.CONFLICTS, Weight.NOTE),
    (Relation.AGREES, Weight.NOTE),
    (Relation.DISAGREES, Weight.NOTE),
)
"""What goes on top, the first the most important; other findings stay in the full list."""

_HARD = ("range", "unit_cost", "payload_mass", "speed", "flight_distance", "apogee", "flight_time", "count")
"""Attributes a reader asks for first."""


def top_sentences(
    findings: Iterable[Finding], threads: Sequence[EventThread], *, limit: int = LONGEST
) -> tuple[str, ...]:
    """Plain sentences of a check, the most important first.

    Warnings lead, then events that somebody doubts, then what agrees and what
    rests on one source. A finding whose members another sentence has already
    dealt with as a slip or an event is left out.
    """
    ranked = sorted((finding for finding in findings if _rank(finding) is not None), key=_order)
    slips = {finding.members[0] for finding in ranked if finding.relation is Relation.UNIT_SLIP}
    told = [
        finding
        for finding in ranked
        if finding.relation is not Relation.CONFLICTS or not slips.intersection(finding.members)
    ]
    warnings = [finding.sentence for finding in told if finding.weight is Weight.WARNING]
    others = [finding.sentence for finding in told if finding.weight is not Weight.WARNING]
    events = [thread.sentence for thread in threads if _is_open(thread)]
    return tuple(dict.fromkeys((*warnings, *events, *others)))[:limit]


def _rank(finding: Finding) -> int | None:
    pair = (finding.relation, finding.weight)
    return _RANK.index(pair) if pair in _RANK else None


def _order(finding: Finding) -> tuple[int, int, int]:
    """By relation, then by attribute, then by how many stand behind it."""
    rank = _rank(finding)
    place = _HARD.index(finding.attribute) if finding.attribute in _HARD else len(_HARD)
    return rank if rank is not None else len(_RANK), place, -len(finding.members)


def _is_open(thread: EventThread) -> bool:
    """Whether an event is not settled, or was told in more than one way."""
    return any(word in thread.overall for word in ("not confirmed", "denied", "retracted", "expected", "claimed"))
