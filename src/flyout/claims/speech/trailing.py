"""What stands before its speaker: "..., X said", "..., X said, and ..."."""

from __future__ import annotations

from flyout.claims.speech.cues import Cue, find_cues, is_speech_verb
from flyout.claims.speech.lines import Line
from flyout.claims.speech.namewords import is_name_word
from flyout.claims.speech.phrases import Phrase, noun_of
from flyout.claims.speech.roles import BODIES, DOCUMENTS, MEDIA, PERSONS, TITLES
from flyout.claims.speech.sources import Source, find_source
from flyout.claims.speech.stretches import PAUSES, is_adverbial, segment_end, segment_start, sets_scene, trim
from flyout.claims.speech.words import (
    ADDING,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    QUOTES,
    TIMES,
    lowers,
)

_NEVER_TRAIL = lowers("know learn show find mention agree hope accept propose recommend repeat demand")
_HANGING = PREPOSITIONS | DETERMINERS | {"who", "which"}
_ASIDES = frozenset({"who", "which", "according", "per", "without"})
_ORDINALS = lowers("first second third fourth fifth sixth seventh latest")
_OF_WHICH = (["of", "which"], ["of", "whom"], ["of", "them"])
_SOURCED = frozenset({"according", "per"})
_BREAKS = PAUSES | {";"}
_STOPS = PAUSES | {".", "!", "?", ";", ")"}
_SUBORDINATES = CONJUNCTIONS | {"after", "before"}
_OWN = frozenset({"though", "although", "amid"})
"""What opens the report's own words behind a speaker."""

_WHENEVER = frozenset({"before", "after", "until", "till", "since", "when", "because", "once", "unless"})
"""What opens a clause of which no speaker stands behind his words."""

_BESIDE_TIMES = (["before"], ["after"], ["later"])
CITING = frozenset({"citing", "quoting"})
ON_A_DAY = TIMES | {"on"}
SHOWN = frozenset({"show", "find", "indicate", "suggest"})
SOON = 12
_LONGEST_PLACE = 4
_LONGEST_OFFICE = 10
_OF_A_BODY = frozenset({"of", "for", "at", "with"})
_LONGEST_TITLE = 7
_OF_TITLES = DETERMINERS | {"(", ")", "of", "'s", "’s"}


def source_first(cue: Cue, source: Source) -> int:
    """First word of source and cue together."""
    spoken = source.how in {"shared", "after", "relative"} or cue.first < source.phrase[0]
    return cue.first if spoken else source.phrase[0]


def _resumed(line: Line, start: int, stops: list[int], *, named: bool) -> Phrase | None:
    """The rest of a sentence that a speaker's name has broken in two: "..., he said, and ...".

    With `named` the name stands right before the rest, which may go on about it: "said X, a general".
    """
    while start < len(line.words) and line.row[start] in ON_A_DAY:
        start += 1
    start = _past_setting(line, _past_place(line, _past_age(line, start)))
    if start >= len(line.words) or line.words[start].text not in _BREAKS or start in stops:
        return None
    index = start + 1
    while index < len(line.words) and line.words[index].text in QUOTES:
        index += 1
    if index >= len(line.words):
        return None
    word = line.words[index]
    apart = line.words[start].text == ";"
    denied = line.row[index + 1 : index + 2] and line.row[index + 1] in NEGATIONS
    if word.low == "but" and index == start + 1 and not (apart or denied or any(line.quoted[index:])):
        return None
    hangs = _hangs(line, index) if named else word.low in _ASIDES or _is_day(line, index)
    hangs = hangs or word.low in _OWN
    hangs = hangs or (word.low in TIMES and line.row[index + 1 : index + 2] in _BESIDE_TIMES)
    if word.low in CITING and index == start + 1:
        return _past_citing(line, index, stops)
    if not apart and not line.quoted[index] and (hangs or word.low.endswith("ing")):
        return None
    later = [stop for stop in stops if stop > start]
    return trim(line, start + 1, later[0] - 1 if later else len(line.words) - 1)


def _past_age(line: Line, start: int) -> int:
    """The comma behind how old a speaker is: "said Ann Lee, 71, who farms near the fence"."""
    near = line.words[start : start + 3]
    aged = len(near) > 2 and near[0].text == "," and near[1].number and near[2].text == ","
    return start + 2 if aged else start


