"""Who makes a weapon and who developed it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_all, first_after, last_before, named, said, sentence_of, sought
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_within
from flyout.claims.subjects import WEAPONS, Resolution, resolve
from flyout.core.span import Span

_STATES = frozenset({"state"})
_MAKERS = frozenset({"maker"})
_AGENTS = frozenset({"maker", "state", "force", "organisation"})
_MAKE = {
    "manufacturer": r"made|built|manufactured|produced|assembled",
    "developer": r"developed|designed|engineered|created|conceived",
}
_BY = sought(
    " by | with ",
    r"\b(?P<first>[Mm]ade|[Bb]uilt|[Mm]anufactured|[Pp]roduced|[Aa]ssembled|[Dd]eveloped|[Dd]esigned|engineered"
    r"|created)"
    r"(?:\s(?:and|or)\s(?P<second>made|built|manufactured|produced|used|operated|developed|designed|fielded))?"
    r"(?:(?:\s(?:jointly|originally|mainly|primarily|entirely))?\sby\s|\s(?:jointly|together)\s(?:by|with)\s)",
)
_CAPITALS = r"[A-Z][\w&’'-]*(?:\s(?:(?:of|and|&|for)\s)?[A-Z][\w&’'-]*){0,6}"
_AGENT = re.compile(
    r"(?:the\s|a\s|an\s)?(?:(?:[\w.&’'-]+\s){0,3}?(?P<noun>Soviets|Soviet Union|Germans|company|military|army)\b"
    rf"|(?P<name>{_CAPITALS}(?:\s(?:design bureau|bureau|plant|works|factory|institute|group))?))"
)
_ACTIVE = re.compile(
    r"\b(?:manufactures|makes|produces|builds|developed|develops|designed|designs|is (?:building"
    r"|producing|making|developing|working on)|(?:has|have) (?:made|delivered|unveiled)|makes|made(?=\s(?:\d"
    r"|about|some|the))"
    r"|(?:is|was|are) expected to (?:build|make|produce)|will make|works on|worked on|began work on"
    r"|took part in (?:the|its) development|delivered|unveiled|unveils|presented"
    r"|manufactured|produced|built|will build|will produce|which makes|which produces)\b"
)
_DEVELOPED = re.compile(
    r"(?:\sand\s(?:the\s)?[A-Z]\w+)?\s(?:jointly\s)?(?:developed|designed)(?:\s(?:it|them|the\s(?:missile|rocket"
    r"|weapon|system))\b"
    r"|\s(?:during|in|after)\b)"
)
_TITLE_BEFORE = re.compile(
    r"\b(?:manufacturer|maker|builder|producer|contractor"
    r"|developer),?\s(?:(?:is|was)\s)?(?:of the \w+,?\s)?(?:the )?(?:[\w.]+ (?:firm|company|giant)\s)?$",
    re.I,
)
_TITLE_AFTER = re.compile(
    r"^,?\s(?:which is\s)?(?:the |its |their )?(?:missile[’']s |main |prime "
    r"|system[’']s )?(?P<what>manufacturer|maker|builder|producer|prime contractor|developer"
    r"|(?:[\w-]+ ){1,2}?(?:company|firm|start-up|startup|bureau|group) (?:behind|that (?:makes|builds)"
    r"|which (?:makes|builds)))\b"
)
_BY_MAKER = re.compile(
    r"\b(?:boosters?|motors?|engines?|missiles?|rockets?|systems?|versions?|drones?|launchers?|interceptors?"
    r"|munitions?|weapons?|joint products?|products?)"
    r" (?:by|from|of) (?:the )?$"
)
_DEAL_WITH = re.compile(r"\b(?:contract|deal|agreement|order) with (?:the )?(?:[A-Z]\w+(?:\s[A-Z]\w+)?[’']s )?$")
_MADE = re.compile(r"-(?:made|built)\b")
_AWARDED = re.compile(r"\b(?:awarded|gave|granted)\s(?:the\s)?$")
_DEAL = re.compile(r"\b(?:contract|order|deal|award)\b")
_WON = re.compile(
    r"\b(?:won|awarded|received|secured|landed|wins|granted|signed)\b[^;]{0,40}\b(?:contract|order|deal|award)\b"
)


def read_makers(context: Context) -> Iterator[Found]:
    """Manufacturers and developers, from every way English has of naming them."""
    yield from _passive(context)
    for maker, sentence in said(context, _MAKERS):
        yield from _beside(context, maker, sentence)
    for state, _ in said(context, _STATES):
        if _DEVELOPED.match(context.document.text, state.span.end):
            thing = resolve(context, Span(state.span.end, state.span.end + 1), WEAPONS)
            yield from _found(state, "developer", thing, "state")


def _passive(context: Context) -> Iterator[Found]:
    """Such as "... developed by Lockheed Martin", "designed and built by the Soviets"."""
    for match in find_all(context, _BY):
        agent = _agent(context, match.end())
        subject = agent and _made_thing(context, Span(match.start(), match.end()))
        if agent and subject:
            for attribute in sorted({_attribute(match["first"]), _attribute(match["second"])} - {None}, key=str):
                yield Found(
                    attribute=str(attribute), value=agent[1], mention=agent[0], subject=subject, rule="maker: by"
                )


def _made_thing(context: Context, verb: Span) -> Resolution | None:
    """What was made: the name or noun before the verb, or the subject of the sentence it opens."""
    return resolve(context, verb, WEAPONS)


def _attribute(verb: str | None) -> str | None:
    return next((attribute for attribute, verbs in _MAKE.items() if verb and re.fullmatch(verbs, verb.lower())), None)


def _agent(context: Context, start: int) -> tuple[Span, str] | None:
    """Who stands behind "by": names joined by "and", or a described maker."""
    text = context.document.text
    sentence = sentence_of(context, Span(start, start))
    names = [m for m in mentions_within(context, Span(start, min(sentence.end, start + 90))) if m.alias.kind in _AGENTS]
    if names and not re.search(r"[,;:()]|\b(?:in|for|to|and|as|with)\b", text[start : names[0].span.start]):
        last = names[0]
        for name in names[1:]:
            if text[last.span.end : name.span.start].strip() not in ("and", "and the", ",", "&"):
                break
            last = name
        span = Span(names[0].span.start, last.span.end)
        return span, names[0].alias.name if last is names[0] else span.of(text)
    described = _AGENT.match(text, start, sentence.end)
    if described is None:
        return None
    start = described.start("name") if described["name"] else described.start()
    return Span(start, described.end()), described["noun"] or described["name"]


def _beside(context: Context, maker: Mention, sentence: Span) -> Iterator[Found]:
    """Verbs, titles and contracts beside the name of a maker."""
    text = context.document.text
    before = text[max(sentence.start, maker.span.start - 60) : maker.span.start]
    title = _TITLE_AFTER.match(text, maker.span.end, sentence.end)
    active = _ACTIVE.search(text, maker.span.end, min(sentence.end, maker.span.end + 40))
    won = _WON.search(text, maker.span.end, sentence.end)
    if _TITLE_BEFORE.search(before) or _MADE.match(text, maker.span.end) or _BY_MAKER.search(before):
        attribute = "developer" if "developer" in before.lower() else "manufacturer"
        yield from _found(maker, attribute, resolve(context, maker.span, WEAPONS), "title")
    elif title:
        attribute = "developer" if title["what"] == "developer" else "manufacturer"
        yield from _found(maker, attribute, resolve(context, maker.span, WEAPONS), "title")
    elif active and "," not in text[maker.span.end : active.start()].removeprefix(", "):
        attribute = "developer" if re.search(r"develop|design|work", active.group()) else "manufacturer"
        name = first_after(context, active.end(), 60, WEAPONS)
        near = name and not re.search(r"[.;:]|\b(?:and|as|while|but)\b", text[active.end() : name.span.start])
        subject = (
            named(name, "named") if name and near else resolve(context, Span(active.end(), active.end() + 1), WEAPONS)
        )
        yield from _found(maker, attribute, subject, "verb")
    elif _DEAL_WITH.search(before):
        name = first_after(context, maker.span.end, 120, WEAPONS)
        yield from _found(maker, "manufacturer", named(name, "named") if name else None, "deal with")
    elif won or (_AWARDED.search(before) and _DEAL.search(text, maker.span.end, sentence.end)):
        name = first_after(context, maker.span.end, 240, WEAPONS) or last_before(
            context, maker.span.start, 120, WEAPONS
        )
        attribute = "developer" if won and "development" in won.group() else "manufacturer"
        yield from _found(maker, attribute, named(name, "named") if name else None, "contract")


def _found(maker: Mention, attribute: str, subject: Resolution | None, rule: str) -> Iterator[Found]:
    if subject:
        yield Found(
            attribute=attribute, value=maker.alias.name, mention=maker.span, subject=subject, rule=f"maker: {rule}"
        )
