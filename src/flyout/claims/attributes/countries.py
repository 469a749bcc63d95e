"""Where a weapon is said to come from: "US-made", "made in Italy", "the French missile"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from flyout.claims.actors import STATES, actor_table
from flyout.claims.antecedents import named
from flyout.claims.attributes.found import Found, find_all, find_at, first_after, last_before, said, sentence_of, sought
from flyout.claims.context import Context, Mention
from flyout.claims.origins import HOMES, UNKNOWN
from flyout.claims.places import mentions_before, mentions_within
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution, resolve
from flyout.core.alias import Alias
from flyout.core.span import Span
from flyout.documents.wordlists import words

_MADE = re.compile(r"-(?:era|made|built|produced|designed|developed|manufactured)\b")
_MAKES = re.compile(r"\s(?:makes|builds|produces|manufactures)\b")
_WHICH = ", which "
_THAT = (" which ", " that ")
_UNDER, _LICENCE = ("under ", "under an ", "under a "), (" licence", " license")
_IN, _OF = (" in ", " in the "), (" of ", " of the ")  # before the name of a state
_GOVERNING = (*_IN, *_OF, *_THAT, *_UNDER)
_MADE_IN = re.compile(  # "made in", "Made by Raytheon in the"
    r"\b(?:[Mm]ade|[Bb]uilt|[Pp]roduced|[Mm]anufactured|[Dd]esigned|[Dd]eveloped|[Aa]ssembled)"
    r"(?: by [A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})? in (?:the )?$"
)
_OTHER_KINDS = frozenset({"defence", "drone", "bomb"})
_CLASS_WORDS = (
    r"(?:(?:\w+-to-\w+|\w+-(?:range|launched|guided|fuel(?:l?ed)?|capable)|ballistic|cruise|tactical"
    r"|strategic|hypersonic|new|"
    r"modern|own|first|latest|newest|short|long|medium|intermediate|intercontinental|guided|solid-fuel"
    r"|mobile|quasi-ballistic|anti-ship|air|missile|defen[cs]e|layered|future|planned|ag(?:e)?ing|veteran|older"
    r"|much-\w+"
    r"|supersonic|subsonic|stealthy|(?:two|three|single)-stage|road-mobile|submarine|comparable|similar|feared"
    r"|vaunted|prized|famed|touted|[a-z]{3,}(?:ous|ful|less|able|ible))\s)"
)
_OF_OWN_MAKE = frozenset({"Russia", "China", "North Korea", "Iran", "Soviet Union", "France"})
"""States whose missiles are of their own make as good as always, so that "Iran's Emad" says where it comes from."""
_BUILDERS = frozenset(
    {"India", "Pakistan", "Israel", "Japan", "South Korea", "Turkey", "Taiwan", "United States", "United Kingdom"}
    | {"Germany", "Norway", "Sweden", "Italy", "Ukraine", "South Africa", "Brazil", "Türkiye"}
)
"""States that build some of their missiles and buy others."""
_TO_NAME = re.compile(
    rf"^(?:[’']s)?\s{_CLASS_WORDS}{{0,5}}(?:(?:copy|version|variant|clone|derivative|counterpart),\s(?:the\s)?)?$"
)
_TO_NOUN = re.compile(
    rf"(?:[’']s)?\s{_CLASS_WORDS}{{1,5}}(?:missiles?|rockets?|ICBM|IRBM|weapons?)\b(?!\s(?:defen|test"
    rf"|program|launch|force|work))"
)


_JOINT = re.compile(r"\b(?:Franco|Anglo|Indo|Russo|Italo|Sino|German|French|British|Italian|Russian|Israeli|US)-$")
_PREFIX = 9  # characters of the longest of them
_NEW = re.compile(r"own|main\s|first|latest|newest|new\s|only\s|(?:larg|bigg|long|heavi|fast|most\s)")
_FRONTED = re.compile(r"An?\s(?=[A-Z])")
_OF_MAKE = re.compile(r"\s(?:make|origin|design|manufacture|production)\b")
_ANY_NOUN = re.compile(
    r"\s(?:(?!(?:ha[sd]|have|is|are|was|were|will|would|can|could|may|an?|the|of|in|to|that|which|who)\s)[\w-]+,?\s"
    r"(?:and\s)?){0,6}?(?:missile|rocket|weapon|drone|interceptor|munition|launcher|bomb|ICBM|IRBM"
    r"|SRBM|system|design)"
    r"\b(?!\s(?:engineer|expert|scientist|official|bureau|force|defen|test|program|launch|force|work))"
)
_ITS_OWN = re.compile(
    r"(?:its|his\scountry[’']s)\s(?P<own>own|(?:(?:first|latest|newest|largest|longest[\w-]*|biggest|fastest"
    r"|most\s\w+)\s)"
    r"(?:[\w-]+\s){0,4}?(?:missile|rocket|drone|ICBM|weapon)(?:\syet)?,)\s(?:the\s)?(?=[A-Z])",
)


def read_countries(context: Context) -> Iterator[Found]:
    """Countries of origin, from adjectives beside a name and from words for making."""
    yield from _domestic(context)
    yield from _own(context)
    yield from _joint(context)
    text = context.document.text
    for mention, sentence in said(context, STATES):
        start = mention.span.start
        first = max(sentence.start, start - _MADE_WITHIN)
        made = _MADE.match(text, mention.span.end) if text.startswith("-", mention.span.end) else None
        governed = text.endswith(_GOVERNING, 0, start)
        made_in = _MADE_IN.search(text[first:start]) if governed and text.endswith(_IN, 0, start) else None
        if made:
            yield from _made(context, mention, Span(mention.span.start, made.end()))
        elif not governed:
            yield from _adjective(context, mention, sentence)
        elif text.endswith(_OF, 0, start) and _MISSILE_OF.search(text, first, start):
            place = Span(mention.span.start - 2, mention.span.start - 1)
            yield from _found(mention, mention.span, resolve(context, place, WEAPONS), "missile of")
        elif text.endswith(_THAT, 0, start) and _MAKES.match(text, mention.span.end):
            yield from _maker(context, mention)
        elif text.startswith(_LICENCE, mention.span.end) and text.endswith(_UNDER, 0, start):
            yield from _found(mention, mention.span, resolve(context, mention.span, WEAPONS), "licence")
        elif made_in:
            start = first + made_in.start()
            if _OF_OTHER.search(text, sentence.start, start):
                continue
            yield from _found(
                mention, Span(start, mention.span.end), resolve(context, Span(start, start + 1), WEAPONS), "made in"
            )
        else:
            yield from _adjective(context, mention, sentence)


def _maker(context: Context, state: Mention) -> Iterator[Found]:
    """Such as "it was a Qadr, which Iran makes", "the only missile that Chad builds itself"."""
    text = context.document.text
    if text.endswith(_WHICH, 0, state.span.start):
        end = state.span.start - len(_WHICH)
        name = last_before(context, end, _NAME_WITHIN, WEAPONS)
        if name and name.span.end == end:
            yield from _found(state, state.span, named(name, "named"), "makes")
        return
    noun = _NOUN_THAT.search(text, max(0, state.span.start - _NAME_WITHIN), state.span.start)
    if noun and _ITSELF.match(text, state.span.end):
        yield from _found(state, state.span, resolve(context, Span(noun.start(), noun.start() + 1), WEAPONS), "makes")


_NOUN_THAT = re.compile(r"\b(?:missiles?|rockets?|weapons?|systems?|drones?)\s(?:that|which)\s$")
_ITSELF = re.compile(r"\s(?:makes|builds|produces|manufactures)(?:\sitself)?(?=[.,;]|$)")
_MADE_WITHIN = 90  # characters of a verb and the maker before "in"
_NAME_WITHIN = 40  # characters of a name or a class
_OLD_ONES = re.compile(
    r"\b(?:replac\w+|succeed\w*|than|unlike|against)\s(?:[\w-]+\s){0,2}$"
)  # "to replace Soviet-era missiles"
_OF_OTHER = re.compile(
    r"\b(?:kill|strike|shot|hit|debut|launch(?:es)?|test|attempt|announcement|statement|decision|progress|claim"
    r"|appearance"
    r"|attack|use|sale|offer)s?\s(?:of\s[^,.;]{2,30}?\s)?(?:(?:was|were|is|been)\s)?$|\b(?:truck|vehicle|chassis"
    r"|ship|frigate|destroyer|submarine|engine|motor|radar|launcher|drone|plane)s?,?\s$|\b[Ii]ts\s(?:radar|engine"
    r"|motor|warhead|seeker|launcher|fuel)s?\s(?:is|was)\s$"
)
_MISSILE_OF = re.compile(
    r"\b(?:ballistic|cruise|hypersonic|air|guided|anti-\w+|\w+-to-\w+)\s(?:missile|rocket|weapon)\sof\s(?:the\s)?$"
)
_OTHER_THING = re.compile(
    r"\s(?:[\w-]+\s){0,4}?(?:launchers?|vehicles?|trucks?|chassis|engines?|motors?|components?|parts|electronics|chips"
    r"|aircraft|jets?|bombers?|fighters?|planes?|tanks?|guns?|helicopters?|submarines?|ships?)\b"
)


_APART = re.compile(r"[,.;:()]| (?:and|from|by|on|with|at) ")  # "US-made missiles fired from HIMARS"


def _made(context: Context, state: Mention, span: Span) -> Iterator[Found]:
    """Such as "US-made": of the name right behind, else of the noun behind."""
    name = first_after(context, span.end, 45, WEAPONS)
    if _OTHER_THING.match(context.document.text, span.end) and not (name and name.alias.kind == "launcher"):
        return
    gap = context.document.text[span.end : name.span.start] if name else ""
    if name is None and _OLD_ONES.search(context.document.text, max(0, span.start - 30), span.start):
        return
    subject = named(name, "named") if name and not _APART.search(gap) else resolve(context, span, WEAPONS)
    attribute = "developer" if span.of(context.document.text).endswith(("designed", "developed")) else _ORIGIN
    yield from _found(state, span, subject, "made", attribute)


def _adjective(context: Context, state: Mention, sentence: Span) -> Iterator[Found]:
    """Such as "French Storm Shadow missile"; without a name only where the text knows a single missile."""
    text = context.document.text
    hyphened = text.endswith("-", 0, state.span.start)
    joint = _JOINT.search(text, max(sentence.start, state.span.start - _PREFIX), state.span.start) if hyphened else None
    if hyphened and not joint:
        return
    span = Span(joint.start() if joint else state.span.start, state.span.end)
    possessive = text[state.span.end : state.span.end + 2] in ("'s", "’s")
    if not possessive and not _is_adjective(state, text):
        return
    state = replace(state, span=span, alias=_both(joint, state)) if joint else state
    name = first_after(context, state.span.end, 60, WEAPONS)
    if name and _STORE.match(text, name.span.end):
        return
    if name and _TO_NAME.match(text[state.span.end : name.span.start]):
        if (not possessive and _can_build(state, name)) or _builds(state, name, text[state.span.end : name.span.start]):
            yield from _found(state, span, named(name, "named"), "adjective")
        return
    yield from _of_noun(context, state, sentence, possessive=possessive)


def _both(joint: re.Match[str], state: Mention) -> Alias:
    """The state, and with it the one whose adjective a hyphen joins to it: "Israeli-American"."""
    other = actor_table().get(joint.group()[:-1])
    return replace(state.alias, name=f"{other.name} and {state.alias.name}") if other else state.alias


_STORE = re.compile(  # "the Chilean Kalkan stocks": who has it
    r"(?:\s(?:missile|rocket))?\s(?:arsenals?|inventor(?:y|ies)|stocks?|stockpiles?|fleets?|deliver(?:y|ies)|orders?|purchases?)\b"
)


def bought_by(weapon: str, state: str) -> bool:
    """Whether a weapon that many have can only have been bought by this state."""
    return HOMES.get(weapon, state) != state


def _builds(state: Mention, name: Mention, gap: str) -> bool:
    """Whether "Israel's David's Sling" says where the weapon comes from, and not only who has it."""
    builder = state.alias.name in _BUILDERS and HOMES.get(name.alias.name, state.alias.name) == state.alias.name
    return builder or state.alias.name in _OF_OWN_MAKE or _NEW.search(gap) is not None


def _can_build(state: Mention, name: Mention) -> bool:
    """Whether "the French Exocet" can be French of make: "an Iraqi Scud" only was Iraq's; two states are makers."""
    if " and " in state.alias.name:
        return True
    return state.alias.name in _OF_OWN_MAKE or state.alias.name in _BUILDERS or name.alias.name not in HOMES


