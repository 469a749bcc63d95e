"""Who speaks in each line of a report: what each sentence tells, and what runs on from the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flyout.claims.context import Context
from flyout.claims.speech.audience import with_audience
from flyout.claims.speech.carried import announces, goes_on, is_military, reports_on, tells_losses
from flyout.claims.speech.cues import find_cues
from flyout.claims.speech.interviews import is_called, read_turns, told_on
from flyout.claims.speech.introduced import has_role, holds, is_described, office_of
from flyout.claims.speech.lines import Line
from flyout.claims.speech.loose import has_loose_quote, led_in, opens_quote
from flyout.claims.speech.memory import Memory, Speaker, fullest_names, is_agency
from flyout.claims.speech.noticed import notice, remember, take_up, take_up_subject
from flyout.claims.speech.phrases import can_speak
from flyout.claims.speech.referents import Cast
from flyout.claims.speech.sources import Source, name_after, subject_of
from flyout.claims.speech.speakers import name_speaker
from flyout.claims.speech.speeches import Speech, whole_line
from flyout.claims.speech.turns import Label, read_labels
from flyout.claims.speech.utterances import TURN, Utterance, read_utterances
from flyout.claims.speech.words import lowers
from flyout.documents.model import Part

_THINKING = lowers(
    "believe believes believed think thinks thought assess assesses assessed know knows knew suspect suspects "
    "suspected assume assumes assumed conclude concludes concluded show shows showed indicate indicates indicated "
    "suggest suggests suggested find finds found learn learns learned hope hopes hoped "
    "point points pointed"
)
"""Verbs for what is held or shown rather than told."""

_PASSED_ON = _THINKING | {"told", "tells", "tell"}
"""Verbs for what somebody else may pass on."""

_BLANK = 1
"""Characters between two sentences that follow one another in a paragraph."""


def _carried(line: Line, previous: Speech | None, memory: Memory) -> Speech | None:
    """The speech of a line that only quotes: its own subject's if a person, else the speaker's before it."""
    last = len(line.words) - 1
    subject = subject_of(line, last + 1)
    person = None
    if subject and can_speak(line, subject) and not line.quoted[subject[0]]:
        beside = name_after(line, subject[1] + 1)
        person = name_speaker(line, Source(phrase=subject, how="shared", beside=beside), memory)
    if person and ((person.person and not person.anonymous) or opens_quote(line)):
        speaker = person
    elif previous and previous.utterance.carries and _quotes_on(line, previous):
        speaker = previous.speaker
    elif all(line.quoted[1:-1]) and (led := led_in(line, memory)):
        speaker = led
    else:
        return None
    source = Source(phrase=subject or (0, 0), how="shared")
    utterance = Utterance(cue=(0, 0), source=source, contents=((0, last),), frame="carried")
    return Speech(line=line, utterance=utterance, speaker=speaker, contents=(line.place(0, last),))


def _quotes_on(line: Line, previous: Speech) -> bool:
    """Whether quoted words are those of the speaker before: of the paragraph, or of the one that is quoted above."""
    if previous.line.paragraph == line.paragraph:
        return True
    return previous.speaker.person and any(previous.line.quoted) and all(line.quoted[1:-1])


def _whose_turn(label: Label, line: Line, memory: Memory) -> Speaker | None:
    """Who answers after a label: the one it names, else the person met last; nobody is held to a question.

    One person gives all the answers that name nobody.
    """
    if label.asks:
        return None
    name = label.name or memory.answerer or (memory.persons[-1] if memory.persons else None)
    name = name or memory.cast.last_person(line, 0)
    memory.answerer = memory.answerer if label.name else name
    return Speaker(name=name, person=True) if name else None


def _announced(line: Line, following: Line | None, memory: Memory) -> Speech | None:
    """The speech of the line after one that only announces it: "The air force gave a fuller count."."""
    phrase = announces(line) if following and following.paragraph == line.paragraph else None
    speaker = name_speaker(line, Source(phrase=phrase, how="before"), memory) if phrase else None
    return whole_line(following, speaker) if following and speaker else None


def _passes_on(outer: Speech, inner: Speech) -> bool:
    """Whether one speech tells what another thinks or shows, so that it is the word of the first alone."""
    if outer is inner:
        return False
    if _was_told(outer, inner):
        return True
    if inner.line.row[inner.utterance.cue[0]] not in _THINKING:
        return False
    if outer.line.row[outer.utterance.cue[0]] in _THINKING or not (outer.speaker.person or not inner.speaker.person):
        return False
    return any(content.holds(inner.cue) for content in outer.contents)


def _was_told(outer: Speech, inner: Speech) -> bool:
    """Whether a state tells, behind it, what another has told it: "Oslo has told Riga that P, officials there said"."""
    listener = inner.utterance.listener
    if listener is None or outer.cue.start < inner.cue.start or outer.contents[0].start > inner.cue.start:
        return False
    mention = inner.line.names.get(listener[1])
    told = mention is not None and mention.alias.kind == "state"
    return told and not is_agency(outer.speaker)


def _goes_on(line: Line, previous: Speech) -> bool:
    """Whether a line without a speaker is still the report of the one before it."""
    return goes_on(line) or (reports_on(line) and is_military(previous.speaker.name) and not previous.speaker.person)


def _read_utterances(line: Line, utterances: Sequence[Utterance], memory: Memory) -> list[Speech]:
    """The utterances of a line whose speakers are known; what the line tells of people is kept."""
    speeches: list[Speech] = []
    last: Speaker | None = None
    noticed = 0
    for utterance in utterances:
        notice(line, noticed, utterance.source.phrase[0], memory)
        noticed = max(noticed, utterance.source.phrase[1] + 1)
        speaker = name_speaker(line, utterance.source, memory)
        if speaker is None:
            continue
        if speaker.person or line.row[utterance.cue[0]] not in _THINKING or not speaker.name.islower():
            remember(line, utterance, speaker, memory)
            last = speaker
        contents = tuple([line.place(*stretch) for stretch in utterance.contents])
        speaker = with_audience(line, utterance, speaker)
        speeches.append(Speech(line, utterance, speaker, contents))
    notice(line, noticed, len(line.words), memory)
    if last:
        take_up(last, memory)
    elif not speeches:
        take_up_subject(line, memory)
    return speeches


def _read_line(line: Line, memory: Memory, previous: Speech | None) -> list[Speech]:
    """Who says what in a line, or whose words run on in it from the line before."""
    utterances = read_utterances(line)
    speeches = _read_utterances(line, utterances, memory)
    if len(speeches) > 1 and not _PASSED_ON.isdisjoint(line.lows):
        speeches = [inner for inner in speeches if not any(_passes_on(outer, inner) for outer in speeches)]
    if not speeches and any(line.quoted) and has_loose_quote(line, utterances):
        carried = _carried(line, previous, memory)
        speeches = [carried] if carried else []
    if not speeches and previous and line.span.start - previous.line.span.end <= _BLANK and _goes_on(line, previous):
        speeches = [whole_line(line, previous.speaker)]
    return speeches


def read_speeches(context: Context, lines: tuple[Line, ...]) -> tuple[tuple[Speech, ...], ...]:
    """Find out who says what in a report.

    Direct and indirect speech, "according to", and what runs on: quoted words
    without a speaker of their own belong to the last speaker of the paragraph.
    """
    labels = read_labels(lines) or read_turns(lines, context.document.headline or "")
    memory = Memory(fullest=fullest_names(context), cast=Cast(context))
    speeches: list[tuple[Speech, ...]] = []
    previous: Speech | None = None
    turn: Speaker | None = None
    heralded: Speech | None = None
    for index, line in enumerate(lines):
        found = _read_line(line, memory, previous)
        memory.cast.lines.append(line)
        previous = found[-1] if found else previous if previous and previous.line.paragraph == line.paragraph else None
        turn = _whose_turn(labels[index], line, memory) if index in labels else turn
        if turn and line.part is Part.BODY:
            found.append(whole_line(line, turn, labels.get(index), TURN))
        if heralded and not found:
            found.append(heralded)
        heralded = None if found else _announced(line, lines[index + 1] if index + 1 < len(lines) else None, memory)
        speeches.append(tuple(found))
    speeches = _between(lines, speeches)
    if is_called(lines, context.document.headline or ""):
        _tell_on(lines, speeches)
    return _named_later(speeches, context.document.text)


def _tell_on(lines: tuple[Line, ...], speeches: list[tuple[Speech, ...]]) -> None:
    """Give the one who is asked what goes on with the answers of an interview told in prose."""
    persons = [next((s.speaker.name for s in reversed(each) if s.speaker.person), None) for each in speeches]
    for index, name in told_on(lines, persons).items():
        if not speeches[index]:
            speeches[index] = (whole_line(lines[index], Speaker(name=name, person=True)),)


def _between(lines: tuple[Line, ...], speeches: list[tuple[Speech, ...]]) -> list[tuple[Speech, ...]]:
    """Speeches with those sentences that stand, without a verb of saying, between two of one speaker in a paragraph."""
    filled = list(speeches)
    for index in range(1, len(lines) - 1):
        line, before = lines[index], speeches[index - 1]
        if speeches[index] or not before:
            continue
        apart = lines[index - 1].paragraph != line.paragraph and not tells_losses(line)
        if apart or find_cues(line):
            continue
        after = [speech for follows in speeches[index + 1 : index + 3] for speech in follows]
        names = {speech.speaker.name for speech in after if speech.line.paragraph == line.paragraph}
        same = next((speech for speech in before if speech.speaker.name in names and _reports(speech)), None)
        if same and not any(line.quoted):
            filled[index] = (whole_line(line, same.speaker),)
    return filled


def _reports(speech: Speech) -> bool:
    """Whether somebody tells what is so, and neither thinks it nor reacts to it."""
    return speech.utterance.carries and speech.line.row[speech.utterance.cue[0]] not in _THINKING


def _named_later(speeches: list[tuple[Speech, ...]], text: str) -> tuple[tuple[Speech, ...], ...]:
    """Speeches in which who is only described has the name that the next sentence gives."""
    named = list(speeches)
    for index in range(len(speeches) - 1):
        for place, speech in enumerate(speeches[index]):
            first = _named_first(speeches[index + 1]) if speech.speaker.anonymous else None
            if first and _is_same(speech.speaker.name, first, text):
                same = replace(speech, speaker=replace(first.speaker, told_to=speech.speaker.told_to))
                named[index] = (*named[index][:place], same, *named[index][place + 1 :])
    return tuple(named)


def _named_first(speeches: tuple[Speech, ...]) -> Speech | None:
    """The first speech of a sentence, if it is that of a person with a name."""
    first = speeches[0] if speeches else None
    return first if first and first.speaker.person and not first.speaker.anonymous else None


def _is_same(described: str, first: Speech, text: str) -> bool:
    """Whether somebody described is who speaks first in the next sentence, by the role or as one new to the reader."""
    source = first.utterance.source
    told = [first.line.row[k] for at in (source.phrase, source.beside) if at for k in range(at[0], at[1] + 1)]
    if role := is_described(described):
        return has_role(told, role)
    office = office_of(described)
    return office is not None and text.find(first.speaker.name) >= first.line.span.start and holds(told, office)
