"""What a verb group tells of: a deed that was done or is foreseen, and not what can be done."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType

from flyout.claims.happenings.clauses import ONE_MORE, is_weapon, low_words, on_state
from flyout.claims.happenings.triggers import SHOTS, VERBS
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import (
    AUXILIARIES,
    DETERMINERS,
    FINITE_BE,
    IS,
    NEGATIONS,
    PRONOUNS,
    TIMES,
    lowers,
)
from flyout.documents.model import HEADLINE

CAPABLE = lowers("can could might must should cannot can't couldn't can’t couldn’t")
_FORESEEN = lowers(
    "expected planned scheduled due set talks yet considering plans plan intends promised pledged likely slated hopes "
    "hoped hoping expects expect wants want intends hope supposed meant intended aims going agreed agrees decided "
    "vowed bound poised preparing prepares working mind contract negotiations discussions preparation"
)
_HOPED = frozenset({"should", "could"})
_LAWS = lowers("treaty accord pact law laws embargo sanctions rules constitution")
_UNDER = frozenset({"under", "by"})
_RESOLVED = lowers("agreed decided pledged promised vowed opted voted")
_MEANT = lowers("designed built made developed used able ready conceived")
"""What a thing is meant to do is no plan: "was designed to shoot down aircraft"."""
_SHOOTING = SHOTS | {"interception"}
_FOR_USE = frozenset({"meant", "intended", "supposed", "expected"})
_BY_USE = frozenset({"from", "by"})
_PLACED = frozenset({"deployed", "stationed", "based"})
_AT_A_PLACE = ([","], ["."], ["in"], ["at"], ["near"], ["across"], ["along"], ["around"], ["on"], ["off"], ["outside"])
_BESTOWED = lowers("awarded restricted cleared promised forbidden banned barred prohibited")
"""Participles whose present tells of a deed: "is awarded a contract"."""
_NOT_GENERIC = frozenset({"being", "been", "now", "already", "currently"})
_SEEMS = lowers(
    "seems seem appears appear claims claim claimed said believed thought reported alleged known understood assumed "
    "presumed suspected rumoured rumored analyzed analysed estimated assessed"
)
MODAL = 9
_AIMS = lowers("practice aim goal purpose idea task job role mission doctrine")
"""What one's aim is to do is not done yet: "the practice is to fire two"."""
_THAN_ANY = frozenset({"any", "than"})
_FIRING = frozenset({"it", "they"})
_BEGINNING = lowers("begin begins began begun start starts started continue continues continued resumed")
_ATTEMPTED = frozenset({"launch", "test", "interception"})
_TRYING = lowers("tried attempted tries attempts trying attempting failed fails")
_MANAGING = lowers("managed manages manage")
_RANKS = frozenset({"first", "only", "last", "latest"})
_BECOMING = lowers("was were became become becomes be been")
_RANKED = 12
_WEIGHED = lowers("of to consider considers considering considered")
_NEARING = MappingProxyType({"of": "thinking", "to": "close"})
_LEAVES = lowers("permission leave approval consent clearance licence license right authority ability capability")
_PLANS = frozenset({"plan", "plans"})
_DROPPED = lowers("dropped drops scrapped scraps abandoned shelved cancelled canceled axed ditched")
_TALKED = 8
_TALKS = frozenset({"talks", "negotiations", "negotiating"})
_CONTRACTED = 14
_JOINED = 16
_SEEMING = 26
_PLANNING = lowers("plans plan intends expects wants hopes means aims planned expected due set")
_CONTRACTS = lowers("contract contracts deal deals order award licence license")
_CLAUSE_MARKS = frozenset({",", ";", ":", "that", "which", "but"})
_NOT_MADE = _SHOOTING | {"other"}
_ABLE = tuple([will, "be", "able", "to"] for will in ("will", "would"))
_DEALT = frozenset({"delivery", "production"})
_SUPPLIED = frozenset({"supplied", "sold", "provided"})
"""What a state is told to do for years on end: "the missiles are supplied by Britain"."""
_COMPARED = 10
_ENTRY, _CAPTION, _YEAR = 5, 16, 4
"""Words in which the date of an entry ends, words behind a verb in which one stands, and letters of a year."""
_SHARES = ONE_MORE | {"unit", "units"}


