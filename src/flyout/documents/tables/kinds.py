"""Which tables tell something, and which lay out a page, list its links or hold scores."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.documents.tables.grid import Cell, Grid
from flyout.documents.tables.lines import is_whole
from flyout.documents.wordlists import words

LONGEST = 400
"""Characters of a cell: what is longer is an article, or a part of one."""
_LONGEST_LABEL = 80
_COUNT = re.compile(r"[+-]?\d{1,4}(?:\s?[-–:]\s?\d{1,3})?")
_SCORES = words("p w d l f a gf ga gd gp pts pld pl pos rank played won drawn lost points pct score set goals team")
_FEWEST = 2  # rows and columns
_MOSTLY = 0.8


def is_data(table: Grid) -> bool:
    """Whether a table holds labels and values.

    Not with one row or one column only, with cells as long as paragraphs, or
    with scores: bare counts below heads of a letter or two.
    """
    rows = [row for row in table if any(cell.parts for cell in row)]
    width = max(map(len, rows), default=0)
    told = [row for row in rows if not is_whole(row, width) and sum(bool(cell.parts) for cell in row) > 1]
    if len(told) < _FEWEST or width < _FEWEST or len(told) < len(rows) / 3:
        return False
    if any(len(cell.value) > LONGEST for row in told for cell in row):
        return False
    labels = [row[0].label for row in (told if told[0][0].parts else told[1:])]
    if sum(0 < len(label) <= _LONGEST_LABEL for label in labels) < _MOSTLY * len(labels):
        return False
    return not _is_of_scores(told)


def _is_of_scores(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether bare counts stand below heads as tables of sports have them."""
    heads = [cell.label.lower() for cell in rows[0][1:]]
    if len(heads) < 3 or sum(head in _SCORES for head in heads) < len(heads) / 2:
        return False
    cells = [cell.value for row in rows[1:] for cell in row[1:] if cell.parts]
    return sum(_COUNT.fullmatch(cell) is not None for cell in cells) > len(cells) / 2
