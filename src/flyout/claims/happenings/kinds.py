"""Which kind of event a verb tells, by the words around it: a launch can be a test, an attack or a defence."""

from __future__ import annotations

from types import MappingProxyType

from flyout.claims.happenings.clauses import (
    holds_any,
    low_words,
    object_of,
    subject_window,
    weapon_after,
)
from flyout.claims.happenings.dealings import is_withheld, of_deals
from flyout.claims.happenings.flights import is_grounded
from flyout.claims.happenings.foreseen import is_forbidden, is_resolved
from flyout.claims.happenings.launches import (
    AIMS,
    DEFENDING,
    FAR,
    ON_GROUND,
    REHEARSALS,
    WATER,
    can_fly,
    falls_in_water,
    fires_defence,
    is_against_weapons,
    is_defence,
    of_launch,
)
from flyout.claims.happenings.movements import is_fitted_out
from flyout.claims.happenings.sending import DEFENDERS, DOWN, FLYING, does_harm, of_giving
from flyout.claims.happenings.triggers import GIVING, OPPOSITE, SHOTS, Trigger
from flyout.claims.speech.lines import ACTOR_KINDS, Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import ITS, NEGATIONS, TIMES, lowers

_OWN_TARGETS = AIMS | {"its", "their", "the", "a"}
_NOBODY_THERE = WATER | {"ground", "tundra"}
_TREATIES = lowers("treaty treaties accord pact agreement inf")
_WATCHED = frozenset({"supervision", "inspectors", "inspection", "verification", "unmovic", "unscom"})
_CRASHES = MappingProxyType(
    {"fly": lowers("into over across toward towards"), "crash": frozenset({"into", "in", "on"})}
)
_STOPPED = frozenset({"destroy", "stop", "engage"}) | {
    f"{verb} out" for verb in ("take", "takes", "taken", "took", "knocked", "knocks")
}
_FALLS = frozenset(
    {"came down", "come down", "crashed into", "slammed into", "fell on", "rain", "plunge", "streak", "descend", "arc"}
)
_TESTS = lowers("trial trials test tests barge hulk")
_TOWN = lowers(
    "park street house home homes apartment district suburb school airport market port city town village courtyard "
    "hospital hotel building neighbourhood neighborhood"
)
PARTING = frozenset({"broke up", "broke apart"})
AIMING = frozenset({"on", "at", "against"})
_PLANES = lowers("jet jets aircraft plane planes bomber bombers helicopter helicopters fighter fighters airliner")
_REPLYING = frozenset({"respond", "answer", "reply"})
_HITTING = frozenset({"hit", "strike", "sink"})
BLASTS = frozenset({"explode", "detonate", "blew up", "blown up"})
_FLIGHTS = REHEARSALS | lowers(
    "launch launched launches launching launchpad flight flew flown ignition liftoff lift-off seconds moments fired "
    "takeoff take-off aloft "
    "firing tested failed failure silo it"
)
"""What tells that something blew up in a test; without it there was an accident."""
_AIR = lowers("air mid-air midair flight silo launcher storage depot arsenal transport factory plant")
_SINKING = frozenset({"sink", "hit", "strike", "destroy"})
_HULKS = lowers("retired decommissioned former old ageing aging hulk disused mock dummy simulated obsolete target-ship")
_ALL_BUT = frozenset({"all", "but"})
_DOWNING = lowers("shoot down intercept destroy bring stop")
_FITTING = frozenset({"fit", "equip"})
_IT = frozenset({"it", "them"})
_WEAPON = frozenset({"weapon", "weapons"})
_GUNNERS = lowers("kill anti-aircraft anti-missile air-defence air-defense defences defenses defenders")
_SWORN = lowers("promised pledged agreed vowed undertaken told asked ordered instructed")
_ZONES = frozenset({"zone", "designated"})
_FIGHTING = frozenset({"combat", "anger", "war", "battle"})
_PURSUED = 6
"""Words before "that" in which what a relative clause speaks of is looked for."""


