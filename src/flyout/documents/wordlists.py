"""Word lists as they read best: words with blanks between them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Every word of `text`, once.

    >>> sorted(words("gen col lt"))
    ['col', 'gen', 'lt']
    """
    return frozenset(text.split())
