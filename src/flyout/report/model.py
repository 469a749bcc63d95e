"""The page: what every part of the report shows, laid out and in words, before any format."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.report.charts import RangeChart, SideView, Strip, Timeline
from flyout.report.highlight import Mark
from flyout.studies.failure import Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence of the summary."""

    text: str
    warning: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCard:
    """One report that was read."""

    number: int
    anchor: str
    title: str
    name: str
    counts: str
    meta: str
    address: str | None
    sha256: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One statement a finding, verdict or event rests on, and where it stands on the page."""

    anchor: str | None
    text: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One question put to one statement."""

    question: str
    likelihood: str | None
    chance: str | None
    sentence: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictCard:
    """All questions put to one statement, and the band they were held against."""

    claim: Member
    system: str | None
    facts: tuple[tuple[str, str], ...]
    strip: Strip | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedRow:
    """What the sources alone say of claims that physics cannot judge."""

    claims: tuple[Member, ...]
    sentence: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadCard:
    """One event followed over the reports."""

    title: str
    overall: str
    sentence: str
    timeline: Timeline | None
    steps: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One report's word on an event."""

    anchor: str | None
    quote: str
    report: str
    status: str
    speaker: str
    published: str | None
    headline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim in the table beside its text."""

    number: int
    anchor: str
    mark: str
    about: str
    value: str
    second: str | None
    words: str | None
    speaker: str
    sureness: str
    time_hint: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTable:
    """Claims of one sort: facts apart from events, words of others and opinions."""

    sort: str
    title: str
    note: str
    rows: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """The full text of one report, its claims marked, and the tables of them."""

    card: ReportCard
    text: str
    marks: tuple[Mark, ...]
    tables: tuple[ClaimTable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One thing found by comparing."""

    relation: str
    about: str
    sentence: str
    arithmetic: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingGroup:
    """Findings of one sort: what to beware of first, opinions apart from facts."""

    sort: str
    title: str
    rows: tuple[FindingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One report that says a thing, with its letter and the number of what it says."""

    code: str
    report: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeRow:
    """How far one thing that reports say is confirmed."""

    number: int
    words: str
    about: str
    value: str
    agreeing: int
    against: int
    sentence: str
    ratings: tuple[Rating, ...]
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemModel:
    """What was flown for one system, and everything assumed for it."""

    system: str
    results: tuple[tuple[str, str], ...]
    unknowns: tuple[UnknownRow, ...]
    conditioned_on: tuple[str, ...]
    models: tuple[str, ...]
    outcomes: str
    side_view: SideView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownRow:
    """One thing nobody published."""

    name: str
    words: str
    reason: str
    source: Member
    share: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure of the catalogue."""

    anchor: str | None
    about: str
    value: str
    published_as: str
    source: Member
    citable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One citable page, paper or file."""

    anchor: str | None
    title: str
    publisher: str | None
    published: str | None
    address: str | None
    plain_address: str
    note: str
    citable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Everything the answers rest on."""

    systems: tuple[SystemModel, ...]
    assumptions: tuple[str, ...]
    figures: tuple[FigureRow, ...]
    sources: tuple[SourceRow, ...]
    seed: int
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole report, in the order it is read."""

    title: str
    reports: tuple[ReportCard, ...]
    summary: tuple[Line, ...]
    verdicts: tuple[VerdictCard, ...]
    sourced: tuple[SourcedRow, ...]
    ranges: tuple[RangeChart, ...]
    threads: tuple[ThreadCard, ...]
    texts: tuple[TextView, ...]
    findings: tuple[FindingGroup, ...]
    grades: tuple[GradeRow, ...]
    evidence: Evidence
    failures: tuple[Failure, ...]
