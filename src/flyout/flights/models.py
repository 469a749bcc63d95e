"""Which physics a flight was computed with: part of every answer."""

from __future__ import annotations

import math
from dataclasses import dataclass

from flyout.core.errors import DomainError
from flyout.physics.earth import WGS84, Earth
from flyout.physics.profile import AirProfile
from flyout.physics.wind import Wind

VERTICAL_RISE = 5.0
LOWEST_GROUND, HIGHEST_GROUND = -500.0, 9000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """The models of one run.

    Parameters
    ----------
    earth : Earth
        Default: WGS-84, turning, with J2.
    atmosphere : bool
        False for a flight without air.
    air : AirProfile or None
        None for the standard atmosphere.
    wind : Wind or None
        None for air that turns with the Earth.
    ground : float
        Height over the ellipsoid at which a flight ends, or the height it began
        at where that is deeper [m].
    vertical_rise : float
        Straight up for so long after lift-off, but no longer than a fifth of the
        burn [s]; then the body tips over at a constant rate, reaching the
        burnout elevation when the last stage burns out. 5 s is what Wright's
        programs use.
    pitch_rate : float or None
        Rate of the pitch-over [rad/s], after which the body keeps its elevation to
        burnout (Forden's equation 8); never slower than the turn to burnout. None
        turns evenly all the way to burnout, as Wright's programs do.
    gravity_turn : bool
        After the rise the body tips at `pitch_rate` (2 degrees a second if it is
        None) to the elevation a flight is given, and from then on pushes along
        its velocity through the air.
    device : str
        "cpu", or "cuda" to fly batches on a GPU.
    tolerance : float
        Error of the impact that one step may cause, as a fraction of 1000 km.

    Raises
    ------
    DomainError

    Source
    ------
    Vertical rise and pitch-over: D. Wright's missile program, carried on as
    jlev/ballistic-missile-range (sim.py: `vertical_flight_period = 5`, then a
    turn at constant rate to burnout). Forden, "GUI Missile Flyout", Science &
    Global Security 15 (2007) 133-146, equation 8, as carried on by its port.
    """

    earth: Earth = WGS84
    atmosphere: bool = True
    air: AirProfile | None = None
    wind: Wind | None = None
    ground: float = 0.0
    vertical_rise: float = VERTICAL_RISE
    pitch_rate: float | None = None
    gravity_turn: bool = False
    device: str = "cpu"
    tolerance: float = 3e-9

    def __post_init__(self) -> None:
        if not LOWEST_GROUND <= self.ground <= HIGHEST_GROUND:
            raise DomainError(
                f"no ground is at {self.ground} m",
                remedy=f"{LOWEST_GROUND:g} to {HIGHEST_GROUND:g} m over the ellipsoid",
            )
        if not (math.isfinite(self.vertical_rise) and self.vertical_rise >= 0.0):
            raise DomainError(f"a vertical rise of {self.vertical_rise} s cannot be", remedy="zero or more seconds")
        if self.pitch_rate is not None and not (math.isfinite(self.pitch_rate) and self.pitch_rate > 0.0):
            raise DomainError(f"a pitch rate of {self.pitch_rate} rad/s cannot be", remedy="a rate above zero, or None")
        if self.device not in ("cpu", "cuda"):
            raise DomainError(f'no device is called "{self.device}"', remedy="cpu or cuda")
        if not 1e-13 <= self.tolerance <= 1e-3:
            raise DomainError(f"tolerance {self.tolerance} is out of reach", remedy="1e-13 to 1e-3")

    def words(self) -> tuple[str, ...]:
        """What ran, for the reader of the answer.

        >>> Models().words()[0]
        'WGS-84 ellipsoid, rotating, gravitation with J2'
        """
        return (
            _earth_words(self.earth),
            self._air_words(),
            *((f"wind: {self.wind.source}",) if self.wind else ()),
            f"vertical rise for {self.vertical_rise:g} s, then {self._pitch_words()}",
            "point mass; Dormand-Prince 5(4), adaptive",
        )

    def _air_words(self) -> str:
        if not self.atmosphere:
            return "no atmosphere"
        name = self.air.source if self.air else "U.S. Standard Atmosphere 1976 to 1000 km"
        return f"{name}, speed of sound held above 86 km"

    def _pitch_words(self) -> str:
        if self.gravity_turn:
            return "kick and gravity turn: thrust along the velocity to burnout"
        if self.pitch_rate is None:
            return "pitch-over at constant rate to burnout"
        return f"pitch-over at {math.degrees(self.pitch_rate):g} degrees a second to the burnout elevation"


def _earth_words(earth: Earth) -> str:
    shape = "WGS-84 ellipsoid" if earth.e2 else f"sphere of radius {earth.a / 1e3:g} km"
    spin = "rotating" if earth.rate else "not rotating"
    zonals = [f"J{degree}" for degree, j in ((2, earth.j2), (3, earth.j3), (4, earth.j4)) if j]
    pull = "gravitation with " + ", ".join(zonals) if zonals else "point-mass gravitation"
    return f"{shape}, {spin}, {pull}"
