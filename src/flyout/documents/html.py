"""From a web page to a `Document`: headline and paragraphs, without what surrounds them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from flyout.core.errors import DocumentError
from flyout.documents.page import Page
from flyout.documents.several import refuse_several_articles

_SUFFIXES = (".html", ".htm", ".xhtml")
_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head)\b", re.I | re.S
)
_TABLE = re.compile(r"<table\b[^<]*(?:<(?!/?table\b)[^<]*)*</table>")  # innermost ones
_NOTES = "//sup[contains(@class, 'reference') or contains(@class, 'Inline-Template')]"
_APPARATUS = (
    "//*["
    + " or ".join(
        f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"
        for name in ("mw-editsection", "references", "mw-references-wrap", "reflist", "navbox", "catlinks")
    )
    + "]"
)
"""Of an encyclopedia: marks of notes, buttons, what the notes say, boxes of links."""
_DATE = {"original_date": True, "extensive_search": False}  # no date that the words of the page happen to hold


def is_html(text: str, path: Path) -> bool:
    """Whether a file is a web page, by its name or its first words."""
    return path.suffix.lower() in _SUFFIXES or bool(_OPENING.match(text[:4096]))


def read_page(html: str, path: Path, notes: tuple[str, ...] = (), address: str | None = None) -> Page:
    """Report in a web page: its headline, an empty line, then a paragraph a line; no tables, no marks of notes.

    Parameters
    ----------
    html : str
    path : Path
    notes : tuple of str
        What is known of the file so far.
    address : str or None
        Where the page was saved from; what the page says of itself comes first.

    Raises
    ------
    DocumentError
        If trafilatura is not installed, or the page holds no article, or several.
    """
    refuse_several_articles(html, path)
    found = _extract(html, path, address)
    body = (found.text or "").strip() if found else ""
    if not body:
        raise DocumentError(
            "no article was found in this web page",
            where=str(path),
            remedy="save the words of the report as plain text",
        )
    title = _clean(found.title)
    paragraphs = [line.strip() for line in body.splitlines() if line.strip()]
    if title and paragraphs[0] == title:
        paragraphs = paragraphs[1:]
    tables = _tables_of_data(html)
    left = (f"its tables were left out: {tables}",) if tables else ()
    return Page(
        text="\n\n".join([title, *paragraphs] if title else paragraphs) + "\n",
        title=title,
        published=_clean(found.date),
        author=_clean(found.author),
        outlet=_clean(found.sitename),
        address=_clean(found.url) or address,
        notes=(*notes, "the words of the report were taken out of a web page", *left),
    )


def _tables_of_data(html: str) -> int:
    """How many tables hold no paragraphs: pages of old stand in tables as a whole."""
    return sum("<p" not in table for table in _TABLE.findall(html.casefold()))


def _extract(html: str, path: Path, address: str | None) -> Any:  # noqa: ANN401  # trafilatura has no types
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415  # an optional extra
    except ImportError as error:
        raise DocumentError(
            "reading a web page needs trafilatura, which is not installed",
            where=str(path),
            remedy="pip install flyout[html], or save the report as plain text",
        ) from error
    return bare_extraction(
        html,
        url=address,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        prune_xpath=[_NOTES, _APPARATUS],
        date_extraction_params=_DATE,
    )


def _clean(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None
