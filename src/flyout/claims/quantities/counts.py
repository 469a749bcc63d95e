"""What a bare number counts: "64 missiles", "11 M142 HIMARS launchers", "five of the rockets"."""

from __future__ import annotations

from flyout.claims.quantities.figure import Figure
from flyout.claims.quantities.numbers import ONES, TENS
from flyout.claims.quantities.tape import NUMBER, WORD, Tape
from flyout.claims.quantities.vocabulary import (
    CLASSIFIERS,
    DETERMINERS,
    IRREGULAR_PLURALS,
    LOOSE,
    NOUN_STOPS,
    SINGULARS,
    words,
)

LONGEST_PHRASE = 8  # tokens between a number and its noun
IDIOMS = words("way off time sided sidedly on piece person star handed another day")
POINTING = DETERMINERS | words("only which new old older newer latest other last next first second third big single")
TAKING = words("lost shot sunk hit struck least only just with")
PERIODS = {"hour": "/h", "day": "/d", "week": "/wk", "month": "/mo", "year": "/a"}


def read_noun(tape: Tape, figure: Figure) -> tuple[int, int] | None:
    """First token of the noun phrase that is counted, and the token behind it.

        >>> from flyout.claims.quantities.measure import read_figure
    >>> from flyout.claims.quantities.tape import read_tape
        >>> text = "11 M142 HIMARS launchers arrived"
        >>> read_noun(read_tape(text), read_figure(read_tape(text), 0))
        (1, 5)
    """
    j = figure.end
    if tape.words(j, 2) == ("or", "so"):
        j += 2
    if tape[j].lower == "more" or (tape[j].lower == "other" and tape[j + 1].kind == WORD):
        j += 1
    if tape.is_hyphen(j):
        return _hyphened(tape, j + 1)
    if tape[j].lower == "of":
        j += 1
        if tape[j].lower in DETERMINERS:
            j += 1
        if tape[j].kind == NUMBER:
            return None
    end = _phrase_end(tape, j, plural=figure.low != 1.0 or figure.high is not None)
    return (j, end) if end > j else None


def _hyphened(tape: Tape, j: int) -> tuple[int, int] | None:
    """A noun hyphened to its number: two-stage, eight-wheel.

    >>> from flyout.claims.quantities.tape import read_tape
        >>> _hyphened(read_tape("two-stage"), 2), _hyphened(read_tape("one-way"), 2)
        ((2, 3), None)
    """
    return (j, j + 1) if tape[j].kind == WORD and tape[j].lower not in IDIOMS else None


def _phrase_end(tape: Tape, j: int, *, plural: bool) -> int:
    """The token behind the head of the noun phrase at `j`, or `j` if there is none."""
    limit = _run_end(tape, j)
    for k in range(j, limit):
        if plural and _is_plural(tape, k) and not (tape.is_capital(k) and k + 1 < limit and tape.is_capital(k + 1)):
            if k + 1 < limit and _is_plural(tape, k + 1) and tape.is_capital(k):
                continue  # "HIMARS launchers"
            return _with_of(tape, k + 1) if tape[k].lower in CLASSIFIERS else k + 1
        if not plural and tape[k].lower in SINGULARS and tape[k + 1].lower not in SINGULARS:
            return k + 1
    return _capitals_end(tape, j, limit)


def _run_end(tape: Tape, j: int) -> int:
    """Words, designators and hyphens in a row, up to a word that ends a noun phrase."""
    end = j
    while end - j < LONGEST_PHRASE:
        token = tape[end]
        ends = token.lower in NOUN_STOPS and not tape.is_hyphen(end + 1) and not tape.is_hyphen(end - 1)
        figured = token.kind == NUMBER or token.lower in ONES or token.lower in TENS
        is_number = figured and end not in tape.masked and not token.glued and not tape.is_hyphen(end + 1)
        if ends or is_number or not (token.kind in (WORD, NUMBER) or tape.is_hyphen(end)):
            break
        end += 1
    return end


def _is_plural(tape: Tape, k: int) -> bool:
    token = tape[k]
    if token.kind != WORD or tape.is_hyphen(k + 1):
        return False
    ends = token.lower.endswith("s") and not token.lower.endswith("ss") and len(token.lower) > 3
    return ends or token.lower in IRREGULAR_PLURALS


def _capitals_end(tape: Tape, j: int, limit: int) -> int:
    """Without a plural the name itself is counted ("two Shahed"), else the first word."""
    k = j
    while k < limit and (tape.is_capital(k) or k in tape.masked or tape.is_hyphen(k)):
        k += 1
    if k > j or tape[j].lower in LOOSE:
        return k
    return min(limit, j + 1)


def _with_of(tape: Tape, end: int) -> int:
    """What the pieces are of: "29 sets of the M142 launcher"."""
    if tape[end].lower != "of":
        return end
    j = end + 1 + (tape[end + 1].lower in DETERMINERS)
    limit = _run_end(tape, j)
    return limit if limit > j else end


def is_idiom(tape: Tape, figure: Figure) -> bool:
    """Whether a lone "one" only points: "the one", "this one", "no one", "one of".

        >>> from flyout.claims.quantities.measure import read_figure
    >>> from flyout.claims.quantities.tape import read_tape
        >>> older, damaged = read_tape("the older one failed"), read_tape("they damaged one, it said")
        >>> is_idiom(older, read_figure(older, 2)), is_idiom(damaged, read_figure(damaged, 2))
        (True, False)
    """
    if tape[figure.start].lower != "one" or figure.end != figure.start + 1:
        return False
    after, before = tape[figure.end], tape[figure.start - 1].lower
    if read_rate(tape, figure.end) is not None:
        return before in POINTING  # "one a day"
    if tape.is_hyphen(figure.end):
        return tape[figure.end + 1].lower in IDIOMS
    if after.kind == WORD and after.lower not in NOUN_STOPS and before not in POINTING:
        return after.lower in ("another", "day")
    return after.lower == "of" or not (before.endswith("ed") or before in TAKING)


def read_rate(tape: Tape, end: int) -> tuple[str, int] | None:
    """A count per time: "two missiles a week".

    >>> from flyout.claims.quantities.tape import read_tape
        >>> read_rate(read_tape("two missiles a week"), 2)
        ('/wk', 4)
    """
    if tape[end].lower not in ("a", "an", "per", "each", "every"):
        return None
    code = PERIODS.get(tape[end + 1].lower)
    return (code, end + 2) if code else None
