"""Who says what: the speaker and the certainty of every place of a report."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from flyout.claims.context import Context
from flyout.claims.speech.doubts import asks, is_belied, rumoured_at, undecided_at
from flyout.claims.speech.forecasts import AHEAD, foretells, grows_to, is_headed, modal_before, stands_now, starts_ahead
from flyout.claims.speech.lines import SYSTEM_KINDS, Line, read_lines
from flyout.claims.speech.modality import (
    clause_start,
    has_article,
    hedge_of,
    is_definite,
    is_stated,
    is_unsure,
    negated_at,
    nobody_at,
)
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.reader import read_speeches
from flyout.claims.speech.speeches import Speech
from flyout.claims.speech.utterances import WHOLE_LINES, Utterance
from flyout.claims.speech.words import NUMERALS, lowers
from flyout.core.record import record
from flyout.core.span import Span
from flyout.core.statement import Modality
from flyout.documents.model import HEADLINE

_FORESEEING = lowers(
    "promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing predict predicts "
    "predicted predicting forecast forecasts forecasting foresee foresees foresaw expect expects "
    "expecting threaten threatens threatened threatening"
)
"""Verbs whose words are still to come true."""

_HEARSAY = frozenset({"said", "rumoured", "rumored"})
"""What others than the speaker say: "the second of which is said to have failed"."""

_TARGETS = frozenset({"target", "goal", "aim", "objective"})
"""What is put at a figure that is yet to be reached."""

_ABILITIES = frozenset({"with", "able", "capable"})
"""What tells more of a missile than its class: "a cruise missile able to fly 300 km"."""

_CALLING = frozenset({"as", "name"})
_NAMING = _CALLING | WHOLE_LINES
_PHRASE = 4
_MODALS = frozenset({"would", "should"})
_ATTRIBUTED, _EXPECTED = Modality.ATTRIBUTED, Modality.EXPECTED


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


@dataclass(frozen=True)
class Attributions:
    """The speech found in one report: its lines and, for each, who says what."""

    lines: tuple[Line, ...]
    speeches: tuple[tuple[Speech, ...], ...]
    starts: tuple[int, ...] = field(init=False)
    """Where each line begins."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple([line.span.start for line in self.lines]))

    def line_at(self, offset: int) -> int | None:
        """Index of the line that holds `offset`; None in headers and furniture."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.lines[index].span.end else None

    def speech_at(self, span: Span) -> Speech | None:
        """The innermost speech whose content holds `span`."""
        index = self.line_at(span.start)
        return None if index is None else _innermost(self.speeches[index], span)

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
        place = (line.index_at(span.start), line.index_at(span.end - 1))
        speech = _innermost(self.speeches[index], span)
        if speech:
            return _attributed(line, place, speech, span)
        undecided = 0 if asks(line) else undecided_at(line, place)
        if undecided is not None:
            return _by_word(line, undecided, Modality.UNCONFIRMED)
        rumoured = rumoured_at(line, place)
        if rumoured is not None:
            return Attribution(modality=_ATTRIBUTED, cue=line.place(rumoured - 1, rumoured))
        if not is_unsure(line.lows):
            return (
                Attribution(modality=_EXPECTED, cue=line.place(place[0], place[0]))
                if _comes(line, place)
                else _OWN_WORDS
            )
        clause = (clause_start(line, place[0]), len(line.words) - 1)
        hedge, negation = _hedge_at(line, place, clause), _negation_at(line, place, clause)
        if negation is not None and (hedge is None or hedge[1] < negation):
            return _by_word(line, negation, Modality.DENIED)
        if hedge:
            return _by_word(line, hedge[1], hedge[0])
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
        speech = self.speech_at(span) if told.modality is _ATTRIBUTED else None
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
        if told.modality is not _ATTRIBUTED and told.modality is not _EXPECTED:
            return told
        index = self.line_at(span.start)
        if index is None:
            return told
        line = self.lines[index]
        first = line.index_at(span.start)
        speech = self.speech_at(span)
        if speech and speech.utterance.frame in _CALLING:
            return told
        taken = named or is_definite(line, first)
        granted = taken and not is_stated(line, first, line.index_at(span.end - 1))
        return _OWN_WORDS if granted or told.modality is _EXPECTED else told


def _by_word(line: Line, index: int, modality: Modality) -> Attribution:
    """What nobody is named for and a single word shows."""
    return Attribution(modality=modality, cue=line.place(index, index))


def _innermost(speeches: tuple[Speech, ...], span: Span) -> Speech | None:
    """The innermost of the speeches of a line whose content holds `span`."""
    if not speeches:
        return None
    holding = [speech for speech in speeches if speech.utterance.carries and speech.content_at(span)]
    if len(holding) > 1:
        return min(holding, key=Speech.width)
    return holding[0] if holding else None


def _is_stated_at(line: Line, span: Span) -> bool:
    return is_stated(line, line.index_at(span.start), line.index_at(span.end - 1))


def _comes_along(line: Line, span: Span, cue: Span) -> bool:
    """Whether a class is told in passing: of several that nobody counts, or before the report says who speaks."""
    first, last = line.index_at(span.start), line.index_at(span.end - 1)
    if last + 1 < len(line.words) and line.row[last + 1] in _ABILITIES:
        return False
    before = line.words[max(0, first - _PHRASE) : first]
    counted = any(word.low in NUMERALS or word.number for word in before)
    return cue.start > span.start or not (counted or has_article(line, first))


def _hedge_at(line: Line, place: Phrase, clause: Phrase) -> tuple[Modality, int] | None:
    """The hedge at `place`; what is so already is no part of a plan, what something grows to is one."""
    hedge = hedge_of(line, place, clause)
    if hedge and hedge[0] is _EXPECTED and stands_now(line, place):
        return None
    return (_EXPECTED, place[0]) if hedge is None and _comes(line, place) else hedge


def _comes(line: Line, place: Phrase) -> bool:
    """Whether more than one word tells that what stands at `place` is still to come."""
    if line.part is not HEADLINE and line.lows.isdisjoint(AHEAD):
        return False
    return grows_to(line, place) or starts_ahead(line, place) or is_headed(line, place)


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
    if hedge and hedge[0] is _EXPECTED and line.row[hedge[1]] not in _MODALS:
        return True
    if utterance.frame == "put" and not _TARGETS.isdisjoint(line.row[first : place[0]]):
        return True
    modal = modal_before(line, first, place)
    return modal is not None and foretells(line, modal) and not stands_now(line, place)


def _attributed(line: Line, place: Phrase, speech: Speech, span: Span) -> Attribution:
    content = speech.content_at(span) or speech.contents[0]
    first = max(line.index_at(content.start), clause_start(line, place[0]))
    hedge = _hedge_at(line, place, (first, line.index_at(content.end - 1)))
    modality = _ATTRIBUTED
    if hedge and hedge[0] is _ATTRIBUTED and line.row[hedge[1]] in _HEARSAY:
        return _by_word(line, hedge[1], modality)
    belied = is_belied(line, line.index_at(content.start), place)
    undone = hedge is not None and hedge[0] is Modality.DENIED
    if speech.utterance.denies or belied or undone or nobody_at(line, place, (first, place[1])) is not None:
        modality = Modality.DENIED
    elif _is_to_come(line, place, first, speech.utterance, hedge):
        modality = _EXPECTED
    return Attribution(
        modality=modality,
        speaker=speech.speaker.name,
        anonymous=speech.speaker.anonymous,
        told_to=speech.speaker.told_to,
        cue=speech.cue,
    )


def attribute_speech(context: Context) -> Attributions:
    """Find out who says what in a report.

    Direct and indirect speech, "according to", and what runs on: quoted words
    without a speaker of their own belong to the last speaker of the paragraph.
    """
    lines = read_lines(context)
    return Attributions(lines, read_speeches(context, lines))
