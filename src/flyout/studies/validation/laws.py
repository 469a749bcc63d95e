"""Laws of mechanics in closed form, and how far flights are off them."""

from __future__ import annotations

import math

import numpy as np

from flyout.flights.models import Models
from flyout.flights.throw import Body, throw, throw_at
from flyout.physics.earth import WGS84, Earth, round_earth
from flyout.physics.vehicle import DragCurve
from flyout.studies.validation.model import Comparison

GROUP = "Laws of mechanics, without air"
BALL = Body(mass=100.0, diameter=0.3, drag=DragCurve(mach=(0.0,), cd=(0.2,), source="none: there is no air"))
EXACT = 1e-12  # tolerance of the integration
_SPHERE = round_earth(6371000.0)
_DIRECTIONS = tuple((latitude, azimuth) for latitude in (-60.0, 0.0, 45.0) for azimuth in (0.0, 90.0, 250.0))
_THROWS = tuple((speed, elevation) for speed in (1000.0, 4000.0, 7000.0) for elevation in (20.0, 45.0, 70.0))


def potential(earth: Earth, x: float, y: float, z: float) -> float:
    """Zonal potential from its definition with Legendre polynomials [m2/s2], by Earth-fixed place [m]."""
    r = math.sqrt(x * x + y * y + z * z)
    s, q = z / r, earth.a / r
    p2, p3 = 1.5 * s * s - 0.5, 2.5 * s**3 - 1.5 * s
    p4 = (35.0 * s**4 - 30.0 * s * s + 3.0) / 8.0
    return earth.gm / r * (1.0 - earth.j2 * q**2 * p2 - earth.j3 * q**3 * p3 - earth.j4 * q**4 * p4)


def jacobi_drift(latitude: float, azimuth: float) -> float:
    """Greatest relative change of the Jacobi integral over a coast of some 10,000 km.

    Energy in the turning frame is kept where nothing but a field that turns
    with it pulls: whatever the integrator gets wrong shows here.

    Parameters
    ----------
    latitude, azimuth : float
        Of the throw [rad].
    """
    start = throw_at(latitude=latitude, height=200e3, speed=6900.0, elevation=math.radians(23.0), azimuth=azimuth)
    flight = throw(BALL, start, models=Models(atmosphere=False, tolerance=EXACT))
    speed2, across2 = (flight.velocity**2).sum(axis=1), (flight.position[:, :2] ** 2).sum(axis=1)
    pulls = np.array([potential(WGS84, *place) for place in flight.position])
    energy = 0.5 * speed2 - pulls - 0.5 * WGS84.rate**2 * across2
    return float(np.abs(energy / energy[0] - 1.0).max())


def kepler_arc(radius: float, speed: float, elevation: float, gm: float) -> tuple[float, float]:
    """Distance [m] and time [s] of a vacuum arc from and to the surface of a sphere that stands still.

    Parameters
    ----------
    radius, speed, elevation, gm : float
        [m, m/s, rad, m3/s2]

    Source
    ------
    Bate, Mueller and White, Fundamentals of Astrodynamics (1971), section 6.2, the ballistic missile.
    """
    q = speed**2 * radius / gm
    eccentricity = math.sqrt(1.0 - q * (2.0 - q) * math.cos(elevation) ** 2)
    half_arc = math.acos((1.0 - q * math.cos(elevation) ** 2) / eccentricity)
    axis = radius / (2.0 - q)
    anomaly = math.pi - math.acos((1.0 - radius / axis) / eccentricity)
    time = 2.0 * math.sqrt(axis**3 / gm) * (anomaly + eccentricity * math.sin(anomaly))
    return 2.0 * half_arc * radius, time


def kepler_residuals(speed: float, elevation: float) -> tuple[float, float]:
    """Relative differences of distance and time from `kepler_arc` [m/s, rad]."""
    start = throw_at(latitude=0.6, height=0.0, speed=speed, elevation=elevation, azimuth=1.0)
    flight = throw(BALL, start, models=Models(earth=_SPHERE, atmosphere=False, tolerance=EXACT))
    distance, time = kepler_arc(_SPHERE.a, speed, elevation, _SPHERE.gm)
    return abs((flight.range or math.nan) / distance - 1.0), abs((flight.flight_time or math.nan) / time - 1.0)


def compare_laws() -> list[Comparison]:
    """The Jacobi integral over long arcs, and Kepler's ellipse as the limit of a round Earth at rest."""
    drift = max(jacobi_drift(math.radians(latitude), math.radians(azimuth)) for latitude, azimuth in _DIRECTIONS)
    off = [kepler_residuals(speed, math.radians(elevation)) for speed, elevation in _THROWS]
    distance, time = (max(part) for part in zip(*off, strict=True))
    return [
        _law(
            "change of the Jacobi integral over 10,000 km", "conservation of energy in the turning frame", drift, 1e-10
        ),
        _law("distance of a vacuum arc over a round Earth", "Kepler's ellipse in closed form", distance, 1e-8),
        _law("time of a vacuum arc over a round Earth", "Kepler's ellipse in closed form", time, 1e-9),
    ]


def _law(case: str, authority: str, residual: float, tolerance: float) -> Comparison:
    return Comparison(
        group=GROUP,
        case=case,
        authority=authority,
        unit="1",
        published=None,
        computed=residual,
        tolerance=tolerance,
        relative=True,
    )
