"""What is said "according to X", "per X", "by X's count", "in his view"."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.claims.speech.cues import find_cues, is_speech_verb
from flyout.claims.speech.lines import ACTOR_KINDS, Line
from flyout.claims.speech.namewords import is_name_word
from flyout.claims.speech.openers import BEGINNERS
from flyout.claims.speech.papers import RECKONINGS
from flyout.claims.speech.phrases import Phrase, can_speak, head_of, phrase_after, phrase_before
from flyout.claims.speech.roles import PERSONS, SPEAKING_NOUNS, TITLES
from flyout.claims.speech.sources import CITING, Source, name_after, stands_beside
from flyout.claims.speech.stretches import PAUSES, is_adverbial, segment_end, segment_start, sets_scene, takes_up, trim
from flyout.claims.speech.words import (
    ADDING,
    AUXILIARIES,
    NUMERALS,
    OBLIQUE,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    TIMES,
    lowers,
)

_COURSES = lowers("plan plans schedule type need")
_VIEWS = lowers("view words opinion judgment judgement telling account eyes estimation assessment reading")
_NAMING = CITING | {"according", "per", "by"}
_PER_BEHIND = frozenset({"as", ",", "(", "—", "–"})
_NAMERS = _NAMING | {"in"}
"""Words with which a report names who says something."""
_JOINTS = frozenset({"and", "but", "that", "which", "because", "when", "where"})
"""What joins a clause to the one before it, and may stand right before "according to X"."""
_INSERTS = _JOINTS | frozenset({"or", "although", "though", "while", "whereas", "since", "after", "as", "if"})
_OF_SCENES = (PREPOSITIONS - {"of"}) | TIMES | NUMERALS | lowers("a the later earlier ago then less than")
_VERBAL = AUXILIARIES | PRONOUNS
_QUOTING = ("quot", "cit")
_BEFORE_CITING = PAUSES | QUOTES
_HE_SAID = (["said", ","], ["says", ","])
_AGAINST = frozenset({"but", "while", "whereas"})
_SAYING = frozenset({"saying", "stating", "telling"})
_CLAUSE = 2
"""A clause has so many words more than one."""
Named = tuple[Phrase, Source, tuple[Phrase, ...]]
"""The words that show it, who says it, and what is said."""
_LONGEST_TAIL = 8
_LONGEST_APPOSITION = 16
_ANYBODY = frozenset({"most", "some", "all", "several", "many"})
_HOLDERS = PERSONS | {"company", "firm", "maker", "manufacturer", "developer", "builder"}
"""What a name behind a comma tells the name of: "according to the head of the navy, X Y"."""
_SCENES = (PREPOSITIONS | TIMES) - {"with"}
_TIES_TO = frozenset({"from", "by", "with", "to"})
_HIS = frozenset({"his", "her", "their"})
_LONGEST_OWNER = 8
_BESIDES = (["along", "with"], ["as", "well"])
_CLAUSE_GOES_ON = AUXILIARIES | frozenset({"by", "of", "to", "at", "from", "with"})


def _named_at(line: Line, index: int) -> tuple[Phrase, Phrase] | None:
    """Cue and source of "according to X" or "per X" at `index`."""
    words = line.words
    low = words[index].low
    if low == "according" and index + 1 < len(words) and words[index + 1].low == "to":
        cue = (index, index + 1)
    elif low == "in" and index + 3 < len(words) and words[index + 2].low in _VIEWS and words[index + 3].low == "of":
        cue = (index, index + 3)
    elif low == "in" and not line.lows.isdisjoint(_VIEWS):
        owned = _own_view(line, index)
        return ((index, owned[1]), owned[0]) if owned else None
    elif (low == "by" and _counts(line, index)) or (low == "per" and index + 1 < len(words)) or low in CITING:
        cue = (index, index)
    else:
        return None
    phrase = phrase_after(line, cue[1] + 1)
    if phrase is None and line.row[cue[1] + 1 : cue[1] + 2] == ["whom"] and index > 1:
        phrase = _before_whom(line, index - 1)
        return ((index, cue[1] + 1), phrase) if phrase and can_speak(line, phrase) else None
    if phrase is None or (phrase[0] == phrase[1] and line.row[phrase[0]] in _COURSES):
        return None  # "went according to plan"
    if low.startswith(_QUOTING) and not _opens_after(line, _past_name(line, phrase[1] + 1)):
        return None
    if low == "by":
        return cue, (phrase[0], _counted_to(line, phrase))
    actor = any(line.names[k].alias.kind in ACTOR_KINDS for k in range(phrase[0], phrase[1] + 1) if k in line.names)
    speaks = line.row[phrase[0]] in OBLIQUE or can_speak(line, phrase)
    told = low != "per" or (index > 0 and line.row[index - 1] in _PER_BEHIND)  # "as per the army", ", per the firm"
    return (cue, phrase) if actor or (told and speaks) else None


def _before_whom(line: Line, stop: int) -> Phrase | None:
    """The phrase that a "whom" stands for: "a member" in "came from a member, according to"."""
    phrase = phrase_before(line, stop)
    ties = [k for k in range(phrase[0], phrase[1]) if line.row[k] in _TIES_TO] if phrase else []
    return (ties[-1] + 1, phrase[1]) if phrase and ties else phrase


def _own_view(line: Line, index: int) -> tuple[Phrase, int] | None:
    """Whose view it is, and where that word stands: "in his view", "in the general's judgment"."""
    for noun in range(index + 2, min(index + _LONGEST_OWNER, len(line.words))):
        if line.row[noun] not in _VIEWS:
            continue
        if line.row[noun - 1] in _HIS:
            return ((noun - 1, noun - 1), noun)
        owner = phrase_before(line, noun - 1, climb=False) if line.row[noun - 1] in POSSESSIVE_MARKS else None
        return (owner, noun) if owner and owner[0] > index and can_speak(line, owner) else None
    return None


def _counts(line: Line, index: int) -> bool:
    """Whether "by" names whose reckoning it is: "by Japanese estimates", "by the count of the institute"."""
    near = line.row[index + 1 : index + 7]
    if near and near[0] in _ANYBODY:
        return False  # "by most counts"
    if near and near[0] in {"a", "an"}:
        return False  # "posted by an account"
    head = next((low for low in near if low in RECKONINGS), None)
    return head is not None and {",", ".", "and"}.isdisjoint(near[: near.index(head)])


def _counted_to(line: Line, phrase: Phrase) -> int:
    """The noun of a reckoning, after which what is counted begins: "by the study's count | 250 have been bought"."""
    nouns = (k for k in range(phrase[0], phrase[1]) if line.row[k] in RECKONINGS and line.row[k + 1] != "of")
    return next(nouns, phrase[1])


def _opens_after(line: Line, index: int) -> bool:
    """Whether what is quoted follows: "quotes X: ...", "cited X as saying ..."."""
    words = line.words
    if index < len(words) and words[index].text == ":":
        return True
    return index + 1 < len(words) and words[index].low == "as" and words[index + 1].low in _SAYING


def _past_name(line: Line, comma: int) -> int:
    """First word behind a name between commas: "quoted the director, Ann Lee, | as saying"; else `comma`."""
    name = name_after(line, comma)
    return name[1] + 2 if name and line.row[name[1] + 1 : name[1] + 2] == [","] else comma


def _past_source(line: Line, start: int) -> int:
    """First word after a source and all that hangs on it: brackets, dates, an apposition."""
    words = line.words
    index = start
    named = _past_name(line, index)
    index = named if _opens_after(line, named) else index
    if line.row[index : index + 2] == ["as", "telling"] and "that" in line.row[index:]:
        return line.row.index("that", index) + 1
    if index + 1 < len(words) and words[index].low == "as" and words[index + 1].low in _SAYING:
        return index + 2 + (index + 2 < len(words) and words[index + 2].low == "that")
    if index < len(words) and words[index].text == "(":
        while index < len(words) and words[index].text != ")":
            index += 1
        index += 1
    if index < len(words) and words[index].text not in PAUSES and is_adverbial(line, index):
        index = _next_comma(line, index, _LONGEST_TAIL) or index
    if index < len(words) and words[index].text in PAUSES:
        closing = _next_comma(line, index + 1, _LONGEST_APPOSITION)
        if closing and _tells_who(line, start - 1, (index + 1, closing - 1)):
            return closing + 1
    return index


def _tells_who(line: Line, named: int, beside: Phrase) -> bool:
    """Whether what stands between commas after a source tells who it is, and is no beginning of what it says.

    A bare name tells only who a person is ("the minister, X Y,"); other words
    tell it by a role, or where a new subject follows them.
    """
    first, last = beside
    words = line.words
    if not stands_beside(line, first, last) or _has_verb(line, first, last + 1) or any(line.quoted[first : last + 1]):
        return False
    if words[first].number:
        return first == last  # an age
    if all(is_name_word(line, k) for k in range(first, last + 1)):
        return words[named].low in PERSONS
    tie = next((k for k in range(first + 1, last + 1) if words[k].low in PREPOSITIONS), last + 1)
    if any(words[k].low in SPEAKING_NOUNS or words[k].low in TITLES for k in range(first, tie)):
        return True
    follows = words[last + 2] if last + 2 < len(words) else None
    return follows is not None and (follows.capital or follows.low in BEGINNERS)


def _has_verb(line: Line, first: int, stop: int) -> bool:
    """Whether a clause stands there: an auxiliary, or a pronoun that is its subject."""
    return any(line.row[k] in _VERBAL for k in range(first, stop))


def _next_comma(line: Line, start: int, most: int) -> int | None:
    """The first pause among so many words."""
    for index in range(start, min(start + most, len(line.words))):
        if line.words[index].text in PAUSES:
            return index
    return None


def may_name(lows: frozenset[str]) -> bool:
    """Whether one of the words of a line can name whose words it tells."""
    return not lows.isdisjoint(_NAMING) or ("in" in lows and not lows.isdisjoint(_VIEWS))


def find_named(line: Line) -> Iterator[Named]:
    """All that is said "according to X" in a line."""
    cues = _NAMING if line.lows.isdisjoint(_VIEWS) else _NAMERS
    done = 0
    for index, word in enumerate(line.words):
        found = _named_at(line, index) if word.low in cues and not line.quoted[index] else None
        if not found:
            continue
        cue, phrase = found
        if sayer := _put_in(line, phrase[1] + 1):
            cue, phrase = (index, sayer[1]), sayer[0]  # "according to the data, | he said, the missile fell"
        first = index - 1 if index and line.row[index - 1] == "(" else index
        start = max(segment_start(line, first), done)
        said = trim(line, start, first - 1)
        leads = said is None or _leads(line, cue, said, phrase[1])
        after = max(phrase[1], cue[1]) + 1
        content = trim(line, _past_source(line, after), _last_said(line, cue[0], after)) if leads else said
        if content is None or (word.low in CITING and is_adverbial(line, content[0])):
            content = _cited_before(line, start, index) or content
        if content:
            put_in = not leads and line.words[cue[0] - 1].text == ","
            more = _resumed(line, cue[0], phrase[1] + 1) if put_in else None
            if more and more[0] == phrase[1] + 2 and line.row[more[0]] not in ADDING:
                content = _joined(line, content)
            more = more or _past_semicolon(line, index)
            yield cue, with_name(line, phrase), (content, more) if more else (content,)
            done = 0 if leads else phrase[1] + 1


def _put_in(line: Line, comma: int) -> tuple[Phrase, int] | None:
    """Who says what a paper says, between commas right behind it, and the place of the verb."""
    if comma + 3 >= len(line.words) or line.words[comma].text != ",":
        return None
    who = phrase_after(line, comma + 1)
    verb = who[1] + 1 if who else len(line.words)
    said = line.row[verb : verb + 2] in _HE_SAID
    return (who, verb) if who and said and (line.row[who[0]] in PRONOUNS or can_speak(line, who)) else None


def _joined(line: Line, said: Phrase) -> Phrase:
    """The subject behind the last ", and" whose verb stands behind the source: "it flew, and one, he said, fell"."""
    for index in range(said[1], said[0], -1):
        if line.row[index] in AUXILIARIES:
            return said
        if line.row[index] in ADDING and line.words[index - 1].text == ",":
            return (index + 1, said[1]) if index < said[1] else said
    return said


def with_name(line: Line, phrase: Phrase) -> Source:
    """A source with the name behind a comma that tells who it is: "by the head of the navy, X Y"."""
    roles = not {line.row[phrase[1]], line.row[head_of(line, phrase)]}.isdisjoint(_HOLDERS)
    return Source(phrase=phrase, how="named", beside=name_after(line, phrase[1] + 1) if roles else None)


def _is_inserted(line: Line, cue: int) -> bool:
    """Whether "according to X" is put in behind a joint: "when, according to X, six fell", "and in May, by X's count,".

    Between the joint and the cue may stand a time.
    """
    if cue and line.row[cue - 1] in _JOINTS:
        return True
    index = cue - 2
    if index < 0 or line.words[cue - 1].text != ",":
        return False
    while index > max(0, cue - _LONGEST_TAIL) and (line.row[index] in _OF_SCENES or line.words[index].number):
        index -= 1
    spans = line.row[index] == "and" and line.words[index - 1].number and line.words[index + 1].number
    return line.row[index] in _INSERTS and not spans  # "between 2026 and 2030, according to"


def _last_said(line: Line, cue: int, start: int) -> int:
    """Last word of what "according to X" leads: a clause put in between commas ends at the second one."""
    last = _before_other(line, start, segment_end(line, cue))
    if line.row[max(0, cue - 2) : cue] != [",", "which"]:
        return last
    return next((k - 1 for k in range(start, last) if line.words[k].text == "," and takes_up(line, k)), last)


def _before_other(line: Line, start: int, last: int) -> int:
    """Last word before another speaks behind a ", but": "according to Kyiv, 40 fell, | but experts say 30"."""
    for k in range(start + 2, last) if not _AGAINST.isdisjoint(line.lows) else ():
        if line.row[k] in _AGAINST and line.words[k - 1].text == ",":
            phrase = phrase_after(line, k + 1)
            speaks = phrase is not None and phrase[1] < last and is_speech_verb(line.words[phrase[1] + 1])
            return k - 2 if speaks else last
    return last


def _leads(line: Line, cue: Phrase, said: Phrase, last: int) -> bool:
    """Whether what is said follows, whatever stands before it."""
    if _is_inserted(line, cue[0]) or said[1] - said[0] < _CLAUSE or line.row[cue[0]].startswith(_QUOTING):
        return True
    return _sets_scene(line, cue, said, last)


def _sets_scene(line: Line, cue: Phrase, said: Phrase, last: int) -> bool:
    """Whether what stands before only leads to it: "..., according to whom", "Of these, in his view, ..."."""
    if line.row[cue[1]] == "whom" or (line.row[cue[0]] == "in" and sets_scene(line, said[0], cue[0])):
        return True
    scene = line.row[said[0]] in _SCENES and AUXILIARIES.isdisjoint(line.row[said[0] : said[1] + 1])
    closed = line.words[said[1] + 1].text == "," and line.row[last + 1 : last + 2] == [","]
    return scene and closed and not AUXILIARIES.isdisjoint(line.row[cue[1] :])


def _cited_before(line: Line, start: int, cue: int) -> Phrase | None:
    """What stands before the one that cites it: "..., Yonhap quoted the army as saying"."""
    citing = phrase_before(line, cue)
    if citing is None or citing[0] <= start or line.words[citing[0] - 1].text not in _BEFORE_CITING:
        return None
    return trim(line, start, citing[0] - 1)


def _resumed(line: Line, cue: int, comma: int) -> Phrase | None:
    """The rest of a clause in which its source is put in: "the shell, according to him, had been fired at 5 km".

    Or a second one joined to it in which nobody else speaks: "it weighs 5 t, according to him, and flies 40 km".
    """
    if comma + 2 >= len(line.words) or line.words[comma].text != ",":
        return None
    last = segment_end(line, comma)
    adds = line.row[comma + 1] in ADDING or line.row[comma + 1 : comma + 3] in _BESIDES
    if adds:
        told = any(is_speech_verb(line.words[k]) for k in range(comma + 2, last + 1) if not line.quoted[k])
        return None if told else trim(line, comma + 1, last)
    goes_on = line.row[comma + 1] in _CLAUSE_GOES_ON or takes_up(line, comma)
    if not goes_on and line.row[cue - 2] not in AUXILIARIES:
        return None
    return trim(line, comma + 1, last)


def _past_semicolon(line: Line, index: int) -> Phrase | None:
    """What stands after the semicolon that follows a speaker: "10 fell, according to Kyiv; one missed"."""
    semi = segment_end(line, index) + 1
    if semi >= len(line.words) - 1 or any(cue.first > semi for cue in find_cues(line)):
        return None
    return trim(line, semi + 1, len(line.words) - 1)
