"""Vehicles whose every figure is published, from the rows of the catalogue."""

from __future__ import annotations

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.figures import si_of
from flyout.catalogue.model import Entry, Figure, Recipe
from flyout.core.errors import VehicleError
from flyout.physics.drag import CURVES
from flyout.physics.vehicle import Stage, Vehicle


def vehicle_of(catalogue: Catalogue, name: str) -> Vehicle:
    """The vehicle that published figures of one system make.

    Only systems with a recipe have one: nothing is assumed here. What is not
    published is a matter of ensembles.

    Parameters
    ----------
    catalogue : Catalogue
    name : str
        Any name of the system.

    Raises
    ------
    UnknownSystemError
        If the catalogue does not know the name.
    VehicleError
        If the published figures do not make a whole vehicle.

    >>> from flyout.catalogue.load import load_catalogue
    >>> round(vehicle_of(load_catalogue(), "R-17").launch_mass)
    5897
    """
    entry, variant = catalogue.find_variant(name)
    if entry.recipe is None or variant is not None:
        flyable = [other.name for other in catalogue.entries.values() if other.recipe is not None]
        raise VehicleError(
            f"not every figure that a flight of {variant or entry.name} needs is published",
            where=f'catalogue, "{entry.name}"',
            remedy=f"check a report on it, which draws what is unknown; or fly a vehicle file, or {', '.join(flyable)}",
        )
    return Vehicle(
        name=entry.name,
        stages=(_stage(entry, entry.recipe),),
        payload_mass=_published(entry, entry.recipe, "payload_mass"),
        drag=CURVES[entry.recipe.drag],
    )


def _stage(entry: Entry, recipe: Recipe) -> Stage:
    return Stage(
        dry_mass=_published(entry, recipe, "dry_mass"),
        propellant_mass=_published(entry, recipe, "propellant_mass"),
        specific_impulse=_published(entry, recipe, "specific_impulse"),
        burn_time=_published(entry, recipe, "burn_time"),
        diameter=_published(entry, recipe, "diameter"),
    )


def _published(entry: Entry, recipe: Recipe, attribute: str) -> float:
    """The figure of the first source of the recipe that has one [SI]."""
    for source in recipe.sources:
        found: list[Figure] = [f for f in entry.figures if f.attribute == attribute and f.source == source]
        if len(found) == 1:
            return si_of(found[0])
        if found:
            raise VehicleError(
                f"{source} has {len(found)} figures for the {attribute.replace('_', ' ')} of {entry.name}",
                where=f'systems.toml, ["{entry.name}".recipe]',
            )
    raise VehicleError(
        f"no source of the recipe has the {attribute.replace('_', ' ')} of {entry.name}",
        where=f'systems.toml, ["{entry.name}".recipe]',
    )
