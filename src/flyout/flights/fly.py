"""Fly one vehicle."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import DomainError
from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.flight import Event, Flight
from flyout.flights.history import TIME, describe, sample
from flyout.flights.inputs import load_of, make_control, make_pad, make_world
from flyout.flights.kernel import TRACE, fly_powered, make_work
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.flights.motion import World
from flyout.flights.range import geodesic_distance
from flyout.physics.vehicle import Vehicle

Array = NDArray[np.float64]
POINTS = 400  # of a history, besides the events


def fly(vehicle: Vehicle, launch: Launch, *, burnout_elevation: float, models: Models | None = None) -> Flight:
    """Fly one vehicle from its pad to its end.

    Parameters
    ----------
    vehicle : Vehicle
    launch : Launch
    burnout_elevation : float
        Of the thrust over the local horizon when the last stage burns out,
        0 to pi/2 [rad].
    models : Models or None
        None for the defaults.

    Raises
    ------
    DomainError
        Where the elevation is outside 0 to 90 degrees.
    """
    if not 0.0 <= burnout_elevation <= 0.5 * math.pi:
        raise DomainError(
            f"burnout elevation {math.degrees(burnout_elevation):g} degrees is not above the horizon",
            remedy="0 to 90 degrees",
        )
    models = models or Models()
    world, pad, control = make_world(models, vehicle.drag), make_pad(launch, models), make_control(models)
    load, work, result = load_of(vehicle), make_work(), np.empty(summary.SUMMARY)
    flown = world, pad, load, burnout_elevation, control, work, result
    fly_powered(*flown, np.empty((0, TRACE)))
    trace = np.empty((2 * int(result[summary.STEPS]), TRACE))
    outcome = Outcome(fly_powered(*flown, trace))
    if outcome == Outcome.IMPACT:
        there = result[summary.IMPACT_LATITUDE], result[summary.IMPACT_LONGITUDE]
        result[summary.RANGE] = distance_over(models, launch, *there, result[summary.RANGE])
    return make_flight(models, world, launch, outcome, result, trace)


def distance_over(models: Models, launch: Launch, latitude: float, longitude: float, compiled: float) -> float:
    """Ground distance as reported: geographiclib's on WGS-84, the compiled one on another Earth."""
    if models.earth.e2 == 0.0:
        return compiled
    return geodesic_distance(launch.latitude, launch.longitude, latitude, longitude)


def make_flight(models: Models, world: World, launch: Launch, outcome: Outcome, result: Array, trace: Array) -> Flight:
    """Put summary and history together."""
    times, marks = _times(result, trace)
    if len(trace):
        place, velocity = sample(trace, times)
    else:
        place, velocity = np.empty((0, 3)), np.empty((0, 3))
    columns = np.empty((len(times), 7))
    describe(world, (launch.latitude, launch.longitude), place, velocity, columns)
    events = []
    for name, time in marks:
        k = int(np.searchsorted(times, time))
        events.append(
            Event(name=name, time=time, height=columns[k, 2], ground_distance=columns[k, 3], speed=columns[k, 4])
        )
    return Flight(
        outcome=outcome,
        models=models.words(),
        events=tuple(events),
        range=_figure(result[summary.RANGE]),
        apogee=_figure(result[summary.APOGEE]),
        flight_time=_figure(result[summary.FLIGHT_TIME]),
        burnout_speed=_figure(result[summary.BURNOUT_SPEED]),
        impact_speed=_figure(result[summary.IMPACT_SPEED]),
        burnout_elevation=_figure(result[summary.ELEVATION]),
        time=times,
        position=place,
        velocity=velocity,
        latitude=columns[:, 0],
        longitude=columns[:, 1],
        height=columns[:, 2],
        ground_distance=columns[:, 3],
        speed=columns[:, 4],
        mach=columns[:, 5],
        flight_path_angle=columns[:, 6],
    )


def _times(result: Array, trace: Array) -> tuple[Array, list[tuple[str, float]]]:
    """Times of the history, and the events among them."""
    if not len(trace):
        return np.empty(0), []
    named = [
        ("burnout", result[summary.BURNOUT_TIME]),
        ("apogee", result[summary.APOGEE_TIME]),
        ("impact", result[summary.FLIGHT_TIME]),
    ]
    marks = sorted(((name, float(time)) for name, time in named if not math.isnan(time)), key=lambda mark: mark[1])
    even = np.linspace(trace[0, TIME], trace[-1, TIME], POINTS)
    return np.union1d(even, [time for _, time in marks]), marks


def _figure(value: float) -> float | None:
    """A plain number, or None for what a flight does not have."""
    return None if math.isnan(value) else float(value)
