"""Vehicles of no particular make: what stands for a missile of which only the flight was reported."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from flyout.core.interval import Interval
from flyout.physics.drag import CURVES
from flyout.physics.vehicle import DragCurve
from flyout.systems.forms import read_data, written_figure
from flyout.systems.uncertain import Uncertain
from flyout.units.text import read_si

MOST_STAGES = 3
_DRAG = "Forden 2007"
_STAGE_KEYS = ("propellant_share", "specific_impulse", "sea_level_loss")
_WHO = "a generic vehicle"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoosterStage:
    """One stage by its shares and ratios, without a size.

    Parameters
    ----------
    propellant_share : Uncertain
        Of the stage alone.
    specific_impulse : Uncertain [s]
        In vacuum.
    sea_level_loss : Uncertain
        Part of the vacuum thrust; upper stages fire where there is no air.
    thrust_over_weight : Uncertain
        Vacuum thrust over weight of all at its ignition.
    mass_above : Uncertain or None
        What it carries over the mass at its ignition; None for the last stage,
        whose payload is found from the flight.
    """

    propellant_share: Uncertain
    specific_impulse: Uncertain
    sea_level_loss: Uncertain
    thrust_over_weight: Uncertain
    mass_above: Uncertain | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Booster:
    """A class of vehicles: how many stages, of which kind, and what is unknown of them.

    Parameters
    ----------
    name : str
        "two-stage liquid".
    propellant : str
    stages : tuple of BoosterStage
    payload : Uncertain [kg]
    payload_share : Interval
        Least and greatest payload over the mass of the last stage with it.
    diameter_of_a_tonne : Uncertain [m]
        Diameter over the cube root of the mass in tonnes.
    drag_factor : Uncertain
    turn_share : Uncertain
        Part of the burn after which it no longer turns on a flight of greatest range.
    drag : DragCurve
    """

    name: str
    propellant: str
    stages: tuple[BoosterStage, ...]
    payload: Uncertain
    payload_share: Interval
    diameter_of_a_tonne: Uncertain
    drag_factor: Uncertain
    turn_share: Uncertain
    drag: DragCurve

    @property
    def unknowns(self) -> tuple[Uncertain, ...]:
        """Every figure that is drawn, in a fixed order."""
        body = (self.payload, self.diameter_of_a_tonne, self.drag_factor, self.turn_share)
        return (*body, *(figure for stage in self.stages for figure in _figures(stage)))


def _figures(stage: BoosterStage) -> tuple[Uncertain, ...]:
    own = (stage.propellant_share, stage.specific_impulse, stage.sea_level_loss, stage.thrust_over_weight)
    return own if stage.mass_above is None else (*own, stage.mass_above)


@cache
def load_boosters() -> tuple[Booster, ...]:
    """The classes: one, two and three stages, liquid and solid; before any report each counts the same."""
    data = read_data("boosters.toml")
    return tuple(_booster(data, kind, count) for count in range(1, MOST_STAGES + 1) for kind in data["stage"])


def payload_share_reason() -> str:
    """Why the payload may be that part of the last stage."""
    reason: str = read_data("boosters.toml")["payload_share_reason"]
    return reason


def model_error() -> Uncertain:
    """What a point mass leaves out, as a factor on the range."""
    return written_figure({"prior": "model_error.point_mass"}, "model_error", whose=_WHO)


def _booster(data: dict[str, Any], kind: str, count: int) -> Booster:
    body = data["body"]
    ends = (read_si(data[key], "percent", where=key) for key in ("least_payload_share", "most_payload_share"))
    return Booster(
        name=f"{('one', 'two', 'three')[count - 1]}-stage {kind}",
        propellant=kind,
        stages=tuple(_stage(data, kind, k, last=k == count) for k in range(1, count + 1)),
        payload=written_figure(body["payload"], "payload", whose=_WHO),
        payload_share=Interval(*ends),
        diameter_of_a_tonne=written_figure(body["diameter_of_a_tonne"], "diameter", whose=_WHO),
        drag_factor=written_figure(body["drag_factor"], "drag_factor", whose=_WHO),
        turn_share=written_figure(body["turn_share"], "turn_share", whose=_WHO),
        drag=CURVES[_DRAG],
    )


def _stage(data: dict[str, Any], kind: str, number: int, *, last: bool) -> BoosterStage:
    form = data["stage"][kind]

    def figure(form: dict[str, Any], key: str) -> Uncertain:
        read = written_figure(form, key, whose=_WHO)
        return replace(read, name=f"stage {number} {read.name}")

    thrust = form["thrust_over_weight" if number == 1 else "thrust_over_weight_above"]
    return BoosterStage(
        **{key: figure(form[key], key) for key in _STAGE_KEYS},
        thrust_over_weight=figure(thrust, "thrust_over_weight"),
        mass_above=None if last else figure(data["mass_above"], "mass_above"),
    )
