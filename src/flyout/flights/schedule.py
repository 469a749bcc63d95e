"""The parts of powered flights: where their kinks lie and what holds between them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.core.outcome import Outcome
from flyout.flights.kernel import flights as columns
from flyout.flights.kernel.flights import FLYING, NEVER
from flyout.flights.launch import Launch
from flyout.flights.loads import BURN, COAST, EXIT_AREA, IMPULSE, PROPELLANT, Loads
from flyout.flights.models import Models
from flyout.flights.surroundings import air_of
from flyout.physics.geodesy import to_fixed
from flyout.physics.plumb import plumb_gravity

Array = NDArray[np.float64]

RISE_SHARE = 0.2  # of the burn: what a short burn gives to the vertical rise at most
KICK_RATE = math.radians(2.0)  # rad/s: of the tilt before a gravity turn, where no other is given
LIFT_OFF_SAMPLES = 64  # of one piece of a burn, where thrust and weight are compared
_HALVINGS = 60
_G0 = STANDARD_GRAVITY.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Flights ready to be flown.

    Parameters
    ----------
    starts : array, shape (n, 15)
    parts : array, shape (n, parts, 11)
        Both as of `kernel.flights.Flights`.
    outcomes : array of int8, shape (n,)
        `FLYING`, or the outcome of what will not fly.
    """

    starts: Array
    parts: Array
    outcomes: NDArray[np.int8]


def schedule(loads: Loads, launch: Launch, models: Models, elevation: Array) -> Schedule:
    """Parts and attitude of every flight; figures that overflow are no rocket's, and come out as their outcome.

    Parameters
    ----------
    loads : Loads
        Of n vehicles.
    launch : Launch
    models : Models
    elevation : array, shape (n,)
        Of the thrust over the local horizon at the last burnout [rad].
    """
    with np.errstate(all="ignore"):
        legs = [
            _piece(loads, stage, piece) for stage in range(loads.stages.shape[1]) for piece in range(loads.pieces + 1)
        ]
        parts = np.stack([*legs[:-1], *_burnt_out(loads)], axis=1)
        parts[:, :-1, columns.PART_STEER] = 1.0 if models.gravity_turn else 0.0
        lift_off = lift_off_time(loads, launch, models, parts)
        outcomes = np.full(len(loads), FLYING, dtype=np.int8)
        outcomes[lift_off == NEVER] = Outcome.NO_LIFTOFF
        outcomes[~(loads.are_rockets & (elevation >= 0.0) & (elevation <= 0.5 * math.pi))] = Outcome.INVALID
        return Schedule(starts=_starts(loads, launch, models, elevation, lift_off), parts=parts, outcomes=outcomes)


def _piece(loads: Loads, stage: int, piece: int) -> Array:
    """One piece of a burn, or after the last piece the coast to the next ignition; shape (n, 11)."""
    part = np.zeros((len(loads), columns.PARTS))
    times, flows = loads.curve_time[stage], loads.curve_flow[stage]
    if piece == loads.pieces:
        return _coast(loads, stage, part)
    mean = loads.stages[:, stage, PROPELLANT] / loads.stages[:, stage, BURN]
    burnt = np.trapezoid(flows[: piece + 1], times[: piece + 1])
    length = (times[piece + 1] - times[piece]) * loads.stages[:, stage, BURN]
    part[:, columns.PART_START] = loads.ignition(stage) + times[piece] * loads.stages[:, stage, BURN]
    part[:, columns.PART_LAST] = loads.ignition(stage) + times[piece + 1] * loads.stages[:, stage, BURN]
    part[:, columns.PART_MASS] = loads.mass_above(stage) + loads.stages[:, stage, PROPELLANT] * (1.0 - burnt)
    part[:, columns.PART_FLOW] = mean * flows[piece]
    if times[piece + 1] > times[piece]:
        part[:, columns.PART_GROWTH] = mean * (flows[piece + 1] - flows[piece]) / length
    part[:, columns.PART_EXHAUST] = loads.stages[:, stage, IMPULSE] * _G0
    part[:, columns.PART_EXIT_AREA] = loads.stages[:, stage, EXIT_AREA]
    part[:, columns.PART_AREA] = loads.area(stage)
    part[:, columns.PART_POINTS] = len(loads.drag.mach)
    return part


def _coast(loads: Loads, stage: int, part: Array) -> Array:
    """From burnout to the next ignition, after the burnt stage has been dropped."""
    if stage == loads.stages.shape[1] - 1:
        return part
    burnout = loads.ignition(stage) + loads.stages[:, stage, BURN]
    part[:, columns.PART_START] = burnout
    part[:, columns.PART_LAST] = burnout + loads.stages[:, stage, COAST]
    part[:, columns.PART_MASS] = loads.mass_above(stage + 1) + loads.stages[:, stage + 1, PROPELLANT]
    part[:, columns.PART_AREA] = loads.area(stage + 1)
    part[:, columns.PART_POINTS] = len(loads.drag.mach)
    return part


