"""Who is said to use a weapon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_all, first_after, is_said, named, sentence_of
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_within
from flyout.claims.subjects import WEAPONS, Resolution, resolve
from flyout.core.span import Span

_ACTORS = frozenset({"state", "force", "organisation"})
_BY = re.compile(
    r"\b(?:used|operated|fielded|deployed|employed|flown|owned|possessed)\sby\s|\bin service with\s"
    r"|\bin use (?:with|by)\s|\b(?:exported|sold) to\s"
    r"|\bin the (?:arsenals?|inventor(?:y|ies)) of\s|\b(?:developed|built) for\s"
)
_STEMS = (
    *("use", "operated", "fielded", "deployed", "employed", "flown", "owned", "possessed", "service", "exported"),
    *("sold", "arsenal", "inventor", "developed", "built"),
)
_USERS = re.compile(r"\b(?:users|operators|customers|buyers)\s(?:of the \w+\s)?(?:include|are|were|included)\s", re.I)
_NUMBER = (
    r"(?:\d[\d,.]*|several|many|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|hundreds of|the|its own)"
)
_HOLDS = re.compile(
    r"^\s(?:(?:forces|alone|already|also|now|currently)\s){0,2}(?:has|have|had|operates?|fields?|possess(?:es)?|owns?|uses)\s"
    rf"(?:(?:more than|about|around|at least|up to|over|some|nearly)\s)?{_NUMBER}\s(?:[\w-]+\s){{0,3}}$"
)
_JOIN = re.compile(r"^(?:,\s(?:and\s)?(?:the\s)?|\sand\s(?:the\s)?|\sor\s(?:the\s)?|,\sas well as\s(?:the\s)?)$")
_SERVICE = re.compile(r"\b(?:the|The|its|Its)\s(?:U\.S\.\s|US\s|American\s)?(Army|Navy|Air Force|Marine Corps)(?=\s)")
_DEAL = re.compile(r"\b(?:contract|order|deal|sale)s?\b")
_FOR = re.compile(r"^\s(?:(?:systems?|launchers?|missiles?|rockets?)\s)?(?:for|to)\s(?:the\s)?")


def read_operators(context: Context) -> Iterator[Found]:
    """Operators: "used by", "users include", "the Army has 363 launchers", a contract for an army."""
    for match in find_all(context, _USERS, "users", "operators", "customers", "buyers"):
        subject = resolve(context, Span(match.start(), match.end()), WEAPONS)
        for actor in _list(context, match.end()):
            yield from _found(actor.alias.name, subject, "users", actor.span)
    for match in find_all(context, _BY, *_STEMS):
        actors = _list(context, match.end())
        subject = resolve(context, Span(match.start(), match.end()), WEAPONS) if actors else None
        for actor in actors:
            place = Span(match.start(), actor.span.end) if len(actors) == 1 else actor.span
            yield from _found(actor.alias.name, subject, "by", place)
    yield from _holders(context)
    yield from _buyers(context)


def _list(context: Context, start: int) -> tuple[Mention, ...]:
    """Actors named one after another, beginning at `start`."""
    text = context.document.text
    sentence = sentence_of(context, Span(start, start))
    listed: list[Mention] = []
    end = start
    for mention in mentions_within(context, Span(start, sentence.end)):
        gap = text[end : mention.span.start]
        if mention.alias.kind not in _ACTORS or not (_JOIN.match(gap) if listed else gap in ("", "the ")):
            break
        listed.append(mention)
        end = mention.span.end
    return tuple(listed)


def _holders(context: Context) -> Iterator[Found]:
    """Such as "The Army has 363 HIMARS launchers"."""
    text = context.document.text
    actors = [(m.span, m.alias.name) for m in context.mentions if m.alias.kind in _ACTORS and is_said(context, m.span)]
    services = [
        (Span(*match.span()), match.group(1))
        for match in find_all(context, _SERVICE, "army", "navy", "air force", "corps")
    ]
    for span, name in [*actors, *services]:
        weapon = first_after(context, span.end, 60, WEAPONS)
        if weapon and _HOLDS.match(text[span.end : weapon.span.start]):
            yield from _found(name, named(weapon, "named"), "has", span)


def _buyers(context: Context) -> Iterator[Found]:
    """Such as "a contract for HIMARS for the U.S. Army and Taiwan"."""
    text = context.document.text
    for weapon in context.mentions:
        sentence = sentence_of(context, weapon.span)
        deal = _FOR.match(text, weapon.span.end, sentence.end)
        if weapon.alias.kind not in WEAPONS or deal is None or not is_said(context, weapon.span):
            continue
        actors = _list(context, deal.end())
        if actors and _DEAL.search(text, sentence.start, weapon.span.start):
            span = Span(actors[0].span.start, actors[-1].span.end)
            yield from _found(span.of(text), named(weapon, "named"), "buys", span)


def _found(value: str, subject: Resolution | None, rule: str, span: Span) -> Iterator[Found]:
    if subject:
        yield Found(attribute="operator", value=value, mention=span, subject=subject, rule=f"operator: {rule}")