def _of_noun(context: Context, state: Mention, sentence: Span, *, possessive: bool) -> Iterator[Found]:
    """Such as "an Indian ballistic missile": of the weapon it is said of, or of the only missile of the text."""
    text = context.document.text
    made = _OF_MAKE.match(text, state.span.end, sentence.end)
    if made and text[max(0, state.span.start - 3) : state.span.start] == "of ":
        subject = resolve(context, Span(state.span.start, state.span.start + 1), WEAPONS)
        yield from _found(state, Span(state.span.start, made.end()), subject, "of make")
        return
    apposed = _apposed(context, state, sentence)
    noun = _ANY_NOUN.match(text, state.span.end + (2 if possessive else 0), sentence.end)
    if apposed and noun and (not possessive or _NEW.search(noun.group())):
        yield from _found(state, state.span, named(apposed, "named"), "said of the name")
        return
    copula = _COPULA.search(text, max(sentence.start, state.span.start - 30), state.span.start)
    if copula and noun and (not possessive or _NEW.search(noun.group())):
        subject = resolve(context, Span(copula.start(), copula.start() + 1), WEAPONS)
        yield from _found(state, state.span, subject, "said of the subject")
        return
    fronted = _FRONTED.match(text, sentence.start, sentence.end) if noun and not possessive else None
    if fronted and fronted.end() == state.span.start:
        comma = text.find(", ", state.span.end, sentence.end)
        subject = resolve(context, Span(comma + 2, comma + 3), WEAPONS) if comma >= 0 else None
        yield from _found(state, state.span, subject, "fronted")
        return
    noun = _TO_NOUN.match(text, state.span.end, sentence.end)
    single = apposed or _single(context)
    if noun and single and (not possessive or "first" in noun.group() or "own" in noun.group()):
        yield from _found(state, state.span, named(single, "the only missile of the text"), "adjective of the noun")


