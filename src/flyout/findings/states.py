"""For which state somebody speaks: its ministries, forces and news agencies have one voice for what it claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from flyout.claims.actors import Actor, actor_table
from flyout.documents.model import Document
from flyout.findings.authorities import plain_words

_LONGEST = 6
"""Words of the longest name of an actor."""

_IDLE = frozenset(("the", "a", "an", "of", "for", "in", "and", "at", "own", "government's"))
_OFFICES = frozenset(
    (
        *("ministry", "minister", "government", "officials", "official", "authorities", "administration", "embassy"),
        *("department", "president", "presidency", "premier", "spokesman", "spokeswoman", "spokesperson", "leadership"),
        *("military", "army", "navy", "force", "forces", "troops", "command", "commander", "staff", "guard", "guards"),
        *("marines", "intelligence", "defences", "defenses", "state-run", "state"),
    )
)
"""Words that make a name behind a nation a body of its state: "Ukrainian officials", "Iran's state television"."""

_OUTSIDE = frozenset(
    (
        *("former", "ex", "retired", "exiled", "opposition", "analyst", "analysts", "expert", "experts", "blogger"),
        *("bloggers", "lawmaker", "lawmakers", "institute", "university", "company", "maker", "newspaper", "residents"),
        *("separatist", "rebel", "rebels", "scientist", "scientists", "engineer", "engineers", "prisoner", "defector"),
    )
)
"""Words of people who speak for themselves."""


@cache
def state_behind(name: str) -> str | None:
    """The state whose word it is when this one speaks; None where somebody speaks for himself, or for two.

    >>> state_behind("KCNA"), state_behind("Russia's defence ministry"), state_behind("Pyongyang")
    ('North Korea', 'Russia', 'North Korea')
    >>> state_behind("a former Ukrainian general"), state_behind("Russian-installed officials"), state_behind("Reuters")
    (None, None, None)
    """
    found = tuple(_parts(name))
    actors = [part for part in found if isinstance(part, Actor)]
    words = {part for part in found if isinstance(part, str)} - _IDLE
    office = bool(words & _OFFICES)
    states = {_state_of(actor, office=office) for actor in actors} - {None}
    if len(states) != 1 or words & _OUTSIDE or any(map(_speaks_for_itself, actors)):
        return None
    official = any(actor.voice_of or actor.kind == "force" for actor in actors)
    return states.pop() if official or office or not words else None


@cache
def speaks_for(name: str, state: str) -> bool:
    """Whether one of a state's bodies speaks, or a body whose state goes without saying.

    >>> speaks_for("Sweden's defence ministry", "Sweden"), speaks_for("the defence ministry", "Sweden")
    (True, True)
    >>> speaks_for("the Russian defence ministry", "Sweden"), speaks_for("the maker", "Sweden")
    (False, False)
    """
    found = tuple(_parts(name))
    if any(isinstance(part, Actor) for part in found):
        return state_behind(name) == state
    return not _OFFICES.isdisjoint(found) and _OUTSIDE.isdisjoint(found)


def is_state(name: str) -> bool:
    """Whether a name is that of the state itself, its capital or its people: "Iran", "Tehran".

    >>> is_state("Tehran"), is_state("the IRGC")
    (True, False)
    """
    found = [part for part in _parts(name) if part not in _IDLE]
    return bool(found) and all(isinstance(part, Actor) and part.kind == "state" for part in found)


def lone_states(documents: Iterable[Document]) -> Mapping[str, str]:
    """By report the one state that it names, itself or by one of its bodies; nothing of one that names two."""
    named = {document.name: _states_of(document.text) for document in documents}
    return MappingProxyType({doc: next(iter(states)) for doc, states in named.items() if len(states) == 1})


def _states_of(words: str) -> frozenset[str]:
    """States that words name, or to which anybody in them belongs."""
    actors = (part for part in _parts(words) if isinstance(part, Actor) and (part.kind != "outlet" or part.voice_of))
    return frozenset(state for actor in actors if (state := actor.voice_of or actor.state))


@cache
def states_in(words: str) -> frozenset[str]:
    """States that words name, in full.

    >>> sorted(states_in("Morocco: 18 launchers, and ten for the Czech Republic"))
    ['Czech Republic', 'Morocco']
    """
    return frozenset(part.name for part in _parts(words) if isinstance(part, Actor) and part.kind == "state")


def _state_of(actor: Actor, *, office: bool) -> str | None:
    """The state an actor speaks for or is; that of a person only where his office is named ("President Joe Biden")."""
    return actor.voice_of or (actor.state if actor.kind == "state" or (office and actor.kind == "person") else None)


def _speaks_for_itself(actor: Actor) -> bool:
    """Whether an actor is an outlet or a body that speaks for no state."""
    return actor.kind in ("outlet", "organisation") and not actor.voice_of


def _parts(name: str) -> Iterator[Actor | str]:
    """Actors of a name, and its other words in small letters."""
    words = plain_words(name)
    place = 0
    while place < len(words):
        length, part = _part_at(words, place)
        yield part
        place += length


def _part_at(words: list[str], place: int) -> tuple[int, Actor | str]:
    for length in range(min(_LONGEST, len(words) - place), 0, -1):
        actor = _actors().get(" ".join(words[place : place + length]))
        if actor:
            return length, actor
    return 1, words[place].casefold()


@cache
def _actors() -> Mapping[str, Actor]:
    """Every actor by its name as `plain_words` writes it."""
    return MappingProxyType({" ".join(plain_words(text)): actor for text, actor in actor_table().items()})
