"""A rocket as published figures describe it: stages, payload, drag."""

from __future__ import annotations

import math
from dataclasses import dataclass

from flyout.core.errors import VehicleError
from flyout.physics.thrust import ThrustCurve

_STANDS_FOR_ITSELF = "give a finite figure in SI units"


@dataclass(frozen=True, slots=True, kw_only=True)
class DragCurve:
    """Drag coefficient over Mach number, by straight lines between points.

    The reference area is the frontal area of the stage that flies. Beyond the
    ends of the table the end values are held.

    Parameters
    ----------
    mach : tuple of float
        Increasing, from 0 or above.
    cd : tuple of float
        As many, none negative.
    source : str
        Who published the curve.

    Raises
    ------
    VehicleError
        Where the table is empty, uneven, not increasing or negative.

    >>> DragCurve(mach=(0.0, 2.0), cd=(0.2, 0.3), source="a textbook").cd
    (0.2, 0.3)
    """

    mach: tuple[float, ...]
    cd: tuple[float, ...]
    source: str

    def __post_init__(self) -> None:
        if not self.mach or len(self.mach) != len(self.cd):
            raise VehicleError(
                f"a drag table of {len(self.mach)} Mach numbers and {len(self.cd)} coefficients does not fit together",
                remedy="give one coefficient for every Mach number",
            )
        if not all(math.isfinite(value) and value >= 0.0 for value in (*self.mach, *self.cd)):
            raise VehicleError("a drag table holds a negative number or none at all", remedy=_STANDS_FOR_ITSELF)
        if any(b <= a for a, b in zip(self.mach, self.mach[1:], strict=False)):
            raise VehicleError(f"Mach numbers {list(self.mach)} do not increase", remedy="sort the drag table by Mach")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage, burning steadily.

    Parameters
    ----------
    dry_mass : float
        What is left when the propellant is gone [kg]; dropped at burnout where
        a stage follows.
    propellant_mass : float
        [kg]
    specific_impulse : float
        Thrust over weight flow [s]: in vacuum where `nozzle_exit_area` is given.
        Without one the thrust is the same at every height, and an average of
        the burn belongs here, as published tables give it.
    burn_time : float
        [s]
    diameter : float
        Of the body; its circle is the reference area of drag [m].
    nozzle_exit_area : float
        The air's pressure on it is taken from the vacuum thrust [m2].
    coast_time : float
        From burnout to the ignition of the next stage [s].
    thrust_curve : ThrustCurve or None
        Shape of the thrust over the burn; None for a steady one.

    Raises
    ------
    VehicleError
        Where a figure is not a number, zero or negative.
    """

    dry_mass: float
    propellant_mass: float
    specific_impulse: float
    burn_time: float
    diameter: float
    nozzle_exit_area: float = 0.0
    coast_time: float = 0.0
    thrust_curve: ThrustCurve | None = None

    def __post_init__(self) -> None:
        for name in ("propellant_mass", "specific_impulse", "burn_time", "diameter"):
            _check(getattr(self, name), name, may_be_zero=False)
        for name in ("dry_mass", "nozzle_exit_area", "coast_time"):
            _check(getattr(self, name), name, may_be_zero=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Separation:
    """How the payload flies on alone after the last burnout.

    Parameters
    ----------
    delay : float
        From the last burnout [s].
    diameter : float
        Of the payload; its circle is the reference area of drag [m].
    drag : DragCurve
        Of the payload.

    Raises
    ------
    VehicleError
        Where a figure is not a number or negative.
    """

    delay: float
    diameter: float
    drag: DragCurve

    def __post_init__(self) -> None:
        _check(self.delay, "separation_delay", may_be_zero=True)
        _check(self.diameter, "payload_diameter", may_be_zero=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle:
    """Stages, first to fire first, with what they carry.

    Parameters
    ----------
    name : str
    stages : tuple of Stage
    payload_mass : float
        Stays on the last stage to the ground, unless it separates [kg].
    drag : DragCurve
    drag_factor : float
        Times the curve; 1 as published.
    separation : Separation or None
        None for a payload that stays on; else it is the payload that is followed.

    Raises
    ------
    VehicleError
        Where there is no stage, no mass left at the end, or a figure is not a
        number or negative.
    """

    name: str
    stages: tuple[Stage, ...]
    payload_mass: float
    drag: DragCurve
    drag_factor: float = 1.0
    separation: Separation | None = None

    def __post_init__(self) -> None:
        if not self.stages:
            raise VehicleError(f'vehicle "{self.name}" has no stage', remedy="give at least one stage")
        _check(self.payload_mass, "payload_mass", may_be_zero=True)
        _check(self.drag_factor, "drag_factor", may_be_zero=True)
        if self.stages[-1].dry_mass + self.payload_mass <= 0.0:
            raise VehicleError(
                f'vehicle "{self.name}" weighs nothing at burnout', remedy="give the last stage a dry mass or a payload"
            )
        if self.separation and self.payload_mass == 0.0:
            raise VehicleError(f'nothing separates from "{self.name}"', remedy="give the payload a mass")

    @property
    def launch_mass(self) -> float:
        """Everything that stands on the pad [kg]."""
        return self.payload_mass + sum(stage.dry_mass + stage.propellant_mass for stage in self.stages)


def _check(value: float, name: str, *, may_be_zero: bool) -> None:
    """Refuse what no rocket can have."""
    words = name.replace("_", " ")
    if not math.isfinite(value):
        raise VehicleError(f"{words} is {value}", remedy=_STANDS_FOR_ITSELF)
    if value < 0.0 or (value == 0.0 and not may_be_zero):
        least = "zero or more" if may_be_zero else "above zero"
        raise VehicleError(f"{words} is {value:g}", remedy=f"give a {words} {least}")
