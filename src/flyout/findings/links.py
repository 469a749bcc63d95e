"""Findings and threads as links between two claims each, for those who draw or count them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from flyout.findings.model import EventThread, Finding, Relation


def pairs(findings: Iterable[Finding], threads: Iterable[EventThread]) -> frozenset[tuple[str, str, Relation]]:
    """Every two members of a finding, and every two steps of a thread that tell an event differently.

    The members of a link are in the order of their locators.
    """
    links: set[tuple[str, str, Relation]] = set()
    for finding in findings:
        links.update(_link(a, b, finding.relation) for a, b in combinations(dict.fromkeys(finding.members), 2))
    for thread in threads:
        changes = (two for two in combinations(thread.steps, 2) if two[0].status != two[1].status)
        links.update(_link(a.claim, b.claim, Relation.STATUS_CHANGE) for a, b in changes)
    return frozenset(links)


def _link(a: str, b: str, relation: Relation) -> tuple[str, str, Relation]:
    return min(a, b), max(a, b), relation
