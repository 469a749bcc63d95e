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
        places = []
        if self.before is not None:
            away = self.before.distance_before(window)
            if away is not None and away <= self.before_within:
                places.append(away)
        if self.after is not None:
            away = self.after.distance_after(window)
            if away is not None and away <= self.after_within:
                places.append(away)
        return min(places, default=None)


def nearest(cues: Iterable[Cue], window: Window) -> Cue | None:
    """The cue whose words stand nearest to the figure; the first given wins a tie."""
    found = [(away, i, cue) for i, cue in enumerate(cues) if (away := cue.distance(window)) is not None]
    return min(found)[2] if found else None
