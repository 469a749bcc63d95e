"""Subjects and objects as stretches of words, and whether a weapon is among them."""

from __future__ import annotations

from flyout.claims.happenings.triggers import VERBS
from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import SYSTEM_KINDS, Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.roles import WEAPONS
from flyout.claims.speech.words import (
    ASIDES,
    AUXILIARIES,
    CLOSED,
    CONJUNCTIONS,
    ITS,
    NUMERALS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    RELATIVES,
    TIMES,
    lowers,
)

_ARMS = WEAPONS | lowers(
    "arms ammunition package batch battery batteries shell shells ordnance weaponry scuds patriots salvo barrage "
    "salvos barrages volleys round rounds system systems booster glider wreckage squadron squadrons regiment regiments "
    "stock stocks lot lots consignment tranche version interceptor vehicles battalion battalions"
)
ONE_MORE = NUMERALS | lowers(
    "one ones others them they it those some these more thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "all half most both several many few first second third fourth fifth last latest"
)
"""Words that can stand for a weapon named before."""
ALONE = frozenset({"another", "none", "neither", "rest"})
"""The same, right before a verb."""

_RELATIVE = frozenset({"which", "who", "that"})
_BOUTS = (["round", "of"], ["rounds", "of"])
_BREAKS = frozenset({";", ":", "--", "–", "—"})
_BOUNDARIES = _BREAKS | CONJUNCTIONS - {"and", "or", "than"} | RELATIVES
_STOPS = PREPOSITIONS - {"of", "like"}
_FIRED_FROM = SYSTEM_KINDS - {"aircraft"}
_SOFTENERS = lowers("between about around over under above below near against")
_LOOSE = (["a", "dozen"], ["a", "hundred"], ["a", "thousand"], ["two", "dozen"])
_PIECES = frozenset(
    {"unit", "units", "copies", "examples", "sets", "percent", "number", "handful", "type", "rest", "remainder"}
)
"""What weapons are counted by: "the seven units will be delivered"."""
_COUNTED_BY = _PIECES - {"percent", "number", "handful", "type", "rest", "remainder"} | {"others", "ones"}
_TAILS = frozenset({"faster", "sooner", "each", "apiece", "too", "instead"})
_NEXT = frozenset({"last", "next", "this"})
_ONE = frozenset({"a", "an", "two", "three", "four", "five", "six", "ten", "twenty"})
_OBJECT_ENDS = AUXILIARIES | {",", ".", "("}
_OBJECT_MAY_END = _OBJECT_ENDS | {"such"} | _TAILS | _NEXT | _ONE | _STOPS | _BOUNDARIES
_IT = frozenset({"it", "them"})
_JOINTS = frozenset({"and", "or", "but", "to", ","})
_AS_MANY = (["as", "many"], ["as", "few"])
SEASONS = TIMES | {"spring", "summer", "autumn", "fall", "winter", "decade", "century"}
_AMOUNTS = frozenset({"many", "much", "few", "far", "long"})
_ASIDES = ASIDES | {"whose"}
_THOSE = frozenset({"those", "ones"})
_QUESTIONS = frozenset({"how", "where", "when", "whether", "why", "if", "what", "who", "which"})
_ASKING = lowers(
    "say says said saying ask asks asked disclose disclosing confirm know known unclear clear reveal revealing specify "
    "specifying comment and"
)
_ASKED = 10
_FAR = 24
_OBJECT = 12
_CLAUSE = 14


_ARTICLES = ITS | {"a", "an", "the"}
_STANDING_IN = ONE_MORE | ALONE | _PIECES


def low_words(line: Line, first: int, stop: int) -> list[str]:
    """Words from `first` to before `stop` in lower case, cut at the ends of the line."""
    return line.row[first if first > 0 else 0 : stop if stop > 0 else 0]


def is_weapon(line: Line, index: int) -> bool:
    """Whether a word names a weapon, by a name or a common noun."""
    mention = line.names.get(index)
    if mention:
        return mention.alias.kind in _FIRED_FROM
    low = line.row[index]
    return low in _ARMS and not (low == "vehicles" and _is_make(line, index - 1)) and not _is_bout(line, index)


