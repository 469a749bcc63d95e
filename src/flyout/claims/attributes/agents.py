"""Who stands behind "by": "developed by Lockheed Martin", "built at the Votkinsk works", "development at KB-1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from flyout.claims.actors import AGENTS
from flyout.claims.antecedents import named
from flyout.claims.attributes.found import Found, find_at, sentence_of
from flyout.claims.context import Context, Mention
from flyout.claims.places import has_name, mentions_before, mentions_within
from flyout.claims.subjects import WEAPONS, resolve
from flyout.claims.wares import ware_before
from flyout.core.span import Span
from flyout.documents.wordlists import words

_MAKING, _DEVELOPING = "made built manufactured produced assembled", "developed designed engineered created conceived"
_PARTICIPLES = words(f"{_MAKING} {_DEVELOPING}")
_ATTRIBUTES = MappingProxyType(
    dict.fromkeys(_MAKING.split(), "manufacturer") | dict.fromkeys(_DEVELOPING.split(), "developer")
)
_BY = re.compile(
    r"(?P<first>\w+)"
    r"(?:\s(?:and|or)\s(?P<second>made|built|manufactured|produced|used|operated|developed|designed|fielded))?"
    r"(?:(?:\s(?:\w+ly|under\slicen[cs]e))?(?:\s(?:in|near|down"
    r"|at)\s(?:the\s)?[\w’'-]+(?:\s[a-z]+)?)?"
    r"(?:\sfor\s(?:[\w.’'-]+\s){0,7}?[\w.’'-]+)?"
    r"(?:\sunder\slicen[cs]e)?\s(?:by|under)\s"
    r"|\s(?:jointly\s|together\s)?with\s(?=the\s[A-Z]|[A-Z])|\s(?:jointly|together)\sby\s"
    r"|(?:\s\w+ly)?\sat\s(?=the\s[A-Z])|(?:\s\w+)?\sat\s(?=[A-Z]))"
)
_CAPITALS = r"[A-Z][\w&’'-]*(?:\s(?:(?:of|and|&|for)\s)?[A-Z][\w&’'-]*){0,6}"
_AGENT = re.compile(
    r"(?:the\s|a\s|an\s)?(?:(?:[\w.&’'-]+\s){0,3}?(?P<noun>Soviets|Soviet Union|Germans|company|military|army)\b"
    rf"|(?P<name>{_CAPITALS}(?:\s(?:design bureau|bureau|plant|works|factory|institute|group))?)"
    rf"|(?P<team>team\s(?:under|led\sby|headed\sby)\s{_CAPITALS}))"
)
_VENTURE = re.compile(r"an?\s([A-Z]\w+-[A-Z]\w+\s(?:joint\sventure|consortium))\b")  # "an Indian-Russian joint venture"
_PARTED = re.compile(r"[,;:()]|\b(?:in|for|to|and|as|with)\b")
"""Behind these a name is not that of the maker."""
_AND = ("and", "and the", ",", "&")
_LONGEST = 110  # characters of the makers behind "by"
_ABBREVIATED = re.compile(r"^\s\([A-Z][\w&.-]{1,8}\)")  # "the Organisation (DRDO) and"
_HOUSE = re.compile(
    r"Research|Laborator|Bureau|bureau|Institute|Complex|Organi[sz]ation|Arsenal|Center|Centre|plant|works"
)


def made_by(context: Context) -> Iterator[Found]:
    """Such as "developed by Lockheed Martin", "designed and built by the Soviets", "built at the Votkinsk works"."""
    for match in find_at(context, _BY, _PARTICIPLES):
        agent = _agent(context, match.end())
        if agent is None or not _can_make(context, match, agent[0]) or ware_before(context, match.start()):
            continue
        beside = _beside(context, match.start())
        subject = named(beside, "named") if beside else resolve(context, Span(*match.span()), WEAPONS)
        if subject:
            place, name = agent
            for attribute in sorted(filter(None, {_attribute(match["first"]), _attribute(match["second"])})):
                yield Found(attribute=attribute, value=name, mention=place, subject=subject, rule="maker: by")


def _beside(context: Context, start: int) -> Mention | None:
    """The weapon whose name a comma parts from the participle at `start`: "replaced by the Sarab, | made by Saab"."""
    if not context.document.text.startswith(", ", start - 2):
        return None
    last = next(iter(mentions_before(context, start, WEAPONS, 1)), None)
    return last if last and last.span.end == start - 2 else None


def _can_make(context: Context, match: re.Match[str], agent: Span) -> bool:
    """Whether who stands behind "by", "at", "with" or "under" can have made a weapon, and is none."""
    if match.group().endswith(" at ") and not _is_house(context, agent):
        return False
    if match.group().endswith(" with ") and not _is_partner(context, match, agent):
        return False
    if match.group().endswith(" under ") and _attribute(match["first"]) != "developer":
        return False
    return not has_name(context, agent, WEAPONS)


def _is_house(context: Context, place: Span) -> bool:
    """Whether a firm, or a bureau, works or institute is named."""
    return _HOUSE.search(context.text_of(place)) is not None or is_maker(context, place)


_DEVELOPMENT = re.compile(
    r"[Dd]evelopment\s(?:of\s[^,.;]{3,40}?\s)?(?:(?:began|started|was\sbegun)\s(?:in\s[^,.;]{4,16}?\s)?)?(?P<by>by"
    r"|at|under)\s"
    r"(?=the\s[A-Z]|[A-Z])"
)


def developed_by(context: Context) -> Iterator[Found]:
    """Such as "development by Aerospatiale began", "development at KB-1"."""
    for match in find_at(context, _DEVELOPMENT, _DEVELOPMENT_WORD):
        agent = _agent(context, match.end())
        subject = resolve(context, Span(match.start(), match.start() + 1), WEAPONS) if agent else None
        if agent and subject and (match["by"] != "at" or _is_house(context, agent[0])):
            yield Found(
                attribute="developer", value=agent[1], mention=agent[0], subject=subject, rule="maker: development"
            )


_DEVELOPMENT_WORD = words("development")


def _is_partner(context: Context, match: re.Match[str], agent: Span) -> bool:
    """Whether a weapon can be made with this one: a firm, or states that end the phrase: "developed with Japan,"."""
    if any(m.alias.kind in _PARTNERS for m in mentions_within(context, agent)):
        return True
    states = any(m.alias.kind == "state" for m in mentions_within(context, agent))
    whole = _ENDS.match(context.document.text, agent.end) is not None
    return states and whole and _attribute(match["first"]) == "developer"


_PARTNERS = frozenset({"maker", "organisation"})
_ENDS = re.compile(r"[,.;]|\s(?:under|in|at|for|since|is|was|has|and\s(?!the\s)[a-z]+)\b|$")


def is_maker(context: Context, place: Span) -> bool:
    """Whether a firm is named in a place."""
    return any(m.alias.kind == "maker" for m in mentions_within(context, place))


def _attribute(verb: str | None) -> str | None:
    """Of whom a participle tells: the manufacturer or the developer."""
    return _ATTRIBUTES.get(verb.lower()) if verb else None


def _agent(context: Context, start: int) -> tuple[Span, str] | None:
    """Who stands behind "by": names joined by "and", or a described maker."""
    text = context.document.text
    sentence = sentence_of(context, Span(start, start))
    venture = _VENTURE.match(text, start, sentence.end)
    if venture:
        return Span(*venture.span(1)), venture[1]
    start = _owner_end(context, start, sentence.end)
    names = [
        m for m in mentions_within(context, Span(start, min(sentence.end, start + _LONGEST))) if m.alias.kind in AGENTS
    ]
    part = names and names[0].alias.kind == "state" and _NAME_GOES_ON.match(text, names[0].span.end)
    if names and not part and not _PARTED.search(text, start, names[0].span.start):
        last = names[0]
        for name in names[1:]:
            if _is_owner(text, name):
                continue
            gap = _OF_FIRM.sub("", _OWNER.sub("", text[last.span.end : name.span.start]))
            if gap == " (" and name.alias.name == last.alias.name:
                continue
            if _ABBREVIATED.sub("", gap).strip() not in _AND:
                break
            last = name
        on = _NAME_GOES_ON.match(text, last.span.end, sentence.end) if last.alias.kind == "state" else None
        span = Span(names[0].span.start, on.end() if on else last.span.end)
        return span, names[0].alias.name if last is names[0] else span.of(text)
    described = _AGENT.match(text, start, sentence.end)
    if described is None:
        return None
    start = described.start("name") if described["name"] else described.start()
    return Span(start, described.end()), described["noun"] or described["name"] or described["team"]


def _is_owner(text: str, name: Mention) -> bool:
    """Whether a name only says whose the firm behind it is: "by Saab and Germany's Diehl", "and the US firm X"."""
    if name.alias.kind != "state":
        return False
    return _OWNER.match(text, name.span.start) is not None or _FIRM.match(text, name.span.end) is not None


_FIRM_NOUN = r"\s(?:state-owned\s|private\s)?(?:firm|company|group|giant|manufacturer|maker|start-?up)\s"
_FIRM = re.compile(rf"{_FIRM_NOUN}(?=[A-Z])")
_OF_FIRM = re.compile(rf"(?:[A-Z][\w.]+\s)?[A-Z][\w.]*{_FIRM_NOUN}")
_OWNER = re.compile(r"(?<=\s)(?:[A-Z][\w.]+\s){0,2}[A-Z][\w.]+[’']s?\s")


def _owner_end(context: Context, start: int, stop: int) -> int:
    """Where the maker begins behind the words that only say whose it is: "by Iran's ...", "by the French firm ..."."""
    text = context.document.text
    state = next(iter(mentions_within(context, Span(start, min(stop, start + 5)))), None)
    behind = state.span.end if state and state.alias.kind == "state" else start
    whose = _WHOSE.match(text, behind, stop)
    return whose.end() if whose and text[whose.end() : whose.end() + 1].isupper() else start


_NAME_GOES_ON = re.compile(  # "the China Academy of Launch Vehicle Technology"
    r"\s(?!Air|Army|Navy|Force)[A-Z]\w+(?:\s(?:of\s)?[A-Z][\w-]+){1,5}"
)
_WHOSE = re.compile(
    r"(?:the\s|an?\s)?(?:[’']s\s|(?:-[A-Z]\w+)?\s?(?:state-owned\s|private\s|local\s|defen[cs]e\s|aerospace\s|arms\s"
    r"|[a-z]+-based\s)*"
    r"(?:(?:firm|company|giant|group|concern|start-up|startup|manufacturer|maker|contractor)s?,?\s|(?<=owned\s)"
    r"|(?<=based\s)))"
)
