"""A second speaker whose verb is left out: "Tokyo said it flew 1,100 km, Seoul 1,000 km"."""

from __future__ import annotations

from flyout.claims.speech.lines import ACTOR_KINDS, Line, is_adjective
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.stretches import trim
from flyout.claims.speech.words import NUMERALS

_BREAKS = frozenset({",", ";"})
_OPENS = frozenset({"that", "of", "at", "as"})
_FEW = 2


def second_speaker(line: Line, contents: Phrase) -> tuple[Phrase, Phrase] | None:
    """The name behind a comma or semicolon in what a first speaker says, and what it says."""
    for index in range(contents[0] + 1, min(contents[1], len(line.words) - _FEW)):
        if line.row[index] not in _BREAKS:
            continue
        mention = line.names.get(index + 1)
        if mention is None or line.quoted[index + 1]:
            continue
        last = line.index_at(mention.span.end - 1)
        if mention.alias.kind not in ACTOR_KINDS or is_adjective(mention) or last + 2 >= len(line.words):
            continue
        first = last + 1 + (line.words[last + 1].text == ",")
        opens = line.row[first] in _OPENS
        counted = line.words[first].number or line.row[first] in NUMERALS
        if (opens and _is_said(line, first)) or counted:
            said = trim(line, first + (line.row[first] == "that"), contents[1])
            return ((index + 1, last), said) if said else None
    return None


def _is_said(line: Line, first: int) -> bool:
    """Whether "of" or "at" stands before a number, and "that" before a clause."""
    after = line.words[first + 1]
    return line.row[first] == "that" or after.number or after.low in NUMERALS
