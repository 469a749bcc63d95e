"""Verdicts on times of flight that come without the flight: "can hit targets in 15 minutes"."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from flyout.core.statement import Statement
from flyout.ensembles.inference.vacuum import FARTHEST, arc, lowest_for
from flyout.ensembles.model import Band, Reach
from flyout.systems.model import System
from flyout.units.show import show_si, show_si_range
from flyout.verdicts.model import Verdict
from flyout.verdicts.reasons import common_reasons, main_unknown, names_of
from flyout.verdicts.words import kilometre, kilometres, most_as_written, top_of

_LEAST, _MOST = 10e3, 0.95 * FARTHEST
_GUIDE = (
    "The distance is that of a body thrown without air on the path of least speed; the burn of the motors adds to"
    " the time, and a flatter path takes less of it"
)


def judge_time(statement: Statement, system: System, reach: Reach) -> Iterator[Verdict]:
    """How a time stands to the flight to the greatest range, which is neither the shortest nor the longest."""
    claimed = top_of(statement)
    if claimed is None:
        return
    time, band = most_as_written(statement), reach.flight_time
    yield Verdict(
        statement=statement.origin.locator,
        question=f"how far does it get in {time}?",
        judged_by="physics",
        system=reach.system,
        variant=reach.variant,
        band=band,
        claimed=claimed.middle,
        margin=band.p50 - claimed.middle,
        main_unknown=main_unknown(reach),
        sentence=f"{names_of(statement, system)} takes {_minutes(band)} to its greatest range, "
        f"{kilometres(reach.range.p05, reach.range.p95)}{_what_of_it(claimed.middle, band)}.",
        reasons=(_GUIDE, *common_reasons(statement, system, reach)),
    )


def judge_time_alone(statement: Statement) -> Verdict:
    """How far a ballistic flight of that time goes."""
    claimed = top_of(statement)
    middle = claimed.middle if claimed else 0.0
    time = most_as_written(statement)
    return Verdict(
        statement=statement.origin.locator,
        question=f"how far does a ballistic flight go in {time}?",
        judged_by="physics",
        system="a body thrown without air",
        claimed=middle,
        sentence=f"A ballistic flight of {time} goes about {kilometre(distance_in(middle))} on the path of least speed;"
        " what is farther away takes longer.",
        reasons=(_GUIDE,),
    )


def distance_in(time: float) -> float:
    """Distance of the flight of least speed that takes `time` [m], nearly half the circumference at most.

    >>> round(distance_in(1800.0) / 1e6)
    9
    """
    distances = np.linspace(_LEAST, _MOST, 2000)
    apogees = np.array([lowest_for(float(distance)) for distance in distances])
    return float(np.interp(time, arc(apogees, distances).time, distances))


def _what_of_it(claimed: float, band: Band) -> str:
    if claimed < band.p05:
        return f"; a flight of {_minute(claimed)} goes about {kilometre(distance_in(claimed))}"
    if claimed > band.p95:
        return "; a longer time is that of a higher path, which lands nearer"
    return ", so the time fits"


def _minutes(band: Band) -> str:
    return show_si_range(round(band.p05 / 6.0) * 6.0, round(band.p95 / 6.0) * 6.0, "min")


def _minute(time: float) -> str:
    return show_si(time, "min")
