"""Who makes a weapon and who developed it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from flyout.claims.actors import MAKERS, STATES
from flyout.claims.antecedents import named
from flyout.claims.attributes.agents import developed_by, is_maker, made_by
from flyout.claims.attributes.companies import before_maker, found_of, makers_of
from flyout.claims.attributes.contracts import contracted
from flyout.claims.attributes.found import Found, first_after, last_before, said
from flyout.claims.attributes.ventures import LEGAL_FORM, PARTNER_AFTER, also_made, house_makes, of_firm
from flyout.claims.candidates import PLANES
from flyout.claims.context import Context, Mention
from flyout.claims.places import has_word
from flyout.claims.subjects import WEAPONS, Resolution, resolve
from flyout.claims.wares import ware_before
from flyout.core.span import Span
from flyout.documents.wordlists import words

_ACTIVE = re.compile(
    r"\b(?:manufactures|makes|produces|builds|developed|develops|designed|designs"
    r"|(?:is|are|ha(?:s|ve) been) (?:jointly |now |also )?"
    r"(?:building|producing|making|developing|working on|turning out|assembling|upgrading|moderni[sz]ing)"
    r"|supplies|supplied"
    r"|re-?started production|(?:started|begun|began|launched|resumed|opened) (?:[\w-]+ ){0,2}production"
    r"|(?:has|have) (?:\w+ly )?(?:increased|raised|doubled|tripled|expanded|boosted|stepped up|ramped up)"
    r" (?:its |the )?(?:output|production)\b"
    r"|(?:is|are|was|were) (?:also |jointly )?responsible for (?:the )?(?:[\w-]+ )?"
    r"(?:development|design|production|manufactur\w+|assembly)"
    r"|(?:will|would|can|(?:plans|expects|aims|hopes|wants|means|intends) to) (?:nearly |almost |more than |at least )?"
    r"(?:deliver|supply|provide|turn out|make|build|produce|assemble"
    r"|double|increase|raise|triple|treble|quadruple|expand|boost|ramp up|step up)"
    r"|(?:finished|completed|started|launched|oversaw|undertook|headed) (?:the |its )?development"
    r"|(?:has |had |have )?(?:handed over|shipped|rolled out)"
    r"|(?:is|are) (?:close to )?(?:finishing|completing)|(?:has|have) sold"
    r"|(?:make|build|produce|develop|manufacture|assemble)(?= (?:it|them|the|its|their)\b)"
    r"|co-(?:produce|develop|manufactur)\w*"
    r"|leads the development|led the (?:work|development|project|programme|program)|shares? production"
    r"|helped (?:to )?(?:develop|design|build)|co-develop(?:s|ed)"
    r"|(?:is|are) (?:under contract )?to (?:build|make|produce|develop)|(?:sells|markets|exports)(?= the\b)"
    r"|(?:has|have) (?:made|delivered|unveiled|developed|built|designed)|makes"
    r"|made(?=\s(?:\d|about|some|the))"
    r"|(?:is|was|are) expected to (?:build|make|produce)|will make|works on|worked on"
    r"|beg[au]n (?:work on|(?:the |its )?development)"
    r"|took part in (?:the|its) development|delivered|unveiled|unveils|presented|assembles|turns out|assembled"
    r"|manufactured|produced|built|will build|will produce|which makes|which produces)\b"
)
_DEVELOPS = re.compile(
    r"\s(?:(?:has|have|had|is|are|was|were|jointly|together|also)\s){0,2}(?:co-)?(?:developed|designed|developing"
    r"|develops)\s"
    r"(?:the\s|its\s)?(?:[a-z]+-[a-z]+\s){0,2}(?=[A-Z\d])"
)
_DEVELOPED = re.compile(
    r"(?:\sand\s(?:the\s)?[A-Z]\w+)?\s(?:jointly\s)?(?:developed|designed)(?:\s(?:it|them|the\s(?:missile|rocket"
    r"|weapon|system))\b"
    r"|\s(?:during|in|after)\b)"
)
_MAKING = words("""
    developed designed developing develops builds built makes produces produced manufactures