_OWNERS = words("its his")


def _own(context: Context) -> Iterator[Found]:
    """Such as "Japan extends the range of its own Type 12", "India fired its longest-range missile, the Agni-V"."""
    for match in find_at(context, _ITS_OWN, _OWNERS):
        name = first_after(context, match.end(), 3, WEAPONS)
        state = next(iter(mentions_before(context, match.start(), STATES, 1)), None)
        here = state and sentence_of(context, state.span) == sentence_of(context, Span(*match.span()))
        if name and state and here:
            place = Span(match.start("own"), match.start("own") + len(match["own"].rstrip(", ")))
            yield from _found(state, place, named(name, "named"), "its own")


_DOMESTIC = sought(
    "domestic|indigenous|grown|home|locally|country’s|country's|in the country",
    r"\b(?:domestically|indigenously|locally)[- ](?:made|built|produced|developed|designed)\b"
    r"|\bdomestic(?=\s(?:[A-Z]|(?:[\w-]+\s){1,3}?(?:missile|rocket|drone|interceptor)\b(?!\s(?:industr|produc|program|develop|research"
    r"|maker|manufactur|work|design))))"
    r"|\b(?:fully|entirely|wholly|completely)\sdomestic\b(?!\s[a-z])"
    r"|(?<!missiles\s)(?<!weapons\s)(?<!rockets\s)(?<!systems\s)(?<!be\s)\b(?:made|built|produced|developed|designed)\s"
    r"(?:at\shome|in\sthe\scountry)\b"
    r"|\bhome-?(?:grown|made|built)\b"
    r"|\bindigenous(?=\s(?:[\w-]+\s){0,4}?(?:missile|rocket|drone|weapon|interceptor)s?\b(?!\s(?:research|program)))"
    r"|\bthe\scountry[’']s\s(?:own|first|latest|newest|largest|longest[\w-]*|most\s\w+)"
    r"(?=\s(?:[\w-]+\s){0,4}?(?:missile|rocket|drone|weapon|ICBM)s?\b(?!\s(?:launch|test|firing|strike|program"
    r"|force)))",
)


