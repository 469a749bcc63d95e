"""Which names in print mean one authority: the same body, person or outlet, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from flyout.claims.actors import Actor, actor_table

_WORD = re.compile(r"[\w-]+")

_POSSESSIVE = re.compile(r"[’']s\b|(?<=s)[’'](?=\s|$)")

_LONGEST = 6
"""Words of the longest name of an actor: "Democratic Republic of the Congo"."""

_BY_NAME = ("state", "outlet", "person")
"""Actors that go by one name; bodies of a state are told apart by their words."""

_PAGE = re.compile(r"^https?://(?:www\.)?|/?(?:#.*)?$")
_HEAD = re.compile(r"\s*[,:(]")
_JOINTS = re.compile(r"\s*/\s*|\s+(?:copy\s+)?(?:at|via|quoting)\s+|\s+copy$")
"""What parts the publishers of one title: "AP at Roanoke Times", "The Hindu / AP"."""

_SAYS_NOTHING = frozenset(("the", "a", "an", "of", "for", "and", "in", "on", "s", "mr", "mrs", "ms"))

_OUTLET = frozenset(("news", "agency", "newspaper", "broadcaster"))
"""Words an outlet may go without: "Interfax news agency" is Interfax, "the Norland news agency" is not Norland."""

_SPELT = {"defense": "defence", "defensive": "defence", "spokesperson": "spokesman", "spokeswoman": "spokesman"}

_CITED = re.compile(r"\b(?:citing|quoting|cites|quotes|cited|quoted|referring to)\s+([^,.;:“”\"()]{2,80})")
_WHO_CITED = re.compile(r"((?:\b[A-Z][\w’'.-]{0,30}\s){1,4})(?:quoted|cited|quotes|cites)\b")
_SPEAKS_FOR = re.compile(r"\bspokes(?:man|woman|person)\s(?:for|of|at)\s([^,.;:“”\"()]{2,80})")
_WHOSE_SPOKESMAN = re.compile(r"((?:\b[A-Z][\w’'.-]{0,30}\s){1,4})spokes(?:man|woman|person)\b")
_ENDS = re.compile(r"\s(?:that|as saying|as having|who|which|said|says|and said)\b.*")


@cache
def authority_of(name: str) -> frozenset[str]:
    """The words that tell one authority from another; states, outlets and persons go by one name, however written.

    >>> sorted(authority_of("Russia’s defence ministry")) == sorted(authority_of("the Russian Ministry of Defense"))
    True
    """
    told = {word: kind for word, kind in _words(name) if word not in _SAYS_NOTHING}
    idle = _OUTLET if "agency" in told else _OUTLET - {"news"}
    own = frozenset(word for word, kind in told.items() if kind != "state") - idle
    return (frozenset(told) - idle if own else frozenset(told)) or frozenset((name.casefold(),))


def plain_words(name: str) -> list[str]:
    """Words of a name without its possessives and the stops of its initials."""
    return _WORD.findall(_POSSESSIVE.sub("", name.replace("U.S.", "US").replace("U.K.", "UK")))


def _words(name: str) -> Iterator[tuple[str, str | None]]:
    """Words in small letters and one spelling, each known actor as one word with its kind."""
    words = plain_words(name)
    place = 0
    while place < len(words):
        length, actor = _actor_at(words, place)
        low = words[place].casefold()
        yield (actor.name.casefold(), actor.kind) if actor else (_SPELT.get(low, low), None)
        place += length


def _actor_at(words: list[str], place: int) -> tuple[int, Actor | None]:
    for length in range(min(_LONGEST, len(words) - place), 0, -1):
        actor = actor_table().get(" ".join(words[place : place + length]))
        if actor and actor.kind in _BY_NAME:
            return length, actor
    return 1, None


@cache
def houses_of(title: str) -> frozenset[frozenset[str]]:
    """Outlets behind a source of the catalogue, by its title: who publishes it, and every known outlet it names.

    >>> houses_of("AP at Roanoke Times, 19 April 1990") & houses_of("Hell and Back blog quoting AP, July 2023")
    frozenset({frozenset({'associated press'})})
    """
    publishers = _JOINTS.split(_HEAD.split(title, maxsplit=1)[0])
    named = (word for word, kind in _words(title) if kind == "outlet")
    return frozenset((*(authority_of(publisher) for publisher in publishers if publisher), *map(_alone, named)))


def publisher_of(title: str) -> str:
    """Who publishes a source of the catalogue, by its title.

    >>> publisher_of("KCNA, 5 July 2017"), publisher_of("AP at Roanoke Times, 19 April 1990")
    ('KCNA', 'AP')
    """
    return _JOINTS.split(_HEAD.split(title, maxsplit=1)[0])[0]


def page_of(address: str | None) -> str | None:
    """A web address without what does not change the page.

    >>> page_of("https://www.example.org/a/"), page_of("http://example.org/a#top")
    ('example.org/a', 'example.org/a')
    """
    return _PAGE.sub("", address) if address else None


def _alone(word: str) -> frozenset[str]:
    return frozenset((word,))


def same_authority(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one name holds all the words of the other: "Ryder" and "Pentagon spokesman Pat Ryder"."""
    return a <= b or b <= a


@lru_cache(maxsize=1 << 12)
def behind(words: str) -> tuple[str, ...]:
    """Whom the speaker of a sentence quotes or is quoted by, and whom a spokesman speaks for.

    >>> behind("TASS reported, citing the defence ministry, that it can fly 2,000 km.")
    ('the defence ministry',)
    >>> behind("Pentagon spokesman Pat Ryder said so."), behind("Ada Lind, a spokeswoman for the army, said so.")
    (('Pentagon',), ('the army',))
    >>> behind("Harbour Wire quoted the army as saying so.")
    ('the army', 'Harbour Wire')
    """
    found = (
        match.group(1)
        for pattern in (_CITED, _WHO_CITED, _SPEAKS_FOR, _WHOSE_SPOKESMAN)
        for match in pattern.finditer(words)
    )
    return tuple(name for words in found if (name := _ENDS.sub("", words).strip()))


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
