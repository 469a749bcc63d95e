"""Verdicts laid out: one card for each statement, with the band it was held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flyout.claims.model import subject_words, written_subject
from flyout.core.statement import Statement
from flyout.ensembles.model import Band, Reach
from flyout.report.charts import Strip
from flyout.report.inert import visible
from flyout.report.model import Answer, SourcedRow, VerdictCard
from flyout.report.places import Places
from flyout.report.words import attribute_words, chance_words, statement_words
from flyout.studies.model import Check
from flyout.units.show import show_si, show_si_range
from flyout.units.table import dimension_of
from flyout.verdicts.model import Verdict

_UNITS = {"length": "km", "speed": "m/s", "mach": "m/s", "time": "min"}

_FILED = {"other": "other traits", "variant_of": "family", "count": "numbers"}
"""Attributes in the words of a sentence, where their own do not fit one."""

_Key = tuple[str, str | None, str | None]


def verdict_cards(check: Check, places: Places) -> tuple[VerdictCard, ...]:
    """What physics judged: one card for each statement and system flown."""
    groups: dict[_Key, list[Verdict]] = {}
    for verdict in check.verdicts:
        if verdict.judged_by == "physics":
            groups.setdefault((verdict.statement, verdict.system, verdict.variant), []).append(verdict)
    return tuple(_card(check, places, key, verdicts) for key, verdicts in groups.items())


def sourced_rows(check: Check, places: Places) -> tuple[SourcedRow, ...]:
    """What the sources alone judged; claims of which the same is to be said share a row."""
    groups: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for verdict in check.verdicts:
        if verdict.judged_by != "physics":
            groups.setdefault((verdict.sentence, verdict.reasons), []).append(verdict.statement)
    return tuple(
        SourcedRow(
            claims=tuple(places.of(locator) for locator in locators),
            sentence=visible(sentence),
            reasons=tuple(visible(reason) for reason in reasons),
        )
        for (sentence, reasons), locators in groups.items()
    )


def unfiled(check: Check) -> dict[str, tuple[str, ...]]:
    """Of each system, in words, the attributes that neither physics nor any source has a say on."""
    claims = {claim.id: claim for claim in check.claims}
    things: dict[str, dict[str, None]] = {}
    for verdict in check.verdicts:
        if verdict.judged_by != "physics" and not verdict.reasons:
            claim = claims[verdict.statement]
            filed = _FILED.get(claim.attribute) or attribute_words(claim.attribute)
            things.setdefault(visible(written_subject(claim)), {})[filed] = None
    return {system: tuple(named) for system, named in things.items()}


def _card(check: Check, places: Places, key: _Key, verdicts: list[Verdict]) -> VerdictCard:
    locator, system, variant = key
    statement = next((s for s in check.statements if s.origin.locator == locator), None)
    unit = unit_to_show(statement)
    strips = [strip for verdict in verdicts for strip in _strip(check, verdict, statement)]
    return VerdictCard(
        claim=places.of(locator),
        system=visible(subject_words(system, variant)) if system else None,
        facts=tuple(dict.fromkeys(fact for verdict in verdicts for fact in _facts(verdict, unit))),
        strip=strips[0] if strips else None,
        answers=tuple(_answer(verdict) for verdict in verdicts),
    )


def unit_to_show(statement: Statement | None) -> str:
    """Code of the unit in which a statement is held against the model: that of its dimension."""
    dimension = "length" if statement is None or statement.unit is None else dimension_of(statement.unit)
    return _UNITS.get(dimension, "km")


def _strip(check: Check, verdict: Verdict, statement: Statement | None) -> Iterator[Strip]:
    if verdict.band is None or verdict.system is None:
        return
    reach = _reach_behind(check.reaches, verdict)
    yield Strip(
        band=verdict.band,
        unit=unit_to_show(statement),
        samples=None if reach is None else reach.samples,
        claimed=verdict.claimed,
        claim="claimed" if statement is None else visible(statement_words(statement)),
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
        sentence=visible(verdict.sentence),
        reasons=tuple(visible(reason) for reason in verdict.reasons),
    )


def _facts(verdict: Verdict, unit: str) -> Iterable[tuple[str, str]]:
    if verdict.band is not None and verdict.margin is not None:
        side = "above" if verdict.margin >= 0 else "below"
        yield "Middle of the band", f"{show_si(abs(verdict.margin), unit, digits=2)} {side} the claim"
    if verdict.main_unknown:
        yield "What matters most", visible(verdict.main_unknown)


def band_words(band: Band, code: str = "km") -> str:
    """A band as a sentence gives it."""
    return f"{show_si_range(band.p05, band.p95, code)}, middle {show_si(band.p50, code)}"
