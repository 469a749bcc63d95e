"""One attribute as a rule found it, before it becomes a claim."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_of, mentions_within, sentence_at
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
    for sentence in sentences_with(context, stems):
        yield from pattern.finditer(text, sentence.start, sentence.end)


def sentences_with(context: Context, stems: tuple[str, ...]) -> Iterator[Span]:
    """Sentences that make claims and hold one of `stems`, in order."""
    sentences = context.document.sentences
    holding = {index for stem in stems for index in _holding(context, stem)}
    for sentence in (sentences[index] for index in sorted(holding)):
        if sentence.part.makes_claims:
            yield sentence.span


def _holding(context: Context, stem: str) -> Iterator[int]:
    """Sentences that hold a stem, by their number: it is looked for once in each."""
    text, starts = context.folded, context.document.starts
    place = text.find(stem)
    while place >= 0:
        following = bisect_right(starts, place)
        yield following - 1
        place = text.find(stem, starts[following]) if following < len(starts) else -1


def said(context: Context, kinds: frozenset[str]) -> Iterator[tuple[Mention, Span]]:
    """Names of these kinds in the parts of a report that make claims, with their sentences."""
    for mention in mentions_of(context, kinds):
        sentence = sentence_at(context.document, mention.span)
        if sentence.part.makes_claims:
            yield mention, sentence.span


def sentence_of(context: Context, span: Span) -> Span:
    """The whole sentence around a place."""
    return sentence_at(context.document, span).span


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
