"""Plain text whose lines were broken to the width of a page, as news wires and letters are."""

from __future__ import annotations

import re

WIDEST = 90
"""Characters of a line; a text with a longer one has its paragraphs in one line each."""

_NARROWEST = 40
_FEWEST = 3  # breaks that must go on in small letters
_SHARE = 3  # one break in so many goes on so, where sentences are broken
_BREAK = re.compile(r"(?<=[^\s])\n(?=([^\s]+))")


def unwrapped(text: str) -> str:
    r"""The same text, as long as before, with a blank for each line end inside a paragraph.

    A line ends its paragraph if the next word had found room on it, unless that goes on in small letters.

    Parameters
    ----------
    text : str
        Its other line ends stay, and so do all places in it.

    >>> wire = '''The army said on Monday that it has ordered
    ... forty of the new missiles for about $3
    ... billion, though the first of them is not
    ... yet built.
    ... They are to fly 900 km.'''
    >>> [line[:21] for line in unwrapped(wire).split("\n")]
    ['The army said on Mond', 'They are to fly 900 k']
    >>> "about $3 billion, though" in unwrapped(wire), len(unwrapped(wire)) == len(wire)
    (True, True)
    >>> table = "Range: 300 km\nWeight: 2 t\nLength: 7 m"
    >>> unwrapped(table) == table
    True
    """
    width = max(map(len, text.split("\n")))
    if not _NARROWEST <= width <= WIDEST:
        return text
    breaks = list(_BREAK.finditer(text))
    inside = sum(found[1][0].islower() for found in breaks)
    if inside < _FEWEST or inside * _SHARE < len(breaks):
        return text
    letters = list(text)
    for found in breaks:
        line = found.start() - (text.rfind("\n", 0, found.start()) + 1)
        if found[1][0].islower() or line + 1 + len(found[1]) > width:
            letters[found.start()] = " "
    return "".join(letters)
