"""What a verb of saying introduces: where the words of the speaker begin and end."""

from __future__ import annotations

from flyout.claims.speech.cues import Cue
from flyout.claims.speech.doubts import belies
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase, noun_of, phrase_after
from flyout.claims.speech.roles import DOCUMENTS, PERSONS, SPEAKING_NOUNS
from flyout.claims.speech.sources import Source
from flyout.claims.speech.stretches import (
    STROKES,
    dateline_end,
    is_adverbial,
    opens_count,
    segment_start,
    takes_up,
    trim,
)
from flyout.claims.speech.trailing import (
    CITING,
    ON_A_DAY,
    SHOWN,
    SOON,
    is_subordinate,
    said_before,
    source_first,
    trails,
)
from flyout.claims.speech.words import (
    ADDING,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NUMERALS,
    OBLIQUE,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    RELATIVES,
    TIMES,
    is_adverb,
    is_number,
    lowers,
)
from flyout.core.record import record

Found = tuple[Cue, Source]
_BESIDE = CONJUNCTIONS - {"if", "whether", "than"}
_BEFORE_TO = TIMES | {"before", "on", "in"}
_BEFORE_THAT = PREPOSITIONS | TIMES | {"that"}
_TIES = PREPOSITIONS | {"and", "or"}
_AT = frozenset({"at", "closer", "nearer", "between", "above", "below", "around", "about"})
_SOME = frozenset({"only", "just", "at", "about", "over", "around", "nearly", "almost"})
_REST = frozenset({"another", "neither", "none"})
_SUBJECT_STARTS = DETERMINERS | PRONOUNS | AUXILIARIES
_MEASURES = lowers(
    "range reach speed figure figures weight payload price cost accuracy length altitude apogee value number km "
    "kilometers "
    "kilometres miles m metres meters kg kilograms tons tonnes mph knots percent"
)
_ASKING = frozenset({"call for", "ask for", "provide for", "envisage"})
_MONEY = frozenset({"$", "€", "£", "¥", "euros", "dollars", "pounds"})
_COUNTING = _ASKING | {"count", "tally", "list", "reckon with"}
_INFORMING = frozenset({"inform", "notify", "remind", "assure", "reassure", "advise", "answer"})
_HOLDING = frozenset({"believe", "think", "suspect", "fear", "assess", "conclude"})
_CLAUSE = 4
"""A clause has so many words more than one; "believes the report" has not."""

_OF_THINGS = (["of"], ["about"])
_THOUGH = (["though"], ["although"])
_CONCEDING = frozenset({"while", "although", "though", "whereas"})
_NEAR_START = 8
BEGINNERS = DETERMINERS | PRONOUNS
_POINTING = PRONOUNS | OBLIQUE | {"this", "that"}
_SHORT = 5
_FAR = 14
"""Most words between a verb of saying and its "that"."""

_NO_INSERT = AUXILIARIES | {";", ":"}
"""What does not stand in words that are put in between a verb of saying and its "that"."""


@record()
class Content:
    """What is said, the frame it stands in, and who was told."""

    stretches: tuple[Phrase, ...]
    frame: str
    listener: Phrase | None = None


def stops_of(line: Line, found: list[Found]) -> list[int]:
    """Where an act of saying begins that stands beside an earlier one, and not inside it."""
    stops: list[int] = []
    for cue, source in found:
        if source.how == "shared" and ("hold" in cue.verb.frames or line.row[cue.first] in CITING):
            continue  # "it sold 60 and expects to sell 80" goes on with what was said
        left = source_first(cue, source) - 1
        while left > 0 and (is_adverb(line.words[left]) or line.row[left] in {"has", "have", "had", "both"}):
            left -= 1
        if left <= 0:
            continue
        word = line.words[left]
        if word.low in _BESIDE:
            stops.append(left - 1 if line.words[left - 1].text == "," else left)
        elif word.text == "," and source.how == "shared":
            stops.append(left)
        elif word.text in QUOTES and source.how == "shared":
            stops.append(left + 1)
    return stops


def coordinated(line: Line, cue: Cue, found: list[Found]) -> list[int]:
    """Where a "that" goes on with what an earlier speaker says: "X said Y wants 40, and that 20 have come"."""
    inside = any("that" in line.row[outer.last : cue.first] for outer, _ in found if outer.last < cue.first)
    if not inside or "that" in line.row[cue.last + 1 : cue.last + 3]:
        return []
    thats = [k for k in range(cue.last + 2, len(line.words)) if line.row[k] == "that" and line.row[k - 1] in ADDING]
    return [that - 1 - (line.row[that - 2] == ",") for that in thats]


