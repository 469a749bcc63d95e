"""Fly the job with SciPy's solve_ivp; the job comes in and the figures go out as JSON.

The equations of motion are written here once more, in plain Python; `compiled` as the argument hands them to numba,
so that only the integrator is Python.
"""

from __future__ import annotations

import json
import math
import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
import scipy
from numba import njit
from scipy.integrate import solve_ivp

GM, A, F, J2, SPIN = 3.986004418e14, 6378137.0, 1.0 / 298.257223563, 1.08262982e-3, 7.292115e-5
B, E2 = A * (1.0 - F), F * (2.0 - F)
EP2 = E2 / (1.0 - E2)
G0, GAS, R0 = 9.80665, 8314.32 / 28.9644, 6356766.0
BASE = (0.0, 11e3, 20e3, 32e3, 47e3, 51e3, 71e3)
LAPSE = (-6.5e-3, 0.0, 1e-3, 2.8e-3, 0.0, -2.8e-3, -2e-3)
CONVERGED = 1e-12
RUNGS = (1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10)
ERROR_LIMIT = 1.0  # m
REPETITIONS = 5


def _bases() -> tuple[tuple[float, ...], tuple[float, ...]]:
    temperature, pressure = [288.15], [101325.0]
    for k in range(6):
        rise = BASE[k + 1] - BASE[k]
        hotter = temperature[k] + LAPSE[k] * rise
        if LAPSE[k]:
            factor = (temperature[k] / hotter) ** (G0 / (GAS * LAPSE[k]))
        else:
            factor = math.exp(-G0 * rise / (GAS * hotter))
        temperature.append(hotter)
        pressure.append(pressure[k] * factor)
    return tuple(temperature), tuple(pressure)


TEMPERATURE, PRESSURE = _bases()


def air(height: float) -> tuple[float, float]:
    """Density and speed of sound; the highest layer goes on above 86 km."""
    level = R0 * height / (R0 + height)
    k = 6
    while k > 0 and level < BASE[k]:
        k -= 1
    temperature = TEMPERATURE[k] + LAPSE[k] * (level - BASE[k])
    if LAPSE[k] == 0.0:
        pressure = PRESSURE[k] * math.exp(-G0 * (level - BASE[k]) / (GAS * temperature))
    else:
        pressure = PRESSURE[k] * (TEMPERATURE[k] / temperature) ** (G0 / (GAS * LAPSE[k]))
    return pressure / (GAS * temperature), math.sqrt(1.4 * GAS * temperature)


def geodetic(x: float, y: float, z: float) -> tuple[float, float, float]:
    """Sine and cosine of the latitude, and the height, by Bowring's formula twice."""
    across = math.sqrt(x * x + y * y)
    reduced = z * A / (across * B)
    for _ in range(2):
        c = 1.0 / math.sqrt(1.0 + reduced * reduced)
        s = reduced * c
        tangent = (z + EP2 * B * s**3) / (across - E2 * A * c**3)
        reduced = (1.0 - F) * tangent
    c = 1.0 / math.sqrt(1.0 + tangent * tangent)
    s = tangent * c
    return s, c, across * c + z * s - A * math.sqrt(1.0 - E2 * s * s)


def make_rates(wrap: Callable, mach: tuple[float, ...], cd: tuple[float, ...]) -> tuple[Callable, Callable]:
    """The right-hand side and the height, through `wrap` or as they are."""
    air_of, geodetic_of = wrap(air), wrap(geodetic)

    def drag(number: float) -> float:
        last = len(mach) - 1
        if number >= mach[last]:
            return cd[last]
        k = 0
        while number >= mach[k + 1]:
            k += 1
        return cd[k] + (cd[k + 1] - cd[k]) * (number - mach[k]) / (mach[k + 1] - mach[k])

    drag_of = wrap(drag)

    def rates(t: float, state: np.ndarray, part: tuple, ahead: tuple) -> np.ndarray:
        mass_then, flow, thrust, area, rise, rate, end = part
        x, y, z, u, v, w = state
        r2 = x * x + y * y + z * z
        pull, k, q = -GM / (r2 * math.sqrt(r2)), 1.5 * J2 * A * A / r2, 5.0 * z * z / r2
        ax = pull * x * (1.0 + k * (1.0 - q)) + SPIN * (SPIN * x + 2.0 * v)
        ay = pull * y * (1.0 + k * (1.0 - q)) + SPIN * (SPIN * y - 2.0 * u)
        az = pull * z * (1.0 + k * (3.0 - q))
        s, c, height = geodetic_of(x, y, z)
        density, sound = air_of(height)
        speed, mass = math.sqrt(u * u + v * v + w * w), mass_then - flow * t
        brake = 0.5 * density * speed * area * drag_of(speed / sound) / mass
        ax, ay, az = ax - brake * u, ay - brake * v, az - brake * w
        if thrust > 0.0:
            tip = rate * max(0.0, min(t, end) - rise)
            across = math.sqrt(x * x + y * y)
            nx, ny, nz = c * x / across, c * y / across, s
            along = ahead[0] * nx + ahead[1] * ny + ahead[2] * nz
            dx, dy, dz = ahead[0] - along * nx, ahead[1] - along * ny, ahead[2] - along * nz
            up, level = math.cos(tip), math.sin(tip) / math.sqrt(dx * dx + dy * dy + dz * dz)
            push = thrust / mass
            ax, ay, az = (
                ax + push * (up * nx + level * dx),
                ay + push * (up * ny + level * dy),
                az + push * (up * nz + level * dz),
            )
        return np.array([u, v, w, ax, ay, az])

    def height_of(t: float, state: np.ndarray, part: tuple, ahead: tuple) -> float:
        return geodetic_of(state[0], state[1], state[2])[2]

    return wrap(rates), wrap(height_of)


