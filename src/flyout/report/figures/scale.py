"""From SI to pixels."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.report.figures.sheet import ticks_between
from flyout.units.table import from_si, to_si, unit_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Values from `low` to `high`, SI, on pixels from `left` to `right`; `unit` is that of the labels."""

    low: float
    high: float
    left: float
    right: float
    unit: str = "km"

    def __call__(self, value: float) -> float:
        """Pixel of a value."""
        return self.left + (value - self.low) * self.per_unit

    @property
    def per_unit(self) -> float:
        """Pixels for one of SI."""
        return (self.right - self.left) / (self.high - self.low)

    def ticks(self, most: int) -> list[float]:
        """Values that are round in the unit of the labels."""
        ends = (from_si(self.low, self.unit), from_si(self.high, self.unit))
        return [to_si(value, self.unit) for value in ticks_between(*ends, most)]

    def labels(self, most: int) -> list[tuple[float, str]]:
        """The ticks, each with its figure; the last one names the unit."""
        ticks = self.ticks(most)
        symbol = unit_of(self.unit).symbol
        return [(value, self._figure(value) + (f" {symbol}" if value == ticks[-1] else "")) for value in ticks]

    def _figure(self, value: float) -> str:
        return f"{from_si(value, self.unit):,.6f}".rstrip("0").rstrip(".")
