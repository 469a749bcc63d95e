"""Whether weapons are what is made, and so many of them or some that are to come."""

from __future__ import annotations

from flyout.claims.happenings.clauses import (
    ONE_MORE,
    before_of,
    holds_weapon,
    is_weapon,
    low_words,
    object_of,
    subject_window,
)
from flyout.claims.happenings.triggers import NOUNS, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import lowers

_TRIALS = NOUNS.keys() | {"flights"}
_SIMPLE_PASTS = frozenset({"built", "made", "produced", "manufactured"})
LICENCES = frozenset({"licence", "license"})
_COUNTED = lowers("one two three four five six seven eight nine ten eleven twelve")
UNDER_WAY = frozenset({"will", "would", "being", "to"})
_LOTS = lowers("dozens hundreds thousands")
SOME_MORE = ONE_MORE - {"it"}


def _makes_weapon(line: Line, last: int) -> bool:
    """Whether what is made is a weapon or a number of them, and no decision about one."""
    thing = object_of(line, last)
    if thing is None or line.row[last + 1] == "available":
        return False
    first = line.words[thing[0]]
    if line.row[before_of(line, thing)[1]] in _TRIALS:
        return False  # "has made 190 successful tests"
    if line.row[thing[1]] == "those" and line.row[thing[1] + 1 : thing[1] + 2] == ["who"]:
        return False  # "would make those who threaten us think twice"
    numbered = any(line.words[k].number for k in range(thing[0], thing[1] + 1)) or first.low in _COUNTED
    last = thing[1] if numbered or first.low in _LOTS else before_of(line, thing)[1]
    if line.row[thing[0] : last + 1] == ["its", "own"]:
        return True  # "would build its own"
    return is_weapon(line, last) or numbered or first.low in _LOTS or line.words[last].low in SOME_MORE


_WORKS = lowers("plant plants factory factories sites halls works lines")


def is_made(line: Line, thing: Phrase | None, first: int, last: int) -> bool:
    """Whether weapons are made: so many, some that are to come, or "it" under licence."""
    licensed = not LICENCES.isdisjoint(line.row[last + 1 : last + 5])
    if thing and not _WORKS.isdisjoint(line.row[thing[0] : thing[1] + 1]):
        armed = any(is_weapon(line, k) for k in range(thing[0], thing[1]))
        return armed and line.row[last] == "building"  # "is building a new missile factory", not "has built 16 plants"
    if line.row[first] in _SIMPLE_PASTS and thing and line.row[thing[0]] == "the" and not licensed:
        return False  # "Boeing built the missile": its maker, and no event
    to_come = not {"to", "will", "would"}.isdisjoint(low_words(line, first - 2, last))
    return licensed or _makes_weapon(line, last) or (to_come and holds_weapon(line, thing))


def _is_counted_made(line: Line, first: int) -> bool:
    """Whether so many weapons are said to have been made: "more than 13,000 | were made"."""
    window = subject_window(line, first)
    if window is None or not holds_weapon(line, window):
        return False
    return any(line.words[k].number and "," in line.words[k].text for k in range(window[0], window[1] + 1))


def made(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Whether weapons are made, or have been since a year, are being or will be."""
    first, last = place
    if shape == "passive":
        if _is_counted_made(line, first):
            return True
        lasting = "been" in low_words(line, first, last) and "since" in line.row[last + 1 : last + 10]
        told = lasting or not UNDER_WAY.isdisjoint(low_words(line, first, last))
        return told and holds_weapon(line, subject_window(line, first))
    licensed = not LICENCES.isdisjoint(line.row[last + 1 : last + 5])  # "has made it under licence"
    if line.row[first] == "made" and line.row[last + 1 : last + 2] == ["the"] and not licensed:
        return False  # "which made the Pershing": its maker
    return shape == "active" and (licensed or _makes_weapon(line, last))