""")
_VERB_WITHIN = 90  # characters behind a state
_STATE_MAKES = re.compile(  # "the Soviet Union built around 7,000 of", "Russia builds its own copy"
    r"\s(?:builds|built|makes|produces|produced|manufactures)\s(?:(?:around|about|some|nearly|over|more\sthan)\s)?"
    r"(?:(?:\d[\d,]*+|thousands|hundreds|dozens)\sof\s|its\sown\s(?:copy|copies|versions?)\b|(?:it|them)\s(?:itself"
    r"|under)\b)"
)
_TITLE_BEFORE = re.compile(
    r"\b(?:the\s(?:company|firm|start-?up),\s$|\bsupplier\sis\s(?:the\s)?$|(?:manufacturer|maker|builder|producer|contractor|developer)s?,?\s"
    r"(?:(?:for|on|in)\s(?:the|this|that)\s(?:\w+\s)?(?:sale|deal|contract|order|purchase|package|program(?:me)?)\s)?"
    r"(?:(?:is|was|are|were|(?:will|would)\sbe)\s)?(?:of (?:the )?[\w-]+,?\s(?:(?:is|was)\s)?)?(?:the )?"
    r"(?:[\w.]+ (?:firm|company|giant)\s)?$)",
    re.I,
)
_CONTRACTORS = words("contractors")
_CONTRACTORS_ARE = (
    re.compile(  # "the principal contractors will be Boeing, of Seattle, and", "contractors for the sale are"
        r"contractors\s(?:(?:for|on|in|of)\s[^.;]{3,90}?\s)?(?:are|were|(?:will|would)\sbe|include)\s"
        r"(?:(?!between)[^;]{3,110}?(?:,?\sand\s|,\s))?(?:the\s)?"
    )
)
_TITLE_AFTER = re.compile(  # "Raytheon, the maker", "Lockheed Martin Space is the prime contractor", "X and Y are"
    r"(?:\s[A-Z][a-z]+){0,2}(?:\sand\s(?:[A-Z][\w.]+\s){1,4}(?=are\s|were\s)(?<=\s))?"
    r"(?:,\s(?:of\s)?[A-Z][\w.]+(?:\s[A-Z]\w+)?,\s[A-Z][\w.]+,(?=\s(?:is|was|will|would)\s))?(?:,?\s|(?<=\s))"
    r"(?:which is\s|is\s|was\s|(?:will|would)\sbe\s|are\s|were\s|as\s)?(?:the |its |their )?"
    r"(?:missile[’']s |main |prime |principal |system[’']s |lead |present |current |sole |only |original )?"
    r"(?P<what>(?:manufacturer|maker|builder|producer|contractor|developer)(?=s?\b)"
    r"|(?:[\w-]+ )?production partner"
    r"|(?:[\w-]+ ){1,3}?(?:company|firm|start-up|startup|bureau|group|venture) (?:behind|that (?:makes|builds)"
    r"|which (?:makes|builds)))s?\b"
)
_BY_MAKER = re.compile(
    r"\b(?:boosters?|motors?|engines?|missiles?|rockets?|systems?|versions?|drones?|launchers?|interceptors?"
    r"|munitions?|weapons?|joint products?|products?)"
    r",? (?:by|from|of) (?:the )?(?:[A-Z]\w+[’']s )?(?:[\w-]+ (?:firm|company|group|start-?up) )?$"
    r"|\b(?:then|delivered|supplied|provided|marketed|offered) by (?:the )?$"
    r"|\bby (?:the|a|an) (?:[\w-]+ ){0,2}(?:firm|company|start-up|startup|maker|manufacturer) $"
)
_WORK_OF = re.compile(  # "the work of the Luch bureau", "a joint product of A and B"
    r"\b(?P<what>joint\s(?:product|production|venture|project|programme|program|effort|development)|product|work"
    r"|creation"
    r"|brainchild|development|design)s?\s(?:of|by|between)\s(?:the\s)?(?:[\w.-]+(?:[’']s)?\s(?:firm\s|company\s)?)?$"
)
_COMES_FROM = re.compile(
    r"(?:,\sby\s|\bput\stogether\sby\s|\b(?:comes?|came|ordered|orders|bought|buys?|buying|purchased?|procured?"
    r"|acquired?|deal|contract)\b"
    r"[^.;]{0,80}?\sfrom\s)"
    r"(?:the\s)?(?:[\w.-]+(?:[’']s)?\s){0,2}?(?:(?:firm|company|start-up|startup|maker|manufacturer)\s)?$"
)
_THAT = ("that ", "which ")
_FROM = "from "
_MADE = re.compile(r"-(?:made|built)\b")
_FROM_MAKER = re.compile(r"\s(?:of|by|from)\s(?:the\s|[A-Z]\w+[’']s\s)?")
_ASIDE = re.compile(r"(?:\s[A-Z]\w+)?,\s(?!which|that|who)[^,.;]{3,60},(?=\s)|\s\([^)]{2,12}\)")
_AND_FIRM = re.compile(r"(?:\sin\s[A-Z]\w+)?\sand\s(?:the\s)?(?:[A-Z]\w+[’']s\s)?(?=[A-Z])")
_OTHER_WORK = re.compile(
    r"\s(?:fuselages|wings|airframes|hulls|shells|tanks|ships|trucks|engines for ships)(?![\w-])"
    r"|\s(?:the|its|an?)\s(?:\w+\s)?(?:ships?|hulls?|frigates?|destroyers?|submarines?|boats?|trucks?|chassis"
    r"|plants?"
    r"|factor(?:y|ies))(?![\w-])"
)
_PARENT = re.compile(  # "Sarab Systems, a unit of Leidos, builds it"
    r",\s(?:(?:an?|the|now|once|itself)\s)?(?:[\w-]+\s){0,3}?(?:unit|subsidiary|division|arm|part|brand|affiliate|offshoot)"
    r"\s(?:of|within)\s(?:the\s)?(?:[\w.-]+(?:[’']s)?\s){0,2}$|,\s(?:[\w-]+\s)?owned\sby\s(?:the\s)?(?:[\w.-]+\s){0,2}$"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?$")
_APART = re.compile(r"[,;:()]|\.\s|\bwhose\b")
_OWNS = re.compile(
    r"[’']s?\s(?:(?:new|latest|own|first|next-generation|[A-Za-z][a-z]+-[A-Za-z][a-z]+|[a-z]+ic)\s){0,3}$"
)
_ITS_SHOWN = re.compile(
    r"[^.;]{0,30}\s(?:(?:showed|shown|unveiled|presented|tested|displayed)\s(?:its|a|the)"
    r"|(?:said|says|fired|launched|offers?|sells|delivered|exports?)\s(?:that\s)?its)\s[^.;]{0,30}$"
)
_AT_PLANT = re.compile(
    r"\b(?:production|assembly|built|made|produced|assembled|manufactured?|put\stogether|comes?\soff"
    r"|leaves?)\b[^.;]{0,60}?\s(?:at|by|in)\s(?:the\s|an?\s)?$",
    re.I,
)
_PLANT = re.compile(r"(?:[’']s)?\s(?:\w+\s){0,2}?(?:plant|factory|works|line|site|facility|Operations|workshops?)\b")


def read_makers(context: Context) -> Iterator[Found]:
    """Manufacturers and developers, from every way English has of naming them."""
    yield from made_by(context)
    yield from developed_by(context)
    yield from house_makes(context)
    for maker, sentence in makers_of(context):
        for rule in _RULES:
            found = tuple(rule(context, maker, sentence))
            if found:
                yield from found
                break
    for state, _ in said(context, STATES):
        if not has_word(context, _MAKING, state.span.end, state.span.end + _VERB_WITHIN):
            continue
        develops = _DEVELOPS.match(context.document.text, state.span.end)
        name = first_after(context, develops.end(), 1, WEAPONS) if develops else None
        if name:
            yield from found_of(state, "developer", named(name, "named"), "state")
        elif makes := _STATE_MAKES.match(context.document.text, state.span.end):
            thing = _made_by_state(context, makes.end())
            yield from found_of(state, "manufacturer", thing, "state")
        elif _DEVELOPED.match(context.document.text, state.span.end):
            thing = resolve(context, Span(state.span.end, state.span.end + 1), WEAPONS)
            yield from found_of(state, "developer", thing, "state")


def _made_by_state(context: Context, start: int) -> Resolution | None:
    """What a state is said to make: what is named right behind, else what was spoken of."""
    name = first_after(context, start, 40, WEAPONS)
    return named(name, "named") if name else resolve(context, Span(start - 1, start), WEAPONS)


def _titled(context: Context, maker: Mention, sentence: Span) -> Iterator[Found]:
    """Such as "the maker, Raytheon", "Raytheon, which is the prime contractor", "a Raytheon-built missile"."""
    text = context.document.text
    before = before_maker(context, maker, sentence)
    title = _TITLE_AFTER.match(text, maker.span.end, sentence.end)
    if (
        title
        or _TITLE_BEFORE.search(before)
        or _is_contractor(context, maker, sentence)
        or _MADE.match(text, maker.span.end)
        or _BY_MAKER.search(before)
        or PARTNER_AFTER.match(text, maker.span.end, sentence.end)
    ):
        developer = title["what"] == "developer" if title else _tells_developer(before)
        name = _named_behind(context, title.end()) if title else None
        subject = named(name, "named") if name else resolve(context, maker.span, WEAPONS)
        yield from found_of(maker, "developer" if developer else "manufacturer", subject, "title")


_DEVELOPED_BY = re.compile(r"\bdeveloper|\b(?:developed|designed)\s(?:[\w-]+\s){0,3}by\s[^,.;]{0,60}$", re.I)


def _tells_developer(before: str) -> bool:
    """Whether the words before a maker call it a developer, and no maker: "developed by the Italian firm"."""
    return _DEVELOPED_BY.search(before) is not None


def _is_contractor(context: Context, maker: Mention, sentence: Span) -> bool:
    """Whether the maker is the last of a row of contractors."""
    start = next(reversed(context.tape.starts_of(_CONTRACTORS)), -1)
    if not sentence.start <= start < maker.span.start:
        return False
    return _CONTRACTORS_ARE.fullmatch(context.document.text, start, maker.span.start) is not None


def _named_behind(context: Context, start: int) -> Mention | None:
    """The weapon that is named right behind "the maker of" or "the firm behind"."""
    name = first_after(context, start, 20, WEAPONS)
    gap = context.document.text[start : name.span.start] if name else ""
    return name if re.fullmatch(r"\s(?:of\s)?(?:the\s)?", gap) else None


def _acting(context: Context, maker: Mention, sentence: Span) -> Iterator[Found]:
    """Such as "Raytheon builds the Tomahawk", "Novator began development of it"."""
    text = context.document.text
    legal = LEGAL_FORM.match(text, maker.span.end, sentence.end)
    end = legal.end() if legal else maker.span.end
    also = _AND_FIRM.match(text, end, sentence.end)
    other = first_after(context, also.end(), 1, MAKERS) if also else None
    end = other.span.end if other else end
    aside = _ASIDE.match(text, end, sentence.end)
    start = aside.end() if aside else end
    active = _ACTIVE.search(text, start, min(sentence.end, start + 40))
    if (
        active is None
        or text.startswith(" by ", active.end())
        or _OTHER_WORK.match(text, active.end())
        or _builds_ware(context, maker)
        or _PARENT.search(before_maker(context, maker, sentence))
        or _PASSIVE.search(text, start, active.start())
        or _APART.search(text[start : active.start()].removeprefix(", "))
    ):
        return
    if first_after(context, active.end(), 6, PLANES):
        return  # "BAE Systems builds the Typhoon, which carries the Storm Shadow"
    attribute = (
        "developer" if re.search(r"develop|design|work|finishing|completing", active.group()) else "manufacturer"
    )
    name = first_after(context, active.end(), 60, WEAPONS)
    between = Span(active.end(), name.span.start) if name else None
    if between and is_maker(context, between):
        return  # "Rheinmetall will build the motors, Raytheon the Patriot"
    near = between and not re.search(r"[.;:]|\b(?:and|as|while|but)\b", between.of(text))
    subject = named(name, "named") if name and near else resolve(context, Span(active.end(), active.end() + 1), WEAPONS)
    yield from found_of(maker, attribute, subject, "verb")
    for other in also_made(context, name, sentence) if name and near else ():
        yield from found_of(maker, attribute, named(other, "named"), "verb")


def _builds_ware(context: Context, maker: Mention) -> bool:
    """Whether a ship or the like is what the maker builds: "the boats that Saab is building"."""
    text = context.document.text
    that = next((len(word) for word in _THAT if text.endswith(word, 0, maker.span.start)), 0)
    return that > 0 and ware_before(context, maker.span.start - that)


def _authored(context: Context, maker: Mention, sentence: Span) -> Iterator[Found]:
    """Such as "the work of the Luch bureau", "comes from the Kyiv firm Fire Point", "ordered from Kongsberg"."""
    before = before_maker(context, maker, sentence, 120)
    work = _WORK_OF.search(before)
    if work and "venture" in work["what"] and of_firm(context, maker.span.start - len(before) + work.start()):
        return  # "BrahMos Aerospace, a joint venture of", "made by a joint venture of"
    if work:
        attribute = "manufacturer" if re.search("product|venture", work["what"]) else "developer"
        place = Span(maker.span.start - len(before) + work.start(), maker.span.start)
        yield from found_of(maker, attribute, resolve(context, place, WEAPONS), "work of")
        return
    plant = _PLANT.match(context.document.text, maker.span.end, sentence.end)
    come = _COMES_FROM.search(before)
    if come and before.endswith(_FROM) and ware_before(context, maker.span.start - len(_FROM)):
        return  # "bought 60 Marder vehicles from Rheinmetall"
    if come or (_AT_PLANT.search(before) and (before.endswith((" at ", " at the ")) or plant)):
        yield from found_of(maker, "manufacturer", resolve(context, maker.span, WEAPONS), "from")
    elif plant:
        yield from _from_plant(context, maker, Span(plant.end(), sentence.end))


_TURNS_OUT = re.compile(
    r"\b(?:turn(?:s|ed|ing)?\sout|build(?:s|ing)?|built|makes?|making|made|produc(?:es?|ed|ing)|assembl(?:es?|ed|ing)"
    r"|rol(?:l|ls|led)\s(?:out|off))\s"
)


_WHERE = re.compile(r"[^.;]{0,40}?\bwhere\s(?:the\s)?")
_IS_MADE = re.compile(
    r"(?:\s[a-z]+)?\s(?:(?:is|are)|will\sbe)\s(?:being\s)?(?:put\stogether|built|made|assembled|produced|manufactured)\b"
)


def _from_plant(context: Context, maker: Mention, rest: Span) -> Iterator[Found]:
    """Such as "the Saab plant in Linkoping will turn out 500 RBS-15", "at Saab's works, where the X is built"."""
    where = _WHERE.match(context.document.text, rest.start, rest.end)
    name = first_after(context, where.end(), 1, WEAPONS) if where else None
    if name and _IS_MADE.match(context.document.text, name.span.end, rest.end):
        yield from found_of(maker, "manufacturer", named(name, "named"), "plant")
        return
    made = _TURNS_OUT.search(context.document.text, rest.start, rest.end)
    name = first_after(context, made.end(), 40, WEAPONS) if made else None
    if made and name and not _APART.search(context.document.text, made.end(), name.span.start):
        yield from found_of(maker, "manufacturer", named(name, "named"), "plant")


_WHO_MAKES = re.compile(
    r"\b[Ww]ho\s(?:else\s)?(?P<verb>makes?|made|builds?|built|produces?|develops?|developed"
    r"|designed)\b[^?]{0,40}\?\s(?:A:\s)?(?:[Tt]he\s)?$"
)


def _answering(context: Context, maker: Mention, sentence: Span) -> Iterator[Found]:
    """Such as "Who builds it? Taurus Systems of Schrobenhausen"."""
    text = context.document.text
    asked = _WHO_MAKES.search(text, max(0, maker.span.start - 90), maker.span.start)
    if asked:
        attribute = "developer" if asked["verb"].startswith("de") else "manufacturer"
        yield from found_of(
            maker, attribute, resolve(context, Span(asked.end("verb"), maker.span.start), WEAPONS), "asked"
        )


_TOGETHER = re.compile(
    r"\b(?:together|along|jointly|in\s(?:partnership|co-?operation|collaboration))\swith\s(?:the\s)?$"
)
_AS_PARTNER = re.compile(r"\sas\s(?:an?|its|the|their)\s(?:[\w-]+\s)?partner\b")
_DEED = re.compile(r"\b(?P<dev>develop(?:ed|s)|design(?:ed|s))\b|\b(?:made|makes?|built|builds?|produced|produces?)\b")
_NEXT = re.compile(r",\s(?:the\s)?")


def _beside(context: Context, maker: Mention, sentence: Span) -> Iterator[Found]:
    """Such as "IAI developed it together with Boeing", "built by Saab, with Boeing as a partner"."""
    text = context.document.text
    before = before_maker(context, maker, sentence, 160)
    if not before.endswith(("with ", "with the ")):
        return
    partner = _AS_PARTNER.match(text, maker.span.end, sentence.end) or _TOGETHER.search(before)
    deed = _DEED.search(before) if partner else None
    if deed:
        then = _NEXT.match(text, maker.span.end, sentence.end)
        name = first_after(context, then.end(), 1, WEAPONS) if then else None  # "and, together with RTX, David's Sling"
        place = Span(maker.span.start - len(before) + deed.start(), maker.span.start)
        subject = named(name, "named") if name else resolve(context, place, WEAPONS)
        yield from found_of(maker, "developer" if deed["dev"] else "manufacturer", subject, "beside another")


_OF_ITS_MAKE = re.compile(
    r"(?:[’']s\s(?:new|latest)(?=\s(?:missile|weapon)\s(?:is|was|has|can|will|flies)\b))?\s(?:product|missile|weapon|engine|motor|design(?!\sbureau))\b"
)
_MAKES_PART = re.compile(
    r"\b(?:suppl(?:ies|ied)|provides?d?|makes|made|builds|built|produces?d?)\s[^;]{3,90}\sand\s(?:the\s)?$"
)
_THE_PART = re.compile(
    r"\s(?:the|its)\s(?:[\w.-]+\s){0,3}?(?:launcher|motor|radar|seeker|engine|booster|warhead|body|airframe|truck|system)s?\b"
)


def _sharing(context: Context, maker: Mention, sentence: Span) -> Iterator[Found]:
    """Such as "Saab supplies the radar and Diehl the launcher": the second, whose verb is not said again."""
    before = before_maker(context, maker, sentence, 140)
    if before.endswith(("and ", "and the ")) and _THE_PART.match(context.document.text, maker.span.end, sentence.end):
        makes = _MAKES_PART.search(before)
        if makes:
            yield from found_of(maker, "manufacturer", resolve(context, maker.span, WEAPONS), "shares")


def _owning(context: Context, maker: Mention, sentence: Span) -> Iterator[Found]:
    """Such as "Raytheon's Tomahawk", "the Raytheon Coyote", "Fire Point showed its Flamingo"."""
    text = context.document.text
    name = first_after(context, maker.span.end, 60, WEAPONS)
    gap = text[maker.span.end : name.span.start] if name else ""
    last = last_before(context, maker.span.start, 60, WEAPONS)
    between = text[last.span.end : maker.span.start] if last else ""
    if last and _FROM_MAKER.fullmatch(between):
        yield from found_of(maker, "manufacturer", named(last, "named"), "of the maker")
    elif last and between == " (" and text[maker.span.end : maker.span.end + 1] == ")":
        yield from found_of(maker, "manufacturer", named(last, "named"), "in brackets")
    elif name and (gap == " " or _OWNS.match(gap) or _ITS_SHOWN.fullmatch(gap)):
        yield from found_of(maker, "manufacturer", named(name, "named"), "owns")
    elif _OF_ITS_MAKE.match(text, maker.span.end):
        yield from found_of(maker, "manufacturer", resolve(context, maker.span, WEAPONS), "product")


_RULES: tuple[Callable[[Context, Mention, Span], Iterator[Found]], ...] = (
    _titled,
    _answering,
    _acting,
    _authored,
    _beside,
    _sharing,
    _owning,
    contracted,
)
