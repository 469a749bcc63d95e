"""Everything one `flyout check` found, frozen: what every renderer is given."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.claims.model import Claim
from flyout.core.source import Source
from flyout.core.statement import Statement
from flyout.documents.model import Document
from flyout.ensembles.model import Reach
from flyout.findings.model import EventThread, Finding, Grade
from flyout.studies.failure import Failure
from flyout.verdicts.model import Verdict
from flyout.verdicts.told import Traced


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The result of checking some reports.

    Parameters
    ----------
    documents : tuple of Document
    claims : tuple of Claim
        Of all documents, in the order of the documents and their texts.
    statements : tuple of Statement
        The claims that say something of a system's attribute, in SI.
    figures : tuple of Statement
        Rows of the catalogue about the systems the reports speak of.
    findings : tuple of Finding
    grades : tuple of Grade
        How far what the reports say is confirmed.
    threads : tuple of EventThread
    reaches : tuple of Reach
    traces : tuple of Traced
        Flights that the reports tell, and published ones that systems were judged by.
    verdicts : tuple of Verdict
    summary : tuple of str
        What was found, in plain sentences, the most important first.
    sources : tuple of Source
        Behind every figure used.
    assumptions : tuple of str
    failures : tuple of Failure
    seed : int
    version : str
        Of flyout.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Statement, ...]
    findings: tuple[Finding, ...]
    grades: tuple[Grade, ...]
    threads: tuple[EventThread, ...]
    reaches: tuple[Reach, ...]
    traces: tuple[Traced, ...]
    verdicts: tuple[Verdict, ...]
    summary: tuple[str, ...]
    sources: tuple[Source, ...]
    assumptions: tuple[str, ...]
    failures: tuple[Failure, ...]
    seed: int
    version: str
