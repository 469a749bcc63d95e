"""Where what is said ends: before another speaker, a semicolon, a main clause."""

from __future__ import annotations

from flyout.claims.speech.cues import Cue
from flyout.claims.speech.lines import Line
from flyout.claims.speech.sources import Source
from flyout.claims.speech.stretches import STROKES, dateline_end, takes_up
from flyout.claims.speech.trailing import CITING, source_first
from flyout.claims.speech.words import (
    ADDING,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    NUMERALS,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    TIMES,
    lowers,
)

Found = tuple[Cue, Source]
_BESIDE = CONJUNCTIONS - {"if", "whether", "than"}
BEFORE_FIGURES = frozenset({"only", "just", "at", "about", "over", "around", "nearly", "almost"})
_REST = frozenset({"another", "neither", "none"})
_OWN = (["though"], ["although"], ["citing"], ["quoting"])
_BREAKS = frozenset({",", ";"})
_CONCEDING = frozenset({"while", "although", "though", "whereas", "when", "after", "before", "once", "since"})
_NEAR_START = 8
_COUNTS_TIME = NUMERALS | {"a", "the"}
_CLAIMS = frozenset({"claim", "charge", "allegation", "accusation", "assertion"})
"""What others call what somebody has said."""

_ASIDE = ([",", "which"], [",", "whose"])
"""What opens a clause put in between commas, before its subject."""

_DISPUTES = lowers("denied denies disputed disputes rejected rejects dismissed dismisses confirmed verified")


def stops_of(line: Line, found: list[Found]) -> list[int]:
    """Where an act of saying begins that stands beside an earlier one, and not inside it."""
    stops: list[int] = []
    for cue, source in found:
        if _is_passive(line, cue) or _is_foretold(line, cue, source, found[0]):
            continue
        wishes = "weak" in cue.verb.frames and line.row[cue.last + 1 : cue.last + 2] == ["to"]
        if source.how == "shared" and (wishes or "hold" in cue.verb.frames or line.row[cue.first] in CITING):
            continue  # "it sold 60 and expects to sell 80" goes on with what was said
        left = source_first(cue, source) - 1
        while left > 0 and (line.words[left].adverb or line.row[left] in {"has", "have", "had", "both"}):
            left -= 1
        left = _past_time(line, left) if line.row[left] in TIMES else left
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


def _past_time(line: Line, index: int) -> int:
    """The word before a short time that ends at `index`: the "and" of ", and in August he confirmed"."""
    first = index
    while first > 0 and (line.row[first] in TIMES or line.row[first] in {"in", "on"} or line.words[first].number):
        first -= 1
    return first if line.row[first] in ADDING else index


def _is_passive(line: Line, cue: Cue) -> bool:
    """Whether a verb of saying is a participle joined to another: "had been trained and placed 'in every town'"."""
    if cue.form != "past" or line.row[cue.first - 1] != "and" or not line.row[cue.first - 2].endswith("ed"):
        return False
    return not BE.isdisjoint(line.row[max(0, cue.first - 4) : cue.first - 2])


def _is_foretold(line: Line, cue: Cue, source: Source, first: Found) -> bool:
    """Whether a speaker tells what another would do: "it was a threat, he said, and the EU would respond"."""
    return line.row[cue.first - 1] == "would" and source.how == "before" and cue is not first[0]


def coordinated(line: Line, cue: Cue, found: list[Found]) -> list[int]:
    """Where a "that" goes on with what an earlier speaker says: "X said Y wants 40, and that 20 have come"."""
    if "that" not in line.lows:
        return []
    inside = any("that" in line.row[outer.last : cue.first] for outer, _ in found if outer.last < cue.first)
    if not inside or "that" in line.row[cue.last + 1 : cue.last + 3]:
        return []
    thats = [k for k in range(cue.last + 2, len(line.words)) if line.row[k] == "that" and line.row[k - 1] in ADDING]
    return [that - 1 - (line.row[that - 2] == ",") for that in thats]


def last_word(line: Line, start: int, stops: list[int]) -> int:
    """Last word of a content that begins at `start`."""
    later = [stop for stop in stops if stop > start]
    end = min(later) if later else len(line.words)
    opens = start + (line.row[start : start + 1] == [","])  # "said that, although it was late, he would go"
    for index in range(opens, end):
        low = line.row[index]
        if low not in _BREAKS or line.quoted[index]:
            continue
        ends = _adds_own(line, index) if low == "," else not _counts_on(line, index)
        if ends:
            return index - 1
    return end - 1


