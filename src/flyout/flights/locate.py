"""The exact step that ends at an event or a kink: the ground, the top of the arc, a bend of drag or air."""

from __future__ import annotations

import math

import numpy as np

from flyout.constants import us1976
from flyout.flights.motion import CLIMB, HEIGHT, MACH, Line, Part, World
from flyout.flights.stepper import STAGES, Work, attempt
from flyout.physics.compiled import compiled

NOTHING, TOP, GROUND, LINE_BELOW, LINE_ABOVE, LAYER_BELOW, LAYER_ABOVE = range(7)
_R0 = us1976.EARTH_RADIUS.value
_BASES = np.array(us1976.LAYER_BASE[1:4])
EDGES = _R0 * _BASES / (_R0 - _BASES)
"""Geometric heights at which the lower layers of the air meet [m]: the slope of its density jumps there."""
KINKS_BELOW = 35e3  # m: in the thinner air above no kink is felt
MOST_TRIES = 60
CLOSE = (0.0, 1e-3, 1e-7, 3e-4, 3e-4, 1.0, 1.0)
"""How near each is met: m/s, m, Mach numbers, m. What is left of a kink counts with the square."""

Watch = tuple[int, float, float]
"""Column of the rates, level and sign: `sign` * (column - level) must stay above zero."""


@compiled
def layer_number(height: float) -> int:
    """How many edges of layers lie below a height."""
    k = 0
    while k < len(EDGES) and height >= EDGES[k]:
        k += 1
    return k


@compiled
def watch_of(kind: int, line: Line, layer: int, ground: float) -> Watch:
    """What must stay above zero for a step not to have gone through an event."""
    if kind == TOP:
        return CLIMB, 0.0, 1.0
    if kind == GROUND:
        return HEIGHT, ground, 1.0
    if kind == LINE_BELOW:
        return MACH, line.low, 1.0
    if kind == LINE_ABOVE:
        return MACH, line.high, -1.0
    if kind == LAYER_BELOW:
        return HEIGHT, EDGES[layer - 1] if layer > 0 else -math.inf, 1.0
    return HEIGHT, EDGES[layer] if layer < len(EDGES) else math.inf, -1.0


@compiled
def left_of(work: Work, watch: Watch, row: int) -> float:
    """What is left until the event, in one row of the rates."""
    return float(watch[2] * (work.rates[row, watch[0]] - watch[1]))


@compiled
def step_to(world: World, part: Part, line: Line, work: Work, h: float, watch: Watch, close: float) -> float:
    """Length of the step from now that ends where something watched runs out [s].

    There must be something left of it now and nothing after `h`. Steps are
    tried again with a new length (the Illinois rule) instead of interpolating,
    so that the event is as exact as the integration.
    """
    before, after, length = 0.0, h, h
    above, below = left_of(work, watch, 0), left_of(work, watch, STAGES - 1)
    side = 0
    for _ in range(MOST_TRIES):
        length = before + (after - before) * above / (above - below)
        attempt(world, part, line, work, length)
        value = left_of(work, watch, STAGES - 1)
        if abs(value) < close or after - before < 1e-12 * h:
            break
        if value > 0.0:
            before, above = length, value
            below *= 0.5 if side == 1 else 1.0
            side = 1
        else:
            after, below = length, value
            above *= 0.5 if side == -1 else 1.0
            side = -1
    return length
