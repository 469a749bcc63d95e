"""Probabilities in the words of a published scale, so that "likely" means one thing.

Source: Intelligence Community Directive 203, "Analytic Standards", Office of the
Director of National Intelligence, 2 January 2015, section D.6.e(2)(a): seven terms
from 1 to 99 per cent. The scale has no word for what lies outside; there we keep
the outermost term and give the figure as "under 1 %" or "over 99 %".
"""

from __future__ import annotations

import math
from dataclasses import dataclass

SOURCE = "ICD 203, Analytic Standards, section D.6.e, Office of the Director of National Intelligence, 2015"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One step of the scale: from `low` up to but not including `high`."""

    words: str
    low: float
    high: float


SCALE = (
    Term(words="almost no chance", low=0.01, high=0.05),
    Term(words="very unlikely", low=0.05, high=0.20),
    Term(words="unlikely", low=0.20, high=0.45),
    Term(words="roughly even chance", low=0.45, high=0.55),
    Term(words="likely", low=0.55, high=0.80),
    Term(words="very likely", low=0.80, high=0.95),
    Term(words="almost certain", low=0.95, high=0.99),
)
"""The seven terms, in order. A probability on a bound takes the upper term."""


def term(probability: float) -> str:
    """The term of the scale for a probability.

    Parameters
    ----------
    probability : float
        0 to 1.

    Raises
    ------
    ValueError
        If it is no probability.

    >>> term(0.97), term(0.5), term(0.0004)
    ('almost certain', 'roughly even chance', 'almost no chance')
    """
    _check(probability)
    return next((step.words for step in SCALE if probability < step.high), SCALE[-1].words)


def percent(probability: float) -> str:
    """The figure beside the term, no finer than a model of assumptions allows.

    >>> percent(0.973), percent(0.9996), percent(0.002)
    ('97 %', 'over 99 %', 'under 1 %')
    """
    _check(probability)
    if probability < SCALE[0].low:
        return "under 1 %"
    if probability > SCALE[-1].high:
        return "over 99 %"
    return f"{100.0 * probability:.0f} %"


def _check(probability: float) -> None:
    if math.isnan(probability) or not 0.0 <= probability <= 1.0:
        raise ValueError(f"{probability} is no probability")
