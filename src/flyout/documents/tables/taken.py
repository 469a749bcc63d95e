"""What became of the tables of a file, and what its reader is told of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from flyout.documents.tables.grid import MAX_ROWS

MAX_LINES = 2000
"""Of all tables of a file together."""


@dataclass(slots=True)
class Taken:
    """Tables that were read, and how many were not.

    Parameters
    ----------
    lines : dict of str to list of str
        The lines of each table by a word that stands in its place.
    left : int
        Tables that tell nothing, by rule.
    cut : bool
        Not all rows were read.
    """

    lines: dict[str, list[str]] = field(default_factory=dict)
    left: int = 0
    cut: bool = False

    def add(self, word: str, lines: list[str]) -> bool:
        """Keep the lines of a table, as many as there is room for; whether there was any."""
        room = MAX_LINES - sum(map(len, self.lines.values()))
        self.cut = self.cut or len(lines) > room
        if room > 0:
            self.lines[word] = lines[:room]
        return room > 0

    def notes(self, outside: int = 0) -> tuple[str, ...]:
        """What was read, what was left out, and whether all of it was read.

        Parameters
        ----------
        outside : int
            Tables that stand outside of the report.

        >>> Taken(lines={"a": ["Range: 300 km"]}, left=2).notes()
        ('its tables were read as lines “Label: value”: 1', 'its tables were left out: 2')
        """
        read, left = len(self.lines) - outside, self.left + outside
        notes = []
        if read:
            notes.append(f"its tables were read as lines “Label: value”: {read}")
        if left:
            notes.append(f"its tables were left out: {left}")
        if self.cut:
            notes.append(f"of long tables {MAX_ROWS} rows were read, and {MAX_LINES:,} lines of all together")
        return tuple(notes)