def _end(line: Line, start: int, stops: list[int]) -> int:
    """Last word of a content that begins at `start`."""
    for index in range(start, len(line.words)):
        if index > start and index in stops:
            return index - 1
        if line.words[index].text == ";" and not line.quoted[index] and not _counts_on(line, index):
            return index - 1
        if line.words[index].text == "," and line.row[index + 1 : index + 2] in _THOUGH and not line.quoted[index]:
            return index - 1
    return len(line.words) - 1


def _counts_on(line: Line, semicolon: int) -> bool:
    """Whether a clause behind a semicolon goes on with what was counted: "; two more are expected"."""
    after = line.words[semicolon + 1 : semicolon + 3]
    if len(after) < 2:
        return False
    first, second = after
    if first.low in NUMERALS or first.low in _REST:
        return True
    return is_number(second) and (is_adverb(first) or first.low in _SOME)


def _skip_listener(line: Line, cue: Cue) -> tuple[int, Phrase | None]:
    """First word after the listener of "told", and the listener."""
    start = cue.last + 1
    if not cue.verb.takes("told") or start >= len(line.words):
        return start, None
    phrase = phrase_after(line, start)
    if phrase is None or line.row[start] == "that":
        return start, None
    phrase = _listener(line, phrase)
    after = line.row[phrase[1] + 1] if phrase[1] + 1 < len(line.words) else ""
    if cue.verb.base != "tell" and after not in {"that", "of", "against", "to"}:
        return start, None  # "warned it would escalate": what is said, and no listener
    return phrase[1] + 1, phrase


def _listener(line: Line, phrase: Phrase) -> Phrase:
    """Who is told, without what is told: "reporters" of "told reporters 12 missiles fell", "reporters output rose"."""
    for index in range(phrase[0] + 1, phrase[1] + 1):
        before = line.row[index - 1]
        several = before in PERSONS and before.endswith("s") and line.words[index].low.isalpha()
        apart = several and not line.words[index].capital and line.row[index] not in _TIES
        if is_number(line.words[index]) or opens_count(line, index) or apart:
            return (phrase[0], index - 1)
    return phrase


def _find_that(line: Line, start: int) -> int | None:
    """Index of the "that" which opens the clause, if only time and place stand before it."""
    words = line.words
    if start + 1 < len(words) and words[start].low == "that" and words[start + 1].low not in TIMES:
        return None if words[start + 1].low in AUXILIARIES else start
    this = line.row[start : start + 1] == ["this"] and line.row[start + 1 : start + 2] and line.row[start + 1] in TIMES
    if start >= len(words) or not (this or words[start].low in _BEFORE_THAT or is_adverbial(line, start)):
        return None
    for index in range(start, min(start + _FAR, len(words))):
        if words[index].low == "that" and index > start:
            return index
        if words[index].low == "to" and not _is_whom(line, index + 1):
            return None  # "agreed to scrap rules that had ..."
        month = words[index].low == "may" and words[index].capital
        begun = (words[index].low in AUXILIARIES and not month) or words[
            index
        ].low in PRONOUNS  # what is said stands before "that"
        if words[index].text == ",":
            return _past_insert(line, index)
        if begun or words[index].text in {";", ":"} or line.quoted[index]:
            return None
    return None


def _past_insert(line: Line, comma: int) -> int | None:
    """Index of the "that" behind what two commas put in: "said on Tuesday, April 4, that", "said, citing X, that"."""
    for index in range(comma + 1, min(comma + _FAR, len(line.words))):
        if line.row[index] == "that":
            return index if line.words[index - 1].text == "," else None
        if (line.row[index] in _NO_INSERT and not line.words[index].capital) or line.quoted[index]:
            return None
    return None


def _is_whom(line: Line, index: int) -> bool:
    """Whether somebody is told at `index`: "to reporters", "to the council"."""
    word = line.words[index] if index < len(line.words) else None
    if word is None or word.capital or word.low in DETERMINERS:
        return True
    return word.low.endswith("s") or word.low in SPEAKING_NOUNS or is_number(word)


