"""Events told by nouns: counted, owned, dated, or the subject of "came" and the like."""

from __future__ import annotations

from flyout.claims.happenings.bargains import GRANTS, ORDERS, is_dealt, is_produced
from flyout.claims.happenings.clauses import is_asked, low_words, weapon_within
from flyout.claims.happenings.launches import DEFENDING
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.nounphrases import (
    NUMBERS,
    PURSUED,
    RANKS,
    SLATED,
    ends_phrase,
    happens,
    happens_later,
    is_amount,
    is_placed,
    is_superlative,
    of_weapon,
    outcome_of,
    owner_of,
    past_of,
    phrase_start,
)
from flyout.claims.happenings.objects import PICTURES
from flyout.claims.happenings.triggers import NOUNS, STRIKE_NOUNS, Trigger
from flyout.claims.interceptors import INTERCEPTORS
from flyout.claims.speech.lines import ACTOR_KINDS, Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    lowers,
)
from flyout.documents.model import HEADLINE

_OWNED = frozenset({"authorisation", "restriction", "deployment", "delivery", "order"})
_ALLOWED = lowers(
    "ban lifted limits restrictions allow allowed allowing authorized authorised confirmed permission approved"
)
_VOLLEYS = frozenset({"salvo", "barrage", "volley"})
_FIRED = frozenset({"fired", "launched"})
_ATTEMPTS = frozenset({"attempt", "attempts"})
_ATTACKING = lowers("attack strike hit hitting striking attacking")
_INTERCEPTING = lowers("interception intercept intercepting interceptions intercepts")
_DOWNING = frozenset({"down", "stop"})
_FIGHTING = frozenset({"combat", "action", "war", "battle", "anger"})
_TRIALS = lowers("trial trials test tests exercise exercises drill drills")
_LEADING = BE | {"has", "have", "had", "will", "to", "expected"}
_PLACING = lowers(
    "aborted scrubbed completed done carried conducted held performed staged planned made scheduled postponed "
    "cancelled delayed"
)
_ENDING = frozenset({"failed", "succeeded"})
_POSSIBLE = frozenset({"possible", "likely", "unlikely"})
_OFF = frozenset({"postponed", "delayed", "cancelled", "canceled", "scrubbed", "aborted"})
_ORDINALS = lowers("second third fourth fifth")
_ELIDING = frozenset({"in", "on", "against", "failed", "succeeded", "followed", "came"})
NOUN_WORDS = (*NOUNS, *_ORDINALS, "hit", "one", "last", "first", "previous", "latest")
"""What can tell of an event as a noun, or stand for one."""
_WANTED = frozenset({"needed", "necessary", "required"})
_OVER = frozenset({"ended", "finished", "completed", "concluded"})
_COMPLETE = frozenset({"complete", "finished", "over"})
_WITNESSING = lowers("oversaw overseen oversees watched watching watches supervised guided observed")
SINCE = frozenset({"following", "after"})
_TELLING_OF = lowers("confirmed confirms reported reports admitted acknowledged claimed announced spoke denied")
_PICTURING = frozenset({"of", "showing"})
_SERIES_OF = tuple([series, "of"] for series in ("series", "string", "round", "spate", "flurry", "wave"))
_SEEN = lowers("seen saw detected recorded registered")
_LIVE = frozenset({"live", "static", "hot", "training", "test"})
_FEARED = lowers("blame blames blamed warn warns warned threat fear fears feared risk danger event case deter prevent")
_JUDGED = frozenset({"failed", "successful", "unsuccessful"})
_DOUBTING = frozenset({"whether", "if"})
_ABOUT = frozenset({"on", "about", "of", "for"})
_WORD_OF = PICTURES | {"comment", "comments", "figures", "details", "information", "word"}
_AIMED = frozenset({"on", "against", "in", "at"})
_HITS = frozenset({"hits", "impacts"})
_PONDERING = lowers("weighs weighing mulls mulling considers considering eyes eyeing debates")
"""What tells that a deed is only thought of: "Oslo weighs | purchase"."""
_BECAUSE = lowers("from of to against amid despite for about over")
_MORE = (["on"], ["against"], ["in"], ["at"], ["near"], ["across"], ["that"], ["which"])


def _is_set_out(line: Line, first: int, index: int) -> bool:
    """Whether a noun is counted, ranked or dated, or made by "a ... of": an event of its own."""
    before, after = low_words(line, first, index), line.row[index + 1 : index + 10]
    if _is_counted(line, first, index, before) or _is_dated(line, index, before, after):
        return True
    articled = "a" in before or "an" in before or "was" in after
    if of_weapon(line, index) and (articled or line.row[first - 1] in SINCE or owner_of(line, first, index)):
        return True
    awaited = "for" in low_words(line, first - 3, first) and not SLATED.isdisjoint(low_words(line, first - 5, first))
    if awaited or not _OFF.isdisjoint(low_words(line, first - 2, first)):
        return True
    placed = line.row[first - 1] != "made" and is_placed(line, index)
    return placed or happens(line, index) or happens_later(line, index)


