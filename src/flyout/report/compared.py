"""What the comparison found, laid out: ranges side by side, events over time, findings."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.core.dates import date_words
from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.findings.model import EventThread, Finding, Relation, Step
from flyout.report.charts import BandRow, Point, RangeChart, RangeRow, Sort, Timeline
from flyout.report.inert import visible
from flyout.report.model import FindingGroup, FindingRow, StepRow, ThreadCard
from flyout.report.places import Places
from flyout.report.words import (
    figure_and_metric,
    plain,
    relation_words,
    topic,
)
from flyout.studies.model import Check

LADDER = ("confirmed", "claimed", "reported", "expected", "authorised")
"""Statuses of an event from the surest to the least; the others stand below a line."""

_OPEN_ENDED = frozenset(LADDER[:-1]) | {"not_confirmed", "denied"}

_OPINIONS = frozenset({Relation.OPINION, Relation.DISAGREES})

_GROUPS = {
    "warning": "To beware of",
    "note": "Differences, changes, single sources",
    "good": "Agreements",
    "opinion": "Opinions, kept apart from facts",
}


def range_charts(check: Check) -> tuple[RangeChart, ...]:
    """One chart for each system whose range a report gives or that was flown, in the order of the reports."""
    said = [s for s in (*check.statements, *check.figures) if s.attribute == "range" and s.reading is not None]
    spoken_of = (s.subject for s in said if s.origin.kind == "report")
    systems = dict.fromkeys([*spoken_of, *(reach.system for reach in check.reaches)])
    return tuple(_chart(check, system, [s for s in said if s.subject == system]) for system in systems)


def _chart(check: Check, system: str, said: list[Statement]) -> RangeChart:
    return RangeChart(
        system=visible(system),
        bands=tuple(
            BandRow(label=visible(reach.variant or reach.system), band=reach.range)
            for reach in check.reaches
            if reach.system == system
        ),
        rows=tuple(_rows(said)),
    )


def _rows(said: list[Statement]) -> Iterator[RangeRow]:
    """One row for each figure as written; sources that write the same share it."""
    alike: dict[tuple[str, Sort, Interval], list[str]] = {}
    for statement in said:
        if statement.reading is not None:
            variant = f"{statement.variant}: " if statement.variant and statement.variant != statement.subject else ""
            key = (variant + figure_and_metric(statement), _sort(statement), statement.reading)
            alike.setdefault(key, []).append(statement.origin.title)
    for (words, sort, reading), titles in alike.items():
        source = visible(titles[0] + (f" and {len(titles) - 1} more" if len(titles) > 1 else ""))
        yield RangeRow(words=visible(words), source=source, low=reading.low, high=reading.high, sort=sort)


def _sort(statement: Statement) -> Sort:
    if statement.origin.kind == "report":
        return Sort.REPORT
    return Sort.CATALOGUE if statement.origin.citable else Sort.ASSUMPTION


def finding_groups(check: Check, places: Places) -> tuple[FindingGroup, ...]:
    """All findings by what a reader should make of them."""
    sorts = {sort: [finding for finding in check.findings if _sort_of(finding) == sort] for sort in _GROUPS}
    return tuple(
        FindingGroup(sort=sort, title=_GROUPS[sort], rows=tuple(_finding_row(finding, places) for finding in findings))
        for sort, findings in sorts.items()
        if findings
    )


def _sort_of(finding: Finding) -> str:
    alike = finding.relation is Relation.AGREES and finding.attribute == "statement"
    return "opinion" if alike or finding.relation in _OPINIONS else finding.weight.value


def _finding_row(finding: Finding, places: Places) -> FindingRow:
    return FindingRow(
        relation=relation_words(finding.relation),
        about=visible(topic(finding.subject, finding.attribute)),
        sentence=visible(finding.sentence),
        arithmetic=visible(finding.arithmetic),
        members=tuple(places.of(locator) for locator in finding.members),
    )


def thread_cards(check: Check, places: Places) -> tuple[ThreadCard, ...]:
    """Every event with its line of status and the words behind each point of it."""
    return tuple(_thread_card(thread, places) for thread in check.threads)


def _thread_card(thread: EventThread, places: Places) -> ThreadCard:
    return ThreadCard(
        title=visible(thread.title),
        overall=visible(thread.overall),
        sentence=visible(thread.sentence),
        timeline=_timeline(thread, places) if len(thread.steps) > 1 else None,
        steps=tuple(_step_row(step, places) for step in thread.steps),
    )


def _step_row(step: Step, places: Places) -> StepRow:
    claim = places.of(step.claim)
    return StepRow(
        anchor=claim.anchor,
        quote=visible(step.quote),
        report=places.title(step.doc),
        status=plain(step.status),
        speaker=_speaker(step),
        published=date_words(step.published),
        headline=step.in_headline,
    )


def _speaker(step: Step) -> str:
    if step.speaker:
        return visible(step.speaker)
    return "the headline" if step.in_headline else "the report itself"


def _timeline(thread: EventThread, places: Places) -> Timeline:
    docs = list(dict.fromkeys(step.doc for step in thread.steps))
    dates = {step.doc: date_words(step.published) or "date not given" for step in thread.steps}
    return Timeline(
        columns=tuple((places.title(doc), visible(dates[doc])) for doc in docs),
        lanes=lanes_of([step.status for step in thread.steps]),
        points=tuple(
            Point(
                column=docs.index(step.doc),
                lane=step.status,
                label=_speaker(step),
                headline=step.in_headline,
            )
            for step in thread.steps
        ),
        overall=visible(thread.overall),
    )


def lanes_of(statuses: list[str]) -> tuple[str, ...]:
    """Lanes to draw: those used, and the empty rungs above, for what nobody has said yet is news too.

    >>> lanes_of(["expected", "reported", "not_confirmed"])
    ('confirmed', 'claimed', 'reported', 'expected', 'not_confirmed')
    >>> lanes_of(["restricted", "authorised"])
    ('authorised', 'restricted')
    """
    used = [rung for rung in LADDER if rung in statuses]
    below = tuple(dict.fromkeys(status for status in statuses if status not in LADDER))
    if not _OPEN_ENDED.intersection(statuses):
        return (*used, *below)
    lowest = LADDER.index(used[-1]) if used else LADDER.index("reported")
    return (*LADDER[: lowest + 1], *below)
