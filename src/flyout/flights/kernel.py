"""One flight from the pad to its end, compiled."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flyout.core.outcome import Outcome
from flyout.flights.fate import fate
from flyout.flights.locate import (
    CLOSE,
    GROUND,
    KINKS_BELOW,
    LAYER_ABOVE,
    LINE_ABOVE,
    LINE_BELOW,
    NOTHING,
    TOP,
    layer_number,
    left_of,
    step_to,
    watch_of,
)
from flyout.flights.motion import HEIGHT, MACH, RATE, Line, Part, World, derivative, line_number, line_of
from flyout.flights.schedule import (
    NEVER,
    Load,
    Pad,
    free_body,
    is_rocket,
    last_part,
    legs,
    lift_off_time,
    powered_part,
)
from flyout.flights.stepper import STAGES, Work, attempt, next_length
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
    set_pieces(world, work, 0.0, pad.height)
    outcome = FLYING
    powered = legs(load)
    for leg in range(powered + 1):
        if leg == powered:
            _note_burnout(work, result)
        part = powered_part(pad, load, leg, lift_off, elevation) if leg < powered else last_part(load)
        for kink in (part.rise_end, part.pitch_end, part.end):
            if outcome == FLYING and work.clock[0] < kink <= part.end:
                outcome = advance(world, part, min(kink, control.latest), control, work, result, trace)
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
    derivative(world, free_body(shape[0], shape[1]), line_of(world, 0), 0.0, work.y, work.rates[0])
    result[APOGEE], result[APOGEE_TIME] = work.rates[0, HEIGHT], 0.0
    set_pieces(world, work, work.rates[0, MACH], work.rates[0, HEIGHT])
    outcome = advance(world, free_body(shape[0], shape[1]), control.latest, control, work, result, trace)
    if outcome == IMPACT:
        _note_impact(world, site, work, result)
    return outcome


@compiled
def set_pieces(world: World, work: Work, mach: float, height: float) -> None:
    """Find the line of the drag curve and the layer of the air a flight starts in."""
    work.piece[0], work.piece[1] = line_number(world, mach), layer_number(height)


@compiled
def advance(
    world: World,
    part: Part,
    until: float,
    control: Control,
    work: Work,
    result: NDArray[np.float64],
    trace: NDArray[np.float64],
) -> int:
    """Integrate one part to `until`, stopping exactly at the ground, the top and every kink on the way.

    Returns
    -------
    int
        `FLYING`, or the outcome.
    """
    clock = work.clock
    line = line_of(world, work.piece[0])
    derivative(world, part, line, clock[0], work.y, work.rates[0])
    clock[1] = FIRST_STEP
    tries = 0
    while clock[0] < until:
        tries += 1
        if tries > control.most_steps:
            return STEP_LIMIT
        h = min(clock[1], control.longest_step, until - clock[0])
        error = attempt(world, part, line, work, h)
        if not error <= control.tolerance:
            clock[1] = next_length(h, error, control.tolerance) if error > 0.0 else 0.1 * h
            if clock[1] < SHORTEST_STEP:
                return STEP_LIMIT
            continue
        clock[1] = next_length(h, error, control.tolerance)
        cut, event = first_event(world, part, line, control.ground, work, h)
        if cut > 0.0 or event == GROUND:
            accept(work, cut, until, result, trace)
        else:
            clock[1] = (
                0.5 * h
            )  # the two pieces may disagree over a long step along a kink; over a short one they cannot
        if event == GROUND:
            return IMPACT
        if event >= LINE_BELOW:
            change_piece(work, event)
            line = line_of(world, work.piece[0])
        elif work.rates[0, HEIGHT] > KINKS_BELOW:
            set_pieces(world, work, work.rates[0, MACH], work.rates[0, HEIGHT])
            line = line_of(world, work.piece[0])
        if part.exhaust == 0.0:
            outcome = fate(world.earth, work.y, work.rates[0, HEIGHT])
            if outcome != FLYING:
                return outcome
    return FLYING if until < control.latest else STEP_LIMIT


@compiled
def first_event(world: World, part: Part, line: Line, ground: float, work: Work, h: float) -> tuple[float, int]:
    """Cut the step just tried at the first event inside it; its length, and which event ended it.

    A length of 0 says that a kink lies at the very start: the piece must
    change and the step be tried again.
    """
    event = NOTHING
    last = GROUND if work.rates[STAGES - 1, HEIGHT] > KINKS_BELOW else LAYER_ABOVE
    for kind in range(TOP, last + 1):
        watch = watch_of(kind, line, work.piece[1], ground)
        if left_of(work, watch, STAGES - 1) >= 0.0:
            continue
        if left_of(work, watch, 0) > CLOSE[kind] or kind == GROUND:
            h = step_to(world, part, line, work, h, watch, CLOSE[kind])
            event = kind
        elif kind > GROUND:
            return 0.0, kind
    return h, event


@compiled
def change_piece(work: Work, event: int) -> None:
    """Go to the neighbouring line of the drag curve or layer of the air."""
    which = 0 if event in (LINE_BELOW, LINE_ABOVE) else 1
    work.piece[which] += 1 if event in (LINE_ABOVE, LAYER_ABOVE) else -1


@compiled
def accept(work: Work, h: float, until: float, result: NDArray[np.float64], trace: NDArray[np.float64]) -> None:
    """Go where the step led, and write both its ends into the trace."""
    row = 2 * int(result[STEPS])
    if row + 1 < len(trace):
        _record(trace[row], work.clock[0], work.y, work.rates[0])
    at_end = work.clock[0] + h >= until - 1e-12 * until
    work.clock[0] = until if at_end else work.clock[0] + h
    for i in range(6):
        work.y[i] = work.end[i]
    for i in range(RATE):
        work.rates[0, i] = work.rates[STAGES - 1, i]
    if row + 1 < len(trace):
        _record(trace[row + 1], work.clock[0], work.y, work.rates[0])
    result[STEPS] += 1.0
    if work.rates[0, HEIGHT] > result[APOGEE]:
        result[APOGEE], result[APOGEE_TIME] = work.rates[0, HEIGHT], work.clock[0]


@compiled
def _record(row: NDArray[np.float64], t: float, y: NDArray[np.float64], rate: NDArray[np.float64]) -> None:
    """Time, place, speed and acceleration as one row."""
    row[0] = t
    for i in range(6):
        row[1 + i] = y[i]
    for i in range(3):
        row[7 + i] = rate[3 + i]


@compiled
def _note_burnout(work: Work, result: NDArray[np.float64]) -> None:
    """Speed over the ground and height at the end of the last burn."""
    result[BURNOUT_TIME] = work.clock[0]
    result[BURNOUT_SPEED] = _speed(work.y)
    result[BURNOUT_HEIGHT] = work.rates[0, HEIGHT]


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
