"""The loop that flies a batch: all lanes one step, then each lane's own affairs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from flyout.flights import summary
from flyout.flights.kernel.events import IMPACT, attend, try_again
from flyout.flights.kernel.flights import FLYING, Flights
from flyout.flights.kernel.judge import judge, keep, plan, withdraw
from flyout.flights.kernel.landing import note_height, note_top
from flyout.flights.kernel.lanes import board
from flyout.flights.kernel.look import look
from flyout.flights.kernel.pair import NODES, combine, weigh_error
from flyout.flights.kernel.record import record
from flyout.flights.kernel.rows import (
    END,
    END_CLIMB,
    EVENT,
    FLIGHT,
    KEEP,
    KEPT,
    LANES,
    PLACE,
    PULL,
    RATES,
    STAGES,
    START_CLIMB,
    START_HEIGHT,
    STEP,
    VERDICT,
)
from flyout.flights.kernel.world import Control, World
from flyout.physics.compiled import compiled

Array = NDArray[np.float64]
Counts = NDArray[np.int64]


@compiled
def fly_all(world: World, control: Control, flights: Flights, w: Array, c: Counts, lanes: int) -> None:
    """Fly every row of `flights` whose outcome is `FLYING`.

    A lane takes the next flight as soon as its own has ended. What happens in
    one lane never touches another, so that a flight comes out the same
    whichever lane it is flown in.

    Parameters
    ----------
    world : World
    control : Control
    flights : Flights
    w : array, shape (ROWS * LANES,)
        Zeros to begin with.
    c : array, shape (COUNTS * LANES,)
    lanes : int
        `LANES`: said at run time, so that the compiler leaves the loops over the lanes whole.
    """
    waiting, aloft = 0, 0
    for n in range(lanes):
        waiting = next_flight(flights, c, n, waiting)
        if c[FLIGHT * LANES + n] >= 0:
            board(world, control, flights, w, c, n)
            aloft += 1
    while aloft > 0:
        for stage in range(1, STAGES):
            combine(w, lanes, stage)
            look(world, w, lanes, NODES[stage])
        weigh_error(w, lanes)
        judge(control, w, lanes)
        for n in range(lanes):
            if c[FLIGHT * LANES + n] >= 0:
                look_back(world, control, flights, w, c, n)
        keep(w, lanes)
        for n in range(lanes):
            plan(control, w, n)
        for n in range(lanes):
            if c[FLIGHT * LANES + n] >= 0 and w[EVENT * LANES + n] != 0.0:
                outcome = attend(world, control, flights, w, c, n)
                if outcome != FLYING:
                    end_flight(flights, w, c, n, outcome)
                    waiting = next_flight(flights, c, n, waiting)
                    if c[FLIGHT * LANES + n] >= 0:
                        board(world, control, flights, w, c, n)
                    else:
                        w[STEP * LANES + n] = 0.0
                        aloft -= 1


@compiled
def look_back(world: World, control: Control, flights: Flights, w: Array, c: Counts, n: int) -> None:
    """Note what the step of lane `n` went over, and write the trace, before it is kept; or shorten it."""
    if w[VERDICT * LANES + n] != KEEP:
        try_again(world, control, w, c, n)
        withdraw(w, n)
        return
    if w[START_CLIMB * LANES + n] > 0.0 >= w[END_CLIMB * LANES + n]:
        note_top(world.earth, flights, w, c, n)
    if len(flights.trace) > 0 and w[STEP * LANES + n] > 0.0:
        row = 2 * int(w[KEPT * LANES + n])
        record(flights.trace, row, w, n, PLACE, RATES + 3, 0.0)
        record(flights.trace, row + 1, w, n, END, PULL, w[STEP * LANES + n])


@compiled
def end_flight(flights: Flights, w: Array, c: Counts, n: int, outcome: int) -> None:
    """Write how the flight of lane `n` ended."""
    row = c[FLIGHT * LANES + n]
    flights.outcomes[row] = outcome
    flights.results[row, summary.STEPS] = w[KEPT * LANES + n]
    if outcome != IMPACT:
        note_height(flights, w, c, n, w[START_HEIGHT * LANES + n], 0.0)


@compiled
def next_flight(flights: Flights, c: Counts, n: int, waiting: int) -> int:
    """Give lane `n` the first row from `waiting` on that is to be flown, or -1; the row after it."""
    while waiting < len(flights.outcomes) and flights.outcomes[waiting] != FLYING:
        waiting += 1
    if waiting < len(flights.outcomes):
        c[FLIGHT * LANES + n] = waiting
        return waiting + 1
    c[FLIGHT * LANES + n] = -1
    return waiting
