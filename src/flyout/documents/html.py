"""From a web page to a `Document`: headline and paragraphs, without what surrounds them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from flyout.core.errors import DocumentError
from flyout.documents.page import Page
from flyout.documents.several import refuse_several_articles
from flyout.documents.tables.of_html import holds_tables, paragraphs_of, take_tables
from flyout.documents.tables.taken import Taken

_SUFFIXES = (".html", ".htm", ".xhtml")
_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head)\b", re.I | re.S
)
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
    """Report in a web page: its headline, an empty line, then a paragraph a line; tables as lines "Label: value".

    Marks of notes are left out, and tables of layout, of links and of scores.

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
    found, taken = _extract(html, path, address)
    title = _clean(found.title) if found else None
    paragraphs, outside = paragraphs_of((found.text or "") if found else "", taken, title or "")
    if not paragraphs:
        raise DocumentError(
            "no article was found in this web page",
            where=str(path),
            remedy="save the words of the report as plain text",
        )
    if title and paragraphs[0] == title:
        paragraphs = paragraphs[1:]
    return Page(
        text="\n\n".join([title, *paragraphs] if title else paragraphs) + "\n",
        title=title,
        published=_clean(found.date),
        author=_clean(found.author),
        outlet=_clean(found.sitename),
        address=_clean(found.url) or address,
        notes=(*notes, "the words of the report were taken out of a web page", *taken.notes(outside)),
    )


def _extract(html: str, path: Path, address: str | None) -> tuple[Any, Taken]:
    """What trafilatura finds in a page whose tables of data were taken out, and these."""
    try:
        from trafilatura import bare_extraction, load_html  # noqa: PLC0415  # an optional extra
    except ImportError as error:
        raise DocumentError(
            "reading a web page needs trafilatura, which is not installed",
            where=str(path),
            remedy="pip install flyout[html], or save the report as plain text",
        ) from error
    page, taken = html, Taken()
    if holds_tables(html) and (tree := load_html(html)) is not None:
        page, taken = tree, take_tables(tree, html)
    found = bare_extraction(
        page,
        url=address,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        prune_xpath=[_NOTES, _APPARATUS],
        date_extraction_params=_DATE,
    )
    return found, taken


def _clean(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None
