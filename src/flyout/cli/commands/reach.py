"""`flyout reach`: how far a system can fly."""

from __future__ import annotations

from pathlib import Path

import click

from flyout.cli.inputs import latitude_option, once
from flyout.cli.names import complete_system
from flyout.cli.outputs import write_file
from flyout.cli.progress import progress_bars
from flyout.report.figures.paths import draw_paths
from flyout.report.jsonfile import json_text
from flyout.report.reached import reached_row, reached_words
from flyout.studies.reach import DRAWS, TABLES, ReachAsked, reach_asked


@click.command(
    epilog="""\b
Examples:
  flyout reach ATACMS --at-least 300km
  flyout reach Scud-B --payload 500kg --latitude 40 --azimuth 90
  flyout reach "ATACMS M39" --by payload --by azimuth --json""",
)
@click.argument("system", shell_complete=complete_system)
@click.option(
    "--payload",
    multiple=True,
    callback=once,
    metavar="MASS",
    help="What it carries, with its unit, in place of the published payload.",
)
@click.option(
    "--azimuth", "azimuth_deg", multiple=True, callback=once, type=float, help="Degrees east of north.  [default: 40]"
)
@latitude_option
@click.option(
    "--at-least", multiple=True, callback=once, metavar="LENGTH", help="Give the probability that it reaches this far."
)
@click.option("--by", "tables", multiple=True, type=click.Choice(list(TABLES)), help="Add a table; more than once.")
@click.option("--draws", type=click.IntRange(min=256, max=65_536), default=DRAWS, show_default=True, help="Flights.")
@click.option("--seed", default=1, show_default=True, help="Seed of the draws.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--plot", type=click.Path(dir_okay=False, path_type=Path), help="Draw the paths into this SVG file.")
def command(*, seed: int, as_json: bool, plot: Path | None, **asked: str) -> None:
    """Say how far SYSTEM can fly, as a band.

    What nobody published is drawn from distributions with stated reasons, and
    every draw is flown to its greatest range. Angles are in degrees.
    """
    with progress_bars() as tell:
        reached = reach_asked(ReachAsked(**asked), seed=seed, tell=tell)  # type: ignore[arg-type]
    click.echo(json_text(reached_row(reached), indent=1) if as_json else reached_words(reached))
    if plot is not None:
        title = f"{reached.system.label}: flights of greatest range"
        write_file(plot, draw_paths(reached.reach.paths, title))