def _is_bout(line: Line, index: int) -> bool:
    """Whether a round is one of talks or bids: "a new round of bids"."""
    return line.row[index : index + 2] in _BOUTS


def _is_make(line: Line, index: int) -> bool:
    """Whether a word is the name of a make or a maker: "Marder | vehicles"."""
    listed = line.names.get(index)
    return index > 0 and line.words[index].capital and (listed is None or listed.alias.kind == "maker")


def weapon_within(line: Line, first: int, words: int = 7) -> bool:
    """Whether a weapon is named among so many words from `first` on."""
    return any(is_weapon(line, k) for k in range(first, min(first + words, len(line.words))))


def has_weapon(line: Line) -> bool:
    """Whether a line names a weapon at all."""
    for mention in line.names.values():
        if mention.alias.kind in _FIRED_FROM:
            return True
    if line.lows.isdisjoint(_ARMS):
        return False
    return not line.names or any(low in _ARMS and k not in line.names for k, low in enumerate(line.row))


def is_boundary(line: Line, index: int) -> bool:
    """Whether a clause ends at the word `index`."""
    low = line.row[index]
    if low not in _BOUNDARIES:
        return False
    if low == "that" and index and line.row[index - 1] in PREPOSITIONS:
        return False  # "2,000 of that version"
    if low == "but" and index and line.row[index - 1] == "all":
        return False  # "all but a few"
    return low in _BREAKS or index not in line.names


def _counts_next(line: Line, index: int) -> bool:
    """Whether a preposition only softens a number: "about 180 missiles", "at least a dozen", "up to 400"."""
    low, after = line.row[index], line.row[index + 1 : index + 3]
    if low == "up" and after[:1] == ["to"]:
        return _counts_next(line, index + 1)
    if low == "to":
        return line.row[index - 1] in {"up", "close"} and bool(after) and line.words[index + 1].number
    if low == "at" or not after:
        return after[:1] in (["least"], ["most"])
    counted = line.words[index + 1].number or (after[0] in NUMERALS and after[0] != "one")
    return low in _SOFTENERS and (counted or after in _LOOSE)


def _is_tail(line: Line, index: int) -> bool:
    """Whether a word stands behind an object and is no part of it: "one battery | each", "the first | last summer"."""
    low = line.row[index]
    if low in _ONE and line.row[index + 2 : index + 3] == ["ago"]:
        return True  # "bought 600 | a decade ago"
    if low == "such":
        return line.row[index + 1 : index + 2] == ["as"]  # "missiles | such as the Emad"
    return low in _TAILS or (low in _NEXT and index + 1 < len(line.row) and line.row[index + 1] in SEASONS)


def _points_at_weapon(line: Line, index: int) -> bool:
    """Whether "that" at `index` points at a weapon: "hit that Scud"."""
    if line.row[index] != "that" or index + 1 >= len(line.words):
        return False
    return is_weapon(line, index + 1) or line.row[index + 1] == "one"


def object_of(line: Line, last: int) -> Phrase | None:
    """The object right after a verb that ends at `last`: to the next preposition, clause or mark."""
    first = last + 1
    if "as" in line.lows:
        times = line.row[first + 1 : first + 2] == ["times"]  # "five times as many Asters"
        first += (1 + 2 * times) * (line.row[first + 2 * times : first + 2 * times + 2] in _AS_MANY)
    while first < len(line.words) and (line.words[first].adverb or line.quoted[first] != line.quoted[last]):
        if line.words[first].mark and line.words[first].text not in {'"', "“", "”"}:
            return None
        first += 1
    end, stop = first, min(len(line.words), first + _OBJECT)
    if end < stop and line.row[first] in _IT:
        return first, first  # "tested it | many times"
    while end < stop:
        if line.row[end] in _OBJECT_MAY_END and _ends_object(line, first, end):
            break
        end += 1
    end -= end > first + 1 and line.row[end - 1] == "and"  # "got 20 and | is asking for more"
    return (first, end - 1) if end > first else None


