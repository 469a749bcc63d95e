"""How often bands hold, and how wide they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray
from scipy.stats import beta

from flyout.studies.calibration.model import Case

LEVELS = np.linspace(0.05, 0.95, 19)
"""Shares of the middle of a band that the reliability diagram asks about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What some cases come to.

    Parameters
    ----------
    cases, held : int
        Two-sided ones.
    likely : tuple of float
        90 per cent interval of the true share that is held, given so few cases.
    ratio : float
        Median of p95 over p05.
    """

    cases: int
    held: int
    likely: tuple[float, float]
    ratio: float

    @property
    def share(self) -> float | None:
        """Part that is held."""
        return self.held / self.cases if self.cases else None


def score(cases: Iterable[Case]) -> Score:
    """Count the two-sided cases; the width is that of all, of which there is at least one."""
    cases = list(cases)
    counted = [case for case in cases if case.two_sided]
    held = sum(case.held for case in counted)
    return Score(
        cases=len(counted),
        held=held,
        likely=_likely(held, len(counted)),
        ratio=median(case.ratio for case in cases),
    )


def reliability(cases: Iterable[Case]) -> NDArray[np.float64]:
    """Part of the two-sided cases that lies in the middle band of each of `LEVELS`, shape (19,)."""
    below = np.array([case.below for case in cases if case.two_sided])
    return np.array([np.mean(np.abs(below - 0.5) <= 0.5 * level) for level in LEVELS])


def chance_bounds(count: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where nine of ten reliability curves of `count` independent cases lie if the bands are right, at `LEVELS`."""
    held = LEVELS * count
    low = beta.ppf(0.05, np.maximum(held, 1e-9), count - held + 1.0)
    high = beta.ppf(0.95, held + 1.0, np.maximum(count - held, 1e-9))
    return np.asarray(low), np.asarray(high)


def _likely(held: int, count: int) -> tuple[float, float]:
    """Jeffreys interval of a share (Brown, Cai and DasGupta, Statistical Science 16 (2001) 101, section 4.3)."""
    if count == 0:
        return 0.0, 1.0
    low, high = (float(beta.ppf(end, held + 0.5, count - held + 0.5)) for end in (0.05, 0.95))
    return (0.0 if held == 0 else low), (1.0 if held == count else high)


def groups(cases: Sequence[Case]) -> dict[str, list[Case]]:
    """All cases, those the priors were set without and with, then by kind."""
    found = {
        "all": list(cases),
        "priors set without it": [case for case in cases if case.seen is None],
        "priors set knowing it": [case for case in cases if case.seen is not None],
    }
    for case in cases:
        found.setdefault(str(case.kind), []).append(case)
    return {name: group for name, group in found.items() if group}
