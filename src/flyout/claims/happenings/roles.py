"""Further roles: where the weapon, the deal or the project stands beside verbs that need it in a way of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from flyout.claims.happenings.clauses import (
    ONE_MORE,
    before_of,
    before_relative,
    holds_any,
    holds_weapon,
    is_weapon,
    low_words,
    object_of,
    of_which,
    subject_window,
    weapon_within,
)
from flyout.claims.happenings.foreseen import is_foreseen
from flyout.claims.happenings.making import UNDER_WAY
from flyout.claims.happenings.triggers import Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import lowers

_PROJECTS = lowers(
    "programme program project version variant design plan plans development work follow-on successor guidelines"
)
_AWARDS = lowers("contract contracts order orders award awards deal deals")
_SHOWS = lowers("parade parades exhibition fair airshow square display ceremony launcher")
_MAKING = lowers("build supply develop make produce deliver provide design manufacture")
_PRONOUNS = lowers("it them one that")
_SUMS = frozenset({"$", "€", "£", "million", "billion", "funds", "money"})
_FORCES = lowers(
    "force forces fleet service arsenal inventory ranks navy army regiment regiments squadron squadrons brigade "
    "brigades"
)
_AIRCRAFT = lowers("bomber bombers jet jets aircraft plane planes fighter fighters warplane warplanes")
_TESTS = lowers("test tests launch launches trial trials firing flight shot")
_WATCHERS = lowers("radar radars satellite satellites sensors monitors seismologists instruments military stations")
_BLASTS = lowers("launch launches explosion blast detonation detonations blasts")
_REMAINS = lowers("wreckage debris remains fragments wreck components parts")
_UNITS = lowers("regiment battalion brigade battery squadron division")
_CREWS = lowers("crew crews soldiers troops gunners sailors airmen marines personnel operators pilots")
_PUNISHED = lowers(
    "firm firms company companies entity entities people individuals bank banks network supplier suppliers"
)
_PIERCED = lowers("boat ship vessel hull deck bridge roof wall house building tanker cabin")
_CONTRACTORS = frozenset({"contractor", "supplier", "manufacturer"})
_NEAR = 4
_AT_FIRST = ["for", "the", "first", "time"]


def _ended(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons and projects that are given up: "the programme was abandoned", "cancelled it in 1960"."""
    thing = object_of(line, place[1]) if shape == "active" else subject_window(line, place[0])
    if thing is None:
        return False
    if trigger.base == "kill":
        head = before_of(line, thing)[1]
        return line.row[head] in _PROJECTS or is_weapon(line, head)  # not "killed the head of the missile unit"
    first = thing[0] if shape == "active" else max(thing[0], thing[1] - _NEAR)
    lows = low_words(line, first, thing[1] + 1)
    if trigger.base == "drop":
        return not _PROJECTS.isdisjoint(lows)
    named = any(is_weapon(line, k) for k in range(first, thing[1] + 1)) or not _AWARDS.isdisjoint(lows)
    stands = shape == "active" and lows[0] in _PRONOUNS and len(lows) <= 2
    return named or stands or not _PROJECTS.isdisjoint(lows)


