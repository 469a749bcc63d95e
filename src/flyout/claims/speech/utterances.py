"""Acts of saying in a sentence: the cue, whose words they are, and where they begin and end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flyout.claims.speech.according import find_named, may_name, with_name
from flyout.claims.speech.colons import find_colons
from flyout.claims.speech.contents import content_of
from flyout.claims.speech.cues import Cue, find_cues, is_denial
from flyout.claims.speech.doubts import belies
from flyout.claims.speech.gapped import second_speaker
from flyout.claims.speech.headlines import find_headed
from flyout.claims.speech.limits import coordinated, stops_of
from flyout.claims.speech.lines import Line
from flyout.claims.speech.nouns import TELLING, find_told
from flyout.claims.speech.passives import find_passives, may_hold_passive
from flyout.claims.speech.phrases import Phrase, can_speak, phrase_after, phrase_before
from flyout.claims.speech.roles import DOCUMENTS
from flyout.claims.speech.sources import Source, find_source
from flyout.claims.speech.stretches import segment_end, trim
from flyout.claims.speech.words import BE, ITS, MODALS, POSSESSIVE_MARKS, lowers
from flyout.core.record import record
from flyout.documents.model import HEADLINE

_SPEECH_NOUNS = lowers(
    "boast boasts assertion assertions remark comment disclosure admission "
    "statement statements claim claims report reports assertion announcement warning allegation allegations"
)
_NOUNS = _SPEECH_NOUNS | TELLING
_JUDGED = lowers("described called considered hailed labelled labeled branded billed touted")
"""What a passive with "by" tells of a thing as somebody's opinion."""

_CONVINCED = lowers("confident certain convinced sure adamant sceptical skeptical optimistic opinion view clear")
_ASKING = frozenset({"what", "how", "why", "when", "where", "who"})
TURN = "turn"
RUNS_ON = "runs on"
_NAMED, _CLAUSE = "named", "clause"
WHOLE_LINES = frozenset({TURN, RUNS_ON})
"""Frames of whole lines: an answer of an interview, and what goes on with the words of a speaker before."""
_THEIRS = ITS | {"his", "her"}
_SILENT = frozenset({"reaction", "feeling"})


@record(kw_only=False)
class Utterance:
    """One act of saying in one line.

    Parameters
    ----------
    cue : (int, int)
        First and last word that show it.
    source : Source
    contents : tuple of (int, int)
        What is said, as stretches of words.
    frame : str
        How it is said: a frame of `SpeechVerb`, "named" (according to X) or
        "colon" (X: ...).
    listener : (int, int) or None
        Who was told.
    denies : bool
    """

    cue: Phrase
    source: Source
    contents: tuple[Phrase, ...]
    frame: str
    listener: Phrase | None = None
    denies: bool = False

    @property
    def carries(self) -> bool:
        """Whether it reports facts and does not only react to them."""
        return self.frame not in _SILENT


def _spoken(line: Line) -> list[Utterance]:
    """Utterances shown by verbs of saying; none where it is asked what somebody says: "What do the experts say?"."""
    if line.words[-1].text == "?" and line.row[0] in _ASKING and line.row[1] in MODALS:
        return []
    cues = find_cues(line)
    if not cues:
        return []
    found = []
    earlier: Source | None = None
    for cue in cues:
        source = find_source(line, cue, earlier)
        if source:
            found.append((cue, source))
            earlier = source
    if not found:
        return []
    stops = stops_of(line, found)
    utterances: list[Utterance] = []
    for cue, source in found:
        content = content_of(line, cue, source, stops + coordinated(line, cue, found))
        if content:
            said = (content.stretches, content.frame, content.listener)
            denies = _denies(line, cue, content.stretches[0])
            utterances.append(Utterance((cue.first, cue.last), source, *said, denies))
    return utterances


def _denies(line: Line, cue: Cue, said: Phrase) -> bool:
    """Whether what stands in the words of a speaker is what the speaker denies: not "MBDA denies this: ..."."""
    answers = said[0] > cue.last and line.row[said[0] - 1] == ":"
    return not answers and (
        "denial" in cue.verb.frames or belies(line, cue.first, cue.verb.base) or _is_tale(line, cue)
    )