def refined(line: Line, trigger: Trigger, place: Phrase, verb: int, *, shape: str, warlike: bool) -> Trigger:
    """The trigger with the attribute that the words around it give it."""
    attribute = _attribute(line, trigger, place, shape=shape, warlike=warlike)
    group = low_words(line, place[0], verb)
    negated = not NEGATIONS.isdisjoint(group)
    if negated and "to" in group and trigger.base in GIVING and is_resolved(line, place[0]):
        return Trigger("restriction", trigger.role, trigger.base)  # "decided not to hand it over"
    if negated and "to" in group and attribute in SHOTS and line.row[place[0] - 1] in _SWORN:
        return Trigger("restriction", trigger.role, trigger.base)  # "promised not to fire them into Russia"
    if negated and (is_withheld(trigger, group, shape) or is_forbidden(line, group)):
        return Trigger("restriction", trigger.role, trigger.base)
    return Trigger(OPPOSITE.get(attribute, attribute) if negated else attribute, trigger.role, trigger.base)


def _attribute(line: Line, trigger: Trigger, place: Phrase, *, shape: str, warlike: bool) -> str:
    if trigger.base in _REPLYING and not (warlike or _aims(line, place[1])):
        return "test"
    if trigger.base in PARTING:
        return "other" if warlike else "test"
    if trigger.base == "fly" and not _FIGHTING.isdisjoint(line.row[place[1] + 1 : place[1] + 9]):
        return "strike"  # "flew the missile in combat"
    if trigger.base == "fail" and warlike:
        return "other"
    if trigger.role == "replacing" and shape == "active" and line.row[place[1]] == "replaced":
        return "other"  # "The Narin replaced it": what is over
    if trigger.base in _FITTING and is_fitted_out(line, trigger, place, shape):
        return "deployment"
    if trigger.role == "flown":
        return "other" if warlike else "test"  # "went astray"
    return (
        of_deals(line, trigger, place, shape)
        or of_giving(line, trigger, place, shape, warlike=warlike)
        or _of_shooting(line, trigger, place, shape, warlike=warlike)
        or trigger.attribute
    )


def _of_shooting(line: Line, trigger: Trigger, place: Phrase, shape: str, *, warlike: bool) -> str | None:
    """Launching, using, hitting and destroying."""
    attribute, last = trigger.attribute, place[1]
    after = line.row[last + 1 : last + 12]
    if attribute == "launch" or trigger.role == "against":
        if not _FIGHTING.isdisjoint(after[: 6 if after[:1] == ["during"] else 4]):  # "during last year's war"
            thing = object_of(line, last) if shape == "active" else subject_window(line, place[0])
            return "interception" if thing and is_defence(line, thing) else "strike"
        if attribute == "launch":
            return of_launch(line, place, shape, warlike=warlike)
        defends = is_against_weapons(after) or _is_to_down(after) or (shape == "active" and fires_defence(line, last))
        return "interception" if defends else None
    if trigger.base in _FALLS:
        return _of_falling(line, trigger, last, warlike=warlike or does_harm(line))
    rehearsed = _of_hit(line, place, shape, warlike=warlike) if trigger.base in _HITTING else None
    if rehearsed:
        return rehearsed
    crashed = _of_crashing(line, trigger, place, warlike=warlike) if trigger.base in _CRASHES else None
    if crashed:
        return crashed
    if trigger.base in _HITTING and _meets_weapon(line, place, shape):
        return "interception"
    if trigger.base in _SINKING and shape == "active" and _sinks_hulk(line, last):
        return "test"
    if shape == "passive" and _is_stopped(line, trigger, place):
        return attribute
    if trigger.base in _STOPPED and attribute in {"strike", "interception"}:
        return _of_destroying(line, place, shape, warlike=warlike or trigger.base != "destroy")
    if trigger.base in BLASTS and (warlike or not _is_aloft(line, after)):
        struck = warlike or not _TOWN.isdisjoint(after[:6])
        return "strike" if struck and _goes_off_at(line, place, after) else "other"
    return "test" if trigger.base in _HITTING and _hits_range(line, last, warlike=warlike) else None


def _aims(line: Line, last: int) -> bool:
    """Whether somebody is aimed at behind a verb, and no day told: "answered at once on Haifa", not "on Friday"."""
    near = range(last + 1, min(last + 12, len(line.row) - 1))
    return any(line.row[k] in AIMING and line.row[k + 1] not in TIMES for k in near)


def _is_to_down(after: list[str]) -> bool:
    """Whether weapons are used to bring others down: "used the missiles to shoot down drones"."""
    to = after.index("to") if "to" in after else len(after)
    return not _DOWNING.isdisjoint(after[to + 1 : to + 2]) and not FLYING.isdisjoint(after[to + 1 :])


def _is_aloft(line: Line, after: list[str]) -> bool:
    """Whether what blows up is told to be in flight or tested: "exploded in the air"."""
    return not line.lows.isdisjoint(_FLIGHTS) or (after[:2] == ["in", "the"] and after[2:3] in (["air"], ["sky"]))


