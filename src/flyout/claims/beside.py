"""What the words right beside a noun tell of what it stands for."""

from __future__ import annotations

import re

from flyout.claims.candidates import WEAPONS
from flyout.claims.context import Context, Mention
from flyout.claims.interceptors import attacks
from flyout.claims.places import mentions_between
from flyout.core.span import Span
from flyout.documents.wordlists import words

_GIVES_NAME = re.compile(  # "the new missile, called Narin", "the newest is the Narin"
    r"(?:,?\s(?:called|named|dubbed|christened|designated|code-?named)|\s(?:is|was))\s(?:the\s)?[“\"‘]?"
)
_GIVING = words("ca na du ch de co is wa")  # the first letters of these words
_EXAMPLE = re.compile(r",\s(?:such as|like|including)\s(?:[\w’'-]+\s){0,3}")
_NEW = re.compile(r"\b(?:new|newer|newest|latest|an?|another|second|third|later|other)\s(?:[\w-]+\s){0,3}$")
_WITHIN = 40  # characters before a noun
_CLASS = 20  # the same for its class
_BEHIND = 60  # characters from a noun to the example of it


def name_behind(context: Context, noun: Span) -> Mention | None:
    """The name that a noun not met before is given behind it: "The new missile, called Narin", "is the Narin".

    So is that of an example set between commas: "the older systems, such as the Narin, reach 40 km".
    """
    text = context.document.text
    example = _example(context, noun) if text.startswith(", ", noun.end) else None
    if example:
        return example
    behind = text[noun.end : noun.end + 4].lstrip(",").lstrip()[:2]
    gives = _GIVES_NAME.match(text, noun.end) if behind in _GIVING else None
    found = mentions_between(context, gives.end(), gives.end() + 1) if gives else ()
    new = _NEW.search(text, max(0, noun.start - _WITHIN), noun.start) if found else None
    return found[0] if new else None


def _example(context: Context, noun: Span) -> Mention | None:
    """The name of the example that commas set behind a noun."""
    text = context.document.text
    names = (m for m in mentions_between(context, noun.end, noun.end + _BEHIND) if m.alias.kind in WEAPONS)
    name = next(names, None)
    between = name is not None and _EXAMPLE.fullmatch(text, noun.end, name.span.start) is not None
    return name if name is not None and between and text.startswith(", ", name.span.end) else None


def is_attack(context: Context, noun: Span) -> bool:
    """Whether a noun speaks of what defence systems are there to stop: "a new ballistic missile"."""
    return attacks(context.document.text[max(0, noun.start - _CLASS) : noun.end])
