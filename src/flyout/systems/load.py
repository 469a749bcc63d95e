"""Names of the catalogue to systems that can be flown, or the reason why they cannot."""

from __future__ import annotations

import math
from collections.abc import Iterator

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.model import Entry, Path
from flyout.core.errors import CatalogueError
from flyout.systems.design import Design
from flyout.systems.designs import find_design, load_designs
from flyout.systems.forms import SLOTS, Form, read_figure
from flyout.systems.model import Airframe, Evidence, StageDesign, System
from flyout.systems.outlines import outline_system
from flyout.systems.uncertain import Uncertain
from flyout.units.text import read_si

_NOT_FLOWN = {
    Path.QUASI_BALLISTIC: "{name} manoeuvres inside the atmosphere (quasi-ballistic): a ballistic flight is not its own"
    " and would only be a bound, so no flight was calculated",
    Path.CRUISE: "{name} is a cruise missile: it breathes air and flies level, so no ballistic flight applies",
    Path.NONE: "{name} does not fly by itself: a range given for it belongs to what it fires",
}

_MODEL_ERROR = {"prior": "model_error.point_mass"}


def load_system(catalogue: Catalogue, name: str, variant: str | None = None) -> System | None:
    """The system a claim about `name` and `variant` is flown as.

    Parameters
    ----------
    catalogue : Catalogue
    name : str
        Canonical name.
    variant : str or None
        Canonical variant; None takes the variants such claims are judged on.

    Returns
    -------
    System or None
        None where no ballistic flight applies: `why_not_flown` says why.

    Raises
    ------
    UnknownSystemError
        If the catalogue does not know the name.
    """
    entry = catalogue.find(name)
    design = find_design(entry.name, variant)
    if entry.path is not Path.BALLISTIC:
        return None
    if design is not None:
        return _system(design, entry)
    return outline_system(entry) if variant is None else None


def why_not_flown(catalogue: Catalogue, name: str, variant: str | None = None) -> str | None:
    """Why no flight was calculated, one clause; None where one can be."""
    entry = catalogue.find(name)
    if entry.path in _NOT_FLOWN:
        return _NOT_FLOWN[entry.path].format(name=entry.name)
    if load_system(catalogue, name, variant) is None:
        label = f"{entry.name} {variant}" if variant else entry.name
        return f"too little of {label} is published to make a vehicle of it, so no flight was calculated"
    return None


def _system(design: Design, entry: Entry) -> System:
    return System(
        name=design.system,
        variant=design.variant,
        airframe=_airframe(design, entry),
        payload=read_figure(design.payload, "payload", entry=entry),
        evidence=tuple(_evidence(design, entry)),
        caveats=design.caveats,
        convention=design.convention,
    )


def _airframe(design: Design, entry: Entry) -> Airframe:
    form, stages = design.airframe, design.airframe["stage"]
    return Airframe(
        stages=tuple(
            _stage(stage, entry, f"stage {k} " if len(stages) > 1 else "") for k, stage in enumerate(stages, 1)
        ),
        drag=design.drag,
        drag_factor=read_figure(form["drag_factor"], "drag_factor", entry=entry),
        model_error=read_figure(_MODEL_ERROR, "model_error", entry=entry),
        vertical_rise=read_si(form["vertical_rise"], "time", where="vertical_rise"),
    )


def _stage(form: Form, entry: Entry, prefix: str) -> StageDesign:
    keys = ("loaded_mass", "propellant_share", "specific_impulse", "sea_level_loss", "burn_time", "diameter")
    return StageDesign(**{key: read_figure(form[key], key, entry=entry, name=prefix + SLOTS[key].name) for key in keys})


def _evidence(design: Design, entry: Entry) -> Iterator[Evidence]:
    """What is published of sister variants; a design is never held to its own range."""
    for form in design.evidence:
        sister = next(
            other for other in load_designs() if (other.system, other.variant) == (design.system, form["sister"])
        )
        held = form.get("range", sister.range)
        if held is None or sister is design:
            raise CatalogueError(
                f"{design.system} {design.variant} has no sister range to be held to", where="designs.toml"
            )
        payload = read_figure(sister.payload, "payload", entry=entry, name=f"payload of the {sister.variant}")
        yield _held_to(held, f"{sister.variant}", payload)


def _held_to(form: Form, label: str, payload: Uncertain) -> Evidence:
    low, high = (read_si(form[key], "length", where=f"range of {label}") for key in ("low", "high"))
    above = float(form.get("above", math.inf))
    manner = "at least " if math.isinf(above) else ""
    return Evidence(
        label=label,
        payload=payload,
        low=low,
        high=high,
        below=float(form["below"]),
        above=above,
        words=f"{label}: {manner}{form['value']} with a payload of {payload.words}",
        reason=form["reason"],
        source=form["source"],
    )