def _are_to(line: Line, verb: int) -> bool:
    """Whether a form of "be" stands before the "to" of a verb: "are to be sent", not "are cleared to buy"."""
    to = next((k for k in range(verb - 1, max(0, verb - 5), -1) if line.row[k] == "to"), 0)
    while to > 0 and (line.words[to - 1].adverb or line.row[to - 1] in NEGATIONS):
        to -= 1
    return to > 1 and line.row[to - 1] in FINITE_BE and line.row[to - 2] not in _AIMS


def _means_to(group: list[str]) -> bool:
    """Whether "means" is a verb: "the firm means to double output", not "had no means to"."""
    if ("means", "to") not in pairwise(group):
        return False
    before = group[: group.index("means")][-1:]
    return before != [] and before[0] not in DETERMINERS


def is_foreseen(line: Line, first: int, verb: int) -> bool:
    """Whether the words before a verb put it in the future: "is expected to", "thinking of", "forty to be"."""
    low = line.row[verb - 1]
    if low in _WEIGHED and (low not in _NEARING or line.row[verb - 2] == _NEARING[low]):
        return True
    group = low_words(line, first - 3, verb) if "to" in line.lows else []
    if "to" not in group:
        return False
    if line.row[verb - 2 : verb] == ["and", "to"] and _is_planned_before(line, verb - 2):
        return True
    if _is_contracted(line, verb) or _is_negotiated(line, verb):
        return True
    planned = not _FORESEEN.isdisjoint(group) or ("about", "to") in pairwise(group) or _means_to(group)
    if _MEANT.isdisjoint(group) and (planned or _are_to(line, verb)):
        return True
    if line.part is HEADLINE:  # "Germany to send missiles"
        return True
    to = next((k for k in range(verb - 1, max(0, verb - 4), -1) if line.row[k] == "to"), None)
    if to is None or "be" not in low_words(line, to, verb):
        return False
    if line.row[to - 1] == "," and (line.row[verb] not in VERBS or VERBS[line.row[verb]].attribute in _DEALT):
        return True  # "covers missiles for foreign customers, to be delivered in 2027", "..., to be ready in 2027"
    to -= line.row[to - 1] == ","  # "200 missiles, to be delivered in 2027"
    before = line.words[to - 1]
    return before.number or before.low in _SHARES or is_weapon(line, to - 1)


def _is_planned_before(line: Line, joint: int) -> bool:
    """Whether another infinitive is planned before "and": "plans to begin production next year | and to deploy it"."""
    before = low_words(line, joint - _JOINED, joint)
    return any(a in _PLANNING and b == "to" for a, b in pairwise(before))


def _is_infinitive(line: Line, verb: int) -> bool:
    """Whether "to" stands before a verb, with adverbs, "be" or "have" in between."""
    index = verb - 1
    while index > 0 and (line.words[index].adverb or line.row[index] in {"be", "have", "been"}):
        index -= 1
    return line.row[index] == "to"


def _is_begun(line: Line, verb: int) -> bool:
    """Whether a deed is one that somebody begins or goes on with: "has begun to deploy"."""
    return line.row[verb - 1] == "to" and line.row[verb - 2] in _BEGINNING


def is_resolved(line: Line, verb: int) -> bool:
    """Whether somebody resolved before to do it: "agreed with his counterpart in October to bring it forward"."""
    before = low_words(line, verb - MODAL, verb)
    return not _RESOLVED.isdisjoint(before) and not {",", ";"} & set(before)


def _comes_to_make(line: Line, verb: int) -> bool:
    """Whether somebody is told to become able to make or deliver, and not to shoot: "will be able to raise output"."""
    low = line.row[verb]
    able = low_words(line, verb - 4, verb) in _ABLE
    return able and not (low in VERBS and VERBS[low].attribute in _NOT_MADE)


def _is_contracted(line: Line, verb: int) -> bool:
    """Whether a contract is told by which somebody makes weapons: "signed a contract with the army to make them"."""
    low = line.row[verb]
    if line.row[verb - 1] != "to" or low not in VERBS or VERBS[low].attribute != "production":
        return False
    before = low_words(line, verb - _CONTRACTED, verb)
    clause = before[max((k for k, word in enumerate(before) if word in _CLAUSE_MARKS), default=-1) + 1 :]
    return not _CONTRACTS.isdisjoint(clause)


def _is_negotiated(line: Line, verb: int) -> bool:
    """Whether there are talks with somebody about a deed: "is in talks with Russia to | buy five more"."""
    before = low_words(line, verb - _TALKED, verb)
    return before[-1:] == ["to"] and not _TALKS.isdisjoint(before) and "," not in before


