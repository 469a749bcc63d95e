"""`flyout systems`: what the catalogue knows, and from whom."""

from __future__ import annotations

import json

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.load import load_catalogue
from flyout.catalogue.model import Entry, Figure
from flyout.cli.names import complete_system


@click.command(
    epilog="""\b
Examples:
  flyout systems
  flyout systems ATACMS
  flyout systems "Scud-B" --json""",
)
@click.argument("name", required=False, shell_complete=complete_system)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of tables.")
def command(name: str | None, as_json: bool) -> None:
    """List the catalogue's systems, or show everything published about NAME.

    NAME may be any name the system goes by in print. Conflicting figures stand
    side by side, each with its source; a figure nobody can be quoted for is
    marked as an assumption.
    """
    catalogue = load_catalogue()
    if name is None:
        entries = list(catalogue.entries.values())
        _print_json([_brief(entry) for entry in entries]) if as_json else _print_list(entries)
        return
    entry, variant = catalogue.find_variant(name)
    figures = [figure for figure in entry.figures if variant is None or figure.variant in (variant, None)]
    if as_json:
        _print_json({**_brief(entry), "figures": [_row(figure, catalogue) for figure in figures]})
    else:
        _print_system(entry, figures, catalogue)


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def _brief(entry: Entry) -> dict[str, object]:
    return {
        "name": entry.name,
        "kind": entry.kind,
        "path": entry.path.value,
        "country": entry.country,
        "words": entry.words,
        "variants": [{"name": variant.name, "words": variant.words} for variant in entry.variants],
        "figure_count": len(entry.figures),
        "can_be_flown_as_published": entry.recipe is not None,
    }


def _row(figure: Figure, catalogue: Catalogue) -> dict[str, object]:
    """One figure with its source; a reading is in SI, money in its own currency."""
    source = catalogue.sources[figure.source]
    return {
        "variant": figure.variant,
        "attribute": figure.attribute,
        "of": figure.of,
        "text": figure.text,
        "value": figure.value,
        "value_high": figure.value_high,
        "unit": figure.unit,
        "words": figure.words,
        "qualifier": figure.qualifier.value if figure.qualifier else None,
        "reading_si": [figure.reading.low, figure.reading.high] if figure.reading else None,
        "as_of": figure.as_of,
        "flight": figure.flight,
        "condition": figure.condition,
        "payload_kg": figure.payload_mass,
        "confidence": figure.confidence.value,
        "citable": figure.citable,
        "note": figure.note,
        "source": {"key": source.key, "title": source.title, "address": source.address, "locator": figure.locator},
    }


def _print_list(entries: list[Entry]) -> None:
    table = Table("system", "what it is", "flight", "figures", box=None, header_style="bold", pad_edge=False)
    for entry in entries:
        table.add_row(escape(entry.name), escape(entry.words), entry.path.value, str(len(entry.figures)))
    Console().print(table)


def _print_system(entry: Entry, figures: list[Figure], catalogue: Catalogue) -> None:
    console = Console()
    console.print(f"[bold]{escape(entry.name)}[/bold]  {escape(entry.words)} ({entry.path.value})")
    for variant in entry.variants:
        console.print(f"  [bold]{escape(variant.name)}[/bold]  {escape(variant.words)}")
    table = Table("attribute", "figure", "variant", "as of", "source", box=None, header_style="bold", pad_edge=False)
    for figure in sorted(figures, key=lambda figure: (figure.attribute, figure.variant or "", figure.row)):
        table.add_row(*(escape(cell) for cell in _cells(figure, catalogue)))
    console.print(table)
    console.print("Figures marked * have no citable source and serve as assumptions only.")


def _cells(figure: Figure, catalogue: Catalogue) -> tuple[str, ...]:
    attribute = figure.attribute.replace("_", " ") + (f" {figure.of}" if figure.of else "")
    mark = "" if figure.citable else " *"
    depends = "; ".join(part for part in (figure.condition, figure.flight) if part)
    text = f"{figure.text}{mark}" + (f" ({depends})" if depends else "")
    source = catalogue.sources[figure.source]
    return attribute, text, figure.variant or "", figure.as_of or "", f"{source.title} {source.address}".strip()
