"""Whether a weapon, a deal or a test stands beside a verb where it must stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from flyout.claims.happenings.clauses import (
    ONE_MORE,
    SEASONS,
    before_relative,
    holds_any,
    holds_weapon,
    inserted_before,
    is_weapon,
    low_words,
    object_of,
    of_which,
    subject_window,
    weapon_after,
    weapon_in_clause,
    weapon_within,
)
from flyout.claims.happenings.flights import TRIALS, flies
from flyout.claims.happenings.foreseen import is_foreseen
from flyout.claims.happenings.launches import can_fly
from flyout.claims.happenings.making import made
from flyout.claims.happenings.movements import MOVES, OWN
from flyout.claims.happenings.objects import COMPONENTS, DEALS, MONEY, is_picture, object_fits
from flyout.claims.happenings.permits import LEAVES, USES, permits
from flyout.claims.happenings.roles import MORE_ROLES
from flyout.claims.happenings.senses import BEGUN, means_else
from flyout.claims.happenings.triggers import FLOWS, NOUNS, OPPOSITE, STRIKE_NOUNS, VERBS, Trigger
from flyout.claims.happenings.wants import asked, awaited
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import (
    ADDING,
    NEGATIONS,
    NUMERALS,
    OF_THINGS,
    PREPOSITIONS,
    TIMES,
    lowers,
)

WERE = frozenset({"was", "were", "been"})
_TRAILING = frozenset({"to", ","})
_SPANS = frozenset({"day", "week", "month", "year"})
_TOLD = frozenset({"was", "were", "has", "had", "will"})
_STAND_INS = frozenset({"it", "they"})
_TRIED = COMPONENTS | {"prototype", "prototypes", "warhead", "warheads"}
_STANDING_ALONE = (["it"], ["them"])
_TRYING = frozenset({"test", "test-fire", "flight-test", "trial"})
_FALLING = frozenset({"fell on", "came down"})
_REMAINS = lowers("debris fragments wreckage shrapnel parts pieces")
_DEEDS = lowers(
    "strike strikes attack attacks launch launches test tests use delivery deliveries loss losses sale failure"
)
_VERIFYING = frozenset({"verify", "not be verified", "not been verified"})
_TRANSITIVE = frozenset({"sink", "jam"})
_REHEARSALS = TRIALS | {"trials", "tests", "drill", "exercise"}
_GIVING = frozenset({"give", "hand", "send", "promise", "offer"})
_HEIGHTS = lowers("speed speeds altitude altitudes record milestone snag")
_RANKS = frozenset({"first", "second", "third", "fourth", "last"})
_CLOSE = frozenset({"within", "close", "under"})
_NO_ARMS = frozenset({"war", "peace", "talks", "escalation", "restraint", "calm"})
_LAUNCHED = frozenset({"launched", "fired"})
_AGAIN = frozenset({"twice", "times", "again"})
_DOWNWARD = lowers("on onto into over upon down at")
_TREATIES = lowers("treaty treaties accord pact inf")
_SIGNING = frozenset({"sign", "signs", "signed"})
_WHEN = frozenset({"in", "on", "last", "next", "this"})
_AWARDING = frozenset({"award", "awards", "awarded"})
_BEHIND_A_VERB, _BEHIND_A_FIRM = 12, 20
"""Words in which a deal stands behind its verb; who is given it may be told of in between."""
_RATIFIED = _TREATIES | {"contract", "deal", "agreement"}
_PRIZES = DEALS | lowers("tender competition bid job right race work $ million billion")
_GOVERNING = PREPOSITIONS | {"the", "its", "their", "a", "an"}
_THROUGH = frozenset({"rip", "tear", "slam", "smash", "plough", "plow"})
_INTO = frozenset({"into", "through"})
_FITTING = frozenset({"fit", "equip"})
_AIR = lowers("sky skies air silence")
_OFF = frozenset({"off", "out"})
_STANDING = frozenset({"it", "one", "another"})
_HOLES = frozenset({"hole", "holes", "gash", "crater"})
_KNOCKING = frozenset({"knocked out", "knocks out", "wiped out"})
_FLOWN = lowers("reaching flying flew rose rising climbing climbed")
_SOME = NUMERALS | {"more"}
_REACHES = frozenset({"range", "reach"})


def _uses_weapons(line: Line, last: int) -> bool:
    """Whether weapons are used by name or number, or again: "Iran used the Emad", "used 20 missiles", "them twice"."""
    thing = object_of(line, last)
    if thing is None:
        return False
    if line.row[thing[0]] in {"it", "them"}:
        return not _AGAIN.isdisjoint(line.row[thing[1] + 1 : thing[1] + 3])
    counted = line.words[thing[0]].number or line.row[thing[0]] in NUMERALS
    told = counted or any(k in line.names for k in range(thing[0], thing[1] + 1))
    head = thing[1] - (line.row[thing[1]] in _LAUNCHED)  # "used Iskanders | launched from Crimea"
    return told and is_weapon(line, head)


def _is_used(line: Line, last: int, shape: str) -> bool:
    """Whether "used" says against whom, where or when, and not only by whom."""
    after = set(line.row[last + 1 : last + 10])
    if shape == "active" and _uses_weapons(line, last):
        return True
    if shape != "active" and "by" in after:
        return bool(after & {"against", "war", "combat", "battle", "destroyers", "ships", "crews", "batteries"})
    return bool(after & {"against", "at", "on", "in", "since", "to", "around", "near", "over"})


def _is_of_deal(line: Line, shape: str, first: int, last: int) -> bool:
    """Whether what is signed, placed or awarded is a contract or order."""
    if shape == "active":
        after = line.row[last + 1 : last + 3]
        if line.row[last] in _SIGNING and after[:1] != [] and after[0] in _WHEN and after[-1] in SEASONS:
            return True  # "Australia signed last autumn"
        paid = line.row[last] in _AWARDING and not MONEY.isdisjoint(line.row[last + 1 : last + 9])
        if paid and weapon_after(line, last + 3):
            return True
        some = _is_some(line, last + 2) or "number" in line.row[last + 2 : last + 6]
        bought = after[:1] == ["for"] and (weapon_after(line, last) or some)
        reach = _BEHIND_A_FIRM if line.row[last] in _AWARDING else _BEHIND_A_VERB
        return bought or not DEALS.isdisjoint(line.row[last + 1 : last + reach])
    window = subject_window(line, first)
    before = line.row[window[0] : window[1] + 1] if window else []
    if shape == "reduced" and line.row[first - 1] == "," and line.row[first - 2] in _RANKS:
        return not DEALS.isdisjoint(line.row[:first])  # "the first contract was for 218, the second, signed in May"
    if line.row[last] == "awarded" and not MONEY.isdisjoint(line.row[last + 1 : last + 5]):
        return True
    return not DEALS.isdisjoint(before) or not DEALS.isdisjoint(line.row[last + 1 : last + 8])


def _is_number_after(line: Line, last: int) -> bool:
    """Whether a number or a weapon is the second object of a passive: "has been given 39"."""
    thing = object_of(line, last)
    if thing is None:
        return False
    if not DEALS.isdisjoint(line.row[thing[0] : thing[1] + 1]):
        return weapon_after(line, thing[1])
    return (
        line.words[thing[0]].number
        or is_weapon(line, thing[1])
        or line.row[thing[1]] in ONE_MORE
        or line.row[thing[1]] == "theirs"
    )


def _tests(line: Line, thing: Phrase | None) -> bool:
    """Whether what is carried out is a test: "conducted a flight-trial", "the test was conducted"."""
    if thing is None:
        return False
    joint = next((k for k in range(*thing) if line.row[k] == "and" and line.row[k + 1].endswith("ed")), thing[1] + 1)
    nouns = (NOUNS.get(line.words[k].low) for k in range(thing[0], joint))
    return any(noun is not None and noun.attribute == "test" for noun in nouns)


def fits(line: Line, trigger: Trigger, shape: str, first: int, last: int) -> bool:
    """Whether the weapon, the deal or the test that a trigger needs stands where its role says."""
    if trigger.attribute in OPPOSITE and trigger.base in VERBS and trigger.role == "near":
        return permits(line, trigger, shape, (first, last))
    if means_else(line, trigger, last) or (trigger.base == "let go" and shape == "passive"):
        return False  # "one was let go"
    special = _ROLES.get(trigger.role) or MORE_ROLES.get(trigger.role) or MOVES.get(trigger.role)
    if special:
        return special(line, trigger, shape, (first, last))
    if trigger.attribute == "other" and _only_describes(line, trigger, shape, first, last):
        return False
    if trigger.role == "against" and not _is_used(line, last, shape):
        return False
    if shape == "passive" and trigger.base in _GIVING and not LEAVES.isdisjoint(low_words(line, first - 12, first)):
        return False  # "permission has been given"
    if shape == "passive" and trigger.base in _GIVING and object_of(line, last) and not _is_number_after(line, last):
        return False  # "are being given new guidance"
    if shape != "active":
        got = shape == "passive" and trigger.base in _GIVING and _is_number_after(line, last)
        return got or _is_before(line, first, shape) or before_relative(line, first) or _is_tried(line, trigger, first)
    return object_fits(line, trigger, first, last)


def _is_tried(line: Line, trigger: Trigger, first: int) -> bool:
    """Whether prototypes or engines are what is tested: "prototypes have been tested since 2019"."""
    window = subject_window(line, first) if trigger.base in _TRYING else None
    return window is not None and not _TRIED.isdisjoint(low_words(line, window[1] - 2, window[1] + 1))


def _only_describes(line: Line, trigger: Trigger, shape: str, first: int, last: int) -> bool:
    """Whether pictures show a weapon, or a participle is an adjective: "footage showed it", "were converted S-200s"."""
    if shape == "passive" and trigger.base == "find":
        return True  # "the warhead was found in a field"
    if trigger.base in _FITTING and shape != "active" and line.row[last + 1 : last + 2] == ["with"]:
        return not ("will" in line.row[first:last] or is_foreseen(line, first, last))  # "was fitted with a warhead"
    if shape == "passive":
        return last + 1 < len(line.words) and is_weapon(line, last + 1)
    return trigger.base == "show" and shape == "active" and is_picture(line, first)


def _is_before(line: Line, first: int, shape: str) -> bool:
    """Whether a weapon is what a participle is said of: the subject, or "First tested in 2010, the K-4"."""
    window = subject_window(line, first)
    while window and line.row[first - 1] == "to" and line.row[window[1]] in _TRAILING and window[1] > window[0]:
        window = window[0], window[1] - 1  # "ten more, to be handed over in May"
    lows = line.row[window[0] : window[1] + 1] if window else []
    if lows[:1] == ["nothing"] or (line.row[first + 1 : first + 2] == ["launched"] and not BEGUN.isdisjoint(lows)):
        return False  # "a tender for missiles was launched"
    if holds_weapon(line, window) or of_which(line, first) or inserted_before(line, first):
        return True
    if window and lows[-2:-1] == ["a"] and lows[-1] in _SPANS:
        return True  # "seven a day would be built"
    told = line.row[first] in _TOLD and line.row[first - 1] in ADDING
    told = told or (line.row[first - 1] == "and" and not WERE.isdisjoint(lows))
    if window and told and line.row[window[0]] in _STAND_INS:
        return True  # "it is made in Stevenage and was first used in 2003"
    if window and line.row[window[1]] == "threats":
        return True
    if shape != "reduced" or not all(word.adverb for word in line.words[:first]):
        return False
    comma = next((k for k in range(first, len(line.words)) if line.words[k].text == ","), len(line.words))
    if low_words(line, comma + 1, comma + 2) in (["it"], ["they"]):
        return True  # "Supplied to six armies, it stayed in use"
    return weapon_within(line, comma + 1, 5)


def _is_some(line: Line, index: int) -> bool:
    """Whether a number stands for weapons: "asked for | eight"."""
    return index < len(line.words) and (line.words[index].number or line.row[index] in _SOME)


def _is_some_alone(line: Line, index: int) -> bool:
    """Whether a number asked for counts no other thing: "called for ten", not "called for more pressure"."""
    after = line.words[index + 1] if index + 1 < len(line.words) else None
    ends = after is None or not after.text.isalpha() or after.low in PREPOSITIONS or after.low in TIMES
    return _is_some(line, index) and ends


def _near(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Anywhere in the sentence; but what is asked for must be a weapon, and what sinks by itself strikes nothing."""
    if trigger.base == "hit" and not _HEIGHTS.isdisjoint(line.row[place[1] + 1 : place[1] + 5]):
        return False  # "hit a top speed of Mach 9"
    if trigger.base == "come down" and line.row[place[1] + 1 : place[1] + 2] == ["from"]:
        return False  # "the time to build one has come down from 42 months"
    if trigger.base == "sink" and "teeth" in line.row[place[1] + 1 : place[1] + 4]:
        return False
    if trigger.base in _FALLING and not _REMAINS.isdisjoint(low_words(line, place[0] - 5, place[0])):
        return False
    if trigger.base == "acknowledge" and not weapon_after(line, place[1]):
        return not _DEEDS.isdisjoint(line.row[place[1] + 1 : place[1] + 9])
    if trigger.base == "disclose" and shape == "passive" and "by" not in line.row[place[1] + 1 : place[1] + 6]:
        return False
    if trigger.base in _VERIFYING and line.row[place[0] - 1] in OF_THINGS:
        return False  # "a claim that could not be verified"
    if trigger.base == "shell" and line.row[place[1] + 1 : place[1] + 2] == ["out"]:
        return False
    if trigger.base in {"won", "wins"} and _PRIZES.isdisjoint(line.row[place[1] + 1 : place[1] + 13]):
        return False
    if trigger.attribute == "request":
        return _asks_for_arms(line, trigger, place)
    return trigger.base not in _TRANSITIVE or _is_done_to(line, shape, place)


