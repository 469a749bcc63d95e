"""Words and tables of an Office document, by the names of its elements (ECMA-376, part 1, 17.3 and 17.4)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from flyout.documents.tables.grid import MAX_ROWS, Spanning, cell_of, spanned, spread
from flyout.documents.tables.kinds import is_data
from flyout.documents.tables.lines import lines_of
from flyout.documents.tables.taken import Taken

_WORD_XML = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_AS_WRITTEN = {
    f"{_WORD_XML}tab": "\t",
    f"{_WORD_XML}br": "\n",
    f"{_WORD_XML}cr": "\n",
    f"{_WORD_XML}noBreakHyphen": "-",
}
_VALUE = f"{_WORD_XML}val"


def words_of(paragraph: Any) -> str:  # noqa: ANN401  # its XML has no types
    """Words of a paragraph, those of links and insertions too; deletions have a tag of their own."""
    return "".join(_words(paragraph)).strip()


def _words(paragraph: Any) -> Iterator[str]:  # noqa: ANN401
    for node in paragraph.iter():
        if node.tag == f"{_WORD_XML}t":
            yield node.text or ""
        elif node.tag in _AS_WRITTEN:
            yield _AS_WRITTEN[node.tag]


def table_lines(table: Any, taken: Taken) -> list[str]:  # noqa: ANN401
    """Lines of a table of data; none of one that holds another table, or lays out a page."""
    if next(table.iterdescendants(f"{_WORD_XML}tbl"), None) is not None:
        return []
    rows = [list(_cells(row)) for row in islice(table.iterchildren(f"{_WORD_XML}tr"), MAX_ROWS + 1)]
    taken.cut = taken.cut or len(rows) > MAX_ROWS
    grid = spread(_down(rows[:MAX_ROWS]))
    return lines_of(grid) if is_data(grid) else []


def _cells(row: Any) -> Iterator[tuple[Spanning, bool]]:  # noqa: ANN401
    """Cells of a row, and whether each only goes on with the one above."""
    head = row.find(f"{_WORD_XML}trPr/{_WORD_XML}tblHeader") is not None
    for cell in row.iterchildren(f"{_WORD_XML}tc"):
        columns = spanned(_said(cell, "gridSpan"))
        merged = cell.find(f"{_WORD_XML}tcPr/{_WORD_XML}vMerge")
        pieces = (words_of(each) for each in cell.iterchildren(f"{_WORD_XML}p"))
        lines = (line for piece in pieces for line in piece.split("\n"))
        goes_on = merged is not None and merged.get(_VALUE, "continue") == "continue"
        yield Spanning(cell_of(lines, head=head), columns=columns), goes_on


def _said(cell: Any, name: str) -> str:  # noqa: ANN401
    told = cell.find(f"{_WORD_XML}tcPr/{_WORD_XML}{name}")
    return told.get(_VALUE, "") if told is not None else ""


def _down(rows: list[list[tuple[Spanning, bool]]]) -> Iterator[list[Spanning]]:
    """Rows in which a cell that goes on with the one above is that cell."""
    above: dict[int, Spanning] = {}
    for row in rows:
        column, cells = 0, []
        for each, goes_on in row:
            told = above.get(column, each) if goes_on else each
            above[column] = told
            cells.append(Spanning(told.cell, columns=each.columns))
            column += each.columns
        yield cells
