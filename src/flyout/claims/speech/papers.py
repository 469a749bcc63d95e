"""Who stands behind what is written or shown: "a 2021 report by the Space Institute", "preliminary data"."""

from __future__ import annotations

from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase, noun_of
from flyout.claims.speech.roles import BODIES, DOCUMENTS, IMAGES, RELEASED, SPREAD
from flyout.claims.speech.words import POSSESSIVE_MARKS, PREPOSITIONS, TIMES, lowers

_KNOWLEDGE = frozenset({"data", "information", "reports", "figures", "estimates"})
_SO_FAR = frozenset({"preliminary", "initial", "updated", "provisional"})
_PUT_OUT = RELEASED | SPREAD
RECKONINGS = lowers("count estimate estimates account accounts reckoning tally declaration calculation calculations")
"""What somebody has counted."""

_OWNED = RECKONINGS | {"data", "figures", "numbers", "statistics", "findings"}
"""What is its owner's word: "the ministry's data"."""

_WRITTEN_BY = frozenset({"by", "of", "from"})


def first_tie(line: Line, phrase: Phrase) -> int:
    """Index of the first preposition of a phrase, or one past its end."""
    row = line.row
    for index in range(phrase[0] + 1, phrase[1] + 1):
        if row[index] in PREPOSITIONS and index not in line.names and not line.words[index].capital:
            return index
    return phrase[1] + 1


def author(line: Line, phrase: Phrase) -> Phrase | None:
    """Who has written what speaks, where a name tells it: "a 2021 report by the Space Institute", "Kyiv's count"."""
    if line.row[phrase[1]] in _OWNED:
        owned = next((k for k in range(phrase[1] - 1, phrase[0], -1) if line.row[k] in POSSESSIVE_MARKS), None)
        return (phrase[0], owned - 1) if owned else None
    if phrase[0] == phrase[1]:
        return None
    by = _released_by(line, phrase)
    if by is None and DOCUMENTS.isdisjoint(line.row[phrase[0] : phrase[1]]):
        return None
    released, tie = by is not None, first_tie(line, phrase) if by is None else by
    if tie >= phrase[1] or not (released or (line.row[tie] in _WRITTEN_BY and line.row[tie - 1] in DOCUMENTS)):
        return None
    first = tie + 1 + (line.row[tie + 1] == "the")
    if first > phrase[1] or line.row[first] in TIMES:
        return None  # "a briefing of March"
    body = first > tie + 1 and line.row[phrase[1]] in BODIES and not released  # "a statement of the ministry"
    known = line.words[first].capital or body
    return (tie + 1, phrase[1]) if known else None


def _released_by(line: Line, phrase: Phrase) -> int | None:
    """The "by" behind what was done with a paper: "a report published on Tuesday | by the institute"."""
    if RELEASED.isdisjoint(line.row[phrase[0] : phrase[1]]):
        return None
    released = next(k for k in range(phrase[0], phrase[1]) if line.row[k] in RELEASED)
    return next((k for k in range(released + 1, phrase[1]) if line.row[k] == "by"), None)


def is_nobodys(line: Line, phrase: Phrase) -> bool:
    """Whether what tells is the knowledge so far of the one who spoke before: "according to preliminary data"."""
    return line.row[phrase[1]] in _KNOWLEDGE and line.row[phrase[0]] in _SO_FAR and phrase[1] - phrase[0] == 1


def is_picture(line: Line, phrase: Phrase) -> bool:
    """Whether pictures nobody is named for are what tells: "photos show"."""
    if IMAGES.isdisjoint(line.lows):
        return False
    return line.row[noun_of(line, phrase)] in IMAGES and _PUT_OUT.isdisjoint(line.row[phrase[0] : phrase[1] + 1])
