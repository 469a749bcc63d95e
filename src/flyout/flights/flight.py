"""One flight as a reader of it wants it: numbers, events and the path over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import FlyoutError
from flyout.core.outcome import Outcome

if TYPE_CHECKING:
    import pandas as pd

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A moment of a flight.

    Parameters
    ----------
    name : str
        "burnout" (of the last stage), "separation" (of the payload), "apogee" or "impact".
    time : float
        From first ignition [s].
    height : float
        Over the ellipsoid [m].
    ground_distance : float
        Geodesic from the pad [m].
    speed : float
        Over the ground [m/s].
    """

    name: str
    time: float
    height: float
    ground_distance: float
    speed: float


_COLUMNS = ("time", "latitude", "longitude", "height", "ground_distance", "speed", "mach", "flight_path_angle")


@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """One flight: its summary, its events and its history in SI.

    Parameters
    ----------
    outcome : Outcome
    models : tuple of str
        What ran, in words.
    events : tuple of Event
        In the order of time.
    range, apogee, flight_time, burnout_speed, impact_speed : float or None
        None where the flight has no such thing [m, m, s, m/s, m/s].
    burnout_elevation : float or None
        Of the thrust over the local horizon at burnout; None for a thrown body [rad].
    time : array, shape (n,)
        [s]
    position, velocity : array, shape (n, 3)
        Earth-centred, Earth-fixed [m, m/s].
    latitude, longitude, height : array, shape (n,)
        Geodetic [rad, rad, m].
    ground_distance : array, shape (n,)
        Geodesic from the pad [m].
    speed, mach, flight_path_angle : array, shape (n,)
        Over the ground; against the air; of the velocity over the local horizon
        [m/s, 1, rad].
    """

    outcome: Outcome
    models: tuple[str, ...]
    events: tuple[Event, ...]
    range: float | None
    apogee: float | None
    flight_time: float | None
    burnout_speed: float | None
    impact_speed: float | None
    burnout_elevation: float | None
    time: Array
    position: Array
    velocity: Array
    latitude: Array
    longitude: Array
    height: Array
    ground_distance: Array
    speed: Array
    mach: Array
    flight_path_angle: Array

    def event(self, name: str) -> Event | None:
        """The first event of that name, if the flight had one."""
        return next((event for event in self.events if event.name == name), None)

    def columns(self) -> dict[str, Array]:
        """The history by name, one number a moment, in SI as the fields have it.

        Place and velocity are `x`, `y`, `z` [m] and `vx`, `vy`, `vz` [m/s],
        Earth-centred and Earth-fixed.
        """
        whole = {name: getattr(self, name) for name in _COLUMNS}
        places = dict(zip(("x", "y", "z"), self.position.T, strict=True))
        return whole | places | dict(zip(("vx", "vy", "vz"), self.velocity.T, strict=True))

    def marks(self) -> list[str]:
        """What happens at each moment of the history: "burnout", "apogee", ...; empty for most."""
        return [", ".join(event.name for event in self.events if event.time == time) for time in self.time.tolist()]

    def to_pandas(self) -> pd.DataFrame:
        """The history as a table: `columns` over time [s], and the events in a column of their own.

        Returns
        -------
        pandas.DataFrame
            Index `time`; columns in SI; `event` as `marks` gives it.

        Raises
        ------
        FlyoutError
            Where pandas is not installed.
        """
        try:
            import pandas as pd  # noqa: PLC0415  # an optional extra
        except ImportError as error:
            raise FlyoutError("a table of a flight needs pandas", remedy="pip install 'flyout[pandas]'") from error
        return pd.DataFrame(self.columns() | {"event": self.marks()}).set_index("time")
