"""What class a weapon is said to be of: "surface-to-surface ballistic missile"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from flyout.claims.antecedents import named
from flyout.claims.attributes.found import LIST_JOINT, Found, first_after, said, sentences_with, sought
from flyout.claims.attributes.modifiers import ACRONYM, ACRONYM_NOUNS, CLASS_NOUNS, ENDINGS, HEAD, LAST_WORDS, MODS
from flyout.claims.context import Context, Mention
from flyout.claims.interceptors import can_be
from flyout.claims.places import mentions_before, mentions_within, sentence_at
from flyout.claims.quantities.tape import Tape
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

WITH_NAME = "class: with the name"
"""The rule for a class that stands beside a name."""

_BEFORE_NAME = re.compile(rf"(?<![\w-])(?:{MODS}){{1,6}}$")
_AFTER_NAME = re.compile(
    rf"(?:\)|/\w{{1,6}})?(?:[’']?s)?[’'”\"]?(?:\s\([^)]{{1,60}}\))?(?:\s(?:series|family)(?:\sof)?)?"
    rf"\s(?P<tail>(?:{MODS}){{0,6}}(?:{HEAD}"
    rf"|defen[cs]e\ssystem)s?\b(?:\s\({ACRONYM}s?\))?)"
)
_NO_CLASS = (" the ", " a ", " an ", " of ", " its ", " their ", " with ", " to ", " by ")  # before a name
_LAUNCHER_NOUN = re.compile(r"\s(?:rocket|missile)$")  # of a name: "Homar-K rocket" in "Homar-K rocket launchers"
_OWN_WORDS = re.compile(rf"\s(?P<tail>(?:{MODS}){{0,6}}(?:{HEAD})s?)$")  # of a name: "Type 12 surface-to-ship missile"
_COMPARED = re.compile(r"(?:(?:longer|shorter|extended|increased)[- ]range,?\s)+$")  # with another, which is no class
_BASED = re.compile(r"(?:(?!air|ground|surface)[a-z]+-(?:launched|based)\s|(?:road|rail)-mobile\s)+$")
_GENERIC = re.compile(  # of many, of one to come, of one that flew before
    r"\b(?:(?:any|all|no|other|earlier|older|most|modern|incoming|unlike|contrast (?:to|with)|compared (?:to|with))\s"
    r"(?:[\w-]+\s)?"
    r"|last\s(?:fired|launched|tested|flew)\s(?:an?\s)?)$",
    re.I,
)
_SUPERLATIVE = re.compile(r"(?:\b(?:its|their|the)|[’']s)\smost\s(?:[\w-]+\s)?$", re.I)  # "its most powerful"
_TARGETED = re.compile(  # what is shot at, and no class of what shoots
    r"\b(?:sho(?:o)?t(?:ing|s)?|bring(?:s|ing)?|brought|knock(?:ed|ing)?)\sdown\s(?:\w+\s)?(?:an?\s|the\s|\w+\s)?$"
    r"|\b(?:intercept\w*|down(?:ed|ing)|against|track(?:s|ed|ing)|detect\w*|destroys?|stops?|counters?|defeats?"
    r"|(?:deal(?:s|ing)?|cop(?:e|es|ing))\swith)\s(?:an?\s|the\s|\w+\s)?$"
)
_ALSO_TARGETED = re.compile(  # "intercepts aircraft as well as | cruise missiles"
    r"\b(?:intercept\w*|against|destroy\w*|shoot\w*\sdown|counter\w*|defeat\w*)\s[^.;:]{3,70}"
    r"(?:,|\sand|\sas\swell\sas|\sor)\s(?:and\s)?$"
)
_DEFENDS = re.compile(r"defen[cs]e\ssystem$")
_ATTACKS = re.compile(r"\b(?:ballistic|cruise)\b")
_PHRASE = sought(
    "missile|rocket|weapon|munition|interceptor|drone|vehicle|uav|bm|mlrs|bomb|torpedo|system|buster|type|round|projectile"
    "|version|variant|howitzer",
    r"\b(?=[a-z])(?:"  # at the beginnings of words alone, not at their ends
    rf"{MODS}(?:{MODS}){{0,5}}{HEAD}s?\b(?:\s\({ACRONYM}s?\))?|(?:anti-?[a-z]{{3,9}}|land-attack)\s(?:version|variant|model)s?\b|(?:(?:air|missile)[-\s]defen[cs]e\s(?:system|missile)"
    rf"|unmanned\saerial\svehicle|bunker[-\s]buster|{ACRONYM})s?\b)",
)
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\s$")
_WORD = 20  # characters of a word before a noun
_LEAD = 40  # characters before a noun that tell which one is meant
_WINDOW = 90
_MANY = 400  # names looked at to tell what a report is about

_NOT_THE_WEAPON = re.compile(
    r"[-\s](?:defen[cs]es?|tests?|testing|launch(?:es|ing)?|program(?:me)?s?|forces?|capabilit\w+|technolog\w+|work"
    r"|threats?|attacks?|strikes?|engines?|motors?|development|experts?|treaty|and nuclear (?:work|program\w*)"
    r"|submarines?|brigades?|production|parts?|components?|deployments?|market|race|arsenals?|stockpiles?|warning"
    r"|crew|regiments?|battalions?|squadrons?|units?|warheads?|control"
    r"|destroyers?|frigates?|corvettes?|cruisers?|ships?|boats?|killers?|hunters?|makers?|manufacturers?|carriers?)\b|-carrying\b",
    re.I,
)
_DETERMINED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hese|[Ii]ts|[Tt]heir|[Tt]hat|[Tt]hose|use|used|using|bought|fired?|firing|launch(?:ed"
    r"|ing)?|his|each|every|another|first|new|newest|latest|own|(?:high|long|short|great|strong|larg|small|bigg|new"
    r"|old|fast|cheap|heavi|deadli|mighti|powerful|far|wid|tall|fin)est|as"
    r"|(?<!number )of|are|were|is|was"
    r"|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]wenty|[Tt]hirty|dozen|\d[\d,]*"
    r"|modern|mobile|with"
    r"|[a-z]+-made|[A-Z]\w+(?:[’']s|n|an|ese|sh)|[A-Z][\w.]*-(?:made|supplied|built))\s"
    r"(?:(?:domestically|newly|locally|indigenously)\s)?(?:[\w-]+,?\s)?$"
)
_INTRODUCES = re.compile(
    r"^(?:\s\([^)]{0,12}\))?(?:\ssuch as (?:the\s)?(?:[A-Z]\w+(?:\s[A-Z]\w+)?[’']s\s)?|,\s(?:the\s|called\s"
    r"|named\s|dubbed\s|known as\s(?:the\s)?|among\sthem\s(?:the\s)?|including\s(?:the\s)?|or\s)?"
    r"|\s(?:called|named|dubbed|known as|designated|code-?named)"
    r"\s(?:the\s)?|\s[“\"‘(](?:the\s)?|\s(?:the\s)?)(?:new\s)?[“\"‘]?$"
)
_NAMES_IT = re.compile(
    r"[^.;]{0,30}?\b(?:named|called|dubbed|declared (?:that )?(?:this|it) was|identified as|known as)\b[^.;]{0,12}$"
)

_EXPANDED = {
    "icbm": "intercontinental ballistic missile",
    "irbm": "intermediate-range ballistic missile",
    "mrbm": "medium-range ballistic missile",
    "srbm": "short-range ballistic missile",
    "slbm": "submarine-launched ballistic missile",
    "mlrs": "multiple launch rocket system",
    "uav": "unmanned aerial vehicle",
}
_SHORT = re.compile(rf"\b({'|'.join(_EXPANDED)})s?\b")
_DEFAULT_HEAD = {
    "launcher": "launcher",
    "drone": "drone",
    "rocket": "rocket",
    "bomb": "bomb",
    "defence": "missile system",
}
_BARE = re.compile(
    r"^(?:(?:light|heavy|mobile|tracked|wheeled|conventional|nuclear)\s)?(?:missile|rocket|weapon|drone|vehicle"
    r"|launcher|munition|system|type|round|projectile|version)$|^missile system$"
    r"|^(?:solid|liquid)-(?:fuel(?:l?ed)?|propellant) (?:missile|rocket|weapon)$"
)


def read_classes(context: Context) -> Iterator[Found]:
    """Classes given with a name ("long-range ATACMS missiles") and without ("the long-range missiles")."""
    taken: list[Span] = []
    for found in (*_with_names(context), *_said_of_names(context)):
        taken.append(found.mention)
        yield found
    near = iter(sorted(taken))
    last = next(near, None)
    for match in _phrases(context):
        span = Span(match.start(), match.end())
        while last is not None and last.end <= span.start:
            last = next(near, None)
        if (last is None or not last.overlaps(span)) and not _is_other(context, span):
            yield from _without_name(context, span)


def _phrases(context: Context) -> Iterator[re.Match[str]]:
    """Noun phrases of a class, looked for in the sentences where a noun has one of its words right before it."""
    places = _classed(context.tape)
    for sentence in sentences_with(context, _PHRASE):
        first = bisect_left(places, sentence.start)
        if first < len(places) and places[first] < sentence.end:
            yield from _PHRASE.pattern.finditer(context.folded, sentence.start, sentence.end)


def _classed(tape: Tape) -> list[int]:
    """Where nouns stand that can be of a class by what is before them, or are one by themselves."""
    lowers = tape.lowers
    return [
        tape.starts[place]
        for place in tape.at(CLASS_NOUNS)
        if lowers[place - 1] in LAST_WORDS
        or lowers[place - 2] == "-"
        or lowers[place] in ACRONYM_NOUNS
        or lowers[place - 1].startswith("anti")
    ]


def _with_names(context: Context) -> Iterator[Found]:
    """Such as "the Kh-101 cruise missile", "air-launched Kh-101": around a name."""
    text, folded = context.document.text, context.folded
    for mention, sentence in said(context, WEAPONS):
        start = mention.span.start
        alone = folded.endswith(_NO_CLASS, 0, start)
        told = not alone and _may_end_class(folded, start)
        before = _BEFORE_NAME.search(folded, max(sentence.start, start - _WINDOW), start) if told else None
        noun = _LAUNCHER_NOUN.search(mention.span.of(text)) if text.startswith(" launcher", mention.span.end) else None
        after = _AFTER_NAME.match(folded, mention.span.end - (len(noun.group()) if noun else 0), sentence.end)
        if after and (_NOT_THE_WEAPON.match(text, after.end()) or _is_called(text, after)):
            after = None
            before = None if before and _is_title(before.group(), before.start(), text) else before
        own = _OWN_WORDS.search(mention.span.of(text)) if not after else None
        start = before.start() if before else mention.span.start
        tail = after or own
        value = _value(before.group() if before else "", tail["tail"] if tail else "", mention)
        bare = before is not None and not tail
        if value and before and bare and _BASED.fullmatch(before.group()):
            place = Span(before.start(), before.end() - 1)
            yield _of_name(mention, "launcher", before.group().strip(), place)
        elif value and not (before and bare and _COMPARED.fullmatch(before.group())):
            yield _of_name(mention, "class", value, Span(start, after.end() if after else mention.span.end))


def _may_end_class(folded: str, start: int) -> bool:
    """Whether the word before a name can be the last of a class."""
    word = folded[max(0, start - _LEAD) : start].rstrip().rstrip(",").rpartition(" ")[2]
    return "-" in word or "anti" in word or word.endswith(ENDINGS)


def _of_name(weapon: Mention, attribute: str, value: str, place: Span) -> Found:
    """What the words around a name say of the weapon."""
    return Found(attribute=attribute, value=value, mention=place, subject=named(weapon, "named"), rule=WITH_NAME)


def _is_called(text: str, after: re.Match[str]) -> bool:
    """Whether the words behind a designation are a name with its short form: "M30A2 Guided Rocket System (GRS)"."""
    title = _is_title(after["tail"], after.start("tail"), text)
    return title and _SHORT_FORM.match(text, after.end()) is not None


_SHORT_FORM = re.compile(r"\s\([A-Z]{3,}s?\)")
_SAID_HEAD = (
    rf"(?:{HEAD}|(?:rocket|missile|satellite|grenade)\slauncher|(?:[a-z]+-[a-z]+\s)?(?:gun|howitzer|mortar)|glider"
    rf"|torpedo|mine"
    r"|shell|rounds?|projectile)"
)
_SAID_OF = re.compile(  # "the Fatah, a smaller guided weapon", "Sarab is another two-stage rocket"
    r"(?:\s\([^)]{1,60}\))?(?:,\s(?:which\s(?:is|was)\s)?|\s(?:is|was|are|were)\s)(?:an?|the|another|its|[a-z]+[’']s)\s"
    rf"(?:(?!(?:of|that|which|for|by|with|and|or|to|in|on|is|was"
    rf"|than)\b)[\w’'-]+,?\s){{0,4}}?(?P<what>(?:{MODS}){{0,6}}{_SAID_HEAD})s?\b"
    r"(?!\s(?:for|of|than)\b)"
)
_TELLING = words("rocket interceptor drone bomb torpedo gun howitzer mortar glider launcher mine")
"""Nouns that say of what class a weapon is, without another word."""


def _said_of_names(context: Context) -> Iterator[Found]:
    """Such as "the Fatah, a smaller guided weapon": of the name right before."""
    text, folded = context.document.text, context.folded
    for mention, sentence in said(context, WEAPONS):
        match = _SAID_OF.match(folded, mention.span.end, sentence.end)
        if (
            match is None
            or _NOT_THE_WEAPON.match(text, match.end())
            or _is_title(match["what"], match.start("what"), text)
            or first_after(context, match.end(), 2, WEAPONS)  # "the Narin, the cruise missile Sarab and"
        ):
            continue
        value = _tidy(match["what"])
        if (not _BARE.match(value) or value in _TELLING) and can_be(mention.alias.name, value):
            yield Found(
                attribute="class",
                value=value,
                mention=Span(*match.span("what")),
                subject=named(mention, "named"),
                rule="class: said of the name",
            )


def _is_title(what: str, start: int, text: str) -> bool:
    """Whether capitals show that the words are a name: "the Army Tactical Missile System"."""
    return text[start].isupper() and text[start : start + len(what)] != what.upper() and not _SHORT.match(what)


def _value(before: str, after: str, mention: Mention) -> str | None:
    """The class in plain words, without the name; None if it says nothing but "missile"."""
    if not before and not after:
        return None
    head = _tidy(after) or _DEFAULT_HEAD.get(mention.alias.kind, "missile")
    whole = f"{_tidy(before)} {head}".strip()
    said = _BARE.match(whole) is None and not (whole == "interceptor" and mention.alias.kind == "defence")
    return whole if said else None


_ASIDE = re.compile(r"\s\([^)]*\)|[\"“”‘’]")
_CARRIAGE = re.compile(r",?\s?\b(?:road|rail)-mobile\b,?")  # what it is carried on, which is no class


def _tidy(phrase: str) -> str:
    """Singular, in small letters, acronyms written out.

    >>> _tidy("long-range ballistic missiles (ICBMs)"), _tidy(" IRBM"), _tidy("road-mobile missiles")
    ('long-range ballistic missile', 'intermediate-range ballistic missile', 'missile')
    """
    if not phrase:
        return ""
    plain = _ASIDE.sub("", " ".join(phrase.lower().split())).rstrip(",")
    plain = _SHORT.sub(lambda short: _EXPANDED[short[1]], _CARRIAGE.sub("", plain)).strip()
    plain = plain.replace("intermediate range", "intermediate-range").replace("long range", "long-range")
    plain = plain.replace("short range", "short-range").replace("medium range", "medium-range")
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") else plain


def _goes_on_name(text: str, start: int) -> bool:
    """Whether a capital at `start` goes on with a name: "the Joint | Light Tactical Vehicle", and no "ICBM"."""
    name = text[start].isupper() and text[start + 1].islower()
    return name and _CAPITAL.search(text, max(0, start - _WORD), start) is not None


def _is_other(context: Context, span: Span) -> bool:
    """Whether the phrase is part of something else: "ballistic missile tests", a name."""
    text = context.document.text
    if _NOT_THE_WEAPON.match(text, span.end) or _goes_on_name(text, span.start):
        return True
    return any(m.span.overlaps(span) for m in mentions_within(context, Span(max(0, span.start - 30), span.end)))


def _without_name(context: Context, span: Span) -> Iterator[Found]:
    """What a noun phrase says of the weapon it introduces or takes up: "the cruise missile"."""
    text = context.document.text
    value, sentence = _tidy(span.of(text)), sentence_at(context.document, span).span
    before = text[max(sentence.start, span.start - _LEAD) : span.start].rstrip('“"‘')
    several = text[span.end - 1] == "s"
    if _BARE.match(value) or _is_of_others(value, before, several=several):
        return
    if several and _ALSO_TARGETED.search(text, max(sentence.start, span.start - _ROW), span.start):
        return
    introduced = _introduced(context, span, sentence)
    if not introduced and _OF_ANY.search(value):
        return
    meant = not value.endswith("type") and _is_meant(context, before, span.start) and not _of_all(text, span, before)
    if not (introduced or meant):
        return
    subject = introduced[0] if introduced else resolve(context, span, WEAPONS)
    for each in introduced[1:] if several else ():
        yield Found(attribute="class", value=value, mention=span, subject=each, rule="class: noun phrase")
    if subject and can_be(subject.name, value) and _fits(subject, value):
        yield Found(attribute="class", value=value, mention=span, subject=subject, rule="class: noun phrase")


_OF_ANY = re.compile(r"\b(?:naval|precision|strike)\s")  # told of a weapon's name only: else of weapons at large


def _is_of_others(value: str, before: str, *, several: bool) -> bool:
    """Whether a noun means no weapon of the report: what carries or is carried, what is shot at, any of many."""
    if (value.endswith("vehicle") and _FROM.search(before)) or (value.startswith("cluster") and _LOADED.search(before)):
        return True
    generic = _GENERIC.search(before) is not None and not _SUPERLATIVE.search(before)
    return generic or (several and _TARGETED.search(before) is not None)


def _is_meant(context: Context, before: str, start: int) -> bool:
    """Whether the words before a noun point to a weapon of the report: "the", "its", "fired a", no number of many."""
    return not before.strip() or (_DETERMINED.search(before) is not None and not _counts_many(context, before, start))


def _of_all(text: str, span: Span, before: str) -> bool:
    """Whether a sentence speaks of all such weapons: "Cruise missiles are not banned", "less than a cruise missile"."""
    if (before.lower() in _ANY and _NOW.match(text, span.end)) or _THAN_ANY.search(before):
        return True
    several = text[span.end - 1] == "s" and (not before.strip() or before.endswith(" that "))
    return several and _ALWAYS.match(text, span.end) is not None


def _fits(subject: Resolution, value: str) -> bool:
    """Whether the system can be of the class: no missile is an air defence system, and none of these is ballistic."""
    kind = subject.mention.alias.kind if subject.mention else None
    if _DEFENDS.search(value):
        return kind in ("defence", "launcher", None) or subject.rule.startswith("named")
    return kind != "defence" or _ATTACKS.search(value) is None


_FROM = re.compile(r"\b(?:from|on|by|aboard|with)\s(?:an?|the|its)\s$")  # a vehicle that carries, and no weapon
_LOADED = re.compile(r"\b(?:with|carr(?:y|ies|ied|ying)|dropp?(?:ed|ing|s)?)\s(?:an?\s)?$")  # what it carries
_ANY = ("a ", "an ")
_THAN_ANY = re.compile(r"\bthan\san?\s(?!(?:dozen|hundred|thousand|score)\b)(?:[\w-]+\s)?$")
_NOW = re.compile(
    r"\s(?:is(?! being)|has(?=\s(?:an?|no|its|two|three|wings)\b)|flies|follows|behaves|works|uses|needs|travels)"
    r"\s(?!on\b)"
)
_ALWAYS = re.compile(r"\s(?:are|can|could|may|might|would|remain|need|have|do|cost|fly)\b")
_FEW = re.compile(r"\b(?:two|three|four|[234])\s(?:[\w-]+\s)?$")
_COUNTED = re.compile(
    r"(?<![\w-])(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens of|some|several)\s(?:[\w-]+\s)?$",
    re.I,
)
_MULTITUDE = re.compile(  # "some 200", "over 30", "dozens of"
    r"\b(?:(?:more\sthan|over|some|about|around|nearly|almost|at\sleast|up\sto)\s\d{2,}|(?:dozens|scores|hundreds)\sof|few|many)\s"
    r"(?:[\w-]+\s)?$"
)


def _counts_many(context: Context, before: str, start: int) -> bool:
    """Such as "fired over 200 ballistic missiles", or fewer in a report that names several: of none of them."""
    if _MULTITUDE.search(before):
        return True
    names = {m.alias.name for m in context.mentions[:_MANY] if m.alias.kind in MISSILES}
    counted = _COUNTED.search(before) if len(names) > 1 else None
    return counted is not None and not (_FEW.search(before) and not mentions_before(context, start, MISSILES, 1))


def _introduced(context: Context, span: Span, sentence: Span) -> list[Resolution]:
    """The names a phrase introduces: "a new missile, the Hwasong-12", "two missiles, the DF-61 and the DF-31BJ"."""
    text = context.document.text
    row: list[Mention] = []
    for mention in mentions_within(context, Span(span.end, min(sentence.end, span.end + _ROW))):
        if mention.alias.kind not in WEAPONS:
            continue
        gap = text[(row[-1].span.end if row else span.end) : mention.span.start]
        if not (LIST_JOINT.fullmatch(gap) if row else _INTRODUCES.match(gap) or _NAMES_IT.match(gap)):
            break
        row.append(mention)
    return [named(mention, "named: introduced") for mention in row]


_ROW = 90  # characters behind a phrase in which the names of a row stand
