"""Noun phrases that can speak, read backward from a verb or forward from a cue."""

from __future__ import annotations

from flyout.claims.actors import actor_table
from flyout.claims.context import Mention
from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import SYSTEM_KINDS, Line, is_adjective, is_compounded
from flyout.claims.speech.namewords import ORDINALS, is_name_word, is_noun_word, is_outside, is_time
from flyout.claims.speech.roles import (
    BODIES,
    HONOURS,
    IMAGES,
    MEDIA,
    MODIFIERS,
    PERSONS,
    PLURAL_BODIES,
    RELEASED,
    SPEAKING_NOUNS,
    TITLES,
    WEAPONS,
)
from flyout.claims.speech.words import (
    CONJUNCTIONS,
    DETERMINERS,
    NUMERALS,
    OBLIQUE,
    PARTICLES,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    lowers,
)

Phrase = tuple[int, int]
"""First and last word of a phrase, both included."""

_CLAUSE_STARTS = PREPOSITIONS | CONJUNCTIONS | RELATIVES
_AFTER_NAME = SPEAKING_NOUNS | MODIFIERS | POSSESSIVE_MARKS
_ALL_PRONOUNS = PRONOUNS | OBLIQUE
_JOINS = frozenset({"and", "or", "&"})
_HEAD_ENDS = PREPOSITIONS | _JOINS

_PARTICIPLES = frozenset({"sent", "made", "seen", "written", "given", "drawn", "put", "shown", "held", "kept"})

_PAPERS = frozenset({"newspaper", "broadcaster", "daily", "weekly", "tabloid", "magazine", "website"})
_PRESS = frozenset({"media", "press", "news"})
_WRITINGS = frozenset({"report", "count", "estimate", "study", "tally", "post"})
"""Nouns with the form of verbs, which no single speaker is the subject of: "a Journal report"."""

HOUSES = frozenset(
    {"manufacturer", "maker", "builder", "developer", "producer", "contractor", "firm", "startup", "giant", "exporter"}
)

_CALLED = frozenset({"sign", "callsign", "nickname", "codename", "alias", "pseudonym", "name"})
"""What a name follows: "a soldier with the call sign Lynx"."""

_ONE_PERSON = frozenset(low for low in PERSONS - MODIFIERS if not low.endswith("s"))
_PERSONS = frozenset(low for low in PERSONS if low.endswith("s") and not low.endswith("ss")) | lowers(
    "people men women"
)
_ONE_TITLE = frozenset(low for low in TITLES if not low.endswith("s"))
_SEVERAL = lowers("they we both some many others most those few")
_TELLING = SPEAKING_NOUNS | IMAGES
_HANGS_ON = frozenset({"in", "of", "at"})
_ANYBODY = frozenset({"some", "many", "others", "most", "those", "all"})
_OF_MANY = _ANYBODY | {"one", "another", "two", "three", "four", "several", "both"}
_DAILY = frozenset({"daily", "weekly"})
"""Bodies' nouns that are adjectives as well."""

ONE_OF = frozenset({"one", "another"})
_NEAR_TIMES = frozenset({"last", "this", "next", "earlier", "later"})
"""What stands before a time between a subject and its verb: "a report last year estimated"."""

_PLACING = frozenset({"in", "near", "around", "outside"})
_WEEKDAYS = lowers("monday tuesday wednesday thursday friday saturday sunday")
"""What needs no "on" between a subject and its verb in America: "officials Monday said"."""

_AFTERWARDS = frozenset({"later", "earlier"})
"""What closes a time between a subject and its verb: "a statement five hours later said"."""

_IN_TIMES = _NEAR_TIMES | frozenset({"on", "in", "the", "early", "late", "week", "month", "year"})
_LONGEST_TIME = 6
"""Most words of a time let into a phrase, and of a phrase."""
_LONGEST = 60

_CLIMBED = lowers("of for at in from to on with by near inside within through via aboard")
_TIES = _CLIMBED | _JOINS


def _is_join(line: Line, index: int) -> bool:
    return line.row[index] in _JOINS


