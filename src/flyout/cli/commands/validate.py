"""`flyout validate`: the model held against its authorities."""

from __future__ import annotations

import json
from dataclasses import asdict

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flyout.flights.validate import Comparison, compare_with_authorities

FAILED = 1
"""Exit code when a comparison lies outside its tolerance."""


@click.command(
    epilog="""\b
Examples:
  flyout validate
  flyout validate --json""",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a comparison.")
def command(as_json: bool) -> None:
    """Hold the model against published gravity, atmosphere and flights.

    Each line is one figure of an authority, ours, and the tolerance with which
    the two have to agree; the exit code is 1 if one does not.
    """
    comparisons = compare_with_authorities()
    if as_json:
        click.echo(json.dumps([_row(comparison) for comparison in comparisons], ensure_ascii=False, indent=1))
    else:
        _print(comparisons)
    if not all(comparison.passed for comparison in comparisons):
        raise click.exceptions.Exit(FAILED)


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
