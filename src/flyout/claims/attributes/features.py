"""Other things said of a weapon in set words: what it can carry, what else it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.actors import USERS, actor_table
from flyout.claims.antecedents import named
from flyout.claims.attributes.found import (
    Found,
    find_all,
    find_at,
    find_folded,
    first_after,
    last_before,
    opened,
    said,
    sentence_of,
    sought,
)
from flyout.claims.context import Context, Mention
from flyout.claims.letters import fold
from flyout.claims.places import has_word, sentence_at
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_LOAD = r"(?:nuclear|conventional|chemical|cluster|high-explosive|atomic|thermobaric|unitary)"
_ARMS = r"(?:missile|system|drone|weapon|rocket)s?"
_WARHEAD = (
    r"(?:nuclear|thermonuclear|atomic|conventional|fragmentation|penetrating|penetrator|unitary|tandem"
    r"|cluster(?:\s(?:bomb|munition))?|thermobaric|multi-?purpose"
    r"|high-explosive|shaped-charge|self-forging|(?:semi-)?armou?r-piercing|blast[- ]fragmentation"
    r"|bunker-bust(?:er|ing)"
    r"|man(?:oeuv|euv)(?:r|er)(?:ing|able)|gliding|[a-z]+-megaton|[a-z]+-kiloton)"
)
_STRIKING = r"(?:destroy|sink|shoot\sdown|kill|penetrate|knock\sout|strike|hit|attack)"
_SAID = "|".join(
    (
        r"(?:can|could|may|to|capable of)\s(?:also\s)?(?:carry(?:ing)?|deliver(?:ing)?|be (?:armed|fitted"
        r"|equipped) with)\s"
        rf"(?:[\w,-]+\s){{0,4}}?{_LOAD}\s(?:[\w,-]+\s){{0,3}}?(?:warheads?|payloads?)",
        rf"(?<=and\s)(?:nuclear|dual)-capable|(?:nuclear|dual)-capable(?!\s(?:[\w-]+\s){{1,5}}?{_ARMS}\b)",
        r"(?:dummy|inert|mock)\swarheads?|dummy-(?:loaded|armed)|fitted\swith\sdummies|no\s(?:\w+\s)?warhead\s(?:was|is)\s\w+",
        r"(?:carr(?:y|ies|ied|ying)|had|has|with)\s(?:no|an?\s(?:inert|dummy)|neither)\s(?:\w+\s)?(?:warhead|charge)s?",
        r"(?:nuclear|conventional)\s(?:and|or)\s(?:nuclear|conventional)(?:\s(?:payloads?|charges?))?(?!\s\w)",
        r"(?:several|multiple|two|three)\s(?:\w+\s)?kill\svehicles?|mirvs?(?!\))|sea-skimming|fire-and-forget",
        r"(?:can|could|able\sto)\s(?:also\s)?(?:manoeuvre|maneuver)|decoys\sand\s[\w-]+\saids",
        r"unarmed(?!\s(?:[\w-]+\s){0,3}?re-?entry)(?=\s(?:[\w-]+\s){0,6}?(?:missile|rocket|icbm)|\s[\w-]+\s[iv\d])",
        rf"{_LOAD}\s(?:and|or)\s{_LOAD}\swarheads?",
        r"(?:several|multiple)\s(?:(?!types|kinds)[\w-]+\s){0,2}(?:warheads|re-entry\svehicles)",
        r"by\s(?:direct\simpact|(?:a\s)?direct\shit|(?:the\s)?(?:sheer\s)?force\sof\s(?:the\s|its\s)?impact"
        r"|hitting\s(?:it|them)\shead-on)",
        r"man(?:euver|oeuvr|oeuver)able\s(?:re-?entry\svehicle|warhead)|multiple\sindependently\stargetable",
        r"(?:built|made|designed|meant|intended"
        r"|optimi[sz]ed)\sfor\s(?:use\sagainst\s)?(?:[a-z][a-z-]*\s){0,2}?(?:targets"
        r"|ships|rockets|missiles|aircraft|drones|tanks)\b",
        r"(?:flies|cruises|travels)\sat\s(?:high\s)?(?:sub|super|hyper)sonic\sspeeds?",
        r"hit-to-kill(?!\s(?:interceptor|missile|round|weapon|system)s?\b)|hypersonic\sglide\s(?:vehicle|body)",
        r"(?:carr(?:y|ies|ied|ying)|with)\scluster\s(?:bombs|munitions|bomblets|submunitions)",
        r"(?:designed|made|built|developed|meant)\s(?:by\s[^,.;]{2,30}?\s)?to\s" rf"{_STRIKING}\s(?:[\w-]+\s?){{1,3}}",
    )
)
_CARRIES = sought(
    "impact|direct hit|warhead|payload|capable|unarmed|re-entry|hit-to-kill|targetable|glide"
    "|kill vehicle|nuclear|dumm|destroy|sink|shoot|penetrat|knock|strike|attack|decoy|manoeuvr|maneuver|charge|cluster"
    "|sea-skimming"
    "|fire-and-forget|mirv|meant for|built for|made for|designed for|intended for|optimised for|optimized for"
    "|sonic speed"
    "|head-on",
    rf"\b(?=[a-z])(?:{_SAID})\b",
)
_HAS_WARHEAD = sought(
    "warhead",
    r"\b(?:an?|the|its)\s(?:(?!(?:of|for|and|to|in|or|with|the|on|by)\b)[\w.-]+\s){0,3}?"
    rf"{_WARHEAD}\swarhead\b(?!\sof\s(?:about\s)?\d)",
)
_CALLED = re.compile(
    r"\b(?:[Cc]alled|known (?:\w+\s){0,3}as|designated|code-?named|dubbed|nicknamed|calls (?:it|the missile)"
    r"|under the name)\s(?:the\s)?[“\"‘']?$"
)
_CALLING = words("called known designated code codenamed dubbed nicknamed calls name")
_WHERE = re.compile(r"[”\"’']?\s(?:in|by)\s(?:the\s)?[A-Z][\w.]*")
_LEAD = 40
_WATCHED = re.compile(
    r"\b(?:track|follow|observ|watch|monitor)(?:ed|s|ing)?\s(?:[\w-]+\s)?$"
)  # vehicles that came back


def read_features(context: Context) -> Iterator[Found]:
    """Warheads a missile can carry, and its other names."""
    for match in (*find_folded(context, _CARRIES), *find_folded(context, _HAS_WARHEAD)):
        span = Span(match.start(), match.end())
        if _WATCHED.search(context.folded, max(0, match.start() - _LEAD), match.start()):
            continue
        subject = resolve(context, span, MISSILES) or resolve(context, span, WEAPONS)
        if subject:
            value = " ".join(span.of(context.document.text).lower().split())
            yield Found(attribute="other", value=value, mention=span, subject=subject, rule="feature: carries")
    yield from _other_names(context)
    yield from _nicknames(context)
    yield from _fronted(context)
    yield from _named_by(context)
    yield from _called_by(context)
    yield from _calls_name(context)
    yield from _chassis(context)
    yield from _doubts(context)
    yield from _named_warheads(context)


_NICKNAMED = opened(
    "nicknamed|called|known |dubbed|codenamed|code-named|nickname,|named|also called|referred to as|officially the"
    "|formally the|properly the|originally the",
    r"\b(?:nicknamed(?:\s(?:it|the\smissile))?|called|"
    r"known (?:\w+ )?(?:to \w+ |in [\w ]{2,12}|by \w+ )?as|dubbed|code-?named|nickname,"
    r"|(?:(?<=,\s)|(?<=\salso\s))named"
    r"|also called|referred to as|(?:officially|formally|properly|originally)(?=\sthe\s[A-Z]))"
    r"\s(?:the\s)?(?P<name>[\"“‘][^\"”’]{2,30}[\"”’]|[A-Z][\w-]*(?:\s(?:[A-Z][\w-]*|[IVX]+)){0,3})",
)
_APPOSES = re.compile(
    r"^(?:\s(?:launcher|missile|rocket|system|drone)s?)?(?:,\s|\s\(|,?\s(?:is|was|which is|are)\s|,\s(?:made"
    r"|built|developed|designed)\s[^,.;]{3,30}\sand\s)"
    r"(?:(?:also|widely|often|sometimes|better|hence its)\s){0,2}$"
)


_NOUN_BEFORE = re.compile(
    r"(?:\b(?:missiles?|weapons?|rockets?|systems?|drones?)|\b[Ii]t|\b[Tt]hey)"
    r"(?:,\s|\s\(|,?\s(?:is|was|are|were)\s|,\s(?:which|where\sit)\sis\s)(?:(?:also|widely|often|sometimes"
    r"|better)\s){0,2}$"
)


def _is_main_name(context: Context, value: str) -> bool:
    """Whether a report goes on to call the weapon so, and only introduces it here: "a missile, called Fattah,".

    The name may come with a version the first time: "a missile, called Fattah Block 2,".
    """
    written = _VERSION.sub("", fold(value))
    return sum(fold(m.alias.text) == written for m in context.mentions[:_MANY]) > 1


_VERSION = re.compile(r" (?:block|mk|mod)(?: \w{1,3})?$")
_MANY = 400  # names looked at
_FRONTED = sought(
    "dubbed|nicknamed|known |called",
    r"\b(?:Dubbed|Nicknamed|Called|Known\s(?:\w+\s){0,3}?as"
    r"|Codenamed)\s(?:the\s)?[“\"‘]?(?P<name>[^,.;\"”’]{2,30})[”\"’]?[^,.;]{0,40},\s(?:the\s)?",
)


def _fronted(context: Context) -> Iterator[Found]:
    """Such as "Dubbed the ship killer by the press, the YJ-21 was shown": of the name behind the comma."""
    for match in find_all(context, _FRONTED):
        name = first_after(context, match.end(), 2, WEAPONS)
        if name:
            yield _feature(match["name"], Span(match.start(), match.end("name")), named(name, "named"), "nickname")


def _nicknames(context: Context) -> Iterator[Found]:
    """Such as "the RS-28 Sarmat, called Satan II in the West": another name of what stands right before."""
    text = context.document.text
    for match in find_all(context, _NICKNAMED):
        before = last_before(context, match.start(), 60, WEAPONS)
        subject = named(before, "named") if before and _APPOSES.match(text[before.span.end : match.start()]) else None
        noun = _NOUN_BEFORE.search(text, max(0, match.start() - _LEAD), match.start()) if subject is None else None
        if noun:
            subject = resolve(context, Span(noun.start(), noun.start() + 1), WEAPONS)
        elif subject is None and _is_nicknamed(text, match):
            subject = resolve(context, Span(match.start(), match.start() + 1), WEAPONS)
        value = match["name"].strip('"“”‘’')
        if subject and subject.name != value and not (noun and _is_main_name(context, value)):
            yield _feature(value, Span(match.start(), match.end("name")), subject, "nickname")


def _is_nicknamed(text: str, match: re.Match[str]) -> bool:
    """Whether what is spoken of is told to have got a name: "has been nicknamed the", "the press nicknamed it"."""
    if not match.group().startswith("nicknamed"):
        return False
    return match.group().startswith(_NICKNAMED_IT) or text.endswith((" has been ", " was "), 0, match.start())


_NICKNAMED_IT = ("nicknamed it", "nicknamed the missile")
_NAMED_BY = re.compile(
    r"(?:NATO|Western|Pentagon|U\.S\.|US|Russian|American|Chinese|export)\s"
    r"(?:reporting\s|code\s?)?(?:names?|designation|codename)"
    r"(?:,|:)?\s(?:is\s|of\s|was\s)?"
    r"|(?:calls|designates|dubs|named)\s(?:it\s|them\s|(?:the|that|this)\s(?:missile|weapon|system|rocket"
    r"|version)\s)?(?:as\s)?",
)
_CALL = sought(
    " call ",
    r"\b(?:which"
    r"|that)\s(?:the\s)?(?:[A-Z][\w.]+\s){1,3}(?:[a-z]+\s)?call\s(?:the\s)?(?P<name>[A-Z][\w-]*(?:\s(?:[A-Z][\w-]*|[IVX\d]+)){0,2})",
)


_CALLS_IT = re.compile(r"(?:calls?|dubs?|dubbed|designates?)\s(?:the\s)?(?=[A-Z])")
_SO = re.compile(
    r"\s(?:the\s)?[“\"‘]?(?P<name>[A-Z][\w-]*(?:\s(?:[A-Z][\w-]*|[IVX\d]+)){0,2})[”\"’]?(?=[,.;)]|\s(?:in|by"
    r"|and|for)\b|$)"
)
_CALLS = words("call calls dub dubs dubbed designate designates")


def _calls_name(context: Context) -> Iterator[Found]:
    """Such as "the Pentagon calls the Hwasong-15 the KN-22"."""
    for match in find_at(context, _CALLS_IT, _CALLS):
        weapon = first_after(context, match.end(), 1, WEAPONS)
        name = _SO.match(context.document.text, weapon.span.end) if weapon else None
        if weapon and name:
            yield _feature(name["name"], Span(match.start(), name.end("name")), named(weapon, "named"), "called by")


def _called_by(context: Context) -> Iterator[Found]:
    """Such as "a system that US forces call the KN-25"."""
    for match in find_all(context, _CALL):
        subject = resolve(context, Span(match.start() - 2, match.start() - 1), WEAPONS) if match.start() > 1 else None
        if subject and subject.name:
            yield _feature(match["name"], Span(*match.span("name")), subject, "called by")


_NAME = re.compile(
    r"(?:the\s)?[“\"‘]?(?P<name>[A-Z][\w-]*(?:\s(?:[A-Z][\w-]*|[IVX\d]+)){0,3})[”\"’]?(?=[,.;)]|\s(?:in|by|and"
    r"|for|or|with)\b|$)"
)
_NAMERS = words("nato western pentagon u.s. us russian american chinese export calls designates dubs named")


def _named_by(context: Context) -> Iterator[Found]:
    """Such as "a missile that NATO calls the SS-19 Stiletto", "NATO reporting name Skyfall"."""
    text = context.document.text
    for match in find_at(context, _NAMED_BY, _NAMERS):
        name = _NAME.match(text, match.end())
        if name is None:
            continue
        named_so = match.group().split()[0] in ("calls", "designates", "dubs", "named")
        caller = last_before(context, match.start(), 30, USERS) if named_so else None
        if named_so and (caller is None or caller.span.end + 1 != match.start()):
            continue
        start = caller.span.start if caller else match.start()
        subject = resolve(context, Span(start, start + 1), WEAPONS)
        if subject and subject.name != name["name"]:
            span = Span(match.start(), name.end("name"))
            yield _feature(name["name"], span, subject, "named by")


_CHASSIS = sought(
    "chassis",
    r"\b(?:on|uses|using|upon)\s(?:an?\s|the\s"
    r"|its\s)?(?P<what>(?:[\w./-]+\s){0,5}?chassis(?:\sof\sthe\s[A-Z]\w+\sfamily)?)\b",
)


def _chassis(context: Context) -> Iterator[Found]:
    """The chassis a system stands on."""
    for match in find_all(context, _CHASSIS):
        span = Span(*match.span("what"))
        subject = resolve(context, span, WEAPONS)
        if subject:
            yield _feature(match["what"], span, subject, "chassis")


_DOUBTED = sought(
    "unclear|unproven|not clear|not known|unknown",
    r"\b(?:is|was|are|were|remains?|remained|become|becomes|became)\s(?:still\s)?"
    r"(?:unproven|(?:unclear|unknown|not\s(?:yet\s)?(?:clear|known))\s(?:whether|if|how|what|why))\b",
)


def _doubts(context: Context) -> Iterator[Found]:
    """What is said to be unproven, or unclear of a weapon."""
    for match in find_all(context, _DOUBTED):
        sentence = sentence_of(context, Span(*match.span()))
        subject = resolve(context, Span(match.end() - 1, match.end()), MISSILES)
        if subject and _OF_WEAPON.search(context.text_of(sentence)):
            end = min(sentence.end, match.end() + _REST)
            value = " ".join(context.document.text[match.start() : end].split()).rstrip(".")
            yield _feature(value, Span(*match.span()), subject, "doubt")


_WARHEAD_NOUN = words("warhead")
# one word or two, and no "American W76"
_NAMED_SO = re.compile(r"(?<=[a-z] )(?:[A-Z][a-z]+(?<!ian)(?<!can)(?<!ish)(?<!ese)(?<!nch) )?[A-Z][\w-]+ $")
_LONGEST_NAME = 24  # characters of a warhead's name


def _named_warheads(context: Context) -> Iterator[Found]:
    """Such as "a single W53 warhead", "its Mephisto warhead": by its name, which is no state's."""
    text, tape = context.document.text, context.tape
    for place in tape.at(_WARHEAD_NOUN):
        noun = tape.span(place, place)
        told = sentence_at(context.document, noun).part.makes_claims
        name = _NAMED_SO.search(text, max(0, noun.start - _LONGEST_NAME), noun.start) if told else None
        subject = resolve(context, noun, MISSILES) if name else None
        if name and subject and actor_table().get(name.group().strip()) is None:
            yield _feature(name.group() + noun.of(text), Span(name.start(), noun.end), subject, "warhead by name")


