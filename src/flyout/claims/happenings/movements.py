"""Weapons on the move: to a buyer, to their posts, into silos and aboard ships, and away again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from flyout.claims.happenings.clauses import (
    before_of,
    holds_any,
    holds_weapon,
    low_words,
    object_of,
    of_which,
    on_state,
    subject_window,
)
from flyout.claims.happenings.foreseen import is_foreseen
from flyout.claims.happenings.launches import AIMS
from flyout.claims.happenings.triggers import NOUNS, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import TIMES, lowers

_UNITS = lowers(
    "battalion battalions brigade brigades division crew crews soldiers troops gunners sailors airmen marines "
    "frigate frigates destroyer destroyers submarine submarines warship warships bomber bombers ships personnel"
)
"""Whoever moves these moves his own."""
_EXERCISES = lowers("exercise exercises drill drills maneuvers manoeuvres training")
_FOR = frozenset({"for", "in", "during"})
_CARRIERS = lowers(
    "silo silos destroyer destroyers frigate frigates submarine submarines ship ships warship warships corvette "
    "corvettes cruiser cruisers boat boats bomber bombers fighter fighters jet jets aircraft base camp island islands"
)
_POSTS = lowers("camp fort garrison barracks brigade regiment")
_FREIGHT = lowers(
    "batch lot shipment consignment delivery load battery batteries launcher launchers systems vehicles "
    "first second third last rest half units"
)
_SHIPPED = lowers("ship sea rail train air plane road truck")
_CAPABLE = lowers("would could can might may not to")
_GROUNDS = lowers("division brigade regiment battalion base port arsenal depot")
_TROOPS = lowers("country kingdom front troops regiments battalions brigades units army navy force forces marines")
_ARMED = _UNITS | _GROUNDS | lowers("battery batteries regiment regiments squadron army navy force forces fleet")
"""Who is equipped with weapons."""
_MANNED = lowers("crew crews soldiers troops")
_ABOARD = frozenset({"into", "in", "on", "aboard", "onto"})
_AT_POST = (["in"], ["at"], ["near"])
_CARRYING = frozenset({"send", "bring", "fly", "airlift", "ship", "dispatch"})
_SENT = _CARRYING | {"arrive", "land", "come", "go", "reach"}
_RECEIVERS = (["front"], ["troops"], ["units"], ["fleet"], ["army"], ["navy"], ["border"])
_WAYS = (["to"], ["into"], ["in"], ["near"], ["from"], ["out"], ["up"], ["at"], ["there"])
_NEAR = 8
_ENDS = frozenset({".", ",", '"', "“", "within"})
_WILL = frozenset({"will", "would"})
_BEFORE = 8
_CONTRACTS = lowers("contract contracts deal order orders award")
_FIRMS = lowers("manufacturer maker company firm contractor")
_TOLD_BY_NOUNS = frozenset(NOUNS)
_WORDS = lowers("decision vote ruling announcement results answer reply price prices cost talks")
SITES = frozenset({"site", "sites"})
OWN = SITES | {"version", "versions", "variant", "variants"}
"""What of a weapon that is due is no delivery: a force's own sites, and its own weapon in another form."""
_AWAITED = frozenset({"due", "following"})
_CLOCK = lowers("a.m p.m a.m. p.m. am pm")
_STORES = lowers("service inventory arsenal use")


