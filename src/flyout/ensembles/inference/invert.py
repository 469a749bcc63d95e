"""Which vehicle, at which elevation, flew a given apogee and distance.

Two numbers of a vehicle decide the shape of its flight above all: the speed its
motors give and the elevation they end at. For every draw of everything else
these two are found by flights that come closer and closer, so that hardly a
flight is wasted on paths nobody reported.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.core.outcome import Outcome
from flyout.ensembles.draws import Array
from flyout.ensembles.greatest import Setting
from flyout.ensembles.inference.vacuum import RADIUS, arc, thrown_over
from flyout.ensembles.inference.vehicles import Fleet, vehicles_of
from flyout.flights.batch import FlightColumns, fly_batch

STEPS = 4
"""Corrections after the first guess; three leave most within a few hundred metres."""

CLOSE = 3e-3
"""Part of the aimed apogee and distance by which a flight may miss and still count."""

_NEAR = 5e3  # m: the same where the distance itself is short
_NUDGE_GAIN, _NUDGE_ANGLE = 60.0, math.radians(1.0)
_CLOSE_GAIN, _CLOSE_ANGLE = 10.0, math.radians(0.2)
_MOST_GAIN, _MOST_ANGLE = 900.0, math.radians(12.0)
_LOWEST, _HIGHEST = math.radians(2.0), math.radians(90.0)
_TURN = 0.9  # part of the turn that the mean of the thrust has made, since most speed is gained late


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Flights close to the ones aimed at.

    Parameters
    ----------
    gain : array, shape (n,)
        Speed the motors give [m/s].
    elevation : array, shape (n,)
        Of the thrust at burnout [rad].
    flights : FlightColumns
    density : array, shape (n,)
        Change of gain and elevation with rise and run of the thrown flight: the
        determinant, without sign; not finite where a flight failed.
    close : array of bool, shape (n,)
    lost : array of bool, shape (n,)
        Neither close nor held back by the flattest or steepest elevation there
        is, which says that the vehicle cannot fly it.
    """

    gain: Array
    elevation: Array
    flights: FlightColumns
    density: Array
    close: NDArray[np.bool_]
    lost: NDArray[np.bool_]


def drift_of(setting: Setting) -> float:
    """Speed of the ground along the azimuth of launch [m/s]: above zero towards the east."""
    launch = setting.launch
    return setting.models.earth.rate * RADIUS * math.cos(launch.latitude) * math.sin(launch.azimuth)


def first_guess(fleet: Fleet, apogee: Array, distance: Array, drift: float) -> tuple[Array, Array]:
    """Speed gain and elevation from the thrown flight and what gravity takes during the burn."""
    upwards, run = thrown_over(apogee, distance, arc(apogee, distance).time, drift)
    gain, elevation = 1.15 * np.hypot(upwards, run), np.arctan2(upwards, run)
    for _ in range(3):
        burn = _burn_time(fleet, gain)
        rise = upwards + 0.75 * STANDARD_GRAVITY.value * burn
        gain = 1.02 * np.hypot(rise, run) + 80.0
        mean = np.arctan2(rise, run)
        elevation = 0.5 * math.pi - (0.5 * math.pi - mean) / _TURN
    return gain, np.clip(elevation, _LOWEST, _HIGHEST)


