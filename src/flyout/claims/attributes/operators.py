"""Who is said to use a weapon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.antecedents import named
from flyout.claims.attributes.armies import User, last_user_before, operator_of, users_at
from flyout.claims.attributes.countries import bought_by
from flyout.claims.attributes.found import Found, find_all, first_after, last_before, opened, said, sentence_of, sought
from flyout.claims.attributes.having import read_holders
from flyout.claims.context import Context, Mention
from flyout.claims.places import has_name, has_word
from flyout.claims.subjects import WEAPONS, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_BY = opened(
    "used|operated|fielded|deployed|employed|flown|owned|possessed|adopted|bought|in service|serve|batteries|battery"
    "|launcher for|launchers for|missile for|missiles for|rocket for|rockets for|system for|systems for|launcher of"
    "|launchers of|missile of|missiles of|rocket of|rockets of|system of|systems of|weapon of|weapons of"
    "|defence system|defense system"
    "|enter|inducted|introduced|accepted|sales|purchases|in use|exported|sold|are in"
    "|in the |country after|nation after|country, after|nation, after|selected|mainstay|backbone|workhorse|pride"
    "|developed|built|made|deployed with|supply|supplies|arm |equip |provide",
    r"\b(?:"
    r"(?:used|operated|fielded|employed|flown|owned|possessed|adopted|bought|selected|deployed(?:\s(?:on|in|at"
    r"|with)\s[\w-]+){0,2})\sby\s"
    r"|(?:in service|served|serves?|deployed) with\s|in service in\s(?=(?:the\s)?[A-Z])"
    r"|(?:supply|supplies|arm|equip|provide)\s(?=(?:the\s)?[A-Z][\w’'. -]{2,40}\swith\s(?:an?\s|the\s|\w+\s){0,2}[A-Z])"
    r"|(?:batteries|battery|launchers?|missiles?|rockets?|systems?)\sfor\s(?=the\s(?:[A-Z]\w+\s){1,4}(?:Army|Navy|Air"
    r"|Marine|Coast|Armed))"
    r"|(?:entered|enters|entering) (?:service with\s|(?=[A-Z][\w.]*(?:\s[A-Z]\w+)? service\b))"
    r"|(?:inducted|introduced|accepted) into\s"
    r"|(?P<army>(?:systems?|launchers?|missiles?|rockets?|weapons?)\sof\s(?=the\s[A-Z\d]))"
    r"|(?:mainstay|backbone|workhorse|pride)s?\sof\s(?=the\s(?:[A-Z]\w+\s){0,4}(?:Army|Navy|Air|Marine|Armed|Forces?"
    r"|army|navy))"
    r"|(?:batter(?:y|ies)|[Dd]efen[cs]e\ssystems?)\sof\s(?=(?:the\s)?[A-Z])"
    r"|(?:country|nation),?\safter\s(?=[^.;]{3,60}?\sto\s(?:acquire|fire|launch|field|use|operate|buy|get|have)\b)"
    r"|(?:sales\sto|purchases\sfor)\s|in use (?:with|by|in)\s"
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
    r"|\b(?:sales|exports|deliveries)\sto\s(?:\w+\s){1,4}(?:countries|states|nations|customers),?\s(?:among\sthem"
    r"|including)\s"
    r"|\b(?:used|operated|fielded|bought|ordered)\sby\s(?:\w+\s){1,4}(?:countries|states|nations|armies|navies),?\s"
    r"(?:among\sthem|including|such\sas|besides)\s",
)
_UNIT_ARMED = opened(
    "regiment|brigade|battalion|division|batter|unit",
    r"\b(?:regiments?|brigades?|battalions?|divisions?|batter(?:y|ies)|units?)\s(?:of\s[^,.;]{3,40}?\s)?(?:armed"
    r"|equipped)\swith\s(?:the\s)?"
    r"(?:new\s)?(?=[A-Z])",
)
_USERS = sought(
    "user|operator|customer|buyer|among the countries|among the states|among the nations",
    r"\bamong\sthe\s(?:countries|states|nations)\s(?:that\s(?:use|operate|have|field)|using)\s[^,.;]{3,40}?\sare\s"
    r"|\b(?:users|operators|customers|buyers)\sof\s(?:the\s)?[\w./-]+(?:\s[\w./-]+)?:\s(?=the\s|[A-Z])"
    r"|\b(?:users|operators|customers|buyers)\s(?:of (?:the )?[\w./-]+(?:\s[\w./-]+)?\s)?"
    r"(?:(?:(?:have|also|now|already|currently)\s){0,2}(?:include|included)|have been|are|were)\s"
    r"|\bamong\s(?:the|its)\s(?:users|operators|customers|buyers)\s(?:of (?:the )?[\w./-]+(?:\s[\w./-]+)?\s)?are\s"
    r"|\b(?:user|operator|customer|buyer)\s(?:is|was|will be)\s(?=the\s|[A-Z])",
    flags=re.I,
)
_DEALS = frozenset(f"{word}{tail}" for word in words("contract order deal sale") for tail in ("", "s", "'s", "’s"))
_FOR = re.compile(
    r"\s(?:(?:[\w+-]+\s){0,5}?(?:systems?|launchers?|missiles?|rockets?|rounds?|interceptors?|batter(?:y|ies)|units?"
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
    yield from read_holders(context)
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
            yield from operator_of(user.name, named(weapon, "named"), "unit armed", user.span)


def _made_first(context: Context) -> Iterator[Found]:
    """Such as "a deal that made the country the first foreign buyer"."""
    for match in find_all(context, _MADE_FIRST):
        user = last_user_before(context, match.start())
        if user:
            place = Span(*match.span("what"))
            yield from operator_of(user.name, resolve(context, place, WEAPONS), "made the first", place)


_WHO_HAS = opened(
    "who has|who have|who use|who operate|who buys|who bought|who flies|who fields|who are|who else",
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
            yield from operator_of(user.name, subject, "asked", user.span)


_WHICH = re.compile(r"(?:which|that)\s(?=the\s[A-Z]|[A-Z])")
_BESIDE = 3  # characters between a name, in brackets or not, and "which"
_RELATIVES = words("which that")
_ARMS = words(
    "missile missiles rocket rockets system systems weapon weapons launcher launchers drone drones version type"
)
_FIELD = re.compile(r"\s(?:(?:also|now|still|already)\s)?(?:fields?|operates?|uses?|flies|fly|adopted)\b")
_GETS = re.compile(r"\s(?:(?:has|have)\s)?(?:acquired|bought|ordered|received)\b")


def _relative(context: Context) -> Iterator[Found]:
    """Such as "the Patriot, which the US Army fields", "a system that Greece and Bulgaria still operate"."""
    text, tape = context.document.text, context.tape
    for place in tape.at(_RELATIVES):
        which = _WHICH.match(text, tape.starts[place])
        users = users_at(context, which.end()) if which else ()
        if not users or not _takes(text, users[-1]):
            continue
        subject = resolve(context, tape.span(place - 1, place - 1), WEAPONS)
        weapon = last_before(context, tape.starts[place], 40, WEAPONS)
        beside = weapon is not None and tape.starts[place] - weapon.span.end <= _BESIDE
        subject = named(weapon, "named") if weapon and beside else subject if tape[place - 1].lower in _ARMS else None
        for user in users:
            yield from operator_of(user.name, subject, "which it fields", user.span)


def _takes(text: str, user: User) -> bool:
    """Whether a user is said to field what "which" stands for; an army also has what it bought."""
    if _FIELD.match(text, user.span.end):
        return True
    return user.armed and _GETS.match(text, user.span.end) is not None


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
            yield from operator_of(user.name, named(weapon, "named"), "batteries", user.span)


def _listed(context: Context, match: re.Match[str], rule: str) -> Iterator[Found]:
    """The users named one after another behind a phrase."""
    users = users_at(context, match.end())
    if match.group().startswith(_HANDS_OVER) and not _is_supplied(context, match.start()):
        return
    subject = resolve(context, Span(match.start(), match.end()), WEAPONS) if users else None
    if match.lastgroup == "army" and not (users and users[0].armed):
        return
    if users and rule == "by" and match.group().startswith(("purchases", "sales")):
        users = (_together(context, users),)
    for user in users:
        place = Span(match.start(), user.span.end) if len(users) == 1 and rule == "by" else user.span
        yield from operator_of(user.name, subject, rule, place)


_HANDS_OVER = ("supply", "supplies", "arm", "equip", "provide")


_ONLY_MEANT = re.compile(r"\b(?:could|should|would|might|may|not|to)\s(?:still\s)?$")


def _is_supplied(context: Context, start: int) -> bool:
    """Whether what follows is sure or ordered: "will supply Iraq with", "a contract to supply Iraq with"."""
    sentence = sentence_of(context, Span(start, start))
    meant = _ONLY_MEANT.search(context.document.text, sentence.start, start)
    return meant is None or has_word(context, _DEALS, sentence.start, start)


def _together(context: Context, users: tuple[User, ...]) -> User:
    """Several buyers of one contract as one: "the Navy and Japan"."""
    whole = Span(users[0].span.start, users[-1].span.end)
    return User(whole, context.text_of(whole), armed=False)


_SHARED_OUT = re.compile(
    r"[^.;:]{0,80}?:\s(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\sfor\s(?:the\s)?"
)


def _buyers(context: Context) -> Iterator[Found]:
    """Such as "a contract for HIMARS for the U.S. Army and Taiwan", "SM-6 missiles: ten for Japan, five for Spain"."""
    text = context.document.text
    for weapon, sentence in said(context, WEAPONS):
        told = text.find(":", weapon.span.end, sentence.end) >= 0
        shared = _SHARED_OUT.match(text, weapon.span.end, sentence.end) if told else None
        if shared and has_name(context, Span(weapon.span.end, shared.end()), WEAPONS):
            continue
        deal = shared or _dealt_to(context, weapon, sentence)
        users = users_at(context, deal.end()) if deal else ()
        if users and not shared and " for " not in text[users[0].span.start : users[-1].span.end]:
            users = (_together(context, users),)
        for user in users:
            yield from operator_of(user.name, named(weapon, "named"), "buys", user.span)


def _dealt_to(context: Context, weapon: Mention, sentence: Span) -> re.Match[str] | None:
    """The words that lead from a weapon to its buyer, where the sentence tells of a deal before."""
    if not has_word(context, _DEALS, sentence.start, weapon.span.start):
        return None
    return _FOR.match(context.document.text, weapon.span.end, sentence.end)
