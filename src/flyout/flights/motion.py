"""The equations of motion: what a point mass feels at one instant, written once."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flyout.physics.air import air
from flyout.physics.compiled import compiled
from flyout.physics.earth import Earth
from flyout.physics.geodesy import height_and_normal
from flyout.physics.gravitation import gravitation
from flyout.physics.tables import interpolate

MACH, HEIGHT, CLIMB = 6, 7, 8
"""Columns of a rate that are no rates: Mach number, height [m] and how fast it grows [m/s]."""
RATE = 9
_ANY_SOUND = 1e5  # m2/s2: where there is no air, Mach number means nothing but must be finite


class World(NamedTuple):
    """What all flights of a run share.

    Parameters
    ----------
    earth : Earth
    atmosphere : bool
    mach, cd : array, shape (points,)
        Drag curve.
    wind_height, wind_east, wind_north : array, shape (levels,)
        Wind over height [m, m/s]; empty for still air.
    """

    earth: Earth
    atmosphere: bool
    mach: NDArray[np.float64]
    cd: NDArray[np.float64]
    wind_height: NDArray[np.float64]
    wind_east: NDArray[np.float64]
    wind_north: NDArray[np.float64]


class Part(NamedTuple):
    """What stays the same between two kinks of one flight.

    Parameters
    ----------
    start, end : float
        [s]
    mass, flow, growth : float
        `s` seconds after `start` the mass flow is `flow` + `growth` * s, and the
        mass is `mass` less what has flowed [kg, kg/s, kg/s2].
    exhaust : float
        Thrust over mass flow in vacuum; 0 for a body that nothing pushes [m/s].
    exit_area : float
        Of the nozzle [m2].
    area : float
        Reference area of drag, times the drag factor [m2].
    rise_end, pitch_rate, pitch_end : float
        The body stands upright until `rise_end`, then tips at this rate until
        `pitch_end` and keeps its angle to the local vertical [s, rad/s, s].
    downrange_x, downrange_y, downrange_z : float
        Horizontal unit vector at the pad along the azimuth, Earth-fixed.
    """

    start: float
    end: float
    mass: float
    flow: float
    growth: float
    exhaust: float
    exit_area: float
    area: float
    rise_end: float
    pitch_rate: float
    pitch_end: float
    downrange_x: float
    downrange_y: float
    downrange_z: float


class Line(NamedTuple):
    """One straight piece of the drag curve: cd = `cd` + `slope` * Mach from `low` to `high`.

    A step flies on one line to its end, even beyond the ends of the piece; the
    integrator then cuts it where the next line begins, so that no step has a
    kink inside.
    """

    low: float
    high: float
    cd: float
    slope: float


Vector = tuple[float, float, float]


@compiled
def derivative(world: World, part: Part, line: Line, t: float, y: NDArray[np.float64], dy: NDArray[np.float64]) -> None:
    """Rate of change of place and speed in the frame that turns with the Earth.

    Gravitation, centrifugal and Coriolis acceleration, drag against the moving
    air, thrust along the body.

    Parameters
    ----------
    world, part, line
    t : float
        [s]
    y : array, shape (6,)
        Place [m] and speed [m/s], Earth-fixed.
    dy : array, shape (9,)
        Filled with speed and acceleration, then Mach number, height, climb.
    """
    x, yy, z, u, v, w = y[0], y[1], y[2], y[3], y[4], y[5]
    spin = world.earth.rate
    ax, ay, az = gravitation(world.earth, x, yy, z)
    ax += spin * (spin * x + 2.0 * v)
    ay += spin * (spin * yy - 2.0 * u)
    height, nx, ny, nz = height_and_normal(world.earth, x, yy, z)
    density, pressure, sound2 = air(height) if world.atmosphere else (0.0, 0.0, _ANY_SOUND)
    wx, wy, wz = wind_at(world, height, nx, ny, nz)
    bx, by, bz = u - wx, v - wy, w - wz
    speed = math.sqrt(bx * bx + by * by + bz * bz)
    mach = speed / math.sqrt(sound2)
    since = t - part.start
    per_mass = 1.0 / (part.mass - since * (part.flow + 0.5 * part.growth * since))
    brake = 0.5 * density * speed * part.area * max(0.0, line.cd + line.slope * mach) * per_mass
    ax, ay, az = ax - brake * bx, ay - brake * by, az - brake * bz
    if part.exhaust > 0.0:
        push = max(0.0, part.exhaust * (part.flow + part.growth * since) - pressure * part.exit_area) * per_mass
        tx, ty, tz = _body_axis(part, t, nx, ny, nz)
        ax, ay, az = ax + push * tx, ay + push * ty, az + push * tz
    dy[0], dy[1], dy[2], dy[3], dy[4], dy[5] = u, v, w, ax, ay, az
    dy[MACH], dy[HEIGHT], dy[CLIMB] = mach, height, nx * u + ny * v + nz * w


@compiled
def wind_at(world: World, height: float, nx: float, ny: float, nz: float) -> Vector:
    """Velocity of the air over the ground, Earth-fixed [m/s]."""
    across = math.sqrt(nx * nx + ny * ny)
    if len(world.wind_height) == 0 or across == 0.0:  # at a pole no direction is east
        return 0.0, 0.0, 0.0
    east = interpolate(height, world.wind_height, world.wind_east) / across
    north = interpolate(height, world.wind_height, world.wind_north) / across
    return -east * ny - north * nz * nx, east * nx - north * nz * ny, north * across * across


@compiled
def _body_axis(part: Part, t: float, nx: float, ny: float, nz: float) -> Vector:
    """Unit vector of the thrust: in the plane of the azimuth, tipped down from the local vertical."""
    tip = part.pitch_rate * max(0.0, min(t, part.pitch_end) - part.rise_end)
    s, c = math.cos(tip), math.sin(tip)
    along = part.downrange_x * nx + part.downrange_y * ny + part.downrange_z * nz
    dx, dy, dz = part.downrange_x - along * nx, part.downrange_y - along * ny, part.downrange_z - along * nz
    c /= math.sqrt(dx * dx + dy * dy + dz * dz)
    return s * nx + c * dx, s * ny + c * dy, s * nz + c * dz


@compiled
def line_of(world: World, k: int) -> Line:
    """Straight piece number `k` of the drag curve: 0 before its first point, then one a point."""
    last = len(world.mach) - 1
    if k == 0:
        return Line(-math.inf, world.mach[0], world.cd[0], 0.0)
    if k > last:
        return Line(world.mach[last], math.inf, world.cd[last], 0.0)
    low, high = world.mach[k - 1], world.mach[k]
    slope = (world.cd[k] - world.cd[k - 1]) / (high - low)
    return Line(low, high, world.cd[k - 1] - slope * low, slope)


@compiled
def line_number(world: World, mach: float) -> int:
    """Number of the straight piece a Mach number lies on."""
    k = 0
    while k < len(world.mach) and mach >= world.mach[k]:
        k += 1
    return k
