"""What is still to come, told by more than one word: "would follow next year", "likely to be shipped"."""

from __future__ import annotations

from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import AUXILIARIES, BE, CONJUNCTIONS, DETERMINERS, RELATIVES, lowers
from flyout.documents.model import HEADLINE

PROMISED = lowers(
    "deliver send supply provide give donate hand buy order purchase receive get build produce deploy station"
)
"""What is promised with "would" in reported speech."""

_BEGINNING = lowers("follow start begin arrive come enter resume join open go")

_STARTING = _BEGINNING | {"receive", "get"}
"""What "could" or "may" is no ability before, but a time."""

COMING = _BEGINNING | lowers(
    "rise grow fall drop climb sent given handed delivered supplied provided bought built produced deployed "
    "received stationed ordered purchased replaced tested fielded installed transferred launched shipped "
    "replace ship test field install transfer sign decide continue launch acquire procure double triple expand "
    "raise increase ramp manufacture"
)
"""What happens at a time of its own, and is no property of a thing."""

_TO_BE = COMING | PROMISED | {"ready", "operational", "available", "complete", "extended", "supplied"}
"""What a thing is to be at a time to come: "might be ready by May", "could be handed over at once"."""

_MAY = lowers("would could may might should")
_ADDED = lowers("about around some roughly nearly almost approximately only just over")
_GROWING = lowers("stretching raising extending increasing expanding doubling boosting upgrading lengthening lifting")
_KNOWN = frozenset({"the", "its", "this"})
_BESIDE = lowers("beside alongside besides")
_WILL = frozenset({"is", "are", "will", "would", "should"})
_RISING = frozenset({"grow", "rise", "increase", "climb", "double", "triple", "fall", "drop", "shrink"})
_OWN = frozenset({"its", "their", "the", "his", "her"})
_REPLACED = frozenset({"replace", "retire", "scrap", "withdraw", "replacing", "retiring", "scrapping"})
_COMPARING = frozenset({"twice", "half", "double", "triple", "against", "versus"})
_DEALS = lowers("contract contracts deal agreement order programme program")
_STARTS = frozenset({"begin", "begins", "start", "starts", "arrive", "arrives"})
_WHEN = frozenset({"in", "next", "by", "this", "from"})
AHEAD = _GROWING | _STARTS
"""One of these stands where a figure is still to come, in all but headlines."""
_VERBS = AUXILIARIES | RELATIVES | CONJUNCTIONS
_FAR = 8
_SHORT = 4
_LONG = 12


def foretells(line: Line, modal: int) -> bool:
    """Whether a "would" or "could" tells what somebody means to do or sees coming: "would deliver 40 more"."""
    after = [word.low for word in line.words[modal + 1 : modal + _SHORT]]
    if "be" in after and not _TO_BE.isdisjoint(after):
        return "have" not in after
    if line.row[modal] == "would":
        if _comes_by(line, modal) or line.row[modal - 1] == "that":
            return "have" not in after
        return not (PROMISED.isdisjoint(after) and COMING.isdisjoint(after)) and "have" not in after
    return not _STARTING.isdisjoint(after) and "have" not in after


def _comes_by(line: Line, modal: int) -> bool:
    """Whether a time to come stands after a "would": "would pass 1,000 by 2030"."""
    near = line.row[modal + 1 : modal + _LONG]
    return any(low == "by" and near[k + 1][:1].isdigit() for k, low in enumerate(near[:-1]))


def modal_before(line: Line, first: int, place: Phrase) -> int | None:
    """Index of the nearest "would", "could", "may" between word `first` and the end of `place`, or just after it."""
    if _MAY.isdisjoint(line.lows):
        return None
    for index in range(place[1], first - 1, -1):
        if line.row[index] in _MAY and not line.words[index].capital:
            return index
    for index in range(place[1] + 1, min(place[1] + _FAR, len(line.words))):
        if line.row[index] in _MAY and line.row[index - 1] != "and":
            return index
        if line.words[index].mark or line.row[index] in _VERBS:
            return None
    return None


