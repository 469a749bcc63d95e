"""Fly the job with JSBSim; the job comes in and the figures go out as JSON.

JSBSim flies it as it is: the thrust is an external force in the local frame whose direction follows the pitch
programme, the propellant a point mass that shrinks, the drag a table over Mach number. Its Earth is WGS-84 with J2.
"""

from __future__ import annotations

import json
import math
import sys
import tempfile
import time
from pathlib import Path
from string import Template

import jsbsim

POUND, POUND_FORCE, FOOT = 0.45359237, 4.4482216152605, 0.3048
EARTH_RADIUS = 6378137.0  # m
DEFAULT, FINE = 1.0 / 120.0, 1.0 / 1000.0  # s
LEFT_THE_PAD = 10.0  # s


def write_model(job: dict, root: Path, step: float) -> None:
    """Fill the aircraft file in; the burn ends between two steps, so that as many burn as should."""
    template = Template((Path(__file__).parent / "jsbsim_body.xml").read_text(encoding="utf-8"))
    azimuth = math.radians(job["azimuth_deg"])
    text = template.substitute(
        area=math.pi * job["diameter_m"] ** 2 / 4.0,
        burnout_mass=job["burnout_mass_kg"],
        propellant=job["propellant_kg"],
        propellant_lb=job["propellant_kg"] / POUND,
        burn=job["burn_s"],
        cut_off=job["burn_s"] - 0.5 * step,
        elevation=math.radians(job["burnout_elevation_deg"]),
        rate=math.radians(job["pitch_rate_deg_s"]),
        rise=job["rise_s"],
        north=math.cos(azimuth),
        east=math.sin(azimuth),
        thrust_lb=job["thrust_n"] / POUND_FORCE,
        drag="\n".join(f"{mach} {cd}" for mach, cd in zip(job["mach"], job["cd"], strict=True)),
    )
    folder = root / "aircraft" / "body"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "body.xml").write_text(text, encoding="utf-8")


def start(job: dict, root: Path, step: float) -> jsbsim.FGFDMExec:
    """On the pad."""
    write_model(job, root, step)
    simulation = jsbsim.FGFDMExec(str(root))
    simulation.set_debug_level(0)
    if not simulation.load_model("body"):
        sys.exit("JSBSim does not load the model")
    simulation.set_dt(step)
    simulation["ic/lat-geod-deg"] = job["latitude_deg"]
    simulation["ic/long-gc-deg"] = 0.0
    simulation["ic/h-sl-ft"] = 0.0
    simulation["ic/terrain-elevation-ft"] = -1000.0  # no ground to stand on or to strike: heights are read
    simulation["simulation/gravity-model"] = 1  # WGS-84 with J2
    if not simulation.run_ic():
        sys.exit("JSBSim does not start")
    return simulation


def fly(job: dict, root: Path, step: float) -> tuple[float, float, float]:
    """Seconds it took, and the latitude and longitude of impact [deg]."""
    simulation = start(job, root, step)
    begin = time.perf_counter()
    above, now = (0.0, 0.0, 0.0), (0.0, 0.0, 0.0)
    while now[0] >= 0.0 or simulation["simulation/sim-time-sec"] < LEFT_THE_PAD:
        simulation.run()
        above, now = (
            now,
            tuple(
                simulation[name] for name in ("position/geod-alt-ft", "position/lat-geod-deg", "position/long-gc-deg")
            ),
        )
    took = time.perf_counter() - begin
    share = above[0] / (above[0] - now[0])
    return took, above[1] + share * (now[1] - above[1]), above[2] + share * (now[2] - above[2])


def apart(first: tuple[float, float, float], second: tuple[float, float, float]) -> float:
    """Distance between two impacts, near enough for metres [m]."""
    north = math.radians(first[1] - second[1]) * EARTH_RADIUS
    east = math.radians(first[2] - second[2]) * EARTH_RADIUS * math.cos(math.radians(first[1]))
    return math.hypot(north, east)


def main() -> None:
    """Fly with three steps; the error is of first order, so two of them give the converged answer."""
    job = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder:
        default, coarse, fine = (fly(job, Path(folder), step) for step in (DEFAULT, 2.0 * FINE, FINE))
    answer = (0.0, 2.0 * fine[1] - coarse[1], 2.0 * fine[2] - coarse[2])
    row = {
        "tool": f"JSBSim {jsbsim.__version__}",
        "settings": f"steps of 1/{1.0 / FINE:.0f} s",
        "seconds": fine[0],
        "error_m": apart(fine, answer),
        "latitude_deg": answer[1],
        "longitude_deg": answer[2],
        "default_settings": f"steps of 1/{1.0 / DEFAULT:.0f} s",
        "default_seconds": default[0],
        "default_error_m": apart(default, answer),
        "differs": "rigid body; heading kept to the local north; first order in the step, so 1 m takes 8 times as long",
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