def _is_tale(line: Line, cue: Cue) -> bool:
    """Whether an -ing form tells what a report says that somebody denies: "dismissed an article claiming that"."""
    if cue.form != "participle" or line.row[cue.first - 1] not in DOCUMENTS:
        return False
    report = phrase_before(line, cue.first)
    return report is not None and any(is_denial(word) for word in line.words[max(0, report[0] - 1) : report[1]])


def _named(line: Line) -> Iterator[Utterance]:
    """Utterances shown by "according to"."""
    for cue, source, contents in find_named(line):
        yield Utterance(cue=cue, source=source, contents=contents, frame="named")


def _held(line: Line) -> Iterator[Utterance]:
    """Utterances of passives: "is put by the Pentagon at 300 km", "was described by the minister as unstoppable"."""
    for cue, phrase, contents in find_passives(line):
        counted = any(word.number for first, last in contents for word in line.words[first : last + 1])
        judged = line.row[cue[0]] in _JUDGED and not counted
        frame = "clause" if judged else "figure"
        yield Utterance(cue=cue, source=with_name(line, phrase), contents=contents, frame=frame)


def _told(line: Line) -> Iterator[Utterance]:
    """Utterances shown by nouns: "Tokyo's figure of 1,100 km", "made clear that ..."."""
    for cue, phrase, contents in find_told(line):
        yield Utterance(cue=cue, source=Source(phrase=phrase, how="named"), contents=contents, frame="clause")


def _holds(utterance: Utterance, cue: Phrase) -> bool:
    """Whether somebody tells what another has told."""
    return any(first <= cue[0] <= last for first, last in utterance.contents)


def _parts(line: Line, utterance: Utterance) -> tuple[Utterance, ...]:
    """An utterance, and that of a second speaker who shares its verb."""
    contents = utterance.contents[-1]
    second = second_speaker(line, contents) if utterance.cue[1] < contents[0] else None
    if second is None:
        return (utterance,)
    phrase, said = second
    own = trim(line, contents[0], phrase[0] - 2)
    if own is None:
        return (utterance,)
    other = replace(utterance, source=Source(phrase=phrase, how="before"), contents=(said,), listener=None)
    return replace(utterance, contents=(*utterance.contents[:-1], own)), other


def _behind_colon(line: Line) -> list[Utterance]:
    """Utterances shown by a colon alone: "The general shrugged: it would not matter"."""
    return [
        Utterance(cue=cue, source=Source(phrase=phrase, how="before"), contents=contents, frame="clause")
        for cue, phrase, contents in find_colons(line)
    ]


def _noted(line: Line) -> list[Utterance]:
    """Utterances shown by a noun: "a statement by X that ...", "X's claim that ..."."""
    utterances: list[Utterance] = []
    words = line.words
    for index in range(1, len(words) - 2):
        if words[index].low not in _SPEECH_NOUNS or line.quoted[index]:
            continue
        if words[index + 1].low in {"by", "from"}:
            phrase, opener = phrase_after(line, index + 2), 0
            opener = phrase[1] + 1 if phrase else 0
        else:
            owned = words[index - 1].low in POSSESSIVE_MARKS
            phrase, opener = (phrase_before(line, index - 1, climb=False) if owned else None), index + 1
        own = words[index - 1].low in _THEIRS  # "for his assertion that"
        phrase, opener = ((index - 1, index - 1), index + 1) if own else (phrase, opener)
        if phrase and opener < len(words) - 1 and words[opener].low == "that" and (own or can_speak(line, phrase)):
            content = trim(line, opener + 1, segment_end(line, opener))
            if content:
                source = Source(phrase=phrase, how="named")
                utterances.append(Utterance(cue=(index, index), source=source, contents=(content,), frame="named"))
    return utterances


