"""Events told by a verb and words that stand apart from it: "shot two of them down", "put it on show"."""

from __future__ import annotations

from types import MappingProxyType

from flyout.claims.happenings.clauses import (
    before_relative,
    holds_any,
    holds_weapon,
    is_boundary,
    low_words,
    object_of,
    subject_window,
    weapon_within,
)
from flyout.claims.happenings.foreseen import is_foreseen, tells_of_deed
from flyout.claims.happenings.groups import group_start
from flyout.claims.happenings.inflections import inflect
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.movements import SITES
from flyout.claims.happenings.particles import LASTS, LONGEST_PART, PARTS
from flyout.claims.happenings.triggers import OPPOSITE, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import (
    BE,
    CLOSED,
    FINITE_BE,
    IS,
    NEGATIONS,
    NUMERALS,
    TIMES,
    lowers,
)

_STATE_KINDS = MappingProxyType(
    {
        **dict.fromkeys(("production", "manufacture"), "production"),
        **dict.fromkeys(("service", "operation", "use"), "deployment"),
    }
)
_GOES_ON = frozenset({"line", "lines", "life", "plant", "rate", "by", "with", "against", "of"})
_STANDING = frozenset(
    form for verb in ("be", "go", "come", "put", "enter", "bring", "take", "have") for form in inflect(verb)
)
_LASTING = lowers("is are was were be remain remains stand stands has have")
_TIMED = lowers("since now already will would until by expected should soon been")
_OF_WEAPONS = frozenset({"interception", "other", "test"})
_WEAPON_AFTER = MappingProxyType({"request": 6, "order": 6, "strike": 14})
"""Within how many words a weapon must follow."""
_ASSAULTS = frozenset({"attack", "strike", "an", "attacks", "a", "the", "strikes", "part"})
"""First words of what is claimed: whose attack it was is told without naming the weapon again."""
_OBLIGING = frozenset({"must", "shall", "to"})
_RULING = frozenset({"rule", "rules", "ruled", "ruling"})
_ENDING = frozenset(form for verb in ("go", "come", "give", "leave", "pass", "undergo") for form in inflect(verb))
_OFF = frozenset({"off", "out"})
_UNDONE = frozenset({"meant", "supposed"})
_INTO = frozenset({"in", "into"})
_COMING = frozenset({"come", "comes", "coming", "fall", "falling"})
"""A particle behind one of these is its own."""
_BARGAINS = lowers("forward order orders purchase option request call appeal demand")
"""What somebody changes of his own, the weapon not named again: "increased its order by 50"."""
_LEFT_UP = frozenset({"it", "them", "theirs"})
_FREE = frozenset({"orders", "it", "them"})
"""First words of what is told without naming the weapon: "took orders worth", "knocked it out"."""
_THINGS = frozenset({"it", "they"})
"""Stand for weapons as what goes out of service or gives way."""
_TIMELESS = frozenset({"test", "delivery", "restriction", "confirmation", "order"})
"""What lasts and needs no time to be told as an event: "is on its way"."""
_SHOWS = frozenset({"debut", "appearance"})
_WEAPONLESS = frozenset({"treaty", "accord", "pact", "development", "repelling", "notice", "forward", "schedule"})
_ALONE = _BARGAINS | {
    "customer",
    "worth",
    "debut",
    "double",
    "triple",
    "quadruple",
    "increase",
    "raise",
    "boost",
    "expand",
}
_THERE = frozenset({"ready", "with", "on"})
"""First words of what weapons are where they are to be: "with the troops", "ready for use", "on order"."""
_AWAITING = frozenset(form for verb in ("expect", "await") for form in inflect(verb))
_DECIDING = frozenset({"decide", "decides", "decided", "deciding"})
_FINITE = FINITE_BE | {"has", "have", "had", "will", "would"}
_BESIDE = 5  # words between "put" and "together"
_GAP = 13
_PAIR = 2
_ARTICLES = frozenset({"a", "an", "the", "its", "their"})


