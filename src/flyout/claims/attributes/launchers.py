"""What a missile is said to be launched from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.antecedents import antecedent, named
from flyout.claims.attributes.carrying import PREPOSITIONS, ROUNDS, is_carrying, is_weak
from flyout.claims.attributes.found import (
    Found,
    find_all,
    find_at,
    first_after,
    last_before,
    opened,
    said,
    sentence_of,
    sought,
)
from flyout.claims.attributes.platforms import (
    JOINED,
    Platform,
    firers,
    may_begin,
    places_before,
    platforms_at,
    united,
)
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_within, sentence_index
from flyout.claims.subjects import MISSILES, Resolution, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_SPOKEN = re.compile(r"\b(?:[Ii]t|them|[Tt]he\s(?:[\w-]+\s)?(?:missile|rocket|weapon)s?)\b")
_LEAVES = words("leaves left leave leaving")
_THAT_FIRE = re.compile(
    r"(?:\s(?:in|of|at)\s\w+)?(?:\s(?:can|could|also|both))*\s(?:fires?|launch(?:es)?|carr(?:y|ies))\b"
)
_PLATFORMS_ARE = re.compile(
    r"(?:(?:launch\s)?platforms?|(?:(?<=first\s)|(?<=only\s)|(?<=main\s))carriers?(?:\sof\s(?:the\s)?[\w-]+(?:\s[\w-]+)?)?)"
    r"\s(?:are|is|was|(?:will|would)\sbe|include[sd]?)\s",
    re.I,
)
_RELATIVES = words("that which")
_SIDE = (  # between the one that fires and its verb
    r"(?:,\s[^,.;]{1,60},|,\s(?:the|an?|one\sof\sthe)\s(?:[\w-]+\s){0,3}(?:ship|boat|vessel|submarine|frigate"
    r"|aircraft|plane|jet)s?(?=\sto\s)|\s\([^)]{1,40}\)|\s(?:in|off|from|of|near|flying|operating|sailing"
    r"|based)\s(?:[\w'’-]+\s?){1,5}(?=\s))?"
)
_AUXILIARY = (
    r"(?:\s(?:has|have|had|can|could|will|would|may|also|now|still|already|normally|then|each|all|alone|itself"
    r"|reportedly|first|last\s(?:week|month|year|night)|yesterday"
    r"|successfully|able\sto|be\sable\sto|is|are|was|were|to)){0,4}"
)
_FIRES = re.compile(
    rf"{_SIDE}(?:,?\s(?:which|that))?{_AUXILIARY}\s(?:launch(?:es|ed)?|test-launched|fires?|fired|test-fired|firing"
    rf"|shot(?!\sdown)|dropped|drops|loosed|looses|unleashed|used|employed|sent|lobbed|let\sgo\sof"
    r"|(?:practi[sc]ed|carried\sout|conducted|performed)\s(?:[\w-]+\s){0,3}?(?:launch(?:es)?|firings?|shots?"
    r"|tests?)\sof"
    r"|releases|released|carry|carries|carried|holds?|uses?|takes|will\sget|will\sreceive|mounts|accommodates?"
    r"|armed\swith|equipped\swith"
    r"|(?:be|been|being)\s(?:armed|equipped|fitted|loaded)\swith|(?:equipped|fitted|loaded)\swith|(?:be|been"
    r"|being)\s(?:converted|adapted|modified|fitted|certified|cleared|refitted|rewired|rebuilt)\sto\s(?:carry|fire|launch)"
    r"|(?:\w+\s){0,6}?carrying|ha(?:ve|s)(?=\s(?:it|them)\b)"
    r"|(?:be|become|became|is|are|was|were)\s(?:the|an?)\s(?:[\w-]+\s){0,2}carriers?\sof"
    r"|(?:(?:have|has)\sbeen|are|is|were|was)\s(?:converted|adapted|modified|certified|cleared|refitted|rewired|rebuilt)\sto\s"
    r"(?:carry|fire|launch)|took\s(?:off|to\sthe\s(?:air|skies))(?:\sfrom(?:\s[\w’'-]+){1,3})?,?\s(?:each\s)?with"
    r"|(?:hit|sank|struck|destroyed|attacked|intercepted|(?:shot|brought)\sdown)\s(?:[\w’'-]+\s){1,5}?with)\s"
)
_FIGURE = re.compile(r"(?:up\sto|it|them|the\s(?:missile|weapon|glider)s?|one|two|four|six|eight|ten|twelve|\d+)\b")
_APPOSED_CARRIER = re.compile(  # "its launcher, the 8x8 MAZ-543 truck,"
    r"launcher(?:,|\sis|\swas)\s(?:an?|the)\s(?P<what>(?:[\w-]+\s){0,4}?(?:truck|vehicle|chassis|trailer|lorry"
    r"|transporter))\b"
)
_ARMS = re.compile(
    r"(?P<now>arms?|equips?|arming|equipping|(?:(?<=has\s)|(?<=have\s)|(?<=had\s))(?:armed|equipped))\s|(?:armed"
    r"|equipped|fitted|fitting|fits?)\s"
)  # "the missile arms the four submarines"
_FIRE = frozenset({"launcher", "aircraft", "defence"})
_IT_FIRES = opened(
    "it can|it fire|it launch|the system|the launcher|the battery|a battery|a launcher|each launcher|each vehicle"
    "|each truck|the vehicle",
    r"\b(?:(?:It|[Tt]he (?:system|battery)|[Aa] battery)\s(?:can\s(?:also\s)?)?(?:fires?|launch(?:es)?)"
    r"|(?:[Tt]he|[Aa]|[Ee]ach)\s(?:launcher|vehicle|truck)\s(?:can\s(?:also\s)?)?(?:fires?|launch(?:es)?|carr(?:y|ies)"
    r"|holds?|takes?))\s(?:the\s)?",
)
_WHICH_CARRY = opened(
    "which ",
    r"\bWhich\s(?:aircraft|jets?|planes?|bombers?|ships?|launchers?|vehicles?)\s(?:can\s|could\s)?"
    r"(?:carr(?:y|ies)|fires?|launch(?:es)?|take)\s(?:it|them)\?",
)
_CAN_FIRE = re.compile(
    r"\b(?:can (?:also )?(?:fire|launch|carry)|(?:is|are) able to (?:fire|launch)|capable of (?:firing|launching)"
    r"|fires|launches|takes|that fire|carr(?:y|ies)|(?:can )?hold|holds|firing|to (?:fire|launch)"
    r"|(?:sank|hit|struck|destroyed|downed) (?:[\w’'-]+ ){1,5}?with|, with its)\b"
)
_DESCRIBED = re.compile(
    r"(?<![\w-])(?P<what>(?:(?:road-)?mobile|fixed|tracked|wheeled|silo-based|(?:\d{1,2}|[a-z]+)-(?:wheel(?:ed)?|axle))"
    r"[- ](?:[\w-]+\s)?(?:launchers?|vehicles?|platforms?|trucks?|ones)"
    r"|(?:truck-mounted|trailer|trailer-mounted|vertical)\slaunchers?|(?:launch|launcher)\svehicles?"
    r"|transporter[- ]erector[- ]launchers?|launcher|vehicle)$"
)
_HEADS = words("launcher launchers vehicle vehicles platform platforms truck trucks ones")
_HINTS = words("mobile fixed tracked wheeled wheel based axle mounted trailer vertical launch launcher erector")
_BEFORE_HEAD = 45  # characters of the words before it
_COUNTED = re.compile(r"(?:\d|\bincluding)\s$")
_HAS_SOME = re.compile(r"\bha(?:s|ve|d)\s(?:two|three|four|five|six|eight|ten|a\sdozen)\s$")  # how many, and no more
_HOLD_SOME = re.compile(r"\s(?:with|of)\s(?:\w+\s){1,2}(?:missiles|rockets|rounds|interceptors)\b")
_WITH = re.compile(r"\s(?:with|on)\s(?:[\w-]+\s){0,2}(?:wheels?|tracks?|axles?|trucks?)\b")
_LAUNCHED = re.compile(  # "submarine-launched", "an air-launched version", "a road-mobile, three-stage missile"
    r"(?P<what>(?:submarine|ship|sub|train|rail|silo|truck)(?=-(?:launched|based|mounted)\b(?!\sballistic))"
    r"|(?<!of\sthe\s)air(?=-launched\s(?:version|variant|model)s?\b)|(?:road|rail)-mobile(?=,?\s))",
    re.I,
)
_APPOSED = re.compile(r"(?:,|\s(?:is|are|was|were))\s(?:a|an|the)?\s?$")


_PLATFORMS_FROM = words("launch platforms platform carrier carriers")
_ARMS_FROM = words("arm arms equip equips arming equipping armed equipped fitted fitting fit fits")
_APPOSED_FROM = words("launcher")
_LAUNCHED_FROM = words("submarine ship sub train rail silo truck air road")


_DEFENCES = frozenset({"defence"})
_FIRED_BY_SYSTEM = sought(
    "fired by|fired from|launched by|launched from",
    r"\b(?:(?:is|are|was|were)\s(?:\w+\s)?|(?<=missile\s)|(?<=missiles\s)|(?<=interceptor\s)|(?<=interceptors\s))"
    r"(?:fired|launched)\s(?:by|from)\s(?:the\s|an?\s)?(?=[A-Z])",
)


def read_launchers(context: Context) -> Iterator[Found]:
    """Launchers by name ("from HIMARS") and by description ("from a submarine")."""
    yield from _behind(context)
    for place in places_before(context, context.tape.at(_LEAVES)):
        yield from _each(context, context.tape.end(place) + 1, "leaves")
    yield from _firing(context)
    yield from _by_name(context)
    yield from _relative(context)
    for match in find_at(context, _PLATFORMS_ARE, _PLATFORMS_FROM):
        yield from _each(context, match.end(), "platforms are")
    for match in find_at(context, _ARMS, _ARMS_FROM):
        yield from _armed(context, match)
    for match in find_at(context, _APPOSED_CARRIER, _APPOSED_FROM):
        yield from _described(context, "apposed", match)
    yield from _by_description(context)
    yield from _pronouns(context)
    for match in find_all(context, _FIRED_BY_SYSTEM):
        system = first_after(context, match.end(), 1, _DEFENCES)
        missiles = resolve(context, Span(match.start(), match.start() + 1), MISSILES) if system else None
        if system:
            yield from _found(system.span, system.alias.name, missiles, "by a system")
    for match in find_all(context, _WHICH_CARRY):
        yield from _each(context, match.end() + 1, "asked")
    for match in find_at(context, _LAUNCHED, _LAUNCHED_FROM):
        yield from _launched(context, match)


def _behind(context: Context) -> Iterator[Found]:
    """Platforms behind a preposition: "launched from a ship", "carried on trucks"."""
    tape = context.tape
    for place in places_before(context, tape.at(PREPOSITIONS)):
        if is_carrying(context, place):
            rule = "of the named" if is_weak(tape, place) else "from"
            yield from _each(context, tape.end(place) + 1, rule)


def _armed(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """Such as "arms the four submarines", and the other way round "fitted 40 jets with the BrahMos"."""
    sentence = sentence_of(context, Span(*match.span()))
    platforms = tuple(platforms_at(context, match.end(), sentence.end))
    end = platforms[-1].end if platforms else 0
    if platforms and context.document.text.startswith(" with ", end):
        for missile in _listed(context, end, Span(sentence.start, sentence.end)):
            for platform in platforms:
                yield from _found(platform.span, platform.value, named(missile, "named"), "armed with")
    elif platforms and match["now"]:
        yield from _each(context, match.end(), "arms")


def _each(context: Context, start: int, rule: str) -> Iterator[Found]:
    """The platforms named one after another from `start` on, of the missile that the sentence speaks of."""
    sentence = context.document.sentences[sentence_index(context.document, start)]
    if start >= sentence.span.end or not sentence.part.makes_claims:
        return
    for platform in platforms_at(context, start, sentence.span.end):
        its = context.document.text.startswith("its ", start)
        if rule == "leaves" and (platform.noun is not None or not (its or _tells(platform))):
            continue
        place = start - 1 if rule in ("of the named", "leaves") else platform.span.start
        fired = _fired_right_before(context, start)
        subject = named(fired, "named") if fired else resolve(context, Span(place, place + 1), MISSILES)
        spoken = _SPOKEN.search(context.document.text, sentence.span.start, start)
        here = spoken or (subject and subject.mention and sentence.span.holds(subject.mention.span))
        if rule not in ("of the named", "leaves") or here:
            yield from _found(platform.span, platform.value, subject, rule)
            yield from _also_taken(context, platform, sentence.span)


_IS_FIRED = re.compile(
    r"(?:\s(?:[a-z-]+\s)?(?:missile|rocket)s?)?(?:\s(?:was|were|is|are))?\s(?:fired|launched|dropped|released)\s(?:from|by|off)\s"
)


def _fired_right_before(context: Context, start: int) -> Mention | None:
    """The missile that is told to be fired from what is named at `start`: "five Kinzhals fired from | MiG-31K jets"."""
    last = last_before(context, start, _FIRED_WITHIN, MISSILES)
    return last if last and _IS_FIRED.fullmatch(context.document.text, last.span.end, start) else None


_FIRED_WITHIN = 60  # characters of a name and its verb
_ALSO_TAKES = re.compile(
    r",\s(?:which\s(?:also\s(?:takes?|fires?|carr(?:y|ies)|holds?)|(?:is|are)\s(?:also\s)?used\s(?:also\s)?for)"
    r"|the\ssame\sas\s(?:used\s)?for|as(?=\s[A-Z][\w-]+\s(?:is|are)\b))\s(?:the\s)?"
)
_AS_FOR = re.compile(r"\sas\s(?:the\s)?")


def _also_taken(context: Context, platform: Platform, sentence: Span) -> Iterator[Found]:
    """Such as "fired from the UVP launcher, which also takes Kalibr and Oniks"."""
    same = platform.value.startswith("same ")
    also = (_AS_FOR if same else _ALSO_TAKES).match(context.document.text, platform.end, sentence.end)
    for missile in _listed(context, also.end(), sentence) if also else ():
        yield from _found(
            missile.span, platform.value.removeprefix("same "), named(missile, "named"), "that it takes too"
        )


def _firing(context: Context) -> Iterator[Found]:
    """Platforms that fire: "the destroyer USS Carney launched two SM-2s", "each boat holds 16 of the missiles"."""
    text = context.document.text
    row: list[Platform] = []
    end = 0
    for platform in firers(context):
        if platform.span.start < end:  # "the frigate, the first ship to be armed with Zircon"
            continue
        if row and not JOINED.fullmatch(text, row[-1].end, platform.span.start):
            row = []
        row.append(platform)
        sentence = context.document.sentences[sentence_index(context.document, platform.span.start)]
        fires = _FIRES.match(text, platform.end, sentence.span.end) if sentence.part.makes_claims else None
        end = fires.end() if fires else 0
        for subject in _fired(context, fires.end(), sentence.span) if fires else ():
            deed = _DEED.search(fires.group()) if fires else None
            for firer in united(context, [each for each in row if _tells(each) or not deed]):
                yield from _found(firer.span, firer.value, subject, "fires")


_DEED = re.compile(
    r"\b(?:launched|fired|firing|shot|dropped|loosed|unleashed|sent|lobbed|released|used|employed"
    r"|to\s(?:carry|fire|launch))\b"
)


def _tells(platform: Platform) -> bool:
    """Whether a platform that fires is told by more than its noun: that "a ship fired" one is only what happened."""
    return platform.noun is not None or not platform.value.isalpha() or platform.value.isupper()


def _relative(context: Context) -> Iterator[Found]:
    """Such as "a missile that HIMARS and M270 launchers can fire"."""
    text, tape = context.document.text, context.tape
    for place in tape.at(_RELATIVES):
        if not may_begin(context, tape.end(place)):
            continue
        sentence = sentence_of(context, tape.span(place, place))
        if tape.end(place) >= sentence.end:
            continue
        platforms = tuple(platforms_at(context, tape.end(place) + 1, sentence.end))
        if platforms and _THAT_FIRE.match(text, platforms[-1].end, sentence.end):
            near = tape[place - 1].lower in ROUNDS
            spot = place - 1 if near else place
            subject = resolve(context, tape.span(spot, spot), MISSILES)
            for platform in platforms if near or platforms[0].noun is not None else ():
                yield from _found(platform.span, platform.value, subject, "that it fires")


def _fired(context: Context, start: int, sentence: Span) -> Iterator[Resolution]:
    """What is fired: the missiles named behind the verb, or the one that "it" or a number stands for."""
    missiles = _listed(context, start, sentence)
    if missiles:
        yield from (named(missile, "named") for missile in missiles)
    elif _FIGURE.match(context.document.text, start, sentence.end):
        subject = resolve(context, Span(start, start + 1), MISSILES)
        if subject:
            yield subject


_THEM = re.compile(
    r"\s(?:it|(?:\w+\sof\s)?them|both|the\s(?:missile|weapon|rocket)s?)(?=[,.;)]|\s(?:from|at|in|and|too)\b|$)"
)
_CAN_FIRE_BY_NAME = _FIRE - {"aircraft"}


def _by_name(context: Context) -> Iterator[Found]:
    text = context.document.text
    for mention, sentence in said(context, _CAN_FIRE_BY_NAME):
        fires = _CAN_FIRE.search(text, mention.span.end, min(sentence.end, mention.span.end + 70))
        if fires and not re.search(r"[.;]|\b(?:said|who)\b", text[mention.span.end : fires.start()]):
            for missile in _listed(context, fires.end(), sentence):
                yield from _found(mention.span, mention.alias.name, named(missile, "named"), "can fire")
        if fires and _THEM.match(text, fires.end()):
            missiles = resolve(context, Span(fires.end() + 1, fires.end() + 2), MISSILES)
            yield from _found(mention.span, mention.alias.name, missiles, "can fire")


def _pronouns(context: Context) -> Iterator[Found]:
    """Such as "It fires the AMRAAM": the system that "it" stands for is the launcher."""
    for match in find_all(context, _IT_FIRES):
        missiles = _listed(context, match.end(), sentence_of(context, Span(match.start(), match.end())))
        system = antecedent(context, Span(match.start(), match.start() + 2), _FIRE) if missiles else None
        for missile in missiles if system and system.mention else ():
            span = Span(match.start(), missile.span.end)
            yield from _found(span, system.name if system else "", named(missile, "named"), "it fires")


_ROUND_BEHIND = re.compile(r"(?:\s[\w-]+){0,2}\s(?:missile|interceptor|round)s?\b")


def _is_round(text: str, name: Mention) -> bool:
    """Whether a name is that of a missile, or of a shield with the noun of its rounds: "two Kalkan missiles"."""
    if name.alias.kind in MISSILES:
        return True
    return name.alias.kind == "defence" and _ROUND_BEHIND.match(text, name.span.end) is not None


def _listed(context: Context, start: int, sentence: Span) -> list[Mention]:
    """Missiles named one after another behind "can fire"."""
    text = context.document.text
    listed: list[Mention] = []
    end = start
    for mention in mentions_within(context, Span(start, sentence.end)):
        gap = text[end : mention.span.start]
        if not _is_round(text, mention) or re.search(r"[.;:]|\b(?:which|that|from|while|but|is|are)\b|\w\swith\b", gap):
            break
        listed.append(mention)
        end = mention.span.end
    return listed


def _by_description(context: Context) -> Iterator[Found]:
    """Such as "a tracked launcher", "mobile ones on trucks", "a launcher with 22 wheels"."""
    text, tape = context.document.text, context.tape
    for place in tape.at(_HEADS):
        if _HINTS.isdisjoint(tape.words(place - 4, 4)) and tape[place + 1].lower != "with":
            continue
        begins, end = tape.starts[place], tape.end(place)
        sentence = context.document.sentences[sentence_index(context.document, begins)]
        start = max(sentence.span.start, begins - _BEFORE_HEAD)
        match = _DESCRIBED.search(text, start, end) if sentence.part.makes_claims else None
        behind = _WITH.match(text, end, sentence.span.end) if match else None
        bare = match is not None and match["what"] in ("launcher", "vehicle")
        if match and _only_counts(text, match):
            continue
        said = not bare or (behind is not None and behind.group().startswith(" with"))
        if match and said and (tape[place].lower != "ones" or text.startswith(" on", end)):
            yield from _told(context, "described", Span(match.start(), behind.end() if behind else end))


_VERSIONS_OF = re.compile(r"-launched\s(?:version|variant|model)s\sof\s(?:the\s)?")


def _launched(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """Such as "submarine-launched", "air-launched versions of the Exocet"."""
    of = _VERSIONS_OF.match(context.document.text, match.end())
    name = first_after(context, of.end(), 1, MISSILES) if of else None
    if name:
        yield from _found(Span(*match.span()), match["what"], named(name, "named"), "launched")
    else:
        yield from _described(context, "launched", match)


def _only_counts(text: str, described: re.Match[str]) -> bool:
    """Whether launchers are only told by their number: "12 launch vehicles", "a battery has four mobile launchers"."""
    before = max(0, described.start() - _LONGEST_COUNT)
    if _HAS_SOME.search(text, before, described.start()):
        return _HOLD_SOME.match(text, described.end()) is None
    return described["what"].startswith("launch") and _COUNTED.search(text, before, described.start()) is not None


_LONGEST_COUNT = 20  # characters of a count


def _described(context: Context, rule: str, match: re.Match[str]) -> Iterator[Found]:
    yield from _told(context, rule, Span(*match.span("what")))


def _told(context: Context, rule: str, span: Span) -> Iterator[Found]:
    if rule == "apposed" or not _is_named(context, span):
        value = " ".join(span.of(context.document.text).split())
        yield from _found(span, value, resolve(context, span, MISSILES), rule)


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
    if subject and subject.name != value:
        yield Found(attribute="launcher", value=value, mention=span, subject=subject, rule=f"launcher: {rule}")
