"""Draws of a system, held to what is published of its sister variants.

The sister is flown for draws of everything unknown. What those flights teach
about its range is asked of many more draws than could be flown, so that enough
of them agree with the published figure; the agreement is their weight, and a
fair sample by weight is what the system itself is then flown with.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from flyout.core.errors import DomainError
from flyout.core.outcome import Outcome
from flyout.core.seeds import sample_seeds
from flyout.ensembles.columns import columns_of
from flyout.ensembles.condition import effective_draws, log_likelihood, resample, weights_of
from flyout.ensembles.draws import Array, Draws, draw, rows_of
from flyout.ensembles.fitted import held_to_speed, possible_draws, seeds_of, speed_words
from flyout.ensembles.flown import fly_draws
from flyout.ensembles.greatest import Progress, Setting
from flyout.ensembles.learn import TERMS, Polynomial, learn, traits_of
from flyout.systems.model import Evidence, System
from flyout.systems.outline import Outline
from flyout.units.show import show

CANDIDATES = 65_536
"""Draws that are weighed against a published range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Draws of equal weight, and what they were held to.

    Parameters
    ----------
    draws : mapping of str to array, shape (n,)
    effective : float
        Equally weighted draws that would tell as much.
    words : tuple of str
        What they were held to.
    flights : int
        Flown to get them.
    """

    draws: Draws
    effective: float
    words: tuple[str, ...]
    flights: int


def held_draws(system: System, count: int, setting: Setting, *, seed: int, progress: Progress | None = None) -> Held:
    """`count` draws of equal weight of all that is unknown of `system`.

    Parameters
    ----------
    system : System
    count : int
        Also the number of flights of each sister.
    setting : Setting
    seed : int
    progress : callable or None
        Told how many flights are done, and how many there are with the
        system's own.

    Raises
    ------
    DomainError
        If hardly any draw agrees with what is published of a sister.
    """
    if isinstance(system.airframe, Outline):
        return _fitted(system, system.airframe, count, setting, seed=seed, progress=progress)
    seeds = [int(number) for number in sample_seeds(seed, 4)]
    figures = (*system.figures, *(evidence.payload for evidence in system.evidence))
    if not system.evidence:
        return Held(draws=draw(figures, count, seed=seeds[0]), effective=float(count), words=(), flights=0)
    flown, candidates = draw(figures, count, seed=seeds[1]), draw(figures, CANDIDATES, seed=seeds[2])
    log_weight = np.zeros(CANDIDATES)
    for batch, evidence in enumerate(system.evidence):
        told = batch_of(progress, batch, count, system)
        foretold = _range_of_sister(system, evidence, flown, setting, told)
        sisters = traits_of(columns_of(system.airframe, evidence.payload, candidates))
        reached = np.exp(foretold.at(sisters)) * candidates[system.airframe.model_error.name]
        log_weight += log_likelihood(reached, evidence)
    weight = weights_of(log_weight)
    held = rows_of(candidates, resample(weight, count, seed=seeds[3]))
    # the sister says nothing of this payload: its draws stay as even as they can be
    held[system.payload.name] = draw(figures, count, seed=seeds[0])[system.payload.name]
    effective = effective_draws(weight)
    return Held(
        draws=held,
        effective=effective,
        words=tuple(_words(evidence, effective) for evidence in system.evidence),
        flights=count * len(system.evidence),
    )


def _fitted(
    system: System, outline: Outline, count: int, setting: Setting, *, seed: int, progress: Progress | None
) -> Held:
    """Draws of an outline; where a speed is published they are flown once to be held to it."""
    first, second = seeds_of(seed)
    draws = possible_draws(outline, system.payload, count, seed=first)
    if outline.speed is None:
        return Held(draws=draws, effective=float(count), words=(), flights=0)
    told = batch_of(progress, 0, count, system)
    draws, effective = held_to_speed(outline, outline.payload, draws, setting, seed=second, progress=told)
    return Held(draws=draws, effective=effective, words=(speed_words(outline.speed, effective),), flights=count)


def batch_of(progress: Progress | None, batch: int, count: int, system: System) -> Progress | None:
    """Progress of one batch of `count` flights, told as part of all: a batch each sister, then the system's own."""
    total = count * (1 + batches_before(system))
    return None if progress is None else lambda done, _: progress(batch * count + done, total)


def batches_before(system: System) -> int:
    """Batches flown before the system's own: one a sister, and one to be held to a speed."""
    speed = isinstance(system.airframe, Outline) and system.airframe.speed is not None
    return len(system.evidence) + int(speed)


def _range_of_sister(
    system: System, evidence: Evidence, drawn: Draws, setting: Setting, progress: Progress | None
) -> Polynomial:
    """The logarithm of the sister's greatest range, learnt from flights of all of `drawn`."""
    columns = columns_of(system.airframe, evidence.payload, drawn)
    flights = fly_draws(system.airframe, evidence.payload, drawn, setting, progress).flights
    down = np.flatnonzero(flights.outcome == Outcome.IMPACT)
    if down.size < TERMS:
        raise DomainError(f"hardly any draw of {evidence.label} comes down", remedy="check the figures of the design")
    return learn(traits_of(columns)[down], _log(flights.range[down]))


def _log(lengths: Array) -> Array:
    return np.asarray(np.log(lengths))


def _words(evidence: Evidence, effective: float) -> str:
    return f"{evidence.words} ({CANDIDATES:,} draws weighed, worth {show(effective, '1', digits=2)} equal ones)"
