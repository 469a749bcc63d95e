"""From files to documents to claims, with the names the catalogue knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flyout.catalogue.load import load_catalogue
from flyout.claims.actors import load_actors
from flyout.claims.lexicon import Lexicon
from flyout.claims.model import Claim
from flyout.claims.read import read_claims
from flyout.core.errors import DocumentError
from flyout.documents.model import Document
from flyout.documents.read import read_document
from flyout.studies.model import Failure


@cache
def lexicon() -> Lexicon:
    """Every name of the catalogue and of the actors, ready to be found in a text."""
    return Lexicon((*load_catalogue().aliases(), *load_actors()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A file to check and, where the user knows it, its date of publication."""

    path: Path
    published: str | None = None


def read_all(reports: Iterable[Report]) -> tuple[tuple[Document, ...], tuple[Failure, ...]]:
    """Read every report that can be read, and say why the others cannot."""
    documents: list[Document] = []
    failures: list[Failure] = []
    for report in reports:
        try:
            documents.append(read_document(report.path, published=report.published))
        except DocumentError as error:
            failures.append(Failure(name=str(report.path), message=str(error)))
    return tuple(documents), tuple(failures)


def claims_of(documents: Sequence[Document]) -> tuple[Claim, ...]:
    """Claims of all documents, in the order of the documents and their texts."""
    return tuple(claim for document in documents for claim in read_claims(document, lexicon()))