def _of_hit(line: Line, place: Phrase, shape: str, *, warlike: bool) -> str | None:
    """Whether a hit ends a test: "hit its target accurately", "the target was hit"."""
    if shape == "active":
        ends = place[1] + 1 < len(line.words) and line.words[place[1] + 1].mark  # "four were fired, and all hit."
        return "test" if ends and not warlike else _of_rehearsal(line, place[1], warlike=warlike)
    aimed_at = shape == "passive" and not warlike and holds_any(line, subject_window(line, place[0]), AIMS)
    return "test" if aimed_at else None


def _of_crashing(line: Line, trigger: Trigger, place: Phrase, *, warlike: bool) -> str | None:
    """Whether what flies or crashes was on the road, or comes down on somebody."""
    if trigger.base == "crash" and is_grounded(line, place[0]):
        return "other"
    after = line.words[place[1] + 1 : place[1] + 3]
    if not warlike or not after or after[0].low not in _CRASHES[trigger.base]:
        return None
    far = after[-1].number  # "flew over 800 km"
    return trigger.attribute if far else "strike"


def _goes_off_at(line: Line, place: Phrase, after: list[str]) -> bool:
    """Whether what explodes has come to a place: "exploded near a terminal", and not "in mid-air"."""
    window = subject_window(line, place[0])
    arrived = bool(after) and after[0] in DOWN and _AIR.isdisjoint(after[:4])
    return arrived and window is not None and can_fly(line, window, stand_ins=True)


def _of_rehearsal(line: Line, last: int, *, warlike: bool) -> str | None:
    """Whether a hit ends a test, and whether it is told apart from it: "hit the sea target accurately"."""
    near = line.row[last + 1 : last + 12]
    if not warlike and ("accurately" in near or "accuracy" in near):
        return "other" if "accurately" in near else "test"
    thing = object_of(line, last)
    if thing and not warlike and "target" in line.row[thing[0] : thing[1]]:
        return "test"  # "struck a target ship"
    rehearsed = not line.lows.isdisjoint(_TESTS) or (not warlike and not line.lows.isdisjoint(REHEARSALS))
    return "test" if rehearsed else None


def _of_falling(line: Line, trigger: Trigger, last: int, *, warlike: bool) -> str:
    """Whether what comes down ends a test, in the sea, or hits somebody."""
    on_range = not {"range", "polygon"}.isdisjoint(line.row[last + 1 : last + 6])
    on_range = on_range or not _ZONES.isdisjoint(line.row[last + 1 : last + 8])
    if on_range or falls_in_water(line, range(last, min(last + FAR, len(line.words) - 1))):
        return "test"
    if not warlike and (trigger.base == "crashed into" or not _TESTS.isdisjoint(line.row[last + 1 : last + 6])):
        return "test"  # "plunged into a barge"
    if trigger.base in {"came down", "come down"} and not warlike:
        struck = line.row[last + 1 : last + 2] == ["on"] and line.lows.isdisjoint(REHEARSALS)
        return "strike" if struck else "test"
    return "strike"


def _of_destroying(line: Line, place: Phrase, shape: str, *, warlike: bool) -> str:
    """What destroying is: of missiles in flight a defence, of one's own an end, of anything else a strike."""
    thing = object_of(line, place[1]) if shape == "active" else _patient(line, place[0])
    if shape == "active" and line.row[place[1] + 1 : place[1] + 2] == ["itself"]:
        return "test"
    if _owns(line, place[1]):
        return "other"
    if thing and warlike and shape == "active" and line.row[thing[1] - 1 : thing[1] + 1] == ["of", "them"]:
        return "interception"  # "said it had destroyed all of them"
    if thing and shape == "active" and _defends_itself(line, place[0], thing):
        return "interception"
    by = shape == "passive" and line.row[place[1] + 1 : place[1] + 2] == ["by"]
    if by and fires_defence(line, place[1] + 1):
        return "interception"
    if not line.lows.isdisjoint(_WATCHED):
        return "other"  # "destroyed six missiles under United Nations supervision"
    if thing is None or not can_fly(line, thing, stand_ins=shape != "active" or line.row[place[1]].startswith("stop")):
        return "strike"
    if "target" in line.row[thing[0] : thing[1] + 1] and not warlike:
        return "test"
    if not line.lows.isdisjoint(_TREATIES):
        return "other"
    end = next((k for k in range(thing[0], thing[1]) if line.row[k] == "and"), thing[1] + 1)  # "missiles and Moscow 80"
    foreign = any(k in line.names and line.names[k].alias.kind in ACTOR_KINDS for k in range(thing[0], end))
    return "interception" if warlike or foreign or not line.lows.isdisjoint(DEFENDING) else "other"


