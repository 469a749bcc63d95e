"""Other things said of a weapon in set words: what it can carry, what else it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_all, find_folded, last_before, named, sought
from flyout.claims.context import Context, Mention
from flyout.claims.letters import fold
from flyout.claims.places import mentions_within
from flyout.claims.subjects import MISSILES, WEAPONS, resolve
from flyout.core.span import Span

_LOAD = r"(?:nuclear|conventional|chemical|cluster|high-explosive|atomic|thermobaric|unitary)"
_CARRIES = sought(
    "warhead|payload|capable|unarmed|re-entry|hit-to-kill|targetable|glide|turbo|ramjet|scramjet",
    r"\b(?:(?:can|could|may|to|capable of)\s(?:carry(?:ing)?|deliver(?:ing)?|be (?:armed|fitted|equipped) with)\s"
    rf"(?:[\w,-]+\s){{0,4}}?{_LOAD}\s(?:[\w,-]+\s){{0,3}}?(?:warheads?|payloads?)"
    rf"|nuclear-capable|dual-capable|carr(?:y|ies)\sno\swarheads?|dummy\swarheads?"
    rf"|unarmed(?=\s(?:[\w-]+\s){{0,6}}?(?:missile|rocket|icbm))"
    rf"|{_LOAD}\s(?:and|or)\s{_LOAD}\swarheads?|(?:several|multiple)\s(?:(?!types"
    rf"|kinds)[\w-]+\s){{0,2}}(?:warheads|re-entry\svehicles)"
    r"|hit-to-kill|multiple\sindependently\stargetable|hypersonic\sglide\s(?:vehicle|body)|(?:turbofan|turbojet"
    r"|ramjet|scramjet)(?:\sengine)?)\b",
)
_CALLED = re.compile(
    r"\b(?:[Cc]alled|known (?:\w+\s)?as|designated|code-?named|dubbed|nicknamed|calls (?:it|the missile))"
    r"\s(?:the\s)?[“\"‘']?$"
)
_WHERE = re.compile(r"[”\"’']?\s(?:in|by)\s(?:the\s)?[A-Z][\w.]*")
_LEAD = 40


def read_features(context: Context) -> Iterator[Found]:
    """Warheads a missile can carry, and its other names."""
    for match in find_folded(context, _CARRIES):
        span = Span(match.start(), match.end())
        subject = resolve(context, span, MISSILES)
        if subject:
            value = " ".join(span.of(context.document.text).lower().split())
            yield Found(attribute="other", value=value, mention=span, subject=subject, rule="feature: carries")
    yield from _other_names(context)
    yield from _nicknames(context)


_NICKNAMED = sought(
    "called|known|nickname|dubbed|named|referred",
    r"\b(?:nicknamed|called|known (?:\w+ )?(?:to \w+ |in [\w ]{2,12}|by \w+ )?as|dubbed|code-?named|nickname,"
    r"|also called|referred to as)"
    r"\s(?:the\s)?(?P<name>[\"“‘][^\"”’]{2,30}[\"”’]|[A-Z][\w-]*(?:\s(?:[A-Z][\w-]*|[IVX]+)){0,3})",
)
_APPOSES = re.compile(
    r"^(?:,\s|\s\(|,?\s(?:is|was|which is|are)\s)(?:(?:also|widely|often|sometimes|better|hence its)\s){0,2}$"
)


def _nicknames(context: Context) -> Iterator[Found]:
    """Such as "the RS-28 Sarmat, called Satan II in the West": another name of what stands right before."""
    text = context.document.text
    for match in find_all(context, _NICKNAMED):
        before = last_before(context, match.start(), 60, WEAPONS)
        if before is None or not _APPOSES.match(text[before.span.end : match.start()]):
            continue
        span = Span(match.start(), match.end("name"))
        value = match["name"].strip('"“”‘’')
        yield Found(
            attribute="other", value=value, mention=span, subject=named(before, "named"), rule="feature: nickname"
        )


def _is_second_name(first: Mention, second: Mention) -> bool:
    """Whether a system named before is named again in other words."""
    return (
        first.alias.name == second.alias.name
        and first.span.end <= second.span.start
        and fold(first.alias.text) != fold(second.alias.text)
    )


def _other_names(context: Context) -> Iterator[Found]:
    """A second name of a system that was named before: "called Scalp in France"."""
    text = context.document.text
    for sentence in context.document.sentences:
        if not sentence.part.makes_claims:
            continue
        for mention in mentions_within(context, sentence.span):
            before = text[max(sentence.span.start, mention.span.start - _LEAD) : mention.span.start]
            cue = _CALLED.search(before) if mention.alias.kind in WEAPONS else None
            if cue is None:
                continue
            start = mention.span.start - len(before) + cue.start()
            subject = resolve(context, Span(start, start + 1), WEAPONS)
            if subject and subject.mention and _is_second_name(subject.mention, mention):
                where = _WHERE.match(text, mention.span.end, sentence.span.end)
                span = Span(start, where.end() if where else mention.span.end)
                value = " ".join(span.of(text).split())
                yield Found(attribute="other", value=value, mention=span, subject=subject, rule="feature: called")
