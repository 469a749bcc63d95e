"""Figures of a whole class or share: "all missiles that fly 500 km", "90 percent of the missiles"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.claims.actors import USERS
from flyout.claims.antecedents import is_named_before
from flyout.claims.context import Context
from flyout.claims.measures.owners import attackers
from flyout.claims.measures.parts import ANY
from flyout.claims.measures.window import Window, Wording
from flyout.claims.model import Claim
from flyout.claims.nameless import owner_word
from flyout.claims.places import mentions_between, mentions_within
from flyout.claims.subjects import WEAPONS, Resolution, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_ANY_SUCH = Wording(
    words("all any every no"),
    re.compile(
        r"\b(?:all|any|every|no)\s(?P<what>(?:[a-z-]+\s){0,3}?(?:missiles?|rockets?|weapons?|systems?|drones?))\s"
        r"(?:that|which|with|able|capable|whose|of)\b[^.;]{0,50}$"
    ),
)
_LIMITED = Wording(
    words("missiles rockets targets"),
    re.compile(  # "banned missiles with ranges of", "had limited South Korean missiles to"
        r"\b(?:(?:(?:bann?|prohibit|outlaw|eliminat|abolish|forbid|barr?)\w*"
        r"|not (?:deploy|develop|build|test|have|possess)|(?:treaty|pact|accord|regime) (?:covers?|covered|concerns?))"
        r"\s(?P<banned>(?:[a-z-]+\s){0,3}?(?:missiles|rockets))"
        r"\s(?:with|of|that|whose|able)\b[^.;]{0,40}"
        r"|(?:(?:stop|intercept|destroy|defeat|counter|engag|against|tackl|handl)\w*|sho(?:ots?|t) down"
        r"|(?:deal|cop)\w* with)\s(?:(?:\d+|two|three|four|five|six|eight|ten|twelve|several|dozens of)\s)?"
        r"(?P<met>(?:[a-z-]+\s){0,3}?"
        r"(?:missiles|rockets|targets(?=(?: at once)?,? (?:flying|moving|travel))))"
        r"(?:\sat once)?,?\s(?:with|of|that|whose|flying|moving|travelling|traveling)\b[^.;]{0,40}"
        r"|(?:limit|restrict|capp?|confin)\w*\s(?P<held>(?:[a-z-]+(?:['’]s)?\s){0,3}?(?:missiles|rockets))\s(?:to|at)\s"
        r"(?:\w+\s){0,3})$"
    ),
)
_CLASS_WITHIN = 120  # characters before a figure
_MARKING = frozenset({"length", "speed", "mach"})  # by which weapons are marked off
_SHARE = re.compile(
    r"\sof (?:the |its |their |all |those |these )?(?:roughly |about |some |nearly |\d[\d,.]* )*"
    r"(?P<what>(?:[a-z-]+ )?(?:missiles|rockets|projectiles|drones|threats))\b"
)
_STOPS = re.compile(  # "it stops 90 percent of the rockets": said of what stops them
    r"\b(?:stops?|stopped|stopping|intercepts?|intercepted|destroys?|destroyed|shoots? down|shot down|downed|downs"
    r"|credited with)\s(?:\w+\s){0,3}$"
)
_OF_OWNER = re.compile(r"\sof (?:the )?(?:\w+ )?$")
_OWNED = re.compile(r"(?:[’']s)?\s(?:(?:[a-z-]+\s){0,2}?)(?P<what>missiles|rockets|drones|launchers|warheads)\b")
_OWNED_WITHIN = 40  # characters behind a figure
_MET = r"(?:intercepted|destroyed|shot down|stopped|downed|brought down)"
_SHARE_MET = re.compile(
    rf"\b(?:share|proportion|percentage|portion|rate)\s(?:that (?:was|were)\s)?{_MET}\s[^.;]{{0,30}}$"
)
_OF_THEM = (" of them", " of those", " of these")
_THOSE_MET = re.compile(rf"\sof (?:those|them|these)\b[^.;]{{0,40}}?\s{_MET}\b")
_OF_WHAT = 30  # characters behind a share, in which stands what it is of
_LOOKED_AT = 40  # claims looked back at
_SHIELDS = frozenset({"defence"})
_SHARED_OUT = re.compile(r"^\sof (?:the |its |their |all |some |these |those )?(?P<what>(?:[\w-]+\s){0,3}?[\w-]+s)\b")


def any_such(context: Context, window: Window) -> Resolution | None:
    """A class of weapons that a figure marks off: "all land-based missiles that can fly 500 km"."""
    found = _ANY_SUCH.before(window, _CLASS_WITHIN)
    if found:
        return Resolution(name=found["what"], rule=ANY)
    limited = _LIMITED.before(window, _CLASS_WITHIN) if window.quantity.dimension in _MARKING else None
    if limited is None:
        return None
    first = window.quantity.span.start - len(limited.string)
    start, end = limited.span(str(limited.lastgroup))
    return Resolution(name=context.document.text[first + start : first + end], rule=ANY)


def share_of_fired(context: Context, window: Window) -> Resolution | None:
    """Such as "90 percent of the 200 missiles it fired": whose they are."""
    if window.quantity.dimension != "percent":
        return None
    owned = _of_owner(context, window)
    if owned:
        return owned
    found = _SHARE.match(window.after)
    if found is None or _STOPS.search(window.before[-60:]):
        return None
    end = window.quantity.span.end
    what = found["what"].replace("threats", "missiles")
    return attackers(context, Span(end + found.start("what"), end + found.end("what")), what)


def _of_owner(context: Context, window: Window) -> Resolution | None:
    """Such as "40 percent of Iran's launchers"."""
    end = window.quantity.span.end
    text = context.document.text
    if not text.startswith(" of ", end):
        return None
    owners = (m for m in mentions_within(context, Span(end, end + _OWNED_WITHIN)) if m.alias.kind in USERS)
    owner = next(owners, None)
    what = _OWNED.match(text, owner.span.end) if owner and _OF_OWNER.fullmatch(text, end, owner.span.start) else None
    return (
        Resolution(name=f"{owner_word(context, owner)} {what['what']}", rule="as written") if owner and what else None
    )


def share_of_counted(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """A share of nameless things counted before: "He put the share that was stopped at 99 percent".

    The second share of a sentence is told of what the first one is: "40 percent of the Scuds, and 70 percent later".
    """
    if window.quantity.dimension != "percent":
        return None
    beside = claims[-1] if claims and claims[-1].unit == "%" and window.sentence.holds(claims[-1].mention) else None
    since = mentions_between(context, beside.mention.end + _OF_WHAT, window.quantity.span.start) if beside else ()
    if beside and not any(m.alias.kind in WEAPONS for m in since):
        return Resolution(name=beside.subject, variant=beside.variant, rule="as in the count before")
    met_them = window.after.startswith(_OF_THEM) and _STOPS.search(window.before[-60:])
    if not (met_them or _SHARE_MET.search(window.before[-80:]) or _THOSE_MET.match(window.after)):
        return None
    last = next((c for c in reversed(claims[-_LOOKED_AT:]) if c.attribute == "count"), None)
    nameless = last is not None and last.rule.endswith("as written")
    return Resolution(name=last.subject, rule="as in the count before") if last and nameless else None


def stopped(context: Context, window: Window) -> Resolution | None:
    """What stops a share of things, by a defence system named before: "it intercepts 90 percent of the rockets"."""
    if window.quantity.dimension != "percent" or not _STOPS.search(window.before[-60:]):
        return None
    found = resolve(context, window.quantity.span, _SHIELDS)
    return found if is_named_before(found, window.quantity.span) else None


def shared_out(context: Context, window: Window) -> Resolution | None:
    """What a share is of, where the text gives it no name: "86 percent of the drones"."""
    if window.quantity.dimension != "percent":
        return None
    end = window.quantity.span.end
    found = _SHARED_OUT.match(context.document.text[end : end + 80])
    return Resolution(name=found["what"], rule="as written") if found else None
