"""How a flight ended: a value per row, never an exception."""

from __future__ import annotations

from enum import IntEnum


class Outcome(IntEnum):
    """The end of one flight."""

    IMPACT = 0
    NO_LIFTOFF = 1  # thrust never exceeds weight
    ESCAPED = 2  # leaves the earth
    ORBIT = 3  # perigee above the sensible air: never comes down by itself
    STEP_LIMIT = 4  # the integrator gave up
    INVALID = 5  # the row describes no rocket

    @property
    def words(self) -> str:
        """What a reader should make of it."""
        return _WORDS[self]


_WORDS = {
    Outcome.IMPACT: "came down",
    Outcome.NO_LIFTOFF: "never left the pad: thrust is below weight",
    Outcome.ESCAPED: "left the earth: faster than escape speed",
    Outcome.ORBIT: "reached orbit: it does not come down",
    Outcome.STEP_LIMIT: "the integration was stopped at its step limit",
    Outcome.INVALID: "not a rocket: a mass, time or area is zero, negative or not a number",
}
