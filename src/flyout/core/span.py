"""Places in a text, counted in Unicode code points."""

from __future__ import annotations

from flyout.core.record import record


@record(kw_only=False, order=True)
class Span:
    """Code points `start` (included) to `end` (excluded) of a canonical text."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start} to {end}")
        self.start = start  # type: ignore[misc]  # made in one step, for a report has hundreds
        self.end = end  # type: ignore[misc]

    def of(self, text: str) -> str:
        """The words at this place."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