def _is_first_to(line: Line, verb: int) -> bool:
    """Whether an infinitive tells what somebody is the first to do: "has become the first country to supply"."""
    before = low_words(line, verb - _RANKED, verb)
    if before[-2:-1] == ["able"]:
        return False  # "the first weapon able to strike bases"
    rank = next((k for k, low in enumerate(before) if low in _RANKS), None)
    return rank is not None and not _BECOMING.isdisjoint(before[:rank])


def is_capable(group: list[str]) -> bool:
    """Whether a verb group tells of what can be: "could be shooting", and not "must have been shot"."""
    return not CAPABLE.isdisjoint(group) and "have" not in group


def _is_unstopped(line: Line, group: list[str], verb: int, shape: str) -> bool:
    """Whether missiles got through: "could not be intercepted"."""
    low = line.row[verb]
    stopping = low in VERBS and VERBS[low].attribute == "interception"
    return shape == "passive" and stopping and "could" in group and "not" in group


def is_forbidden(line: Line, group: list[str]) -> bool:
    """Whether a treaty or law is told under which it cannot be done: "Under the treaty they could not deploy"."""
    if CAPABLE.isdisjoint(group) or NEGATIONS.isdisjoint(group) or line.lows.isdisjoint(_LAWS):
        return False
    return any(line.row[k] in _UNDER and not _LAWS.isdisjoint(line.row[k : k + 9]) for k in range(len(line.row)))


def _is_awaited_by(line: Line, group: list[str], verb: int) -> bool:
    """Whether what "should" or "could" come has its time: "the other 18 should arrive by 2026"."""
    low = line.row[verb]
    if _HOPED.isdisjoint(group) or low not in VERBS or VERBS[low].attribute not in {"delivery", "deployment"}:
        return False
    after = line.words[verb + 1 : verb + 8]
    return any(word.low in TIMES or (word.number and len(word.text) == 4) for word in after)


def _is_for_use(line: Line, verb: int) -> bool:
    """Whether a verb says what a weapon is for: "is meant to destroy bunkers", "would be fired from destroyers"."""
    if VERBS[line.row[verb]].attribute not in _SHOOTING and line.row[verb] != "dropped":
        return False
    before = low_words(line, verb - 4, verb)
    if before[-1:] == ["to"] and not _FOR_USE.isdisjoint(before):
        meant = next(k for k in range(verb - 2, verb - 5, -1) if line.row[k] in _FOR_USE)
        if line.row[meant] == "expected":
            aimed = "targets" in line.row[verb : verb + 3]  # "the missile is expected to strike targets so far away"
            return aimed and any(is_weapon(line, k) for k in range(max(0, meant - 6), meant))
        return not IS.isdisjoint(before) or is_weapon(line, meant - 1)  # "a missile meant to stop others"
    after = line.row[verb + 1] if verb + 1 < len(line.row) else ""
    return (before[-2:] == ["would", "be"] and after in _BY_USE) or (before[-2:] == ["to", "be"] and after == "from")


def _is_supposed(line: Line, first: int, group: list[str]) -> bool:
    """Whether a deed hangs on a condition: "if attacked", "if Germany sent them, Russia would reply"."""
    before = low_words(line, first - 4, first)
    behind = before[before.index("if") :] if "if" in before else [","]
    if ("," not in behind and AUXILIARIES.isdisjoint(behind)) or line.row[first - 1] == "if":
        return True
    return line.row[0] == "if" and "would" in line.lows


def compares_numbers(line: Line, first: int, verb: int) -> bool:
    """Whether numbers are compared: "had not fired as many Scuds | as Kuwait said it shot down"."""
    if line.row[verb + 1 : verb + 3] == ["as", "many"]:
        return not NEGATIONS.isdisjoint(line.row[first:verb])
    before = line.row[max(0, first - _COMPARED) : first]
    many = next((k for k in range(len(before) - 1) if before[k : k + 2] == ["as", "many"]), None)
    if many is None or "as" not in before[many + 2 :]:
        return False
    amount = first - len(before) + many + 3  # "as many as 20 missiles | would go"
    return before[many + 2] != "as" or not line.words[amount].number


