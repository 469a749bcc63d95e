"""Interviews without labels, where a question stands above each answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from itertools import groupby, pairwise

from flyout.claims.speech.lines import Line
from flyout.claims.speech.turns import Label
from flyout.claims.speech.words import QUOTES, lowers
from flyout.documents.model import HEADLINE

_CALLED = lowers("interview q&a interviewed excerpts")
_SPOKE = lowers("spoke speaks speak talked talks talk")
_FIRST_PERSON = frozenset({"i", "we", "our", "my", "us"})
_SEVERAL = 3
"""Fewest questions of an interview."""

_LONGEST = 30
"""Most words of a question."""

_SILENCE = Label(name=None, asks=True, last=-1)

Row = tuple[int, int]
"""First and last line of a paragraph."""


def read_turns(lines: Sequence[Line], headline: str) -> dict[int, Label]:
    """Turns of an interview, by the index of the line where each begins; none where the report is no interview.

    Its headline or first lines call it one, several of its paragraphs are
    questions, and who answers says "we" or "I". The first person named answers.
    """
    questions = {k for k, line in enumerate(lines) if "?" in line.lows and _asks(line)}
    quoted = _in_quotes(lines, questions) if len(questions) > 1 and lines[0].people else []
    if quoted:
        return _turns_of(next(iter(lines[0].people.values())), quoted)
    if len(questions) < _SEVERAL or not is_called(lines, headline) or not lines[0].people:
        return {}
    rows = _rows(lines)
    asked = _asked(rows, questions)
    answers = _answers(lines, rows, asked)
    own = sum(not _FIRST_PERSON.isdisjoint(lines[k].lows) for first, last in answers for k in range(first, last + 1))
    if len(asked) < _SEVERAL or own < _SEVERAL - 1:
        return {}
    return _turns_of(next(iter(lines[0].people.values())), answers)


def _turns_of(name: str, answers: Sequence[Row]) -> dict[int, Label]:
    """Where each answer of one person begins, and where it ends."""
    turns = {last + 1: _SILENCE for _, last in answers}
    return turns | {first: Label(name=name, asks=False, last=-1) for first, _ in answers}


def _in_quotes(lines: Sequence[Line], questions: Set[int]) -> list[Row]:
    """Paragraphs that are all in quotation marks and stand behind others, some of them questions; none if but one."""
    found = [
        (above, below)
        for above, below in pairwise(_rows(lines))
        if all(_is_quoted(lines[k]) for k in range(below[0], below[1] + 1)) and not any(lines[above[1]].quoted)
    ]
    asked = sum(above[1] in questions for above, _ in found)
    return [below for _, below in found] if asked > 1 else []


def _is_quoted(line: Line) -> bool:
    """Whether nothing stands outside of the quotation marks."""
    return all(quoted or word.text in QUOTES for word, quoted in zip(line.words, line.quoted, strict=True))


def _asked(rows: Sequence[Row], questions: Set[int]) -> set[int]:
    """First lines of the paragraphs that ask: a question alone, or behind a sentence where none was asked above."""
    asked: set[int] = set()
    above = -1
    for first, last in rows:
        if last in questions and (first == last or (first == last - 1 and above not in asked)):
            asked.add(first)
        above = first
    return asked


def told_on(lines: Sequence[Line], speakers: Sequence[str | None]) -> dict[int, str]:
    """Lines of an interview told in prose that go on with what the one who is asked has said, and who that is.

    Its paragraphs begin with the questions, one person speaks in most of them,
    and what follows the words of that person in a paragraph is no one else's.

    Parameters
    ----------
    speakers : sequence of str or None
        For each line, the last person who speaks in it.
    """
    rows = [row for row in _rows(lines) if row[0] < row[1] and lines[row[0]].words[-1].text == "?"]
    if len(rows) < _SEVERAL:
        return {}
    often = Counter(name for first, last in rows for name in {*speakers[first : last + 1]} if name)
    name, times = often.most_common(1)[0] if often else ("", 0)
    if times < _SEVERAL - 1 or 2 * times < len(rows):
        return {}
    found: dict[int, str] = {}
    for first, last in rows:
        begun = next((k for k in range(first, last + 1) if speakers[k] == name), last)
        found |= {k: name for k in range(begun + 1, last + 1) if speakers[k] is None and not _asks(lines[k])}
    return found


def _asks(line: Line) -> bool:
    return line.words[-1].text == "?" and len(line.words) <= _LONGEST and not any(line.quoted)


def is_called(lines: Sequence[Line], headline: str) -> bool:
    """Whether a report calls itself an interview."""
    return not _CALLED.isdisjoint(headline.lower().split()) or any(
        not _CALLED.isdisjoint(line.lows) or _talks(line) for line in lines[:_SEVERAL]
    )


def _talks(line: Line) -> bool:
    """Whether somebody is said to have spoken to the paper itself: "Ann Lee spoke to us", "talks to this newspaper"."""
    if _SPOKE.isdisjoint(line.lows):
        return False
    spoke = next((k for k, low in enumerate(line.row[:-2]) if low in _SPOKE), None)
    return spoke is not None and line.row[spoke + 1] in {"to", "with"} and line.row[spoke + 2] in {"us", "this", "our"}


def _rows(lines: Sequence[Line]) -> list[Row]:
    """Paragraphs of the body, each as its first and last line."""
    body = (k for k, line in enumerate(lines) if line.part is not HEADLINE)
    groups = [list(group) for _, group in groupby(body, key=lambda k: lines[k].paragraph)]
    return [(group[0], group[-1]) for group in groups]


def _answers(lines: Sequence[Line], rows: Sequence[Row], asked: set[int]) -> list[Row]:
    """Paragraphs that answer the one before them: a question, or what stands right above without an empty line."""
    close = [_touch(lines, above, below) for above, below in pairwise(rows)]
    tight = any(near and above[0] in asked for near, above in zip(close, rows, strict=False))
    pairs = zip(pairwise(rows), close, strict=True)
    return [below for (above, below), near in pairs if (near if tight else above[0] in asked) and below[0] not in asked]


def _touch(lines: Sequence[Line], above: Row, below: Row) -> bool:
    """Whether no empty line stands between two paragraphs."""
    return lines[below[0]].span.start - lines[above[1]].span.end <= 1
