"""What is said of several weapons at once: "the Sarab and the Lance, both of which burn solid fuel"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from flyout.claims.antecedents import named
from flyout.claims.attributes.found import Found, sentence_of
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_before, mentions_within
from flyout.claims.subjects import WEAPONS
from flyout.core.span import Span

_JOINED = re.compile(  # ", the long-range", "rockets and 3,850"
    r"(?:\s(?:missiles|rockets|systems|drones|interceptors))?(?:,|,?\s(?:and|or))\s(?:the\s|\d[\d,]*\s)?(?:[a-z][\w-]+\s){0,2}"
)
_OF_ALL = re.compile(
    r"(?:s|\s(?:missiles|rockets|systems|drones|interceptors|weapons))?[,:]?\s(?:which\s)?(?:both|all|are|were)\b[^;]*"
)
_BOTH = ("Both ", "They both ", "The two ")
_PLURAL = ("both", "all", " are ", " were ")


_ROUNDS = re.compile(r"(?:[\w\"“”’-]+,?\s){0,6}(?:missiles|rockets|drones|interceptors|launchers|systems)\b")
_AND = re.compile(r",?\s(?:and|or)\s(?:the\s)?(?:[a-z][\w-]*\s){0,2}")


def _of_class_of_both(context: Context, found: Found, mention: Mention) -> Iterator[Found]:
    """The class of a row, which stands behind the last of it: "Kh-101 and Kalibr cruise missiles"."""
    text = context.document.text
    if found.mention.start < mention.span.start or not _ROUNDS.match(text, mention.span.end + 1, found.mention.end + 1):
        return
    before = mentions_before(context, mention.span.start, WEAPONS, 1)
    for other in before:
        if _AND.fullmatch(text, other.span.end, mention.span.start):
            yield replace(found, subject=named(other, "named: one of a row"))


def of_each(context: Context, found: Found) -> Iterator[Found]:
    """The trait, once for every weapon of a row of which it is said: "the Kh-47 and Kh-32 missiles were built by"."""
    yield found
    mention = found.subject.mention
    if mention and found.attribute == "class" and found.mention.holds(mention.span):
        yield from _of_class_of_both(context, found, mention)
    if mention and found.attribute == "country_of_origin" and found.mention.end <= mention.span.start:
        yield from _of_the_next(context, found, mention)
    if mention is None or mention.span.end > found.mention.start:
        return
    yield from _of_the_other(context, found, mention)
    start, gap = sentence_of(context, found.mention).start, context.text_of(Span(mention.span.end, found.mention.start))
    if mention.span.start < start or not any(word in gap for word in _PLURAL):
        return
    row = _row(context, Span(start, found.mention.start))
    if mention in row and _OF_ALL.fullmatch(context.document.text, row[-1].span.end, found.mention.start):
        for other in row:
            if other is not mention:
                yield replace(found, subject=named(other, "named: one of a row"))


_BESIDE = re.compile(r"(?:[’']s)?\s(?:[a-z-]+\s)?")
_AND_NEXT = re.compile(r"\sand\s")


def _of_the_next(context: Context, found: Found, mention: Mention) -> Iterator[Found]:
    """The land of the second of two, told before both: "India's Pinaka and Prahar"."""
    text = context.document.text
    beside = _BESIDE.fullmatch(text, found.mention.end, mention.span.start)
    joined = _AND_NEXT.match(text, mention.span.end) if beside else None
    following = mentions_within(context, Span(joined.end(), joined.end() + _NAME)) if joined else []
    for other in following[:1]:
        if joined and other.span.start == joined.end() and other.alias.kind in WEAPONS:
            yield replace(found, subject=named(other, "named: one of a row"))


_NAME = 40  # characters of a name


def _of_the_other(context: Context, found: Found, mention: Mention) -> Iterator[Found]:
    """The trait of the other of two, where a sentence on both follows: "He has a Sarab and a Lance. Both are old"."""
    here = sentence_of(context, found.mention)
    if mention.span.start >= here.start or not context.document.text.startswith(_BOTH, here.start):
        return
    pair = mentions_before(context, here.start, WEAPONS, 2)
    names = {name.alias.name for name in pair}
    if len(names) == 2 and mention in pair and sentence_of(context, pair[0].span).holds(pair[1].span):
        other = next(name for name in pair if name != mention)
        yield replace(found, subject=named(other, "named: one of a row"))


def _row(context: Context, span: Span) -> list[Mention]:
    """The last weapons of a stretch that are named one after another."""
    text = context.document.text
    row: list[Mention] = []
    for name in mentions_within(context, span):
        if name.alias.kind not in WEAPONS:
            continue
        if row and not _JOINED.fullmatch(text, row[-1].span.end, name.span.start):
            row = []
        row.append(name)
    return row
