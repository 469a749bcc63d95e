"""Rows of `figures.csv` and `flights.csv` as figures: numbers read, words put beside them."""

from __future__ import annotations

from typing import Any

from flyout.catalogue.model import Figure, Place, Trial
from flyout.catalogue.schema import FigureRow, FlightRow
from flyout.core.interval import Interval
from flyout.core.statement import Qualifier
from flyout.units.figures import reading, significant_figures
from flyout.units.show import show, show_range
from flyout.units.table import dimension_of, to_si
from flyout.units.text import read_si

FIGURES = "figures.csv"
FLIGHTS = "flights.csv"

_SAME = (
    "system", "variant", "attribute", "unit", "qualifier", "as_of", "condition", "source", "locator", "confidence",
    "note",
)  # fmt: skip
"""Cells that are taken over as they are."""

_QUALIFIER_WORDS = {
    Qualifier.UP_TO: "up to ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.APPROX: "about ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.LESS_THAN: "less than ",
}


def figure_of(row: FigureRow, place: Place) -> Figure:
    """One checked row as a figure.

    Raises
    ------
    UnitError
        If the payload is no mass with its unit.
    """
    return Figure(
        place=place,
        of=row.of,
        flight=None,
        who=None,
        payload_mass=None if row.payload is None else read_si(row.payload, "mass", where=f"{place}, payload"),
        **_shared(row),
    )


def figure_of_flight(row: FlightRow, place: Place) -> Figure:
    """One checked row of a flight as a figure."""
    trial = Trial(
        key=row.flight, system=row.system, variant=row.variant, date=row.date, name=row.name, manner=row.manner
    )
    return Figure(place=place, of=None, flight=trial, who=row.who, payload_mass=None, **_shared(row))


def _shared(row: FigureRow | FlightRow) -> dict[str, Any]:
    """The fields that figures of systems and of flights have alike."""
    words = row.words if isinstance(row, FigureRow) else None
    return {
        "text": words if words is not None else _text(row),
        "value": _number(row.value),
        "value_high": _number(row.value_high),
        "reading": _reading(row),
        **{name: getattr(row, name) for name in _SAME},
    }


def si_of(figure: Figure) -> float:
    """The number of a figure in SI; half-way where it is published as a range.

    Raises
    ------
    ValueError
        If the figure is words.
    """
    if figure.value is None or figure.unit is None:
        raise ValueError(f"{figure.system} {figure.attribute} is no number: {figure.text}")
    ends = (figure.value, figure.value if figure.value_high is None else figure.value_high)
    return to_si(sum(ends) / 2, figure.unit)


def _number(numeral: str | None) -> float | None:
    return None if numeral is None else float(numeral)


def _reading(row: FigureRow | FlightRow) -> Interval | None:
    if row.value is None or row.unit is None:
        return None
    low = _read(row.value, row.unit)
    return low if row.value_high is None else low.hull(_read(row.value_high, row.unit))


def _read(numeral: str, unit: str) -> Interval:
    value = float(numeral)
    if dimension_of(unit) == "year":  # nobody rounds a year
        return Interval(value, value)
    band = reading(value, significant_figures(numeral))
    return Interval(to_si(band.low, unit), to_si(band.high, unit))


def _text(row: FigureRow | FlightRow) -> str:
    if row.value is None or row.unit is None or row.qualifier is None:
        return ""
    digits = max(3, significant_figures(row.value))
    if row.value_high is not None:
        digits = max(digits, significant_figures(row.value_high))
        return show_range(float(row.value), float(row.value_high), row.unit, digits=digits)
    return _QUALIFIER_WORDS.get(row.qualifier, "") + show(float(row.value), row.unit, digits=digits)
