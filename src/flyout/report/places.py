"""Where everything stands on the page, so that one part can point to another."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.documents.model import Document
from flyout.report.inert import visible
from flyout.report.model import Member
from flyout.report.words import about, value_words
from flyout.studies.model import Check


@dataclass(frozen=True, slots=True)
class Places:
    """Members by the locator of their statement, and the source of each key."""

    statements: dict[str, Member]
    sources: dict[str, Member]
    titles: dict[str, str]

    def of(self, locator: str) -> Member:
        """The statement at `locator`, or its bare name if the page does not show it."""
        return self.statements.get(locator) or Member(anchor=None, text=visible(locator), where="")

    def source(self, key: str) -> Member:
        """The source behind `key`, or its bare name if the page does not show it."""
        return self.sources.get(key) or Member(anchor=None, text=visible(key), where="")

    def title(self, doc: str) -> str:
        """Title of a report."""
        return self.titles.get(doc, visible(doc))


def lay_out(check: Check) -> Places:
    """Give every claim, figure and source its place.

    Anchors are numbers, since a claim's own id holds a file name, and a file
    name may hold anything.
    """
    titles = {document.name: title_of(document) for document in check.documents}
    statements = {
        claim.id: Member(
            anchor=claim_anchor(k),
            text=visible(f"{about(claim)}: {value_words(claim)}"),
            where=titles.get(claim.doc, visible(claim.doc)),
        )
        for k, claim in enumerate(check.claims)
    }
    statements |= {
        figure.origin.locator: Member(
            anchor=f"figure-{k}",
            text=visible(f"{about(figure)}: {figure.origin.quote}"),
            where=visible(figure.origin.title),
        )
        for k, figure in enumerate(check.figures)
    }
    sources = {
        source.key: Member(anchor=f"source-{k}", text=visible(source.title), where=visible(source.publisher or ""))
        for k, source in enumerate(check.sources)
    }
    return Places(statements, sources, titles)


def claim_anchor(index: int) -> str:
    """Id of the row of the claim with this place in the check."""
    return f"claim-{index}"


def mark_anchor(index: int) -> str:
    """Id of the marked words of the claim with this place in the check."""
    return f"words-{index}"


def title_of(document: Document) -> str:
    """What to call a report: its headline, or its file."""
    return visible(document.headline or document.name)
