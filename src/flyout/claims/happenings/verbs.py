"""Events told by verbs and fixed phrases."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.candidates import INTERCEPTORS
from flyout.claims.happenings.clauses import (
    ONE_MORE,
    before_of,
    before_relative,
    holds_weapon,
    in_relative,
    is_weapon,
    low_words,
    object_of,
    subject_window,
)
from flyout.claims.happenings.groups import group_start, is_foreseen, shape_of, tells_of_deed
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import (
    LONGEST_PHRASE,
    MAKING,
    NOUNS,
    PHRASE_BEGINNINGS,
    PHRASE_STARTS,
    PHRASES,
    SILENT,
    STRIKE_NOUNS,
    VERBS,
    Trigger,
)
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import BE, NEGATIONS, TIMES, is_adverb, is_number, lowers

_WATER = lowers("sea ocean pacific atlantic waters")
_NO_TARGET = lowers("around about roughly approximately nearly dawn dusk night midnight noon least high low sea an")
_FAILS = frozenset({"fail", "explode", "crash"})
_LAUNCHES = lowers("launch launches test tests firing firings flight missile missiles rocket rockets one ones half")
_TARGETS_OF_DEFENCE = lowers("drone drones missile missiles rocket rockets uavs projectiles")
_INTERCEPTORS = lowers("interceptor interceptors")
_USES = lowers(
    "use using strike strikes striking fire firing launch launching hit hitting attack attacking target delivery "
    "deliveries transfer transfers deployment sale export request requests buy purchase"
)
_TRIALS = frozenset({"test", "trial", "demonstration"})
_CAPABLE_WORDS = lowers("would could can might may not to")
_SEAS = lowers("sea ocean zone waters outside")
_MAGNITUDES = lowers("hundred thousand million billion trillion")
_INTO = frozenset({"into", "in", "on"})
_OTHER_ROLES = frozenset({"near", "deal", "tests", "made", "asked"})
_GIVING = frozenset({"give", "hand", "send", "promise", "offer"})
_BARE = lowers("shoot bring knock")
_GETTING_BY = lowers("through past away back by")
_SPEAKS = lowers("speak comment discuss talk publicly brief disclose")
_DEALS = lowers("deal deals contract contracts agreement order orders accord modification")
_OPPOSITE = {"authorisation": "restriction", "restriction": "authorisation"}


def _on_state(line: Line, index: int) -> bool:
    """Whether a state or city that stands for one follows: "on Ukraine"."""
    mention = line.names.get(index)
    return mention is not None and mention.alias.kind == "state"


def _is_strike_launch(line: Line, last: int, warlike: bool) -> bool:
    """Whether a launch is an attack: at a place of people, or in a report that tells of attacks."""
    for index in range(last + 1, min(last + 16, len(line.words))):
        low = line.words[index].low
        if low in _WATER:
            return False
        following = line.words[min(index + 1, len(line.words) - 1)]
        if low in {"on", "upon"} and _on_state(line, index + 1):
            return True
        if low in {"at", "against"} and not is_number(following) and following.low not in _NO_TARGET:
            return True
    return warlike


def _uses_named(line: Line, last: int) -> bool:
    """Whether weapons are used by name: "Iran used the Emad"."""
    thing = object_of(line, last)
    return thing is not None and thing[1] in line.names and is_weapon(line, thing[1])


def _is_used(line: Line, last: int, shape: str) -> bool:
    """Whether "used" says against whom, where or when, and not only by whom."""
    after = set(low_words(line, last + 1, last + 10))
    if shape == "active" and _uses_named(line, last):
        return True
    if shape != "active" and "by" in after:
        return bool(after & {"against", "war", "combat", "battle"})
    return bool(after & {"against", "at", "on", "in", "since", "to"})


def _flies_somewhere(line: Line, last: int) -> bool:
    """Whether "flew" tells of a test and not only of a distance: a place over which, a day, a manner."""
    following = line.words[last + 1] if last + 1 < len(line.words) else None
    near = line.words[last + 1 : last + 8]
    if following is None or any(word.low in TIMES or (is_number(word) and len(word.text) == 4) for word in near):
        return True
    if following.low == "from" and last + 2 < len(line.words) and line.words[last + 2].capital:
        return True
    tested = not _TRIALS.isdisjoint(low_words(line, last + 1, last + 9))
    return tested or following.low in {"over", "into", "past", "toward", "towards"} or is_adverb(following)


def _falls_or_descends(line: Line, last: int) -> bool:
    """Whether "landed" and "came" tell of an end in the sea, or of descent from another weapon, and of no delivery."""
    after = low_words(line, last + 1, last + 7)
    descends = after[:1] == ["from"] and any(
        is_weapon(line, k) for k in range(last + 2, min(last + 6, len(line.words)))
    )
    return descends or not _SEAS.isdisjoint(after)


def _flies(line: Line, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the thing that flies, fails or arrives is a weapon."""
    if trigger.base == "fly" and holds_weapon(line, object_of(line, last), stand_ins=False):
        return True
    if trigger.base == "fly" and not _flies_somewhere(line, last):
        return False
    if trigger.base in {"land", "come"} and _falls_or_descends(line, last):
        return False
    if trigger.base in _FAILS and low_words(line, last + 1, last + 4) == ["in", "a", "test"]:
        return True
    if trigger.base in _FAILS:
        return any(low in _LAUNCHES for low in low_words(line, 0, first)) or line.words[first - 1].low == "it"
    stand_ins = trigger.attribute == "delivery" or trigger.base == "fly"
    window = subject_window(line, first)
    return holds_weapon(line, window, stand_ins=stand_ins) or before_relative(line, first)


