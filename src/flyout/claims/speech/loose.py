"""Quotations without a verb of saying in their sentence."""

from __future__ import annotations

from flyout.claims.speech.lines import Line
from flyout.claims.speech.memory import Memory, Speaker
from flyout.claims.speech.sources import Source, subject_of
from flyout.claims.speech.speakers import name_speaker
from flyout.claims.speech.utterances import Utterance

_LONGEST_TITLE = 6
_SMALL = frozenset({"and", "of", "the", "in", "for"})
_SHORT = 12
"""Most words of a sentence that leads in a quotation."""


def has_loose_quote(line: Line, utterances: tuple[Utterance, ...]) -> bool:
    """Whether a line holds words in quotation marks that no utterance in it accounts for."""
    inside = {k for utterance in utterances for first, last in utterance.contents for k in range(first, last + 1)}
    loose = [index for index, quoted in enumerate(line.quoted) if quoted and index not in inside]
    return bool(loose) and not _is_title(line, loose)


def _is_title(line: Line, loose: list[int]) -> bool:
    """Whether what stands in quotation marks is what a show or a drill is called: "at the "Sea Shield 2024" drill"."""
    words = [line.words[k] for k in loose if not line.words[k].mark]
    apart = loose[0] > 1 and line.row[loose[0] - 1] not in {",", ":"} and line.row[loose[0] - 2] not in {",", ":"}
    short = 1 < len(words) <= _LONGEST_TITLE
    named = all(word.capital or word.number or word.low in _SMALL for word in words)
    return short and apart and named and words[0].capital


def opens_quote(line: Line) -> bool:
    """Whether a colon stands right before a quotation: "The analyst was doubtful: “...”"."""
    return any(line.quoted[k + 2] for k, low in enumerate(line.row[:-2]) if low == ":" and not line.quoted[k])


def led_in(line: Line, memory: Memory) -> Speaker | None:
    """The person whom a short sentence before a quotation is about: "The president was firm. “...”"."""
    before = memory.cast.lines[-1] if memory.cast.lines else None
    if before is None or before.paragraph != line.paragraph or len(before.words) > _SHORT:
        return None
    subject = subject_of(before, len(before.words))
    speaker = name_speaker(before, Source(phrase=subject, how="shared"), memory) if subject else None
    return speaker if speaker and speaker.person and not speaker.anonymous else None
