"""Where the phrase of a noun that tells an event begins and ends, and what stands around it."""

from __future__ import annotations

from flyout.claims.happenings.clauses import is_weapon, low_words
from flyout.claims.happenings.triggers import VERBS
from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import (
    AUXILIARIES,
    BE,
    CLAUSE_ENDS,
    CONJUNCTIONS,
    DETERMINERS,
    ITS,
    OBLIQUE,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    lowers,
)
from flyout.documents.model import HEADLINE

_HAPPENS = lowers(
    "came was were is are occurred happened took followed follows marks marked failed succeeded began comes has have "
    "had will would expected planned remain remains remained"
)
RANKS = lowers(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth twentieth latest last next previous another new first-ever earlier maiden inaugural failed unsuccessful "
    "successful botched aborted accidental qualification"
)
NUMBERS = lowers("eleven twelve dozen several one two three four five six seven eight nine ten dozens more")
_DONE = lowers(
    "conducted carried held made launched postponed cancelled aborted scrubbed called delayed halted staged repeated "
    "being planned foreseen due prepared readied shown observed taken"
)
_TAKES_OBJECT = lowers("include includes contain contains hit left put cost take takes took")
_AFTER_HEAD = (
    frozenset({"this"}) | AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | TIMES | RELATIVES | _HAPPENS | _TAKES_OBJECT
)
_OUTSIDE = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | PRONOUNS | RELATIVES | OBLIQUE
RUNS = lowers("have has will would are began begin start started is were continue continued should")
_HAPPENED = lowers("followed took occurred began ended came failed marked shocked")
SLATED = lowers("slated scheduled planned due set")
_ENGINES = frozenset({"motor", "motors", "engine", "engines", "booster", "boosters"})
_AHEAD = frozenset({"may", "might", "could", "should", "will"})
_COMING = frozenset({"follow", "come", "take", "happen"})
MISHAPS = lowers("accident accidents explosion blast crash mishap detonation")
_AT_PLACES = frozenset({"at", "off", "near", "over", "outside", "on", "in", "from"})
_SITES = lowers("x telegram facebook twitter youtube")
_PLACES = frozenset({"state", "organisation"})
_COASTS = lowers("coast sea pacific atlantic")
_CLAIMED = frozenset({"known", "reported", "claimed", "announced", "confirmed"})
_MODIFIERS = frozenset({"test", "launch", "export"})
_OWNING = POSSESSIVE_MARKS | ITS
_JUDGING = frozenset({"failed", "succeeded", "flopped"})
_OUTCOMES = frozenset({"failure", "success", "disaster"})
_INSERTED = 9
_LONGEST = 7
PURSUED = 14
_FIRST_OF_GROUP = BE | {"has", "have", "had", "will"}


def _in_phrase(line: Line, index: int) -> bool:
    """Whether a word can stand before a noun in its phrase: "its second known test"."""
    word = line.words[index]
    if word.low in POSSESSIVE_MARKS or index in line.names or word.low in TIMES or word.number:
        return True
    marked = word.mark and word.text not in {"-", "."}
    if word.low in RANKS or (word.low in _CLAIMED and index > 0 and line.row[index - 1] in RANKS):
        return True  # "its second known test"
    return not (
        marked or word.low in _OUTSIDE or (word.low in VERBS and word.low not in _MODIFIERS) or is_speech_verb(word)
    )


def ends_phrase(line: Line, index: int) -> bool:
    """Whether the noun at `index` is the head of its phrase: "the flight", and not "the flight data"."""
    if index + 1 >= len(line.words):
        return True
    word = line.words[index + 1]
    return word.mark or word.low in _AFTER_HEAD or word.low in RUNS or word.adverb or word.low.endswith("ed")


def phrase_start(line: Line, index: int) -> int:
    """First word of the phrase that the noun at `index` ends."""
    first = index
    while first > 0 and index - first < _LONGEST and line.words[first].low not in DETERMINERS:
        if not _in_phrase(line, first - 1):
            break
        first -= 1
    return first


