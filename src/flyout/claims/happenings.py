"""Words of a line that tell of an event about weapons, with how they stand in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flyout.claims.lines import ACTOR_KINDS, SYSTEM_KINDS, Line, is_adjective
from flyout.claims.phrases import Phrase
from flyout.claims.roles import WEAPONS
from flyout.claims.triggers import (
    LONGEST_PHRASE,
    MAKING,
    NOUNS,
    PHRASE_STARTS,
    PHRASES,
    SILENT,
    STRIKE_NOUNS,
    VERBS,
    Trigger,
)
from flyout.claims.words import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    OBLIQUE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    is_adverb,
    is_mark,
    is_number,
    lowers,
)
from flyout.documents.model import Part

_ARMS = WEAPONS | lowers(
    "arms ammunition package batch battery batteries shell shells ordnance weaponry scuds patriots salvo barrage "
    "system systems"
)
_PRESENT = frozenset({"is", "are"})
_CAPABLE = frozenset({"can", "could", "might", "must", "should", "cannot", "can't", "couldn't"})
_FORESEEN = lowers("expected planned scheduled due set plans plan intends promised pledged going is are was were")
_HAPPENS = lowers(
    "came was were is are occurred happened took followed follows marks marked failed began came has have had will "
    "would expected planned"
)
_RANKS = lowers(
    "first second third fourth fifth sixth seventh eighth ninth tenth latest last next previous another new first-ever"
)
_NOUN_VERBS = lowers("include includes contain contains hit left put cost take takes took")
_ONE_MORE = lowers(
    "one ones others them it those some these more two three four five six seven eight nine ten dozens all"
)
_FAR = 24
_OBJECT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One trigger in a line.

    Parameters
    ----------
    line : Line
    trigger : Trigger
    first, last : int
        Words of the verb group or noun.
    verb : int
        The word that triggered.
    shape : str
        "active", "passive", "reduced" (missiles supplied by X) or "noun".
    relative : bool
        It stands in a clause that only says more of a noun.
    foreseen : bool
        It has not happened yet by the words themselves.
    negated : bool
    """

    line: Line
    trigger: Trigger
    first: int
    last: int
    verb: int
    shape: str
    relative: bool = False
    foreseen: bool = False
    negated: bool = False


def is_weapon(line: Line, index: int) -> bool:
    """Whether a word names a weapon, by a name or a common noun."""
    mention = line.names.get(index)
    if mention:
        return mention.alias.kind in SYSTEM_KINDS - {"aircraft"}
    return line.words[index].low in _ARMS


def has_weapon(line: Line) -> bool:
    """Whether a line names a weapon at all."""
    return any(is_weapon(line, k) for k in range(len(line.words)))


def _is_boundary(line: Line, index: int) -> bool:
    word = line.words[index]
    return word.text in {";", ":", "--", "–", "—"} or (
        index not in line.names and (word.low in RELATIVES or word.low in CONJUNCTIONS - {"and", "or", "than"})
    )


def object_of(line: Line, last: int) -> Phrase | None:
    """The object right after a verb that ends at `last`: to the next preposition, clause or mark."""
    first = last + 1
    while first < len(line.words) and (is_adverb(line.words[first]) or line.quoted[first] != line.quoted[last]):
        if is_mark(line.words[first]) and line.words[first].text not in {'"', "“", "”"}:
            return None
        first += 1
    end = first
    while end < min(len(line.words), first + _OBJECT):
        word = line.words[end]
        counts = end + 1 < len(line.words) and is_number(line.words[end + 1])  # "about 180 missiles"
        stops = word.low in PREPOSITIONS and word.low not in {"of", "like"} and end not in line.names and not counts
        if stops or _is_boundary(line, end) or word.text in {",", ".", "("} or word.low in AUXILIARIES:
            break
        end += 1
    return (first, end - 1) if end > first else None


def subject_window(line: Line, first: int) -> Phrase | None:
    """The words before a verb group that begins at `first`, back to where its clause begins."""
    start = first
    while start > max(0, first - _FAR) and not _is_boundary(line, start - 1):
        start -= 1
        if line.words[start].low in AUXILIARIES and start < first - 1:
            start += 1
            break
    return (start, first - 1) if start < first else None


