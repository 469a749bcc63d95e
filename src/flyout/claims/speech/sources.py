"""Whose words a verb of saying introduces: the phrase that is its subject."""

from __future__ import annotations

from flyout.claims.speech.cues import BRINGING, Cue, is_speech_verb
from flyout.claims.speech.lines import ACTOR_KINDS, Line
from flyout.claims.speech.namewords import is_name_word
from flyout.claims.speech.phrases import (
    ONE_OF,
    Phrase,
    can_speak,
    head_of,
    is_plural,
    noun_of,
    phrase_after,
    phrase_before,
)
from flyout.claims.speech.relatives import DOERS, PAUSES, antecedent, doer_of, past_relative
from flyout.claims.speech.roles import (
    BODIES,
    DOCUMENTS,
    HONOURS,
    MEDIA,
    MODIFIERS,
    PERSONS,
    SPEAKING_NOUNS,
    SPREAD,
    TITLES,
    WEAPONS,
)
from flyout.claims.speech.stretches import dateline_end
from flyout.claims.speech.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    JOINTS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    RELATIVES,
    TIMES,
    lowers,
)
from flyout.core.record import record

_MOST_COMMAS = 4
_FEW = 2
_SHORT = 5
_SPEAKERS_ONLY = lowers("say tell insist argue contend testify reckon believe think suspect guess")
"""Verbs of saying that nothing but a speaker has for its subject."""

_SPEAKERS_MOSTLY = lowers("confirm claim deny estimate announce report acknowledge admit warn write note stress count")
"""Verbs that make a speaker of a name nobody lists: "Oryx has confirmed the loss"."""

_TELLING = frozenset({"say", "state", "claim", "announce", "declare", "confirm", "warn"})
"""What a statement does that somebody gives: "issued a statement saying"."""
_RELATIVE = 12
_LONGEST_NAME = 10
"""Words of somebody who is quoted, an apposition among them."""

_NO_SUBJECT = PREPOSITIONS | CONJUNCTIONS
_GOES_ON = PREPOSITIONS | RELATIVES
_WHO = RELATIVES - {"that", "whose"}
_WOULD = MODALS - {"do", "does", "did"}
_PRINTED = MEDIA | {"paper", "article", "website", "book"}
_ARTICLES = (["a"], ["an"], ["the"])
_LISTING = frozenset({",", "and"})
_ON_A_DAY = TIMES | {"on"}
_WARNING = frozenset({"warn", "caution", "advise", "remind", "assure"})
_TAKEN_FOR = frozenset({"believe", "think", "know", "assume", "presume", "suspect", "understand"})
_TO_BE = (["to", "be"], ["to", "have"])
_PAUSED = PAUSES | QUOTES
_OF_OFFICES = SPEAKING_NOUNS | TITLES | MODIFIERS
_AT_A_TIME = frozenset({"then", "now", "formerly", "once", "currently", "previously", "until"})
_SUBJECTS = frozenset({"he", "she", "they", "it"})
_ENDING = MODALS | BE | RELATIVES | {",", ";", ":"}
CITING = lowers("quotes quoted quoting cites cited citing")
"""What stands before somebody else's words: "quoted him as saying"."""
_BEEN = frozenset({"that", "which", "has", "have", "was", "been"})
"""What may stand between a post and how often it was seen: "a video that has been viewed 9,000 times"."""
_NOBODY = frozenset({"no", "nobody", "none"})
_NO_SPEAKERS = WEAPONS | PRONOUNS | _NOBODY | {"word", "term", "name", "expression"}


@record(kw_only=False)
class Source:
    """The phrase that names a speaker, and what stands beside it in apposition.

    `how` is "before" (X said), "after" (said X), "relative" (X, who said),
    "shared" (X did Y and said), "named" (according to X).
    """

    phrase: Phrase
    how: str
    beside: Phrase | None = None


