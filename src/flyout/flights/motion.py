"""The equations of motion: what a point mass feels at one instant, written once."""

from __future__ import annotations

import math
from typing import NamedTuple

from flyout.physics.compiled import compiled
from flyout.physics.earth import Earth
from flyout.physics.gravitation import gravitation
from flyout.physics.trigonometry import sine_and_cosine

Vector = tuple[float, float, float]
Felt = tuple[float, float, float, float, float]

_UPRIGHT = 1e-12  # a quarter of the way round the Earth the azimuth points at the zenith
_STANDING = 1e-9  # m/s: a body that stands has no direction to be pushed along


class Thrust(NamedTuple):
    """What burns, and where it pushes.

    Parameters
    ----------
    since : float
        Seconds since the part of the flight began, for which the figures hold.
    mass, flow, growth : float
        The mass flow is `flow` + `growth` * since, and the mass is `mass` less
        what has flowed [kg, kg/s, kg/s2].
    exhaust : float
        Thrust over mass flow in vacuum; 0 for a body that nothing pushes [m/s].
    exit_area : float
        Of the nozzle [m2].
    tip : float
        Of the body from the local vertical, 0 to pi/2 [rad].
    steer : float
        0 to push along the tipped body, 1 to push along the velocity.
    downrange : (float, float, float)
        Horizontal unit vector at the pad along the azimuth, Earth-fixed.
    """

    since: float
    mass: float
    flow: float
    growth: float
    exhaust: float
    exit_area: float
    tip: float
    steer: float
    downrange: Vector


class Around(NamedTuple):
    """What surrounds the body.

    Parameters
    ----------
    normal : (float, float, float)
        Outward normal of the ellipsoid.
    density, pressure : float
        Of the air [kg/m3, Pa].
    slowness2 : float
        1 over the speed of sound squared [s2/m2].
    wind : (float, float, float)
        Velocity of the air over the ground, Earth-fixed [m/s].
    """

    normal: Vector
    density: float
    pressure: float
    slowness2: float
    wind: Vector


class Drag(NamedTuple):
    """What the air brakes: `cd` + `slope` * Mach on `area`.

    Parameters
    ----------
    area : float
        Reference area, times the drag factor [m2].
    cd, slope : float
        Of one straight piece of the drag curve, at Mach 0 and with Mach.
    """

    area: float
    cd: float
    slope: float


@compiled
def felt(earth: Earth, around: Around, thrust: Thrust, drag: Drag, place: Vector, velocity: Vector) -> Felt:
    """Acceleration in the frame that turns with the Earth, and what the flight is watched by.

    Gravitation, centrifugal and Coriolis acceleration, drag against the moving
    air, thrust. No branch is in it, so that several flights are computed at once.

    Parameters
    ----------
    earth : Earth
    around : Around
    thrust : Thrust
    drag : Drag
    place, velocity : (float, float, float)
        Earth-fixed [m, m/s].

    Returns
    -------
    tuple of 5 float
        Acceleration [m/s2], Mach number, growth of the height [m/s].
    """
    (x, y, z), (u, v, w) = place, velocity
    spin = earth.rate
    ax, ay, az = gravitation(earth, x, y, z)
    ax += spin * (spin * x + 2.0 * v)
    ay += spin * (spin * y - 2.0 * u)
    bx, by, bz = u - around.wind[0], v - around.wind[1], w - around.wind[2]
    speed2 = bx * bx + by * by + bz * bz
    speed, mach = math.sqrt(speed2), math.sqrt(speed2 * around.slowness2)
    flow = thrust.flow + thrust.growth * thrust.since
    per_mass = 1.0 / (thrust.mass - thrust.since * (thrust.flow + 0.5 * thrust.growth * thrust.since))
    brake = 0.5 * around.density * speed * drag.area * max(0.0, drag.cd + drag.slope * mach) * per_mass
    push = max(0.0, thrust.exhaust * flow - around.pressure * thrust.exit_area) * per_mass
    tx, ty, tz = body_axis(thrust.tip, thrust.downrange, around.normal)
    along, across = thrust.steer / max(speed, _STANDING), push * (1.0 - thrust.steer)
    along = push * along - brake
    ax, ay, az = ax + across * tx + along * bx, ay + across * ty + along * by, az + across * tz + along * bz
    nx, ny, nz = around.normal
    return ax, ay, az, mach, nx * u + ny * v + nz * w


@compiled
def body_axis(tip: float, downrange: Vector, normal: Vector) -> Vector:
    """Unit vector in the plane of the azimuth, tipped down from the local vertical."""
    nx, ny, nz = normal
    s, c = sine_and_cosine(0.5 * math.pi - tip)
    along = downrange[0] * nx + downrange[1] * ny + downrange[2] * nz
    dx, dy, dz = downrange[0] - along * nx, downrange[1] - along * ny, downrange[2] - along * nz
    c /= max(math.sqrt(dx * dx + dy * dy + dz * dz), _UPRIGHT)
    return s * nx + c * dx, s * ny + c * dy, s * nz + c * dz
