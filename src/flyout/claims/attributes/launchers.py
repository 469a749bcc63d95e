"""What a missile is said to be launched from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_all, is_said, named, sentence_of
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_within
from flyout.claims.subjects import MISSILES, Resolution, resolve
from flyout.core.span import Span

_CARRIER = (
    r"(?:submarines?|warships?|ships?|frigates?|destroyers?|trains?|railcars?|silos?|aircraft|warplanes?|bombers?"
    r"|fighter jets?|jets|planes?|trucks?|vehicles?|launchers?|launch pads?|platforms?|barges?|stand"
    r"|transporter[- ]erector[- ]launchers?|TELs?)"
)
_WITH = r"(?P<with>\s(?:with|on)\s(?:[\w-]+\s){0,2}(?:wheels?|tracks?|axles?|trucks?))?"
_FROM_PHRASE = re.compile(
    r"\b(?:launched|launches|launching|launch|fired|firing|test-fired|shot|dropped|released|missiles?)\s(?:\w+ly\s)?"
    rf"(?:from|off)\s(?:(?:an?|the|its|their|other|various)\s)?(?P<what>(?:[\w-]+\s){{0,4}}?{_CARRIER}){_WITH}\b"
)
_FROM_NAME = re.compile(
    r"\b(?:launched|launches|launching|fired|fires|shot|carried|compatible with|mounted|deployed|used)\s?"
    r"(?:from|by|on|with|via)?\s(?:(?:the|an?|either)\s)?$"
)
_CAN_FIRE = re.compile(
    r"\b(?:can (?:also )?(?:fire|launch|carry)|(?:is|are) able to (?:fire|launch)|capable of (?:firing|launching)"
    r"|fires|launches|that fire|carr(?:y|ies)|firing)\b"
)
_DESCRIBED = re.compile(
    r"\b(?<!on )(?P<what>(?:(?:road-)?mobile|fixed|tracked|wheeled|silo-based|(?:\d{1,2}|[a-z]+)-(?:wheel(?:ed)?|axle))"
    r"[- ](?:[\w-]+\s)?(?:launchers?|vehicles?|platforms?|trucks?|ones(?=\son))|transporter[- ]erector[- ]launchers?"
    rf"|(?:launcher|vehicle)(?=\swith\s)){_WITH}\b"
)
_LAUNCHED = re.compile(r"\b(?P<what>submarine|ship|sub|train|rail|silo|truck)-(?:launched|based|mounted)\b", re.I)
_APPOSED = re.compile(r",\s(?:a|an|the)?\s?$")


def read_launchers(context: Context) -> Iterator[Found]:
    """Launchers by name ("from HIMARS") and by description ("from a submarine")."""
    yield from _by_name(context)
    yield from _described(context, "from", find_all(context, _FROM_PHRASE, "from", "off"))
    carriers = ("launcher", "vehicle", "platform", "truck", "ones on")
    yield from _described(context, "described", find_all(context, _DESCRIBED, *carriers))
    yield from _described(context, "launched", find_all(context, _LAUNCHED, "-launched", "-based", "-mounted"))


def _by_name(context: Context) -> Iterator[Found]:
    text = context.document.text
    for mention in context.mentions:
        if mention.alias.kind != "launcher" or not is_said(context, mention.span):
            continue
        sentence = sentence_of(context, mention.span)
        before = text[max(sentence.start, mention.span.start - 45) : mention.span.start]
        fires = _CAN_FIRE.search(text, mention.span.end, min(sentence.end, mention.span.end + 70))
        if _FROM_NAME.search(before) or _joined(context, mention, sentence):
            subject = resolve(context, Span(mention.span.start, mention.span.start + 1), MISSILES)
            yield from _found(mention.span, mention.alias.name, subject, "from the name")
        elif fires and not re.search(r"[.;]|\b(?:said|who)\b", text[mention.span.end : fires.start()]):
            for missile in _listed(context, fires.end(), sentence):
                yield from _found(mention.span, mention.alias.name, named(missile, "named"), "can fire")


def _joined(context: Context, mention: Mention, sentence: Span) -> bool:
    """Whether another launcher stands before, behind "from": "from HIMARS and M270"."""
    text = context.document.text
    earlier = [
        m for m in mentions_within(context, Span(sentence.start, mention.span.start)) if m.alias.kind == "launcher"
    ]
    if not earlier:
        return False
    gap = text[earlier[-1].span.end : mention.span.start]
    before = text[max(sentence.start, earlier[-1].span.start - 45) : earlier[-1].span.start]
    return bool(re.fullmatch(r"[,\s]*(?:\w+\s)?(?:and|or)\s(?:the\s|from\s)?", gap)) and bool(_FROM_NAME.search(before))


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
        end = match.end("with") if "with" in match.re.groupindex and match["with"] else match.end("what")
        span = Span(match.start("what"), end)
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
