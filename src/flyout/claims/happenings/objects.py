"""What a verb is done to: whether its object is a weapon, or what stands for weapons beside that verb."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from flyout.claims.happenings.clauses import (
    ONE_MORE,
    before_of,
    before_relative,
    holds_any,
    holds_weapon,
    in_contact_clause,
    is_weapon,
    object_of,
    on_state,
    subject_window,
    weapon_after,
)
from flyout.claims.happenings.launches import AIMS
from flyout.claims.happenings.making import SOME_MORE, is_made
from flyout.claims.happenings.triggers import FLOWS, GIVING, VERBS, Trigger
from flyout.claims.happenings.wants import is_asked_for
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import NUMERALS, OF_THINGS, PREPOSITIONS, lowers

_DAYS = lowers("monday tuesday wednesday thursday friday saturday sunday")
_QUALITIES = lowers("accuracy reliability performance capability parameters readiness")
_WARES = lowers("products models systems designs items novelties exhibits")
COMPONENTS = lowers("motor motors engine engines booster boosters stage stages seeker glider scramjet ramjet")
_SHOWN_BY = frozenset({"show", "reveal"})
DEALS = lowers(
    "option options deal deals contract contracts agreement order orders accord modification memorandum mou intent "
    "letter"
)
_AWAY = (["over"], ["to"])
"""Behind "it" they tell that it is given to somebody: "hand it over"."""
_IT = frozenset({"it", "them"})
_SOME_OF = SOME_MORE | {"number", "handful", "batch", "series", "set", "sets", "dozens", "hundreds", "version", "part"}
_BOUNDS = frozenset({"more", "fewer", "less"})
_FIRED_AT = lowers("ships vessels tankers warships aircraft jets cities towns troops positions")
_FORMATIONS = lowers("battalion battalions battery batteries brigade regiment squadron division unit units")
_SHIELDS = (["air", "defence"], ["air", "defense"], ["air", "defences"], ["air", "defenses"])
_NAMING = lowers("name nickname designation")
_SEEN = AIMS | lowers("launch launches firing firings")
_WRITINGS = lowers("edition report reports document documents estimate estimates paper study survey table list")
_SHOWN_PARTS = lowers(
    "body fragments fuselage pieces fragment canister canisters model models mock-up copy wreckage debris remains "
    "parts row pair version part generation family series variant batch prototype prototypes member details"
)
MONEY = frozenset({"$", "€", "£", "million", "billion"})
_PAID = DEALS | MONEY
_UNITS = lowers("unit units battery batteries set sets")
_TYPES = lowers("type types model models version versions variant variants")
_NAMED_BEFORE = _UNITS | _TYPES
"""What weapons are handed over as, with their name before it: "two Patriot units", "the HIMARS variant"."""
_SHIFT = 6
_INSERTED = 10
_OPENING = NUMERALS | {"a", "an", "its", "several", "dozens"}
"""What begins an object that stands behind a place or a time."""
_WORKS = lowers("plant factory base unit brigade test launch site works")
_SAILING = frozenset({"send", "dispatch", "deploy"})
_SHIPS = lowers(
    "frigate frigates destroyer destroyers submarine submarines ship ships warship warships corvette cruiser"
)
_STEPS = lowers("production delivery deliveries transfer deployment preparations infrastructure")
_PARTICLES = lowers("in out up back on down along")
PICTURES = lowers("footage video videos picture pictures image images photograph photographs photos film clip")


def given(line: Line, trigger: Trigger, last: int) -> Phrase | None:
    """The object of a verb, also behind who gets it; none if a quality is tried or a number passed."""
    thing = object_of(line, last)
    dated = line.row[last + 1 : last + 2] == ["on"] and not _DAYS.isdisjoint(line.row[last + 2 : last + 3])
    if thing is None and dated:
        return object_of(line, last + 2)  # "unveiled on Sunday | a new missile"
    if trigger.attribute == "test" and _is_quality(line, thing):
        return None
    if trigger.base == "pass":
        onward = thing is not None and line.row[thing[1] + 1 : thing[1] + 2] == ["to"]
        return thing if holds_weapon(line, thing, stand_ins=onward) else None  # not "the total passed 2,600"
    if thing is None and trigger.base in GIVING:
        thing = _past_receiver(line, last + 1)
    return thing or _shared(line, last + 1) or _shifted(line, last + 1)


def _is_quality(line: Line, thing: Phrase | None) -> bool:
    """Whether only a quality is tried: "validated the accuracy of the system"."""
    return thing is not None and line.row[before_of(line, thing)[1]] in _QUALITIES


def _shared(line: Line, index: int) -> Phrase | None:
    """The object that the last of several verbs has for all: "has tested, fielded and exported | the missile"."""
    last = index
    while line.row[last : last + 1] in ([","], ["and"]) and last + 1 < len(line.row):
        verb = last + 1 + (line.row[last + 1] == "and")
        verb += verb + 1 < len(line.row) and line.words[verb].adverb
        if verb >= len(line.row) or line.row[verb] not in VERBS or verb in line.names:
            return None
        last = verb + 1
    thing = (object_of(line, last - 1) or _shifted(line, last)) if last > index else None
    return thing if holds_weapon(line, thing) else None


def _shifted(line: Line, index: int) -> Phrase | None:
    """A weapon as the object behind a place or a time: "unveiled in Tehran | a new missile", also between commas."""
    if line.row[index : index + 1] == [","]:
        close = next((k for k in range(index + 1, min(index + _INSERTED, len(line.row))) if line.row[k] == ","), None)
        thing = object_of(line, close) if close and line.row[index + 1] in PREPOSITIONS else None
        return thing if holds_weapon(line, thing, stand_ins=False) else None
    if line.row[index : index + 1] == [] or line.row[index] not in PREPOSITIONS:
        return None
    for k in range(index + 2, min(index + _SHIFT, len(line.row))):
        if line.row[k] in _OPENING and line.row[k - 1] not in PREPOSITIONS and k not in line.names:
            thing = object_of(line, k - 1)
            return thing if holds_weapon(line, thing, stand_ins=False) else None
        if line.words[k].mark:
            return None
    return None


def _past_receiver(line: Line, index: int) -> Phrase | None:
    """The object behind the state that gets it: "handed over to Ukraine | the first of four systems"."""
    if line.row[index : index + 1] != ["to"] or not on_state(line, index + 1):
        return None
    mention, last = line.names[index + 1], index + 1
    while line.names.get(last + 1) is mention:
        last += 1
    return object_of(line, last)


def object_fits(line: Line, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the object of an active verb is a weapon, or what stands for weapons beside that verb."""
    over = line.row[last + 1 : last + 2] in (["over"], ["off"]) or _is_particle(line, last + 1)
    thing = given(line, trigger, last + over)
    pictured = trigger.base in _SHOWN_BY and (is_picture(line, first) or _acts(line, thing))
    none = thing is not None and line.row[thing[0]] == "no"
    none = none and _BOUNDS.isdisjoint(line.row[last + 1 : last + 4])  # but "no more than ten"
    if pictured or none:
        return False
    own = _OWN_WAYS.get(trigger.base)
    told = own(line, trigger, (first, last), thing) if own else None
    if told is not None:
        return told
    if trigger.attribute == "production":
        return is_made(line, thing, first, last)
    if thing and trigger.attribute == "other":
        head = before_of(line, thing)
        thing = thing if line.words[head[1]].low in _SHOWN_PARTS else head
    if holds_weapon(line, thing) or (line.row[first - 1] not in OF_THINGS and before_relative(line, first)):
        return True
    return in_contact_clause(line, first) if thing is None else _is_part_or_ware(line, trigger, thing)


