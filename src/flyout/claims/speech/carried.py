"""Where a sentence without a speaker of its own clearly goes on with what the speaker before it said."""

from __future__ import annotations

from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase, can_speak, phrase_after
from flyout.claims.speech.words import NUMERALS, lowers

_MORE = frozenset({"another", "further", "more", "others"})
_OF_IT = frozenset({"this", "these", "those", "them", "which"})
_OPENING = NUMERALS | {"of", "another", "a"}
_WAS = frozenset({"was", "were"})
_GIVES = lowers(
    "gave gives issued issues published publishes released releases offered offers provided provides posted"
)
_ACCOUNTS = lowers("count list breakdown tally account figures details version toll update summary chronology timeline")
_MILITARY = lowers("force forces staff command ministry army navy military idf mod")
_LOST = lowers(
    "shot downed intercepted destroyed suppressed hit hits fell crashed lost neutralised neutralized repelled"
)
_OPENING_COUNTS = lowers("air none hits impacts another of defenders")
_OVER = frozenset({"over", "during", "in"})
_STRETCHES = lowers("past day night hours direction sector overnight")
_LONGEST = 10
_NEAR = 4


def goes_on(line: Line) -> bool:
    """Whether a sentence adds to what the one before it told: "Another 41 were lost", "Of these, ...", "It was now"."""
    if "now" in line.lows and any(line.row[k] in _WAS and line.row[k + 1] == "now" for k in range(len(line.row) - 1)):
        return True
    if not (line.row[0] in _OPENING or line.words[0].number):
        return False
    words = [word for word in line.words if not word.mark]
    if len(words) < _NEAR:
        return False
    first, second = words[0].low, words[1].low
    if first == "of" and second in _OF_IT:
        return True
    if line.lows.isdisjoint(_WAS):
        return False
    counted = words[0].number or first in NUMERALS
    more = first == "another" or (first == "a" and second == "further")
    return more or (counted and (second in _MORE or words[-1].low == "too"))


def is_military(name: str) -> bool:
    """Whether a speaker is an army, one of its staffs or its ministry."""
    return not _MILITARY.isdisjoint(name.lower().split())


def reports_on(line: Line) -> bool:
    """Whether a sentence is one of those that follow the first of an army's bulletin: "Air defence shot down 12"."""
    low = line.row[0]
    opens = low in _OPENING_COUNTS or low in NUMERALS or (low in _OVER and not line.lows.isdisjoint(_STRETCHES))
    return opens and tells_losses(line)


def tells_losses(line: Line) -> bool:
    """Whether a sentence counts what was shot down or hit: "Fighters and guns destroyed 84 targets"."""
    return not _LOST.isdisjoint(line.lows) and any(word.number or word.low in NUMERALS for word in line.words)


def announces(line: Line) -> Phrase | None:
    """Who gives an account that the next sentence holds: "The air force later gave a fuller count."."""
    if _GIVES.isdisjoint(line.lows) or _ACCOUNTS.isdisjoint(line.lows):
        return None
    words = [index for index, word in enumerate(line.words) if not word.mark]
    if not _NEAR <= len(words) <= _LONGEST or line.row[words[-1]] not in _ACCOUNTS:
        return None
    phrase = phrase_after(line, words[0])
    given = phrase is not None and any(line.row[k] in _GIVES for k in range(phrase[1] + 1, phrase[1] + _NEAR))
    return phrase if phrase and given and can_speak(line, phrase) else None
