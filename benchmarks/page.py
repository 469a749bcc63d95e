"""docs/performance.md from what was measured; computes ratios and nothing else."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from yardstick import Errors

GOALS = {"yardstick_ratio": 1.5, "two_core_ratio": 1.9, "RocketPy 6-DOF": 10_000, "RocketPy 3-DOF": 400}
MANY_FLIGHTS, MANY_BYTES = 10_000_000, 2.5e9


def write(
    *,
    strict: dict,
    usual: dict,
    peers: Sequence[dict],
    yardstick_errors: Sequence[Errors],
    commands: Sequence[tuple[str, float, float | None]],
    memory: dict[int, int],
    date: datetime.date,
) -> str:
    """Put the page together."""
    parts = [
        "# Performance\n\nWritten by `make bench`; do not edit. `flyout bench` measures our own part anywhere.",
        _circumstances(strict, date),
        _ours(strict, usual),
        _peers(strict, peers),
        _yardstick(strict, usual, yardstick_errors),
        _commands(commands),
        _memory(strict, memory),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _circumstances(row: dict, date: datetime.date) -> str:
    machine = row["machine"]
    versions = ", ".join(f"{name} {number}" for name, number in machine["versions"].items())
    load = f" The machine's load when it began: {machine['load']:.1f}." if machine["load"] is not None else ""
    return (
        f"{date.isoformat()}; {machine['processor']}, {machine['cores']} cores; {versions}.{load}\n\n"
        f"The job: {row['job']}.\n\n"
        "An error is the distance along the range between an impact and the converged answer, for which the tolerance "
        f"is tightened tenfold until no impact moves by more than a centimetre (here {row['converged_tolerance']:g}, "
        f"moved {1e3 * row['converged_within_m']:.1f} mm). Timings are medians of turns taken one after the other by "
        "all that are compared; in brackets the least and the greatest."
    )


def _ours(strict: dict, usual: dict) -> str:
    lines = [
        "## flyout\n",
        "| tolerance | flights a second on one core | greatest error | rms | median |",
        "|---|---|---|---|---|",
        _our_line(strict, "the loosest whose greatest error is within 1 m"),
        _our_line(usual, "the loosest whose rms error is within 1 m"),
        f"| {strict['default_tolerance']:.0e}, the default | {strict['default_flights_per_second_per_core']:,.0f} "
        f"| {strict['default_impact_error_greatest_m']:.2f} m | {strict['default_impact_error_rms_m']:.2f} m | |",
    ]
    if strict["two_core_ratio"] is not None:
        lines.append(
            f"\nTwo cores fly {strict['two_core_ratio']:.2f} times as many as one "
            f"{_ends(strict['two_core_ratio_spread'])}"
            f"; the goal is {GOALS['two_core_ratio']}."
        )
    return "\n".join(lines)


def _our_line(row: dict, words: str) -> str:
    low, high = row["flights_per_second_per_core_spread"]
    return (
        f"| {row['tolerance']:.0e}, {words} | {row['flights_per_second_per_core']:,.0f} ({low:,.0f} to {high:,.0f}) "
        f"| {row['impact_error_greatest_m']:.2f} m | {row['impact_error_rms_m']:.2f} m "
        f"| {row['impact_error_median_m']:.2f} m |"
    )


def _peers(strict: dict, peers: Sequence[dict]) -> str:
    rate = strict["flights_per_second_per_core"]
    lines = [
        "## Beside other programs\n",
        "The nominal flight of the job, one core. The ratio is our flights a second at a greatest error of 1 m, times "
        "their seconds; apart is how far their converged impact lies from ours, where they fly over the same Earth.\n",
        "| program | settings | error | seconds a flight | ratio | apart | what differs |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in peers:
        if "failed" in row:
            lines.append(f"| {row['tool']} | | | did not run ({row['failed']}) | | | |")
            continue
        lines.append(_peer_line(row, rate))
    lines.append(
        f"\nThe goals are {GOALS['RocketPy 6-DOF']:,} times RocketPy's six degrees of freedom and "
        f"{GOALS['RocketPy 3-DOF']} times its three."
    )
    return "\n".join(lines)


def _peer_line(row: dict, rate: float) -> str:
    apart = f"{row['apart_m']:,.0f} m" if "apart_m" in row else ""
    line = (
        f"| {row['tool']} | {row['settings']} | {row['error_m']:.2f} m | {row['seconds']:.3g} "
        f"| **{rate * row['seconds']:,.0f}** | {apart} | {row['differs']} |"
    )
    if "default_seconds" not in row or row["default_settings"] == row["settings"]:
        return line
    return line + (
        f"\n| the same | {row['default_settings']}, its default | {row['default_error_m']:,.1f} m "
        f"| {row['default_seconds']:.3g} | {rate * row['default_seconds']:,.0f} | | |"
    )


def _yardstick(strict: dict, usual: dict, errors: Sequence[Errors]) -> str:
    if strict["yardstick_ratio"] is None:
        return ""
    lines = [
        "## Beside plain C\n",
        "A yardstick in C flies the same job in eight lanes of SIMD with Dormand-Prince 5(4) "
        f"(`cc {strict['yardstick_compiler'].partition(' ')[2]}`). It and flyout take turns.\n",
        "| flyout | the yardstick | ratio |",
        "|---|---|---|",
    ]
    for row, words in ((strict, "greatest"), (usual, "rms")):
        ours = f"{words} error {row['impact_error_m']:.2f} m"
        lines += [
            f"| {ours} | rtol {row['yardstick_rtol']:g}, its default: "
            f"{row['yardstick_flights_per_second']:,.0f} a second, "
            f"{row['yardstick_error_m']:.0f} m wrong on the nominal flight "
            f"| **{row['yardstick_ratio']:.2f}** {_ends(row['yardstick_ratio_spread'])} |",
            f"| {ours} | rtol {row['yardstick_same_error_rtol']:g}: "
            f"{row['yardstick_same_error_flights_per_second']:,.0f} a second, "
            f"{row['yardstick_same_error_m']:.0f} m wrong on the nominal flight "
            f"| **{row['yardstick_ratio_same_error']:.2f}** |",
        ]
    lines.append(
        f"\nThe goal is {GOALS['yardstick_ratio']}. The yardstick prints its nominal range alone, to the metre; over "
        "2,000 flights of its own spread its errors are\n"
    )
    lines += ["| rtol | greatest | rms | median | nominal |", "|---|---|---|---|---|"]
    lines += [
        f"| {e.rtol} | {e.greatest:.2f} m | {e.rms:.2f} m | {e.median:.2f} m | {e.nominal:.2f} m |" for e in errors
    ]
    lines.append(
        "\nWhat differs: the yardstick tips the thrust against the vertical of the pad and not the local one, "
        "carries the mass as a seventh variable, continues the atmosphere's top layer above 86 km, meets the ground "
        "to 1 mm and reports a distance along the parallel; flyout also finds the apogee and the geodesic distance."
    )
    return "\n".join(lines)


def _commands(rows: Sequence[tuple[str, float, float | None]]) -> str:
    lines = ["## Whole commands, each in a new process\n", "| command | seconds | goal |", "|---|---|---|"]
    lines += [f"| {words} | {took:.2g} | {f'under {goal:g}' if goal else ''} |" for words, took, goal in rows]
    return "\n".join(lines)


def _memory(strict: dict, memory: dict[int, int]) -> str:
    (few, few_bytes), (many, many_bytes) = sorted(memory.items())
    slope = (many_bytes - few_bytes) / (many - few)
    whole = many_bytes + slope * (MANY_FLIGHTS - many)
    return (
        "## Memory\n\n"
        f"A process that flies {few:,} flights takes {few_bytes / 1e6:,.0f} MB at its peak, {many:,} flights "
        f"{many_bytes / 1e6:,.0f} MB: {slope:.0f} bytes a flight, inputs and summary together (numpy counts "
        f"{strict['bytes_per_flight']:.0f}). In a straight line, {MANY_FLIGHTS / 1e6:.0f} million flights take "
        f"{whole / 1e9:.2f} GB; the goal is under {MANY_BYTES / 1e9:g} GB."
    )


def _ends(values: Sequence[float]) -> str:
    return f"({values[0]:.2f} to {values[1]:.2f})"
