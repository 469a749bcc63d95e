"""Sending, getting and flying: to somebody as freight, to a post, or at him as a shot."""

from __future__ import annotations

from itertools import pairwise

from flyout.claims.happenings.clauses import (
    before_relative,
    holds_any,
    low_words,
    object_of,
    on_state,
    subject_window,
)
from flyout.claims.happenings.flights import SEA_ENDS
from flyout.claims.happenings.groups import ENDING
from flyout.claims.happenings.launches import (
    FAR,
    ON_GROUND,
    REHEARSALS,
    WATER,
    can_fly,
)
from flyout.claims.happenings.movements import is_stationing, leaves, takes_off
from flyout.claims.happenings.triggers import GIVING, VERBS, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import lowers

DOWN = lowers("in near at outside inside beside short among close within")
DEFENDERS = lowers("crews crew gunners defences defenses defence defense defenders pilots")
FLYING = lowers("missile missiles rocket rockets drone drones warhead warheads")
_HARM = lowers("destroyed destroying damaged damaging killed killing wounded wounding injured injuring crater")
"""What missiles do that come down on somebody."""
_ALONE = frozenset({"missile", "rocket", "rockets", "warhead", "projectile"})
_ENEMY = frozenset({"enemy"})
_WARHEADS = frozenset({"warhead", "warheads"})
_DESCENDING = _WARHEADS | {"re-entry", "reentry"}
_SENDING = frozenset({"send", "dispatch", "despatch"})
_GETTING = frozenset({"get", "receive"})
_UNITS = lowers(
    "unit site boat ship submarine frigate destroyer cruiser corvette squadron battalion regiment brigade battery"
)
_SHOTWARD = lowers("at towards toward against into")
_SHIPMENTS = lowers("shipment shipments consignment consignments cargo")
_FREIGHT = lowers("batch shipment consignment delivery load launchers launcher system systems")
_THEREUPON = frozenset({"and", "before"})
_FLEW = frozenset({"flew", "travelled", "traveled", "covered", "soared", "rose", "climbed"})
_SURELY_SHOTWARD = _SHOTWARD - {"into"}
_MILES = lowers("miles kilometers kilometres km")
_WAVES = lowers("waves wave barrage barrages salvo salvos volley volleys swarm swarms")
_WARLIKE_DEFENDERS = DEFENDERS | {"they"}


def of_giving(line: Line, trigger: Trigger, place: Phrase, shape: str, *, warlike: bool) -> str | None:
    """Sending, getting and flying: to somebody, or at him."""
    last = place[1]
    sent = _of_sending(line, trigger, place, shape, warlike=warlike) if trigger.base in _SENDING else None
    if sent:
        return sent
    if warlike and line.row[last : last + 2] == ["came", "from"]:
        return "strike"  # "The missile came from Crimea"
    if trigger.base == "arrive" and holds_any(line, subject_window(line, place[0]), _WARHEADS):
        return "strike" if warlike else "test"  # "its mock warheads arrived in the area"
    if trigger.base in GIVING and not ENDING.isdisjoint(low_words(line, place[0], last)):
        return "restriction"  # "stopped supplying missiles"
    if trigger.base == "leave" and takes_off(line, last):
        return "strike" if warlike else "test"
    if leaves(line, trigger, last):
        return "delivery" if holds_any(line, subject_window(line, place[0]), _SHIPMENTS) else "other"
    if trigger.base in _GETTING and shape == "active" and _is_of_unit(line, place[0]):
        return "deployment"
    if trigger.attribute == "delivery" and is_stationing(line, trigger, shape, place):
        return "deployment"
    if trigger.base == "reach" and warlike and trigger.attribute == "delivery" and _flies(line, place[0]):
        return "strike"  # "some of the rockets reached Tel Aviv"
    if trigger.base == "land":
        return _of_landing(line, place, warlike=warlike or does_harm(line))
    if trigger.base == "equip" and shape == "active":
        armed = object_of(line, last)
        return "delivery" if armed and on_state(line, armed[1]) else None
    if trigger.base == "get" and _are_defenders(line, place[0], warlike=warlike):
        return "interception"
    return _of_flying(line, trigger, place, shape) if trigger.base == "fly" else None


def _of_sending(line: Line, trigger: Trigger, place: Phrase, shape: str, *, warlike: bool) -> str | None:
    """Whether what is sent is shot: at somebody, by the enemy, or far."""
    first, last = place
    if trigger.attribute == "delivery" and _is_sent_at(line, last, warlike=warlike):
        return "strike"
    if warlike and shape == "passive" and _is_flown_at(line, place):
        return "strike"  # "drones had been sent towards Eilat"
    if trigger.attribute == "delivery" and _is_sent_to_hit(line, place, shape):
        return "strike"
    if shape == "active" and holds_any(line, subject_window(line, first), _ENEMY):
        return "strike"  # "the enemy also sent drones"
    return "test" if trigger.base == "send" and shape == "active" and _is_sent_far(line, last) else None


def _is_of_unit(line: Line, first: int) -> bool:
    """Whether a ship, site or unit of an army is who gets weapons: "the first unit would get the missile"."""
    return holds_any(line, subject_window(line, first), _UNITS)


def _flies(line: Line, first: int) -> bool:
    """Whether missiles, rockets or drones are what a verb is said of, and no freight of them."""
    window = subject_window(line, first)
    return holds_any(line, window, FLYING) and not holds_any(line, window, _FREIGHT)


