"""Events told by verbs and fixed phrases."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from flyout.claims.attributes.platforms import PREFIXES
from flyout.claims.happenings.clauses import (
    holds_weapon,
    in_contact_clause,
    in_relative,
    is_asked,
    is_weapon,
    low_words,
    object_of,
    subject_window,
)
from flyout.claims.happenings.fits import WERE, fits
from flyout.claims.happenings.foreseen import compares_numbers, is_capable, is_foreseen, is_habit, tells_of_deed
from flyout.claims.happenings.groups import (
    IN_ING,
    group_start,
    is_stage,
    many_act,
    past_to,
    shape_of,
)
from flyout.claims.happenings.kinds import refined
from flyout.claims.happenings.making import LICENCES
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import (
    LONGEST_PHRASE,
    MAKING,
    NOUNS,
    PHRASE_BEGINNINGS,
    PHRASE_STARTS,
    PHRASES,
    SECOND_VERBS,
    SHOTS,
    SILENT,
    STRIKE_NOUNS,
    VERBS,
    Trigger,
)
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import (
    BE,
    IS,
    NEGATIONS,
    NUMERALS,
    PREPOSITIONS,
    QUOTES,
    TIMES,
    lowers,
)

_IT = frozenset({"it", "them"})
_MAGNITUDES = lowers("hundred thousand million billion trillion")
_UNDER_WAY = lowers("will would being to ordered resumed again")
_SHOOTING_DEEDS = SHOTS | {"interception"}
_OPENING = 5
_INSERTION = 12
_PRESENT = lowers("weighs carries flies costs uses reaches travels measures holds takes")
_NONE = frozenset({"none", "no"})
_OF_NOUNS = frozenset({"the", "a", "an", "direct", "what"})
"""Right behind one of these a verb form is a noun, or tells what something else did."""
_DATED = (["last"], ["in"], ["this"])
_UNITS = lowers("km kilometers kilometres miles m metres meters kg tons tonnes tonne ton feet ft inches pounds lb mm")
_MARKS = lowers("record records high low highs lows milestone snag snags delays turbulence home headlines")
_ANSWERING = lowers("reply replies replied answer answers answered respond responds responded")
_SAID_SO = frozenset({"that", ",", ":", '"', "“"})
_HITTING = lowers("hit hits hitting")
_VEHICLES = lowers("transporter truck trucks vehicle vehicles trailer transporter-erector-launcher tel")
_KNOWN_THINGS = frozenset({"the", "its", "their", "this", "these", "as"})
_SHOT = lowers("missile missiles rocket rockets drone drones")
_SLIPS = frozenset({"shipyard", "yard", "dockyard", "slipway"})
_SEAS = frozenset({"sea", "ocean", "gulf"})
_SUMS_OF = frozenset({("number", "of"), ("cost", "of"), ("price", "of"), ("value", "of")})
_AWAITING = frozenset({"awaited", "due"})
_AGAINST = frozenset({"out", "against"})
_TESTS = frozenset(noun for noun, trigger in NOUNS.items() if trigger.attribute == "test")
_DOWNING = frozenset({"down", "shoot", "intercept", "destroy", "strike", "hit", "attack"})
FOUGHT = frozenset({"interception", "strike"})
_USED_FOR = 13
_PARTED = 7
_BARE = lowers("shoot bring knock turn")
_SHOOTING = lowers("shoot shoots shot shooting")


def _happening(line: Line, trigger: Trigger, place: Phrase, verb: int, shape: str) -> Happening:
    first, last = place
    relative = shape == "reduced" or in_relative(line, first) or _is_contact(line, first, last, shape)
    promised = trigger.attribute == "delivery" and trigger.base.startswith("commit")  # "committed to sending it"
    foreseen = promised or trigger.role in _AWAITING or is_foreseen(line, first, verb)
    negated = not NEGATIONS.isdisjoint(low_words(line, first, verb)) or (
        shape != "reduced" and _is_of_none(line, first)
    )
    return Happening(line, trigger, first, last, verb, shape, relative, foreseen, negated)


def _is_of_none(line: Line, first: int) -> bool:
    """Whether nothing is what a verb is said of: "none of the missiles | has arrived"."""
    if line.lows.isdisjoint(_NONE):
        return False
    window = subject_window(line, first)
    start = window[0] + (line.row[window[0]] in QUOTES) if window else 0
    if window is None or line.row[start] not in _NONE:
        return False
    return start == 0 or line.row[start - 1] not in BE  # "there was no word until he confirmed it"


def _is_contact(line: Line, first: int, last: int, shape: str) -> bool:
    """Whether a verb without an object hangs on a weapon: "the missiles Poland bought"."""
    return shape == "active" and in_contact_clause(line, first) and object_of(line, last) is None


def _is_by_launcher(line: Line, last: int) -> bool:
    """Whether a launcher is what fires, and not its crew: "a rocket fired by HIMARS"."""
    if line.row[last + 1 : last + 2] != ["by"]:
        return False
    near = (line.names[k] for k in range(last + 2, min(last + 5, len(line.words))) if k in line.names)
    return any(mention.alias.kind in {"launcher", "defence"} for mention in near)


def _says_what_it_is(line: Line, last: int) -> bool:
    """Whether the main verb behind an insertion is a present: "The missile, fired from a truck, | weighs"."""
    near = range(last + 1, min(last + _INSERTION, len(line.words) - 1))
    comma = next((k for k in near if line.row[k] == ","), 0)
    after = line.row[comma + 1] if comma else ""
    if after == "had":
        return line.row[comma + 2 : comma + 3] in (["a"], ["an"], ["the"])  # "had a range of 70 km"
    return after in {"is", "has", "can", "are", "have"} or (after.endswith("s") and after in _PRESENT)


def _is_from_launcher(line: Line, last: int) -> bool:
    """Whether "from" and a launcher follow: "missiles fired from HIMARS" tells of no event, "from Crimea" does."""
    if line.row[last + 1 : last + 2] != ["from"]:
        return False
    near = range(last + 2, min(last + 6, len(line.words)))
    if not _SEAS.isdisjoint(line.row[last + 2 : last + 6]):
        return False
    if _is_from_place(line, last + 2):
        return False
    return not any(k in line.names and line.names[k].alias.kind == "state" for k in near)


def _is_from_place(line: Line, index: int) -> bool:
    """Whether a place that is no ship and no launcher stands at `index`: "launched from | Hainan"."""
    if index >= len(line.words) or index in line.names:
        return False
    return line.words[index].capital and line.words[index].text not in PREFIXES


def _is_from_vehicle(line: Line, last: int) -> bool:
    """Whether a passive only tells what a weapon is fired from: "was fired from a 12-axle transporter"."""
    if line.row[last + 1 : last + 2] != ["from"] or not TIMES.isdisjoint(line.row[last + 2 : last + 12]):
        return False
    return not (_VEHICLES.isdisjoint(line.row[last + 2 : last + 9]) or _is_at_named(line, last))


def _is_at_named(line: Line, last: int) -> bool:
    """Whether "at" and a name follow soon: "Fired from a truck at | Rize airport"."""
    near = range(last + 2, min(last + 8, len(line.row) - 1))
    return any(line.row[k] == "at" and line.words[k + 1].capital for k in near)


def _only_says_how(line: Line, first: int, last: int) -> bool:
    """Whether "fired" only tells what a weapon is fired from; but "The missile, launched from a pad, flew 900 km"."""
    told = line.row[first - 1] == "," and first <= _OPENING and not _says_what_it_is(line, last)
    told = told or (first == 0 and _is_at_named(line, last))
    told = told or (first == 0 and not TIMES.isdisjoint(line.row[last + 1 : last + _INSERTION]))
    return _is_by_launcher(line, last) or (not told and _is_from_launcher(line, last))


def _is_idle(line: Line, trigger: Trigger, place: Phrase, shape: str) -> bool:
    """Whether a passive or participle tells of no shot: "no ships were hit", "half of those fired"."""
    first, last = place
    if shape == "passive":
        if trigger.attribute == "launch" and _is_from_vehicle(line, last):
            return True
        spared = not NEGATIONS.isdisjoint(low_words(line, first, last)) or {"neither", "nor"} <= set(line.row[:first])
        spared = spared and trigger.attribute == "strike"
        if spared:
            return True  # "the boat was not damaged"
        window = subject_window(line, first) if trigger.attribute == "strike" else None
        return window is not None and line.row[window[0]] in _NONE
    if trigger.attribute == "launch" or trigger.role == "against":
        ends = last + 1 >= len(line.words) or line.words[last + 1].text in {".", ";"} or line.row[last + 1] == "over"
        if ends and line.words[first - 1].text != ",":
            return True
    return _is_in_passing(line, trigger, last)


def _is_in_passing(line: Line, trigger: Trigger, index: int) -> bool:
    """Whether a participle only describes or compares: "a missile aimed at Riyadh was shot down"."""
    if trigger.base == "aim":
        return not WERE.isdisjoint(line.row[index + 1 : index + 9])
    before = low_words(line, index - 6, index)
    if trigger.attribute == "launch" and "with" in before[-3:-1] and is_weapon(line, index - 1):
        return True  # "shot it down with missiles fired by jets": the tool of another deed
    if not _SUMS_OF.isdisjoint(pairwise(before)) or before[-1:] == ["number"] or "replacing" in before:
        return True  # "the number of missiles transferred", "the cost of the missiles sent", "replacing arms sent"
    compared = "than" in before or before.count("as") > 1  # "further than munitions sent before"
    return compared and line.row[index + 1 : index + 2] not in _DATED  # "as far as those delivered last fall"


def _is_counted(line: Line, window: Phrase) -> bool:
    """Whether a number of things is in a phrase, and no figure of one: "some 7,000 of them", not "a range of 70 km"."""
    numbers = (k for k in range(window[0], window[1] + 1) if line.words[k].number or line.row[k] in NUMERALS)
    return any(line.row[k + 1] not in _UNITS for k in numbers)


def _is_made_by_number(line: Line, first: int, verb: int, shape: str) -> bool:
    """Whether a passive tells how many are made or that they will be, and not who the maker is."""
    if shape == "active":
        return True
    window = subject_window(line, first)
    counted = window and line.row[first - 1] != "and" and _is_counted(line, window)
    counted = counted or not LICENCES.isdisjoint(line.row[verb + 1 : verb + 4])
    since = "since" in line.row[verb + 1 : verb + (10 if "been" in line.row[first:verb] else 2)]
    counted = counted or since or (window and line.row[window[0]] == "such")
    assembled = line.row[verb] == "assembled" and line.row[verb + 1 : verb + 2] in (["at"], ["in"])
    if assembled:
        return True
    return shape == "passive" and bool(counted or not _UNDER_WAY.isdisjoint(low_words(line, first - 3, verb)))


def _is_spent(line: Line, trigger: Trigger, place: Phrase, shape: str) -> bool:
    """Whether a weapon "had been used", and no more is said."""
    first, last = place
    ends = last + 1 >= len(line.words) or line.words[last + 1].mark
    if trigger.role != "against" or shape != "passive" or not ends:
        return False
    return not WERE.isdisjoint(low_words(line, first, last)) and holds_weapon(line, subject_window(line, first))


def _spends(line: Line, trigger: Trigger, last: int, shape: str) -> bool:
    """Whether somebody at war "used" missiles that were not told of before: "used a hypersonic missile"."""
    thing = object_of(line, last) if trigger.base == "use" and shape == "active" else None
    if thing is None or line.row[thing[0]] in _KNOWN_THINGS:
        return False
    return not _SHOT.isdisjoint(line.row[thing[0] : thing[1] + 1])


def _is_shooting_down(line: Line, index: int) -> bool:
    """Whether "shoot" is no launch: "used a Patriot to shoot down a missile"."""
    return line.row[index] in _SHOOTING and line.row[index + 1 : index + 2] == ["down"]


def _is_down_behind(line: Line, index: int) -> bool:
    """Whether "down" stands behind the object of a verb: "shot that missile | down"."""
    near = range(index + 1, min(index + _PARTED, len(line.row)))
    end = next((k for k in near if line.row[k] in PREPOSITIONS or line.words[k].mark or line.row[k] == "down"), index)
    return end > index + 1 and line.row[end] == "down"


def _is_plural(line: Line, index: int) -> bool:
    """Whether "targets" is what is aimed at: "restricted to targets inside the country"."""
    return line.row[index] == "targets" and index > 0 and line.row[index - 1] in PREPOSITIONS


def _is_next_verb(line: Line, index: int) -> bool:
    """Whether a verb follows "going to", and no place: "going to | build", not "going to | Kyiv"."""
    if index >= len(line.words) or index in line.names:
        return False
    return not line.words[index].capital and line.row[index] in VERBS


def _is_nothing(line: Line, index: int) -> bool:
    """Whether a verb form tells of no event of its own: "stopped | supplying missiles" is told by the second verb."""
    low, before = line.row[index], line.row[index - 1] if index else ""
    if low == "destroyed" and before in _IT and line.row[max(0, index - 2)].startswith("order"):
        return True  # "ordered it destroyed"
    if before in _OF_NOUNS or index in line.names:
        return True  # "the launch", "a direct hit", "accounts of what sank the ship"
    if (low in _SHOOTING and _is_shooting_down(line, index)) or (low == "targets" and _is_plural(line, index)):
        return True
    following = line.row[index + 1] if index + 1 < len(line.row) else ""
    if following == "to":  # "contributed to the decision", "were going to produce 8,000"
        return low.startswith("contribut") or (low == "going" and _is_next_verb(line, index + 2))
    if following == "anonymity" or (following in _SAID_SO and low in _ANSWERING):
        return True  # "who requested anonymity", "replied that"
    if following in _MARKS and low in _HITTING:
        return True  # "hits record", "hit snags"
    return following in IN_ING and is_stage(line, index + 1)


def _past_test(line: Line, last: int) -> int:
    """Last word of a test that is carried out: "carried out a successful test"."""
    thing = object_of(line, last + (line.row[last + 1 : last + 2] == ["out"]))
    if thing is None:
        return last
    return next((k for k in range(thing[1], thing[0] - 1, -1) if line.row[k] in _TESTS), last)


def _past_use(line: Line, last: int) -> int:
    """Last word of what a defence is used for: "used missiles to down seven drones"."""
    near = range(last + 1, min(last + _USED_FOR, len(line.row) - 1))
    return next((k + 1 for k in near if line.row[k] == "to" and line.row[k + 1] in _DOWNING), last)


def _told_to(line: Line, trigger: Trigger, last: int, shape: str) -> int:
    """Last word of a verb group, with the noun or the infinitive that tells what is done."""
    if shape == "active" and trigger.role == "tests":
        return _past_test(line, last)
    used = shape == "active" and trigger.base == "use" and trigger.attribute in FOUGHT
    return _past_use(line, last) if used else last


def _blow_at(line: Line, last: int) -> int | None:
    """The attack that is the object of a verb, words of time behind it: "delivered | a heavy strike overnight"."""
    thing = object_of(line, last)
    if thing is None:
        return None
    end = next((k for k in range(thing[1], thing[0], -1) if line.row[k] not in TIMES), thing[0])
    return end if line.row[end] in STRIKE_NOUNS else None


def verb_at(line: Line, index: int, *, warlike: bool) -> Happening | None:
    """The event that the verb at `index` tells, if it is one and a weapon stands in the right place."""
    trigger, last = VERBS.get(line.row[index]), index
    if trigger is None or _is_nothing(line, index):
        return None
    first = group_start(line, index)
    shape = shape_of(line, index, first)
    if shape == "active" and line.row[index] in _SHOOTING and _is_down_behind(line, index):
        trigger = PHRASES["shot", "down"]
    if shape is None or not tells_of_deed(line, first, index, shape) or is_asked(line, first):
        return None
    blow = _blow_at(line, last) if trigger.base in MAKING and trigger.base != "make" else None
    if blow:
        return _happening(line, Trigger("strike", "near", "strike"), (first, blow), index, shape)
    if trigger.attribute == "launch" and not _SLIPS.isdisjoint(line.lows):
        return None  # a ship that is launched
    if shape == "reduced" and trigger.attribute == "launch" and _only_says_how(line, first, last):
        return None
    if trigger.attribute == "confirmation" and low_words(line, index - 1, index) == ["to"]:
        return None
    if trigger.attribute == "production" and not _is_made_by_number(line, first, index, shape):
        return None
    if shape != "active" and _is_idle(line, trigger, (first, last), shape):
        return None
    spent = warlike and (_is_spent(line, trigger, (first, last), shape) or _spends(line, trigger, last, shape))
    if not spent and not fits(line, trigger, shape, first, last):
        second = SECOND_VERBS.get(trigger.base)
        if second is None or not fits(line, second, shape, first, last):
            return None
        trigger = second
    meant = refined(line, trigger, (first, last), index, shape=shape, warlike=warlike)
    told = _happening(line, meant, (first, _told_to(line, meant, last, shape)), index, shape)
    refused = meant.attribute == "restriction" != trigger.attribute  # "decided not to send it": told, and not denied
    return replace(told, negated=False, foreseen=False) if refused else told


def _is_currency(line: Line, index: int) -> bool:
    """Whether "won" is money: "two billion won"."""
    before = line.words[index - 1] if index else None
    return line.row[index] == "won" and before is not None and (before.number or before.low in _MAGNITUDES)


def phrase_at(line: Line, index: int, *, warlike: bool) -> Happening | None:
    """The event that a fixed phrase beginning at `index` tells."""
    low = line.row[index]
    if low not in PHRASE_STARTS or _is_currency(line, index):
        return None
    for written, last in reversed(_written_from(line, index)):
        trigger = PHRASES[written]
        first = group_start(line, index)
        if is_asked(line, first) or (line.row[first] == "be" and line.row[first - 1] != "to"):
            continue  # "nor can it be brought down"
        if written[0].endswith("ing") and line.row[index - 1] in _AGAINST:
            continue  # "has ruled out | parting with a fourth"
        if written[-1] == "for" and not written[0].endswith("ing") and index == first + 1 and line.row[first] in IS:
            continue  # "few weapons are asked for"
        passive = not BE.isdisjoint(past_to(low_words(line, first, index))) and not written[0].endswith("ing")
        shape = "passive" if passive else "active"
        shot = trigger.attribute in _SHOOTING_DEEDS
        if shot and (is_capable(low_words(line, first, index)) or is_habit(line, first, index)):
            continue  # "could be shooting down missiles by then"
        if written[-1] == "out" and not NEGATIONS.isdisjoint(low_words(line, first, index)):
            continue  # "did not rule out"
        if "many" in line.lows and compares_numbers(line, first, last):
            continue  # "not as many as Kyiv says it shot down"
        bare = first == index and line.row[index - 1] != "to" and not many_act(line, index)
        if written[0] in _BARE and (bare or not tells_of_deed(line, first, index, shape)):
            continue
        if fits(line, trigger, shape, first, last):
            if trigger.attribute in _SHOOTING_DEEDS or trigger.role == "due":
                trigger = refined(line, trigger, (first, last), index, shape=shape, warlike=warlike)
            told = _happening(line, trigger, (first, last), index, shape)
            negated = written in SILENT or (told.negated and _is_of_none(line, first))
            return told if negated == told.negated else replace(told, negated=negated)
    return None


def _written_from(line: Line, index: int) -> list[tuple[tuple[str, ...], int]]:
    """Fixed phrases that begin at `index`, adverbs inside them left out, each with its last word."""
    found: list[tuple[tuple[str, ...], int]] = []
    written: tuple[str, ...] = ()
    for k in range(index, min(index + 2 * LONGEST_PHRASE, len(line.words))):
        word = line.words[k]
        if k > index and word.adverb and word.low not in NEGATIONS:
            continue
        written = (*written, word.low)
        if written not in PHRASE_BEGINNINGS:
            break
        if written in PHRASES:
            found.append((written, k))
    return found
