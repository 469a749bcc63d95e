"""Versions of a named system: "Block IIA" behind it, "Block V" before it, or a name that says more than the family's.

A report on the M51.3 speaks of that version, though the catalogue files its
figures under M51: the version goes into the claim as its variant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from flyout.claims.context import Mention
from flyout.claims.letters import fold
from flyout.core.alias import Alias
from flyout.core.span import Span

_WORD = r"(?:Block|Blk|Increment|Batch|Mod|Mk|Mark|Flight|Spiral)"
_NUMBER = r"(?:[IVX]{1,4}|\d{1,2})[A-Z]{0,4}"
_BEHIND = re.compile(
    rf",?[ -]{_WORD}[ .-]?{_NUMBER}\b(?:\+(?: ?ER\b)?)?"  # SM-3 Block IIA, Harpoon Block II+ ER
    r"|[ -](?:MSE|ER|NG|XR|XLR|LR|EX)\b(?!-)"  # PAC-3 MSE
    r"|\.\d(?![\d.])"  # M51.4
    r"|(?<=\d)[A-H](?:-\d)?\b"  # AIM-120C-8
    r"|(?<=[a-z]{4}) [1-5](?=[,.;)]?(?: (?:was|were|is|are|has|had|can|will|would|came|and|in|by|to|at|with)\b"
    r"|$|\n))"  # "Lynx 2 was"
)
_MARKS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ12345")  # with which a version goes on
_BEFORE = re.compile(rf"\b{_WORD}[ -]?{_NUMBER} $")
_BEFORE_WITHIN = 16  # characters before a name
_MORE = re.compile(  # what a version adds to the name of its family
    rf"[.-]?[A-Z0-9][\w.-]{{0,8}}| {_WORD}[ -]?{_NUMBER}| (?:\d{{1,4}}[A-Z]?|[IVX]{{1,4}}[A-Z]?|[A-Z]{{2,4}}(?:-\d)?)"
)
_SPELT = re.compile(
    r"(?i)\b(dong|ju|jing|ying)[ -]?(feng|lang|lei|ji)-(?=\d)"
)  # Chinese names of which letters are made
_DESIGNATION = re.compile(r"[A-Z]{2,4}-?\d{2,3}")
_FIRST = frozenset({" 1", " i"})  # the first version is the family's
_ALONE = re.compile(rf"{_WORD}\b")
VERSIONED = frozenset({"missile", "rocket", "launcher", "defence", "drone", "bomb"})


def with_versions(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The same names, each with the version the text gives of it.

    >>> from flyout.core.alias import Alias
    >>> text = "The SM-3 Block IIA flies higher than a Block IB."
    >>> (found,) = with_versions(text, [Mention(Span(4, 8), Alias(text="SM-3", name="SM-3", kind="missile"))])
    >>> found.span.of(text), found.alias.variant
    ('SM-3 Block IIA', 'Block IIA')
    """
    last = None
    for mention in mentions:
        if mention.alias.kind not in VERSIONED:
            yield mention
            continue
        if _ALONE.match(mention.alias.text) and (last is None or last.alias.name != mention.alias.name):
            continue  # "Block IA" of another system
        last = _versioned(text, mention)
        yield last


def _versioned(text: str, mention: Mention) -> Mention:
    span, alias = mention.span, mention.alias
    next_two, last_two = text[span.end : span.end + 2], text[max(0, span.start - 2) : span.start]
    behind = _BEHIND.match(text, span.end) if next_two[:1] in ".,ABCDEFGH" or next_two[1:] in _MARKS else None
    if behind:
        version = behind[0].strip(" ,-")
        own = alias.variant or _own(alias.text, alias.name) or _designation(alias)
        if behind.start() == span.end and behind[0][0] in ".ABCDEFGH":
            joined = f"{alias.text}{version}"
        else:
            joined = f"{own} {version}" if own else version
        return Mention(Span(span.start, behind.end()), replace(alias, variant=joined))
    named_before = last_two[1:] == " " and (last_two[0].isupper() or last_two[0].isdigit())
    before = _BEFORE.search(text[max(0, span.start - _BEFORE_WITHIN) : span.start]) if named_before else None
    if before:
        return Mention(Span(span.start - len(before[0]), span.end), replace(alias, variant=before[0].strip()))
    own = None if alias.variant else _own(alias.text, alias.name)
    return Mention(span, replace(alias, variant=own)) if own else mention


def _designation(alias: Alias) -> str | None:
    """The designation by which a text calls a system that has a name: "MM40 Block 3" is an Exocet MM40."""
    return alias.text if _DESIGNATION.fullmatch(alias.text) and alias.text != alias.name else None


def _shortened(spelt: re.Match[str]) -> str:
    return f"{spelt[1][0]}{spelt[2][0]}-".upper()


@lru_cache(maxsize=4096)
def _own(written: str, name: str) -> str | None:
    """A name that says more than that of its family.

    >>> _own("Hyunmoo-5", "Hyunmoo"), _own("Dongfeng-5C", "DF-5"), _own("Buk missile system", "Buk")
    ('Hyunmoo-5', 'DF-5C', None)
    """
    written = _SPELT.sub(_shortened, written)
    if not fold(written).startswith(fold(name)) or not _MORE.fullmatch(written, len(name)):
        return None
    return None if fold(written[len(name) :]) in _FIRST else written
