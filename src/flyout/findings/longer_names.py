"""Figures that a report gives by the short name of a system, and others by the longer one: Khorramshahr-4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from flyout.core.statement import Statement
from flyout.documents.model import Document
from flyout.findings.pairs import Pairing, pair

_JOINTS = ("-", " ", "/")


def longer_names(statements: Sequence[Statement], documents: Mapping[str, Document]) -> dict[str, str]:
    """By the locator of a figure told by a short name the longer one, which its report has too and others give it."""
    subjects = dict.fromkeys(said.subject for said in statements)
    longer = {short: [name for name in subjects if _extends(name, short)] for short in subjects}
    return {
        said.origin.locator: name
        for said in statements
        for name in longer[said.subject]
        if said.variant is None and _has(documents.get(said.origin.name), name) and _is_given(said, name, statements)
    }


def _extends(name: str, short: str) -> bool:
    return name.startswith(short) and name[len(short) :].startswith(_JOINTS)


def _has(document: Document | None, name: str) -> bool:
    return document is not None and name in document.text


def _is_given(said: Statement, name: str, statements: Sequence[Statement]) -> bool:
    renamed = replace(said, subject=name)
    return any(pair(renamed, other) is Pairing.AGREE for other in _elsewhere(said, name, statements))


def _elsewhere(said: Statement, name: str, statements: Sequence[Statement]) -> Iterator[Statement]:
    return (other for other in statements if other.subject == name and other.origin.name != said.origin.name)
