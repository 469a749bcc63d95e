"""Of which other weapon one is said to be a variant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_all, first_after
from flyout.claims.context import Context
from flyout.claims.subjects import MISSILES, Resolution, resolve
from flyout.core.span import Span

_OF = re.compile(
    r"\b(?:(?:variant|version|derivative|modification|copy|clone|upgrade|descendant|successor|offshoot"
    r"|adaptation|replica)s?\s(?:of|to)"
    r"|based\s(?:\w+\s)?(?:on|upon)|derived\sfrom|(?:developed|evolved|adapted|descended|copied"
    r"|modified)\sfrom|modell?ed\son|goes\sback\sto"
    r"|extending\sthe\srange\sof|traces?\s(?:its\s)?(?:roots|origins?)\sto"
    r"|reverse-engineered\sfrom)\s(?:the\s|a\s|an\s)?"
)
_STEMS = (
    *("variant", "version", "derivative", "modification", "copy", "clone", "upgrade", "descendant", "successor"),
    *("offshoot", "adaptation", "replica", "based", "derived", "developed", "evolved", "adapted", "descended"),
    *("copied", "modified", "model", "back", "extending", "trace", "reverse-engineered"),
)
_LEAD = re.compile(r"^(?:[\w’'-]+\s){0,4}$")


def read_variants(context: Context) -> Iterator[Found]:
    """Relations of descent: "a variant of the RS-26", "based on the Scud"."""
    for match in find_all(context, _OF, *_STEMS):
        parent = first_after(context, match.end(), 50, MISSILES)
        if parent is None or not _LEAD.match(context.document.text[match.end() : parent.span.start]):
            continue
        subject = resolve(context, Span(match.start(), match.start() + 1), MISSILES)
        if subject and not _same(subject, parent.alias.name, parent.alias.variant):
            yield Found(
                attribute="variant_of",
                value=parent.alias.name,
                mention=Span(match.start(), parent.span.end),
                subject=subject,
                rule="variant",
            )


def _same(subject: Resolution, name: str, variant: str | None) -> bool:
    return subject.name == name and subject.variant == variant
