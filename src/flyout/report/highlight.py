"""A text with some of its words marked, however the marks overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from flyout.core.span import Span
from flyout.report.inert import BIDI_CONTROLS


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words to mark.

    Parameters
    ----------
    span : Span
    sort : str
        Style of the mark; "clause" for the words around the words that count.
    anchor : str or None
        Its id on the page.
    target : str or None
        Anchor of the row that speaks of it.
    number : int or None
        Number of that row.
    """

    span: Span
    sort: str
    anchor: str | None = None
    target: str | None = None
    number: int | None = None


def highlight(text: str, marks: tuple[Mark, ...]) -> Markup:
    """HTML of a text with its marks; without the tags it is the text again, character for character.

    Three sorts of character cannot be written in HTML (NUL, the controls from
    U+0080 to U+009F, surrogates); one replacement mark stands for each, so
    that every offset stays true.

    Marks that cross are cut where they cross, so that the tags nest: of
    [ab(cd]ef) the round one is closed before ] and opened again after it. A
    character that would turn the line round or move a cursor is kept, but
    fenced in an element of its own, and shown.
    """
    pieces: list[str] = []
    opened: list[Mark] = []
    for start, end, closing, opening in _stretches(text, marks):
        _close(pieces, opened, closing)
        for mark in opening:
            pieces.append(_tag(mark, first=True))
            opened.append(mark)
        pieces.append(_fenced(text[start:end]))
    return Markup("").join(Markup(piece) for piece in pieces)  # noqa: S704 - every piece is escaped or ours


def _stretches(text: str, marks: tuple[Mark, ...]) -> Iterator[tuple[int, int, list[Mark], list[Mark]]]:
    """Text between two edges, with the marks that end and begin before it; the outermost begins first."""
    inside = [mark for mark in marks if mark.span.start < mark.span.end <= len(text)]
    edges = sorted({0, len(text), *(e for mark in inside for e in (mark.span.start, mark.span.end))})
    begins: dict[int, list[Mark]] = {edge: [] for edge in edges}
    ends: dict[int, list[Mark]] = {edge: [] for edge in edges}
    for mark in inside:
        begins[mark.span.start].append(mark)
        ends[mark.span.end].append(mark)
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        yield start, end, ends[start], sorted(begins[start], key=lambda mark: -mark.span.end)


def _close(pieces: list[str], opened: list[Mark], closing: list[Mark]) -> None:
    """Close some of the open marks; those opened inside them are closed too and opened again."""
    if not closing:
        return
    ending = {id(mark) for mark in closing}
    deepest = next(k for k, mark in enumerate(opened) if id(mark) in ending)
    inner = opened[deepest:]
    pieces.extend(_end_tag(mark, last=id(mark) in ending) for mark in reversed(inner))
    opened[deepest:] = [mark for mark in inner if id(mark) not in ending]
    pieces.extend(_tag(mark, first=False) for mark in opened[deepest:])


def _tag(mark: Mark, *, first: bool) -> str:
    element = "span" if mark.sort == "clause" else "mark"
    anchor = f' id="{escape(mark.anchor)}"' if first and mark.anchor else ""
    return f'<{element} class="{escape(mark.sort)}"{anchor}>'


def _end_tag(mark: Mark, *, last: bool) -> str:
    """End of a mark; the link to its row holds no text, so that the text stays as it is."""
    element = "span" if mark.sort == "clause" else "mark"
    if not (last and mark.target):
        return f"</{element}>"
    link = f'<a class="ref" href="#{escape(mark.target)}" data-n="{mark.number}" aria-label="claim {mark.number}"></a>'
    return f"{link}</{element}>"


_CONTROL = re.compile(f"([\x00-\x08\x0b-\x1f\x7f-\x9f{BIDI_CONTROLS}\u2028\u2029\ufeff\ud800-\udfff])")


def _fenced(text: str) -> str:
    """Text escaped, and every control character in an isolated element that shows its number."""
    return "".join(
        _fence(part) if odd else str(escape(part))
        for part, odd in zip(_CONTROL.split(text), _alternating(), strict=False)
    )


def _alternating() -> Iterator[bool]:
    while True:
        yield from (False, True)


def _fence(character: str) -> str:
    """One control character: kept, isolated and named.

    By number, so that a page printed in a terminal is as harmless as in a browser.
    """
    code = ord(character)
    if character == "\r":
        return "&#13;"
    writable = code != 0 and not 0x80 <= code <= 0x9F and not 0xD800 <= code <= 0xDFFF
    kept = f"&#{code};" if writable else "\ufffd"
    return f'<bdi class="control" title="U+{code:04X}">{kept}</bdi>'