def stands_beside(line: Line, first: int, last: int) -> bool:
    """Whether the words between two commas tell who the name before them is."""
    if last < first:
        return False
    word = line.words[first]
    low = word.low
    if low in RELATIVES or low in DETERMINERS or low in _OF_OFFICES:
        return True
    if low in _AT_A_TIME and not SPEAKING_NOUNS.isdisjoint(line.row[first : last + 1]):
        return True  # "then Ukraine's commander-in-chief"
    if word.adverb and last - first < _FEW:
        return True  # "officials, meanwhile, insist"
    if low.endswith("ing") or low in PREPOSITIONS or low in {"quoted", "cited"} or word.text[0].isdigit():
        return True
    return is_name_word(line, first) or (last > first and line.row[first + 1] in SPEAKING_NOUNS)


def _past_comma(line: Line, comma: int) -> Source | None:
    """The phrase before an apposition that ends at `comma`: "X, the minister, said"."""
    aside = comma > _FEW and line.words[comma - _FEW].text in PAUSES and line.words[comma - 1].adverb
    if aside:  # "NATO, meanwhile, said"
        phrase = phrase_before(line, comma - _FEW)
        plain = Source(phrase=phrase, how="before") if phrase and can_speak(line, phrase) else None
        return _past_comma(line, comma - _FEW) or plain
    index, tries = comma - 1, 0
    first = dateline_end(line)
    found: Source | None = None
    while index > first and tries < _MOST_COMMAS:
        if line.words[index].text in PAUSES:
            tries += 1
            phrase = phrase_before(line, index)
            speaks = phrase and (can_speak(line, phrase) or _is_one(line, phrase) or _is_of(line, phrase, index))
            if phrase and speaks and stands_beside(line, index + 1, comma - 1):
                if found and found.phrase[0] == index + 1 and line.row[phrase[1]] in PERSONS:
                    return found  # "the minister, X Y, who was there, said": X Y
                if found and line.row[found.phrase[1]] not in PERSONS and _is_named(line, found):
                    return found  # "..., X Y, a spokesman, said": X Y, whatever stands before
                if found and line.row[phrase[0] - 1] in PREPOSITIONS:
                    return found  # "in a letter, X, who had seen it, said": X
                found = Source(phrase=phrase, how="before", beside=(index + 1, comma - 1))
                named = line.words[comma - 1].text in line.people and line.row[noun_of(line, phrase)] in PERSONS
                if named or (line.row[phrase[1]] in PERSONS and line.words[index + 1].capital):
                    return found  # "the minister, X Y, said": what stands before has nothing to do with them
            if found and line.words[found.phrase[0] - 1].text not in PAUSES:
                return found
        index -= 1
    return found


def _is_one(line: Line, phrase: Phrase) -> bool:
    """Whether one of several speaks, and no "one known flight"."""
    alone = phrase[0] == phrase[1] or line.row[phrase[0] + 1] == "of"
    return alone and line.row[phrase[0]] in ONE_OF


def _is_of(line: Line, phrase: Phrase, comma: int) -> bool:
    """Whether a full name between commas tells who a phrase is about, whatever the office: "his shadow, X Y, said"."""
    named = line.people.get(line.words[comma + 2].text, "") if comma + 3 < len(line.words) else ""
    if line.row[phrase[0]] not in DETERMINERS or line.row[phrase[1]] in WEAPONS or not named:
        return False
    return line.words[comma + 3].text == "," and named.startswith(line.words[comma + 1].text)


def _is_named(line: Line, source: Source) -> bool:
    """Whether a source is a person's name with the office after it: "X Y, a spokesman for the ministry"."""
    beside = source.beside
    office = beside is not None and any(line.row[k] in PERSONS for k in range(beside[0], beside[1] + 1))
    return office and any(line.words[k].text in line.people for k in source.phrase)


