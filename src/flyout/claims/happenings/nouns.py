"""Events told by nouns: counted, owned, dated, or the subject of "came" and the like."""

from __future__ import annotations

from flyout.claims.happenings.clauses import is_weapon, low_words
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import NOUNS, VERBS, Trigger
from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import ACTOR_KINDS, Line
from flyout.claims.speech.words import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
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

_HAPPENS = lowers(
    "came was were is are occurred happened took followed follows marks marked failed began comes has have had will "
    "would expected planned remain remains remained"
)
_RANKS = lowers(
    "first second third fourth fifth sixth seventh eighth ninth tenth latest last next previous another new first-ever "
    "earlier"
)
_NUMBERS = lowers("one two three four five six seven eight nine ten dozens more")
_DONE = lowers("conducted carried held made launched postponed cancelled")
_TAKES_OBJECT = lowers("include includes contain contains hit left put cost take takes took")
_AFTER_HEAD = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | TIMES | RELATIVES | _HAPPENS | _TAKES_OBJECT
_OUTSIDE = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | PRONOUNS | RELATIVES | OBLIQUE
_OWNED = frozenset({"authorisation", "restriction", "deployment", "delivery", "order"})
_ALLOWED = lowers("allow allowed allowing authorized authorised confirmed permission approved")
_STARTED = lowers("ordered began started increased raised scheduled expected planned ended stopped doubled rose")
_RUNS = lowers("will are began begin start started is were continue continued should")
_LONGEST = 7


def _in_phrase(line: Line, index: int) -> bool:
    word = line.words[index]
    if word.low in {"'s", "’s"} or index in line.names or word.low in TIMES or is_number(word):
        return True
    marked = is_mark(word) and word.text not in {"-", "."}
    return not (marked or word.low in _OUTSIDE or word.low in VERBS or is_speech_verb(word))


def _ends_phrase(line: Line, index: int) -> bool:
    """Whether the noun at `index` is the head of its phrase: "the flight", and not "the flight data"."""
    if index + 1 >= len(line.words):
        return True
    word = line.words[index + 1]
    return is_mark(word) or word.low in _AFTER_HEAD or word.low in _RUNS or is_adverb(word) or word.low.endswith("ed")


def _phrase_start(line: Line, index: int) -> int:
    first = index
    while first > 0 and index - first < _LONGEST and line.words[first].low not in DETERMINERS:
        if not _in_phrase(line, first - 1):
            break
        first -= 1
    return first


def _happens(line: Line, index: int) -> bool:
    """Whether "came", "took place" or "was" with a time follows the noun at `index`."""
    after = low_words(line, index + 1, index + 5)
    if not after or after[0] not in _HAPPENS:
        return False
    if after[1:2] and after[1] in _DONE:
        return True
    if after[0] in BE | {"has", "have", "had", "will"}:
        timed = bool(TIMES & set(after)) or any(is_number(word) for word in line.words[index + 1 : index + 5])
        return (timed and after[1:2] != ["the"]) or bool({"planned", "expected"} & set(after))
    return True


def _of_weapon(line: Line, index: int) -> bool:
    """Whether "of" and a weapon follow the noun at `index`."""
    if low_words(line, index + 1, index + 2) != ["of"]:
        return False
    for k in range(index + 2, min(index + 9, len(line.words))):
        if is_weapon(line, k):
            return True
        if line.words[k].low in PREPOSITIONS:
            return False
    return False


def _is_set_out(line: Line, first: int, index: int) -> bool:
    """Whether a noun is counted, ranked or dated, or made by "a ... of": an event of its own."""
    before, after = low_words(line, first, index), low_words(line, index + 1, index + 10)
    numbered = any(is_number(line.words[k]) for k in range(first, index))
    counted = numbered or any(low in _RANKS or low in _NUMBERS for low in before)
    owned_day = any(low in TIMES for low in before) and any(low in {"'s", "’s"} for low in before)
    dated = owned_day or (after[:1] == ["of"] and len(after) > 1 and after[1] in TIMES)
    made = _of_weapon(line, index) and ("a" in before or "an" in before or "was" in after)
    return counted or dated or made or _happens(line, index)


