"""Of which other weapon one is said to be a variant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_all, first_after, last_before, named, sought
from flyout.claims.context import Context
from flyout.claims.places import mentions_before
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution, resolve
from flyout.core.span import Span

_OF = sought(
    "variant|version|derivative|modification|copy|clone|upgrade|descendant|successor|offshoot|adaptation"
    "|replica|based|derived|developed|evolved|adapted|descended|copied|modified|model|back|extending|trace"
    "|draws|reverse-engineered| from ",
    r"\b(?:(?:variant|version|derivative|modification|copy|clone|upgrade|descendant|successor|offshoot"
    r"|adaptation|replica)s?\s(?:of|to)"
    r"|based\s(?:\w+\s)?(?:on|upon)|derived\sfrom|(?:developed|evolved|adapted|descended|copied"
    r"|modified)(?:\sby\s[^,.;]{3,40}?)?\sfrom|modell?ed\son|goes\sback\sto"
    r"|extending\sthe\srange\sof|traces?\s(?:its\s)?(?:roots|origins?)\sto"
    r"|draws\s(?:\w+\s)?on|traces?\s(?:it|them)\sto|(?:comes|came|stems)\sfrom"
    r"|reverse-engineered\sfrom)\s(?:the\s|a\s|an\s)?",
)
_LEAD = re.compile(r"^(?:[\w’'-]+\s){0,4}$")


_NAMED = sought(
    "version|variant|model|cop|clone|derivative",
    r"\b(?:(?:export|land-attack|naval|ground-launched|air-launched|improved|longer-range|extended-range|domestic"
    r"|local|own|upgraded|newer|larger|longer)\s"
    r"(?:\w+\s)?(?:version|variant|model|copy)|copy|clone|derivative|(?:its|their)\ssuccessor)"
    r"(?:,?\s(?:is\s)?(?:called|named|known as|dubbed|designated)|,)\s(?:the\s)?"
    r"|\bcopied\s(?:\w+\s){0,3}as\s(?:the\s)?",
)


def read_variants(context: Context) -> Iterator[Found]:
    """Relations of descent: "a variant of the RS-26", "based on the Scud", "the export version, Khan"."""
    yield from _named_variants(context)
    yield from _made_into(context)
    yield from _apposed(context)
    for match in find_all(context, _OF):
        parent = first_after(context, match.end(), 50, WEAPONS)
        if parent is None or not _LEAD.match(context.document.text[match.end() : parent.span.start]):
            continue
        kinds = MISSILES if parent.alias.kind in MISSILES else WEAPONS
        subject = resolve(context, Span(match.start(), match.start() + 1), kinds)
        if subject and not _same(subject, parent.alias.name, parent.alias.variant):
            yield Found(
                attribute="variant_of",
                value=parent.alias.name,
                mention=Span(match.start(), parent.span.end),
                subject=subject,
                rule="variant",
            )


_BACK = 6  # names looked back at
_INTO = sought(
    " into ",
    r"\b(?:modified|turned|converted|developed|stretched|upgraded|reworked"
    r"|rebuilt)\s(?P<from>[^,.;]{3,60}?)\sinto\s(?:the\s)?",
)


_IS_VERSION = sought(
    "version|variant|derivative",
    r",\s(?:an?|the|its)\s(?:[\w-]+\s){1,3}?(?:version|variant|derivative)(?=[,.;]|\s(?:is|was|with|for)\b)",
)


def _apposed(context: Context) -> Iterator[Found]:
    """Such as "LRASM, the anti-ship version, is scarcer still": of the system named before."""
    for match in find_all(context, _IS_VERSION):
        variant = last_before(context, match.start(), 40, MISSILES)
        if variant is None or variant.span.end != match.start():
            continue
        others = mentions_before(context, variant.span.start, MISSILES, _BACK)
        parent = next((other for other in others if other.alias.name != variant.alias.name), None)
        if parent:
            span = Span(variant.span.start, match.end())
            yield Found(
                attribute="variant_of",
                value=parent.alias.name,
                mention=span,
                subject=named(variant, "named"),
                rule="variant: apposed",
            )


def _made_into(context: Context) -> Iterator[Found]:
    """Such as "modified its Scud-Bs into the Al Hussein"."""
    for match in find_all(context, _INTO):
        variant = first_after(context, match.end(), 2, MISSILES)
        parent = first_after(context, match.start("from"), match.end("from") - match.start("from"), MISSILES)
        if variant and parent and parent.alias.name != variant.alias.name:
            span = Span(match.start(), variant.span.end)
            yield Found(
                attribute="variant_of",
                value=parent.alias.name,
                mention=span,
                subject=named(variant, "named"),
                rule="variant: made into",
            )


def _named_variants(context: Context) -> Iterator[Found]:
    """Versions that get a name of their own."""
    for match in find_all(context, _NAMED):
        variant = first_after(context, match.end(), 2, MISSILES)
        parent = resolve(context, Span(match.start(), match.start() + 1), MISSILES) if variant else None
        if variant and parent and not _same(parent, variant.alias.name, variant.alias.variant):
            span = Span(match.start(), variant.span.end)
            yield Found(
                attribute="variant_of", value=parent.name, mention=span, subject=named(variant, "named"), rule="variant"
            )


def _same(subject: Resolution, name: str, variant: str | None) -> bool:
    return subject.name == name and subject.variant == variant
