"""Deeds told by a verb that is left out: "Spain ordered 43 and South Korea more than 200"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flyout.claims.happenings.clauses import is_weapon, on_state
from flyout.claims.happenings.model import Happening
from flyout.claims.speech.lines import Line, is_adjective
from flyout.claims.speech.words import NUMERALS, lowers

_KINDS = frozenset({"delivery", "order", "request"})
_SOFT = lowers("more than some about around another a further at least nearly the up to its own")
_TAIL = lowers("in on of more each")
_ORDINALS = lowers("second third fourth fifth")
_REACH, _YEAR = 24, 4


def gapped(happening: Happening) -> Iterator[Happening]:
    """What other states do in the same clause, each with a number or a weapon of its own.

    The verb is told once, by the first of them, and holds for the rest.
    """
    line = happening.line
    yield from _one_more(happening)
    if happening.shape != "active" or happening.trigger.attribute not in _KINDS or "and" not in line.lows:
        return
    for index in range(happening.last + 1, min(happening.last + _REACH, len(line.words) - 2)):
        if line.row[index] not in {"and", ","}:
            continue
        name = index + 1 + (line.row[index + 1] == "the")
        if not on_state(line, name) or is_adjective(line.names[name]):
            continue
        last = _object_after(line, name)
        if last is not None:
            yield replace(happening, first=name, verb=last, last=last, shape="noun", relative=False)


def _one_more(happening: Happening) -> Iterator[Happening]:
    """The same bought or given again at a later time: "ordered its first squadron in 2008 and | a second in 2014"."""
    line = happening.line
    if happening.shape != "active" or happening.trigger.attribute not in _KINDS or line.lows.isdisjoint(_ORDINALS):
        return
    for index in range(happening.last + 1, min(happening.last + _REACH, len(line.words) - 3)):
        a, rank, when, year = line.row[index : index + 4]
        dated = when == "in" and line.words[index + 3].number and len(year) == _YEAR
        if line.row[index - 1] == "and" and a == "a" and rank in _ORDINALS and dated:
            yield replace(happening, first=index, verb=index + 1, last=index + 3, shape="noun", relative=False)


def _object_after(line: Line, name: int) -> int | None:
    """Last word of the number or the weapon right behind a name, if no verb follows: "South Korea | more than 200"."""
    mention = line.names[name]
    index = name
    while index < len(line.words) and line.names.get(index) == mention:
        index += 1
    while index < len(line.words) and line.row[index] in _SOFT:
        index += 1
    if index >= len(line.words):
        return None
    counted = line.words[index].number or line.row[index] in NUMERALS
    if not counted and not (index in line.names and is_weapon(line, index)):
        return None
    last = index
    while last + 1 < len(line.words) and (is_weapon(line, last + 1) or line.row[last + 1] in NUMERALS):
        last += 1
    following = line.words[last + 1] if last + 1 < len(line.words) else None
    return last if following is None or following.mark or following.low in _TAIL or following.low == "and" else None
