"""Whether what is launched is shot at missiles, at people, or into the sea."""

from __future__ import annotations

from itertools import pairwise

from flyout.claims.actors import POWERS, actor_table
from flyout.claims.happenings.clauses import ONE_MORE, low_words, object_of, on_state, subject_window
from flyout.claims.interceptors import INTERCEPTORS
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import ITS, PREPOSITIONS, lowers

WATER = lowers("sea ocean pacific atlantic waters")
_BESIDE = 2
"""Words before the one right before a verb."""
_INTO_WATER = lowers("into in toward towards over")
_NO_TARGET = lowers("around about roughly approximately nearly dawn dusk night midnight noon least high low sea once")
_SITES = lowers(
    "site sites base range ranges center centre facility station ground grounds field complex pad port cosmodrome "
    "polygon silo area"
)
"""Places missiles are launched from, and seldom at."""
_LAUNCH_SITES = _SITES | {"airport"}
REHEARSALS = lowers(
    "test tests testing trial trials drill drills exercise exercises mock dummy unarmed maneuvers manoeuvres "
    "qualification rehearsal training practice inert"
)
_DIRECTIONS = lowers("on upon into toward towards at against")
_WAYS = frozenset({"toward", "towards"})
"""Tests go that way too: "towards Japan"."""
_TARGETS_OF_DEFENCE = lowers("drone drones missile missiles rocket rockets uavs projectiles them")
DEFENDING = lowers("interceptor interceptors")
_SHIELDS = DEFENDING | {"surface-to-air", "anti-aircraft", "anti-missile"}
_DOWNED = lowers("intercept intercepted intercepts interception destroyed downed")
_DEFEATING = _DOWNED | lowers("down knocked against engaged repelled thwarted")
_IN_FLIGHT = lowers(
    "missile missiles rocket rockets drone drones uav uavs projectiles projectile icbm icbms srbm srbms target threats "
    "warhead warheads"
)
_FLYING_KINDS = frozenset({"missile", "rocket", "drone", "bomb"})
ON_GROUND = lowers(
    "launcher launchers system systems battery batteries depot depots site sites regiment stock stocks plant factory "
    "radar radars bunker base workshop warehouse arsenal truck trucks vehicle vehicles convoy"
)
_AREAS = lowers("area areas part parts zone zones stretch stretches")
_MANNERS = lowers(
    "time moment angle angles altitude altitudes height heights speed speeds range distance trajectory intervals"
)
AIMS = frozenset({"target", "targets"})
_PRACTICE = frozenset({("target", "drone"), ("target", "drones"), ("aerial", "target"), ("aerial", "targets")})
_DEFENCE = frozenset({("in", "defence"), ("in", "defense")})
_SHIPS = lowers("ship ships vessel vessels submarine submarines frigate frigates corvette corvettes boats destroyers")
_FLIGHTS = frozenset({"flew", "splashed", "apogee", "lofted"})
_BUILT = lowers("building buildings house houses homes town village hospital school market bridge factory plant")
FAR = 16
_MANY = 200
_PLACE = 6
_AT_WAR = frozenset({"Ukraine", "Houthis", "Hamas", "Hezbollah"})
"""Who has fired missiles at somebody in every year of late."""
_LOTS = frozenset({"hundreds", "thousands"})


def of_launch(line: Line, place: Phrase, shape: str, *, warlike: bool) -> str:
    """Whether what is launched is shot at missiles, at people, or into the sea."""
    defends = fires_defence(line, place[1]) if shape == "active" else _interceptors_before(line, place[0])
    met = _is_at_weapons(line, place[1]) or (not line.lows.isdisjoint(_DOWNED) and not _is_able(line, place[1]))
    if not _DEFENCE.isdisjoint(pairwise(line.row[place[1] + 1 : place[1] + 8])):
        return "interception"  # "fired about 30 in defence of the base"
    meant = not line.lows.isdisjoint(DEFENDING) and line.lows.isdisjoint(REHEARSALS)
    if defends and not warlike and not _PRACTICE.isdisjoint(pairwise(line.row)):
        return "test"  # "fired two missiles at target drones"
    if defends and (warlike or met or meant):
        return "interception"
    repelled = shape == "reduced" and not _DEFEATING.isdisjoint(low_words(line, 0, place[0]))
    if repelled and line.lows.isdisjoint(REHEARSALS):
        return "strike"  # "brought down a missile fired by the rebels"
    return "strike" if _is_strike_launch(line, place, shape, warlike=warlike) else "test"


