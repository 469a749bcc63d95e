"""The state that an event is done to."""

from __future__ import annotations

from flyout.claims.actors import POWERS
from flyout.claims.happenings.bodies import BODIES
from flyout.claims.happenings.cast import actor_of_mention
from flyout.claims.happenings.clauses import is_weapon, object_of, subject_window
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.named import FAR, first_actor
from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import CONJUNCTIONS, POSSESSIVE_MARKS, PREPOSITIONS, TIMES, lowers

STRIKING = frozenset({"strike", "hit", "attack", "bombard", "pound", "target"})
_INTO = lowers("on at in inside within against into deep over across including toward towards")
_POSTS = frozenset({"base", "camp", "garrison", "station"})
_SITES = lowers("oil port airport refinery embassy pipeline depot tanker airbase base hospital school")
_SERVICES = BODIES | {"service", "services", "government", "agency", "intelligence"}
_NO_GROUND = PREPOSITIONS | TIMES | CONJUNCTIONS


def place_of(happening: Happening, actor: str | None) -> str | None:
    """The state an event is done to: struck, delivered to, allowed to be struck.

    The object of the verb, then "on Russian territory", "against Iran", "to
    Ukraine" after it; for permissions the ground named.
    """
    line, attribute = happening.line, happening.trigger.attribute
    if attribute == "delivery":
        return _recipient(line, happening, actor)
    if attribute == "strike" and happening.trigger.base in STRIKING:
        passive = happening.shape in {"passive", "reduced"}
        thing = object_of(line, happening.last) if happening.shape == "active" else None
        thing = _past_saying(line, subject_window(line, happening.first)) if passive else thing
        struck = first_actor(line, *thing) if thing else None
        if struck and struck != actor:
            return struck
    if happening.shape == "noun" and on_site(happening):
        return first_actor(line, happening.first, happening.verb)
    for index in range(happening.verb, len(line.words) - 1):
        if line.row[index] in _INTO and index not in line.names:
            place = _ground(line, index + 1)
            if place and place != actor:
                return place
    return None


def _past_saying(line: Line, phrase: Phrase | None) -> Phrase | None:
    """A subject without those who tell of it: "the Houthis claimed | the ship"."""
    first, last = phrase or (0, -1)
    told = next((k for k in range(last, first - 1, -1) if is_speech_verb(line.words[k]) and k not in line.names), None)
    return phrase if told is None or told == last else (told + 1, last)


def on_site(happening: Happening) -> bool:
    """Whether the words before a noun tell what is attacked, and so whose it is: "the Saudi | oil attack"."""
    line, verb = happening.line, happening.verb
    return happening.trigger.attribute == "strike" and not _SITES.isdisjoint(line.row[happening.first : verb])


def _ground(line: Line, start: int) -> str | None:
    """The state whose ground the phrase at `start` names."""
    for index in range(start, min(start + 5, len(line.words))):
        mention = line.names.get(index)
        if mention and mention.alias.kind in POWERS:
            of_weapon = index + 1 < len(line.words) and is_weapon(line, index + 1)
            own = mention.alias.kind == "force" and not _POSTS.isdisjoint(line.row[index : index + 5])
            own = own or _owns_body(line, index + 1)
            return None if of_weapon or own else actor_of_mention(mention)  # "at a base of the Air Force" is at home
        if line.row[index] in _NO_GROUND or line.words[index].mark:
            return None
    return None


def _owns_body(line: Line, index: int) -> bool:
    """Whether a state only owns the body that somebody is in: "a source in Ukraine | 's security service"."""
    behind = line.row[index : index + 4]
    return not POSSESSIVE_MARKS.isdisjoint(behind[:1]) and not _SERVICES.isdisjoint(behind[1:])


def _recipient(line: Line, happening: Happening, actor: str | None) -> str | None:
    start = 1 + (happening.verb if happening.shape == "noun" else happening.last)
    for index in range(start, min(start + FAR - 1, len(line.words) - 1)):
        if line.words[index].low == "to":
            name = first_actor(line, index + 1, min(index + 2, len(line.words) - 1))
            if name and name != actor:
                return name
    return None
