"""`flyout validate`: the model held against its authorities."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from flyout.cli.progress import progress_bars
from flyout.core.errors import DomainError
from flyout.report.calibrated import DIAGRAM, calibration_page, calibration_row, calibration_words
from flyout.report.figures.reliability import draw_reliability
from flyout.report.jsonfile import json_text
from flyout.report.validated import comparison_row, comparison_tables, summary
from flyout.studies.calibration.run import calibrate
from flyout.studies.calibration.simulated import simulate
from flyout.studies.validation.run import compare_with_authorities

WIDE = 160
"""Columns of the tables where they are written into a file or another program."""
FAILED = 1
"""Exit code when a comparison lies outside its tolerance."""


@click.command(
    epilog="""\b
Examples:
  flyout validate
  flyout validate --every
  flyout validate --json
  flyout validate --calibration --simulated 60 --write docs""",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of tables.")
@click.option("--every", is_flag=True, help="Show every value of the long tables, not only the worst.")
@click.option("--calibration", is_flag=True, help="Leave out every published figure once: do the bands hold it?")
@click.option(
    "--write",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="With --calibration: write validation.md and reliability.svg into this folder.",
)
@click.option(
    "--simulated",
    type=click.IntRange(min=0, max=10_000),
    default=0,
    show_default=True,
    help="With --calibration: also infer the range of so many vehicles drawn from the priors.",
)
@click.option("--seed", default=1, show_default=True, help="Seed of the draws of --calibration.")
def command(*, as_json: bool, every: bool, calibration: bool, folder: Path | None, simulated: int, seed: int) -> None:
    """Hold the model against its authorities: real flights, check cases, tables, laws.

    Real flights are flown from published figures and laid beside every
    published outcome. NASA's check cases of a sphere, Somigliana's gravity, the
    U.S. Standard Atmosphere 1976, the laws of mechanics and a second
    integration of the same equations follow. Each line is one figure of an
    authority, ours, how far they are apart and how far they may be; the exit
    code is 1 if one does not agree. With --calibration every published range,
    time and speed of the catalogue is left out once, foretold from the rest,
    and held against its band.
    """
    if calibration:
        _calibrate(as_json, folder, simulated, seed)
        return
    for option, given in (("--write", folder is not None), ("--simulated", simulated > 0)):
        if given:
            raise DomainError(f"{option} goes with --calibration", where=option, remedy="add --calibration")
    with progress_bars() as tell:
        comparisons = compare_with_authorities(tell)
    if as_json:
        click.echo(json_text([comparison_row(comparison) for comparison in comparisons], indent=1))
    else:
        _console().print(comparison_tables(comparisons, every=every))
        click.echo(summary(comparisons))
    if not all(comparison.passed for comparison in comparisons):
        raise click.exceptions.Exit(FAILED)


def _console() -> Console:
    """As wide as the terminal, or wide enough for every line where there is none."""
    console = Console()
    return console if console.is_terminal else Console(width=max(WIDE, console.width))


def _calibrate(as_json: bool, folder: Path | None, simulated: int, seed: int) -> None:
    with progress_bars() as tell:
        result = calibrate(seed=seed, tell=tell)
        if simulated:
            result = replace(result, simulation=simulate(simulated, seed=seed, tell=tell))
    click.echo(json_text(calibration_row(result), indent=1) if as_json else calibration_words(result))
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "validation.md").write_text(calibration_page(result), encoding="utf-8")
        (folder / DIAGRAM).write_text(draw_reliability(result.cases), encoding="utf-8")