def _of_flying(line: Line, trigger: Trigger, place: Phrase, shape: str) -> str | None:
    """Whether weapons are flown to somebody as freight, or up: "was flown to 150 kilometres"."""
    last = place[1]
    if shape == "active":
        carried = "to" in line.row[last + 2 : last + 8] and holds_any(line, object_of(line, last), ON_GROUND)
        to = line.row[last + 1 : last + 2] == ["to"] and line.words[min(last + 2, len(line.words) - 1)].capital
        carried = carried or (to and before_relative(line, place[0]))  # "a batch, which the army flew to Clark"
        return "delivery" if carried else None
    if shape not in {"passive", "reduced"}:
        return None
    if last + 2 < len(line.words) and line.words[last + 2].number:
        return "test"
    after = line.row[last + 1 : last + 3]
    if after[:1] == ["from"] and holds_any(line, subject_window(line, place[0]), ON_GROUND):
        return "delivery"
    if after[:1] in (["to"], ["into"]) or (after[:1] == ["in"] and after[1:] in (["by"], ["from"], ["on"], ["aboard"])):
        return "deployment" if is_stationing(line, trigger, shape, place) else "delivery"
    return None


def _of_landing(line: Line, place: Phrase, *, warlike: bool) -> str | None:
    """Whether what lands ends a test in the sea, hits somebody, or is unloaded."""
    if not SEA_ENDS.isdisjoint(line.row[place[1] + 1 : place[1] + 7]):
        return "test"
    window = subject_window(line, place[0])
    if holds_any(line, window, _DESCENDING):
        return "strike" if warlike else "test"
    if line.row[place[0] - 1] in _THEREUPON and not _FLEW.isdisjoint(line.row[: place[0]]):
        return "strike" if warlike else "test"  # "flew 11,000 km and landed near an island"
    hits = window is not None and can_fly(line, window, stand_ins=warlike)
    after = line.row[place[1] + 1 : place[1] + 3]
    if hits and any(word.number for word in line.words[place[1] + 1 : place[1] + 4]):
        return "strike" if warlike else "test"  # "landed 3,000 km east of Japan"
    alone = hits and line.row[place[0] - 1] in _ALONE and after[:1] != [] and after[0] in DOWN
    if not warlike and hits and after[:1] in (["between"], ["off"], ["short"]):
        return "test"
    if alone and not warlike:
        at_sea = "economic" in line.row[place[1] + 1 : place[1] + 9]
        return "test" if at_sea or not line.lows.isdisjoint(REHEARSALS) else "strike"
    return "strike" if hits and (after[:1] == ["on"] or (warlike and after[:1] != [] and after[0] in DOWN)) else None


def _is_sent_at(line: Line, last: int, *, warlike: bool) -> bool:
    """Whether what is sent is shot: "sent 40 missiles towards Kyiv"."""
    window = range(last + 1, min(last + FAR + 6, len(line.words) - 1))
    ways = _SHOTWARD if warlike else _SURELY_SHOTWARD
    if any(line.words[k].low in ways and on_state(line, k + 1) for k in window):
        return True
    thing = object_of(line, last)
    if warlike and line.row[last + 1 : last + 2] == ["against"]:
        return True  # "drones that Iran sent against the port"
    waves = holds_any(line, thing, _WAVES)
    return waves and any(line.row[k] in ways and line.words[k + 1].capital for k in window)


def _is_sent_to_hit(line: Line, place: Phrase, shape: str) -> bool:
    """Whether missiles or drones are sent to do harm: "sent four drones | to attack a tanker"."""
    thing = object_of(line, place[1]) if shape == "active" else None
    flies = holds_any(line, thing, FLYING) if shape == "active" else _flies(line, place[0])
    to, verb = (*line.row[(thing or place)[1] + 1 : (thing or place)[1] + 3], "", "")[:2]
    return flies and to == "to" and verb in VERBS and VERBS[verb].attribute == "strike" and verb == VERBS[verb].base


def _is_flown_at(line: Line, place: Phrase) -> bool:
    """Whether drones or missiles are what is sent towards a place."""
    after = [word for word in line.words[place[1] + 1 : place[1] + 4] if word.low != "the"]
    return len(after) > 1 and after[0].low in _SURELY_SHOTWARD and after[1].capital and _flies(line, place[0])


def _is_sent_far(line: Line, last: int) -> bool:
    """Whether a missile is sent so many miles, into the sea or over a country: "sent it 4,100 miles to a target"."""
    thing = object_of(line, last)
    if thing and can_fly(line, thing, stand_ins=False):
        way = line.row[thing[1] + 1 : thing[1] + 5]
        if (way[:1] == ["over"] and on_state(line, thing[1] + 2)) or (
            way[:1] == ["into"] and not WATER.isdisjoint(way)
        ):
            return True
    after = line.words[last + 1 : last + 9]
    if any(word.low == "aloft" for word in after):
        return True
    return any(a.number and b.low in _MILES for a, b in pairwise(after))


def _are_defenders(line: Line, first: int, *, warlike: bool) -> bool:
    """Whether crews and gunners are who "got" missiles."""
    return not (_WARLIKE_DEFENDERS if warlike else DEFENDERS).isdisjoint(low_words(line, first - 8, first))


def does_harm(line: Line) -> bool:
    """Whether what comes down does harm, as no test does: "came down at the site and destroyed two boats"."""
    return not line.lows.isdisjoint(_HARM) and line.lows.isdisjoint(REHEARSALS)
