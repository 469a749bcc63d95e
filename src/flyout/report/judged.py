"""Verdicts laid out: one card for each statement, with the band it was held against."""

from __future__ import annotations

from collections.abc import Iterable

from flyout.ensembles.model import Band, Reach
from flyout.report.charts import Strip
from flyout.report.inert import visible
from flyout.report.model import Answer, VerdictCard
from flyout.report.places import Places
from flyout.report.words import chance_words, statement_words, subject_words
from flyout.studies.model import Check
from flyout.units.show import show_si, show_si_range
from flyout.verdicts.model import Verdict

_JUDGED_BY = {"physics": "judged by the flyout model", "sources": "judged on sources alone"}

_Key = tuple[str, str | None, str | None]


def verdict_cards(check: Check, places: Places) -> tuple[VerdictCard, ...]:
    """One card for each statement and system flown, what physics judged first."""
    groups: dict[_Key, list[Verdict]] = {}
    for verdict in sorted(check.verdicts, key=lambda verdict: verdict.judged_by != "physics"):
        groups.setdefault((verdict.statement, verdict.system, verdict.variant), []).append(verdict)
    return tuple(_card(check, places, key, verdicts) for key, verdicts in groups.items())


def _card(check: Check, places: Places, key: _Key, verdicts: list[Verdict]) -> VerdictCard:
    statement, system, variant = key
    banded = next((verdict for verdict in verdicts if verdict.band is not None), None)
    return VerdictCard(
        claim=places.of(statement),
        system=visible(subject_words(system, variant)) if system else None,
        band=banded.band if banded else None,
        strip=_strip(check, banded) if banded else None,
        answers=tuple(_answer(verdict) for verdict in verdicts),
    )


def _strip(check: Check, verdict: Verdict) -> Strip | None:
    if verdict.band is None or verdict.system is None:
        return None
    reach = _reach_behind(check.reaches, verdict)
    words = [statement_words(s) for s in check.statements if s.origin.locator == verdict.statement]
    return Strip(
        band=verdict.band,
        samples=None if reach is None else reach.samples,
        claimed=verdict.claimed,
        claim=visible(words[0]) if words else "claimed",
        system=visible(subject_words(verdict.system, verdict.variant)),
    )


def _reach_behind(reaches: Iterable[Reach], verdict: Verdict) -> Reach | None:
    """The flights whose band the verdict quotes."""
    flown = (verdict.system, verdict.variant, verdict.band)
    return next((reach for reach in reaches if (reach.system, reach.variant, reach.range) == flown), None)


def _answer(verdict: Verdict) -> Answer:
    return Answer(
        question=visible(verdict.question),
        likelihood=verdict.likelihood,
        chance=None if verdict.probability is None else chance_words(verdict.probability),
        judged_by=_JUDGED_BY.get(verdict.judged_by, visible(verdict.judged_by)),
        sentence=visible(verdict.sentence),
        facts=tuple(_facts(verdict)),
        reasons=tuple(visible(reason) for reason in verdict.reasons),
    )


def _facts(verdict: Verdict) -> Iterable[tuple[str, str]]:
    if verdict.band is not None:
        yield "Band of the model", band_words(verdict.band)
        if verdict.claimed is not None:
            yield "Claimed", show_si(verdict.claimed, "km")
    if verdict.margin is not None and verdict.band is not None:
        side = "above" if verdict.margin >= 0 else "below"
        yield "Middle of the band", f"{show_si(abs(verdict.margin), 'km')} {side} the claim"
    if verdict.main_unknown:
        yield "What matters most", visible(verdict.main_unknown)


def band_words(band: Band, code: str = "km") -> str:
    """A band as a sentence gives it."""
    return f"{show_si_range(band.p05, band.p95, code)}, middle {show_si(band.p50, code)}"