def _ends_object(line: Line, first: int, index: int) -> bool:
    """Whether the object that begins at `first` ends before the word `index`."""
    low = line.row[index]
    if low == "," and _joins_adjectives(line, first, index):
        return False
    if low in _OBJECT_ENDS or _is_tail(line, index):
        return True
    if low in _STOPS and index not in line.names and not _counts_next(line, index):
        return True
    return is_boundary(line, index) and not (index == first and _points_at_weapon(line, index))


def _joins_adjectives(line: Line, first: int, comma: int) -> bool:
    """Whether a comma stands between two adjectives of a weapon: "an unarmed, modernised Trident II missile"."""
    if comma != first + 2 or line.row[first] not in _ARTICLES or is_weapon(line, comma - 1) or comma - 1 in line.names:
        return False
    after = next((k for k in range(comma + 1, min(comma + 4, len(line.row))) if is_weapon(line, k)), 0)
    return after > comma + 1 and CLOSED.isdisjoint(line.row[comma + 1 : after])


def subject_window(line: Line, first: int) -> Phrase | None:
    """The words before a verb group that begins at `first`, back to where its clause begins."""
    start = first
    shares = first > 0 and line.row[first - 1] == "and"  # "the missile is made by X and was shown"
    past_relative = first > 0 and line.words[first - 1].text == ","  # "the missile, which ..., was launched"
    earliest = max(0, first - _FAR)
    inside = past_relative and not _ASIDES.isdisjoint(line.row[earliest:first])
    while start > earliest and (past_relative or not is_boundary(line, start - 1)):
        start -= 1
        if past_relative and line.row[start] in _ASIDES:
            past_relative = inside = False
        if not inside and line.row[start] in AUXILIARIES and start < first - 1 and not shares:
            start += 1
            break
    return (start, first - 1) if start < first else None


def inserted_before(line: Line, first: int) -> bool:
    """Whether a weapon is what a verb behind an insertion is said of: "This one, according to X, was fired"."""
    if first < 4 or line.row[first - 1] != ",":
        return False
    for index in range(first - 2, max(0, first - _FAR), -1):
        if line.row[index] in {";", ":", "."}:
            return False
        if line.row[index] == ",":
            return line.row[index - 1] in ONE_MORE or is_weapon(line, index - 1)
    return False


def relative_between_commas(line: Line, first: int) -> range:
    """The words of a relative clause that a comma closes right before a verb: "X, which comes from Y, | was tested"."""
    if first < 4 or line.row[first - 1] != ",":
        return range(0)
    for index in range(first - 2, max(1, first - _FAR), -1):
        if line.row[index] == "which" and line.row[index - 1] == ",":
            return range(index, first)
    return range(0)


def of_which(line: Line, first: int) -> bool:
    """Whether "of which" stands right before a verb group: "two, the first of which was fired"."""
    return first > 1 and line.row[first - 1] == "which" and line.row[first - 2] == "of"


def holds_weapon(line: Line, phrase: Phrase | None, *, stand_ins: bool = True) -> bool:
    """Whether a phrase names a weapon, or ends with a word that stands for one ("three others", "the 16")."""
    if phrase is None:
        return False
    if any(is_weapon(line, index) for index in range(phrase[0], phrase[1] + 1)):
        return True
    head = before_of(line, phrase)[1]
    counted = line.row[head] in _COUNTED_BY or (line.words[head].number and line.row[phrase[1]] == "own")
    if stand_ins and head < phrase[1] and counted:
        return True  # "six fire units of the type", "others of longer range", "20 of its own"
    end = phrase[1]
    while end > phrase[0] and line.words[end].text in QUOTES:
        end -= 1
    last = line.words[end]
    written = "-" in last.low and last.low.partition("-")[0] in NUMERALS  # "seventy-two"
    return stand_ins and (written or last.low in _STANDING_IN or last.number)


def holds_any(line: Line, phrase: Phrase | None, words: frozenset[str]) -> bool:
    """Whether one of some words stands in a phrase."""
    return phrase is not None and not words.isdisjoint(line.row[phrase[0] : phrase[1] + 1])


def before_of(line: Line, phrase: Phrase) -> Phrase:
    """A phrase up to its "of"."""
    for index in range(phrase[0] + 1, phrase[1] + 1):
        if line.row[index] == "of":
            return phrase[0], index - 1
    return phrase


