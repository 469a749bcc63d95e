"""Places in a text, counted in Unicode code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Code points `start` (included) to `end` (excluded) of a canonical text.

    It fills its own slots, for a report has hundreds: what a dataclass writes
    for itself takes twice as long.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start} to {end}")
        _put_start(self, start)
        _put_end(self, end)

    def of(self, text: str) -> str:
        """The words at this place."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


_put_start, _put_end = (vars(Span)[slot].__set__ for slot in ("start", "end"))
