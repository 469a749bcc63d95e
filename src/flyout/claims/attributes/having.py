"""Who has a weapon, by the verb that tells so: "the Army has 363 launchers", "Armenia became the first customer"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.antecedents import named
from flyout.claims.attributes.armies import User, operator_of, users_of
from flyout.claims.attributes.equipped import equipped
from flyout.claims.attributes.found import Found, first_after
from flyout.claims.context import Context
from flyout.claims.subjects import WEAPONS, Resolution, resolve
from flyout.core.span import Span

_CUSTOMER = re.compile(
    r"\s(?:(?:became|has become|becomes|is|was|remains|will be|will become)(?:\s(?:also|now))?"
    r"\s(?:the|an?|its|their)|the)"
    r"\s(?:[\w-]+\s){0,3}?"
    r"(?:(?:customer|buyer|operator|user)\b"
    r"|(?:nation|country|state|army)(?:\sin\s(?:the\sworld|[A-Z][\w-]+))?(?:,?\s(?:after|besides)\s[^.;]{3,60}?)?"
    r",?\s(?:able\s)?to\s(?:have\s(?:used"
    r"|bought|ordered|fielded|received|fired)|fire|launch|choose|field|operate|deploy|station|place|buy"
    r"|receive|use|adopt|order|acquire|get)\b)"
)
_NO_BATTLE = r"(?!\s(?:in\s(?:combat|battle|action)|against|to\s(?:hit|strike|attack|sink|destroy)|without)\b)"
_USE_IT = re.compile(  # "Poland, Iran and Syria have used it"
    r"\s(?:(?:still|also|now|both|all)\s){0,2}(?:have (?:(?:also|since|all)\s)?(?:used|bought|ordered|adopted|acquired)"
    r"|use|used|operate|field|ha(?:s|ve)(?:\shad)?|had|own|possess)\s(?:it|them|the (?:missile|system|type|launcher"
    rf"|weapon)s?)\b{_NO_BATTLE}|\sused\s(?:it|them)(?:,?\stoo)?(?=[.,;]|\s(?:until|since|from|for)\b)"
    r"|\s(?:bought\s(?:it|them),?\stoo|kept\s(?:it|them)(?=[.,;]|\s(?:until|in|for|on)))\b"
    r"|\s(?:ha[sd]\s)?ever\s(?:deployed|fielded|operated|had|owned|flew|flown)\b"  # "the largest that Chad ever had"
    r"|\s(?:will|plans\sto|is\sto)\s(?:fit|mount)\s(?:it|them|the\smissiles?)\b"
)
_AMONG_USERS = re.compile(
    r"\s(?:are|is|were)\samong\s(?:its|the|their)\s(?:\w+\s)?(?:users|operators|customers|buyers)\b"
)
_JOINED = re.compile(r"(?:,\s(?:and\s)?|\sand(?:,\s\w+,)?\s)(?:the\s)?")
_GATE = re.compile(  # what can follow a state that has a weapon
    r"(?:\sand\s(?:\w+\s){1,3}other\s(?:countries|states|nations|armies))?(?:[’']s\s(?:arsenal|inventory|stockpile|service|present|current|existing|ageing|aging)|,?\s(?:which|armed|equipped|forces|alone|already|also|now"
    r"|currently|both"
    r"|all|still|together|the(?=\s\w+\s(?:country|nation|state|army)\b)|since|ever|has|have|had|will|would|can|to|is|are|was|were|remains|plans?|operates?|fields?"
    r"|owns?|use|uses|used|fly|flies"
    r"|keeps|kept|bought|leases?|possess(?:es)?|adopted|inducted|fielded|introduced|took|puts?|became|becomes"
    r"|(?:[\w-]+\s){0,2}(?:relies|depends))\b)"
)
_HOLDING = re.compile(  # what one who has a weapon does with it, up to its name or "it"
    r"(?:,\swhich|,)?(?:\sand\s(?:\w+\s){1,3}other\s(?:countries|states|nations|armies))?(?:\son\s[A-Z]\w+day)?(?:\s(?:also|now|currently|already|alone|both|all|still|together"
    r"|since\s\d{4}))?\s"
    r"(?:(?:is|are)\s(?:believed|thought|said|known|reported)\sto\s(?:use|operate|field|have|own|possess)|(?:will"
    r"|would|is\sto|are\sto|plans?\sto)\s(?:\w+ly\s)?(?:operate|field)"
    r"|(?:(?:has|have|had)\s)?used(?=\s[^.,;]{2,40}?\s(?:(?:since|until)\s(?:[A-Z]\w+\s)?\d{4}|for\s(?:[\w-]+\s)?(?:years|decades))\b)"
    r"|operates?|fields?|use|possess(?:es)?|leases?|own|fly|flies|runs|retired|withdrew|(?:has|have|had)\s(?:flown|operated|fielded|owned)"
    r"|(?:(?:has|have|had)\s)?(?:adopted|inducted|fielded|introduced)"
    r"|(?:(?:has|have|had)\s)?(?:took|taken|puts?)(?=\s[^.;]{3,80}\sinto\s(?:\w+\s)?(?:service|operation|use))"
    r"|(?:(?:has|have|had)\s)?t(?:ook|aken)\sdelivery\sof(?=\sits\sfirst\s)"
    r"|is\s(?:upgrading|moderni[sz]ing|retiring|replacing|fielding|introducing))\s"
)
_BUYING = re.compile(  # of armies only: a state that buys may never have got it
    r"(?:,\swhich)?\s(?:(?:has|have|had)\s)?(?:bought|ordered|purchased|acquired|received|chosen|chose|picked"
    r"|selected|got(?=\sits\s)|t(?:ook|aken)\sdelivery\sof|will\shave|will\sget|will\sreceive"
    r"|(?:plans|wants|hopes|is)\sto\s(?:buy|get|order|acquire|receive))"
    r"\s(?:(?:about|around|nearly|some|over|more\sthan)\s)?"
)
_GOT = re.compile(r"\b(?:bought|purchased|acquired|received|delivery)\b")  # how many one ordered, one may not have
_ON_ORDER = re.compile(r"(?:\s\w+)?\son\sorder\b")
_OBJECT = re.compile(
    r"(?!(?:comparable|similar|such)\s)(?:\d[\d,]*+(?=\s(?:from|between|up\sto|until|in|by|since|of\sthem)\b|[,.;])|(?:it|them|[\d,]+\sof\s(?:it"
    r"|them))\b(?!\s(?:to|on|against|at|in\sthe\swar))"
    r"|(?:the\s(?:same\s)?|an?\s|its\s|\w+\s)?(?:\w+\s)?(?:missiles?|systems?|weapons?|variants?|versions?"
    r"|batter(?:y|ies)"
    r"|launchers?|regiments?)\b|(?:[\w’'-]+,?\s){0,6}?(?=(?P<name>[A-Z\d])))"
)
_NUMBERED = re.compile(  # "has two, and", "had only three of the newest version", "own fewer than 450"
    r"(?:,\swhich)?(?:\s(?:also|now|together|alone|once|still|already))*\s(?:has|have|had|own|owns|operates?|keeps?)\s"
    r"(?:(?:only|about|around|some|fewer\sthan|more\sthan|over)\s){0,2}"
    r"(?:(?P<figure>\d+(?:,\d{3})*+)|two|three|four|five|six|seven|eight|nine|ten|a\sdozen)"
    r"(?:\sof\s(?:them|the\s(?:\w+\s){0,2}\w+))?(?=[,.;:]|\sand\s|\sin\s[A-Z])"
)
_IN_ARSENAL = re.compile(r"[’']s\s(?:arsenal|inventory|stockpile|service)\b")
_INCLUDES = re.compile(r"\s(?:includes?|contains?|holds?)\s")
_IN = re.compile(r"(?<!est )\b(?:in|part\sof)\s(?:the\s)?$")
_ARMED_WITH = re.compile(r"\s(?:(?:is|was|are|were|has been|have been)\s)?(?:armed|equipped)\swith\b")
_RELIES = re.compile(r"\s(?:[\w-]+\s){0,2}?(?:relies|depends|rely|depend)\son\s(?:the\s)?$")
_ON = (" on ", " on the ")
_PIECES = re.compile(
    r"^(?:[\w-]+\s){0,2}?(?:batteries|battery|battalions|launchers|launch\svehicles|regiments|squadrons|systems"
    r"|of them)\b"
)
_NUMBER = (
    r"(?:\d[\d,.]*|several|many|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|hundreds of"
    r"|the|an?|its own)"
)
_HAS = (
    r"^(?:\sat\s[A-Z]\w+(?:\s[A-Z]\w+){0,3})?(?:,\swhich)?\s(?:(?:forces|alone|already|also|now|currently)\s){0,2}"
    r"(?:(?:has|have) had(?! the\b)|has|have|had|operates?|fields?|possess(?:es)?"
    r"|owns?|uses|keeps|leases?|runs?|looks after|maintains?|carr(?:y|ies)"
    r"|(?:is|are) (?:said|thought|believed|estimated|reported) to "
    r"(?:own|hold|have|possess|operate|field))\s(?:(?:more than|about|around|at least|up to|over|some"
    r"|nearly)\s)?"
)
_HOLDS_NUMBER = re.compile(rf"{_HAS}{_NUMBER}\s")
_HOLDS = re.compile(
    rf"{_HAS}{_NUMBER}\s(?:[\w-]+\s){{0,3}}(?:[\w-]+\s(?:missiles|rockets|drones|weapons),\s(?:among\sthem|including)\s(?:the\s)?)?$"
)
_HAS_IT = re.compile(r"(?:\s(?:also|already|now|still|both|alone))?\s(?:has|have|operates?|fields?)\s")
_PRESENT = re.compile(r"[’']s\s(?:present|current|existing|ageing|aging)\s(?:[\w-]+\s){0,2}")
_HAS_NOTHING_BEHIND = re.compile(  # "the only missile that Spain has", "the type the army has had since 1990"
    r"(?:\s(?:now|still|also))?\s(?:has|have|had|operates?|fields?)(?:\shad)?(?=[.,;]|\ssince\b|$)"
)
_WEAPON_BEFORE = re.compile(
    r"\b(?:missiles?|rockets?|weapons?|systems?|launchers?|drones?|interceptors?|type)(?:\s(?:that|which))?\s(?:the\s)?$"
)
_NOUN_WITHIN = 24  # characters of a weapon's noun with "that the"
_PLACING = (" in ", " at ", " over ", " near ", " against ", " into ")  # before a state that is only a place
_MAKE = re.compile(r"(?:[A-Z][\w-]+\s){0,2}")  # "Chinese"


def read_holders(context: Context) -> Iterator[Found]:
    """Such as "The Army has 363 HIMARS launchers", "Armenia became the first customer"; whole rows of users."""
    text = context.document.text
    row: list[User] = []
    for user in users_of(context):
        if row and not _is_joined(text, row, user):
            row = []
        row.append(user)
        for subject, rule in _holdings(context, user) if user.armed or _GATE.match(text, user.span.end) else ():
            for each in row:
                yield from operator_of(each.name, subject, rule, each.span)
        if user.adjective:
            row = []


def _is_joined(text: str, row: list[User], user: User) -> bool:
    """Whether a user goes on with a row, which is none of places: "missiles in Ukraine, and China has fielded one"."""
    joined = _JOINED.fullmatch(text, row[-1].span.end, user.span.start)
    return joined is not None and not text.endswith(_PLACING, 0, row[0].span.start)


def _holdings(context: Context, user: User) -> Iterator[tuple[Resolution | None, str]]:
    """What the user has by the words around it, and the rule by which it has; the first rule that says so."""
    text, span = context.document.text, user.span
    weapon = first_after(context, span.end, 80, WEAPONS)
    if weapon and _has(text[span.end : weapon.span.start]) and not _ON_ORDER.match(text, weapon.span.end):
        yield named(weapon, "named"), "has"
    elif _ARMED_WITH.match(text, span.end) or _CUSTOMER.match(text, span.end) or _holds_pieces(text, span.end):
        yield resolve(context, Span(span.end, span.end + 1), WEAPONS), "customer"
    elif _USE_IT.match(text, span.end) or _AMONG_USERS.match(text, span.end) or _has_number(text, user):
        yield resolve(context, Span(span.end, span.end + 1), WEAPONS), "use it"
    elif _IN_ARSENAL.match(text, span.end):
        yield _stocked(context, span), "arsenal"
    elif holds := _HOLDING.match(text, span.end) or (user.armed and _BUYING.match(text, span.end)):
        owned = _GOT.search(holds.group()) is not None or not text[holds.end() : holds.end() + 1].isdigit()
        yield (_object(context, holds.end()) if owned else None), "holds"
    elif weapon and _PRESENT.fullmatch(text, span.end, weapon.span.start):
        yield named(weapon, "named"), "present"
    elif noun := _had_by(text, span):
        yield resolve(context, Span(noun, noun + 1), WEAPONS), "it has"
    elif user.armed:
        yield equipped(context, span), "army"


def _had_by(text: str, user: Span) -> int | None:
    """Where the noun stands of which it is said that a user has it: "the only missile that Spain has"."""
    if not _HAS_NOTHING_BEHIND.match(text, user.end):
        return None
    noun = _WEAPON_BEFORE.search(text, max(0, user.start - _NOUN_WITHIN), user.start)
    return noun.start() if noun else None


def _has(gap: str) -> bool:
    """Whether what stands between a user and a weapon tells that it has it."""
    holds = _HOLDS.match(gap) or _HAS_IT.fullmatch(gap)
    return holds is not None or (gap.endswith(_ON) and _RELIES.search(gap) is not None)


def _has_number(text: str, user: User) -> bool:
    """Whether "has two" or the like follows, without a noun; what a state has by figures may be anything."""
    number = _NUMBERED.match(text, user.span.end)
    return number is not None and (user.armed or number["figure"] is None)


def _stocked(context: Context, user: Span) -> Resolution | None:
    """Such as "India's arsenal includes the Prithvi", "has been in India's arsenal"."""
    text = context.document.text
    arsenal = _IN_ARSENAL.match(text, user.end)
    includes = _INCLUDES.match(text, arsenal.end()) if arsenal else None
    if not includes and not _IN.search(text, max(0, user.start - 12), user.start):
        return None
    place = includes.end() if includes else user.start
    return resolve(context, Span(place, place + 1), WEAPONS)


def _object(context: Context, start: int) -> Resolution | None:
    """The weapon that a verb which ends at `start` is said of."""
    thing = _OBJECT.match(context.document.text, start)
    if thing is None:
        return None
    if thing["name"] is None:
        return resolve(context, Span(thing.start(), thing.start() + 1), WEAPONS)
    name = first_after(context, thing.end(), 20, WEAPONS)
    beside = name is not None and _MAKE.fullmatch(context.document.text, thing.end(), name.span.start)
    return named(name, "named") if name and beside else None


def _holds_pieces(text: str, start: int) -> bool:
    """Whether "operates seven batteries" or the like follows."""
    after = text[start : start + 60]
    holds = _HOLDS_NUMBER.match(after)
    return holds is not None and _PIECES.match(after[holds.end() :]) is not None
