"""`flyout quantities`: every figure of a text."""

from __future__ import annotations

import json

import click

from flyout.claims.quantities.read import read_quantities
from flyout.claims.quantities.rows import to_row
from flyout.cli.inputs import each_document


@click.command(
    epilog="""\b
Examples:
  flyout quantities report.txt
  flyout quantities report.txt --json | jq .value""",
)
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(reports: tuple[str, ...], as_json: bool) -> None:
    """Print every figure of REPORT..., whatever it measures.

    The grammar reads numbers with their units, ranges, magnitudes, bracketed
    conversions and vague amounts; dates, years, ordinals and designators are not
    figures.
    """
    for document in each_document(reports):
        figures = (quantity for quantity in read_quantities(document.text) if quantity.dimension != "year")
        for quantity in figures:
            row = {"doc": document.name, **to_row(quantity, document.text)}
            click.echo(json.dumps(row, ensure_ascii=False, sort_keys=True) if as_json else _words(row))


def _words(row: dict[str, object]) -> str:
    high = f" to {row['value_high']:g}" if row["value_high"] is not None else ""
    figure = f"{row['value']:g}{high} {row['unit']}"
    return f"{row['start']:>6} {str(row['text'])[:44]:<44} {figure:<28} {row['qualifier']}"
