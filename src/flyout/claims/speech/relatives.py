"""Whom a clause with "who", "which" or "that" between a speaker and the verb of saying tells of."""

from __future__ import annotations

from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import Line
from flyout.claims.speech.namewords import is_name_word
from flyout.claims.speech.phrases import Phrase, can_speak, phrase_before
from flyout.claims.speech.roles import BODIES, PERSONS
from flyout.claims.speech.words import AUXILIARIES

PAUSES = frozenset({",", "--", "–", "—", "-"})
"""Marks that a clause is put in between."""

DOERS = frozenset({"who", "that"})
"""What stands for those who do something in a clause of their own."""

_PLACING = frozenset({"of", "in", "at", "near", "from"})
_ONE = frozenset({"a", "an"})
_TYING = _PLACING | {"for", "to", "with", "on"}
_PARTIES = frozenset({"republican", "democrat", "conservative", "liberal", "independent", "ally", "aide"})
_TELLERS = BODIES | PERSONS
_FEW = 2
_SHORT = 5
_LONGEST = 12
"""Words of such a clause."""


def antecedent(line: Line, index: int) -> Phrase | None:
    """The phrase a "who" or "which" at `index` stands for."""
    end = index - 1 if line.words[index - 1].text in PAUSES else index
    one = _one_told_of(line, index) if end == index and line.row[index] == "who" else None
    if one:
        return one
    phrase = phrase_before(line, end, climb=False)
    phrase = (_before_place(line, phrase) or phrase) if phrase else None
    return phrase if phrase and can_speak(line, phrase) else None


def _one_told_of(line: Line, who: int) -> Phrase | None:
    """Somebody told to be one of a kind, who does what follows: "Ann Lee, a lawyer for the family | who criticised"."""
    article = next((k for k in range(who - 2, max(-1, who - _LONGEST), -1) if line.row[k] in _ONE), None)
    if article is None or any(word.mark or word.number for word in line.words[article:who]):
        return None
    tie = next((k for k in range(article + 2, who - 1) if line.row[k] in _TYING), None)
    if tie is None or not (line.row[tie - 1] in PERSONS or line.row[tie - 1] in _PARTIES):
        return None
    name = phrase_before(line, article - 1) if article > 1 and line.words[article - 1].text == "," else None
    named = name is not None and is_name_word(line, name[1]) and can_speak(line, name)
    return name if named else (article, tie - 1)


def _before_place(line: Line, phrase: Phrase) -> Phrase | None:
    """Whose place a name behind a comma is part of: "Orbita of Grand Rapids, Michigan, which calls it ..."."""
    comma = phrase[0] - 1
    if comma < _FEW or line.words[comma].text != "," or not line.words[phrase[0]].capital:
        return None
    placed = phrase_before(line, comma)
    if placed is None or not all(is_name_word(line, k) for k in range(phrase[0], phrase[1] + 1)):
        return None
    tie = next((k for k in range(placed[0] + 1, placed[1]) if line.row[k] in _PLACING), None)
    if tie is None or not all(line.words[k].capital for k in range(tie + 1, comma)):
        return None
    return (placed[0], tie - 1)


def doer_of(line: Line, phrase: Phrase) -> Phrase | None:
    """Whoever did something to `phrase` in a clause of its own: "analysts who studied the images concluded".

    Such as "the union that represents the officers said".
    """
    opens = phrase[0] + line.row[phrase[0]].endswith("ed")  # "who studied images": the phrase may begin with the verb
    for k in range(opens - 2, max(0, phrase[0] - _LONGEST), -1):
        word = line.words[k + 1]
        if word.mark or is_speech_verb(word) or line.quoted[k]:
            return None
        if line.row[k] == "who" or (line.row[k] == "that" and k + 1 < opens and _does(line, k)):
            before = phrase_before(line, k)
            return before if before and can_speak(line, before) else None
    return None


def _does(line: Line, that: int) -> bool:
    """Whether a "that" stands for a body or a person who does something: "the union | that represents them"."""
    word = line.words[that + 1]
    verbal = word.low in AUXILIARIES or word.low.endswith(("s", "ed"))
    told = any(is_speech_verb(other) for other in line.words[max(0, that - _SHORT) : that])
    return line.row[that - 1] in _TELLERS and verbal and not (told or word.capital)


def past_relative(line: Line, index: int) -> Phrase | None:
    """The subject before a relative clause without commas: "officials who asked not to be named said"."""
    for k in range(index, max(0, index - _LONGEST), -1) if "who" in line.lows else ():
        if line.words[k].mark:
            return None
        if line.row[k] == "who":
            phrase = phrase_before(line, k)
            return phrase if phrase and can_speak(line, phrase) else None
    return None
