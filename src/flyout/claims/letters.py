"""Texts made alike for comparing: one character for one, so that every offset stays what it was."""

from __future__ import annotations

import re
import unicodedata


class _Shape(dict[str, str]):
    """One character for one: marks by their plain form, letters without accents."""

    def __missing__(self, written: str) -> str:
        base = unicodedata.normalize("NFD", written)[:1]
        self[written] = self.get(base, base)
        return self[written]


_SHAPE = _Shape(dict.fromkeys("’‘ʼ＇`´", "'") | dict.fromkeys("-‐‑‒–−\u00a0\u202f\u2009\u2007\t", " "))
_SHAPED = re.compile(r"[^\x00-\x08\n-,./-_a-\x7f]")
"""All that may have another shape: few of the characters of a text."""
_PLAIN_MARKS = "`-\t"
"""The same in a text without accents."""


def shape(text: str) -> str:
    """`text` with plain quotation marks, blanks for hyphens, and no accents; length and case kept.

    >>> shape("Al‑Hussein’s"), len(shape("İ"))
    ("Al Hussein's", 1)
    """
    for written in _PLAIN_MARKS if text.isascii() else set(_SHAPED.findall(text)):
        text = text.replace(written, _SHAPE[written])
    return text


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
