"""Of which other weapon one is said to be a variant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.antecedents import antecedent, named
from flyout.claims.attributes.found import (
    LIST_JOINT,
    Found,
    find_all,
    find_at,
    find_folded,
    first_after,
    last_before,
    opened,
    sentence_of,
    sought,
)
from flyout.claims.comparisons import is_compared
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_before, mentions_within
from flyout.claims.subjects import FAR, MISSILES, WEAPONS, Resolution, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_OF = opened(
    "variant|version|form of|derivative|modification|copy|copie|clone|upgrade|descendant|successor|offshoot|adaptation"
    "|replica|closely|directly|related|identical|the same as|twin|on the basis|derive|descend|grew|is a|was a|are a"
    "|based|developed|evolved|adapted|copied|modified|modeled|modelled|goes back|extending|trace|draws|comes|came"
    "|generation|stem|reverse-engineered|patterned|improvement|brother|sister|cousin|sibling|relative",
    r"\b(?:(?:variant|version|form|derivative|modification|copy|copie|clone|upgrade|descendant|successor|offshoot"
    r"|adaptation|replica)s?\s(?:of|to)|generation\sof"
    r"|(?:closely\s|directly\s)?(?:related|identical)\sto|(?<!\bnot\s)the\ssame\sas(?!\s(?:used|for|those))|twin\sof"
    r"|on\sthe\sbasis\sof|(?:derives?|descends?|grew)\s(?:from|out\sof)|(?:is|was"
    r"|are)\san?\s(?:[\w-]+\s)?development\sof"
    r"|based\s(?:\w+\s){0,2}(?:on|upon)|derived\s(?:\w+\s){0,2}from(?:,\sor\s[^,.;]{3,30},)?|(?:developed|evolved|adapted|descended|copied"
    r"|modified)(?:\sby\s[^,.;]{3,40}?|\s(?:it|them)(?:\s[\w]+){0,4}?)?\sfrom|modell?ed\s(?:on|after)"
    r"|patterned\s(?:on|after)"
    r"|improvement\s(?:on|over|of)|(?:brother|sister|cousin|sibling|relative)\s(?:of|to)|goes\sback\sto"
    r"|extending\sthe\srange\sof|traces?\s(?:its\s)?(?:roots|origins?)\sto"
    r"|draws\s(?:\w+\s)?on|traces?\s(?:it|them|(?:the\s)?[A-Z][\w-]+)(?:\sback)?\sto|(?:comes|came|stems?)\sfrom"
    r"|reverse-engineered\sfrom)\s(?:the\s|a\s|an\s)?",
)
_LEAD = re.compile(r"^(?:[\w’'-]+\s){0,4}$")


_NAMED = sought(
    "version|variant|model|cop|clone|derivative|successor",
    r"\b(?:(?:version|variant|model)s?|copy|clone|derivative|(?:its|their|an?"
    r"|the)\ssuccessor)(?:\sof\s(?:the\s)?(?P<of>[^,.;]{3,30}))?"
    r"(?:,?\s(?:is\s)?(?:called|named|known as|dubbed|designated)|,)\s(?:the\s)?"
    r"|\bcopied\s(?:\w+\s){0,3}as\s(?:the\s)?",
)


def read_variants(context: Context) -> Iterator[Found]:
    """Relations of descent: "a variant of the RS-26", "based on the Scud", "the export version, Khan"."""
    yield from _named_variants(context)
    yield from _made_into(context)
    yield from _apposed(context)
    yield from _reworked(context)
    yield from _became(context)
    yield from _made_from(context)
    yield from _is_a(context)
    yield from _descended(context)
    yield from _blocks(context)
    yield from _on_which(context)
    for match in find_folded(context, _OF):
        parent = first_after(context, match.end(), 50, WEAPONS)
        if parent is None or not _LEAD.match(context.document.text[match.end() : parent.span.start]):
            continue
        if _OF_PART.search(context.document.text, max(0, match.start() - 30), match.start()):
            continue
        if _is_subject(context, match) or _PART.match(context.document.text, parent.span.end):
            continue
        subject = _descendant(context, match, parent)
        if subject and not _same(subject, parent.alias.name, parent.alias.variant):
            yield _found(parent.alias.name, Span(match.start(), parent.span.end), subject, "variant")
            yield from _second(context, match, parent, subject)
        elif not (subject and subject.rule == "named: before the figure"):
            yield from _nameless(context, match, parent)


def _nameless(context: Context, match: re.Match[str], parent: Mention) -> Iterator[Found]:
    """Such as "an upgraded version of the Lance": a weapon with no name but that."""
    text = context.document.text
    lead = _NEWER.search(text, max(0, match.start() - _LEAD_WITHIN), match.start())
    if lead and match.group().startswith(("version of", "variant of")) and parent.alias.kind in MISSILES:
        newer = Resolution(name=f"{lead['how']} {parent.alias.name}", rule="as written")
        yield _found(parent.alias.name, Span(lead.start(), parent.span.end), newer, "variant: without a name")


_NEWER = re.compile(
    r"\b(?:an?|the|its)\s(?:new(?:er)?,?\s)?(?P<how>upgraded|improved|moderni[sz]ed|enhanced|new|extended-range|longer-range|naval"
    r"|land-attack|anti-ship|export|[a-z]+-launched)\s$"
)
_LEAD_WITHIN = 40  # characters of the words before "version"
_OF_PART = re.compile(  # "its engine comes from the SA-2"
    r"\b(?:engine|motor|warhead|seeker|radar|booster|guidance|technology|part|component)s?\s(?:is\s|are\s|also\s)?$"
)
_PART = re.compile(r"\s(?:warhead|engine|motor|booster|radar|seeker|launcher|truck|chassis)s?\b")
_QUANTIFIED = re.compile(r"(?:[\w-]+,?\s){0,4}")
_AND = re.compile(r"\sand\s(?:the\s)?(?=[A-Z])")


def _is_subject(context: Context, match: re.Match[str]) -> bool:
    """Whether several versions are what the sentence speaks of: "Earlier versions of the Abdali flew no further"."""
    lead = context.text_of(Span(sentence_of(context, Span(*match.span())).start, match.start()))
    return (
        match.group().split()[0].endswith("s")
        and match.group().split()[1] == "of"
        and _QUANTIFIED.fullmatch(lead) is not None
        and lead != ""
    )


def _second(context: Context, match: re.Match[str], parent: Mention, subject: Resolution) -> Iterator[Found]:
    """The second of two models: "copies of the Fateh-313 and Raad-500"."""
    joined = _AND.match(context.document.text, parent.span.end)
    other = first_after(context, joined.end(), 1, MISSILES) if joined else None
    if other and joined and other.span.start == joined.end() and match.group().partition(" ")[0].endswith(("s", "ed")):
        yield _found(other.alias.name, other.span, subject, "variant: the second of two")


_GOES_BACK = ("goes back", "draws", "traces its")


def _descendant(context: Context, match: re.Match[str], parent: Mention) -> Resolution | None:
    """What descends from the parent: the subject before, or behind the comma if "Developed from" opens the sentence."""
    kinds = MISSILES if parent.alias.kind in MISSILES else WEAPONS
    sentence = sentence_of(context, parent.span)
    if match.start() <= sentence.start + 1:
        comma = context.document.text.find(", ", parent.span.end, sentence.end)
        return resolve(context, Span(comma + 2, comma + 3), kinds) if comma >= 0 else None
    found = resolve(context, Span(match.start(), match.start() + 1), kinds)
    if found and found.name == parent.alias.name and match.group().startswith(_GOES_BACK):
        return antecedent(context, Span(match.start(), match.start() + 1), kinds)  # "The design goes back to the Scud"
    several = match.group().partition(" ")[0].lower() in _SEVERAL  # "two versions of the X": no one of them
    return None if found and several and found.rule in FAR else found


_SEVERAL = words("versions variants models copies")
_REWORKED = sought(
    "upgraded|modern|modified|renamed|stretched|lengthened|improved|enlarged|reworked|scaled|extended-range|rebranded",
    r"\b(?:is|was|are|were|be)\s(?:[\w-]+\s){0,4}?(?:an?|the)\s(?:\w+\s)?(?:upgraded|moderni[sz]ed|modified|renamed"
    r"|stretched"
    r"|lengthened|improved|enlarged|reworked|scaled-(?:up|down)|extended-range|rebranded)\s(?=[A-Z\d])",
)
_BECAME = sought(
    "became|evolved into|grew into", r"\s(?:became|evolved\sinto|grew\sinto)\s(?:the\s)?(?:[a-z][\w-]*,?\s){0,3}"
)


def _reworked(context: Context) -> Iterator[Found]:
    """Such as "the Kh-32 is an upgraded Kh-22"."""
    for match in find_all(context, _REWORKED):
        parent = first_after(context, match.end(), 1, MISSILES)
        subject = resolve(context, Span(match.start(), match.start() + 1), MISSILES) if parent else None
        if parent and subject and not _same(subject, parent.alias.name, parent.alias.variant):
            yield _found(parent.alias.name, Span(match.start(), parent.span.end), subject, "variant: reworked")


def _became(context: Context) -> Iterator[Found]:
    """Such as "the Scud-A became the larger Scud-B"."""
    for match in find_all(context, _BECAME):
        parent = last_before(context, match.start(), 40, MISSILES)
        variant = first_after(context, match.end(), 1, MISSILES)
        beside = parent and parent.span.end == match.start()
        if beside and parent and variant and not _same(named(variant, ""), parent.alias.name, parent.alias.variant):
            span = Span(parent.span.start, variant.span.end)
            yield _found(parent.alias.name, span, named(variant, "named"), "variant: became")


_BACK = 6  # names looked back at
_BACK_TO = 60  # characters before each of them
_INTO = opened(
    "modified|turned|converted|developed|stretched|upgraded|reworked|rebuilt",
    r"\b(?:modified|turned|converted|developed|stretched|upgraded|reworked"
    r"|rebuilt)\s(?P<from>[^,.;]{3,60}?)\sinto\s(?:the\s)?",
)


_ON_WHICH = sought("on which", r",\son\swhich\s(?:the\s)?(?=[A-Z])")
_IS_BASED = re.compile(r"\s(?:is|was|are|were)\s(?:\w+ly\s)?(?:based|modell?ed)\b")


def _on_which(context: Context) -> Iterator[Found]:
    """Such as "the Scud, on which the Hwasong-5 is based"."""
    for match in find_all(context, _ON_WHICH):
        parent = last_before(context, match.start(), 40, WEAPONS)
        beside = parent is not None and parent.span.end == match.start()
        variant = first_after(context, match.end(), 1, WEAPONS) if beside else None
        if parent and variant and _IS_BASED.match(context.document.text, variant.span.end):
            span = Span(parent.span.start, parent.span.end)
            yield _found(parent.alias.name, span, named(variant, "named"), "variant: on which it is based")


_THEM = re.compile(r"\b(?:them|it)$")
_BLOCK = sought(
    "block|mk|mark|increment|batch",
    r"\b[Ii]ts\s(?P<which>(?:Block|Mk|Mark|Increment|Batch)[ -]?\w{1,4})\s(?:version|variant|model)\b",
)


def _blocks(context: Context) -> Iterator[Found]:
    """Such as "Its Block 2 version": of the system spoken of."""
    for match in find_all(context, _BLOCK):
        parent = antecedent(context, Span(match.start(), match.start() + 3), MISSILES)
        if parent:
            block = Resolution(name=f"{parent.name} {match['which']}", rule="as written")
            yield _found(parent.name, Span(*match.span()), block, "variant: block")


_IS_VERSION = sought(
    "version|variant|derivative",
    r",\s(?:an?|the|its)\s(?:[\w-]+\s){0,3}?(?:version|variant|derivative|offshoot|spin-off)"
    r"(?=[,.;]|\s(?:is|was|with|for|that|which|carried|fired|launched|made|built|able|in)\b)",
)


def _apposed(context: Context) -> Iterator[Found]:
    """Such as "LRASM, the anti-ship version, is scarcer still": of the system named before."""
    for match in find_all(context, _IS_VERSION):
        variant = last_before(context, match.start(), 40, MISSILES)
        if variant is None or variant.span.end != match.start():
            continue
        others = mentions_before(context, variant.span.start, MISSILES, _BACK)
        said = (m for m in others if not is_compared(context.document.text, m.span, max(0, m.span.start - _BACK_TO)))
        parent = next((other for other in said if other.alias.name != variant.alias.name), None)
        if parent:
            span = Span(variant.span.start, match.end())
            yield _found(parent.alias.name, span, named(variant, "named"), "variant: apposed")


def _made_into(context: Context) -> Iterator[Found]:
    """Such as "modified its Scud-Bs into the Al Hussein"."""
    for match in find_all(context, _INTO):
        variant = first_after(context, match.end(), 2, MISSILES)
        parent = first_after(context, match.start("from"), match.end("from") - match.start("from"), MISSILES)
        them = _THEM.search(match["from"]) if variant and not parent else None
        before = antecedent(context, Span(match.start("from"), match.start("from") + 1), MISSILES) if them else None
        old = parent.alias.name if parent else before.name if before else None
        if variant and old and old != variant.alias.name:
            span = Span(match.start(), variant.span.end)
            yield _found(old, span, named(variant, "named"), "variant: made into")


_FROM = re.compile(
    r"(?:developed|derived|evolved|made|built|adapted)\s(?:the\s|an?\s|its\s)?(?=[A-Z])[^,.;]{2,40}?\sfrom\s(?:the\s"
    r"|an?\s)?",
)
_IS_A = re.compile(
    r"(?:is|was)\s(?:[a-z][\w-]*\s){0,3}?an?\s(?:(?:Soviet|Russian|Chinese|Iranian|American|Israeli|Indian)\s)?(?=[A-Z])"
)
_WITH = re.compile(r"\s(?:with|under|in\sall\sbut)\b")
_NOUN_OF_DESCENT = sought(
    "derivative|variant|copy|clone|offshoot|descendant",
    r"(?:\s|-)(?P<what>derivative|variant|copy|clone|offshoot|descendant)\b",
)


_MADE = words("developed derived evolved made built adapted")
_ARE = words("is was")
_IN_EFFECT = re.compile(r"\b(?:essentially|basically|merely|simply|really)\b")
_IT_IS = re.compile(r"\b[Ii]t\s$")


def _made_from(context: Context) -> Iterator[Found]:
    """Such as "engineers developed the Zircon from the Oniks"."""
    for match in find_at(context, _FROM, _MADE):
        variant = first_after(context, match.start(), match.end() - match.start(), MISSILES)
        parent = first_after(context, match.end(), 25, MISSILES)
        if variant and parent and variant.span.end < match.end() and parent.alias.name != variant.alias.name:
            span = Span(match.start(), parent.span.end)
            yield _found(parent.alias.name, span, named(variant, "named"), "variant: made from")


def _is_a(context: Context) -> Iterator[Found]:
    """Such as "the Zolfaghar is essentially a Fateh", "it is a Scud with a longer tank"."""
    text = context.document.text
    for match in find_at(context, _IS_A, _ARE):
        parent = first_after(context, match.end(), 1, MISSILES)
        if parent is None:
            continue
        span, widened = Span(match.start(), parent.span.end), _WITH.match(text, parent.span.end) is not None
        it = _IT_IS.search(text, max(0, match.start() - 4), match.start())
        spoken = antecedent(context, Span(it.start(), it.start() + 2), MISSILES) if it else None
        if spoken and widened and spoken.name != parent.alias.name:
            yield _found(parent.alias.name, span, spoken, "variant: is a")
        variant = last_before(context, match.start() - 1, 40, MISSILES)
        if not variant or _same(named(variant, ""), parent.alias.name, parent.alias.variant):
            continue
        if variant.span.end == match.start() - 1 and (widened or _IN_EFFECT.search(match.group())):
            yield _found(parent.alias.name, span, named(variant, "named"), "variant: is a")


def _descended(context: Context) -> Iterator[Found]:
    """Such as "is a Scud derivative"."""
    text = context.document.text
    for match in find_all(context, _NOUN_OF_DESCENT):
        parent = last_before(context, match.start(), 40, MISSILES)
        if parent and parent.span.end == match.start() and text[: parent.span.start].endswith((" a ", " an ")):
            earlier = last_before(context, parent.span.start, 80, MISSILES)
            subject = named(earlier, "named") if earlier else antecedent(context, parent.span, MISSILES)
            if subject and not _same(subject, parent.alias.name, parent.alias.variant):
                span = Span(parent.span.start, match.end())
                yield _found(parent.alias.name, span, subject, "variant: noun of descent")


def _named_variants(context: Context) -> Iterator[Found]:
    """Versions that get names of their own: "the export version, Khan", "improved models, the Ghadr and the Emad"."""
    text = context.document.text
    for match in find_folded(context, _NAMED):
        variants = tuple(_names_at(context, match.end()))
        within = first_after(context, match.start("of"), 20, MISSILES) if match["of"] else None
        parent = named(within, "named") if within else None
        parent = parent or (_version_of(context, match, variants[0]) if variants else None)
        for variant in variants:
            if parent and parent.name == variant.name:
                parent = antecedent(context, Span(match.start(), match.start() + 1), MISSILES)
            if parent and not _same(parent, variant.name, variant.variant):
                end = variant.mention.span.end if variant.mention else match.end() + len(variant.name)
                yield _found(parent.name, Span(match.start(), min(end, len(text))), variant, "variant")


def _version_of(context: Context, match: re.Match[str], variant: Resolution) -> Resolution | None:
    """What the version with this name is of: a launcher of a launcher."""
    launcher = variant.mention is not None and variant.mention.alias.kind == "launcher"
    return resolve(context, Span(match.start(), match.start() + 1), WEAPONS if launcher else MISSILES)


def _names_at(context: Context, start: int) -> Iterator[Resolution]:
    """Missiles named one after another from `start` on; a single name may be unknown."""
    text = context.document.text
    stop = sentence_of(context, Span(start, start)).end
    variant = first_after(context, start, 2, _HAVE_VERSIONS)
    unknown = None if variant else _UNKNOWN.match(text, start, stop)
    if unknown and not mentions_within(context, Span(*unknown.span())):
        yield Resolution(name=unknown.group(), rule="as written")
    while variant:
        yield named(variant, "named")
        join = LIST_JOINT.match(text, variant.span.end, stop)
        variant = first_after(context, join.end(), 1, _HAVE_VERSIONS) if join else None


_HAVE_VERSIONS = MISSILES | {"launcher"}
_UNKNOWN = re.compile(r"[A-Z][\w-]+(?:\s(?:[IVX]+|\d+))?(?=[,.;)])")


def _found(value: str, mention: Span, subject: Resolution, rule: str) -> Found:
    return Found(attribute="variant_of", value=value, mention=mention, subject=subject, rule=rule)


def _same(subject: Resolution, name: str, variant: str | None) -> bool:
    return subject.name == name and subject.variant == variant
