"""Constants that are the same in every edition of everything."""

from __future__ import annotations

from flyout.core.source import Sourced

STANDARD_GRAVITY = Sourced(
    value=9.80665,
    sigma=0.0,
    source="bipm-si-brochure-9",
    locator="3rd CGPM (1901), declaration on the unit of mass and the definition of weight",
    note="m/s2; ties specific impulse in seconds to exhaust speed",
)
