"""Who gives which figure, and how each was read: the parts that sentences and arithmetic are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.findings.figures import between, home_unit, read_out, stated
from flyout.findings.pairs import figure_of
from flyout.findings.voices import Voices, counted

SOURCES_SHOWN = 6
"""Readings written out in the arithmetic; the rest is counted."""


def by_figure(statements: Iterable[Statement], voices: Voices) -> dict[str, list[str]]:
    """Who gives which figure, figures as written, each report once a figure with all whom it quotes for it."""
    figures: dict[str, dict[str, list[Statement]]] = {}
    for said in statements:
        figures.setdefault(stated(said), {}).setdefault(voices.of(said), []).append(said)
    return {figure: [voices.together(same) for same in who.values()] for figure, who in figures.items()}


def best_example(said: Statement, published: Iterable[Statement], voices: Voices) -> str:
    """The published figure that shows best what is meant, with its source."""
    best = min(published, key=lambda figure: _unlike(said, figure))
    condition = f" ({best.condition})" if best.condition else ""
    return f"{stated(best)}{condition} in {voices.of(best)}"


def _unlike(said: Statement, figure: Statement) -> tuple[bool, bool, float]:
    """How poor an example a published figure is: the same words are best, then one figure, then the narrowest."""
    width = figure.reading.high - figure.reading.low if figure.reading else 0.0
    return stated(figure) != stated(said), figure.value_high is not None, width


def arithmetic(members: Sequence[Statement], support: Sequence[Statement] = ()) -> str:
    """Every figure as it was read, and what those of `members` share."""
    home = home_unit(members[0])
    shared = _shared([figure for figure in map(figure_of, members) if figure is not None])
    lines = readings(members, home)
    if shared and len(lines) > 1:
        lines.append(f"all of them allow {between(shared, home)}")
    if support:
        lines.append(f"published: {'; '.join(readings(support, home))}")
    return "; ".join(lines)


def readings(statements: Iterable[Statement], home: str) -> list[str]:
    """How figures were read, each once, the first few in full."""
    lines = list(dict.fromkeys(read_out(said, home) for said in statements))
    rest = len(lines) - SOURCES_SHOWN
    return [*lines[:SOURCES_SHOWN], f"and {counted(rest, 'other figure')}"] if rest > 0 else lines


def _shared(figures: Sequence[Interval]) -> Interval | None:
    low, high = max(figure.low for figure in figures), min(figure.high for figure in figures)
    return Interval(low, high) if low <= high else None
