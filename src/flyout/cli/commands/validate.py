"""`flyout validate`: the model held against its authorities."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flyout.cli.progress import progress_bars
from flyout.core.errors import DomainError
from flyout.flights.validate import Comparison, compare_with_authorities
from flyout.report.calibrated import DIAGRAM, calibration_page, calibration_row, calibration_words
from flyout.report.figures.reliability import draw_reliability
from flyout.report.jsonfile import json_text
from flyout.studies.calibration.run import calibrate

FAILED = 1
"""Exit code when a comparison lies outside its tolerance."""


@click.command(
    epilog="""\b
Examples:
  flyout validate
  flyout validate --json
  flyout validate --calibration --write docs""",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("--calibration", is_flag=True, help="Leave out every published figure once: do the bands hold it?")
@click.option(
    "--write",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="With --calibration: write validation.md and reliability.svg into this folder.",
)
@click.option("--seed", default=1, show_default=True, help="Seed of the draws of --calibration.")
def command(as_json: bool, calibration: bool, folder: Path | None, seed: int) -> None:
    """Hold the model against published gravity, atmosphere and flights.

    Each line is one figure of an authority, ours, and the tolerance with which
    the two have to agree; the exit code is 1 if one does not. With
    --calibration every published range, time and speed of the catalogue is
    left out once, foretold from the rest, and held against its band.
    """
    if calibration:
        _calibrate(as_json, folder, seed)
        return
    if folder is not None:
        raise DomainError("--write goes with --calibration", where="--write", remedy="add --calibration")
    comparisons = compare_with_authorities()
    if as_json:
        click.echo(json.dumps([_row(comparison) for comparison in comparisons], ensure_ascii=False, indent=1))
    else:
        _print(comparisons)
    if not all(comparison.passed for comparison in comparisons):
        raise click.exceptions.Exit(FAILED)


def _calibrate(as_json: bool, folder: Path | None, seed: int) -> None:
    with progress_bars() as tell:
        result = calibrate(seed=seed, tell=tell)
    click.echo(json_text(calibration_row(result), indent=1) if as_json else calibration_words(result))
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "validation.md").write_text(calibration_page(result), encoding="utf-8")
        (folder / DIAGRAM).write_text(draw_reliability(result.cases), encoding="utf-8")


def _row(comparison: Comparison) -> dict[str, object]:
    return {**asdict(comparison), "difference": comparison.difference, "passed": bool(comparison.passed)}


def _print(comparisons: tuple[Comparison, ...]) -> None:
    table = Table(
        "case", "authority", "published", "computed", "apart, of what is allowed", "", box=None, header_style="bold"
    )
    for comparison in comparisons:
        figures = (f"{figure:.6g} {comparison.unit}" for figure in (comparison.published, comparison.computed))
        within = f"{100.0 * comparison.difference:+.2g} % of {100.0 * comparison.tolerance:g} %"
        words = (comparison.case, comparison.authority, *figures, within)
        table.add_row(*(escape(word) for word in words), "agrees" if comparison.passed else "FAILS")
    Console().print(table)
    passed = sum(comparison.passed for comparison in comparisons)
    click.echo(f"{passed} of {len(comparisons)} agree")
