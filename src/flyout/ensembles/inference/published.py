"""What the catalogue's sources report of one flight, as the numbers a flight can be inferred from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flyout.catalogue.model import Confidence, Figure, Manner
from flyout.core.interval import Interval
from flyout.core.statement import OPEN_ABOVE, Qualifier
from flyout.ensembles.inference.report import ReportedFlight

NOT_BALLISTIC = frozenset([Manner.MANOEUVRING, Manner.UNUSUAL, Manner.NEAR_VERTICAL])
"""Flights pulled up or staged apart, and sounding rockets, whose empty bodies tumble down or hang on a parachute."""

APART = 0.10
"""A figure farther than this, of its value, from those of better standing is taken for an error and left aside."""

_OPEN = OPEN_ABOVE | {Qualifier.LESS_THAN}
_STANDING = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)
_NOT_OF_THE_PATH = "parachute"


def reported_of(figures: Sequence[Figure]) -> ReportedFlight | None:
    """The numbers sources give of one flight; None where it was not ballistic or fewer than two are known.

    Where sources differ, every value between them may be the true one.
    """
    trial = figures[0].flight
    if trial is None or trial.manner in NOT_BALLISTIC:
        return None
    found = {name: between(of(figures, name)) for name in ("apogee", "flight_distance", "flight_time")}
    reported = ReportedFlight(
        apogee=found["apogee"], distance=found["flight_distance"], time=found["flight_time"], payload=None
    )
    return reported if sum(it is not None for it in found.values()) >= 2 else None


def of(figures: Iterable[Figure], attribute: str) -> list[Figure]:
    """Citable two-sided figures of one attribute that belong to the ballistic path, in the order of their standing."""
    rows = [
        figure
        for figure in figures
        if figure.attribute == attribute
        and figure.citable
        and figure.reading is not None
        and figure.qualifier not in _OPEN
        and _NOT_OF_THE_PATH not in (figure.condition or "")
    ]
    return _without_errors(sorted(rows, key=lambda figure: _STANDING.index(figure.confidence)))


def between(figures: Sequence[Figure]) -> Interval | None:
    """Everything from the lowest to the highest reading."""
    readings = [figure.reading for figure in figures if figure.reading is not None]
    if not readings:
        return None
    return Interval(min(reading.low for reading in readings), max(reading.high for reading in readings))


def _without_errors(ranked: Sequence[Figure]) -> list[Figure]:
    """Without figures that stand far from those of the best standing."""
    best = between([figure for figure in ranked if figure.confidence is ranked[0].confidence])
    if best is None:
        return []
    room = APART * best.middle
    return [figure for figure in ranked if figure.reading and _point(figure.reading).gap(best) <= room]


def _point(reading: Interval) -> Interval:
    return Interval(reading.middle, reading.middle)
