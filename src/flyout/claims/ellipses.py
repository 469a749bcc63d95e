"""Versions a text names without their family: "the Block IIA" of the SM-3, "an MSE", "the LRAD" of the Barak."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flyout.claims.context import Mention
from flyout.claims.quantities.tape import Tape
from flyout.claims.versions import VERSIONED
from flyout.core.alias import Alias
from flyout.core.span import Span
from flyout.documents.wordlists import words

_NUMBERED = re.compile(  # Block IIA, Mk III; no Mk 41 launcher, no Block V submarine
    r"(?P<name>(?P<word>Block|Blk|Mk|Mark|Increment|Batch)[ -]?(?:[IVX]{1,4}|\d)[A-Z]{0,2})(?![\w-])"
    r"(?!\s(?:submarine|boat|destroyer|frigate|ship|aircraft|fighter|jet|tank)s?\b)"
)
_VERSION_WORDS = words("block blk mk mark increment batch")
_ARTICLES = words("the a an each")
_LETTERED = re.compile(  # the LRAD 70 km; an MSE costs $4 million
    r"\w+\s(?P<name>[A-Z]{2,5})(?=(?:s?,?\s(?:\d[\d.,]*\s?(?:km|kilomet|miles|nautical)|(?:reaches|flies|weighs|costs?)\b"
    r"|(?:has|with)\s(?:an?\s)?(?:[a-z]+\s){0,2}range\b|(?:can|could)\s(?:reach|fly|hit|strike)\b)))"
)
_SEVERAL = re.compile(r"(?P<name>[A-Z]{3,5})s?\b(?!-)")
_WHOLE_TAIL = re.compile(r"[A-Z]{3,5}")
_NAME_WITHIN = 24  # characters before a version
_OF_NAME = re.compile(
    r"\b(?!(?:The|An?|Its|Each|One|This|Both|In|Of|By|For|With|Unlike|While|And|But)\b)[A-Z][\w-]*[ -]$"
)
_TAIL = re.compile(r"(?P<head>[A-Z][a-z][\w-]*) [A-Z]{2,5}")
_LOOKED_AT = 100  # names looked back at for the family
_SISTERS = 3  # names looked back at for one of the same make
_OWN_VERSION = re.compile(r"\s(?:Block|Mk|Mark|Increment|Batch)\b.*")


def with_ellipses(tape: Tape, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The same names, and those of versions whose family was named before.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> text = "The SM-3 is made in Tucson. The Block IB costs $12 million, the larger Block IIA $28 million."
    >>> known = (Mention(Span(4, 8), Alias(text="SM-3", name="SM-3", kind="missile")),)
    >>> [(m.span.of(text), m.alias.name, m.alias.variant) for m in with_ellipses(read_tape(text), known)]
    [('SM-3', 'SM-3', None), ('Block IB', 'SM-3', 'Block IB'), ('Block IIA', 'SM-3', 'Block IIA')]
    """
    if not any(mention.alias.kind in VERSIONED for mention in found):
        return found
    added = {mention.span.start: mention for mention in _ellipses(tape, found)}
    if not added:
        return found
    kept = (mention for mention in found if mention.span.start not in added)
    return tuple(sorted((*kept, *added.values()), key=lambda mention: mention.span.start))


def _ellipses(tape: Tape, found: tuple[Mention, ...]) -> Iterator[Mention]:
    ends = [mention.span.end for mention in found]
    tails = (mention.alias.name.rpartition(" ")[2] for mention in found if mention.alias.kind in VERSIONED)
    known = frozenset(f"{tail.lower()}{end}" for tail in tails if _WHOLE_TAIL.fullmatch(tail) for end in ("", "s"))
    patterns = (
        (_NUMBERED, _VERSION_WORDS, _of_family),
        (_LETTERED, _ARTICLES, _of_tail),
        (_SEVERAL, known, _of_known_tail),
    )
    for pattern, first, meaning in patterns:
        for match in tape.matches(pattern, first, capital=first is _ARTICLES):
            span = Span(*match.span("name"))
            near = bisect_right(ends, span.start)
            taken = near < len(found) and found[near].span.start < span.end and not _is_unlisted(found[near], match)
            alone = not taken and not _OF_NAME.search(tape.text[max(0, span.start - _NAME_WITHIN) : span.start])
            last = found[max(0, near - _LOOKED_AT) : near] if alone else ()
            alias = meaning(match, [m.alias for m in last if m.alias.kind in VERSIONED]) if alone else None
            if alias:
                yield Mention(span, alias)


def _is_unlisted(mention: Mention, match: re.Match[str]) -> bool:
    """Whether a name is known by the text alone, and may be short for a longer one."""
    return mention.alias.name == match["name"] and mention.alias.case_sensitive


def _of_family(match: re.Match[str], before: Sequence[Alias]) -> Alias | None:
    """A version of the last system that has versions of this kind, else of the one spoken of most."""
    word = f"{match['word']} "
    like = (alias for alias in reversed(before) if word in f"{alias.name} {alias.variant}")
    counts = Counter(alias.name for alias in before)
    family = next(like, None) or max(reversed(before), key=lambda alias: counts[alias.name], default=None)
    if family is None:
        return None
    return replace(family, text=match["name"], name=_OWN_VERSION.sub("", family.name), variant=match["name"])


def _of_known_tail(match: re.Match[str], before: Sequence[Alias]) -> Alias | None:
    """The name that ends so: "eight MSEs" for the PAC-3 MSE."""
    full = next((alias for alias in reversed(before) if alias.name.endswith(f" {match['name']}")), None)
    return replace(full, text=match["name"]) if full else None


def _of_tail(match: re.Match[str], before: Sequence[Alias]) -> Alias | None:
    """The name that ends so, "MSE" for the PAC-3 MSE, or a sister of the last one: "the LRAD" beside the Barak MX."""
    name = match["name"]
    full = _of_known_tail(match, before)
    if full:
        return full
    sisters = (_TAIL.fullmatch(alias.name) for alias in reversed(before[-_SISTERS:]))
    head = next(filter(None, sisters), None)
    return Alias(text=name, name=f"{head['head']} {name}", kind="missile", case_sensitive=True) if head else None
