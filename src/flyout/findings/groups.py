"""Things joined two by two into groups, and sentences alike enough to be worth comparing word by word."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

ROUNDING = 1e-9
"""Room for floats in a share of words, so that no pair at the very border is left out."""


class Groups:
    """Places joined into groups, each join in nearly constant time.

    >>> groups = Groups(4)
    >>> groups.join(3, 1)
    >>> groups.listed()
    [[0], [1, 3], [2]]
    """

    def __init__(self, size: int) -> None:
        """Every place alone."""
        self._above = list(range(size))

    def join(self, a: int, b: int) -> None:
        """Make one group of the two that hold `a` and `b`."""
        one, other = self._top(a), self._top(b)
        self._above[max(one, other)] = min(one, other)

    def joined(self, a: int, b: int) -> bool:
        """Whether both stand in one group."""
        return self._top(a) == self._top(b)

    def listed(self) -> list[list[int]]:
        """Groups in the order of their first place."""
        groups: dict[int, list[int]] = {}
        for place in range(len(self._above)):
            groups.setdefault(self._top(place), []).append(place)
        return list(groups.values())

    def _top(self, place: int) -> int:
        while self._above[place] != place:
            self._above[place] = place = self._above[self._above[place]]
        return place


def likely_copies(sentences: Sequence[Sequence[str]], shortest: int, alike: float) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that may share `alike` of their words, and no pair left out that does.

    Two sentences of n and m words that are alike share at least alike (n + m) / 2
    of them, and m is not below alike n / (2 - alike). So the rarest words of
    each, as many as it may lack and one more, have one in common (prefix
    filtering: Chaudhuri, Ganti and Kaushik, ICDE 2006).

    >>> long = "the missile flew far over the sea".split()
    >>> list(likely_copies([long, "it cost a lot of money this year".split(), [*long, "again"]], 5, 0.8))
    [(0, 2)]
    """
    counts = Counter(word for sentence in sentences for word in sentence)
    holders: dict[tuple[str, int], list[int]] = {}
    for place, sentence in enumerate(sentences):
        if len(sentence) < shortest:
            continue
        near: set[int] = set()
        for word in _rarest(sentence, counts, alike):
            others = holders.setdefault(word, [])
            near.update(others)
            others.append(place)
        yield from ((other, place) for other in sorted(near))


def _rarest(sentence: Sequence[str], counts: Counter[str], alike: float) -> list[tuple[str, int]]:
    """The rarest words of a sentence, each numbered, as many as two copies cannot both lack."""
    seen: Counter[str] = Counter()
    numbered: list[tuple[str, int]] = []
    for word in sentence:
        numbered.append((word, seen[word]))
        seen[word] += 1
    numbered.sort(key=lambda item: (counts[item[0]], item))
    shared = math.ceil(alike * len(sentence) / (2 - alike) - ROUNDING)
    return numbered[: len(numbered) - shared + 1]
