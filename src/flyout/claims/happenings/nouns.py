"""Events told by nouns: counted, owned, dated, or the subject of "came" and the like."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.claims.candidates import INTERCEPTORS
from flyout.claims.happenings.clauses import is_weapon, low_words
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import NOUNS, STRIKE_NOUNS, VERBS, Trigger
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
from flyout.documents.model import Part

_HAPPENS = lowers(
    "came was were is are occurred happened took followed follows marks marked failed succeeded began comes has have "
    "had will would expected planned remain remains remained"
)
_RANKS = lowers(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth twentieth latest last next previous another new first-ever earlier maiden inaugural failed unsuccessful "
    "successful botched aborted accidental qualification"
)
_NUMBERS = lowers("eleven twelve dozen several one two three four five six seven eight nine ten dozens more")
_DONE = lowers(
    "conducted carried held made launched postponed cancelled aborted scrubbed called delayed halted staged repeated "
    "being planned foreseen due prepared readied shown observed taken"
)
_TAKES_OBJECT = lowers("include includes contain contains hit left put cost take takes took")
_AFTER_HEAD = (
    frozenset({"this"}) | AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | TIMES | RELATIVES | _HAPPENS | _TAKES_OBJECT
)
_OUTSIDE = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | PRONOUNS | RELATIVES | OBLIQUE
_OWNED = frozenset({"authorisation", "restriction", "deployment", "delivery", "order"})
_ALLOWED = lowers(
    "ban lifted limits restrictions allow allowed allowing authorized authorised confirmed permission approved"
)
_STARTED = lowers(
    "rise double grow fall begin start end cease resume doubled tripled trebled ordered began started increased raised "
    "scheduled expected planned ended stopped rose"
)
_RUNS = lowers("have has will would are began begin start started is were continue continued should")
_HAPPENED = lowers("followed took occurred began ended came failed marked shocked")
_GRANTS = lowers(
    "approved approve approves approval cleared clear clears authorised authorized allowed permitted blocked refused "
    "blessing okayed okay nod vetoed go-ahead consent leave license licence talks discussed request requested asked on"
)
_PURCHASES = frozenset({"purchase", "purchases", "acquisition", "procurement"})
_ORDERS = frozenset({"order", "orders"})
_BROUGHT = frozenset({"delivery", "deployment"})
_GIVEN = lowers("granted given issued")
_SLATED = lowers("slated scheduled planned due set")
_HALTED = lowers("halted blocked paused frozen suspended barred banned forbidden")
_VOLLEYS = frozenset({"salvo", "barrage", "volley"})
_WORKED = lowers("performed done completed")
_MOVED = lowers(
    "delayed resumed brought put cancelled canceled halved cut suspended postponed agreed completed announced"
)
_ATTEMPTS = frozenset({"attempt", "attempts"})
_ATTACKING = lowers("attack strike hit hitting striking attacking")
_INTERCEPTING = lowers("interception intercept intercepting interceptions intercepts")
_FIGHTING = frozenset({"combat", "action", "war", "battle", "anger"})
_ENGINES = frozenset({"motor", "motors", "engine", "engines", "booster", "boosters"})
_ANNOUNCING = lowers(
    "back forward delayed postponed announced reported completed foresees foresee confirmed celebrated"
)
_TRIALS = lowers("trial trials test tests exercise exercises drill drills")
_SOON = 3
_LEADING = BE | {"has", "have", "had", "will", "to", "expected"}
_PLACING = lowers(
    "aborted scrubbed completed done carried conducted held performed staged planned made scheduled postponed "
    "cancelled delayed"
)
_ENDING = frozenset({"failed", "succeeded"})
_POSSIBLE = frozenset({"possible", "likely", "unlikely"})
_FURTHER = lowers("additional own further second third new")
_OFF = frozenset({"postponed", "delayed", "cancelled", "canceled", "scrubbed", "aborted"})
_HAVING = frozenset({"has", "have", "had", "holds", "held"})
_AHEAD = frozenset({"may", "might", "could", "should", "will"})
_COMING = frozenset({"follow", "come", "take", "happen"})
_ORDINALS = lowers("second third fourth fifth")
_ELIDING = frozenset({"in", "on", "against", "failed", "succeeded", "followed", "came"})
NOUN_WORDS = (*NOUNS, *_ORDINALS, "hit", "one", "last", "first", "previous", "latest")
"""What can tell of an event as a noun, or stand for one."""
MISHAPS = lowers("accident accidents explosion blast crash mishap detonation")
_AT_PLACES = frozenset({"at", "off", "near", "over", "outside", "on", "in"})
_SITES = lowers("x telegram facebook twitter youtube")
_PLACES = frozenset({"state", "organisation"})
_COASTS = lowers("coast sea pacific atlantic")
_WANTED = frozenset({"needed", "necessary", "required"})
_OVER = frozenset({"ended", "finished", "completed", "concluded"})
_COMPLETE = frozenset({"complete", "finished", "over"})
_WITNESSING = lowers("oversaw overseen oversees watched watching watches supervised guided observed")
_MODIFIERS = frozenset({"test", "launch"})
_SINCE = frozenset({"following", "after"})
_TELLING_OF = lowers("confirmed confirms reported reports admitted acknowledged claimed announced spoke denied")
_FEARED = lowers("warn warns warned threat fear fears feared risk danger event case deter prevent")
_HITS = frozenset({"hits", "impacts"})
_LONGEST = 7
_PURSUED = 14


def _in_phrase(line: Line, index: int) -> bool:
    word = line.words[index]
    if word.low in {"'s", "’s"} or index in line.names or word.low in TIMES or is_number(word):
        return True
    marked = is_mark(word) and word.text not in {"-", "."}
    if word.low in _RANKS:
        return True
    return not (
        marked or word.low in _OUTSIDE or (word.low in VERBS and word.low not in _MODIFIERS) or is_speech_verb(word)
    )


def ends_phrase(line: Line, index: int) -> bool:
    """Whether the noun at `index` is the head of its phrase: "the flight", and not "the flight data"."""
    if index + 1 >= len(line.words):
        return True
    word = line.words[index + 1]
    return is_mark(word) or word.low in _AFTER_HEAD or word.low in _RUNS or is_adverb(word) or word.low.endswith("ed")


def phrase_start(line: Line, index: int) -> int:
    """First word of the phrase that the noun at `index` ends."""
    first = index
    while first > 0 and index - first < _LONGEST and line.words[first].low not in DETERMINERS:
        if not _in_phrase(line, first - 1):
            break
        first -= 1
    return first


_FIRST_OF_GROUP = BE | {"has", "have", "had", "will"}


def _happens(line: Line, index: int) -> bool:
    """Whether "came", "took place" or "was" with a time follows the noun at `index`."""
    after = low_words(line, index + 1, index + 5)
    if len(after) > 1 and after[0] in _AHEAD and after[1] in _COMING:
        return True
    if not after or after[0] not in _HAPPENS:
        return False
    if after[0] in BE and after[1:2] and after[1] in _SLATED:
        return True
    done = after[2:3] if after[1:2] == ["been"] else after[1:2]
    if done and done[0] in _DONE:
        return True
    if after[0] in _FIRST_OF_GROUP:
        timed = bool(TIMES & set(after)) or any(is_number(word) for word in line.words[index + 1 : index + 5])
        return (timed and after[1:2] != ["the"]) or bool({"planned", "expected"} & set(after))
    return True


def _of_weapon(line: Line, index: int) -> bool:
    """Whether "of" and a weapon follow the noun at `index`."""
    if low_words(line, index + 1, index + 2) != ["of"]:
        return False
    for k in range(index + 2, min(index + 9, len(line.words))):
        if is_weapon(line, k) or line.row[k] in _ENGINES:
            return True
        if line.words[k].low in PREPOSITIONS:
            return False
    return False


def _owner_of(line: Line, first: int, index: int) -> bool:
    """Whether somebody's name or "its" stands before the noun with its apostrophe: "North Korea's firing"."""
    before = low_words(line, first, index)
    return bool({"'s", "’s", "its", "their"} & set(before))