def subject_of(line: Line, stop: int) -> Phrase | None:
    """The subject of the sentence up to word `stop`, as far as its words tell.

    The phrase it begins with; where it begins with "in", "after" and the like,
    the first "he", "she", "it" or "they", the phrase after a comma, or the
    first actor's name that hangs on nothing.
    """
    start = dateline_end(line)
    if line.row[start] not in _NO_SUBJECT:
        phrase = _up_to_person(line, phrase_after(line, start))
        if phrase and phrase[0] < phrase[1] and _is_verb(line, phrase[1]):
            phrase = (phrase[0], phrase[1] - 1)
        return phrase if phrase and phrase[1] < stop and can_speak(line, phrase) else None
    for index in range(start, stop):
        word, previous = line.words[index], line.words[index - 1]
        if line.quoted[index]:
            continue
        if word.low in _SUBJECTS:
            return (index, index)
        named = index in line.names and line.names[index].alias.kind in ACTOR_KINDS and index - 1 not in line.names
        named = named and previous.low not in PREPOSITIONS and not previous.mark
        if previous.text == "," or named or (word.low in DETERMINERS and previous.number):
            phrase = phrase_after(line, index)
            if phrase and phrase[1] < stop - 1 and can_speak(line, phrase) and line.row[phrase[1] + 1] != "'s":
                return phrase
    return None


def _up_to_person(line: Line, phrase: Phrase | None) -> Phrase | None:
    """A phrase without the verb behind the person it begins with: "Ms. Lane | dodged the question"."""
    for index in range(phrase[0], phrase[1]) if phrase else ():
        if line.words[index].text in line.people or (index and line.row[index - 1] in HONOURS):
            behind = line.words[index + 1]
            verbal = behind.text.islower() and behind.text.isalpha()
            tied = behind.low in PREPOSITIONS or behind.low in JOINTS
            return (phrase[0], index) if phrase and verbal and not tied else phrase
        if line.words[index].text.islower():
            return phrase
    return phrase


def _is_verb(line: Line, index: int) -> bool:
    """Whether a word in "-ed" is the verb of what stands before it: "the report followed and", "a minister agreed"."""
    word = line.words[index]
    person = line.row[index - 1] in PERSONS or line.words[index - 1].text in line.people
    person = person and not is_speech_verb(word)
    issued = line.row[index - 1] in BODIES and line.row[index + 1 : index + 2] in _ARTICLES
    person = person or (issued and not is_speech_verb(word))
    return word.low.endswith("ed") and not word.capital and (person or line.row[index + 1 : index + 2] == ["and"])


def _inverted(line: Line, cue: Cue) -> Source | None:
    """The phrase after a verb that stands before its subject: "said the Pentagon"."""
    warns = cue.verb.base in _WARNING and cue.first > 0 and line.words[cue.first - 1].text in _PAUSED
    if (cue.verb.takes("told", "name", "put", "as") and not warns) or cue.form == "participle":
        return None
    phrase = phrase_after(line, cue.last + 1)
    if phrase is None or not can_speak(line, phrase) or line.row[phrase[0]] in {"it", "them", "him", "her"}:
        return None
    if cue.form == "base" and not is_plural(line, phrase):
        return None
    end = phrase[1] + 1
    if end < len(line.words) and not line.words[end].mark and line.row[end] not in _GOES_ON:
        return None
    return Source(phrase=phrase, how="after", beside=name_after(line, end))


def name_after(line: Line, comma: int) -> Phrase | None:
    """A name between commas after "said the minister", which tells who it is."""
    if comma + 1 >= len(line.words) or line.words[comma].text != ",":
        return None
    name = phrase_after(line, comma + 1)
    end = name[1] + 1 if name else 0
    closed = name and (end >= len(line.words) or line.words[end].mark)
    return name if closed else None


def _shared(line: Line, cue: Cue, earlier: Source | None) -> Source | None:
    if earlier:
        return Source(phrase=earlier.phrase, how="shared", beside=earlier.beside)
    subject = subject_of(line, cue.first)
    return Source(phrase=subject, how="shared", beside=name_after(line, subject[1] + 1)) if subject else None


def _after_pause(line: Line, cue: Cue, index: int, earlier: Source | None) -> Source | None:
    """The source of a verb that follows a comma or a closing quotation mark."""
    inverted = _inverted(line, cue)
    if inverted and _closes_sentence(line, cue, inverted):
        return inverted
    if line.words[index].text in PAUSES:
        beside = _past_comma(line, index)
        if beside:
            return beside
    if inverted or cue.form == "base" or cue.verb.takes("name", "as", "figure"):
        return inverted
    return _shared(line, cue, earlier)