def _adds_own(line: Line, comma: int) -> bool:
    """Whether the report's own words, or another's, follow a comma: ", though it fell short", ", which Kyiv denies"."""
    return line.row[comma + 1 : comma + 2] in _OWN or _is_retort(line, comma)


def _is_retort(line: Line, comma: int) -> bool:
    """Whether another's answer follows to all that is said: ", a claim Kyiv denied", ", which Kyiv denies"."""
    if line.row[comma + 1 : comma + 2] == ["a"]:
        return not _CLAIMS.isdisjoint(line.row[comma + 2 : comma + 3])
    if line.row[comma + 1 : comma + 2] != ["which"] or "," in line.row[comma + 2 :]:
        return False
    return not _DISPUTES.isdisjoint(line.row[comma + 2 : comma + _NEAR_START])


def before_time(line: Line, start: int, last: int) -> int:
    """Last word of what is said before the time it was said at: "announced the gift | three weeks after a strike"."""
    for index in range(start + 2, last):
        if line.row[index] in AUXILIARIES or line.quoted[index]:
            return last
        if line.row[index] in {"after", "before"} and line.row[index - 1] in TIMES:
            counted = line.words[index - 2].number or line.row[index - 2] in _COUNTS_TIME
            return index - 3 if counted and index - 3 > start else last
    return last


def _counts_on(line: Line, semicolon: int) -> bool:
    """Whether a clause behind a semicolon goes on with what was counted: "; two more are expected"."""
    after = line.words[semicolon + 1 : semicolon + 3]
    if len(after) < 2:
        return False
    first, second = after
    if first.low in NUMERALS or first.low in _REST:
        return True
    return second.number and (first.adverb or first.low in BEFORE_FIGURES)


def closing(line: Line, source: Source, start: int) -> int:
    """Last word of what is said in a clause put in after the subject: "Iran, which says it has 40, and Iraq ..."."""
    last = len(line.words) - 1
    if line.row[0] in _CONCEDING and source.phrase[0] < _NEAR_START:
        comma = next((k for k in range(start, last) if _opens_main(line, k)), last + 1)
        return comma - 1 if comma <= last else last
    which = line.row[max(0, source.phrase[0] - 2) : source.phrase[0]] in _ASIDE
    if not which and (source.how != "relative" or source.phrase[0] > dateline_end(line) + 1):
        return last
    comma = next((k for k in range(start, last) if line.words[k].text == "," and not line.quoted[k]), last + 1)
    if which:
        main = takes_up(line, comma) or _is_third(line, comma + 1)
        return comma - 1 if main else last  # "the missile, which Kyiv says flew 300 km, was built", ", faces a vote"
    whole = AUXILIARIES.isdisjoint(line.row[start:comma]) and not takes_up(line, comma)
    return last if whole else comma - 1


def _is_third(line: Line, index: int) -> bool:
    """Whether a word ends as a verb in the present does, and an object or a time stands behind it: "faces a vote"."""
    if index + 1 >= len(line.words) or not line.row[index].endswith("s") or line.words[index].capital:
        return False
    behind = line.row[index + 1]
    return line.row[index].isalpha() and (behind in DETERMINERS or behind in PREPOSITIONS or behind in NUMERALS)


def _opens_main(line: Line, comma: int) -> bool:
    """Whether a main clause begins behind a comma: "While the army says 7 fell, video showed two"."""
    if line.words[comma].text != "," or line.quoted[comma]:
        return False
    low = line.row[comma + 1]
    return not (low in RELATIVES or low in CONJUNCTIONS or low in PREPOSITIONS or line.words[comma + 1].number)


def second_stroke(line: Line, cue: Cue, source: Source) -> list[int]:
    """Where what is put in between dashes ends: "it fired 400 – Israel counted 550 – and hit nothing"."""
    first = source.phrase[0]
    if source.how != "before" or not first or line.words[first - 1].text not in STROKES:
        return []
    return [k for k in range(cue.last + 1, len(line.words)) if line.words[k].text in STROKES][:1]