def _infinitive_tells(line: Line, first: int, verb: int) -> bool:
    """Whether an infinitive tells of a deed: what is foreseen, tried, managed, or seems to have been done."""
    if line.row[verb - 2] in _LEAVES:
        return False  # "wants permission to fire them"
    if line.row[verb - 2] in _PLANS and not _DROPPED.isdisjoint(low_words(line, verb - 6, verb - 2)):
        return False  # "dropped a plan to make 168 launchers"
    used = not {"used", "fired", "launched"}.isdisjoint(low_words(line, verb - 12, verb))
    used = used and _SEEMS.isdisjoint(low_words(line, verb - 2, verb))
    done = "have" in low_words(line, verb - 3, verb)
    joined = line.row[verb - 3 : verb - 1] == ["and", "to"]  # "is thought to have flown 900 km and to have fallen"
    seems = done and not _SEEMS.isdisjoint(low_words(line, verb - (_SEEMING if joined else MODAL), verb))
    managed = not _MANAGING.isdisjoint(low_words(line, verb - 3, verb))
    tried = line.row[verb] in VERBS and VERBS[line.row[verb]].attribute in _ATTEMPTED
    tried = tried or "down" in line.row[verb + 1 : verb + 4]  # "failed to bring it down"
    tried = tried and not _TRYING.isdisjoint(low_words(line, verb - 4, verb))
    told = is_foreseen(line, first, verb) or is_resolved(line, verb) or _is_begun(line, verb)
    told = told or _comes_to_make(line, verb)
    return told or tried or used or seems or managed or _is_first_to(line, verb)


def is_habit(line: Line, first: int, verb: int) -> bool:
    """Whether the present tells what a weapon does at any time: "the system, THAAD, shoots down missiles"."""
    low = line.row[verb]
    if first != verb or not low.endswith("s") or line.part is HEADLINE or low not in VERBS:
        return False
    if VERBS[low].attribute not in _SHOOTING or (":" in line.row and is_entry(line)):
        return False
    subject = first - 1 - (line.words[first - 1].text == ",")
    return subject >= 0 and subject in line.names and is_weapon(line, subject)


def is_entry(line: Line) -> bool:
    """Whether a date and a colon open a line of a chronicle, which tells in the present: "May 3: Two Scuds hit"."""
    opening = line.row[:_ENTRY]
    return ":" in opening and line.row[0] in TIMES and any(word.number for word in line.words[1 : opening.index(":")])


def _is_dated(line: Line, verb: int) -> bool:
    """Whether the present tells of one shot: of an entry of a chronicle, or under a picture with its full date."""
    after = line.row[verb : verb + _CAPTION]
    year = any(len(low) == _YEAR and low.isdecimal() for low in after)
    return is_entry(line) or (year and not TIMES.isdisjoint(after))


def tells_of_deed(line: Line, first: int, verb: int, shape: str) -> bool:
    """Whether a verb group tells of what happened or is foreseen, and not of what can be done."""
    group = line.row[first:verb]
    before = line.row[first - 1]
    if before in PRONOUNS and line.row[max(0, first - 2)] == "had":
        return False  # "had it been fired at night"
    if "if" in line.lows and _is_supposed(line, first, group):
        return False
    if "many" in line.lows and compares_numbers(line, first, verb):
        return False
    if "ever" in line.lows and "ever" in line.row[first - 1 : verb] and group[:1] not in (["was"], ["were"]):
        return False  # "the farthest that Iran has ever hit", "the largest it ever deployed"
    if before in _FIRING and first > 1 and line.row[first - 2] in _THAN_ANY:
        return False  # "farther than any it had fired"
    barred = is_forbidden(line, group) or _is_unstopped(line, group, verb, shape)
    if (is_capable(group) and not (barred or _is_awaited_by(line, group, verb))) or (
        line.row[verb] in VERBS and _is_for_use(line, verb)
    ):
        return False
    if "would" in group and "have" in group:
        return False  # "would have landed"
    if group and group[0] == "be" and before != "to":
        return False  # "demanded that it be removed"
    if _is_infinitive(line, verb):
        return _infinitive_tells(line, first, verb)
    if shape == "active" and is_habit(line, first, verb):
        return False
    generic = shape == "passive" and bool(group) and group[0] in IS and line.row[verb] not in _BESTOWED
    if generic and line.row[verb] in VERBS and VERBS[line.row[verb]].attribute in _SHOOTING and _is_dated(line, verb):
        return True
    if generic and line.row[verb] in _PLACED:
        return line.row[verb + 1 : verb + 2] in _AT_A_PLACE
    supplied = line.row[verb] in _SUPPLIED and line.row[verb + 1 : verb + 2] == ["by"] and on_state(line, verb + 2)
    return not generic or supplied or not _NOT_GENERIC.isdisjoint(group)
