"""Whose words a passive tells: "is estimated by analysts at 300 km", "as reported by the agency"."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase, can_speak, phrase_after
from flyout.claims.speech.roles import DOCUMENTS
from flyout.claims.speech.stretches import segment_start, trim
from flyout.claims.speech.words import BE, DETERMINERS, JOINTS, QUOTES, lowers

_HELD = lowers(
    "said reported estimated believed thought considered described called put reckoned listed rated assessed judged "
    "dubbed labelled labeled hailed claimed deemed given listed stated cited shown quoted seen regarded advertised "
    "billed touted"
)
"""What is held of a thing."""

_TOLD = lowers("reported noted stated announced said claimed confirmed described explained told revealed")
"""What is told "as" it was told by somebody."""

_SAID = _HELD | _TOLD

_JUDGED = frozenset({"called", "described", "hailed", "labelled", "labeled", "dubbed", "considered"})
_TAKEN_AS = frozenset({"at", "as", "to", "a", "an", "the"})
_STOPS = JOINTS | BE | {"has", "have", "had", "will"}

_WRITTEN = lowers("given listed stated cited quoted shown described put")
_IT_WAS = (["it", "was"], ["it", "is"])
_FIGURED = lowers("put estimated given listed reckoned claimed")
_BEFORE_FIGURES = frozenset({"at", "as", "for", "to"})
_HANDED = frozenset({"given", "shown", "seen", "cited"})
_BY = frozenset({"by", "in"})
_AS_SAYING = (["as", "saying"], ["as", "having"])
_FEW = 9
_BY_AND_ITS_VERB = 2
Passive = tuple[Phrase, Phrase, tuple[Phrase, ...]]
"""Cue, source and contents."""


def find_passives(line: Line) -> Iterator[Passive]:
    """Passives with "by" and a speaker, in their order."""
    for index, low in enumerate(line.row[:-1]):
        if low in _BY and index and not line.quoted[index]:
            verb = _before(line, index)
            source = _source(line, index + 1) if verb is not None else None
            if verb is None or source is None or not can_speak(line, source):
                continue
            if line.row[source[1] + 1 : source[1] + 3] in _AS_SAYING:
                continue  # "was quoted by TASS as saying": the words of its subject
            contents = _contents(line, verb, source)
            if contents and _fits(line, verb, index, source):
                yield (verb, index), source, contents


def may_hold_passive(lows: frozenset[str]) -> bool:
    """Whether the words of a line can make one of our passives at all."""
    if "by" in lows and not _SAID.isdisjoint(lows):
        told = "as" in lows or ("that" in lows and ("it" in lows or "told" in lows))
        if (told and not _TOLD.isdisjoint(lows)) or not _HELD.isdisjoint(lows):
            return True
    return "in" in lows and not _WRITTEN.isdisjoint(lows)


def _fits(line: Line, verb: int, tie: int, source: Phrase) -> bool:
    """Whether the verb tells of words: what is "given by" somebody is a thing, "given in a report" is told there."""
    if line.row[tie] == "in":
        return line.row[verb] in _WRITTEN and line.row[source[1]] in DOCUMENTS
    after = line.row[source[1] + 1] if source[1] + 1 < len(line.words) else ""
    return line.row[verb] not in _HANDED or (line.row[verb] == "given" and "as" in (after, line.row[verb + 1]))


def _source(line: Line, start: int) -> Phrase | None:
    """The speaker that begins at word `start`, without the "to reach 300 km" that follows it."""
    phrase = phrase_after(line, start)
    if phrase is None:
        return None
    ties = (k for k in range(phrase[0] + 1, phrase[1]) if line.row[k] == "to")
    to = next((k for k in ties if not (line.row[k + 1] in DETERMINERS or line.words[k + 1].capital)), phrase[1] + 1)
    return (phrase[0], to - 1)


def _before(line: Line, index: int) -> int | None:
    """Index of the verb before "by"; None where none of ours stands there."""
    by = index
    index -= 1
    while index > 0 and line.words[index].adverb:
        index -= 1
    if line.row[index] in _SAID:
        return index
    return _before_figure(line, by) if line.row[by] == "by" else None


def _before_figure(line: Line, by: int) -> int | None:
    """Index of the verb before a figure or a listener: "was put at 300 km by", "was confirmed to Reuters by"."""
    for verb in range(by - 2, max(0, by - _FEW), -1):
        if (line.words[verb].mark and line.words[verb].text not in QUOTES) or line.row[verb] in BE:
            return None
        if line.row[verb] in _SAID:
            if line.row[verb] in _JUDGED and line.row[verb - 1] in BE and line.row[verb + 1] in _TAKEN_AS:
                return verb  # "was hailed as a triumph by"
            listener = line.row[verb - 2 : verb] in _IT_WAS and line.row[verb + 1] == "to"
            figure = line.row[verb] in _FIGURED and line.row[verb + 1] in _BEFORE_FIGURES
            return verb if line.row[verb - 1] in BE and (figure or listener) else None
    return None


def _contents(line: Line, verb: int, source: Phrase) -> tuple[Phrase, ...]:
    """What is told by the passive at `verb`: before it, behind its "that", or around its figure."""
    low, before = line.row[verb], line.row[max(0, verb - 1)]
    if before in BE and line.row[max(0, verb - 2)] == "as":
        return _as_told(line, verb - 2, source) if low in _TOLD else ()
    if before == "as":
        return _as_told(line, verb - 1, source) if low in _TOLD else ()
    it_was = line.row[verb - 2 : verb] in _IT_WAS
    if low in _TOLD and it_was and line.row[verb - 3] == ",":
        return _as_told(line, verb - 2, source)  # "nine were lost, it is claimed by bloggers"
    if (low in _TOLD and it_was) or (low == "told" and before in BE):
        return _behind_that(line, source)
    if low in _TOLD and line.row[0] == "that" and before in BE:
        said = trim(line, 1, verb - 1)  # "That nine were lost has been confirmed by Oryx"
        return (said,) if said else ()
    if low not in _HELD:
        return ()
    end = _clause_end(line, source[1] + 1)
    after = trim(line, source[1] + 1, end)
    left = max(0, verb - 3)
    around = line.row[verb + 1] in _BEFORE_FIGURES or source[0] - _BY_AND_ITS_VERB > verb
    if around and not BE.isdisjoint(line.row[left:verb]):
        said = trim(line, _clause_start(line, verb), source[0] - 2)
        return (said,) if said else ()
    if not BE.isdisjoint(line.row[left:verb]):
        return tuple(part for part in (trim(line, _clause_start(line, verb), verb - 1), after) if part)
    opens = after and (line.row[after[0]] in _TAKEN_AS or line.quoted[after[0]])
    return (after,) if after and opens and line.words[verb - 1].text == "," else ()


def _behind_that(line: Line, source: Phrase) -> tuple[Phrase, ...]:
    """What follows "it was announced by X that"."""
    first = source[1] + 1
    said = trim(line, first + 1, len(line.words) - 1) if line.row[first : first + 1] == ["that"] else None
    return (said,) if said else ()


def _as_told(line: Line, first: int, source: Phrase) -> tuple[Phrase, ...]:
    """What "as reported by X" stands beside, from word `first` on: the rest of the sentence, or what is before it."""
    start = segment_start(line, first)
    said = trim(line, start, first - 1) or trim(line, source[1] + 1, len(line.words) - 1)
    return (said,) if said else ()


def _clause_start(line: Line, index: int) -> int:
    start = segment_start(line, index)
    for k in range(index - 1, start, -1):
        if line.words[k - 1].text == "," and line.row[k] in JOINTS:
            return k + 1
    return start


def _clause_end(line: Line, start: int) -> int:
    """Last word before the next semicolon, or comma with a joint or a verb's subject taken up again behind it."""
    last = len(line.words) - 1
    for k in range(start, last):
        if line.words[k].text == ";" or (line.words[k].text == "," and line.row[k + 1] in _STOPS):
            return k - 1
    return last
