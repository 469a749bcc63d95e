"""Real flights as `flights.toml` lists them: what flies, from where, and what is known of the outcome."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.model import Figure
from flyout.flights.launch import Launch
from flyout.flights.throw import Body, Throw, throw_at
from flyout.physics.drag import CURVES
from flyout.physics.vehicle import Vehicle
from flyout.studies.validation.files import read_text
from flyout.vehicles.file import parse_vehicle
from flyout.vehicles.table import Table

FARTHEST, TO_DISTANCE = "greatest range", "to the distance"
CASES = "flights.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """Which published figures of a flight are compared.

    Parameters
    ----------
    figures : tuple of Figure
        Of that flight, or of that system by one source.
    compare : tuple of str
        Attributes.
    within : float
        Share of the published value that the computed one may be off.
    """

    figures: tuple[Figure, ...]
    compare: tuple[str, ...]
    within: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One real flight.

    Parameters
    ----------
    name : str
    flown : Vehicle or (Body, Throw)
        A rocket from its vehicle file, or a body thrown by a gun.
    steered : str or None
        `FARTHEST` or `TO_DISTANCE`; None for a body.
    launch : Launch
    outcomes : Outcomes
    assumed : tuple of str
    """

    name: str
    flown: Vehicle | tuple[Body, Throw]
    steered: str | None
    launch: Launch
    outcomes: Outcomes
    assumed: tuple[str, ...]


def load_cases(catalogue: Catalogue) -> tuple[Case, ...]:
    """Every real flight, its outcomes looked up in the catalogue."""
    root = Table(content=tomllib.loads(read_text(CASES)), where=CASES)
    return tuple(_case(table, catalogue) for table in root.tables("flight"))


def packaged_vehicle(name: str) -> Vehicle:
    """The vehicle of a file that the package carries, the same as in examples/vehicles."""
    return parse_vehicle(read_text(f"vehicles/{name}"), name=name)


def _case(table: Table, catalogue: Catalogue) -> Case:
    launch = _launch(table.table("launch"))
    rocket = "vehicle" in table.content
    return Case(
        name=table.words("name"),
        flown=packaged_vehicle(table.words("vehicle")) if rocket else _thrown(table, launch),
        steered=table.words("steered") if rocket else None,
        launch=launch,
        outcomes=_outcomes(table.table("outcomes"), catalogue),
        assumed=tuple(table.content["assumed"]),
    )


def _launch(table: Table) -> Launch:
    return Launch(
        latitude=table.figure("latitude", "angle", least="zero or more"),
        azimuth=table.figure("azimuth", "angle", least="zero or more"),
        height=table.figure("height", "length", least="zero or more"),
    )


def _thrown(table: Table, launch: Launch) -> tuple[Body, Throw]:
    body, start = table.table("body"), table.table("thrown")
    return (
        Body(
            mass=body.figure("mass", "mass"),
            diameter=body.figure("diameter", "length"),
            drag=CURVES[body.words("drag")],
        ),
        throw_at(
            latitude=launch.latitude,
            height=launch.height,
            azimuth=launch.azimuth,
            speed=start.figure("speed", "speed"),
            elevation=start.figure("elevation", "angle"),
        ),
    )


def _outcomes(table: Table, catalogue: Catalogue) -> Outcomes:
    return Outcomes(
        figures=_figures(table, catalogue),
        compare=tuple(table.content["compare"]),
        within=float(table.content["within"]),
    )


def _figures(table: Table, catalogue: Catalogue) -> tuple[Figure, ...]:
    if "system" in table.content:
        figures = catalogue.figures_of(table.words("system"))
        return tuple(figure for figure in figures if figure.source == table.words("source"))
    wanted = table.words("flight")
    return next(figures for trial, figures in catalogue.flights().items() if trial.key == wanted)
