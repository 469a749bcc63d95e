"""Where a flight begins and which way it goes."""

from __future__ import annotations

import math
from dataclasses import dataclass

from flyout.core.errors import DomainError
from flyout.flights.models import HIGHEST_GROUND, LOWEST_GROUND


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """A launch pad and a heading.

    The defaults are a choice: 33 degrees north, the latitude of Baghdad,
    heading 40 degrees east of north as Forden's published ranges do, at height
    0. From the equator to 60 degrees the
    greatest range of a 300 km missile changes by 1 per cent on that heading.

    Parameters
    ----------
    latitude : float
        Geodetic, north positive [rad].
    longitude : float
        East positive [rad].
    height : float
        Of the pad over the ellipsoid [m].
    azimuth : float
        Heading at the pad, clockwise from north, fixed to the turning Earth [rad].

    Raises
    ------
    DomainError
        Latitude beyond a pole, height that no ground has, or not a number.
    """

    latitude: float = math.radians(33.0)
    longitude: float = 0.0
    height: float = 0.0
    azimuth: float = math.radians(40.0)

    def __post_init__(self) -> None:
        for name in ("latitude", "longitude", "height", "azimuth"):
            if not math.isfinite(getattr(self, name)):
                raise DomainError(f"launch {name} is {getattr(self, name)}", remedy="give a finite number")
        if abs(self.latitude) > math.pi / 2.0 + 1e-12:
            raise DomainError(
                f"latitude {math.degrees(self.latitude):g} degrees is beyond the pole", remedy="-90 to 90 degrees"
            )
        if not LOWEST_GROUND <= self.height <= HIGHEST_GROUND:
            raise DomainError(
                f"launch height {self.height:g} m is where no ground is",
                remedy=f"{LOWEST_GROUND:g} to {HIGHEST_GROUND:g} m over the ellipsoid",
            )

    @property
    def downrange(self) -> tuple[float, float, float]:
        """Horizontal unit vector along the azimuth, Earth-fixed."""
        sa, ca = math.sin(self.azimuth), math.cos(self.azimuth)
        sl, cl = math.sin(self.latitude), math.cos(self.latitude)
        so, co = math.sin(self.longitude), math.cos(self.longitude)
        return -sl * co * ca - so * sa, -sl * so * ca + co * sa, cl * ca
