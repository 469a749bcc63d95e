"""`flyout fly`: one vehicle, one flight."""

from __future__ import annotations

import json
import math
from importlib import import_module
from itertools import zip_longest
from pathlib import Path
from typing import Unpack

import click

from flyout.cli.names import complete_system
from flyout.cli.outputs import write_file
from flyout.core.errors import DomainError
from flyout.flights.flight import Flight
from flyout.flights.launch import Launch
from flyout.report.history import history_csv
from flyout.studies.fly import Physics, fly_one, models_for, vehicle_named

DEFAULT = Launch()
PICTURE = "flyout.report.figures.flightpath"
"""Draws with matplotlib; loaded only where a picture is asked for, for nothing else here waits for that."""
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(
    epilog="""\b
Examples:
  flyout fly Scud-B --azimuth 40 --maximize-range
  flyout fly examples/vehicles/scud-b.toml --burnout-elevation 50 --json
  flyout fly V-2 --gravity-turn --plot v-2.svg --history v-2.csv
  flyout fly Scud-B --atmosphere nrlmsis --date 1991-01-25""",
)
@click.argument("system_or_file", shell_complete=complete_system)
@click.option(
    "--latitude", "latitude_deg", default=0.0, show_default=True, help="Geodetic latitude of launch, degrees."
)
@click.option("--azimuth", "azimuth_deg", default=90.0, show_default=True, help="Degrees east of north.")
@click.option("--burnout-elevation", "elevation_deg", type=float, help="Degrees above the horizon at burnout.")
@click.option("--maximize-range", is_flag=True, help="Search the burnout elevation of greatest range (the default).")
@click.option("--gravity-turn", is_flag=True, help="Kick, then thrust along the velocity; the elevation is the kick's.")
@click.option(
    "--atmosphere",
    type=click.Choice(["us1976", "nrlmsis", "none"]),
    default="us1976",
    show_default=True,
    help="nrlmsis: the air of a day, with flyout[msis].",
)
@click.option("--date", type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M"]), help="Universal time, for nrlmsis.")
@click.option("--history", type=_FILE, help="Write the path over time into this CSV file.")
@click.option("--plot", type=_FILE, help="Draw the path, speed and Mach number into this SVG file.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    system_or_file: str,
    latitude_deg: float,
    azimuth_deg: float,
    elevation_deg: float | None,
    maximize_range: bool,
    history: Path | None,
    plot: Path | None,
    as_json: bool,
    **physics: Unpack[Physics],
) -> None:
    """Fly SYSTEM_OR_FILE and print where it comes down.

    SYSTEM_OR_FILE is a catalogue system whose every figure is published, or a
    vehicle file in TOML. Angles are in degrees.
    """
    if maximize_range and elevation_deg is not None:
        raise click.UsageError("--maximize-range searches the burnout elevation; leave --burnout-elevation out")
    vehicle = vehicle_named(system_or_file)
    launch = Launch(latitude=math.radians(latitude_deg), azimuth=math.radians(azimuth_deg))
    flight = fly_one(vehicle, launch, models_for(launch, **physics), burnout_elevation_deg=elevation_deg)
    row = _row(flight)
    click.echo(json.dumps(row, indent=1, sort_keys=True) if as_json else _words(vehicle.name, row, flight.models))
    if history is not None:
        write_file(history, history_csv(_flown(flight, "--history")))
    if plot is not None:
        write_file(plot, import_module(PICTURE).draw_flight(_flown(flight, "--plot"), _title(vehicle.name, flight)))


def _flown(flight: Flight, option: str) -> Flight:
    """The flight, if there was one to write down."""
    if not len(flight.time):
        raise DomainError(f"there is no path: {flight.outcome.words}", where=option, remedy="leave it out")
    return flight


def _title(name: str, flight: Flight) -> str:
    """The vehicle and how it ended."""
    far = "" if flight.range is None else f" after {1e-3 * flight.range:,.0f} km"
    return f"{name}: {flight.outcome.words}{far}"


def _row(flight: Flight) -> dict[str, object]:
    """What `--json` prints; a figure that the outcome leaves without meaning is null."""
    figures = {
        "range_km": (flight.range, 1e-3),
        "apogee_km": (flight.apogee, 1e-3),
        "flight_time_s": (flight.flight_time, 1.0),
        "burnout_speed_m_s": (flight.burnout_speed, 1.0),
        "impact_speed_m_s": (flight.impact_speed, 1.0),
        "burnout_elevation_deg": (flight.burnout_elevation, math.degrees(1.0)),
    }
    scaled = {name: _scaled(value, factor) for name, (value, factor) in figures.items()}
    return {**scaled, "outcome": flight.outcome.name.lower(), "models": list(flight.models)}


def _scaled(value: float | None, factor: float) -> float | None:
    return value * factor if value is not None and math.isfinite(value) else None


_LABELS = {
    "range_km": ("range", "{:.1f} km"),
    "apogee_km": ("apogee", "{:.1f} km"),
    "flight_time_s": ("flight time", "{:.0f} s"),
    "burnout_speed_m_s": ("burnout speed", "{:.0f} m/s"),
    "impact_speed_m_s": ("impact speed", "{:.0f} m/s"),
    "burnout_elevation_deg": ("burnout elevation", "{:.1f} degrees"),
}


def _words(name: str, row: dict[str, object], models: tuple[str, ...]) -> str:
    """One figure a line, then how it ended and which models ran."""
    lines = [name]
    lines += [
        f"  {label:<18} {pattern.format(row[key])}" for key, (label, pattern) in _LABELS.items() if row[key] is not None
    ]
    lines.append(f"  {'outcome':<18} {row['outcome']}")
    lines += [f"  {label:<18} {words}" for label, words in zip_longest(["models"], models, fillvalue="")]
    return "\n".join(lines)