def _closes_sentence(line: Line, cue: Cue, source: Source) -> bool:
    """Whether nothing but "said X." is left, where X cannot be what is said."""
    return "object" not in cue.verb.frames and source.phrase[1] + 2 >= len(line.words)


def _quoted_as(line: Line, index: int) -> Source | None:
    """The subject of "was quoted as saying" and "was quoted by TASS as saying", whose "as" stands at `index`."""
    by = next((k for k in range(index - 1, max(1, index - 2 * _SHORT), -1) if line.row[k] == "by"), index)
    index = by if line.row[by - 1] in {"quoted", "cited"} else index
    if index < 2 or line.row[index - 1] not in {"quoted", "cited"}:
        return None
    while index > 2 and line.row[index - 2] in TIMES:
        index -= 1  # "was last week quoted as saying"
    if line.row[index - 2] not in BE:
        return None
    if line.words[index - 3].text == ",":
        return _past_comma(line, index - 3)
    phrase = phrase_before(line, index - 2)
    return Source(phrase=phrase, how="before") if phrase and can_speak(line, phrase) else None


def _agrees(line: Line, cue: Cue, phrase: Phrase) -> bool:
    """Whether verb and subject agree in number, so that "state" and "claims" are no nouns."""
    if cue.form == "base":
        modal = line.row[cue.first - 1] in MODALS
        return modal or is_plural(line, phrase)
    if cue.form != "third":
        return True
    noun = noun_of(line, phrase)
    return (noun > phrase[0] and line.words[noun].capital) or not is_plural(line, phrase)


def _of_participle(line: Line, cue: Cue, index: int, earlier: Source | None) -> Source | None:
    """The source of an -ing form behind the word at `index`: "X spoke, saying", "with X claiming", "X is saying"."""
    word = line.words[index]
    if word.low == "as":
        quotes = not CITING.isdisjoint(line.row[max(0, index - _LONGEST_NAME) : index - 1])
        return _quoted_as(line, index) or (None if quotes else _shared(line, cue, earlier))
    if not BE.isdisjoint(line.row[index + 1 : cue.first]):
        return _before_verb(line, cue, index)  # "is now reporting"
    phrase = phrase_before(line, index + 1)
    if phrase and line.row[max(0, phrase[0] - 1)] == "with" and can_speak(line, phrase):
        return Source(phrase=phrase, how="before")  # "with an official claiming that"
    beside = _past_comma(line, index) if word.text == "," and "with" in line.lows else None
    if beside and line.row[beside.phrase[0] - 2 : beside.phrase[0]] == [",", "with"]:
        return beside  # ", with Ann Lee, the mayor, calling it a shame"
    told = word.low in DOCUMENTS and cue.verb.base in _TELLING
    paper = phrase_before(line, index + 1, climb=False) if word.low in _PRINTED else None
    if paper and line.row[paper[0] - 1] == "in" and cue.verb.base in _TELLING:
        return Source(phrase=paper, how="before")  # "an account in a Dutch paper claiming"
    closes = word.text in PAUSES or word.text in QUOTES or line.quoted[index]
    return _shared(line, cue, earlier) if closes or told or word.low in {"and", "by", "while", "as"} else None


