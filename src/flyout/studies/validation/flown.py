"""Real flights flown from published figures, beside every published outcome."""

from __future__ import annotations

import dataclasses
import math
import statistics
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import numpy as np

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.figures import si_of
from flyout.catalogue.load import load_catalogue
from flyout.catalogue.model import Figure
from flyout.core.statement import Qualifier
from flyout.flights.flight import Flight
from flyout.flights.fly import fly
from flyout.flights.models import Models
from flyout.flights.reach import maximize_range
from flyout.flights.throw import throw
from flyout.physics.earth import WGS84
from flyout.physics.vehicle import Vehicle
from flyout.studies.validation.cases import FARTHEST, TO_DISTANCE, Case, load_cases
from flyout.studies.validation.model import Comparison

DISTANCE = "flight_distance"
_HALVINGS = 40
_NOWHERE = math.nan


def _apogee_time(flight: Flight) -> float:
    apogee = flight.event("apogee")
    return _NOWHERE if apogee is None else apogee.time


def star_speed(flight: Flight) -> float:
    """Greatest speed of a flight against the stars [m/s]."""
    turning = np.column_stack([-WGS84.rate * flight.position[:, 1], WGS84.rate * flight.position[:, 0]])
    velocity = flight.velocity.copy()
    velocity[:, :2] += turning
    return float(np.sqrt((velocity**2).sum(axis=1)).max())


_KM, _S, _M_S = ("km", 1e-3), ("s", 1.0), ("m/s", 1.0)
MEASURES: Mapping[str, tuple[str, tuple[str, float], Callable[[Flight], float]]] = MappingProxyType(
    {
        "range": ("range", _KM, lambda flight: flight.range or _NOWHERE),
        DISTANCE: ("distance", _KM, lambda flight: flight.range or _NOWHERE),
        "apogee": ("apogee", _KM, lambda flight: flight.apogee or _NOWHERE),
        "flight_time": ("flight time", _S, lambda flight: flight.flight_time or _NOWHERE),
        "apogee_time": ("time of apogee", _S, _apogee_time),
        "burnout_speed": ("speed at burnout", _M_S, lambda flight: flight.burnout_speed or _NOWHERE),
        "speed": ("greatest speed", _M_S, star_speed),
    }
)
"""By the attribute of the catalogue: words, the unit shown and its size, and the same of our flight [SI]."""


def compare_flights() -> list[Comparison]:
    """Every compared outcome of every real flight, conflicting sources side by side."""
    catalogue = load_catalogue()
    return [comparison for case in load_cases(catalogue) for comparison in compare_case(case, catalogue)]


def compare_case(case: Case, catalogue: Catalogue) -> list[Comparison]:
    """One flight beside what its sources say of it."""
    flight = fly_case(case)
    return [
        comparison
        for attribute in case.outcomes.compare
        for comparison in _side_by_side(
            _compared(case, flight, figure, catalogue)
            for figure in case.outcomes.figures
            if figure.attribute == attribute
        )
    ]


def fly_case(case: Case) -> Flight:
    """The flight as its case steers it, ending at the height of its pad."""
    models = Models(ground=case.launch.height)
    if not isinstance(case.flown, Vehicle):
        return throw(*case.flown, models=models)
    farthest = maximize_range(case.flown, case.launch, models=models)
    return farthest if case.steered == FARTHEST else _steepest_to(case, farthest, models)


def _steepest_to(case: Case, farthest: Flight, models: Models) -> Flight:
    """The steeper of the two flights that come down at the mean of the published distances."""
    assert isinstance(case.flown, Vehicle)  # noqa: S101 - for mypy: a body is not steered
    distance = statistics.mean(published_distances(case))
    flat, steep = farthest.burnout_elevation or 0.0, 0.5 * math.pi
    flight = farthest
    for _ in range(_HALVINGS):
        middle = 0.5 * (flat + steep)
        flight = fly(case.flown, case.launch, burnout_elevation=middle, models=models)
        flat, steep = (middle, steep) if (flight.range or math.inf) > distance else (flat, middle)
    return flight


def published_distances(case: Case) -> list[float]:
    """Every published distance of a flight [m]."""
    return [si_of(figure) for figure in case.outcomes.figures if figure.attribute == DISTANCE]


def _assumed(case: Case) -> tuple[str, ...]:
    """What a case rests on, the distance it is steered to first."""
    if case.steered != TO_DISTANCE:
        return case.assumed
    listed = " and ".join(f"{1e-3 * distance:.4g}" for distance in sorted(set(published_distances(case))))
    return (f"flown to the published distance ({listed} km)", *case.assumed)


def _compared(case: Case, flight: Flight, figure: Figure, catalogue: Catalogue) -> Comparison:
    words, (unit, size), computed = MEASURES[figure.attribute]
    return Comparison(
        group="Real flights",
        case=case.name,
        measure=words,
        authority=catalogue.sources[figure.source].title,
        unit=unit,
        published=size * si_of(figure),
        computed=size * computed(flight),
        tolerance=case.outcomes.within,
        relative=True,
        at_least=figure.qualifier is Qualifier.MORE_THAN,
        assumed=_assumed(case),
    )


def _side_by_side(comparisons: Iterable[Comparison]) -> list[Comparison]:
    """Sources that contradict each other cannot all be met: one of them is enough."""
    listed = list(comparisons)
    met = any(comparison.within for comparison in listed)
    return [dataclasses.replace(one, contradicted=met and not one.within) for one in listed]
