"""Designs of the user's own systems, from the table [design] of their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from flyout.catalogue.model import Path
from flyout.catalogue.own.mistakes import likely
from flyout.catalogue.own.read import Own
from flyout.core.errors import CatalogueError, FlyoutError, UnitError
from flyout.core.source import ASSUMPTION
from flyout.physics.drag import CURVES
from flyout.systems.design import Design
from flyout.systems.forms import Form, read_figure
from flyout.systems.model import StageDesign
from flyout.units.text import read_si

_REQUIRED = ("drag", "payload", "stage")
_OPTIONAL = ("drag_factor", "vertical_rise")
_STAGE = tuple(StageDesign.__dataclass_fields__)
_DRAG_FACTOR = {"prior": "drag_factor.slender"}
_VERTICAL_RISE = "2 s"
_FORMS = "docs/systems.md shows the four ways a figure of a design may be written"


def own_design(own: Own) -> Design | None:
    """The design in a file of the user's own; None where it has none.

    Raises
    ------
    CatalogueError
        At its first mistake; `design_mistakes` lists them all.
    """
    if own.design is None:
        return None
    for mistake in design_mistakes(own):
        raise mistake
    return _design(own, own.design)


def _design(own: Own, form: Form) -> Design:
    airframe = {
        "drag_factor": _with_full_keys(form.get("drag_factor", _DRAG_FACTOR), own.file),
        "vertical_rise": form.get("vertical_rise", _VERTICAL_RISE),
        "stage": [_with_full_keys(stage, own.file) for stage in form["stage"]],
    }
    return Design(
        system=own.entry.name,
        variant=None,
        default=True,
        airframe=airframe,
        drag=CURVES[form["drag"]],
        payload=_with_full_keys(form["payload"], own.file),
        range=None,
        evidence=(),
        caveats=(),
    )


def design_mistakes(own: Own) -> Iterator[CatalogueError]:
    """Everything that keeps a design from being flown."""
    form = own.design
    if form is None:
        return
    where = f"{own.read_from}, [design]"
    if own.entry.path is not Path.BALLISTIC:
        yield CatalogueError(f"only ballistic systems are flown; this one is {own.entry.path.value}", where=where)
    yield from _keys(form, _REQUIRED, _OPTIONAL, where)
    if "drag" in form and form["drag"] not in CURVES:
        yield CatalogueError(f"unknown drag curve {form['drag']!r:.60}", where=where, remedy=_either(CURVES))
    for key in ("payload", "drag_factor"):
        if key in form:
            yield from _figure(form[key], key, own, where)
    if "vertical_rise" in form:
        yield from _duration(form["vertical_rise"], f"{where}, vertical_rise")
    yield from _stages(form, own, where)


def _stages(form: Form, own: Own, where: str) -> Iterator[CatalogueError]:
    stages = form.get("stage", [])
    if not isinstance(stages, list) or not stages or not all(isinstance(stage, dict) for stage in stages):
        yield CatalogueError("stage is no array of tables", where=where, remedy="begin each with [[design.stage]]")
        return
    for number, stage in enumerate(stages, 1):
        place = f"{where}, [[design.stage]] {number}"
        yield from _keys(stage, _STAGE, (), place)
        for key in _STAGE:
            if key in stage:
                yield from _figure(stage[key], key, own, place)


def _keys(
    form: Mapping[str, Any], required: tuple[str, ...], optional: tuple[str, ...], where: str
) -> Iterator[CatalogueError]:
    for key in form:
        if key not in (*required, *optional):
            yield CatalogueError(f'unknown key "{key[:60]}"', where=where, remedy=likely(key, (*required, *optional)))
    for key in required:
        if key not in form:
            yield CatalogueError(f"{key} is missing", where=where)


def _figure(form: object, key: str, own: Own, where: str) -> Iterator[CatalogueError]:
    place = f"{where}, {key}"
    if not isinstance(form, dict):
        yield CatalogueError("this is no table of a figure", where=place, remedy=_FORMS)
        return
    source = form.get("source", ASSUMPTION)
    if source != ASSUMPTION and f"{own.file}/{source}" not in own.sources:
        yield CatalogueError(
            f'source "{source}" is not described', where=place, remedy=f"add a table [source.{source}]"
        )
    try:
        read_figure(form, key, entry=own.entry)
    except UnitError as error:
        yield CatalogueError(error.what, where=place, remedy=error.remedy)
    except (CatalogueError, ValueError, TypeError, AttributeError) as error:
        yield CatalogueError(
            error.what if isinstance(error, CatalogueError) else str(error), where=place, remedy=_FORMS
        )


def _duration(text: object, where: str) -> Iterator[CatalogueError]:
    try:
        read_si(str(text), "time", where=where)
    except FlyoutError as error:
        yield CatalogueError(error.what, where=where, remedy=error.remedy)


def _either(known: Mapping[str, object]) -> str:
    return f"one of {', '.join(known)}"


def _with_full_keys(form: Form, file: str) -> Form:
    """The same with sources that are told from those of other files."""
    full = {key: _with_full_keys(value, file) if isinstance(value, dict) else value for key, value in form.items()}
    if full.get("source", ASSUMPTION) != ASSUMPTION:
        full["source"] = f"{file}/{full['source']}"
    return full
