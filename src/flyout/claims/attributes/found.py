"""One attribute as a rule found it, before it becomes a claim."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import ahocorasick

from flyout.claims.context import Context, Mention
from flyout.claims.once import once
from flyout.claims.places import mentions_between, mentions_of, sentence_at, sentence_index
from flyout.claims.subjects import Resolution
from flyout.core.record import record
from flyout.core.span import Span


@record()
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

LIST_JOINT = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?:the\s)?")
"""What stands between two of a list."""


@dataclass(frozen=True, slots=True, eq=False)
class Sought:
    """A pattern, and stems in small letters, one of which every match of it holds, or begins with if it `opens`."""

    pattern: re.Pattern[str]
    stems: tuple[str, ...]
    opens: bool


_SOUGHT: list[Sought] = []
"""Of all rules: their stems are looked for together, in one pass over a report."""


def sought(stems: str, pattern: str, flags: int = 0) -> Sought:
    """A pattern that is tried only in sentences which hold one of the `stems`, between which "|" stands."""
    return _remembered(Sought(re.compile(pattern, flags), tuple(stems.split("|")), opens=False))


def opened(stems: str, pattern: str) -> Sought:
    """A pattern that is tried only where one of the `stems` stands, with which every match of it begins."""
    return _remembered(Sought(re.compile(pattern), tuple(stems.split("|")), opens=True))


def _remembered(made: Sought) -> Sought:
    _SOUGHT.append(made)
    _automaton.cache_clear()
    return made


@cache
def _automaton() -> ahocorasick.Automaton:
    """All stems, each with its length and the patterns it belongs to."""
    by_stem: defaultdict[str, list[Sought]] = defaultdict(list)
    for each in _SOUGHT:
        for stem in each.stems:
            by_stem[stem].append(each)
    automaton = ahocorasick.Automaton()
    for stem, patterns in by_stem.items():
        automaton.add_word(stem, (len(stem), tuple(patterns)))
    automaton.make_automaton()
    return automaton


@once
def _holding(context: Context) -> Mapping[Sought, set[int]]:
    """For each pattern the sentences that hold one of its stems, by their number; the places, if it opens with them."""
    holding: defaultdict[Sought, set[int]] = defaultdict(set)
    for last, (length, patterns) in _automaton().iter(context.folded):
        start = last + 1 - length
        index = sentence_index(context.document, start)
        for each in patterns:
            holding[each].add(start if each.opens else index)
    return holding


def find_all(context: Context, what: Sought) -> Iterator[re.Match[str]]:
    """Matches in the sentences that make claims and hold one of the stems, as every match does."""
    return _find(context, what, context.document.text)


def find_folded(context: Context, what: Sought) -> Iterator[re.Match[str]]:
    """The same in small letters, whatever letters the report has; the places are the same."""
    return _find(context, what, context.folded)


def _find(context: Context, what: Sought, text: str) -> Iterator[re.Match[str]]:
    if what.opens:
        yield from _matches(context, what.pattern, sorted(_holding(context).get(what, ())), text)
        return
    for sentence in sentences_with(context, what):
        yield from what.pattern.finditer(text, sentence.start, sentence.end)


def find_at(context: Context, pattern: re.Pattern[str], first: frozenset[str]) -> Iterator[re.Match[str]]:
    """Matches of a pattern that begins with one of the words `first`, in the sentences that make claims."""
    return _matches(context, pattern, context.tape.starts_of(first), context.document.text)


def _matches(context: Context, pattern: re.Pattern[str], places: Iterable[int], text: str) -> Iterator[re.Match[str]]:
    """Matches at these places, none inside another."""
    document = context.document
    end = 0
    for start in places:
        sentence = document.sentences[sentence_index(document, start)]
        match = pattern.match(text, start, sentence.span.end) if start >= end and sentence.part.makes_claims else None
        if match:
            end = match.end()
            yield match


def sentences_with(context: Context, what: Sought) -> Iterator[Span]:
    """Sentences that make claims and hold one of the stems, in order."""
    sentences = context.document.sentences
    for index in sorted(_holding(context).get(what, ())):
        if sentences[index].part.makes_claims:
            yield sentences[index].span


@once
def said(context: Context, kinds: frozenset[str]) -> tuple[tuple[Mention, Span], ...]:
    """Names of these kinds in the parts of a report that make claims, with their sentences."""
    placed = ((mention, sentence_at(context.document, mention.span)) for mention in mentions_of(context, kinds))
    return tuple((mention, sentence.span) for mention, sentence in placed if sentence.part.makes_claims)


def sentence_of(context: Context, span: Span) -> Span:
    """The whole sentence around a place."""
    return sentence_at(context.document, span).span


def first_after(context: Context, offset: int, within: int, kinds: frozenset[str]) -> Mention | None:
    """First name of these kinds that begins at most `within` characters on, in the same sentence."""
    end = context.document.sentences[sentence_index(context.document, offset)].span.end
    for mention in mentions_between(context, offset, min(end, offset + within)):
        if mention.alias.kind in kinds:
            return mention
    return None


def last_before(context: Context, offset: int, within: int, kinds: frozenset[str]) -> Mention | None:
    """Last name of these kinds that ends at most `within` characters before, in the same sentence."""
    start = context.document.sentences[sentence_index(context.document, max(0, offset - 1))].span.start
    for mention in reversed(mentions_between(context, max(start, offset - within), offset)):
        if mention.alias.kind in kinds and mention.span.end <= offset:
            return mention
    return None