def _holds_weapon(line: Line, phrase: Phrase | None, *, pronouns: bool = True) -> bool:
    if phrase is None:
        return False
    for index in range(phrase[0], phrase[1] + 1):
        if is_weapon(line, index):
            return True
        low = line.words[index].low
        if pronouns and (low in _ONE_MORE or is_number(line.words[index])) and index == phrase[1]:
            return True
    return False


def _before_relative(line: Line, first: int) -> bool:
    """Whether a weapon stands right before the "that" or "which" of the clause a verb is in."""
    for index in range(first - 1, max(0, first - _FAR) - 1, -1):
        if line.words[index].low in {"that", "which"} and index not in line.names:
            return any(is_weapon(line, k) for k in range(max(0, index - 5), index))
        if line.words[index].text in {",", ";"}:
            return False
    return False


def _group_start(line: Line, verb: int) -> int:
    """First word of a verb group: auxiliaries and adverbs before the verb."""
    first = verb
    index = verb - 1
    while index >= 0:
        word = line.words[index]
        if word.low in AUXILIARIES or word.low in NEGATIONS:
            first = index
        elif not (is_adverb(word) or word.low in {"to", "been", "expected", "due", "set", "planned"}):
            break
        index -= 1
    return first


def _shape(line: Line, verb: int, first: int) -> str | None:
    """How a verb form stands in its clause; None where it is no verb of a clause at all."""
    words = line.words
    word, previous = words[verb], words[verb - 1] if verb else None
    group = [words[k].low for k in range(first, verb)]
    participle = word.low.endswith("ing")
    if participle:
        return "active" if any(low in BE for low in group) or (previous and previous.low == "by") else None
    past = word.low.endswith("ed") or (VERBS[word.low].base != word.low and not word.low.endswith("s"))
    be = next((k for k in range(verb - 1, first - 1, -1) if words[k].low in BE), None)
    if past and be is not None:
        return "passive"
    if previous is None:
        return None
    if previous.low in DETERMINERS or previous.low in {"'s", "’s"} or previous.text == "-":
        return None
    if past or word.low in {"hit", "shot"}:
        return _past_shape(line, verb, first)
    if "to" in group or previous.low == "to" or any(low in AUXILIARIES for low in group):
        return "active"
    third = line.part is Part.HEADLINE and word.low.endswith("s") and word.low != VERBS[word.low].base
    mention = line.ends_name(verb - 1)
    named = (mention is not None and mention.alias.kind in ACTOR_KINDS and not is_adjective(mention)) or (
        previous.low in PRONOUNS
    )
    following = words[verb + 1].low if verb + 1 < len(words) else ""
    return "active" if third and named and following not in AUXILIARIES else None


def _past_shape(line: Line, verb: int, first: int) -> str | None:
    """Active or reduced: "Ukraine fired missiles" against "missiles fired by Ukraine"."""
    words = line.words
    if any(words[k].low in {"has", "have", "had", "did"} for k in range(first, verb)):
        return "active"
    following = words[verb + 1] if verb + 1 < len(words) else None
    ends = following is None or is_mark(following) or following.low in PREPOSITIONS | TIMES or is_adverb(following)
    previous = verb - 1
    while previous > 0 and is_adverb(words[previous]):
        previous -= 1
    if ends and (is_weapon(line, previous) or words[previous].text == ","):
        return "reduced"
    if not ends and following is not None and following.low not in DETERMINERS and not following.capital:
        mention = line.ends_name(previous)
        if is_adjective(mention) if mention else words[previous].low in PREPOSITIONS:
            return None
    return "active"


def _is_strike_launch(line: Line, happening_last: int, warlike: bool) -> bool:
    """Whether a launch is an attack: at a place of people, or in a report that tells of attacks."""
    for index in range(happening_last + 1, min(happening_last + 16, len(line.words))):
        low = line.words[index].low
        if low in {"sea", "ocean", "pacific", "atlantic", "waters", "japan"}:
            return False
        if low in {"at", "against"} and not is_number(line.words[min(index + 1, len(line.words) - 1)]):
            return True
    return warlike


