"""A missile of which the whole is published and the parts are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flyout.flights.models import VERTICAL_RISE
from flyout.physics.vehicle import DragCurve
from flyout.systems.boosters import Booster
from flyout.systems.uncertain import Uncertain

SPEED_SPREAD = 0.02
"""Standard deviation of a published greatest speed, as a part of it, beside its rounding and the ways to count it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Launch mass and what else is published of a missile, on the proportions of its class.

    Parameters
    ----------
    booster : Booster
        The class: how many stages, of which kind, in which proportions.
    launch_mass : Uncertain [kg]
        With `payload`.
    payload : Uncertain [kg]
        What it carries at that mass.
    model_error : Uncertain
        Multiplies the range: what a point mass leaves out.
    diameter : Uncertain or None [m]
        None for the proportions of the class.
    thrust : Uncertain or None [N]
        Of the first stage at sea level; None for the thrust over weight of the class.
    burn_time : Uncertain or None [s]
        Of a single stage; with the thrust it tells how much propellant is burnt.
    speed : Uncertain or None [m/s]
        Greatest speed published; the draws are held to it.
    vertical_rise : float
        Time it climbs upright before it tips over [s].
    """

    booster: Booster
    launch_mass: Uncertain
    payload: Uncertain
    model_error: Uncertain
    diameter: Uncertain | None = None
    thrust: Uncertain | None = None
    burn_time: Uncertain | None = None
    speed: Uncertain | None = None
    vertical_rise: float = VERTICAL_RISE

    @property
    def drag(self) -> DragCurve:
        """Of the class."""
        return self.booster.drag

    @property
    def drag_factor(self) -> Uncertain:
        """Of the class."""
        return self.booster.drag_factor

    @property
    def figures(self) -> tuple[Uncertain, ...]:
        """Every figure that is drawn, in a fixed order; what is published replaces that of the class."""
        return tuple(self._figures())

    def _figures(self) -> Iterator[Uncertain]:
        yield self.launch_mass
        yield from (figure for figure in (self.diameter, self.thrust, self.burn_time) if figure is not None)
        yield from (figure for figure in self.booster.unknowns if figure.name not in self._replaced())
        yield self.model_error
        yield self.payload

    def _replaced(self) -> set[str]:
        """Names of the figures of the class that a published one stands for."""
        first = self.booster.stages[0]
        replaced = {self.booster.payload.name}
        replaced |= {self.booster.diameter_of_a_tonne.name} if self.diameter else set()
        replaced |= {first.thrust_over_weight.name} if self.thrust else set()
        return replaced | ({first.propellant_share.name} if self.thrust and self.burn_time else set())