def find(fleet: Fleet, apogee: Array, distance: Array, setting: Setting) -> Found:
    """Fly every draw to its own apogee and distance.

    Parameters
    ----------
    fleet : Fleet
        Of n draws.
    apogee, distance : array, shape (n,)
        [m]
    setting : Setting

    Returns
    -------
    Found
    """
    drift = drift_of(setting)
    x = np.column_stack(first_guess(fleet, apogee, distance, drift))

    def fly(x: Array) -> FlightColumns:
        return fly_batch(
            vehicles_of(fleet, x[:, 0]),
            setting.launch,
            burnout_elevation=x[:, 1],
            models=setting.models,
            workers=1,
        )

    flights = fly(x)
    y = _shape(flights, drift)

    def slopes_at(x: Array, y: Array, gain: float, angle: float) -> Array:
        back = np.where(x[:, 1] + angle > _HIGHEST, -angle, angle)
        more = _shape(fly(x + np.array([gain, 0.0])), drift)
        over = _shape(fly(x + np.column_stack([np.zeros(len(x)), back])), drift)
        return np.stack([(more - y) / gain, (over - y) / back[:, None]], axis=2)

    slopes = slopes_at(x, y, _NUDGE_GAIN, _NUDGE_ANGLE)
    for _ in range(STEPS):
        # the time is that of the flight itself, so that the aim moves with it where the ground does
        aim = np.column_stack(thrown_over(apogee, distance, flights.flight_time, drift))
        step = _limited(_solve(slopes, aim - y))
        step[:, 1] = np.clip(x[:, 1] + step[:, 1], _LOWEST, _HIGHEST) - x[:, 1]
        x = x + step
        flights = fly(x)
        new = _shape(flights, drift)
        slopes = _broyden(slopes, step, new - y)
        y = new
    # Broyden's slopes lead to the path but some are far off; those of the weight are measured there
    slopes = slopes_at(x, y, _CLOSE_GAIN, _CLOSE_ANGLE)
    close = _is_close(flights, apogee, distance)
    with np.errstate(divide="ignore", invalid="ignore"):
        density = 1.0 / np.abs(slopes[:, 0, 0] * slopes[:, 1, 1] - slopes[:, 0, 1] * slopes[:, 1, 0])
    held_back = (x[:, 1] <= _LOWEST) | (x[:, 1] >= _HIGHEST)
    return Found(
        gain=x[:, 0],
        elevation=x[:, 1],
        flights=flights,
        density=density,
        close=close,
        lost=~close & ~held_back,
    )


def _is_close(flights: FlightColumns, apogee: Array, distance: Array) -> NDArray[np.bool_]:
    with np.errstate(invalid="ignore"):
        high = np.abs(flights.apogee - apogee) < CLOSE * apogee
        far = np.abs(flights.range - distance) < np.maximum(CLOSE * distance, _NEAR)
    return np.asarray(high & far & (flights.outcome == Outcome.IMPACT))


def _shape(flights: FlightColumns, drift: float) -> Array:
    """Rise and run of the thrown flight of the same apogee and distance: nearly linear in gain and elevation."""
    apogee = np.maximum(flights.apogee, 1.0)
    return np.column_stack(thrown_over(apogee, flights.range, flights.flight_time, drift))


def _solve(slopes: Array, gap: Array) -> Array:
    determinant = slopes[:, 0, 0] * slopes[:, 1, 1] - slopes[:, 0, 1] * slopes[:, 1, 0]
    first = slopes[:, 1, 1] * gap[:, 0] - slopes[:, 0, 1] * gap[:, 1]
    second = slopes[:, 0, 0] * gap[:, 1] - slopes[:, 1, 0] * gap[:, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.column_stack([first, second]) / determinant[:, None])


def _limited(step: Array) -> Array:
    """No step so long that the slopes mean nothing there; none at all from a flight that failed."""
    limits = np.array([_MOST_GAIN, _MOST_ANGLE])
    return np.clip(np.nan_to_num(step, nan=0.0, posinf=0.0, neginf=0.0), -limits, limits)


def _broyden(slopes: Array, step: Array, change: Array) -> Array:
    """Slopes that agree with the last step (Broyden, Math. Comp. 19 (1965) 577, equation 4.5), angle weighed."""
    weigh = np.array([1.0, (_NUDGE_GAIN / _NUDGE_ANGLE) ** 2])
    length = (step**2 * weigh).sum(axis=1)
    missed = change - np.einsum("nij,nj->ni", slopes, step)
    with np.errstate(divide="ignore", invalid="ignore"):
        update = missed[:, :, None] * (step * weigh)[:, None, :] / length[:, None, None]
    sound = np.isfinite(update).all(axis=(1, 2))
    return np.where(sound[:, None, None], slopes + update, slopes)


def _burn_time(fleet: Fleet, gain: Array) -> Array:
    with np.errstate(invalid="ignore"):
        return np.asarray(vehicles_of(fleet, gain).burn_time.sum(axis=1))
