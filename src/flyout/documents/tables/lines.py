"""From a table to lines of text: "Label: value", and in a comparison "System: Label: value".

A table of two columns has its labels in the first. In a wider one the heads
of rows and columns are labels and systems, or systems and labels: along a
label all figures have one unit, along a system they have many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from flyout.documents.tables.grid import NOTHING, Cell, Grid
from flyout.documents.wordlists import words

_PLAIN_HEADS = words("""
    value values data detail details metric imperial si us specification specifications figure figures information
    description note notes remark remarks comment comments source sources reference references ref refs
    characteristic characteristics parameter parameters property properties feature features item label attribute
    category measure quantity field estimate estimates estimated confidence certainty reported claimed official
    published known
""")
"""Heads of columns that only say that labels or values follow."""

_UNIT_HEADS = words("unit units")
_NO_VALUE = frozenset(
    ("", "-", "–", "—", "−", "?", "n/a", "na", "none", "unknown", "tbd", "tba", "not known", "✓", "✗")
)
_UNIT = re.compile(r"(?:\d[\d,.]*|\d)\s?\+?\s?([A-Za-z%°$€£][\w/°%]*)|([$€£])\s?\d|\b(Mach)\s\d")
_FIGURE = re.compile(r"[~≈<>±]?\s?[$€£]?\d[\d,.\s]*")
_BEGINS = re.compile(r"[~≈<>±]?\s?[$€£]?\d|(?:up to|over|about|more than|mach)\s", re.IGNORECASE)  # with a figure
_BARE = "a bare figure"


def lines_of(table: Grid, caption: str = "") -> list[str]:
    """The lines of a table of data, its caption first.

    >>> a = [[Cell((word,)) for word in row.split("|")] for row in ("Range|300 km", "Mass|2 t")]
    >>> lines_of(a, "Heron")
    ['Heron', 'Range: 300 km', 'Mass: 2 t']
    >>> rows = ("Type|Range|Mass", "Heron|300 km|2 t", "Ibis|90 km|1 t")
    >>> a = [[Cell((word,)) for word in row.split("|")] for row in rows]
    >>> lines_of(a)
    ['Heron: Range: 300 km', 'Heron: Mass: 2 t', 'Ibis: Range: 90 km', 'Ibis: Mass: 1 t']
    """
    rows = [row for row in table if any(cell.parts for cell in row)]
    width = max(map(len, rows), default=0)
    heads = _heads(rows, width)
    above = [rows[k][0].value for k in range(heads) if is_whole(rows[k], width)]
    columns = _column_heads([row for row in rows[:heads] if not is_whole(row, width)], width)
    body = rows[heads:]
    written = _compared(columns, body, width) if _compares(columns, width) else _listed(columns, body, width)
    corner = columns[0] if heads and not is_plain_head(columns[0]) and not _compares(columns, width) else ""
    return [line for line in [caption, *above, corner, *written] if line]


def is_headed(table: Grid) -> bool:
    """Whether the first rows of a table, below its title, head its columns."""
    width = max(map(len, table), default=0)
    return any(not is_whole(row, width) for row in table[: _heads(table, width)])


def is_whole(row: Sequence[Cell], width: int) -> bool:
    """Whether one cell takes a whole row: a title, the name of a section."""
    return width > 1 and all(cell is row[0] for cell in row)


def _heads(rows: Sequence[Sequence[Cell]], width: int) -> int:
    """How many rows at the top are titles and heads of columns."""
    count = 0
    while count < len(rows) and is_whole(rows[count], width):
        count += 1
    first = count
    while count < len(rows) and _is_headed(rows[count], width):
        count += 1
    if count == len(rows):
        return first
    return count if count > first or not _opens(rows[first:], width) else first + 1


def _is_headed(row: Sequence[Cell], width: int) -> bool:
    """Whether the file says that all of a row are heads."""
    filled = [cell for cell in row if cell.parts]
    return not is_whole(row, width) and len(filled) > 1 and all(cell.head for cell in filled)


def _opens(rows: Sequence[Sequence[Cell]], width: int) -> bool:
    """Whether a first row that the file does not mark heads the columns: words alone above figures."""
    first, below = rows[0], rows[1:]
    if is_whole(first, width) or not all(cell.parts for cell in first[1:]) or len(first) < width:
        return False
    if all(_is_plain(cell) for cell in first[1:]):
        return True
    figures = any(_BEGINS.match(cell.value) for cell in first)
    return width > 2 and not figures and any(_kind(cell) for row in below for cell in row[1:])


def _column_heads(rows: Sequence[Sequence[Cell]], width: int) -> list[str]:
    """The head of each column: the lowest of several, with those above it where others have the same."""
    told = [[row[column].label for row in rows if column < len(row) and row[column].parts] for column in range(width)]
    lowest = [heads[-1] if heads else "" for heads in told]
    return [
        " ".join(dict.fromkeys(heads)) if heads and lowest.count(heads[-1]) > 1 else low
        for heads, low in zip(told, lowest, strict=True)
    ]


def _compares(columns: Sequence[str], width: int) -> bool:
    """Whether a table tells of several systems, or of several things about each."""
    named = [head for head in columns[1:] if head]
    return len(named) == width - 1 and not all(is_plain_head(head) or head.lower() in _UNIT_HEADS for head in named)


def _is_plain(cell: Cell) -> bool:
    return is_plain_head(cell.label) or cell.label.lower() in _UNIT_HEADS


def is_plain_head(head: str) -> bool:
    """Whether the head of a column only says that labels or values follow: "Value", "Metric", "Source"."""
    told = frozenset(re.findall(r"[a-z]+", head.lower()))
    return bool(told) and told <= _PLAIN_HEADS


def _listed(columns: Sequence[str], body: Sequence[Sequence[Cell]], width: int) -> Iterator[str]:
    """Rows of a label and its value; further values behind it in brackets; two pairs of them may share a row."""
    paired = width == 4 and _is_paired(body)
    for row in body:
        if is_whole(row, width):
            yield row[0].value
        elif paired:
            yield from _pair(row[:2], ())
            yield from _pair(row[2:], ())
        else:
            yield from _pair(row, columns)


def _is_paired(body: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first and the third of four columns hold labels."""
    full = [row for row in body if len(row) == 4]
    heads = [row[0].head and row[2].head and not (row[1].head or row[3].head) for row in full]
    colons = [all(row[k].parts and row[k].parts[-1].endswith(":") for k in (0, 2)) for row in full]
    return bool(full) and (all(heads) or all(colons))


