"""Weapons that are wanted, asked for and demanded, or whose removal is."""

from __future__ import annotations

from flyout.claims.happenings.clauses import (
    holds_any,
    holds_weapon,
    object_of,
    on_state,
    weapon_after,
    weapon_in_clause,
)
from flyout.claims.happenings.triggers import FLOWS, VERBS, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import ITS, NUMERALS, TIMES, lowers

_WISHING = frozenset({"want", "need"})
_TELLING = lowers("say explain describe comment tell disclose confirm clarify see show stay believe")
"""What is asked with these is an answer and no step."""
_STEPS = FLOWS | lowers("production development output")
"""What somebody is asked to do something about, the weapons not named: "asked the firm to speed up production"."""
_CLAUSE = 9
_FAR = 14
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_THINGS = frozenset({"it", "they"})
_PORTIONS = (["units"], ["pieces"], ["copies"], ["examples"])
_AIR_DEFENCES = (["air", "defences"], ["air", "defenses"], ["air", "defence"], ["air", "defense"])
_OTHERS = lowers("successor replacement designs offers bids")
_WANTED = lowers(
    "up about some around its their more another further additional at two three four five six dozens hundreds"
)
_WISHED = lowers("removal withdrawal return delivery deliveries release transfer")


def _is_wanted(line: Line, thing: Phrase) -> bool:
    """Whether weapons of one's own, more or so many are wanted: "wants its own BrahMos", "wants 600 units"."""
    portions = line.row[thing[0] + 1 : thing[0] + 2] in _PORTIONS
    return _is_own_or_more(line, thing[0]) and (portions or holds_weapon(line, thing))


def is_asked_for(line: Line, trigger: Trigger, last: int, thing: Phrase | None) -> bool:
    """Whether weapons are what is wanted or demanded, or their removal, or that they be sent."""
    if thing is None:
        told = trigger.base == "demand" and line.row[last + 1 : last + 2] == ["that"]
        return told and (weapon_after(line, last + 1) or _is_to_be(line, last + 2))
    if trigger.base in _WISHING:
        told = trigger.base == "want" and not holds_weapon(line, thing) and _is_step(line, last)
        return told or _is_wanted(line, thing)  # "wants suppliers to quadruple production", "wants its own missiles"
    return holds_weapon(line, thing) or not _WISHED.isdisjoint(line.row[thing[0] : thing[1] + 1])


def awaited(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Whether weapons of one's own, more or so many are awaited: "Latvia expects its own six in 2027"."""
    thing = object_of(line, place[1]) if shape == "active" else None
    if thing is None or line.row[thing[1] + 1 : thing[1] + 2] == ["to"]:
        return False
    return _is_own_or_more(line, thing[0]) and holds_weapon(line, thing)


def _is_own_or_more(line: Line, first: int) -> bool:
    """Whether what is wanted is one's own, more, or so many: "wants its own BrahMos"."""
    return line.words[first].low in _WANTED or line.row[first] in NUMERALS or line.words[first].number


def asked(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Whether somebody asks for weapons, or a state only "asks"."""
    first, last = place
    before = first - 1 - (first > 0 and line.words[first - 1].adverb)
    if shape == "active" and on_state(line, before):
        after = line.row[last + 1 : last + 3]
        if after[:1] == ["since"] or (after[:1] == ["in"] and len(after) > 1 and after[1] in TIMES):
            return True  # "Kyiv first asked in May"
    after = line.row[last + 1 : last + _CLAUSE]
    if trigger.base == "call" and after[:1] != ["on"]:
        return False
    if shape == "active" and _is_step(line, last):
        return True
    return "for" in after[:6] and (weapon_in_clause(line, last) or _asks_for_other(line, last + after.index("for") + 2))


def _is_step(line: Line, last: int) -> bool:
    """Whether weapons are what somebody is asked to do something with: "asked Moscow to station missiles there"."""
    to = next((k for k in range(last + 2, min(last + _FAR, len(line.row) - 1)) if line.row[k] == "to"), None)
    if to is None or not {",", "not", "for", "about"}.isdisjoint(line.row[last + 1 : to]):
        return False
    verb = to + 1
    if line.row[verb] in _TELLING or verb in line.names or line.words[verb].capital or line.row[verb] in _ARTICLES:
        return False
    thing = object_of(line, verb + (line.row[verb + 1 : verb + 2] in (["up"], ["down"], ["out"], ["back"])))
    them = thing is not None and line.row[thing[0]] == "them"  # "asked Paris to keep them from Peru"
    return them or holds_weapon(line, thing, stand_ins=False) or holds_any(line, thing, _STEPS)


def _asks_for_other(line: Line, index: int) -> bool:
    """Whether air defences, another weapon or designs of one are asked for: "asked industry for | a successor"."""
    near = range(index, min(index + 4, len(line.row)))
    if any(line.row[k] in _OTHERS or line.row[k : k + 2] in _AIR_DEFENCES for k in near):
        return True
    return not ITS.isdisjoint(line.row[index : index + 1]) and not _WISHED.isdisjoint(line.row[index + 1 : index + 2])


def _is_to_be(line: Line, index: int) -> bool:
    """Whether "it be withdrawn" or the like stands at `index`."""
    it, be, done = (*line.row[index : index + 3], "", "", "")[:3]
    return it in _THINGS and be == "be" and done in VERBS
