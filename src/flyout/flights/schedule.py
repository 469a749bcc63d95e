"""The parts of a powered flight: where its kinks lie and what holds between them."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.flights.motion import Part, World
from flyout.physics.air import air
from flyout.physics.compiled import compiled
from flyout.physics.plumb import plumb_gravity

_G0 = STANDARD_GRAVITY.value
DRY, PROPELLANT, IMPULSE, BURN, DIAMETER, EXIT_AREA, COAST = range(7)
STAGE_FIGURES = 7
NEVER = 1e300
RISE_SHARE = 0.2  # of the burn: what a short burn gives to the vertical rise at most
LIFT_OFF_SAMPLES = 64  # of one leg of a burn, where thrust and weight are compared


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
    stages : array, shape (stages, 7)
        Dry mass, propellant mass [kg], specific impulse [s], burn time [s],
        diameter [m], nozzle exit area [m2], coast after burnout [s].
    payload : float
        [kg]
    drag_factor : float
    curve_time, curve_flow : array, shape (stages, points)
        Mass flow over the burn, as fractions of the burn time (0 to 1) and of
        the mean flow; straight between the points.
    """

    stages: NDArray[np.float64]
    payload: float
    drag_factor: float
    curve_time: NDArray[np.float64]
    curve_flow: NDArray[np.float64]


@compiled
def is_rocket(load: Load) -> bool:
    """Whether every figure is one that a rocket can have."""
    for stage in load.stages:
        for k in range(STAGE_FIGURES):
            may_be_zero = k in (DRY, EXIT_AREA, COAST)
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
    """When a stage fires, counted from the first ignition [s]."""
    total = 0.0
    for k in range(stage):
        total += load.stages[k, BURN] + load.stages[k, COAST]
    return total


@compiled
def burnout_time(load: Load) -> float:
    """When the last stage burns out, counted from the first ignition [s]."""
    last = len(load.stages) - 1
    return float(ignition_time(load, last) + load.stages[last, BURN])


@compiled
def pieces(load: Load) -> int:
    """Straight pieces of a thrust curve."""
    return int(load.curve_time.shape[1]) - 1


@compiled
def legs(load: Load) -> int:
    """Legs of the ascent: every piece of every thrust curve, and the coast after each stage but the last."""
    return len(load.stages) * (pieces(load) + 1) - 1


@compiled
def leg_part(load: Load, leg: int) -> Part:
    """One leg of the ascent, without its attitude."""
    stage, piece = leg // (pieces(load) + 1), leg % (pieces(load) + 1)
    figures = load.stages[stage]
    ignition = ignition_time(load, stage)
    if piece == pieces(load):
        following = load.stages[stage + 1]
        burnout = ignition + figures[BURN]
        mass = mass_above(load, stage + 1) + following[PROPELLANT]
        return _ascent_part(burnout, burnout + figures[COAST], (mass, 0.0, 0.0), (0.0, 0.0), _area(load, stage + 1))
    times, flows = load.curve_time[stage], load.curve_flow[stage]
    mean = figures[PROPELLANT] / figures[BURN]
    burnt = 0.0
    for k in range(piece):
        burnt += 0.5 * (flows[k] + flows[k + 1]) * (times[k + 1] - times[k])
    length = (times[piece + 1] - times[piece]) * figures[BURN]
    flow = mean * flows[piece]
    growth = mean * (flows[piece + 1] - flows[piece]) / length if length > 0.0 else 0.0
    mass = mass_above(load, stage) + figures[PROPELLANT] * (1.0 - burnt)
    start = ignition + times[piece] * figures[BURN]
    end = ignition + times[piece + 1] * figures[BURN]
    engine = figures[IMPULSE] * _G0, figures[EXIT_AREA]
    return _ascent_part(start, end, (mass, flow, growth), engine, _area(load, stage))


@compiled
def _area(load: Load, stage: int) -> float:
    """Reference area of drag of a stage, times the drag factor [m2]."""
    return load.drag_factor * 0.25 * math.pi * float(load.stages[stage, DIAMETER]) ** 2


@compiled
def _ascent_part(
    start: float, end: float, burning: tuple[float, float, float], engine: tuple[float, float], area: float
) -> Part:
    """A part that stands upright."""
    mass, flow, growth = burning
    exhaust, exit_area = engine
    return Part(start, end, mass, flow, growth, exhaust, exit_area, area, end, 0.0, end, 1.0, 0.0, 0.0)


@compiled
def free_body(mass: float, area: float) -> Part:
    """A body that nothing pushes, to the end of its flight."""
    return Part(0.0, NEVER, mass, 0.0, 0.0, 0.0, 0.0, area, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@compiled
def last_part(load: Load) -> Part:
    """The last stage with its payload, burnt out."""
    last = len(load.stages) - 1
    return free_body(mass_above(load, last), _area(load, last))


@compiled
def lift_off_time(world: World, pad: Pad, load: Load) -> float:
    """When thrust first exceeds weight [s]: 0 for most, `NEVER` where the first stage never does."""
    pressure = air(pad.height)[1] if world.atmosphere else 0.0
    gravity = plumb_gravity(world.earth, pad.latitude, pad.height)
    for leg in range(pieces(load)):
        part = leg_part(load, leg)
        before = part.start
        for k in range(LIFT_OFF_SAMPLES + 1):
            t = part.start + (part.end - part.start) * k / LIFT_OFF_SAMPLES
            if _lift(part, pressure, gravity, t) > 0.0:
                return before if t == before else _crossing(part, pressure, gravity, before, t)
            before = t
    return NEVER


@compiled
def _lift(part: Part, pressure: float, gravity: float, t: float) -> float:
    """Thrust less weight on the pad [N]."""
    s = t - part.start
    mass = part.mass - s * (part.flow + 0.5 * part.growth * s)
    return part.exhaust * (part.flow + part.growth * s) - pressure * part.exit_area - gravity * mass


@compiled
def _crossing(part: Part, pressure: float, gravity: float, before: float, after: float) -> float:
    """Halve the time in which thrust comes to exceed weight."""
    for _ in range(60):
        middle = 0.5 * (before + after)
        if _lift(part, pressure, gravity, middle) > 0.0:
            after = middle
        else:
            before = middle
    return after


@compiled
def powered_part(pad: Pad, load: Load, leg: int, lift_off: float, elevation: float) -> Part:
    """One leg of the ascent with its attitude."""
    part = leg_part(load, leg)
    burnout = burnout_time(load)
    rise_end = lift_off + min(pad.vertical_rise, RISE_SHARE * (burnout - lift_off))
    tip = 0.5 * math.pi - elevation
    rate = max(pad.pitch_rate, tip / (burnout - rise_end))
    sa, ca = math.sin(pad.azimuth), math.cos(pad.azimuth)
    sl, cl = math.sin(pad.latitude), math.cos(pad.latitude)
    so, co = math.sin(pad.longitude), math.cos(pad.longitude)
    return Part(
        part.start,
        part.end,
        part.mass,
        part.flow,
        part.growth,
        part.exhaust,
        part.exit_area,
        part.area,
        rise_end,
        rate,
        rise_end + tip / rate if rate > 0.0 else burnout,
        -sl * co * ca - so * sa,
        -sl * so * ca + co * sa,
        cl * ca,
    )
