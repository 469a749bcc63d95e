"""From text to a `Document`: hash, header lines, headline, sentences."""

from __future__ import annotations

import hashlib

from flyout.core.errors import DocumentError
from flyout.documents.beside import said_beside
from flyout.documents.imprint import date_of
from flyout.documents.layout import Layout, lay_out
from flyout.documents.model import BODY, Document, Sentence
from flyout.documents.sentences import cut_long, split_sentences
from flyout.documents.wrapped import unwrapped


def document_from_text(
    text: str,
    *,
    name: str,
    encoding: str = "utf-8",
    published: str | None = None,
    author: str | None = None,
    outlet: str | None = None,
    address: str | None = None,
    notes: tuple[str, ...] = (),
) -> Document:
    """Lay a report's text out into sentences; the text itself stays as it is, but for lines broken to a page's width.

    Parameters
    ----------
    text : str
        Decoded, line ends untouched, without a byte-order mark.
    name : str
        What claims call the report.
    published, author, outlet, address : str or None
        As the user or the page says; header lines and those beside the headline fill in what is missing.

    Raises
    ------
    DocumentError
        If the text holds no word, or several reports.
    """
    if not any(c.isalnum() for c in text):
        raise DocumentError("the report holds no words", where=name, remedy="give a file with the text of a report")
    stored, text = text, unwrapped(text)
    layout = lay_out(text)
    _refuse_several(layout, text, name)
    said = said_beside(layout, text)
    dated = published or date_of(layout.labels.get("DATE", ""))  # a DATE line that holds anything else stays unread
    return Document(
        name=name,
        text=text,
        sha256=hashlib.sha256(stored.encode("utf-8", errors="surrogatepass")).hexdigest(),
        encoding=encoding,
        sentences=_sentences(layout, text),
        headline=layout.headline,
        published=dated or said.published,
        author=author or layout.labels.get("AUTHOR") or said.author,
        outlet=outlet or layout.labels.get("OUTLET") or layout.labels.get("PUBLISHER") or said.outlet,
        address=address or layout.labels.get("URL") or layout.labels.get("SOURCE"),
        notes=notes if dated or not said.note else (*notes, said.note),
    )


def _sentences(layout: Layout, text: str) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(piece, line.part, line.paragraph)
        for line in layout.lines
        for span in (split_sentences(text, line.span) if line.part is BODY else (line.span,))
        for piece in cut_long(text, span)
    )


def _refuse_several(layout: Layout, text: str, name: str) -> None:
    """Several TITLE lines below each other are several reports, and so are several addresses."""
    lines = [line.span.of(text) for line in layout.lines]
    count = max(sum(line.startswith(label) for line in lines) for label in ("TITLE: ", "SOURCE: http"))
    if count > 1:
        raise DocumentError(
            f"the file holds {count} reports, each with its header lines",
            where=name,
            remedy="give one report a file, so that each keeps its own date and outlet",
        )
