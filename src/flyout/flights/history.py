"""One flight put together from what the kernel left behind."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.flight import Event, Flight
from flyout.flights.models import Models
from flyout.flights.range import Site, distance_over
from flyout.flights.sampling import COLUMNS, TIME, describe, sample
from flyout.physics.geodesy import surface_distance

Array = NDArray[np.float64]
POINTS = 400  # of a history, besides the events
_EVENTS = (("burnout", summary.BURNOUT_TIME), ("apogee", summary.APOGEE_TIME), ("impact", summary.FLIGHT_TIME))


def make_flight(
    models: Models,
    site: Site,
    flown: tuple[Outcome, Array, Array],
    times: Array | None,
    separation: float | None = None,
) -> Flight:
    """Sum up a flight and give its history.

    Parameters
    ----------
    site : (float, float)
        Latitude and longitude that distances are counted from [rad].
    flown : (Outcome, array, array)
        Outcome, summary row and trace of the steps.
    times : array or None
        Wanted by the caller [s].
    separation : float or None
        When the payload flies on alone, if it lives to see it [s].
    """
    outcome, result, trace = flown
    known = [(float(result[column]), name) for name, column in _EVENTS if not math.isnan(result[column])]
    if separation is not None and len(trace) and separation <= trace[-1, TIME]:
        known.append((separation, "separation"))
    marks = sorted(known) if len(trace) else []
    if times is None:
        times = _even_times(trace, [time for time, _ in marks])
    place, velocity, columns = _history(models, trace, times)
    latitude, longitude, height, speed, mach, path_angle = columns.T.copy()
    events = _events(models, site, trace, marks)
    return Flight(
        outcome=outcome,
        models=models.words(),
        events=events,
        range=events[-1].ground_distance if outcome == Outcome.IMPACT and events else _figure(result[summary.RANGE]),
        apogee=_figure(result[summary.APOGEE]),
        flight_time=_figure(result[summary.FLIGHT_TIME]),
        burnout_speed=_figure(result[summary.BURNOUT_SPEED]),
        impact_speed=_figure(result[summary.IMPACT_SPEED]),
        burnout_elevation=_figure(result[summary.ELEVATION]),
        time=times,
        position=place,
        velocity=velocity,
        latitude=latitude,
        longitude=longitude,
        height=height,
        ground_distance=_distances(models, site, latitude, longitude),
        speed=speed,
        mach=mach,
        flight_path_angle=path_angle,
    )


def _history(models: Models, trace: Array, times: Array) -> tuple[Array, Array, Array]:
    """Place, velocity and the described columns at `times`; empty where nothing flew."""
    if not len(trace):
        return np.empty((0, 3)), np.empty((0, 3)), np.empty((0, COLUMNS))
    place, velocity = sample(trace, np.asarray(times, dtype=float))
    return place, velocity, describe(models, place, velocity)


def _events(models: Models, site: Site, trace: Array, marks: list[tuple[float, str]]) -> tuple[Event, ...]:
    """The events of a flight, at the exact times the kernel stopped at."""
    _, _, columns = _history(models, trace, np.array([time for time, _ in marks]))
    distances = [distance_over(models.earth, site, (row[0], row[1])) for row in columns.tolist()]
    return tuple(
        Event(name=name, time=time, height=float(row[2]), ground_distance=distance, speed=float(row[3]))
        for (time, name), row, distance in zip(marks, columns, distances, strict=True)
    )


def _distances(models: Models, site: Site, latitude: Array, longitude: Array) -> Array:
    """Distance over the ground from `site` to each place [m]; the slower geodesic only where the quick one fails."""
    places = list(zip(latitude.tolist(), longitude.tolist(), strict=True))
    quick = [surface_distance(models.earth, *site, *place) for place in places]
    pairs = zip(quick, places, strict=True)
    return np.array([distance_over(models.earth, site, place) if math.isnan(q) else q for q, place in pairs])


def _even_times(trace: Array, marks: list[float]) -> Array:
    """Even times over the flight, and its events among them."""
    if not len(trace):
        return np.empty(0)
    return np.union1d(np.linspace(trace[0, TIME], trace[-1, TIME], POINTS), marks)


def _figure(value: float) -> float | None:
    """A plain number, or None for what a flight does not have."""
    return None if math.isnan(value) else float(value)
