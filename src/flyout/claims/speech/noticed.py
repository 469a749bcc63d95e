"""What a reader keeps of each sentence: who spoke, in what office and paper, and who was named."""

from __future__ import annotations

from bisect import bisect_left

from flyout.claims.actors import AGENTS, actor_table
from flyout.claims.speech.lines import Line
from flyout.claims.speech.memory import Memory, Speaker, is_agency
from flyout.claims.speech.papers import first_tie
from flyout.claims.speech.phrases import noun_of
from flyout.claims.speech.roles import DOCUMENTS, OFFICES, PERSONS, TITLES
from flyout.claims.speech.sources import Source, name_after, subject_of
from flyout.claims.speech.speakers import name_speaker, person_in
from flyout.claims.speech.utterances import Utterance
from flyout.claims.speech.words import POSSESSIVE_MARKS, PREPOSITIONS, Words, lowers
from flyout.documents.model import HEADLINE

_MEETING = lowers("met with beside alongside told visited called thanked")
"""What brings other persons into a sentence than the one it is about."""

_ONE_PERSON = frozenset(low for low in PERSONS if not low.endswith("s"))
_REPORTING = frozenset({"reported", "reports", "posted", "posts"})
_IN_WRITING = frozenset({"in", "on"})
_LONGEST_TITLE = 8
_AGE = 2
"""Figures of an age."""
_OF_PERSONS = frozenset({"of", "disagreed", "agreed", "wondered", "shrugged", "laughed", "smiled", "nodded"})
"""What stands behind a person's name, and hardly behind a place's, at the beginning of a sentence."""
_TELLS_WHO = frozenset({",", "is", "was"})
_GOVERNING = PREPOSITIONS - {"after", "before"}


def remember(line: Line, utterance: Utterance, speaker: Speaker, memory: Memory) -> None:
    """Keep a speaker, the office it holds by the words beside its name, and the document it spoke in."""
    if line.part is HEADLINE and speaker.anonymous:
        return  # "..., senior diplomat says": whom the text names
    memory.met.append(speaker)
    memory.spoke = line.span.start
    if speaker.person and not speaker.anonymous:
        for phrase in filter(None, (utterance.source.phrase, utterance.source.beside)):
            before = ""
            for word in line.words[phrase[0] : min(phrase[1] + 1, phrase[0] + _LONGEST_TITLE)]:
                if word.low in PERSONS:
                    memory.roles["prime" if before == "prime" else word.low] = speaker
                before = word.low
    if not (speaker.person and speaker.plural and not speaker.anonymous):  # two persons are no "he"
        (memory.persons if speaker.person else memory.bodies).append(speaker.name)
    if line.row[utterance.cue[0]] in _REPORTING or is_agency(speaker):
        memory.documents["report"] = speaker
    phrase = utterance.source.phrase
    if not DOCUMENTS.isdisjoint(line.row[phrase[0] : phrase[1] + 1]):
        written = line.row[first_tie(line, phrase) - 1]
        if written in DOCUMENTS and written not in speaker.name.lower().split():
            memory.documents[written] = speaker  # "a report by the institute says"
    behind = utterance.cue[1] + 1
    if behind >= len(line.row) or line.row[behind] not in _IN_WRITING:
        return
    known = line.row[behind + 1 : behind + 2] == ["the"]  # "is quoted as saying in the report": that of others
    for index, low in enumerate(line.row[behind : behind + 7], behind):
        if low in DOCUMENTS and not line.quoted[index] and not (known and low in memory.documents):
            memory.documents[low] = speaker


def take_up(speaker: Speaker, memory: Memory) -> None:
    """Keep who spoke last before all that the words of the speaker name: "X said Y had asked. He added ..."."""
    if not speaker.anonymous:
        (memory.persons if speaker.person else memory.bodies).append(speaker.name)


