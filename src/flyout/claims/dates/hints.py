"""Time words that name no date by themselves: they stay words."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.claims.dates.calendar import count_at, unit_of
from flyout.claims.dates.found import Away, Found, Words
from flyout.claims.quantities.tape import HYPHENS, Tape
from flyout.claims.quantities.vocabulary import words

SINGLE = words("recently lately soon shortly previously formerly currently nowadays overnight historically eventually")
_RELATING = words("after before afterwards thereafter")
"""Behind "shortly" they tell after what: it is no time by itself."""
_PAIRS = frozenset([("so", "far"), ("to", "date"), ("these", "days"), ("those", "days"), ("at", "present")])
PAIRED = frozenset(first for first, _ in _PAIRS)
COUNTING = words("a one two three four five six seven eight ten")
FAINT = PAIRED | COUNTING | {"that", "the"}
"""Words so common that a date is looked for from the word that must stand behind them."""

_SECONDS = frozenset(second for _, second in _PAIRS) | words("day night week month year next same following previous")
_FAR_DAYS: dict[tuple[str, ...], int] = {("day", "before", "yesterday"): -2, ("day", "after", "tomorrow"): 2}
_THIRDS = words("earlier later")


def faint_beginnings(tape: Tape) -> Iterator[int]:
    """Places where one of the `FAINT` words may begin something."""
    yield from (place - 1 for place in tape.at(_SECONDS))
    yield from (place - 2 for place in tape.at(_THIRDS))


def _is_in_adjective(tape: Tape, i: int) -> bool:
    """Whether a hyphen makes the word a part of an adjective: "a recently-built launcher"."""
    return tape[i + 1].text in HYPHENS and tape[i + 1].glued


def hint(tape: Tape, i: int) -> Found | None:
    """Words such as "recently" and "so far".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> hint(read_tape("so far"), 0).end, hint(read_tape("so long"), 0)
    (2, None)
    >>> hint(read_tape("recently-built"), 0)
    """
    if tape[i].lower in SINGLE and not _is_in_adjective(tape, i) and tape[i + 1].lower not in _RELATING:
        return Found(i, i + 1, Words(), "hint")
    return Found(i, i + 2, Words(), "hint") if (tape[i].lower, tape[i + 1].lower) in _PAIRS else None


def from_the_story(tape: Tape, i: int) -> Found | None:
    """Times counted from what was told before: "the next day", "that month", "the night before".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> from_the_story(read_tape("the next day"), 0).end, from_the_story(read_tape("that missile"), 0)
    (3, None)
    >>> from_the_story(read_tape("the day before yesterday"), 0).form
    Away(unit='day', steps=-2, about=False)
    """
    word, after = tape[i].lower, tape[i + 1].lower
    far = _FAR_DAYS.get(tape.words(i + 1, 3)) if word == "the" else None
    if far:
        return Found(i, i + 4, Away("day", far), "day near publication")
    if word == "that" and after in ("day", "week", "month", "year", "night"):
        return Found(i, i + 2, Words(), "from the story")
    if word == "the" and after in ("next", "same", "following", "previous") and unit_of(tape[i + 2].lower):
        return Found(i, i + 3, Words(), "from the story")
    if (
        word == "the"
        and after in ("day", "night", "week", "month", "year")
        and tape[i + 2].lower in ("before", "after")
    ):
        return Found(i, i + 3, Words(), "from the story")
    return None


def since_told(tape: Tape, i: int) -> Found | None:
    """So long before or after what was told: "two days earlier", "a month later".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> since_told(read_tape("two days earlier"), 0).end
    3
    """
    if tape[i + 2].lower not in ("earlier", "later") or unit_of(tape[i + 1].lower) is None or count_at(tape, i) is None:
        return None
    return Found(i, i + 3, Words(), "from the story")


def recent_times(tape: Tape, i: int) -> Found | None:
    """Some while around now: "in recent years", "in the coming months".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> recent_times(read_tape("recent years"), 0).end
    2
    """
    return Found(i, i + 2, Words(), "stretch of time") if unit_of(tape[i + 1].lower) else None
