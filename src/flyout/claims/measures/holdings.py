"""What the words right beside a number tell of all that it counts: had, on order, or the whole of a part just told."""

from __future__ import annotations

import re

from flyout.claims.measures.window import Window, Wording
from flyout.claims.model import Claim
from flyout.documents.wordlists import words

MET_OR_HIT = words("intercepted hit")
FLYING = re.compile(r"\b(?:missiles?|rockets?|drones?|uavs?|projectiles?|shaheds?|scuds?|kinzhals?|atacms)\b")
_PART_OF = re.compile(
    r" (?:(?!of)\w+ ){0,2}of (?:an? (?:[a-z-]+ ){0,2}?|the |these |those )?(?P<own>(?:its|their) )?(?:[a-z-]+ )?"
)
_ON_ORDER = re.compile(r"\s(?:more\s)?(?:on order|under contract)\b")
_IT_ORDERED = re.compile(r"\s(?:it|they)\s(?:has\s|had\s)?(?:ordered|bought|purchased)\b")  # "out of seven it ordered"
_FOR_OWN = re.compile(r"\b(?:for|aboard|on|do with) (?:its|their) (?:(?!first|next|last|new)[a-z-]+ )?$")
_CHANGED_BY = Wording(
    words("fallen fell dropped shrunk shrank risen rose grown grew"),
    re.compile(r"\b(?:fallen|fell|dropped|shrunk|shrank|risen|rose|grown|grew) by (?:\w+ ){0,2}$"),
)
_SALE_ASKED = Wording(
    words("sale purchase transfer acquisition"),
    re.compile(  # "has requested the possible sale of sixty"
        r"\b(?:request(?:s|ed)?|asked for|sought|seeks?)\s(?:the|a)\s(?:(?:possible|potential|proposed)\s)?"
        r"(?:sale|purchase|transfer|acquisition)\sof\s(?:[\w-]+\s){0,3}$"
    ),
)
_ORDER_FOR = Wording(
    words("order delivery"),
    re.compile(  # "placed its first order in 2006 for 36 missiles", "for the production and delivery of 90"
        r"\b(?:placed|awarded|won|received|signed)\s[^.;,]{0,30}\border\b(?:\s[\w-]+){0,4}\sfor\s(?:[\w-]+\s){0,2}$"
        r"|\b(?:production|manufacture) and delivery of\s(?:[\w-]+\s){0,2}$"
    ),
)
_DEALT_IN = re.compile(r"^\s(?:deal|order|contract|purchase|buy|batch)\b")  # "the 45-missile deal"
_ASKED_WITHIN = 90  # characters before a number
WITHIN = 30  # characters between a part and its whole


def told_beside(window: Window, last: Claim | None) -> str | None:
    """What became of the things by the words beside their number, None where these do not tell.

    "290 on order", "out of seven it ordered" and a "45-missile deal" are ordered, the "sale of sixty" that somebody
    requested is requested, rockets "for its 41 launchers" find 41 in stock, and a
    stock that "has fallen by 850" says nothing of these.
    """
    whole = _of_whole(window, last)
    if whole:
        return whole
    if _ON_ORDER.match(window.after) or (window.before.endswith("out of ") and _IT_ORDERED.match(window.after)):
        return "ordered"
    if "-" in window.own and _DEALT_IN.match(window.after):
        return "ordered"
    if _ORDER_FOR.before(window, _ASKED_WITHIN):
        return "ordered"
    if _SALE_ASKED.before(window, _ASKED_WITHIN):
        return "requested"
    if _CHANGED_BY.before(window, WITHIN):
        return "other"
    return "stock" if _FOR_OWN.search(window.before[-WITHIN:]) else None


def _of_whole(window: Window, last: Claim | None) -> str | None:
    """What became of all those of which a part is told.

    Of "91 of 128 drones" shot down all were launched, of "three of its 12" given all were had, of "the first two
    of 42" delivered all were ordered.
    """
    gap = window.quantity.span.start - last.mention.end if last else 0
    if last is None or not 0 < gap <= WITHIN:
        return None
    rest = last.mention_text[len(last.mention_text.partition(" ")[0]) :]
    part = _PART_OF.fullmatch(rest + window.before[max(0, len(window.before) - gap) :])
    if part is None:
        return None
    if last.of in MET_OR_HIT:
        return "launched" if FLYING.search(window.own) else "other"
    if part["own"] and last.of != "launched":
        return "stock"
    return "ordered" if last.of == "delivered" else None