def _part_after(line: Line, index: int) -> tuple[int, int, str] | None:
    """First and last word of what belongs to the verb at `index`, and what the two tell of."""
    parts = PARTS[line.row[index]]
    standing = line.row[index] in _STANDING
    near = line.row[index + 1 : index + 1 + _GAP + LONGEST_PART]
    told = not (parts.keys().isdisjoint(near) or LASTS[line.row[index]].isdisjoint(near))
    if not told and not (standing and not _STATE_KINDS.keys().isdisjoint(near)):
        return None
    deciding, awaiting = line.row[index] in _DECIDING, line.row[index] in _AWAITING
    for k in range(index + 1, min(index + 1 + _GAP, len(line.words))):
        if deciding and line.row[k] == "to":
            return None  # "decided to ask for an offer for the Narin"
        if awaiting and k > index + 1:
            return None  # "expects to fire its first missile"
        if k in line.names or (k > index + 1 and line.row[k - 1] in _COMING):
            continue  # "took 74 minutes to come down"
        state = _state_at(line, k) if standing and line.row[k] in _INTO else None
        if state:
            return k, *state
        for part, attribute in parts.get(line.row[k], ()):
            if len(part) > 1 and part[1] not in line.row[k + 1 : k + 3]:
                continue
            last = _end_of(line, k, part)
            if last and not (_describes(line, last) or _is_subject(line, index, last)):
                fought = line.row[last] == "debut" and "combat" in line.row[k:last]
                return k, last, "strike" if fought else attribute
        if is_boundary(line, k) or line.words[k].text in {",", "("}:
            return None
    return None


def _is_subject(line: Line, verb: int, last: int) -> bool:
    """Whether a verb of its own follows behind "and": "development began in 2006 and production | was to start"."""
    joined = "and" in line.row[verb + 1 : last]
    return joined and line.row[last + 1 : last + 2] != [] and line.row[last + 1] in _FINITE


def _end_of(line: Line, index: int, part: tuple[str, ...]) -> int | None:
    """Last word of a part that begins at `index`, an adjective let in behind an article: "its | yearly | rate"."""
    if tuple(low_words(line, index, index + len(part))) == part:
        return index + len(part) - 1
    if len(part) != _PAIR or part[0] not in _ARTICLES or tuple(line.row[index + 2 : index + 3]) != part[1:]:
        return None
    between = line.row[index + 1]
    return None if between in CLOSED or line.words[index + 1].mark else index + 2


def _state_at(line: Line, index: int) -> tuple[int, str] | None:
    """Last word and kind of a state that "in" begins, adjectives inside: "into low-rate initial production"."""
    for k in range(index + 1, min(index + 5, len(line.words))):
        low = line.row[k]
        if low in _STATE_KINDS:
            ends = k + 1 >= len(line.words) or line.row[k + 1] not in _GOES_ON
            return (k, _STATE_KINDS[low]) if ends else None
        if low in CLOSED or line.words[k].mark or k in line.names:
            return None
    return None


def _is_dated(line: Line, first: int, last: int) -> bool:
    """Whether a state is told with its beginning or end: "has been in production since 1994"."""
    group = low_words(line, first, last + 7)
    if is_foreseen(line, first, last):
        return True
    years = any(word.number and len(word.text) == 4 for word in line.words[last + 1 : last + 7])
    return years or not _TIMED.isdisjoint(group)


def split_at(line: Line, index: int) -> Happening | None:
    """The event that the verb at `index` tells together with words further on."""
    low = line.words[index].low
    if low not in PARTS or index in line.names or (low == "back" and line.row[index - 1].endswith("ed")):
        return None  # "pushed back the delivery"
    found = _part_after(line, index)
    if found is None:
        return None
    part, last, attribute = found
    group = group_start(line, index), index
    inside = low_words(line, *group)
    passive = low not in BE and not low.endswith("ing") and not BE.isdisjoint(inside)
    shape = "passive" if passive else "active"
    if not _tells(line, group, (part, last), attribute, shape) or _lacks_weapon(line, group, (part, last), attribute):
        return None
    if not _has_object(line, group, (part, last), shape):
        return None  # "will take over from the Hawk"
    if low[:2] == "sh" and part == index + 1:
        return None  # "shoot down" is a phrase of its own
    if low in _RULING and not NEGATIONS.isdisjoint(inside):
        return None  # "did not rule out sending it"
    negated = attribute == "confirmation" or not NEGATIONS.isdisjoint(inside)
    return Happening(
        line=line,
        trigger=Trigger(OPPOSITE.get(attribute, attribute) if negated else attribute, "near", low),
        first=group[0],
        last=last,
        verb=index,
        shape=shape,
        foreseen=is_foreseen(line, *group) or "will" in inside,
        negated=negated,
    )


