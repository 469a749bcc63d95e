"""Vehicles from rows of the catalogue."""

from dataclasses import replace
from pathlib import Path

import pytest

from flyout.catalogue.load import load_catalogue
from flyout.core.errors import UnknownSystemError, VehicleError
from flyout.physics.drag import CURVES
from flyout.vehicles.catalogued import vehicle_of
from flyout.vehicles.file import load_vehicle

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "vehicles"
CATALOGUE = load_catalogue()


@pytest.mark.parametrize(("name", "file"), [("Scud-B", "scud-b"), ("Al Hussein", "al-hussein"), ("V-2", "v-2")])
def test_catalogue_and_example_describe_the_same_vehicle(name, file):
    catalogued, example = vehicle_of(CATALOGUE, name), load_vehicle(EXAMPLES / f"{file}.toml")
    assert catalogued.stages == example.stages
    assert catalogued.payload_mass == pytest.approx(example.payload_mass)
    assert (catalogued.drag.mach, catalogued.drag.cd) == (example.drag.mach, example.drag.cd)


@pytest.mark.parametrize("name", ["ATACMS", "M39", "HIMARS", "Storm Shadow"])
def test_what_is_not_published_whole_is_not_flown(name):
    with pytest.raises(VehicleError, match="not every figure") as caught:
        vehicle_of(CATALOGUE, name)
    assert "Scud-B" in str(caught.value)


def test_an_unknown_name_is_told_with_a_suggestion():
    with pytest.raises(UnknownSystemError, match="did you mean Scud-B"):
        vehicle_of(CATALOGUE, "Scudd-B")


def test_two_figures_of_one_source_are_not_chosen_between():
    entry = CATALOGUE.entries["Scud-B"]
    row = next(figure for figure in entry.figures if figure.attribute == "burn_time")
    doubled = replace(entry, figures=(*entry.figures, replace(row, value=80.0)))
    with pytest.raises(VehicleError, match="2 figures for the burn time"):
        vehicle_of(replace(CATALOGUE, entries={"Scud-B": doubled}), "Scud-B")


def test_every_recipe_names_a_curve_and_makes_a_vehicle():
    recipes = {name: entry.recipe for name, entry in CATALOGUE.entries.items() if entry.recipe is not None}
    assert {recipe.drag for recipe in recipes.values()} <= set(CURVES)
    for name in recipes:
        assert vehicle_of(CATALOGUE, name).launch_mass > 1000
