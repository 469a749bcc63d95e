"""Which systems a check flies, and their reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from flyout.catalogue.catalogue import Catalogue
from flyout.core.errors import DomainError
from flyout.core.progress import Tell
from flyout.ensembles.model import Reach
from flyout.ensembles.reach import reach_of
from flyout.systems.load import load_system
from flyout.systems.model import System


def reaches_of(
    systems: Iterable[System], *, seed: int, workers: int | None, tell: Tell
) -> tuple[tuple[Reach, ...], tuple[str, ...]]:
    """Reach of every system that can be flown.

    Returns
    -------
    tuple of Reach
    tuple of str
        What could not be flown and why, one sentence each; the rest was.
    """
    reaches: list[Reach] = []
    troubles: list[str] = []
    for system in systems:
        try:
            reaches.append(reach_of(system, seed=seed, workers=workers, progress=partial(tell, system.label)))
        except DomainError as error:
            troubles.append(f"{system.label} was not flown: {error.what}")
    return tuple(reaches), tuple(troubles)


def with_sisters(systems: Iterable[System], catalogue: Catalogue) -> tuple[System, ...]:
    """The systems and, after each, the variants whose published range its motor was held to."""
    wanted: dict[tuple[str, str | None], System] = {}
    for system in systems:
        for each in (system, *_sisters(system, catalogue)):
            wanted.setdefault((each.name, each.variant), each)
    return tuple(wanted.values())


def _sisters(system: System, catalogue: Catalogue) -> Iterator[System]:
    for evidence in system.evidence:
        sister = load_system(catalogue, system.name, evidence.label)
        if sister is not None:
            yield sister
