"""Tables of a printed page, found by where their words stand: rows whose cells begin below each other, far apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flyout.documents.printed import Piece, Row
from flyout.documents.tables.grid import MAX_COLUMNS, MAX_ROWS, NOTHING, Cell, Grid, cell_of
from flyout.documents.tables.kinds import is_data
from flyout.documents.tables.lines import is_headed, lines_of
from flyout.documents.tables.taken import Taken

Columns = Sequence[tuple[float, float]]
"""From where to where each column reaches [points]."""

_LETTER = 0.5  # of the size of the letters: how wide one of them is
_APART = 1.0  # of the size of the letters: no words of one line are so far apart
_BELOW = 0.3  # of the size of the letters: how exactly cells begin below each other
_FEWEST = 3  # rows
_BETWEEN = 5  # rows of one cell
_LINE = 1.3  # of the size of the letters: lines of one cell are not farther apart
_MOST_WORDS = 12  # of a cell
_WORDS = 8  # of a cell, in most of them
_MOSTLY = 0.7
_MOST_PIECES = 100  # of a row
_SHEET = 1e4  # points: no words of a page stand farther out


def with_tables(rows: Sequence[Row], taken: Taken) -> list[Row]:
    """The rows of a page, those of each table of data put together to one of several lines.

    Parameters
    ----------
    rows : sequence of Row
    taken : Taken
        Is told of the tables that were read.
    """
    found: list[Row] = []
    for run in _runs(rows):
        lines = _lines(run) if len(run) >= _FEWEST else []
        word = f"table {len(taken.lines)}"
        if lines and taken.add(word, lines):
            found.append(replace(run[0], words="\n".join(taken.lines[word]), table=True))
        else:
            found += run
    return found


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Stretches that begin and end with a row of several cells, between which few short rows have one; and the rest."""
    run: list[Row] = []
    single: list[Row] = []
    for row in rows:
        if _has_cells(row):
            run += [*single, row]
            single = []
        elif run and len(single) < _BETWEEN and _may_be_of_table(row):
            single.append(row)
        else:
            yield run
            yield [*single, row]
            run, single = [], []
    yield run
    yield single


def _has_cells(row: Row) -> bool:
    """Whether words of a row stand far apart, and none of them are a sentence."""
    cells = _cells(row)
    return len(cells) > 1 and all(len(c.words.split()) <= _MOST_WORDS and ". " not in c.words.strip() for c in cells)


def _may_be_of_table(row: Row) -> bool:
    """Whether a row of one cell may be the name of a section, or a part of a cell: no sentence."""
    return len(_cells(row)) == 1 and len(row.words.split()) <= _WORDS and not row.words.endswith((".", ":"))


def _lines(run: Sequence[Row]) -> list[str]:
    """The lines of rows that are a table; none of rows that only stand so."""
    run = _cut_at_starts(run)
    rows = [row for row in run if len(_cells(row)) > 1]
    columns = _columns(rows)
    if not 1 < len(columns) <= MAX_COLUMNS or len(run) > MAX_ROWS or not _stands_below(rows):
        return []
    grid = tuple(_grid(run, columns))
    return lines_of(grid) if is_data(grid) and _is_told(grid) else []


def _cut_at_starts(run: Sequence[Row]) -> list[Row]:
    """Rows whose pieces are set apart where pieces of most rows begin: columns may stand close to each other."""
    rows = [row for row in run if len(_cells(row)) > 1]
    lefts = [piece.left for row in rows for piece in row.pieces if piece.words.strip()][: MAX_ROWS * MAX_COLUMNS]
    often = Counter(round(left) for left in lefts)
    starts = {left for left in often if often[left] + often[left + 1] + often[left - 1] >= _MOSTLY * len(rows)}
    return [replace(row, starts=frozenset(starts)) for row in run]


def _is_told(grid: Grid) -> bool:
    """Whether cells are short, labels words, and values more than numbers of pages: no list of points, no contents."""
    cells = [cell.value for row in grid for cell in row if cell.parts]
    short = sum(len(cell.split()) <= _WORDS for cell in cells)
    if len(grid[0]) > 2 and not is_headed(grid):
        return False
    labels = sum(any(map(str.isalpha, row[0].label)) for row in grid)
    worded = sum(any(map(str.isalpha, cell.value)) for row in grid for cell in row[1:])
    return short >= _MOSTLY * len(cells) and labels >= _MOSTLY * len(grid) and 2 * worded >= len(grid)


