"""One figure of a design: what is known of it, and why that much."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.core.source import ASSUMPTION
from flyout.systems.distributions import Distribution
from flyout.units.show import show_si, show_si_range


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncertain:
    """One figure of a design: what is known of it, and why that much.

    Parameters
    ----------
    name : str
        "propellant share", "payload": unique within a system.
    distribution : Distribution
        SI.
    unit : str
        UCUM code a reader is shown it in; "%" for shares.
    reason : str
    source : str
        Key of the source, or "assumption".
    """

    name: str
    distribution: Distribution
    unit: str
    reason: str
    source: str

    @property
    def words(self) -> str:
        """The distribution in words and figures: "60 to 80 %, uniform"."""
        low, high = self.distribution.ends
        if low == high:
            return show_si(low, self.unit)
        return f"{show_si_range(low, high, self.unit)}, {self.distribution.shape}"

    @property
    def sentence(self) -> str:
        """Name, figures, reason and source on one line, for a list of assumptions."""
        origin = ASSUMPTION if self.source == ASSUMPTION else f"source: {self.source}"
        return f"{self.name}: {self.words}; {self.reason} ({origin})"