def _is_counted(line: Line, first: int, index: int, before: list[str]) -> bool:
    """Whether a noun is counted or ranked, or seen by somebody: "three tests", "the first", "footage of a launch"."""
    if any(line.words[k].number for k in range(first, index)):
        return True
    if any(low in RANKS or low in NUMBERS or is_superlative(low) for low in before):
        return True
    new = is_amount(line, index + 2) or line.row[index + 2 : index + 3] in (["a"], ["an"])
    if (new and of_weapon(line, index)) or line.row[max(0, first - 2) : first] in _SERIES_OF:
        return True
    unseen = line.row[first : first + 2] == ["no", "such"] and line.row[first - 1] in _SEEN
    witnessed = line.row[first - 1] in _WITNESSING and line.row[first] in {"a", "an"}
    return unseen or witnessed or _is_pictured(line, first, index)


def _is_dated(line: Line, index: int, before: list[str], after: list[str]) -> bool:
    """Whether a noun has a time beside it: "Monday's launch", "the test, in May", "a test by the army in 2018"."""
    if any(low in TIMES for low in before) and any(low in POSSESSIVE_MARKS for low in before):
        return True
    after = after[1:] if after[:1] == [","] and line.row[index] not in STRIKE_NOUNS else after
    if len(after) > 1 and after[0] in {"in", "on", "of"}:
        year = after[0] != "of" and after[1].isdigit() and len(after[1]) == 4
        return year or after[1] in TIMES
    return line.row[index + 1 : index + 2] == ["by"] and _is_dated_later(line, index)


def _is_dated_later(line: Line, index: int) -> bool:
    """Whether a time follows who did it: "a test by the army | in October 2018"."""
    near = range(index + 2, min(index + 9, len(line.row) - 1))
    return any(line.row[k] in {"in", "on"} and line.row[k + 1] in TIMES for k in near)


def _is_pictured(line: Line, first: int, index: int) -> bool:
    """Whether pictures show the launch: "footage of | a launch", "a video showing | the launch from a truck"."""
    shown = line.row[first - 1] in _PICTURING and not PICTURES.isdisjoint(low_words(line, first - 3, first - 1))
    return shown and (line.row[first] in {"a", "an"} or line.row[index + 1 : index + 2] in (["from"], ["at"], ["of"]))


def _is_passing(line: Line, first: int, index: int) -> bool:
    """Whether no event is told: "weight at launch is 1,770 kg", an expert's word for what happened."""
    before = line.row[first - 1]
    at = first == index and (
        before == "at" or before in RELATIVES or (before == "for" and line.row[index] == "launch")
    )  # "warheads which attack at Mach 10"
    if not _POSSIBLE.isdisjoint(line.row[index + 1 : index + 3]):
        return True  # "a second strike was possible"
    if line.row[first - 1 - (before == "of")] in _FEARED:
        return True  # "warned of an attack on Taiwan"
    pointed = line.row[first - 1] not in BE and "failed" in low_words(line, first, index)
    return at or (pointed and line.quoted[index])  # "signs point to a failed test"


def _fits(line: Line, trigger: Trigger, first: int, index: int) -> bool:
    """Whether the noun at `index`, whose phrase begins at `first`, tells of an event of its own."""
    after = line.row[index + 1 : index + 9]
    if trigger.base == "fire" and line.row[index - 1] not in _LIVE:
        return False  # "a motor caught fire"
    if trigger.base == "flights" and line.row[index - 1] != "test" and outcome_of(line, index) == index:
        return False  # "flights were halted"
    if trigger.attribute == "authorisation" and line.row[first - 1] == "under":
        return False  # "under Israeli licence"
    if trigger.base == "development" or _is_passing(line, first, index) or line.row[index - 1] in _PONDERING:
        return False
    if not _DOUBTING.isdisjoint(low_words(line, first - 3, first)) or not _WANTED.isdisjoint(after[:2]):
        return False
    owned = any(k in line.names and line.names[k].alias.kind in ACTOR_KINDS for k in range(first, index))
    ranked = any(low in RANKS for low in low_words(line, first, index))
    if trigger.base == "use":
        return _is_use(line, first, index, ranked=ranked)
    if "would" in after[:6] or "would" in low_words(line, first - 4, first):
        return (owned and ranked) or low_words(line, first - 3, first) == ["what", "would", "be"]
    if trigger.attribute == "request":
        if line.row[index - 1] == "budget":
            return False
        return owned or (after[:1] == ["for"] and weapon_within(line, index, 9))
    if trigger.attribute in _OWNED:  # "its first delivery"
        named = owned or (ranked and trigger.base != "contract")
        return is_dealt(line, trigger, first, index) or (trigger.base not in ORDERS and named)
    if trigger.attribute == "production":
        return is_produced(line, trigger, first, index)
    if trigger.attribute == "confirmation":
        refused = "no" in low_words(line, first, index)
        return refused and (trigger.base == "confirmation" or after[:1] == ["from"])
    return _is_shot(line, trigger, (first, index), owned=owned)


