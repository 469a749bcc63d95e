"""The same equations a second time, in plain Python and an inertial frame, by SciPy's DOP853.

Nothing of flyout's physics is used: only its inputs and the standard's tables of thin air.
The impact must agree to 1 m at the default tolerance.
"""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from scipy.integrate import solve_ivp
from scipy.interpolate import CubicSpline

from flyout.constants import us1976
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.physics.vehicle import DragCurve, Stage, Vehicle

GM, A, F, J2, SPIN, G0 = 3.986004418e14, 6378137.0, 1.0 / 298.257223563, 1.08262982e-3, 7.292115e-5, 9.80665
E2 = F * (2.0 - F)
LAYERS = [  # geopotential base, lapse rate
    (0.0, -0.0065),
    (11e3, 0.0),
    (20e3, 0.001),
    (32e3, 0.0028),
    (47e3, 0.0),
    (51e3, -0.0028),
    (71e3, -0.002),
]
MACH, CD = (0.0, 0.85, 1.0, 1.2, 2.0, 4.5), (0.2, 0.2, 0.27, 0.27, 0.2, 0.2)
CURVE = DragCurve(mach=MACH, cd=CD, source="Forden 2007")
LOG_PRESSURE = CubicSpline(us1976.UPPER_HEIGHT_KM, np.log(us1976.UPPER_PRESSURE), bc_type="natural")
MOLAR_MASS = CubicSpline(us1976.UPPER_HEIGHT_KM, us1976.UPPER_MOLAR_MASS, bc_type="natural")


def thin_air(z):
    """The same above 86 km, from the standard's tables and temperatures; `z` in km."""
    if z > 1000.0:
        return 0.0, 0.0, 300.0
    if z <= 91.0:
        temperature = 186.8673
    elif z <= 110.0:
        temperature = 263.1905 - 76.3232 * math.sqrt(1.0 - ((z - 91.0) / 19.9429) ** 2)
    elif z <= 120.0:
        temperature = 240.0 + 12.0 * (z - 110.0)
    else:
        temperature = 1000.0 - 640.0 * math.exp(-0.01875 * (z - 120.0) * 6476.766 / (6356.766 + z))
    pressure = math.exp(LOG_PRESSURE(z))
    return pressure * MOLAR_MASS(z) / (8314.32 * temperature), pressure, still_air(86e3 - 1e-6)[2]


def still_air(height):
    """Density, pressure, sound speed by the barometric formulas."""
    if height >= 86e3:
        return thin_air(height / 1e3)
    level = 6356766.0 * height / (6356766.0 + height)
    temperature, pressure = 288.15, 101325.0
    for (base, lapse), above in zip(LAYERS, [*LAYERS[1:], (1e9, 0.0)], strict=True):
        top = min(level, above[0])
        hotter = temperature + lapse * (top - base)
        gas = 8314.32 / 28.9644
        if lapse:
            pressure *= (hotter / temperature) ** (-G0 / (gas * lapse))
        else:
            pressure *= math.exp(-G0 * (top - base) / (gas * temperature))
        temperature = hotter
        if level <= above[0]:
            break
    return pressure / (gas * temperature), pressure, math.sqrt(1.4 * gas * temperature)


def geodetic(p):
    """Latitude and height by fixed-point iteration."""
    across = math.hypot(p[0], p[1])
    latitude = math.atan2(p[2], across * (1.0 - E2))
    for _ in range(8):
        n = A / math.sqrt(1.0 - E2 * math.sin(latitude) ** 2)
        height = across / math.cos(latitude) - n
        latitude = math.atan2(p[2], across * (1.0 - E2 * n / (n + height)))
    return latitude, height


def turn(vector, angle):
    s, c = math.sin(angle), math.cos(angle)
    return np.array([c * vector[0] - s * vector[1], s * vector[0] + c * vector[1], vector[2]])


def pull(p):
    r = math.sqrt(p @ p)
    k = 1.5 * J2 * (A / r) ** 2
    s2 = (p[2] / r) ** 2
    return -GM / r**3 * p * np.array([1 + k * (1 - 5 * s2), 1 + k * (1 - 5 * s2), 1 + k * (3 - 5 * s2)])


def force_model(body, phase, launch):
    """Right-hand side in the inertial frame that coincides with the Earth-fixed one at t = 0."""
    spin = np.array([0.0, 0.0, SPIN])
    lat, az = launch.latitude, launch.azimuth
    north, east = np.array([-math.sin(lat), 0.0, math.cos(lat)]), np.array([0.0, 1.0, 0.0])
    downrange = math.cos(az) * north + math.sin(az) * east

    def rates(t, y):
        p, v = y[:3], y[3:]
        fixed = turn(p, -SPIN * t)
        latitude, height = geodetic(fixed)
        longitude = math.atan2(fixed[1], fixed[0])
        density, pressure, sound = still_air(height)
        wind = v - np.cross(spin, p)
        speed = math.sqrt(wind @ wind)
        mass, thrust, area = phase(t)
        force = -0.5 * density * speed * area * np.interp(speed / sound, MACH, CD) * wind
        if thrust:
            up = np.array(
                [math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude)]
            )
            ahead = downrange - (downrange @ up) * up
            ahead /= math.sqrt(ahead @ ahead)
            el = body["elevation"](t)
            force = force + (thrust - pressure * body["exit"]) * turn(
                math.sin(el) * up + math.cos(el) * ahead, SPIN * t
            )
        return np.concatenate([v, pull(p) + force / mass])

    return rates


