"""Interviews, hearings and written answers, where a label says whose turn it is: "Answer (Mary Lowe): ..."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from flyout.claims.speech.lines import Line
from flyout.claims.speech.roles import BODIES, DOCUMENTS, TITLES
from flyout.claims.speech.words import CLOSED, DETERMINERS, TIMES
from flyout.core.record import record
from flyout.documents.model import BODY, HEADING

_ASKS = frozenset({"q", "question", "interviewer", "moderator", "reporter", "host", "frage"})
_ANSWERS = frozenset({"a", "answer", "reply", "response", "antwort"})
_NO_NAMES = (CLOSED | TIMES | BODIES | DOCUMENTS) - TITLES
_NO_WORDS = _NO_NAMES | _ASKS | _ANSWERS
_ANSWERED = _ANSWERS | {"answered"}
_BY = frozenset({"asked", "answered", "reply", "response", "statement", "written"})
_AFTER_NAMES = frozenset({",", "(", "on"})
_ANSWERED_BY = ["answered", "by"]
_LONGEST = 20
"""Most words of a label."""


@record()
class Label:
    """The label at the beginning of a turn.

    Parameters
    ----------
    name : str or None
        Who speaks, as the label or its bracket says.
    asks : bool
        Whether it is a question.
    last : int
        Index of its colon.
    """

    name: str | None
    asks: bool
    last: int


def _name(line: Line, first: int, stop: int) -> str | None:
    """The name between two words, without titles; the full one where the report has it."""
    whole = [word for word in line.words[first:stop] if word.low not in DETERMINERS]
    words = [word for word in whole if word.low not in TITLES]
    if whole and not words:
        return " ".join(word.text for word in whole)  # "The CHAIRMAN"
    for index, word in enumerate(words):
        if word.text == ",":
            words = words[:index]
            break
    if not words or not all(word.capital and word.low not in _NO_NAMES and not word.mark for word in words):
        return None
    if any(line.names[k].alias.kind != "person" for k in range(first, stop) if k in line.names):
        return None
    last = words[-1].text
    full = line.people.get(last) or line.people.get(last.title())
    titled = len(words) < stop - first
    return full or (" ".join(word.text for word in words) if len(words) > 1 or titled else None)


def _by_label(line: Line, colon: int) -> Label:
    """Such as "Answered by Mary Lowe, Minister of State, on 7 March 2024:"."""
    stop = next((k for k in range(2, colon) if line.row[k] in _AFTER_NAMES), colon)
    return Label(name=_name(line, 2, stop), asks=line.row[0] == "asked", last=colon)


def label_of(line: Line) -> Label | None:
    """The label that opens a line; None where it opens with none.

    A name alone may be a heading as well: whether it is a label shows only
    where several turns stand in a report.
    """
    if line.part not in (BODY, HEADING):
        return None
    if line.row[:2] == _ANSWERED_BY and ":" not in line.lows and len(line.words) <= _LONGEST:
        return _by_label(line, len(line.words) - 1)  # "Answered by Mary Lowe on 7 March 2024."
    if ":" not in line.lows:
        return None
    colon = next((k for k, word in enumerate(line.words[:_LONGEST]) if word.text == ":"), 0)
    dated = line.row[1:2] == ["by"]
    if not colon or any(line.quoted[:colon]) or not (dated or not any(word.number for word in line.words[:colon])):
        return None
    low = line.row[0].rstrip(".")
    if low in _BY and line.row[1] == "by":
        return _by_label(line, colon)
    if low in _ASKS or low in _ANSWERS:
        bracket = colon > 1 and line.words[1].text == "(" and line.words[colon - 1].text == ")"
        if not bracket and colon > 1:
            return None
        return Label(name=_name(line, 2, colon - 1) if bracket else None, asks=low in _ASKS, last=colon)
    name = _name(line, 0, colon)
    return Label(name=name, asks=False, last=colon) if name else None


def _surnames(opening: Mapping[int, Line]) -> dict[int, Label]:
    """Labels of one word that stand before several paragraphs: "Holm: It flies well."."""
    found: dict[int, str] = {}
    for index, line in opening.items():
        if line.row[1:2] != [":"] or line.part is not BODY:
            continue
        word = line.words[0]
        if word.capital and word.text.isalpha() and word.low not in _NO_WORDS and 0 not in line.names:
            found[index] = word.text
    often = Counter(found.values())
    return {k: Label(name=name, asks=False, last=1) for k, name in found.items() if often[name] > 1}


def read_labels(lines: Sequence[Line]) -> dict[int, Label]:
    """Labels of the turns of a report by the index of their lines; none where no two turns take one another up."""
    opening = {
        index: line
        for index, line in enumerate(lines)
        if (":" in line.lows or ("by" in line.lows and line.row[:2] == _ANSWERED_BY))
        and (index == 0 or lines[index - 1].paragraph != line.paragraph)
    }
    found = {index: label for index, line in opening.items() if (label := label_of(line))}
    found |= _surnames({index: line for index, line in opening.items() if index not in found})
    if not found:
        return {}
    names = Counter(label.name for label in found.values() if label.name)
    talk = len(names) > 1 and max(names.values()) > 1
    asked = any(label.asks or lines[k].words[0].low in _ANSWERED for k, label in found.items())
    asked = asked or any(line.row[:2] == ["to", "ask"] for line in lines)
    return found if asked or talk else {}
