"""Texts made alike for comparing: one character for one, so that every offset stays what it was."""

from __future__ import annotations

import unicodedata


class _Shape(dict[int, int]):
    """One character for one: marks by their plain form, letters without accents."""

    def __missing__(self, code: int) -> int:
        base = unicodedata.normalize("NFD", chr(code))[:1]
        self[code] = ord(base)
        return self[code]


_SHAPE = _Shape({ord(c): ord("'") for c in "’‘ʼ＇`´"} | {ord(c): ord(" ") for c in "-‐‑‒–−\u00a0\u202f\u2009\u2007\t"})


def shape(text: str) -> str:
    """`text` with plain quotation marks, blanks for hyphens, and no accents; length and case kept.

    >>> shape("Al‑Hussein’s"), len(shape("İ"))
    ("Al Hussein's", 1)
    """
    return text.translate(_SHAPE)


def small(text: str) -> str:
    """`text` in small letters, still one character for one.

    >>> small("ATACMS"), len(small("İ"))
    ('atacms', 1)
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """`shape` in small letters."""
    return small(shape(text))
