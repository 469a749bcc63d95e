"""The catalogue that comes with the package and what the user added, read once and checked as it is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.figures import FIGURES, FLIGHTS, figure_of, figure_of_flight
from flyout.catalogue.files import read_rows, read_tables
from flyout.catalogue.model import Entry, Figure, Place, Recipe, Trial, Variant
from flyout.catalogue.own.load import own_systems
from flyout.catalogue.own.merge import with_own
from flyout.catalogue.schema import AliasRow, FigureRow, FlightRow, SourceTable, SystemTable, VariantTable
from flyout.core.alias import Alias
from flyout.core.errors import CatalogueError
from flyout.core.source import ASSUMPTION, Source


@cache
def load_catalogue() -> Catalogue:
    """The catalogue of the package with the user's own systems; the same value on every call.

    Raises
    ------
    CatalogueError
        If a data file breaks its rules, with file, row and field.

    >>> [variant.name for variant in load_catalogue().find("Army Tactical Missile System").variants]
    ['M39', 'M39A1', 'M48', 'M57']
    """
    return with_own(load_package(), own_systems())


@cache
def load_package() -> Catalogue:
    """The catalogue of the package alone; raises CatalogueError."""
    return read_catalogue(files("flyout.catalogue") / "data")


def read_catalogue(folder: Traversable) -> Catalogue:
    """A catalogue from a folder that holds its five data files; raises CatalogueError."""
    sources = {key: _source(key, table) for key, table in read_tables(folder / "sources.toml", SourceTable).items()}
    systems = read_tables(folder / "systems.toml", SystemTable)
    figures = [*_figures(folder), *_flown(folder)]
    _check_names(figures, systems)
    _check_sources(figures, sources)
    return Catalogue(
        entries=MappingProxyType(_entries(systems, figures, sources)),
        sources=MappingProxyType(sources),
        names=tuple(_alias(row) for _, row in read_rows(folder / "aliases.csv", AliasRow)),
    )


def _figures(folder: Traversable) -> list[Figure]:
    return [figure_of(row, Place(FIGURES, line)) for line, row in read_rows(folder / FIGURES, FigureRow)]


def _flown(folder: Traversable) -> list[Figure]:
    """Figures of flights; all rows of one flight have to say the same of it."""
    figures = [figure_of_flight(row, Place(FLIGHTS, line)) for line, row in read_rows(folder / FLIGHTS, FlightRow)]
    flights: dict[str, Trial] = {}
    for figure in figures:
        if figure.flight is not None and flights.setdefault(figure.flight.key, figure.flight) != figure.flight:
            raise CatalogueError(
                f"{figure.flight.key} has another system, variant, date, name or manner than further up",
                where=str(figure.place),
            )
    return figures


def _check_names(figures: Iterable[Figure], systems: Mapping[str, SystemTable]) -> None:
    variants = {name: {variant.name for variant in table.variants} for name, table in systems.items()}
    for figure in figures:
        if figure.system not in systems:
            raise CatalogueError(f'system: "{figure.system}" is not in systems.toml', where=str(figure.place))
        if figure.variant is not None and figure.variant not in variants[figure.system]:
            raise CatalogueError(
                f'variant: {figure.system} has no "{figure.variant}" in systems.toml', where=str(figure.place)
            )


def _check_sources(figures: Iterable[Figure], sources: Mapping[str, Source]) -> None:
    for figure in figures:
        if figure.citable != _known(figure.source, sources, str(figure.place)).citable:
            raise CatalogueError(
                "confidence: assumption goes with a source that cannot be cited", where=str(figure.place)
            )


def _entries(
    systems: Mapping[str, SystemTable], figures: Iterable[Figure], sources: Mapping[str, Source]
) -> dict[str, Entry]:
    of_system: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        of_system[figure.system].append(figure)
    return {name: _entry(name, systems[name], of_system[name], sources) for name in sorted(systems, key=str.casefold)}


def _entry(name: str, table: SystemTable, figures: list[Figure], sources: Mapping[str, Source]) -> Entry:
    where = f"systems.toml, [{name}]"
    named = [table.source, *(variant.source for variant in table.variants)]
    named += table.recipe.sources if table.recipe else ()
    for key in named:
        if key != ASSUMPTION:
            _known(key, sources, where)
    return Entry(
        name=name,
        kind=table.kind.value,
        path=table.path,
        country=next((f.words for f in figures if f.attribute == "country_of_origin"), None),
        words=table.words,
        variants=tuple(_variant(variant) for variant in table.variants),
        figures=tuple(figures),
        recipe=None if table.recipe is None else Recipe(**table.recipe.model_dump()),
        source=table.source,
        reason=table.reason,
    )


def _known(key: str, sources: Mapping[str, Source], where: str) -> Source:
    if key not in sources:
        raise CatalogueError(f'source: "{key}" is not in sources.toml', where=where)
    return sources[key]


def _source(key: str, table: SourceTable) -> Source:
    return Source(key=key, **table.model_dump())


def _variant(table: VariantTable) -> Variant:
    return Variant(**table.model_dump())


def _alias(row: AliasRow) -> Alias:
    return Alias(**row.model_dump())
