"""Things that are made, bought and delivered as weapons are, and are none: vehicles, ships, planes, radars."""

from __future__ import annotations

import re

from flyout.claims.candidates import WEAPONS
from flyout.claims.context import Context
from flyout.claims.places import has_name
from flyout.core.span import Span

_WARES = (
    *(
        f"{ware}{plural}"
        for ware in (
            *("vehicle", "Vehicle", "truck", "tank", "howitzer", "jet", "fighter", "bomber", "plane", "helicopter"),
            *("submarine", "frigate", "destroyer", "corvette", "warship", "ship", "boat", "radar", "torpedo"),
        )
        for plural in ("", "s")
    ),
    *("torpedoes", "aircraft", "chassis"),
)
_WARE = "|".join(_WARES)
_ENDS = re.compile(rf"\b(?:{_WARE})$")
_BEFORE = re.compile(rf"(?:(?!(?:an?|the|its|on|of|in|with|from|by|to|is|and)\s)[\w-]+\s){{0,4}}\b(?:{_WARE}),?\s$")
_COSTLY = "submarine|frigate|destroyer|corvette|warship|ship|boat|tank|howitzer|jet|fighter|bomber|helicopter"
_SPENT_ON = re.compile(
    r"(?:\s\([^)]{1,30}\))?\s(?:on|for)\s(?:(?:the|an?|its|new|more|another|two|three|four|five|six|eight|ten|\d{1,3})\s){0,3}"
    rf"(?P<what>(?:(?!missile|rocket|drone|to\b|with\b|and\b|that\b)[\w-]+\s){{0,2}}(?:{_COSTLY})s?)\b(?!-|\sdrones?\b)"
)
_WITHIN = 50  # characters before a place


def is_ware(phrase: str) -> bool:
    """Whether a phrase names such things.

    >>> is_ware("Marder vehicles"), is_ware("guided rockets")
    (True, False)
    """
    return _ENDS.search(phrase) is not None


def ware_before(context: Context, place: int) -> bool:
    """Whether such a thing, and no weapon, stands right before a place: "a Marder vehicle | made by"."""
    start = max(0, place - _WITHIN)
    if not context.document.text[start:place].rstrip().removesuffix(",").endswith(_WARES):
        return False
    found = _BEFORE.search(context.document.text, start, place)
    return found is not None and not has_name(context, Span(*found.span()), WEAPONS)


def ware_behind(context: Context, place: int) -> str | None:
    """Such a thing that a sum before it is spent on: "will spend $2 billion | on two more submarines".

    Vehicles and radars are left out, which a weapon itself may consist of.
    """
    found = _SPENT_ON.match(context.document.text, place)
    return found["what"] if found and not has_name(context, Span(place, found.end()), WEAPONS) else None
