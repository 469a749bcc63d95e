"""Verdicts on speed and apogee, as far as a flight of greatest range can tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.ensembles.model import Band, Reach
from flyout.systems.model import System
from flyout.verdicts.likelihood import term
from flyout.verdicts.model import Verdict
from flyout.verdicts.probability import band_at_least
from flyout.verdicts.reasons import common_reasons, main_unknown, names_of
from flyout.verdicts.speeds import claimed_speed, judge_counted
from flyout.verdicts.words import it_is, kilometres, most_as_written, top_of


def judge_speed(statement: Statement, system: System, reach: Reach) -> Iterator[Verdict]:
    """Whether it can be as fast as that on a flight of greatest range."""
    if claimed_speed(statement) is None:
        return
    names = names_of(statement, system)
    how = f"{names} flies at" if names != statement.subject else "it flies at"
    verdict = judge_counted(statement, reach.counted_speeds, f"when its motor stops {how}", flown_as=reach.system)
    yield replace(
        verdict,
        variant=reach.variant,
        main_unknown=main_unknown(reach),
        reasons=(*verdict.reasons, *common_reasons(statement, system, reach)),
    )


def judge_apogee(statement: Statement, system: System, reach: Reach) -> Iterator[Verdict]:
    """Whether a flight of greatest range climbs that high; a lofted one climbs higher."""
    claimed = top_of(statement)
    if claimed is None:
        return
    value, names = most_as_written(statement), names_of(statement, system)
    chance = _chance(reach.apogee, claimed)
    band = kilometres(reach.apogee.p05, reach.apogee.p95)
    lofted = "A lofted flight climbs higher and lands nearer; whether it could be that high so was not calculated"
    yield _verdict(
        statement,
        reach,
        (reach.apogee, claimed, chance),
        question=f"does it climb to {value} on its way to its greatest range?",
        sentence=f"{it_is(chance)} that {names} climbs to {value} on a flight of greatest range: it climbs to {band}.",
        reasons=(lofted, *common_reasons(statement, system, reach)),
    )


def _chance(band: Band, claimed: Interval) -> float:
    """Mean over the values the digits allow."""
    steps = 5
    width = (claimed.high - claimed.low) / (steps - 1)
    return sum(band_at_least(band, claimed.low + k * width) for k in range(steps)) / steps


def _verdict(
    statement: Statement,
    reach: Reach,
    answer: tuple[Band, Interval, float],
    *,
    question: str,
    sentence: str,
    reasons: tuple[str, ...],
) -> Verdict:
    band, claimed, chance = answer
    return Verdict(
        statement=statement.origin.locator,
        question=question,
        judged_by="physics",
        system=reach.system,
        variant=reach.variant,
        probability=chance,
        likelihood=term(chance),
        band=band,
        claimed=claimed.middle,
        margin=band.p50 - claimed.middle,
        main_unknown=main_unknown(reach),
        sentence=sentence,
        reasons=reasons,
    )
