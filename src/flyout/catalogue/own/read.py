"""A file with a system of the user's own, read with every mistake it has."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from flyout.catalogue.model import Entry, Figure, Place, Variant
from flyout.catalogue.own.figures import figure
from flyout.catalogue.own.form import TABLES, OwnSystem
from flyout.catalogue.own.mistakes import Mistakes, checked, likely, table_of, tables_of
from flyout.catalogue.schema import SourceTable, VariantTable
from flyout.core.alias import Alias
from flyout.core.errors import CatalogueError
from flyout.core.source import ASSUMPTION, Source

_FIGURE = re.compile(r"^[ \t]*\[\[\s*figure\s*\]\]", re.MULTILINE)
_ASSUMED = Source(
    key=ASSUMPTION, title="Assumption of the user", address="", citable=False, note="the figure gives its reason"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """One system of the user's own.

    Parameters
    ----------
    file : str
        Name it is kept under, without an ending; its sources are known as "file/key".
    read_from : str
        Name of the file it was read from, for messages.
    entry : Entry
    sources : mapping of str to Source
        By their full key.
    names : tuple of Alias
    design : mapping or None
        The table [design] as written; `systems` reads it.
    """

    file: str
    read_from: str
    entry: Entry
    sources: Mapping[str, Source]
    names: tuple[Alias, ...]
    design: Mapping[str, Any] | None


def file_name(system: str) -> str:
    """Name of the file a system is kept in.

    >>> file_name("North Kestrel (2022)")
    'north-kestrel-2022'
    """
    return re.sub(r"[^a-z0-9]+", "-", system.casefold()).strip("-") or "system"


def read_own(text: str, name: str) -> tuple[Own | None, Mistakes]:
    """The system a file describes, and every mistake in it.

    Parameters
    ----------
    text : str
        TOML; docs/systems.md shows it.
    name : str
        Of the file, for the mistakes.

    Returns
    -------
    Own or None
        What could be read; to be used only if there is no mistake. None where
        not even [system] could.
    list of CatalogueError
    """
    mistakes: Mistakes = []
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return None, [CatalogueError(f"no TOML: {error}", where=name, remedy="quote every figure with its unit")]
    for key in content:
        if key not in TABLES:
            mistakes.append(CatalogueError(f'unknown table "{key[:60]}"', where=name, remedy=likely(key, TABLES)))
    system = checked(table_of(content, "system", mistakes, name), OwnSystem, f"{name}, [system]", mistakes)
    called = system.name if system else "?"
    variants = _variants(content, name, mistakes)
    sources = _sources(content, name, mistakes)
    figures = _figures(content, text, called, name, mistakes)
    if system is None:
        return None, mistakes
    own = Own(
        file=file_name(system.name),
        read_from=name,
        entry=_entry(system, variants, figures),
        sources={ASSUMPTION: _ASSUMED, **sources},
        names=tuple(Alias(text=text, name=called, kind=system.kind.value) for text in (called, *system.aliases)),
        design=table_of(content, "design", mistakes, name) or None,
    )
    mistakes += _unknown(own, name)
    return _with_full_keys(own), mistakes


def _variants(content: Mapping[str, Any], name: str, mistakes: Mistakes) -> tuple[Variant, ...]:
    tables = tables_of(content, "variant", mistakes, name)
    read = [checked(table, VariantTable, f"{name}, [[variant]] {k}", mistakes) for k, table in enumerate(tables, 1)]
    return tuple(Variant(**variant.model_dump()) for variant in read if variant is not None)


def _sources(content: Mapping[str, Any], name: str, mistakes: Mistakes) -> dict[str, Source]:
    tables = table_of(content, "source", mistakes, name)
    read = {key: checked(table, SourceTable, f"{name}, [source.{key}]", mistakes) for key, table in tables.items()}
    return {key: Source(key=key, **table.model_dump()) for key, table in read.items() if table is not None}


def _figures(content: Mapping[str, Any], text: str, system: str, name: str, mistakes: Mistakes) -> tuple[Figure, ...]:
    tables = tables_of(content, "figure", mistakes, name)
    if not tables:
        mistakes.append(CatalogueError("no figure is given", where=name, remedy="add at least one [[figure]]"))
    lines = [text.count("\n", 0, found.start()) + 1 for found in _FIGURE.finditer(text)]
    if len(lines) != len(tables):  # written as an inline array
        lines = [1] * len(tables)
    places = (Place(name, line) for line in lines)
    read = (
        figure(table, system=system, place=place, mistakes=mistakes)
        for table, place in zip(tables, places, strict=True)
    )
    return tuple(made for made in read if made is not None)


def _entry(system: OwnSystem, variants: tuple[Variant, ...], figures: tuple[Figure, ...]) -> Entry:
    return Entry(
        name=system.name,
        kind=system.kind.value,
        path=system.path,
        country=next((f.words for f in figures if f.attribute == "country_of_origin"), None),
        words=system.words,
        variants=variants,
        figures=figures,
        source=system.source,
        reason=system.reason,
    )


def _unknown(own: Own, name: str) -> Iterable[CatalogueError]:
    """Sources and variants that are named and not described, and assumptions without their reason."""
    entry, variants = own.entry, {variant.name for variant in own.entry.variants}
    named = [(f"{name}, [system]", entry.source), *((f"{name}, [[variant]]", v.source) for v in entry.variants)]
    for where, key in (*named, *((str(f.place), f.source) for f in entry.figures)):
        if key not in own.sources:
            yield CatalogueError(f'source "{key}" is not described', where=where, remedy=f"add a table [source.{key}]")
    if entry.source == ASSUMPTION and not entry.reason:
        yield CatalogueError("an assumption needs its reason", where=f"{name}, [system]")
    for made in entry.figures:
        if made.variant is not None and made.variant not in variants:
            wrong = f'there is no variant "{made.variant}"'
            yield CatalogueError(wrong, where=str(made.place), remedy="add a table [[variant]]")
        if made.source in own.sources and made.citable != own.sources[made.source].citable:
            wrong = "the confidence assumption goes with the source assumption, and only with it"
            yield CatalogueError(wrong, where=str(made.place))


def _with_full_keys(own: Own) -> Own:
    """The same with sources that are told from those of other files."""

    def full(key: str) -> str:
        return f"{own.file}/{key}"

    entry = replace(
        own.entry,
        source=own.entry.source if own.entry.source == ASSUMPTION else full(own.entry.source),
        figures=tuple(replace(made, source=full(made.source)) for made in own.entry.figures),
    )
    sources = {full(key): replace(source, key=full(key)) for key, source in own.sources.items()}
    return replace(own, entry=entry, sources=sources)
