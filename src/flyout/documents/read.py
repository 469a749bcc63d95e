"""Read a report from a file."""

from __future__ import annotations

from pathlib import Path

from flyout.documents.encoding import decode
from flyout.documents.html import is_html, read_page
from flyout.documents.limits import read_bytes
from flyout.documents.model import Document
from flyout.documents.text import document_from_text


def read_document(path: str | Path, *, published: str | None = None) -> Document:
    """Read one report: plain text, or a web page saved as HTML.

    Parameters
    ----------
    path : str or Path
    published : str or None
        EDTF date of publication; a page's own date is used only without it.

    Raises
    ------
    DocumentError
        If the file cannot be read as one report; the message says what to do.
    """
    path = Path(path)
    decoded = decode(read_bytes(path), path)
    if not is_html(decoded.text, path):
        return document_from_text(
            decoded.text, name=path.name, encoding=decoded.encoding, published=published, notes=decoded.notes
        )
    page = read_page(decoded.text, path)
    return document_from_text(
        page.text,
        name=path.name,
        encoding=decoded.encoding,
        published=published or page.published,
        outlet=page.outlet,
        address=page.address,
        notes=(*decoded.notes, "the words of the report were taken out of a web page"),
    )
