"""Which systems a check flies, and their reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from flyout.catalogue.catalogue import Catalogue
from flyout.core.errors import DomainError
from flyout.core.progress import Tell
from flyout.ensembles.model import Reach
from flyout.ensembles.reach import reach_of
from flyout.systems.load import load_system
from flyout.systems.model import System

SISTER_DRAWS = 2_000
"""Draws for a sister variant, which explains an answer and is not one: its band moves by a kilometre."""


def reaches_of(
    systems: Iterable[System], sisters: Iterable[System], *, seed: int, workers: int | None, tell: Tell
) -> tuple[tuple[Reach, ...], tuple[str, ...]]:
    """Reach of every system that can be flown, the sisters with fewer draws.

    Returns
    -------
    tuple of Reach
    tuple of str
        What could not be flown and why, one sentence each; the rest was.
    """
    reaches: list[Reach] = []
    troubles: list[str] = []
    wanted = [*((system, None) for system in systems), *((sister, SISTER_DRAWS) for sister in sisters)]
    for system, draws in wanted:
        told = partial(tell, f"flying {system.label}")
        try:
            reaches.append(reach_of(system, seed=seed, draws=draws, workers=workers, progress=told))
        except DomainError as error:
            troubles.append(f"{system.label} was not flown: {error.what}")
    return tuple(reaches), tuple(troubles)


def sisters_of(systems: Sequence[System], catalogue: Catalogue) -> tuple[System, ...]:
    """Variants whose published range a system's motor was held to, where they are not judged themselves."""
    judged = {(system.name, system.variant) for system in systems}
    found = {(sister.name, sister.variant): sister for system in systems for sister in _sisters(system, catalogue)}
    return tuple(sister for key, sister in found.items() if key not in judged)


def _sisters(system: System, catalogue: Catalogue) -> Iterator[System]:
    for evidence in system.evidence:
        sister = load_system(catalogue, system.name, evidence.label)
        if sister is not None:
            yield sister
