"""Whose a sum of money is: of the system that is bought, of a package of aid, of a loan, of things without a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.claims.antecedents import named
from flyout.claims.candidates import is_oblique
from flyout.claims.context import Context, Mention
from flyout.claims.measures.counted import MANY
from flyout.claims.measures.window import Window
from flyout.claims.model import Claim
from flyout.claims.nameless import demonym
from flyout.claims.places import has_name, mentions_before, mentions_within
from flyout.claims.subjects import WEAPONS, Resolution, resolve
from flyout.claims.wares import is_ware, ware_behind
from flyout.core.span import Span

_PART_OF = re.compile(  # and no "part of a deal worth"
    r"\b(?:part of|included in) (?:an?|the) (?:(?!deal|contract|order|agreement|programme|program)[\w-]+ ){0,2}$"
)
_AID = re.compile(r"\b(?:aid|assistance|donat\w+|drawdown|(?:military|security) support)\b")
_GIVEN = ("aid", "assistance", "military support", "security support", "support", "loan")
_PACKAGE = re.compile(
    r"\b(package|aid|assistance|(?:military|security) support|contract|deal|budget(?! office)|program(?:me)?"
    r"|sale|loan|tranche)\b"
)
_SALES = ("contract", "deal", "sale")
_STATE_SUPPORT = re.compile(r"\ssupport\b")
_LENDS = re.compile(r"\b(?:lends?|lent|lending|borrow(?:s|ed)?)\b")
_TO = re.compile(  # "gave Kyiv"
    r"\b(?:for|to|towards|gives?|gave|given|grants?|granted|lends?|lent|sends?|sent|offer(?:s|ed)?|promise[sd]?)\s(?:the\s)?$"
)
_TO_WITHIN = 12  # characters before a state
_SHORT_STATES = {"American": "US", "British": "UK"}
_DRONE = re.compile(r"^\s(?:[a-z-]+\s)?drones?\b")
_PRICED = re.compile(r"^\s(?P<what>[A-Z][\w.]*\s(?:[\w-]+\s){0,2}?(?:drones|missiles|rockets|interceptors|shells))\b")
_MEANT_FOR = re.compile(
    r"\s(?:(?:is|are|was|were|goes|go|went)\s(?:(?:set aside|meant)\s)?for|(?:is|are|was) (?:to be )?spent on)"
    r"\s(?P<what>(?:(?!(?:the|its|their|these|those)\b)[a-z][\w-]*\s){0,4}"
    r"(?:missiles|rockets|drones|interceptors|launchers))\b"
)
_SALE_OF = re.compile(
    r"[\s-](?:[a-z-]+\s){0,2}?(?:sale|deal|contract|order|purchase)s?\s(?:of|for)\s(?:the\s|an?\s)?(?:[\w,-]+\s){0,4}"
)
_SOLD_WITHIN = 80  # characters behind a sum
_JOINED = re.compile(r"(?:\s\([^)]{1,12}\))?(?:\s[a-z]+){0,2},?\sand\s(?:the\s|an?\s|its\s)?")
_ARMS = re.compile(  # "$9 billion of arms purchases"
    r"\s(?:worth\s)?(?:of|in)\s(?P<what>(?:arms|weapons|weaponry|defen[cs]e|military)"
    r"\s(?:purchases|sales|exports|deals|contracts|acquisitions|orders|equipment))\b"
)
_FOR_OTHERS = re.compile(  # "$25 million into a new building", "7 billion euros for 11 arms projects"
    r"(?:\s\([^)]{1,30}\))?(?:\s(?:in|last|this)\s\w+)?\s(?:for|on|into|to|towards?)\s(?:(?:the|an?|its|their|new|\d{1,2})\s){0,2}"
    r"(?P<what>(?:(?!missile|rocket|drone|interceptor|such|these|those|more)[a-z-]+\s){0,2}"
    r"(?:projects|buildings?|workers|employees|arms|weapons|research|housing|schools?|roads?|sensors?|fires|depots?"
    r"|(?:secret|classified) program(?:me)?))\b(?!\s[a-z]*\s?(?:missiles|rockets))"
)
_FOR_ANY = re.compile(  # "seeks $5 billion for missiles, up from"
    r"(?:\s\([^)]{1,30}\))?\s(?:for|on|into)\s(?P<what>(?:(?!such|the|its|their|these|those|more)[a-z-]+\s){0,2}"
    r"(?:missiles|rockets|munitions|interceptors))(?=[,.;]|\s(?:in|this|next|over|by)\b)"
)
_ARMS_WORTH = re.compile(
    r"\b(?P<what>arms|weapons|weaponry|(?:military|defen[cs]e) equipment|tax breaks?) "
    r"(?:worth|valued at) (?:\w+ ){0,2}$"
)
_SEVERAL = re.compile(  # "approved proposals worth about $9 billion"
    r"\b(proposals|projects|purchases|acquisitions|deals|contracts|orders|sales)\s(?:worth|valued at|totall?ing)\s"
    r"(?:\w+\s){0,2}$"
)
_SHORT = 50  # characters before a sum
_BUILT_AT = re.compile(  # "the frigates, built by X in Lorient at a price of"
    r"\b(?P<what>[a-z-]+),? (?:built|made|delivered) (?:by|in|at) [^,.;]{3,50}"
    r" (?:at a (?:price|cost) of|for) (?:\w+ ){0,2}$"
)
_BUILT_WITHIN = 110  # characters before a sum
_LISTED = 4  # claims looked back at in a sentence
_MEANT_WITHIN = 90  # characters behind a sum


def of_deal(context: Context, window: Window) -> Resolution | None:
    """A deal is about the system it names; aid and loans go by who gives them, nameless things by their noun."""
    meant = _MEANT_FOR.match(context.document.text[window.quantity.span.end :][:_MEANT_WITHIN])
    if meant:
        return Resolution(name=meant["what"], rule="as written")
    kind = _kind(context, window)
    other = None if kind in _GIVEN else _for_others(context, window)
    if other:
        return other
    bought = None if kind in _GIVEN or _AID.search(window.all) else _bought(context, window.quantity.span)
    told = bought is not None and bought.mention is not None and bought.rule != "noun: later in the text"
    any_such = None if told else _FOR_ANY.match(context.document.text, window.quantity.span.end)
    if any_such:
        return Resolution(name=any_such["what"], rule="as written")
    several = None if told else _SEVERAL.search(window.before[-_SHORT:])
    if several:
        return Resolution(name=several[1], rule="as written")
    if kind not in ("package", "budget", *_GIVEN) or told:
        return bought or _bought(context, window.quantity.span)
    giver = _giver(context, window)
    what = "aid package" if kind == "package" else kind
    return Resolution(name=f"{_adjective(giver)} {what}" if giver else what, rule="as written")


def of_built_ware(window: Window) -> Resolution | None:
    """What is built for a sum and is no weapon: "the frigates, built by X in Lorient at a price of $1 billion"."""
    built = _BUILT_AT.search(window.before[-_BUILT_WITHIN:]) if window.quantity.dimension == "money" else None
    return Resolution(name=built["what"], rule="as written") if built and is_ware(built["what"]) else None


def of_other_ware(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """What is no weapon and was counted before in the sentence: "ordered 60 tanks in a deal worth $900 million"."""
    counted = [c for c in claims[-_LISTED:] if c.attribute == "count" and window.sentence.holds(c.mention)]
    if not counted or not all(c.of == "ordered" and is_ware(c.subject) for c in counted):
        return None
    last = counted[-1]
    gap = Span(last.mention.end, max(last.mention.end, window.quantity.span.start))
    here = last.rule.endswith("as written")
    return Resolution(name=last.subject, rule="as written") if here and not has_name(context, gap, WEAPONS) else None


def _bought(context: Context, sum_: Span) -> Resolution | None:
    """The system that is paid for, the first of two that are bought together: "a contract for the X and the Y"."""
    sold = _sold(context, sum_)
    if sold:
        return named(sold, "named: after the figure")
    found = resolve(context, sum_, WEAPONS)
    if found is None or found.mention is None or found.mention.span.start >= sum_.start:
        return found
    first = next(iter(mentions_before(context, found.mention.span.start, WEAPONS, 1)), None)
    joined = first and _JOINED.fullmatch(context.document.text, first.span.end, found.mention.span.start)
    governed = first and is_oblique(context.document.text, first.span)
    return named(first, found.rule) if first and joined and governed else found


def _sold(context: Context, sum_: Span) -> Mention | None:
    """The system that a deal behind its sum is told to be of: "the $3 billion sale of the Sarab to Chile"."""
    near = mentions_within(context, Span(sum_.end, sum_.end + _SOLD_WITHIN))
    first = next((m for m in near if m.alias.kind in WEAPONS), None)
    return first if first and _SALE_OF.fullmatch(context.document.text, sum_.end, first.span.start) else None


def _for_others(context: Context, window: Window) -> Resolution | None:
    """What a sum is spent on that is no weapon of a name: "$25 million into a new building", "weapons worth ..."."""
    text, end = context.document.text, window.quantity.span.end
    ware = ware_behind(context, end)
    if ware:
        return Resolution(name=ware, rule="as written")
    found = _ARMS.match(text, end) or _FOR_OTHERS.match(text, end) or _ARMS_WORTH.search(window.before[-_SHORT:])
    return Resolution(name=found["what"], rule="as written") if found else None


def _kind(context: Context, window: Window) -> str:
    """What the words beside a sum say that it is: "aid", "package", "contract"."""
    after = _PACKAGE.search(window.after[:25])
    if _PART_OF.search(window.before) and not (after and after[1] in _SALES):
        return "aid"
    if after:
        return after[1]
    near = Span(window.quantity.span.start - len(window.before[-60:]), window.quantity.span.start)
    states = (m for m in mentions_within(context, near) if m.alias.kind == "state")
    if any(_STATE_SUPPORT.match(context.folded, m.span.end) for m in states):
        return "support"
    before = [found[1] for found in _PACKAGE.finditer(window.before[-60:])]
    lent = "loan" if _LENDS.search(window.before[-60:]) else ""
    return before[-1] if before else lent


def _giver(context: Context, window: Window) -> Mention | None:
    """The first state of a sentence to which nothing is given."""
    text = context.document.text
    named = (m for m in mentions_within(context, window.sentence) if m.alias.kind == "state")
    states = (m for m in named if not text.startswith("$", m.span.end))
    return next((m for m in states if not _TO.search(text, max(0, m.span.start - _TO_WITHIN), m.span.start)), None)


def _adjective(state: Mention) -> str:
    adjective = demonym(state.alias.name)
    return _SHORT_STATES.get(adjective, adjective)


def priced_behind(context: Context, window: Window) -> Resolution | None:
    """Such as "$2,000 Houthi drones": a thing the text gives no other name."""
    if window.quantity.dimension != "money" or window.name_follows:
        return None
    end = window.quantity.span.end
    found = _PRICED.match(context.document.text[end : end + 80])
    if (
        found is None
        and _DRONE.match(window.after)
        and not any(m.alias.kind == "drone" for m in context.mentions[:MANY])
    ):
        return Resolution(name="drones", rule="as written")
    return Resolution(name=found["what"], rule="as written") if found else None
