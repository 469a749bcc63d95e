"""Who is said to use a weapon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_all, first_after, named, said, sentence_of, sought
from flyout.claims.context import Context
from flyout.claims.places import mentions_within
from flyout.claims.subjects import WEAPONS, Resolution, resolve
from flyout.core.span import Span

_ACTORS = frozenset({"state", "force", "organisation"})
_FORCE = sought(  # "the Royal Norwegian Air Force", "the German army", "Indian armed forces"
    "army|navy|force|marine|guard",
    r"(?:the\s)?(?P<who>(?:[A-Z][\w.&-]*\s){0,4}(?:Army|Navy|Air Force|Marine Corps|Marines|Coast Guard|Armed Forces"
    r"|Aerospace Force|Rocket Forces?|Missile Forces?|Space Force|Forces Command|Self-Defen[cs]e Forces?"
    r"|Defen[cs]e Forces?)"
    r"|(?:[A-Z]\w+\s)?(?:armed forces|army|navy|air force|marines))\b",
)
_BY = sought(
    "use|operated|fielded|deployed|employed|flown|owned|possessed|service|exported|sold|arsenal|inventor"
    "|developed|built|made|adopted|inducted|introduced|accepted| of the | for the ",
    r"\b(?:used|operated|fielded|deployed|employed|flown|owned|possessed|adopted)\sby\s|\bin service with\s"
    r"|\b(?:batteries|battery|launchers?|missiles?|rockets?|systems?)\sfor\s(?=the\s(?:[A-Z]\w+\s){1,4}(?:Army|Navy|Air"
    r"|Marine|Coast|Armed))"
    r"|\b(?:entered|enters|entering) service with\s|\b(?:inducted|introduced|accepted) into\s"
    r"|\b(?:systems?|launchers?|missiles?|rockets?)\sof\s(?=the\s(?:[A-Z]\w+\s){0,4}(?:Army|Navy|Air|Marine|Coast"
    r"|Armed))"
    r"|\bin use (?:with|by)\s|\b(?:exported|sold) to\s"
    r"|\bin the (?:arsenals?|inventor(?:y|ies)) of\s|\b(?:developed|built|made)(?:\s[\w-]+){0,6}? for\s(?=the\s|[A-Z])",
)
_AMONG = sought(
    "among them|including|such as",
    r"\b(?:countries|states|nations|customers|armies|armed forces)\s(?:now\s)?(?:use|operate|field|have (?:bought"
    r"|ordered))"
    r"\b[^.;]{0,40}?,?\s(?:among them|including|such as)\s",
)
_CUSTOMER = re.compile(
    r"\s(?:became|has become|becomes|is|was|remains|will be|will become)\sthe\s(?:[\w-]+\s){0,3}?"
    r"(?:customer|buyer|operator|user)\b"
)
_USE_IT = re.compile(  # "Poland, Iran and Syria have used it"
    r"\s(?:(?:still|also|now|both|all)\s)?(?:have (?:(?:also|since|all)\s)?(?:used|bought|ordered|adopted|acquired)"
    r"|use|operate|field|have)\s(?:it|them|the (?:missile|system"
    r"|weapon)s?)\b"
)
_JOINED = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?:the\s)?")
_ITS_NOUN = re.compile(
    r"[’']s\s(?:[\w-]+\s){1,5}?(?:missile|rocket|launcher|interceptor|drone)\b(?=[,.;]|\s(?:and|is|was|has|will)\b)"
)
_ITS = re.compile(r"^[’']s\s(?:(?:new|own|latest|first|future|next|ageing|aging)\s){0,2}$")
_ARMED_WITH = re.compile(r"\s(?:is|was|are|were|has been|have been)\s(?:armed|equipped)\swith\b")
_RELIES = re.compile(r"\s(?:[\w-]+\s){0,2}?(?:relies|depends|rely|depend)\son\s(?:the\s)?$")
_USERS = sought(
    "user|operator|customer|buyer",
    r"\b(?:users|operators|customers|buyers)\s(?:of the \w+\s)?(?:(?:have\s)?(?:include|included)|have been|are|were)\s"
    r"|\b(?:user|operator|customer|buyer)\s(?:is|was|will be)\s(?=the\s|[A-Z])",
    flags=re.I,
)
_PIECES = re.compile(r"^(?:[\w-]+\s){0,2}?(?:batteries|battery|launchers|regiments|squadrons|systems|of them)\b")
_NUMBER = (
    r"(?:\d[\d,.]*|several|many|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|hundreds of"
    r"|the|an?|its own)"
)
_HAS = (
    r"^\s(?:(?:forces|alone|already|also|now|currently)\s){0,2}(?:has|have|had|operates?|fields?|possess(?:es)?"
    r"|owns?|uses|keeps|leases?|is said to (?:own|have))\s(?:(?:more than|about|around|at least|up to|over|some"
    r"|nearly)\s)?"
)
_HOLDS_NUMBER = re.compile(rf"{_HAS}{_NUMBER}\s")
_HOLDS = re.compile(rf"{_HAS}{_NUMBER}\s(?:[\w-]+\s){{0,3}}$")
_JOIN = re.compile(r",\s(?:and\s|as well as\s)?|\s(?:and|or)\s")
_SERVICE = sought(
    "army|navy|air force|corps",
    r"\b(?:the|The|its|Its)\s(?:U\.S\.\s|US\s|American\s)?(Army|Navy|Air Force|Marine Corps)(?=\s)",
)
_DEAL = re.compile(r"\b(?:contract|order|deal|sale)s?\b")
_FOR = re.compile(r"^\s(?:(?:[\w-]+\s){0,4}?(?:systems?|launchers?|missiles?|rockets?)\s)?(?:for|to)\s(?:the\s)?")


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
    yield from _using(context)


def _listed(context: Context, match: re.Match[str], rule: str) -> Iterator[Found]:
    """The users named one after another behind a phrase."""
    users = _users(context, match.end())
    subject = resolve(context, Span(match.start(), match.end()), WEAPONS) if users else None
    for span, name in users:
        place = Span(match.start(), span.end) if len(users) == 1 and rule == "by" else span
        yield from _found(name, subject, rule, place)


def _users(context: Context, start: int) -> tuple[tuple[Span, str], ...]:
    """Actors and forces named one after another, beginning at `start`."""
    sentence = sentence_of(context, Span(start, start))
    users: list[tuple[Span, str]] = []
    end = start
    while (user := _user_at(context, end, sentence.end)) is not None:
        users.append(user)
        join = _JOIN.match(context.document.text, user[0].end, sentence.end)
        if join is None:
            break
        end = join.end()
    return tuple(users)


def _user_at(context: Context, start: int, stop: int) -> tuple[Span, str] | None:
    """The force or the actor whose name begins at `start`, behind "the" or without it."""
    force = _FORCE.pattern.match(context.document.text, start, stop)
    if force:
        who = Span(*force.span("who"))
        return None if _in_name(context, who) else (who, force["who"])
    for mention in mentions_within(context, Span(start, min(stop, start + len("the ") + 1))):
        if mention.alias.kind in _ACTORS and context.document.text[start : mention.span.start] in ("", "the "):
            return mention.span, mention.alias.name
    return None


def _in_name(context: Context, force: Span) -> bool:
    """Whether a force is only the beginning of a weapon's name: "the Army Tactical Missile System"."""
    return any(mention.alias.kind in WEAPONS for mention in mentions_within(context, force))


