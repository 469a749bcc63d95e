"""Whom a speaker spoke to, and who asked not to be named."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.speech.lines import Line, text_of
from flyout.claims.speech.memory import Speaker
from flyout.claims.speech.utterances import Utterance
from flyout.claims.speech.words import lowers

_SPOKEN_IN = lowers("interview remarks comments speaking")
_SETTINGS = (["in", "a"], ["in", "an"], ["at", "the"])
_MEANS = frozenset({"by", "via", "over"})
_HIDDEN = frozenset({"anonymously", "anonymity"})


def _listener(line: Line, utterance: Utterance) -> str | None:
    """The outlet or audience a speaker spoke to."""
    if utterance.listener:
        first, last = utterance.listener
        mention = line.names.get(last) or line.names.get(first)
        if mention and mention.alias.kind == "outlet":
            return mention.alias.text.removeprefix("The ")
        ties = (k for k in range(first + 1, last) if line.row[k : k + 2] in _SETTINGS or line.row[k] in _MEANS)
        return text_of(line, first, next(ties, last + 1) - 1)  # "the paper VG | in an interview"
    if line.lows.isdisjoint(_SPOKEN_IN):
        return None
    for index in range(min(utterance.cue[1] + 10, len(line.words) - 1)):
        if line.row[index] in _SPOKEN_IN:
            for k in range(index + 1, min(index + 5, len(line.words))):
                if k in line.names and line.names[k].alias.kind == "outlet":
                    return line.names[k].alias.text.removeprefix("The ")
    return None


def with_audience(line: Line, utterance: Utterance, speaker: Speaker) -> Speaker:
    """A speaker with whom it spoke to and whether it asked not to be named, as this line tells."""
    anonymous = speaker.anonymous or not line.lows.isdisjoint(_HIDDEN)
    told_to = _listener(line, utterance) or speaker.told_to
    if (anonymous, told_to) == (speaker.anonymous, speaker.told_to):
        return speaker
    return replace(speaker, anonymous=anonymous, told_to=told_to)
