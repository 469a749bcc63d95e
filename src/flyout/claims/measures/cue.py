"""Cue words and what they make of a figure near them; the nearest decides."""

from __future__ import annotations

from collections.abc import Iterable

from flyout.claims.measures.window import Window, Wording
from flyout.core.record import record


@record()
class Cue:
    """Words that say what a figure measures.

    Parameters
    ----------
    attribute : str
        Of the annotation guide.
    before, after : Wording or None
        What stands before or after the figure.
    before_within, after_within : int
        How many characters away it may stand.
    """

    attribute: str
    before: Wording | None = None
    after: Wording | None = None
    before_within: int = 120
    after_within: int = 60

    def distance(self, window: Window) -> int | None:
        """How far away the words are; None if too far or absent."""
        before = None if self.before is None else self.before.distance_before(window)
        if before is not None and before > self.before_within:
            before = None
        after = None if self.after is None else self.after.distance_after(window)
        if after is None or after > self.after_within:
            return before
        return after if before is None else min(before, after)


def nearest(cues: Iterable[Cue], window: Window) -> Cue | None:
    """The cue whose words stand nearest to the figure; the first given wins a tie."""
    found = [(away, i, cue) for i, cue in enumerate(cues) if (away := cue.distance(window)) is not None]
    return min(found)[2] if found else None