def take_up_subject(line: Line, memory: Memory) -> None:
    """Keep the person that a sentence is about before the others in it: "Pell met Lind in Oslo. He said ...".

    One who is only described as well: "The farmer's lawyer will sue. In his view ...".
    """
    met = not _MEETING.isdisjoint(line.lows) or line.words[0].text in line.people
    if not met and (line.row[0] != "the" or PERSONS.isdisjoint(line.lows)):
        return
    subject = subject_of(line, len(line.words))
    name = person_in(line, subject) if met and subject else None
    if name in memory.persons and name:
        memory.persons.append(name)
    elif subject and line.row[0] == "the" and line.row[noun_of(line, subject)] in _ONE_PERSON:
        beside = name_after(line, subject[1] + 1)
        speaker = name_speaker(line, Source(phrase=subject, how="before", beside=beside), memory)
        if speaker and speaker.person:
            memory.persons.append(speaker.name)


def notice(line: Line, first: int, stop: int, memory: Memory) -> None:
    """Keep the persons and bodies named from word `first` to before `stop`, those that hang on others left out."""
    for index in line.proper[bisect_left(line.proper, first) : bisect_left(line.proper, stop)]:
        mention, person = line.names.get(index), line.people.get(line.words[index].text)
        if not (person or mention) or line.quoted[index]:
            continue
        following = line.row[index + 1] if index + 1 < len(line.words) else ""
        if following in POSSESSIVE_MARKS:
            continue
        if person:
            if not _hangs(line, index) and (_is_person_here(line, index) or _acts_again(line, index, memory)):
                memory.persons.append(person)
        elif mention and mention.alias.kind in AGENTS and line.ends_name(index):
            actor = actor_table().get(mention.alias.text)
            named = actor.form != "adjective" if actor else mention.alias.kind == "maker"
            subject = named and not (index and line.row[index - 1] in PREPOSITIONS)
            if subject and following and not line.words[index + 1].mark and not _hangs(line, index):
                memory.bodies.append(memory.fullest.get(mention.alias.name, mention.alias.text))


def _acts_again(line: Line, index: int, memory: Memory) -> bool:
    """Whether somebody known begins a clause by the surname: "Asked about it, Pell shrugged. He said ..."."""
    begins = index == 0 or line.words[index - 1].text == ","
    behind = line.row[index + 1] if index + 1 < len(line.words) else ""
    return begins and behind.endswith("ed") and line.people[line.words[index].text] in memory.persons


def _is_person_here(line: Line, index: int) -> bool:
    """Whether a name of two or three words is a person's: a title before it, or a role after a comma."""
    mention = line.names.get(index)
    if mention and mention.alias.kind == "person":
        return True
    first = index
    while first > 0 and line.words[first - 1].capital and line.row[first - 1] not in TITLES:
        first -= 1
    if first and line.row[first - 1] in OFFICES:
        return True
    while index + 1 < len(line.words) and line.words[index + 1].capital:
        index += 1  # the given name behind a Korean family name
    beside = line.words[index + 1 : index + 9]
    if len(beside) > 2 and beside[0].text == "," and (beside[1].low == "who" or _is_age(beside[1:3])):
        return True
    if (first == 0 or line.words[first - 1].text == ",") and len(beside) > 1 and beside[0].low in _OF_PERSONS:
        return True
    return bool(beside) and beside[0].low in _TELLS_WHO and any(word.low in PERSONS for word in beside)


def _is_age(words: Words) -> bool:
    """Whether a number between commas is how old somebody is: "Ann Lee, 49, said"."""
    return words[0].number and len(words[0].text) == _AGE and words[1].text == ","


def _hangs(line: Line, index: int) -> bool:
    """Whether a name hangs on a preposition or an -ing form ("thanking Joe Biden")."""
    first = index
    while first > 0 and (line.words[first - 1].capital or line.row[first - 1] in {"the", "."}):
        first -= 1
    if first == 0:
        return False
    before = line.words[first - 1]
    return before.low in _GOVERNING or before.low.endswith("ing")
