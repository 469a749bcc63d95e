"""Figures of things that are no weapon: where a depot lies, what a ship weighs, what a plane is worth."""

from __future__ import annotations

import re
from bisect import bisect_left

from flyout.claims.actors import STATES
from flyout.claims.candidates import PLANES
from flyout.claims.context import Context, Mention
from flyout.claims.measures.window import Window, Wording, any_of
from flyout.claims.nameless import demonym, owner_of_unnamed
from flyout.claims.once import once
from flyout.claims.places import has_name, mentions_before, mentions_of, mentions_within
from flyout.claims.subjects import OTHER_THING, WEAPONS, Resolution
from flyout.core.span import Span
from flyout.documents.wordlists import words

_PLACES = (
    r"arsenal|depot|airfield|airbase|air base|airport|base|barracks|plant|refinery|terminal|port|factory|headquarters"
    r"|command post|bridge|bunker|warehouse|storage site|training ground|test site|shipyard|power station|village|town"
    r"|city"
)
_SHIPS = r"cruiser|frigate|destroyer|corvette|submarine|flagship|warship|ship|vessel|boat|tanker|carrier"
_LIES = re.compile(
    rf"(?P<what>(?:[\w'-]+\s){{0,2}}(?:(?P<ship>{_SHIPS})(?:\s(?!which|that|is|was)[\w-]+){{0,2}}|(?:{_PLACES}))"
    r"(?:\s(?:near|at|in|outside)\s(?!the\b)[\w-]+)?)"
    r"(?:,\s(?:in|near|at|outside)\s(?:[\w'-]+\s){0,3}[\w-]+(?=,))?"
    r"(?:\s(?:in|of)\s(?:the\s)?(?:[\w-]+\s){0,2}[\w-]+)?"
    r"(?:,\s(?:on patrol|at anchor|at sea|steaming|sailing)"
    r"|,?\s(?:which|that)\s(?:lies|lay|is|was|sits|stands|stood)|(?P<beside>,)|,?\s(?:lies|lay|is|was|sits|stands|stood))"
    r"(?:\s(?:located|situated|about|around|some|roughly|nearly|almost|just|more than|over|at least))*\s$"
)
_HAPPENED = re.compile(r"\b(?P<what>explosion|blast|incident|fire)s?\s(?:(?:at|in|some|about|roughly|nearly)\s){0,2}$")
_LIES_WITHIN = 120  # characters before a figure
_FROM = re.compile(
    r"^(?:\s\([^)]{1,40}\))?\s"
    r"(?:from|away|off|behind|beyond|inside|outside|out at sea|(?:south|north|east|west)[\w-]*)\b"
)
_LEAD = re.compile(r"^(?:[\w'-]+\s)?(?:an?|the|its|their|this|that|struck|hit|attacked|destroyed|bombed)\s", re.I)
_WEAPON = any_of("missiles?", "rockets?", "drones?", "weapons?", "them", "atacms", "warheads?")
_SHIP_NAME = re.compile(
    rf"\b(?:(?:HMS|USS|USNS|INS|TCG|ROKS|FGS|HMAS|HMCS|RFS)\s[A-Z][\w-]+(?:\s[A-Z]\w+)?"
    rf"|(?:{_SHIPS})s?,?\s(?:the\s)?(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?))"
)
_OF_SHIP = re.compile(
    rf"^\s?(?:(?P<ship>(?:[a-z-]+\s)?(?:{_SHIPS}))\b)?(?:\s?(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\b)?"
)
_REFIT = Wording(
    words("refit overhaul dry commissioned"),
    any_of("refit", "overhaul", "dry dock", "commissioned into"),
)
_OF_REFIT = re.compile(r"^[\s-](?:refit|overhaul)\b")
_REFIT_TOOK = re.compile(r"\b(?:refit|overhaul) (?:that |which )?(?:took|lasted|cost) (?:[\w-]+ ){0,3}$")
_PLANE = Wording(
    words("aircraft aircrafts plane planes jet jets bomber bombers fighter fighters"),
    re.compile(
        r"\b(?:the|each|every|this|that|one|such)\s(?:such\s)?(?:aircraft|plane|jet|bomber|fighter)s?\s(?:\w+\s){1,3}$"
    ),
)
_WORTH = re.compile(
    r"(?:(?P<name>[A-Z][\w-]+),\s)?\b(?:an?|the|that|this)\s(?:[a-z-]+\s){0,2}?"
    rf"(?P<what>{_SHIPS}|tank|jet|aircraft|fighter|plane|helicopter|bomber|radar|refinery|oil depot|depot)\s"
    r"(?:(?:that (?:is|was)|said to be|reportedly)\s)?worth\s(?:\w+\s){0,2}$"
)
_SHIP_COST = re.compile(
    rf"\b(?:the|that|this|each)\s(?:[\w-]+\s){{0,2}}?(?P<what>{_SHIPS})\s(?:(?:had|has)\s)?costs?\s"
    r"(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_PRICED_WARE = re.compile(
    rf"^\s(?P<what>(?:(?!(?:in|of|for|on|to|and|from|with|an?|the|per|each)\b)[a-z-]+\s){{0,3}}?"
    rf"(?:{_SHIPS}|tank|jet|fighter|plane|bomber))s?\b"
    r"(?!\s(?:deal|order|contract))"
)
_BOOKS = Wording(
    words("""
        book intake backlog exports sales revenue revenues turnover earnings profit profits income loss production
        spending expenditure budget
    """),
    re.compile(
        r"\b(?P<what>order book|order intake|backlog|exports|sales|revenues?|turnover|earnings"
        r"|(?:net |operating )?(?:profits?|income|loss)"
        r"|(?:military |defen[cs]e )+(?:production|spending|expenditure)"
        r"|(?:extra |military |defen[cs]e )*budget)\s"
        r"(?:at\s(?:[\w&-]+\s){1,5}?)?"
        r"(?:of orders\s)?(?:(?:for|in)\s(?:the\s)?(?:[\w-]+\s){1,2}?)?(?:(?:had|has|have)\s(?:already\s|now\s)?)?"
        r"(?:of\s(?:the\s|its\s)?[a-z]+\s)?"
        r"(?:(?:will|would|is to|should|may)\s)?"
        r"(?:stands?|stood|is|was|of|rise|grow|climb|fall|reach|increase|rose|risen|grew|grown|fell|fallen|jumped|climbed|reached|totall?ed"
        r"|amount(?:s|ed)|came|swelled|touch(?:ed)?|cross(?:ed)?|topp?(?:ed)?|exceed(?:ed)?|hit"
        r"|(?:more than |nearly |almost )?(?:doubled|trebled|tripled|halved)|surged|soared|slipped|shrank|dropped)"
        r"\b(?:[^.;,]|\.\d){0,45}(?:, (?:up|down) from (?:[\w$€£.,-]+\s){0,3})?$"
    ),
)
_RAISED = Wording(
    words("spending budget expenditure exports production"),
    re.compile(  # "will double its military spending to"
        r"\b(?:doubl|tripl|rais|increas|boost|lift|cut)(?:e|es|ed|ing|s)?\s(?:its|their|the)\s"
        r"(?P<what>(?:military |defen[cs]e )+(?:spending|budget|expenditure|exports|production))\b[^.;]{0,60}\sto\s"
        r"(?:\w+\s){0,2}$"
    ),
)
_BUDGET = Wording(
    words("budget"),
    re.compile(
        r"\b(?P<what>(?:special|supplementary|supplemental|defen[cs]e|military|annual) (?:defen[cs]e )?budget"
        r"|(?:(?:defen[cs]e|military) )?budget request) of "
        r"(?:about |some |over |nearly )?$"
    ),
)
_BOOKED = Wording(
    words("booked took takes invest invested invests won received"),
    re.compile(
        r"\b(?:(?:booked|took in)\s(?:new\s)?(?:(?P<orders>orders)\s(?:of|worth)\s)?"
        r"|(?P<invested>to invest|invested|invests)\s"
        r"|(?:took|takes|won|received)\s(?:new\s)?(?P<won>orders)\s(?:of|worth)\s)(?:about\s)?$"
    ),
)
_NO_FIRM = re.compile(r"\b(?:army|navy|air force|ministry|government|state|country)\s(?:[\w-]+\s){0,3}$")
_BUILDINGS = r"plant|factory|hall|facility|shipyard|works|site"
_DRILLS = r"drill|exercise|operation|war|attack|campaign|barrage|salvo|raid"
_BUILDING_BEHIND = re.compile(rf"[\s-](?:[a-z-]+\s){{0,2}}?(?P<what>(?!site|works){_BUILDINGS})\b")
_BUILDING = re.compile(
    rf"\b(?:The\s)?(?P<what>(?:[A-Z][\w-]*\s){{0,2}}(?:{_BUILDINGS}))\s(?:[^.;]{{0,70}}?\s)?costs?\s(?:[\w-]+\s){{0,3}}$"
    rf"|\bcost of (?:the|its|an?|this) (?:[a-z][\w-]*\s)?(?P<such>(?:[A-Z][\w-]*\s){{0,2}}(?:{_BUILDINGS}|{_DRILLS}))\s"
    r"(?:at|is|was|has risen to)\s(?:[\w-]+\s){0,2}$"
    rf"|\b(?:build|builds|built|building|open|opened) an? (?:[a-z-]+\s){{0,2}}?(?P<built>shield|base|{_BUILDINGS}) "
    r"(?:[^.;,]{0,30} )?for (?:[\w-]+\s){0,2}$"
)
_ON_ARMS = re.compile(r"^(?:\s\([^)]{1,40}\))?\son\s(?:its|the|their)\s(?:military|defen[cs]e|armed forces)\b")
_SPENDS = re.compile(r"\bspen(?:d|ds|t)\s(?:[\w-]+\s){0,2}$")
_CHARGE = re.compile(r"^\s(?:[a-z-]+\s)?(charge|loss|profit|write-?(?:down|off))\b")
_BOOKS_WITHIN = 110  # characters before a figure
_HOUSES = frozenset({"state", "maker"})
_FIRMS = frozenset({"maker"})
_ENGINE = re.compile(r"\b(?:motor|engine|scramjet)s?\b")
_ENGINE_KIND = re.compile(
    r"\b(?:(?:solid|liquid)-(?:fuel|propellant)(?:l?ed)? (?:rocket )?|(?:scramjet|ramjet|rocket|turbojet) )"
    r"(?:motor|engine)\b"
)
_ENGINE_FIGURES = words("thrust burn_time propellant_mass diameter length")
_RECENT = 3  # aircraft looked back at
_HEADLINE = 500  # characters in which a headline ends
_BEHIND = 40  # characters behind a figure


