"""Read a report from a file."""

from __future__ import annotations

from pathlib import Path

from flyout.documents.archived import is_mhtml, page_in
from flyout.documents.docx import is_docx, read_docx
from flyout.documents.encoding import decode
from flyout.documents.html import is_html, read_page
from flyout.documents.language import refuse_foreign
from flyout.documents.limits import read_bytes
from flyout.documents.model import Document
from flyout.documents.page import Page
from flyout.documents.pdf import is_pdf, read_pdf
from flyout.documents.text import document_from_text


def read_document(path: str | Path, *, published: str | None = None) -> Document:
    """Read one report: plain text, a web page saved as HTML or MHTML, a PDF or a DOCX.

    Parameters
    ----------
    path : str or Path
    published : str or None
        EDTF date of publication; a page's own date is used only without it.

    Raises
    ------
    DocumentError
        If the file cannot be read as one English report; the message says
        what to do.
    """
    path = Path(path)
    page, encoding = _read_page(read_bytes(path), path)
    refuse_foreign(page.text, path)
    return document_from_text(
        page.text,
        name=path.name,
        encoding=encoding,
        published=published or page.published,
        author=page.author,
        outlet=page.outlet,
        address=page.address,
        notes=page.notes,
    )


def _read_page(data: bytes, path: Path) -> tuple[Page, str]:
    """Words of a report, by the format of its file, and how they were encoded there."""
    if is_pdf(data):
        return read_pdf(data, path), "PDF"
    if is_docx(data):
        return read_docx(data, path), "DOCX"
    if is_mhtml(data):
        return _read_archived(data, path), "MHTML"
    decoded = decode(data, path)
    if is_html(decoded.text, path):
        return read_page(decoded.text, path, decoded.notes), decoded.encoding
    return Page(text=decoded.text, notes=decoded.notes), decoded.encoding


def _read_archived(data: bytes, path: Path) -> Page:
    """The web page inside an archive."""
    html, address = page_in(data, path)
    decoded = decode(html, path)
    return read_page(decoded.text, path, decoded.notes, address)
