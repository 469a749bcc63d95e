"""Who is told of a launch or an attack: "had informed India of the flight", "was notified beforehand"."""

from __future__ import annotations

from flyout.claims.happenings.clauses import is_boundary, low_words
from flyout.claims.happenings.foreseen import tells_of_deed
from flyout.claims.happenings.groups import group_start
from flyout.claims.happenings.inflections import inflect
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import BE, NEGATIONS, lowers

NOTICE_WORDS = frozenset(
    form for verb in ("tell", "inform", "notify", "warn", "alert", "advise") for form in inflect(verb)[1:]
)
_OF = frozenset({"of", "about", "before"})
_EVENTS = lowers(
    "launch launches test tests flight flights firing firings strike strikes attack attacks shot shots trial trials "
    "raid"
)
_BEFOREHAND = (["in", "advance"], ["ahead", "of"])
_TELLING = _EVENTS | {"advance", "beforehand", "ahead"}
_MORE = frozenset({"further", "more", "new", "possible"})
_GAP = 12
_NEAR = 5


def notice_at(line: Line, index: int) -> Happening | None:
    """The notice that the verb at `index` tells of, if a launch or an attack is what somebody is told of."""
    if line.lows.isdisjoint(_TELLING):
        return None
    last = _end(line, index)
    first = group_start(line, index)
    passive = not BE.isdisjoint(low_words(line, first, index))
    shape = "passive" if passive else "active"
    untold = not NEGATIONS.isdisjoint(low_words(line, first, index))
    if last is None or untold or index in line.names or not tells_of_deed(line, first, index, shape):
        return None
    return Happening(
        line=line,
        trigger=Trigger("other", "near", "notice"),
        first=first,
        last=last,
        verb=index,
        shape=shape,
    )


def _end(line: Line, index: int) -> int | None:
    """Last word of what is told: the launch, or "beforehand"."""
    for k in range(index + 1, min(index + 1 + _GAP, len(line.words))):
        if low_words(line, k, k + 2) in _BEFOREHAND:
            return k + 1
        if line.row[k] == "beforehand":
            return k
        if line.row[k] in _OF:
            if not _MORE.isdisjoint(line.row[k + 1 : k + 3]):
                return None  # "warned of further strikes": a threat
            told = [j for j in range(k + 1, min(k + 1 + _NEAR, len(line.words))) if line.row[j] in _EVENTS]
            return told[0] if told else None
        if is_boundary(line, k) or line.words[k].text in {",", ".", "("}:
            return None
    return None