def of_other_thing(context: Context, window: Window, attribute: str) -> Resolution | None:
    """A place, a ship or a plane that a figure speaks of, by the words beside it.

    Parameters
    ----------
    context : Context
    window : Window
    attribute : str

    Returns
    -------
    Resolution or None
        None where nothing says that it is no weapon's.
    """
    dimension = window.quantity.dimension
    engine = _of_engine(context, window) if attribute in _ENGINE_FIGURES else None
    if engine:
        return engine
    if dimension == "length":
        return _lying(context, window) if attribute == "other" else None
    if dimension == "mass" and attribute in ("launch_mass", "other"):
        return _of_ship_behind(context, window)
    return (
        _priced_ware(context, window)
        or _building(context, window)
        or _worth(context, window)
        or _of_plane(context, window)
        or _of_refit(context, window)
        or _of_books(context, window)
    )


def _lying(context: Context, window: Window) -> Resolution | None:
    """Such as "the depot lies 85 km behind the front": where something is that is no missile."""
    start = window.quantity.span.start
    if not _FROM.match(window.after):
        return None
    happened = _HAPPENED.search(window.before[-_BEHIND:])
    if happened:
        return Resolution(name=happened["what"], rule=OTHER_THING)
    found = _LIES.search(window.before[-_LIES_WITHIN:])
    if found is None or (found["beside"] and _WEAPON.search(window.before)):
        return None
    if found["ship"]:
        ship = _ship(context, start)
        if ship:
            return ship
    first = start - len(window.before[-_LIES_WITHIN:]) + found.start("what")
    written = context.document.text[first : first + len(found["what"])]
    return Resolution(name=_LEAD.sub("", written), rule=OTHER_THING)


