"""Why one variant of a family flies less far than another, from the flights of both."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from flyout.ensembles.model import Reach
from flyout.systems.model import Evidence, System
from flyout.systems.uncertain import Uncertain
from flyout.units.show import show_si, show_si_range


def sister_sentences(systems: Iterable[System], reaches: Sequence[Reach]) -> tuple[str, ...]:
    """One sentence for every sister variant that was flown beside a system and has a published maximum."""
    by_name = {(reach.system, reach.variant): reach for reach in reaches}
    return tuple(dict.fromkeys(sentence for system in systems for sentence in _sentences(system, by_name)))


def _sentences(system: System, reaches: dict[tuple[str, str | None], Reach]) -> Iterator[str]:
    for evidence in system.evidence:
        sister = reaches.get((system.name, evidence.label))
        if sister is not None and math.isfinite(evidence.above):
            yield _why(system, evidence, sister)


def _why(system: System, evidence: Evidence, sister: Reach) -> str:
    published = show_si(0.5 * (evidence.low + evidence.high), "km")
    flown = show_si_range(sister.range.p05, sister.range.p95, "km", digits=2)
    weight = "heavier" if sum(evidence.payload.distribution.ends) > sum(system.payload.distribution.ends) else "lighter"
    return (
        f"The {system.name} {evidence.label} stays at a published {published} for its {weight} payload: "
        f"{_mass(evidence.payload)} against {_mass(system.payload)} on the same motor, with which the model "
        f"flies {flown}."
    )


def _mass(payload: Uncertain) -> str:
    return show_si_range(*payload.distribution.ends, "kg")
