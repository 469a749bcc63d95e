"""Flights that reports tell, and published ones of their systems, traced to what they imply."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.model import Path
from flyout.core.errors import DomainError
from flyout.core.progress import Tell
from flyout.core.statement import Statement
from flyout.ensembles.inference.infer import infer
from flyout.ensembles.inference.published import reported_of
from flyout.ensembles.inference.question import Question
from flyout.ensembles.inference.report import ReportedFlight
from flyout.ensembles.inference.vacuum import arc
from flyout.flights.launch import Launch
from flyout.systems.load import load_system
from flyout.verdicts.classed import class_named, is_of_other_path
from flyout.verdicts.told import Told, Traced, flights_told

MOST = 12
"""Flights that are traced in one check; a text with more is a table, and tables have `flyout infer`."""

_JUDGED_BY_FLIGHTS = frozenset(["range", "flight_distance", "class"])


def traces_of(
    statements: Sequence[Statement], catalogue: Catalogue, *, seed: int, workers: int | None, tell: Tell
) -> tuple[Traced, ...]:
    """Every told and every needed published flight with its inference; equal numbers are traced once."""
    others = {said.subject for said in statements if said.attribute == "class" and is_of_other_path(said)}
    own = list(_ballistic(flights_told(statements), catalogue, others))
    members = {locator for flight in own for locator in flight.members}
    rest = [statement for statement in statements if statement.origin.locator not in members]
    told = [*own, *published_flights(rest, catalogue)][:MOST]
    known: dict[ReportedFlight, Traced] = {}
    traces = []
    for done, flight in enumerate(told, 1):
        before = known.get(flight.reported)
        trace = _trace(flight, seed, workers) if before is None else _again(before, flight)
        known.setdefault(flight.reported, trace)
        traces.append(trace)
        tell("flights told", done, len(told))
    return tuple(traces)


def published_flights(statements: Iterable[Statement], catalogue: Catalogue) -> Iterator[Told]:
    """For every system that is judged on a distance and has no design: its flight of greatest speed."""
    subjects = dict.fromkeys(it.subject for it in statements if _needs_flight(it))
    flights = catalogue.flights()
    for subject in subjects:
        entry = catalogue.entries.get(subject)
        if entry is None or entry.path is not Path.BALLISTIC or load_system(catalogue, subject) is not None:
            continue
        flown = [(trial, reported_of(figures)) for trial, figures in flights.items() if trial.system == subject]
        whole = [(trial, it) for trial, it in flown if it is not None and it.apogee and it.distance]
        if whole:
            trial, reported = max(whole, key=lambda pair: _speed(pair[1]))
            yield Told(subject=subject, reported=reported, when=trial.words)


def _needs_flight(statement: Statement) -> bool:
    if statement.attribute == "class":
        return class_named(statement) is not None
    return statement.attribute in _JUDGED_BY_FLIGHTS


def _speed(reported: ReportedFlight) -> float:
    """Of the thrown flight of the same shape [m/s]."""
    if reported.apogee is None or reported.distance is None:
        return 0.0
    return float(arc(reported.apogee.middle, reported.distance.middle).speed)


def _ballistic(told: Iterable[Told], catalogue: Catalogue, others: Container[str]) -> Iterator[Told]:
    """Flights of what flies a ballistic path, or may do so where the catalogue does not know it.

    `others` are called cruise missiles or the like by the reports themselves.
    """
    for flight in told:
        entry = catalogue.entries.get(flight.subject)
        if entry.path is Path.BALLISTIC if entry else flight.subject not in others:
            yield flight


def _trace(told: Told, seed: int, workers: int | None) -> Traced:
    question = Question(reported=told.reported, launch=Launch(), rotating=False)
    try:
        return Traced(told=told, inference=infer(question, seed=seed, workers=workers))
    except DomainError as error:
        return Traced(told=told, inference=None, impossible=error.what)


def _again(before: Traced, told: Told) -> Traced:
    return Traced(told=told, inference=before.inference, impossible=before.impossible)