_OF_WEAPON = re.compile(r"\b(?:missiles?|rockets?|warheads?|weapons?|payload|re-entry|ICBMs?|[A-Z][\w-]*-\d+)\b")
_REST = 80  # characters of what is unclear


def _feature(value: str, span: Span, subject: Resolution, rule: str) -> Found:
    return Found(attribute="other", value=value, mention=span, subject=subject, rule=f"feature: {rule}")


def _is_second_name(first: Mention, second: Mention) -> bool:
    """Whether a system named before is named again in other words."""
    return (
        first.alias.name == second.alias.name
        and first.span.end <= second.span.start
        and fold(first.alias.text) != fold(second.alias.text)
    )


def _other_names(context: Context) -> Iterator[Found]:
    """A second name of a system that was named before: "called Scalp in France"."""
    text = context.document.text
    for mention, sentence in said(context, WEAPONS):
        first = max(sentence.start, mention.span.start - _LEAD)
        called = has_word(context, _CALLING, first, mention.span.start)
        cue = _CALLED.search(text[first : mention.span.start]) if called else None
        if cue is None:
            continue
        start = first + cue.start()
        subject = resolve(context, Span(start, start + 1), WEAPONS)
        if subject and subject.mention and _is_second_name(subject.mention, mention):
            where = _WHERE.match(text, mention.span.end, sentence.end)
            span = Span(start, where.end() if where else mention.span.end)
            value = " ".join(span.of(text).split())
            yield Found(attribute="other", value=value, mention=span, subject=subject, rule="feature: called")
