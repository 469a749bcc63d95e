"""What stands between a verb of saying and what is said: who is told, when, "that", a colon."""

from __future__ import annotations

from flyout.claims.speech.cues import Cue
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase, phrase_after
from flyout.claims.speech.roles import DOCUMENTS, PERSONS, SPEAKING_NOUNS
from flyout.claims.speech.stretches import is_adverbial, opens_count
from flyout.claims.speech.trailing import ON_A_DAY
from flyout.claims.speech.words import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    NUMERALS,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    TIMES,
    lowers,
)

_HOSTS = lowers("host hosts anchor presenter moderator correspondent reporter interviewer columnist")
_LONGEST_SHOW = 8
_BEFORE_TO = TIMES | {"before", "on", "in"}
_BEFORE_THAT = PREPOSITIONS | TIMES | {"that"}
_TIES = PREPOSITIONS | {"and", "or"}
_POINTING = (["this", ":"], ["that", ":"], ["it", ":"], ["so", ":"])
_ONE_THING = lowers("number figure total toll amount sum plan deal claim decision offer idea view day man woman")
"""What does not stand without an article or a "that" before it: "say that number will grow"."""

_LONGEST_CROWD = 8
_COUNTED = lowers(
    "about some nearly almost roughly around more than over at least crowd audience group gathering room of"
)
_AUDIENCES = {low for low in PERSONS if low.endswith("s")} | lowers(
    "people supporters fans followers guests voters students graduates listeners viewers delegates donors workers "
    "employees faithful attendees mourners protesters"
)

_WHERE = (["in"], ["at"], ["on"], ["during"])
_ARTICLES = (["a"], ["an"], ["the"])
_SPOKEN_IN = DOCUMENTS | lowers(
    "interview conference conferences speech address meeting hearing session forum summit debate broadcast programme "
    "program show podcast call email e-mail remarks ceremony rally event visit trial reply answer response"
)
"""Where words are spoken or written."""

BEGINNERS = DETERMINERS | PRONOUNS
"""With these the subject of a clause begins."""
FAR = 14
"""Most words between a verb of saying and its "that"."""
_NO_INSERT = AUXILIARIES | {";", ":"}
"""What does not stand in words that are put in between a verb of saying and its "that"."""


def past_listener(line: Line, cue: Cue) -> tuple[int, Phrase | None]:
    """First word after the listener of "told", and the listener."""
    start = cue.last + 1
    if "told" not in cue.verb.frames or start >= len(line.words):
        return start, None
    crowd = _crowd(line, start)
    phrase = crowd or phrase_after(line, start)
    if phrase is None or line.row[start] == "that":
        return start, None
    phrase = crowd or _with_host(line, _listener(line, phrase))
    behind = phrase[1] + 1
    while behind < len(line.words) and line.row[behind] in TIMES:
        behind += 1
    if line.row[behind : behind + 1] == ["that"] and behind > phrase[1] + 1:
        return behind, phrase  # "informed the exchange last month that"
    after = line.row[phrase[1] + 1] if phrase[1] + 1 < len(line.words) else ""
    if cue.verb.base != "tell" and after not in {"that", "of", "against", "to"}:
        return start, None  # "warned it would escalate": what is said, and no listener
    return phrase[1] + 1, phrase


def _crowd(line: Line, start: int) -> Phrase | None:
    """Those told who are counted: "told | a crowd of about 2,000 supporters", "told | some 300 workers"."""
    for index in range(start, min(start + _LONGEST_CROWD, len(line.words))):
        word = line.words[index]
        if word.low in _AUDIENCES and index > start:
            return (start, index) if any(other.number for other in line.words[start:index]) else None
        if not (word.number or word.low in _COUNTED or word.low in DETERMINERS):
            return (start, index - 1) if line.words[index - 1].number and line.row[index - 2] in _COUNTED else None
    return None


def _listener(line: Line, phrase: Phrase) -> Phrase:
    """Who is told, without what is told: "reporters" of "told reporters 12 missiles fell", "reporters output rose"."""
    for index in range(phrase[0] + 1, phrase[1] + 1):
        before = line.row[index - 1]
        if index == phrase[1] and line.words[index].number and line.words[index - 1].capital:
            break  # "told Radio 702"
        several = before in PERSONS and before.endswith("s") and line.words[index].low.isalpha()
        apart = several and not line.words[index].capital and line.row[index] not in _TIES
        if line.words[index].number or opens_count(line, index) or apart:
            return (phrase[0], index - 1)
    return phrase


def _with_host(line: Line, phrase: Phrase) -> Phrase:
    """A station with who asks there, or what is on: "told Fox News | host Ann Lee", "told CBS' | "Face the Nation"."""
    last, length = phrase[1], len(line.words)
    if last + 1 < length and line.row[last + 1] in _HOSTS:
        last += 1
        while last + 1 < length and line.words[last + 1].capital:
            last += 1
    on = last + 1 + (last + 1 < length and line.row[last + 1] in POSSESSIVE_MARKS)
    if on + 1 < length and on > last + 1 and line.words[on].text in QUOTES and line.words[on + 1].capital:
        closed = (k for k in range(on + 1, min(on + _LONGEST_SHOW, length)) if line.words[k].text in QUOTES)
        last = next(closed, last)
    return phrase[0], last


