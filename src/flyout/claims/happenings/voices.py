"""In whose words a deed stands, and what the sentence before it is about: whom "it" can mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from flyout.claims.actors import party_of
from flyout.claims.happenings.cast import Cast
from flyout.claims.happenings.clauses import holds_weapon
from flyout.claims.happenings.heads import REBELS, bare_service
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.named import first_named
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import phrase_after
from flyout.claims.speech.speeches import Speech

_TAKING_UP = frozenset({"it", "he", "she", "its"})
_PEOPLE = frozenset({"officials", "sources", "officers", "diplomats", "analysts", "experts", "aides"})


def clause_start(happening: Happening, speech: Speech | None) -> int:
    """First word of what the speaker says in whose words an event stands, else of the line."""
    line = happening.line
    if speech is None or speech.contents[0].start > line.starts[happening.verb]:
        return 0
    return line.index_at(speech.contents[0].start)


def voice_of(speech: Speech, cast: Cast) -> str | None:
    """The actor in whose words an event stands, whom "it" in them means."""
    if " and " in speech.speaker.name and "official" in speech.speaker.name:
        return None  # "Russian and Ukrainian officials"
    told = _speaking_maker(speech, cast.makers) or speech.speaker.party or party_of(speech.speaker.name)
    if told is None and cast.groups and speech.speaker.name.rsplit(" ", 1)[-1] in REBELS:
        return cast.groups.most_common(1)[0][0]  # "the rebels said they had fired it"
    return cast.own_body(told) or cast.forces.of(speech.line, speech.utterance.source.phrase[1])


def _speaking_maker(speech: Speech, makers: frozenset[str]) -> str | None:
    """The firm that speaks, whom "it" means: "Diehl says it will double its output", "the company says it"."""
    first, last = speech.utterance.source.phrase
    named = (m for k, m in speech.line.names.items() if first <= k <= last and m.alias.kind == "maker")
    meant = next((name for name in sorted(makers) if speech.speaker.name.startswith(name)), None)
    return next((maker.alias.name for maker in named), meant)


def is_of_many(speech: Speech) -> bool:
    """Whether several people speak, whom "it" cannot mean: "U.S. officials"."""
    return speech.speaker.name.rsplit(" ", 1)[-1] in _PEOPLE


def tag_before(happening: Happening, speech: Speech | None) -> int:
    """Where "the army said" stands inside what it tells, if the event comes behind it, else 0."""
    if speech is None or speech.line is not happening.line:
        return 0
    cue = speech.utterance.cue[0]
    return cue if speech.contents[0].start < speech.cue.start and cue < happening.first else 0


def subject_before(happening: Happening, lines: Sequence[Line], cast: Cast) -> tuple[str | None, bool]:
    """The state that the sentence before is about, whom "it" means: "The US Army has seven. It has sent one there".

    And whether it is about a weapon: "The Neptune is a missile. It sank a cruiser".
    """
    line = happening.line
    if line.row[0] not in _TAKING_UP:
        return None, False
    index = bisect_left(lines, line.span.start, key=_start)
    before = lines[index - 1] if index else None
    if before is None or before.paragraph != line.paragraph:
        return None, False
    opening = phrase_after(before, 0)
    state = first_named(before, opening) or (bare_service(before, opening[1], cast) if opening else None)
    return state, state is None and holds_weapon(before, opening, stand_ins=False)


def _start(line: Line) -> int:
    return line.span.start