def _before_of(line: Line, phrase: Phrase) -> int:
    """Last word of a phrase before its "of"."""
    for index in range(phrase[0], phrase[1] + 1):
        if line.words[index].low == "of":
            return index - 1
    return phrase[1]


def _is_used(line: Line, last: int, shape: str) -> bool:
    """Whether "used" says against whom, where or when, and not only by whom."""
    after = set(_low(line, last + 1, min(last + 10, len(line.words))))
    return bool(after & {"against", "at", "on", "in", "since", "to"}) and not (shape != "active" and "by" in after)


def _flies_somewhere(line: Line, last: int) -> bool:
    """Whether "flew" tells of a test and not only of a distance: a place over which, a day, a manner."""
    following = line.words[last + 1] if last + 1 < len(line.words) else None
    if following is None or any(word.low in TIMES for word in line.words):
        return True
    return following.low in {"over", "into", "past", "toward", "towards"} or is_adverb(following)


def _role_fits(line: Line, trigger: Trigger, shape: str, first: int, last: int) -> bool:
    window, thing = subject_window(line, first), object_of(line, last)
    if trigger.role == "against" and not _is_used(line, last, shape):
        return False
    if trigger.base == "fly" and not _flies_somewhere(line, last):
        return False
    if trigger.role == "subject":
        counted = trigger.attribute == "delivery" or trigger.base == "fly"
        return _holds_weapon(line, window, pronouns=counted) or _before_relative(line, first)
    if trigger.attribute == "other" and shape == "active":
        return thing is not None and _holds_weapon(line, (thing[0], _before_of(line, thing)))
    if trigger.base in {"give", "hand"} and shape == "active":
        return thing is not None and is_weapon(line, thing[1])
    if trigger.role == "near":
        return True
    if shape == "active":
        return _holds_weapon(line, thing) or _before_relative(line, first)
    return _holds_weapon(line, window)


def _foreseen(line: Line, first: int, verb: int) -> bool:
    group = [line.words[k].low for k in range(max(0, first - 3), verb)]
    return "to" in group and any(low in _FORESEEN for low in group)


def _is_infinitive(line: Line, verb: int) -> bool:
    index = verb - 1
    while index > 0 and (is_adverb(line.words[index]) or line.words[index].low in {"be", "have", "been"}):
        index -= 1
    return line.words[index].low == "to"


def _counts(line: Line, trigger: Trigger, first: int, verb: int, shape: str) -> bool:
    """Whether a verb group tells of something that happened or is foreseen, and not of what can be done."""
    group = [line.words[k].low for k in range(first, verb)]
    if any(low in _CAPABLE for low in group) and "have" not in group:
        return False
    if _is_infinitive(line, verb):
        used = any(line.words[k].low in {"used", "fired", "launched"} for k in range(max(0, verb - 12), verb))
        seems = any(low in {"seems", "appears", "claims", "claimed", "said"} for low in _low(line, verb - 5, verb))
        return _foreseen(line, first, verb) or used or (seems and "have" in _low(line, verb - 3, verb))
    generic = shape == "passive" and group and group[0] in _PRESENT and "being" not in group and "been" not in group
    return not generic


def _low(line: Line, first: int, stop: int) -> list[str]:
    return [line.words[k].low for k in range(max(0, first), stop)]


def _in_relative(line: Line, first: int) -> bool:
    """Whether a verb stands in a relative clause: "the missile that North Korea launched"."""
    for index in range(first - 1, max(0, first - 8) - 1, -1):
        word = line.words[index]
        if word.low in {"which", "who"} or (word.low == "that" and is_weapon(line, index - 1) and index > 0):
            return True
        if word.low == "that" or word.text in {",", ";"} or word.low in CONJUNCTIONS:
            return False
    return False