def _goes_on(after: list[str]) -> bool:
    """Whether the deliveries a sentence opens with begin, run or are awaited: "Deliveries are to run until 2028"."""
    return bool(after) and after[0] in _RUNS


def _past_of(line: Line, index: int) -> list[str]:
    """The words behind "of the missiles" at `index`, from the first auxiliary on."""
    after = low_words(line, index + 1, index + 10)
    first = next((k for k, low in enumerate(after) if low in AUXILIARIES), None) if after[:1] == ["of"] else None
    return [] if first is None else after[first:]


def _weapon_soon(line: Line, index: int) -> bool:
    return any(is_weapon(line, k) for k in range(index + 1, min(index + 8, len(line.words))))


def _fits(line: Line, trigger: Trigger, first: int, index: int) -> bool:
    before, after = low_words(line, first, index), low_words(line, index + 1, index + 9)
    owned = any(k in line.names and line.names[k].alias.kind in ACTOR_KINDS for k in range(first, index))
    ranked = any(low in _RANKS for low in before)
    if not {"whether", "if"}.isdisjoint(low_words(line, first - 3, first)):
        return False
    if "would" in after[:6] or "would" in low_words(line, first - 4, first):
        return owned and ranked
    if trigger.attribute == "request":
        weapons = after[:1] == ["for"] and any(
            is_weapon(line, k) for k in range(index, min(index + 9, len(line.words)))
        )
        return owned or weapons
    if trigger.base in {"order", "orders"}:
        return after[:1] == ["for"] and _weapon_soon(line, index) and bool({"an", "its", "first", "the"} & set(before))
    opens = first == 0 or line.words[first - 1].low in {"and", ",", ";", "with"}
    if trigger.attribute == "delivery" and opens and (_goes_on(after) or _goes_on(_past_of(line, index))):
        return True
    if trigger.attribute in _OWNED:
        return owned or ranked
    if trigger.attribute == "production":
        return not _STARTED.isdisjoint(low_words(line, first - 3, index) + after[:4])
    if trigger.attribute == "confirmation":
        return "no" in before
    if trigger.base == "use":
        against = bool({"on", "against", "in", "at"} & set(after))
        allowed = not _ALLOWED.isdisjoint(low_words(line, first - 4, index))
        return _of_weapon(line, index) and (ranked or against) and not allowed
    return _is_set_out(line, first, index) or (owned and trigger.attribute == "strike")


def _anaphor(line: Line, index: int, *, warlike: bool) -> Trigger | None:
    """The trigger that "the last one was in August" stands for."""
    if line.words[index].low != "one" or not index or line.words[index - 1].low not in _RANKS:
        return None
    after = set(low_words(line, index + 1, index + 11))
    dated = bool(TIMES & after) and bool(BE & after)
    return Trigger("strike" if warlike else "test", "noun", "one") if dated else None


def noun_at(line: Line, index: int, *, warlike: bool) -> Happening | None:
    """The event that the noun at `index` tells, if it stands for one of its own."""
    trigger = NOUNS.get(line.words[index].low) or _anaphor(line, index, warlike=warlike)
    if trigger is None or index in line.names or not _ends_phrase(line, index):
        return None
    first = _phrase_start(line, index)
    if trigger.base != "one" and not _fits(line, trigger, first, index):
        return None
    launched = trigger.base.startswith(("launch", "fir", "flight"))
    if trigger.attribute == "test" and warlike and launched:
        return None
    after = set(low_words(line, index + 1, index + 10))
    return Happening(
        line=line,
        trigger=trigger,
        first=first,
        last=index,
        verb=index,
        shape="noun",
        foreseen=bool({"expected", "planned", "scheduled", "due"} & after),
        negated="no" in low_words(line, first, index),
    )
