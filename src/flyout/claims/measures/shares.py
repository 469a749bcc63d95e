"""Figures of a whole class or share: "all missiles that fly 500 km", "90 percent of the missiles"."""

from __future__ import annotations

import re

from flyout.claims.context import Context
from flyout.claims.measures.owners import attackers
from flyout.claims.measures.parts import ANY
from flyout.claims.measures.window import Window
from flyout.claims.subjects import Resolution, resolve
from flyout.core.span import Span

_ANY_SUCH = re.compile(
    r"\b(?:all|any|every|no)\s(?P<what>(?:[a-z-]+\s){0,3}?(?:missiles?|rockets?|weapons?|systems?|drones?))\s"
    r"(?:that|which|with|able|capable|whose|of)\b[^.;]{0,50}$"
)
_SHARE = re.compile(
    r"\sof (?:the |its |their |all |those |these )?(?:roughly |about |some |nearly |\d[\d,.]* )*"
    r"(?P<what>(?:[a-z-]+ )?(?:missiles|rockets|projectiles|drones|threats))\b"
)
_STOPS = re.compile(  # "it stops 90 percent of the rockets": said of what stops them
    r"\b(?:stops?|stopped|stopping|intercepts?|intercepted|destroys?|destroyed|shoots? down|shot down|downed|downs)\s"
    r"(?:\w+\s){0,3}$"
)
_SHIELDS = frozenset({"defence"})
_SHARED_OUT = re.compile(r"^\sof (?:the |its |their |all |some |these |those )?(?P<what>(?:[\w-]+\s){0,3}?[\w-]+s)\b")


def any_such(context: Context, window: Window) -> Resolution | None:
    """A class of weapons that a figure marks off: "all land-based missiles that can fly 500 km"."""
    found = _ANY_SUCH.search(window.before[-120:])
    return Resolution(name=found["what"], rule=ANY) if found else None


def share_of_fired(context: Context, window: Window) -> Resolution | None:
    """Such as "90 percent of the 200 missiles it fired": whose they are."""
    found = _SHARE.match(window.after) if window.quantity.dimension == "percent" else None
    if found is None or _STOPS.search(window.before[-60:]):
        return None
    end = window.quantity.span.end
    what = found["what"].replace("threats", "missiles")
    return attackers(context, Span(end + found.start("what"), end + found.end("what")), what)


def stopped(context: Context, window: Window) -> Resolution | None:
    """What stops a share of things, by a defence system named before: "it intercepts 90 percent of the rockets"."""
    if window.quantity.dimension != "percent" or not _STOPS.search(window.before[-60:]):
        return None
    found = resolve(context, window.quantity.span, _SHIELDS)
    before = found is not None and found.mention is not None and found.mention.span.end <= window.quantity.span.start
    return found if before else None


def shared_out(context: Context, window: Window) -> Resolution | None:
    """What a share is of, where the text gives it no name: "86 percent of the drones"."""
    if window.quantity.dimension != "percent":
        return None
    end = window.quantity.span.end
    found = _SHARED_OUT.match(context.document.text[end : end + 80])
    return Resolution(name=found["what"], rule="as written") if found else None
