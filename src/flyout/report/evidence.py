"""What the answers rest on, laid out: models, unknowns, catalogue figures, sources."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.claims.model import subject_words
from flyout.core.dates import date_words
from flyout.core.source import ASSUMPTION, Source
from flyout.core.statement import Statement
from flyout.ensembles.model import Reach, Unknown
from flyout.report.charts import SideView, Tick
from flyout.report.inert import visible, web_address
from flyout.report.judged import band_words
from flyout.report.model import Evidence, FigureRow, Member, SourceRow, SystemModel, UnknownRow
from flyout.report.places import Places
from flyout.report.traced import line_of, traced_models
from flyout.report.words import about, figure_and_metric, plain
from flyout.studies.model import Check
from flyout.units.table import to_si


def evidence_of(check: Check, places: Places) -> Evidence:
    """All of it, in the order of the check."""
    return Evidence(
        systems=(
            *(_system(check, reach, places) for reach in check.reaches),
            *(system for trace in check.traces for system in traced_models(trace)),
        ),
        assumptions=tuple(visible(text) for text in check.assumptions),
        figures=tuple(_figure(figure, places) for figure in check.figures),
        sources=tuple(_source(source, places) for source in check.sources),
        seed=check.seed,
        version=check.version,
    )


def _system(check: Check, reach: Reach, places: Places) -> SystemModel:
    return SystemModel(
        system=visible(subject_words(reach.system, reach.variant)),
        results=(
            ("Greatest range", band_words(reach.range)),
            ("Apogee", band_words(reach.apogee)),
            ("Time of flight", band_words(reach.flight_time, "min")),
            ("Speed at burnout", band_words(reach.burnout_speed, "m/s")),
        ),
        unknowns=tuple(_unknown(unknown, places) for unknown in reach.unknowns),
        conditioned_on=tuple(visible(text) for text in reach.conditioned_on),
        models=tuple(visible(text) for text in reach.models),
        outcomes=_outcomes(reach),
        side_view=_side_view(check, reach),
    )


def _outcomes(reach: Reach) -> str:
    ends = ", ".join(f"{count:,} {visible(plain(name)).lower()}" for name, count in reach.outcomes.items())
    return f"{reach.flights:,} flights, seed {reach.seed}" + (f": {ends}" if ends else "")


def _unknown(unknown: Unknown, places: Places) -> UnknownRow:
    source = unknown.source
    return UnknownRow(
        name=visible(unknown.name),
        words=visible(unknown.words),
        reason=visible(unknown.reason),
        source=Member(anchor=None, text="assumption", where="") if source == ASSUMPTION else places.source(source),
        share=None if unknown.share is None else f"{100 * unknown.share:.0f} %",
    )


def _side_view(check: Check, reach: Reach) -> SideView | None:
    if not reach.paths:
        return None
    middle = sorted(reach.paths, key=lambda path: path.range)[len(reach.paths) // 2]
    return SideView(
        system=visible(subject_words(reach.system, reach.variant)),
        lines=tuple(line_of(path, middle=path is middle) for path in reach.paths),
        ticks=tuple(_ticks(check, reach)),
    )


def _ticks(check: Check, reach: Reach) -> Iterator[Tick]:
    """Ranges the reports claim for this system, each figure once."""
    seen: set[str] = set()
    for statement in check.statements:
        words = visible(figure_and_metric(statement))
        distance = _claimed_range(statement)
        if distance is not None and _speaks_of(statement, reach) and words not in seen:
            seen.add(words)
            yield Tick(distance=distance, label=words)


def _claimed_range(statement: Statement) -> float | None:
    """The range a statement gives, the far end of two [m]."""
    value = statement.value if statement.value_high is None else statement.value_high
    if statement.attribute != "range" or value is None or statement.unit is None:
        return None
    return to_si(value, statement.unit)


def _speaks_of(statement: Statement, reach: Reach) -> bool:
    return statement.subject == reach.system and statement.variant in (None, reach.variant)


def _figure(figure: Statement, places: Places) -> FigureRow:
    return FigureRow(
        anchor=places.of(figure.origin.locator).anchor,
        about=visible(about(figure)),
        value=visible(figure_and_metric(figure)),
        published_as=visible(figure.origin.quote),
        source=places.source(figure.origin.name),
        citable=figure.origin.citable,
    )


def _source(source: Source, places: Places) -> SourceRow:
    return SourceRow(
        anchor=places.source(source.key).anchor,
        title=visible(source.title),
        publisher=None if source.publisher is None else visible(source.publisher),
        published=date_words(source.published),
        address=web_address(source.address),
        plain_address=visible(source.address),
        note=visible(source.note),
        citable=source.citable,
    )
