"""The same flights a second time: plain Python, an inertial frame, SciPy's DOP853.

Nothing of flyout's physics is used, only its inputs and the standard's tables
of thin air, so that a mistake would have to be made twice in two ways.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_ivp

from flyout.flights.launch import Launch
from flyout.physics.vehicle import DragCurve, Stage, Vehicle
from flyout.studies.validation.secondair import still_air

Array = NDArray[np.float64]
Rates = Callable[[float, Array], Array]
Load = tuple[float, float, float, float]
"""Mass [kg], thrust in vacuum [N], area of drag and of the nozzle exit [m2]."""

GM, A, F, J2, SPIN, G0 = 3.986004418e14, 6378137.0, 1.0 / 298.257223563, 1.08262982e-3, 7.292115e-5, 9.80665
E2 = F * (2.0 - F)
RISE = 5.0  # s: straight up before the pitch-over, as our default has it
_TURNING = np.array([0.0, 0.0, SPIN])
_PRECISION: dict[str, Any] = {"method": "DOP853", "rtol": 1e-12, "atol": 1e-6}


def geodetic(p: Array) -> tuple[float, float]:
    """Latitude [rad] and height [m] of an Earth-fixed place, by fixed-point iteration."""
    across = math.hypot(p[0], p[1])
    latitude, height = math.atan2(p[2], across * (1.0 - E2)), 0.0
    for _ in range(8):
        n = A / math.sqrt(1.0 - E2 * math.sin(latitude) ** 2)
        height = across / math.cos(latitude) - n
        latitude = math.atan2(p[2], across * (1.0 - E2 * n / (n + height)))
    return latitude, height


def turn(vector: Array, angle: float) -> Array:
    """A vector turned about the axis of the Earth by an angle [rad]."""
    s, c = math.sin(angle), math.cos(angle)
    return np.array([c * vector[0] - s * vector[1], s * vector[0] + c * vector[1], vector[2]])


def pull(p: Array) -> Array:
    """Gravitation with J2 [m/s2]."""
    r = math.sqrt(p @ p)
    k = 1.5 * J2 * (A / r) ** 2
    s2 = (p[2] / r) ** 2
    return np.asarray(-GM / r**3 * p * np.array([1 + k * (1 - 5 * s2), 1 + k * (1 - 5 * s2), 1 + k * (3 - 5 * s2)]))


def force_model(
    drag: DragCurve, load: Callable[[float], Load], attitude: Callable[[float], float], launch: Launch
) -> Rates:
    """Right-hand side in the inertial frame that coincides with the Earth-fixed one at t = 0.

    Parameters
    ----------
    drag : DragCurve
    load : callable
        Mass, thrust and areas over time.
    attitude : callable
        Elevation of the thrust over the local horizon [rad] over time.
    launch : Launch
        At longitude 0.
    """
    latitude, azimuth = launch.latitude, launch.azimuth
    north, east = np.array([-math.sin(latitude), 0.0, math.cos(latitude)]), np.array([0.0, 1.0, 0.0])
    downrange = math.cos(azimuth) * north + math.sin(azimuth) * east

    def rates(t: float, y: Array) -> Array:
        p, v = y[:3], y[3:]
        fixed = turn(p, -SPIN * t)
        _, height = geodetic(fixed)
        density, pressure, sound = still_air(height)
        wind = v - np.cross(_TURNING, p)
        speed = math.sqrt(wind @ wind)
        mass, thrust, area, exit_area = load(t)
        force = -0.5 * density * speed * area * np.interp(speed / sound, drag.mach, drag.cd) * wind
        if thrust:
            push = thrust - pressure * exit_area
            force = force + push * turn(_direction(fixed, downrange, attitude(t)), SPIN * t)
        return np.concatenate([v, pull(p) + force / mass])

    return rates


def _direction(fixed: Array, downrange: Array, elevation: float) -> Array:
    """Unit vector at an elevation over the local horizon [rad], towards `downrange`; all Earth-fixed."""
    latitude, _ = geodetic(fixed)
    longitude, c = math.atan2(fixed[1], fixed[0]), math.cos(latitude)
    up = np.array([c * math.cos(longitude), c * math.sin(longitude), math.sin(latitude)])
    ahead = downrange - (downrange @ up) * up
    return np.asarray(math.sin(elevation) * up + math.cos(elevation) * ahead / math.sqrt(ahead @ ahead))


def impact_of(vehicle: Vehicle, launch: Launch, elevation: float) -> tuple[float, float, float]:
    """Latitude, longitude [rad] and time [s] of the impact.

    Parameters
    ----------
    vehicle : Vehicle
        Burning steadily, stage upon stage.
    launch : Launch
        At longitude 0 and height 0.
    elevation : float
        Of the thrust at the last burnout [rad].
    """
    ends = np.cumsum([stage.burn_time for stage in vehicle.stages])
    burnout = float(ends[-1])

    def attitude(t: float) -> float:
        part = min(max((t - RISE) / (burnout - RISE), 0.0), 1.0)
        return 0.5 * math.pi - part * (0.5 * math.pi - elevation)

    y = _on_the_pad(launch)
    for begin, end in pairwise(sorted({0.0, RISE, *ends.tolist()})):
        stage = int(np.searchsorted(ends, begin, side="right"))
        model = force_model(vehicle.drag, _burning(vehicle, stage), attitude, launch)
        y = solve_ivp(model, (begin, end), y, **_PRECISION).y[:, -1]
    return _fall(force_model(vehicle.drag, _burnt_out(vehicle), attitude, launch), burnout, y)


def _on_the_pad(launch: Launch) -> Array:
    """Inertial place and velocity of the pad at t = 0."""
    s, c = math.sin(launch.latitude), math.cos(launch.latitude)
    n = A / math.sqrt(1.0 - E2 * s * s)
    p = np.array([n * c, 0.0, n * (1.0 - E2) * s])
    return np.concatenate([p, np.cross(_TURNING, p)])


def _burning(vehicle: Vehicle, number: int) -> Callable[[float], Load]:
    """Load over time while a stage burns."""
    stage = vehicle.stages[number]
    ignition = sum(below.burn_time for below in vehicle.stages[:number])
    flow = stage.propellant_mass / stage.burn_time
    full = vehicle.payload_mass + sum(x.dry_mass + x.propellant_mass for x in vehicle.stages[number:])
    thrust, area = stage.specific_impulse * G0 * flow, _circle(stage)
    return lambda t: (full - flow * (t - ignition), thrust, area, stage.nozzle_exit_area)


def _burnt_out(vehicle: Vehicle) -> Callable[[float], Load]:
    last = vehicle.stages[-1]
    return lambda _: (last.dry_mass + vehicle.payload_mass, 0.0, _circle(last), 0.0)


def _circle(stage: Stage) -> float:
    return 0.25 * math.pi * stage.diameter**2


def _fall(coast: Rates, burnout: float, y: Array) -> tuple[float, float, float]:
    """From burnout to the ellipsoid."""

    def ground(t: float, y: Array) -> float:
        return geodetic(turn(y[:3], -SPIN * t))[1]

    ground.terminal, ground.direction = True, -1.0  # type: ignore[attr-defined]
    fall = solve_ivp(coast, (burnout, 1e5), y, events=ground, max_step=20.0, **_PRECISION)
    time, there = float(fall.t[-1]), fall.y[:, -1]
    fixed = turn(there[:3], -SPIN * time)
    return geodetic(fixed)[0], math.atan2(fixed[1], fixed[0]), time
