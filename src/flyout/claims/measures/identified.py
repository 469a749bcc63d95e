"""Nameless missiles that a report tells the name of further on: "South Korea labels it the KN-25"."""

from __future__ import annotations

import re

from flyout.claims.antecedents import named
from flyout.claims.candidates import MISSILES, is_compared
from flyout.claims.context import Context, Mention
from flyout.claims.once import once
from flyout.claims.places import mentions_of, sentence_at
from flyout.claims.subjects import Resolution
from flyout.core.span import Span

FEW = 4.0  # missiles of one launch, which can all be of one type
_THEM = r"(?:it|they|them|(?:the|these|those|both)\s(?:\w+\s)?(?:missiles?|weapons?|rockets?|projectiles?))"
_TELLS = re.compile(
    rf"\b(?:(?:label|call|dub|designate|identif|classif)\w*\s{_THEM}\s(?:as\s)?"
    rf"|(?:believes?|thinks?|believed|thought|assess\w*|suspects?)\s(?:that\s)?{_THEM}\s(?:is|was|are|were|to be)\s"
    rf"|(?:{_THEM}|that|which)\s(?:is|are|was|were)\s(?:believed|thought|assessed|understood|known|suspected)\sto\s"
    rf"(?:be|have been)\s|{_THEM}\s(?:may|might|could)\s(?:well\s)?(?:be|have been)\s(?:of\s)?)"
    r"(?:an?\s|the\s)?(?:(?:[a-z-]+\s){0,2}?(?:version|variant|type)\sof\s(?:the\s|its\s)?|new\s|so-called\s)?$"
)
_TOLD_WITHIN = 80  # characters before a name
_BEHIND = 100  # characters between missiles and the name told in their relative clause
_FIRST = 16  # names looked at


def identified_later(context: Context, noun: Span) -> Resolution | None:
    """The type that counted missiles are told to be, where nothing has been named before them.

    Parameters
    ----------
    context : Context
    noun : Span
        "short-range missiles".

    Returns
    -------
    Resolution or None
        None where they are not told to be of a type, or a missile was named before.
    """
    name = _told(context)
    if name is None or name.span.start < noun.end:
        return None
    sentence = sentence_at(context.document, noun).span
    behind = sentence.holds(name.span) and name.span.start - noun.end < _BEHIND
    if not behind and any(m.span.end <= noun.start for m in _spoken_of(context)):
        return None
    return named(name, "noun: later in the text")


@once
def _told(context: Context) -> Mention | None:
    """The first name that is told as what a missile is."""
    text = context.document.text
    return next(
        (m for m in _names(context) if _TELLS.search(text, max(0, m.span.start - _TOLD_WITHIN), m.span.start)), None
    )


def _names(context: Context) -> tuple[Mention, ...]:
    return mentions_of(context, MISSILES)[:_FIRST]


@once
def _spoken_of(context: Context) -> tuple[Mention, ...]:
    """The first missiles that a report names, but for those that something is compared with."""
    text, document = context.document.text, context.document
    return tuple(m for m in _names(context) if not is_compared(text, m.span, sentence_at(document, m.span).span.start))