def _grid(run: Sequence[Row], columns: Columns) -> Iterator[tuple[Cell, ...]]:
    """Rows of cells: a row of one is the beginning of a label, more of a value, or the name of a section."""
    row: tuple[Cell, ...] = ()
    label: tuple[str, ...] = ()
    for above, here, below in zip([None, *run], run, [*run[1:], None], strict=False):
        cells = _cells(here)
        column = _column_of(cells[0], here.size, columns) if len(cells) == 1 else None
        if column and row and above and _is_near(above, here):
            row = tuple(Cell((*cell.parts, here.words)) if k == column else cell for k, cell in enumerate(row))
        elif column == 0 and below and len(_cells(below)) > 1 and _is_near(here, below):
            label = (*label, here.words)
        else:
            if row:
                yield row
            row = _opened(here, below, label, columns)
            label = ()
    yield row


def _opened(here: Row, below: Row | None, label: tuple[str, ...], columns: Columns) -> tuple[Cell, ...]:
    """A row that begins: its cells, a label whose value stands below, or the name of a section across all columns."""
    cells = _cells(here)
    if len(cells) > 1:
        row = _in_columns(here, columns)
        return (Cell((*label, *row[0].parts)), *row[1:])
    value = _cells(below) if below else []
    labels = len(value) == 1 and _column_of(cells[0], here.size, columns) == 0 and below
    if labels and _column_of(value[0], here.size, columns):
        return (Cell((here.words,)), *[NOTHING] * (len(columns) - 1))
    return (Cell((here.words,)),) * len(columns)


def _column_of(cell: Piece, size: float, columns: Columns) -> int | None:
    """The column that holds a cell as a whole; None for one that stands in several."""
    end = _end(cell, size)
    held = [k for k, (start, stop) in enumerate(columns) if cell.left < stop and end > start]
    return held[0] if len(held) == 1 and cell.left >= columns[held[0]][0] - _BELOW * size else None


def _is_near(row: Row, below: Row) -> bool:
    """Whether a row stands as near above another as the lines of one cell do."""
    return 0 < abs(row.base - below.base) < _LINE * row.size


def _cells(row: Row) -> list[Piece]:
    """Pieces of a row put together to cells where they stand near each other."""
    if len(row.pieces) > _MOST_PIECES or not all(abs(piece.left) < _SHEET for piece in row.pieces):
        return []
    cells: list[Piece] = []
    for piece in row.pieces:
        last = cells[-1] if cells else None
        near = last and piece.left - _end(last, row.size) < _APART * row.size
        if last and near and not (round(piece.left) in row.starts and piece.left > last.left + row.size):
            cells[-1] = Piece(last.words + piece.words, last.left)
        elif piece.words.strip():
            cells.append(piece)
    return cells


def _end(cell: Piece, size: float) -> float:
    """Where a cell ends, as far as the number of its letters tells."""
    return cell.left + _LETTER * size * len(cell.words.strip())


def _columns(rows: Sequence[Row]) -> Columns:
    """From where to where each column reaches: cells that overlap stand in one."""
    places = sorted((cell.left, _end(cell, row.size)) for row in rows for cell in _cells(row))
    columns: list[tuple[float, float]] = []
    starts = rows[0].starts if rows else frozenset()
    for start, end in places:
        begins = round(start) in starts and columns and start > columns[-1][0] + rows[0].size
        if begins:
            columns[-1] = (columns[-1][0], min(columns[-1][1], start))
        if columns and start < columns[-1][1] and not begins:
            columns[-1] = (columns[-1][0], max(columns[-1][1], end))
        else:
            columns.append((start, end))
    return columns


def _stands_below(rows: Sequence[Row]) -> bool:
    """Whether the second cells of most rows begin at one place: those of prose begin anywhere."""
    lefts = sorted(_cells(row)[1].left for row in rows)
    reach = _BELOW * rows[0].size
    most = max(sum(abs(left - other) <= reach for other in lefts) for left in lefts[:MAX_ROWS])
    return most >= max(_FEWEST, _MOSTLY * len(rows))


def _in_columns(row: Row, columns: Columns) -> tuple[Cell, ...]:
    """The cells of a row in their columns."""
    return tuple(_cell_in(row, *column) for column in columns)


def _cell_in(row: Row, start: float, end: float) -> Cell:
    inside: Iterator[str] = (cell.words for cell in _cells(row) if start <= cell.left < end)
    words = " ".join(inside)
    return cell_of([words]) if words else NOTHING
