"""`flyout infer`: what a reported flight implies."""

from __future__ import annotations

from pathlib import Path

import click

from flyout.cli.inputs import latitude_option, once
from flyout.cli.names import complete_system
from flyout.cli.outputs import write_file
from flyout.cli.progress import progress_bars
from flyout.core.errors import DomainError
from flyout.report.figures.paths import draw_paths
from flyout.report.inferred import inferred_row, inferred_words
from flyout.report.jsonfile import json_text
from flyout.studies.infer import Asked, Inferred, infer_asked

NO_ANSWER = 4
"""Exit code where the calculation did not converge."""


@click.command(
    epilog="""\b
Examples:
  flyout infer --apogee 2802km --distance 933km --time 37min
  flyout infer --apogee 2111.5km --distance 787km --system Hwasong-12 --plot paths.svg
  flyout infer --apogee 1400km --distance 400km --payload 650kg --other-payload 1t --json""",
)
@click.option(
    "--apogee", multiple=True, callback=once, metavar="LENGTH", help="Greatest height reported, with its unit."
)
@click.option(
    "--distance",
    multiple=True,
    callback=once,
    metavar="LENGTH",
    help="Distance along the ground reported, with its unit.",
)
@click.option("--time", multiple=True, callback=once, metavar="TIME", help="Time of flight reported, with its unit.")
@click.option("--payload", multiple=True, callback=once, metavar="MASS", help="What it carried, if known.")
@click.option("--other-payload", "other_payloads", multiple=True, metavar="MASS", help="A payload to compare with.")
@click.option(
    "--azimuth",
    "azimuth_deg",
    multiple=True,
    callback=once,
    type=float,
    help="Degrees east of north; the Earth then turns.",
)
@latitude_option
@click.option(
    "--system",
    multiple=True,
    callback=once,
    shell_complete=complete_system,
    help="Show what analysts published of this system; by itself, of the flight with these numbers.",
)
@click.option("--seed", default=1, show_default=True, help="Seed of the draws.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--plot", type=click.Path(dir_okay=False, path_type=Path), help="Draw both paths into this SVG file.")
def command(*, seed: int, as_json: bool, plot: Path | None, **asked: str) -> None:
    """Say whether reported numbers of a flight fit, and how far it could have gone.

    Any two or three of --apogee, --distance and --time, each read to the
    figures it is written with. Generic vehicles of one to three stages are
    brought to the reported path and then flown for distance. Exit code 2: no
    flight has such numbers; 4: no answer, the calculation did not converge.
    """
    try:
        with progress_bars() as tell:
            inferred = infer_asked(Asked(**asked), seed=seed, tell=tell)  # type: ignore[arg-type]
    except DomainError as error:
        if as_json:
            row = {"consistent": False, "impossible": error.what, "equivalent_max_range_km": None}
            click.echo(json_text(row, indent=1))
        raise
    click.echo(json_text(inferred_row(inferred), indent=1) if as_json else inferred_words(inferred))
    _draw(inferred, plot)
    if inferred.inference.consistency.holds is None:
        raise click.exceptions.Exit(NO_ANSWER)


def _draw(inferred: Inferred, plot: Path | None) -> None:
    equivalent = inferred.inference.equivalent
    if plot is None:
        return
    if equivalent is None:
        click.echo(f"flyout: there is no path to draw, so {plot} was not written", err=True)
        return
    paths = (equivalent.reported_path, equivalent.farthest_path)
    write_file(plot, draw_paths(paths, "The reported flight and the greatest range"))
