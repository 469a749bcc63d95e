"""What the words of a fact box tell: "Class: ICBM. Basing: road-mobile. Operators: India"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.actors import MAKERS, STATES
from flyout.claims.attributes.found import Found
from flyout.claims.context import Context, Mention
from flyout.claims.facts.topics import facts_of
from flyout.claims.places import mentions_within
from flyout.core.span import Span

LABEL = "label"
_POINTER = re.compile(  # to another place, or to nothing
    r"(?:see|various|several|multiple|many|numerous|unknown|classified|none|n/a|not|yes|no|tbd|–|—|-|\?)\b.*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\)?\s*$")
_ITEM = re.compile(r"(?:[^,;()]|\([^()]*\))+?(?=,|;|\sand\s|$)")
_LEAD = re.compile(r"\s*(?:(?:and|or|the)\s)*\s*")
_LISTED = frozenset({"operator", "country_of_origin", "launcher"})
_LONGEST = 120  # characters of a value
_MOST = 12  # of a list
_FUEL = re.compile(r"\b(solid|liquid|hybrid|turbojet|turbofan|ramjet|scramjet|pulsejet|hypergolic)", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"-(?:mobile|launched|based)\b", re.IGNORECASE
)  # "road-mobile, canister-launched": one launcher
_TRAIT = re.compile(r"[A-Za-z]")


def read_labels(context: Context) -> Iterator[Found]:
    """Attributes behind their labels; of a row of states, makers or carriers each is one."""
    for fact, subject in facts_of(context).values():
        attribute = fact.label.told
        if attribute and not _POINTER.fullmatch(context.text_of(fact.value)):
            for place, value in _values(context, attribute, fact.value):
                yield Found(attribute=attribute, value=value, mention=place, subject=subject, rule=LABEL)


def _values(context: Context, attribute: str, span: Span) -> Iterator[tuple[Span, str]]:
    span = Span(span.start, min(span.end, span.start + _LONGEST))
    words = context.text_of(span)
    if not _TRAIT.search(words):
        return
    if attribute == "propellant" and (fuel := _FUEL.search(words)):
        place = span.start + fuel.start()
        yield next((item for item in _items(context, span) if item.start <= place < item.end), span), fuel[1].lower()
    elif attribute == "launcher" and _ADJECTIVE.search(words):
        yield span, " ".join(words.split())
    elif attribute in _LISTED or (attribute in ("manufacturer", "developer") and _are_makers(context, span)):
        yield from _each(context, attribute, span)
    else:
        yield span, " ".join(words.split())


def _are_makers(context: Context, span: Span) -> bool:
    """Whether every item of a row is a firm by its name, so that none is only the place of another."""
    items = list(_items(context, span))
    return len(items) > 1 and all(any(m.alias.kind in MAKERS for m in mentions_within(context, each)) for each in items)


def _each(context: Context, attribute: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Each of a row by its own name, if it is a state or a weapon with nothing beside it."""
    for item in _items(context, span):
        whole = next((m for m in mentions_within(context, item) if _is_whole(context, m, item)), None)
        known = whole if whole and (whole.alias.kind in STATES or attribute == "launcher") else None
        yield item, known.alias.name if known else " ".join(context.text_of(item).split())


def _is_whole(context: Context, mention: Mention, item: Span) -> bool:
    return mention.span.start == item.start and mention.span.end == item.end


def _items(context: Context, span: Span) -> Iterator[Span]:
    """The items of a row, without what stands behind them in brackets."""
    text = context.document.text
    for count, found in enumerate(_ITEM.finditer(text[span.start : span.end])):
        if count == _MOST:
            return
        start = found.start()
        words = _ASIDE.sub("", found[0])
        lead = _LEAD.match(words)
        begin = span.start + start + (lead.end() if lead else 0)
        stop = span.start + start + len(words.rstrip())
        if stop > begin and _TRAIT.search(text, begin, stop):
            yield Span(begin, stop)
