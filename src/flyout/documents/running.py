"""From printed lines back to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_FIRST = re.compile(r"[^\W\d_]+")
_SHORT = 0.8  # of the usual width: a line that ends before it ends its paragraph
_MARKED = 15  # lines; pages with as few an empty one show their paragraphs by them
_SOFT_HYPHEN = "\u00ad"
_ENDS = tuple('.!?:”"’)…')


def join_lines(sheets: Sequence[Sequence[str]]) -> tuple[str, int]:
    """Text of printed pages, a paragraph a line with an empty line between, and how many words were rejoined.

    A line much shorter than the others, that had room for the next word, ends
    its paragraph if it ends a sentence; or if the next begins with a capital,
    on pages that have no empty lines to show it. An empty line always does;
    the end of a page does not.

    Parameters
    ----------
    sheets : sequence of sequence of str
        Lines of each page, without heads and feet.
    """
    lines = [line.strip() for sheet in sheets for line in sheet]
    known = frozenset(word.casefold() for line in lines for word in _WORD.findall(line))
    width = _usual_width(lines)
    paragraphs: list[str] = []
    rejoined = 0
    shown = _MARKED * lines.count("") > len(lines)
    for group in _groups(lines, width, shown=shown):
        words, count = _run(group, known)
        paragraphs.append(words.replace(_SOFT_HYPHEN, ""))
        rejoined += count
    return "\n\n".join(paragraphs) + "\n", rejoined


def _usual_width(lines: Sequence[str]) -> int:
    """Length that nine lines in ten keep within."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[9 * (len(lengths) - 1) // 10] if lengths else 0


def _groups(lines: Sequence[str], width: int, *, shown: bool) -> Iterator[list[str]]:
    group: list[str] = []
    for line, following in zip(lines, [*lines, ""][1:], strict=True):
        if not line:
            if group:
                yield group
            group = []
            continue
        group.append(line)
        if _is_short(line, following, width) and (line.endswith(_ENDS) or (not shown and following[:1].isupper())):
            yield group
            group = []
    if group:
        yield group


def _is_short(line: str, following: str, width: int) -> bool:
    """Whether a line ends before the others do, and had room for the next word."""
    return len(line) < _SHORT * width and len(line) + len(following.partition(" ")[0]) < width


def _run(lines: Sequence[str], known: frozenset[str]) -> tuple[str, int]:
    """Lines of one paragraph as running text, and how many words were put together."""
    text, count = lines[0], 0
    for line in lines[1:]:
        if text.endswith(_SOFT_HYPHEN) or _is_cut(text, line, known):
            text, count = text[:-1] + line, count + 1
        else:
            text += line if text.endswith("-") and line[:1].islower() else f" {line}"
    return text, count


def _is_cut(text: str, line: str, known: frozenset[str]) -> bool:
    """Whether a hyphen at the end of a line only cuts a word.

    "mis-" and "sile" are one word; "surface-to-" and "surface", "long-" and
    "range" keep their hyphen where the report writes them with one elsewhere.
    """
    left, right = _LAST.search(text[-60:]), _FIRST.match(line)
    if left is None or right is None or not line[0].islower():
        return False
    whole, hyphened = left.group(1) + right.group(), f"{left.group(1)}-{right.group()}"
    if whole.casefold() in known:
        return True
    return "-" not in left.group(1) and hyphened.casefold() not in known