def _asks_for_arms(line: Line, trigger: Trigger, place: Phrase) -> bool:
    """Whether weapons are asked for, or leave to use them: "asked for permission to use it"."""
    if line.row[place[0] - 1] in _GOVERNING or not _NO_ARMS.isdisjoint(line.row[place[1] + 1 : place[1] + 2]):
        return False  # "a deaf ear to calls for missiles", "was not seeking war"
    if not LEAVES.isdisjoint(line.row[place[1] + 1 : place[1] + 3]):
        return not USES.isdisjoint(line.row[place[1] + 1 : place[1] + 9])
    if trigger.base in VERBS:
        return True
    window = subject_window(line, place[0])
    if window and line.row[window[1]] in DEALS:
        return False  # "the contract calls for 200 missiles"
    named = _is_some_alone(line, place[1] + 1) or weapon_in_clause(line, place[1])
    named = named or holds_any(line, object_of(line, place[1]), FLOWS)  # "called for such deliveries"
    return named or line.row[place[1] + 1 : place[1] + 2] in _STANDING_ALONE


def _is_done_to(line: Line, shape: str, place: Phrase) -> bool:
    """Whether something is sunk, and does not sink by itself: "sank | the ship", not "sank | six days later"."""
    if shape == "active":
        return object_of(line, place[1]) is not None and not _is_dated(line, place[1])
    return shape == "passive" or line.row[place[1] + 1 : place[1] + 2] == ["by"]


