"""`flyout systems`: what the catalogue knows, and from whom; and systems of your own."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.load import load_catalogue
from flyout.catalogue.model import Entry, Figure, Trial
from flyout.cli.names import complete_system
from flyout.core.errors import CatalogueError
from flyout.studies.own import Checked, add_own, check_own


class _ShowUnlessAdd(click.Group):
    """`flyout systems NAME` shows; only the name of a subcommand is taken for one."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `show` in front of everything that begins no subcommand."""
        if not args or args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["show", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_ShowUnlessAdd,
    epilog="""\b
Examples:
  flyout systems
  flyout systems ATACMS
  flyout systems "Scud-B" --json
  flyout systems add --check kestrel.toml
  flyout systems add kestrel.toml""",
)
def command() -> None:
    """List the catalogue, show one system with its sources, or add one of your own."""


@command.command(
    "show",
    epilog="""\b
Examples:
  flyout systems
  flyout systems ATACMS --json""",
)
@click.argument("name", required=False, shell_complete=complete_system)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of tables.")
def show(name: str | None, as_json: bool) -> None:
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


@command.command(
    "add",
    epilog="""\b
Examples:
  flyout systems add --check kestrel.toml
  flyout systems add kestrel.toml
  flyout systems add --replace kestrel.toml --json""",
)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--check", is_flag=True, help="Only say what is wrong and what is missing; write nothing.")
@click.option("--replace", is_flag=True, help="Take the place of a system of your own with the same name.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def add(file: Path, check: bool, replace: bool, as_json: bool) -> None:
    """Add the system that FILE describes to your own catalogue.

    Every mistake is listed at once, with its place and what to do; nothing is
    written then. docs/systems.md shows the format. The file is kept in
    $FLYOUT_CATALOGUE, or where your platform keeps settings.
    """
    checked = check_own(file) if check else add_own(file, replace=replace)
    if as_json:
        _print_json(_verdict(checked))
    else:
        _tell(checked)
    if checked.mistakes:
        raise click.exceptions.Exit(CatalogueError.exit_code)


def _verdict(checked: Checked) -> dict[str, object]:
    mistakes = [{"what": m.what, "where": m.where, "remedy": m.remedy} for m in checked.mistakes]
    return {
        "file": checked.file,
        "system": checked.entry.name if checked.entry else None,
        "figure_count": len(checked.entry.figures) if checked.entry else None,
        "mistakes": mistakes,
        "missing": list(checked.missing),
        "installed": str(checked.installed) if checked.installed else None,
    }


def _tell(checked: Checked) -> None:
    """Mistakes on standard error, numbered; what is missing and where it went on standard output."""
    if checked.mistakes:
        count = len(checked.mistakes)
        click.echo(f"flyout: {checked.file} has {count} mistake{'s' if count > 1 else ''}", err=True)
        for number, mistake in enumerate(checked.mistakes, 1):
            click.echo(f"{number}. {mistake}", err=True)
    elif checked.entry:
        figures = checked.entry.figures
        sources = len({figure.source for figure in figures if figure.citable})
        click.echo(f"{checked.entry.name}: {len(figures)} figures, {sources} sources, no mistakes")
    for line in checked.missing:
        click.echo(f"missing: {line}")
    if checked.installed:
        click.echo(f"added: {checked.installed}")


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
        "flight": None if figure.flight is None else _flight(figure.flight),
        "who": figure.who,
        "condition": figure.condition,
        "payload_kg": figure.payload_mass,
        "confidence": figure.confidence.value,
        "citable": figure.citable,
        "note": figure.note,
        "source": {"key": source.key, "title": source.title, "address": source.address, "locator": figure.locator},
    }


def _flight(trial: Trial) -> dict[str, object]:
    manner = None if trial.manner is None else trial.manner.value
    return {"key": trial.key, "date": trial.date, "name": trial.name, "manner": manner}


def _print_list(entries: list[Entry]) -> None:
    table = Table("system", "what it is", "flight", "figures", box=None, header_style="bold", pad_edge=False)
    for entry in entries:
        table.add_row(escape(entry.name), escape(entry.words), entry.path.value, str(len(entry.figures)))
    Console().print(table)


def _print_system(entry: Entry, figures: list[Figure], catalogue: Catalogue) -> None:
    """What it is, its variants, figures grouped by attribute, and the sources by number."""
    console = Console(highlight=False)
    console.print(f"[bold]{escape(entry.name)}[/bold]  {escape(entry.words)} ({entry.path.value})")
    for variant in entry.variants:
        console.print(f"  [bold]{escape(variant.name)}[/bold]  {escape(variant.words)}")
    ordered = sorted(
        figures, key=lambda figure: (figure.attribute, figure.of or "", figure.variant or "", figure.place)
    )
    numbers = {key: n for n, key in enumerate(dict.fromkeys(figure.source for figure in ordered), 1)}
    console.print(_figure_table(ordered, numbers))
    console.print("\nSources")
    for key, number in numbers.items():
        source = catalogue.sources[key]
        console.print(f"{number:>4}  {escape(source.title)}", soft_wrap=True)
        if source.address:
            console.print(f"      {escape(source.address)}", soft_wrap=True)
    console.print("\nFigures marked * have no citable source and serve as assumptions only.")


def _figure_table(figures: list[Figure], numbers: dict[str, int]) -> Table:
    table = Table("", "figure", "variant", "as of", "source", box=None, header_style="bold", pad_edge=False)
    last = ""
    for figure in figures:
        name = _attribute(figure)
        cells = (_figure(figure), figure.variant or "", figure.as_of or "", str(numbers[figure.source]))
        table.add_row("" if name == last else name, *(escape(cell) for cell in cells))
        last = name
    return table


def _attribute(figure: Figure) -> str:
    words = figure.attribute.replace("_", " ")
    return f"{words}, {figure.of}" if figure.of else words


def _figure(figure: Figure) -> str:
    """The figure, a star if nobody can be quoted for it, and what it depends on."""
    flight = None if figure.flight is None else figure.flight.words
    depends = "; ".join(part for part in (figure.condition, flight, figure.who) if part)
    return figure.text + ("" if figure.citable else " *") + (f" ({depends})" if depends else "")