def _happens_later(line: Line, index: int) -> bool:
    """Whether "of the missile" stands between the noun and the verb that says it happened: "tests of X followed"."""
    if not _of_weapon(line, index) and low_words(line, index + 1, index + 2) not in (["to"], ["from"]):
        return False
    for k in range(index + 2, min(index + _PURSUED, len(line.words))):
        if line.words[k].low in _HAPPENED:
            return True
        if is_mark(line.words[k]) and line.words[k].text not in {"-", "."}:
            return False
    return False


def _is_placed(line: Line, index: int) -> bool:
    """Whether a place or a day stands behind a noun: "a flight at Kwajalein", "the launches off the coast"."""
    start = index + 1 + (line.row[index + 1 : index + 3] == [",", "at"])
    after = line.words[start : start + 3]
    if line.part is Part.HEADLINE or len(after) < 2 or after[0].low not in _AT_PLACES:
        return False
    place = after[1] if after[1].low not in DETERMINERS or len(after) < 3 else after[2]
    known = line.names.get(start + 1 + (place is not after[1]))
    named = place.capital and (known is None or known.alias.kind in _PLACES) and place.low not in _SITES
    return named or place.low in _COASTS or (line.row[index] in MISHAPS and after[1].low in {"a", "an"})


def _is_superlative(low: str) -> bool:
    """Whether a word ranks by its ending: "longest", "deadliest"."""
    return low.endswith("est") and len(low) > 6


