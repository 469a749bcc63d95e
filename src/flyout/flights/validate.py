"""How far flyout is from the authorities: the published cases as data, flown and compared."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from flyout.flights.launch import Launch
from flyout.flights.reach import maximize_range
from flyout.physics.air import air
from flyout.physics.earth import WGS84
from flyout.physics.plumb import plumb_gravity, somigliana
from flyout.physics.vehicle import DragCurve, Stage, Vehicle

FORDEN = "Forden 2007, tables 1 and 3, heading 40 degrees"
FORDEN_DRAG = DragCurve(
    mach=(0.0, 0.85, 1.0, 1.2, 2.0, 4.5), cd=(0.2, 0.2, 0.27, 0.27, 0.2, 0.2), source="Forden 2007, figure 1"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One published value beside ours.

    Parameters
    ----------
    case, authority : str
    published, computed : float
        In `unit`.
    unit : str
    tolerance : float
        Greatest relative difference that passes.
    """

    case: str
    authority: str
    published: float
    computed: float
    unit: str
    tolerance: float

    @property
    def difference(self) -> float:
        """Relative to the published value."""
        return self.computed / self.published - 1.0

    @property
    def passed(self) -> bool:
        """Whether the difference is within the tolerance."""
        return abs(self.difference) <= self.tolerance


def forden_vehicle(
    name: str, *, dry_mass: float, propellant_mass: float, burn_time: float, payload_mass: float
) -> Vehicle:
    """A vehicle of Forden's table: specific impulse 230 s, diameter 0.84 m."""
    stage = Stage(
        dry_mass=dry_mass, propellant_mass=propellant_mass, specific_impulse=230.0, burn_time=burn_time, diameter=0.84
    )
    return Vehicle(name=name, stages=(stage,), payload_mass=payload_mass, drag=FORDEN_DRAG)


SCUD_B = forden_vehicle("Scud-B", dry_mass=1198.0, propellant_mass=3699.0, burn_time=75.0, payload_mass=1000.0)
AL_HUSSEIN = forden_vehicle("Al Hussein", dry_mass=1334.0, propellant_mass=4739.0, burn_time=90.0, payload_mass=191.0)


def compare_with_authorities() -> tuple[Comparison, ...]:
    """Fly and compute every case that needs no data file; NASA's time histories are held by the tests."""
    return (*_greatest_ranges(), *_gravity(), *_atmosphere())


def _greatest_ranges() -> tuple[Comparison, ...]:
    return tuple(
        Comparison(
            case=f"{vehicle.name}, greatest range",
            authority=FORDEN,
            published=published,
            computed=maximize_range(vehicle, Launch()).range or math.nan,
            unit="m",
            tolerance=0.03,
        )
        for vehicle, published in ((SCUD_B, 288e3), (AL_HUSSEIN, 693e3))
    )


def _gravity() -> tuple[Comparison, ...]:
    return tuple(
        Comparison(
            case=f"gravity at latitude {degrees} degrees",
            authority="NIMA TR8350.2, equation 4-1 (Somigliana)",
            published=float(somigliana(np.radians(degrees))),
            computed=plumb_gravity(WGS84, math.radians(degrees), 0.0),
            unit="m/s2",
            tolerance=2e-5,
        )
        for degrees in (0, 15, 30, 45, 60, 75, 90)
    )


_DENSITIES = (  # geometric height [m], density [kg/m3]
    (0.0, 1.2250),
    (5e3, 7.3643e-1),
    (15e3, 1.9476e-1),
    (25e3, 4.0084e-2),
    (40e3, 3.9957e-3),
    (60e3, 3.0968e-4),
    (75e3, 3.9921e-5),
)


def _atmosphere() -> tuple[Comparison, ...]:
    return tuple(
        Comparison(
            case=f"density at {height / 1e3:g} km",
            authority="U.S. Standard Atmosphere 1976, table I",
            published=published,
            computed=air(height)[0],
            unit="kg/m3",
            tolerance=1e-4,
        )
        for height, published in _DENSITIES
    )
