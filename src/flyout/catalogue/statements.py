"""Figures of the catalogue as statements, to stand beside those of reports."""

from __future__ import annotations

from collections.abc import Mapping

from flyout.catalogue.model import Figure
from flyout.core.source import Source
from flyout.core.statement import Modality, Origin, Statement
from flyout.units.show import show_si


def statement_of(figure: Figure, sources: Mapping[str, Source]) -> Statement:
    """What the source of `figure` says, in the form reports' claims take.

    A figure without a citable source is marked as such and as unconfirmed, so
    that nobody shows it as a fact.
    """
    source = sources[figure.source]
    return Statement(
        subject=figure.system,
        variant=figure.variant,
        attribute=figure.attribute,
        value=figure.value,
        value_high=figure.value_high,
        unit=figure.unit,
        words=figure.words,
        reading=figure.reading,
        qualifier=figure.qualifier,
        condition=condition_of(figure),
        speaker=figure.who,
        modality=Modality.ASSERTED if figure.citable else Modality.UNCONFIRMED,
        origin=Origin(
            kind="catalogue",
            name=source.key,
            title=source.title,
            locator=str(figure.place),
            quote=quote_of(figure),
            address=source.address or None,
            published=figure.as_of or source.published,
            citable=figure.citable,
        ),
    )


def condition_of(figure: Figure) -> str | None:
    """What a figure holds for beyond its system and variant, in words."""
    parts = (
        figure.of,
        figure.condition,
        None if figure.payload_mass is None else f"payload {show_si(figure.payload_mass, 'kg')}",
        None if figure.flight is None else f"flight of {figure.flight.words}",
    )
    return "; ".join(part for part in parts if part) or None


def quote_of(figure: Figure) -> str:
    """The figure as a reader should see it, with what it depends on."""
    condition = condition_of(figure)
    return f"{figure.text} ({condition})" if condition else figure.text