def scipy_impact(vehicle, launch, elevation):
    """Latitude, longitude [rad] and time [s] of the impact."""
    burns = [stage.burn_time for stage in vehicle.stages]
    burnout, rise = sum(burns), 5.0

    def attitude(t):
        part = min(max((t - rise) / (burnout - rise), 0.0), 1.0)
        return 0.5 * math.pi - part * (0.5 * math.pi - elevation)

    s, c = math.sin(launch.latitude), math.cos(launch.latitude)
    n = A / math.sqrt(1.0 - E2 * s * s)
    p = np.array([n * c, 0.0, n * (1.0 - E2) * s])
    y = np.concatenate([p, np.cross([0.0, 0.0, SPIN], p)])
    ends = np.cumsum(burns)
    times = sorted({0.0, rise, *ends})
    for begin, end in pairwise(times):
        k = int(np.searchsorted(ends, begin, side="right"))
        stage, ignition = vehicle.stages[k], ends[k] - burns[k]
        flow = stage.propellant_mass / stage.burn_time
        above = vehicle.payload_mass + sum(x.dry_mass + x.propellant_mass for x in vehicle.stages[k + 1 :])
        full, area = above + stage.dry_mass + stage.propellant_mass, math.pi / 4.0 * stage.diameter**2

        def phase(t, full=full, flow=flow, ignition=ignition, area=area, impulse=stage.specific_impulse):
            return full - flow * (t - ignition), impulse * G0 * flow, area

        model = force_model({"elevation": attitude, "exit": stage.nozzle_exit_area}, phase, launch)
        y = solve_ivp(model, (begin, end), y, method="DOP853", rtol=1e-12, atol=1e-6).y[:, -1]
    last = vehicle.stages[-1]
    coast = force_model(
        {}, lambda t: (last.dry_mass + vehicle.payload_mass, 0.0, math.pi / 4 * last.diameter**2), launch
    )

    def ground(t, y):
        return geodetic(turn(y[:3], -SPIN * t))[1]

    ground.terminal, ground.direction = True, -1.0
    fall = solve_ivp(coast, (burnout, 1e5), y, method="DOP853", rtol=1e-12, atol=1e-6, events=ground, max_step=20.0)
    time = fall.t_events[0][0]
    fixed = turn(fall.y_events[0][0][:3], -SPIN * time)
    return geodetic(fixed)[0], math.atan2(fixed[1], fixed[0]), time


SHORT = Vehicle(
    name="300 km",
    stages=(
        Stage(
            dry_mass=1198.0,
            propellant_mass=3699.0,
            specific_impulse=240.0,
            burn_time=75.0,
            diameter=0.84,
            nozzle_exit_area=0.1,
        ),
    ),
    payload_mass=1000.0,
    drag=CURVE,
)
LONG = Vehicle(
    name="10,000 km",
    stages=(
        Stage(dry_mass=2300.0, propellant_mass=20800.0, specific_impulse=262.0, burn_time=61.0, diameter=1.67),
        Stage(dry_mass=900.0, propellant_mass=6200.0, specific_impulse=286.0, burn_time=66.0, diameter=1.32),
        Stage(dry_mass=400.0, propellant_mass=3300.0, specific_impulse=284.0, burn_time=60.0, diameter=1.32),
    ),
    payload_mass=350.0,
    drag=CURVE,
)


@pytest.mark.parametrize(
    ("vehicle", "launch", "elevation", "least_range"),
    [
        (SHORT, Launch(latitude=math.radians(36.0), azimuth=math.radians(40.0)), math.radians(27.0), 250e3),
        (SHORT, Launch(latitude=math.radians(-20.0), azimuth=math.radians(300.0)), math.radians(45.0), 200e3),
        (LONG, Launch(latitude=math.radians(40.0), azimuth=math.radians(10.0)), math.radians(18.0), 9000e3),
        (LONG, Launch(latitude=math.radians(5.0), azimuth=math.radians(250.0)), math.radians(25.0), 7000e3),
    ],
)
def test_impact_agrees_to_a_metre(vehicle, launch, elevation, least_range):
    flight = fly(vehicle, launch, burnout_elevation=elevation)
    latitude, longitude, time = scipy_impact(vehicle, launch, elevation)
    assert flight.range > least_range
    north = A * (flight.latitude[-1] - latitude)
    east = A * math.cos(latitude) * (flight.longitude[-1] - longitude)
    assert math.hypot(north, east) < 1.0
    assert flight.flight_time == pytest.approx(time, abs=1e-3)
