"""Who says what: the speaker and the certainty of every place of a report."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from flyout.claims.context import Context
from flyout.claims.speech.lines import Line, read_lines
from flyout.claims.speech.modality import clause_start, hedge_of, negated_at
from flyout.claims.speech.phrases import Phrase, can_speak
from flyout.claims.speech.sources import Source, subject_of
from flyout.claims.speech.speakers import Memory, Speaker, fullest_names, name_speaker, notice, remember, with_audience
from flyout.claims.speech.utterances import Utterance, read_utterances
from flyout.claims.speech.words import lowers
from flyout.core.span import Span
from flyout.core.statement import Modality

_PROMISED = lowers(
    "deliver send supply provide give donate hand buy order purchase receive get build produce deploy station"
)
"""What is promised with "would" in reported speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """How the text stands to what it says at one place, and who says it.

    Parameters
    ----------
    modality : Modality
    speaker : str or None
        Fullest name in the text; None where the report speaks for itself.
    anonymous : bool
        The speaker is described and not named ("a Western diplomat in Kyiv").
    told_to : str or None
        Outlet the speaker spoke to ("BBC").
    cue : Span or None
        The words that show it ("said", "according to", "reportedly").
    """

    modality: Modality = Modality.ASSERTED
    speaker: str | None = None
    anonymous: bool = False
    told_to: str | None = None
    cue: Span | None = None


_OWN_WORDS = Attribution()
"""What the report says in its own voice, and surely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One utterance with its speaker, in the line where it stands.

    `contents` are the places of what is said, in the text.
    """

    line: Line
    utterance: Utterance
    speaker: Speaker
    contents: tuple[Span, ...]

    @property
    def cue(self) -> Span:
        """The words that show that somebody speaks."""
        return self.line.place(*self.utterance.cue)

    def width(self) -> int:
        """Length of what is said; the shorter speech of two nested ones is the inner one."""
        return sum(content.end - content.start for content in self.contents)


@dataclass(frozen=True)
class Attributions:
    """The speech found in one report: its lines and, for each, who says what."""

    lines: tuple[Line, ...]
    speeches: tuple[tuple[Speech, ...], ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each line begins."""
        return tuple(line.span.start for line in self.lines)

    def line_at(self, offset: int) -> int | None:
        """Index of the line that holds `offset`; None in headers and furniture."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.lines[index].span.end else None

    def speech_at(self, span: Span) -> Speech | None:
        """The innermost speech whose content holds `span`."""
        index = self.line_at(span.start)
        if index is None:
            return None
        holding = [
            speech
            for speech in self.speeches[index]
            if speech.utterance.carries and any(content.holds(span) for content in speech.contents)
        ]
        return min(holding, key=Speech.width, default=None)

    def at(self, span: Span) -> Attribution:
        """The attribution in force at `span`.

        A named speaker makes it attributed, what a speaker foretells expected,
        what a speaker denies denied. Without a speaker the hedges of the
        clause decide: "reportedly" is attributed to nobody, "estimated",
        "believed", "may" are unconfirmed, "will", "is expected to" expected.
        """
        index = self.line_at(span.start)
        if index is None:
            return _OWN_WORDS
        line = self.lines[index]
        place = (line.index_at(span.start), line.index_at(max(span.start, span.end - 1)))
        speech = self.speech_at(span)
        if speech:
            return _attributed(line, place, speech, span)
        clause = (clause_start(line, place[0]), len(line.words) - 1)
        hedge, negation = hedge_of(line, place, clause), negated_at(line, place, clause)
        if negation is not None and (hedge is None or hedge[1] < negation):
            return Attribution(modality=Modality.DENIED, cue=line.place(negation, negation))
        if hedge:
            return Attribution(modality=hedge[0], cue=line.place(hedge[1], hedge[1]))
        return _OWN_WORDS


def _promised(line: Line, would: int) -> bool:
    """Whether "would" tells what somebody means to do: "France would deliver 40 more"."""
    return not _PROMISED.isdisjoint(word.low for word in line.words[would + 1 : would + 4])


def _attributed(line: Line, place: Phrase, speech: Speech, span: Span) -> Attribution:
    content = next(content for content in speech.contents if content.holds(span))
    start = max(line.index_at(content.start), clause_start(line, place[0]))
    hedge = hedge_of(line, place, (start, line.index_at(content.end - 1)))
    modality = Modality.ATTRIBUTED
    if speech.utterance.denies:
        modality = Modality.DENIED
    elif hedge and hedge[0] is Modality.EXPECTED and (line.words[hedge[1]].low != "would" or _promised(line, hedge[1])):
        modality = Modality.EXPECTED
    return Attribution(
        modality=modality,
        speaker=speech.speaker.name,
        anonymous=speech.speaker.anonymous,
        told_to=speech.speaker.told_to,
        cue=speech.cue,
    )


def _has_loose_quote(line: Line, utterances: tuple[Utterance, ...]) -> bool:
    """Whether a line holds words in quotation marks that no utterance in it accounts for."""
    inside = {k for utterance in utterances for first, last in utterance.contents for k in range(first, last + 1)}
    return any(quoted and index not in inside for index, quoted in enumerate(line.quoted))


def _carried(line: Line, previous: Speech | None, memory: Memory) -> Speech | None:
    """The speech of a line that only quotes: its own subject's if a person, else the speaker's before it."""
    last = len(line.words) - 1
    subject = subject_of(line, last + 1)
    person = None
    if subject and can_speak(line, subject) and not line.quoted[subject[0]]:
        person = name_speaker(line, Source(phrase=subject, how="shared"), memory)
    if person and person.person and not person.anonymous:
        speaker = person
    elif previous and previous.line.paragraph == line.paragraph and previous.utterance.carries:
        speaker = previous.speaker
    else:
        return None
    source = Source(phrase=subject or (0, 0), how="shared")
    utterance = Utterance(cue=(0, 0), source=source, contents=((0, last),), frame="carried")
    return Speech(line=line, utterance=utterance, speaker=speaker, contents=(line.place(0, last),))


def _read_line(line: Line, memory: Memory, previous: Speech | None) -> list[Speech]:
    utterances = read_utterances(line)
    speeches: list[Speech] = []
    noticed = 0
    for utterance in utterances:
        notice(line, noticed, utterance.source.phrase[0], memory)
        noticed = max(noticed, utterance.source.phrase[1] + 1)
        speaker = name_speaker(line, utterance.source, memory)
        if speaker is None:
            continue
        remember(line, utterance, speaker, memory)
        contents = tuple(line.place(*stretch) for stretch in utterance.contents)
        speaker = with_audience(line, utterance, speaker)
        speeches.append(Speech(line=line, utterance=utterance, speaker=speaker, contents=contents))
    notice(line, noticed, len(line.words), memory)
    if not speeches and any(line.quoted) and _has_loose_quote(line, utterances):
        carried = _carried(line, previous, memory)
        if carried:
            speeches.append(carried)
    return speeches


def attribute_speech(context: Context) -> Attributions:
    """Find out who says what in a report.

    Direct and indirect speech, "according to", and what runs on: quoted words
    without a speaker of their own belong to the last speaker of the paragraph.
    """
    lines = read_lines(context)
    memory = Memory(fullest=fullest_names(context))
    speeches: list[tuple[Speech, ...]] = []
    previous: Speech | None = None
    for line in lines:
        found = _read_line(line, memory, previous)
        previous = found[-1] if found else previous if previous and previous.line.paragraph == line.paragraph else None
        speeches.append(tuple(found))
    return Attributions(lines, tuple(speeches))