def _colon(line: Line, start: int) -> int | None:
    """Index of a colon after at most a few words of time and place."""
    if not is_adverbial(line, start) and (start >= len(line.words) or line.words[start].text != ":"):
        return None
    for index in range(start, min(start + _FAR, len(line.words))):
        if line.words[index].text == ":":
            return index
        if line.quoted[index] or line.words[index].text in {",", ";"}:
            return None
    return None


def _opener(line: Line, cue: Cue, start: int) -> int | None:
    """Index of the "that" or colon before a content, or of the word before its "to"."""
    opener = _find_that(line, start)
    if opener is None:
        opener = _colon(line, start)
    if opener is None and cue.verb.takes("promise"):
        to = start
        while to < len(line.words) and (is_adverb(line.words[to]) or line.row[to] in _BEFORE_TO):
            to += 1
        if to < len(line.words) and line.row[to] == "to":
            return to - 1
    if opener is None and start < len(line.words) and line.row[start] == "as":
        return start
    return opener


def _clause(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """Content of verbs that take a clause or a quotation."""
    start, listener = _skip_listener(line, cue)
    if listener and line.row[start : start + 1] in _OF_THINGS:
        return None  # "told him of the strike"
    opener = start - 1 if _is_object(line, cue, source) else _opener(line, cue, start)
    stretches: tuple[Phrase, ...] = ()
    if opener is not None:
        stretch = trim(line, opener + 1, min(_end(line, opener + 1, stops), _closing(line, source, opener + 1)))
        stretches = (stretch,) if stretch else ()
    elif source.how == "after" or trails(line, cue, source, start):
        stretches = said_before(line, cue, source, start, stops) + _past_colon(line, source, stops)
    else:
        start = _past_day(line, start)
        stretch = trim(line, start, min(_end(line, start, stops), _closing(line, source, start)))
        if stretch and _opens_content(line, cue, source, stretch):
            stretches = (stretch,)
        elif is_adverbial(line, start) and source.how == "before" and not is_subordinate(line, cue, source):
            stretches = said_before(line, cue, source, start, stops)
    return Content(stretches=stretches, frame="clause", listener=listener) if stretches else None


def _past_colon(line: Line, source: Source, stops: list[int]) -> tuple[Phrase, ...]:
    """What follows the colon behind "says X": "Not so, says the maker: it can fly 300 km"."""
    colon = source.phrase[1] + 1
    if source.how != "after" or line.row[colon : colon + 1] != [":"]:
        return ()
    stretch = trim(line, colon + 1, _end(line, colon + 1, stops))
    return (stretch,) if stretch else ()


def _past_day(line: Line, start: int) -> int:
    """First word of what is said after a time, as in "said on Thursday the missile flew 300 km"; else `start`."""
    index = start + (line.row[start : start + 1] == ["in"] and not TIMES.isdisjoint(line.row[start + 1 : start + 2]))
    while index < len(line.words) and (line.row[index] in ON_A_DAY or (index > start and _is_date(line, index))):
        index += 1
    if index == len(line.words) or TIMES.isdisjoint(line.row[start:index]):
        return start
    word = line.words[index]
    begins = word.low in BEGINNERS or index in line.names or (word.capital and word.low not in TIMES)
    return index if begins or is_number(word) or word.low in NUMERALS or opens_count(line, index) else start


def _is_date(line: Line, index: int) -> bool:
    """Whether a number is the day of a month and counts nothing: "on May 3 the ...", not "in May 12 missiles"."""
    after = line.words[index + 1 : index + 2]
    return is_number(line.words[index]) and not (after and after[0].low.isalpha() and after[0].low not in BEGINNERS)


def _is_object(line: Line, cue: Cue, source: Source) -> bool:
    """Whether what is said is of a noun before the speaker: "which Kyiv said last year", "whose range it puts at"."""
    left = source_first(cue, source) - 1
    if source.how != "before" or left < 1 or cue.last + 1 >= len(line.words):
        return False
    return line.row[left] == "which" or line.row[left - 1] == "whose"


def _closing(line: Line, source: Source, start: int) -> int:
    """Last word of what is said in a clause put in after the subject: "Iran, which says it has 40, and Iraq ..."."""
    last = len(line.words) - 1
    if line.row[0] in _CONCEDING and source.phrase[0] < _NEAR_START:
        comma = next((k for k in range(start, last) if _opens_main(line, k)), last + 1)
        return comma - 1 if comma <= last else last
    comma = next((k for k in range(start, last) if line.words[k].text == "," and not line.quoted[k]), last + 1)
    if line.row[max(0, source.phrase[0] - 2) : source.phrase[0]] == [",", "which"]:
        return comma - 1 if takes_up(line, comma) else last  # "the missile, which Kyiv says flew 300 km, was built"
    if source.how != "relative" or source.phrase[0] > dateline_end(line) + 1:
        return last
    return last if AUXILIARIES.isdisjoint(line.row[start:comma]) else comma - 1


def _opens_main(line: Line, comma: int) -> bool:
    """Whether a main clause begins behind a comma: "While the army says 7 fell, video showed two"."""
    if line.words[comma].text != "," or line.quoted[comma]:
        return False
    low = line.row[comma + 1]
    return not (low in RELATIVES or low in CONJUNCTIONS or low in PREPOSITIONS or is_number(line.words[comma + 1]))


def _opens_content(line: Line, cue: Cue, source: Source, stretch: Phrase) -> bool:
    """Whether words without "that" before them can be what a verb says."""
    first, last = stretch
    word = line.words[first]
    finite = any(line.row[k] in AUXILIARIES for k in range(first, last + 1))
    if cue.verb.base in _INFORMING:
        return line.quoted[first]  # what is told stands behind "that" or "of", and an attack is answered by another
    counted = is_number(word) or word.low in NUMERALS or opens_count(line, first)
    subject = word.low in _SUBJECT_STARTS or first in line.names or counted
    numbered = any(is_number(other) for other in line.words[first : last + 1])
    if cue.verb.base in _HOLDING and (finite or subject) and last - first >= _CLAUSE - numbered:
        return True
    if cue.verb.takes("weak"):
        if source.how == "before" and line.row[noun_of(line, source.phrase)] in DOCUMENTS:
            return word.low in _SOME or not is_adverbial(line, first)
        if cue.verb.base in SHOWN and _is_thing(line, first, last):
            return False
        return finite and (subject or word.capital)
    if line.quoted[first] or word.text in QUOTES:
        return True
    if cue.verb.takes("quote") and not cue.verb.takes("clause"):
        return any(line.quoted[first : last + 1])
    if counted:
        return True  # "has declared between 100 and 120 of them", "said about 12 missiles fell"
    if cue.form == "participle" or cue.verb.takes("object"):
        return not is_adverbial(line, first) and word.low not in {"over", "whether"}
    if word.low == "whether":
        return cue.verb.base == "wonder"
    return word.low not in {"over", "for", "about", "against"} and (finite or not is_adverbial(line, first))


def _is_thing(line: Line, first: int, last: int) -> bool:
    """Whether only a thing is shown, whose verb stands in a clause that hangs on it: "showed the X, which has ..."."""
    verb = next((k for k in range(first, last + 1) if line.row[k] in AUXILIARIES), last)
    return not RELATIVES.isdisjoint(line.row[first:verb])


def _as(line: Line, cue: Cue, stops: list[int]) -> Content | None:
    """Content of "describe X as Y": Y."""
    start = cue.last + 1
    last = _end(line, start, stops)
    for index in range(start, last):
        if line.row[index] == "as" and not line.quoted[index]:
            stretch = trim(line, index + 1, last)
            return Content(stretches=(stretch,), frame="as") if stretch else None
    stretch = trim(line, start, last)
    return Content(stretches=(stretch,), frame="as") if stretch else None


def _name(line: Line, cue: Cue, stops: list[int]) -> Content | None:
    """Content of "call X Y": Y where X is a pronoun, else both."""
    start = cue.last + 1
    if start >= len(line.words) or line.row[start] in {"on", "off", "up", "in", "at", "for", "by"}:
        return None
    if line.row[start] in _POINTING:
        start += 1
    last = _end(line, start, stops)
    if "which" in line.row[max(0, cue.first - _SHORT) : cue.first]:
        last = next((k - 1 for k in range(start, last) if line.words[k].text == ","), last)
    stretch = trim(line, start, last)
    return Content(stretches=(stretch,), frame="name") if stretch else None


def _put(line: Line, cue: Cue, stops: list[int]) -> Content | None:
    """Content of "put the range at 300 km"."""
    start = cue.last + 1
    last = _end(line, start, stops)
    for index in range(start, min(start + 2 * _FAR, last)):
        if line.row[index] in _AT and any(is_number(line.words[k]) or k for k in range(index + 1, last + 1)):
            stretch = trim(line, start, last)
            return Content(stretches=(stretch,), frame="put") if stretch else None
    return None


def _figure(line: Line, cue: Cue, stops: list[int], *, counts: bool = False) -> Content | None:
    """Content of "give it a range of 300 km": a measure and its figure, and no thing that is given; "count 12".

    What `counts`, as papers do, may give any number: "its 2023 edition gave 250 launchers".
    """
    start, last = cue.last + 1, _end(line, cue.last + 1, stops)
    near = line.words[start : min(start + SOON, last + 1)]
    money = cue.verb.base == "cite" and any(word.text in _MONEY for word in near)
    counts = counts or money or cue.verb.base in _COUNTING or any(word.low in _MEASURES for word in near)
    if not (counts and any(is_number(word) or word.low in NUMERALS for word in near)):
        return None
    stretch = trim(line, start, last)
    return Content(stretches=(stretch,), frame="figure") if stretch else None


def _held(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """Content of "analysts expect it to reach 300 km": what persons hold; an army that expects has a plan."""
    persons = any(line.row[k] in PERSONS for k in range(source.phrase[0], source.phrase[1] + 1))
    if not persons and line.words[source.phrase[1]].text not in line.people:
        return None
    stretch = trim(line, cue.last + 1, _end(line, cue.last + 1, stops))
    return Content(stretches=(stretch,), frame="figure") if stretch else None


def _as_said(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """What follows "as the newspaper reported," at the beginning of a sentence."""
    first = source_first(cue, source) - 1
    if first < 0 or line.row[first] != "as" or first > segment_start(line, first):
        return None
    comma = next(
        (k for k in range(cue.last + 1, min(cue.last + SOON, len(line.words))) if line.words[k].text == ","), 0
    )
    stretch = trim(line, comma + 1, _end(line, comma + 1, stops)) if comma else None
    return Content(stretches=(stretch,), frame="clause") if stretch else None


def _put_so(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """Content of "as X put it", on either side of it."""
    first = source_first(cue, source) - 1
    said = _as_said(line, cue, source, stops)
    before = trim(line, segment_start(line, first), first - 1)
    return said or (Content(stretches=(before,), frame="clause") if before else None)


def _whole(line: Line, cue: Cue, stops: list[int], frame: str) -> Content | None:
    """Content of verbs that say something by themselves: "criticised the delivery"."""
    stretch = trim(line, cue.first, _end(line, cue.first, stops))
    short = stretch is None or stretch[1] <= cue.last
    return None if short or stretch is None else Content(stretches=(stretch,), frame=frame)


def _second_stroke(line: Line, cue: Cue, source: Source) -> list[int]:
    """Where what is put in between dashes ends: "it fired 400 – Israel counted 550 – and hit nothing"."""
    first = source.phrase[0]
    if source.how != "before" or not first or line.words[first - 1].text not in STROKES:
        return []
    return [k for k in range(cue.last + 1, len(line.words)) if line.words[k].text in STROKES][:1]


_READERS = (("as", _as), ("name", _name), ("put", _put), ("figure", _figure))
_SAID = frozenset({"clause", "quote", "object", "promise", "weak"})


def content_of(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """What `cue` introduces; None where it introduces nothing after all."""
    frames = cue.verb.frames
    later = [stop for stop in stops if stop > cue.last] + _second_stroke(line, cue, source)
    colon = (
        _colon(line, cue.last + 2)
        if cue.verb.base == "put" and line.row[cue.last + 1 : cue.last + 2] == ["it"]
        else None
    )
    if colon:
        stretch = trim(line, colon + 1, _end(line, colon + 1, later))
        return Content(stretches=(stretch,), frame="clause") if stretch else None
    if cue.verb.base == "put" and line.row[max(0, source_first(cue, source) - 1)] == "as":
        return _put_so(line, cue, source, later)
    if line.row[source.phrase[1]] in DOCUMENTS and (cue.verb.base in _ASKING or cue.verb.base == "give"):
        return _figure(line, cue, later, counts=True)
    for frame, read in () if belies(line, cue.first, cue.verb.base) else _READERS:
        if frame in frames:
            return read(line, cue, later)
    if "citing" in frames:
        return None
    if "hold" in frames:
        return _held(line, cue, source, later)
    content = (
        None if frames.isdisjoint(_SAID) else _as_said(line, cue, source, later) or _clause(line, cue, source, later)
    )
    for frame in ("reaction", "feeling"):
        if content is None and frame in frames:
            return _whole(line, cue, later, frame)
    return content
