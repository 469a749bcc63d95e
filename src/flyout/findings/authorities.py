"""Which names in print mean one authority: the same body, person or outlet, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from flyout.claims.actors import actor_table

_WORD = re.compile(r"[\w-]+")

_POSSESSIVE = re.compile(r"[’']s\b|(?<=s)[’'](?=\s|$)")

_LONGEST = 3
"""Words of the longest name of a state: "the United States"."""

_SAYS_NOTHING = frozenset(("the", "a", "an", "of", "for", "and", "in", "on", "s", "mr", "mrs", "ms"))

_OUTLET = frozenset(("news", "agency", "newspaper", "broadcaster"))
"""Words an outlet may go without: "Interfax news agency" is Interfax, "the Norland news agency" is not Norland."""

_SPELT = {"defense": "defence", "defensive": "defence", "spokesperson": "spokesman", "spokeswoman": "spokesman"}

_CITED = re.compile(r"\b(?:citing|quoting|cites|quotes|cited|quoted|referring to)\s+([^,.;:“”\"()]{2,80})")
_CITED_ENDS = re.compile(r"\s(?:that|as saying|as having|who|which|said|says|and said)\b.*")


@cache
def authority_of(name: str) -> frozenset[str]:
    """The words that tell one authority from another, states by one name and spelling set aside.

    >>> sorted(authority_of("Russia’s defence ministry")) == sorted(authority_of("the Russian Ministry of Defense"))
    True
    """
    words = _WORD.findall(_POSSESSIVE.sub("", name.replace("U.S.", "US").replace("U.K.", "UK")))
    told = {word: is_state for word, is_state in _with_states(words) if word not in _SAYS_NOTHING}
    own = frozenset(word for word, is_state in told.items() if not is_state) - _OUTLET
    return (frozenset(told) - _OUTLET if own else frozenset(told)) or frozenset((name.casefold(),))


def _with_states(words: list[str]) -> Iterator[tuple[str, bool]]:
    """Words in small letters in one spelling, states by one name, and whether each is a state."""
    place = 0
    while place < len(words):
        length, state = _state_at(words, place)
        low = words[place].casefold()
        yield (state.casefold(), True) if state else (_SPELT.get(low, low), False)
        place += length


def _state_at(words: list[str], place: int) -> tuple[int, str | None]:
    for length in range(min(_LONGEST, len(words) - place), 0, -1):
        actor = actor_table().get(" ".join(words[place : place + length]))
        if actor and actor.kind == "state":
            return length, actor.name
    return 1, None


def same_authority(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one name holds all the words of the other: "Ryder" and "Pentagon spokesman Pat Ryder"."""
    return a <= b or b <= a


def cited_behind(words: str) -> tuple[str, ...]:
    """Whom the speaker of a sentence quotes in turn.

    >>> cited_behind("TASS reported, citing the defence ministry, that it can fly 2,000 km.")
    ('the defence ministry',)
    """
    return tuple(_CITED_ENDS.sub("", match.group(1)).strip() for match in _CITED.finditer(words))


def home_of(
    name: frozenset[str], speakers: Iterable[frozenset[str]], outlets: Iterable[frozenset[str]] = ()
) -> frozenset[str]:
    """The one fullest name of a speaker that holds `name`; itself where there is none or more than one.

    Where two bodies of one state speak, "Norland" alone may be either and
    stays by itself; an outlet that is named so makes a name open, too, but is
    never what it means.
    """
    speakers = frozenset(speakers)
    fuller = {other for other in (*speakers, *outlets) if name < other}
    fullest = [other for other in fuller if not any(other < another for another in fuller)]
    return fullest[0] if len(fullest) == 1 and fullest[0] in speakers else name