def _find_that(line: Line, start: int) -> int | None:
    """Index of the "that" which opens the clause, if only time and place stand before it."""
    if "that" not in line.lows:
        return None
    words = line.words
    if (
        start + 1 < len(words)
        and words[start].low == "that"
        and (words[start + 1].low not in TIMES or words[start + 1].text in line.people)
    ):
        modal = words[start + 1].low in AUXILIARIES and not words[start + 1].capital
        pointing = modal or line.row[start + 1 : start + 4] == ["at", "the", "time"]
        thing = words[start + 1].low in _ONE_THING and line.row[start + 2 : start + 3] != []
        pointing = pointing or (thing and line.row[start + 2] in MODALS)
        return None if pointing else start
    this = line.row[start : start + 1] == ["this"] and line.row[start + 1 : start + 2] and line.row[start + 1] in TIMES
    if start >= len(words) or not (this or words[start].low in _BEFORE_THAT or is_adverbial(line, start)):
        return None
    for index in range(start, min(start + FAR, len(words))):
        if words[index].low == "that" and index > start:
            return index
        if words[index].low == "to" and not _is_whom(line, index + 1):
            return None  # "agreed to scrap rules that had ..."
        begun = words[index].low in PRONOUNS or words[index].low in AUXILIARIES
        if words[index].text == ",":
            return _past_insert(line, index)
        if begun or words[index].text in {";", ":"} or line.quoted[index]:
            return None  # what is said stands before "that"
    return None


def _past_insert(line: Line, comma: int) -> int | None:
    """Index of the "that" behind what two commas put in: "said on Tuesday, April 4, that", "said, citing X, that"."""
    for index in range(comma + 1, min(comma + FAR, len(line.words))):
        if line.row[index] == "that":
            return index if line.words[index - 1].text == "," else None
        if (line.row[index] in _NO_INSERT and not line.words[index].capital) or line.quoted[index]:
            return None
    return None


def _is_whom(line: Line, index: int) -> bool:
    """Whether somebody is told at `index`: "to reporters", "to the council"."""
    word = line.words[index] if index < len(line.words) else None
    if word is None or word.capital or word.low in DETERMINERS:
        return True
    return word.low.endswith("s") or word.low in SPEAKING_NOUNS or word.number


def colon_behind(line: Line, start: int) -> int | None:
    """Index of a colon after at most a few words of time and place."""
    if not is_adverbial(line, start) and (start >= len(line.words) or line.words[start].text != ":"):
        return None
    for index in range(start, min(start + FAR, len(line.words))):
        if line.words[index].text == ":":
            return index
        if line.quoted[index] or line.words[index].text in {",", ";"}:
            return None
    return None


def opener_of(line: Line, cue: Cue, start: int) -> int | None:
    """Index of the "that" or colon before a content, or of the word before its "to"."""
    opener = _find_that(line, start)
    if opener is None and ":" in line.lows:
        opener = colon_behind(line, start + (line.row[start : start + 2] in _POINTING))
    if opener is None and "promise" in cue.verb.frames:
        to = start
        while to < len(line.words) and (line.words[to].adverb or line.row[to] in _BEFORE_TO):
            to += 1
        if to < len(line.words) and line.row[to] == "to":
            return to - 1
    if (
        opener is None
        and "as" in line.lows
        and line.row[start : start + 1] == ["as"]
        and PRONOUNS.isdisjoint(line.row[start + 1 : start + 2])
    ):
        return start
    return opener


def past_setting(line: Line, start: int) -> int:
    """First word of what is said after where and when it was said: "said in a statement | the ship had left"."""
    start = past_day(line, start)
    if line.row[start : start + 1] not in _WHERE or line.row[start + 1 : start + 2] not in _ARTICLES:
        return start
    phrase = phrase_after(line, start + 1)
    if phrase is None or _SPOKEN_IN.isdisjoint(line.row[start : phrase[1] + 1]):
        return start
    index = past_day(line, phrase[1] + 1)
    begins = line.row[index : index + 1]
    return index if begins and begins[0] in BEGINNERS and begins[0] != "that" else start


def past_day(line: Line, start: int) -> int:
    """First word of what is said after a time, as in "said on Thursday the missile flew 300 km"; else `start`."""
    index = start + (line.row[start : start + 1] == ["in"] and not TIMES.isdisjoint(line.row[start + 1 : start + 2]))
    while index < len(line.words) and (line.row[index] in ON_A_DAY or (index > start and _is_date(line, index))):
        index += 1
    if index == len(line.words) or TIMES.isdisjoint(line.row[start:index]) or line.row[index] in POSSESSIVE_MARKS:
        return start
    word = line.words[index]
    begins = word.low in BEGINNERS or index in line.names or (word.capital and word.low not in TIMES)
    return index if begins or word.number or word.low in NUMERALS or opens_count(line, index) else start


def _is_date(line: Line, index: int) -> bool:
    """Whether a number is the day of a month and counts nothing: "on May 3 the ...", not "in May 12 missiles"."""
    after = line.words[index + 1 : index + 2]
    return line.words[index].number and not (after and after[0].low.isalpha() and after[0].low not in BEGINNERS)
