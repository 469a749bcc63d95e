"""A table as its file has it: cells in rows, every cell in each row and column it spans."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MAX_ROWS = 500
"""Of a table, and columns below: what is longer is a list for machines."""
MAX_COLUMNS = 30

_MARK = re.compile(  # of a note: "[3]", "[a]", "[citation needed]"
    r"\s?\[(?:\d{1,3}|[a-z]{1,2}|(?:note|nb|n)\s?\d{1,2}|(?:better )?[a-z]{4,14} needed|when\?|which\?)\]",
    re.IGNORECASE,
)
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell.

    Parameters
    ----------
    parts : tuple of str
        Its lines, points or paragraphs, none of them empty, without marks of notes.
    head : bool
        Whether the file says that it heads its row or column.
    """

    parts: tuple[str, ...] = ()
    head: bool = False

    @property
    def label(self) -> str:
        """Its words in one line, as of a head: "Operational range"."""
        return " ".join(self.parts).rstrip(" :")

    @property
    def value(self) -> str:
        """Its words in one line, several values told apart.

        >>> Cell(("Rafale", "Mirage 2000")).value, Cell(("300 km", "(190 mi)")).value, Cell(("1, 2", "3")).value
        ('Rafale, Mirage 2000', '300 km (190 mi)', '1, 2; 3')
        """
        joint = "; " if any(", " in part for part in self.parts) else ", "
        written = ""
        for part in self.parts:
            goes_on = not written or part.startswith("(") or written.endswith((",", ";", ":"))
            written += part if not written else f"{' ' if goes_on else joint}{part}"
        return written


NOTHING = Cell()
Grid = tuple[tuple[Cell, ...], ...]


def cell_of(pieces: Iterable[str], *, head: bool = False) -> Cell:
    """A cell from the words of its lines.

    >>> cell_of(["  300 km[3] ", " ", "(190 mi)[citation needed]"]).parts
    ('300 km', '(190 mi)')
    """
    plain = (" ".join(_MARK.sub("", _UNSEEN.sub("", piece)).split()) for piece in pieces)
    return Cell(tuple(filter(None, plain)), head)


@dataclass(frozen=True, slots=True)
class Spanning:
    """A cell and how many rows and columns it takes."""

    cell: Cell
    rows: int = 1
    columns: int = 1


def spanned(written: str) -> int:
    """Rows or columns that a cell says it takes; one where it says nothing sensible.

    >>> spanned("2"), spanned("two"), spanned("99999")
    (2, 1, 500)
    """
    sensible = written.isascii() and written.isdigit() and len(written) < 6
    return min(int(written), MAX_ROWS) if sensible else 1


def spread(rows: Iterable[Iterable[Spanning]]) -> Grid:
    """Rows in which every cell stands in each place it spans; none is wider than `MAX_COLUMNS`.

    >>> a, b, c = (Cell((word,)) for word in "abc")
    >>> [[cell.label for cell in row] for row in spread([[Spanning(a, rows=2), Spanning(b)], [Spanning(c)]])]
    [['a', 'b'], ['a', 'c']]
    """
    held: dict[int, tuple[Cell, int]] = {}
    return tuple(_spread_row(row, held) for row in rows)


def _spread_row(row: Iterable[Spanning], held: dict[int, tuple[Cell, int]]) -> tuple[Cell, ...]:
    """One row with what hangs into it from above; `held` keeps what hangs on below, by its column."""
    cells: list[Cell] = []
    for each in row:
        cells.extend(_hanging(held, len(cells)))
        for _ in range(min(max(1, each.columns), MAX_COLUMNS - len(cells))):
            if each.rows > 1:
                held[len(cells)] = (each.cell, each.rows - 1)
            cells.append(each.cell)
        if len(cells) >= MAX_COLUMNS:
            break
    cells.extend(_hanging(held, len(cells)))
    return tuple(cells)


def _hanging(held: dict[int, tuple[Cell, int]], column: int) -> Iterator[Cell]:
    """Cells from above that take the places from `column` on."""
    while column in held:
        cell, rows = held.pop(column)
        if rows > 1:
            held[column] = (cell, rows - 1)
        yield cell
        column += 1
