"""Flights as reports tell them: which of their numbers belong to one flight, and what was inferred from these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from flyout.core.interval import Interval
from flyout.core.statement import OPEN_ABOVE, Statement
from flyout.ensembles.inference.model import Inference
from flyout.ensembles.inference.report import ReportedFlight

_PARTS = {
    "apogee": "apogee",
    "altitude": "apogee",
    "flight_distance": "distance",
    "range": "distance",
    "flight_time": "time",
}
_NEEDED = 2
_FLAT = 0.01
"""Height over distance below which an altitude is one kept and no top of an arc.

On level ground a thrown body that climbs to h and comes down at d leaves at the angle whose tangent is 4 h / d: 2.3
degrees for a hundredth.
"""

_EARLIER = re.compile(
    r"\b(?:previous|earlier|preceding|(?:the )?one before|before it|last (?:test|launch|flight|year|month|week)|last"
    r" (?:tested|launched|flew)|(?:in|of|since) (?:\w+ )?(?:19|20)\d\d|ago)\b",
    re.IGNORECASE,
)
"""Words of a sentence on another flight than that of the day."""

_Key = tuple[str, str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Numbers of one flight.

    Parameters
    ----------
    subject : str
        What flew.
    reported : ReportedFlight
    members : tuple of str
        Locators of the statements of a report that give them; none for a flight of the catalogue.
    report : str or None
        Name of that report.
    when : str or None
        Date or name of a flight of the catalogue.
    """

    subject: str
    reported: ReportedFlight
    members: tuple[str, ...] = ()
    report: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A told flight and what follows from its numbers.

    Parameters
    ----------
    told : Told
    inference : Inference or None
        None where no ballistic flight can have such numbers.
    impossible : str or None
        Why none can.
    """

    told: Told
    inference: Inference | None
    impossible: str | None = None


def flights_told(statements: Iterable[Statement]) -> tuple[Told, ...]:
    """Every flight that a report gives two or three numbers of.

    Numbers of one sentence belong together. Where a report gives each number
    once, they belong together wherever they stand; a second value of one of
    them speaks of another flight, and then only sentences count.
    """
    reports: dict[_Key, list[Statement]] = {}
    for statement in statements:
        if statement.attribute in _PARTS and statement.reading is not None and statement.reading.middle > 0.0:
            reports.setdefault((statement.origin.name, statement.subject, statement.variant), []).append(statement)
    return tuple(told for key, given in reports.items() for told in _flights(key, given))


def trace_of(statement: Statement, traces: Iterable[Traced]) -> Traced | None:
    """The flight a statement is a number of."""
    return next((trace for trace in traces if statement.origin.locator in trace.told.members), None)


def trace_beside(statement: Statement, traces: Iterable[Traced]) -> Traced | None:
    """A flight of the same system in the same report."""
    wanted = (statement.origin.name, statement.subject)
    return next((trace for trace in traces if (trace.told.report, trace.told.subject) == wanted), None)


def published_trace(subject: str, traces: Iterable[Traced]) -> Traced | None:
    """The flight of the catalogue that shows most of what a system can do."""
    flown = [it for it in traces if it.told.subject == subject and it.told.when and it.inference]
    return next((trace for trace in flown if trace.inference and trace.inference.equivalent), None)


def _flights(key: _Key, given: Sequence[Statement]) -> Iterator[Told]:
    parts = _parts(given)
    alone = _told(key, parts) if _unambiguous(parts) and _of_one_day(parts) else None
    if alone is not None:
        yield alone
        return
    sentences: dict[str, list[Statement]] = {}
    for statement in given:
        sentences.setdefault(statement.origin.quote, []).append(statement)
    for said in sentences.values():
        parts = _parts(said)
        told = _told(key, parts) if _unambiguous(parts) else None
        if told is not None:
            yield told


def _unambiguous(parts: Mapping[str, list[Statement]]) -> bool:
    """Whether no number of a flight is given two values that exclude each other."""
    for said in parts.values():
        own = [it.reading for it in said if it.reading is not None]
        if any(not reading.overlaps(own[0]) for reading in own):
            return False
    return True


def _of_one_day(parts: Mapping[str, list[Statement]]) -> bool:
    """Whether no sentence speaks of an earlier flight where another does not: "The one before it went as planned"."""
    numbers = (statement for said in parts.values() for statement in said)
    return len({_EARLIER.search(statement.origin.quote) is None for statement in numbers}) <= 1


def _parts(given: Sequence[Statement]) -> dict[str, list[Statement]]:
    """Statements by the number of a flight they give; a range beside a mere time is the distance flown in it."""
    parts: dict[str, list[Statement]] = {}
    for statement in given:
        if statement.attribute != "range":
            parts.setdefault(_PARTS[statement.attribute], []).append(statement)
    if set(parts) == {"time"}:
        times = {statement.origin.quote for statement in parts["time"]}
        ranges = [it for it in given if it.attribute == "range" and it.origin.quote in times]
        parts |= {"distance": ranges} if ranges else {}
    return parts


def _arcs(parts: Mapping[str, list[Statement]]) -> Mapping[str, list[Statement]]:
    """The numbers without heights at which something only flies along: "skimming 6 ft above the waves"."""
    heights, distances = parts.get("apogee", ()), parts.get("distance")
    if not heights or not distances or any(said.attribute == "apogee" for said in heights):
        return parts
    flat = _narrowest(heights).high < _FLAT * _narrowest(distances).low
    return {name: said for name, said in parts.items() if name != "apogee"} if flat else parts


def _told(key: _Key, given: Mapping[str, list[Statement]]) -> Told | None:
    parts = _arcs(given)
    if len(parts) < _NEEDED:
        return None
    narrowest = {name: _narrowest(said) for name, said in parts.items()}
    heights = parts.get("apogee", ())
    return Told(
        subject=key[1],
        reported=ReportedFlight(
            apogee=narrowest.get("apogee"),
            distance=narrowest.get("distance"),
            time=narrowest.get("time"),
            apogee_or_more=bool(heights) and all(said.qualifier in OPEN_ABOVE for said in heights),
        ),
        members=tuple(statement.origin.locator for said in parts.values() for statement in said),
        report=key[0],
    )


def _narrowest(said: Sequence[Statement]) -> Interval:
    """The most exact of readings that agree."""
    readings = [statement.reading for statement in said if statement.reading is not None]
    return min(readings, key=lambda reading: reading.high - reading.low)
