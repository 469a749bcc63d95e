"""Vehicle files: TOML in which every figure is a text with its unit."""

from __future__ import annotations

import math
import tomllib
from pathlib import Path

from flyout.core.errors import VehicleError
from flyout.core.textfile import read_small_text
from flyout.physics.vehicle import Stage, Vehicle
from flyout.vehicles.curves import SEPARATION_KEYS, read_drag, read_separation, read_thrust
from flyout.vehicles.table import Table

_STAGE_KEYS = ("dry_mass", "propellant_mass", "specific_impulse", "burn_time", "diameter")
_NOZZLE_KEYS = ("nozzle_exit_area", "nozzle_exit_diameter")
_AGREEMENT = 0.01  # of the launch mass; published masses are rounded


def load_vehicle(path: str | Path) -> Vehicle:
    """The vehicle a file describes.

    Parameters
    ----------
    path : str or Path
        A TOML file; the README shows one.

    Returns
    -------
    Vehicle

    Raises
    ------
    VehicleError
        If the file cannot be read, or describes no rocket; it names file, table and key.
    UnitError
        If a figure has no unit or the wrong one.
    """
    path = Path(path)
    text = read_small_text(
        path, VehicleError, unread="cannot read the vehicle file", too_large="this is no vehicle file"
    )
    return parse_vehicle(text, name=path.name)


def parse_vehicle(text: str, *, name: str) -> Vehicle:
    r"""The vehicle a text in TOML describes; `name` stands for the file in messages.

    >>> parse_vehicle('[[stage]]\ndry_mas = "9 kg"', name="mine.toml")
    Traceback (most recent call last):
        ...
    flyout.core.errors.VehicleError: payload is missing
      in: mine.toml
      try: the keys are stage, payload, drag, name, launch_mass
    """
    try:
        root = Table(content=tomllib.loads(text), where=name)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise VehicleError(f"no TOML: {error}", where=name, remedy="quote every figure with its unit") from None
    root.check_keys(required=("stage", "payload", "drag"), optional=("name", "launch_mass"))
    payload = root.table("payload")
    payload.check_keys(required=("mass",), optional=SEPARATION_KEYS)
    vehicle = Vehicle(
        name=root.words("name") if "name" in root.content else name.removesuffix(".toml"),
        stages=tuple(_stage(table) for table in root.tables("stage")),
        payload_mass=payload.figure("mass", "mass", least="zero or more"),
        drag=read_drag(root.table("drag"), name),
        separation=read_separation(payload, name),
    )
    if "launch_mass" in root.content:
        _check_sum(root.figure("launch_mass", "mass"), vehicle, f"{name}, launch_mass")
    return vehicle


def _stage(table: Table) -> Stage:
    table.check_keys(required=_STAGE_KEYS, optional=(*_NOZZLE_KEYS, "coast_time", "thrust"))
    return Stage(
        dry_mass=table.figure("dry_mass", "mass"),
        propellant_mass=table.figure("propellant_mass", "mass"),
        specific_impulse=table.figure("specific_impulse", "time"),
        burn_time=table.figure("burn_time", "time"),
        diameter=table.figure("diameter", "length"),
        nozzle_exit_area=_nozzle_exit_area(table),
        coast_time=table.figure("coast_time", "time", least="zero or more") if "coast_time" in table.content else 0.0,
        thrust_curve=read_thrust(table),
    )


def _nozzle_exit_area(table: Table) -> float:
    given = [key for key in _NOZZLE_KEYS if key in table.content]
    if len(given) > 1:
        raise VehicleError("nozzle exit area and diameter are both given", where=table.where, remedy="keep one of them")
    if not given:
        return 0.0
    if given == ["nozzle_exit_area"]:
        return table.figure("nozzle_exit_area", "area")
    return math.pi / 4.0 * table.figure("nozzle_exit_diameter", "length") ** 2


def _check_sum(launch_mass: float, vehicle: Vehicle, where: str) -> None:
    """Refuse a launch mass its own parts contradict."""
    if abs(launch_mass - vehicle.launch_mass) > _AGREEMENT * launch_mass:
        raise VehicleError(
            f"launch mass is {launch_mass:,.0f} kg, but stages and payload sum to {vehicle.launch_mass:,.0f} kg",
            where=where,
            remedy="leave the launch mass out, or check which of the masses includes the payload",
        )
