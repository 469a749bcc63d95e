"""What a named speaker is, by the words beside the name: "Ukraine's former defence minister"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.roles import BODIES, MODIFIERS, OFFICES, SPEAKING_NOUNS, TITLES
from flyout.claims.speech.sources import begins
from flyout.claims.speech.stretches import dateline_end
from flyout.claims.speech.words import AUXILIARIES, CLOSED, DETERMINERS, QUESTIONS, RELATIVES, TIMES, lowers
from flyout.core.span import Span

_INNER = lowers("of for and the a 's ’s ' ’")
_OF_TITLES = OFFICES | MODIFIERS | BODIES | _INNER
_OWNING = (["'"], ["’"])
_ADDRESSES = lowers("mr mrs ms dr mr. mrs. ms. dr. sir lord lady")
"""What is part of no office that stands before it."""
_JOINTS = frozenset({"-", "&"})
_ENDS = RELATIVES | AUXILIARIES | TIMES
_BEFORE_TITLES = CLOSED | TIMES
_FEW = 3
_LONGEST = 12
"""Most words of an office."""


def offices(lines: Iterable[Line], names: Iterable[str]) -> dict[str, Span]:
    """The office of each named person, where the text first tells it.

    What is told between commas says more than a title and goes before it:
    "Gen. Mark Milley, chairman of the Joint Chiefs of Staff, said".

    Parameters
    ----------
    lines : iterable of Line
    names : iterable of str
        Full names, as the text has them.

    Returns
    -------
    dict of str to Span
        Without those of whom the text tells none.
    """
    beside: dict[str, Span] = {}
    before: dict[str, Span] = {}
    wanted: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for name in names:
        words = name.split()
        wanted[words[0]].append((name, words))
    firsts = frozenset(form for first in wanted for form in (first, first.lower()))  # the month May is no "may"
    for line in lines:
        for name, first, last in () if firsts.isdisjoint(line.lows) else _places(line, wanted):
            if name in beside:
                continue
            apposed = _after(line, first, last) or _before_comma(line, first, last) or _house(line, last)
            if apposed:
                beside[name] = line.place(*apposed)
            elif name not in before and (title := _title(line, first, last)):
                before[name] = line.place(*title)
    return before | beside


def office_words(line: Line, first: int, last: int) -> frozenset[str]:
    """All that is told, before and after it, of what the person is whose name stands at words `first` to `last`."""
    told = (
        _title(line, first, last),
        _after(line, first, last) or _before_comma(line, first, last),
        _copula(line, last),
    )
    return frozenset(line.row[k] for phrase in told if phrase for k in range(phrase[0], phrase[1] + 1))


def _copula(line: Line, last: int) -> Phrase | None:
    """What somebody is said to be: "Jane Doe is chief designer at Acme"."""
    start = last + 2
    if start >= len(line.words) or line.row[last + 1] not in {"is", "was"}:
        return None
    stop = start
    while stop < min(len(line.words), start + _LONGEST) and not _breaks(line, stop):
        stop += 1
    head = next((k for k in range(start, stop) if line.row[k] in OFFICES), None)
    return (start, stop - 1) if head is not None and _is_one(line, start, head) else None


def _places(line: Line, wanted: Mapping[str, Sequence[tuple[str, list[str]]]]) -> Iterator[tuple[str, int, int]]:
    """Where names stand in a line, which are given by their first words."""
    for first in line.proper:
        for name, words in wanted.get(line.words[first].text, ()):
            stop = first + len(words)
            if [word.text for word in line.words[first:stop]] == words:
                yield name, first, stop - 1


def _title(line: Line, name: int, last: int) -> Phrase | None:
    """The title before a name: "Russian Defence Minister Andrei Belousov", "civil aviation chief Ann Lee said"."""
    traded = _with_trade(line, name, last) if line.row[name - 1] in OFFICES else None
    first = _run_back(line, name - 1) if traded is None else traded
    hangs = line.row[name - 1] in _INNER  # "a commander of Iran's army": no office of Iran
    stop = name - 1 - (line.row[name - 1] in _ADDRESSES and name - 1 > first)
    return (first, stop) if not hangs and _is_one(line, first, stop) else None


def _with_trade(line: Line, name: int, last: int) -> int | None:
    """The first word of a title with small nouns in it, where who bears it is the subject of a verb of saying."""
    first = _small_back(line, name - 1)
    if first is None:
        return None
    inverted = first > 0 and is_speech_verb(line.words[first - 1])
    behind = line.words[last + 1 : last + 2]
    return first if inverted or (behind and is_speech_verb(behind[0])) else None


def _small_back(line: Line, last: int) -> int | None:
    """The first word of a title that ends at `last` and has small nouns in it: "Regional flood protection manager".

    It stands at the beginning, or behind a mark, a time, a small word or a verb of saying.
    """
    first = last + 1
    while first > max(0, last + 1 - _LONGEST) and (_is_of_title(line, first - 1) or _is_of_trade(line, first - 1)):
        first -= 1
    before = line.words[first - 1] if first else None
    begun = (
        before is None
        or first == dateline_end(line)
        or before.mark
        or before.low in _BEFORE_TITLES
        or is_speech_verb(before)
    )
    while first <= last and line.row[first] in _INNER:
        first += 1
    return first if begun and first <= last else None


def _is_of_trade(line: Line, index: int) -> bool:
    """Whether a small word can be a noun of a title, and no verb, as far as its end tells."""
    word = line.words[index]
    verbal = is_speech_verb(word) or word.low.endswith(("ed", "ing"))
    return word.noun and not (word.capital or verbal or line.quoted[index] or word.low in QUESTIONS)


def _after(line: Line, name: int, last: int) -> Phrase | None:
    """What stands behind a name and a comma: "Jane Doe, a professor of physics at Uppsala,"."""
    first = last + 2
    if first >= len(line.words) or line.words[last + 1].text != ",":
        return None
    stop = first
    while stop < min(len(line.words), first + _LONGEST) and not _breaks(line, stop):
        stop += 1
    head = next((k for k in range(first, stop) if line.row[k] in OFFICES), None)
    if head is None or not _is_one(line, first, head) or (_is_subject(line, first, stop) and not begins(line, name)):
        return None
    while line.row[first] in DETERMINERS or line.row[first] == "then":
        first += 1
    return first, stop - 1


def _is_subject(line: Line, first: int, stop: int) -> bool:
    """Whether words behind a comma are who speaks next: "asked by Jane Doe, the minister said"."""
    return line.row[first] == "the" and stop < len(line.words) and is_speech_verb(line.words[stop])


def _house(line: Line, last: int) -> Phrase | None:
    """The house a name is of: "Jeffrey Lewis of the Middlebury Institute"."""
    last += line.row[last + 1 : last + 3] == [",", "of"]  # "Prof Ann Lee, of the Space Institute,"
    if line.words[last + 1 : last + 2] == () or line.row[last + 1] != "of":
        return None
    stop = last + 2
    while stop < len(line.words) and (line.words[stop].capital or line.row[stop] in _INNER):
        stop += 1
    while line.row[stop - 1] in _INNER:
        stop -= 1
    return (last + 1, stop - 1) if stop > last + 2 else None


def _before_comma(line: Line, name: int, last: int) -> Phrase | None:
    """What stands before a comma and a name between two: "the Kremlin's spokesman, Dmitry Peskov,"."""
    while name > _FEW and line.row[name - 1] in TITLES and line.words[name - 1].capital:
        name -= 1  # "the health minister, Dr. Jane Doe,"
    closes = last + 1 < len(line.words) and line.words[last + 1].text in {",", "."}
    if not closes or name < _FEW or line.words[name - 1].text != ",":
        return None
    small = _small_back(line, name - 2)
    first = _run_back(line, name - 2) if small is None else small
    return (first, name - 2) if _is_one(line, first, name - 2) else None


def _run_back(line: Line, last: int) -> int:
    """The first word of a title that ends at `last`, the article left out."""
    first, earliest = last + 1, max(0, last + 1 - _LONGEST)
    while first > earliest and _is_of_title(line, first - 1):
        first -= 1
    while first <= last and line.row[first] in _INNER:
        first += 1
    return first


def _is_of_title(line: Line, index: int) -> bool:
    word = line.words[index]
    if line.quoted[index] or word.low in TIMES:
        return False
    if word.low in _OF_TITLES or index in line.names:
        return True
    citing = word.low.endswith("ing") and is_speech_verb(word)  # "Citing President Jane Doe, the paper said"
    when = word.adverb and word.low != "then"
    return word.capital and not (word.mark or when or citing or word.low in CLOSED)


def _is_one(line: Line, first: int, last: int) -> bool:
    """Whether words are the office of one person: such a noun, no plural, and no sentence of its own."""
    row = line.row[first : last + 1]
    held = [k for k, low in enumerate(row) if low in OFFICES and row[k + 1 : k + 2] not in _OWNING]
    several = any(row[k].endswith("s") and not line.words[first + k].capital for k in held)  # no Union of Teachers
    return bool(held) and AUXILIARIES.isdisjoint(row) and not (several or row[held[-1]].endswith("s"))


def _breaks(line: Line, index: int) -> bool:
    """Whether an office between commas ends before a word."""
    word = line.words[index]
    if word.text in _JOINTS or word.low == "and":
        return index + 1 == len(line.words) or (not line.words[index + 1].capital and word.low == "and")
    if word.mark or line.quoted[index] or word.low in _ENDS:
        return True
    return is_speech_verb(word) and not (word.low in SPEAKING_NOUNS or word.low in TITLES)