def _is_able(line: Line, last: int) -> bool:
    """Whether to intercept is only what an interceptor can do: "fired an SM-6, which can intercept aircraft"."""
    return ("can", "intercept") in pairwise(low_words(line, last, last + FAR))


def _is_strike_launch(line: Line, place: Phrase, shape: str, *, warlike: bool) -> bool:
    """Whether a launch is an attack: at a place of people, or in a report that tells of attacks."""
    last = place[1]
    window = range(last + 1, min(last + FAR, len(line.words) - 1))
    aims = [k for k in window if line.words[k].low in _DIRECTIONS and k not in line.names]
    reach = range(last + 1, min(last + FAR + _PLACE, len(line.words) - 1))
    if falls_in_water(line, reach) or (shape != "active" and not warlike and _is_at_site(line, last)):
        return False
    if any(on_state(line, k + 1) for k in aims if warlike or line.words[k].low not in _WAYS):
        return True
    if not line.lows.isdisjoint(REHEARSALS) or _is_flight(line, warlike=warlike):
        return False
    if _is_barrage(line, last, shape) or _is_from_land(line, last) or _is_by_fighters(line, place, shape):
        return True
    if any(not _BUILT.isdisjoint(line.row[k + 1 : k + 4]) for k in aims):
        return True  # "dropped bombs on two buildings"
    aimed = (k for k in aims if line.words[k].low in {"at", "against"} and not _flies_there(line, k + 1))
    return warlike or any(_is_target(line, k + 1, last, shape) for k in aimed)


def _flies_there(line: Line, index: int) -> bool:
    """Whether a drone or missile is what is shot at: "were fired, one at a small drone"."""
    return not _TARGETS_OF_DEFENCE.isdisjoint(line.row[index : index + 4])


def _is_flight(line: Line, *, warlike: bool) -> bool:
    """Whether it is told how far or high a missile flew; how fast it is told of attacks, too: "flew at 3,000 km/h"."""
    if line.lows.isdisjoint(_FLIGHTS):
        return False
    if not warlike or "flew" not in line.lows:
        return True
    flew = line.row.index("flew")
    plane = line.names.get(flew - 1)
    return not (line.row[flew + 1 : flew + 2] == ["at"] or (plane is not None and plane.alias.kind == "aircraft"))


def _is_by_fighters(line: Line, place: Phrase, shape: str) -> bool:
    """Whether those who shoot are at war, and so shoot in earnest: "was fired by Ukrainian forces"."""
    if shape == "active":
        by = subject_window(line, place[0])
    else:
        told = line.row[place[1] + 1 : place[1] + 2] == ["by"]
        by = (place[1] + 2, min(place[1] + 5, len(line.words) - 1)) if told else None
    mentions = [line.names[k] for k in range(by[0], by[1] + 1) if k in line.names] if by else []
    actors = [actor_table().get(mention.alias.text) for mention in mentions if mention.alias.kind in POWERS]
    return any(actor is not None and (actor.state or actor.name) in _AT_WAR for actor in actors)


def _is_barrage(line: Line, last: int, shape: str) -> bool:
    """Whether so many are fired as nobody tests: "fired some 2,000 Scuds"."""
    thing = object_of(line, last) if shape == "active" else None
    if thing and line.row[thing[0]] in _LOTS and line.row[thing[0] + 1 : thing[0] + 2] == ["of"]:
        return True
    counts = range(thing[0], min(thing[0] + 4, thing[1])) if thing else ()
    figures = [line.words[k] for k in counts if k not in line.names]
    return any(word.text.replace(",", "").isdecimal() and int(word.text.replace(",", "")) >= _MANY for word in figures)


def _is_from_land(line: Line, last: int) -> bool:
    """Whether a shot is said to come out of a country: "fired by an aircraft from Russian territory"."""
    after = line.row[last + 1 : last + 9]
    start = after.index("from") + 1 if "from" in after else 0
    inside = after[start : start + 1] == ["inside"] and on_state(line, last + start + 2)
    return start > 0 and (inside or "territory" in after[start : start + 3])


def _is_at_site(line: Line, last: int) -> bool:
    """Whether a named launch site is where a missile was launched: "launched at Sunan Airport"."""
    after = line.row[last + 1 : last + 6]
    named = last + 2 < len(line.words) and line.words[last + 2].capital
    return named and after[:1] == ["at"] and not _LAUNCH_SITES.isdisjoint(after)


