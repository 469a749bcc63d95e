"""Every quantity of a text, in the order of the text."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.model import Quantity
from flyout.claims.quantities.conversions import in_shared_time, read_conversion
from flyout.claims.quantities.counts import IDIOMS, is_idiom, rate_of_two, read_noun, read_rate
from flyout.claims.quantities.figure import Figure
from flyout.claims.quantities.lists import read_shared_unit, with_shared_magnitude
from flyout.claims.quantities.masks import mask
from flyout.claims.quantities.measure import FOLDS, TIMES, read_figure
from flyout.claims.quantities.money import LETTER_MARKS
from flyout.claims.quantities.numbers import ARTICLES, BEHIND_PARTS, MAGNITUDES, ONES, PARTS, TENS
from flyout.claims.quantities.qualifiers import read_qualifier
from flyout.claims.quantities.ranges import HEDGES, read_range
from flyout.claims.quantities.runs import read_runs
from flyout.claims.quantities.tape import MARK, NUMBER, Tape, read_tape
from flyout.claims.quantities.vague import OPEN, PLURALS
from flyout.claims.quantities.vocabulary import AUXILIARIES
from flyout.claims.quantities.years import year_at
from flyout.core.span import Span
from flyout.units.currencies import CURRENCIES

OF_THEM = (("of", "them"), ("of", "these"), ("of", "those"))
ONE_IN = (("one", "in"), ("1", "in"))
ORDERS = frozenset(("figure", "figures", "digit", "digits"))
FIGURE_KINDS = (NUMBER, MARK)
SURE_PARTS = frozenset(("third", "thirds", "fifth", "fifths", "tenth", "tenths"))  # no times and no games
MONEY_LETTERS = LETTER_MARKS | frozenset(code.lower() for code in CURRENCIES if code not in ("ALL", "TOP"))
STARTS = MONEY_LETTERS | frozenset(
    (
        *ONES,
        *TENS,
        *PLURALS,
        *OPEN,
        *ARTICLES,
        *FOLDS,
        "dozen",
        "several",
        "few",
        "half",
        "quarter",
        *TIMES,
        "twice",
        "mach",
        "speed",
        "single",
    )
)
BEGINNINGS = STARTS | frozenset(FIGURE_KINDS)


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity the words of `text` give, of whatever kind.

    Reading goes once along the text and looks a bounded way ahead and back, so
    that its time grows with the length of the text and with nothing else.

    >>> for q in read_quantities("It costs $1 to 1.5 million and flies up to 190 miles (305 km)."):
    ...     print(q.value, q.value_high, q.unit, q.qualifier, q.also_value, q.also_unit)
    1000000.0 1500000.0 USD between None None
    190.0 None [mi_i] up_to 305.0 km
    """
    return quantities_on(read_tape(text))


def quantities_on(tape: Tape) -> tuple[Quantity, ...]:
    """The quantities of a text that is cut into tokens already."""
    tape = mask(tape)
    found: list[Quantity] = []
    end = 0
    for i in tape.at(BEGINNINGS):
        if i >= end and i not in tape.masked:
            quantity, end = _read_at(tape, i)
            if quantity is not None and not (found and found[-1].span.overlaps(quantity.span)):
                found.append(quantity)
    runs = [run for run in read_runs(tape) if not any(run.span.overlaps(quantity.span) for quantity in found)]
    return tuple(sorted((*found, *runs), key=_start) if runs else found)


def _start(quantity: Quantity) -> int:
    return quantity.span.start


def _may_start(tape: Tape, i: int) -> bool:
    token = tape[i]
    if token.lower in MONEY_LETTERS and tape[i + 1].kind not in FIGURE_KINDS and tape[i + 1].text != ".":
        return False  # "44 GMD interceptors"
    return (token.kind in FIGURE_KINDS or token.lower in STARTS) and i not in tape.masked


def _read_at(tape: Tape, i: int) -> tuple[Quantity | None, int]:
    """The quantity that starts here, if any, and the token to go on from."""
    figure = read_figure(tape, i)
    if figure is None:
        return None, i + 1
    figure = read_range(tape, figure) or with_shared_magnitude(tape, figure)
    if figure.code is None:
        code = read_shared_unit(tape, figure)
        if code is None:
            return _count(tape, figure)
        figure = replace(figure, code=code, rule="shared_unit")
    return _measured(tape, figure)