def _is_use(line: Line, first: int, index: int, *, ranked: bool) -> bool:
    """Whether weapons are used, and not only allowed to be: "the first use of it", "its use against Kyiv"."""
    if ranked and _fights(line, index):
        return True
    aimed = not _AIMED.isdisjoint(line.row[index + 1 : index + PURSUED])
    against = aimed and line.row[first] not in {"every", "any"}
    allowed = not _ALLOWED.isdisjoint(low_words(line, first - 4, index))
    return of_weapon(line, index) and (ranked or against) and not allowed


def _fights(line: Line, index: int) -> bool:
    """Whether "in combat" or the like follows a noun."""
    after = line.row[index + 1 : index + 4]
    return after[:1] == ["in"] and not _FIGHTING.isdisjoint(after)


def _is_shot(line: Line, trigger: Trigger, place: Phrase, *, owned: bool) -> bool:
    """Whether a strike, launch or test is told by its noun alone."""
    first, index = place
    after = line.row[index + 1 : index + 9]
    if trigger.base in _VOLLEYS and not _FIRED.isdisjoint((*after, line.row[first - 1])):
        return False  # "a salvo was fired", "fired a salvo": the verb tells it
    if trigger.attribute != "strike":
        return _is_set_out(line, first, index)
    if _is_armed(line, index) or (trigger.base in _HITS and after[:1] == ["on"]):
        return GRANTS.isdisjoint(low_words(line, first - 3, first))
    if line.part is HEADLINE and first == 0 and after[:1] == ["on"] and line.words[index + 2].capital:
        return True  # "Rocket attack on Basra: what is known"
    told = owned and not _is_named_in_passing(line, first, index)
    return told or _is_reported(line, first, index) or _is_set_out(line, first, index)


def _is_describing(low: str) -> bool:
    """Whether a word only describes what follows: "the", "continuing"."""
    return low in DETERMINERS or low.endswith("ing")


def _is_named_in_passing(line: Line, first: int, index: int) -> bool:
    """Whether attacks known already are but the reason of something else: "to guard ports against rebel attacks".

    A place or a time with them tells more of them: "against rebel attacks on it in May".
    """
    before = next((k for k in range(first - 1, max(0, first - 4), -1) if not _is_describing(line.row[k])), 0)
    if line.row[before] not in _BECAUSE or line.part is HEADLINE:
        return False
    near = line.row[first : index + 3]
    return TIMES.isdisjoint(near) and line.row[index + 1 : index + 2] not in _MORE


def _is_reported(line: Line, first: int, index: int) -> bool:
    """Whether somebody tells of an attack on something: "confirmed a strike on the depot", "spoke of a hit"."""
    verb = first - 1 - (line.row[first - 1] == "of")
    owned = low_words(line, first - 2, first) == ["responsibility", "for"]
    told = owned or (line.row[verb] in _TELLING_OF and low_words(line, verb - 1, verb) != ["to"])
    return told and line.row[first] in {"a", "an"} and line.row[index + 1 : index + 2] in (["on"], ["against"])


def _is_done(after: list[str]) -> bool:
    """Whether the words behind "development" tell that it is over: "ended last month", "was declared complete"."""
    verb = next((low for low in after if low not in AUXILIARIES), "")
    return verb in _OVER or (verb == "declared" and not _COMPLETE.isdisjoint(after))


def _is_armed(line: Line, index: int) -> bool:
    """Whether a weapon is named with which an attack was made: "the strike with the Oreshnik"."""
    if line.row[index + 1 : index + 2] not in (["with"], ["by"], ["using"]):
        return False
    return weapon_within(line, index + 2, 6)


