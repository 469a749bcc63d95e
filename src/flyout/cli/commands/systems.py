"""`flyout systems`: what the catalogue knows, and from whom; and systems of your own."""

from __future__ import annotations

import json
from pathlib import Path

import click

from flyout.catalogue.load import load_catalogue
from flyout.cli.names import complete_system
from flyout.core.errors import CatalogueError
from flyout.report.catalogued import entry_row, figure_row, print_entries, print_system
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
        _print_json([entry_row(entry) for entry in entries]) if as_json else print_entries(entries)
        return
    entry, variant = catalogue.find_variant(name)
    figures = [figure for figure in entry.figures if variant is None or figure.variant in (variant, None)]
    if as_json:
        rows = [figure_row(figure, catalogue.sources[figure.source]) for figure in figures]
        _print_json({**entry_row(entry), "figures": rows})
    else:
        print_system(entry, figures, catalogue.sources)


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
