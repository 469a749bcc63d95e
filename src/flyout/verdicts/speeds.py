"""Verdicts on speeds, with what a Mach number and "speed" may mean in print."""

from __future__ import annotations

import numpy as np

from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.ensembles.draws import Array
from flyout.ensembles.inference.vacuum import farthest
from flyout.ensembles.model import Band
from flyout.ensembles.reach import band_of
from flyout.units.mach import HIGH_UP, SEA_LEVEL
from flyout.units.show import show_si, show_si_range
from flyout.verdicts.likelihood import term
from flyout.verdicts.model import Verdict
from flyout.verdicts.words import it_is, kilometre, kilometres, most_as_written, top_of

MACH = "Reports seldom say which speed of sound their Mach number uses: from 295 m/s high up to 340 m/s at sea level"
COUNTED = (
    "Nor is it said whether a speed is that at burnout or before the air slows the fall, over the ground or past the"
    " stars; all four were counted"
)
_STEPS = 9


def claimed_speed(statement: Statement) -> Interval | None:
    """The upper end of a claimed speed [m/s]; a Mach number by any speed of sound there is."""
    claimed = top_of(statement)
    if claimed is None or statement.unit != "Ma":
        return claimed
    return Interval(claimed.low * HIGH_UP.speed.value, claimed.high * SEA_LEVEL.speed.value)


def judge_counted(statement: Statement, counted: Array, how: str, *, flown_as: str) -> Verdict:
    """Whether something may be as fast as claimed.

    Parameters
    ----------
    statement : Statement
        Of attribute "speed", with a reading.
    counted : array, shape (n,)
        Greatest speeds of all draws in every way they may be counted [m/s].
    how : str
        The flight and its verb: "when its motor stops it flies at".
    flown_as : str
    """
    claimed = claimed_speed(statement) or Interval(0.0, 0.0)
    chance, band = _at_least(counted, claimed), band_of(counted)
    value, subject = most_as_written(statement), statement.subject
    return Verdict(
        statement=statement.origin.locator,
        question=f"can it be as fast as {value}?",
        judged_by="physics",
        system=flown_as,
        probability=chance,
        likelihood=term(chance),
        band=band,
        claimed=claimed.middle,
        margin=band.p50 - claimed.middle,
        sentence=f"{it_is(chance)} that {subject} is as fast as {value}: {how} {_speeds(band)}.",
        reasons=((MACH,) if statement.unit == "Ma" else ()) + (COUNTED,),
    )


def judge_speed_alone(statement: Statement) -> Verdict:
    """What a speed means for a ballistic missile of which nothing else is known."""
    claimed = claimed_speed(statement) or Interval(0.0, 0.0)
    value = most_as_written(statement)
    speeds = show_si_range(round(claimed.low, -1), round(claimed.high, -1), "m/s")
    return Verdict(
        statement=statement.origin.locator,
        question=f"how far does a ballistic missile of {value} go?",
        judged_by="physics",
        system="a body thrown without air",
        claimed=claimed.middle,
        sentence=f"{value} is {speeds}; a ballistic missile that leaves its motors so fast goes about {_far(claimed)}.",
        reasons=(
            *((MACH,) if statement.unit == "Ma" else ()),
            "The distance is that of a body thrown from the ground at that speed, without air; a missile is some way up"
            " and downrange when its motors stop, and air takes some speed, so it is a guide and no bound",
        ),
    )


def _far(claimed: Interval) -> str:
    low, high = farthest(claimed.low), farthest(claimed.high)
    if not np.isfinite(high):
        return "anywhere: that is near the speed of an orbit" if not np.isfinite(low) else f"{kilometre(low)} or more"
    return kilometres(low, high)


def _speeds(band: Band) -> str:
    low, high = (round(point, -1) for point in (band.p05, band.p95))
    return show_si_range(low, high, "m/s") if low < high else show_si(low, "m/s")


def _at_least(counted: Array, claimed: Interval) -> float:
    """Mean over the values the claim allows."""
    values = np.linspace(claimed.low, claimed.high, _STEPS)
    return float(np.mean([np.mean(counted >= value) for value in values.tolist()]))
