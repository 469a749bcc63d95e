"""What a verb of saying introduces: where the words of the speaker begin and end."""

from __future__ import annotations

from flyout.claims.speech.cues import Cue, is_speech_verb
from flyout.claims.speech.doubts import belies
from flyout.claims.speech.limits import BEFORE_FIGURES, before_time, closing, last_word, second_stroke
from flyout.claims.speech.lines import Line
from flyout.claims.speech.openers import FAR, colon_behind, opener_of, past_listener, past_setting
from flyout.claims.speech.phrases import Phrase, head_of, noun_of, phrase_after
from flyout.claims.speech.roles import DOCUMENTS, IMAGES, PERSONS
from flyout.claims.speech.sources import Source
from flyout.claims.speech.stretches import is_adverbial, opens_count, owns_time, segment_start, trim
from flyout.claims.speech.trailing import SHOWN, SOON, is_subordinate, said_before, source_first, trails
from flyout.claims.speech.words import (
    AUXILIARIES,
    DETERMINERS,
    DID,
    NUMERALS,
    OBLIQUE,
    PRONOUNS,
    QUOTES,
    RELATIVES,
    lowers,
)
from flyout.core.record import record

_AT = frozenset({"at", "closer", "nearer", "between", "above", "below", "around", "about"})
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
_DEEDS = frozenset({"add", "threaten"})
"""Verbs of saying that tell of a deed of things as well."""

_HOLDING = frozenset({"believe", "think", "suspect", "fear", "assess", "conclude"})
_CLAUSE = 4
"""A clause has so many words more than one; "believes the report" has not."""
_OF_THINGS = (["of"], ["about"])
_SHOWN_AS = frozenset({"post", "share", "publish", "tweet"})
_PICTURES = IMAGES | {"clip", "clips", "graphic", "graphics", "map", "maps", "link", "screenshot", "screenshots"}
_HE = frozenset({"he", "she"})
_OCCASIONS = (["after"], ["when"], ["because"], ["as"], ["since"], ["once"])
_POINTING = PRONOUNS | OBLIQUE | {"this", "that"}
_POINTED_AT = ["that", "at", "the", "time"]
_CALLED_ON = frozenset({"on", "off", "up", "in", "at", "for", "by"})
_AS_MUCH = ["as", "much"]
_SHORT = 5
_OBJECT = 6
"""Words of an object before what it is called."""

_PUT_TO = 12
"""Words in which the "that" of "put it to the minister that P" stands."""


@record(kw_only=False)
class Content:
    """What is said, the frame it stands in, and who was told."""

    stretches: tuple[Phrase, ...]
    frame: str
    listener: Phrase | None = None


def _content(stretch: Phrase | None, frame: str) -> Content | None:
    """One stretch as the content of a frame."""
    return Content(stretches=(stretch,), frame=frame) if stretch else None