def _of_engine(context: Context, window: Window) -> Resolution | None:
    """Such as "the motor burned for 60 seconds" in a report on a test stand that has named no weapon yet."""
    if mentions_before(context, window.quantity.span.start, WEAPONS, 1):
        return None
    if not any(_ENGINE.search(said) for said in (window.before, window.after[:_BEHIND], _opening(context))):
        return None
    name = _engine(context)
    return Resolution(name=name, rule=OTHER_THING) if name else None


@once
def _engine(context: Context) -> str | None:
    """Whose engine a report speaks of first, and of what kind."""
    kind = _ENGINE_KIND.search(context.folded)
    if kind is None:
        return None
    owner = owner_of_unnamed(context) or next((demonym(m.alias.name) for m in mentions_of(context, STATES)[:1]), None)
    return f"{owner} {kind[0]}" if owner else kind[0]


def _opening(context: Context) -> str:
    """The headline, which may say that a motor or an engine is what the report is about."""
    return context.folded[: max(0, context.folded.find("\n\n", 0, _HEADLINE))]


def _ship(context: Context, before: int) -> Resolution | None:
    """The last ship named before a place, else the first one of the report."""
    names = _ships(context)
    last = bisect_left(names, before, key=re.Match.start)
    found = names[last - 1] if last else names[0] if names else None
    return Resolution(name=found["name"] or found[0], rule=OTHER_THING) if found else None


