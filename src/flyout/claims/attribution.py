"""Who says what: the speaker and the certainty of every place of a report."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from flyout.claims.context import Context
from flyout.claims.speech.carried import announces, goes_on, is_military, reports_on
from flyout.claims.speech.cues import find_cues
from flyout.claims.speech.doubts import asks, is_belied, rumoured_at, undecided_at
from flyout.claims.speech.forecasts import foretells, grows_to, is_headed, modal_before, stands_now, starts_ahead
from flyout.claims.speech.interviews import is_called, read_turns, told_on
from flyout.claims.speech.introduced import has_role, is_described
from flyout.claims.speech.lines import SYSTEM_KINDS, Line, read_lines
from flyout.claims.speech.loose import has_loose_quote, led_in, opens_quote
from flyout.claims.speech.modality import (
    clause_start,
    has_article,
    hedge_of,
    is_definite,
    is_stated,
    negated_at,
    nobody_at,
)
from flyout.claims.speech.phrases import Phrase, can_speak
from flyout.claims.speech.referents import Cast
from flyout.claims.speech.sources import Source, name_after, subject_of
from flyout.claims.speech.speakers import (
    Memory,
    Speaker,
    fullest_names,
    name_speaker,
    notice,
    remember,
    take_up,
    take_up_subject,
    with_audience,
)
from flyout.claims.speech.turns import Label, read_labels
from flyout.claims.speech.utterances import RUNS_ON, TURN, WHOLE_LINES, Utterance, read_utterances
from flyout.claims.speech.words import NUMERALS, is_number, lowers
from flyout.core.record import record
from flyout.core.span import Span
from flyout.core.statement import Modality
from flyout.documents.model import Part

_FORESEEING = lowers(
    "promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing predict predicts "
    "predicted predicting forecast forecasts forecasting foresee foresees foresaw expect expects "
    "expecting threaten threatens threatened threatening"
)
"""Verbs whose words are still to come true."""

_CLAIMS = frozenset({"claim", "claims", "claimed"})
"""Verbs whose object is told with them: "claimed the attack"."""

_HEARSAY = frozenset({"said", "rumoured", "rumored"})
"""What others than the speaker say: "the second of which is said to have failed"."""

_THINKING = lowers(
    "believe believes believed think thinks thought assess assesses assessed know knows knew suspect suspects "
    "suspected assume assumes assumed conclude concludes concluded show shows showed indicate indicates indicated "
    "suggest suggests suggested find finds found learn learns learned hope hopes hoped "
    "point points pointed"
)
"""Verbs for what is held or shown rather than told."""

_MARK = 1
_BLANK = 1
"""Characters between two sentences that follow one another in a paragraph."""

_TARGETS = frozenset({"target", "goal", "aim", "objective"})
"""What is put at a figure that is yet to be reached."""

_ABILITIES = frozenset({"with", "able", "capable"})
"""What tells more of a missile than its class: "a cruise missile able to fly 300 km"."""

_CALLING = frozenset({"as", "name"})
_NAMING = _CALLING | WHOLE_LINES
_PHRASE = 4
_MODALS = frozenset({"would", "should"})


@record()
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


def _covers(content: Span, span: Span) -> bool:
    """Whether a stretch holds `span`, the mark at its end left out."""
    return content.start <= span.start < content.end and span.end <= content.end + _MARK


@record()
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

    def content_at(self, span: Span) -> Span | None:
        """The stretch of what is said that holds `span`, its verb of saying left out ("calls it KN-15")."""
        if self.utterance.denies and span.start <= self.cue.start < span.end:
            return self.contents[0]
        first = self.utterance.cue[0]
        names = self.utterance.frame == "name" or self.line.row[first] in _CLAIMS
        names = names and span.start == self.line.words[first].start
        for content in self.contents:
            if _covers(content, span) or (names and content.start < span.end <= content.end):
                return content
        return None

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
        speeches = self.speeches[index]
        if not speeches:
            return None
        holding = [speech for speech in speeches if speech.utterance.carries and speech.content_at(span)]
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
        undecided = 0 if asks(line) else undecided_at(line, place)
        if undecided is not None:
            return Attribution(modality=Modality.UNCONFIRMED, cue=line.place(undecided, undecided))
        rumoured = rumoured_at(line, place)
        if rumoured is not None:
            return Attribution(modality=Modality.ATTRIBUTED, cue=line.place(rumoured - 1, rumoured))
        clause = (clause_start(line, place[0]), len(line.words) - 1)
        hedge, negation = _hedge_at(line, place, clause), _negation_at(line, place, clause)
        if negation is not None and (hedge is None or hedge[1] < negation):
            return Attribution(modality=Modality.DENIED, cue=line.place(negation, negation))
        if hedge:
            return Attribution(modality=hedge[0], cue=line.place(hedge[1], hedge[1]))
        return _OWN_WORDS

    def at_origin(self, span: Span) -> Attribution:
        """The attribution of where a thing comes from, in words before its name: "the American PAC-3"."""
        index = self.line_at(span.start)
        if index is None:
            return _OWN_WORDS
        line = self.lines[index]
        last = line.index_at(span.end - 1)
        return self.at_noun(
            span, any(k in line.names and line.names[k].alias.kind in SYSTEM_KINDS for k in range(last, last + 3))
        )

    def at_class(self, span: Span, named: bool) -> Attribution:
        """The attribution of a class, which the report often tells in passing what a speaker says of the thing.

        So it does with several that are not counted, and before it says who
        speaks: "A ballistic missile fell into the sea, the ministry said".
        """
        told = self.at_noun(span, named)
        speech = self.speech_at(span) if told.modality is Modality.ATTRIBUTED else None
        if speech is None or speech.utterance.frame in _NAMING or _is_stated_at(speech.line, span):
            return told
        return _OWN_WORDS if _comes_along(speech.line, span, speech.cue) else told

    def at_noun(self, span: Span, named: bool) -> Attribution:
        """The attribution of what a noun phrase takes for granted, as the class in "fired a Zircon cruise missile".

        It is the report's own, whoever tells the rest, where the thing is
        `named` or "the" one, and the clause does not state what it is ("it was
        a Zircon cruise missile"); what is planned with a thing leaves the thing
        as it is.
        """
        told = self.at(span)
        index = self.line_at(span.start)
        if index is None or told.modality not in {Modality.ATTRIBUTED, Modality.EXPECTED}:
            return told
        line = self.lines[index]
        first = line.index_at(span.start)
        speech = self.speech_at(span)
        if speech and speech.utterance.frame in _CALLING:
            return told
        taken = named or is_definite(line, first)
        granted = taken and not is_stated(line, first, line.index_at(span.end - 1))
        return _OWN_WORDS if granted or told.modality is Modality.EXPECTED else told


def _is_stated_at(line: Line, span: Span) -> bool:
    return is_stated(line, line.index_at(span.start), line.index_at(span.end - 1))


def _comes_along(line: Line, span: Span, cue: Span) -> bool:
    """Whether a class is told in passing: of several that nobody counts, or before the report says who speaks."""
    first, last = line.index_at(span.start), line.index_at(span.end - 1)
    if last + 1 < len(line.words) and line.row[last + 1] in _ABILITIES:
        return False
    before = line.words[max(0, first - _PHRASE) : first]
    counted = any(word.low in NUMERALS or is_number(word) for word in before)
    return cue.start > span.start or not (counted or has_article(line, first))


def _hedge_at(line: Line, place: Phrase, clause: Phrase) -> tuple[Modality, int] | None:
    """The hedge at `place`; what is so already is no part of a plan, what something grows to is one."""
    hedge = hedge_of(line, place, clause)
    if hedge and hedge[0] is Modality.EXPECTED and stands_now(line, place):
        return None
    comes = hedge is None and (grows_to(line, place) or starts_ahead(line, place) or is_headed(line, place))
    return (Modality.EXPECTED, place[0]) if comes else hedge


def _negation_at(line: Line, place: Phrase, clause: Phrase) -> int | None:
    """Index of the "not" or "none" that the words at `place` stand under."""
    negation = negated_at(line, place, clause)
    return nobody_at(line, place, clause) if negation is None else negation


def _is_to_come(
    line: Line, place: Phrase, first: int, utterance: Utterance, hedge: tuple[Modality, int] | None
) -> bool:
    """Whether a speaker tells of what is still to come, in a clause that begins with word `first`."""
    if line.row[utterance.cue[0]] in _FORESEEING:
        return not stands_now(line, place)
    if hedge and hedge[0] is Modality.EXPECTED and line.row[hedge[1]] not in _MODALS:
        return True
    if utterance.frame == "put" and not _TARGETS.isdisjoint(line.row[first : place[0]]):
        return True
    modal = modal_before(line, first, place)
    return modal is not None and foretells(line, modal) and not stands_now(line, place)


def _attributed(line: Line, place: Phrase, speech: Speech, span: Span) -> Attribution:
    content = speech.content_at(span) or speech.contents[0]
    first = max(line.index_at(content.start), clause_start(line, place[0]))
    hedge = _hedge_at(line, place, (first, line.index_at(content.end - 1)))
    modality = Modality.ATTRIBUTED
    if hedge and hedge[0] is Modality.ATTRIBUTED and line.row[hedge[1]] in _HEARSAY:
        return Attribution(modality=modality, cue=line.place(hedge[1], hedge[1]))
    belied = is_belied(line, line.index_at(content.start), place)
    if speech.utterance.denies or belied or nobody_at(line, place, (first, place[1])) is not None:
        modality = Modality.DENIED
    elif _is_to_come(line, place, first, speech.utterance, hedge):
        modality = Modality.EXPECTED
    return Attribution(
        modality=modality,
        speaker=speech.speaker.name,
        anonymous=speech.speaker.anonymous,
        told_to=speech.speaker.told_to,
        cue=speech.cue,
    )


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
    elif previous and previous.line.paragraph == line.paragraph and previous.utterance.carries:
        speaker = previous.speaker
    elif all(line.quoted[1:-1]) and (led := led_in(line, memory)):
        speaker = led
    else:
        return None
    source = Source(phrase=subject or (0, 0), how="shared")
    utterance = Utterance(cue=(0, 0), source=source, contents=((0, last),), frame="carried")
    return Speech(line=line, utterance=utterance, speaker=speaker, contents=(line.place(0, last),))


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
    return _whole_line(following, speaker) if following and speaker else None


def _whole_line(line: Line, speaker: Speaker, label: Label | None = None, frame: str = RUNS_ON) -> Speech:
    """A whole line as the words of somebody named elsewhere."""
    last = len(line.words) - 1
    first = min(label.last + 1, last) if label else 0
    source = Source(phrase=(0, 0), how="named")
    utterance = Utterance(cue=(0, 0), source=source, contents=((first, last),), frame=frame)
    return Speech(line=line, utterance=utterance, speaker=speaker, contents=(line.place(first, last),))


def _passes_on(outer: Speech, inner: Speech) -> bool:
    """Whether one speech tells what another thinks or shows, so that it is the word of the first alone."""
    if outer is inner or inner.line.row[inner.utterance.cue[0]] not in _THINKING:
        return False
    if outer.line.row[outer.utterance.cue[0]] in _THINKING or not (outer.speaker.person or not inner.speaker.person):
        return False
    return any(content.holds(inner.cue) for content in outer.contents)


def _goes_on(line: Line, previous: Speech) -> bool:
    """Whether a line without a speaker is still the report of the one before it."""
    return goes_on(line) or (reports_on(line) and is_military(previous.speaker.name) and not previous.speaker.person)


def _read_line(line: Line, memory: Memory, previous: Speech | None) -> list[Speech]:
    utterances = read_utterances(line)
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
        contents = tuple(line.place(*stretch) for stretch in utterance.contents)
        speaker = with_audience(line, utterance, speaker)
        speeches.append(Speech(line=line, utterance=utterance, speaker=speaker, contents=contents))
    notice(line, noticed, len(line.words), memory)
    if last:
        take_up(last, memory)
    elif not speeches:
        take_up_subject(line, memory)
    if len(speeches) > 1 and not _THINKING.isdisjoint(line.lows):
        speeches = [inner for inner in speeches if not any(_passes_on(outer, inner) for outer in speeches)]
    if not speeches and any(line.quoted) and has_loose_quote(line, utterances):
        carried = _carried(line, previous, memory)
        if carried:
            speeches.append(carried)
    if not speeches and previous and line.span.start - previous.line.span.end <= _BLANK and _goes_on(line, previous):
        speeches.append(_whole_line(line, previous.speaker))
    return speeches


def attribute_speech(context: Context) -> Attributions:
    """Find out who says what in a report.

    Direct and indirect speech, "according to", and what runs on: quoted words
    without a speaker of their own belong to the last speaker of the paragraph.
    """
    lines = read_lines(context)
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
            found.append(_whole_line(line, turn, labels.get(index), TURN))
        if heralded and not found:
            found.append(heralded)
        heralded = None if found else _announced(line, lines[index + 1] if index + 1 < len(lines) else None, memory)
        speeches.append(tuple(found))
    speeches = _between(lines, speeches)
    if is_called(lines, context.document.headline or ""):
        _tell_on(lines, speeches)
    return Attributions(lines, _named_later(speeches))


def _tell_on(lines: tuple[Line, ...], speeches: list[tuple[Speech, ...]]) -> None:
    """Give the one who is asked what goes on with the answers of an interview told in prose."""
    persons = [next((s.speaker.name for s in reversed(each) if s.speaker.person), None) for each in speeches]
    for index, name in told_on(lines, persons).items():
        if not speeches[index]:
            speeches[index] = (_whole_line(lines[index], Speaker(name=name, person=True)),)


def _between(lines: tuple[Line, ...], speeches: list[tuple[Speech, ...]]) -> list[tuple[Speech, ...]]:
    """Speeches with those sentences that stand, without a verb of saying, between two of one speaker in a paragraph."""
    filled = list(speeches)
    for index in range(1, len(lines) - 1):
        line, before = lines[index], speeches[index - 1]
        if speeches[index] or not before or lines[index - 1].paragraph != line.paragraph or find_cues(line):
            continue
        after = [speech for follows in speeches[index + 1 : index + 3] for speech in follows]
        names = {speech.speaker.name for speech in after if speech.line.paragraph == line.paragraph}
        same = next((speech for speech in before if speech.speaker.name in names and _reports(speech)), None)
        if same and not any(line.quoted):
            filled[index] = (_whole_line(line, same.speaker),)
    return filled


def _reports(speech: Speech) -> bool:
    """Whether somebody tells what is so, and neither thinks it nor reacts to it."""
    return speech.utterance.carries and speech.line.row[speech.utterance.cue[0]] not in _THINKING


def _named_later(speeches: list[tuple[Speech, ...]]) -> tuple[tuple[Speech, ...], ...]:
    """Speeches in which who is only described has the name that the next sentence gives."""
    named = list(speeches)
    for index in range(len(speeches) - 1):
        for place, speech in enumerate(speeches[index]):
            role = is_described(speech.speaker.name) if speech.speaker.anonymous else None
            found = role and _same_speaker(speeches[index + 1], role)
            if found:
                named[index] = (*named[index][:place], replace(speech, speaker=found), *named[index][place + 1 :])
    return tuple(named)


def _same_speaker(speeches: tuple[Speech, ...], role: str) -> Speaker | None:
    """The person with a name and a role who speaks first in a sentence."""
    first = speeches[0] if speeches else None
    if first is None or not first.speaker.person or first.speaker.anonymous:
        return None
    source = first.utterance.source
    return first.speaker if has_role(first.line, (source.phrase, source.beside), role) else None
