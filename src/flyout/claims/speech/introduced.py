"""A speaker who is described first and named in the next sentence: "an expert said. John Doe also said"."""

from __future__ import annotations

from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.roles import PERSONS

_EXPERTS = frozenset({"expert", "analyst", "scientist", "researcher", "specialist", "scholar", "historian", "engineer"})
_SHORT_FOR = {
    "general": "gen.",
    "admiral": "adm.",
    "senator": "sen.",
    "lawmaker": "rep.",
    "commander": "gen.",
    "professor": "prof.",
}


def is_described(name: str) -> str | None:
    """The role of one speaker who has no name: "expert" for "a missile expert"."""
    words = name.lower().split()
    one = words[0] in {"a", "an", "one"} and 1 < len(words) <= 7
    roles = [word for word in words if word in PERSONS and not word.endswith("s")]
    return roles[-1] if one and roles else None


def has_role(line: Line, phrases: tuple[Phrase | None, ...], role: str) -> bool:
    """Whether the words that name a speaker tell a role, or leave it open where the role is that of an expert."""
    lows = {line.row[k] for phrase in phrases if phrase for k in range(phrase[0], phrase[1] + 1)}
    if role in lows or _SHORT_FOR.get(role) in lows:
        return True
    return role in _EXPERTS and not (lows & PERSONS)