def _measured(tape: Tape, figure: Figure) -> tuple[Quantity, int]:
    """A figure with a unit, and its second reading.

    >>> [q.also_value_high for q in read_quantities("a range of 400-500 kilometers (250-310 miles)")]
    [310.0]
    """
    qualifier = read_qualifier(tape, figure)
    conversion = read_conversion(tape, figure)
    also, end = conversion if conversion is not None else (None, figure.end)
    if also is not None:
        figure, also, end = in_shared_time(tape, figure, also, end)
    quantity = Quantity(
        span=_span(tape, figure.start, end),
        value=figure.low,
        value_high=figure.high,
        unit=figure.code or "1",
        dimension=figure.dimension or "count",
        qualifier=qualifier,
        digits=figure.digits,
        rule=figure.rule,
        also_value=also.low if also else None,
        also_value_high=also.high if also else None,
        also_unit=also.code if also else None,
        vague=figure.vague,
    )
    return quantity, end


def _count(tape: Tape, figure: Figure) -> tuple[Quantity | None, int]:
    """A number without a unit: a count, with its noun where one stands.

    >>> [(q.value, q.noun.of("64 guided missiles")) for q in read_quantities("64 guided missiles")]
    [(64.0, 'guided missiles')]
    """
    if not _is_count(tape, figure):
        return None, figure.end
    noun = read_noun(tape, figure)
    end = noun[1] if noun else figure.end
    rate = read_rate(tape, end) or (read_rate(tape, end + 2) if tape.words(end, 2) in OF_THEM else None)
    rate = rate or (rate_of_two(tape, end) if noun else None)
    if any(_may_start(tape, k) for k in range(figure.end, end)) and not (rate and tape[figure.end].lower == "of"):
        end, rate = figure.end, None  # "two 300-kilometer missiles"
    code, end = rate if rate else ("1", end)
    quantity = Quantity(
        span=_span(tape, figure.start, end),
        value=figure.low,
        value_high=figure.high,
        unit=code,
        dimension="rate" if rate else "count",
        qualifier=read_qualifier(tape, figure),
        digits=figure.digits,
        rule="rate" if rate else "count" if noun else "bare_count",
        noun=_span(tape, *noun) if noun else None,
        vague=figure.vague,
    )
    return quantity, end if rate else figure.end


def _is_count(tape: Tape, figure: Figure) -> bool:
    """Whether a bare number counts something.

    >>> read_quantities("The 2021 budget was no one's idea; several people said so. It had seven figures.")
    ()
    """
    if year_at(tape, figure.start) is not None and figure.end == figure.start + 1 and not read_rate(tape, figure.end):
        return False
    if tape[figure.end + tape.is_hyphen(figure.end)].lower in ORDERS:
        return False  # "six figures", "a seven-figure sum"
    if tape.words(figure.start - 2, 2) in ONE_IN:
        return False  # "one in four missiles"
    if tape.is_hyphen(figure.end) and tape[figure.end + 1].lower in IDIOMS:
        return False  # "a two-way link"
    first = tape[figure.start].lower
    if first in ("several", "few") or (first == "a" and tape[figure.start + 1].lower == "few"):
        return figure.scale > 1.0
    if figure.scale == 1.0 and (tape[figure.end - 1].lower in PARTS or first in PARTS):
        if first in ONES and tape[figure.end - 1].lower in SURE_PARTS:
            return True  # "cut by one-third"
        before = tape[figure.start - 1].lower
        whole = (
            tape[figure.end].lower in BEHIND_PARTS
            or tape[figure.end].lower in ("the", "its", "their")
            or before in HEDGES
            or before in ("by", "only")
            or (tape.ends_sentence(figure.start - 1) and tape[figure.end].lower in AUXILIARIES)
        )
        whole = whole or tape.words(figure.start - 3, 3) == ("as", "much", "as")
        return whole and not _is_half_of_time(tape, figure)
    if first in ARTICLES and tape[figure.start + 1].lower not in MAGNITUDES and not figure.vague:
        return False
    return not is_idiom(tape, figure)


def _is_half_of_time(tape: Tape, figure: Figure) -> bool:
    """The second half of a year is a time and no fraction."""
    return tape[figure.start - 1].lower in ("first", "second", "latter", "other", "final", "last", "third", "fourth")


def _span(tape: Tape, start: int, end: int) -> Span:
    return tape.span(start, end - 1)
