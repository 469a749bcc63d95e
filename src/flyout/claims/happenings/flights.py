"""Whether what flies, fails or arrives is a weapon, and whether its flight is a test."""

from __future__ import annotations

from flyout.claims.happenings.clauses import (
    before_relative,
    holds_weapon,
    is_weapon,
    low_words,
    object_of,
    subject_window,
    weapon_after,
)
from flyout.claims.happenings.triggers import NOUNS, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import BE, TIMES, lowers

_INTERCEPTING = frozenset({"intercept", "interception"})
_FAILS = frozenset({"fail", "explode", "crash"})
_LAUNCHES = lowers(
    "launch launches test tests firing firings flight flights trial trials shot shots missile missiles rocket rockets "
    "one ones half warhead warheads vehicle vehicles"
)
TRIALS = frozenset({"test", "trial", "demonstration"})
SEA_ENDS = lowers("sea ocean zone waters outside")
_CARRYING = frozenset({"with", "carrying"})
_ARRIVING = frozenset({"dock", "land", "arrive", "touched down", "touches down"})
_ONE_OF = lowers("another both neither none one two three four first second third fourth fifth sixth last")
_OPENERS = lowers(", ; and but while when .")
_OVER = frozenset({"over", "into", "past", "toward", "towards"})
_BEGINS = lowers("launch ignite fire start leave separate lift fly")
_WHEN = lowers("in on at when after during shortly soon seconds minutes moments , .")
_VEHICLES = lowers("launcher launchers truck trucks vehicle vehicles transporter transporters trailer convoy")
_REPEATS = frozenset({"once", "twice", "again"})
_DEFENCES = lowers("defenses defences defense defence")
_STOCKS = lowers("stock stocks stockpile stockpiles inventory inventories stores depots reserve reserves")
_ELSEWHERE = lowers(
    "a the under close into days hours weeks months off home apart short out up down back of as true "
    "after when amid despite because too"
)
"""What comes so does not come to a buyer."""
_TO_SOMEBODY = frozenset({"the", "its", "their", "us", "them", "him"})
_PLACED = frozenset({"from", "at"})
_COURSES = frozenset({"direction", "course"})
_SHOWN = frozenset({"it", "them"})
_SHOWING = lowers("show shows showed showing")


def _opens_with_year(line: Line) -> bool:
    """Whether a sentence begins with its year: "In May 1980 a DF-5 flew 9,000 km"."""
    return line.row[0] == "in" and any(word.number and len(word.text) == 4 for word in line.words[1:4])


def _flies_somewhere(line: Line, last: int) -> bool:
    """Whether "flew" tells of a test and not only of a distance: a place over which, a day, a manner."""
    following = line.words[last + 1] if last + 1 < len(line.words) else None
    if _opens_with_year(line):
        return True
    near = line.words[last + 1 : last + 11]
    if line.row[last + 1 : last + 5] == ["for", "the", "first", "time"] or _is_repeated(line, last):
        return True
    if following is None or any(word.low in TIMES or (word.number and len(word.text) == 4) for word in near):
        return True
    if following.low in _PLACED and last + 2 < len(line.words) and line.words[last + 2].capital:
        return True
    tested = any(low in TRIALS or low in _COURSES for low in line.row[last + 1 : last + 9])
    far = following.low == "over" and any(word.number for word in near[1:2])
    return tested or (following.low in _OVER and not far) or following.adverb


def _is_one_more(line: Line, first: int) -> bool:
    """Whether one of several opens the clause: "Another failed", ", but one crashed"."""
    before = low_words(line, first - 3, first)
    counted = bool(before) and before[-1] in _ONE_OF
    return counted and (
        len(before) == 1 or before[-2] in _OPENERS or before[-2:-1] == ["a"] or before[-2:-1] == ["the"]
    )


def _fails_itself(line: Line, last: int) -> bool:
    """Whether what follows "failed" says when, or what did not even begin: "failed to launch", "failed in flight"."""
    after = line.row[last + 1 : last + 3]
    if after[:1] == ["to"]:
        return after[1:2] != [] and after[1] in _BEGINS
    return not after or after[0] in _WHEN or after[0] in TIMES or line.words[last + 1].adverb


