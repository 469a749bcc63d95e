"""Room that words need, without asking any font: the reader's own font draws them."""

from __future__ import annotations

import unicodedata

_THIN = frozenset("iljI.,:;'|!()[] ·’‘“”")
_NARROW = frozenset("ftr-/")
_WIDE = frozenset("mwMW@%")


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a line of text [px]: that of DejaVu Sans or a little more, the widest of the usual fonts.

    >>> width_of("illicit", 10) < width_of("MMMMMMM", 10)
    True
    """
    return size * (1.12 if bold else 1.0) * sum(_em(character) for character in text)


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in _THIN:
        return 0.4 if character in "“”()[]" else 0.33
    if character in _NARROW:
        return 0.41
    if character in _WIDE:
        return 0.97
    return 0.72 if character.isupper() else 0.63


def shortened(text: str, room: float, size: float) -> str:
    """As much of a text as fits, cut at a word where that keeps most of it.

    >>> shortened("Army strikes across the border", 125, 10)
    'Army strikes across…'
    """
    if width_of(text, size) <= room:
        return text
    kept = text
    while kept and width_of(kept + "…", size) > room:
        kept = kept[:-1]
    at_word = kept.rpartition(" ")[0]
    return (at_word if len(at_word) > 0.6 * len(kept) else kept).rstrip(" ,;:-") + "…"


def lines_of(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """A text on at most `most` lines, the last one cut short if it must be.

    >>> lines_of("Army strikes across the border", 60, 10, 2)
    ('Army', 'strikes…')
    """
    words = text.split()
    lines: list[str] = []
    while words and len(lines) < most - 1:
        taken = _words_that_fit(words, room, size)
        lines.append(shortened(" ".join(words[:taken]), room, size))
        words = words[taken:]
    return (*lines, shortened(" ".join(words), room, size)) if words else tuple(lines)


def _words_that_fit(words: list[str], room: float, size: float) -> int:
    """How many words stand on one line; never less than one."""
    taken = 1
    while taken < len(words) and width_of(" ".join(words[: taken + 1]), size) <= room:
        taken += 1
    return taken
