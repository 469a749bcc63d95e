"""Where sentences end, by rules that never look past a line break.

A full stop ends a sentence only when what stands before it is no abbreviation
and what follows can begin one. Quotation marks and brackets that close after
the stop belong to the sentence they close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.core.span import Span
from flyout.documents.shortened import AHEAD, REACH, is_shortened

# A run of marks, the quotes and brackets that close after it, marks of notes ("[3]"), white space, and the next word.
# It starts where the run does and never gives back, so that a long run is read once; it looks back from behind
# its first mark, so that a search goes from mark to mark.
# A blank may be missing where a small letter or a figure stands before the stop and a word with a capital behind it.
_END = re.compile(
    r"""([.!?…](?<![.!?…].)[.!?…]*+["'”’»)\]]{0,3}+)(?:\[\d{1,3}\]){0,4}+"""
    r"""(?=\s|(?:(?<=[a-z\d][a-z\d]\.)|(?<=[a-z]\.[”"]))[A-Z][a-z]{0,14}\s)"""
)
LONGEST = 2000
"""Most characters of a sentence; no rule that looks around in one has to look farther."""

_LEADERS = 5
"""Longer rows of stops lead from a label to its value."""

_SOLID = re.compile(r"\S")
_NEXT = re.compile(r"""\s*["'“‘«(\[—–-]{0,3}\s?(\w[\w'’-]{0,30})""")


def split_sentences(text: str, line: Span) -> Iterator[Span]:
    """Sentences of one line, without the white space around them.

    >>> text = 'Gen. Smith of the U.S. Army spoke on Nov. 19. He said: "No. 5 flew 300 km."'
    >>> [span.of(text) for span in split_sentences(text, Span(0, len(text)))]
    ['Gen. Smith of the U.S. Army spoke on Nov. 19.', 'He said: "No. 5 flew 300 km."']
    >>> text = "It flew 800 km.[3] It fell."
    >>> [span.of(text) for span in split_sentences(text, Span(0, len(text)))]
    ['It flew 800 km.[3]', 'It fell.']
    >>> text = "It flew 800 km.It fell, said Lt.Gen Smith of Fool.com.The rest is known."
    >>> [span.of(text) for span in split_sentences(text, Span(0, len(text)))]
    ['It flew 800 km.', 'It fell, said Lt.Gen Smith of Fool.com.', 'The rest is known.']
    """
    start = line.start
    for found in _END.finditer(text, line.start, line.end):
        if found.end() < line.end and _ends(text, start, found, line.end):
            yield from _trimmed(text, start, found.end())
            start = found.end()
    yield from _trimmed(text, start, line.end)


def _ends(text: str, start: int, mark: re.Match[str], line_end: int) -> bool:
    """Whether the stop at `mark` ends the sentence that began at `start`."""
    if len(mark[1]) > _LEADERS:
        return False  # "Range ........ 300 km"
    following = _NEXT.match(text, mark.end(), line_end)
    if not following:
        return _SOLID.search(text, mark.end(), line_end) is not None  # a bullet or a sign: let it begin anew
    word = following.group(1)
    if not (word[0].isupper() or word[0].isdigit()):
        return False
    if mark[1] != ".":
        return True
    before = text[max(start, mark.start() - REACH) : mark.start()]
    return not is_shortened(before, text[mark.end() : min(mark.end() + AHEAD, line_end)], word)


def cut_long(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, or its pieces where it runs on longer than people write.

    >>> [(span.start, span.end) for span in cut_long("missile " * 400, Span(0, 3199))]
    [(0, 1999), (2000, 3199)]
    """
    start = sentence.start
    if sentence.end - start <= LONGEST:
        yield sentence
        return
    while sentence.end - start > LONGEST:
        end = max(text.rfind(" ", start, start + LONGEST), start + LONGEST // 2)
        yield from _trimmed(text, start, end)
        start = end
    yield from _trimmed(text, start, sentence.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    body = piece.strip()
    if body:
        begin = start + len(piece) - len(piece.lstrip())
        yield Span(begin, begin + len(body))