def _domestic(context: Context) -> Iterator[Found]:
    """Such as "domestically made": of the state that speaks of its own weapons in the report."""
    text = context.document.text
    for match in find_all(context, _DOMESTIC):
        name = first_after(context, match.end(), 60, WEAPONS)
        gap = text[match.end() : name.span.start] if name else ""
        if match[0] == "domestic" and gap != " " and text[match.end() + 1].isupper():
            continue  # "the domestic Harpy" is built at home, no "domestic Army units"
        place = Span(match.start(), match.end())
        subject = named(name, "named") if name and "." not in gap else resolve(context, place, WEAPONS)
        home = _home_of(subject.name) if subject else None
        home = home or _last_state(context, match.start())
        if subject and home and subject.rule != "unnamed":
            yield Found(attribute=_ORIGIN, value=home, mention=place, subject=subject, rule="country: domestic")


_RECENT = 4  # states looked back at


def _last_state(context: Context, offset: int) -> str | None:
    """The state last named, and not in "US$"."""
    before = mentions_before(context, offset, STATES, _RECENT)
    named_so = (state for state in before if not context.document.text.startswith("$", state.span.end))
    return next((state.alias.name for state in named_so), None)


def _home_of(weapon: str) -> str | None:
    """The state that a weapon comes from, as far as it is known of it or its family."""
    return HOMES.get(weapon) or UNKNOWN.only_user(weapon)