def _past_place(line: Line, start: int) -> int:
    """First word after the land that a speaker's town lies in: "said X of the Monterey Institute in Bonn, Germany"."""
    if start + 1 >= len(line.words) or line.words[start].text != "," or not line.words[start - 1].capital:
        return start
    stop = start + 1
    while stop < len(line.words) and is_name_word(line, stop):
        stop += 1
    closed = stop == len(line.words) or line.words[stop].text in _STOPS
    return stop if start + 1 < stop <= start + _LONGEST_PLACE and closed else start


def _past_setting(line: Line, start: int) -> int:
    """The comma after where somebody spoke and before an "and" that goes on: "he said at a fair, and it would fly"."""
    if start >= len(line.words) or line.row[start] not in PREPOSITIONS:
        return start
    for index in range(start, min(start + SOON, len(line.words) - 1)):
        if line.quoted[index] or line.row[index] in AUXILIARIES or line.row[index] in CITING:
            return start
        if line.words[index].text == ",":
            return index if line.row[index + 1] in ADDING else start
    return start


def _past_citing(line: Line, index: int, stops: list[int]) -> Phrase | None:
    """What goes on after "..., Reuters said, citing two officials, and ..."."""
    comma = next((k for k in range(index, min(index + SOON, len(line.words) - 1)) if line.words[k].text == ","), 0)
    if not comma or line.row[comma + 1] != "and" or any(stop > index for stop in stops):
        return None
    return trim(line, comma + 1, len(line.words) - 1)


def _is_day(line: Line, index: int) -> bool:
    """Whether "the day after" and the like follow, which tell when somebody spoke."""
    return line.row[index] == "the" and index + 1 < len(line.words) and line.row[index + 1] in TIMES


def _hangs(line: Line, index: int) -> bool:
    """Whether the word after a speaker's name goes on about the speaker, not about what is said."""
    low = line.row[index]
    if _is_office(line, index):
        return True
    if low == "with" and index + 1 < len(line.words):
        return line.row[index + 1] not in DETERMINERS and not line.words[index + 1].number
    if low in DETERMINERS and [word.low for word in line.words[index + 1 : index + 3]] in _OF_WHICH:
        return False
    if low == "the" and index + 1 < len(line.words):
        return line.row[index + 1] not in _ORDINALS
    return low in _HANGING


def _is_office(line: Line, index: int) -> bool:
    """Whether an office or a calling without an article follows: "said X, director of the institute"."""
    for k in range(index, min(index + _LONGEST_OFFICE, len(line.words))):
        word = line.words[k]
        after = line.words[k + 1] if k + 1 < len(line.words) else None
        ends = after is None or (after.mark and after.low not in POSSESSIVE_MARKS) or after.low in PREPOSITIONS
        if ends and (word.low in PERSONS or word.low in TITLES):
            return True
        if ends and k == index and after and after.low in _OF_A_BODY and not word.low.endswith("s"):
            return AUXILIARIES.isdisjoint(line.row[index : segment_end(line, index) + 1])  # "curator of the museum"
        if ends or word.low in AUXILIARIES or word.low in DETERMINERS or word.low in PREPOSITIONS:
            return False
    return False


def _quoted_after(line: Line, start: int) -> Phrase | None:
    """The second half of a quotation that "said X" has broken in two."""
    quoted = [k for k in range(start, len(line.words)) if line.quoted[k]]
    return trim(line, quoted[0], quoted[-1]) if quoted else None


def _may_trail(line: Line, cue: Cue, source: Source, before: Phrase | None) -> bool:
    """Whether a verb can stand after what it says: only some need no quotation marks for that."""
    if before is None or line.row[before[0]] == "according":
        return False
    if cue.verb.base in _NEVER_TRAIL:  # "..., the papers show": only what is written does
        person = any(line.words[k].text in line.people for k in range(source.phrase[0], source.phrase[1] + 1))
        writing = cue.verb.base in SHOWN and line.row[noun_of(line, source.phrase)] in DOCUMENTS
        noun = line.row[noun_of(line, source.phrase)]
        learnt = cue.verb.base == "learn" and _is_outlet(line, source.phrase)
        return writing or learnt or (cue.verb.base == "find" and (person or noun in BODIES or noun in PERSONS))
    if "quote" in cue.verb.frames and "clause" not in cue.verb.frames:
        return cue.verb.base == "go on" or any(line.quoted[k] for k in range(before[0], before[1] + 1))
    return "clause" in cue.verb.frames or line.words[source_first(cue, source) - 1].text in PAUSES