def is_to_happen(line: Line, likely: int) -> bool:
    """Whether "likely" is of what happens at a time: "likely to be shipped", not "likely to cost"."""
    words = line.words[likely + 1 : likely + 5]
    if len(words) < 2 or words[0].low != "to":
        return False
    done = words[1].low == "be" and len(words) > 2 and words[2].low.endswith(("ed", "en", "ught", "lt"))
    return done or words[1].low in COMING or words[1].low in PROMISED


def is_headed(line: Line, place: Phrase) -> bool:
    """Whether a headline tells a plan by "to": "U.S. to send 24 launchers"."""
    if line.part is not HEADLINE or "to" not in line.lows:
        return False
    to = line.row.index("to")
    follows = line.words[to + 1] if to + 1 < place[0] else None
    return to > 0 and to - 1 in line.names and follows is not None and follows.low not in DETERMINERS


def starts_ahead(line: Line, place: Phrase) -> bool:
    """Whether what is counted has a time to come: "the first of 30 missiles arrives in 2031"."""
    if _STARTS.isdisjoint(line.lows):
        return False
    last = len(line.words) - 1
    for index in range(place[1] + 1, min(place[1] + _LONG, last)):
        if line.row[index] in _STARTS:
            return line.row[index + 1] in _WHEN
        if line.words[index].text in {";", ","}:
            return False
    return False


def _governing(line: Line, place: Phrase) -> int:
    """Index of the word before a figure, "about" and the like left out; -1 at the start."""
    index = place[0] - 1
    while index > 0 and (line.row[index] in _ADDED or line.words[index].adverb):
        index -= 1
    return index


def _is_trait(line: Line, place: Phrase) -> bool:
    """Whether a figure stands before the noun of a known thing: "the 44ft, 60-ton rocket"."""
    words = line.words[place[0] : place[0] + 2]
    glued = len(words) == 2 and words[0].text.isdigit() and line.end_of(place[0]) == line.starts[place[0] + 1]
    glued = glued and (words[1].text.isalpha() or words[1].text == "-")
    return glued and not _KNOWN.isdisjoint(line.row[max(0, place[0] - _SHORT) : place[0]])


def _grows(line: Line, place: Phrase) -> bool:
    """Whether a figure is what something grows from: "whose reach of 200 km is to grow to 1,000 km"."""
    after = line.row[place[1] + 1 : place[1] + _SHORT]
    return bool(after) and after[0] in _WILL and not _RISING.isdisjoint(after)


def stands_now(line: Line, place: Phrase) -> bool:
    """Whether a figure inside a plan is what is so already: "from 125 to 300", "up from 500", "under a $3 contract"."""
    if _is_trait(line, place) or _grows(line, place):
        return True
    index = _governing(line, place)
    if index < 0:
        return False
    low, before = line.row[index], line.row[index - 1] if index else ""
    if low in _OWN and before in _REPLACED:
        return True  # "plans to replace its 12 launchers"
    if low in _BESIDE or before in _BESIDE or before in _COMPARING:
        return True
    if low == "from":
        near = [word.low for word in line.words[place[1] + 1 : place[1] + _SHORT + 1]]
        return (
            before in {"up", "down", ","}
            or "to" in near
            or not _RISING.isdisjoint(line.row[max(0, index - _LONG) : index])
        )
    under = {word.low for word in line.words[max(0, index - 1) : index + 1]}
    return "under" in under and not _DEALS.isdisjoint(w.low for w in line.words[place[1] + 1 : place[1] + _SHORT])


def grows_to(line: Line, place: Phrase) -> bool:
    """Whether a figure is what something is being raised to: "is stretching the range from 200 to 1,000 km"."""
    if _GROWING.isdisjoint(line.lows):
        return False
    index = _governing(line, place)
    if index < 1 or line.row[index] != "to":
        return False
    for k in range(index - 1, max(0, index - 2 * _LONG), -1):
        if line.row[k] in _GROWING:
            return not BE.isdisjoint(line.row[max(0, k - 2) : k])
    return False
