"""Whose figure it is: the system, or the thing counted or paid for, as the words name it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.claims.antecedents import named
from flyout.claims.context import Context
from flyout.claims.measures.compared import of_compared
from flyout.claims.measures.counted import MANY
from flyout.claims.measures.deals import of_built_ware, of_deal, of_other_ware
from flyout.claims.measures.measured import best, of_measure
from flyout.claims.measures.others import of_other_thing
from flyout.claims.measures.parts import flown_before
from flyout.claims.measures.shares import share_of_counted
from flyout.claims.measures.tallied import carrier_of, of_count, of_load
from flyout.claims.measures.window import Window
from flyout.claims.model import Claim
from flyout.claims.nameless import owner_of_unnamed
from flyout.claims.places import mentions_before
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution

_CHASSIS = re.compile(r"^[\s-](?:[\w-]+\s){0,3}?(?:chassis|truck|vehicle|launcher|trailer)s?\b")
_UNNAMED = re.compile(r"\b(missile|rocket|drone|interceptor)s?\b")
_THOSE_WITHIN = 120  # characters from a name to what points back at it
_PLANT = re.compile(r"(?:the|this|that|its)\s(?:[\w-]+\s){0,2}?(?:plant|factory|line|facility|workshop)\b")
_MAKES = re.compile(
    r"\b(?:assembl|build|mak|produc|manufactur)(?:es?|ing)?\s(?:the\s|its\s)?(?:[A-Z][\w-]*\s){0,6}\(?$"
)
_MADE_WITHIN = 70  # characters before a name
_BEGINNING = 1000  # characters in which a report on unnamed missiles says so


def whose(context: Context, window: Window, attribute: str, claims: Sequence[Claim]) -> Resolution | None:
    """Subject of the claim a figure makes, or None where nothing fits.

    Parameters
    ----------
    context : Context
    window : Window
    attribute : str
    claims : sequence of Claim
        Those read before it, for "the other 48".
    """
    if attribute == "missiles_per_launcher" and window.quantity.noun is None:
        those = _of_those(context, window) if window.after.startswith((" of those", " of these")) else None
        if those:
            return those
        return best(context, window.quantity.span, MISSILES)
    load = of_load(context, window) if attribute == "missiles_per_launcher" else None
    if load:
        return load
    if attribute == "stages" and window.quantity.noun:
        return best(context, window.quantity.noun, MISSILES)
    if window.quantity.dimension in ("count", "rate"):
        return _made_there(context, window) or of_count(context, window, claims)
    built = of_built_ware(window)
    if built:
        return built
    if attribute == "contract_value":
        thing = of_other_thing(context, window, attribute) or of_other_ware(context, window, claims)
        return thing or of_deal(context, window)
    if attribute == "other" and _CHASSIS.match(window.after):
        return carrier_of(context, window.quantity.span, "launcher")
    counted = share_of_counted(context, window, claims) or of_compared(context, window, claims)
    found = counted or of_measure(context, window, attribute)
    far = found is not None and found.rule == "noun: later in the text"
    return (flown_before(context, window, claims) if far else None) or found


def _made_there(context: Context, window: Window) -> Resolution | None:
    """What a plant makes so many of a year, by what it was just told to make: "to assemble GMLRS rounds at a plant"."""
    if window.quantity.dimension != "rate" or window.quantity.noun or not _PLANT.match(window.before):
        return None
    last = next(iter(mentions_before(context, window.sentence.start, WEAPONS, 1)), None)
    if last is None or window.sentence.start - last.span.end > _THOSE_WITHIN:
        return None
    made = _MAKES.search(context.document.text, max(0, last.span.start - _MADE_WITHIN), last.span.start)
    return named(last, "noun: in the paragraph") if made else None


def _of_those(context: Context, window: Window) -> Resolution | None:
    """Such as "shares its motor with the X. A ship will carry twelve of those": the last missile named."""
    last = next(iter(mentions_before(context, window.quantity.span.start, MISSILES, 1)), None)
    near = last is not None and window.quantity.span.start - last.span.end < _THOSE_WITHIN
    return named(last, "noun: in the paragraph") if last and near else None


def of_report(context: Context) -> Resolution | None:
    """What a report is about, for a figure that nothing nearer claims: its first weapon, else whose missiles."""
    first = next((m for m in context.mentions[:MANY] if m.alias.kind in WEAPONS), None)
    if first is not None:
        return Resolution(name=first.alias.name, variant=first.alias.variant, rule="noun: before", mention=first)
    noun = _UNNAMED.search(context.folded, 0, _BEGINNING)
    owner = owner_of_unnamed(context)
    return Resolution(name=f"{owner} {noun[1]}", rule="unnamed") if noun and owner else None