_COPULA = re.compile(r"\b(?:is|was|are|were)\s(?:also\s)?(?:an?\s|the\s)?(?:[a-z][\w-]*,?\s){0,2}$")
_APPOSES = re.compile(r"(?:,\s|\s\(|\s(?:is|was)\s(?:also\s)?)(?:(?:an?|the)\s)?(?:[a-z][\w-]*,?\s){0,3}")


def _apposed(context: Context, state: Mention, sentence: Span) -> Mention | None:
    """The weapon named right before: "the Tayfun, Turkey's first ballistic missile"."""
    name = last_before(context, state.span.start, 40, WEAPONS)
    gap = context.document.text[name.span.end : state.span.start] if name else ""
    return name if name and _APPOSES.fullmatch(gap) else None


def _is_adjective(state: Mention, text: str) -> bool:
    """Whether a state is named by its adjective, or by a name that serves as one: "United States missiles"."""
    actor = actor_table().get(state.span.of(text))
    if state.span.of(text) == "United States" and text[: state.span.start].endswith("the "):
        return False
    return actor is not None and (actor.form == "adjective" or actor.name == "United States")


def _single(context: Context) -> Mention | None:
    """The one missile a text names; None if it names none or several."""
    kinds = MISSILES if any(m.alias.kind in MISSILES for m in context.mentions[:_MANY]) else _OTHER_KINDS
    names = [m for m in context.mentions[:_MANY] if m.alias.kind in kinds]
    return names[0] if names and len({m.alias.name for m in names}) == 1 else None


_ORIGIN = "country_of_origin"
_MANY = 400  # names of a report that are looked at


def _found(
    state: Mention, span: Span, subject: Resolution | None, rule: str, attribute: str = _ORIGIN
) -> Iterator[Found]:
    """What the rule says of the state, where it has a subject with a name."""
    if subject and subject.rule != "unnamed":
        yield Found(
            attribute=attribute,
            value=state.alias.name,
            mention=span,
            subject=subject,
            rule=f"country: {rule}",
        )


_JOINTLY = sought(
    "joint ",
    r"\bjoint\s(?:product|venture|project|programme|program|development|effort)\s(?:of|between|by)\s(?:the\s)?"
    r"|(?<=\s)(?=(?P<two>[A-Z][a-z]+-[A-Z][a-z]+)\sjoint\s(?:product|venture|project|programme|program|development)\b)",
)
_AND = re.compile(r"\sand\s(?:the\s)?")


def _joint(context: Context) -> Iterator[Found]:
    """Such as "a joint product of India and Russia", "an Indian-Russian joint venture"."""
    for match in find_all(context, _JOINTLY):
        two = mentions_within(context, Span(match.end(), match.end() + _TWO_WITHIN))[:2]
        if len(two) < 2 or any(state.alias.kind != "state" for state in two) or two[0].span.start != match.end():
            continue
        gap = context.document.text[two[0].span.end : two[1].span.start]
        joined = match["two"] or _AND.fullmatch(gap)
        subject = resolve(context, Span(match.start(), match.start() + 1), WEAPONS) if joined else None
        if subject and subject.rule != "unnamed":
            place, value = Span(two[0].span.start, two[1].span.end), f"{two[0].alias.name} and {two[1].alias.name}"
            yield Found(attribute=_ORIGIN, value=value, mention=place, subject=subject, rule="country: joint")


_TWO_WITHIN = 60  # characters of two states