def _tells(line: Line, group: Phrase, part: Phrase, attribute: str, shape: str) -> bool:
    """Whether verb and part tell of an event, and not of what lasts: "is on alert", "is meant to stay in service"."""
    first, verb = group
    if line.row[verb] not in _LASTING:
        obliged = attribute in OPPOSITE and not _OBLIGING.isdisjoint(low_words(line, first, verb))
        return obliged or tells_of_deed(line, first, verb, shape)
    shown = attribute == "other" and line.row[part[0]] == "on" and line.row[verb] not in IS
    if attribute not in _TIMELESS and not (shown or _is_dated(line, first, part[1])):
        return False
    between = low_words(line, verb, part[0])
    if not _UNDONE.isdisjoint(between):
        return False  # "was meant to be in service"
    return "to" not in between or "be" in between


def _lacks_weapon(line: Line, group: Phrase, part: Phrase, attribute: str) -> bool:
    """Whether no weapon stands where it has to beside these words."""
    verb, last = group[1], part[1]
    assault = attribute == "strike" and line.row[part[0]] in _ASSAULTS
    if line.row[verb] in BE and line.row[part[0]] in _THERE:
        window = subject_window(line, group[0])
        if not (holds_weapon(line, window) or holds_any(line, window, SITES)):
            return True  # "the plant will be ready in 2027"
    if line.row[part[1]] in {"way", "route"} and not all(word.adverb for word in line.words[verb + 1 : part[0]]):
        return True  # "were hurt on the way to shelters"
    free = assault or line.row[verb][:3] == "set" or line.row[last] in _ALONE or line.row[part[0]] in _FREE
    within = None if free else _WEAPON_AFTER.get(attribute)
    if attribute == "restriction" and line.row[last] == "up":
        within = _WEAPON_AFTER["strike"]  # "would not give up an inch"
    if within and not (_counts(line, last + 1) or weapon_within(line, last + 1, within - 1)):
        return True
    if line.row[last] == "together" and (part[0] - group[1] > _BESIDE or line.row[last + 1 : last + 2] == ["with"]):
        return True  # "put it on its list together with the Narin"
    made = (attribute == "production" and line.row[part[0]] in {"out", "off"}) or line.row[last] == "together"
    return (made or attribute in _OF_WEAPONS) and not _has_weapon(line, *group, *part)


def _counts(line: Line, index: int) -> bool:
    """Whether a number stands for weapons: "signed up for | eight"."""
    return index < len(line.words) and (line.words[index].number or line.row[index] in NUMERALS)


def _has_object(line: Line, group: Phrase, part: Phrase, shape: str) -> bool:
    """Whether weapons are what is taken over or set up: "set the batteries up", "were set up"."""
    first, verb = group
    setting = line.row[verb][:3] == "set" and line.row[part[1]] == "up"
    if setting and shape == "passive":
        window = subject_window(line, first)
        return holds_weapon(line, window) or holds_any(line, window, SITES)
    return not (setting or line.row[part[1]] == "over") or _takes_weapon(line, verb, *part)


def _takes_weapon(line: Line, verb: int, part: int, last: int) -> bool:
    """Whether a weapon is what is taken over, before or behind "over"."""
    thing = (verb + 1, part - 1) if part > verb + 1 else object_of(line, last)
    return holds_weapon(line, thing)


def _describes(line: Line, index: int) -> bool:
    """Whether "operational" only describes a noun: "made its first operational intercept"."""
    if line.row[index] != "operational" or index + 1 >= len(line.words):
        return False
    word = line.words[index + 1]
    return not (word.mark or word.number or word.low in CLOSED or word.low in TIMES or word.adverb)


def _has_weapon(line: Line, first: int, verb: int, part: int, last: int) -> bool:
    """Whether a weapon is the object between verb and part, the subject, or what the last words speak of."""
    if weapon_within(line, last + 1, 6) or line.row[last] in _WEAPONLESS:
        return True
    window = subject_window(line, first)
    if line.row[part] in _LEFT_UP or (line.row[verb] in _ENDING and window and line.row[window[1]] in _THINGS):
        return True
    between = (verb + 1, part - 1) if part > verb + 1 else None
    short = window is not None and window[1] - window[0] < _PAIR
    alone = short and line.row[part] in _OFF  # "The last | was taken off alert"
    told = holds_weapon(line, between) or holds_weapon(line, window, stand_ins=alone)
    return told or (line.row[last] in _SHOWS and before_relative(line, first))
