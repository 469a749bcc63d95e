"""From a PDF to the words of a report, by pypdf: an optional extra."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

from flyout.core.errors import DocumentError
from flyout.documents.page import Page
from flyout.documents.printed import Row, lines_of, rows_of
from flyout.documents.running import join_lines
from flyout.documents.sheets import address_printed, without_margins
from flyout.documents.tables.of_pdf import with_tables
from flyout.documents.tables.taken import Taken

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 200
MAX_CHARACTERS = 2_000_000
"""A report is some pages; what is longer than a book is none."""

_FEW_LETTERS = 20  # a page
_LONGEST = 400  # characters of a title: each piece of it is looked for in the whole text
_SHOWN = 80  # characters of what is left out
_SITE = re.compile(r"\s[|–—-]\s")  # what a web page writes between its headline and its name
_AS_TEXT = "save the words of the report as plain text"


def is_pdf(data: bytes) -> bool:
    """Whether a file is a PDF, by its first bytes."""
    return data.startswith(b"%PDF-")


def read_pdf(data: bytes, path: Path) -> Page:
    """Report in a PDF: lines put together to paragraphs, page heads and feet left out.

    The title of the file is taken only if the report prints it too, and the
    report begins with it: what a printed web page holds above is its menu.
    The day the file was made is not taken for that of publication.

    Raises
    ------
    DocumentError
        If pypdf is not installed, or the file is encrypted, damaged, a
        picture of text, or too large.
    """
    reader = _open(data, path)
    taken = Taken()
    printed = lines_of([with_tables(rows, taken) for rows in _sheets(reader, path)])
    sheets, margins = without_margins(printed)
    text, unhyphened = join_lines(sheets)
    if sum(c.isalpha() for c in text) < _FEW_LETTERS * len(sheets):
        raise DocumentError(
            f"the PDF holds pictures of {len(sheets)} pages and no text",
            where=str(path),
            remedy="recognise its text first (OCR), and check the figures by eye",
        )
    made = _day_made(reader)
    title, headed, above = _headed(_titles(reader), text)
    notes = ["the words of the report were taken out of a PDF", *taken.notes()]
    if margins:
        notes.append(f"{margins} lines at the heads and feet of pages were left out")
    if above:
        notes.append(f"what stood above the headline was left out: {shorten(above, _SHOWN, placeholder='…')}")
    if unhyphened:
        notes.append(f"{unhyphened} words hyphened at the ends of lines were put together")
    if made:
        notes.append(f"the PDF was made on {made}, which need not be the day of publication: give that with --date")
    return Page(text=headed, title=title, address=address_printed(printed), notes=tuple(notes))


def _open(data: bytes, path: Path) -> PdfReader:
    try:
        from pypdf import PdfReader  # noqa: PLC0415  # an optional extra
    except ImportError as error:
        raise DocumentError(
            "reading a PDF needs pypdf, which is not installed",
            where=str(path),
            remedy=f"pip install flyout[pdf], or {_AS_TEXT}",
        ) from error
    try:
        reader = PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = 0 if locked else len(reader.pages)
    except Exception as error:  # whatever a foreign parser raises on hostile bytes
        raise _unreadable(error, path) from error
    if locked:
        raise DocumentError("the PDF is encrypted", where=str(path), remedy=f"remove its password, or {_AS_TEXT}")
    if not 0 < pages <= MAX_PAGES:
        raise DocumentError(
            f"the PDF has {pages} pages; 1 to {MAX_PAGES} are read", where=str(path), remedy="give one article a file"
        )
    return reader


def _sheets(reader: PdfReader, path: Path) -> list[list[Row]]:
    """Lines of each page."""
    sheets, size = [], 0
    for page in reader.pages:
        try:
            rows = rows_of(page)
        except Exception as error:  # as above
            raise _unreadable(error, path) from error
        size += sum(len(row.words) for row in rows)
        if size > MAX_CHARACTERS:
            raise DocumentError(
                f"the PDF holds more than {MAX_CHARACTERS:,} characters",
                where=str(path),
                remedy="give one article a file",
            )
        sheets.append(rows)
    return sheets


def _unreadable(error: Exception, path: Path) -> DocumentError:
    """The error for what pypdf cannot read; it tells encryption and oversize apart by class."""
    kind = type(error).__name__
    if kind in ("FileNotDecryptedError", "DependencyError", "WrongPasswordError"):
        return DocumentError("the PDF is encrypted", where=str(path), remedy=f"remove its password, or {_AS_TEXT}")
    if kind == "LimitReachedError":
        return DocumentError("the PDF unpacks to far more than a report holds", where=str(path), remedy=_AS_TEXT)
    return DocumentError(f"the PDF is damaged: {error or kind}", where=str(path), remedy=f"save it anew, or {_AS_TEXT}")


def _titles(reader: PdfReader) -> tuple[str, ...]:
    """The title in the file's own description, whole and without the name of the site behind it."""
    try:
        written = reader.metadata.title if reader.metadata else None
        title = " ".join((written or "").split())
    except Exception:  # a broken description is no title, and the words are read all the same
        return ()
    return (title, *(title[: site.start()] for site in _SITE.finditer(title))) if 0 < len(title) <= _LONGEST else ()


def _headed(titles: Sequence[str], text: str) -> tuple[str | None, str, str]:
    """The first of the titles that the report prints, its text from there on, and what stood above."""
    for title in filter(None, titles):
        found = _printed(title, text)
        if found:
            return title, f"{title}\n\n{text[found.end() :].lstrip()}", text[: found.start()]
    return None, text, ""


def _printed(title: str, text: str) -> re.Match[str] | None:
    """Where the report begins with its title, or has it as a paragraph of its own."""
    words = r"\s+".join(map(re.escape, title.split()))
    return re.match(words, text, re.IGNORECASE) or re.search(rf"(?<=\n\n){words}(?=\n)", text, re.IGNORECASE)


def _day_made(reader: PdfReader) -> str | None:
    try:
        made = reader.metadata.creation_date if reader.metadata else None
        return made.date().isoformat() if made else None
    except Exception:  # as above
        return None