def _may_speak(line: Line, last: int) -> bool:
    """Whether leave is given to speak and not to shoot: "was not authorised to speak publicly"."""
    return not _SPEAKS.isdisjoint(low_words(line, last + 1, last + 5))


def _is_of_deal(line: Line, shape: str, first: int, last: int) -> bool:
    """Whether what is signed, placed or awarded is a contract or order."""
    if shape == "active":
        bought = low_words(line, last + 1, last + 2) == ["for"] and _weapon_after(line, last)
        return bought or not _DEALS.isdisjoint(low_words(line, last + 1, last + 12))
    window = subject_window(line, first)
    before = low_words(line, window[0], window[1] + 1) if window else []
    return not _DEALS.isdisjoint(before) or not _DEALS.isdisjoint(low_words(line, last + 1, last + 8))


def _makes_weapon(line: Line, last: int) -> bool:
    """Whether what is made is a weapon or a number of them, and no decision about one."""
    thing = object_of(line, last)
    if thing is None:
        return False
    head = line.words[thing[1]]
    first = line.words[thing[0]]
    numbered = any(is_number(line.words[k]) for k in range(thing[0], thing[1] + 1))
    return is_weapon(line, thing[1]) or numbered or first.low == "dozens" or head.low in ONE_MORE


def _stands_for(line: Line, index: int) -> bool:
    """Whether a number or "more" stands for weapons named before: "have given several hundred more"."""
    return is_number(line.words[index]) or line.words[index].low in {"more", "others"}


def _is_number_after(line: Line, last: int) -> bool:
    """Whether a number or a weapon is the second object of a passive: "has been given 39"."""
    thing = object_of(line, last)
    return thing is not None and (is_number(line.words[thing[0]]) or is_weapon(line, thing[1]))


def _tests(line: Line, thing: Phrase | None) -> bool:
    """Whether what is carried out is a test: "conducted a flight-trial", "the test was conducted"."""
    if thing is None:
        return False
    nouns = (NOUNS.get(line.words[k].low) for k in range(thing[0], thing[1] + 1))
    return any(noun is not None and noun.attribute == "test" for noun in nouns)


def _role_fits(line: Line, trigger: Trigger, shape: str, first: int, last: int) -> bool:
    """Whether the weapon, the deal or the test that a trigger needs stands where its role says."""
    if trigger.role == "subject":
        return _flies(line, trigger, first, last)
    if trigger.base == "get" and not _GETTING_BY.isdisjoint(low_words(line, last + 1, last + 2)):
        return False
    if trigger.attribute in _OPPOSITE and trigger.base in VERBS:
        used = not _USES.isdisjoint(low_words(line, last + 1, last + 14))
        return not _may_speak(line, last) and (used or _weapon_after(line, last))
    if trigger.role == "arrival":
        told = _CAPABLE_WORDS.isdisjoint(low_words(line, first, last))
        return told and _on_state(line, last + 1) and holds_weapon(line, subject_window(line, first))
    if trigger.role in _OTHER_ROLES:
        return _other_role_fits(line, trigger.role, shape, first, last)
    if trigger.role == "against" and not _is_used(line, last, shape):
        return False
    if shape != "active":
        got = shape == "passive" and trigger.base in _GIVING and _is_number_after(line, last)
        return got or holds_weapon(line, subject_window(line, first)) or before_relative(line, first)
    return _object_fits(line, trigger, first, last)


