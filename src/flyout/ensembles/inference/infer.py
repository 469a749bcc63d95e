"""From reported numbers of one flight to what they imply."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from flyout.core.progress import Tell, tell_nobody
from flyout.core.seeds import sample_seeds
from flyout.ensembles.greatest import Setting
from flyout.ensembles.inference.answer import Reaches
from flyout.ensembles.inference.candidates import Aimed, aimed_draws, in_time, pieces_of, thinned
from flyout.ensembles.inference.consistent import fits, judged, unknown, without_vehicle
from flyout.ensembles.inference.equivalent import FLIGHTS_EACH as FLIGHTS_FAR
from flyout.ensembles.inference.flown import FLIGHTS_EACH, Flown, flown
from flyout.ensembles.inference.impossible import refuse_impossible
from flyout.ensembles.inference.model import Consistency, Diagnostics, Inference
from flyout.ensembles.inference.pooled import Pool, pool_of
from flyout.ensembles.inference.question import Question, Work, towards
from flyout.ensembles.inference.report import SPREAD, ReportedFlight
from flyout.ensembles.inference.vacuum import arc, farthest
from flyout.ensembles.reach import turn_words
from flyout.systems.boosters import model_error, payload_share_reason

DRAWS = 3000
"""Vehicles that are brought to the reported path for the answer."""

JUDGES = 800
"""Vehicles that say what the time should be."""

JUDGING = "what the numbers should be"
COMPASS = tuple(0.5 * math.pi * k for k in range(4))
"""Directions in which a flight may have gone of which nobody says where to [rad]."""


def infer(question: Question, *, seed: int, workers: int | None = None, tell: Tell = tell_nobody) -> Inference:
    """What the reported numbers of one flight imply.

    Parameters
    ----------
    question : Question
    seed : int
        The same seed gives the same answer on any number of cores.
    workers : int or None
    tell : callable
        Told how far each part of the work is.

    Raises
    ------
    DomainError
        For numbers no ballistic flight can have.
    """
    reported, work = question.reported, Work(seed=seed, workers=workers, tell=tell)
    refuse_impossible(reported)
    own = int(sample_seeds(seed, 1)[0])
    candidates = aimed_draws(question.classes, reported, question.setting, seed=own)
    judges = _brought(JUDGING, thinned(candidates, JUDGES), question.setting, work)
    alone = pool_of(judges)
    if alone is None:
        return _answer(question, without_vehicle(reported), None, judges, work)
    around = pool_of(_whichever_way(question, own, work)) if reported.time and not question.rotating else alone
    verdict = judged(reported, around or alone)
    time = reported.time if verdict.holds and fits(reported, alone) else None
    fitting = [in_time(each, time) for each in candidates] if time else candidates
    vehicles = _brought("vehicles on the reported path", thinned(fitting, DRAWS), question.setting, work)
    return _answer(question, verdict, pool_of(vehicles, time), vehicles, work)


def _whichever_way(question: Question, seed: int, work: Work) -> list[Flown]:
    """Vehicles on the reported path over ground that turns under it, in each of four directions.

    Whoever reports no direction may have seen any of them, and a flight across
    an ocean takes minutes longer towards the east, where its end moves away.
    """
    flown_there: list[Flown] = []
    for azimuth in COMPASS:
        there = towards(question.launch, azimuth)
        candidates = aimed_draws(question.classes, question.reported, there, seed=seed)
        flown_there += _brought(JUDGING, thinned(candidates, JUDGES // len(COMPASS)), there, work)
    return flown_there


def _brought(job: str, aimed: Sequence[Aimed], setting: Setting, work: Work) -> list[Flown]:
    """Bring candidates to their paths, a piece at a time."""
    pieces = [part for each in aimed for part in pieces_of(each)]
    return work.each(job, lambda piece: flown(piece, setting), pieces)


def _answer(
    question: Question, verdict: Consistency, pool: Pool | None, pieces: Sequence[Flown], work: Work
) -> Inference:
    """The whole answer, with an equivalent range only where the calculation converged."""
    reaches = None if pool is None else Reaches(pool, question, work)
    diagnostics = _diagnostics(reaches, pieces)
    failed = reaches is not None and not diagnostics.converged
    return Inference(
        reported=question.reported,
        launch=question.launch,
        rotating=question.rotating,
        consistency=unknown(diagnostics) if failed else verdict,
        equivalent=None if failed or reaches is None else reaches.equivalent(),
        vacuum=_vacuum(question.reported),
        diagnostics=diagnostics,
        models=_models(question),
        assumptions=tuple(_assumptions(question)),
        seed=work.seed,
    )


def _diagnostics(reaches: Reaches | None, pieces: Sequence[Flown]) -> Diagnostics:
    found, lost = sum(map(len, pieces)), sum(piece.lost for piece in pieces)
    if reaches is None:
        share = lost / max(1, found + lost)
        flights = FLIGHTS_EACH * (found + lost)
        return Diagnostics(draws=0, effective=0.0, split_half=0.0, lost=share, flights=flights, pareto_k=0.0)
    return Diagnostics(
        draws=int(np.count_nonzero(reaches.pool.weight)),
        effective=reaches.pool.effective,
        split_half=reaches.split_half,
        lost=lost / (found + lost),
        flights=FLIGHTS_EACH * (found + lost) + FLIGHTS_FAR * found,
        pareto_k=reaches.pool.tail,
    )


def _vacuum(reported: ReportedFlight) -> float | None:
    if reported.apogee is None or reported.distance is None:
        return None
    return farthest(float(arc(reported.apogee.middle, reported.distance.middle).speed))


def _models(question: Question) -> tuple[str, ...]:
    """What ran, in words; every vehicle turns at a rate of its own."""
    models = question.setting.models
    kept = (words for words in models.words() if not words.startswith("vertical rise"))
    return (*kept, turn_words(models), f"drag: {question.classes[0].drag.source}")


def _assumptions(question: Question) -> list[str]:
    """What is assumed of vehicles, reports and model, one sentence each, none twice."""
    sentences = [f"payload over the mass of the last stage: {payload_share_reason()} (assumption)"]
    for booster in question.classes:
        for figure in booster.unknowns:
            if question.reported.payload is None or figure is not booster.payload:
                sentences.append(f"{booster.propellant}: {figure.sentence}")
    sentences.append(f"reported figures: beside their rounding, {100.0 * SPREAD:.0f} % (standard deviation), by which")
    sentences[-1] += " governments that report the same flight differ"
    sentences.append(model_error().sentence)
    return list(dict.fromkeys(sentences))