def _is_repeated(line: Line, last: int) -> bool:
    """Whether "twice" or "more than six times" follows what flew or failed."""
    after = line.row[last + 1 : last + 6]
    counted = "times" in after and (after[0] != "at" or after[1] == "least")  # not "at nine times the speed of sound"
    return bool(after) and (after[0] in _REPEATS or counted)


def _falls_or_descends(line: Line, last: int) -> bool:
    """Whether "landed" and "came" tell of an end in the sea, or of descent from another weapon, and of no delivery."""
    after = line.row[last + 1 : last + 7]
    descends = after[:1] == ["from"] and any(
        is_weapon(line, k) and line.row[k] not in _STOCKS for k in range(last + 2, min(last + 6, len(line.words)))
    )
    return descends or (after[:1] != ["by"] and not SEA_ENDS.isdisjoint(after))


def _is_arrival(line: Line, first: int, last: int) -> bool:
    """Whether "came" tells of an arrival: not "came a long way", "came under fire", "came from land"."""
    after = line.row[last + 1 : last + 3]
    window = subject_window(line, first)
    if window and not NOUNS.keys().isdisjoint(line.row[window[0] : window[1] + 1]):
        return False  # "the first intercept came in 1999"
    if window and line.row[window[1]] == "it":
        return False  # "it came in August": what was asked for, or what was flown
    if after[:1] == ["from"] and len(after) > 1:
        stocks = not _STOCKS.isdisjoint(line.row[last + 2 : last + 7])
        place = last + 2 + (line.row[last + 2] == "the")
        return stocks or line.words[min(place, len(line.words) - 1)].capital or is_weapon(line, last + 2)
    if after == ["to"]:
        return False
    if after[:1] == ["to"] and not (line.words[last + 2].capital or line.row[last + 2] in _TO_SOMEBODY):
        return False  # "came to public notice"
    return _ELSEWHERE.isdisjoint(after[:1]) or after == ["as", "early"]


def is_grounded(line: Line, first: int) -> bool:
    """Whether what crashes never flew: "a HIMARS launcher crashed on a road"."""
    window = subject_window(line, first)
    if window is None:
        return False
    named = line.ends_name(window[1])
    return (named is not None and named.alias.kind == "launcher") or line.row[window[1]] in _VEHICLES


def flies(line: Line, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the thing that flies, fails or arrives is a weapon."""
    if trigger.base == "fly" and holds_weapon(line, object_of(line, last), stand_ins=False):
        return True
    flown = line.row[last] == "flown" and line.row[last - 1] in BE
    if trigger.base == "fly" and not flown and not _flies_somewhere(line, last):
        return False
    if trigger.base == "come" and not _is_arrival(line, first, last):
        return False
    if trigger.base in {"land", "come"} and _falls_or_descends(line, last):
        return trigger.base == "land" and holds_weapon(line, subject_window(line, first))
    if trigger.base in _FAILS and line.row[last + 1 : last + 4] == ["in", "a", "test"]:
        return True
    if trigger.base in _FAILS and not line.lows.isdisjoint(_INTERCEPTING):
        return False  # the attempt to intercept it, and not a test
    if trigger.base == "fail" and line.row[first - 1] in _DEFENCES:
        return False
    if trigger.base in _FAILS:
        told = any(low in _LAUNCHES for low in low_words(line, 0, first)) or line.words[first - 1].low == "it"
        ends = trigger.base != "fail" or _fails_itself(line, last)
        ends = ends and holds_weapon(line, subject_window(line, first), stand_ins=False)
        return told or ends or _is_one_more(line, first)
    if (
        trigger.base in _ARRIVING
        and not _CARRYING.isdisjoint(line.row[last + 1 : last + 9])
        and weapon_after(line, last + 4)
    ):
        return True
    shown = line.row[first - 1] in _SHOWN and not _SHOWING.isdisjoint(line.row[:first])  # "showed it lifting off"
    stand_ins = trigger.attribute == "delivery" or trigger.base == "fly" or shown
    window = subject_window(line, first)
    return holds_weapon(line, window, stand_ins=stand_ins) or before_relative(line, first)