@once
def _ships(context: Context) -> tuple[re.Match[str], ...]:
    """The ships that a report names, looked for once."""
    return tuple(_SHIP_NAME.finditer(context.document.text))


def _of_ship_behind(context: Context, window: Window) -> Resolution | None:
    """Such as "the 500-ton Jinjiang", "the 6,000-ton boat": a ship right behind a weight."""
    end = window.quantity.span.end
    found = _OF_SHIP.match(context.document.text[end : end + _BEHIND]) if "-" in window.own else None
    if found is None or not (found["name"] or found["ship"]):
        return None
    if found["name"] is None:
        return _ship(context, end) or Resolution(name=found["ship"], rule=OTHER_THING)
    if mentions_within(context, Span(end + found.start("name"), end + found.end("name"))):
        return None
    return Resolution(name=found["name"], rule=OTHER_THING)


def _worth(context: Context, window: Window) -> Resolution | None:
    """Such as "it finished a destroyer worth $50 million", "the ship cost": by its name where it is a ship with one."""
    if window.quantity.dimension != "money" or not (" worth " in window.before or " cost" in window.before):
        return None
    start = window.quantity.span.start
    near = max(window.sentence.start, start - _BOOKS_WITHIN)
    worth = _WORTH.search(context.document.text, near, start)
    if worth and worth["name"]:
        return Resolution(name=worth["name"], rule=OTHER_THING)
    found = worth or _SHIP_COST.search(context.document.text, near, start)
    if found is None:
        return None
    ship = _ship(context, window.quantity.span.start) if re.fullmatch(_SHIPS, found["what"]) else None
    return ship or Resolution(name=found["what"], rule=OTHER_THING)


def _priced_ware(context: Context, window: Window) -> Resolution | None:
    """Such as "the $4 billion guided-missile destroyer broke down": a ship or a plane right behind its price."""
    if window.quantity.dimension != "money":
        return None
    found = _PRICED_WARE.match(window.after)
    end = window.quantity.span.end
    if found is None or has_name(context, Span(end, end + found.end()), WEAPONS):
        return None
    return Resolution(name=context.text_of(Span(end + found.start("what"), end + found.end("what"))), rule=OTHER_THING)


def _of_plane(context: Context, window: Window) -> Resolution | None:
    """Such as "each such aircraft is worth $350 million": the last one named."""
    if not _PLANE.before(window, _BEHIND):
        return None
    last = next(iter(mentions_before(context, window.quantity.span.start, PLANES, _RECENT)), None)
    return Resolution(name=last.alias.name, rule=OTHER_THING, mention=last) if last else None


