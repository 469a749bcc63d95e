"""The equations of motion: what a point mass feels at one instant, written once."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flyout.physics.compiled import compiled
from flyout.physics.tables import interpolate
from flyout.physics.earth import Earth
from flyout.physics.geodesy import height_and_normal
from flyout.physics.gravitation import gravitation
from flyout.physics.us1976 import air


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
    end : float
        Time of the next kink [s].
    ignition, mass, flow : float
        The mass is `mass` - `flow` * (time - `ignition`) [s, kg, kg/s].
    thrust, exit_area : float
        Vacuum thrust and nozzle area [N, m2].
    area : float
        Reference area of drag, times the drag factor [m2].
    rise_end, pitch_rate, pitch_end : float
        The body stands upright until `rise_end`, then tips at this rate until
        `pitch_end` and keeps its angle to the local vertical [s, rad/s, s].
    downrange_x, downrange_y, downrange_z : float
        Horizontal unit vector at the pad along the azimuth, Earth-fixed.
    """

    end: float
    ignition: float
    mass: float
    flow: float
    thrust: float
    exit_area: float
    area: float
    rise_end: float
    pitch_rate: float
    pitch_end: float
    downrange_x: float
    downrange_y: float
    downrange_z: float


Vector = tuple[float, float, float]


@compiled
def derivative(world: World, part: Part, t: float, y: NDArray[np.float64], dy: NDArray[np.float64]) -> None:
    """Rate of change of place and speed in the frame that turns with the Earth.

    Gravitation, centrifugal and Coriolis acceleration, drag against the moving
    air, thrust along the body.

    Parameters
    ----------
    world, part
    t : float
        [s]
    y : array, shape (6,)
        Place [m] and speed [m/s], Earth-fixed.
    dy : array, shape (6,)
        Filled with speed and acceleration.
    """
    x, yy, z, u, v, w = y[0], y[1], y[2], y[3], y[4], y[5]
    spin = world.earth.rate
    ax, ay, az = gravitation(world.earth, x, yy, z)
    ax += spin * (spin * x + 2.0 * v)
    ay += spin * (spin * yy - 2.0 * u)
    height, nx, ny, nz = height_and_normal(world.earth, x, yy, z)
    mass = part.mass - part.flow * (t - part.ignition)
    pressure = 0.0
    if world.atmosphere:
        density, pressure, sound = air(height)
        wx, wy, wz = wind_at(world, height, nx, ny, nz)
        bx, by, bz = u - wx, v - wy, w - wz
        speed = math.sqrt(bx * bx + by * by + bz * bz)
        brake = 0.5 * density * speed * part.area * interpolate(speed / sound, world.mach, world.cd) / mass
        ax, ay, az = ax - brake * bx, ay - brake * by, az - brake * bz
    if part.thrust > 0.0:
        push = (part.thrust - pressure * part.exit_area) / mass
        tx, ty, tz = _body_axis(part, t, nx, ny, nz)
        ax, ay, az = ax + push * tx, ay + push * ty, az + push * tz
    dy[0], dy[1], dy[2] = u, v, w
    dy[3], dy[4], dy[5] = ax, ay, az


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