def _verb_at(line: Line, index: int, warlike: bool) -> Happening | None:
    trigger, last = VERBS.get(line.words[index].low), index
    if trigger is None or index in line.names:
        return None
    first = _group_start(line, index)
    shape = _shape(line, index, first)
    if shape is None or not _counts(line, trigger, first, index, shape):
        return None
    if trigger.base in MAKING:
        thing = object_of(line, last)
        if thing and line.words[thing[1]].low in STRIKE_NOUNS | {"airstrike", "airstrikes"}:
            return _happening(line, Trigger("strike", "near", "strike"), (first, thing[1]), index, shape)
    if not _role_fits(line, trigger, shape, first, last):
        return None
    following = line.words[last + 1].low if last + 1 < len(line.words) else ""
    if shape == "reduced" and trigger.attribute == "launch" and following == "from":
        return None  # "missiles fired from HIMARS": a launcher, no event
    if trigger.base == "order":
        trigger = _ordered(line, trigger, object_of(line, last))
    if trigger.attribute == "launch":
        attribute = "strike" if _is_strike_launch(line, last, warlike) else "test"
        trigger = Trigger(attribute, trigger.role, trigger.base)
    return _happening(line, trigger, (first, last), index, shape)


def _ordered(line: Line, trigger: Trigger, thing: Phrase | None) -> Trigger:
    """What is ordered: weapons (an order), their delivery or use (leave for it), their making."""
    words = set(_low(line, thing[0], thing[1] + 1)) if thing else set()
    if words & {"delivery", "deliveries", "transfer", "strike", "strikes", "attack", "use", "deployment"}:
        return Trigger("authorisation", trigger.role, trigger.base)
    return Trigger("production", trigger.role, trigger.base) if "production" in words else trigger


def _happening(line: Line, trigger: Trigger, place: Phrase, verb: int, shape: str) -> Happening:
    first, last = place
    return Happening(
        line=line,
        trigger=Trigger("strike", trigger.role, trigger.base) if trigger.role == "against" else trigger,
        first=first,
        last=last,
        verb=verb,
        shape=shape,
        relative=shape == "reduced" or _in_relative(line, first),
        foreseen=_foreseen(line, first, verb),
        negated=any(low in NEGATIONS for low in _low(line, first, verb)),
    )


def _phrase_at(line: Line, index: int) -> Happening | None:
    if line.words[index].low not in PHRASE_STARTS:
        return None
    for length in range(min(LONGEST_PHRASE, len(line.words) - index), 1, -1):
        trigger = PHRASES.get(tuple(_low(line, index, index + length)))
        first = _group_start(line, index)
        if trigger and (trigger.role == "near" or _role_fits(line, trigger, "active", first, index + length - 1)):
            found = _happening(line, trigger, (first, index + length - 1), index, "active")
            return replace(found, negated=True) if tuple(_low(line, index, index + length)) in SILENT else found
    single = PHRASES.get((line.words[index].low,))
    return _happening(line, single, (_group_start(line, index), index), index, "active") if single else None


def _noun_at(line: Line, index: int, warlike: bool) -> Happening | None:
    """An event told by a noun: one that is counted, owned, dated, or the subject of "came" and the like."""
    trigger = NOUNS.get(line.words[index].low)
    if trigger is None or index in line.names or not _ends_phrase(line, index):
        return None
    first = index
    while first > 0 and index - first < 7 and line.words[first].low not in DETERMINERS and _in_phrase(line, first - 1):
        first -= 1
    if not _noun_fits(line, trigger, first, index):
        return None
    launched = trigger.base.startswith(("launch", "fir", "flight"))
    if trigger.attribute == "test" and warlike and launched:
        return None
    after = _low(line, index + 1, min(index + 10, len(line.words)))
    return Happening(
        line=line,
        trigger=trigger,
        first=first,
        last=index,
        verb=index,
        shape="noun",
        foreseen=bool({"expected", "planned", "scheduled", "due"} & set(after)),
        negated="no" in _low(line, first, index),
    )


def _ends_phrase(line: Line, index: int) -> bool:
    """Whether the noun at `index` is the head of its phrase: "the flight", and not "the flight data"."""
    if index + 1 >= len(line.words):
        return True
    word = line.words[index + 1]
    closed = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | TIMES | RELATIVES | _HAPPENS | _NOUN_VERBS
    return is_mark(word) or word.low in closed or is_adverb(word) or word.low.endswith("ed")