def find_source(line: Line, cue: Cue, earlier: Source | None) -> Source | None:
    """The source of the words that `cue` introduces.

    Parameters
    ----------
    earlier : Source or None
        Source of the verb of saying before this one in the same sentence,
        which a verb without a subject of its own shares.
    """
    index = cue.before
    if index < 0:
        return _inverted(line, cue)
    word = line.words[index]
    closes = word.text in PAUSES or word.text in QUOTES or line.quoted[index]
    if cue.form == "participle" or line.row[cue.first - 1] == "having":
        return _of_participle(line, cue, index, earlier)
    if word.low == "whose":
        return None  # "whose estimated cost has climbed"
    if word.low in _WHO:
        phrase = antecedent(line, index)
        return Source(phrase=phrase, how="relative") if phrase else None
    if word.low in {"and", "but", "then"}:
        goes_on = earlier is not None and cue.form == "base" and line.row[cue.first - 1] in _WOULD
        return None if goes_on else _shared(line, cue, earlier)  # "he said it cost £9 and would support jobs"
    if closes:
        return _after_pause(line, cue, index, earlier)
    if word.low in {"as", "so"}:
        return _inverted(line, cue)
    if word.low == "to":
        return _brought_to(line, index) or _shared(line, cue, earlier)
    if ("name" in cue.verb.frames and word.low in WEAPONS) or _is_held_to(line, cue):
        return None  # "a missile called Sarmat", "a range believed to be 80 km"
    return _before_verb(line, cue, index)


def _of_that_clause(line: Line, phrase: Phrase) -> Phrase | None:
    """Who is told about by a "that" with a past form: "a group | that met on Monday" said, no "that man"."""
    first, last = phrase
    if line.row[first] != "that" or first == last or not line.row[first + 1].endswith(("ed", "met", "led", "held")):
        return None
    who = phrase_before(line, first)
    return who if who and can_speak(line, who) else None


def _is_held_to(line: Line, cue: Cue) -> bool:
    """Whether a form in -ed tells what something is taken to be: "a range believed to be", no "claimed to be"."""
    return cue.form == "past" and cue.verb.base in _TAKEN_FOR and line.row[cue.last + 1 : cue.last + 3] in _TO_BE


def _before_verb(line: Line, cue: Cue, index: int) -> Source | None:
    """The source that ends at word `index`, right before a verb of saying."""
    post = _spread(line, index)
    if post:
        return Source(phrase=post, how="before")
    phrase = _past_clause(line, phrase_before(line, index + 1))
    if phrase and "such" in line.lows and line.row[max(0, phrase[0] - 2) : phrase[0]] == ["such", "as"]:
        phrase = phrase_before(line, phrase[0] - 2)
    written = phrase is not None and line.row[phrase[1]] == "that" and line.row[phrase[0] - 1] in DOCUMENTS
    if phrase and written and cue.verb.base in _TELLING:
        papers = antecedent(line, phrase[0])  # "a report that said"
        return Source(phrase=papers, how="relative") if papers else None
    relative = _of_that_clause(line, phrase) if phrase else None
    if relative:
        return Source(phrase=relative, how="relative")
    who = doer_of(line, phrase) if phrase and not DOERS.isdisjoint(line.lows) else None
    if who:
        return Source(phrase=who, how="before")
    if phrase and phrase[0] and line.row[phrase[0] - 1] == "than":
        return None  # "worse than he feared"
    if phrase and (line.row[phrase[0]] in _NOBODY or (cue.form == "past" and _is_governed(line, phrase))):
        return None
    if phrase and _agrees(line, cue, phrase) and (can_speak(line, phrase) or _speaks_here(line, cue, phrase)):
        beside = phrase[0] > 1 and line.row[phrase[0] - 1] in _LISTING
        named = _before_office(line, cue, phrase) if beside else None
        return named or Source(_listed(line, cue, phrase) if beside else phrase, "before")
    before = past_relative(line, index)
    return Source(phrase=before, how="before") if before else None


def _past_clause(line: Line, phrase: Phrase | None) -> Phrase | None:
    """What a clause between it and its verb tells of: "the coalition | that Riyadh leads in Yemen | said"."""
    if phrase is None or phrase[0] < 2 or line.row[phrase[0] - 1] not in {"that", "which"}:
        return phrase
    told = any(
        line.row[k].endswith(("s", "ed")) and not line.words[k].capital and line.row[k + 1] in PREPOSITIONS
        for k in range(phrase[0] + 1, phrase[1])
    )
    head = phrase_before(line, phrase[0] - 1) if told else None
    return head if head and can_speak(line, head) else phrase


