"""Draws of an outline as vehicles: the published whole divided in the proportions of its class."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.ensembles.draws import Array, Draws
from flyout.ensembles.inference.vehicles import Fleet, built
from flyout.flights.batch import VehicleColumns
from flyout.systems.outline import Outline
from flyout.systems.uncertain import Uncertain

TIP = math.radians(56.0)
"""From upright to the usual burnout elevation of a flight of greatest range."""

_LEAST_PROPELLANT, _MOST_PROPELLANT = 0.4, 0.96


def outlined(outline: Outline, payload: Uncertain, draws: Draws) -> VehicleColumns:
    """One vehicle a draw.

    Parameters
    ----------
    outline : Outline
    payload : Uncertain
        Which of the payloads in `draws` it carries; the body is that of the published one.
    draws : mapping of str to array, shape (n,)
    """
    fleet = _fleet(outline, draws)
    vehicles = built(fleet, _payload_share(outline, fleet), draws[outline.payload.name])
    return replace(vehicles, payload_mass=draws[payload.name])


def possible(outline: Outline, draws: Draws) -> Array:
    """1 for draws whose proportions its class has, 0 for the others, shape (n,)."""
    fleet, ends = _fleet(outline, draws), outline.booster.payload_share
    share, propellant = _payload_share(outline, fleet), fleet.column("propellant_share")
    sound = (propellant > _LEAST_PROPELLANT) & (propellant < _MOST_PROPELLANT)
    return np.asarray((share > ends.low) & (share < ends.high) & sound.all(axis=1), dtype=float)


def turn_rates(outline: Outline, draws: Draws, columns: VehicleColumns) -> Array:
    """Rate at which the thrust of each vehicle turns until it holds [rad/s]."""
    return np.asarray(TIP / (draws[outline.booster.turn_share.name] * columns.burn_time.sum(axis=1)))


def _payload_share(outline: Outline, fleet: Fleet) -> Array:
    """Payload over the mass of the last stage with it."""
    whole = fleet.draws[outline.payload.name] / fleet.draws[outline.launch_mass.name]
    return np.asarray(whole / fleet.lower.prod(axis=1))


def _fleet(outline: Outline, draws: Draws) -> Fleet:
    """The proportions, with what is published in the place of what is usual."""
    booster, mass = outline.booster, draws[outline.launch_mass.name]
    first, own = booster.stages[0], {**draws, booster.payload.name: draws[outline.payload.name]}
    if outline.diameter is not None:
        own[booster.diameter_of_a_tonne.name] = draws[outline.diameter.name] / np.cbrt(1e-3 * mass)
    if outline.thrust is not None:
        thrust = draws[outline.thrust.name] / (1.0 - draws[first.sea_level_loss.name])
        own[first.thrust_over_weight.name] = thrust / (mass * STANDARD_GRAVITY.value)
        if outline.burn_time is not None:
            exhaust = STANDARD_GRAVITY.value * draws[first.specific_impulse.name]
            burnt = thrust * draws[outline.burn_time.name] / exhaust
            own[first.propellant_share.name] = burnt / (mass - draws[outline.payload.name])
    return Fleet(booster=booster, draws=own)
