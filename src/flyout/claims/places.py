"""Where things stand in a report: the sentence around a place, its parts, its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from itertools import chain

from flyout.claims.context import Context, Mention
from flyout.claims.once import once
from flyout.core.span import Span
from flyout.documents.model import Document, Sentence


def sentence_index(document: Document, offset: int) -> int:
    """Position of the sentence that holds `offset`, or of the last one before it."""
    return bisect_right(document.starts, offset) - 1


def sentence_at(document: Document, span: Span) -> Sentence:
    """The sentence in which `span` begins."""
    return document.sentences[bisect_right(document.starts, span.start) - 1]


def mentions_within(context: Context, span: Span) -> tuple[Mention, ...]:
    """Names that begin inside `span`, found without looking at the others."""
    starts = context.starts
    first = bisect_left(starts, span.start)
    return context.mentions[first : bisect_left(starts, span.end, first)]


def mentions_between(context: Context, start: int, end: int) -> tuple[Mention, ...]:
    """Names that begin at `start` or behind it, and before `end`."""
    starts = context.starts
    first = bisect_left(starts, start)
    return context.mentions[first : bisect_left(starts, end, first)]


def has_name(context: Context, span: Span, kinds: frozenset[str]) -> bool:
    """Whether a name of these kinds begins inside `span`."""
    return any(mention.alias.kind in kinds for mention in mentions_within(context, span))


@once
def _starts_of(context: Context, words: frozenset[str]) -> tuple[int, ...]:
    return tuple(context.tape.starts_of(words))


def has_word(context: Context, words: frozenset[str], start: int, end: int) -> bool:
    """Whether one of these words begins at `start` or behind it, and before `end`."""
    starts = _starts_of(context, words)
    first = bisect_left(starts, start)
    return first < len(starts) and starts[first] < end


@once
def _by_kind(context: Context) -> Mapping[str, list[int]]:
    """Which names of a report are of each kind, in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(context.mentions):
        found[mention.alias.kind].append(index)
    return dict(found)


@once
def mentions_of(context: Context, kinds: frozenset[str]) -> tuple[Mention, ...]:
    """All names of these kinds."""
    named = _by_kind(context)
    places = sorted(chain.from_iterable([named[kind] for kind in kinds & named.keys()]))
    return tuple([context.mentions[index] for index in places])


@once
def _with_ends(context: Context, kinds: frozenset[str]) -> tuple[tuple[Mention, ...], tuple[int, ...]]:
    """All names of these kinds, and where each ends."""
    mentions = mentions_of(context, kinds)
    return mentions, tuple([mention.span.end for mention in mentions])


def mentions_before(context: Context, offset: int, kinds: frozenset[str], most: int) -> tuple[Mention, ...]:
    """The last `most` names of these kinds that end before `offset`, nearest first."""
    mentions, ends = _with_ends(context, kinds)
    last = bisect_right(ends, offset)
    return mentions[last - most if last > most else 0 : last][::-1]