def _happens(line: Line, index: int) -> bool:
    """Whether "came", "took place" or "was" with a time follows the noun at `index`."""
    after = _low(line, index + 1, min(index + 5, len(line.words)))
    if not after or after[0] not in _HAPPENS:
        return False
    if after[0] in BE | {"has", "have", "had", "will"}:
        timed = any(k < len(line.words) and is_number(line.words[k]) for k in range(index + 1, index + 5))
        dated = after[1:2] != ["the"] and (timed or bool(TIMES & set(after)))
        return dated or bool({"planned", "expected"} & set(after))
    return True


def _noun_fits(line: Line, trigger: Trigger, first: int, index: int) -> bool:
    before, after = _low(line, first, index), _low(line, index + 1, min(index + 9, len(line.words)))
    owned = any(k in line.names and line.names[k].alias.kind in ACTOR_KINDS for k in range(first, index))
    ranked = any(low in _RANKS for low in before)
    counted = ranked or any(low in _ONE_MORE or is_number(line.words[first + k]) for k, low in enumerate(before))
    dated = any(low in TIMES for low in before) and any(low in {"'s", "’s"} for low in before)
    dated = dated or (after[:1] == ["of"] and len(after) > 1 and after[1] in TIMES)
    if "would" in after[:6] or "would" in _low(line, first - 4, first):
        return owned and ranked
    match trigger.attribute:
        case "request":
            return owned or (after[:1] == ["for"] and any(is_weapon(line, k) for k in _reach(line, index)))
        case "authorisation" | "restriction" | "deployment" | "delivery" | "order":
            return owned or ranked or dated
        case "production":
            return bool({"ordered", "began", "started", "increased", "raised"} & set(_low(line, first - 3, index)))
        case "confirmation":
            return "no" in before
    if trigger.base == "use":
        against = bool({"on", "against", "in", "at"} & set(after))
        allowed = {"allow", "allowed", "allowing", "authorized", "authorised", "confirmed", "permission", "approved"}
        armed = after[:1] == ["of"] and any(is_weapon(line, k) for k in _reach(line, index))
        return armed and (ranked or against) and not allowed & set(_low(line, first - 4, index))
    made = {"a", "an"} & set(before) and after[:1] == ["of"] and any(is_weapon(line, k) for k in _reach(line, index))
    return counted or dated or bool(made) or _happens(line, index) or (owned and trigger.attribute == "strike")


def _reach(line: Line, index: int) -> range:
    return range(index + 1, min(index + 9, len(line.words)))


def _in_phrase(line: Line, index: int) -> bool:
    word = line.words[index]
    if word.low in {"'s", "’s"} or index in line.names or word.low in TIMES or is_number(word):
        return True
    closed = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | PRONOUNS | RELATIVES | OBLIQUE
    return not (is_mark(word) and word.text not in {"-", "."}) and word.low not in closed and word.low not in VERBS


def is_warlike(lines: tuple[Line, ...]) -> bool:
    """Whether a report tells of attacks rather than of tests, by its words."""
    attacks = tests = 0
    for line in lines:
        for word in line.words:
            if word.low in _ATTACK_WORDS:
                attacks += 1
            elif word.low.startswith("test") or word.low in _TEST_WORDS:
                tests += 1
    return attacks > tests


_ATTACK_WORDS = lowers(
    "strike strikes struck attack attacks attacked war killed injured targets hit destroyed battlefield invasion "
    "wreckage debris frontline casualties barrage"
)
_TEST_WORDS = lowers("launch launches icbm icbms trajectory altitude apogee lofted")


def find_happenings(line: Line, *, warlike: bool, armed: bool) -> list[Happening]:
    """Everything in a line that tells of an event.

    Parameters
    ----------
    warlike : bool
        The report tells of attacks, so that a launch is one unless a sea or a test stands beside it.
    armed : bool
        A weapon is named in this line or just before it.
    """
    if not armed or line.words[-1].text == "?":
        return []
    found: list[Happening] = []
    taken = -1
    for index in range(len(line.words)):
        if index <= taken:
            continue
        happening = _phrase_at(line, index) or _verb_at(line, index, warlike) or _noun_at(line, index, warlike)
        if happening:
            found.append(happening)
            taken = happening.last
    return found
