"""One report with everything found in it so far: what every claim rule is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from flyout.claims.letters import small
from flyout.claims.model import Quantity
from flyout.claims.quantities.tape import Tape
from flyout.core.alias import Alias
from flyout.core.record import record
from flyout.core.span import Span
from flyout.documents.model import Document


@record(kw_only=False)
class Mention:
    """A name of the catalogue, or of an actor, at one place of the text."""

    span: Span
    alias: Alias


@dataclass(frozen=True, kw_only=True, eq=False)
class Context:
    """A document, its tokens, the names in it and the figures in it, in text order.

    Two contexts are never equal, so that what was worked out of one can be
    kept under it.
    """

    document: Document
    tape: Tape
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]
    starts: tuple[int, ...] = field(init=False)
    """Where each name begins, to find those inside a place: filled at once, for it is asked for hundreds of times."""
    folded: str = field(init=False)
    """The text in small letters and with plain apostrophes, every one where it was."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple([mention.span.start for mention in self.mentions]))
        object.__setattr__(self, "folded", small(self.document.text).replace("’", "'"))

    @cached_property
    def figure_starts(self) -> tuple[int, ...]:
        """Where each figure begins."""
        return tuple(quantity.span.start for quantity in self.quantities)

    def text_of(self, span: Span) -> str:
        """The words at `span`."""
        return self.document.text[span.start : span.end]
