"""Draws of a class of boosters as vehicles whose motors give a wanted speed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.constants.us1976 import PRESSURE_SEA_LEVEL
from flyout.ensembles.draws import Array, Draws, rows_of
from flyout.flights.batch import VehicleColumns
from flyout.systems.boosters import Booster

_G0 = STANDARD_GRAVITY.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Fleet:
    """Draws of one class: everything of a vehicle but how heavy it is beside its payload.

    Parameters
    ----------
    booster : Booster
    draws : mapping of str to array, shape (n,)
    """

    booster: Booster
    draws: Draws

    def rows(self, rows: NDArray[np.intp]) -> Fleet:
        """Some of the draws."""
        return Fleet(booster=self.booster, draws=rows_of(self.draws, rows))

    def column(self, name: str) -> Array:
        """One figure of every stage, shape (n, stages)."""
        return np.column_stack([self.draws[getattr(stage, name).name] for stage in self.booster.stages])

    @property
    def exhaust(self) -> Array:
        """Exhaust speed of every stage [m/s], shape (n, stages)."""
        return _G0 * self.column("specific_impulse")

    @property
    def lower(self) -> Array:
        """Mass above over mass at ignition, of all stages but the last, shape (n, stages - 1)."""
        names = [stage.mass_above.name for stage in self.booster.stages if stage.mass_above is not None]
        count = len(self.draws[self.booster.payload.name])
        return np.column_stack([self.draws[name] for name in names]) if names else np.empty((count, 0))


def payload_share_for(fleet: Fleet, gain: Array) -> tuple[Array, Array]:
    """Payload over the mass of the last stage that lets the motors give a speed.

    Parameters
    ----------
    fleet : Fleet
    gain : array, shape (n,)
        Speed the motors would give without gravity and air [m/s].

    Returns
    -------
    share : array, shape (n,)
        1 or more where the lower stages alone give more than that.
    slope : array, shape (n,)
        Its change with `gain`, without sign [s/m].

    Source
    ------
    Tsiolkovsky's equation, stage by stage.
    """
    propellant, exhaust = fleet.column("propellant_share"), fleet.exhaust
    below = -(exhaust[:, :-1] * np.log1p(-propellant[:, :-1] * (1.0 - fleet.lower))).sum(axis=1)
    left = np.exp(-(gain - below) / exhaust[:, -1])
    share = 1.0 - (1.0 - left) / propellant[:, -1]
    return share, left / (propellant[:, -1] * exhaust[:, -1])


def vehicles_of(fleet: Fleet, gain: Array) -> VehicleColumns:
    """Vehicles of given speed gain; a row that no payload makes is one no batch can fly."""
    share, _ = payload_share_for(fleet, gain)
    return built(fleet, share, fleet.draws[fleet.booster.payload.name])


def built(fleet: Fleet, share: Array, payload: Array) -> VehicleColumns:
    """Vehicles by the payload share of their last stage and their payload [kg], both shape (n,)."""
    above = np.column_stack([fleet.lower, share])
    at_ignition = payload[:, None] / np.cumprod(above[:, ::-1], axis=1)[:, ::-1]
    loaded = at_ignition * (1.0 - above)
    propellant = loaded * fleet.column("propellant_share")
    thrust = fleet.column("thrust_over_weight") * at_ignition * _G0
    loss = fleet.column("sea_level_loss") * (np.arange(above.shape[1]) == 0)
    tonnes = at_ignition * 1e-3
    with np.errstate(invalid="ignore"):
        diameter = fleet.draws[fleet.booster.diameter_of_a_tonne.name][:, None] * np.cbrt(tonnes)
    return VehicleColumns(
        dry_mass=loaded - propellant,
        propellant_mass=propellant,
        specific_impulse=fleet.column("specific_impulse"),
        burn_time=fleet.exhaust * propellant / thrust,
        diameter=diameter,
        nozzle_exit_area=loss * thrust / PRESSURE_SEA_LEVEL.value,
        payload_mass=payload,
        drag_factor=fleet.draws[fleet.booster.drag_factor.name],
        drag=fleet.booster.drag,
    )
