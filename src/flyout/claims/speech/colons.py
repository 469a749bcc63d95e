"""Words behind a colon that say what the person before it says: "The general was blunt: the missile is slow"."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.claims.speech.lines import Line
from flyout.claims.speech.nouns import Told
from flyout.claims.speech.phrases import Phrase, head_of
from flyout.claims.speech.roles import PERSONS
from flyout.claims.speech.sources import subject_of
from flyout.claims.speech.stretches import trim
from flyout.claims.speech.words import AUXILIARIES, NUMERALS
from flyout.documents.model import BODY

_LONGEST = 14
"""Most words before the colon."""

_CLAUSE = 3


def find_colons(line: Line) -> Iterator[Told]:
    """The clause behind a colon, where one person is the subject of the few words before it, none of them a figure."""
    if line.part is not BODY:
        return
    colon = next((k for k, word in enumerate(line.words[:_LONGEST]) if word.text == ":" and not line.quoted[k]), 0)
    if colon < 2 or any(word.number or word.low in NUMERALS for word in line.words[:colon]):
        return
    subject = subject_of(line, colon)
    content = trim(line, colon + 1, len(line.words) - 1)
    if subject and subject[1] == colon - 1 and line.row[colon - 1].endswith("ed"):
        subject = (subject[0], colon - 2)  # "The commander shrugged:"
    if subject and content and subject[1] < colon - 1 and _is_one(line, subject) and _is_clause(line, content):
        yield (colon, colon), subject, (content,)


def _is_one(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is one person."""
    head = head_of(line, phrase)
    named = any(line.words[k].text in line.people for k in range(phrase[0], phrase[1] + 1))
    return named or line.row[head] in {"he", "she"} or (line.row[head] in PERSONS and not line.row[head].endswith("s"))


def _is_clause(line: Line, content: Phrase) -> bool:
    first, last = content
    finite = any(line.row[k] in AUXILIARIES or line.row[k].endswith("ed") for k in range(first, last + 1))
    return (last - first > _CLAUSE and finite and not line.words[first].capital) or line.quoted[first]
