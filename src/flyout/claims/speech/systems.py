"""Which system a sentence speaks of, asked once a line."""

from __future__ import annotations

from dataclasses import field

from flyout.claims.antecedents import Resolution
from flyout.claims.candidates import WEAPONS
from flyout.claims.context import Context
from flyout.claims.speech.lines import Line
from flyout.claims.subjects import resolve
from flyout.core.record import record
from flyout.core.span import Span


@record(kw_only=False)
class Systems:
    """The systems of one report by line, kept as they are found."""

    context: Context
    known: dict[int, Resolution | None] = field(default_factory=dict)

    def spoken_of(self, line: Line, place: Span) -> Resolution | None:
        """The system that `line` speaks of, looked for from `place` the first time."""
        start = line.span.start
        if start not in self.known:
            self.known[start] = resolve(self.context, place, WEAPONS)
        return self.known[start]
