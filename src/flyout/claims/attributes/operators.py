"""Who is said to use a weapon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.antecedents import named
from flyout.claims.attributes.armies import User, last_user_before, users_at, users_of
from flyout.claims.attributes.countries import bought_by
from flyout.claims.attributes.found import Found, find_all, first_after, last_before, opened, said, sentence_of, sought
from flyout.claims.context import Context
from flyout.claims.places import has_word
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_BY = opened(
    "used|operated|fielded|deployed|employed|flown|owned|possessed|adopted|bought|in service|serve|batteries|battery"
    "|launcher|missile|rocket|system|enter|inducted|introduced|accepted|sales|purchases|in use|exported|sold|are in"
    "|in the |country after|nation after|weapon|mainstay|backbone|workhorse|pride"
    "|developed|built|made|deployed with|defence system|defense system|supply|supplies|arm |equip |provide",
    r"\b(?:"
    r"(?:used|operated|fielded|employed|flown|owned|possessed|adopted|bought|deployed(?:\s(?:on|in|at"
    r"|with)\s[\w-]+){0,2})\sby\s"
    r"|(?:in service|served|serves?|deployed) with\s|in service in\s(?=(?:the\s)?[A-Z])"
    r"|(?:supply|supplies|arm|equip|provide)\s(?=(?:the\s)?[A-Z][\w’'. -]{2,40}\swith\s(?:an?\s|the\s|\w+\s){0,2}[A-Z])"
    r"|(?:batteries|battery|launchers?|missiles?|rockets?|systems?)\sfor\s(?=the\s(?:[A-Z]\w+\s){1,4}(?:Army|Navy|Air"
    r"|Marine|Coast|Armed))"
    r"|(?:entered|enters|entering) (?:service with\s|(?=[A-Z][\w.]*(?:\s[A-Z]\w+)? service\b))"
    r"|(?:inducted|introduced|accepted) into\s"
    r"|(?:systems?|launchers?|missiles?|rockets?|weapons?)\sof\s(?=the\s(?:\d+(?:st|nd|rd|th)\s)?(?:[A-Z]\w+\s){0,4}(?:Army"
    r"|Navy|Air"
    r"|Brigade|Regiment|Guards?|Rocket|Strategic|Marine|Coast"
    r"|Armed))"
    r"|(?:mainstay|backbone|workhorse|pride)s?\sof\s(?=the\s(?:[A-Z]\w+\s){0,4}(?:Army|Navy|Air|Marine|Armed|Forces?"
    r"|army|navy))"
    r"|(?:batter(?:y|ies)|[Dd]efen[cs]e\ssystems?)\sof\s(?=(?:the\s)?[A-Z])"
    r"|(?:country|nation)\safter\s(?=[^.;]{3,60}?\sto\s(?:acquire|fire|launch|field|use|operate|buy|get|have)\b)"
    r"|(?:sales\sto|purchases\sfor)\s|in use (?:with|by)\s"
    r"|(?:[Ee]xported|[Ss]old)(?:\s(?:the\s|its\s)?(?=[A-Z])[^,.;]{2,40}?)? to\s"
    r"|are in (?=the [A-Z]\w+ (?:army|navy|air force|armed))"
    r"|in the (?:arsenals?|inventor(?:y|ies)) of\s|in the (?=[A-Z]\w+ (?:inventory|arsenal|stockpile)\b)"
    r"|(?:developed|built|made)(?:\s[\w-]+){0,6}? for\s(?=the\s|[A-Z]))",
)
_AMONG = sought(
    "among them|including|such as|besides",
    r"\b(?:countries|states|nations|customers|armies|navies|air forces|armed forces)\s(?:now\s)?"
    r"(?:use|operate|field|have (?:bought|ordered)|have)"
    r"\b[^.;]{0,40}?,?\s(?:among them|including|such as)\s"
    r"|\b(?:used|operated|fielded|bought|ordered)\sby\s(?:\w+\s){1,4}(?:countries|states|nations|armies|navies),?\s"
    r"(?:among\sthem|including|such\sas|besides)\s",
)
_CUSTOMER = re.compile(
    r"\s(?:(?:became|has become|becomes|is|was|remains|will be|will become)\s(?:the|an?|its|their)|the)"
    r"\s(?:[\w-]+\s){0,3}?"
    r"(?:(?:customer|buyer|operator|user)\b"
    r"|(?:nation|country|state|army)(?:\sin\s(?:the\sworld|[A-Z][\w-]+))?(?:,?\s(?:after|besides)\s[^.;]{3,60}?)?"
    r",?\s(?:able\s)?to\s(?:have\s(?:used"
    r"|bought|ordered|fielded|received|fired)|fire|launch|choose|field|operate|buy"
    r"|receive|use|adopt|order|acquire|get)\b)"
)
_USE_IT = re.compile(  # "Poland, Iran and Syria have used it"
    r"\s(?:(?:still|also|now|both|all)\s){0,2}(?:have (?:(?:also|since|all)\s)?(?:used|bought|ordered|adopted|acquired)"
    r"|use|used|operate|field|ha(?:s|ve)(?:\shad)?|own|possess)\s(?:it|them|the (?:missile|system|type|launcher"
    r"|weapon)s?)\b|\sused\s(?:it|them)(?:,?\stoo)?(?=[.,;]|\s(?:until|since|from|for)\b)"
    r"|\s(?:ha[sd]\s)?ever\s(?:deployed|fielded|operated|had|owned|flew|flown)\b"  # "the largest that Chad ever had"
    r"|\s(?:will|plans\sto|is\sto)\s(?:fit|mount)\s(?:it|them|the\smissiles?)\b"
)
_AMONG_USERS = re.compile(
    r"\s(?:are|is|were)\samong\s(?:its|the|their)\s(?:\w+\s)?(?:users|operators|customers|buyers)\b"
)
_JOINED = re.compile(r"(?:,\s(?:and\s)?|\sand(?:,\s\w+,)?\s)(?:the\s)?")
_GATE = re.compile(  # what can follow a state that has a weapon
    r"(?:\sand\s(?:\w+\s){1,3}other\s(?:countries|states|nations|armies))?(?:[’']s\s(?:arsenal|inventory|stockpile|service)|,?\s(?:which|armed|equipped|forces|alone|already|also|now"
    r"|currently|both"
    r"|all|still|together|the(?=\s\w+\s(?:country|nation|state|army)\b)|since|ever|has|have|had|will|would|can|to|is|are|was|were|remains|plans?|operates?|fields?"
    r"|owns?|use|uses|used|fly|flies"
    r"|keeps|leases?|possess(?:es)?|adopted|inducted|fielded|introduced|took|puts?|became|becomes"
    r"|(?:[\w-]+\s){0,2}(?:relies|depends))\b)"
)
_HOLDING = re.compile(  # what one who has a weapon does with it, up to its name or "it"
    r"(?:,\swhich|,)?(?:\sand\s(?:\w+\s){1,3}other\s(?:countries|states|nations|armies))?(?:\son\s[A-Z]\w+day)?(?:\s(?:also|now|currently|already|alone|both|all|still|together"
    r"|since\s\d{4}))?\s"
    r"(?:(?:is|are)\s(?:believed|thought|said|known|reported)\sto\s(?:use|operate|field|have|own|possess)|(?:will"
    r"|would|is\sto|are\sto|plans?\sto)\s(?:\w+ly\s)?(?:operate|field)"
    r"|operates?|fields?|use|possess(?:es)?|leases?|own|fly|flies|runs|retired|withdrew|(?:has|have|had)\s(?:flown|operated|fielded|owned)"
    r"|(?:(?:has|have|had)\s)?(?:adopted|inducted|fielded|introduced)"
    r"|(?:took|taken|put|puts)(?=\s[^.;]{3,80}\sinto\s(?:service|operation|use))"
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
    r"|them))\b(?!\s(?:from|to|on|against|at|in\sthe\swar))"
    r"|(?:the\s(?:same\s)?|an?\s|its\s|\w+\s)?(?:\w+\s)?(?:missiles?|systems?|weapons?|variants?|versions?"
    r"|batter(?:y|ies)"
    r"|launchers?|regiments?)\b|(?:[\w’'-]+,?\s){0,6}?(?=(?P<name>[A-Z\d])))"
)
_NUMBERED = re.compile(  # "has two, and", "had only three of the newest version", "own fewer than 450"
    r"(?:,\swhich)?(?:\s(?:also|now|together|alone|once|still|already))*\s(?:has|have|had|own|owns|operates?|keeps?)\s"
    r"(?:(?:only|about|around|some|fewer\sthan|more\sthan|over)\s){0,2}"
    r"(?:(?P<figure>\d[\d,]*+)|two|three|four|five|six|seven|eight|nine|ten|a\sdozen)"
    r"(?:\sof\s(?:them|the\s(?:\w+\s){0,2}\w+))?(?=[,.;:]|\sand\s|\sin\s[A-Z])"
)
_IN_ARSENAL = re.compile(r"[’']s\s(?:arsenal|inventory|stockpile|service)\b")
_INCLUDES = re.compile(r"\s(?:includes?|contains?|holds?)\s")
_IN = re.compile(r"(?<!est )\b(?:in|part\sof)\s(?:the\s)?$")
_DEAL_OF = re.compile(r"\b(?:contract|order|deal|award)\s(?:\w+\s)?(?:by|from)\s(?:the\s)?$")
_LAUNCHED_BY = re.compile(
    r"\b(?:launched|fired|test-fired|(?:launch|test|firing|flight)\s(?:was|were)\s(?:carried\sout|conducted|performed))"
    r"(?:\s(?:at|on|in|from)\s[^,;]{1,24}?)?\sby\s(?:the\s)?(?:[\w’']+\s)?$"
)
_SHIPS_OF = re.compile(  # "will be fired from destroyers of the Norwegian navy"
    r"\b(?:fired|launched|carried|dropped)\s(?:\w+\s)?(?:from|on|by|aboard)\s(?:[\w-]+\s){0,4}?"
    r"(?:destroyers|frigates|corvettes|(?:war)?ships|submarines|boats|jets|aircraft|bombers|helicopters)\sof\s(?:the\s)?$"
)
_STRATEGIC = re.compile(r"Strategic|Rocket|Missile|Artillery|Task\sForce|Regiment|Brigade|Battery")
_UNIT_ARMED = sought(
    "regiment|brigade|battalion|division|batter|unit",
    r"\b(?:regiments?|brigades?|battalions?|divisions?|batter(?:y|ies)|units?)\s(?:of\s[^,.;]{3,40}?\s)?(?:armed"
    r"|equipped)\swith\s(?:the\s)?"
    r"(?:new\s)?(?=[A-Z])",
)
_TO_FORCE = re.compile(
    r"\b(?:[Dd]eliver(?:y|ies|s|ing|ed)?|supply|transfer|issue|field)\b[^.;]{0,90}?\sto\s(?:the|its|their)\s$"
    r"|\b(?:reach(?:es)?|(?:has|have|had)\sreached)\s(?:the|its|their)\s$"
)
_OWNERS = ("the", "its", "their")
_FOR_FORCE = re.compile(r"(?<!inister )(?<!ecretary )(?<!okesman )(?<!State )\bfor\s(?:the|its|their)\s$")
_EQUIPPED = re.compile(
    r"\b(?:equips?|equipped|arms|armed|(?:was|were)\sissued\sto)\s(?:[\w-]+\s){0,4}(?:of\s)?(?:the\s)?$"
)
_ITS_NOUN = re.compile(
    r"[’']s\s(?:[\w-]+\s){1,5}?(?:missile|rocket|interceptor|drone|defen[cs]e\ssystem)\b(?=[,.;]|\s(?:and|is|was|has"
    r"|will)\b)"
)
_ITS = re.compile(r"^[’']s?\s(?:(?:new|own|latest|first|future|next|ageing|aging)\s){0,2}$")
_ARMED_WITH = re.compile(r"\s(?:(?:is|was|are|were|has been|have been)\s)?(?:armed|equipped)\swith\b")
_RELIES = re.compile(r"\s(?:[\w-]+\s){0,2}?(?:relies|depends|rely|depend)\son\s(?:the\s)?$")
_USERS = sought(
    "user|operator|customer|buyer",
    r"\b(?:users|operators|customers|buyers)\sof\s(?:the\s)?[\w./-]+(?:\s[\w./-]+)?:\s(?=the\s|[A-Z])"
    r"|\b(?:users|operators|customers|buyers)\s(?:of (?:the )?[\w./-]+(?:\s[\w./-]+)?\s)?"
    r"(?:(?:(?:have|also|now|already|currently)\s){0,2}(?:include|included)|have been|are|were)\s"
    r"|\bamong\s(?:the|its)\s(?:users|operators|customers|buyers)\s(?:of (?:the )?[\w./-]+(?:\s[\w./-]+)?\s)?are\s"
    r"|\b(?:user|operator|customer|buyer)\s(?:is|was|will be)\s(?=the\s|[A-Z])",
    flags=re.I,
)
_PIECES = re.compile(
    r"^(?:[\w-]+\s){0,2}?(?:batteries|battery|battalions|launchers|regiments|squadrons|systems|of them)\b"
)
_NUMBER = (
    r"(?:\d[\d,.]*|several|many|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|hundreds of"
    r"|the|an?|its own)"
)
_HAS = (
    r"^(?:,\swhich)?\s(?:(?:forces|alone|already|also|now|currently)\s){0,2}"
    r"(?:(?:has|have) had(?! the\b)|has|have|had|operates?|fields?|possess(?:es)?"
    r"|owns?|uses|keeps|leases?|(?:is|are) (?:said|thought|believed|estimated|reported) to "
    r"(?:own|have|possess|operate|field))\s(?:(?:more than|about|around|at least|up to|over|some"
    r"|nearly)\s)?"
)
_HOLDS_NUMBER = re.compile(rf"{_HAS}{_NUMBER}\s")
_HOLDS = re.compile(rf"{_HAS}{_NUMBER}\s(?:[\w-]+\s){{0,3}}$")
_HAS_IT = re.compile(r"(?:\s(?:also|already|now|still|both|alone))?\s(?:has|have|operates?|fields?)\s")
_DEAL = re.compile(r"\b(?:contract|order|deal|sale)s?\b")
_DEALS = frozenset(f"{word}{tail}" for word in words("contract order deal sale") for tail in ("", "s", "'s", "’s"))
_FOR = re.compile(
    r"\s(?:(?:[\w-]+\s){0,5}?(?:systems?|launchers?|missiles?|rockets?|rounds?|interceptors?|batter(?:y|ies)|units?"
    r"|bombs?)\s)?"
    r"(?:for|to)\s(?:the\s)?"
)


def read_operators(context: Context) -> Iterator[Found]:
    """Operators: "used by", "users include", "the Army has 363 launchers", a contract for an army."""
    for match in find_all(context, _USERS):
        yield from _listed(context, match, "users")
    for match in find_all(context, _AMONG):
        yield from _listed(context, match, "among them")
    for match in find_all(context, _BY):
        yield from _listed(context, match, "by")
    yield from _holders(context)
    yield from _buyers(context)
    yield from _made_first(context)
    yield from _armed_units(context)
    yield from _asked(context)
    yield from _relative(context)
    yield from _batteries(context)


_MADE_FIRST = sought(
    "buyer|customer|operator",
    r"\b(?:made|making)\s(?:the\scountry|it|the\sisland)\s(?P<what>the\sfirst\s(?:\w+\s)?(?:buyer|customer"
    r"|operator))\b",
)


def _armed_units(context: Context) -> Iterator[Found]:
    """Such as "the Rocket Forces put a regiment armed with the Yars on duty": of the force that was named last."""
    for match in find_all(context, _UNIT_ARMED):
        weapon = first_after(context, match.end(), 1, WEAPONS)
        sentence = sentence_of(context, Span(*match.span()))
        user = last_user_before(context, match.end())
        if weapon and user and user.span.start >= sentence.start and not user.adjective:
            yield from _found(user.name, named(weapon, "named"), "unit armed", user.span)


def _made_first(context: Context) -> Iterator[Found]:
    """Such as "a deal that made the country the first foreign buyer"."""
    for match in find_all(context, _MADE_FIRST):
        user = last_user_before(context, match.start())
        if user:
            place = Span(*match.span("what"))
            yield from _found(user.name, resolve(context, place, WEAPONS), "made the first", place)


_WHO_HAS = sought(
    "who ",
    r"\bWho\s(?:else\s)?(?:(?:has|have|uses?|operates?|buys|bought|flies|fields)\b[^?.]{1,30}|are\sthe\s(?:users"
    r"|operators"
    r"|buyers))\?",
)
_ANSWER = re.compile(r"\s(?:A:\s)?")


def _asked(context: Context) -> Iterator[Found]:
    """Such as "Who has it? Germany bought 600"."""
    for match in find_all(context, _WHO_HAS):
        answer = _ANSWER.match(context.document.text, match.end())
        subject = resolve(context, Span(match.start(), match.start() + 1), WEAPONS) if answer else None
        for user in users_at(context, answer.end()) if answer else ():
            yield from _found(user.name, subject, "asked", user.span)


_WHICH = re.compile(r"(?:which|that)\s(?=the\s[A-Z]|[A-Z])")
_BESIDE = 2  # characters between a name and "which"
_RELATIVES = words("which that")
_ARMS = words(
    "missile missiles rocket rockets system systems weapon weapons launcher launchers drone drones version type"
)
_FIELD = re.compile(r"\s(?:(?:also|now|still|already)\s)?(?:fields?|operates?|uses?|flies|fly|adopted)\b")


def _relative(context: Context) -> Iterator[Found]:
    """Such as "the Patriot, which the US Army fields", "a system that Greece and Bulgaria still operate"."""
    text, tape = context.document.text, context.tape
    for place in tape.at(_RELATIVES):
        which = _WHICH.match(text, tape.starts[place])
        users = users_at(context, which.end()) if which else ()
        if not users or not _FIELD.match(text, users[-1].span.end):
            continue
        subject = resolve(context, tape.span(place - 1, place - 1), WEAPONS)
        weapon = last_before(context, tape.starts[place], 40, WEAPONS)
        beside = weapon is not None and tape.starts[place] - weapon.span.end <= _BESIDE
        subject = named(weapon, "named") if weapon and beside else subject if tape[place - 1].lower in _ARMS else None
        for user in users:
            yield from _found(user.name, subject, "which it fields", user.span)


_SETS = re.compile(r"\s(?:batter(?:y|ies)|launchers?|crews?|units?|squadrons?|regiments?|battalions?)\b")
_OWNING = ("'s ", "’s ")


def _batteries(context: Context) -> Iterator[Found]:
    """Such as "Saudi Patriot batteries": of a state that makes no such weapons."""
    text = context.document.text
    for weapon, sentence in said(context, WEAPONS):
        sets = _SETS.match(text, weapon.span.end, sentence.end)
        user = last_user_before(context, weapon.span.start) if sets else None
        apart = user is not None and bought_by(weapon.alias.name, user.name)
        gap = text[user.span.end : weapon.span.start] if user else ""
        if user and apart and (gap == " " if user.adjective else gap in _OWNING):
            yield from _found(user.name, named(weapon, "named"), "batteries", user.span)


def _listed(context: Context, match: re.Match[str], rule: str) -> Iterator[Found]:
    """The users named one after another behind a phrase."""
    users = users_at(context, match.end())
    if match.group().startswith(_HANDS_OVER) and not _is_supplied(context, match.start()):
        return
    subject = resolve(context, Span(match.start(), match.end()), WEAPONS) if users else None
    if users and match.group().startswith(("purchases", "sales")):
        users = (_together(context, users),)
    for user in users:
        place = Span(match.start(), user.span.end) if len(users) == 1 and rule == "by" else user.span
        yield from _found(user.name, subject, rule, place)


_HANDS_OVER = ("supply", "supplies", "arm", "equip", "provide")


_ONLY_MEANT = re.compile(r"\b(?:could|should|would|might|may|not|to)\s(?:still\s)?$")


def _is_supplied(context: Context, start: int) -> bool:
    """Whether what follows is sure or ordered: "will supply Iraq with", "a contract to supply Iraq with"."""
    sentence = sentence_of(context, Span(start, start))
    meant = _ONLY_MEANT.search(context.document.text, sentence.start, start)
    return meant is None or _DEAL.search(context.document.text, sentence.start, start) is not None


def _together(context: Context, users: tuple[User, ...]) -> User:
    """Several buyers of one contract as one: "the Navy and Japan"."""
    whole = Span(users[0].span.start, users[-1].span.end)
    return User(whole, context.text_of(whole), armed=False)


def _holders(context: Context) -> Iterator[Found]:
    """Such as "The Army has 363 HIMARS launchers", "Armenia became the first customer"; whole rows of users."""
    text = context.document.text
    row: list[User] = []
    for user in users_of(context):
        if row and not _JOINED.fullmatch(text, row[-1].span.end, user.span.start):
            row = []
        row.append(user)
        for subject, rule in _holdings(context, user) if user.armed or _GATE.match(text, user.span.end) else ():
            for each in row:
                yield from _found(each.name, subject, rule, each.span)
        if user.adjective:
            row = []


def _holdings(context: Context, user: User) -> Iterator[tuple[Resolution | None, str]]:
    """What the user has by the words around it, and the rule by which it has; the first rule that says so."""
    text, span = context.document.text, user.span
    weapon = first_after(context, span.end, 60, WEAPONS)
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
    elif user.armed:
        yield _equipped(context, span), "army"


def _has(gap: str) -> bool:
    """Whether what stands between a user and a weapon tells that it has it."""
    return (_HOLDS.match(gap) or _HAS_IT.fullmatch(gap) or _RELIES.search(gap)) is not None


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


_MAKE = re.compile(r"(?:[A-Z][\w-]+\s){0,2}")  # "Chinese"


def _equipped(context: Context, army: Span) -> Resolution | None:
    """Such as "the Army's Typhon", "a deal from the Navy for the SM-6", "carries payloads for the armed forces"."""
    text = context.document.text
    weapon = first_after(context, army.end, 60, WEAPONS)
    if _ITS_NOUN.match(text, army.end):
        return resolve(context, Span(army.end, army.end + 1), WEAPONS)
    if weapon and _ITS.match(text[army.end : weapon.span.start]):
        return named(weapon, "named")
    before = text[max(0, army.start - 110) : army.start]
    deal = _DEAL_OF.search(before)
    if deal:
        ordered = first_after(context, army.end, 120, WEAPONS)
        return named(ordered, "named") if ordered else None
    if _SHIPS_OF.search(before):
        return resolve(context, Span(army.start, army.start + 1), MISSILES)
    fires = _STRATEGIC.search(army.of(text)) is not None and _LAUNCHED_BY.search(before) is not None
    owned = before[:-1].endswith(_OWNERS)
    if fires or (owned and (_FOR_FORCE.search(before) or _TO_FORCE.search(before))) or _EQUIPPED.search(before):
        return resolve(context, Span(army.start, army.start + 1), WEAPONS)
    return None


def _holds_pieces(text: str, start: int) -> bool:
    """Whether "operates seven batteries" or the like follows."""
    after = text[start : start + 60]
    holds = _HOLDS_NUMBER.match(after)
    return holds is not None and _PIECES.match(after[holds.end() :]) is not None


def _buyers(context: Context) -> Iterator[Found]:
    """Such as "a contract for HIMARS for the U.S. Army and Taiwan"."""
    text = context.document.text
    for weapon, sentence in said(context, WEAPONS):
        dealt = has_word(context, _DEALS, sentence.start, weapon.span.start)
        deal = _FOR.match(text, weapon.span.end, sentence.end) if dealt else None
        users = users_at(context, deal.end()) if deal else ()
        if users and _DEAL.search(text, sentence.start, weapon.span.start):
            if " for " not in text[users[0].span.start : users[-1].span.end]:
                users = (_together(context, users),)
            for user in users:
                yield from _found(user.name, named(weapon, "named"), "buys", user.span)


def _found(value: str, subject: Resolution | None, rule: str, span: Span) -> Iterator[Found]:
    if subject:
        yield Found(attribute="operator", value=value, mention=span, subject=subject, rule=f"operator: {rule}")