def _other_role_fits(line: Line, role: str, shape: str, first: int, last: int) -> bool:
    """The roles in which no weapon need be the object."""
    if role == "deal":
        return _is_of_deal(line, shape, first, last)
    if role == "tests":
        return _tests(line, object_of(line, last) if shape == "active" else subject_window(line, first))
    if role == "made":
        if shape == "passive":
            return "will" in low_words(line, first, last) and holds_weapon(line, subject_window(line, first))
        return shape == "active" and _makes_weapon(line, last)
    if role == "asked":
        return "for" in low_words(line, last + 1, last + 6) and _weapon_after(line, last)
    return role == "near"


def _object_fits(line: Line, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the object of an active verb is a weapon."""
    over = low_words(line, last + 1, last + 2) == ["over"]
    thing = object_of(line, last + over)
    if trigger.base == "get" and thing is None:
        return False
    if trigger.base in {"supply", "provide"} and "with" in low_words(line, last + 1, last + 7):
        return _weapon_after(line, last)
    if trigger.base in {"give", "hand"}:
        return thing is not None and (is_weapon(line, thing[1]) or _stands_for(line, thing[1]))
    if trigger.attribute == "production" and _makes_weapon(line, last):
        return True
    if thing and trigger.attribute == "other":
        thing = before_of(line, thing)
    return holds_weapon(line, thing) or before_relative(line, first)


def _weapon_after(line: Line, last: int) -> bool:
    return any(is_weapon(line, k) for k in range(last + 1, min(last + 14, len(line.words))))


def _happening(line: Line, trigger: Trigger, place: Phrase, verb: int, shape: str) -> Happening:
    first, last = place
    return Happening(
        line=line,
        trigger=trigger,
        first=first,
        last=last,
        verb=verb,
        shape=shape,
        relative=shape == "reduced" or in_relative(line, first),
        foreseen=is_foreseen(line, first, verb),
        negated=any(low in NEGATIONS for low in low_words(line, first, verb)),
    )


def _fires_defence(line: Line, last: int) -> bool:
    """Whether what is fired or used is an interceptor or a defence system."""
    thing = object_of(line, last)
    if thing is None:
        return False
    mentions = [line.names[k] for k in range(thing[0], thing[1] + 1) if k in line.names]
    named = any(m.alias.kind == "defence" or m.alias.name in INTERCEPTORS for m in mentions)
    return named or not _INTERCEPTORS.isdisjoint(low_words(line, thing[0], thing[1] + 1))


def _interceptors_before(line: Line, first: int) -> bool:
    """Whether interceptors are what was fired: "several interceptors were fired"."""
    window = subject_window(line, first)
    return window is not None and not _INTERCEPTORS.isdisjoint(low_words(line, window[0], window[1] + 1))


def _own_thing(line: Line, last: int) -> bool:
    """Whether what is destroyed belongs to who destroys it: "destroyed its first Pershing missiles"."""
    return bool({"its", "their"} & set(low_words(line, last + 1, last + 3))) and _weapon_after(line, last)


def _hits_range(line: Line, last: int) -> bool:
    """Whether a missile came down on a test range: "hit the Kura range"."""
    thing = object_of(line, last)
    return thing is not None and line.words[thing[1]].low in {"range", "area", "ground", "target"}


def _refined(line: Line, trigger: Trigger, place: Phrase, verb: int, *, shape: str, warlike: bool) -> Trigger:
    """The trigger with the attribute that the words around it give it."""
    attribute, last = trigger.attribute, place[1]
    after = low_words(line, last + 1, last + 12)
    against = after[after.index("against") + 1 :][:5] if "against" in after else []
    if trigger.base == "order":
        thing = object_of(line, last)
        attribute = _ordered(_plain_words(line, thing) if thing else set())
    elif trigger.base == "receive" and {"order", "orders", "contract"} & set(after[:6]):
        attribute = "order"
    elif attribute == "launch":
        attribute = "strike" if _is_strike_launch(line, last, warlike) else "test"
        if warlike and (_fires_defence(line, last) if shape == "active" else _interceptors_before(line, place[0])):
            attribute = "interception"
    elif trigger.base == "fly" and shape == "passive" and "to" in after[:1]:
        attribute = "delivery"
    elif warlike and trigger.base in {"fly", "crash"} and not _INTO.isdisjoint(after[:1]):
        attribute = "strike"
    elif (trigger.base == "destroy" and _own_thing(line, last)) or (trigger.base == "explode" and warlike):
        attribute = "other"
    elif trigger.role == "against" and (
        not _TARGETS_OF_DEFENCE.isdisjoint(against) or (shape == "active" and _fires_defence(line, last))
    ):
        attribute = "interception"
    elif trigger.base in {"hit", "strike"} and not warlike and _hits_range(line, last):
        attribute = "test"
    negated = any(low in NEGATIONS for low in low_words(line, place[0], verb))
    return Trigger(_OPPOSITE.get(attribute, attribute) if negated else attribute, trigger.role, trigger.base)


def _plain_words(line: Line, phrase: Phrase) -> set[str]:
    """Words of a phrase that are in no name: "Joint Strike Missile" orders no strike."""
    return {line.words[k].low for k in range(phrase[0], phrase[1] + 1) if k not in line.names}


def _ordered(words: set[str]) -> str:
    """What "ordered" leads to: weapons (an order), their delivery or use (leave for it), their making."""
    if words & {"delivery", "deliveries", "transfer", "strike", "strikes", "attack", "use", "deployment"}:
        return "authorisation"
    return "production" if "production" in words else "order"


def verb_at(line: Line, index: int, *, warlike: bool) -> Happening | None:
    """The event that the verb at `index` tells, if it is one and a weapon stands in the right place."""
    trigger, last = VERBS.get(line.words[index].low), index
    if trigger is None or index in line.names:
        return None
    first = group_start(line, index)
    shape = shape_of(line, index, first)
    if shape is None or not tells_of_deed(line, first, index, shape):
        return None
    if trigger.base in MAKING and trigger.base != "make":
        thing = object_of(line, last)
        if thing and line.words[thing[1]].low in STRIKE_NOUNS:
            return _happening(line, Trigger("strike", "near", "strike"), (first, thing[1]), index, shape)
    if shape == "reduced" and low_words(line, last + 1, last + 2) == ["from"] and trigger.attribute == "launch":
        return None  # "missiles fired from HIMARS": a launcher, no event
    if shape == "reduced" and {"than", "as"} & set(low_words(line, index - 6, index)):
        return None  # "further than munitions sent before"
    if not _role_fits(line, trigger, shape, first, last):
        return None
    return _happening(
        line, _refined(line, trigger, (first, last), index, shape=shape, warlike=warlike), (first, last), index, shape
    )


def _is_currency(line: Line, index: int) -> bool:
    """Whether "won" is money: "two billion won"."""
    before = line.words[index - 1] if index else None
    return line.words[index].low == "won" and before is not None and (is_number(before) or before.low in _MAGNITUDES)


def phrase_at(line: Line, index: int) -> Happening | None:
    """The event that a fixed phrase beginning at `index` tells."""
    if line.words[index].low not in PHRASE_STARTS or _is_currency(line, index):
        return None
    for written, last in reversed(_written_from(line, index)):
        trigger = PHRASES[written]
        first = group_start(line, index)
        passive = not BE.isdisjoint(low_words(line, first, index)) and not written[0].endswith("ing")
        shape = "passive" if passive else "active"
        if written[0] in _BARE and not tells_of_deed(line, first, index, shape):
            continue
        if _role_fits(line, trigger, shape, first, last):
            return replace(_happening(line, trigger, (first, last), index, shape), negated=written in SILENT)
    return None


def _written_from(line: Line, index: int) -> list[tuple[tuple[str, ...], int]]:
    """Fixed phrases that begin at `index`, adverbs inside them left out, each with its last word."""
    found: list[tuple[tuple[str, ...], int]] = []
    written: tuple[str, ...] = ()
    for k in range(index, min(index + 2 * LONGEST_PHRASE, len(line.words))):
        word = line.words[k]
        if is_adverb(word) and word.low not in NEGATIONS:
            continue
        written = (*written, word.low)
        if written not in PHRASE_BEGINNINGS:
            break
        if written in PHRASES:
            found.append((written, k))
    return found
