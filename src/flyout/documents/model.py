"""A report as read: one canonical text that every span points into."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from flyout.core.reliability import UNJUDGED
from flyout.core.span import Span

_SAID = frozenset({"headline", "heading", "body"})


class Part(StrEnum):
    """What a piece of a report is; `makes_claims` if what stands there is said by the report."""

    HEADLINE = "headline"
    REPEATED_HEADLINE = "repeated_headline"
    HEADING = "heading"
    BODY = "body"
    FACT = "fact"  # "Range: 300 km", told by its label and read by rules of its own
    HEADER = "header"  # "SOURCE: ..." lines above the text
    FURNITURE = "furniture"  # "Exit mobile version", "Share this article"

    def __init__(self, written: str) -> None:
        self.makes_claims = written in _SAID


HEADLINE, HEADING, BODY, FACT = Part.HEADLINE, Part.HEADING, Part.BODY, Part.FACT
"""What is asked of every sentence: to look a member up in its class takes ten times as long as a name."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report, with its place and paragraph."""

    span: Span
    part: Part
    paragraph: int


@dataclass(frozen=True, kw_only=True)
class Document:
    """One report: text with stable code-point offsets, and what it is.

    Parameters
    ----------
    name : str
        File name; what claims call `doc`.
    text : str
        Canonical text: for plain text the decoded file with its line ends
        untouched (a byte-order mark is not part of it).
    sha256 : str
        Of `text` as UTF-8.
    encoding : str
        The text was decoded with this; "PDF" or "DOCX" for these.
    headline : str or None
        Words of the headline, if one was recognised.
    sentences : tuple of Sentence
        In the order of the text; together they cover every word of it.
    published : str or None
        EDTF date of publication, given by the user, the page or a line beside its headline; never guessed.
    author, outlet, address : str or None
        As the page, its header lines or those beside its headline say.
    reliability : str
        The letter the user gives its outlet, as in `core.reliability`.
    notes : tuple of str
        What a reader should know of the reading ("decoded as windows-1252").
    """

    name: str
    text: str
    sha256: str
    encoding: str
    sentences: tuple[Sentence, ...]
    headline: str | None = None
    published: str | None = None
    author: str | None = None
    outlet: str | None = None
    address: str | None = None
    reliability: str = UNJUDGED
    notes: tuple[str, ...] = ()
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """Where each sentence begins, to find the one around a place; the first reaches back to the beginning."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", (0, *[sentence.span.start for sentence in self.sentences[1:]]))
