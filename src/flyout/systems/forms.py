"""The four ways a figure of a design may be written, read into a distribution."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from flyout.catalogue.model import Entry
from flyout.core.errors import CatalogueError
from flyout.systems.distributions import Distribution, Fixed, Lognormal, Triangular, Uniform
from flyout.systems.figures import published
from flyout.systems.uncertain import Uncertain
from flyout.units.text import read_si

Form = Mapping[str, Any]
"""One table of a design file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """What a figure of a design is called, and what it is measured in."""

    name: str
    unit: str
    dimension: str


SLOTS = {
    "loaded_mass": Slot(name="mass without payload", unit="kg", dimension="mass"),
    "propellant_share": Slot(name="propellant share", unit="%", dimension="percent"),
    "specific_impulse": Slot(name="specific impulse", unit="s", dimension="time"),
    "sea_level_loss": Slot(name="thrust lost at sea level", unit="%", dimension="percent"),
    "burn_time": Slot(name="burn time", unit="s", dimension="time"),
    "launch_mass": Slot(name="launch mass", unit="kg", dimension="mass"),
    "thrust": Slot(name="thrust at sea level", unit="kN", dimension="force"),
    "speed": Slot(name="greatest speed", unit="m/s", dimension="speed"),
    "own_payload": Slot(name="published payload", unit="kg", dimension="mass"),
    "diameter": Slot(name="diameter", unit="m", dimension="length"),
    "drag_factor": Slot(name="drag", unit="%", dimension="percent"),
    "model_error": Slot(name="model error", unit="%", dimension="percent"),
    "thrust_over_weight": Slot(name="thrust over weight", unit="%", dimension="percent"),
    "turn_share": Slot(name="part of the burn that turns", unit="%", dimension="percent"),
    "mass_above": Slot(name="share of the mass above", unit="%", dimension="percent"),
    "payload": Slot(name="payload", unit="kg", dimension="mass"),
    "range": Slot(name="range", unit="km", dimension="length"),
}


def read_data(name: str) -> dict[str, Any]:
    """One TOML file of this room's data."""
    return tomllib.loads(files("flyout.systems").joinpath("data", name).read_text(encoding="utf-8"))


def read_figure(form: Form, key: str, *, entry: Entry, name: str | None = None) -> Uncertain:
    """The figure `form` describes.

    Parameters
    ----------
    form : mapping
        A table of a design: a value, two or three ends, a prior or "published".
    key : str
        Which figure it is: a key of `SLOTS`.
    entry : Entry
        Of the catalogue, for "published".
    name : str or None
        Instead of the usual name, where a system has several of the kind.

    Raises
    ------
    CatalogueError
        If the table is none of the four forms.
    """
    slot = SLOTS[key]
    if "published" in form:
        return published(entry, form.get("variant"), form["published"], name=name or slot.name, unit=slot.unit)
    return written_figure(form, key, whose=entry.name, name=name)


def written_figure(form: Form, key: str, *, whose: str, name: str | None = None) -> Uncertain:
    """The figure a form holds itself or by its prior, without a look into the catalogue; `whose` is for errors."""
    slot = SLOTS[key]
    name = name or slot.name
    factor = float(form.get("times", 1.0))
    source = _prior(form["prior"]) if "prior" in form else form
    try:
        return Uncertain(
            name=name,
            distribution=_distribution(source, slot, factor),
            unit=slot.unit,
            reason=source["reason"],
            source=source["source"],
        )
    except KeyError as missing:
        raise CatalogueError(
            f"the {name} of {whose} has no {missing}",
            where="designs.toml or boosters.toml",
            remedy="see the four forms in README.md beside it",
        ) from missing


def _distribution(form: Form, slot: Slot, factor: float) -> Distribution:
    """The distribution of a table that holds figures."""

    def si(key: str) -> float:
        return factor * read_si(form[key], slot.dimension, where=f"{slot.name}.{key}")

    if "value" in form:
        return Fixed(si("value"))
    if "median" in form:
        return Lognormal(si("median"), float(form["spread"]))
    if "mode" in form:
        return Triangular(si("low"), si("mode"), si("high"))
    return Uniform(si("low"), si("high"))


@cache
def _priors() -> dict[str, Any]:
    return read_data("priors.toml")


def _prior(name: str) -> Form:
    """Prior "specific_impulse.solid" of the class file."""
    table, _, kind = name.partition(".")
    try:
        prior: Form = _priors()[table][kind]
    except KeyError:
        raise CatalogueError(f'there is no prior "{name}"', where="priors.toml") from None
    return prior
