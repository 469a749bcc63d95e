"""Where the slope of drag or air jumps: a step must not go across, or its error would be unseen.

Every flight keeps to one straight piece of the drag curve and one layer of the
air until it is at the end of it. The next step is made just as long as it takes
to get there; one that still went too far is cut and tried again.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from flyout.constants import us1976
from flyout.flights.kernel.rows import (
    CD,
    CEILING,
    CURVE,
    END_CLIMB,
    END_HEIGHT,
    END_MACH,
    FLOOR,
    HIGH,
    LANES,
    LAYER,
    LINE,
    LOW,
    POINTS,
    SLOPE,
    START_CLIMB,
    START_HEIGHT,
    START_MACH,
    STEP,
    SURGE,
)
from flyout.flights.kernel.world import World
from flyout.physics.compiled import compiled

Array = NDArray[np.float64]
Counts = NDArray[np.int64]

_R0 = us1976.EARTH_RADIUS.value
_BASES = np.array(us1976.LAYER_BASE[1:4])
EDGES = _R0 * _BASES / (_R0 - _BASES)
"""Geometric heights at which the lower layers of the air meet [m]; in the thinner air above no kink is felt."""
NOTHING, LINE_BELOW, LINE_ABOVE, LAYER_BELOW, LAYER_ABOVE = range(5)
_HALVINGS = 8


@compiled
def choose_pieces(world: World, w: Array, c: Counts, n: int, mach: float, height: float) -> None:
    """Take the piece of drag and of air that a Mach number and a height lie in."""
    line, first = 0, c[CURVE * LANES + n]
    while line < c[POINTS * LANES + n] and mach >= world.mach[first + line]:
        line += 1
    layer = 0
    while layer < len(EDGES) and height >= EDGES[layer]:
        layer += 1
    set_line(world, w, c, n, line)
    set_layer(w, c, n, layer)


@compiled
def set_line(world: World, w: Array, c: Counts, n: int, line: int) -> None:
    """Go over to straight piece number `line` of the drag curve: 0 before its first point, then one a point."""
    first, points = c[CURVE * LANES + n], c[POINTS * LANES + n]
    c[LINE * LANES + n] = line
    low, high = first + max(line - 1, 0), first + min(line, points - 1)
    run = world.mach[high] - world.mach[low]
    slope = (world.cd[high] - world.cd[low]) / run if run > 0.0 else 0.0
    w[LOW * LANES + n] = world.mach[low] if line > 0 else -math.inf
    w[HIGH * LANES + n] = world.mach[high] if line < points else math.inf
    w[CD * LANES + n] = world.cd[low] - slope * world.mach[low]
    w[SLOPE * LANES + n] = slope


@compiled
def set_layer(w: Array, c: Counts, n: int, layer: int) -> None:
    """Go over to layer number `layer` of the air."""
    c[LAYER * LANES + n] = layer
    w[FLOOR * LANES + n] = EDGES[layer - 1] if layer > 0 else -math.inf
    w[CEILING * LANES + n] = EDGES[layer] if layer < len(EDGES) else math.inf


@compiled
def change_piece(world: World, w: Array, c: Counts, n: int, kink: int) -> None:
    """Go over to the neighbouring piece."""
    if kink in (LINE_BELOW, LINE_ABOVE):
        set_line(world, w, c, n, c[LINE * LANES + n] + (1 if kink == LINE_ABOVE else -1))
    elif kink != NOTHING:
        set_layer(w, c, n, c[LAYER * LANES + n] + (1 if kink == LAYER_ABOVE else -1))


@compiled
def gap(w: Array, n: int, kink: int, mach: float, height: float) -> float:
    """How far a Mach number or a height [m] is inside the piece."""
    if kink == LINE_BELOW:
        return mach - w[LOW * LANES + n]
    if kink == LINE_ABOVE:
        return w[HIGH * LANES + n] - mach
    if kink == LAYER_BELOW:
        return height - w[FLOOR * LANES + n]
    return w[CEILING * LANES + n] - height


@compiled
def rate_of(kink: int, surge: float, climb: float) -> float:
    """How fast the `gap` to a kink grows [1/s, m/s]."""
    rate = surge if kink <= LINE_ABOVE else climb
    return -rate if kink in (LINE_ABOVE, LAYER_ABOVE) else rate


@compiled
def first_overrun(w: Array, n: int, end_surge: float) -> tuple[int, float]:
    """The kink that the step just tried went over first, and the part of the step it lies at."""
    found, share, h = NOTHING, 1.0, w[STEP * LANES + n]
    for kink in range(LINE_BELOW, LAYER_ABOVE + 1):
        after = gap(w, n, kink, w[END_MACH * LANES + n], w[END_HEIGHT * LANES + n])
        if after < 0.0:
            before = gap(w, n, kink, w[START_MACH * LANES + n], w[START_HEIGHT * LANES + n])
            rate = rate_of(kink, w[SURGE * LANES + n], w[START_CLIMB * LANES + n])
            end_rate = rate_of(kink, end_surge, w[END_CLIMB * LANES + n])
            at = crossing(before, after, h * rate, h * end_rate) if before > 0.0 else 0.0
            if at < share:
                found, share = kink, at
    return found, share


@compiled
def crossing(before: float, after: float, rate: float, end_rate: float) -> float:
    """Where in 0 to 1 a cubic falls through zero: values and slopes at both ends are given."""
    d = after - before
    c2, c3 = 3.0 * d - 2.0 * rate - end_rate, rate + end_rate - 2.0 * d
    low, high, s = 0.0, 1.0, before / (before - after)
    for _ in range(_HALVINGS):
        value = before + s * (rate + s * (c2 + s * c3))
        if value > 0.0:
            low = s
        else:
            high = s
        slope = rate + s * (2.0 * c2 + s * 3.0 * c3)
        s = s - value / slope if slope < 0.0 else 0.0
        if not low < s < high:
            s = 0.5 * (low + high)
    return s


@compiled
def met_kink(w: Array, n: int) -> int:
    """The kink that the flight is nearest to or beyond, of those it goes towards."""
    surge, climb = w[SURGE * LANES + n], w[START_CLIMB * LANES + n]
    line, layer = (LINE_ABOVE if surge > 0.0 else LINE_BELOW), (LAYER_ABOVE if climb > 0.0 else LAYER_BELOW)
    mach, height = w[START_MACH * LANES + n], w[START_HEIGHT * LANES + n]
    to_line = gap(w, n, line, mach, height) / max(abs(surge), 1e-12)
    to_layer = gap(w, n, layer, mach, height) / max(abs(climb), 1e-9)
    return line if to_line < to_layer else layer