def _burnt_out(loads: Loads) -> list[Array]:
    """The last stage with its payload to the end of the flight, or until the payload flies on alone."""
    last = loads.stages.shape[1] - 1
    whole = free_body(loads.mass_above(last), loads.area(last), len(loads.drag.mach))
    if loads.separation is None:
        return [whole]
    burnout = loads.ignition(last) + loads.stages[:, last, BURN]
    whole[:, columns.PART_START], whole[:, columns.PART_LAST] = burnout, burnout + loads.separation.delay
    area = np.full(len(loads), 0.25 * math.pi * loads.separation.diameter**2)
    alone = free_body(loads.payload, area, len(loads.separation.drag.mach))
    alone[:, columns.PART_CURVE] = len(loads.drag.mach)
    return [whole, alone]


def free_body(mass: Array, area: Array, points: int) -> Array:
    """Bodies that nothing pushes, to the end of their flights; shape (n, 11)."""
    part = np.zeros((len(mass), columns.PARTS))
    part[:, columns.PART_LAST] = NEVER
    part[:, columns.PART_MASS], part[:, columns.PART_AREA] = mass, area
    part[:, columns.PART_POINTS] = points
    return part


def lift_off_time(loads: Loads, launch: Launch, models: Models, parts: Array) -> Array:
    """When thrust first exceeds weight [s]: 0 for most, `NEVER` where the first stage never does."""
    pressure = air_of(models)(launch.height)[1]
    gravity = plumb_gravity(models.earth, launch.latitude, launch.height)
    found = np.full(len(loads), NEVER)
    for piece in range(loads.pieces):
        waiting = np.flatnonzero(found == NEVER)
        found[waiting] = _first_lift(parts[waiting, piece], pressure, gravity)
    return found


def _first_lift(part: Array, pressure: float, gravity: float) -> Array:
    """When thrust first exceeds weight in one piece of a burn [s], or `NEVER`."""
    found = np.full(len(part), NEVER)
    start, end = part[:, columns.PART_START], part[:, columns.PART_LAST]
    before = start.copy()
    for k in range(LIFT_OFF_SAMPLES + 1):
        t = start + (end - start) * k / LIFT_OFF_SAMPLES
        lifts = (found == NEVER) & (_lift(part, pressure, gravity, t) > 0.0)
        if lifts.any():
            found[lifts] = _crossing(part[lifts], pressure, gravity, before[lifts], t[lifts])
        if (found != NEVER).all():
            break
        before = t
    return found


def _lift(part: Array, pressure: float, gravity: float, t: Array) -> Array:
    """Thrust less weight on the pad [N]."""
    s = t - part[:, columns.PART_START]
    flow, growth = part[:, columns.PART_FLOW], part[:, columns.PART_GROWTH]
    mass = part[:, columns.PART_MASS] - s * (flow + 0.5 * growth * s)
    thrust = part[:, columns.PART_EXHAUST] * (flow + growth * s) - pressure * part[:, columns.PART_EXIT_AREA]
    return np.asarray(thrust - gravity * mass)


def _crossing(part: Array, pressure: float, gravity: float, before: Array, after: Array) -> Array:
    """Halve the time in which thrust comes to exceed weight."""
    for _ in range(_HALVINGS):
        if (before == after).all():
            break
        middle = 0.5 * (before + after)
        lifts = _lift(part, pressure, gravity, middle) > 0.0
        before, after = np.where(lifts, before, middle), np.where(lifts, middle, after)
    return after


def _starts(loads: Loads, launch: Launch, models: Models, elevation: Array, lift_off: Array) -> Array:
    """Where flights begin, and their attitude over time."""
    starts = np.zeros((len(loads), columns.STARTS))
    starts[:, :3] = to_fixed(models.earth, launch.latitude, launch.longitude, launch.height)
    burnout = loads.ignition(loads.stages.shape[1] - 1) + loads.stages[:, -1, BURN]
    rise_end = lift_off + np.minimum(models.vertical_rise, RISE_SHARE * (burnout - lift_off))
    tip = 0.5 * math.pi - elevation
    slowest = np.full(len(tip), KICK_RATE) if models.gravity_turn else tip / (burnout - rise_end)
    rate = np.maximum(models.pitch_rate or 0.0, slowest)
    pitch_end = np.where(rate > 0.0, rise_end + tip / rate, burnout)
    starts[:, columns.START_TIME] = lift_off
    starts[:, columns.TILT : columns.TILT + 3] = np.column_stack([rise_end, rate, pitch_end])
    starts[:, columns.START_DOWNRANGE : columns.START_DOWNRANGE + 3] = launch.downrange
    starts[:, columns.SITE : columns.SITE + 2] = launch.latitude, launch.longitude
    return starts
