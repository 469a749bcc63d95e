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
from flyout.claims.subjects import WEAPONS, Resolution, resolve
from flyout.claims.wares import ware_before
from flyout.core.record import record
from flyout.core.span import Span
from flyout.documents.wordlists import words

BY = "maker: by"
"""The rule by which a maker is told outright: "made by Saab"."""
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


@record(kw_only=False)
class _Agent:
    """One that made something, at its place, with the name to file it under."""

    span: Span
    name: str


_VENTURE = re.compile(r"an?\s([A-Z]\w+-[A-Z]\w+\s(?:joint\sventure|consortium))\b")  # "an Indian-Russian joint venture"
_PARTED = re.compile(r"[,;:()]|\b(?:in|for|to|and|as|with)\b")
"""Behind these a name is not that of the maker."""
_AND = re.compile(r"(?:\s\([A-Z][\w&.-]{1,8}\))?(?:\sand(?:\sthe)?|,|\s&)\s")
_JOINS = re.compile(  # "and", "together with the", ", and by"
    r"(?:\s\([A-Z][\w&.-]{1,8}\))?"
    r"(?:(?:,?\sand|,|\s&)(?:\sby)?|(?:,?\s(?:together|along|jointly|in\s(?:partnership|co-?operation|collaboration)))?\swith)"
    r"(?:\s(?:the|an?))?\s"
)
_LONGEST = 110  # characters of the makers behind "by"
_HOUSE = re.compile(
    r"Research|Laborator|Bureau|bureau|Institute|Complex|Organi[sz]ation|Arsenal|Center|Centre|plant|works"
)


def made_by(context: Context) -> Iterator[Found]:
    """Such as "developed by Lockheed Martin", "designed and built by the Soviets", "built at the Votkinsk works"."""
    for match in find_at(context, _BY, _PARTICIPLES):
        agents = tuple(_agents(context, match.end()))
        if not agents or not _can_make(context, match, agents[0].span) or ware_before(context, match.start()):
            continue
        beside = _beside(context, match.start())
        subject = named(beside, "named") if beside else resolve(context, Span(*match.span()), WEAPONS)
        if subject:
            for attribute in sorted(filter(None, {_attribute(match["first"]), _attribute(match["second"])})):
                for agent in agents:
                    yield _found(attribute, agent, subject, BY)


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
        agents = tuple(_agents(context, match.end()))
        subject = resolve(context, Span(match.start(), match.start() + 1), WEAPONS) if agents else None
        if subject and (match["by"] != "at" or _is_house(context, agents[0].span)):
            for agent in agents:
                yield _found("developer", agent, subject, "maker: development")


def _found(attribute: str, agent: _Agent, subject: Resolution, rule: str) -> Found:
    return Found(attribute=attribute, value=agent.name, mention=agent.span, subject=subject, rule=rule)


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


def _agents(context: Context, start: int) -> Iterator[_Agent]:
    """Who stands behind "by": firms joined by "and" or "together with", states as one, or a described maker."""
    text = context.document.text
    sentence = sentence_of(context, Span(start, start))
    venture = _VENTURE.match(text, start, sentence.end)
    if venture:
        yield _Agent(Span(*venture.span(1)), venture[1])
        return
    start = _owner_end(context, start, sentence.end)
    row = _row(context, start, sentence.end)
    part = row and row[0].alias.kind == "state" and _NAME_GOES_ON.match(text, row[0].span.end)
    if not row or part or _PARTED.search(text, start, row[0].span.start):
        yield from _described(text, start, sentence.end)
    elif any(name.alias.kind == "state" for name in row) or "venture" in text[start : row[0].span.start]:
        yield _together(text, row, sentence.end)
    else:
        yield from (_Agent(name.span, name.alias.name) for name in row)


def _row(context: Context, start: int, stop: int) -> list[Mention]:
    """The first agent named behind `start`, and those that are joined to it."""
    text = context.document.text
    names = [m for m in mentions_within(context, Span(start, min(stop, start + _LONGEST))) if m.alias.kind in AGENTS]
    row = names[:1]
    for name in names[1:]:
        if _is_owner(text, name):
            continue
        gap = text[row[-1].span.end : name.span.start]
        if gap == " (" and name.alias.name == row[-1].alias.name:
            continue
        joins = _AND if name.alias.kind == "state" else _JOINS
        if not (joins.fullmatch(gap) or joins.fullmatch(_OF_FIRM.sub("", _OWNER.sub("", gap)))):
            break
        row.append(name)
    return row


def _together(text: str, row: list[Mention], stop: int) -> _Agent:
    """States, or a venture's firms, as one maker: "France and Italy"; a firm's name may begin with its state's."""
    last = row[-1]
    on = _NAME_GOES_ON.match(text, last.span.end, stop) if last.alias.kind == "state" else None
    span = Span(row[0].span.start, on.end() if on else last.span.end)
    return _Agent(span, row[0].alias.name if len(row) == 1 else span.of(text))


def _described(text: str, start: int, stop: int) -> Iterator[_Agent]:
    """A maker that is no known one, by its capitals or its noun; two where the first ends as firms' names do."""
    described = _AGENT.match(text, start, stop)
    if described is None:
        return
    two = _TWO_FIRMS.fullmatch(described["name"]) if described["name"] else None
    if two:
        start = described.start("name")
        yield from (_Agent(Span(start + two.start(k), start + two.end(k)), two[k]) for k in (1, 2))
        return
    start = described.start("name") if described["name"] else described.start()
    yield _Agent(Span(start, described.end()), described["noun"] or described["name"] or described["team"])


_TWO_FIRMS = re.compile(  # "Volna Aviation and Zarya"
    r"(.+\s(?:Aviation|Systems|Industries|Aerospace|Electronics|Dynamics|Ltd|Limited|Inc|Corp|GmbH|AG))\sand\s(.+)"
)


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
