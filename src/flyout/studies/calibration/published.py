"""The middle of what sources give, or the bound where they give only one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from flyout.catalogue.model import Figure
from flyout.catalogue.statements import quote_of
from flyout.core.source import Source
from flyout.core.statement import OPEN_ABOVE, Qualifier
from flyout.ensembles.draws import Array
from flyout.systems.distributions import Lognormal

_NOT_MEASURED = ("result of the program", "estimate", "goal", "potential", "theoretical", "requirement")
_NOT_OF_ONE = ("several", "depend")
"""Words of a condition that say nobody flew it or measured it, or that it is not of one missile."""

BOUND = "sources give a bound from below only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One value held against a band.

    Parameters
    ----------
    value : float
        SI.
    bound : bool
        Whether it is one from below.
    figures : tuple of Figure
        Behind it.
    """

    value: float
    bound: bool
    figures: tuple[Figure, ...]


def published_value(figures: Iterable[Figure]) -> Published | None:
    """The median of the two-sided figures; without any, the greatest bound from below; None without either."""
    rows = [figure for figure in figures if figure.citable and figure.reading is not None and _is_measured(figure)]
    two_sided = [figure for figure in rows if figure.qualifier not in OPEN_ABOVE | {Qualifier.LESS_THAN}]
    if two_sided:
        return Published(value=median(map(_value, two_sided)), bound=False, figures=tuple(two_sided))
    bounds = [figure for figure in rows if figure.qualifier in OPEN_ABOVE]
    if not bounds:
        return None
    return Published(value=max(map(_value, bounds)), bound=True, figures=tuple(bounds))


def quotes_of(figures: Sequence[Figure], sources: dict[str, Source]) -> tuple[str, ...]:
    """The figures as published, each with its source."""
    return tuple(dict.fromkeys(f"{quote_of(figure)}: {sources[figure.source].title}" for figure in figures))


def reports_of(values: Array, spread: float) -> Array:
    """Values as they may be reported: with the spread of reports, as a part of them; the same for every seed."""
    error = Lognormal(1.0, spread).quantile((np.arange(21) + 0.5) / 21)
    return np.sort(np.outer(values, error).ravel())


def _is_measured(figure: Figure) -> bool:
    return not any(words in (figure.condition or "") for words in (*_NOT_MEASURED, *_NOT_OF_ONE))


def _value(figure: Figure) -> float:
    return figure.reading.middle if figure.reading else 0.0