def _handed(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Contracts given and got in other words: "handed the firm its biggest award", "was given an order"."""
    thing = object_of(line, place[1])
    if thing is None or shape == "reduced":
        return False
    worth = next((k for k in range(thing[0], thing[1]) if line.row[k] == "worth"), thing[1] + 1)
    return any(line.row[k] in _AWARDS for k in range(max(thing[0], worth - 3), worth))  # "landed an order | worth"


def _chosen(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """A firm that is picked to make weapons: "tapped Raytheon to build the missile"."""
    after = line.row[place[1] + 1 : place[1] + 10]
    to = after.index("to") if "to" in after else 0
    told = to > 0 or (shape == "passive" and after[:1] == ["to"])
    if "as" in after and not _CONTRACTORS.isdisjoint(after[after.index("as") :]):
        return shape != "reduced"  # "chose the firm as prime contractor"
    return shape != "reduced" and told and after[to + 1 : to + 2] != [] and after[to + 1] in _MAKING


def _appearing(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons seen at a show: "appeared at a parade in May", "was seen for the first time"."""
    after = line.row[place[1] + 1 : place[1] + 8]
    seen = trigger.base == "see"
    shown = not _SHOWS.isdisjoint(after) or (seen and after[:4] == _AT_FIRST)
    return shape == ("passive" if seen else "active") and shown and holds_weapon(line, subject_window(line, place[0]))


def _replacing(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that took or will take the place of others, or are given it: "is replacing the Scud with the Narin"."""
    first, last = place
    coming = not UNDER_WAY.isdisjoint(low_words(line, first, last)) or is_foreseen(line, first, last)
    if shape != "active":
        window = subject_window(line, first)
        stands = window is not None and line.row[window[0]] == "they"  # "They entered service and are to be replaced"
        return shape == "passive" and coming and (stands or holds_weapon(line, window))
    thing = object_of(line, last)
    if thing is None or not (holds_weapon(line, thing, stand_ins=False) or line.row[thing[0]] in ONE_MORE):
        return False
    if holds_weapon(line, subject_window(line, first)):
        return coming or line.row[last] == "replaced"
    now = line.row[last].endswith("ing")
    return now and "with" in line.row[thing[1] + 1 : thing[1] + 3] and weapon_within(line, thing[1] + 2)


def _staying(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that stay where they stand: "the battery will remain in the country"."""
    first, last = place
    told = "will" in low_words(line, first, last)
    after = line.row[last + 1 : last + 3]
    here = after[:1] in (["in"], ["at"]) and after[1:] not in (["service"], ["production"], ["storage"])
    said = holds_weapon(line, subject_window(line, first)) or before_relative(line, first)
    return told and (here or after[:1] == ["there"]) and said


def _serving(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that will serve somewhere or have since a year, and who will operate them from where."""
    first, last = place
    coming = "will" in low_words(line, first, last) or is_foreseen(line, first, last)
    if trigger.base == "operate":
        thing = object_of(line, last) if shape == "active" else None
        placed = thing is not None and line.row[thing[1] + 1 : thing[1] + 2] in (["from"], ["at"], ["on"], ["in"])
        return coming and placed and holds_weapon(line, thing)
    told = coming or "since" in line.row[last + 1 : last + 8]
    placed = line.row[last + 1 : last + 2] in (["on"], ["with"], ["in"], ["aboard"])
    return told and placed and shape == "active" and holds_weapon(line, subject_window(line, first))


def _finished(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons whose making is to be ended: "the last are to be finished by 2027"."""
    first, last = place
    told = is_foreseen(line, first, last) or "will" in low_words(line, first, last)
    said = holds_weapon(line, subject_window(line, first)) or of_which(line, first)
    return shape == "passive" and told and said


def _allotted(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Money that is set aside for weapons."""
    after = line.row[place[1] + 1 : place[1] + 12]
    if shape != "active" or "for" not in after or not any(not _SUMS.isdisjoint({low, low[-1:]}) for low in after):
        return False
    start = place[1] + 1 + after.index("for")
    return weapon_within(line, start, 9)


def _force(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that join a force: "joined the fleet"."""
    joined = not _FORCES.isdisjoint(line.row[place[1] + 1 : place[1] + 6])
    return shape == "active" and joined and holds_weapon(line, subject_window(line, place[0]))


def _added(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that are added to an arsenal."""
    thing = object_of(line, place[1]) if shape == "active" else subject_window(line, place[0])
    behind = (thing[1] if shape == "active" and thing else place[1]) + 1
    to = low_words(line, behind, behind + 1) == ["to"] and not _FORCES.isdisjoint(low_words(line, behind, behind + 5))
    return to and holds_weapon(line, thing)


def _unit(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Units that are raised: "the first regiment was formed in 2021"."""
    thing = object_of(line, place[1]) if shape == "active" else subject_window(line, place[0])
    return shape != "reduced" and holds_any(line, thing, _UNITS)


def _rearmed(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Units that get another weapon: "has been re-equipped with the missile"."""
    after = line.row[place[1] + 1 : place[1] + 8]
    unit = shape == "passive" and holds_any(line, subject_window(line, place[0]), _UNITS)
    return (unit and "with" not in after) or ("with" in after and weapon_within(line, place[1] + 1, 8))


def _accident(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons to which an accident happens: "the missile overturned"."""
    return shape == "active" and holds_weapon(line, subject_window(line, place[0]), stand_ins=False)


def _firstly(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that are spoken of for the first time: "first announced it in 2018"."""
    dated = any(word.number and len(word.text) == 4 for word in line.words[place[1] + 1 : place[1] + 7])
    if not (dated and trigger.base == "announce") and "first" not in low_words(line, place[0] - 1, place[1]):
        return False
    thing = object_of(line, place[1]) if shape == "active" else subject_window(line, place[0])
    return holds_weapon(line, thing)


def _converted(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons made into others: "converted a number of them into targets"."""
    thing = object_of(line, place[1]) if shape == "active" else subject_window(line, place[0])
    return "into" in line.row[place[1] + 1 : place[1] + 10] and holds_weapon(line, thing)


def _sensed(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons and blasts that instruments notice: "radars picked up what may be a missile"."""
    window = subject_window(line, place[0])
    watched = holds_any(line, window, _WATCHERS)
    seen = line.row[place[1] + 1 : place[1] + 9]
    noticed = not _BLASTS.isdisjoint(seen) or weapon_within(line, place[1] + 1, len(seen))
    return shape == "active" and watched and noticed


def _shown(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons rolled out for people to see: "rolled out its largest missile at a parade"."""
    thing = object_of(line, place[1]) if shape == "active" else subject_window(line, place[0])
    return not _SHOWS.isdisjoint(line.lows) and holds_weapon(line, thing)


def _remains(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """What is left of a weapon, when somebody studies it."""
    thing = object_of(line, place[1]) if shape == "active" else subject_window(line, place[0])
    head = before_of(line, thing) if thing else None
    return holds_any(line, head, _REMAINS)


def _flown(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons and tests that go wrong: "two went astray"."""
    window = subject_window(line, place[0])
    told = holds_any(line, window, _TESTS)
    return shape == "active" and (told or holds_weapon(line, window) or before_relative(line, place[0]))


def _dropped(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons let go by an aircraft: "a B-52 dropped it off California"."""
    flown = not line.lows.isdisjoint(_AIRCRAFT) or any(m.alias.kind == "aircraft" for m in line.names.values())
    thing = object_of(line, place[1]) if shape == "active" else subject_window(line, place[0])
    return flown and holds_weapon(line, thing)


def _trained(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Crews that begin training, are being trained or will be: "crews are being trained in Oklahoma"."""
    begun = shape == "active" and line.row[place[1]] == "training"
    coming = shape == "passive" and not UNDER_WAY.isdisjoint(low_words(line, place[0], place[1]))
    object_crews = begun and holds_any(line, object_of(line, place[1]), _CREWS)  # "will begin training foreign crews"
    return object_crews or ((begun or coming) and holds_any(line, subject_window(line, place[0]), _CREWS))


def _sanctioned(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Firms and people whom a state puts under sanctions: "sanctioned six companies over the missile"."""
    return shape == "active" and holds_any(line, object_of(line, place[1]), _PUNISHED)


def _through(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that go through a ship or a house: "the missile went through the boat"."""
    after = line.row[place[1] + 1 : place[1] + 7]
    pierced = after[:1] == ["through"] and not _PIERCED.isdisjoint(after)
    return pierced and shape == "active" and holds_weapon(line, subject_window(line, place[0]))


def _trips(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Flights that were made: "five earlier flights were made"."""
    window = subject_window(line, place[0])
    return shape == "passive" and window is not None and line.row[window[1]] == "flights"


MORE_ROLES: Mapping[str, Callable[[Line, Trigger, str, Phrase], bool]] = MappingProxyType(
    {
        "converted": _converted,
        "trained": _trained,
        "trips": _trips,
        "through": _through,
        "sanctioned": _sanctioned,
        "dropped": _dropped,
        "flown": _flown,
        "remains": _remains,
        "sensed": _sensed,
        "shown": _shown,
        "force": _force,
        "accident": _accident,
        "ended": _ended,
        "handed": _handed,
        "appearing": _appearing,
        "chosen": _chosen,
        "replacing": _replacing,
        "staying": _staying,
        "serving": _serving,
        "finished": _finished,
        "added": _added,
        "unit": _unit,
        "rearmed": _rearmed,
        "firstly": _firstly,
        "allotted": _allotted,
    }
)
