"""Everything in a line that tells of an event, each event once."""

from __future__ import annotations

from flyout.claims.happenings.clauses import has_weapon
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.nouns import noun_at
from flyout.claims.happenings.triggers import NOUNS, PHRASE_STARTS, VERBS
from flyout.claims.happenings.verbs import phrase_at, verb_at
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import CONJUNCTIONS, RELATIVES, lowers

_ATTACK_WORDS = lowers(
    "strike strikes struck attack attacks attacked war killed injured targets hit destroyed battlefield invasion "
    "wreckage debris frontline casualties barrage blitz swarm kamikaze raid raids bombing bombed"
)
_TEST_WORDS = lowers("launch launches icbm icbms trajectory altitude apogee lofted")
_ARMED_LINES = 6
"""A weapon is in the reader's mind for so many sentences after it was named."""

_TELLING = frozenset(VERBS) | frozenset(NOUNS) | PHRASE_STARTS | {"one"}
_SETS_APART = RELATIVES | (CONJUNCTIONS - {"than", "or"})
_OUTCOMES = frozenset({"damage", "destroy", "fell on", "hit"})


def is_warlike(lines: tuple[Line, ...]) -> bool:
    """Whether a report tells of attacks rather than of tests, by its words."""
    attacks = 0
    for line in lines:
        if not line.lows.isdisjoint(_ATTACK_WORDS):
            named = line.names  # "Precision Strike Missile" tells of no strike
            attacks += len([k for k, word in enumerate(line.words) if word.low in _ATTACK_WORDS and k not in named])
    return attacks > 0 and attacks > _tests_told(lines)


def _tests_told(lines: tuple[Line, ...]) -> int:
    """How many words of a report speak of tests."""
    used = frozenset[str]().union(*(line.lows for line in lines))
    tests = _TEST_WORDS | {low for low in used if low.startswith("test")}
    return sum(word.low in tests for line in lines if not line.lows.isdisjoint(tests) for word in line.words)


def _found(line: Line, *, warlike: bool) -> list[Happening]:
    if line.lows.isdisjoint(_TELLING):
        return []
    found: list[Happening] = []
    taken = -1
    for index in [k for k, word in enumerate(line.words) if word.low in _TELLING]:
        if index <= taken:
            continue
        happening = (
            phrase_at(line, index) or verb_at(line, index, warlike=warlike) or noun_at(line, index, warlike=warlike)
        )
        if happening:
            found.append(happening)
            taken = happening.last
    return found


def _is_apart(first: Happening, second: Happening) -> bool:
    """Whether two triggers of one kind stand in clauses of their own."""
    between = first.line.words[first.last + 1 : second.first]
    if second.shape == "noun":
        return False
    return any(word.text in {";", ","} or word.low in _SETS_APART for word in between)


def _divided(first: Happening, second: Happening) -> bool:
    """Whether a semicolon stands between two triggers."""
    return any(word.text == ";" for word in first.line.words[first.last + 1 : second.first])


def _distinct(found: list[Happening]) -> list[Happening]:
    """Each event once: the main clause before the relative one, the verb before the noun."""
    kept: list[Happening] = []
    places: dict[str, int] = {}
    shot_down = any(happening.trigger.attribute == "interception" for happening in found)
    for happening in found:
        attribute = happening.trigger.attribute
        if shot_down and attribute == "strike" and happening.trigger.base in _OUTCOMES:
            continue
        same = kept[places[attribute]] if attribute in places else None
        outcome = attribute == "strike" and happening.trigger.base in _OUTCOMES
        if same is None or _divided(same, happening) or (_is_apart(same, happening) and not (outcome or same.relative)):
            places[attribute] = len(kept)
            kept.append(happening)
        elif same.relative and not happening.relative:
            kept[places[attribute]] = happening
    return kept


def find_happenings(lines: tuple[Line, ...]) -> list[Happening]:
    """Everything in a report that tells of an event about weapons, in order."""
    warlike = is_warlike(lines)
    happenings: list[Happening] = []
    armed = [has_weapon(line) for line in lines]
    since = 0 if any(armed) else _ARMED_LINES + 1
    for line, names_weapon in zip(lines, armed, strict=True):
        since = 0 if names_weapon else since + 1
        if since <= _ARMED_LINES and line.words[-1].text != "?":
            happenings += _distinct(_found(line, warlike=warlike))
    return happenings
