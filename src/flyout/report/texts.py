"""Each report's full text with its claims marked, and the tables of those claims."""

from __future__ import annotations

from collections.abc import Iterable

from flyout.claims.model import Claim
from flyout.documents.model import Document
from flyout.report.highlight import Mark
from flyout.report.inert import visible
from flyout.report.model import ClaimRow, ClaimTable, ReportCard, TextView
from flyout.report.places import claim_anchor, mark_anchor
from flyout.report.words import about, second_reading, sort_of, speaker_words, sureness_words, value_words
from flyout.studies.model import Check

_TABLES = {
    "fact": ("Facts and figures", "What is said of a system: figures, makers, launchers, class."),
    "event": ("Events", "What is said to have happened, to be planned or expected."),
    "quote": ("Words of others", "Direct and reported speech; what is said in it is the speaker's."),
    "opinion": ("Opinions", "Views and forecasts, kept apart: no source can agree or conflict with them as a fact."),
}


def text_views(check: Check, cards: tuple[ReportCard, ...]) -> tuple[TextView, ...]:
    """The view of every report, in the order of the check."""
    return tuple(_view(check, document, card) for document, card in zip(check.documents, cards, strict=True))


def _view(check: Check, document: Document, card: ReportCard) -> TextView:
    claims = [(k, claim) for k, claim in enumerate(check.claims) if claim.doc == document.name]
    numbered = [(number, k, claim) for number, (k, claim) in enumerate(claims, start=1)]
    return TextView(
        card=card,
        text=document.text,
        marks=(*_clauses(claim for _, claim in claims), *(_mark(*each) for each in numbered)),
        tables=tuple(_tables(numbered)),
    )


def _clauses(claims: Iterable[Claim]) -> list[Mark]:
    """The clauses that make the claims, each once."""
    return [Mark(span=span, sort="clause") for span in dict.fromkeys(claim.clause for claim in claims)]


def _mark(number: int, index: int, claim: Claim) -> Mark:
    return Mark(
        span=claim.mention,
        sort=sort_of(claim),
        anchor=mark_anchor(index),
        target=claim_anchor(index),
        number=number,
    )


def _tables(numbered: list[tuple[int, int, Claim]]) -> Iterable[ClaimTable]:
    for sort, (title, note) in _TABLES.items():
        rows = tuple(_row(*each) for each in numbered if sort_of(each[2]) == sort)
        if rows:
            yield ClaimTable(sort=sort, title=title, note=note, rows=rows)


def _words(claim: Claim) -> str | None:
    """The words that carry the value, where the value does not hold them already."""
    bare = claim.mention_text.strip(' “”".,').casefold()
    return None if bare in value_words(claim).casefold() else visible(claim.mention_text)


def _row(number: int, index: int, claim: Claim) -> ClaimRow:
    return ClaimRow(
        number=number,
        anchor=claim_anchor(index),
        mark=mark_anchor(index),
        about=visible(about(claim)),
        value=visible(value_words(claim)),
        second=second_reading(claim),
        words=_words(claim),
        speaker=visible(speaker_words(claim)),
        sureness=visible(sureness_words(claim)),
        time_hint=None if claim.time_hint is None else visible(claim.time_hint),
    )
