"""Stretches of words inside a sentence and where they may begin and end."""

from __future__ import annotations

from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    DID,
    NUMERALS,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    QUOTES,
    TIMES,
    lowers,
)

STROKES = frozenset({"--", "—", "–", "-"})
PAUSES = frozenset({",", "--", "–", "—"})
_EDGES = frozenset({",", ":", ";", "--", "–", "—", "."})
_SCENE_STARTS = (
    lowers(
        "when after before as while if although though since because once despite amid and but so asked speaking "
        "writing commenting responding answering replying reacting referring addressing testifying meanwhile still yet"
    )
    | PREPOSITIONS
    | TIMES
)
_ENDINGS = _EDGES - {":"}
_ADVERBIAL = PREPOSITIONS | TIMES | {"when", "after", "before", "as", "while"}
_WHOLES = frozenset({"all", "both", "each"})
_BOUNDS = lowers(
    "all only just about around over nearly almost roughly some approximately at least most up to more fewer less than "
    "between as many another under no not another close well"
)
"""What stands before a count."""

_PAIRS = tuple(
    pair.split()
    for pair in (
        *("at least", "at most", "up to", "as many", "close to", "well over"),
        *("more than", "fewer than", "less than", "no more", "no fewer", "not more"),
    )
)
"""How the bounds of two words begin."""
_HALVES = lowers("at up to as close more fewer less no not most least well than")
"""Words of such bounds, which bound nothing alone."""
_HOURS = TIMES | lowers("a.m p.m a.m. p.m. am pm o'clock hour minutes minute seconds gmt local")
_LONGEST_BOUND = 5
_COUNTED_FROM = frozenset({"later", "ago", "earlier", "before", "after"})
_NEXT = frozenset({"next", "same", "following", "previous"})
_SEGMENTED = frozenset({"(", ".", ";", ":", "but", "while"})
_LONGEST_SCENE = 20
_LONGEST_DATELINE = 14


def trim(line: Line, first: int, last: int) -> Phrase | None:
    """A stretch without the marks at its ends, None if nothing is left."""
    words = line.words
    while first <= last and words[first].text in _EDGES:
        first += 1
    while last >= first and words[last].text in _EDGES:
        last -= 1
    return (first, last) if first <= last else None


def dateline_end(line: Line) -> int:
    """First word after a dateline ("SEOUL, South Korea --"), 0 where there is none, or nothing behind it."""
    if line.words[0].number and ":" in line.words[0].text and len(line.words) > 1:
        return 1  # "13:52 Sirens have sounded"
    if line.lows.isdisjoint(STROKES):
        return _credited_end(line) if "(" in line.lows else 0
    for index, word in enumerate(line.words[:-1][:_LONGEST_DATELINE]):
        if word.text in STROKES and (word.text != "-" or (index and line.starts[index] > line.end_of(index - 1))):
            upper = index > 0 and any(w.text.isupper() and len(w.text) > 3 for w in line.words[:index])
            return index + 1 if upper else 0
    return 0


def _credited_end(line: Line) -> int:
    """First word after a dateline that ends in the agency and no stroke: "Taipei, Sept. 18 (CNA) The army ..."."""
    opens = line.row.index("(")
    if not 1 < opens < _LONGEST_DATELINE:
        return 0
    dated = any(word.number for word in line.words[:opens]) and line.words[1].text == ","
    if not dated or not all(word.capital or word.mark or word.number for word in line.words[:opens]):
        return 0
    closes = next((k for k in range(opens, min(opens + 5, len(line.words) - 1)) if line.row[k] == ")"), 0)
    return closes + 1 if closes and line.words[closes + 1].capital else 0


def segment_start(line: Line, index: int) -> int:
    """First word after the last semicolon, colon or ", but" before `index`, or after the dateline."""
    words = line.words
    for k in range(index - 1, 0, -1):
        low = line.row[k]
        if low not in _SEGMENTED:
            continue
        if low == "(" and ")" not in line.row[k:index]:
            return k + 1
        if line.quoted[k]:
            continue
        if low == "." and _ends_sentence(line, k):
            return k + 1
        if low in {";", ":"} and not (words[k - 1].number and k + 1 < index and words[k + 1].number):
            return k + 1
        if low in {"but", "while"} and words[k - 1].text == ",":
            return k + 1
    return dateline_end(line)


