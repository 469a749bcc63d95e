"""Each event of a line once: what tells of the same deed, and what of one more."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.happenings.clauses import ALONE, ONE_MORE, is_weapon
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.nounphrases import MISHAPS
from flyout.claims.happenings.nouns import SINCE
from flyout.claims.speech.words import (
    ADDING,
    CONJUNCTIONS,
    ITS,
    POSSESSIVE_MARKS,
    RELATIVES,
    TIMES,
    lowers,
)

_PAIR = 2
_DATED = 9
_DOING = frozenset({"made", "underwent", "completed"})
_TOLD_BY_VERB = frozenset({"active", "passive"})
_ANNOUNCED = frozenset({"announced", "promised"})
_ONE = frozenset({"a", "an"})
_OWNERS = ITS | {"the"}
_SPAN_OF = tuple([span, "of"] for span in ("day", "week", "month", "days", "weeks", "months", "hours"))
_RANKS = lowers("first second third fourth fifth sixth only last")
_ADDING = frozenset({",", "in", "was"})
_OCCASIONS = frozenset({"during", "in", "for"})
_MARKS = frozenset({";", ",", ":"})
_SETS_APART = RELATIVES | (CONJUNCTIONS - {"than", "or"})
_OUTCOMES = frozenset({"damage", "destroy", "fell on", "hit", "fate", "set", "sets", "setting"})
_REPELLING = frozenset({"repel", "thwart", "fended off", "warded off", "beaten off", "beat off"})
_ENDS = frozenset({"came down", "splash", "fate", "send"})
"""What a flight begins or ends in."""
_FIRED = frozenset({"fire", "launch", "shoot", "test", "test-fire"})
_FLYING = frozenset({"fly", "fail", "went up", "goes up"})
_WITHIN = lowers("flew covered before when after where until while as")
"""Between a launch and its end they tell of one flight."""


def _is_apart(first: Happening, second: Happening) -> bool:
    """Whether two triggers of one kind stand in clauses of their own."""
    between = first.line.words[first.last + 1 : second.first]
    course = second.shape == "noun" and second.last > second.verb + 1  # a clause of its own
    if second.shape == "noun" and not (course or _is_somebodys(second)):
        return second.first - 1 > first.last and _is_added(second)
    if _is_said_of(second, first):
        return False
    return any(word.text in _MARKS or word.low in _SETS_APART for word in between) or _ends_between(first, second)


def _ends_between(first: Happening, second: Happening) -> bool:
    """Whether a sentence ends between two triggers that one quotation holds together, and no "2 p.m. on Monday"."""
    line = first.line
    ends = (k for k in range(first.last + 1, second.first - 1) if line.row[k] == "." and line.words[k + 1].capital)
    return any("." not in line.row[k - 1] for k in ends)


def _is_said_of(second: Happening, first: Happening) -> bool:
    """Whether a verb is said of the noun that tells the event: "the shot, in November 2020, failed"."""
    between = [word.text for word in first.line.words[first.last + 1 : second.first]]
    if (
        first.shape == "noun"
        and "of" in first.line.row[max(0, first.first - 3) : first.first]
        and second.trigger.base == "fail"
    ):
        return True  # "of the first ten launches, two failed"
    if second.trigger.base == "fail" and second.line.row[second.first - 1] in ADDING:
        return True  # "tried to launch one, but failed"
    return first.shape == "noun" and between[:1] == [","] and between[-1:] == [","] and between.count(",") == _PAIR


def _is_added(happening: Happening) -> bool:
    """Whether a noun behind a comma says more of an event: ", its first such flight", ", in the latest attack"."""
    row, first = happening.line.row, happening.first
    if happening.trigger.base == "one":
        return True  # ", and a third in June"
    dated = row[happening.last + 1 : happening.last + _DATED] + row[max(0, first - 2) : first - 1]
    if row[first - 1] in SINCE and not TIMES.isdisjoint(dated):
        return True  # "following the launch of two missiles on July 4"
    if row[max(0, first - 2) : first] in _SPAN_OF:
        return True  # "within days of the firing of another"
    if row[first - 1] in _ANNOUNCED and row[first] in _ONE:
        return True  # "and announced a further delivery"
    if row[first - 1] == "," and _is_ranked(row, first, happening.last):
        return True  # ", the first deployment of the missile abroad"
    if row[first - 1] in _DOING:
        return True  # ", and the third made its first flight"
    if "such" in row[first : happening.last]:
        return row[first - 1] in _ADDING
    return row[max(0, first - 2) : first] == [",", "in"] or row[max(0, first - 5) : first - 2] == [",", "in", "what"]


def _is_ranked(row: list[str], first: int, last: int) -> bool:
    """Whether an event is the first or third of its kind: "its first direct attack"."""
    said = row[first + 1 : last] if row[first] in _OWNERS else []
    return not _RANKS.isdisjoint(said) and "'s" not in said


def _is_somebodys(happening: Happening) -> bool:
    """Whether a noun says whose deed it is: "in answer to North Korea's firing of a missile"."""
    owners = range(happening.first, happening.last)
    named = any(k in happening.line.names and happening.line.names[k].alias.kind == "state" for k in owners)
    owned = not POSSESSIVE_MARKS.isdisjoint(happening.line.row[happening.first : happening.last])
    return owned and (named or happening.line.row[happening.last + 1 : happening.last + 2] == ["of"])


def _divided(first: Happening, second: Happening) -> bool:
    """Whether a semicolon stands between two triggers."""
    return any(word.text == ";" for word in first.line.words[first.last + 1 : second.first])


def _is_of_others(happening: Happening) -> bool:
    """Whether something is told of those that got away: "most were intercepted, but one hit a house"."""
    line, first = happening.line, happening.first
    before = first - 1
    if line.row[happening.verb] == "missed":
        return False
    return before >= 0 and (
        line.row[before] in ONE_MORE
        or line.row[before] in ALONE
        or line.words[before].number
        or is_weapon(line, before)
    )


def _is_joined(first: Happening, second: Happening) -> bool:
    """Whether two verbs with one object tell one deed: "intercepted and destroyed | two drones"."""
    row, joint = first.line.row, first.last + 1
    verbs = first.shape == second.shape != "noun" and first.verb == first.last
    return verbs and row[joint : second.verb] == ["and"]


def _is_first(happening: Happening) -> bool:
    """Whether a participle tells of another time: "First tested in 2010, the missile has flown six times"."""
    line = happening.line
    return happening.shape == "reduced" and "first" in line.row[max(0, happening.first - 1) : happening.verb]


def _is_adjunct(happening: Happening) -> bool:
    """Whether a noun only says on what occasion something was done: "during trials off Odesa it hit a barge"."""
    line, first = happening.line, happening.first
    return happening.shape == "noun" and first > 0 and line.row[first - 1] in _OCCASIONS


def _without_outcomes(found: list[Happening]) -> list[Happening]:
    """Events without what only came of another: of an interception, of an accident, of an attack that was repelled."""
    shot_down = any(happening.trigger.attribute == "interception" for happening in found)
    repelled = any(happening.trigger.base in _REPELLING for happening in found)
    befell = any(happening.trigger.base in MISHAPS for happening in found)

    def is_outcome(happening: Happening) -> bool:
        attribute, base = happening.trigger.attribute, happening.trigger.base
        if attribute == "strike" and base in _OUTCOMES and (befell or (shot_down and not _is_of_others(happening))):
            return True
        if repelled and attribute == "strike" and happening.shape == "noun":
            return True
        if shot_down and base == "head":
            return True  # "shot down missiles headed for Israel"
        return befell and attribute == "interception" and base == "destroy"

    return [happening for happening in found if not is_outcome(happening)]


def _ends(flight: Happening | None, end: Happening) -> bool:
    """Whether a flight and its end are told together: "flew over Japan and came down", "was fired before it fell".

    A launch and where it came down, told side by side, are two: "was fired from a ship and fell into the sea".
    """
    if flight is None or end.negated or end.trigger.base not in _ENDS:
        return False
    between = frozenset(flight.line.row[flight.last + 1 : end.first])
    return end.trigger.base == "send" or flight.trigger.base == "fly" or not between.isdisjoint(_WITHIN)


def _flies_on(launch: Happening, flight: Happening) -> bool:
    """Whether a flight follows the launch that a participle dates: "The missile, fired on Monday, | flew 900 km"."""
    dated = not TIMES.isdisjoint(launch.line.row[launch.last + 1 : flight.first])
    return dated and launch.shape == "reduced" and launch.trigger.base in _FIRED and flight.trigger.base in _FLYING


def distinct(found: list[Happening]) -> list[Happening]:
    """Each event once: the main clause before the relative one, the verb before the noun."""
    if len(found) <= 1:
        return found
    kept: list[Happening] = []
    places: dict[str, int] = {}
    shot_down = any(happening.trigger.attribute == "interception" for happening in found)
    for happening in _without_outcomes(found):
        attribute = happening.trigger.attribute
        same = kept[places[attribute]] if attribute in places else None
        if same is not None and _is_joined(same, happening):
            kept[places[attribute]] = replace(same, last=happening.last)
            continue
        told = same is not None and same.shape != "noun"  # "the first strike was told of when he said it hit a post"
        outcome = told and ((attribute == "strike" and happening.trigger.base in _OUTCOMES) or _ends(same, happening))
        if same is None or _divided(same, happening) or (_is_apart(same, happening) and not (outcome or same.relative)):
            places[attribute] = len(kept)
            kept.append(happening)
        elif _is_first(same) or (shot_down and same.shape == "reduced" and _is_apart(same, happening)):
            kept.append(happening)  # "shot down a missile fired from Yemen, in the latest attack"
        elif (same.relative and not happening.relative and not (happening.negated or _flies_on(same, happening))) or (
            _is_adjunct(same) and happening.shape in _TOLD_BY_VERB
        ):
            kept[places[attribute]] = happening
    return kept