def _is_amount(line: Line, index: int) -> bool:
    """Whether a number stands at `index`: "the firing of four missiles"."""
    return index < len(line.words) and (is_number(line.words[index]) or line.row[index] in _NUMBERS)


def _is_set_out(line: Line, first: int, index: int) -> bool:
    """Whether a noun is counted, ranked or dated, or made by "a ... of": an event of its own."""
    before, after = low_words(line, first, index), low_words(line, index + 1, index + 10)
    numbered = any(is_number(line.words[k]) for k in range(first, index))
    counted = numbered or any(low in _RANKS or low in _NUMBERS or _is_superlative(low) for low in before)
    owned_day = any(low in TIMES for low in before) and any(low in {"'s", "’s"} for low in before)
    after = after[1:] if after[:1] == [","] and line.row[index] not in STRIKE_NOUNS else after
    when = after[:1] in (["in"], ["on"]) and len(after) > 1
    dated = when and (after[1] in TIMES or (after[1].isdigit() and len(after[1]) == 4))
    dated = dated or owned_day or (after[:1] == ["of"] and len(after) > 1 and after[1] in TIMES)
    articled = "a" in before or "an" in before or "was" in after
    made = _of_weapon(line, index) and (articled or _owner_of(line, first, index))
    awaited = "for" in low_words(line, first - 3, first) and not _SLATED.isdisjoint(low_words(line, first - 5, first))
    new = _is_amount(line, index + 2) or line.row[index + 2 : index + 3] in (["a"], ["an"])
    counted = counted or (new and _of_weapon(line, index))
    off = not _OFF.isdisjoint(low_words(line, first - 2, first))
    counted = counted or (line.row[first - 1] in _WITNESSING and line.row[first] in {"a", "an"})
    counted = counted or (line.row[first - 1] in _SINCE and _of_weapon(line, index))
    told = (
        (_is_placed(line, index) and line.row[first - 1] != "made")
        or _happens(line, index)
        or _happens_later(line, index)
    )
    return off or awaited or counted or dated or made or told


def _goes_on(after: list[str]) -> bool:
    """Whether the deliveries a sentence opens with begin, run or are awaited: "Deliveries are to run until 2028"."""
    return bool(after) and (after[0] in _RUNS or (after[0] == "to" and after[1:2] != [] and after[1] in _STARTED))


def _past_of(line: Line, index: int) -> list[str]:
    """The words behind "of the missiles" at `index`, from the first auxiliary on."""
    after = low_words(line, index + 1, index + 10)
    opened = after[:1] in (["of"], ["to"], ["for"], ["from"])
    first = next((k for k, low in enumerate(after) if low in AUXILIARIES), None) if opened else None
    return [] if first is None else after[first:]


def _weapon_soon(line: Line, index: int) -> bool:
    return any(is_weapon(line, k) for k in range(index + 1, min(index + 8, len(line.words))))


def _is_bought(line: Line, first: int, index: int) -> bool:
    """Whether weapons are bought, and the purchase not only allowed: "through the purchase of vehicles"."""
    if not _GRANTS.isdisjoint(low_words(line, first - 5, first)):
        return False
    return _of_weapon(line, index) or not _MOVED.isdisjoint(low_words(line, index + 1, index + 5))


