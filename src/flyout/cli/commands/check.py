"""`flyout check`: the main job."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from flyout.cli.inputs import (
    SOME_FAILED,
    asked,
    date_option,
    extractor_option,
    parse_dates,
    parse_reliability,
    reliability_option,
)
from flyout.cli.progress import progress_bars
from flyout.core.errors import DocumentError
from flyout.core.reliability import UNJUDGED
from flyout.report.jsonfile import findings_json
from flyout.report.terminal import print_summary
from flyout.report.write import write_all
from flyout.studies.check import check_reports
from flyout.studies.failure import Failure
from flyout.studies.reading import Report


@click.command(
    epilog="""\b
Examples:
  flyout check report.txt
  flyout check first.txt second.txt --out out --date second.txt=2024-11-19
  flyout check first.txt second.txt --reliability first.txt=B --reliability second.txt=D
  flyout check *.txt --json > findings.json""",
)
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@click.option(
    "--out",
    default="flyout-report",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for report.html, claims.jsonl and findings.json.",
)
@date_option
@reliability_option
@extractor_option
@click.option("--seed", default=1, show_default=True, help="Master seed of the ensemble.")
@click.option("--workers", type=click.IntRange(min=1), help="Threads that fly; all cores if not given.")
@click.option("--json", "shown", flag_value="json", help="Print findings.json instead of the summary.")
@click.option("--claims", "shown", flag_value="claims", help="List every claim in the terminal, too.")
def command(
    reports: tuple[str, ...],
    out: Path,
    dates: tuple[str, ...],
    letters: tuple[str, ...],
    extractors: tuple[str, ...],
    seed: int,
    workers: int | None,
    shown: str | None,
) -> None:
    """Check REPORT... against each other, the catalogue and physics.

    Reads the reports, extracts what they claim and who says so, compares it
    over the reports and the sourced catalogue, flies what can be flown, and
    writes a report that can be read, linked and repeated.
    """
    published = parse_dates(dates, reports)
    trusted = parse_reliability(letters, reports)
    wanted = [
        Report(path=Path(name), published=published.get(name), reliability=trusted.get(name, UNJUDGED))
        for name in reports
    ]
    ask = asked(extractors)
    with progress_bars() as tell:
        check = check_reports(wanted, seed=seed, workers=workers, tell=tell, ask=ask)
    _tell_failures(check.failures)
    if not check.documents:
        raise click.exceptions.Exit(DocumentError.exit_code)
    page = write_all(check, out)
    if shown == "json":
        click.echo(findings_json(check), nl=False)
    else:
        print_summary(check, Console(), claims=shown == "claims")
        click.echo(f"report: {page}")
    if check.failures:
        raise click.exceptions.Exit(SOME_FAILED)


def _tell_failures(failures: tuple[Failure, ...]) -> None:
    for failure in failures:
        click.echo(f"flyout: {failure.message}", err=True)