def _deploys(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """Nothing, where a unit goes somewhere: "The battalion is to deploy to Poland"."""
    near = line.words[place[1] + 1 : place[1] + 3]
    going = thing is None and len(near) > 1 and near[0].low == "to" and near[1].capital
    return True if going and holds_any(line, subject_window(line, place[0]), _FORMATIONS) else None


def _fires(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """Nothing but what is fired at: "have fired at ships in the Red Sea"."""
    after = line.row[place[1] + 1 : place[1] + 10]
    if thing is not None or after[:1] != ["at"]:
        return None
    armed = "with" in after and weapon_after(line, place[1] + after.index("with"))  # "shot at the bridge with missiles"
    return True if armed or not _FIRED_AT.isdisjoint(after[1:2]) else None


def _gets(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """Nothing where no object follows: "got through"."""
    return False if thing is None else None


def _receives(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """Money or a contract, where it is for a weapon."""
    armed = any(is_weapon(line, k) for k in range(place[1] + 1, len(line.row)))
    return armed if holds_any(line, thing, _PAID) else None


def _orders(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """Production or delivery; but nothing in "ordered them | retired"."""
    if holds_any(line, thing, _STEPS):
        return True
    return False if thing is not None and thing[0] == thing[1] and line.row[thing[1]] == "them" else None


def _buys(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """The type or model, or air defences: "bought the export model", "picks European air defence"."""
    shields = thing is not None and any(line.row[k : k + 2] in _SHIELDS for k in range(thing[0], thing[1]))
    return True if shields or holds_any(line, thing, _TYPES) else None


def _stops(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """Deliveries and sales: "stopped the export of arms"."""
    return True if holds_any(line, thing, FLOWS) else None


def _wants(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """What is asked for."""
    return is_asked_for(line, trigger, place[1], thing)


def _provides(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """Somebody with weapons: "supplied the army with rockets"."""
    return weapon_after(line, place[1]) if "with" in line.row[place[1] + 1 : place[1] + 7] else None


def _fits_out(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """Anything, with weapons: "equipped the brigade with rockets"."""
    return weapon_after(line, place[1])


def _gives(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """Weapons, or a number of them or more; but no names, and nothing that only a report gives."""
    if thing is None:
        return None if before_relative(line, place[0]) else False  # "the system that Russia handed over to Belarus"
    if _is_written(line, place[0]) or holds_any(line, thing, _NAMING):
        return False
    counted = line.row[thing[1]] in _NAMED_BEFORE and holds_weapon(line, thing, stand_ins=False)
    counted = counted or (line.row[thing[0]] == "it" and line.row[thing[1] + 1 : thing[1] + 2] in _AWAY)
    head = before_of(line, thing)[1]
    given_off = head < thing[1] and not (line.words[head].number or line.row[head] in _SOME_OF)
    if given_off and not is_weapon(line, head):
        return False  # "give early warning of missiles"
    return counted or is_weapon(line, thing[1]) or line.words[thing[1]].number or line.row[thing[1]] in SOME_MORE


def _inspects(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """A plant or a base, where it has to do with weapons."""
    works = thing is not None and line.row[thing[1]] in _WORKS
    return weapon_after(line, thing[1]) if thing is not None and works else None


def _sees(line: Line, trigger: Trigger, place: Phrase, thing: Phrase | None) -> bool | None:
    """Targets in the air, and launches."""
    return True if holds_any(line, thing, _SEEN) else None


_OWN_WAYS: Mapping[str, Callable[[Line, Trigger, Phrase, Phrase | None], bool | None]] = MappingProxyType(
    {
        "deploy": _deploys,
        **dict.fromkeys(("fire", "shoot"), _fires),
        "get": _gets,
        "receive": _receives,
        "order": _orders,
        "stop": _stops,
        "inspect": _inspects,
        **dict.fromkeys(("buy", "purchase", "acquire", "choose", "pick", "select", "unveil"), _buys),
        **dict.fromkeys(("want", "demand", "need"), _wants),
        **dict.fromkeys(("supply", "provide"), _provides),
        **dict.fromkeys(("fit", "equip", "adapt"), _fits_out),
        **dict.fromkeys(("give", "hand", "promise"), _gives),
        **dict.fromkeys(("detect", "spot", "photograph"), _sees),
    }
)
"""What can stand for weapons beside one verb only; None where its object is judged as any other."""


def _is_part_or_ware(line: Line, trigger: Trigger, thing: Phrase) -> bool:
    """Whether an engine is tested, products are shown with a weapon among them, or ships are sent with some."""
    if trigger.base in _SAILING and holds_any(line, thing, _SHIPS):
        return weapon_after(line, thing[1])  # "sent a frigate armed with Zircon missiles"
    if trigger.attribute == "test":
        return holds_any(line, thing, COMPONENTS)
    return line.row[thing[1]] in _WARES and weapon_after(line, thing[1])


def _is_particle(line: Line, index: int) -> bool:
    """Whether "in", "out" or the like belongs to the verb and an amount or a weapon follows: "brought in 300"."""
    if line.row[index : index + 1] == [] or line.row[index] not in _PARTICLES or index + 1 >= len(line.words):
        return False
    following = line.words[index + 1]
    amount = following.number and not (len(following.text) == 4 and following.text.isdigit())
    return amount or following.low in ONE_MORE or is_weapon(line, index + 1)


def _is_written(line: Line, first: int) -> bool:
    """Whether a report is what "gave" a number: "its 2023 edition gave 250 launchers"."""
    window = subject_window(line, first)
    return window is not None and line.row[window[1]] in _WRITINGS


def _acts(line: Line, thing: Phrase | None) -> bool:
    """Whether a weapon is shown doing something, which is what is told: "showed | a missile leaving its truck"."""
    return thing is not None and any(is_weapon(line, k - 1) or line.row[k - 1] in _IT for k in _ings(line, thing))


def _ings(line: Line, thing: Phrase) -> list[int]:
    """The -ing forms in an object, or right behind it."""
    stop = min(thing[1] + 2, len(line.row))
    ings = (k for k in range(thing[0] + 1, stop) if line.row[k].endswith("ing") and k not in line.names)
    return [k for k in ings if not is_weapon(line, min(k + 1, len(line.row) - 1))]  # no "loitering munition"


def is_picture(line: Line, first: int) -> bool:
    """Whether pictures are what shows something: "footage showed the missile rising"."""
    window = subject_window(line, first)
    return holds_any(line, window, PICTURES)
