"""Candidates flown to the reported path, with the weight each has then."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from flyout.ensembles.columns import take
from flyout.ensembles.draws import Array
from flyout.ensembles.greatest import Setting
from flyout.ensembles.inference.candidates import Aimed, turn_rate_of
from flyout.ensembles.inference.invert import STEPS, Found, find
from flyout.ensembles.inference.question import turning
from flyout.ensembles.inference.vacuum import arc
from flyout.ensembles.inference.vehicles import Fleet, payload_share_for, vehicles_of
from flyout.flights.batch import VehicleColumns

FLIGHTS_EACH = 5 + STEPS
"""Flights that bring one candidate to its path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flown:
    """Vehicles of one class that flew the reported path.

    Parameters
    ----------
    fleet : Fleet
        Of n draws.
    columns : VehicleColumns
    gain, elevation : array, shape (n,)
        Speed of the motors [m/s] and elevation of the thrust at burnout [rad].
    time : array, shape (n,)
        Of the flight [s].
    apogee, distance : array, shape (n,)
        Of the flight [m].
    burnout_speed, burnout_height : array, shape (n,)
        Over the ground [m/s, m].
    weight : array, shape (n,)
        Not yet summing to one; 0 where no payload of the class flies it.
    turn_rate : float
        Of the thrust, which then holds [rad/s].
    lost : int
        Candidates whose flight was not found, though nothing forbids it.
    """

    fleet: Fleet
    columns: VehicleColumns
    gain: Array
    elevation: Array
    time: Array
    apogee: Array
    distance: Array
    burnout_speed: Array
    burnout_height: Array
    weight: Array
    turn_rate: float
    lost: int

    def __len__(self) -> int:
        return len(self.gain)


def flown(aimed: Aimed, setting: Setting) -> Flown:
    """Bring every candidate to its path and weigh it.

    A draw of everything else together with the apogee and distance it was
    brought to stands for a draw of everything else with a payload share and an
    elevation. The weight turns the one density into the other: the prior of
    the payload share (even on a logarithmic scale) and of the elevation (even)
    times the change of both with apogee and distance.
    """
    rate = turn_rate_of(aimed)
    found = find(aimed.fleet, aimed.apogee, aimed.distance, turning(setting, rate))
    columns = vehicles_of(aimed.fleet, found.gain)
    weight = _weight(aimed, found)
    kept = np.flatnonzero(found.close)
    return Flown(
        fleet=aimed.fleet.rows(kept),
        columns=take(columns, kept),
        gain=found.gain[kept],
        elevation=found.elevation[kept],
        time=found.flights.flight_time[kept],
        apogee=found.flights.apogee[kept],
        distance=found.flights.range[kept],
        burnout_speed=found.flights.burnout_speed[kept],
        burnout_height=found.flights.burnout_height[kept],
        weight=weight[kept],
        turn_rate=rate,
        lost=int(found.lost.sum()),
    )


def _weight(aimed: Aimed, found: Found) -> Array:
    share, slope = payload_share_for(aimed.fleet, found.gain)
    ends = aimed.fleet.booster.payload_share
    with np.errstate(divide="ignore", invalid="ignore"):
        weight = aimed.weight * found.density * slope / share * _stretch(aimed.apogee, aimed.distance)
    sound = np.isfinite(weight) & (share > ends.low) & (share < ends.high)
    return np.where(sound, weight, 0.0)


def _stretch(apogee: Array, distance: Array) -> Array:
    """Change of rise and run of the thrown flight with apogee and distance: the determinant, without sign."""
    step = 1e-4 * apogee
    here, higher, farther = arc(apogee, distance), arc(apogee + step, distance), arc(apogee, distance + step)
    across = (higher.rise - here.rise) * (farther.run - here.run) - (farther.rise - here.rise) * (higher.run - here.run)
    return np.abs(across) / step**2
