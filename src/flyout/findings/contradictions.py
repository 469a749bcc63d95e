"""How a contradiction is put, whoever is part of it."""

from __future__ import annotations

from collections.abc import Sequence

from flyout.core.statement import Statement
from flyout.findings.attributes import MEASURES
from flyout.findings.build import of_statements
from flyout.findings.case import Topic
from flyout.findings.figures import SHOWN_DIGITS, home_unit
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import figure_of, same_money
from flyout.findings.wording import readings
from flyout.units.prices import restating_step
from flyout.units.show import show_si


def contradiction(topic: Topic, members: Sequence[Statement], sentence: str, weight: Weight) -> Finding:
    """A finding on figures that exclude each other, with what a reader of it must know."""
    sentence = f"{sentence} {MEASURES[topic.attribute].caveat}".rstrip()
    return of_statements(Relation.CONFLICTS, members, sentence, weight, arithmetic=_gaps(members))


def _gaps(members: Sequence[Statement]) -> str:
    """How every figure was read; figures that exclude each other share no value, prices in one year's money."""
    first, home = members[0], home_unit(members[0])
    factors = [same_money(first, member) for member in members]
    steps = [restating_step(first, member) for member, factor in zip(members, factors, strict=True) if factor]
    lines = [*readings(members, home), *dict.fromkeys(steps)]
    pairs = zip(map(figure_of, members), factors, strict=True)
    figures = [figure.scaled(factor or 1.0) for figure, factor in pairs if figure is not None]
    lowest, highest = min(figure.high for figure in figures), max(figure.low for figure in figures)
    if lowest < highest:
        ends = show_si(lowest, home, digits=SHOWN_DIGITS), show_si(highest, home, digits=SHOWN_DIGITS)
        money = f" in the money of {first.origin.year}" if steps else ""
        lines.append(f"no value satisfies all{money}: one ends at {ends[0]}, another begins at {ends[1]}")
    return "; ".join(lines)
