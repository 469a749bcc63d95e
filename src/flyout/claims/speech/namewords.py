"""Which words of a sentence are parts of a name, of a time or of a noun phrase, as far as their neighbours tell."""

from __future__ import annotations

from flyout.claims.speech.lines import Line
from flyout.claims.speech.roles import BODIES, DOCUMENTS, PERSONS, TITLES, WEAPONS
from flyout.claims.speech.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    GIVEN_NAMES,
    NO_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    TIMES,
)

_OPENERS = QUOTES | {":"}
ORDINALS = frozenset({"st", "nd", "rd", "th"})
"""What stands behind the figure of an ordinal."""

_OF_PAPERS = frozenset({"first", "early", "initial", "latest", "last"})
_APOSTROPHES = frozenset({"'s", "’s", "'", "’"})
_WHOEVER = PERSONS | BODIES
_CAPITAL_TIMES = frozenset(time for time in TIMES if time not in {"may", "march", "august", "last", "next", "mid"})


def is_time(line: Line, index: int) -> bool:
    """Whether a word tells a time; a month that is a verb as well only behind "in" and the like."""
    word = line.words[index]
    if word.low in {"may", "march", "august"}:
        return index > 0 and line.row[index - 1] in {"in", "on", "last", "since", "by", "early", "late", "mid"}
    return word.low in _CAPITAL_TIMES


def _is_introduced(line: Line, index: int) -> bool:
    """Whether a word at the beginning of a sentence is a person's name by the office after it: "Fox, the commander"."""
    beside = line.row[index + 1 : index + 9]
    word = line.words[index]
    if len(beside) < 3 or beside[0] != ",":
        return False
    if beside[1] not in {"which", "who", "whose"} and (
        beside[1] not in {"the", "a", "an"} or _WHOEVER.isdisjoint(beside[2:])
    ):
        return False
    return word.capital and not (word.adverb or word.low in NO_NOUNS or word.low.endswith(("ed", "ing")))


def is_name_word(line: Line, index: int) -> bool:
    """Whether a word is part of a proper name, as far as its capital tells."""
    word = line.words[index]
    if index in line.names:
        return True
    closed = index > 1 and line.quoted[index - 2] and line.words[index - 1].text in QUOTES
    if not closed and (index == 0 or line.words[index - 1].text in _OPENERS):  # any word is capital here
        following = line.words[index + 1] if index + 1 < len(line.words) else word
        letters = (len(word.text) > 2 and word.text.isupper()) or _is_introduced(line, index)  # "SIPRI"
        if not (letters or (word.capital and following.capital and following is not word)) and (
            word.text not in line.people
        ):
            return False
    if word.low in GIVEN_NAMES and word.capital and (word.text in line.people or line.row[index - 1] in TITLES):
        return True  # "Mrs May"
    if word.low in GIVEN_NAMES and word.capital and index > 0 and line.words[index + 1 : index + 2]:
        return line.words[index + 1].text in line.people
    return word.capital and not (
        word.low in WEAPONS
        or word.low in DETERMINERS
        or word.low in PREPOSITIONS
        or word.low in PRONOUNS
        or word.low in CONJUNCTIONS
        or word.low in AUXILIARIES
        or is_time(line, index)
    )


def is_noun_word(line: Line, index: int) -> bool:
    """Whether a word can stand inside a noun phrase (after its determiner)."""
    word = line.words[index]
    if word.noun or index in line.names or word.low in _APOSTROPHES:
        return True
    if word.low == "x." and index and line.row[index - 1] == "on":  # the network, and the end of a sentence
        return False
    if word.low in _OF_PAPERS and line.row[index + 1 : index + 2] and line.row[index + 1] in DOCUMENTS:
        return True  # "first findings"
    numbered = word.number and not ORDINALS.issuperset(line.row[index + 1 : index + 2])  # no "36th brigade"
    if word.mark or numbered or word.adverb or is_time(line, index):
        return word.text in {"-", ".", "/"} and index > 0 and not line.quoted[index] and _glued(line, index)
    if is_outside(line, index):
        return True
    return word.low not in NO_NOUNS or (word.low in GIVEN_NAMES and is_name_word(line, index))


def is_outside(line: Line, index: int) -> bool:
    """Whether "outside" tells who somebody is, and not where: "outside experts"."""
    return line.row[index] == "outside" and line.row[index + 1 : index + 2] != [] and line.row[index + 1] in PERSONS


def _glued(line: Line, index: int) -> bool:
    """Whether a mark stands inside a word ("U.S.-based")."""
    starts = line.starts
    return index + 1 < len(starts) and line.end_of(index - 1) == starts[index] == starts[index + 1] - 1
