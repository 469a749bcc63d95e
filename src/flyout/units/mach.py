"""The speed of sound a Mach number is a multiple of, which reports seldom name."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.core.source import Sourced

_US1976 = "U.S. Standard Atmosphere, 1976 (NOAA-S/T 76-1562)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """The speed of sound at one height.

    Parameters
    ----------
    place : str
        As it stands in a sentence: "at sea level".
    speed : Sourced [m/s]
    """

    place: str
    speed: Sourced


SEA_LEVEL = Sound(
    place="at sea level",
    speed=Sourced(value=340.29, source=_US1976, locator="equation 50 at 288.15 K"),
)
"""What most encyclopedias and converters take."""

HIGH_UP = Sound(
    place="at 11 to 20 km",
    speed=Sourced(value=295.07, source=_US1976, locator="equation 50 at 216.65 K"),
)
"""The least of the lower air, and the same over nine kilometres of height: what aircraft fly in."""

SOUNDS = (SEA_LEVEL, HIGH_UP)