def _clause(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """Content of verbs that take a clause or a quotation."""
    start, listener = past_listener(line, cue)
    if listener and line.row[start : start + 1] in _OF_THINGS:
        return None  # "told him of the strike"
    if "time" in line.lows and line.row[start : start + 4] == _POINTED_AT:
        return None  # "denied that at the time"
    if "much" in line.lows and line.row[start : start + 2] == _AS_MUCH:
        return None  # "admitted as much"
    if source.how == "relative" and _is_closed_thing(line, source, start):
        return None  # "Iran, which denies the charge, fired two"
    opener = start - 1 if _is_object(line, cue, source) else opener_of(line, cue, start)
    if opener is not None and _is_anothers(line, start, opener):
        return None
    if opener is None:
        stretches = _said_around(line, cue, source, start, stops)
    else:
        stretch = trim(line, opener + 1, min(last_word(line, opener + 1, stops), closing(line, source, opener + 1)))
        stretches = (stretch,) if stretch else ()
    return Content(stretches, "clause", listener) if stretches else None


def _is_anothers(line: Line, start: int, opener: int) -> bool:
    """Whether somebody else says what the "that" at `opener` opens: "protested after the minister said that"."""
    told = line.row[start : start + 1]
    return opener > start + 1 and told in _OCCASIONS and is_speech_verb(line.words[opener - 1])


def _said_around(line: Line, cue: Cue, source: Source, start: int, stops: list[int]) -> tuple[Phrase, ...]:
    """What is said before or behind a verb that no "that" or colon follows; it can begin at word `start`."""
    begins = segment_start(line, source_first(cue, source))
    start += line.row[start : start + 1] == ["aloud"]
    if source.how == "after" or trails(line, cue, source, begins, start):
        return said_before(line, cue, source, begins, start, stops) + _past_colon(line, source, stops)
    start = past_setting(line, start)
    last = min(last_word(line, start, stops), closing(line, source, start))
    stretch = trim(line, start, before_time(line, start, last))
    if stretch and _opens_content(line, cue, source, stretch):
        return (stretch,)
    if is_adverbial(line, start) and source.how == "before" and not is_subordinate(line, begins):
        return said_before(line, cue, source, begins, start, stops)
    return ()


def _is_closed_thing(line: Line, source: Source, start: int) -> bool:
    """Whether a clause between commas tells of a thing alone, with no verb of what is said: "denies the charge"."""
    last = closing(line, source, start)
    row = line.row[start : last + 1]
    said = not (AUXILIARIES.isdisjoint(row) and DID.isdisjoint(row)) or any(low.endswith("ed") for low in row)
    return last < len(line.words) - 1 and not said


def _past_colon(line: Line, source: Source, stops: list[int]) -> tuple[Phrase, ...]:
    """What follows the colon behind "says X": "Not so, says the maker: it can fly 300 km"."""
    colon = source.phrase[1] + 1
    if source.how != "after" or line.row[colon : colon + 1] != [":"]:
        return ()
    stretch = trim(line, colon + 1, last_word(line, colon + 1, stops))
    return (stretch,) if stretch else ()


def _is_object(line: Line, cue: Cue, source: Source) -> bool:
    """Whether what is said is of a noun before the speaker: "which Kyiv said last year", "whose range it puts at"."""
    left = source_first(cue, source) - 1
    if source.how != "before" or left < 1 or cue.last + 1 >= len(line.words):
        return False
    return line.row[left] == "which" or line.row[left - 1] == "whose"


def _opens_content(line: Line, cue: Cue, source: Source, stretch: Phrase) -> bool:
    """Whether words without "that" before them can be what a verb says."""
    first, last = stretch
    word = line.words[first]
    if cue.verb.base in _SHOWN_AS and _is_picture(line, first, last):
        return False
    finite = not AUXILIARIES.isdisjoint(line.row[first : last + 1])
    if cue.verb.base in _INFORMING or (cue.verb.base in _DEEDS and cue.form == "base"):
        return line.quoted[first]  # told with "that" or "of"; an attack is answered, and a sale "would add strain"
    counted = word.number or word.low in NUMERALS or opens_count(line, first)
    subject = word.low in _SUBJECT_STARTS or first in line.names or counted
    if cue.verb.base in _HOLDING and (finite or subject):
        numbered = any(other.number for other in line.words[first : last + 1])
        if last - first >= _CLAUSE - numbered:
            return True
    if "weak" in cue.verb.frames:
        if source.how == "before" and line.row[noun_of(line, source.phrase)] in DOCUMENTS:
            return word.low in BEFORE_FIGURES or not is_adverbial(line, first)
        owned = cue.verb.base == "hold" and counted  # "holds 49 percent of the firm and must approve"
        if owned or (cue.verb.base in SHOWN and _is_thing(line, first, last)):
            return False
        return finite and (subject or word.capital)
    if line.quoted[first] or word.text in QUOTES:
        return True
    if "quote" in cue.verb.frames and "clause" not in cue.verb.frames:
        return any(line.quoted[first : last + 1])
    if counted:
        return True  # "has declared between 100 and 120 of them", "said about 12 missiles fell"
    if cue.form == "participle" or "object" in cue.verb.frames:
        bare = is_adverbial(line, first) or owns_time(line, first)  # "reported Monday's launch": its object
        return not bare and word.low not in {"over", "whether"}
    if word.low == "whether":
        return cue.verb.base == "wonder"
    return word.low not in {"over", "for", "about", "against"} and (finite or not is_adverbial(line, first))


def _is_picture(line: Line, first: int, last: int) -> bool:
    """Whether a picture is what is posted: "posted a graphic with the words", "posted videos that show"."""
    phrase = phrase_after(line, first)
    return phrase is not None and line.row[min(last, head_of(line, phrase))] in _PICTURES


def _is_thing(line: Line, first: int, last: int) -> bool:
    """Whether only a thing is shown, whose verb stands in a clause that hangs on it: "showed the X, which has ..."."""
    verb = next((k for k in range(first, last + 1) if line.row[k] in AUXILIARIES), last)
    return not RELATIVES.isdisjoint(line.row[first:verb])


def _as(line: Line, cue: Cue, stops: list[int]) -> Content | None:
    """Content of "describe X as Y": Y."""
    start = cue.last + 1
    last = last_word(line, start, stops)
    for index in range(start, last):
        if line.row[index] == "as" and not line.quoted[index]:
            stretch = trim(line, index + 1, last)
            return _content(stretch, "as")
    stretch = trim(line, start, last) if cue.verb.base != "identify" else None  # "identified the officer"
    return _content(stretch, "as")


def _name(line: Line, cue: Cue, stops: list[int]) -> Content | None:
    """Content of "call X Y": Y where X is a pronoun, else both."""
    start = cue.last + 1
    if start >= len(line.words) or line.words[start].number or line.row[start] in _CALLED_ON:
        return None  # "called 911", "called off the talks"
    if line.row[start] in _POINTING:
        start += 1
    last = last_word(line, start, stops)
    if "which" in line.row[max(0, cue.first - _SHORT) : cue.first]:
        last = next((k - 1 for k in range(start, last) if line.words[k].text == ","), last)
    stretch = trim(line, start, last)
    return _content(stretch, "name")


_JOINING = frozenset({"and", ",", "contract", "deal", "order", "is", "was"})


def _put(line: Line, cue: Cue, stops: list[int]) -> Content | None:
    """Content of "put the range at 300 km"; nothing where no object follows: "a contract valued at $9 million"."""
    start = cue.last + 1
    if line.row[start : start + 1] == ["at"] and line.row[cue.first - 1] in _JOINING:
        return None
    last = last_word(line, start, stops)
    for index in range(start, min(start + 2 * FAR, last)):
        if line.row[index] in _AT:
            stretch = trim(line, start, last)
            return _content(stretch, "put")
    return None


def _figure(line: Line, cue: Cue, stops: list[int], *, counts: bool = False) -> Content | None:
    """Content of "give it a range of 300 km": a measure and its figure, and no thing that is given; "count 12".

    What `counts`, as papers do, may give any number: "its 2023 edition gave 250 launchers".
    """
    start, last = cue.last + 1, last_word(line, cue.last + 1, stops)
    near = line.words[start : min(start + SOON, last + 1)]
    money = cue.verb.base == "cite" and any(word.text in _MONEY for word in near)
    counts = counts or money or cue.verb.base in _COUNTING or any(word.low in _MEASURES for word in near)
    if not (counts and any(word.number or word.low in NUMERALS for word in near)):
        return None
    stretch = trim(line, start, last)
    return _content(stretch, "figure")


def _held(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """Content of "analysts expect it to reach 300 km": what persons hold; an army that expects has a plan."""
    persons = any(line.row[k] in PERSONS for k in range(source.phrase[0], source.phrase[1] + 1))
    persons = persons or line.row[source.phrase[0]] in _HE
    if not persons and line.words[source.phrase[1]].text not in line.people:
        return None
    stretch = trim(line, cue.last + 1, last_word(line, cue.last + 1, stops))
    return _content(stretch, "figure")


def _as_said(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """What follows "as the newspaper reported," at the beginning of a sentence."""
    first = source_first(cue, source) - 1
    if first < 0 or line.row[first] != "as" or first > segment_start(line, first):
        return None
    comma = next(
        (k for k in range(cue.last + 1, min(cue.last + SOON, len(line.words))) if line.words[k].text == ","), 0
    )
    stretch = trim(line, comma + 1, last_word(line, comma + 1, stops)) if comma else None
    return _content(stretch, "clause")


def _put_so(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """Content of "as X put it", on either side of it."""
    first = source_first(cue, source) - 1
    said = _as_said(line, cue, source, stops)
    before = trim(line, segment_start(line, first), first - 1)
    return said or _content(before, "clause")


def _is_promised(line: Line, cue: Cue, source: Source) -> bool:
    """Whether a thing before its relative clause is what was promised: "the system that Canada promised Kyiv"."""
    left = source_first(cue, source) - 1
    if left < 1 or line.row[left] != "that" or source.how != "before":
        return False
    behind = line.row[cue.last + 1 : cue.last + 2]
    noun = line.words[left - 1]
    return behind != ["to"] and not is_speech_verb(noun) and noun.text.isalnum()


def _found(line: Line, cue: Cue) -> Content | None:
    """Content of "found the operation 'regrettable'": an object and what it is called in quotation marks."""
    quoted = [k for k in range(cue.last + 1, len(line.words)) if line.quoted[k]]
    first = cue.last + 1
    if not quoted or quoted[0] - first > _OBJECT or quoted[0] == first:
        return None
    plain = AUXILIARIES.isdisjoint(line.row[first : quoted[0]]) and "that" not in line.row[first : quoted[0]]
    closes = line.words[quoted[-1] + 1 : quoted[-1] + 2] != () and line.words[quoted[-1] + 1].text in QUOTES
    return _content(trim(line, first, quoted[-1] + closes), "name") if plain else None


def _put_to(line: Line, cue: Cue) -> int | None:
    """Index of the "that" of "put it to the minister that P"."""
    if line.row[cue.last + 2 : cue.last + 3] != ["to"]:
        return None
    near = range(cue.last + 3, min(cue.last + _PUT_TO, len(line.words)))
    return next((k for k in near if line.row[k] == "that"), None)


def _whole(line: Line, cue: Cue, stops: list[int], frame: str) -> Content | None:
    """Content of verbs that say something by themselves: "criticised the delivery"."""
    stretch = trim(line, cue.first, last_word(line, cue.first, stops))
    short = stretch is None or stretch[1] <= cue.last
    return None if short or stretch is None else Content(stretches=(stretch,), frame=frame)


def _told(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """Content of verbs of saying; where they introduce nothing, that somebody reacts or feels."""
    frames = cue.verb.frames
    said = None if frames.isdisjoint(_SAID) else _as_said(line, cue, source, stops) or _clause(line, cue, source, stops)
    if said:
        return said
    felt = next((frame for frame in _FELT if frame in frames), None)
    return _whole(line, cue, stops, felt) if felt else None


_READERS = (("as", _as), ("name", _name), ("put", _put), ("figure", _figure))
_FRAMED = frozenset(frame for frame, _ in _READERS)
_SAID = frozenset({"clause", "quote", "object", "promise", "weak"})
_FELT = ("reaction", "feeling")


def content_of(line: Line, cue: Cue, source: Source, stops: list[int]) -> Content | None:
    """What `cue` introduces; None where it introduces nothing after all."""
    base, frames = cue.verb.base, cue.verb.frames
    if "promise" in frames and _is_promised(line, cue, source):
        return None
    if base == "find" and (found := _found(line, cue)):
        return found
    later = second_stroke(line, cue, source)
    if stops:
        later = [stop for stop in stops if stop > cue.last] + later
    put_it = base == "put" and line.row[cue.last + 1 : cue.last + 2] == ["it"]
    colon = colon_behind(line, cue.last + 2) if put_it else None
    opener = colon or (_put_to(line, cue) if put_it else None)
    if opener:
        return _content(trim(line, opener + 1, last_word(line, opener + 1, later)), "clause")
    if base == "put" and line.row[max(0, source_first(cue, source) - 1)] == "as":
        return _put_so(line, cue, source, later)
    if base == "ask" and "which" in line.row[max(0, source_first(cue, source) - _SHORT) : cue.first]:
        return None  # "the system which Oslo had asked Washington for"
    if line.row[source.phrase[1]] in DOCUMENTS and (base in _ASKING or base == "give"):
        return _figure(line, cue, later, counts=True)
    if not frames.isdisjoint(_FRAMED) and not belies(line, cue.first, base):
        return next(read for frame, read in _READERS if frame in frames)(line, cue, later)
    if "citing" in frames:
        return None
    return _held(line, cue, source, later) if "hold" in frames else _told(line, cue, source, later)
