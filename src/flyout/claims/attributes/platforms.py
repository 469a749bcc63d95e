"""What a missile can be launched from: ships, aircraft, vehicles and silos, one or several in a row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from flyout.claims.candidates import PLANES
from flyout.claims.context import Context, Mention
from flyout.claims.once import once
from flyout.claims.places import mentions_of, mentions_within
from flyout.core.record import record
from flyout.core.span import Span
from flyout.documents.wordlists import words

SHIPS = words("""
    submarine submarines sub subs warship warships ship ships frigate frigates destroyer destroyers corvette corvettes
    cruiser cruisers boat boats vessel vessels craft ssbn ssbns
""")
AIRCRAFT = words("""
    aircraft warplane warplanes bomber bombers jet jets plane planes helicopter helicopters
""")
_OTHERS = words("""
    train trains cars railcar railcars silo silos fighter fighters truck trucks lorry lorries wagon wagons vehicle
    vehicles howitzer howitzers shoulder
    launcher launchers pad pads platform platforms barge barges pontoon pontoons stand stands tel tels trailer trailers
    canister canisters container containers tubes cells rail rails ramp ramps rack racks catapult catapults transporter
    transporters system systems
""")
PREFIXES = words("USS HMS INS HMAS HMCS HNoMS HDMS HNLMS KNM JS ROKS PNS BRP TCG ESPS FGS RFS KRI RSS ORP SAS")
_SHIP = (
    r"(?:submarine|(?:attack|patrol|landing|missile)\scraft|warship|ship|frigate|destroyer|corvette|cruiser|boat|vessel|sub|SSBN"
    r"|(?<=\s)(?:Ship|Frigate|Submarine))s?"
)
_CARRIER = (
    rf"(?:{_SHIP}|(?:train|rail|railway)\scars?|railcars?|trains?|silos?|aircraft|warplanes?|bombers?|fighter\sjets"
    rf"|fighters?|jets?"
    r"|planes?|helicopters?|trucks?|lorr(?:y|ies)|wagons?|vehicles?|launchers?|launch\spads?|platforms?|barges?"
    r"|pontoons?|stands?"
    r"|transporter[- ]erector[- ]launchers?|TELs?|trailers?|canisters?|containers?|tubes|cells"
    r"|transporters?|rails?(?!\slauncher)|ramps?|racks?|catapults?|howitzers?|shoulder"
    r"|(?:vertical|universal)(?:\slaunch(?:ing)?)?\s(?:systems?|cells|tubes))"
)
PROPER = r"[A-Z][\w’'-]*(?:\s(?:(?:of|the)\s){0,2}[A-Z][\w’'-]*){0,6}"
_WORD = (  # a word inside a noun phrase
    r"(?:(?!(?:of|in|at|and|or|with|from|to|on|by|for|against|near|off|that|which|who|is|are|was|were|has|have"
    r"|when|while|as|after|before|because|if|whose|where|then|but|not|will|would|can|could|may|might|must|should)\b)"
    r"[\w./’'-]+,?\s)"
)
_PREFIX = rf"(?:{'|'.join(sorted(PREFIXES))})"
_ADJECTIVES = re.compile(rf"{_WORD}{{0,3}}")
_ARTICLE = re.compile(
    r"(?:(?:board|either|both|an?|the|its|their|his|other|various|any|each|every|several|many|some|specially"
    r"|modified)\s){0,3}"
)
_PART_OF = re.compile(  # "under the wings of Israeli F-16s", "on four of its ships"
    r"(?:(?:[\w-]+\s)?(?:wings?|belly|fuselage|bays?|decks?|bow|stern|back|rear|bed)|(?:all\s)?(?:all|most|some|two|three|four|six"
    r"|eight|ten))"
    r"\sof\s(?:the\s|its\s|their\s|an?\s)?(?:[A-Z][a-z]+\s(?=[A-Z]))?"
)
_ONE = re.compile(
    rf"(?P<what>(?:[A-Z][\w.]*\sand\s(?=[A-Z]))?"
    rf"{_WORD}{{0,5}}?(?:{_PREFIX}\s{PROPER}|{_SHIP}\s(?=[A-Z]){PROPER}|{_CARRIER}"
    r"(?:\s(?:with|on)\s(?:an?\s|the\s)?(?:[\w-]+\s){0,2}(?:wheels?|tracks?|axles?|trucks?|chassis))?"
    r"(?:\sof\sthe\s[A-Z][\w-]+\sclass)?))(?![\w-]|\s(?:engine|carrier|motor)s?\b)"
)
_OWN_NAME = re.compile(rf"\s{PROPER}")
_LEADS = re.compile(
    r"(?<![\w-])(?:[A-Z]\w+[- ]class|Type\s\d+|nuclear(?:-powered)?|diesel|Aegis|strategic|guided-missile|surface"
    r"|stealth)\s$"
)
_LEAD = 24  # characters of the longest of them
_PREFIXES_LOW = frozenset(prefix.lower() for prefix in PREFIXES)
_HEADS = SHIPS | AIRCRAFT | _OTHERS | _PREFIXES_LOW | {"sea"}  # of what is at large one word is in every row
_PHRASE = 90  # characters of a phrase before its noun
_MEDIUM = re.compile(
    r"(?:(?:the\s)?(?:land|ground|air|sea|water|shore)\b|under\s?water\b|ashore\b)(?!\s(?!and|or|from|on|by|as)[a-z]"
    r"|[-’'])"
)
_NOUN_BEHIND = re.compile(
    r"(?:\s(?:Super\sHornet|Fighting\sFalcon|Strike\sEagle|Lightning|Stratofortress|Lancer|Fullback|Foxhound|Backfire"
    r"|Bear|Blackjack)s?)?"
    r"(?:\s(?:(?:strategic|stealth|heavy|fighter|multirole|attack|maritime|patrol|combat|transport)\s){0,2}(?:bomber"
    r"|fighter|jet"
    r"|aircraft|plane|launcher|system|vehicle|helicopter|warplane|truck|drone|interceptor|gunship|crew|pilot)s?)?"
)
JOINED = re.compile(r"(?:,|,?\sand|,?\sor)\s(?:the\s|an?\s|\w+\s)?")
_JOIN = re.compile(
    r"(?:,\s(?:and\s|or\s|as\swell\sas\s)?|\s(?:and|or|as\swell\sas)\s)(?:(?:later|in\stime),?\s)?(?:(?:also\s)?(?:from|on|in|aboard|by|inside"
    r"|under)\s)?"
)
LAUNCH = frozenset({"launcher", "aircraft"})
_TRANSPORT = re.compile(r"(?:K?C|An|Il|Y)-\d|Globemaster|Hercules")
_BARE = re.compile(
    r"(?:[\w.-]+[’']s\s)?(?:\d[\d,]*\s)?(?:(?:own|new|same|single|first|second|last|other|latest)\s){0,2}"
    r"(?:launcher|vehicle|platform)s?$"
)


@record(kw_only=False)
class Platform:
    """What a missile is launched from, at one place of the text, and the name to file it under.

    `noun` is the end of the noun behind a name of the catalogue: "HIMARS launchers"; None where it is only described.
    """

    span: Span
    value: str
    noun: int | None = None

    @property
    def end(self) -> int:
        """Where its phrase ends."""
        return self.span.end if self.noun is None else self.noun


@once
def _nouns(context: Context) -> tuple[int, ...]:
    """Where the nouns and names of platforms begin."""
    names = [mention.span.start for mention in mentions_of(context, LAUNCH)]
    return tuple(sorted([*names, *context.tape.starts_of(_HEADS)]))


def may_begin(context: Context, start: int) -> bool:
    """Whether a noun or name of a platform stands near enough behind `start` for its phrase to begin there."""
    nouns = _nouns(context)
    place = bisect_left(nouns, start)
    return place < len(nouns) and nouns[place] - start < _PHRASE


def places_before(context: Context, places: Iterable[int]) -> Iterator[int]:
    """Those of the tokens at `places`, in order, behind which the phrase of a platform can begin."""
    nouns, tape = _nouns(context), context.tape
    near = 0
    for place in places:
        end = tape.end(place)
        while near < len(nouns) and nouns[near] < end:
            near += 1
        if near == len(nouns):
            return
        if nouns[near] - end < _PHRASE:
            yield place


_SEVERAL = 2
_OF_CLASS = re.compile(r"[A-Z]\w+[- ]class\b|\bType\s\d")
_AND_MORE = (" and, ", " and ")  # "Typhoon, Rafale and, since May, Su-24M"


def platforms_at(context: Context, start: int, stop: int) -> Iterator[Platform]:
    """Platforms named one after another, beginning at `start`: "land, ships and Su-30MKI fighters".

    What a missile flies from at large counts in a row only: "from land, sea and air".
    """
    text = context.document.text
    held: list[Platform] = []
    last = 1  # behind the last comma without "and" something else begins: "INS Arighaat, its second submarine,"
    while found := _medium_at(text, start, stop) or platform_at(context, start, stop):
        held.append(found)
        join = _JOIN.match(text, found.end, stop)
        if join is None:
            last = len(held) + 1 if text.startswith(_AND_MORE, found.end) else last
            break
        last, start = (last if join.group() == ", " else len(held) + 1), join.end()
    row = held[:last]
    if len(row) > 1 or (row and _MEDIUM.fullmatch(row[0].value) is None):
        yield from united(context, row)


def united(context: Context, row: list[Platform]) -> list[Platform]:
    """Several that are only described are one answer, "ships, trucks and submarines"; names are one each."""
    if len(row) < _SEVERAL or any(platform.noun or _OF_CLASS.search(platform.value) for platform in row):
        return row
    if " and " not in context.document.text[row[-2].span.end : row[-1].span.start]:
        return row
    span = Span(row[0].span.start, row[-1].span.end)
    return [Platform(span, " ".join(context.text_of(span).split()))]


def _medium_at(text: str, start: int, stop: int) -> Platform | None:
    medium = _MEDIUM.match(text, start, stop)
    return Platform(Span(*medium.span()), medium.group()) if medium else None


def platform_at(context: Context, start: int, stop: int) -> Platform | None:
    """The platform whose noun phrase begins at `start`; a launcher of which nothing more is said is none."""
    text = context.document.text
    article = _ARTICLE.match(text, start, stop)
    start = article.end() if article else start
    part = _PART_OF.match(text, start, stop)
    start = part.end() if part else start
    one = _ONE.match(text, start, stop)
    for mention in mentions_within(context, Span(start, min(stop, one.end() if one else start + 1))):
        if mention.alias.kind in LAUNCH:
            return named_platform(text, mention)
    if one is None:  # "the tracked M270"
        near = mentions_within(context, Span(start, min(stop, start + _LEAD)))
        behind = next((mention for mention in near if mention.alias.kind in LAUNCH), None)
        if behind and _ADJECTIVES.fullmatch(text, start, behind.span.start):
            return named_platform(text, behind)
    if one is None or _BARE.match(one["what"]) or "entry" in one["what"]:
        return None
    return Platform(Span(*one.span("what")), " ".join(one["what"].split()))


def named_platform(text: str, mention: Mention) -> Platform | None:
    """A launcher or aircraft by name with the noun behind it; what only transports is none."""
    if _TRANSPORT.match(mention.alias.text):
        return None
    noun = _NOUN_BEHIND.match(text, mention.span.end)
    return Platform(mention.span, mention.alias.name, noun.end() if noun else mention.span.end)


_CARRIERS = SHIPS | AIRCRAFT | _PREFIXES_LOW


def firers(context: Context) -> tuple[Platform, ...]:
    """Ships and aircraft of a report, by name and by noun, in the order of the text."""
    text, tape = context.document.text, context.tape
    found: list[Platform] = []
    for mention in mentions_of(context, PLANES):
        platform = named_platform(text, mention)
        if platform and not (found and mention.span.start < found[-1].end):  # the nickname behind: "Super Hornets"
            found.append(platform)
    taken = {platform.end for platform in found}
    last = 0
    for place in tape.at(_CARRIERS):
        token, start, end = tape[place], tape.starts[place], tape.end(place)
        if start < last or end in taken or (token.lower in _PREFIXES_LOW and token.text not in PREFIXES):
            continue
        name = _OWN_NAME.match(text, end)
        lead = _LEADS.search(text, max(0, start - _LEAD), start)
        span = Span(lead.start() if lead else start, name.end() if name else end)
        found.append(Platform(span, span.of(text)))
        last = span.end
    return tuple(sorted(found, key=lambda platform: platform.span))