def _stands_alone(line: Line, index: int) -> bool:
    """Whether "the last was" opens a sentence."""
    opens = index == 1 or (index > 1 and line.words[index - 2].text == ";")
    when = line.row[index + 2 : index + 3]  # and no verb: "the first was flown to Suffolk"
    dated = when != [] and (when[0] in PREPOSITIONS or when[0] in TIMES)
    return opens and dated and line.row[index - 1 : index + 2] == ["the", line.row[index], "was"]


def _elided(line: Line, index: int) -> Trigger | None:
    """The trigger of a test or attack told before that an ordinal stands for: "a second test in May and a third"."""
    if line.row[index] not in _ORDINALS or index == 0 or line.row[index - 1] not in {"a", "the"}:
        return None
    after = line.words[index + 1] if index + 1 < len(line.words) else None
    if line.row[max(0, index - 2)] == "down":
        return None  # "shot down the third"
    if after is None or not (after.mark or after.low in _ELIDING):
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
    if line.words[index].low == "one" and (not index or line.words[index - 1].low not in RANKS):
        return None
    after = set(line.row[index + 1 : index + 11])
    dated = bool(TIMES & after) and bool(BE & after)
    return Trigger("strike" if warlike else "test", "noun", "one") if dated else None


def _in_combat(line: Line, index: int, trigger: Trigger, *, warlike: bool) -> Trigger:
    """A use in combat as what it is: of a defence an interception, of anything else a strike; so with attempts."""
    downing = not _DOWNING.isdisjoint(line.row[index + 1 : index + 6])  # "several attempts were made to down it"
    if trigger.base in _ATTEMPTS and (downing or not line.lows.isdisjoint(_INTERCEPTING)):
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
    at_place = line.row[index + 1 : index + 2] == ["against"] and line.words[index + 2].capital
    if trigger.attribute == "test" and at_place and warlike:
        return Trigger("strike", "noun", trigger.base)
    if trigger.base != "use":
        return trigger
    defends = any(
        k in line.names and (line.names[k].alias.kind == "defence" or line.names[k].alias.name in INTERCEPTORS)
        for k in range(index, min(index + 8, len(line.words)))
    ) or not DEFENDING.isdisjoint(line.row[index : index + 8])
    return Trigger("interception", "noun", "use") if defends else trigger


def _describes(line: Line, index: int) -> bool:
    """Whether a noun and another behind "and" describe a third: "1,600 strike and air defence missiles"."""
    joined = line.row[index + 1 : index + 2] == ["and"] and not line.row[index].endswith("s")
    return joined and index > 0 and line.words[index - 1].number


def _in_title(line: Line, index: int) -> bool:
    """Whether a noun is part of somebody's name: "the 377th Test and Evaluation Group"."""
    if line.part is HEADLINE or not line.words[index].capital or index == 0 or index + 2 >= len(line.words):
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


def _heads(line: Line, index: int) -> bool:
    """Whether a noun is the head of its phrase, and no part of a name or of what describes another noun."""
    return ends_phrase(line, index) and not _in_title(line, index) and not _describes(line, index)


def _is_over(line: Line, trigger: Trigger, index: int) -> bool:
    """Whether a development is told to be over."""
    if trigger.base != "development":
        return False
    return _is_done(line.row[index + 1 : index + 9]) or _is_done(past_of(line, index))


def _is_untold(line: Line, first: int) -> bool:
    """Whether nothing is said of an event: "made no comment on Wednesday's launch"."""
    before = line.row[max(0, first - 4) : first]
    return line.row[first - 1] in _ABOUT and "no" in before and not _WORD_OF.isdisjoint(before)


def noun_at(line: Line, index: int, *, warlike: bool) -> Happening | None:
    """The event that the noun at `index` tells, if it stands for one of its own."""
    trigger = NOUNS.get(line.words[index].low) or _anaphor(line, index, warlike=warlike)
    if trigger is None or index in line.names or not _heads(line, index):
        return None
    first = phrase_start(line, index)
    if is_asked(line, first) or _is_untold(line, first):
        return None  # "did not say where the launch took place"
    if not (trigger.base == "one" or _is_over(line, trigger, index) or _fits(line, trigger, first, index)):
        return None
    launched = trigger.attribute == "test" and trigger.base.startswith(("launch", "fir", "flight"))
    botched = not _JUDGED.isdisjoint(low_words(line, first, index))
    if launched and warlike and not botched:
        return None
    after = set(line.row[index + 1 : index + 10])
    return Happening(
        line=line,
        trigger=_in_combat(line, index, trigger, warlike=warlike),
        first=first,
        last=_carried_out(line, index) if trigger.attribute != "test" else outcome_of(line, _carried_out(line, index)),
        verb=index,
        shape="noun",
        foreseen=bool({"expected", "planned", "scheduled", "due"} & after),
        negated="no" in low_words(line, first, index),
    )