def fly(job: dict, rates: Callable, height_of: Callable, rtol: float) -> tuple[float, float, float]:
    """Latitude and longitude of impact [deg], and evaluations."""
    latitude, azimuth = math.radians(job["latitude_deg"]), math.radians(job["azimuth_deg"])
    s, c = math.sin(latitude), math.cos(latitude)
    n = A / math.sqrt(1.0 - E2 * s * s)
    ahead = (-s * math.cos(azimuth), math.sin(azimuth), c * math.cos(azimuth))
    rise, burn, rate = float(job["rise_s"]), float(job["burn_s"]), math.radians(job["pitch_rate_deg_s"])
    pitched = rise + math.radians(90.0 - job["burnout_elevation_deg"]) / rate
    area, full = math.pi / 4.0 * job["diameter_m"] ** 2, job["burnout_mass_kg"] + job["propellant_kg"]
    powered = (full, job["propellant_kg"] / burn, job["thrust_n"], area, rise, rate, pitched)
    state, settings = np.array([n * c, 0.0, n * (1.0 - E2) * s, 0.0, 0.0, 0.0]), {"method": "DOP853", "rtol": rtol}
    settings["atol"] = np.array([1e6 * rtol] * 3 + [1e3 * rtol] * 3)
    evaluations = 0
    for begin, end in ((0.0, rise), (rise, pitched), (pitched, burn)):
        leg = solve_ivp(rates, (begin, end), state, args=(powered, ahead), **settings)
        state, evaluations = leg.y[:, -1], evaluations + leg.nfev

    def ground(t: float, y: np.ndarray, part: tuple, ahead: tuple) -> float:
        return height_of(t, y, part, ahead)

    ground.terminal, ground.direction = True, -1.0
    coasting = (job["burnout_mass_kg"], 0.0, 0.0, area, 0.0, 0.0, 0.0)
    leg = solve_ivp(rates, (burn, 3600.0), state, args=(coasting, ahead), events=ground, **settings)
    x, y, z = leg.y_events[0][0][:3]
    sine, cosine, _ = geodetic(x, y, z)
    return math.degrees(math.atan2(sine, cosine)), math.degrees(math.atan2(y, x)), float(evaluations + leg.nfev)


def apart(first: tuple[float, float, float], second: tuple[float, float, float]) -> float:
    """Distance between two impacts, near enough for metres [m]."""
    north = math.radians(first[0] - second[0]) * A
    return math.hypot(north, math.radians(first[1] - second[1]) * A * math.cos(math.radians(first[0])))


def main() -> None:
    """Find the loosest tolerance within a metre, then time it."""
    job, compiled = json.load(sys.stdin), sys.argv[1:] == ["compiled"]
    wrap = njit if compiled else (lambda function: function)
    rates, height_of = make_rates(wrap, tuple(map(float, job["mach"])), tuple(map(float, job["cd"])))
    answer = fly(job, rates, height_of, CONVERGED)
    for rtol in RUNGS:
        flown = fly(job, rates, height_of, rtol)
        error = apart(flown, answer)
        if error <= ERROR_LIMIT:
            break
    times = []
    for _ in range(REPETITIONS):
        begin = time.perf_counter()
        fly(job, rates, height_of, rtol)
        times.append(time.perf_counter() - begin)
    row = {
        "tool": f"SciPy {scipy.__version__} solve_ivp, {'right-hand side in numba' if compiled else 'plain Python'}",
        "settings": f"DOP853, rtol {rtol:g}, {flown[2]:.0f} evaluations",
        "seconds": statistics.median(times),
        "error_m": error,
        "latitude_deg": answer[0],
        "longitude_deg": answer[1],
        "differs": "the same equations; the lower atmosphere's top layer goes on above 86 km",
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
