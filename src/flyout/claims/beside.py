"""What the words right beside a noun tell of what it stands for."""

from __future__ import annotations

import re

from flyout.claims.context import Context, Mention
from flyout.claims.interceptors import attacks
from flyout.claims.places import mentions_between
from flyout.core.span import Span

_GIVES_NAME = re.compile(  # "the new missile, called Narin", "the newest is the Narin"
    r"(?:,?\s(?:called|named|dubbed|christened|designated|code-?named)|\s(?:is|was))\s(?:the\s)?[“\"‘]?"
)
_NEW = re.compile(r"\b(?:new|newer|newest|latest|an?|another|second|third|later|other)\s(?:[\w-]+\s){0,3}$")
_WITHIN = 40  # characters before a noun
_CLASS = 20  # the same for its class


def name_behind(context: Context, noun: Span) -> Mention | None:
    """The name that a noun not met before is given behind it: "The new missile, called Narin", "is the Narin"."""
    text = context.document.text
    gives = _GIVES_NAME.match(text, noun.end)
    found = mentions_between(context, gives.end(), gives.end() + 1) if gives else ()
    new = _NEW.search(text, max(0, noun.start - _WITHIN), noun.start) if found else None
    return found[0] if new else None


def is_attack(context: Context, noun: Span) -> bool:
    """Whether a noun speaks of what defence systems are there to stop: "a new ballistic missile"."""
    return attacks(context.document.text[max(0, noun.start - _CLASS) : noun.end])