def _holders(context: Context) -> Iterator[Found]:
    """Such as "The Army has 363 HIMARS launchers", "Armenia became the first customer"."""
    actors = [(actor.span, actor.alias.name) for actor, _ in said(context, _ACTORS)]
    forces = [(Span(*m.span("who")), m["who"]) for m in find_all(context, _FORCE)]
    services = [(Span(*match.span()), match.group(1)) for match in find_all(context, _SERVICE)]
    for span, name in [*actors, *services, *forces]:
        yield from _holder(context, span, name)
    for span, name in forces:
        yield from _owner(context, span, name)


def _holder(context: Context, span: Span, name: str) -> Iterator[Found]:
    """Whether the actor at `span` has, uses or buys a weapon by the words behind it."""
    text = context.document.text
    weapon = first_after(context, span.end, 60, WEAPONS)
    gap = text[span.end : weapon.span.start] if weapon else ""
    if weapon and (_HOLDS.match(gap) or _RELIES.search(gap)):
        yield from _found(name, named(weapon, "named"), "has", span)
    elif _ARMED_WITH.match(text, span.end) or _CUSTOMER.match(text, span.end) or _holds_pieces(text, span.end):
        yield from _found(name, resolve(context, Span(span.end, span.end + 1), WEAPONS), "customer", span)


def _owner(context: Context, span: Span, name: str) -> Iterator[Found]:
    """Such as "the Army's Typhon", "was the Army's first missile"."""
    text = context.document.text
    weapon = first_after(context, span.end, 60, WEAPONS)
    if _ITS_NOUN.match(text, span.end):
        yield from _found(name, resolve(context, Span(span.end, span.end + 1), WEAPONS), "its", span)
    elif weapon and _ITS.match(text[span.end : weapon.span.start]):
        yield from _found(name, named(weapon, "named"), "its", span)


def _using(context: Context) -> Iterator[Found]:
    """Such as "Poland, Iran and Syria have used it", back from the verb to the first of the list."""
    text = context.document.text
    actors = [actor for actor, _ in said(context, _ACTORS)]
    for place, last in enumerate(actors):
        if not _USE_IT.match(text, last.span.end):
            continue
        first = place
        while first and _JOINED.fullmatch(text, actors[first - 1].span.end, actors[first].span.start):
            first -= 1
        subject = resolve(context, Span(last.span.end, last.span.end + 1), WEAPONS) if first < place else None
        for user in actors[first : place + 1] if subject else ():
            yield from _found(user.alias.name, subject, "use it", user.span)


def _holds_pieces(text: str, start: int) -> bool:
    """Whether "operates seven batteries" or the like follows."""
    after = text[start : start + 60]
    holds = _HOLDS_NUMBER.match(after)
    return holds is not None and _PIECES.match(after[holds.end() :]) is not None


def _buyers(context: Context) -> Iterator[Found]:
    """Such as "a contract for HIMARS for the U.S. Army and Taiwan"."""
    text = context.document.text
    for weapon, sentence in said(context, WEAPONS):
        deal = _FOR.match(text, weapon.span.end, sentence.end)
        actors = _users(context, deal.end()) if deal else ()
        if actors and _DEAL.search(text, sentence.start, weapon.span.start):
            span = Span(actors[0][0].start, actors[-1][0].end)
            yield from _found(span.of(text), named(weapon, "named"), "buys", span)


def _found(value: str, subject: Resolution | None, rule: str, span: Span) -> Iterator[Found]:
    if subject:
        yield Found(attribute="operator", value=value, mention=span, subject=subject, rule=f"operator: {rule}")
