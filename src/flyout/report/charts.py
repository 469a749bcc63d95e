"""What the figures show, in SI, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from flyout.ensembles.model import Band


class Sort(StrEnum):
    """Who stands behind a bar."""

    REPORT = "report"
    CATALOGUE = "catalogue"
    ASSUMPTION = "assumption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One claim on the band of one system: the small plot of a verdict.

    Parameters
    ----------
    band : Band
        SI.
    unit : str
        Code of the unit to show it in.
    samples : array, shape (n,), or None
        Greatest range of every draw [m], where the band is the one of a reach.
    claimed : float or None
        SI.
    claim : str
        The claim in words, written at its line.
    system : str
    """

    band: Band
    unit: str
    samples: NDArray[np.float64] | None
    claimed: float | None
    claim: str
    system: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeRow:
    """What one source says: from `low` to `high` [m]."""

    words: str
    source: str
    low: float
    high: float
    sort: Sort


@dataclass(frozen=True, slots=True, kw_only=True)
class BandRow:
    """What the flights of one variant say."""

    label: str
    band: Band


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeChart:
    """What each source says about the range of one system, beside the physical bands."""

    system: str
    bands: tuple[BandRow, ...]
    rows: tuple[RangeRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlightLine:
    """Side view of one flight: ground distance and height [m], shape (n,)."""

    label: str
    ground_distance: NDArray[np.float64]
    height: NDArray[np.float64]
    burnout: int
    middle: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A distance somebody claims [m]."""

    distance: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """Flights of one system at equal scale of height and distance; `thick` and `thin` say which lines are which."""

    system: str
    lines: tuple[FlightLine, ...]
    ticks: tuple[Tick, ...]
    thick: str = "the middle flight"
    thin: str = "The thin lines are the flights at the ends of the band."


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One report's word: in which column, on which lane."""

    column: int
    lane: str
    label: str
    headline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Status of one event over the reports: `columns` are (title, date), `lanes` from surest to least."""

    columns: tuple[tuple[str, str], ...]
    lanes: tuple[str, ...]
    points: tuple[Point, ...]
    overall: str
