"""A system: a real design whose unknowns are distributions with reasons."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.flights.launch import Launch
from flyout.flights.models import VERTICAL_RISE
from flyout.physics.vehicle import DragCurve
from flyout.systems.distributions import Fixed
from flyout.systems.outline import Outline
from flyout.systems.uncertain import Uncertain

REFERENCE_LAUNCH = Launch()
"""Where every system is flown from unless told otherwise; said with every answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageDesign:
    """One stage of a design.

    Parameters
    ----------
    loaded_mass : Uncertain [kg]
        Everything that is not payload: motor with propellant, structure, fins, guidance section.
    propellant_share : Uncertain
        Part of the loaded mass that is propellant.
    specific_impulse : Uncertain [s]
        In vacuum.
    sea_level_loss : Uncertain
        Part of the vacuum thrust that air pressure takes away at sea level.
    burn_time : Uncertain [s]
    diameter : Uncertain [m]
    """

    loaded_mass: Uncertain
    propellant_share: Uncertain
    specific_impulse: Uncertain
    sea_level_loss: Uncertain
    burn_time: Uncertain
    diameter: Uncertain

    @property
    def figures(self) -> tuple[Uncertain, ...]:
        """All of them, in a fixed order."""
        return (
            self.loaded_mass,
            self.propellant_share,
            self.specific_impulse,
            self.sea_level_loss,
            self.burn_time,
            self.diameter,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Airframe:
    """Everything of a missile but its payload: what the variants of a family share.

    Parameters
    ----------
    stages : tuple of StageDesign
        In the order of their burning.
    drag : DragCurve
    drag_factor : Uncertain
        Multiplies the curve: bodies of one class differ in nose and fins.
    model_error : Uncertain
        Multiplies the range: what a point mass leaves out, the same for all variants.
    vertical_rise : float
        Time it climbs upright before it tips over [s].
    """

    stages: tuple[StageDesign, ...]
    drag: DragCurve
    drag_factor: Uncertain
    model_error: Uncertain
    vertical_rise: float = VERTICAL_RISE

    @property
    def figures(self) -> tuple[Uncertain, ...]:
        """Every figure that is drawn, in a fixed order."""
        stages = (figure for stage in self.stages for figure in stage.figures)
        return (*stages, self.drag_factor, self.model_error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A published range of a sister variant, which says something of the shared airframe.

    A published maximum is seldom the ballistic one: it is rounded, and it may
    keep a reserve. So a draw is not thrown away for missing the figure; it
    loses weight with its distance, on each side by its own measure.

    Parameters
    ----------
    label : str
        The sister: "M39".
    payload : Uncertain [kg]
        What the sister carries.
    low, high : float [m]
        Ends of the published range as its digits allow.
    below : float
        Standard deviation, relative, of a model that falls short of `low`.
    above : float
        The same for a model that exceeds `high`; infinite where the figure is
        only known to be reached.
    words, reason, source : str
    """

    label: str
    payload: Uncertain
    low: float
    high: float
    below: float
    above: float
    words: str
    reason: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """One system or variant that can be flown.

    Parameters
    ----------
    name : str
        Canonical, as in the catalogue.
    variant : str or None
        The variant, or the words for the variants it stands for.
    airframe : Airframe or Outline
    payload : Uncertain [kg]
    evidence : tuple of Evidence
        Published ranges of sister variants; never of this one.
    caveats : tuple of str
        What a reader should know before the answer.
    convention : str or None
        Why its published range is quoted at a limit and may lie below what it can do.
    launch : Launch
        Where and which way it is flown.
    """

    name: str
    variant: str | None
    airframe: Airframe | Outline
    payload: Uncertain
    evidence: tuple[Evidence, ...] = ()
    caveats: tuple[str, ...] = ()
    convention: str | None = None
    launch: Launch = REFERENCE_LAUNCH

    @property
    def label(self) -> str:
        """What a reader calls it: "ATACMS M39"."""
        return f"{self.name} {self.variant}" if self.variant else self.name

    @property
    def figures(self) -> tuple[Uncertain, ...]:
        """Every figure it is flown with, the payload last."""
        own = self.airframe.figures
        return own if self.payload in own else (*own, self.payload)

    @property
    def unknowns(self) -> tuple[Uncertain, ...]:
        """The figures that are not one fixed value."""
        return tuple(figure for figure in self.figures if not isinstance(figure.distribution, Fixed))
