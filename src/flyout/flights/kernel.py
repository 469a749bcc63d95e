"""One flight from the pad to its end, compiled."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flyout.core.outcome import Outcome
from flyout.flights.fate import fate
from flyout.flights.locate import TOP, height_and_climb, step_to
from flyout.flights.motion import Part, World, derivative
from flyout.flights.schedule import NEVER, Load, Pad, free_body, is_rocket, lift_off_time, mass_above, powered_part
from flyout.flights.stepper import STAGES, attempt, next_length
from flyout.flights.summary import (
    APOGEE,
    APOGEE_TIME,
    BURNOUT_HEIGHT,
    BURNOUT_SPEED,
    BURNOUT_TIME,
    ELEVATION,
    FLIGHT_TIME,
    IMPACT_LATITUDE,
    IMPACT_LONGITUDE,
    IMPACT_SPEED,
    RANGE,
    STEPS,
)
from flyout.physics.compiled import compiled
from flyout.physics.geodesy import surface_distance, to_fixed, to_geodetic

IMPACT, NO_LIFTOFF, ESCAPED, ORBIT = (
    int(Outcome.IMPACT),
    int(Outcome.NO_LIFTOFF),
    int(Outcome.ESCAPED),
    int(Outcome.ORBIT),
)
STEP_LIMIT, INVALID, FLYING = int(Outcome.STEP_LIMIT), int(Outcome.INVALID), -1
FIRST_STEP = 0.1  # s
SHORTEST_STEP = 1e-9  # s
TRACE = 10  # columns of a trace: time, place, speed, acceleration


class Control(NamedTuple):
    """How a flight is integrated and where it ends.

    Parameters
    ----------
    tolerance : float
    longest_step : float
        [s]
    most_steps : int
    ground : float
        Height over the ellipsoid at which it comes down [m].
    latest : float
        Time at which it is stopped wherever it is [s].
    """

    tolerance: float
    longest_step: float
    most_steps: int
    ground: float
    latest: float


class Work(NamedTuple):
    """Arrays one flight writes on, made once for many flights.

    Parameters
    ----------
    y : array, shape (6,)
        Place and speed now.
    end : array, shape (6,)
        After the step tried.
    rates : array, shape (7, 6)
        Derivatives of the step.
    clock : array, shape (2,)
        Time now and length of the next step [s].
    """

    y: NDArray[np.float64]
    end: NDArray[np.float64]
    rates: NDArray[np.float64]
    clock: NDArray[np.float64]


@compiled
def make_work() -> Work:
    """Room for one flight at a time."""
    return Work(np.empty(6), np.empty(6), np.empty((STAGES, 6)), np.empty(2))


@compiled
def fly_powered(
    world: World,
    pad: Pad,
    load: Load,
    elevation: float,
    control: Control,
    work: Work,
    result: NDArray[np.float64],
    trace: NDArray[np.float64],
) -> int:
    """Fly one vehicle from its pad; fills `result` and, if it has rows, `trace`.

    Returns
    -------
    int
        An `Outcome`.
    """
    for k in range(len(result)):
        result[k] = math.nan
    result[ELEVATION], result[STEPS] = elevation, 0.0
    if not (is_rocket(load) and 0.0 <= elevation <= 0.5 * math.pi):
        return INVALID
    lift_off = lift_off_time(world, pad, load)
    if lift_off == NEVER:
        return NO_LIFTOFF
    work.y[0], work.y[1], work.y[2] = to_fixed(world.earth, pad.latitude, pad.longitude, pad.height)
    work.y[3] = work.y[4] = work.y[5] = 0.0
    result[APOGEE], result[APOGEE_TIME] = pad.height, 0.0
    work.clock[0] = lift_off
    outcome = FLYING
    for stage in range(len(load.stages)):
        part = powered_part(pad, load, stage, lift_off, elevation)
        for kink in (part.rise_end, part.pitch_end, part.end):
            if outcome == FLYING and work.clock[0] < kink <= part.end:
                outcome = advance(world, _until(part, kink), control, work, result, trace)
    _note_burnout(world, work, result)
    if outcome == FLYING:
        last = len(load.stages) - 1
        outcome = advance(world, free_body(mass_above(load, last), part.area), control, work, result, trace)
    if outcome == IMPACT:
        _note_impact(world, (pad.latitude, pad.longitude), work, result)
    return outcome


@compiled
def fly_thrown(
    world: World,
    site: tuple[float, float],
    shape: tuple[float, float],
    state: NDArray[np.float64],
    control: Control,
    work: Work,
    result: NDArray[np.float64],
    trace: NDArray[np.float64],
) -> int:
    """Fly a body of mass and frontal area `shape` from a state; else as `fly_powered`.

    Distances are counted from `site`, a latitude and a longitude [rad].
    """
    for k in range(len(result)):
        result[k] = math.nan
    for i in range(6):
        work.y[i] = state[i]
    work.clock[0], result[STEPS] = 0.0, 0.0
    result[APOGEE], result[APOGEE_TIME] = height_and_climb(world, work.y)[0], 0.0
    outcome = advance(world, free_body(shape[0], shape[1]), control, work, result, trace)
    if outcome == IMPACT:
        _note_impact(world, site, work, result)
    return outcome


@compiled
def _until(part: Part, end: float) -> Part:
    """The same part, ending earlier."""
    return Part(
        end,
        part.ignition,
        part.mass,
        part.flow,
        part.thrust,
        part.exit_area,
        part.area,
        part.rise_end,
        part.pitch_rate,
        part.pitch_end,
        part.downrange_x,
        part.downrange_y,
        part.downrange_z,
    )


@compiled
def advance(
    world: World, part: Part, control: Control, work: Work, result: NDArray[np.float64], trace: NDArray[np.float64]
) -> int:
    """Integrate to the end of one part; stops exactly at its kink, at the apogee and at the ground."""
    y, end, rates, clock = work.y, work.end, work.rates, work.clock
    derivative(world, part, clock[0], y, rates[0])
    clock[1] = FIRST_STEP
    _, climb = height_and_climb(world, y)
    end_time = min(part.end, control.latest)
    while clock[0] < end_time:
        if result[STEPS] >= control.most_steps:
            return STEP_LIMIT
        h = min(clock[1], control.longest_step, end_time - clock[0])
        error = attempt(world, part, clock[0], y, h, rates, end)
        if not error <= control.tolerance:
            clock[1] = next_length(h, error, control.tolerance) if error > 0.0 else 0.1 * h
            if clock[1] < SHORTEST_STEP:
                return STEP_LIMIT
            continue
        clock[1] = next_length(h, error, control.tolerance)
        height, new_climb = height_and_climb(world, end)
        if climb > 0.0 >= new_climb:
            h = step_to(world, part, clock[0], y, h, rates, end, TOP)
            height, new_climb = height_and_climb(world, end)
            new_climb = min(new_climb, 0.0)
        landed = height < control.ground and new_climb <= 0.0
        if landed:
            h = step_to(world, part, clock[0], y, h, rates, end, (1.0, 0.0, control.ground))
        _accept(work, h, end_time, result, trace)
        climb = new_climb
        if height > result[APOGEE]:
            result[APOGEE], result[APOGEE_TIME] = height, clock[0]
        if landed:
            return IMPACT
        if part.thrust == 0.0:
            outcome = fate(world.earth, y, height)
            if outcome != FLYING:
                return outcome
    return FLYING if part.end <= control.latest else STEP_LIMIT


@compiled
def _accept(work: Work, h: float, end_time: float, result: NDArray[np.float64], trace: NDArray[np.float64]) -> None:
    """Go where the step led, and write both its ends into the trace."""
    row = 2 * int(result[STEPS])
    if row + 1 < len(trace):
        _record(trace[row], work.clock[0], work.y, work.rates[0])
    landed_on_end = work.clock[0] + h >= end_time - 1e-12 * end_time
    work.clock[0] = end_time if landed_on_end else work.clock[0] + h
    for i in range(6):
        work.y[i] = work.end[i]
        work.rates[0, i] = work.rates[STAGES - 1, i]
    if row + 1 < len(trace):
        _record(trace[row + 1], work.clock[0], work.y, work.rates[0])
    result[STEPS] += 1.0


@compiled
def _record(row: NDArray[np.float64], t: float, y: NDArray[np.float64], rate: NDArray[np.float64]) -> None:
    """Time, place, speed and acceleration as one row."""
    row[0] = t
    for i in range(6):
        row[1 + i] = y[i]
    for i in range(3):
        row[7 + i] = rate[3 + i]


@compiled
def _note_burnout(world: World, work: Work, result: NDArray[np.float64]) -> None:
    """Speed over the ground and height at the end of the last burn."""
    result[BURNOUT_TIME] = work.clock[0]
    result[BURNOUT_SPEED] = _speed(work.y)
    result[BURNOUT_HEIGHT] = height_and_climb(world, work.y)[0]


@compiled
def _note_impact(world: World, site: tuple[float, float], work: Work, result: NDArray[np.float64]) -> None:
    """Where and how fast it came down."""
    latitude, longitude, _ = to_geodetic(world.earth, work.y[0], work.y[1], work.y[2])
    result[IMPACT_LATITUDE], result[IMPACT_LONGITUDE] = latitude, longitude
    result[FLIGHT_TIME], result[IMPACT_SPEED] = work.clock[0], _speed(work.y)
    result[RANGE] = surface_distance(world.earth, site[0], site[1], latitude, longitude)


@compiled
def _speed(y: NDArray[np.float64]) -> float:
    return math.sqrt(y[3] ** 2 + y[4] ** 2 + y[5] ** 2)
