"""The parts of a powered flight: where its kinks lie and what holds between them."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.flights.motion import Part, World
from flyout.physics.compiled import compiled
from flyout.physics.plumb import plumb_gravity
from flyout.physics.us1976 import air

_G0 = STANDARD_GRAVITY.value
DRY, PROPELLANT, IMPULSE, BURN, DIAMETER, EXIT_AREA = range(6)
STAGE_FIGURES = 6
NEVER = 1e300
RISE_SHARE = 0.2  # of the burn: what a short burn gives to the vertical rise at most


class Pad(NamedTuple):
    """Where a flight begins, and its ascent.

    Parameters
    ----------
    latitude, longitude, azimuth : float
        [rad]
    height : float
        [m]
    vertical_rise : float
        [s]
    pitch_rate : float
        [rad/s]; 0 to turn evenly until burnout.
    """

    latitude: float
    longitude: float
    height: float
    azimuth: float
    vertical_rise: float
    pitch_rate: float


class Load(NamedTuple):
    """One vehicle: rows of stage figures, and what they carry.

    Parameters
    ----------
    stages : array, shape (stages, 6)
        Dry mass, propellant mass [kg], specific impulse [s], burn time [s],
        diameter [m], nozzle exit area [m2].
    payload : float
        [kg]
    drag_factor : float
    """

    stages: NDArray[np.float64]
    payload: float
    drag_factor: float


@compiled
def is_rocket(load: Load) -> bool:
    """Whether every figure is one that a rocket can have."""
    for stage in load.stages:
        for k in range(STAGE_FIGURES):
            may_be_zero = k in (DRY, EXIT_AREA)
            if not (math.isfinite(stage[k]) and (stage[k] > 0.0 or (may_be_zero and stage[k] == 0.0))):
                return False
    end_mass = load.payload + load.stages[-1, DRY]
    light = math.isfinite(load.payload) and load.payload >= 0.0 and end_mass > 0.0
    return light and math.isfinite(load.drag_factor) and load.drag_factor >= 0.0


@compiled
def mass_above(load: Load, stage: int) -> float:
    """Mass that `stage` pushes, itself without its propellant [kg]."""
    total = load.payload
    for k in range(stage, len(load.stages)):
        total += load.stages[k, DRY]
        if k > stage:
            total += load.stages[k, PROPELLANT]
    return total


@compiled
def ignition_time(load: Load, stage: int) -> float:
    """When a stage fires: at the burnout of the one before [s]."""
    total = 0.0
    for k in range(stage):
        total += load.stages[k, BURN]
    return total


@compiled
def burnout_time(load: Load) -> float:
    """When the last stage burns out, counted from the first ignition [s]."""
    return ignition_time(load, len(load.stages))


@compiled
def lift_off_time(world: World, pad: Pad, load: Load) -> float:
    """When thrust first exceeds weight [s]: 0 for most, `NEVER` where it never does."""
    stage = load.stages[0]
    flow = stage[PROPELLANT] / stage[BURN]
    pressure = air(pad.height)[1] if world.atmosphere else 0.0
    thrust = stage[IMPULSE] * _G0 * flow - pressure * stage[EXIT_AREA]
    liftable = thrust / plumb_gravity(world.earth, pad.latitude, pad.height)
    full = mass_above(load, 0) + stage[PROPELLANT]
    wait = max(0.0, (full - liftable) / flow)
    return wait if wait < stage[BURN] else NEVER


@compiled
def powered_part(pad: Pad, load: Load, stage: int, lift_off: float, elevation: float) -> Part:
    """One stage's burn; `end` is its burnout."""
    figures = load.stages[stage]
    ignition = ignition_time(load, stage)
    flow = figures[PROPELLANT] / figures[BURN]
    burnout = burnout_time(load)
    rise_end = lift_off + min(pad.vertical_rise, RISE_SHARE * (burnout - lift_off))
    tip = 0.5 * math.pi - elevation
    rate = max(pad.pitch_rate, tip / (burnout - rise_end))
    sa, ca = math.sin(pad.azimuth), math.cos(pad.azimuth)
    sl, cl = math.sin(pad.latitude), math.cos(pad.latitude)
    so, co = math.sin(pad.longitude), math.cos(pad.longitude)
    return Part(
        ignition + figures[BURN],
        ignition,
        mass_above(load, stage) + figures[PROPELLANT],
        flow,
        figures[IMPULSE] * _G0 * flow,
        figures[EXIT_AREA],
        load.drag_factor * 0.25 * math.pi * figures[DIAMETER] ** 2,
        rise_end,
        rate,
        rise_end + tip / rate if rate > 0.0 else burnout,
        -sl * co * ca - so * sa,
        -sl * so * ca + co * sa,
        cl * ca,
    )


@compiled
def free_body(mass: float, area: float) -> Part:
    """A body that nothing pushes, to the end of its flight."""
    return Part(NEVER, 0.0, mass, 0.0, 0.0, 0.0, area, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