def happens(line: Line, index: int) -> bool:
    """Whether "came", "took place" or "was" with a time follows the noun at `index`."""
    after = line.row[index + 1 : index + 5]
    if len(after) > 1 and after[0] in _AHEAD and after[1] in _COMING:
        return True
    if not after or after[0] not in _HAPPENS:
        return False
    if after[0] in BE and after[1:2] and after[1] in SLATED:
        return True
    done = after[2:3] if after[1:2] == ["been"] else after[1:2]
    if done and done[0] in _DONE:
        return True
    if after[0] in _FIRST_OF_GROUP:
        timed = bool(TIMES & set(after)) or any(word.number for word in line.words[index + 1 : index + 5])
        return (timed and after[1:2] != ["the"]) or bool({"planned", "expected"} & set(after))
    return True


def of_weapon(line: Line, index: int) -> bool:
    """Whether "of" and a weapon follow the noun at `index`."""
    if line.row[index + 1 : index + 2] != ["of"]:
        return False
    for k in range(index + 2, min(index + 9, len(line.words))):
        if is_weapon(line, k) or line.row[k] in _ENGINES:
            return True
        if line.words[k].low in PREPOSITIONS:
            return False
    return False


def owner_of(line: Line, first: int, index: int) -> bool:
    """Whether somebody's name or "its" stands before the noun with its apostrophe: "North Korea's firing"."""
    return not _OWNING.isdisjoint(low_words(line, first, index))


def happens_later(line: Line, index: int) -> bool:
    """Whether "of the missile" stands between the noun and the verb that says it happened: "tests of X followed"."""
    if not of_weapon(line, index) and line.row[index + 1 : index + 2] not in (["to"], ["from"]):
        return False
    for k in range(index + 2, min(index + PURSUED, len(line.words))):
        if line.words[k].low in _HAPPENED:
            return True
        if line.words[k].mark and line.words[k].text not in {"-", "."}:
            return False
    return False


def is_placed(line: Line, index: int) -> bool:
    """Whether a place or a day stands behind a noun: "a flight at Kwajalein", "the launches from Wonsan"."""
    start = index + 1 + (line.row[index + 1 : index + 3] == [",", "at"])
    after = line.words[start : start + 3]
    if line.part is HEADLINE or len(after) < 2 or after[0].low not in _AT_PLACES:
        return False
    place = after[1] if after[1].low not in DETERMINERS or len(after) < 3 else after[2]
    known = line.names.get(start + 1 + (place is not after[1]))
    named = place.capital and (known is None or known.alias.kind in _PLACES) and place.low not in _SITES
    return named or place.low in _COASTS or (line.row[index] in MISHAPS and after[1].low in {"a", "an"})


def is_superlative(low: str) -> bool:
    """Whether a word ranks by its ending: "longest", "deadliest"."""
    return low.endswith("est") and len(low) > 6


def is_amount(line: Line, index: int) -> bool:
    """Whether a number stands at `index`: "the firing of four missiles"."""
    return index < len(line.words) and (line.words[index].number or line.row[index] in NUMBERS)


def outcome_of(line: Line, last: int) -> int:
    """Last word of how the test told of up to `last` ended: "a test of the Narin in May | had ended in failure"."""
    over = last + 1
    for k in range(last + 1, min(last + PURSUED, len(line.row))):
        if k < over:
            continue
        ended = _ended_at(line, k)
        if ended:
            return ended
        if line.row[k] == ",":
            over = next((j + 1 for j in range(k + 1, min(k + _INSERTED, len(line.row))) if line.row[j] == ","), 0)
        ends = line.row[k] in CLAUSE_ENDS and k not in line.names and line.row[k - 1] not in PREPOSITIONS
        if ends or (over <= k and line.words[k].mark):  # and no "of that year"
            return last
    return last


def _ended_at(line: Line, index: int) -> int:
    """Last word of an outcome that is told at `index`, 0 if none is: "failed", "a failure", "called off"."""
    if line.row[index] in _JUDGING:
        return index
    before, after = line.row[index - 1], line.row[index + 1 : index + 2]
    failure = after != [] and after[0] in _OUTCOMES and ((line.row[index] == "a" and before in BE) or before == "ended")
    return index + 1 if failure or (line.row[index] == "called" and after == ["off"] and before in BE) else 0


def past_of(line: Line, index: int) -> list[str]:
    """The words behind "of the missiles" at `index`, from the first auxiliary on."""
    after = line.row[index + 1 : index + 10]
    opened = after[:1] in (["of"], ["to"], ["for"], ["from"])
    first = next((k for k, low in enumerate(after) if low in AUXILIARIES), None) if opened else None
    return [] if first is None else after[first:]
