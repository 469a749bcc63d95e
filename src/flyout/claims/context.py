"""One report with everything found in it so far: what every claim rule is given."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.claims.model import Quantity
from flyout.core.alias import Alias
from flyout.core.span import Span
from flyout.documents.model import Document


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the catalogue, or of an actor, at one place of the text."""

    span: Span
    alias: Alias


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A document, the names in it and the figures in it, in text order."""

    document: Document
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]

    def text_of(self, span: Span) -> str:
        """The words at `span`."""
        return span.of(self.document.text)

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Names that stand inside `span`."""
        return tuple(mention for mention in self.mentions if span.holds(mention.span))
