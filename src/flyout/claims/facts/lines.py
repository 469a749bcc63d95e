"""Lines that are a label and a value: where each part of them stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from flyout.claims.facts.labels import OPENERS, Label, is_part, label_of
from flyout.core.record import record
from flyout.core.span import Span
from flyout.documents.model import BODY, FACT, HEADING, Document, Sentence

_BULLET = re.compile(r"[-•*·–▪‣►>|]{1,2}\s*")
_LABEL = re.compile(r"[A-Za-z#][^:|\t\n]{1,60}?(?=\s*(?::(?=\s)|\||\t| {2,}|\s[–—=-]\s|\.{5}))")
_MARK = re.compile(r"\s*(?::|\||\t+| {2,}|\s[–—=-]\s|\.{5,})\s*")
_MARKS = (": ", "|", "\t", "  ", " – ", " — ", " - ", " = ", ".....")
_ENDS = frozenset('.!?”"’')
_OPENING = re.compile(r"[A-Za-z.'-]+")
_FIGURE = re.compile(r"(?:(?:up to|about|approx\.?|over|circa|c\.|~|≈|<|>)\s?)?(?:Mach |[A-Z]{0,3}[$£€]\s?)?\d")
_LONGEST_LABEL = 60
_LONGEST = 100  # characters of a line in which a label has no mark behind it
_MOST_WORDS = 4


@record()
class Fact:
    """A label and its value.

    Parameters
    ----------
    label : Label
    value : Span
    name : Span or None
        Of what it is told, where the line says so itself: "Tomahawk: Range: 1,600 km".
    """

    label: Label
    value: Span
    name: Span | None = None


def mark_facts(document: Document) -> Document:
    """The same report, its lines of labels and values told apart from prose."""
    sentences, text = document.sentences, document.text
    found = {i: _as_fact(sentences[i]) for i in _candidates(document) if fact_in(text, sentences[i].span)}
    if not found:
        return document
    return replace(document, sentences=tuple(found.get(i, each) for i, each in enumerate(sentences)))


def _candidates(document: Document) -> set[int]:
    """Sentences with a mark near their beginning, and short lines without an end: hardly any of an article."""
    sentences, text = document.sentences, document.text
    near = {i for i, each in enumerate(sentences) if text[each.span.end - 1] not in _ENDS}
    for mark in _MARKS:
        place = text.find(mark)
        while place >= 0:
            index = bisect_right(document.starts, place) - 1
            if place - sentences[index].span.start <= _LONGEST_LABEL:
                near.add(index)
            place = text.find(mark, place + 1)
    return {i for i in near if sentences[i].part is BODY or sentences[i].part is HEADING}


def _as_fact(sentence: Sentence) -> Sentence:
    return Sentence(sentence.span, FACT, sentence.paragraph)


def fact_in(text: str, line: Span) -> Fact | None:
    """The label and the value of a line; None where it has none that is known.

    >>> text = "Heron: Max. range: 300 km"
    >>> found = fact_in(text, Span(0, len(text)))
    >>> found.name.of(text), found.value.of(text)
    ('Heron', '300 km')
    >>> [fact_in(line, Span(0, len(line))) is not None for line in ("Range | 300 km", "Range is 4 m.")]
    [True, False]
    """
    bullet = _BULLET.match(text, line.start, line.end)
    start = bullet.end() if bullet else line.start
    opening = _OPENING.match(text, start, line.end)
    named = _named(text, start, line.end)
    if named or not opening or opening[0].lower() not in OPENERS:
        return named
    return _labelled(text, start, line.end) or _unmarked(text, start, line)


def _labelled(text: str, start: int, end: int, name: Span | None = None) -> Fact | None:
    written = _LABEL.match(text, start, end)
    label = label_of(written[0]) if written else None
    mark = _MARK.match(text, written.end(), end) if written and label else None
    if label is None or mark is None or mark.end() >= end:
        return None
    value = text[mark.end() : end].rstrip(" .|")
    return Fact(label=label, value=Span(mark.end(), mark.end() + len(value)), name=name) if value else None


def _named(text: str, start: int, end: int) -> Fact | None:
    """A line that begins with the name of what it tells of, as those of a comparison do."""
    colon = text.find(": ", start, min(end, start + _LONGEST_LABEL))
    if colon <= start or text.find(": ", colon + 2, min(end, colon + _LONGEST_LABEL)) < 0:
        return None
    if label_of(text[start:colon]) and not is_part(text[start:colon]):
        return None  # "Accuracy: CEP: 90 m"
    return _labelled(text, colon + 2, end, Span(start, colon))


def _unmarked(text: str, start: int, line: Span) -> Fact | None:
    """A short line of a label and a figure, with a blank alone between them: "Length 13 ft (4.0 m)"."""
    if line.end - start > _LONGEST or text[line.end - 1] == ".":
        return None
    place = start
    for _ in range(_MOST_WORDS):
        place = text.find(" ", place + 1, line.end)
        if place < 0:
            return None
        if _FIGURE.match(text, place + 1, line.end):
            label = label_of(text[start:place])
            return Fact(label=label, value=Span(place + 1, line.end)) if label and label.measures else None
    return None
