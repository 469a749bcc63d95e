"""Firms and outlets that a report names, for "the company" and "the paper"."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from flyout.claims.speech.words import lowers

_FIRMS = lowers(
    "company companies firm group manufacturer maker contractor corporation start-up startup developer producer "
    "builder concern consortium subsidiary"
)
_PRESS = lowers(
    "newspaper paper agency magazine daily tabloid broadcaster channel outlet website network weekly station journal"
)
_NOUNS: Mapping[str, frozenset[str]] = {"maker": _FIRMS, "outlet": _PRESS}
HOUSES = frozenset(_NOUNS)
"""Kinds of names that a noun takes up by what they are: "the firm"."""

_REMEMBERED = 40


@dataclass(slots=True)
class Houses:
    """Firms and outlets met so far, each with its kind and the paragraph where it was met."""

    met: deque[tuple[str, str, int]] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def meet(self, kind: str, name: str, paragraph: int) -> None:
        """Keep one."""
        self.met.append((kind, name, paragraph))

    def meant_by(self, noun: str, paragraph: int) -> str | None:
        """The one that a noun can mean: the only one of its kind in the paragraph, else in the report so far.

        >>> houses = Houses()
        >>> for place, firm in enumerate(("Saab", "Thales")):
        ...     houses.meet("maker", firm, place)
        >>> houses.meant_by("company", 1), houses.meant_by("company", 2), houses.meant_by("paper", 1)
        ('Thales', None, None)
        """
        kind = next((kind for kind, nouns in _NOUNS.items() if noun in nouns), None)
        if kind is None:
            return None
        here = {name for of, name, place in self.met if of == kind and place == paragraph}
        names = here or {name for of, name, _ in self.met if of == kind}
        return next(iter(names)) if len(names) == 1 else None
