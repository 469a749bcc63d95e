"""The figure that is part of a count before: "64 in the first phase and 20 in the second", "40 of them"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.claims.candidates import MISSILES, WEAPONS
from flyout.claims.context import Context
from flyout.claims.measures.owners import holding_too
from flyout.claims.measures.window import Window
from flyout.claims.model import Claim
from flyout.claims.places import has_name, mentions_within
from flyout.claims.subjects import Resolution
from flyout.core.span import Span
from flyout.documents.wordlists import words

ANY = "as written: any such"
EQUIPMENT = words("""
    module modules canister canisters container containers booster boosters engine engines motor motors radar radars
    silo silos trainer trainers post posts seeker seekers warhead warheads
""")
"""What is a weapon's own, and no weapon by itself: "218 modules" of the launcher that was ordered."""
_WEAPONS = frozenset({"missiles", "rockets", "drones", "bombs", "interceptors", "launchers", "warheads"})
_THEM = re.compile(r"\s?\bof (?:them|these|those)\b")
_DOWNED = re.compile(r"\b(?:shot down|downed|destroyed|intercepted|stopped|brought down|got|repelled)\s(?:\w+\s){0,2}$")
_OF_OWNER = re.compile(r"(?P<owner>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)(?: [a-z-]+){0,2} (?:missiles|rockets)")
_FIRED = frozenset({"launched", "intercepted", "hit", "other"})
_OUTPUT = re.compile(r"\b(?:output|production|capacity)\b")
_NEAR_OUTPUT = 40  # characters before a figure
_TOLD_OF = frozenset({"count", "production_rate"})
_TRADED = frozenset({"ordered", "delivered", "requested", "stock"})
_TRADES = re.compile(  # "Poland ordered 18 launchers. Estonia has bought six."
    r"\b(?:ordered|bought|buy|took|received|get|gets|got|wants|has|have|asked for|signed (?:up )?for|plans for)\s"
    r"(?:(?:about|some|only|another|just)\s)?$"
)
_COVERS = re.compile(r"\b(?:covers?|covered|is for|was for|includes?|buys?)\s(?:(?:some|about|up|to|a|total|of)\s)*$")
_LISTED = 6  # claims looked back at in a sentence or two
_CLAIMS = 40  # claims looked back at
_BEGINS = 12  # characters: "So far three have come"
_DID = re.compile(r"\s(?:have|has|had|are|were|was|is)\s")
_NEAR_COUNT = 700  # characters between a whole and its part


