"""Whose figure it is: the system, or the thing counted or paid for, as the words name it."""

from __future__ import annotations

import re

from flyout.claims.context import Context, Mention
from flyout.claims.measures.window import Window
from flyout.claims.places import mentions_within
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution, demonym, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_FLIGHT = words("""
    range min_range flight_distance apogee altitude flight_time speed cep payload_mass propellant_mass thrust burn_time
    stages
""")
_GENERIC = words("""
    missile missiles rocket rockets projectile projectiles icbm icbms irbm irbms slbm slbms weapon weapons launch
    launches test tests firing firings flight flights shot shots one ones more others other salvo salvos strike strikes
    system systems attempts attempt failures successes warheads warhead vehicles interceptors wheel wheels wheeled
    types type versions version unit units set sets
""")
_LAUNCHERS = words("launcher launchers")
_OWN_THING = frozenset({"drone", "artillery", "bomb", "defence", "launcher", "missile", "rocket", "aircraft"})
_PACKAGE = re.compile(r"\b(package|aid|assistance|contract|deal|budget|programm?e|sale|loan|tranche)\b")
_LEADING = words("the a an its his their our some more other another new first last all unarmed dummy of additional")


def whose(context: Context, window: Window, attribute: str) -> Resolution | None:
    """Subject of the claim a figure makes, or None where nothing fits."""
    if window.quantity.dimension in ("count", "rate"):
        return _of_count(context, window, attribute)
    if attribute == "contract_value":
        return _of_deal(context, window)
    kinds = MISSILES if attribute in _FLIGHT else WEAPONS
    return resolve(context, window.quantity.span, kinds) or resolve(context, window.quantity.span, WEAPONS)


def _of_count(context: Context, window: Window, attribute: str) -> Resolution | None:
    """A named system if the noun holds one, else what the noun stands for, else the noun itself."""
    quantity = window.quantity
    noun = quantity.noun
    span = quantity.span
    if noun is None:
        return resolve(context, span, WEAPONS)
    named = [m for m in mentions_within(context, noun) if m.alias.kind in _OWN_THING]
    phrase = _plain(noun.of(context.document.text))
    head = phrase.split()[-1].lower().split("-")[-1] if phrase else ""
    if named and len(_other_things(context, noun)) < 2:
        return _named(named[-1])
    if head in _LAUNCHERS:
        return _launchers(context, noun, phrase)
    if head in ("missile", "missiles", "icbm", "icbms", "projectile", "projectiles", "warheads", "warhead"):
        return resolve(context, noun, MISSILES) or Resolution(name=phrase, rule="as written")
    if head in _GENERIC and not (head in ("rockets", "rocket") and len(phrase.split()) > 1):
        return resolve(context, noun, WEAPONS) or Resolution(name=phrase, rule="as written")
    return Resolution(name=phrase, rule="as written") if phrase else None


def _other_things(context: Context, noun: Span) -> list[str]:
    """The several kinds that one noun phrase joins: "missiles and Shaheds"."""
    words_of = noun.of(context.document.text).lower().split()
    return words_of if "and" in words_of else []


def _launchers(context: Context, noun: Span, phrase: str) -> Resolution:
    found = resolve(context, noun, {"launcher"})
    if found and found.mention:
        return found
    missile = resolve(context, noun, MISSILES)
    if missile:
        return Resolution(name=f"{missile.name} launcher", rule=missile.rule, mention=missile.mention)
    return Resolution(name=phrase, rule="as written")


def _of_deal(context: Context, window: Window) -> Resolution | None:
    """A deal is about the system it names; an aid package is named after who gives it."""
    span = window.quantity.span
    kind = _PACKAGE.search(window.after[:60]) or _PACKAGE.search(window.before[-60:])
    if kind and kind.group(1) in ("package", "aid", "assistance"):
        giver = [m for m in mentions_within(context, window.sentence) if m.alias.kind == "state"]
        if giver:
            what = "aid package" if kind.group(1) == "package" else kind.group(1)
            return Resolution(name=f"{_short(demonym(giver[0].alias.name))} {what}", rule="as written")
        if kind.group(1) == "package":
            return Resolution(name="aid package", rule="as written")
    return resolve(context, span, WEAPONS)


def _short(adjective: str) -> str:
    return "US" if adjective == "American" else adjective


def _named(mention: Mention) -> Resolution:
    return Resolution(
        name=mention.alias.name, variant=mention.alias.variant, rule="named: in what is counted", mention=mention
    )


def _plain(noun: str) -> str:
    """A noun phrase without the small words it begins with."""
    parts = noun.split()
    while len(parts) > 1 and parts[0].lower() in _LEADING:
        parts = parts[1:]
    return " ".join(parts)
