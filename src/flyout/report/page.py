"""One page model for every format: what is shown, in which order and in which words."""

from __future__ import annotations

from collections import Counter

from flyout.claims.model import Claim, Kind
from flyout.core.dates import date_words
from flyout.core.reliability import RELIABILITY, UNJUDGED
from flyout.documents.model import Document
from flyout.findings.model import Weight
from flyout.report.compared import finding_groups, range_charts, thread_cards
from flyout.report.evidence import evidence_of
from flyout.report.graded import grade_rows
from flyout.report.inert import visible, web_address
from flyout.report.judged import sourced_rows, verdict_cards
from flyout.report.model import Line, Page, ReportCard
from flyout.report.places import lay_out, title_of
from flyout.report.texts import text_views
from flyout.report.words import count_of, listed
from flyout.studies.failure import Failure
from flyout.studies.model import Check


def build_page(check: Check) -> Page:
    """Lay out a check as one page.

    Parameters
    ----------
    check : Check

    Returns
    -------
    Page
        Text that is not yet escaped for any format, but holds no control
        character except in the full texts of the reports.
    """
    places = lay_out(check)
    cards = tuple(report_card(check, document, n) for n, document in enumerate(check.documents, start=1))
    return Page(
        title=title_words(check),
        reports=cards,
        summary=summary_lines(check),
        verdicts=verdict_cards(check, places),
        sourced=sourced_rows(check, places),
        ranges=range_charts(check),
        threads=thread_cards(check, places),
        texts=text_views(check, cards),
        findings=finding_groups(check, places),
        grades=grade_rows(check, places),
        evidence=evidence_of(check, places),
        failures=failures_of(check),
    )


def title_words(check: Check) -> str:
    """What the page is about: how many reports, and the systems they say most of."""
    said = Counter(statement.subject for statement in check.statements).most_common()
    much = [visible(subject) for subject, count in said if 2 * count >= said[0][1]]
    about = f" about {listed(much[:3])}" if much else ""
    return f"What {count_of(len(check.documents), 'report')} {'says' if len(check.documents) == 1 else 'say'}{about}"


def summary_lines(check: Check) -> tuple[Line, ...]:
    """The summary, with what a reader should beware of told apart, and no warning left out."""
    warnings = [verdict.sentence for verdict in check.verdicts if verdict.warns]
    warnings += [finding.sentence for finding in check.findings if finding.weight is Weight.WARNING]
    sentences = dict.fromkeys([*check.summary, *warnings])
    return tuple(Line(text=visible(text), warning=text in warnings) for text in sentences)


def failures_of(check: Check) -> tuple[Failure, ...]:
    """Reports that could not be checked, each with its message on one line."""
    return tuple(Failure(name=visible(f.name), message=visible("; ".join(_lines(f.message)))) for f in check.failures)


def _lines(message: str) -> list[str]:
    return [line.strip() for line in message.splitlines() if line.strip()]


def report_card(check: Check, document: Document, number: int) -> ReportCard:
    """What a reader needs to know of one report."""
    return ReportCard(
        number=number,
        anchor=f"report-{number}",
        title=title_of(document),
        name=visible(document.name),
        counts=counts_words([claim for claim in check.claims if claim.doc == document.name]),
        meta=meta_words(document),
        address=web_address(document.address),
        sha256=document.sha256,
        notes=tuple(visible(note) for note in document.notes),
    )


def meta_words(document: Document) -> str:
    """Outlet, date, file and reliability of a report; the file only where it is not the title."""
    name = document.name if document.headline else None
    date = date_words(document.published) or "date not given"
    letter = document.reliability
    trust = None if letter == UNJUDGED else f"source {letter}, {RELIABILITY[letter]}"
    return visible(" · ".join(part for part in (document.outlet, date, name, trust) if part))


def counts_words(claims: list[Claim]) -> str:
    """How many claims, of which kinds.

    >>> counts_words([])
    'no claim about a weapon system found'
    """
    if not claims:
        return "no claim about a weapon system found"
    kinds = Counter(claim.kind for claim in claims)
    parts = (
        count_of(kinds[kind], word)
        for kind, word in (
            (Kind.QUANTITY, "figure"),
            (Kind.ATTRIBUTE, "attribute"),
            (Kind.EVENT, "event"),
            (Kind.QUOTE, "quote"),
        )
        if kinds[kind]
    )
    return f"{count_of(len(claims), 'claim')}: {', '.join(parts)}"