def output_before(window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """Such as "It is to make 1,000 missiles this year. Annual output was 400": of the nameless things made."""
    if window.quantity.dimension != "rate" or not _OUTPUT.search(window.before[-_NEAR_OUTPUT:]):
        return None
    made = next(
        (c for c in reversed(claims[-_LISTED:]) if c.of == "produced" or c.attribute == "production_rate"), None
    )
    other = made is not None and (made.rule.endswith("as written") or _is_equipment(made.subject))
    return Resolution(name=made.subject, rule="as in the count before") if made and other else None


def of_order(window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """Such as "The deal is worth $3 billion. It covers 218 modules": of what the sum is paid for."""
    last = claims[-1] if claims else None
    if last is None or last.attribute != "contract_value" or window.sentence.start - last.clause.end > 1:
        return None
    known = not last.rule.endswith("as written") and _COVERS.search(window.before[-_NEAR_OUTPUT:])
    return Resolution(name=last.subject, variant=last.variant, rule="as in the sum before") if known else None


def told_before(window: Window, claims: Sequence[Claim], head: str) -> Resolution | None:
    """Such as "China launched two missiles. A U.S. official counted four": by whose they were, told shortly before.

    Drones of a type that was counted: "It fired 41 Narin drones. All drones were downed".
    """
    near = [c for c in reversed(claims[-_LISTED:]) if c.attribute == "count" and _is_of(c, head)]
    close = bool(near) and window.quantity.span.start - near[0].mention.end < _NEAR_COUNT
    return Resolution(name=near[0].subject, variant=near[0].variant, rule="as in the count before") if close else None


def _is_of(claim: Claim, head: str) -> bool:
    """Whether a count is of such things by whose they are, or of drones of one type."""
    if claim.rule.endswith(("as written", "as in the count before")):
        return claim.subject[0].isupper() and claim.subject.endswith(f" {head}")
    return head == "drones" and claim.mention_text.endswith(" drones")


def _is_equipment(subject: str) -> bool:
    """Whether only what a weapon is made of, or stands in, is counted."""
    return subject.rpartition(" ")[2] in EQUIPMENT


def as_before(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """Such as "64 in the first phase and 20 in the second": the same thing as in the count before.

    A system counted before comes before a thing that has no name: "59 Tomahawks
    were fired from two destroyers; 58 hit". What is shot down is what was fired,
    also in a sentence before: "They downed 40 of them".
    """
    owned = _owned_too(context, window, claims) or _of_rate(window, claims)
    if owned:
        return owned
    counted: list[Claim] = []
    for claim in reversed(claims):
        if claim.attribute != "count" or not window.sentence.holds(claim.mention):
            break
        counted.append(claim)
    if counted:
        last = next((claim for claim in counted if _is_weapon(claim)), counted[0])
        return Resolution(name=last.subject, variant=last.variant, rule="as in the count before")
    if _DOWNED.search(window.before[-40:]):
        return fired_before(window, claims)
    if not (_THEM.match(window.after) or _THEM.search(window.own)):
        return _carried_over(context, window, claims)
    if _named_since(context, window, claims):
        return None
    return _class_before(window, claims) or _traded_before(window, claims) or fired_before(window, claims)


def _of_rate(window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """Such as "115,000 motors a year, up from 75,000 in 2021": the things that the rate before is of."""
    last = claims[-1] if claims else None
    if window.quantity.dimension != "rate" or last is None or last.attribute != "production_rate":
        return None
    other = (last.rule.endswith("as written") or _is_equipment(last.subject)) and window.sentence.holds(last.mention)
    return Resolution(name=last.subject, rule="as in the count before") if other else None


def _owned_too(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """What another owns of the nameless things that were counted before."""
    last = claims[-1] if claims else None
    if last is None or last.attribute != "count" or not last.rule.endswith("as written"):
        return None
    noun = last.subject.rpartition(" ")[2]
    near = window.sentence.start - last.clause.end <= 1
    owner = holding_too(context, window.quantity.span) if near and noun in _WEAPONS else None
    return Resolution(name=f"{owner} {noun}", rule="as written") if owner else None


def fired_alike(window: Window, claims: Sequence[Claim], noun: str) -> Resolution | None:
    """Whose they are by the count before: "Russia launched 479 drones. Ukraine shot down 277 drones."."""
    whole = (c for c in claims[: -_CLAIMS - 1 : -1] if c.of == "launched" and _is_whole(c, window))
    alike = next((c for c in whole if c.subject.endswith(f" {noun}")), None)
    return Resolution(name=alike.subject, rule="as written") if alike else None


def part_of_nameless(context: Context, window: Window, claims: Sequence[Claim], noun: str) -> Resolution | None:
    """Such as "It used 120 missiles and 104 of the missiles were stopped": of the nameless things counted before."""
    whole = (c for c in claims[: -_LISTED - 1 : -1] if c.attribute == "count" and _is_whole(c, window))
    last = next((c for c in whole if c.rule.endswith("as written") and c.subject.endswith(noun)), None)
    if last is None or window.sentence.start - last.clause.end > 1:
        return None
    between = mentions_within(context, Span(last.mention.end, window.quantity.span.start))
    named = any(mention.alias.kind in MISSILES for mention in between)
    return None if named else Resolution(name=last.subject, rule="as in the count before")


def launchers_of_nameless(context: Context, window: Window, claims: Sequence[Claim], phrase: str) -> Resolution | None:
    """Such as "Iran fired 300 missiles. 90 launchers were hit": of whoever had the nameless missiles just counted."""
    last = next((c for c in reversed(claims[-_LISTED:]) if c.attribute == "count"), None)
    if phrase != "launchers" or last is None or not last.rule.endswith("as written"):
        return None
    missiles = _OF_OWNER.fullmatch(last.subject)
    between = mentions_within(context, Span(last.mention.end, max(last.mention.end, window.quantity.span.start)))
    if not missiles or window.sentence.start - last.clause.end > 1 or any(m.alias.kind in WEAPONS for m in between):
        return None
    return Resolution(name=f"{missiles['owner']} launchers", rule="as written")


def flown_before(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """Such as "It fired ten missiles. They flew 350 km": the nameless things counted, where none was named since."""
    last = next((c for c in reversed(claims[-_LISTED:]) if c.attribute == "count"), None)
    if last is None or not last.rule.endswith("as written") or last.subject.rpartition(" ")[2] not in _WEAPONS:
        return None
    since = mentions_within(context, Span(last.mention.end, max(last.mention.end, window.quantity.span.start)))
    named = any(mention.alias.kind in WEAPONS for mention in since)
    return None if named else Resolution(name=last.subject, rule="as in the count before")


def of_a_list(window: Window, claims: Sequence[Claim], noun: str) -> bool:
    """Whether the sentence before counts several systems that were fired, or such things without a name as well.

    "It used four Narins and 43 Sarabs. Nine missiles hit", "It stopped eight missiles. Seven missiles hit"
    """
    near = [c for c in claims[-_LISTED:] if 0 <= window.sentence.start - c.clause.end <= 1 and c.of in _FIRED]
    nameless = any(c.subject == noun and c.rule.endswith("as written") for c in near)
    named = {c.subject for c in near if not c.rule.endswith("as written")}
    return nameless or sum(not _is_equipment(subject) for subject in named) > 1


def _is_weapon(claim: Claim) -> bool:
    """Whether a weapon was counted, and not the ships it was fired from."""
    return not claim.rule.endswith("as written") or claim.subject.rpartition(" ")[2] in _WEAPONS


def _carried_over(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """A bare number that goes on with nameless things counted before: "Tehran fired 11 missiles. Doha counted 19."."""
    last = claims[-1] if claims else None
    if last is None or last.attribute not in _TOLD_OF or window.sentence.start - last.clause.end > 1:
        return None
    nameless = last.subject.rpartition(" ")[2].rstrip("s") in ("missile", "rocket", "drone")
    nameless = nameless or (
        (last.of or "stock") in _TRADED and _TRADES.search(window.before[-_NEAR_OUTPUT:]) is not None
    )
    begins = window.quantity.span.start - window.sentence.start <= _BEGINS and _DID.match(window.after)
    if not (nameless or (begins and _holds(last, window))) or window.quantity.dimension != "count":
        return None
    if window.quantity.noun is not None:
        return None
    near = Span(window.sentence.start, min(window.sentence.end, window.sentence.start + _NEAR_COUNT))
    if has_name(context, near, WEAPONS):
        return None
    return Resolution(name=last.subject, variant=last.variant, rule="as in the count before")


def _traded_before(window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """Of what was handed over or bought right before: "It got two more IRIS-T systems. It now has nine of them"."""
    last = claims[-1] if claims else None
    if last is None or last.attribute != "count" or window.sentence.start - last.clause.end > 1:
        return None
    traded = last.of in _TRADED and _TRADES.search(window.before[-_NEAR_OUTPUT:]) is not None
    return Resolution(name=last.subject, variant=last.variant, rule="as in the count before") if traded else None


def _class_before(window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """A class of weapons that the sentence has spoken of: "all missiles that fly 500 km, 200 of them"."""
    last = claims[-1] if claims else None
    if last is None or not window.sentence.holds(last.mention) or ANY not in last.rule:
        return None
    return Resolution(name=last.subject, rule=ANY)


def _named_since(context: Context, window: Window, claims: Sequence[Claim]) -> bool:
    """Whether a missile has been named since the last count: "of them" is then of that."""
    last = next((claim.mention.end for claim in reversed(claims) if claim.attribute == "count"), 0)
    between = mentions_within(context, Span(last, max(last, window.quantity.span.start)))
    return any(mention.alias.kind in MISSILES for mention in between)


def fired_before(window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """What was fired, by the count shortly before of which the figure is a part."""
    fired = (c for c in reversed(claims) if c.attribute == "count" and _is_whole(c, window))
    first = next(fired, None)
    return Resolution(name=first.subject, variant=first.variant, rule="as in the count before") if first else None


def _is_whole(claim: Claim, window: Window) -> bool:
    """Whether a count shortly before can be the whole of which the figure is a part."""
    near = window.quantity.span.start - claim.mention.end < _NEAR_COUNT
    return near and claim.of in _FIRED and _holds(claim, window)


def _holds(claim: Claim, window: Window) -> bool:
    """Whether a count is as high as the figure that can be a part of it."""
    number = claim.value_high or claim.value
    return isinstance(number, float) and number >= window.quantity.value
