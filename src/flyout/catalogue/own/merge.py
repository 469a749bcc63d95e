"""The catalogue of the package and the user's own systems as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.own.read import Own
from flyout.core.errors import CatalogueError


def with_own(catalogue: Catalogue, systems: Iterable[Own]) -> Catalogue:
    """The catalogue with the user's systems in their alphabetical place.

    Raises
    ------
    CatalogueError
        If a system has a name that already means another.
    """
    for own in systems:
        for clash in clashes(own, catalogue):
            raise clash
        entries = {**catalogue.entries, own.entry.name: own.entry}
        catalogue = replace(
            catalogue,
            entries=MappingProxyType({name: entries[name] for name in sorted(entries, key=str.casefold)}),
            sources=MappingProxyType({**catalogue.sources, **own.sources}),
            names=(*catalogue.names, *own.names),
        )
    return catalogue


def clashes(own: Own, catalogue: Catalogue) -> Iterator[CatalogueError]:
    """Names of a system that the catalogue has for another."""
    known = {_fold(alias.text): alias.name for alias in catalogue.names}
    known |= {_fold(name): name for name in catalogue.entries}
    for alias in own.names:
        other = known.get(_fold(alias.text))
        if other is not None:
            yield CatalogueError(
                f'the name "{alias.text}" is taken: in the catalogue it means {other}',
                where=f"{own.read_from}, [system]",
                remedy="give it another name; figures of a system that is there belong into the catalogue itself",
            )


def _fold(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
