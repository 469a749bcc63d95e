"""What a noun or an adjective tells, and no verb of saying: "gave a promise that", "made clear", "Tokyo's figure"."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.claims.speech.cues import before
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase, can_speak, phrase_before
from flyout.claims.speech.stretches import segment_end, trim
from flyout.claims.speech.words import BE, NUMERALS, lowers

Told = tuple[Phrase, Phrase, tuple[Phrase, ...]]
"""Cue, source and contents."""

_GIVES = lowers("gave give gives given made make makes issued issues offered offers voiced voices expressed expresses")
_WORDS = lowers(
    "promise promises assurance assurances warning warnings guarantee guarantees pledge statement hint indication hope "
    "hopes view doubt doubts fear fears concern belief confidence conviction"
)
_PLAIN = frozenset({"clear", "plain", "known", "public"})
_MAKES = lowers("made make makes making let lets be")
_JUDGED = lowers(
    "assessment estimate view conclusion judgment judgement verdict calculation guess theory answer message argument "
    "claim contention point line position"
)
_FIGURES = lowers("figure estimate count tally reckoning calculation assessment")
TELLING = _WORDS | _PLAIN | _JUDGED | _FIGURES
"""Nouns and adjectives that tell something."""
_ABOUT = lowers("about around some roughly nearly almost approximately over up at between")
_HIS = frozenset({"his", "her", "its", "their"})
_OWNING = frozenset({"'s", "’s", "s'"})
_FAR = 9


def find_told(line: Line) -> Iterator[Told]:
    """Acts of saying that no verb of saying shows, in their order."""
    last = len(line.row) - 3
    for index, low in [(k, low) for k, low in enumerate(line.row) if low in TELLING and 0 < k <= last]:
        if line.quoted[index]:
            continue
        found = None
        if low in _WORDS and line.row[index + 1] == "that":
            found = _given(line, index)
        elif low in _PLAIN and line.row[index + 1] == "that":
            found = _made_clear(line, index)
        elif low in _JUDGED and line.row[index + 1] in BE and line.row[index + 2] == "that":
            found = _owned(line, index, index + 3)
        elif low in _FIGURES and (line.row[index + 1] == "of" or line.row[index + 1] in BE):
            found = _owned(line, index, index + 2) if _counts(line, index + 2) else None
        if found:
            yield found


def _counts(line: Line, index: int) -> bool:
    """Whether a number stands at `index`, behind "about" and the like."""
    index += index + 1 < len(line.words) and line.row[index] in _ABOUT
    return line.words[index].number or line.row[index] in NUMERALS


def _subject(line: Line, verb: int) -> Phrase | None:
    phrase = phrase_before(line, before(line.words, verb) + 1)
    return phrase if phrase and can_speak(line, phrase) else None


def _told(line: Line, cue: Phrase, source: Phrase | None, first: int) -> Told | None:
    content = trim(line, first, segment_end(line, first)) if source else None
    return (cue, source, (content,)) if source and content else None


def _given(line: Line, noun: int) -> Told | None:
    """Such as "King Fahd has given the president a promise that"."""
    for verb in range(noun - 1, max(0, noun - _FAR), -1):
        if line.words[verb].mark:
            return None
        if line.row[verb] in _GIVES:
            return _told(line, (verb, noun), _subject(line, verb), noun + 2)
    return None


def _made_clear(line: Line, word: int) -> Told | None:
    """Such as "made it clear that" and "let it be known that"."""
    verb = word - 1
    while verb > 0 and (line.row[verb] == "it" or line.row[verb] in _MAKES):
        verb -= 1
    verb += 1
    if verb >= word or line.row[verb] not in _MAKES or line.row[verb] in {"be", "it"}:
        return None
    return _told(line, (verb, word), _subject(line, verb), word + 2)


def _owned(line: Line, noun: int, first: int) -> Told | None:
    """Such as "Seoul's assessment is that" and "Tokyo's figure of 1,100 km"."""
    if line.row[noun - 1] in _HIS:
        return _told(line, (noun, noun), (noun - 1, noun - 1), first)
    if noun < 2 or line.row[noun - 1] not in _OWNING:
        return None
    phrase = phrase_before(line, noun - 1, climb=False)
    return _told(line, (noun, noun), phrase if phrase and can_speak(line, phrase) else None, first)
