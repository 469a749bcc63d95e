"""Published figures of systems, each foretold from the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.model import Entry, Figure
from flyout.core.errors import DomainError
from flyout.core.progress import Tell
from flyout.ensembles.draws import Array
from flyout.ensembles.model import Band, Reach
from flyout.ensembles.reach import band_of, reach_of
from flyout.studies.calibration.model import Case, Kind
from flyout.studies.calibration.published import BOUND, Published, published_value, quotes_of, reports_of
from flyout.systems.designs import load_designs
from flyout.systems.load import load_system
from flyout.systems.model import System
from flyout.systems.outline import SPEED_SPREAD, Outline
from flyout.systems.outlines import load_outlines
from flyout.verdicts.probability import band_at_least

DRAWS = 2048
"""Flights of each system."""


def flyable(catalogue: Catalogue) -> tuple[System, ...]:
    """Every system and variant that can be flown, each once."""
    names = [(design.system, design.variant) for design in load_designs()]
    names += [(name, None) for name in load_outlines()]
    found = (load_system(catalogue, name, variant) for name, variant in names)
    return tuple(system for system in found if system is not None)


def system_cases(
    catalogue: Catalogue, *, seed: int, workers: int | None, tell: Tell
) -> tuple[list[Case], list[tuple[str, str]]]:
    """Cases of every system that can be flown, and those left aside with the reason."""
    cases: list[Case] = []
    aside: list[tuple[str, str]] = []
    systems = flyable(catalogue)
    for done, system in enumerate(systems, 1):
        try:
            own = list(_cases(catalogue, system, seed=seed, workers=workers))
        except DomainError as error:
            aside.append((system.label, error.what))
        else:
            cases += own
            if not own:
                aside.append((system.label, "no citable range, apogee or speed of its own to leave out"))
        tell("systems", done, len(systems))
    return cases, aside


def _cases(catalogue: Catalogue, system: System, *, seed: int, workers: int | None) -> Iterator[Case]:
    entry = catalogue.find(system.name)
    wanted = {name: published_value(_rows(entry, system, name)) for name in ("range", "apogee", "speed")}
    if not any(wanted.values()):
        return
    reach = reach_of(system, seed=seed, draws=DRAWS, workers=workers)
    free = without_speed(system)
    unheld = reach if free is system else reach_of(free, seed=seed, draws=DRAWS, workers=workers)
    for name, said in wanted.items():
        if said is not None:
            yield _case(system, name, said, unheld if name == "speed" else reach, catalogue)


def without_speed(system: System) -> System:
    """The system not held to its published speed."""
    if isinstance(system.airframe, Outline) and system.airframe.speed is not None:
        return replace(system, airframe=replace(system.airframe, speed=None))
    return system


def _rows(entry: Entry, system: System, attribute: str) -> list[Figure]:
    """Figures of this variant at this payload; Mach numbers are left aside, since the speed of sound is not told."""
    low, high = system.payload.distribution.ends
    variant = system.variant if any(it.name == system.variant for it in entry.variants) else None
    return [
        figure
        for figure in entry.figures
        if figure.attribute == attribute
        and figure.flight is None
        and figure.variant == variant
        and figure.unit != "Ma"
        and (figure.payload_mass is None or 0.9 * low <= figure.payload_mass <= 1.1 * high)
    ]


def _case(system: System, name: str, said: Published, reach: Reach, catalogue: Catalogue) -> Case:
    band = reach.apogee if name == "apogee" else band_of(_draws(name, reach))
    convention = system.convention if name == "range" else None
    return Case(
        key=f"{system.label} {name}",
        name=system.label,
        left_out=name,
        kind=_kind(system) if name == "range" else Kind.OTHER,
        unit="m/s" if name == "speed" else "km",
        published=said.value,
        quotes=quotes_of(said.figures, dict(catalogue.sources)),
        band=band,
        below=_below(name, said.value, reach, band),
        rule=convention or (BOUND if said.bound else None),
    )


def _kind(system: System) -> Kind:
    if isinstance(system.airframe, Outline):
        return Kind.OUTLINE
    return Kind.SISTER if system.evidence else Kind.MASSES


def _draws(name: str, reach: Reach) -> Array:
    """Ranges, or speeds as sources may count them."""
    if name == "range":
        return reach.samples
    return reports_of(reach.counted_speeds, SPEED_SPREAD)


def _below(name: str, value: float, reach: Reach, band: Band) -> float:
    if name == "apogee":
        return 1.0 - band_at_least(band, value)
    return float(np.mean(_draws(name, reach) < value))
