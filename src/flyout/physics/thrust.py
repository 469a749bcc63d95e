"""How the thrust of a stage goes over its burn: shapes, without their size."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.core.errors import VehicleError


@dataclass(frozen=True, slots=True, kw_only=True)
class ThrustCurve:
    """Shape of the thrust over the burn, by straight lines between points.

    Only the shape counts: burn time, propellant and specific impulse of the
    stage give the size, so that thrust over time is always the total impulse.

    Parameters
    ----------
    time : tuple of float
        Increasing, in any unit.
    thrust : tuple of float
        As many, none negative, not all zero, in any unit.
    source : str

    Raises
    ------
    VehicleError
    """

    time: tuple[float, ...]
    thrust: tuple[float, ...]
    source: str

    def __post_init__(self) -> None:
        if len(self.time) < 2 or len(self.time) != len(self.thrust):
            raise VehicleError(
                f"a thrust curve of {len(self.time)} times and {len(self.thrust)} thrusts does not fit together",
                remedy="give two points or more, with a thrust for every time",
            )
        if not all(math.isfinite(value) for value in (*self.time, *self.thrust)) or min(self.thrust) < 0.0:
            raise VehicleError("a thrust curve holds a negative thrust or something that is not a number")
        if any(b <= a for a, b in zip(self.time, self.time[1:], strict=False)):
            raise VehicleError("the times of a thrust curve do not increase", remedy="sort it by time")
        if max(self.thrust) == 0.0:
            raise VehicleError("a thrust curve is zero all along", remedy="give a thrust above zero somewhere")

    def normalised(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Times from 0 to 1, and thrust over its mean.

        >>> ThrustCurve(time=(0.0, 4.0), thrust=(30.0, 10.0), source="a textbook").normalised()[1]
        array([1.5, 0.5])
        """
        time, thrust = np.array(self.time, dtype=float), np.array(self.thrust, dtype=float)
        time = (time - time[0]) / (time[-1] - time[0])
        return time, thrust / np.trapezoid(thrust, time)


_SHAPES = "generic burning-surface histories as textbooks draw them (Sutton and Biblarz, chapter on solid propellants)"
STEADY = ThrustCurve(time=(0.0, 1.0), thrust=(1.0, 1.0), source="steady burn, the mean of the total impulse")
PROGRESSIVE = ThrustCurve(time=(0.0, 1.0), thrust=(0.7, 1.3), source=_SHAPES)
REGRESSIVE = ThrustCurve(time=(0.0, 1.0), thrust=(1.3, 0.7), source=_SHAPES)
NEUTRAL_WITH_TAIL = ThrustCurve(time=(0.0, 0.04, 0.85, 1.0), thrust=(0.0, 1.0, 1.0, 0.0), source=_SHAPES)
BOOST_SUSTAIN = ThrustCurve(time=(0.0, 0.3, 0.35, 1.0), thrust=(2.0, 2.0, 0.6, 0.6), source=_SHAPES)
NAMED_CURVES = {
    "steady": STEADY,
    "progressive": PROGRESSIVE,
    "regressive": REGRESSIVE,
    "neutral with tail-off": NEUTRAL_WITH_TAIL,
    "boost and sustain": BOOST_SUSTAIN,
}
"""Shapes a vehicle file can name."""