def _subject(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that do it themselves: they fly, explode or arrive."""
    if shape == "passive" and trigger.base.endswith(" off"):
        return False  # "is lifted off its trailer"
    if trigger.base == "explode" and not NEGATIONS.isdisjoint(low_words(line, *place)):
        return False  # a dud, which `fates` tells of
    if trigger.base == "come" and not _CLOSE.isdisjoint(line.row[place[1] + 1 : place[1] + 2]):
        return False  # "came within a mile of the ship"
    year = any(word.number for word in line.words[place[1] + 2 : place[1] + 3])
    if trigger.base.startswith("turn") and year:
        return False  # "two more turned up in 1995"
    if trigger.attribute == "delivery" and not _REMAINS.isdisjoint(low_words(line, place[0] - 7, place[0])):
        return False  # "fragments of the missile turned up"
    return flies(line, trigger, *place)


def _following(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons or sites that follow by themselves or at a time, and no "flight tests" or flights."""
    if not _FLOWN.isdisjoint(line.lows):
        return False  # "the Hwasong-15 followed in November, reaching 4,475 km"
    window = subject_window(line, place[0])
    if shape != "active" or (window and not NOUNS.keys().isdisjoint(line.row[window[0] : window[1] + 1])):
        return False
    alone = object_of(line, place[1]) is None or _is_dated(line, place[1])
    return alone and (flies(line, trigger, *place) or holds_any(line, window, OWN))


def _is_dated(line: Line, last: int) -> bool:
    """Whether a time is what follows the verb: "followed a week later"."""
    thing = object_of(line, last)
    return holds_any(line, thing, TIMES)


def _hurt(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that wreck things, and what they tear into."""
    first, last = place
    if trigger.base == "level" and not _OFF.isdisjoint(line.row[last + 1 : last + 2]):
        return False  # "levelled off at 50 km"
    holed = not _HOLES.isdisjoint(line.row[last + 1 : last + 4])  # "tore a hole in the roof"
    if (
        trigger.base in _THROUGH
        and not holed
        and (_INTO.isdisjoint(line.row[last + 1 : last + 3]) or not _AIR.isdisjoint(line.row[last + 2 : last + 6]))
    ):
        return False  # "the noise tore into the silence"
    if trigger.base == "kill" and (first != last or shape != "active" or not weapon_within(line, first - 3, 3)):
        return False  # a toll: "have killed 40 people since May"
    if (
        shape == "active"
        and trigger.base in _KNOCKING
        and can_fly(line, object_of(line, last) or place, stand_ins=False)
    ):
        return True  # "air defences knocked out 40 of 45 missiles"
    if shape == "active":
        it = first == 1 and line.row[0] in _STANDING  # "It tore through the deck"
        armed = "with" in line.row[last + 1 : last + 9] and weapon_after(line, last)
        return (
            it
            or armed
            or holds_weapon(line, subject_window(line, first), stand_ins=False)
            or before_relative(line, first)
        )
    if trigger.base.startswith("knock"):
        return True
    after = line.row[last + 1 : last + 2]
    return shape != "active" and after == ["by"] and weapon_after(line, last)


def _motion(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that come down on something: "rained on London"."""
    thing = object_of(line, place[1])
    if shape == "active" and thing and holds_weapon(line, thing, stand_ins=False):
        return True
    towards = not _DOWNWARD.isdisjoint(line.row[place[1] + 1 : place[1] + 3])
    return shape == "active" and towards and holds_weapon(line, subject_window(line, place[0]), stand_ins=False)


def _with(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Deeds done with weapons: "retaliated with dozens of missiles"."""
    if "would" in low_words(line, *place):
        return False  # a threat
    after = line.row[place[1] + 1 : place[1] + 8]
    raided = after[:1] == ["with"] and not STRIKE_NOUNS.isdisjoint(after[1:4])  # "responded with air strikes"
    return raided or ("with" in after and weapon_after(line, place[1]))


def _missing(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """A miss in a test; elsewhere it is a figure of accuracy, and no event."""
    tested = not _REHEARSALS.isdisjoint(line.lows)
    return tested and shape == "active" and holds_weapon(line, subject_window(line, place[0]))


def _treaty(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Treaties and contracts that are ratified or left."""
    thing = object_of(line, place[1])
    return holds_any(line, thing, _RATIFIED)


def _reach(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """What is stretched is a range: "extending the range of its missile"."""
    first, last = place
    before = low_words(line, first - 6, first)
    if shape == "active" and holds_weapon(line, subject_window(line, first), stand_ins=False):
        return False  # "the Scud-C extended the range": how it differs
    lasts = shape == "passive" and "life" in before  # "its service life has been extended"
    return lasts or not _REACHES.isdisjoint(line.row[last + 1 : last + 7] + before)


def _deal(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    pact = low_words(line, place[0] - 12, place[0])
    if "that" in pact and not _TREATIES.isdisjoint(pact) and trigger.base == "sign":
        return True
    return _is_of_deal(line, shape, *place)


def _of_tests(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """What is carried out is a test, and not told of for what it is no answer to: "was not in response to events"."""
    if line.row[place[1] + 1 : place[1] + 3] == ["in", "response"] and not NEGATIONS.isdisjoint(
        low_words(line, *place)
    ):
        return False
    return _tests(line, object_of(line, place[1]) if shape == "active" else subject_window(line, place[0]))


def _output(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """What is resumed is the making of weapons."""
    return not _OUTPUT.isdisjoint(line.row[place[1] + 1 : place[1] + 5] + low_words(line, place[0] - 4, place[0]))


def _introduced(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Weapons that come into service, not those that are introduced as something."""
    first, last = place
    if shape == "active":
        return holds_weapon(line, object_of(line, last), stand_ins=is_foreseen(line, first, last))
    return _is_before(line, first, shape)


_OUTPUT = lowers("line plant factory production output manufacture manufacturing assembly")
_ROLES: Mapping[str, Callable[[Line, Trigger, str, Phrase], bool]] = MappingProxyType(
    {
        "near": _near,
        "subject": _subject,
        "following": _following,
        "hurt": _hurt,
        "motion": _motion,
        "with": _with,
        "missing": _missing,
        "treaty": _treaty,
        "reach": _reach,
        "deal": _deal,
        "tests": _of_tests,
        "made": made,
        "asked": asked,
        "awaited": awaited,
        "output": _output,
        "introduced": _introduced,
    }
)
