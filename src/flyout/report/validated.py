"""Comparisons with authorities, as tables for a terminal and as JSON."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby

from rich.console import Group
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from flyout.studies.validation.model import Comparison

_COLUMNS = ("case", "published", "computed", "apart", "allowed", "", "authority")
_FIGURES = slice(1, 5)
_ROUGH = 1e-3  # tolerances above it are shares of a flight's figure, those below are digits of a table


def comparison_row(comparison: Comparison) -> dict[str, object]:
    """One comparison as `--json` prints it; what came to nothing is null."""
    row = {**asdict(comparison), "difference": comparison.difference, "passed": comparison.passed}
    return {key: None if isinstance(value, float) and not math.isfinite(value) else value for key, value in row.items()}


def comparison_tables(comparisons: Iterable[Comparison], *, every: bool) -> Group:
    """One table for each kind of authority; of a series only the worst, unless `every` is asked for."""
    parts: list[Text | Table] = []
    for group, members in groupby(comparisons, key=lambda comparison: comparison.group):
        listed = list(members)
        authorities = {comparison.authority for comparison in listed}
        common = len(authorities) == 1
        title = f"{group}: {authorities.pop()}" if common else group
        table = _table(_shown(listed, every), _COLUMNS[:-1] if common else _COLUMNS)
        parts += [Text(title, style="bold"), table, *_assumptions(listed), Text()]
    return Group(*parts)


def _assumptions(comparisons: Iterable[Comparison]) -> Iterator[Text]:
    """What each case rests on, once."""
    for case, assumed in {one.case: one.assumed for one in comparisons if one.assumed}.items():
        yield Text(f"  assumed for {case}: {'; '.join(assumed)}", style="dim")


def _table(shown: Iterable[tuple[Comparison, int]], columns: tuple[str, ...]) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column in _COLUMNS[_FIGURES] else "left")
    for comparison, count in shown:
        table.add_row(*(escape(word) for word in _words(comparison, count)[: len(columns)]))
    return table


def summary(comparisons: tuple[Comparison, ...]) -> str:
    """How many agree, in one line."""
    failed = sum(not comparison.passed for comparison in comparisons)
    aside = sum(comparison.contradicted for comparison in comparisons)
    agree = len(comparisons) - failed - aside
    told = f"{agree} of {len(comparisons)} agree"
    if not aside:
        return told
    return (
        f"{told}; {aside} {'is' if aside == 1 else 'are'} contradicted by other sources of the same flight, which agree"
    )


def _shown(members: Iterable[Comparison], every: bool) -> Iterator[tuple[Comparison, int]]:
    """Comparisons with how many each stands for."""
    for series, run in groupby(members, key=lambda comparison: None if every else comparison.series):
        listed = list(run)
        if series is None:
            yield from ((comparison, 1) for comparison in listed)
        else:
            yield max(listed, key=lambda comparison: abs(comparison.difference) / comparison.tolerance), len(listed)


def _words(comparison: Comparison, count: int) -> tuple[str, ...]:
    case = comparison.words if count == 1 else f"{comparison.words}, the worst of {count}"
    published, computed = _figures(comparison)
    return (
        case,
        published,
        computed,
        _apart(comparison, comparison.difference, "+" if comparison.published is not None else ""),
        _apart(comparison, comparison.tolerance, ""),
        _verdict(comparison),
        comparison.authority,
    )


def _figures(comparison: Comparison) -> tuple[str, str]:
    """Both values with their unit, to as many digits as their tolerance is about; nothing for a mere difference."""
    if comparison.published is None:
        return "", ""
    digits = 4 if comparison.relative and comparison.tolerance >= _ROUGH else 7
    published, computed = (f"{x:.{digits}g} {comparison.unit}" for x in (comparison.published, comparison.computed))
    return f"> {published}" if comparison.at_least else published, computed


def _apart(comparison: Comparison, value: float, sign: str) -> str:
    """A difference as a reader wants it: in percent where it is a share of some size, else as it is."""
    if not comparison.relative:
        return f"{value:{sign}.2g} {comparison.unit}"
    if comparison.tolerance >= _ROUGH and math.isfinite(value):
        return f"{100.0 * value:{sign}.1f} %"
    return f"{value:{sign}.1e}"


def _verdict(comparison: Comparison) -> str:
    if comparison.contradicted:
        return "others agree"
    return "agrees" if comparison.passed else "FAILS"
