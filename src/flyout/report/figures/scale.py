"""From metres to pixels."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.report.figures.sheet import ticks_between


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Lengths from `low` to `high` [m] on pixels from `left` to `right`."""

    low: float
    high: float
    left: float
    right: float

    def __call__(self, value: float) -> float:
        """Pixel of a length."""
        return self.left + (value - self.low) * self.per_metre

    @property
    def per_metre(self) -> float:
        """Pixels for one metre."""
        return (self.right - self.left) / (self.high - self.low)

    def ticks(self, most: int) -> list[float]:
        """Lengths of a round number of kilometres [m]."""
        return [1000 * value for value in ticks_between(self.low / 1000, self.high / 1000, most)]

    def labels(self, most: int) -> list[tuple[float, str]]:
        """The ticks [m], each with its kilometres; the last one names the unit."""
        ticks = self.ticks(most)
        return [(value, f"{value / 1000:,.0f}" + (" km" if value == ticks[-1] else "")) for value in ticks]
