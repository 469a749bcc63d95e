"""Who does what is done: the actor of an event, and the state it is done to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from flyout.claims.actors import actor_table
from flyout.claims.context import Mention
from flyout.claims.happenings import Happening, is_weapon, object_of
from flyout.claims.lines import ACTOR_KINDS, Line
from flyout.claims.phrases import phrase_after, phrase_before
from flyout.claims.words import PREPOSITIONS, lowers

_INTO = lowers("on at in inside within against into deep over across")
_FAR = 12


@dataclass(slots=True)
class Cast:
    """Who has done what so far in a report, for events that do not say."""

    doers: dict[str, Counter[str]] = field(default_factory=dict)
    states: Counter[str] = field(default_factory=Counter)

    def saw(self, attribute: str, actor: str) -> None:
        """Keep who did an event of this kind."""
        self.doers.setdefault(attribute, Counter())[actor] += 1

    def usual(self, attribute: str, but: str | None) -> str | None:
        """Who does this in the report, else the state it names most, never `but`."""
        for counter in (self.doers.get(attribute, Counter()), self.states):
            for name, _ in counter.most_common():
                if name != but:
                    return name
        return None


def actor_of_mention(mention: Mention) -> str | None:
    """The actor a name stands for: the state of a force, person or body, else itself."""
    if mention.alias.kind == "maker":
        return mention.alias.name
    if mention.alias.kind not in ACTOR_KINDS or mention.alias.kind == "outlet":
        return None
    actor = actor_table().get(mention.alias.text)
    return (actor.state if actor else None) or mention.alias.name


def _first_actor(line: Line, first: int, last: int) -> str | None:
    for index in range(first, last + 1):
        mention = line.names.get(index)
        name = actor_of_mention(mention) if mention else None
        if name:
            return name
    return None


def _subject(line: Line, first: int) -> str | None:
    """Actor of the phrase right before a verb, the "that" of a relative clause left out."""
    phrase = phrase_before(line, first)
    if phrase is None:
        return None
    stop = next((k for k in range(*phrase) if line.words[k].low in PREPOSITIONS and k not in line.names), None)
    return _first_actor(line, phrase[0], (stop - 1) if stop else phrase[1])


def _by(line: Line, last: int) -> str | None:
    for index in range(last + 1, min(last + _FAR, len(line.words))):
        if line.words[index].low == "by" and not line.words[index - 1].low.endswith("ing"):
            phrase = phrase_after(line, index + 1)
            return _first_actor(line, *phrase) if phrase else None
    return None


def _from(line: Line, last: int) -> str | None:
    for index in range(last + 1, min(last + _FAR, len(line.words))):
        if line.words[index].low == "from" and index + 1 < len(line.words):
            return _first_actor(line, index + 1, min(index + 2, len(line.words) - 1))
    return None


def said_actor(happening: Happening) -> str | None:
    """The actor the words around an event name."""
    line = happening.line
    if happening.shape == "noun":
        return _first_actor(line, happening.first, happening.last) or _by(line, happening.last)
    if happening.shape in {"passive", "reduced"}:
        named = _by(line, happening.last)
        if happening.trigger.attribute == "delivery":
            return named or _from(line, happening.last)
        if happening.trigger.attribute == "authorisation":
            return named or _subject(line, happening.first)
        return named
    actor = _subject(line, happening.first)
    if happening.trigger.base in {"arrive", "come", "land"}:
        return _from(line, happening.last)
    return actor


def sentence_subject(happening: Happening) -> str | None:
    """The actor a sentence begins with, for verbs that share its subject."""
    line = happening.line
    phrase = phrase_after(line, 0)
    return _first_actor(line, *phrase) if phrase and phrase[1] < happening.first else None


def place_of(happening: Happening, actor: str | None) -> str | None:
    """The state an event is done to: struck, delivered to, allowed to be struck.

    The object of the verb, then "on Russian territory", "against Iran", "to
    Ukraine" after it; for permissions the ground named.
    """
    line, attribute = happening.line, happening.trigger.attribute
    if attribute == "delivery":
        return _recipient(line, happening, actor)
    if attribute == "strike" and happening.shape != "noun":
        thing = object_of(line, happening.last)
        struck = _first_actor(line, *thing) if thing and not is_weapon(line, thing[0]) else None
        if struck and struck != actor and happening.trigger.base not in {"launch", "fire", "use"}:
            return struck
    for index in range(happening.verb, len(line.words) - 1):
        if line.words[index].low in _INTO | {"including"}:
            place = _ground(line, index + 1)
            if place and place != actor:
                return place
    return None


def _ground(line: Line, start: int) -> str | None:
    """The state whose ground the phrase at `start` names."""
    for index in range(start, min(start + 5, len(line.words))):
        mention = line.names.get(index)
        if mention and mention.alias.kind in {"state", "force"}:
            if mention.alias.kind == "force" or not _is_adjective_of_weapon(line, index):
                return actor_of_mention(mention)
        elif line.words[index].low in PREPOSITIONS:
            return None
    return None


def _is_adjective_of_weapon(line: Line, index: int) -> bool:
    return index + 1 < len(line.words) and is_weapon(line, index + 1)


def _recipient(line: Line, happening: Happening, actor: str | None) -> str | None:
    for index in range(happening.last + 1, min(happening.last + _FAR, len(line.words) - 1)):
        if line.words[index].low == "to":
            mention = line.names.get(index + 1)
            name = actor_of_mention(mention) if mention else None
            if name and name != actor:
                return name
    return None
