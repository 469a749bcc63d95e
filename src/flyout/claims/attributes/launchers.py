"""What a missile is said to be launched from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.antecedents import antecedent
from flyout.claims.attributes.found import Found, find_all, named, said, sentence_of, sought
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_within
from flyout.claims.subjects import MISSILES, Resolution, resolve
from flyout.core.span import Span

_LAUNCHERS = frozenset({"launcher"})
_CARRIER = (
    r"(?:submarines?|warships?|ships?|frigates?|destroyers?|trains?|railcars?|silos?|aircraft|warplanes?|bombers?"
    r"|fighter jets?|jets|planes?|trucks?|vehicles?|launchers?|launch pads?|platforms?|barges?|stand"
    r"|transporter[- ]erector[- ]launchers?|TELs?|trailers?|canisters?|containers?|vertical launch(?:ing)? systems?"
    r"|fighters?|boats?)"
)
_CARRIERS = rf"(?:[\w-]+\s){{0,4}}?{_CARRIER}(?:(?:,\s|\s(?:and|or)\s)(?:[\w-]+\s){{0,2}}?{_CARRIER})?"
_WITH = r"(?P<with>\s(?:with|on)\s(?:[\w-]+\s){0,2}(?:wheels?|tracks?|axles?|trucks?))?"
_FROM_PHRASE = sought(
    "from|off|by",
    r"\b(?:launched|launches|launching|launch|fired|firing|test-fired|shot|dropped|released|flung"
    r"|missiles?)\s(?:\w+ly\s)?"
    rf"(?:from|off|by)\s(?:(?:an?|the|its|their|other|various)\s)?(?P<what>{_CARRIERS}){_WITH}\b",
)
_ON_PHRASE = sought(
    " on |aboard| in | by ",
    r"\b(?:carried|mounted|transported|based|housed|kept|stored|deployed|rides|ride|sits|sit|travels)\s"
    rf"(?:on|aboard|in|by)\s(?:(?:an?|the|its|their|other|various)\s)?(?P<what>{_CARRIERS}){_WITH}\b",
)
_CLASS_OF_SHIP = sought(  # "on Zumwalt-class destroyers"
    "-class",
    r"\b(?:on|aboard)\s(?:(?:its|the|their)\s)?(?P<what>[A-Z][\w-]*-class\s(?:[\w-]+\s)?"
    r"(?:destroyers?|frigates?|submarines?|boats?|cruisers?|ships?)(?:\sand\s[A-Z][\w-]*-class\s\w+)?)\b",
)
_APPOSED_CARRIER = sought(  # "its launcher, the 8x8 MAZ-543 truck,"
    "launcher,",
    r"\blauncher,\s(?P<what>(?:an?|the)\s(?:[\w-]+\s){0,4}?(?:truck|vehicle|chassis|trailer))\b",
)
_ARMED = sought(  # "a frigate armed with Zircons", "the missile arms the four submarines"
    "armed|equip|arms",
    rf"(?P<what>{_CARRIER})\s(?:armed|equipped)\swith\s(?=[A-Z])"
    rf"|\b(?:arms|equips)\s(?:the\s|its\s)?(?P<armed>(?:[\w-]+\s){{0,3}}?{_CARRIER})\b",
)
_ACTING = sought(  # "a submarine, the X, launched a Bulava missile"
    "launched|fired",
    rf"(?P<what>(?:(?:nuclear|diesel|Aegis|nuclear-powered|strategic|guided-missile)\s)?{_CARRIER})"
    r"(?:,\s[^,.;]{1,40},|(?:\s[A-Z]\w*){1,3})?\s(?:has\s|had\s|have\s)?(?:test-launched|launched|test-fired"
    r"|fired)\s(?:an?\s"
    r"|the\s)?(?=(?:[\w-]+\s){0,3}?[A-Z])",
)
_FROM_NAME = re.compile(
    r"\b(?:launched|launches|launching|fired|fires|shot|carried|dropped|released|compatible with|mounted|deployed"
    r"|used|hangs?"
    r"|hung|slung)\s(?:it\s|them\s)?"
    r"(?:from|by|on|with|via|under|beneath)?\s?(?:(?:the|an?|either|its|old|modified)\s){0,2}$|\bfor (?:its|their)\s$"
)
_LAUNCH = frozenset({"launcher", "aircraft"})
_FIRE = _LAUNCH | {"defence"}
_IT_FIRES = sought(
    "fire|launch",
    r"\b(?:It|[Tt]he (?:system|launcher|battery)|[Aa] (?:battery|launcher))\s(?:can\s(?:also\s)?)?(?:fires?"
    r"|launch(?:es)?)\s(?:the\s)?",
)
_CARRIES_IT = re.compile(  # "A B-52 dropped it", "a B-52H can carry four"
    r"s?\s(?:(?:bomber|fighter|jet|aircraft|plane)s?\s)?(?:can carry|carries|carry|dropped|releases?d?|launched)\s"
    r"(?:it|them|the (?:missile|weapon|glider)|up to|one|two|four|six|eight|ten|twelve|\d+)\b"
)
_CAN_FIRE = re.compile(
    r"\b(?:can (?:also )?(?:fire|launch|carry)|(?:is|are) able to (?:fire|launch)|capable of (?:firing|launching)"
    r"|fires|launches|that fire|carr(?:y|ies)|firing)\b"
)
_DESCRIBED = sought(
    "launcher|vehicle|platform|truck|ones on",
    r"\b(?P<what>(?:(?:road-)?mobile|fixed|tracked|wheeled|silo-based|(?:\d{1,2}|[a-z]+)-(?:wheel(?:ed)?|axle))"
    r"[- ](?:[\w-]+\s)?(?:launchers?|vehicles?|platforms?|trucks?|ones(?=\son))"
    r"|(?:truck-mounted|trailer|trailer-mounted|vertical)\slaunchers?|(?:launch|launcher)\svehicles?"
    r"|transporter[- ]erector[- ]launchers?"
    rf"|(?:launcher|vehicle)(?=\swith\s)){_WITH}\b",
)
_LAUNCHED = sought(
    "-launched|-based|-mounted",
    r"\b(?P<what>submarine|ship|sub|train|rail|silo|truck)-(?:launched|based|mounted)\b",
    flags=re.I,
)
_APPOSED = re.compile(r",\s(?:a|an|the)?\s?$")


def read_launchers(context: Context) -> Iterator[Found]:
    """Launchers by name ("from HIMARS") and by description ("from a submarine")."""
    yield from _by_name(context)
    for described, rule in (
        (_FROM_PHRASE, "from"),
        (_ON_PHRASE, "on"),
        (_DESCRIBED, "described"),
        (_ARMED, "armed"),
        (_CLASS_OF_SHIP, "on a class of ship"),
        (_APPOSED_CARRIER, "apposed"),
        (_ACTING, "fires"),
    ):
        yield from _described(context, rule, find_all(context, described))
    yield from _pronouns(context)
    yield from _described(context, "launched", find_all(context, _LAUNCHED))


def _by_name(context: Context) -> Iterator[Found]:
    text = context.document.text
    for mention, sentence in said(context, _FIRE):
        before = text[max(sentence.start, mention.span.start - 45) : mention.span.start]
        fires = _CAN_FIRE.search(text, mention.span.end, min(sentence.end, mention.span.end + 70))
        launches = mention.alias.kind != "defence"
        if mention.alias.kind == "aircraft" and _CARRIES_IT.match(text, mention.span.end):
            subject = resolve(context, Span(mention.span.end, mention.span.end + 1), MISSILES)
            yield from _found(mention.span, mention.alias.name, subject, "carries it")
        elif launches and (_FROM_NAME.search(before) or _joined(context, mention, sentence)):
            subject = resolve(context, Span(mention.span.start, mention.span.start + 1), MISSILES)
            yield from _found(mention.span, mention.alias.name, subject, "from the name")
        elif (
            fires
            and mention.alias.kind != "aircraft"
            and not re.search(r"[.;]|\b(?:said|who)\b", text[mention.span.end : fires.start()])
        ):
            for missile in _listed(context, fires.end(), sentence):
                yield from _found(mention.span, mention.alias.name, named(missile, "named"), "can fire")


def _joined(context: Context, mention: Mention, sentence: Span) -> bool:
    """Whether another launcher stands before, behind "from": "from HIMARS and M270"."""
    text = context.document.text
    earlier = [m for m in mentions_within(context, Span(sentence.start, mention.span.start)) if m.alias.kind in _LAUNCH]
    if not earlier:
        return False
    gap = text[earlier[-1].span.end : mention.span.start]
    before = text[max(sentence.start, earlier[-1].span.start - 45) : earlier[-1].span.start]
    return bool(re.fullmatch(r"[,\s]*(?:\w+\s)?(?:and|or)\s(?:the\s|from\s)?", gap)) and bool(_FROM_NAME.search(before))


def _pronouns(context: Context) -> Iterator[Found]:
    """Such as "It fires the AMRAAM": the system that "it" stands for is the launcher."""
    for match in find_all(context, _IT_FIRES):
        missiles = _listed(context, match.end(), sentence_of(context, Span(match.start(), match.end())))
        system = antecedent(context, Span(match.start(), match.start() + 2), frozenset(_FIRE)) if missiles else None
        for missile in missiles if system and system.mention else ():
            span = Span(match.start(), missile.span.end)
            yield from _found(span, system.name if system else "", named(missile, "named"), "it fires")


def _listed(context: Context, start: int, sentence: Span) -> list[Mention]:
    """Missiles named one after another behind "can fire"."""
    text = context.document.text
    listed: list[Mention] = []
    end = start
    for mention in mentions_within(context, Span(start, sentence.end)):
        gap = text[end : mention.span.start]
        if mention.alias.kind not in MISSILES or re.search(r"[.;:]|\b(?:which|that|from|with|while|but|is|are)\b", gap):
            break
        listed.append(mention)
        end = mention.span.end
    return listed


def _described(context: Context, rule: str, matches: Iterator[re.Match[str]]) -> Iterator[Found]:
    for match in matches:
        what = "armed" if match.groupdict().get("armed") else "what"
        end = match.end("with") if match.groupdict().get("with") else match.end(what)
        span = Span(match.start(what), end)
        if _is_named(context, span):
            continue
        subject = resolve(context, span, MISSILES)
        value = " ".join(span.of(context.document.text).split())
        yield from _found(span, value, subject, rule)


def _is_named(context: Context, span: Span) -> bool:
    """Whether the phrase holds the name of a launcher or aircraft, or follows one as its description."""
    if any(m.alias.kind in ("launcher", "aircraft") for m in mentions_within(context, span)):
        return True
    sentence = sentence_of(context, span)
    names = [m for m in mentions_within(context, Span(sentence.start, span.start)) if m.alias.kind == "launcher"]
    if not names:
        return False
    gap = context.document.text[names[-1].span.end : span.start]
    return len(gap) < 40 and bool(_APPOSED.search(gap))


def _found(span: Span, value: str, subject: Resolution | None, rule: str) -> Iterator[Found]:
    if subject:
        yield Found(attribute="launcher", value=value, mention=span, subject=subject, rule=f"launcher: {rule}")
