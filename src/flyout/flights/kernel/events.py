"""What only some lanes meet: a step to be tried again, a kink, another part, the top, the ground."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.core.outcome import Outcome
from flyout.flights.fate import fate
from flyout.flights.kernel.flights import FLYING, NEVER, PART_STEER, Flights
from flyout.flights.kernel.judge import BENDS_BELOW, ON_GROUND, end_surge, plan
from flyout.flights.kernel.kinks import change_piece, choose_pieces, first_overrun, met_kink
from flyout.flights.kernel.landing import note_impact, time_to_ground
from flyout.flights.kernel.lanes import next_part, next_stop
from flyout.flights.kernel.rows import (
    END_HEIGHT,
    END_MACH,
    FLIGHT,
    GROUND,
    GROWTH,
    LANES,
    NATURAL,
    OVERRUN,
    PART,
    PART_END,
    PART_NUMBER,
    PITCH_END,
    PLACE,
    START_CLIMB,
    START_HEIGHT,
    START_MACH,
    STEP,
    TIME,
    TRIES,
    UNTIL,
    VERDICT,
)
from flyout.flights.kernel.world import Control, World
from flyout.physics.compiled import compiled

Array = NDArray[np.float64]
Counts = NDArray[np.int64]

IMPACT, STEP_LIMIT = int(Outcome.IMPACT), int(Outcome.STEP_LIMIT)
SHORTEST_STEP = 1e-9  # s


@compiled
def try_again(world: World, control: Control, w: Array, c: Counts, n: int) -> None:
    """Shorten the step of lane `n`, which was not good."""
    if w[VERDICT * LANES + n] == OVERRUN:
        go_back(world, w, c, n)
    elif w[VERDICT * LANES + n] == GROUND:
        w[STEP * LANES + n] = time_to_ground(world.earth, control.ground, w, n)
    else:
        growth = w[GROWTH * LANES + n]
        w[STEP * LANES + n] *= 0.1 if math.isnan(growth) else min(growth, 0.9)
        w[NATURAL * LANES + n] = w[STEP * LANES + n]
        if w[STEP * LANES + n] < SHORTEST_STEP:
            w[TRIES * LANES + n] = control.most_tries


@compiled
def attend(world: World, control: Control, flights: Flights, w: Array, c: Counts, n: int) -> int:
    """Look after lane `n` where more than the next step is due; `FLYING`, or the outcome that ends its flight."""
    if w[TRIES * LANES + n] >= control.most_tries:
        return STEP_LIMIT
    if w[START_CLIMB * LANES + n] < 0.0 and w[START_HEIGHT * LANES + n] < control.ground + ON_GROUND:
        note_impact(world, control, flights, w, c, n)
        return IMPACT
    if w[TIME * LANES + n] >= w[UNTIL * LANES + n]:
        if w[TIME * LANES + n] >= control.latest:
            return STEP_LIMIT
        if w[TIME * LANES + n] >= w[PART_END * LANES + n]:
            next_part(flights, w, c, n)
            choose_pieces(world, w, c, n, w[START_MACH * LANES + n], w[START_HEIGHT * LANES + n])
            w[STEP * LANES + n] = 0.0  # to look around: the thrust has changed
            next_stop(control, w, n)
        else:
            next_stop(control, w, n)
            plan(control, w, n)
            let_go(flights, w, c, n)
    elif w[START_HEIGHT * LANES + n] > BENDS_BELOW:
        choose_pieces(world, w, c, n, w[START_MACH * LANES + n], w[START_HEIGHT * LANES + n])
    else:
        change_piece(world, w, c, n, met_kink(w, n))
        plan(control, w, n)
    if w[PART_END * LANES + n] >= NEVER:
        return fate(world.earth, state(w, n), w[START_HEIGHT * LANES + n])
    return FLYING


@compiled
def let_go(flights: Flights, w: Array, c: Counts, n: int) -> None:
    """Begin the gravity turn of lane `n`, if it is at the end of its tilt and has one to fly."""
    steer = flights.parts[c[FLIGHT * LANES + n], c[PART_NUMBER * LANES + n], PART_STEER]
    if steer > 0.0 and w[TIME * LANES + n] >= w[PITCH_END * LANES + n]:
        w[(PART + PART_STEER) * LANES + n], w[STEP * LANES + n] = steer, 0.0  # to look around again


@compiled
def go_back(world: World, w: Array, c: Counts, n: int) -> None:
    """Try a step again that went over a kink: to the kink only, or on the piece beyond if it is at it already."""
    h = w[STEP * LANES + n]
    if h == 0.0:
        choose_pieces(world, w, c, n, w[END_MACH * LANES + n], w[END_HEIGHT * LANES + n])
        return
    kink, share = first_overrun(w, n, end_surge(w, n, 1.0 / h))
    if share * h > SHORTEST_STEP:
        w[STEP * LANES + n] = share * h
    else:
        change_piece(world, w, c, n, kink)
        w[STEP * LANES + n] = 0.5 * h  # two pieces may disagree over a long step, over a short one they cannot


@compiled
def state(w: Array, n: int) -> tuple[float, float, float, float, float, float]:
    """Place and speed now."""
    k = PLACE * LANES + n
    return w[k], w[k + LANES], w[k + 2 * LANES], w[k + 3 * LANES], w[k + 4 * LANES], w[k + 5 * LANES]
