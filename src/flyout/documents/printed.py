"""Lines of a printed page, and where they stand on it: what tells a reader which of them are one paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PageObject

_PARTS = 20  # of the size of the letters: how finely distances are told apart
_FARTHEST = 100.0  # of the letters: no two lines of one text are so far apart
_LEADING = 1.25  # of the usual distance of two lines: a wider one parts paragraphs
_OTHER_SIZE = 1.1  # of the letters: a headline, a caption
_INDENT = (0.7, 6.0)  # of the letters: how far the first line of a paragraph is moved in
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x00": ""})


@dataclass(frozen=True, slots=True)
class Piece:
    """Words drawn at once, and their left end [points]."""

    words: str
    left: float


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line: its words, its left end and base line on the page, the size of its letters [points].

    The pieces it was drawn in tell the cells of a table, and `starts` where its columns begin; `table` if it is a
    whole one, of several lines.
    """

    words: str
    left: float
    base: float
    size: float
    pieces: tuple[Piece, ...] = ()
    starts: frozenset[int] = frozenset()
    table: bool = False


def rows_of(page: PageObject) -> list[Row]:
    """Lines of a page in the order in which they are drawn, letters that were cast in one taken apart."""
    pieces: list[Row] = []

    def note(words: str, outer: Sequence[float], inner: Sequence[float], _font: Any, size: float) -> None:  # noqa: ANN401
        pieces.append(Row(words, *_place(outer, inner), abs(size * inner[3] * outer[3])))

    page.extract_text(visitor_text=note)
    return list(_joined(pieces))


def _place(outer: Sequence[float], inner: Sequence[float]) -> tuple[float, float]:
    """Where a piece of text begins on the page: its own matrix within that of the page (PDF 32000-1, 8.3.4)."""
    x, y = inner[4], inner[5]
    return outer[0] * x + outer[2] * y + outer[4], outer[1] * x + outer[3] * y + outer[5]


def _joined(pieces: Sequence[Row]) -> Iterator[Row]:
    """Pieces put together to lines; a line stands where its first words do."""
    parts: list[Piece] = []
    first = None
    for piece in pieces:
        for n, part in enumerate(piece.words.translate(_LIGATURES).split("\n")):
            if n and first:
                yield _line(first, parts)
            if n:
                parts, first = [], None
            parts.append(Piece(part, piece.left))
            first = first or (piece if part.strip() else None)
    if first:
        yield _line(first, parts)


def _line(first: Row, parts: list[Piece]) -> Row:
    words = "".join([part.words for part in parts]).strip()
    return Row(words, first.left, first.base, first.size, tuple(parts))


def lines_of(sheets: Sequence[Sequence[Row]]) -> list[list[str]]:
    """Lines of each page, an empty one before each whose place or letters show that a paragraph begins with it.

    A wider gap above it, letters of another size than above, or a first line
    moved in. No empty line in pages whose lines stand evenly.
    """
    usual = _usual([_gap(*pair) for rows in sheets for pair in pairwise(rows)])
    return [
        [line for i, row in enumerate(rows) for line in (["", row.words] if _begins(rows, i, usual) else [row.words])]
        for rows in sheets
    ]


def _gap(above: Row, below: Row) -> float:
    """Distance of two base lines, by the size of the letters."""
    return (above.base - below.base) / (below.size or 1)


def _usual(gaps: Sequence[float]) -> float:
    """The distance at which most lines follow each other, by the size of the letters."""
    counted = Counter(round(_PARTS * gap) for gap in gaps if 0 < gap < _FARTHEST)
    return max(counted, key=lambda gap: (counted[gap], -gap)) / _PARTS if counted else 0.0


def _begins(rows: Sequence[Row], i: int, usual: float) -> bool:
    """Whether a paragraph begins with line `i`."""
    if i == 0:
        return False  # the end of a page ends no paragraph
    row, above = rows[i], rows[i - 1]
    if row.table or above.table:
        return True
    larger, smaller = max(row.size, above.size), min(row.size, above.size)
    return larger > _OTHER_SIZE * smaller or _gap(above, row) > _LEADING * usual or _is_moved_in(rows, i)


def _is_moved_in(rows: Sequence[Row], i: int) -> bool:
    """Whether a line begins to the right of the one above and of the one below."""
    if not 0 < i < len(rows) - 1:
        return False
    least, most = (share * rows[i].size for share in _INDENT)
    return all(least < rows[i].left - other.left < most for other in (rows[i - 1], rows[i + 1]))