def _is_announced(line: Line, first: int, index: int) -> bool:
    """Whether the delivery of weapons is announced or foreseen: "announced the delivery of its own"."""
    one_more = not _FURTHER.isdisjoint(low_words(line, first, index))
    return (one_more or _of_weapon(line, index)) and not _ANNOUNCING.isdisjoint(low_words(line, first - 2, first))


def _is_planned(line: Line, index: int) -> bool:
    """Whether a delivery or deployment is given its time or called planned: "delivery from 2027"."""
    after = line.words[index + 1 : index + 12]
    if len(after) > 1 and after[0].low in {"from", "in", "by"} and is_number(after[1]) and len(after[1].text) == 4:
        return True
    return _of_weapon(line, index) and any(word.low in {"planned", "scheduled"} for word in after)


def _is_passing(line: Line, first: int, index: int) -> bool:
    """Whether no event is told: "weight at launch is 1,770 kg", an expert's word for what happened."""
    before = line.row[first - 1]
    at = first == index and (
        before == "at" or before in RELATIVES or (before == "for" and line.row[index] == "launch")
    )  # "warheads which attack at Mach 10"
    if not _POSSIBLE.isdisjoint(low_words(line, index + 1, index + 3)):
        return True  # "a second strike was possible"
    if line.row[first - 1 - (before == "of")] in _FEARED:
        return True  # "warned of an attack on Taiwan"
    pointed = line.row[first - 1] not in BE and "failed" in low_words(line, first, index)
    return at or (pointed and line.quoted[index])  # "signs point to a failed test"


def _fits(line: Line, trigger: Trigger, first: int, index: int) -> bool:
    after = low_words(line, index + 1, index + 9)
    owned = any(k in line.names and line.names[k].alias.kind in ACTOR_KINDS for k in range(first, index))
    ranked = any(low in _RANKS for low in low_words(line, first, index))
    if trigger.base == "development" or _is_passing(line, first, index):
        return False
    if not {"whether", "if"}.isdisjoint(low_words(line, first - 3, first)) or not _WANTED.isdisjoint(after[:2]):
        return False
    if trigger.attribute == "delivery" and first == 0 and _is_dealt(line, trigger, first, index):
        return True
    if trigger.base != "use" and ("would" in after[:6] or "would" in low_words(line, first - 4, first)):
        return (owned and ranked) or low_words(line, first - 3, first) == ["what", "would", "be"]
    if trigger.attribute == "request":
        return owned or (after[:1] == ["for"] and any(_weapons_among(line, index, 9)))
    if trigger.attribute == "authorisation" and not _GIVEN.isdisjoint(low_words(line, index + 1, index + _PURSUED)):
        return True
    if trigger.attribute in _OWNED:
        return _is_dealt(line, trigger, first, index) or (
            trigger.base not in _ORDERS and (owned or ranked)
        )  # "its first delivery"
    if trigger.attribute == "production":
        return _is_produced(line, trigger, first, index)
    if trigger.attribute == "confirmation":
        before = low_words(line, first, index)
        return "no" in before and (trigger.base == "confirmation" or after[:1] == ["from"])
    if trigger.base == "use":
        aimed = {"on", "against", "in", "at"} & set(low_words(line, index + 1, index + _PURSUED))
        against = bool(aimed) and line.row[first] not in {"every", "any"}
        allowed = not _ALLOWED.isdisjoint(low_words(line, first - 4, index))
        fought = ranked and after[:1] == ["in"] and not _FIGHTING.isdisjoint(after[:3])
        return fought or (_of_weapon(line, index) and (ranked or against) and not allowed)
    if trigger.base in _VOLLEYS and not {"fired", "launched"}.isdisjoint(after):
        return False  # "a salvo was fired": the verb tells it
    if trigger.attribute == "strike" and (_is_armed(line, index) or (trigger.base in _HITS and after[:1] == ["on"])):
        return _GRANTS.isdisjoint(low_words(line, first - 3, first))
    struck = trigger.attribute == "strike" and (owned or _is_reported(line, first, index))
    return struck or _is_set_out(line, first, index)


def _is_reported(line: Line, first: int, index: int) -> bool:
    """Whether somebody tells of an attack on something: "confirmed a strike on the depot", "spoke of a hit"."""
    verb = first - 1 - (line.row[first - 1] == "of")
    told = line.row[verb] in _TELLING_OF and low_words(line, verb - 1, verb) != ["to"]
    return told and line.row[first] in {"a", "an"} and line.row[index + 1 : index + 2] in (["on"], ["against"])


