"""Figures that stand side by side in one sentence: "missiles with ranges of 40, 120 and 400 km" are three missiles."""

from __future__ import annotations

from collections.abc import Iterable

from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.findings.pairs import figure_of

LISTED = 3
"""Figures of one attribute in one sentence of which none is taken for a slip of the unit."""

Sentence = tuple[str, str, str | None]
"""Of a report, on somebody's word."""


def sentence_of(said: Statement) -> Sentence | None:
    """Where a statement stands, if that is known."""
    return (said.origin.name, said.origin.quote, said.speaker) if said.origin.quote else None


def side_by_side(reported: Iterable[Statement]) -> dict[Sentence | None, list[Interval]]:
    """By sentence the figures it gives, which are of as many things."""
    given: dict[Sentence | None, list[Interval]] = {}
    for said in reported:
        figure, sentence = figure_of(said), sentence_of(said)
        if sentence and figure is not None:
            given.setdefault(sentence, []).append(figure)
    return given
