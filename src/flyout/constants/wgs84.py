"""World Geodetic System 1984: the shape, pull and spin of the Earth.

Source: NIMA TR8350.2, third edition, amendment 1 (2000), tables 3.1 and 3.3,
except where a constant says otherwise.
"""

from __future__ import annotations

from flyout.core.source import Sourced

_REPORT = "nima-tr8350.2"

SEMI_MAJOR_AXIS = Sourced(value=6378137.0, sigma=0.0, source=_REPORT, locator="table 3.1, a", note="m")
INVERSE_FLATTENING = Sourced(value=298.257223563, sigma=0.0, source=_REPORT, locator="table 3.1, 1/f")
GRAVITATIONAL_PARAMETER = Sourced(
    value=3.986004418e14, sigma=8e5, source=_REPORT, locator="table 3.1, GM", note="m3/s2, with the air's mass"
)
ROTATION_RATE = Sourced(value=7.292115e-5, sigma=0.0, source=_REPORT, locator="table 3.1, omega", note="rad/s")

J2 = Sourced(
    value=1.08262982e-3,
    source="nasa-tm-2015-218675",
    locator="volume II, Earth models: unnormalised J2 of the check cases, from C20 = -484.16685e-6",
)
J3 = Sourced(
    value=-2.53265649e-6,
    source="nasa-tm-1998-206861",
    locator="EGM96: C30 = 0.957254173792e-6 fully normalised, times the negative root of 7",
)
J4 = Sourced(
    value=-1.61962159e-6,
    source="nasa-tm-1998-206861",
    locator="EGM96: C40 = 0.539873863789e-6 fully normalised, times the negative root of 9",
)

NORMAL_GRAVITY_EQUATOR = Sourced(
    value=9.7803253359, sigma=0.0, source=_REPORT, locator="table 3.4, gamma_e", note="m/s2, centrifugal part included"
)
SOMIGLIANA = Sourced(value=0.00193185265241, sigma=0.0, source=_REPORT, locator="table 3.4, k")
