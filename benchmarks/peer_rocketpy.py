"""Fly the job with RocketPy, six degrees of freedom or three; the job comes in and the figures go out as JSON.

RocketPy has no pitch programme: a rocket leaves a rail and turns by itself. So the rail's inclination is the one
that comes down at about the same distance; masses, thrust, burn and drag are those of the job.
"""

from __future__ import annotations

import json
import math
import statistics
import sys
import time
import warnings
from importlib.metadata import version

from rocketpy import Environment, Flight, GenericMotor, PointMassMotor, PointMassRocket, Rocket

ATOL = [1e-3] * 6 + [1e-6] * 4 + [1e-3] * 3  # its own, of place, speed, attitude and turning, at its own rtol
LENGTH = 11.0  # m
RAIL = 10.0  # m
INCLINATION = {"6 DOF": 86.5, "3 DOF": 59.0}  # degrees: what comes down at about 300 km
DEFAULT = 1e-6
CONVERGED = {"6 DOF": 1e-9, "3 DOF": 1e-10}
RUNGS = {"6 DOF": (1e-6, 1e-7, 1e-8), "3 DOF": (1e-6, 1e-7, 1e-8)}
REPETITIONS = {"6 DOF": 1, "3 DOF": 5}
ERROR_LIMIT = 1.0  # m


def environment(job: dict) -> Environment:
    """The launch and the air, as far as RocketPy's standard atmosphere goes."""
    air = Environment(latitude=job["latitude_deg"], longitude=0.0, elevation=0.0, max_expected_height=100e3)
    air.set_atmospheric_model(type="standard_atmosphere")
    return air


def point_mass(job: dict) -> PointMassRocket:
    """The vehicle as a point."""
    curve = list(zip(job["mach"], job["cd"], strict=True))
    rocket = PointMassRocket(
        radius=job["diameter_m"] / 2.0,
        mass=job["burnout_mass_kg"],
        center_of_mass_without_motor=0.0,
        power_off_drag=curve,
        power_on_drag=curve,
    )
    rocket.add_motor(
        PointMassMotor(
            thrust_source=job["thrust_n"],
            dry_mass=0.0,
            propellant_initial_mass=job["propellant_kg"],
            burn_time=job["burn_s"],
        ),
        position=0.0,
    )
    return rocket


def rigid_body(job: dict) -> Rocket:
    """The vehicle as a slender body with fins that keep it straight."""
    radius, mass = job["diameter_m"] / 2.0, job["burnout_mass_kg"]
    across = mass * LENGTH**2 / 12.0
    curve = list(zip(job["mach"], job["cd"], strict=True))
    rocket = Rocket(
        radius=radius,
        mass=mass,
        inertia=(across, across, 0.5 * mass * radius**2),
        power_off_drag=curve,
        power_on_drag=curve,
        center_of_mass_without_motor=0.0,
        coordinate_system_orientation="tail_to_nose",
    )
    motor = GenericMotor(
        thrust_source=job["thrust_n"],
        burn_time=job["burn_s"],
        chamber_radius=radius,
        chamber_height=5.0,
        chamber_position=3.0,
        propellant_initial_mass=job["propellant_kg"],
        nozzle_radius=0.3,
    )
    rocket.add_motor(motor, position=-LENGTH / 2.0)
    rocket.add_nose(length=2.0, kind="conical", position=LENGTH / 2.0)
    rocket.add_trapezoidal_fins(4, root_chord=1.5, tip_chord=0.8, span=0.6, position=-LENGTH / 2.0 + 1.5)
    return rocket


def fly(rocket: Rocket, air: Environment, mode: str, heading: float, rtol: float) -> tuple[float, float, float]:
    """Seconds it took, and the impact's place [m]."""
    begin = time.perf_counter()
    flight = Flight(
        rocket=rocket,
        environment=air,
        rail_length=RAIL,
        inclination=INCLINATION[mode],
        heading=heading,
        max_time=1500.0,
        rtol=rtol,
        atol=[share * rtol / DEFAULT for share in ATOL],
        simulation_mode=mode,
    )
    return time.perf_counter() - begin, float(flight.x_impact), float(flight.y_impact)


def main() -> None:
    """Find the loosest tolerance within a metre, then time it."""
    mode, job = sys.argv[1], json.load(sys.stdin)
    warnings.filterwarnings("ignore")
    air = environment(job)
    rocket = point_mass(job) if mode == "3 DOF" else rigid_body(job)
    _, x, y = fly(rocket, air, mode, job["azimuth_deg"], CONVERGED[mode])
    tried = []
    for rtol in RUNGS[mode]:
        took, x_now, y_now = fly(rocket, air, mode, job["azimuth_deg"], rtol)
        tried.append((took, math.hypot(x_now - x, y_now - y)))
        if tried[-1][1] <= ERROR_LIMIT:
            break
    times = [fly(rocket, air, mode, job["azimuth_deg"], rtol)[0] for _ in range(REPETITIONS[mode])]
    row = {
        "tool": f"RocketPy {version('rocketpy')}, {mode.replace(' ', '-')}",
        "settings": f"LSODA, rtol {rtol:g}",
        "seconds": statistics.median(times),
        "error_m": tried[-1][1],
        "range_km": math.hypot(x, y) / 1e3,
        "default_settings": f"LSODA, rtol {RUNGS[mode][0]:g}",
        "default_seconds": tried[0][0],
        "default_error_m": tried[0][1],
        "differs": f"flat Earth; no pitch programme: leaves a rail at {INCLINATION[mode]:g} degrees",
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
