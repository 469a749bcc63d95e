"""Makers by name: the listed ones, and what a text itself calls a firm, a plant or a design bureau."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.actors import MAKERS
from flyout.claims.attributes.found import Found
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_of, mentions_within, sentence_index
from flyout.claims.subjects import Resolution
from flyout.core.alias import Alias
from flyout.core.span import Span
from flyout.documents.wordlists import words

_CALLED = words(
    "firm company startup up manufacturer maker contractor builder giant concern conglomerate start-up bureau"
)
_HOUSES = words("""
    bureau bureaux plant plants works factory laboratories laboratory industries aerospace corporation corp inc ltd
    limited gmbh dynamics combine enterprise shipyard company firm
""")
_NAME = re.compile(r"\s(?:called\s|named\s)?(?P<name>[A-Z][\w&’'-]*(?<![’']s)(?:\s(?:&\s)?[A-Z][\w&’'-]*){0,4})")
_HOUSE = re.compile(
    r"(?<![\w’'-])(?P<article>[Tt]he\s|[Aa]n?\s|[Ii]ts\s|[Tt]heir\s)?"
    r"(?P<name>(?!(?:The|An?|Its|Their|This|That|His|One|Each)\s)[A-Z][\w&’'-]*(?<![’']s)\s(?:(?:[A-Z][\w&’'-]*|&|of"
    r"|and|design)\s){0,5})$"
)
_GOES_ON = re.compile(r"\s[A-Z]")
_LEAD = 60  # characters of a name before its noun


def makers_of(context: Context) -> Iterator[tuple[Mention, Span]]:
    """Makers in the sentences that make claims, with their sentences, in the order of the text."""
    makers = sorted((*mentions_of(context, MAKERS), *_unlisted(context)), key=lambda maker: maker.span)
    for maker in makers:
        sentence = context.document.sentences[sentence_index(context.document, maker.span.start)]
        if sentence.part.makes_claims:
            yield maker, sentence.span


def _unlisted(context: Context) -> Iterator[Mention]:
    """Such as "the Kyiv firm Orbita" and "the Zarya design bureau", where no known name stands."""
    text, tape = context.document.text, context.tape
    for place in tape.at(_CALLED):
        name = _NAME.match(text, tape.end(place))
        if name:
            yield from _free(context, Span(*name.span("name")))
    for place in tape.at(_HOUSES):
        noun = tape.span(place, place)
        name = _HOUSE.search(text, max(0, noun.start - _LEAD), noun.start)
        goes_on = _GOES_ON.match(text, noun.end)  # "the European firm Eurosam"
        if name and not goes_on and (name["article"] or "the ").lower() not in ("a ", "an "):
            yield from _free(context, Span(name.start("name"), noun.end))


def _free(context: Context, span: Span) -> Iterator[Mention]:
    """The maker at `span`, unless another name stands there; a state may open it: "Korea Aerospace Industries"."""
    rivals = mentions_within(context, Span(max(0, span.start - _LEAD), span.end))
    if any(rival.span.overlaps(span) and rival.alias.kind != "state" for rival in rivals):
        return
    name = span.of(context.document.text)
    yield Mention(span, Alias(text=name, name=name, kind="maker", case_sensitive=True))


def before_maker(context: Context, maker: Mention, sentence: Span, reach: int = 60) -> str:
    """The words of its sentence before a maker, as far as `reach` characters."""
    return context.document.text[max(sentence.start, maker.span.start - reach) : maker.span.start]


def found_of(maker: Mention, attribute: str, subject: Resolution | None, rule: str) -> Iterator[Found]:
    """What the rule says of the maker, where it has a subject."""
    if subject:
        yield Found(
            attribute=attribute, value=maker.alias.name, mention=maker.span, subject=subject, rule=f"maker: {rule}"
        )