def head_of(line: Line, phrase: Phrase) -> int:
    """Last word of the leading part of a phrase, before its first preposition or "and"."""
    first, last = phrase
    for index in range(first + 1, last + 1):
        if line.row[index] not in _HEAD_ENDS or index in line.names or is_outside(line, index):
            continue
        if _is_join(line, index) or not line.words[index].capital:
            return index - 1
    return last


def noun_of(line: Line, phrase: Phrase) -> int:
    """The noun a phrase is of, without the participles that hang on it: "papers" of "papers sent to Congress"."""
    index = head_of(line, phrase)
    while index > phrase[0] and _is_participle(line.row[index]) and index not in line.names:
        index -= 1
    return index


def can_speak(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase names somebody or something that can speak."""
    first, last = phrase
    head = head_of(line, phrase)
    mention = line.ends_name(head)
    if mention:
        kinds = mention.alias.kind
        people = line.words[head].text.endswith("s")  # "the Saudis say"
        return kinds not in SYSTEM_KINDS and (people or not (is_adjective(mention) and head == last))
    head -= head > first and (line.words[head].number or line.row[head] == "out")  # "Channel 12", "handed out"
    word = line.words[head]
    if word.low in _OF_MANY and line.row[head + 1 : head + 2] == ["of"] and head + 2 <= last:
        return can_speak(line, (head + 2, last))  # "one of the workers"
    if word.low in PRONOUNS:
        return word.low not in {"i", "you", "we"}
    if first == last and word.low in ONE_OF:
        return True  # "one said"
    if word.low == "them":
        return first < last or line.row[first - 1] == "of"  # "one of them"
    if word.low in SPEAKING_NOUNS or is_name_word(line, head):
        return True
    if "-" in word.low and word.low.rsplit("-", 1)[1] in SPEAKING_NOUNS:
        return True  # "one ex-officer"
    if word.low in {"tank", "tanks"} and head and line.row[head - 1] == "think":
        return True
    described = any(line.row[k] in PERSONS for k in range(first, head))  # "a person familiar with ..."
    hung = _is_participle(word.low) or (word.low in _IN_TIMES and not RELEASED.isdisjoint(line.row[first:head]))
    return described or (hung and any(line.row[k] in _TELLING for k in range(first, head)))


def _is_participle(low: str) -> bool:
    """Whether a word can be a participle that hangs on a noun: "papers sent to Congress"."""
    return low.endswith(("ed", "ing")) or low in _PARTICIPLES or low in RELEASED


def _breaks_before(line: Line, index: int) -> bool:
    """Whether a new phrase begins after the lower-case noun at `index`: "the site | Kim visited"."""
    word, following = line.words[index], line.words[index + 1]
    if word.capital or word.mark or word.low in ORDINALS or not following.capital or index in line.names:
        return False
    if index and (line.words[index - 1].capital if word.low in PARTICLES else _tells_where(line, index)):
        return False  # "Rio de Janeiro", "in nearby Ojos"
    title = word.low in TITLES or (word.low in PERSONS and not _is_several(word.low))
    named = index + 1 in line.names and line.names[index + 1].alias.kind == "outlet"
    outlet = word.low in _PAPERS or (named and (word.low in MEDIA or word.low in BODIES))
    called = word.low in _CALLED
    body = word.low in BODIES and _is_whole(line, index + 1)
    firm = word.low in HOUSES and index > 0 and line.row[index - 1] not in DETERMINERS  # "says manufacturer Acme"
    named = title or outlet or body or firm or called
    return not ("-" in word.text or named or word.low in MODIFIERS or word.low in POSSESSIVE_MARKS)


def _tells_where(line: Line, index: int) -> bool:
    """Whether a word between "in" or "near" and a name is an adjective: "in nearby Ojos", "near besieged Mariupol"."""
    return line.row[index - 1] in _PLACING and not _is_several(line.row[index])


def _is_whole(line: Line, index: int) -> bool:
    """Whether a word is a name by itself: in capitals ("the agency FMV"), or with a mark behind it."""
    text = line.words[index].text
    if len(text) > 1 and text.isupper():
        return True
    return index not in line.names and index + 1 < len(line.words) and line.row[index + 1] in {",", "."}


def _parts(line: Line, index: int) -> bool:
    """Whether a name begins a phrase of its own after the noun at `index`, and no body before it ("the group CNA")."""
    if line.row[index + 1] in HONOURS and line.row[index] not in TITLES and line.row[index] not in BODIES:
        return True  # "in a statement to MPs | Mr Hale said"
    return line.words[index + 1].capital and line.row[index] not in BODIES and _breaks_before(line, index)


def _is_several(low: str) -> bool:
    """Whether a noun has the form of several, before which "that" opens a clause: "that experts say"."""
    return low.endswith("s") and not low.endswith("ss")


def _joins_back(line: Line, index: int) -> bool:
    """Whether the "and" at `index` ties two speakers together and not two clauses."""
    phrase = _walk_back(line, index - 1)
    if phrase is None:
        return False
    mention = line.ends_name(phrase[1])
    if not (can_speak(line, phrase) or (mention and is_adjective(mention))):
        return False
    left = phrase[0] - 1
    return left < 0 or line.words[left].mark or line.row[left] in _CLAUSE_STARTS


def _walk_back(line: Line, last: int) -> Phrase | None:
    words, names, quoted = line.words, line.names, line.quoted
    first, index = last + 1, last
    while index >= 0 and not quoted[index]:
        low = words[index].low
        if index in names or words[index].noun:
            if first == index + 1 <= last and _parts(line, index):
                break
            first = index
        elif low in DETERMINERS:
            if low == "that" and first <= last and _is_relative(line, index, (first, last)):
                break
            first = index
            if not (_is_governed(line, index) or (index > 1 and _is_join(line, index - 1))):
                break
        elif low in _TIES and first == index + 1 and 0 < index < last:
            several = low in _HANGS_ON and line.row[index - 1] in _OF_MANY
            if several:
                first = index = index - 1  # "the widow of | one of the passengers"
            if not (_is_governed(line, index) if several else _ties_back(line, index)):
                break
        elif _is_year(line, index) or is_noun_word(line, index):
            first = index
        elif words[index].text == ")" and first <= last and (opens := _bracket(line, index)):
            first = index = opens
        else:
            break
        index -= 1
    return (first, last) if first <= last else None


def _bracket(line: Line, closes: int) -> int | None:
    """Where the letters in brackets open that an office has behind it: "Minister of State (MoS) for Defence"."""
    short = closes > 2 and line.words[closes - 2].text == "(" and line.words[closes - 1].text[:1].isupper()
    return closes - 2 if short and is_noun_word(line, closes - 3) and not line.words[closes + 1].mark else None


def _is_relative(line: Line, that: int, phrase: Phrase) -> bool:
    """Whether a "that" before a phrase opens a clause: "that Kyiv says", "that experts say", "that media said"."""
    several = _is_several(line.row[phrase[1]]) or line.row[phrase[1]] in PLURAL_BODIES
    return several or is_name_word(line, phrase[0]) or (that > 0 and line.row[that - 1] in WEAPONS)


def _is_governed(line: Line, index: int) -> bool:
    """Whether a preposition that a phrase can go on over stands before a word."""
    return index > 1 and line.row[index - 1] in _CLIMBED


def _ties_back(line: Line, index: int) -> bool:
    """Whether the preposition or "and" at `index` hangs what follows it on a noun before it."""
    return _joins_back(line, index) if _is_join(line, index) else is_noun_word(line, index - 1)


def _skip_back(line: Line, last: int) -> int:
    """Last word of the phrase that ends at `last`, brackets and a date after it left out: "Guards (IRGC) on Monday"."""
    last = before_bracket(line, last)
    dated = _before_date(line, last)
    return last if dated == last else before_bracket(line, dated)


def before_bracket(line: Line, last: int) -> int:
    """Last word before the bracket that ends at `last`, if one does."""
    if last <= 0 or line.words[last].text != ")":
        return last
    while last > 0 and line.words[last].text != "(":
        last -= 1
    return last - 1


def _before_date(line: Line, last: int) -> int:
    """Last word before the date that ends at `last`, if one does."""
    words, dated = line.words, last
    while dated > 0 and _is_of_time(line, dated):
        dated -= 1
    if dated == last:
        return last
    counted = words[dated + 1].low in NUMERALS and words[min(last + 1, len(words) - 1)].low in _AFTERWARDS
    if dated > 0 and (counted or words[dated + 1].low in _NEAR_TIMES):
        return dated
    if dated > 0 and words[dated].low in {"of", "on", "from", "in", "for", "dated"}:
        return dated - 1
    return dated if dated > 0 and words[dated + 1].low in _WEEKDAYS else last


def _is_of_time(line: Line, index: int) -> bool:
    """Whether a word can be part of a date or a time behind a phrase, and no number of a channel."""
    word = line.words[index]
    if word.low in NUMERALS:
        return is_time(line, index + 1)
    if word.noun:
        return False
    if word.number:
        return not _is_channel(line, index)
    return is_time(line, index) or word.low in _NEAR_TIMES


def _is_channel(line: Line, index: int) -> bool:
    """Whether a number is part of a name: "Channel 12"."""
    return index > 0 and line.row[index - 1] == "channel" and line.words[index].number


def phrase_before(line: Line, stop: int, *, climb: bool = True) -> Phrase | None:
    """The noun phrase that ends just before word `stop`, with what hangs on it.

    A pronoun is a phrase by itself; a name followed by "of" or "in" and more
    is one phrase: "a Western diplomat in Kyiv". With `climb` false only the
    last noun counts: "Kyiv".
    """
    last = _skip_back(line, stop - 1)
    if last < 0:
        return None
    low = line.row[last]
    if low in PRONOUNS:
        return (last, last)
    if low == "them" and last > 1 and line.row[last - 1] == "of" and line.row[last - 2] in _OF_MANY:
        return (last - 2, last)  # "one of them"
    numbered = _is_channel(line, last)
    phrase = _walk_back(line, last - numbered)
    phrase = (phrase[0], last) if phrase and numbered else phrase
    if phrase is None or climb:
        return phrase
    ties = [k for k in range(*phrase) if k not in line.names and line.row[k] in PREPOSITIONS]
    return (ties[-1] + 1, last) if ties else phrase


def _ties_two(line: Line, phrase: Phrase, index: int) -> bool:
    """Whether the word at `index` is an "and" between two, and none in a name: "the Ministry of Trade and Industry"."""
    if not _is_join(line, index):
        return False
    if index in line.names:
        return False
    if line.row[index - 1] in _ONE_TITLE and line.row[index + 1] in _ONE_TITLE:
        return False  # "the president and CEO of"
    head = head_of(line, phrase)
    tied = head < index and line.row[head] in BODIES and line.words[head].capital
    return not (tied and line.words[index - 1].capital and line.words[index + 1].capital)


def _is_people(mention: Mention) -> bool:
    """Whether a name is that of a force or of a people, and no state's: "Houthis", and no "United States"."""
    actor = actor_table().get(mention.alias.text)
    return actor is not None and (actor.form == "adjective" or actor.kind == "force")


def is_plural(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is about several, as far as its last word and its "and" tell."""
    joined = not _JOINS.isdisjoint(line.row[phrase[0] : phrase[1]])
    if line.row[phrase[0]] in _SEVERAL or (joined and any(_ties_two(line, phrase, k) for k in range(*phrase))):
        return True
    noun = noun_of(line, phrase)
    mention = line.ends_name(noun)
    if mention and mention.alias.kind == "organisation" and " " in mention.alias.text:
        return False  # "the Center for Strategic and International Studies"
    head = line.row[noun]
    if mention and head.endswith("s") and _is_people(mention):
        return True  # "the Saudis", "Houthis"
    if _PERSONS.intersection(line.row[phrase[0] : noun]) - {head}:
        return True  # "officials familiar with the talks"
    return head in PLURAL_BODIES or (head.endswith("s") and not head.endswith("ss") and head in SPEAKING_NOUNS)


def _goes_on(line: Line, index: int) -> bool:
    """Whether a phrase goes on after the preposition or "and" at `index`."""
    if index + 1 >= len(line.words) or line.quoted[index + 1]:
        return False
    following = line.words[index + 1]
    if is_time(line, index + 1) or following.number or is_speech_verb(following):
        return False
    return following.low in DETERMINERS or is_noun_word(line, index + 1)


def _is_proper(line: Line, index: int) -> bool:
    """Whether a word ends a name that can be a subject by itself."""
    mention = line.ends_name(index)
    if mention:
        return mention.alias.kind not in SYSTEM_KINDS and not (is_adjective(mention) or is_compounded(line, index))
    return line.words[index].text in line.people


def _continues(line: Line, start: int, last: int, index: int, tied: bool) -> bool:
    """Whether the word at `index` goes on with a phrase that reaches to `last`."""
    word = line.words[index]
    if last < start:
        return is_noun_word(line, index) or _is_year(line, index)
    if word.low in {"last", "next"} and index + 1 < len(line.words) and line.row[index + 1] in TIMES:
        return False
    if word.number or word.low in {"year", "week", "month", "day"}:
        return True
    if not is_noun_word(line, index):
        return False
    if tied or last != index - 1:
        return True
    if line.row[last] in _DAILY:
        return True  # "a daily call"
    if is_speech_verb(word) and line.row[last] in SPEAKING_NOUNS and word.low not in {"quoted", "cited"}:
        papers = word.low == "reports" and line.row[last] in _PRESS
        return papers or (word.low in _WRITINGS and not _is_several(line.row[last]))
    if word.text[0].islower() and (_is_proper(line, last) or line.row[last] in _ONE_PERSON):
        return word.low in _AFTER_NAME or (line.row[last] in _ONE_PERSON and _hangs_on(line, index))
    if word.text[0].islower() and line.words[last].capital and line.row[last] in BODIES:
        return word.low in _AFTER_NAME or not SPEAKING_NOUNS.isdisjoint(line.row[index + 1 : index + 3])
    return not _breaks_before(line, last)


def _hangs_on(line: Line, index: int) -> bool:
    """Whether a word after a person tells of it and is no verb: "an official familiar with", "a man on the spot"."""
    following = line.row[index + 1] if index + 1 < len(line.words) else ""
    return following in PREPOSITIONS and not line.row[index].endswith("s")


def _is_year(line: Line, index: int) -> bool:
    """Whether a year stands before a noun, after an article: "a 2021 report"."""
    text = line.words[index].text
    dated = len(text) == 4 and text.isdigit() and index > 0 and line.row[index - 1] in DETERMINERS
    return dated and index + 1 < len(line.words) and line.words[index + 1].text.isalpha()


def _time_end(line: Line, index: int) -> int:
    """The "by" behind a time that is let in before it, else `index`: "published | on Tuesday | by the institute"."""
    end = next((k for k in range(index + 1, min(index + _LONGEST_TIME, len(line.words))) if line.row[k] == "by"), None)
    if end is None:
        return index
    timed = all(is_time(line, k) or line.words[k].number or line.row[k] in _IN_TIMES for k in range(index, end))
    return end if timed else index


def phrase_after(line: Line, start: int) -> Phrase | None:
    """The noun phrase that begins at word `start`, with what hangs on it."""
    words = line.words
    if start < len(words) and words[start].low in _ALL_PRONOUNS:
        return (start, start)
    index, last, tied = start, start - 1, True
    stop = min(len(words), start + _LONGEST)
    while index < stop and not line.quoted[index]:
        if last == index - 1 and last >= start and line.row[last] in RELEASED:
            index = _time_end(line, index)
        low = words[index].low
        if low in DETERMINERS and (index not in line.names or low == "the"):  # "data | the North ..."
            if not tied and low != "other":  # "two other officials"
                break
            tied = False
        elif low == "out" and last == index - 1 and line.row[last] == "handed":
            last = index  # "a brochure handed out at the fair"
        elif low in _TIES and last >= start and index not in line.names:
            if not _goes_on(line, index):
                break
            tied = True
        elif _continues(line, start, last, index, tied):
            last, tied = index, False
        else:
            break
        index += 1
    return (start, last) if last >= start else None
