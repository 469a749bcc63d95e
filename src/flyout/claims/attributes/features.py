"""Other things said of a weapon in set words: what it can carry, what else it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_all
from flyout.claims.context import Context
from flyout.claims.subjects import MISSILES, resolve
from flyout.core.span import Span

_CARRIES = re.compile(
    r"\b(?:(?:can|could|may|to|capable of)\s(?:carry(?:ing)?|be (?:armed|fitted|equipped) with"
    r"|deliver(?:ing)?)\s(?:[\w,-]+\s){0,5}?"
    r"(?:warheads?|payloads?)|nuclear-capable|dual-capable|carr(?:y|ies)\sno\swarheads?|dummy\swarheads?"
    r"|unarmed(?=\s[A-Z]|\smissiles?)"
    r"|(?:nuclear|conventional|chemical|cluster)\s(?:and|or)\s(?:nuclear|conventional|chemical"
    r"|high-explosive)\swarheads?"
    r"|(?:several|multiple|three|ten)\s(?:[\w-]+\s){0,2}(?:warheads|re-entry\svehicles))\b",
    re.I,
)
_CALLED = re.compile(
    r"\b(?:called|known as|designated|code-?named|dubbed|calls it|calls the missile|named it"
    r"|nicknamed)\s(?:the\s)?[“\"‘']?(?P<what>[A-Z][\w/-]+"
    r"(?:[\s-][A-Z0-9][\w/-]*){0,2})(?P<where>\sin\s(?:the\s)?[A-Z]\w+)?"
)


def read_features(context: Context) -> Iterator[Found]:
    """Warheads a missile can carry, and its other names."""
    for match in find_all(context, _CARRIES):
        span = Span(match.start(), match.end())
        subject = resolve(context, span, MISSILES)
        if subject:
            value = " ".join(span.of(context.document.text).lower().split())
            yield Found(attribute="other", value=value, mention=span, subject=subject, rule="feature: carries")
    for match in find_all(context, _CALLED):
        span = Span(match.start("what"), match.end("what"))
        subject = resolve(context, Span(match.start(), match.start() + 1), MISSILES)
        if subject and subject.mention and not subject.mention.span.overlaps(span):
            value = f"called {match['what']}"
            yield Found(attribute="other", value=value, mention=span, subject=subject, rule="feature: called")
