"""Who makes a weapon by the contracts for it: who won them, to whom they went, with whom they were signed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.antecedents import named
from flyout.claims.attributes.companies import before_maker, found_of
from flyout.claims.attributes.found import Found, first_after, last_before
from flyout.claims.attributes.ventures import LEGAL_FORM
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_within
from flyout.claims.subjects import WEAPONS, resolve
from flyout.core.span import Span

_PICKED = re.compile(
    r"\b(?:chosen|chose|selected|selects|picked|picks|tapped|hired|asked|told|paid|tasked|commissioned|contracted"
    r"|ordered)"
    r"\s(?:the\s)?(?:[\w.-]+(?:[’']s)?\s(?:firm\s|company\s)?)?$"
)
_TO_BUILD = re.compile(
    r"[^,.;]{0,20}?\s(?:to\s(?:build|make|produce|develop|manufacture|deliver|supply|assemble|design"
    r"|(?:step\sup|raise|increase|expand|double|speed\sup|resume|restart)\s(?:its\s|the\s)?(?:[\w-]+\s)?(?:production|output|line))"
    r"|for\sthe\s(?:development|production))\b"
)
_CONTRACT_TO = re.compile(  # "awarded a contract worth $90 million to Saab for"
    r"\b(?:award(?:s|ed)?|gives?|gave|grant(?:s|ed)?|hand(?:s|ed)|issued?|let)\s(?:(?!\bto\b)[^;]){0,80}?"
    r"\b(?:contract|order|deal)s?\b(?:\s\([^)]{1,30}\))?(?:\s(?:worth|valued\sat|of)\s[^;]{1,40}?)?\sto\s(?:the\s)?$"
)
_CONTRACT_WITHIN = 170  # characters before a maker
_IS_OF_SOFTWARE = re.compile(r"(?:[^.;]|\.\d){0,60}\b(?:contract|order|deal)\b[^.;]{0,60}\b(?:software|simulators?)\b")
_WITH_DEAL = re.compile(  # "tapped Raytheon with a $90 million contract for its Kalkan"
    rf"(?:{LEGAL_FORM.pattern})?(?:\s\([^)]{{1,20}}\))?(?:\s[\w-]+){{0,2}}\swith\s(?:an?|the)\s[^;]{{0,40}}?\b(?:contract|order|deal)\b"
)
_WENT_TO = re.compile(
    r"\b(?:contract|order|deal|award)s?\b[^.;]{0,30}\s(?:went|goes|gone|given|awarded)\sto\s(?:the\s)?$"
)
_DEAL_WITH = re.compile(  # "a contract signed with Poland's Mesko", "a deal worth $2 million with the Korean firm"
    r"\b(?:contract|deal|agreement|order)s?\s(?:(?:worth|valued\sat|of|for)\s[^;]{1,40}?\s)?(?:(?:was|were)\s)?"
    r"(?:(?:signed|concluded|agreed|placed)\s)?with\s(?:the\s)?"
    r"(?:[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,3}(?:,|,?\sand)\s(?:the\s)?)?"
    r"(?:[A-Z]\w+(?:\s[A-Z]\w+)?[’']s\s|(?:[\w.-]+\s)?(?:firm|company|manufacturer)\s)?$"
)
_SIGNED_WITH = re.compile(r"\bsigned\swith\s(?:the\s)?(?:[\w.-]+\s(?:firm|company)\s)?$")
_THE_DEAL = re.compile(r"[^.;]{0,50}?\b(?:contract|deal|agreement|order)\b")
_ITS_CONTRACT = re.compile(r"[’']s?\s(?:[\w$.-]+\s){0,4}?(?:contract|order)s?\sfor\s(?:the\s)?(?=[A-Z])")
_AWARDED = re.compile(r"\b(?:awarded|gave|given|granted|handed)\s(?:the\s)?$")
_DEAL = re.compile(r"\b(?:contract|order|deal|award)s?\b")
_WON = re.compile(
    r"\b(?:won|awarded|received|secured|landed|wins|granted|given|handed|signed)\b[^;]{0,80}\b(?:contract|order|deal|award)s?\b"
    r"|\b(?:selected|chosen|picked|tapped|contracted|hired)\sby\b[^;.]{0,60}\sto\s(?:build|make|produce|deliver"
    r"|supply|provide)\b"
    r"|\b(?:is|was)\s(?:(?:being|further|also)\s)?awarded\s(?:an?\s)?[^\w\s]?\d"
)
_MONEY_FOR = re.compile(r"\s(?:an?\s)?[$€£]?\d[\d.,]*\s[^,.;]{0,20}(?:for|to\s(?:build|make|produce|develop))\s")
_TO = ("to ", "to the ")
_AND_NEXT = re.compile(r"[^.;]{0,40}(?:\band\s|,\s)(?:\d[\d,]*\s)?")
_WEAPON_WITHIN = 120  # characters from a maker to the weapon of its contract
_LIST_WITHIN = 240  # and to the last of several


def contracted(context: Context, maker: Mention, sentence: Span) -> Iterator[Found]:
    """Such as "a contract with Hanwha for", "Raytheon won a contract for", "picked Lockheed Martin to build"."""
    text = context.document.text
    before = before_maker(context, maker, sentence)
    won = _WON.search(text, maker.span.end, sentence.end)
    if _is_signed_with(context, maker, sentence):
        name = first_after(context, maker.span.end, _WEAPON_WITHIN, WEAPONS)
        thing = named(name, "named") if name else resolve(context, maker.span, WEAPONS)
        yield from found_of(maker, "manufacturer", thing, "deal with")
    elif its := _ITS_CONTRACT.match(text, maker.span.end, sentence.end):
        ordered = first_after(context, its.end(), 1, WEAPONS)
        yield from found_of(maker, "manufacturer", named(ordered, "named") if ordered else None, "its contract")
    elif _WENT_TO.search(before):
        yield from found_of(maker, "manufacturer", resolve(context, maker.span, WEAPONS), "went to")
    elif _PICKED.search(before) and _TO_BUILD.match(text, maker.span.end, sentence.end):
        yield from found_of(maker, "manufacturer", resolve(context, maker.span, WEAPONS), "picked")
    elif _IS_OF_SOFTWARE.match(text, maker.span.end, sentence.end):
        return
    elif won or _is_given_deal(context, maker, sentence, before):
        attribute = "developer" if won and "development" in won.group() else "manufacturer"
        names = _ordered(context, maker, sentence)
        earlier = last_before(context, maker.span.start, _WEAPON_WITHIN, WEAPONS)
        for name in names or ([earlier] if earlier else []):
            yield from found_of(maker, attribute, named(name, "named"), "contract")
        if not names and not earlier:
            yield from found_of(maker, attribute, resolve(context, maker.span, WEAPONS), "contract")


def _is_signed_with(context: Context, maker: Mention, sentence: Span) -> bool:
    """Whether a deal was made with a maker: "a contract with Hanwha", "signed with Hanwha the second contract"."""
    before = before_maker(context, maker, sentence, _DEAL_WITHIN)
    if not before.endswith(_ENDINGS):
        return False
    if _SIGNED_WITH.search(before) and _THE_DEAL.match(context.document.text, maker.span.end, sentence.end):
        return True
    return _DEAL_WITH.search(before) is not None


_DEAL_WITHIN = 110  # characters from a deal to a maker
_ENDINGS = ("with ", "the ", "s ", "and ", ", ", "firm ", "company ", "manufacturer ")


def _is_given_deal(context: Context, maker: Mention, sentence: Span, before: str) -> bool:
    """Whether a deal is what a maker is given: "awarded Saab a contract", "a contract to Saab", "tapped it with"."""
    far = before_maker(context, maker, sentence, _CONTRACT_WITHIN) if before.endswith(_TO) else ""
    if far and _CONTRACT_TO.search(far):
        return True
    text = context.document.text
    if _PICKED.search(before):
        return _WITH_DEAL.match(text, maker.span.end, sentence.end) is not None
    if not _AWARDED.search(before):
        return False
    deal = _DEAL.search(text, maker.span.end, sentence.end)
    return deal is not None or _MONEY_FOR.match(text, maker.span.end) is not None


def _ordered(context: Context, maker: Mention, sentence: Span) -> list[Mention]:
    """The weapons a contract is for, named one after another behind the maker."""
    text = context.document.text
    listed: list[Mention] = []
    for name in mentions_within(context, Span(maker.span.end, min(sentence.end, maker.span.end + _LIST_WITHIN))):
        if name.alias.kind not in WEAPONS or name.alias.name in {other.alias.name for other in listed}:
            continue
        if listed and not _AND_NEXT.fullmatch(text, listed[-1].span.end, name.span.start):
            break
        listed.append(name)
    return listed
