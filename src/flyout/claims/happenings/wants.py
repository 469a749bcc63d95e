"""Weapons that are wanted, asked for and demanded, or whose removal is."""

from __future__ import annotations

from flyout.claims.happenings.clauses import (
    holds_weapon,
    object_of,
    on_state,
    weapon_after,
    weapon_in_clause,
)
from flyout.claims.happenings.triggers import Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import NUMERALS, TIMES, lowers

_WISHING = frozenset({"want", "need"})
_STEPS = lowers("send supply deliver provide give sell station deploy transfer lend ship build")
_CLAUSE = 9
_PORTIONS = (["units"], ["pieces"], ["copies"], ["examples"])
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
        return trigger.base == "demand" and line.row[last + 1 : last + 2] == ["that"] and weapon_after(line, last + 1)
    if trigger.base in _WISHING:
        return _is_wanted(line, thing)
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
    if shape == "active" and "to" in after[1:-1] and after[after.index("to", 1) + 1] in _STEPS and "not" not in after:
        return weapon_after(line, last)  # "asked Moscow to station missiles there"
    return "for" in after[:5] and weapon_in_clause(line, last)
