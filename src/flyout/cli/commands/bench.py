"""`flyout bench`: how fast flights are flown on this machine, and how right they are."""

from __future__ import annotations

import json
from pathlib import Path

import click

from flyout.cli.progress import progress_bars
from flyout.studies.bench.errors import MEASURES
from flyout.studies.bench.measure import ERROR_LIMIT, FLIGHTS, REPETITIONS, Plan, measure
from flyout.studies.bench.model import Bench
from flyout.studies.bench.row import to_row


@click.command(
    epilog="""\b
Examples:
  flyout bench --json
  flyout bench --yardstick yardstick.c""",
)
@click.option("--flights", default=FLIGHTS, show_default=True, help="Flights of one timing.")
@click.option("--repetitions", default=REPETITIONS, show_default=True, help="Timings of each thing, turn by turn.")
@click.option("--error-m", "error_m", default=ERROR_LIMIT, show_default=True, help="Impact error allowed, metres.")
@click.option(
    "--error-of",
    "error_measure",
    type=click.Choice(MEASURES),
    default=MEASURES[0],
    show_default=True,
    help="Which error over the flights must keep it.",
)
@click.option(
    "--yardstick",
    type=click.Path(path_type=Path),
    help="Compile and run this C file, which flies the same job, beside ours.",
)
@click.option("--device", type=click.Choice(["cpu", "cuda"]), default="cpu", help="cuda: time a GPU too.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    flights: int,
    repetitions: int,
    error_m: float,
    error_measure: str,
    yardstick: Path | None,
    device: str,
    as_json: bool,
) -> None:
    """Measure flights a second at a stated error of impact.

    One published vehicle, varied a little, is flown over about 300 km at the
    loosest tolerance whose error keeps the limit. A yardstick is
    compiled in a folder of its own and then run: give only one you trust.
    """
    plan = Plan(
        flights=flights,
        repetitions=repetitions,
        error_limit=error_m,
        error_measure=error_measure,
        yardstick=yardstick,
        device=device,
    )
    with progress_bars() as tell:
        bench = measure(plan, tell)
    click.echo(json.dumps(to_row(bench), indent=1) if as_json else _words(bench))


def _words(bench: Bench) -> str:
    """One figure a line."""
    pace, rate, errors = bench.pace, bench.pace.rate, bench.pace.errors
    lines = [
        f"{rate.median:,.0f} flights a second on one core ({rate.least:,.0f} to {rate.greatest:,.0f})",
        f"  impact error  at most {errors.greatest:.2f} m, rms {errors.rms:.2f} m, at tolerance {pace.tolerance:.2g}",
    ]
    if bench.two_core_ratio:
        lines.append(f"  two cores     {bench.two_core_ratio.median:.2f} times one")
    lines.append(f"  memory        {bench.bytes_per_flight:.0f} bytes a flight at the peak of a batch")
    if bench.gpu:
        lines.append(f"  GPU           {bench.gpu.rate.median:,.0f} flights a second, {bench.gpu.apart:.2g} m apart")
    if bench.yardstick:
        given, same = bench.yardstick.as_given, bench.yardstick.same_error
        lines += [
            f"  yardstick     {given.ratio.median:.2f} times ({given.ratio.least:.2f} to {given.ratio.greatest:.2f}) "
            f"as it is given, {given.nominal_error:.0f} m wrong on its nominal flight",
            f"                {same.ratio.median:.2f} times where it is {same.nominal_error:.0f} m wrong",
        ]
    return "\n".join([*lines, f"  machine       {bench.machine.processor}, {bench.machine.cores} cores"])
