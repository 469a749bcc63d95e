"""Everything in a line that tells of an event, each event once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from flyout.claims.happenings.clauses import has_weapon
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.nouns import noun_at
from flyout.claims.happenings.silence import SILENT_WORDS, silence_at
from flyout.claims.happenings.split import SPLIT_VERBS, split_at
from flyout.claims.happenings.triggers import NOUNS, PHRASE_STARTS, VERBS
from flyout.claims.happenings.verbs import phrase_at, verb_at
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import CONJUNCTIONS, RELATIVES, lowers

_ATTACK_WORDS = lowers(
    "strike strikes struck attack attacks attacked war killed injured targets hit destroyed battlefield invasion "
    "wreckage debris frontline casualties barrage blitz swarm kamikaze raid raids bombing bombed"
)
_RAID_WORDS = _ATTACK_WORDS - lowers("strike strikes struck targets hit destroyed wreckage debris swarm")
"""Of them, those that no report of a test needs: "hit its target" tells of either."""
_TEST_WORDS = lowers("exercise exercises drill drills launch launches icbm icbms trajectory altitude apogee lofted")
_ARMED_LINES = 6
"""A weapon is in the reader's mind for so many sentences after it was named."""

_TELLING = frozenset(VERBS) | frozenset(NOUNS) | PHRASE_STARTS | SILENT_WORDS | SPLIT_VERBS | {"one"}
_SETS_APART = RELATIVES | (CONJUNCTIONS - {"than", "or"})
_OUTCOMES = frozenset({"damage", "destroy", "fell on", "hit"})
_ENDS = frozenset({"came down", "splash"})
"""What a flight ends in is no test of its own: "flew over Japan and came down in the Pacific"."""


def is_warlike(lines: Sequence[Line], tests: frozenset[str]) -> bool:
    """Whether a report tells of attacks rather than of tests, by its words."""
    attacks = sum(_told(line, _ATTACK_WORDS) for line in lines)
    return attacks > 0 and attacks > sum(_told(line, tests) for line in lines)


def _warlike_paragraphs(lines: Sequence[Line]) -> Mapping[int, bool]:
    """Which paragraphs tell of attacks: by their own words if these are of one kind, else by the whole report's."""
    used = frozenset[str]().union(*(line.lows for line in lines))
    tests = _TEST_WORDS | {low for low in used if low.startswith("test")}
    whole = is_warlike(lines, tests)
    warlike: dict[int, bool] = {}
    for paragraph, members in groupby(lines, key=lambda line: line.paragraph):
        inside = tuple(members)
        attacks, tested = (any(_told(line, words) for line in inside) for words in (_RAID_WORDS, tests))
        warlike[paragraph] = whole if attacks == tested else attacks
    return warlike


def _told(line: Line, telling: frozenset[str]) -> int:
    """How many words of a line are of a kind and in no name: "Precision Strike Missile" tells of no strike."""
    if line.lows.isdisjoint(telling):
        return 0
    return sum(word.low in telling and k not in line.names for k, word in enumerate(line.words))


def _found(line: Line, *, warlike: bool) -> list[Happening]:
    if line.lows.isdisjoint(_TELLING):
        return []
    found: list[Happening] = []
    taken = -1
    for index in [k for k, word in enumerate(line.words) if word.low in _TELLING]:
        if index <= taken:
            continue
        happening = (
            silence_at(line, index)
            or phrase_at(line, index, warlike=warlike)
            or split_at(line, index)
            or verb_at(line, index, warlike=warlike)
            or noun_at(line, index, warlike=warlike)
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
    return any(word.text in {";", ",", ":"} or word.low in _SETS_APART for word in between)


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
        outcome = happening.trigger.base in (_OUTCOMES if attribute == "strike" else _ENDS)
        if same is None or _divided(same, happening) or (_is_apart(same, happening) and not (outcome or same.relative)):
            places[attribute] = len(kept)
            kept.append(happening)
        elif same.relative and not happening.relative:
            kept[places[attribute]] = happening
    return kept


def find_happenings(lines: tuple[Line, ...]) -> list[Happening]:
    """Everything in a report that tells of an event about weapons, in order."""
    warlike = _warlike_paragraphs(lines)
    happenings: list[Happening] = []
    armed = [has_weapon(line) for line in lines]
    since = 0 if any(armed) else _ARMED_LINES + 1
    for line, names_weapon in zip(lines, armed, strict=True):
        since = 0 if names_weapon else since + 1
        if since <= _ARMED_LINES and line.words[-1].text != "?":
            happenings += _distinct(_found(line, warlike=warlike[line.paragraph]))
    return happenings
