"""What stands behind every verdict of physics, whatever the question."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.core.statement import Modality, Statement
from flyout.ensembles.model import Reach
from flyout.systems.model import Evidence, System
from flyout.units.show import show_si, show_si_range


def names_of(statement: Statement, system: System) -> str:
    """What the sentence calls the system: the family, with the variants it was judged on."""
    if system.variant is None:
        return system.name
    if statement.variant is None:
        return f"{system.name} {'in' if 'variant' in system.variant else 'with'} its {system.variant}"
    return system.label


def main_unknown(reach: Reach) -> str | None:
    """The unknown that most of the spread comes from."""
    return reach.unknowns[0].name if reach.unknowns else None


def common_reasons(statement: Statement, system: System, reach: Reach) -> Iterator[str]:
    """What was flown, what it was held to, what matters most and what was left out."""
    yield from _whose(statement, system)
    yield from (f"The draws were held to a published range: {words}" for words in reach.conditioned_on)
    yield from (_why_the_sister_differs(evidence, system) for evidence in system.evidence)
    if reach.unknowns and reach.unknowns[0].share:
        first = reach.unknowns[0]
        yield f"What matters most is the {first.name} ({first.words}): {100 * (first.share or 0):.0f} % of the spread"
    yield f"{reach.flights:,} flights of greatest range: {reach.models[0]}"
    yield from system.caveats


def _whose(statement: Statement, system: System) -> Iterator[str]:
    """On which variant the claim was judged, and what it holds for in the report."""
    if statement.variant is None and system.variant is not None:
        yield f"The claim names no variant and was judged on the {system.variant}"
    if statement.condition:
        flown = system.payload.words
        yield f"The report's figure holds for: {statement.condition}; the model flew a payload of {flown}"
    if statement.modality is Modality.DENIED:
        yield "The report denies the figure; judged here is the figure, not the denial"


def _why_the_sister_differs(evidence: Evidence, system: System) -> str:
    """Why the sister reaches another distance with the same motor."""
    theirs, ours = evidence.payload.distribution.ends, system.payload.distribution.ends
    heavier = sum(theirs) > sum(ours)
    published = show_si(0.5 * (evidence.low + evidence.high), "km")
    manner, weight = ("less far", "heavier") if heavier else ("farther", "lighter")
    return (
        f"Same motor, {weight} payload, {manner}: published for {evidence.label} are {published} with"
        f" {_mass(theirs)}; flown here are {_mass(ours)}"
    )


def _mass(ends: tuple[float, float]) -> str:
    return show_si_range(*ends, "kg") if ends[0] < ends[1] else show_si(ends[0], "kg")
