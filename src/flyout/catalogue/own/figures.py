"""Figures as a user writes them, with the unit in the text, to figures of the catalogue."""

from __future__ import annotations

import re

from flyout.catalogue.attributes import ATTRIBUTES, OTHER
from flyout.catalogue.figures import figure_of
from flyout.catalogue.model import Confidence, Figure, Place
from flyout.catalogue.own.form import OwnFigure
from flyout.catalogue.own.mistakes import Mistakes, checked, likely
from flyout.catalogue.schema import FigureRow
from flyout.core.errors import CatalogueError, FlyoutError
from flyout.core.statement import Qualifier
from flyout.units.words import find_code

_WRITTEN = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(.*)", re.DOTALL)

_UNITLESS = {"count": "1", "year": "year"}
"""Code of the unit where a dimension is written without one."""


def figure(content: object, *, system: str, place: Place, mistakes: Mistakes) -> Figure | None:
    """One table [[figure]] as a figure; None with every mistake noted."""
    where = str(place)
    written = checked(content, OwnFigure, where, mistakes)
    if written is None:
        return None
    if written.attribute not in ATTRIBUTES and written.attribute != OTHER:
        remedy = likely(written.attribute, [*ATTRIBUTES, OTHER])
        mistakes.append(CatalogueError(f'unknown attribute "{written.attribute}"', where=where, remedy=remedy))
        return None
    if written.confidence is Confidence.ASSUMPTION and not written.note:
        mistakes.append(CatalogueError("an assumption needs its reason", where=where, remedy='write note = "..."'))
    try:
        cells = _cells(written, system, where)
    except CatalogueError as error:
        mistakes.append(error)
        return None
    row = checked(cells, FigureRow, where, mistakes)
    return None if row is None else _made(row, place, mistakes)


def _made(row: FigureRow, place: Place, mistakes: Mistakes) -> Figure | None:
    try:
        return figure_of(row, place)
    except FlyoutError as error:
        mistakes.append(CatalogueError(error.what, where=error.where, remedy=error.remedy))
        return None


def _cells(written: OwnFigure, system: str, where: str) -> dict[str, object]:
    """The cells that the same figure has in `figures.csv`."""
    low, unit = _number(written.value, written.attribute, f"{where}, value")
    high, unit_high = _number(written.value_high, written.attribute, f"{where}, value_high")
    if high and unit != unit_high:
        raise CatalogueError("value and value_high are in two units", where=where, remedy="write both in one")
    qualifier = written.qualifier or (Qualifier.BETWEEN if high else Qualifier.EXACT)
    same = ("attribute", "as_of", "payload", "condition", "variant", "of", "words", "source", "locator", "note")
    cells = {name: getattr(written, name) or "" for name in same}
    numbers = {"value": low, "value_high": high, "unit": unit, "qualifier": qualifier.value if low else ""}
    return {**cells, **numbers, "system": system, "confidence": written.confidence.value}


def _number(text: str | None, attribute: str, where: str) -> tuple[str, str]:
    """Numeral and unit code of "1,198 kg"; both empty where nothing is written."""
    if text is None:
        return "", ""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise CatalogueError(f'"{text[:60]}" is no number with a unit', where=where, remedy='write "300 km"')
    numeral, written = found.groups()
    code = find_code(written) if written else _UNITLESS.get(ATTRIBUTES.get(attribute, ("",))[0])
    if code is None:
        wrong = f'has a unit we do not know: "{written[:40]}"' if written else "is a bare number where a unit is needed"
        raise CatalogueError(f'"{text[:60]}" {wrong}', where=where, remedy='write the unit, such as "300 km"')
    return numeral.replace(",", ""), code
