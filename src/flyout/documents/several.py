"""Web pages that hold several whole articles, which must be read one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from flyout.core.errors import DocumentError

_TAG = re.compile(r"<(/?)(article|h1|h2|h3|p)\b", re.IGNORECASE)
_WHOLE = 900  # characters of running text: more than a teaser holds


def refuse_several_articles(html: str, path: Path) -> None:
    """Refuse a page with two or more articles of their own headline and length.

    Raises
    ------
    DocumentError
        With advice; a list of teasers beside one article is no such page.
    """
    count = sum(1 for headed, length in _articles(html) if headed and length >= _WHOLE)
    if count > 1:
        raise DocumentError(
            f"the page holds {count} articles, each with its own headline",
            where=str(path),
            remedy="save each article by itself, so that each keeps its own date and outlet",
        )


def _articles(html: str) -> Iterator[tuple[bool, int]]:
    """Outermost articles of a page: whether each has a headline, and how much running text."""
    depth = length = 0
    headed = False
    opened: int | None = None
    for tag in _TAG.finditer(html):
        closing, name = tag.group(1), tag.group(2).lower()
        if opened is not None and (name != "p" or closing):
            length += tag.start() - opened
            opened = None
        if name == "article":
            depth = max(0, depth - 1) if closing else depth + 1
            if closing and depth == 0:
                yield headed, length
                headed, length = False, 0
        elif name == "p" and not closing:
            length += 0 if opened is None else tag.start() - opened
            opened = tag.start()
        elif depth:
            headed = True
