"""Who is said to use a weapon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_all, first_after, named, sentence_of
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_within
from flyout.claims.subjects import WEAPONS, Resolution, resolve
from flyout.core.span import Span

_ACTORS = frozenset({"state", "force", "organisation"})
_BY = re.compile(
    r"\b(?:used|operated|fielded|deployed|employed|flown|owned|possessed)\sby\s|\bin service with\s"
    r"|\bin use (?:with|by)\s"
    r"|\b(?:exported|sold) to\s|\bin the (?:arsenals?|inventor(?:y|ies)) of\s|\bdeveloped for\s|\bbuilt for\s"
)
_USERS = re.compile(r"\b(?:users|operators|customers|buyers)\s(?:of the \w+\s)?(?:include|are|were|included)\s", re.I)
_HOLDS = re.compile(
    r"^\s(?:forces\s|alone\s|already\s|also\s|now\s|currently\s){0,2}(?:has|have|had|operates?|fields?"
    r"|possess(?:es)?|owns?|uses)\s(?:[\w,.-]+\s){1,4}$"
)
_JOIN = re.compile(r"^(?:,\s(?:and\s)?(?:the\s)?|\sand\s(?:the\s)?|\sor\s(?:the\s)?|,\sas well as\s(?:the\s)?)$")
_FORCE = re.compile(r"(?:the\s)?(?:U\.S\. |US |American )?(?:Army|Navy|Air Force|Marine Corps|Marines)\b")
_CONTRACT_FOR = re.compile(r"\bfor (?:the\s)?$")


def read_operators(context: Context) -> Iterator[Found]:
    """Operators: "used by", "users include", "the Army has 363 launchers"."""
    for match in find_all(context, _USERS):
        for actor in _list(context, match.end()):
            yield from _found(actor, resolve(context, Span(match.start(), match.end()), WEAPONS), "users", actor.span)
    for match in find_all(context, _BY):
        actors = _list(context, match.end())
        subject = resolve(context, Span(match.start(), match.end()), WEAPONS) if actors else None
        for actor in actors:
            yield from _found(
                actor, subject, "by", Span(match.start(), actor.span.end) if len(actors) == 1 else actor.span
            )
    yield from _holders(context)


def _list(context: Context, start: int) -> tuple[Mention, ...]:
    """Actors named one after another, beginning at `start`."""
    text = context.document.text
    sentence = sentence_of(context, Span(start, start))
    listed: list[Mention] = []
    end = start
    for mention in mentions_within(context, Span(start, sentence.end)):
        gap = text[end : mention.span.start]
        if mention.alias.kind not in _ACTORS or not (gap in ("", "the ") if not listed else _JOIN.match(gap)):
            break
        listed.append(mention)
        end = mention.span.end
    return tuple(listed)


def _holders(context: Context) -> Iterator[Found]:
    """Such as "The Army has 363 HIMARS launchers"."""
    text = context.document.text
    for actor in context.mentions:
        if actor.alias.kind not in _ACTORS:
            continue
        name = first_after(context, actor.span.end, 60, WEAPONS)
        if name and _HOLDS.match(text[actor.span.end : name.span.start]):
            yield from _found(actor, named(name, "named"), "has", actor.span)


def _found(actor: Mention, subject: Resolution | None, rule: str, span: Span) -> Iterator[Found]:
    if subject:
        yield Found(
            attribute="operator", value=actor.alias.name, mention=span, subject=subject, rule=f"operator: {rule}"
        )