def is_stationing(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Whether a force sends its own: "the battalion arrived in Germany", "brought a launcher to Luzon for a drill"."""
    first, last = place
    if trigger.role in _AWAITED:
        return holds_any(line, subject_window(line, first), OWN)
    if trigger.base not in _SENT:
        return False
    if not _POSTS.isdisjoint(line.row[last + 1 : last + 5]) or (trigger.base == "go" and _is_aboard(line, last)):
        return True  # "had been brought to Camp Hill"
    after = line.row[last + 1 : last + 14]
    if trigger.base == "bring" and "into" in after and not _STORES.isdisjoint(after):
        return True
    carried = shape == "active" and trigger.base in _CARRYING
    if carried and "with" in after and not _MANNED.isdisjoint(after[after.index("with") :][:4]):
        return True  # "sent two batteries with their crews to Israel"
    thing = object_of(line, last) if carried else subject_window(line, first)
    moved = line.row[thing[0] : thing[1] + 1] if thing else []
    drilled = any(low in _EXERCISES and not _FOR.isdisjoint(after[max(0, k - 3) : k]) for k, low in enumerate(after))
    return not _UNITS.isdisjoint(moved) or drilled


def is_fitted_out(line: Line, trigger: Trigger, place: Phrase, shape: str) -> bool:
    """Whether units or ships get the weapon: "equip the first battery", "be fitted to the destroyer", "fitted with"."""
    first, last = place
    thing = object_of(line, last) if shape == "active" else subject_window(line, first)
    if trigger.base == "equip":
        return holds_any(line, thing, _ARMED)
    behind = (thing[1] if shape == "active" and thing else last) + 1
    if line.row[behind : behind + 1] == ["with"]:
        return holds_any(line, thing, _CARRIERS)
    return line.row[behind : behind + 1] in (["to"], ["on"], ["aboard"]) and not _CARRIERS.isdisjoint(
        line.row[behind + 1 : behind + _NEAR]
    )


def _last_joint(line: Line, window: Phrase | None) -> Phrase | None:
    """A subject without the clause before ", and": "signed a contract in May, and | the third is expected"."""
    if window is None or "," not in line.row[window[0] : window[1]]:
        return window
    comma = next(k for k in range(window[1] - 1, window[0] - 1, -1) if line.row[k] == ",")
    joined = line.row[comma + 1] == "and" and comma + 1 < window[1]
    return (comma + 2, window[1]) if joined else window


def _due(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons, versions of them or sites for them that are awaited at a time: "the launchers | are due in May"."""
    if of_which(line, place[0]):
        return True  # "two batteries, the first of which is due in May"
    window = _last_joint(line, subject_window(line, place[0]))
    if window is None or holds_any(line, before_of(line, window), _TOLD_BY_NOUNS) or holds_any(line, window, _WORDS):
        return False  # "deliveries are due in May", "a decision on the Patriot is due in May"
    return holds_weapon(line, window) or holds_any(line, window, OWN) or line.row[window[1]] == "theirs"


def _is_aboard(line: Line, last: int) -> bool:
    """Whether "into silos", "on destroyers" or "to sea" follows."""
    after = low_words(line, last + 1, last + 1 + _NEAR)
    return after[:2] == ["to", "sea"] or (after[:1] != [] and after[0] in _ABOARD and not _CARRIERS.isdisjoint(after))


def _is_place(line: Line, index: int) -> bool:
    """Whether a place is named at `index`, "the" before it: "left | Apulia"."""
    index += line.row[index : index + 1] == ["the"]
    if on_state(line, index) or line.row[index : index + 1] in _RECEIVERS:
        return True
    if index >= len(line.words) or index in line.names:
        return False
    return line.words[index].capital and line.row[index] not in TIMES


def _arrival(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that reach a state, and lots of them that reach any place."""
    first, last = place
    told = _CAPABLE.isdisjoint(low_words(line, first, last)) or is_foreseen(line, first, last)
    dated = any(word.number and len(word.text) == 4 for word in line.words[last + 1 : last + 5])
    told = told or ("would" in low_words(line, first, last) and dated)  # "would reach Poland in 2023"
    window = subject_window(line, first)
    if not told or not holds_weapon(line, window) or "zone" in line.row[last + 1 : last + 6]:
        return False  # "reached Japan's exclusive economic zone"
    if line.row[first - 1] in _ALONE:
        return False  # "shot it down before it reached Baku"
    named = on_state(line, last + 1) or (line.row[last + 1 : last + 2] == ["the"] and on_state(line, last + 2))
    named = named or (
        line.row[last + 1 : last + 2] == ["the"] and not _TROOPS.isdisjoint(line.row[last + 2 : last + 6])
    )
    freight = holds_any(line, window, _FREIGHT)
    at_unit = not _GROUNDS.isdisjoint(line.row[last + 2 : last + 6])  # "reached the 16th Division"
    return named or (freight and (at_unit or _is_place(line, last + 1)))


def _travel(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that go to somebody, into silos, or leave: "half of them have gone to the fleet"."""
    first, last = place
    after = line.row[last + 1 : last + 8]
    headed = trigger.base == "head" and shape == "passive"
    if trigger.base == "go" and not _CONTRACTS.isdisjoint(low_words(line, first - _BEFORE, first)):
        return after[:1] == ["to"]
    if not (shape == "active" or headed) or not holds_weapon(line, subject_window(line, first)):
        return False
    if line.row[first - 1] in _PEOPLE:
        return False  # "a missile team went to the plant", "crews left for China"
    if trigger.base == "head" and (not AIMS.isdisjoint(after[:4]) or line.row[first - 1] in _ALOFT):
        return False  # "as it headed for the coast"
    if trigger.base == "leave":
        bound = last + 1 + (after[:1] == ["for"])  # "left for | Chad"
        lots = holds_any(line, subject_window(line, first), _FREIGHT)
        if lots and "would" in low_words(line, first, last) and after[:1] == ["by"]:
            return True  # "a second lot would leave by March"
        return _is_place(line, bound) or takes_off(line, last) or ("by" in after and not _SHIPPED.isdisjoint(after))
    shipped = after[:1] == ["by"] and (is_foreseen(line, first, last) or not _SHIPPED.isdisjoint(after[1:2]))
    if trigger.base == "go" and (shipped or _is_aboard(line, last)):
        return True
    if trigger.base == "go" and after[:1] != [] and after[0] in _ENDS:
        return not _WILL.isdisjoint(low_words(line, first, last)) or (after[0] == "." and first < last)
    if trigger.base == "go" and after[:1] in (["in"], ["on"]):
        return after[1:2] != [] and after[1] in TIMES
    number = trigger.base == "go" and line.words[min(last + 2, len(line.words) - 1)].number
    if number:
        return False  # "the number will go to 96"
    return after[:1] in (["to"], ["for"], ["across"])


_PEOPLE = lowers("team teams inspectors experts delegation officials crew crews soldiers troops trainees")
_ALOFT = frozenset({"it", "they"})
_ALONE = frozenset({"it", "missile", "rocket", "warhead"})


def takes_off(line: Line, last: int) -> bool:
    """Whether a clock tells when something left: "left the submarine at 11:20 a.m."."""
    after = line.words[last + 1 : last + 9]
    at = next((k for k, word in enumerate(after[:-1]) if word.low == "at"), None)
    return at is not None and after[at + 1].number and not _CLOCK.isdisjoint(low_words(line, last + at, last + 13))


def leaves(line: Line, trigger: Trigger, last: int) -> bool:
    """Whether weapons are taken from where they stood: "left Germany in 1979", "are to go by 1991"."""
    if trigger.base == "leave":
        return _is_place(line, last + 1) and "by" not in line.row[last + 2 : last + 5]  # "left Hamburg by ship"
    by = trigger.base == "go" and line.row[last + 1 : last + 2] == ["by"]
    return by and _SHIPPED.isdisjoint(line.row[last + 2 : last + 3])


def _moved(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons brought to where they stand: "moved launchers to Kaliningrad"."""
    first, last = place
    if shape == "active":
        thing = object_of(line, last)
        if thing:
            return holds_weapon(line, thing, stand_ins=False) and _goes_to(line, _past_apposition(line, thing[1]))
    return _goes_to(line, last) and holds_weapon(line, subject_window(line, first))


def _ferried(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons taken to somebody or some place: "a C-17 carried the missiles to Clark"."""
    first, last = place
    thing = object_of(line, last) if shape == "active" else subject_window(line, first)
    to = (thing[1] if shape == "active" and thing else last) + 1
    named = line.row[to : to + 1] == ["to"] and any(word.capital for word in line.words[to + 1 : to + 3])
    return shape != "reduced" and named and holds_weapon(line, thing, stand_ins=shape != "active")


def _past_apposition(line: Line, last: int) -> int:
    """The comma that closes what is put behind a name, else its last word: "place it, a weapon for islands | ,"."""
    if line.row[last + 1 : last + 2] != [","]:
        return last
    return next((k for k in range(last + 2, min(last + 16, len(line.row))) if line.row[k] == ","), last)


def _goes_to(line: Line, last: int) -> bool:
    """Whether a way to somewhere follows, and no speed: "moved to the border", not "moving at 800 km/h"."""
    if any(word.number for word in line.words[last + 2 : last + 4]) and line.row[last + 1 : last + 2] == ["at"]:
        return False
    return line.row[last + 1 : last + 2] in _WAYS


def _aboard(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons put into silos and on ships: "will be loaded on destroyers", "put the missile on frigates"."""
    first, last = place
    if shape == "active":
        thing = object_of(line, last)
        counted = thing is not None and line.words[thing[1]].number
        return thing is not None and holds_weapon(line, thing, stand_ins=counted) and _is_aboard(line, thing[1])
    window = subject_window(line, first)
    if line.row[last + 1 : last + 2] == ["with"] and holds_weapon(line, object_of(line, last + 1), stand_ins=False):
        return shape == "passive" and (holds_any(line, window, _CARRIERS) or line.row[first - 1] == "them")
    return _is_aboard(line, last) and holds_weapon(line, window)


def _placed(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that are based at a place, and not on another design."""
    first, last = place
    thing = object_of(line, last) if shape == "active" else subject_window(line, first)
    if shape == "reduced" and not _FIRMS.isdisjoint(low_words(line, first - 6, first)):
        return False  # "the manufacturer Diehl Defence, based at Lake Constance"
    behind = thing[1] + 1 if shape == "active" and thing else last + 1
    at_post = low_words(line, behind, behind + 1) in _AT_POST
    return at_post and holds_weapon(line, thing, stand_ins=shape != "active")


MOVES: Mapping[str, Callable[[Line, Trigger, str, Phrase], bool]] = MappingProxyType(
    {
        "arrival": _arrival,
        "travel": _travel,
        "due": _due,
        "moved": _moved,
        "ferried": _ferried,
        "aboard": _aboard,
        "placed": _placed,
    }
)
"""What must stand beside verbs of motion, by the role of the weapon."""