def _ends_sentence(line: Line, point: int) -> bool:
    """Whether a point parts two sentences that one quotation holds, and is no part of "8:37 a.m., off Sinop"."""
    following = line.words[point + 1]
    if following.text == "," or following.text in STROKES or line.row[point - 1] in {"a.m", "p.m"}:
        return False  # "CAMDEN, Ark. - The plant"
    return not following.text[0].islower()


def segment_end(line: Line, index: int) -> int:
    """Last word before the next semicolon after `index`."""
    for k in range(index, len(line.words)) if ";" in line.lows else ():
        if line.row[k] == ";" and not line.quoted[k]:
            return k - 1
    return len(line.words) - 1


def takes_up(line: Line, comma: int) -> bool:
    """Whether behind a comma the verb stands that a clause put in has parted from its subject: ", was built in May"."""
    if comma + 1 >= len(line.words):
        return False
    word = line.words[comma + 1]
    return word.low in AUXILIARIES or word.low in DID or (word.low.endswith("ed") and not word.capital)


def sets_scene(line: Line, first: int, stop: int) -> bool:
    """Whether the words from `first` to before `stop` only set the scene: "In September, "."""
    while first < stop and line.words[first].mark and line.words[first].text not in QUOTES:
        first += 1
    if first >= stop:
        return True
    if any(line.quoted[k] for k in range(first, stop)) or stop - first > _LONGEST_SCENE:
        return False
    word = line.words[first]
    short = stop - first <= 4 and (word.low in DETERMINERS or line.words[stop - 1].mark)
    return short or word.low in _SCENE_STARTS or word.adverb


def is_adverbial(line: Line, index: int) -> bool:
    """Whether only time, place or manner, or nothing, follows from word `index` on."""
    if index >= len(line.words):
        return True
    word = line.words[index]
    if word.text in _ENDINGS:
        return True
    there = word.low == "there" and not BE.isdisjoint(line.row[index + 1 : index + 2])
    if there or (word.low in TIMES and owns_time(line, index)) or opens_count(line, index):
        return False
    return word.low in _ADVERBIAL or word.adverb or _is_span(line, index)


def owns_time(line: Line, index: int) -> bool:
    """Whether a time is the owner of what follows, and tells not when: "said | Tuesday's strike failed"."""
    stop = index
    while stop < len(line.words) and line.row[stop] in TIMES:
        stop += 1
    return index < stop < len(line.words) and line.row[stop] in POSSESSIVE_MARKS


def opens_count(line: Line, index: int) -> bool:
    """Whether a count of things begins at a word, bounded or not: "about 12 missiles", "all three", "both crews"."""
    if line.row[index] in _WHOLES and index + 1 < len(line.words):
        return line.words[index + 1].text.isalnum() and line.row[index + 1] not in _ADVERBIAL
    if line.row[index] not in _BOUNDS:
        return False
    last = min(index + _LONGEST_BOUND, len(line.words) - 1)
    first = next((k for k in range(index, last) if line.row[k] not in _BOUNDS), last)
    number = line.words[first]
    counted = first > index and (number.number or number.low in NUMERALS)
    if not counted or (line.row[index] in _HALVES and line.row[index : index + 2] not in _PAIRS):
        return False
    return _HOURS.isdisjoint(line.row[first + 1 : first + 4])


def _is_span(line: Line, index: int) -> bool:
    """Whether a time counted from another follows: "a day later", "two weeks ago", "the next day"."""
    near = line.row[index : index + 4]
    if near[0] == "the" and near[1:2] and near[1] in _NEXT and near[2:3] and near[2] in TIMES:
        return True
    return not (_COUNTED_FROM.isdisjoint(near[2:]) or TIMES.isdisjoint(near[1:3]))