def before_relative(line: Line, first: int) -> bool:
    """Whether a weapon stands right before the "that" or "which" of the clause a verb is in."""
    for index in range(first - 1, max(0, first - _FAR) - 1, -1):
        if line.row[index] in {"that", "which"} and index not in line.names:
            if line.row[index - 1] == "and":
                return False  # "said that it flew and that fuel fed the fire"
            spoken = index == 0 or is_speech_verb(line.words[index - 1])
            near = 8 if line.row[index - 1] == "of" else 5  # "the Tomahawk, up to 400 of which it bought"
            counted = line.row[index - 1] == "," and line.words[index - 2].number  # "a further 600, which will come"
            told = counted or any(is_weapon(line, k) for k in range(max(0, index - near), index))
            return not spoken and told
        if line.words[index].text in {",", ";"}:
            return False
    return False


def in_contact_clause(line: Line, first: int) -> bool:
    """Whether a weapon stands right before the subject of a clause without "that": "launchers | Poland ordered"."""
    index = first - 1
    if index < 1 or not (line.row[index] in PRONOUNS or index in line.names):
        return False
    mention = line.names.get(index)
    while index > 0 and mention is not None and line.names.get(index - 1) == mention:
        index -= 1
    index -= line.row[index - 1] == "the"
    before = index - 1
    return index > 0 and before not in line.names and (is_weapon(line, before) or line.row[before] in _THOSE)


def in_relative(line: Line, first: int) -> bool:
    """Whether a verb stands in a relative clause: "the missile that North Korea launched"."""
    if line.lows.isdisjoint(_RELATIVE):
        return False
    for index in range(first - 1, max(0, first - 8) - 1, -1):
        word = line.words[index]
        if word.low in {"which", "who"} or (word.low == "that" and index > 0 and is_weapon(line, index - 1)):
            return not _has_verb(line, index + 1, first)
        if word.low == "that" or word.text in {",", ";"} or word.low in CONJUNCTIONS:
            return False
    return False


def _has_verb(line: Line, start: int, first: int) -> bool:
    """Whether a relative clause has its own verb before another: "that Taiwan bought from the US | have arrived"."""
    if line.row[first - 1] in _JOINTS:
        return False
    return any(line.row[k] in VERBS and k not in line.names for k in range(start, first))


def in_added_relative(line: Line, first: int) -> bool:
    """Whether a verb stands in a relative clause that tells something new: "ten, most of which were shot down"."""
    for index in range(first - 1, max(0, first - 8) - 1, -1):
        word = line.words[index]
        if word.low in {"which", "who", "whom"}:
            return index > 0 and line.words[index - 1].text in {",", "of"}
        if word.text in {",", ";"}:
            return False
    return False


def is_asked(line: Line, first: int) -> bool:
    """Whether a verb stands in a question told in other words: "would not say how many were fired"."""
    if line.lows.isdisjoint(_QUESTIONS):
        return False
    for index in range(first - 1, max(-1, first - _ASKED), -1):
        low = line.row[index]
        if low == "how" and line.row[index + 1] in _AMOUNTS:
            return True
        if low in _QUESTIONS and low != "how" and index > 0 and line.row[index - 1] in _ASKING:
            return True
        if line.words[index].text in {",", ";"}:
            return False
    return False


def weapon_after(line: Line, last: int) -> bool:
    """Whether a weapon is named within a clause's length after `last`."""
    return weapon_within(line, last + 1, 13)


def weapon_in_clause(line: Line, last: int) -> bool:
    """Whether a weapon is named so far after `last`, before another clause begins: "because they preferred it"."""
    stop = last + _CLAUSE
    end = next((k for k in range(last + 1, min(stop, len(line.words))) if is_boundary(line, k)), stop)
    return weapon_within(line, last + 1, end - last - 1)


def on_state(line: Line, index: int) -> bool:
    """Whether a state or city that stands for one is at `index`: "on | Ukraine"."""
    mention = line.names.get(index)
    return mention is not None and mention.alias.kind == "state"