def _of_refit(context: Context, window: Window) -> Resolution | None:
    """What a refit cost or took, of the ship that the sentence names."""
    if not _REFIT.anywhere(window):
        return None
    if _OF_REFIT.match(window.after) or _REFIT_TOOK.search(window.before[-_BEHIND:]):
        return _ship(context, window.quantity.span.start)
    start = window.quantity.span.start - len(window.before)
    sentence = Span(start, window.quantity.span.end + len(window.after))
    if has_name(context, sentence, WEAPONS):
        return None
    ship = _SHIP_NAME.search(sentence.of(context.document.text))
    return Resolution(name=ship["name"] or ship[0], rule=OTHER_THING) if ship else None


def _is_there(context: Context, state: Mention) -> bool:
    """Whether a state is told as the place of what it has: "exports from India rose to"."""
    return state.alias.kind == "state" and context.folded.endswith((" in ", " from ", " of "), 0, state.span.start)


def _of_firm(window: Window) -> str | None:
    """What a sum is to the firm spoken of: its orders, what it invests, a charge."""
    charge = _CHARGE.match(window.after)
    booked = _BOOKED.before(window, _BEHIND)
    if charge or booked is None:
        return charge[1] if charge else None
    if booked["invested"] and _NO_FIRM.search(window.before[: -len(booked[0])]):
        return None
    return booked["orders"] or booked["won"] or "investment"


def _spending(context: Context, window: Window) -> Resolution | None:
    """Such as "Chile will spend $600 million on its military": what a state spends on arms of all kinds."""
    start = window.quantity.span.start
    states = [m for m in mentions_within(context, Span(window.sentence.start, start)) if m.alias.kind in STATES]
    return Resolution(name=f"{demonym(states[-1].alias.name)} military spending", rule=OTHER_THING) if states else None


def _building(context: Context, window: Window) -> Resolution | None:
    """A building that a sum was paid for, where no weapon is named: "the plant cost $20 million"."""
    if window.quantity.dimension != "money" or has_name(context, window.sentence, WEAPONS):
        return None
    text, start, end = context.document.text, window.quantity.span.start, window.quantity.span.end
    behind = _BUILDING_BEHIND.match(text, end)
    if behind:
        return Resolution(name=behind["what"], rule=OTHER_THING)
    found = _BUILDING.search(text, max(window.sentence.start, start - _BOOKS_WITHIN), start)
    return Resolution(name=found["what"] or found["such"] or found["built"], rule=OTHER_THING) if found else None


def _of_books(context: Context, window: Window) -> Resolution | None:
    """Such as "MBDA's order book stands at 37 billion euros": money that a firm or a state has, and buys all with."""
    if window.quantity.dimension != "money":
        return None
    told = _of_firm(window)
    maker = next(iter(mentions_before(context, window.quantity.span.start, _FIRMS, 1)), None) if told else None
    if told and maker:
        return Resolution(name=f"{maker.alias.text} {told}", rule=OTHER_THING)
    if _ON_ARMS.match(window.after) and _SPENDS.search(window.before[-_BEHIND:]):
        return _spending(context, window)
    budget = _BUDGET.before(window, _BOOKS_WITHIN)
    if budget:
        return Resolution(name=budget["what"], rule=OTHER_THING)
    found = _BOOKS.before(window, _BOOKS_WITHIN) or _RAISED.before(window, _BOOKS_WITHIN)
    if found is None:
        return None
    start = window.quantity.span.start - len(window.before[-_BOOKS_WITHIN:])
    first = window.quantity.span.start - len(window.before)
    owners = mentions_within(context, Span(first, start + found.start("what")))
    owner = next((m for m in reversed(owners) if m.alias.kind in _HOUSES), None)
    inside = mentions_within(context, Span(start + found.start("what"), window.quantity.span.start))
    there = inside[0] if len(inside) == 1 and _is_there(context, inside[0]) else None
    owner = owner or there or next(iter(mentions_before(context, first, _FIRMS, 1)), None)
    if owner is None or (inside and owner is not there):
        return None
    word = demonym(owner.alias.name) if owner.alias.kind == "state" else owner.alias.text
    return Resolution(name=f"{word} {found['what']}", rule=OTHER_THING)