def _defends_itself(line: Line, first: int, thing: Phrase) -> bool:
    """Whether a defence is what destroys something that flies: "a Patriot destroyed a Su-34"."""
    by = subject_window(line, first)
    engaged = "engaged" in line.lows and not AIMS.isdisjoint(line.row[thing[0] : thing[1] + 1])
    gunners = holds_any(line, by, _GUNNERS)
    if by is None or not (engaged or gunners or is_defence(line, by)):
        return False
    if not ON_GROUND.isdisjoint(line.row[thing[0] : thing[1] + 1]):
        return False
    if can_fly(line, thing, stand_ins=False):
        return True  # "air defences destroyed a missile over the city"
    aimed_at = not AIMS.isdisjoint(line.row[thing[0] : thing[1] + 1]) or line.row[thing[0]] in _ALL_BUT
    if aimed_at or line.row[thing[0]] in _IT or line.row[thing[1]] in _WEAPON:
        return True  # "destroyed all but a few of those", "destroyed ten targets", "took out the weapon"
    planes = any(k in line.names and line.names[k].alias.kind == "aircraft" for k in range(thing[0], thing[1] + 1))
    return planes or not _PLANES.isdisjoint(line.row[thing[0] : thing[1] + 1])


def _patient(line: Line, first: int) -> Phrase | None:
    """The subject of a passive, with the noun that a clause without commas hangs on: "missiles that X fired were"."""
    window = subject_window(line, first)
    if window and window[0] > 0 and line.words[window[0] - 1].low in {"that", "which"}:
        return max(0, window[0] - _PURSUED), window[1]
    return window


def _sinks_hulk(line: Line, last: int) -> bool:
    """Whether what is hit or sunk is an old ship put up as a target."""
    thing = object_of(line, last)
    return holds_any(line, thing, _HULKS)


def _is_stopped(line: Line, trigger: Trigger, place: Phrase) -> bool:
    """Whether a passive tells that something was stopped on its way: "the weapon was engaged at sea"."""
    met = trigger.base == "engage" and holds_any(line, subject_window(line, place[0]), _WEAPON)
    return met or trigger.base == "stop"


def _meets_weapon(line: Line, place: Phrase, shape: str) -> bool:
    """Whether a defence hits what flies: "the Patriot hit the Scud", "one was hit by a Patriot"."""
    if shape != "active":
        told = line.row[place[1] + 1 : place[1] + 2] == ["by"] and fires_defence(line, place[1] + 1)
        window = subject_window(line, place[0])
        return told and window is not None and can_fly(line, window, stand_ins=True)
    thing, by = object_of(line, place[1]), subject_window(line, place[0])
    if thing is None or by is None or not can_fly(line, thing, stand_ins=False):
        return False
    if line.row[by[1]] == "they":
        return holds_any(line, thing, FLYING)  # "says they have hit 900 missiles and drones"
    return is_defence(line, by) or not DEFENDERS.isdisjoint(line.row[by[0] : by[1] + 1])


def _owns(line: Line, last: int) -> bool:
    """Whether what is destroyed belongs to who destroys it: "destroyed its first Pershing missiles"."""
    near = set(line.row[last + 1 : last + 3])
    return not ITS.isdisjoint(near) and "target" not in near and weapon_after(line, last)


def _hits_range(line: Line, last: int, *, warlike: bool) -> bool:
    """Whether a missile came down on a test range: "hit the Kura range", "hit mock targets"."""
    thing = object_of(line, last)
    if thing is None:
        return False
    empty = any(line.row[k] in _NOBODY_THERE and _ends_name(line, k) for k in range(thing[0], thing[1] + 1))
    if empty or not REHEARSALS.isdisjoint(low_words(line, *thing)):
        return True
    own = line.row[thing[0]] in _OWN_TARGETS and holds_any(line, thing, AIMS)
    return not warlike and (own or line.words[thing[1]].low in {"range", "area", "ground", "target"})


def _ends_name(line: Line, index: int) -> bool:
    """Whether no capital follows: "the Atlantic", not "the Atlantic Conveyor"."""
    return index + 1 >= len(line.words) or not line.words[index + 1].capital