def _is_done(after: list[str]) -> bool:
    """Whether the words behind "development" tell that it is over: "ended last month", "was declared complete"."""
    verb = next((low for low in after if low not in AUXILIARIES), "")
    return verb in _OVER or (verb == "declared" and not _COMPLETE.isdisjoint(after))


def _is_armed(line: Line, index: int) -> bool:
    """Whether a weapon is named with which an attack was made: "the strike with the Oreshnik"."""
    if low_words(line, index + 1, index + 2) not in (["with"], ["by"], ["using"]):
        return False
    return any(_weapons_among(line, index + 2, 6))


def _weapons_among(line: Line, index: int, words: int) -> Iterator[bool]:
    return (is_weapon(line, k) for k in range(index, min(index + words, len(line.words))))


def _is_dealt(line: Line, trigger: Trigger, first: int, index: int) -> bool:
    """Whether a purchase, order, delivery or deployment is made, moved or given its time."""
    after = low_words(line, index + 1, index + 9)
    if trigger.base == "contract":
        meant = _weapon_soon(line, index) or "them" in after
        return line.row[first - 1] in _HAVING and after[:1] in (["to"], ["for"]) and meant
    if trigger.base in _ORDERS:
        articled = {"an", "its", "first", "the"} & set(low_words(line, first, index))
        owned = not {"'s", "’s"}.isdisjoint(low_words(line, first, index))
        if owned and _happens(line, index):
            return True
        return after[:1] in (["for"], ["of"]) and _weapon_soon(line, index) and bool(articled)
    if trigger.attribute == "order":
        return trigger.base in _PURCHASES and _is_bought(line, first, index)
    if trigger.attribute not in _BROUGHT:
        return False
    if _is_planned(line, index) or _is_announced(line, first, index) or _happens_later(line, index):
        return True
    opens = first == 0 or line.words[first - 1].low in {"and", ",", ";", "with"}
    if trigger.attribute != "delivery" or not opens:
        return False
    if not _HALTED.isdisjoint(low_words(line, index + 1, index + _PURSUED)):
        return False  # the verb tells it: "deliveries were halted"
    moved = not _MOVED.isdisjoint(low_words(line, index + 1, index + _PURSUED))
    return moved or _goes_on(after) or _goes_on(_past_of(line, index))


def _is_produced(line: Line, trigger: Trigger, first: int, index: int) -> bool:
    """Whether making begins, goes on or ends: "production began", "Work will be performed in Camden"."""
    after = low_words(line, index + 1, index + 9)
    if "first" in low_words(line, first, index) and _of_weapon(line, index):
        return True
    if trigger.base == "work":
        return not _WORKED.isdisjoint(after) and (first == 0 or after[:1] != ["on"])
    told = low_words(line, first - 3, index) + after[:4] + _past_of(line, index)[:_SOON]
    return not _STARTED.isdisjoint(told)


def _stands_alone(line: Line, index: int) -> bool:
    """Whether "the last was" opens a sentence."""
    opens = index == 1 or (index > 1 and line.words[index - 2].text == ";")
    when = low_words(line, index + 2, index + 3)  # and no verb: "the first was flown to Suffolk"
    dated = when != [] and (when[0] in PREPOSITIONS or when[0] in TIMES)
    return opens and dated and line.row[index - 1 : index + 2] == ["the", line.row[index], "was"]


def _elided(line: Line, index: int) -> Trigger | None:
    """The trigger of a test or attack told before that an ordinal stands for: "a second test in May and a third"."""
    if line.row[index] not in _ORDINALS or index == 0 or line.row[index - 1] not in {"a", "the"}:
        return None
    after = line.words[index + 1] if index + 1 < len(line.words) else None
    if after is None or not (is_mark(after) or after.low in _ELIDING):
        return None
    earlier = (NOUNS.get(low) for low in reversed(line.row[: index - 1]))
    told = next((trigger for trigger in earlier if trigger is not None), None)
    return Trigger(told.attribute, "noun", "one") if told and told.attribute in {"test", "strike"} else None


