"""`flyout claims`: the claims of reports in the public format."""

from __future__ import annotations

import json

import click

from flyout.claims.read import read_claims
from flyout.claims.rows import to_row
from flyout.cli.collector import settle
from flyout.cli.inputs import asked, date_option, each_document, extractor_option, parse_dates
from flyout.studies.reading import lexicon


@click.command(
    epilog="""\b
Examples:
  flyout claims report.txt
  flyout claims *.txt --date report.txt=2024-11-19 > claims.jsonl""",
)
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@date_option
@extractor_option
def command(reports: tuple[str, ...], dates: tuple[str, ...], extractors: tuple[str, ...]) -> None:
    """Print the claims of REPORT... as JSON Lines.

    One claim a line, in the order of the text, with exact code-point offsets:
    what is said, of which system, by whom and how sure.
    """
    ask, names = asked(extractors), lexicon()
    settle()
    for document in each_document(reports, parse_dates(dates, reports)):
        for claim in read_claims(document, names, ask):
            click.echo(json.dumps(to_row(claim), ensure_ascii=False))
