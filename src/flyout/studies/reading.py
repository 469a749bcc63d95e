"""From files to documents to claims, with the names the catalogue knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from flyout.catalogue.load import load_catalogue
from flyout.claims.actors import load_actors
from flyout.claims.extractors import Ask, ask_nobody
from flyout.claims.lexicon import Lexicon
from flyout.claims.model import Claim
from flyout.claims.read import read_claims
from flyout.core.errors import DocumentError
from flyout.core.reliability import UNJUDGED
from flyout.documents.model import Document
from flyout.documents.read import read_document
from flyout.studies.failure import Failure


@cache
def lexicon() -> Lexicon:
    """Every name of the catalogue and of the actors, ready to be found in a text."""
    return Lexicon((*load_catalogue().aliases(), *load_actors()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A file to check and, where the user knows them, its date of publication and how far its outlet is trusted."""

    path: Path
    published: str | None = None
    reliability: str = UNJUDGED


def read_all(reports: Iterable[Report]) -> tuple[tuple[Document, ...], tuple[Failure, ...]]:
    """Read every report that can be read, and say why the others cannot.

    The same text is read once, however often it is given; two files of one
    name keep apart by the folder they lie in.
    """
    documents: dict[str, Document] = {}
    failures: list[Failure] = []
    for report in reports:
        try:
            document = read_document(report.path, published=report.published)
        except DocumentError as error:
            failures.append(Failure(name=str(report.path), message=str(error)))
            continue
        twin = documents.get(document.sha256)
        if twin is None:
            named = _named_apart(document, report.path, documents.values())
            documents[document.sha256] = replace(named, reliability=report.reliability)
        else:
            again = f"{report.path} holds the same text and was counted once"
            documents[document.sha256] = replace(twin, notes=(*twin.notes, again))
    return tuple(documents.values()), tuple(failures)


def _named_apart(document: Document, path: Path, others: Iterable[Document]) -> Document:
    taken = {other.name for other in others}
    return replace(document, name=str(path)) if document.name in taken else document


def claims_of(documents: Sequence[Document], ask: Ask = ask_nobody) -> tuple[Claim, ...]:
    """Claims of all documents, in the order of the documents and their texts, no two with one id."""
    stems = Counter(Path(document.name).stem for document in documents)
    return tuple(
        replace(claim, id=f"{document.name}-{claim.id.rpartition('-')[2]}")
        if stems[Path(document.name).stem] > 1
        else claim
        for document in documents
        for claim in read_claims(document, lexicon(), ask)
    )
