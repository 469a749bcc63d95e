"""Let a body without an engine fly from a given place and velocity."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import DomainError, VehicleError
from flyout.flights.flight import Flight
from flyout.flights.fly import fly_traced
from flyout.flights.history import make_flight
from flyout.flights.kernel import flights as columns
from flyout.flights.models import Models
from flyout.flights.schedule import Schedule, free_body
from flyout.physics.earth import Earth
from flyout.physics.geodesy import to_fixed
from flyout.physics.vehicle import DragCurve

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body in free flight.

    Parameters
    ----------
    mass : float
        [kg]
    diameter : float
        Of its frontal circle [m].
    drag : DragCurve
    """

    mass: float
    diameter: float
    drag: DragCurve

    def __post_init__(self) -> None:
        for name in ("mass", "diameter"):
            value = getattr(self, name)
            if not (math.isfinite(value) and value > 0.0):
                raise VehicleError(f"{name} of a thrown body is {value}", remedy="a finite figure above zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class Throw:
    """Place and velocity a body starts with.

    Parameters
    ----------
    latitude, longitude : float
        Geodetic [rad].
    height : float
        Over the ellipsoid [m].
    north, east, down : float
        Velocity over the turning ground [m/s].

    Raises
    ------
    DomainError
    """

    latitude: float
    longitude: float = 0.0
    height: float = 0.0
    north: float = 0.0
    east: float = 0.0
    down: float = 0.0

    def __post_init__(self) -> None:
        for name in ("latitude", "longitude", "height", "north", "east", "down"):
            if not math.isfinite(getattr(self, name)):
                raise DomainError(f"{name} of a throw is {getattr(self, name)}", remedy="give a finite number")
        if abs(self.latitude) > 0.5 * math.pi + 1e-12:
            raise DomainError(
                f"latitude {math.degrees(self.latitude):g} degrees is beyond the pole", remedy="-90 to 90 degrees"
            )

    def state(self, earth: Earth) -> Array:
        """Earth-fixed place and velocity, shape (6,)."""
        s, c = math.sin(self.latitude), math.cos(self.latitude)
        so, co = math.sin(self.longitude), math.cos(self.longitude)
        outward, eastward = self.north * -s - self.down * c, self.east
        velocity = (outward * co - eastward * so, outward * so + eastward * co, self.north * c - self.down * s)
        place = to_fixed(earth, self.latitude, self.longitude, self.height)
        return np.array([*place, *velocity])


def throw_at(
    *, latitude: float, height: float, speed: float, elevation: float, azimuth: float, longitude: float = 0.0
) -> Throw:
    """A throw by speed over the ground [m/s], elevation and azimuth [rad].

    >>> round(throw_at(latitude=0.5, height=0.0, speed=100.0, elevation=0.0, azimuth=0.0).north)
    100
    """
    level = speed * math.cos(elevation)
    return Throw(
        latitude=latitude,
        longitude=longitude,
        height=height,
        north=level * math.cos(azimuth),
        east=level * math.sin(azimuth),
        down=-speed * math.sin(elevation),
    )


def inertial_throw(start: Throw, earth: Earth) -> Throw:
    """The same place with a velocity given over the stars instead of over the ground.

    The ground moves east there by rate times distance from the axis, which is
    taken off the east component.
    """
    x, y, _ = to_fixed(earth, start.latitude, start.longitude, start.height)
    return Throw(
        latitude=start.latitude,
        longitude=start.longitude,
        height=start.height,
        north=start.north,
        east=start.east - earth.rate * math.hypot(x, y),
        down=start.down,
    )


def throw(body: Body, start: Throw, *, models: Models | None = None, times: Array | None = None) -> Flight:
    """Fly a body from a given state to its end.

    Parameters
    ----------
    body : Body
    start : Throw
    models : Models or None
        None for the defaults.
    times : array or None
        Where the history is wanted [s]; None for even times and the events.
    """
    models = models or Models()
    starts = np.zeros((1, columns.STARTS))
    starts[0, :6] = start.state(models.earth)
    starts[0, columns.START_DOWNRANGE] = 1.0
    starts[0, columns.SITE : columns.SITE + 2] = start.latitude, start.longitude
    area = 0.25 * math.pi * body.diameter**2
    parts = free_body(np.array([body.mass]), np.array([area]), len(body.drag.mach))[:, None, :]
    planned = Schedule(starts=starts, parts=parts, outcomes=np.full(1, columns.FLYING, dtype=np.int8))
    flown = fly_traced(models, (body.drag,), start.height, planned)
    return make_flight(models, (start.latitude, start.longitude), flown, times)
