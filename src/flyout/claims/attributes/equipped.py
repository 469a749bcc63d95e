"""What an army has by the words around its name: "the Army's Typhon", "interceptors for the navy"."""

from __future__ import annotations

import re

from flyout.claims.antecedents import named
from flyout.claims.attributes.found import first_after
from flyout.claims.context import Context, Mention
from flyout.claims.places import has_word
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_DEAL_OF = re.compile(r"\b(?:contract|order|deal|award)\s(?:\w+\s)?(?:by|from)\s(?:the\s)?$")
_LAUNCHED_BY = re.compile(
    r"\b(?:launched|fired|test-fired|(?:launch|test|firing|flight)\s(?:was|were)\s(?:carried\sout|conducted|performed))"
    r"(?:\s(?:at|on|in|from)\s[^,;]{1,24}?)?\sby\s(?:the\s)?(?:[\w’']+\s)?$"
)
_SHIPS_OF = re.compile(  # "will be fired from destroyers of the Norwegian navy"
    r"\b(?:(?:fired|launched|carried|dropped)\s(?:\w+\s)?(?:from|on|by|aboard)|for)\s(?:[\w-]+\s){0,4}?"
    r"(?:destroyers|frigates|corvettes|(?:war)?ships|submarines|boats|vessels|jets|aircraft|bombers|helicopters)\sof\s(?:the\s)?$"
)
_STRATEGIC = re.compile(r"Strategic|Rocket|Missile|Artillery|Task\sForce|Regiment|Brigade|Battery")
_TO_FORCE = re.compile(
    r"\b(?:[Dd]eliver(?:y|ies|s|ing|ed)?|supply|transfer|issue|field)\b[^.;]{0,90}?\sto\s(?:the|its|their)\s$"
    r"|\b(?:is|are|was|were|already|now)\swith\s(?:the|its|their)\s$"
    r"|\b[Aa]s\spart\sof\s(?:the|its|their)\s$"
    r"|\b(?:reach(?:es)?|(?:has|have|had)\sreached)\s(?:the|its|their)\s$"
)
_TO_UNIT = re.compile(r"\b(?:was|were|been)\s(?:handed|issued|assigned)\b[^.;]{0,30}?\sto\s(?:the|its|their)\s$")
_UNIT = re.compile(r"(?:Regiment|Brigade|Battalion|Division|Battery|Squadron|Wing)\b")
_OWNERS = ("the", "its", "their")
_FOR_FORCE = re.compile(r"(?<!inister )(?<!ecretary )(?<!okesman )(?<!State )\bfor\s(?:the|its|their)\s$")
_EQUIPPED = re.compile(
    r"\b(?:equips?|equipped|arms|armed|(?:was|were)\sissued\sto)\s(?:[\w-]+\s){0,4}(?:of\s)?(?:the\s)?$"
)
_ARMING = words("equip equips equipped arms armed issued")
_BY, _OF = (" by ", " by the ", " from ", " from the "), (" of ", " of the ")
_TO = ("to", "with", "part of", "reach", "reaches", "reached")
_WITHIN = 110  # characters before a force
_ITS_NOUN = re.compile(
    r"[’']s\s(?:[\w-]+\s){1,5}?(?:missile|rocket|interceptor|drone|defen[cs]e\ssystem)\b(?=[,.;]|\s(?:and|is|was|has"
    r"|will)\b)"
)
_OWN_ROUND = re.compile(r"\s(?:launchers?|missiles?|rockets?|batter(?:y|ies)|crews?|systems?)\b")
_FORCES = re.compile(r"(?:Army|Navy|Force|Forces|Marines|Corps|Guard|army|navy|force|forces)$")
_ITS = re.compile(r"^[’']s?\s(?:(?:new|own|latest|first|future|next|ageing|aging|present|current)\s){0,2}$")


def equipped(context: Context, army: Span) -> Resolution | None:
    """Such as "the Army's Typhon", "a deal from the Navy for the SM-6", "carries payloads for the armed forces"."""
    text = context.document.text
    weapon = first_after(context, army.end, 60, WEAPONS)
    if _ITS_NOUN.match(text, army.end):
        return resolve(context, Span(army.end, army.end + 1), WEAPONS)
    if weapon and (_ITS.match(text[army.end : weapon.span.start]) or _is_its_round(text, army, weapon)):
        return named(weapon, "named")
    start = max(0, army.start - _WITHIN)
    before = text[start : army.start]
    if before.endswith(_BY) and _DEAL_OF.search(before):
        ordered = first_after(context, army.end, 120, WEAPONS)
        return named(ordered, "named") if ordered else None
    if before.endswith(_OF) and _SHIPS_OF.search(before):
        return resolve(context, Span(army.start, army.start + 1), MISSILES)
    fires = _STRATEGIC.search(army.of(text)) is not None and _LAUNCHED_BY.search(before) is not None
    armed = has_word(context, _ARMING, start, army.start) and _EQUIPPED.search(before)
    if fires or armed or _is_given(army.of(text), before):
        return resolve(context, Span(army.start, army.start + 1), WEAPONS)
    return None


def _is_given(army: str, before: str) -> bool:
    """Whether a weapon is for an army or goes to it by the words before; what was handed over only if it is a unit."""
    led = before[:-1].rpartition(" ")[0] if before[:-1].endswith(_OWNERS) else ""
    if led.endswith("for"):
        return _FOR_FORCE.search(before) is not None
    if not led.endswith(_TO):
        return False
    unit = _UNIT.search(army) is not None and _TO_UNIT.search(before) is not None
    return unit or _TO_FORCE.search(before) is not None


def _is_its_round(text: str, army: Span, weapon: Mention) -> bool:
    """Whether a weapon stands right behind an army with a noun of its own: "an Australian Army HIMARS launcher"."""
    beside = text[army.end : weapon.span.start] == " " and _FORCES.search(army.of(text)) is not None
    return beside and _OWN_ROUND.match(text, weapon.span.end) is not None
