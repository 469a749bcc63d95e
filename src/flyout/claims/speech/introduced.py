"""A speaker who is described first and named in the next sentence: "an expert said. John Doe also said"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from flyout.claims.speech.roles import OFFICES, PERSONS
from flyout.claims.speech.words import DETERMINERS, PREPOSITIONS, lowers

_EXPERTS = frozenset({"expert", "analyst", "scientist", "researcher", "specialist", "scholar", "historian", "engineer"})
_SHORT_FOR = {
    "general": "gen.",
    "admiral": "adm.",
    "senator": "sen.",
    "lawmaker": "rep.",
    "commander": "gen.",
    "professor": "prof.",
}

_NO_OFFICES = _EXPERTS | {"official", "officer", "source"}
_OFFICES = frozenset(low for low in OFFICES - _NO_OFFICES if not low.endswith(("s", ".")))
_OF_MATTERS = frozenset({"minister", "secretary", "spokesman", "spokeswoman", "spokesperson"})
"""Offices of which a state has several."""

_OF_STATES = lowers("minister secretary premier ambassador")
_OF_SCHOLARS = lowers("institute institution university college think-tank foundation")
"""Where nobody works who holds such an office: "Japan's minister said. ..., said X of the Y Institute"."""

_LEADING = frozenset({"head", "chief", "commander", "leader"})
_RANKS = lowers(
    "general admiral colonel marshal brigadier commodore lieutenant major captain vice rear chief gen. lt. col. maj. "
    "adm. brig. capt. gen sir dr dr. mr mr. ms ms. mrs mrs."
)


def is_described(name: str) -> str | None:
    """The role of one speaker who has no name: "expert" for "a missile expert"."""
    words = name.lower().split()
    one = words[0] in {"a", "an", "one"} and 1 < len(words) <= 7
    roles = [word for word in words if word in PERSONS and not word.endswith("s")]
    return roles[-1] if one and roles else None


def has_role(told: Collection[str], role: str) -> bool:
    """Whether the words that name a speaker tell a role, or leave it open where the role is that of an expert."""
    if role in told or _SHORT_FOR.get(role) in told:
        return True
    return role in _EXPERTS and PERSONS.isdisjoint(told)


def office_of(name: str) -> tuple[str, str] | None:
    """The office that only one holds, and the word before it: "India's air force chief", "the head of the navy"."""
    words = name.lower().replace("'s", " 's").replace("’s", " ’s").split()
    if words[0] in DETERMINERS or len(words) == 1:
        return None
    tie = next((k for k, word in enumerate(words) if word in PREPOSITIONS), len(words))
    office = words[tie - 1]
    return (office, words[tie - 2] if tie > 1 else "") if office in _OFFICES else None


def holds(told: Sequence[str], office: tuple[str, str]) -> bool:
    """Whether the words that name a person tell an office, or nothing that speaks against it.

    One who leads has a rank; another minister is another person, and a scholar is none.
    """
    role, matter = office
    if role in told:
        at = told.index(role)
        return role not in _OF_MATTERS or not at or told[at - 1] == matter
    if role in _OF_STATES and not _OF_SCHOLARS.isdisjoint(told):
        return False
    others = OFFICES.intersection(told)
    return not others or (role in _LEADING and others <= _RANKS)
