"""A second reading of the same figure: "190 miles (305 km)", "305 km, or 190 miles,"."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.quantities.figure import Figure
from flyout.claims.quantities.measure import in_unit, is_minus, read_figure
from flyout.claims.quantities.ranges import HEDGES, read_range
from flyout.claims.quantities.tape import Tape
from flyout.claims.quantities.unit import per_time

BRACKETS = {"(": ")", "[": "]"}
SPEEDS = {"mach", "speed"}
SAID_AGAIN = (("or",), ("/",), ("i.e.",), ("that", "is"), ("equivalent", "to"), ("equal", "to"))
_SAID_FIRST = frozenset(words[0] for words in SAID_AGAIN)
SIGNS = frozenset(("~", "≈", ">", "<", "≥", "≤"))
BOUNDS = frozenset(("over", "under", "just", "slightly", "well", "more", "less", "than", "only"))
SUM = 1000.0  # what is smaller is two prices and no sum twice: "45 cents, or 5p"
NEAR = 0.2  # how far "or" may stand from a conversion


def read_conversion(tape: Tape, figure: Figure) -> tuple[Figure, int] | None:
    """The second reading behind `figure`, and the token behind it.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> text = "190 miles (305 km)"
    >>> also, end = read_conversion(read_tape(text), read_figure(read_tape(text), 0))
    >>> print(also, end)
    305 km 6
    """
    if figure.code is None or figure.dimension in ("count", "year", "percent"):
        return None
    return read_bracket(tape, figure) or read_alternative(tape, figure)


def read_bracket(tape: Tape, figure: Figure) -> tuple[Figure, int] | None:
    """A conversion in brackets, whatever its value: a wrong one is worth knowing.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> text = "400-500 kilometers (250-310 miles)"
    >>> print(read_bracket(read_tape(text), read_range(read_tape(text), read_figure(read_tape(text), 0)))[0])
    250 to 310 [mi_i]
    """
    j = figure.end
    j += 2 if tape.is_hyphen(j) and tape[j + 1].lower in ("long", "range", "wide") else 0
    closing = BRACKETS.get(tape[j].text)
    if closing is None:
        return None
    also = _reading(tape, j + 1, figure)
    if also is None:
        return None
    end = also.end
    if tape[end].text in (";", ",", "/") or tape[end].lower == "or":  # "(305 km; 165 nautical miles)"
        third = _reading(tape, end + 1, figure)
        end = third.end if third is not None else end
    return (also, end + 1) if tape[end].text == closing else None


def read_alternative(tape: Tape, figure: Figure) -> tuple[Figure, int] | None:
    """A conversion behind "or" or a stroke, if it comes near the first reading.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> text = "305 km, or 190 miles, away"
    >>> print(read_alternative(read_tape(text), read_figure(read_tape(text), 0))[0])
    190 [mi_i]
    >>> text = "500 km, i.e. 310 miles"
    >>> print(read_alternative(read_tape(text), read_figure(read_tape(text), 0))[0])
    310 [mi_i]
    """
    if figure.dimension == "money":
        return _in_other_money(tape, figure)
    j = figure.end + (tape[figure.end].text == ",")
    again = tape[j].lower in _SAID_FIRST
    said = next((words for words in SAID_AGAIN if tape.words(j, len(words)) == words), None) if again else None
    if said is None:
        return None
    also = _reading(tape, j + len(said), figure)
    if also is None or figure.code is None or also.code is None or also.dimension != figure.dimension:
        return None
    same = in_unit(also.low, also.code, figure.code)
    return (also, also.end) if abs(same - figure.low) <= NEAR * abs(figure.low) else None


def _in_other_money(tape: Tape, figure: Figure) -> tuple[Figure, int] | None:
    """The same sum in another currency behind a comma and "or" or "about".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> text = "three million roubles, or about $35,000"
    >>> print(read_alternative(read_tape(text), read_figure(read_tape(text), 0))[0])
    35000 USD
    """
    if tape[figure.end].text != ",":
        return None
    j = figure.end + 1
    said = tape[j].lower == "or" or tape[j].lower in HEDGES
    also = _reading(tape, j + (tape[j].lower == "or"), figure) if said else None
    if also is None or also.dimension != "money" or min(also.low, figure.low) < SUM:
        return None
    return also, also.end


def _reading(tape: Tape, j: int, figure: Figure) -> Figure | None:
    """A figure of the same dimension in another unit; a Mach number and a speed go together.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("Mach 6.2 (7,600 km/h)", "150 kg (over 330 pounds)", "€5 (US $6)"):
    ...     print(_reading(read_tape(text), 4 if "€" in text else 3, read_figure(read_tape(text), 0)))
    7600 km/h
    330 [lb_av]
    6 USD
    """
    while tape[j].lower in HEDGES or tape[j].lower in BOUNDS or tape[j].text in SIGNS:
        j += 1
    j += tape[j].text == "US" and tape[j + 1].text == "$"
    j += is_minus(tape, j, figure.dimension)
    also = read_figure(tape, j)
    if also is not None:
        also = read_range(tape, also) or also
    if also is None or also.code == figure.code:
        return None
    same = also.dimension == figure.dimension or {also.dimension, figure.dimension} == SPEEDS
    return also if same else None


def in_shared_time(tape: Tape, figure: Figure, also: Figure, end: int) -> tuple[Figure, Figure, int]:
    """Two lengths as two speeds where the time stands behind both: "2.4 kilometres (1.5 miles) per second".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> def both(text):
    ...     figure = read_figure(read_tape(text), 0)
    ...     first, second, _ = in_shared_time(read_tape(text), figure, *read_bracket(read_tape(text), figure))
    ...     return str(first), str(second)
    >>> both("2.4 kilometres (1.5 miles) per second"), both("2.4 kilometres (1.5 miles) away")
    (('2.4 km/s', '1.5 [mi_i]/s'), ('2.4 km', '1.5 [mi_i]'))
    """
    first, behind = per_time(tape, figure.code or "", end)
    second, _ = per_time(tape, also.code or "", end)
    if behind == end or second == also.code:
        return figure, also, end
    return replace(figure, code=first), replace(also, code=second), behind
