"""The calibration as a page, as lines of text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from flyout.studies.calibration.model import Calibration, Case, Simulation
from flyout.studies.calibration.scores import Score, groups, score
from flyout.units.table import from_si

DIAGRAM = "reliability.svg"
"""Name of the picture beside the page."""

_LEVELS = (0.5, 0.8, 0.9)


def calibration_page(calibration: Calibration) -> str:
    """The page in Markdown."""
    cases = calibration.cases
    template = files("flyout.report").joinpath("templates", "calibration.md").read_text(encoding="utf-8")
    return template.format(
        seed=calibration.seed,
        scores=_scores_table(cases),
        diagram=DIAGRAM,
        misses=_misses(cases),
        cases=_cases_table(cases),
        seen=_seen(cases),
        aside=_aside(calibration.aside),
        simulated=_simulated(calibration.simulation),
    )


def calibration_row(calibration: Calibration) -> dict[str, object]:
    """One JSON object."""
    return {
        "scores": {name: _score_row(score(cases)) for name, cases in groups(calibration.cases).items()},
        "cases": [_case_row(case) for case in calibration.cases],
        "not_tried": [{"name": name, "reason": reason} for name, reason in calibration.aside],
        "simulated": None if calibration.simulation is None else _simulation_row(calibration.simulation),
        "seed": calibration.seed,
    }


def calibration_words(calibration: Calibration) -> str:
    """The answer as lines of text."""
    lines = [f"{'MISSED' if not case.held else 'held':<7} {_line(case)}" for case in calibration.cases]
    lines += [f"{name}: {_score_words(score(cases))}" for name, cases in groups(calibration.cases).items()]
    if calibration.simulation is not None:
        lines.append(_simulation_words(calibration.simulation))
    return "\n".join(lines)


def _simulated(simulation: Simulation | None) -> str:
    """The section on drawn vehicles."""
    return "Not run this time: add `--simulated 60`." if simulation is None else _simulation_words(simulation)


def _simulation_words(simulation: Simulation) -> str:
    shares = ", ".join(f"{100 * simulation.held(level):.0f} % in the middle {100 * level:.0f} %" for level in _LEVELS)
    silent = f"; {simulation.unanswered} got no answer" if simulation.unanswered else ""
    return f"Of {len(simulation.below)} drawn vehicles the true range lies for {shares} of its band{silent}."


def _simulation_row(simulation: Simulation) -> dict[str, object]:
    return {
        "vehicles": len(simulation.below),
        "unanswered": simulation.unanswered,
        "held": {f"{100 * level:.0f}": simulation.held(level) for level in _LEVELS},
        "draws_below": list(simulation.below),
    }


def _scores_table(cases: tuple[Case, ...]) -> str:
    rows = ["| cases | held | share | likely | median width p95/p05 |", "|---|---|---|---|---|"]
    for name, group in groups(cases).items():
        result = score(group)
        share = "" if result.share is None else f"{100 * result.share:.0f} %"
        likely = f"{100 * result.likely[0]:.0f} to {100 * result.likely[1]:.0f} %" if result.cases else ""
        counted = f"{result.held} of {result.cases}" if result.cases else "bounds only"
        rows.append(f"| {name} | {counted} | {share} | {likely} | {result.ratio:.2f} |")
    return "\n".join(rows)


def _misses(cases: Iterable[Case]) -> str:
    missed = [case for case in cases if not case.held]
    if not missed:
        return "## Missed\n\nNone.\n"
    lines = (f"* **{case.name}**, {case.left_out}: {_line_of(case)}. {_why(case)}." for case in missed)
    return "## Missed\n\n" + "\n".join(lines) + "\n"


def _why(case: Case) -> str:
    reason = case.why_missed or "no reason is known, and the band may be wrong"
    return reason[:1].upper() + reason[1:]


def _cases_table(cases: Iterable[Case]) -> str:
    rows = [
        "## Case by case\n",
        "| of | left out | published | 5 %, 50 %, 95 % | p95/p05 | draws below | held | remark |",
        "|---|---|---|---|---|---|---|---|",
    ]
    rows += [
        f"| {case.name} | {case.left_out}: {case.kind} | {_published(case)} | {_band(case)} | {case.ratio:.2f} "
        f"| {100 * case.below:.0f} % | {'yes' if case.held else '**no**'} | {_remark(case)} |"
        for case in cases
    ]
    return "\n".join(rows) + "\n"


def _remark(case: Case) -> str:
    parts = (f"bound: {case.rule}" if case.rule else None, "knowing it" if case.seen else None)
    return "; ".join(part for part in parts if part)


def _seen(cases: Iterable[Case]) -> str:
    reasons: dict[str, list[str]] = {}
    for case in cases:
        if case.seen:
            reasons.setdefault(case.seen, []).append(f"{case.name} ({case.left_out})")
    lines = (f"* {reason}: {'; '.join(names)}" for reason, names in reasons.items())
    return "## Why some were known\n\n" + "\n".join(lines) + "\n"


def _aside(aside: Iterable[tuple[str, str]]) -> str:
    reasons: dict[str, list[str]] = {}
    for name, reason in aside:
        reasons.setdefault(reason, []).append(name)
    lines = (f"* {reason}: {'; '.join(names)}" for reason, names in reasons.items())
    return "## Not tried\n\n" + "\n".join(lines) + "\n"


def _line(case: Case) -> str:
    return f"{case.name}, {case.left_out}: {_line_of(case)}"


def _line_of(case: Case) -> str:
    return f"published {_published(case)}, band {_band(case)}"


def _published(case: Case) -> str:
    return f"{'at least ' if case.rule else ''}{_shown(case.published, case.unit)} {case.unit}"


def _band(case: Case) -> str:
    points = (case.band.p05, case.band.p50, case.band.p95)
    return f"{', '.join(_shown(point, case.unit) for point in points)} {case.unit}"


def _shown(value: float, unit: str) -> str:
    return f"{from_si(value, unit):,.1f}" if unit == "min" else f"{from_si(value, unit):,.0f}"


def _score_words(result: Score) -> str:
    counted = f"{result.held} of {result.cases} held" if result.cases else "bounds only"
    return f"{counted}, median width {result.ratio:.2f}"


def _score_row(result: Score) -> dict[str, object]:
    return {
        "cases": result.cases,
        "held": result.held,
        "share": result.share,
        "share_likely": list(result.likely),
        "median_p95_over_p05": result.ratio,
    }


def _case_row(case: Case) -> dict[str, object]:
    points = {point: from_si(getattr(case.band, point), case.unit) for point in ("p05", "p50", "p95")}
    return {
        "key": case.key,
        "of": case.name,
        "left_out": case.left_out,
        "kind": str(case.kind),
        "unit": case.unit,
        "published": from_si(case.published, case.unit),
        "figures": list(case.quotes),
        "band": points,
        "p95_over_p05": case.ratio,
        "draws_below": case.below,
        "held": case.held,
        "bound": case.rule,
        "priors_knew_it": case.seen,
        "why_missed": case.why_missed,
    }