def falls_in_water(line: Line, window: range) -> bool:
    """Whether a sea is where the missile goes and not where it comes from: "into the East Sea"."""
    for index in window:
        if line.words[index].low not in WATER:
            continue
        before = [k for k in range(window.start - 1, index) if line.words[k].low in PREPOSITIONS]
        if len(before) > 1 and line.row[before[-1]] == "of" and line.row[before[-1] - 1] in _AREAS:
            before, parts = before[:-1], True  # "at set areas of the sea"
            if line.row[before[-1]] == "at":
                return parts
        if not before or line.words[before[-1]].low not in _INTO_WATER:
            continue
        if line.row[before[-1] - 1] == "from" or line.words[before[-1] - 1].low in _SHIPS:
            continue  # "ships in the Black Sea"
        froms = [k for k in before if line.row[k] == "from"]
        departs = bool(froms) and all(line.row[k] != "at" for k in before if k > froms[-1])  # "at a target in the sea"
        if not departs or line.words[before[-1]].low != "in":
            return True
    return False


def _is_target(line: Line, index: int, last: int, shape: str) -> bool:
    """Whether what stands after "at" is shot at, and no hour, height or launch site: "launched at Plesetsk"."""
    word = line.words[index]
    if word.number or word.low in _NO_TARGET or line.words[index - 2].low in _SITES:
        return False
    if word.low in ITS and shape == "active":
        return False  # "fired two missiles at its Jiupeng base"
    near = range(index, min(index + 3, len(line.words)))
    if not _MANNERS.isdisjoint(line.row[index : index + 4]):
        return False  # "at a steep angle"
    if not AIMS.isdisjoint(line.row[index : index + 3]) and not _has_place(line, index):
        return False  # "fired in several modes at different targets"
    if word.capital and index not in line.names:
        thing = object_of(line, last) if shape == "active" else None
        # "fired a missile at Eilat" against "fired the system in 2013 at Ustka"
        return thing is not None and thing[1] == index - 2 and can_fly(line, thing, stand_ins=False)
    site = not _SITES.isdisjoint(line.row[index : index + 4])
    named = any(line.words[k].capital and k not in line.names for k in near)
    return shape == "active" or not (named and site)


def _has_place(line: Line, index: int) -> bool:
    """Whether a place is named soon: "at targets in Syria"."""
    return any(line.words[k].capital for k in range(index, min(index + 8, len(line.words))))


def _is_at_weapons(line: Line, last: int) -> bool:
    """Whether a shot is aimed at missiles or drones: "fired two interceptors at the drones"."""
    for index in range(last + 1, min(last + FAR, len(line.words))):
        if line.words[index].low in {"at", "against"}:
            return not _TARGETS_OF_DEFENCE.isdisjoint(line.row[index + 1 : index + 6])
    return False


def is_against_weapons(after: list[str]) -> bool:
    """Whether missiles or drones stand behind "against" among the words `after` a verb."""
    against = after[after.index("against") + 1 :][:5] if "against" in after else []
    return not _TARGETS_OF_DEFENCE.isdisjoint(against)


def can_fly(line: Line, thing: Phrase, *, stand_ins: bool) -> bool:
    """Whether a phrase names what can be shot out of the sky, or stands for it."""
    lows = line.row[thing[0] : thing[1] + 1]
    if not ON_GROUND.isdisjoint(lows) or "mobile" in lows:
        return False
    named = any(k in line.names and line.names[k].alias.kind in _FLYING_KINDS for k in range(thing[0], thing[1] + 1))
    stands = stand_ins and (lows[-1] in ONE_MORE or line.words[thing[1]].number)
    return named or stands or not _IN_FLIGHT.isdisjoint(lows)


def fires_defence(line: Line, last: int) -> bool:
    """Whether what is fired or used is an interceptor or a defence system."""
    thing = object_of(line, last)
    return thing is not None and is_defence(line, thing)


def is_defence(line: Line, thing: Phrase) -> bool:
    """Whether a phrase names an interceptor or a system that fires them."""
    mentions = [line.names[k] for k in range(thing[0], thing[1] + 1) if k in line.names]
    named = any(m.alias.kind == "defence" or m.alias.name in INTERCEPTORS for m in mentions)
    return named or not _SHIELDS.isdisjoint(line.row[thing[0] : thing[1] + 1])


def _interceptors_before(line: Line, first: int) -> bool:
    """Whether interceptors are what was fired: "several interceptors were fired"."""
    window = subject_window(line, first)
    if window is None:
        return False
    named = is_defence(line, (max(window[0], window[1] - _BESIDE), window[1]))  # and no "Patriots hit a missile fired"
    return named or not DEFENDING.isdisjoint(line.row[window[0] : window[1] + 1])
