"""The outline file as systems that can be flown."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from flyout.catalogue.model import Entry
from flyout.core.errors import CatalogueError
from flyout.systems.boosters import MOST_STAGES, Booster, load_boosters, model_error
from flyout.systems.forms import Form, read_data, read_figure
from flyout.systems.model import System
from flyout.systems.outline import Outline
from flyout.systems.uncertain import Uncertain

_OWN = ("propellant_share", "specific_impulse")


@cache
def load_outlines() -> dict[str, Form]:
    """Tables of the outline file by the name of their system."""
    return {table["system"]: table for table in read_data("outlines.toml")["outline"]}


def outline_system(entry: Entry) -> System | None:
    """The system of which an outline is published; None where none is."""
    form = load_outlines().get(entry.name)
    if form is None:
        return None
    payload = read_figure(form["payload"], "own_payload", entry=entry)
    return System(
        name=entry.name,
        variant=None,
        airframe=_outline(form, entry, payload),
        payload=payload,
        caveats=(_caveat(form),),
        convention=form.get("convention"),
    )


def _outline(form: Form, entry: Entry, payload: Uncertain) -> Outline:
    return Outline(
        booster=_with_own(_booster(form["stages"], form["propellant"], entry.name), form, entry),
        launch_mass=read_figure(form["launch_mass"], "launch_mass", entry=entry),
        payload=payload,
        model_error=model_error(),
        diameter=_optional(form, "diameter", entry),
        thrust=_optional(form, "thrust", entry),
        burn_time=_optional(form, "burn_time", entry),
        speed=_optional(form, "speed", entry),
    )


def _with_own(booster: Booster, form: Form, entry: Entry) -> Booster:
    """The class with what the outline itself says of the first stage."""
    first, *others = booster.stages
    own = {key: read_figure(form[key], key, entry=entry) for key in _OWN if key in form}
    named = {key: replace(figure, name=getattr(first, key).name) for key, figure in own.items()}
    return replace(booster, stages=(replace(first, **named), *others))


def _optional(form: Form, key: str, entry: Entry) -> Uncertain | None:
    return read_figure(form[key], key, entry=entry) if key in form else None


def _booster(stages: int, propellant: str, whose: str) -> Booster:
    for booster in load_boosters():
        if (len(booster.stages), booster.propellant) == (stages, propellant):
            return booster
    raise CatalogueError(
        f"there is no class of {stages} {propellant} stages for {whose}",
        where="outlines.toml",
        remedy=f"1 to {MOST_STAGES} stages, liquid or solid",
    )


def _caveat(form: Form) -> str:
    return (
        f"Flown from its launch mass on the proportions of {form['propellant']} missiles of {form['stages']} "
        f"stage{'s' if form['stages'] > 1 else ''}: {form['reason']}."
    )
