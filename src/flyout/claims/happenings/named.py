"""Actors that the words of a phrase name."""

from __future__ import annotations

from flyout.claims.happenings.bodies import NAVIES
from flyout.claims.happenings.cast import actor_of_mention
from flyout.claims.happenings.clauses import is_weapon, on_state
from flyout.claims.speech.lines import Line, is_adjective, is_compounded, own_force
from flyout.claims.speech.phrases import HOUSES, Phrase, phrase_after
from flyout.claims.speech.words import AUXILIARIES, CONJUNCTIONS, POSSESSIVE_MARKS, PREPOSITIONS, lowers

_KIN = lowers("neighbour neighbor ally rival foe enemy adversary partner patron")
_PARTS_OF_LAND = lowers("a the areas parts part stocks inside territory bases")
"""What stands between "from" and a state: "from a part of Yemen", "from stocks of the Danish army"."""
_PARTED = 5
_WHERE = frozenset({"in", "near", "at"})
FAR = 12
_NEAR = 4


def first_actor(line: Line, first: int, last: int, *, outlets: bool = False) -> str | None:
    """The first actor that is named from word `first` to word `last`."""
    for index in range(first, last + 1):
        mention = line.names.get(index)
        if mention is None:
            if line.words[index].text in NAVIES:
                return NAVIES[line.words[index].text]
            continue
        name = actor_of_mention(mention, outlets=outlets)
        if name and not is_compounded(line, index) and not _names_person(line, index):
            own = _neighbour(line, index + 1, last) or own_force(line, index + 1)
            return own or (_own_firm(line, index + 1, last) if mention.alias.kind == "state" else None) or name
    return None


def _own_firm(line: Line, index: int, last: int) -> str | None:
    """The firm whose home is told before its name: "the Norwegian company | Kongsberg", "Israel's | Elbit Systems"."""
    for k in range(index, min(index + _NEAR + 1, last + 1)):
        mention = line.names.get(k)
        if mention and mention.alias.kind == "maker":
            return mention.alias.name
        if mention and mention is not line.names[index - 1]:
            return None
        armed = is_weapon(line, k) and not names_firm(line, k)
        if armed or line.row[k] in PREPOSITIONS or line.row[k] in CONJUNCTIONS:
            return None
    return None


def names_firm(line: Line, index: int) -> bool:
    """Whether a weapon only tells what a firm makes: "the missile | maker Roketsan"."""
    return index + 1 < len(line.words) and line.row[index + 1] in HOUSES


def _neighbour(line: Line, index: int, last: int) -> str | None:
    """The state that is told to be another's neighbour or ally: "India's neighbour | Pakistan"."""
    if index >= last or line.row[index] not in POSSESSIVE_MARKS:
        return None
    kin = next((k for k in range(index + 1, last) if line.row[k] in _KIN), last)
    named = on_state(line, kin + 1) and kin < last
    return actor_of_mention(line.names[kin + 1]) if named else None


def _names_person(line: Line, index: int) -> bool:
    """Whether the name of a city is a person's first: "Wellington Koo"."""
    following = line.words[index + 1] if index + 1 < len(line.words) else None
    if following is None or index + 1 in line.names or not following.capital:
        return False
    titled = index > 0 and line.words[index - 1].capital and index - 1 not in line.names  # "Defence Minister | London"
    if not titled and following.text not in line.people:
        return False
    return line.names[index].alias.kind == "state" and not is_adjective(line.names[index])


def first_named(line: Line, phrase: Phrase | None) -> str | None:
    """The first actor that a phrase names."""
    return first_actor(line, *phrase) if phrase else None


def actor_by(line: Line, last: int) -> str | None:
    """The actor behind the "by" that follows a verb."""
    for index in range(last + 1, min(last + FAR, len(line.words) - 1)):
        if line.row[index] == "which" or (line.row[index] == "and" and line.row[index + 1] in AUXILIARIES):
            return None  # "was tested in 2015 | and is carried by a truck from China"
        if line.row[index] == "by":
            phrase = phrase_after(line, index + 1)
            return first_actor(line, phrase[0], _before_place(line, phrase)) if phrase else None
    return None


def _before_place(line: Line, phrase: Phrase) -> int:
    """The last word of a phrase before the place it tells: "slave labour | in the tunnels of"."""
    first, last = phrase
    return next((k - 1 for k in range(first + 1, last) if line.row[k] in _WHERE and k not in line.names), last)


def actor_from(line: Line, last: int, stop: int | None = None) -> str | None:
    """The actor behind the "from" that follows a verb."""
    for index in range(last + 1, min(last + FAR, len(line.words) - 1) if stop is None else stop):
        if line.words[index].low == "from":
            town = line.words[index + 1].capital and line.row[index + 2 : index + 3] == ["in"]  # "from Ahvaz in Iran"
            reach = index + (_PARTED if town or line.row[index + 1] in _PARTS_OF_LAND else 2)
            return first_actor(line, index + 1, min(reach, len(line.words) - 1))
    return None
