"""Verdicts on flights as reports tell them: can the numbers all be true, and what do they imply."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from flyout.core.dates import date_words
from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.ensembles.inference.consistent import path_words
from flyout.ensembles.inference.model import MEANINGLESS, Equivalent, Inference
from flyout.ensembles.inference.report import ReportedFlight
from flyout.ensembles.model import Band
from flyout.units.mach import SEA_LEVEL
from flyout.units.show import show_si, show_si_range
from flyout.verdicts.likelihood import term
from flyout.verdicts.model import Verdict
from flyout.verdicts.speeds import judge_counted
from flyout.verdicts.told import Traced
from flyout.verdicts.words import it_is, kilometre, kilometres, most_as_written, top_of

SHOWN = (
    "What a flight shows is not the most a missile can do: a test may carry more than a warhead weighs, or stop its"
    " motors early"
)
FLOWN_AS = "generic vehicles of one to three stages"
_TO = {"apogee": "km", "distance": "km", "time": "min"}
_DIGITS = {"apogee": 5, "distance": 5, "time": 4}
_PART_OF = {"flight_time": "time", "flight_distance": "distance", "range": "distance"} | dict.fromkeys(
    ("apogee", "altitude"), "apogee"
)


def judge_traced(statement: Statement, trace: Traced) -> Iterator[Verdict]:
    """What a told flight says of one of its own numbers.

    The time, or where none is told the apogee, is held against the others;
    the distance is held against the distance the same missile could have gone.
    """
    inference = trace.inference
    if inference is None:
        yield _impossible(statement, trace)
        return
    if _PART_OF[statement.attribute] == _judged_part(trace.told.reported):
        yield _consistent(statement, trace, inference)
    if inference.equivalent is None:
        return
    if statement.attribute in ("flight_distance", "range"):
        yield _could_have_gone(statement, trace, inference, inference.equivalent)
    elif statement.attribute != "flight_time":
        yield _left_its_motors(statement, trace, inference.equivalent)


def judge_traced_speed(statement: Statement, trace: Traced) -> Iterator[Verdict]:
    """Whether a speed goes with the flight told beside it."""
    equivalent = trace.inference.equivalent if trace.inference else None
    if equivalent is not None:
        flight = path_words(trace.told.reported)
        how = f"a flight with {flight} leaves its motors at"
        yield judge_counted(statement, equivalent.counted_speeds, how, flown_as=FLOWN_AS)


def judge_by_flight(statement: Statement, trace: Traced) -> Iterator[Verdict]:
    """Whether a published flight shows that a system reaches a distance, which is less than whether it can."""
    claimed = top_of(statement)
    equivalent = trace.inference.equivalent if trace.inference else None
    if claimed is None or equivalent is None:
        return
    chance = _reaches(equivalent, claimed)
    flight = f"the flight of {date_words(trace.told.when)} with {path_words(trace.told.reported)}"
    yield Verdict(
        statement=statement.origin.locator,
        question=f"do its published flights show a range of {most_as_written(statement)}?",
        judged_by="physics",
        system=FLOWN_AS,
        probability=chance,
        likelihood=term(chance),
        band=shown_band(equivalent.range),
        claimed=claimed.middle,
        margin=shown_band(equivalent.range).p50 - claimed.middle,
        sentence=f"{it_is(chance)} that {flight} shows a range of {most_as_written(statement)} for {statement.subject}:"
        f" it implies {far_words(equivalent.range)} on a path flown for distance.",
        reasons=(
            SHOWN,
            *_common(trace.inference),
        ),
    )


def far_words(band: Band) -> str:
    """A band of ranges, which may end where ranges lose their meaning.

    >>> far_words(Band(p05=8.06e6, p50=1.1e7, p95=1.9e7))
    '8,060 to more than 15,000 km'
    """
    if band.p05 > MEANINGLESS:
        return f"more than {show_si(MEANINGLESS, 'km')}"
    if band.p95 > MEANINGLESS:
        return f"{kilometre(band.p05).removesuffix(' km')} to more than {show_si(MEANINGLESS, 'km')}"
    return kilometres(band.p05, band.p95)


def shown_band(band: Band) -> Band:
    """The band, cut where ranges lose their meaning."""
    points = (min(point, MEANINGLESS) for point in (band.p05, band.p50, band.p95))
    return Band(**dict(zip(("p05", "p50", "p95"), points, strict=True)))


def _judged_part(reported: ReportedFlight) -> str:
    """The number that is held against the others: the time, or else the apogee."""
    return "time" if reported.time else "apogee"


def _impossible(statement: Statement, trace: Traced) -> Verdict:
    return Verdict(
        statement=statement.origin.locator,
        question=f"can {_numbers(trace)} be true of one ballistic flight?",
        judged_by="physics",
        system=FLOWN_AS,
        probability=0.0,
        likelihood=term(0.0),
        sentence=f"No ballistic flight of {statement.subject} has the numbers given in “{statement.origin.title}”: "
        f"{trace.impossible}.",
        warns=True,
        reasons=("A flight that glides, manoeuvres or cruises is no ballistic one and may have them",),
    )


def _consistent(statement: Statement, trace: Traced, inference: Inference) -> Verdict:
    consistency, time = inference.consistency, statement.attribute == "flight_time"
    claimed = statement.reading.middle if time and statement.reading else None
    band = consistency.time if time else None
    words = ", or ".join(consistency.words) if consistency.holds is None else consistency.words[0]
    return Verdict(
        statement=statement.origin.locator,
        question=f"can {_numbers(trace)} be true of one ballistic flight?",
        judged_by="physics",
        system=FLOWN_AS,
        band=band,
        claimed=claimed,
        margin=None if band is None or claimed is None else band.p50 - claimed,
        sentence=f"{statement.subject} in “{statement.origin.title}”: {words[:1].lower()}{words[1:]}.",
        warns=consistency.holds is False,
        reasons=(*_chance(inference), *consistency.words[1:], *_common(inference)),
    )


def _chance(inference: Inference) -> Iterator[str]:
    chance = inference.consistency.probability
    if chance is not None:
        yield f"A report at least as far off, if the other numbers are true, has a probability of {100 * chance:.0f} %"


def _could_have_gone(statement: Statement, trace: Traced, inference: Inference, equivalent: Equivalent) -> Verdict:
    band = shown_band(equivalent.range)
    claimed = statement.reading.middle if statement.reading else None
    bound = "" if inference.vacuum is None else f"; without air and boost the formula gives {_bound(inference.vacuum)}"
    return Verdict(
        statement=statement.origin.locator,
        question="how far could the same missile go on a path flown for distance?",
        judged_by="physics",
        system=FLOWN_AS,
        band=band,
        claimed=claimed,
        margin=None if claimed is None else band.p50 - claimed,
        sentence=f"What flew as {statement.subject} with {path_words(trace.told.reported)} could, with that payload, "
        f"go {far_words(equivalent.range)} on a path flown for distance{bound}.",
        reasons=("Less payload goes farther, and nobody told the payload", *_common(inference)),
    )


def _left_its_motors(statement: Statement, trace: Traced, equivalent: Equivalent) -> Verdict:
    band, angle = equivalent.burnout_speed, math.degrees(equivalent.burnout_angle.p50)
    speeds = show_si_range(round(band.p05, -1), round(band.p95, -1), "m/s")
    mach = band.p50 / SEA_LEVEL.speed.value
    return Verdict(
        statement=statement.origin.locator,
        question=f"how fast is a flight with {path_words(trace.told.reported)}?",
        judged_by="physics",
        system=FLOWN_AS,
        sentence=f"A flight with {path_words(trace.told.reported)} leaves its motors at {speeds}, "
        f"{angle:.0f} degrees over the horizon: about {mach:.0f} times the speed of sound on the ground.",
        reasons=(),
    )


def _common(inference: Inference | None) -> Iterator[str]:
    if inference is not None:
        yield f"{inference.diagnostics.words}"
        yield from inference.models[:1]


def _numbers(trace: Traced) -> str:
    reported = trace.told.reported
    said = ((name, getattr(reported, name)) for name in _TO)
    return ", ".join(
        f"{_article(name)} of {show_si(it.middle, _TO[name], digits=_DIGITS[name])}" for name, it in said if it
    )


def _article(name: str) -> str:
    return f"an {name}" if name == "apogee" else f"a {name}"


def _bound(length: float) -> str:
    return f"more than {show_si(MEANINGLESS, 'km')}" if length > MEANINGLESS else kilometre(length)


def _reaches(equivalent: Equivalent, claimed: Interval) -> float:
    """Share of the draws that go as far, a draw inside the claim counting by the part below."""
    width = max(claimed.high - claimed.low, 1.0)
    return float(np.mean(np.clip((equivalent.samples - claimed.low) / width, 0.0, 1.0)))
