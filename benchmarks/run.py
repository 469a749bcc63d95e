"""Measure flyout beside its peers in one run and write docs/performance.md; `make bench` calls it.

With `--quick` a few flights are flown and the page is only printed: to see that all of it runs.
"""

from __future__ import annotations

import datetime
import json
import math
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import page
import processes
import yardstick
from geographiclib.geodesic import Geodesic

from flyout.flights.fly import fly
from flyout.studies.bench import job

ROOT = Path(__file__).resolve().parents[1]
HERE, PAGE = ROOT / "benchmarks", ROOT / "docs" / "performance.md"
OURS, PEERS = ROOT / ".venv" / "bin" / "python", ROOT / ".venv-bench" / "bin" / "python"
YARDSTICK = ROOT.parent / "shared" / "tools" / "simd_reference.c"
QUICK = "--quick" in sys.argv[1:]
FEW, MANY = (5_000, 20_000) if QUICK else (100_000, 1_000_000)
QUICK_OPTIONS = ("--flights", "400", "--repetitions", "1") if QUICK else ()
PATIENCE = 300.0  # s, for one peer


def say(text: str) -> None:
    """Tell on standard error what is being measured."""
    print(text, file=sys.stderr, flush=True)


def bench(*options: str) -> dict:
    """One run of `flyout bench`."""
    say(f"flyout bench {' '.join(options)}".strip())
    beside = ("--yardstick", str(YARDSTICK)) if YARDSTICK.exists() else ()
    command = (str(processes.FLYOUT), "bench", "--json", *options, *QUICK_OPTIONS, *beside)
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)  # noqa: S603


def job_for_peers() -> str:
    """The nominal flight of the job as JSON, units in the names."""
    stage = job.VEHICLE.stages[0]
    return json.dumps(
        {
            "latitude_deg": math.degrees(job.LAUNCH.latitude),
            "azimuth_deg": math.degrees(job.LAUNCH.azimuth),
            "burnout_elevation_deg": math.degrees(job.BURNOUT_ELEVATION),
            "rise_s": job.MODELS.vertical_rise,
            "pitch_rate_deg_s": math.degrees(job.MODELS.pitch_rate or 0.0),
            "burnout_mass_kg": stage.dry_mass + job.VEHICLE.payload_mass,
            "propellant_kg": stage.propellant_mass,
            "burn_s": stage.burn_time,
            "thrust_n": stage.propellant_mass / stage.burn_time * stage.specific_impulse * 9.80665,
            "diameter_m": stage.diameter,
            "mach": job.VEHICLE.drag.mach,
            "cd": job.VEHICLE.drag.cd,
        }
    )


def peer(python: Path, script: str, *arguments: str) -> dict:
    """One peer's figures, or the words of its failure."""
    say(f"{script} {' '.join(arguments)}".strip())
    command = (str(python), str(HERE / script), *arguments)
    try:
        done = subprocess.run(  # noqa: S603
            command, input=job_for_peers(), capture_output=True, text=True, timeout=PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        return {"tool": f"{script} {' '.join(arguments)}".strip(), "failed": type(error).__name__}
    return json.loads(done.stdout.splitlines()[-1])


def with_distance(row: dict) -> dict:
    """Add how far a peer on the same Earth comes down from us [m]."""
    if "latitude_deg" not in row:
        return row
    models = replace(job.MODELS, tolerance=1e-12)
    flight = fly(job.VEHICLE, job.LAUNCH, burnout_elevation=job.BURNOUT_ELEVATION, models=models)
    latitude, longitude = math.degrees(flight.latitude[-1]), math.degrees(flight.longitude[-1])
    apart = Geodesic.WGS84.Inverse(latitude, longitude, row["latitude_deg"], row["longitude_deg"])["s12"]
    return {**row, "apart_m": apart}


def memory() -> dict[int, int]:
    """Greatest memory of a process [B] by flights flown."""
    found = {}
    for count in (FEW, MANY):
        say(f"memory of {count:,} flights")
        command = (str(OURS), str(HERE / "peak_memory.py"), str(count))
        found[count] = int(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)  # noqa: S603
    return found


def main() -> None:
    """Measure all, then write the page."""
    strict, usual = bench(), bench("--error-of", "rms", "--repetitions", "3")
    peers = [
        peer(OURS, "peer_scipy.py", "compiled"),
        peer(OURS, "peer_scipy.py", "plain"),
        peer(PEERS, "peer_jsbsim.py"),
        peer(PEERS, "peer_rocketpy.py", "3 DOF"),
        peer(PEERS, "peer_rocketpy.py", "6 DOF"),
    ]
    say("whole commands")
    text = page.write(
        strict=strict,
        usual=usual,
        peers=[with_distance(row) for row in peers],
        yardstick_errors=yardstick.errors_of(YARDSTICK) if YARDSTICK.exists() else [],
        commands=processes.rows(),
        memory=memory(),
        date=datetime.datetime.now(tz=datetime.UTC).date(),
    )
    if QUICK:
        print(text)
        return
    PAGE.write_text(text, encoding="utf-8")
    say(f"wrote {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
