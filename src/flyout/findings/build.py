"""Findings from the statements or the claims they are about."""

from __future__ import annotations

from collections.abc import Sequence

from flyout.claims.model import Claim
from flyout.core.statement import Statement
from flyout.findings.model import Finding, Relation, Weight


def of_statements(
    relation: Relation, members: Sequence[Statement], sentence: str, weight: Weight, *, arithmetic: str = ""
) -> Finding:
    """A finding on what `members` say of one attribute; the first gives subject and attribute."""
    first = members[0]
    return Finding(
        relation=relation,
        subject=first.subject,
        attribute=first.attribute,
        members=tuple(dict.fromkeys(member.origin.locator for member in members)),
        reports=tuple(dict.fromkeys(member.origin.name for member in members if member.origin.kind == "report")),
        sentence=sentence,
        weight=weight,
        arithmetic=arithmetic,
    )


def of_claims(
    relation: Relation, members: Sequence[Claim], sentence: str, weight: Weight, *, arithmetic: str = ""
) -> Finding:
    """A finding on claims that are no figures; the first gives subject and attribute."""
    first = members[0]
    return Finding(
        relation=relation,
        subject=first.subject,
        attribute=first.attribute,
        members=tuple(dict.fromkeys(member.id for member in members)),
        reports=tuple(dict.fromkeys(member.doc for member in members)),
        sentence=sentence,
        weight=weight,
        arithmetic=arithmetic,
    )