def _pair(row: Sequence[Cell], columns: Sequence[str]) -> Iterator[str]:
    label, values = row[0].label if row else "", _values(row[1:], columns[1:])
    if label and values:
        yield f"{label}: {values[0]}" + "".join(f" ({value.strip('()')})" for value in values[1:])


def _values(cells: Sequence[Cell], heads: Sequence[str]) -> list[str]:
    """What the cells behind a label say, each once; a unit that has a column of its own stands behind its figure.

    >>> _values([Cell(("km",)), Cell(("300",)), Cell(("road",))], ["Unit", "Value", "Note"])
    ['300 km', 'road']
    """
    values: list[str] = []
    units = ""
    for column, cell in enumerate(cells):
        value = cell.value
        if column < len(heads) and heads[column].lower() in _UNIT_HEADS:
            units = f" {value}" if _says(value) else ""
        elif _says(value) and value not in values:
            values.append(value)
    return [values[0] + units, *values[1:]] if values else []


def _says(value: str) -> bool:
    return value.lower() not in _NO_VALUE


def _compared(columns: Sequence[str], body: Sequence[Sequence[Cell]], width: int) -> Iterator[str]:
    """A line a cell: whose figure it is, what it tells, and the figure."""
    rows = [row for row in body if not is_whole(row, width)]
    across = _labels_down(columns, rows)
    if across:
        for column in range(1, width):
            for row in rows:
                yield from _told(columns[column], row[0].label, row[column] if column < len(row) else NOTHING)
        return
    for row in body:
        if is_whole(row, width):
            yield row[0].value
            continue
        name = row[0].label
        name = f"{columns[0]} {name}" if name.isdigit() and columns[0] else name
        for column in range(1, len(row)):
            yield from _told(name, columns[column], row[column])


def _told(name: str, label: str, cell: Cell) -> Iterator[str]:
    if name and label and _says(cell.value):
        yield f"{name}: {label}: {cell.value}"


def _labels_down(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the labels stand in the first column, and a system above each other one."""
    along = sum(_is_uniform(row[1:]) for row in rows) / max(1, len(rows))
    uniform = sum(_is_uniform([row[k] for row in rows if k < len(row)]) for k in range(1, len(columns)))
    down = uniform / max(1, len(columns) - 1)
    return along > down or (along == down and (not columns[0] or is_plain_head(columns[0])))


def _is_uniform(cells: Sequence[Cell]) -> bool:
    """Whether all figures of a row or column have one unit."""
    kinds = {_kind(cell) for cell in cells if _says(cell.value)}
    return len(kinds) == 1 and "" not in kinds


def _kind(cell: Cell) -> str:
    """The unit of the first figure of a cell; "" where it holds words.

    >>> _kind(Cell(("1,600 km",))), _kind(Cell(("$2 m",))), _kind(Cell(("Mach 3",))), _kind(Cell(("solid",)))
    ('km', '$', 'Mach', '')
    """
    found = _UNIT.search(cell.value)
    if found:
        return str(found[1] or found[2] or found[3])
    return _BARE if _FIGURE.fullmatch(cell.value) else ""
