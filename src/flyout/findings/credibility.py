"""The numbers of STANAG 2022 for information, and the rule that gives them: written out in `docs/findings.md`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CREDIBILITY: Mapping[int, str] = MappingProxyType(
    {
        1: "confirmed by other sources",
        2: "probably true",
        3: "possibly true",
        4: "doubtful",
        5: "improbable",
        6: "truth cannot be judged",
    }
)

UNJUDGEABLE = 6
"""The number of what one origin says and nobody else speaks of; no worse and no better than the others."""

CONFIRMED = 3
"""Independent origins that confirm what nobody contradicts."""


def credibility(agreeing: int, against: int) -> int:
    """The number for what `agreeing` independent origins say and `against` contradict.

    Uncontradicted: 1 from three origins, 2 of two, and 6 of one alone, for
    which nothing speaks but itself. Contradicted: 2 where three times as many
    say so, 3 where more do, 4 where fewer than twice as many contradict it, else 5.

    >>> [credibility(n, 0) for n in (1, 2, 3)], [credibility(n, 2) for n in (1, 2, 3, 6)]
    ([6, 2, 1], [5, 4, 3, 2])
    """
    if against == 0:
        return UNJUDGEABLE if agreeing < 2 else 2 if agreeing < CONFIRMED else 1
    if agreeing > against:
        return 2 if agreeing >= 3 * against else 3
    return 4 if against < 2 * agreeing else 5
