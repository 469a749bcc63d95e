"""Where things stand in a report: the sentence around a place, its parts, its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from itertools import islice

from flyout.claims.context import Context, Mention
from flyout.core.span import Span
from flyout.documents.model import Document, Sentence

_LOOK_BACK = 400  # names of any kind


def sentence_index(document: Document, offset: int) -> int:
    """Position of the sentence that holds `offset`, or of the last one before it."""
    return max(0, bisect_right(document.sentences, offset, key=lambda s: s.span.start) - 1)


def sentence_at(document: Document, span: Span) -> Sentence:
    """The sentence in which `span` begins."""
    return document.sentences[sentence_index(document, span.start)]


def mentions_within(context: Context, span: Span) -> tuple[Mention, ...]:
    """Names that begin inside `span`, found without looking at the others."""
    first = bisect_left(context.mentions, span.start, key=lambda m: m.span.start)
    last = bisect_left(context.mentions, span.end, lo=first, key=lambda m: m.span.start)
    return context.mentions[first:last]


def mentions_before(context: Context, offset: int, kinds: Collection[str], most: int) -> tuple[Mention, ...]:
    """The last `most` names of these kinds that end before `offset`, nearest first."""
    last = bisect_left(context.mentions, offset, key=lambda m: m.span.start)
    fitting = (m for m in context.mentions[max(0, last - _LOOK_BACK) : last][::-1] if m.alias.kind in kinds)
    return tuple(islice((m for m in fitting if m.span.end <= offset), most))


def mentions_around(context: Context, kinds: Collection[str], most: int) -> tuple[Mention, ...]:
    """The first `most` names of these kinds in the text."""
    return tuple(islice((m for m in context.mentions if m.alias.kind in kinds), most))
