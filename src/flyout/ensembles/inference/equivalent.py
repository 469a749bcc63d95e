"""How far vehicles that flew a reported path can go when they fly for distance."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from flyout.core.outcome import Outcome
from flyout.ensembles.draws import Array
from flyout.ensembles.greatest import Setting
from flyout.ensembles.inference.vacuum import FARTHEST, RADIUS
from flyout.flights.batch import FlightColumns, VehicleColumns, fly_batch

FLIGHTS_EACH = 4
"""Flights that find the greatest range of one vehicle: three elevations and the top of their parabola."""

_APART, _CLOSER = math.radians(7.0), math.radians(5.0)
_LOWEST, _HIGHEST = math.radians(4.0), math.radians(80.0)
_BEYOND = (Outcome.ORBIT, Outcome.ESCAPED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Farthest:
    """Flights of greatest range, one a vehicle.

    Parameters
    ----------
    range : array, shape (n,)
        [m]; infinite where the vehicle can reach an orbit.
    elevation : array, shape (n,)
        Of the thrust at burnout [rad].
    """

    range: Array
    elevation: Array


def farthest_flights(columns: VehicleColumns, distance: Array, setting: Setting) -> Farthest:
    """Flight of greatest range of every vehicle.

    Parameters
    ----------
    columns : VehicleColumns
        Of n vehicles.
    distance : array, shape (n,)
        Rough guess of the range [m], to know where to look.
    setting : Setting
    """
    # a thrown body goes farthest at 45 degrees less a quarter of the angle it covers; the thrust ends lower
    middle = math.radians(43.0) - 0.25 * np.minimum(distance, 10_000e3) / RADIUS
    angles = [np.clip(middle + k * _APART, _LOWEST, _HIGHEST) for k in (-1.0, 0.0, 1.0)]
    reaches = [_reach(_fly(columns, angle, setting)) for angle in angles]
    angles.append(_peak(angles, reaches))
    reaches.append(_reach(_fly(columns, angles[-1], setting)))
    chosen = np.argmax(reaches, axis=0)
    return Farthest(range=np.max(reaches, axis=0), elevation=np.array(angles)[chosen, np.arange(len(chosen))])


def ranges_near(columns: VehicleColumns, elevation: Array, setting: Setting) -> Array:
    """Greatest range where the best elevation is nearly known: three flights and the parabola [m]."""
    angles = [np.clip(elevation + k * _CLOSER, _LOWEST, _HIGHEST) for k in (-1.0, 0.0, 1.0)]
    low, middle, high = (_reach(_fly(columns, angle, setting)) for angle in angles)
    with np.errstate(invalid="ignore", divide="ignore"):
        bend = low - 2.0 * middle + high
        top = middle - 0.125 * (high - low) ** 2 / bend
    return np.where((bend < 0.0) & np.isfinite(top), top, np.maximum(np.maximum(low, middle), high))


def _peak(angles: list[Array], reaches: list[Array]) -> Array:
    """Top of the parabola, at most one step and a half from its middle."""
    low, middle, high = reaches
    with np.errstate(invalid="ignore", divide="ignore"):
        bend = low - 2.0 * middle + high
        shift = 0.5 * (low - high) / bend
    shift = np.where((bend < 0.0) & np.isfinite(shift), shift, np.where(high > low, 1.5, -1.5))
    return np.asarray(np.clip(angles[1] + _APART * np.clip(shift, -1.5, 1.5), _LOWEST, _HIGHEST))


def _fly(columns: VehicleColumns, elevation: Array, setting: Setting) -> FlightColumns:
    return fly_batch(columns, setting.launch, burnout_elevation=elevation, models=setting.models, workers=1)


def _reach(flights: FlightColumns) -> Array:
    """Range, infinite for what does not come down, 0 for what does not leave the pad."""
    reach = np.where(flights.outcome == Outcome.IMPACT, flights.range, 0.0)
    return np.asarray(np.where(np.isin(flights.outcome, _BEYOND), math.inf, np.nan_to_num(reach, nan=FARTHEST)))
