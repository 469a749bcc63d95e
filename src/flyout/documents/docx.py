"""From an Office document to the words of a report, by python-docx: an optional extra."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from flyout.core.errors import DocumentError
from flyout.documents.page import Page
from flyout.documents.tables.of_docx import table_lines, words_of
from flyout.documents.tables.taken import Taken

if TYPE_CHECKING:
    from docx.opc.coreprops import CoreProperties
    from docx.table import Table
    from docx.text.paragraph import Paragraph

MAX_UNPACKED = 100_000_000
"""Bytes; pictures and all, a report unpacks to far less."""
MAX_PARTS = 2_000

_BODY = "word/document.xml"
_MAX_BODY = 20_000_000
_AS_TEXT = "save the words of the report as plain text"


@dataclass(frozen=True, slots=True)
class _Office:
    """What is read of an Office document."""

    paragraphs: tuple[str, ...]
    tables: Taken
    made: str | None


def is_docx(data: bytes) -> bool:
    """Whether a file is an Office document with text, by the names of its parts."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return _BODY in parts.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def read_docx(data: bytes, path: Path) -> Page:
    """Report in an Office document: its paragraphs in order, tables as lines "Label: value" where they stand.

    Deleted words of tracked changes are left out and inserted ones read. The
    day the file was made is not taken for that of publication, and the title
    in its description, which is often that of another file, for the headline.

    Raises
    ------
    DocumentError
        If python-docx is not installed, or the file is damaged, unpacks to
        far more than a report, or holds no words.
    """
    _refuse_bombs(data, path)
    office = _unpacked(data, path)
    if not office.paragraphs:
        raise DocumentError("the document holds no words", where=str(path), remedy=_AS_TEXT)
    notes = ["the words of the report were taken out of an Office document", *office.tables.notes()]
    if office.made:
        notes.append(f"it was made on {office.made}, which need not be the day of publication: give that with --date")
    return Page(text="\n\n".join(office.paragraphs) + "\n", notes=tuple(notes))


def _refuse_bombs(data: bytes, path: Path) -> None:
    """Look at the sizes the archive declares, before anything is unpacked; Python unpacks no more than these."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    body = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    if unpacked > MAX_UNPACKED or body > _MAX_BODY or len(parts) > MAX_PARTS:
        raise DocumentError(
            f"the document unpacks to {unpacked / 1e6:.0f} MB in {len(parts)} parts, far more than a report holds",
            where=str(path),
            remedy=_AS_TEXT,
        )


def _unpacked(data: bytes, path: Path) -> _Office:
    """Paragraphs with words in them, tables among them, and the day the file was made."""
    try:
        from docx import Document  # noqa: PLC0415  # an optional extra
    except ImportError as error:
        raise DocumentError(
            "reading an Office document needs python-docx, which is not installed",
            where=str(path),
            remedy=f"pip install flyout[docx], or {_AS_TEXT}",
        ) from error
    try:
        office = Document(io.BytesIO(data))
        taken = Taken()
        paragraphs = tuple(filter(None, (_written(part, taken) for part in office.iter_inner_content())))
        return _Office(paragraphs, taken, _day_made(office.core_properties))
    except Exception as error:  # whatever a foreign parser raises on hostile bytes
        raise DocumentError(
            f"the document is damaged: {error or type(error).__name__}",
            where=str(path),
            remedy=f"save it anew, or {_AS_TEXT}",
        ) from error


def _day_made(described: CoreProperties) -> str | None:
    try:
        return described.created.date().isoformat() if described.created else None
    except Exception:  # a broken description gives no day, and the words are read all the same
        return None


def _written(part: Paragraph | Table, taken: Taken) -> str:
    """A paragraph, or the lines of a table of data."""
    if not hasattr(part, "rows"):
        return words_of(part._element)
    lines = table_lines(part._element, taken)
    word = f"table {len(taken.lines)}"
    if lines and taken.add(word, lines):
        return "\n".join(taken.lines[word])
    taken.left += 1
    return ""
