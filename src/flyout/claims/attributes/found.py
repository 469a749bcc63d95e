"""One attribute as a rule found it, before it becomes a claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_within, sentence_at
from flyout.claims.subjects import Resolution
from flyout.core.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a rule read.

    Parameters
    ----------
    attribute : str
        Of the annotation guide.
    value : str
        Short and canonical: "solid", "Lockheed Martin".
    mention : Span
        The words that carry it.
    subject : Resolution
    rule : str
        Which rule, for the record.
    """

    attribute: str
    value: str
    mention: Span
    subject: Resolution
    rule: str


Rule = Callable[[Context], Iterator[Found]]


def named(mention: Mention, rule: str) -> Resolution:
    """A subject that stands there by name."""
    return Resolution(name=mention.alias.name, variant=mention.alias.variant, rule=rule, mention=mention)


def find_all(context: Context, pattern: re.Pattern[str], *stems: str) -> Iterator[re.Match[str]]:
    """Matches of `pattern` in the sentences that make claims and hold one of `stems`, as every match does."""
    return _find(context, pattern, context.document.text, stems)


def find_folded(context: Context, pattern: re.Pattern[str], *stems: str) -> Iterator[re.Match[str]]:
    """The same in small letters, whatever letters the report has; the places are the same."""
    return _find(context, pattern, context.folded, stems)


def _find(context: Context, pattern: re.Pattern[str], text: str, stems: tuple[str, ...]) -> Iterator[re.Match[str]]:
    known = [stem for stem in stems if stem in context.folded]
    for sentence in context.said if known else ():
        start, end = sentence.span.start, sentence.span.end
        if any(context.folded.find(stem, start, end) >= 0 for stem in known):
            yield from pattern.finditer(text, start, end)


def sentence_of(context: Context, span: Span) -> Span:
    """The whole sentence around a place."""
    return sentence_at(context.document, span).span


def is_said(context: Context, span: Span) -> bool:
    """Whether a place stands in a part of the report that makes claims."""
    return sentence_at(context.document, span).part.makes_claims


def first_after(context: Context, offset: int, within: int, kinds: frozenset[str]) -> Mention | None:
    """First name of these kinds that begins at most `within` characters on, in the same sentence."""
    sentence = sentence_of(context, Span(offset, offset))
    span = Span(offset, max(offset, min(sentence.end, offset + within)))
    return next((m for m in mentions_within(context, span) if m.alias.kind in kinds), None)


def last_before(context: Context, offset: int, within: int, kinds: frozenset[str]) -> Mention | None:
    """Last name of these kinds that ends at most `within` characters before, in the same sentence."""
    sentence = sentence_of(context, Span(max(0, offset - 1), offset))
    span = Span(max(sentence.start, offset - within), offset)
    names = [m for m in mentions_within(context, span) if m.alias.kind in kinds and m.span.end <= offset]
    return names[-1] if names else None
