"""Curves of a vehicle file: drag, thrust, and the payload that flies on alone."""

from __future__ import annotations

from flyout.core.errors import VehicleError
from flyout.physics.drag import CURVES, ballistic_curve
from flyout.physics.thrust import NAMED_CURVES, ThrustCurve
from flyout.physics.vehicle import DragCurve, Separation
from flyout.vehicles.table import Table

SEPARATION_KEYS = ("separation_delay", "diameter", "ballistic_coefficient", "drag")
"""Keys of a payload that separates; the delay makes it one."""


def read_drag(table: Table, name: str) -> DragCurve:
    """A drag table of a file called `name`: Mach numbers and coefficients, or the name of a published curve."""
    if "curve" in table.content:
        table.check_keys(required=("curve",))
        return CURVES[_one_of(table, "curve", tuple(CURVES))]
    table.check_keys(required=("mach", "cd"), optional=("source", "curve"))
    source = table.words("source") if "source" in table.content else name
    try:
        return DragCurve(mach=table.numbers("mach"), cd=table.numbers("cd"), source=source)
    except VehicleError as error:
        raise VehicleError(error.what, where=error.where or table.where, remedy=error.remedy) from None


def read_thrust(stage: Table) -> ThrustCurve | None:
    """Thrust of a stage over its burn: the name of a shape, or a table of times and thrusts; None for a steady one."""
    if "thrust" not in stage.content:
        return None
    if isinstance(stage.content["thrust"], str):
        return NAMED_CURVES[_one_of(stage, "thrust", tuple(NAMED_CURVES))]
    table = stage.table("thrust")
    table.check_keys(required=("time", "thrust"), optional=("source",))
    source = table.words("source") if "source" in table.content else table.where
    try:
        return ThrustCurve(time=table.numbers("time"), thrust=table.numbers("thrust"), source=source)
    except VehicleError as error:
        raise VehicleError(error.what, where=table.where, remedy=error.remedy) from None


def read_separation(payload: Table, name: str) -> Separation | None:
    """How a payload flies on alone, or None for one that stays on."""
    given = [key for key in SEPARATION_KEYS if key in payload.content]
    if not given:
        return None
    drags = [key for key in ("ballistic_coefficient", "drag") if key in given]
    if "separation_delay" not in given or "diameter" not in given or len(drags) != 1:
        raise VehicleError(
            "a payload that separates is not whole",
            where=payload.where,
            remedy="give separation_delay, diameter, and either ballistic_coefficient or [payload.drag]",
        )
    diameter = payload.figure("diameter", "length")
    return Separation(
        delay=payload.figure("separation_delay", "time", least="zero or more"),
        diameter=diameter,
        drag=_payload_drag(payload, name, diameter),
    )


def _payload_drag(payload: Table, name: str, diameter: float) -> DragCurve:
    if "drag" in payload.content:
        return read_drag(payload.table("drag"), name)
    coefficient = payload.figure("ballistic_coefficient", "areal density")
    return ballistic_curve(coefficient, payload.figure("mass", "mass"), diameter)


def _one_of(table: Table, key: str, names: tuple[str, ...]) -> str:
    """A text that is one of some names."""
    name = table.words(key)
    if name not in names:
        raise VehicleError(f'no {key} is called "{name[:60]}"', where=table.where, remedy=f"one of {', '.join(names)}")
    return name
