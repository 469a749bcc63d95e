"""`flyout claims`: the claims of reports in the public format, or marked in their text for a reader."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

import click
from rich.console import Console

from flyout.claims.model import Claim
from flyout.claims.read import read_claims
from flyout.claims.rows import to_row
from flyout.cli.collector import settle
from flyout.cli.inputs import asked, date_option, each_document, extractor_option, parse_dates
from flyout.report.marked import print_marked
from flyout.studies.reading import lexicon


@click.command(
    epilog="""\b
Examples:
  flyout claims report.txt
  flyout claims report.txt --marked | less -R
  flyout claims *.txt --date report.txt=2024-11-19 > claims.jsonl""",
)
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@date_option
@extractor_option
@click.option(
    "--json/--marked",
    "as_json",
    default=None,
    help="JSON Lines, as into a pipe or file; or the text with its claims marked, as at a terminal.",
)
def command(
    reports: tuple[str, ...], dates: tuple[str, ...], extractors: tuple[str, ...], as_json: bool | None
) -> None:
    """Print the claims of REPORT...: what is said, of which system, by whom and how sure.

    At a terminal each sentence is shown with its claims. Into a pipe or file
    they go as JSON Lines: one claim a line, in the order of the text, with
    exact code-point offsets.
    """
    ask, names = asked(extractors), lexicon()
    settle()
    if as_json is None:
        as_json = not sys.stdout.isatty()
    for document in each_document(reports, parse_dates(dates, reports)):
        claims = read_claims(document, names, ask)
        if as_json:
            _print_rows(claims)
        else:
            print_marked(document, claims, Console())


def _print_rows(claims: Sequence[Claim]) -> None:
    for claim in claims:
        click.echo(json.dumps(to_row(claim), ensure_ascii=False))
