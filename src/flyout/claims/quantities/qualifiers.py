"""How the words around a figure bound it: "up to", "at least", "about", "more than"."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.quantities.figure import Figure
from flyout.claims.quantities.tape import MARK, NUMBER, Tape
from flyout.claims.quantities.vocabulary import DETERMINERS, words
from flyout.core.statement import Qualifier

_BETWEEN, _EXACT = Qualifier.BETWEEN, Qualifier.EXACT
LONGEST = 5  # words of a bound
REACH = 14  # tokens before a figure in which its bound may stand
LONG_TIMES = frozenset(("d", "wk", "mo", "a"))
_SMALL = frozenset(("a", "an", "the", "just", "only", "total"))
_ARTICLES = (("a",), ("an",), ("the",))
_PARTING = frozenset({"handed", "hand", "hands", "handing", "turned", "turning", "signed", "took", "takes"})
"""Verbs that "over" belongs to, and no bound."""


def _table(rows: dict[Qualifier, str]) -> dict[tuple[str, ...], Qualifier]:
    return {tuple(bound.split()): qualifier for qualifier, bounds in rows.items() for bound in bounds.split("|")}


BEFORE = _table(
    {
        Qualifier.UP_TO: "up to|maximum|max|a maximum of|maximum of|as far as|as much as|as many as|as high as|"
        "as long as|as fast as|as large as|as heavy as|no more than|not more than|no greater than|no farther than|"
        "no further than|no longer than|no higher than|at most|not - to - exceed|not exceeding|not exceed|"
        "capped at|limited to|within|≤",
        Qualifier.AT_LEAST: "at least|no less than|not less than|no fewer than|not fewer than|minimum|a minimum of|"
        "minimum of|as little as|as few as|as low as|at minimum|≥",
        Qualifier.MORE_THAN: "more than|over|in excess of|exceeding|exceeds|exceed|exceeded|beyond|upwards of|"
        "upward of|above|greater than|longer than|farther than|further than|higher than|larger than|faster than|"
        "better than|topping|surpassing|north of|>",
        Qualifier.LESS_THAN: "less than|under|below|not quite|fewer than|shorter than|lower than|smaller than|short of|"
        "shy of|<",
        Qualifier.APPROX: "about|around|roughly|some|approximately|approx|approx .|nearly|almost|circa|ca|ca .|c .|~|≈|"
        "estimated|estimated at|close to|somewhere around|an estimated|in the region of|perhaps|near|or so|order of|"
        "virtually|practically|put at about|estimated to be",
    }
)
BEHIND = _table(
    {
        Qualifier.AT_LEAST: "or more|and more|or above|and above|or greater|or longer|or farther|or higher|"
        "at least|at the least|at the very least|at a minimum|or better|and beyond|or beyond|minimum",
        Qualifier.UP_TO: "or less|or fewer|or under|at most|at the most|maximum|max|or below|at maximum|tops",
        Qualifier.MORE_THAN: "+|plus|- plus",
        Qualifier.APPROX: "or so|or thereabouts|approximately|roughly|- ish|give or take",
    }
)
LAST_WORDS = frozenset(bound[-1] for bound in BEFORE)
FIRST_WORDS = frozenset(bound[0] for bound in BEHIND)
GREATEST = words("maximum max max. greatest longest farthest furthest highest top fastest")
HEIGHTS = words("altitude altitudes height heights apogee")
ABILITIES = words("can could able capable designed intercept intercepts engage ceiling up_to may")
LINKS = words("of at is was were are be to as about : , a an the for range distance speed speeds reach")
NEGATIONS = words("not never cannot no don't didn't doesn't wouldn't can't won't couldn't nor")

LOADS = words("kg kilograms kilogrammes pounds lb lbs tons tonnes t")
CARRYING = words("carry carries carried carrying haul hauls hauled")


def read_qualifier(tape: Tape, figure: Figure) -> Qualifier:
    """How the words bound the figure; exact where they do not.

    >>> from flyout.claims.quantities.measure import read_figure
    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("up to 190 miles", "at least 36", "roughly 100", "north of 110 km", "300 km and more", "2,000+",
    ...              '"well over" 300 km'):
    ...     tape = read_tape(text)
    ...     start = next(i for i, token in enumerate(tape) if token.kind == "NUMBER")
    ...     print(read_qualifier(tape, read_figure(tape, start)))
    up_to
    at_least
    approx
    more_than
    at_least
    more_than
    more_than
    """
    if figure.qualifier is _BETWEEN or (figure.high is not None and not figure.vague):
        return _BETWEEN
    if _closes(tape, figure.start - 1):
        figure = replace(figure, start=figure.start - 1)
    found = _before(tape, figure) or _behind(tape, figure) or figure.qualifier or _superlative(tape, figure)
    return found or (_BETWEEN if figure.high is not None else _EXACT)


def _closes(tape: Tape, j: int) -> bool:
    """Whether a quotation ends at `j`: '"well over" 300 km'."""
    return tape[j].text in ('"', "”") and tape[j].glued


def _is_carried(tape: Tape, j: int) -> bool:
    """Whether the unit at `j` is of what is carried, so that "over" tells how far: "carries 90 kg over 280 km".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _is_carried(read_tape("carries 90 kg over 280 km"), 2), _is_carried(read_tape("weighs 90 kg over"), 2)
    (True, False)
    """
    return tape[j].lower in LOADS and not CARRYING.isdisjoint(tape.before(j, 10))


def _before(tape: Tape, figure: Figure) -> Qualifier | None:
    """A bound directly before the figure, or before the words that name the measure.

    >>> from flyout.claims.quantities.measure import read_figure
    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("no more than 80 km")
    >>> str(_before(tape, read_figure(tape, 3)))
    'up_to'
    >>> tape = read_tape("as much as a $50,000 car")
    >>> _before(tape, read_figure(tape, 4))
    """
    if tape.words(figure.start - 1, 1) == ("over",) and _is_carried(tape, figure.start - 2):
        return None
    j = figure.start
    while tape[j - 1].lower in _SMALL or tape[j - 1].kind == MARK:
        j -= 1
    measured = _measure_start(tape, figure.start)
    for start in (figure.start, j, measured) if j != measured or j != figure.start else (j,):
        bound = _longest_before(tape, start)
        if bound is None:
            continue
        length, qualifier = bound
        if start != figure.start and tape[start - 1].lower == "as" and tape[start].lower in DETERMINERS:
            return None  # "as much as a $50,000 car"
        return _weighed(tape, figure, start - length, start, qualifier)
    return None


def _longest_before(tape: Tape, start: int) -> tuple[int, Qualifier] | None:
    if tape[start - 1].lower not in LAST_WORDS:
        return None
    words = tape.words(start - LONGEST, LONGEST)
    for first in range(LONGEST):
        qualifier = BEFORE.get(words[first:])
        if qualifier is not None:
            return LONGEST - first, qualifier
    return None


def _measure_start(tape: Tape, start: int) -> int:
    """Where "a distance of", "altitudes of", "speeds of" before a figure begins.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _measure_start(read_tape("up to an altitude of 90 km"), 5)
    2
    """
    if tape[start - 1].lower != "of":
        return start
    j = start - 2
    return j - 1 if tape[j - 1].lower in ("a", "an", "the") else j


def _weighed(tape: Tape, figure: Figure, start: int, end: int, qualifier: Qualifier) -> Qualifier | None:
    """A bound that its surroundings turn: not more than, over 18 months, up to an altitude of.

    >>> from flyout.claims.quantities.measure import read_figure
    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("would not reach more than 80 km")
    >>> str(_before(tape, read_figure(tape, 5)))
    'up_to'
    """
    words = tape.words(start, end - start)
    if qualifier is Qualifier.MORE_THAN and NEGATIONS.intersection(tape.before(start, 3)):
        return Qualifier.UP_TO
    if qualifier is Qualifier.LESS_THAN and NEGATIONS.intersection(tape.before(start, 2)):
        return Qualifier.AT_LEAST
    if words == ("under",) and tape.words(end, figure.start - end) in _ARTICLES:
        return None  # "under a $118 million order"
    if words == ("over",) and tape[start - 1].lower in _PARTING:
        return None  # "handed over 126 of them"
    if words == ("over",) and (figure.code in LONG_TIMES or end != figure.start):
        return None  # "paid over 18 months", "over a distance of 787 km"
    if words == ("minimum",) and end != figure.start:
        return Qualifier.EXACT  # "a minimum range of 90 km" is that range
    if qualifier is Qualifier.UP_TO and HEIGHTS.intersection(tape.words(end, figure.start - end)):
        return qualifier if _is_ability(tape, start) else Qualifier.EXACT
    return qualifier


def _behind(tape: Tape, figure: Figure) -> Qualifier | None:
    """A bound behind the figure: "or more", "+", "or so".

    >>> from flyout.claims.quantities.measure import read_figure
    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("300 km or so")
    >>> str(_behind(tape, read_figure(tape, 0)))
    'approx'
    """
    if tape[figure.end].lower not in FIRST_WORDS:
        return None
    for length in (4, 3, 2, 1):
        qualifier = BEHIND.get(tape.words(figure.end, length))
        if qualifier is not None:
            return qualifier
    return None


def _superlative(tape: Tape, figure: Figure) -> Qualifier | None:
    """The greatest of a measure: "a maximum range of 300 km", "the farthest target was 80 km away".

    The greatest height of one flight is its apogee, and exact.

    >>> from flyout.claims.quantities.measure import read_figure
    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("a maximum range of 300 km", "it rose to a maximum altitude of 970 km"):
    ...     tape = read_tape(text)
    ...     start = next(i for i, token in enumerate(tape) if token.kind == "NUMBER")
    ...     print(_superlative(tape, read_figure(tape, start)))
    up_to
    None
    """
    if tape[figure.start - 1].lower not in LINKS:
        return None
    for j in range(figure.start - 1, figure.start - REACH, -1):
        word = tape[j].lower
        if tape.ends_sentence(j) or j in tape.masked or tape[j].kind == NUMBER or word in ("and", "but", ","):
            return None
        if word in GREATEST:
            flown = HEIGHTS.intersection(tape.words(j, figure.start - j)) and not _is_ability(tape, j)
            return None if flown else Qualifier.UP_TO
    return None


def _is_ability(tape: Tape, start: int) -> bool:
    """Whether the clause says what something can do, and not what it did."""
    return bool(ABILITIES.intersection(tape.before(start, REACH)))