def _before_office(line: Line, cue: Cue, office: Phrase) -> Source | None:
    """The name before an office that no second comma closes, at the beginning: "Ann Lee, the mayor of Ojos said"."""
    comma = office[0] - 1
    if line.words[comma].text != "," or line.row[office[0]] not in DETERMINERS:
        return None
    if line.row[noun_of(line, office)] not in PERSONS or line.words[cue.last + 1 : cue.last + 2] == ():
        return None
    name = phrase_before(line, comma)
    full = line.people.get(line.words[name[1]].text, "") if name else ""
    if name is None or not full.endswith(line.words[name[1]].text) or line.words[cue.last + 1].text == ",":
        return None
    return Source(phrase=name, how="before", beside=office) if begins(line, name[0]) else None


def begins(line: Line, index: int) -> bool:
    """Whether a sentence begins at a word, maybe behind a day, or goes on there behind the quotation it opened with."""
    start = dateline_end(line)
    dated = (
        index - 1 > start and line.words[index - 1].text == "," and _ON_A_DAY.issuperset(line.row[start : index - 1])
    )
    return index == start or dated or line.words[index - 1].text in QUOTES


def _listed(line: Line, cue: Cue, last: Phrase) -> Phrase:
    """All who speak together where several are listed at the beginning, of whom only the `last` stand by the verb.

    Such as "France, Italy and Spain said"; not "In Oslo, Sweden and Denmark said".
    """
    first, items = last[0], 0
    apart = line.row[first - 1] == "and"
    while first > 1 and (apart or "and" in line.row[last[0] : last[1]]):
        comma = first - 1 - (line.row[first - 1] == "and")
        item = phrase_before(line, comma, climb=False) if comma > 0 and line.words[comma].text == "," else None
        if item is None or not can_speak(line, item):
            break
        first, items = item[0], items + 1
    closed = line.words[cue.last + 1 : cue.last + 2] != () and line.words[cue.last + 1].text == ","
    return (first, last[1]) if items > apart and not closed and begins(line, first) else last


def _spread(line: Line, last: int) -> Phrase | None:
    """The post that ends at word `last` with how often it was seen: "A post shared 9,000 times on X claims"."""
    if SPREAD.isdisjoint(line.lows):
        return None
    seen = next((k for k in range(last, max(1, last - _RELATIVE), -1) if line.row[k] in SPREAD), 0)
    opens = seen
    while opens > 1 and line.row[opens - 1] in _BEEN:
        opens -= 1
    if line.row[opens - 1] not in DOCUMENTS or any(line.row[k] in _ENDING for k in range(seen, last)):
        return None
    phrase = phrase_before(line, opens)
    return (phrase[0], last) if phrase else None


def _brought_to(line: Line, index: int) -> Source | None:
    """Whoever something has brought to say what follows the "to" at `index`: "which led X Y to conclude"."""
    bringing = next((k for k in range(index - 2, max(0, index - _RELATIVE), -1) if line.row[k] in BRINGING), None)
    phrase = phrase_after(line, bringing + 1) if bringing else None
    fits = phrase and phrase[1] == index - 1 and can_speak(line, phrase)
    return Source(phrase=phrase, how="before") if phrase and fits else None


def _is_governed(line: Line, phrase: Phrase) -> bool:
    """Whether a writing hangs on a preposition, so that a participle follows it: "under a contract put at $3 m"."""
    left = phrase[0] - 1
    return left >= 0 and line.row[left] in PREPOSITIONS and line.row[phrase[1]] in DOCUMENTS


def _speaks_here(line: Line, cue: Cue, phrase: Phrase) -> bool:
    """Whether a verb that only speakers have makes a speaker of any noun: "the villagers said"."""
    first, last = phrase
    head = head_of(line, phrase)
    word = line.words[head]
    begins = head == 0 and first == last and word.capital and cue.verb.base in _SPEAKERS_MOSTLY
    if not (begins or cue.verb.base in _SPEAKERS_ONLY) or last - first > _SHORT or not word.low.isalpha():
        return False
    several = word.low.endswith("s") or word.capital or line.row[first] in DETERMINERS
    return several and word.low not in _NO_SPEAKERS and not word.low.endswith("ing") and head not in line.names