def _anaphor(line: Line, index: int, *, warlike: bool) -> Trigger | None:
    """The trigger that "the last one was in August" stands for."""
    if line.row[index] == "hit":
        return Trigger("strike", "noun", "hits") if line.row[index - 1] == "a" else None
    elided = _elided(line, index)
    if elided:
        return elided
    if line.row[index] in _ORDINALS or (line.row[index] != "one" and not _stands_alone(line, index)):
        return None
    if line.words[index].low == "one" and (not index or line.words[index - 1].low not in _RANKS):
        return None
    after = set(low_words(line, index + 1, index + 11))
    dated = bool(TIMES & after) and bool(BE & after)
    return Trigger("strike" if warlike else "test", "noun", "one") if dated else None


def _in_combat(line: Line, index: int, trigger: Trigger, *, warlike: bool) -> Trigger:
    """A use in combat as what it is: of a defence an interception, of anything else a strike; so with attempts."""
    if trigger.base in _ATTEMPTS and not line.lows.isdisjoint(_INTERCEPTING):
        return Trigger("interception", "noun", trigger.base)
    if trigger.base in _ATTEMPTS and (warlike or not _ATTACKING.isdisjoint(line.lows)):
        return Trigger("strike", "noun", trigger.base)
    if trigger.base in _VOLLEYS and not warlike and not line.lows.isdisjoint(_TRIALS):
        return Trigger("test", "noun", trigger.base)  # "ten launches in trials, one of them a salvo"
    shown = trigger.attribute == "test" or trigger.base == "debut"
    if shown and not _FIGHTING.isdisjoint(low_words(line, index - 3, index)):
        return Trigger("interception" if trigger.base in _INTERCEPTING else "strike", "noun", trigger.base)
    if trigger.base in _INTERCEPTING and line.row[index - 1] == "operational":
        return Trigger("interception", "noun", trigger.base)
    at_place = low_words(line, index + 1, index + 2) == ["against"] and line.words[index + 2].capital
    if trigger.attribute == "test" and at_place and warlike:
        return Trigger("strike", "noun", trigger.base)
    if trigger.base != "use":
        return trigger
    defends = any(
        k in line.names and (line.names[k].alias.kind == "defence" or line.names[k].alias.name in INTERCEPTORS)
        for k in range(index, min(index + 8, len(line.words)))
    ) or not {"interceptor", "interceptors"}.isdisjoint(low_words(line, index, index + 8))
    return Trigger("interception", "noun", "use") if defends else trigger


def _in_title(line: Line, index: int) -> bool:
    """Whether a noun is part of somebody's name: "the 377th Test and Evaluation Group"."""
    if line.part is Part.HEADLINE or not line.words[index].capital or index == 0 or index + 2 >= len(line.words):
        return False
    return line.row[index + 1] == "and" and line.words[index + 2].capital


def _carried_out(line: Line, index: int) -> int:
    """Last word of a noun with the verb that only says that it took place: "the tests | were carried out"."""
    done = index + 1
    while done < len(line.row) and line.row[done] in _LEADING:
        done += 1
    word = line.row[done] if done < len(line.row) else ""
    if (done == index + 1 and word in _ENDING) or (done > index + 1 and word in _PLACING):
        return done + (line.row[done + 1 : done + 2] == ["out"])
    return index


def noun_at(line: Line, index: int, *, warlike: bool) -> Happening | None:
    """The event that the noun at `index` tells, if it stands for one of its own."""
    trigger = NOUNS.get(line.words[index].low) or _anaphor(line, index, warlike=warlike)
    if trigger is None or index in line.names or not ends_phrase(line, index) or _in_title(line, index):
        return None
    first = phrase_start(line, index)
    over = trigger.base == "development" and (
        _is_done(low_words(line, index + 1, index + 9)) or _is_done(_past_of(line, index))
    )
    if trigger.base != "one" and not (over or _fits(line, trigger, first, index)):
        return None
    launched = trigger.base.startswith(("launch", "fir", "flight"))
    botched = not {"failed", "successful", "unsuccessful"}.isdisjoint(low_words(line, first, index))
    if trigger.attribute == "test" and warlike and launched and not botched:
        return None
    after = set(low_words(line, index + 1, index + 10))
    return Happening(
        line=line,
        trigger=_in_combat(line, index, trigger, warlike=warlike),
        first=first,
        last=_carried_out(line, index),
        verb=index,
        shape="noun",
        foreseen=bool({"expected", "planned", "scheduled", "due"} & after),
        negated="no" in low_words(line, first, index),
    )
