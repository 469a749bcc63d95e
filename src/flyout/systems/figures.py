"""What the catalogue publishes of one attribute, as a distribution."""

from __future__ import annotations

from collections.abc import Sequence

from flyout.catalogue.model import Entry, Figure
from flyout.core.errors import CatalogueError
from flyout.core.interval import Interval
from flyout.core.source import ASSUMPTION
from flyout.systems.distributions import Uniform
from flyout.systems.uncertain import Uncertain

UNSOURCED_MARGIN = 0.03
"""An unsourced figure is given this much more room, of its value, on either side."""


def published(entry: Entry, variant: str | None, attribute: str, *, name: str, unit: str) -> Uncertain:
    """Everything between the lowest and the highest published figure.

    Sources that disagree are not averaged: each may be right. Figures of the
    variant go before figures of the family, figures that can be cited before
    those that cannot.

    Parameters
    ----------
    entry : Entry
    variant : str or None
    attribute : str
        As in the catalogue: "diameter".
    name, unit : str
        Of the figure made; the unit is what a reader is shown.

    Raises
    ------
    CatalogueError
        If the catalogue has no figure of it.
    """
    rows = _best(_rows(entry, variant, attribute))
    if not rows:
        raise CatalogueError(
            f"no {attribute} of {entry.name} {variant or ''}".strip(),
            where="designs.toml",
            remedy="write the figure in the design, or add a row to the catalogue",
        )
    span = _hull(rows)
    citable = rows[0].citable
    if not citable:
        span = Interval(span.low * (1.0 - UNSOURCED_MARGIN), span.high * (1.0 + UNSOURCED_MARGIN))
    return Uncertain(
        name=name,
        distribution=Uniform(span.low, span.high),
        unit=unit,
        reason=_reason(rows),
        source=rows[0].source if citable else ASSUMPTION,
    )


def _rows(entry: Entry, variant: str | None, attribute: str) -> list[Figure]:
    """Rows of the variant if it has any, else those of the family; what one flight did is no figure of the missile."""
    rows = [
        figure
        for figure in entry.figures
        if figure.attribute == attribute and figure.reading is not None and figure.flight is None
    ]
    own = [figure for figure in rows if figure.variant == variant]
    return own or [figure for figure in rows if figure.variant is None]


def _best(rows: Sequence[Figure]) -> list[Figure]:
    """The rows that can be cited, or all of them if none can."""
    return [row for row in rows if row.citable] or list(rows)


def _hull(rows: Sequence[Figure]) -> Interval:
    spans = [row.reading for row in rows if row.reading is not None]
    hull = spans[0]
    for span in spans[1:]:
        hull = hull.hull(span)
    return hull


def _reason(rows: Sequence[Figure]) -> str:
    figures = ", ".join(dict.fromkeys(row.text for row in rows))
    manner = "as published" if rows[0].citable else "from files that name no source, so with more room"
    return f"{figures}, {manner}"
