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


def is_html(text: str, path: Path) -> bool:
    """Whether a file is a web page, by its name or its first words."""
    return path.suffix.lower() in _SUFFIXES or bool(_OPENING.match(text[:4096]))


def read_page(html: str, path: Path, notes: tuple[str, ...] = ()) -> Page:
    """Report in a web page: its headline, an empty line, then a paragraph a line.

    Raises
    ------
    DocumentError
        If trafilatura is not installed, or the page holds no article, or several.
    """
    refuse_several_articles(html, path)
    found = _extract(html, path)
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
    return Page(
        text="\n\n".join([title, *paragraphs] if title else paragraphs) + "\n",
        title=title,
        published=_clean(found.date),
        outlet=_clean(found.sitename),
        address=_clean(found.url),
        notes=(*notes, "the words of the report were taken out of a web page"),
    )


def _extract(html: str, path: Path) -> Any:  # noqa: ANN401  # trafilatura has no types
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415  # an optional extra
    except ImportError as error:
        raise DocumentError(
            "reading a web page needs trafilatura, which is not installed",
            where=str(path),
            remedy="pip install flyout[html], or save the report as plain text",
        ) from error
    return bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)


def _clean(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None
