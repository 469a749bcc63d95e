"""Dates that belong together: "from 2020 to 2027", "Dec. 30, 2023 and Jan. 2"."""

from __future__ import annotations

from flyout.claims.dates.model import DatedSpan
from flyout.claims.quantities.tape import DASHES, Tape
from flyout.core.span import Span

_THROUGH = frozenset(("to", "through", "until", "till", "and"))


def is_joined(tape: Tape, end: int, start: int) -> bool:
    """Whether one small word or a dash joins a date that ends before token `end` to one from `start` on."""
    if start == end + 2 and tape[end].text == ",":
        return tape[end + 1].lower in ("and", "or")
    return start == end + 1 and (
        tape[end].lower in _THROUGH or tape[end].text in DASHES or tape[end].text in (",", "or")
    )


def stretch(tape: Tape, first: tuple[int, int, DatedSpan], second: tuple[int, int, DatedSpan]) -> DatedSpan | None:
    """One stretch of two dates: "from A to B", "between A and B", "A-B".

    Each date comes with its first token and the token behind it.
    """
    (start, end, low), (then, _, high) = first, second
    if low.edtf is None or high.edtf is None or then != end + 1 or any(c in low.edtf + high.edtf for c in "/{"):
        return None
    joiner = tape[end].lower
    between = "between" in tape.words(start - 2, 2) or tape[start - 1].lower == "between"
    if not (joiner in ("through", "until", "till", "to") or joiner in DASHES or (joiner == "and" and between)):
        return None
    if low.edtf[: len(high.edtf)] >= high.edtf:
        return None
    span = Span(low.span.start, high.span.end)
    return DatedSpan(
        span=span,
        words=span.of(tape.text),
        edtf=f"{low.edtf}/{high.edtf}",
        grain=low.grain,
        rule="stretch",
    )