def _sure(line: Line) -> list[Utterance]:
    """Utterances shown by what somebody is: "experts are sure that ...", "he is of the opinion that ..."."""
    utterances: list[Utterance] = []
    for index in range(2, len(line.words) - 2):
        if line.row[index] not in _CONVINCED or line.row[index + 1] != "that" or line.quoted[index]:
            continue
        verb = index - 3 if line.row[index - 2 : index] == ["of", "the"] else index - 1
        if verb < 1 or line.row[verb] not in BE:
            continue
        phrase = phrase_before(line, verb)
        content = trim(line, index + 2, segment_end(line, index)) if phrase and can_speak(line, phrase) else None
        if phrase and content:
            source = Source(phrase=phrase, how="before")
            utterances.append(Utterance(cue=(verb, index), source=source, contents=(content,), frame="clause"))
    return utterances


def _headed(line: Line) -> Iterator[Utterance]:
    """The utterance of a headline: "Kyiv: strikes will go on"."""
    for cue, phrase, contents in find_headed(line):
        yield Utterance(cue=cue, source=Source(phrase=phrase, how="named"), contents=contents, frame="colon")


def _clip(line: Line, utterance: Utterance, others: list[Utterance]) -> Utterance | None:
    """An utterance without the names of speakers after or inside its content; None where only they are left."""
    contents = utterance.contents
    for other in others:
        if other is utterance or other.source.how not in {"before", "after", "named"}:
            continue
        first = min(other.cue[0], other.source.phrase[0])
        if other.contents[0][1] >= first:
            continue
        contents = tuple(
            (trim(line, a, first - 1) or (a, b)) if a < first <= b and other.contents[0][0] <= a else (a, b)
            for a, b in contents
            if not (a == first and b == max(other.cue[1], other.source.phrase[1]))
        )
    if contents == utterance.contents:
        return utterance
    return replace(utterance, contents=contents) if contents else None


def read_utterances(line: Line) -> tuple[Utterance, ...]:
    """All acts of saying in a line, in the order of their cues."""
    spoken = _spoken(line)
    if spoken:
        spoken = [part for utterance in spoken for part in _parts(line, utterance)]
    found = [*spoken, *_unspoken(line, spoken)]
    if not found and ":" in line.lows:
        found = _behind_colon(line)
    if len(found) <= 1:
        return tuple(found)
    found.sort(key=lambda utterance: utterance.cue)
    found = [utterance for utterance in found if not _tells_again(utterance, found)]
    return tuple(filter(None, (_clip(line, utterance, found) for utterance in found)))


def _tells_again(utterance: Utterance, others: list[Utterance]) -> bool:
    """Whether words are told already: by another who is passed on, by "claimed in a report that", by a nearer verb."""
    same = [other for other in others if other is not utterance and other.contents == utterance.contents]
    again = utterance.frame == _NAMED and any(other.cue < utterance.cue for other in same)
    near = (other for other in same if other.frame == utterance.frame == _CLAUSE)
    nearer = any(utterance.cue < other.cue < utterance.contents[0] for other in near)
    return again or nearer or _passes_on(utterance, others)


def _passes_on(named: Utterance, others: list[Utterance]) -> bool:
    """Whether "according to X" stands right behind another who says the same: "it fell, he said, according to TASS"."""
    if named.frame != "named" or named.contents[-1][1] > named.cue[0]:
        return False
    near = (other for other in others if other.frame != "named" and other.contents[0][1] < other.cue[0])
    return any(named.contents[0][0] <= other.contents[0][0] and other.cue[1] < named.cue[0] for other in near)


def _unspoken(line: Line, spoken: list[Utterance]) -> list[Utterance]:
    """Utterances that no verb of saying shows, each kind asked for only where one of its words stands."""
    lows = line.lows
    found: list[Utterance] = []
    if may_name(lows):
        found += _named(line)
    if may_hold_passive(lows):
        found += _held(line)
    if not lows.isdisjoint(_NOUNS):
        found += _noted(line)
        found += (noun for noun in _told(line) if not any(_holds(speech, noun.cue) for speech in spoken))
    if "that" in lows and not lows.isdisjoint(_CONVINCED):
        found += _sure(line)
    if line.part is HEADLINE:
        found += _headed(line)
    return found