def _is_outlet(line: Line, phrase: Phrase) -> bool:
    """Whether what has learnt something is a paper or agency: "Le Monde has learned"."""
    mention = line.names.get(phrase[1])
    return (mention is not None and mention.alias.kind == "outlet") or line.row[phrase[1]] in MEDIA


def _widened(line: Line, first: int) -> int:
    """First word of all that is said before its speaker: what a "while" or "but" before `first` joins to it as well.

    Not where somebody else speaks in what stands before it.
    """
    if first < 2 or line.row[first - 1] not in {"while", "but"} or line.words[first - 2].text != ",":
        return first
    start = segment_start(line, first - 2)
    if not _SOURCED.isdisjoint(line.row[start : first - 2]):
        return first
    verbs = any(is_speech_verb(line.words[k]) for k in range(start, first - 2))
    return first if verbs and any(start <= cue.first < first - 2 for cue in find_cues(line)) else start


_OF_NOUNS = frozenset({"that", "which", "something"})


def said_before(line: Line, cue: Cue, source: Source, begins: int, start: int, stops: list[int]) -> tuple[Phrase, ...]:
    """Content that stands before its speaker, in a segment that `begins` at a word: "..., X said"."""
    stop = source_first(cue, source)
    if line.row[stop - 1] in _WHENEVER:
        return ()  # "the law before they wrote of it"
    first = _widened(line, begins)
    before = _closed(line, trim(line, first, stop - 1))
    if before and line.row[before[1]] in {"as", "so", "like"}:
        others = (other for other in find_cues(line) if first <= other.first < before[1])
        if any(find_source(line, other, None) for other in others):
            return ()  # "it was ours, he said, as a paper had said"
        before = trim(line, before[0], before[1] - 1)
    if (before and line.row[before[1]] in _OF_NOUNS) or not _may_trail(line, cue, source, before):
        return ()  # "the 650 missiles that the government announced"
    after = _quoted_after(line, source.phrase[1] + 1) if source.how == "after" else None
    follows = source.how == "after"
    after = after or _resumed(line, source.phrase[1] + 1 if follows else start, stops, named=follows)
    direct = line.quoted[before[0] + 1 : before[1]] if before else ()
    if before and after and any(direct) and all(direct) and not any(line.quoted[after[0] : after[1] + 1]):
        after = None  # "'It flew,' he said, and left": direct speech goes on in quotation marks
    return tuple(stretch for stretch in (before, after) if stretch)


def _closed(line: Line, said: Phrase | None) -> Phrase | None:
    """What is said without the title behind the quotation that is all of it: '"We lost," | First Officer X said'."""
    if said is None or not line.quotations or line.words[said[0]].text not in QUOTES:
        return said
    closes = next((k for k in range(said[0] + 1, said[1]) if line.words[k].text in QUOTES), said[1])
    comma = closes + (line.words[closes + 1 : closes + 2] != () and line.words[closes + 1].text == ",")
    title = line.words[comma + 1 : said[1] + 1]
    if comma == closes and line.words[closes - 1].text != ",":
        return said
    plain = len(title) <= _LONGEST_TITLE and all(word.capital or word.noun or word.low in _OF_TITLES for word in title)
    return (said[0], closes) if title and plain and not any(line.quoted[closes : said[1] + 1]) else said


def is_subordinate(line: Line, begins: int) -> bool:
    """Whether what stands before the speaker is a clause with "while", "when" and the like."""
    return line.row[begins] in _SUBORDINATES


def trails(line: Line, cue: Cue, source: Source, begins: int, start: int) -> bool:
    """Whether speaker and verb stand after, or in the middle of, what is said in a segment that `begins` at a word."""
    if source.how in {"shared", "relative"}:
        return False
    stop = source_first(cue, source)
    if trim(line, begins, stop - 1) is None or line.row[stop - 1] in {"and", "but"}:
        return False
    if line.quotations and _opens_quotation(line, begins, start):
        return False
    ends = start >= len(line.words) or line.words[start].text in _STOPS
    return ends or (is_adverbial(line, start) and not sets_scene(line, begins, stop))


def _opens_quotation(line: Line, begins: int, comma: int) -> bool:
    """Whether a whole sentence is quoted behind a comma, and none before it: 'In a letter, X said, "We have none."'."""
    quoted = line.words[comma + 2 : comma + 3] != () and line.words[comma].text == "," and line.quoted[comma + 2]
    return quoted and line.words[comma + 2].capital and not any(line.quoted[begins:comma])
