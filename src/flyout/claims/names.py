"""Weapons by name that the catalogue holds no figures of: listed ones, and ones the text itself introduces.

A report on "Hwasong-21" or "the Sarab missile" names its system even though
nobody listed it. Such a name serves as the subject as written.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import resources
from itertools import pairwise

from flyout.claims.candidates import MISSILES, WEAPONS
from flyout.claims.context import Mention
from flyout.claims.ellipses import with_ellipses
from flyout.claims.letters import shape
from flyout.claims.lexicon import Lexicon
from flyout.claims.quantities.tape import Tape
from flyout.claims.shynames import is_listed_shy, is_shy, without_shy
from flyout.claims.slots import names_in_slots, names_spelt_out
from flyout.claims.versions import with_versions
from flyout.core.alias import Alias
from flyout.core.span import Span
from flyout.documents.wordlists import words

_WEAPON = (
    r"(?:missiles?|rockets?|ICBMs?|IRBMs?|MRBMs?|SRBMs?|SLBMs?|interceptors?|drones?|loitering munitions?|glide bombs?)"
)
_CLASS = (
    r"(?:(?:[a-z]+-(?:[a-z]+-)?(?:range|launched|based|air|surface|ship|tank|submarine|radiation|missile|aircraft"
    r"|ballistic|fuel|fueled|fuelled)"
    r"|ballistic|cruise|intercontinental|hypersonic|tactical|strategic|guided|nuclear|mobile|quasi-ballistic|solid-fuel"
    r"|anti-ship|suicide|kamikaze|one-way|attack|strike|reconnaissance|loitering|rocket)\s){0,4}"
)
_NAME = (  # looks back from behind its capital, so that a search goes from capital to capital
    r"(?:[A-Z](?<!\w.)(?<!\w-.)(?:[\w'’]{2,24}+(?:-[A-Z]\w{2,20}+)?|[a-z]?-[A-Z]\w{2,20}+)"
    r"(?:[- ](?:\d{1,3}[A-Z]?|[IVX]{1,4}|[A-Z]{1,2}))?)"
)
_TWO_WORDS = r"[A-Z][a-z]{1,20}+ [A-Z][a-z]{1,20}+(?:[- ](?:\d{1,3}[A-Z]?|[IVX]{1,4}))?"
_DEFENCE = (
    r"(?:[a-z-]+\s){0,2}?(?:air|missile|drone)?[ -]?(?:defen[cs]e|anti-aircraft|anti-missile|surface-to-air)\s"
    r"(?:missile\s)?(?:systems?|batter(?:y|ies)|units?)"
)
_ARM = rf"(?:{_WEAPON}|(?:rocket |missile )?launchers?|gliders?|glide vehicles?|munitions?|weapons?)"
_ENDS = (  # the weapon itself, and no "missile expert"
    r"(?=[,.;:]|\s(?:of|that|which|with|for|from|in|on|made|built|developed|designed|fired|launched|able|capable"
    r"|used|based|and|but|while|first|now|still|once|shown|said|known|thought|believed|meant|intended|aboard|carried|armed|similar|by|to|under|whose)\b|\s\d)"
)
_BILLED = r"(?:(?:billed|described|presented|advertised|hailed|touted|known)\sas\s)?"
_DESIGNATOR = re.compile(  # looks back from behind its first letter or figure, as above
    r"[A-Z\d](?<![\w-].)(?:"
    r"(?<=[A-Z])[a-z]{2,15}-(?:[IVX]{1,4}-)?\d{1,3}[A-Z]{0,2}(?!\w|[.,]\d)"  # Hwasong-21, Sarab-IV-3
    r"|(?<=[A-Z])[a-z]{2,15}-[IVX]{1,4}(?!\w|-\w)"  # Sarab-II
    r"|(?<=[A-Z])[A-Z]{0,2}[a-z]?-\d{1,4}[A-Z]{0,3}\d?(?=s?(?!\w|[.,]\d))"  # KN-27, Kh-69, F-16s
    r"|(?<=\d)[A-Z]\d{2,3}[A-Z]{0,2}\d?(?!\w)"  # 9M723, 3M54, 9M82MD
    r"|(?<=T)ype \d{2,3}(?=\s(?:[a-z]+-to-[a-z]+|anti-[a-z]+|air[ -]defen[cs]e"
    r"|(?:training|practice)\sround|missile|rocket|SAM)|,\swhose\s(?:range|reach)))"
)
_FIRST_NAMED = re.compile(
    rf"({_NAME})(?=(?:\s(?:Block|Mk|Mod)[ -]?\w{{1,4}})?(?P<rest>"
    rf"\s{_CLASS}{_WEAPON}\b"  # the Sarab ballistic missile
    rf"|\s{_DEFENCE}\b"  # the Sarab air defence system
    r"|\s(?:air|missile)[ -]defen[cs]e(?=[.,]|\s(?:is|was|are|were|has|can|will)\b)"  # the Sarab air defence was
    r"|\s(?:(?:multiple|mobile|truck-mounted)\s)?(?:(?:rocket|missile)\s)?launchers?\b"  # the Sarab rocket launcher
    rf"|,\s{_BILLED}(?:an?|the|its|(?:the\s)?\w{{2,20}}[’']s)\s(?:[\w-]+\s){{0,5}}?{_ARM}{_ENDS}"  # Sarab, a missile
    rf"|\s(?:is|was)\san?\s(?:[\w-]+,?\s){{0,5}}?{_ARM}{_ENDS}"  # Sarab is a new missile
    r"|\s(?:is|was)\s(?:an?|the|its)\s(?:[\w-]+\s){0,3}?(?:version|variant|copy|derivative)\sof\s))"  # of the Scud
)
_WEAPON_WORDS = frozenset(
    form
    for word in words("missile rocket icbm irbm mrbm srbm slbm interceptor drone loitering glide")
    for form in (word, f"{word}s")
)
_INTRODUCED = (  # the words it begins with, and what is looked for where one of them stands
    (
        words("called named dubbed christened codenamed code known designated"),
        re.compile(
            r"\b(?:[Cc]alled|[Nn]amed|[Dd]ubbed|christened|[Cc]odenamed|[Cc]ode-named|[Kk]nown as|designated)\s"
            r"(?:it\s)?(?:the\s)?"
            rf"[\"“']?({_NAME})(?!\s(?:killer|express|buster|of)\b)"
        ),
    ),
    (
        _WEAPON_WORDS,
        re.compile(rf"\b{_WEAPON}(?:\s(?:yet|ever|so far|to date|of its kind))?,\s(?:the\s)?({_NAME})(?=[,.])"),
    ),  # a new missile, the Sarab,
    (
        _WEAPON_WORDS,
        re.compile(  # a rocket called Grey Sarab
            rf"\b{_WEAPON},?\s(?:called|named|dubbed|christened|codenamed|code-named|known as|designated)\s(?:the\s)?"
            rf"[\"“']?({_TWO_WORDS})"
        ),
    ),
    (
        words("the its a an new"),
        re.compile(  # the Grey Sarab missile
            rf"\b(?:[Tt]he|[Ii]ts|[Aa]n?|new)\s({_TWO_WORDS})(?=(?P<rest>\s{_CLASS}{_WEAPON}\b|\s{_DEFENCE}\b))"
        ),
    ),
    (_WEAPON_WORDS, re.compile(rf"\b{_WEAPON}\sof\s(?:the\s)?type\s({_NAME})")),  # a drone of the type Sarab
    (words("name"), re.compile(rf"\bname\s(?:of\s)?[\"“‘]?({_NAME})(?=[\"”’,.;])")),  # gave it the name Sarab.
    (
        _WEAPON_WORDS,
        re.compile(  # the hypersonic missile Sarab. / its longest-range missile was the Sarab,
            rf"\b{_WEAPON} (?:(?:is|was) the )?({_NAME})(?=[,.;\n]|\s\()"
        ),
    ),
    (
        words("the a an its another older new two three four"),
        re.compile(  # the 2,500-km Sarab, a longer-range Sarab
            r"\w+\s(?:\w+\s)?(?:\d[\d,.]{0,6}-?(?:km|kilomet(?:er|re)|miles?)(?:-range)?"
            r"|(?:long|short|medium|intermediate)(?:er)?-ranged?|(?:solid|liquid)-fuell?ed|hypersonic|nuclear-capable"
            rf"|(?:air|ship|ground|submarine)-launched)\s({_NAME})(?!\s[A-Z])"
        ),
    ),
    (
        words("the"),
        re.compile(  # the second missile, a Sarab, / the smallest of the three, the Sarab,
            r"[Tt]he\s(?:first|second|third|fourth|latter|former|(?:latest|newest|oldest|largest|smallest|biggest|lightest"
            r"|heaviest|smaller|larger|bigger|older|newer|lighter|heavier|other)(?=\s(?:of\b|one\b|missile|rocket"
            rf"|weapon)|,\s(?:an?|the)\s))(?:\s(?:missile|rocket|weapon|one|of\s(?:the|these|its)(?:\s[a-z]+){{1,2}}))?"
            rf",\s(?:an?|the)\s({_NAME})(?=,)"
        ),
    ),
    (
        words("its their"),
        re.compile(  # its bigger brother, the Sarab,
            r"(?:[Ii]ts|[Tt]heir)\s(?:[a-z]+\s){0,2}?(?:predecessor|successor|brother|sister|sibling|cousin|rival"
            r"|replacement|forerunner|variant),\s(?:an?\s|the\s|[A-Z]\w+(?:\s[A-Z]\w+)?[’']s\s)?"
            rf"({_NAME})(?=[,;.]|\s\()"
        ),
    ),
)
_DRONE = re.compile(r"\b(?:drone|loitering munition)s?\b")
_PART_BEFORE = re.compile(
    r"(?<![\w-])(?:warhead|engine|motor|radar|seeker|fuel|propellant|exercise|drill|ship|frigate|destroyer|submarine|satellite"
    r"|programme|program|project|plan|operation|company|firm|group|base|doctrine|strategy|network|command)s?,?\s$"
)
_PLACED = re.compile(r"\b(?:in|at|near|outside)\s$")  # "made in Isfahan, the Sarab missile"
_LAUNCHER = re.compile(r"\blaunchers?\b", re.I)
_NUMERAL = re.compile(r"[IVX]+[A-H]?")  # "Block IIA"
_SHORTEST = 3  # letters of a name
_SHIELD = re.compile(
    r"\b(?:defen[cs]e|anti-aircraft|anti-missile|surface-to-air)\s(?:missile\s)?(?:system|batter|unit)"
    r"|\s(?:air|missile)[ -]defen[cs]e$"
)
_PARTS = words("9N 9P 9T 9S 9F 3S")  # Russian designations of warheads, vehicles, radars and launchers on ships
_NOUNS = words("missile rocket interceptor system drone bomb launcher")
_AIRCRAFT = words(
    "Su MiG JF KF JH Yak RB SR WC EP F Tu Il B C E A An Ka Mi AH UH CH MH MQ RQ EA KC FA P U H J Y MAZ MZKT KAMAZ "
    "KamAZ ZIL Ural BAZ KrAZ UAV Mi T BMP BTR M AK RPG G DC MD"
)
_NO_WEAPON = words("""
    Covid COVID Boeing Airbus Apollo Soyuz Group Article Resolution Channel Formula Chapter Kwajalein Site Pad Building
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec I UTC GMT FY CVN SSN SSBN DDG LHD
    PGG PCG FFG FFL LPD LSD LCS DDH SSK
    The This That These Those Its His Her Their Our Your Some Any Each Every No New Several Many Most Such Other Another
    One First Second Third Last Next Older Newer Modern Soviet Long Short Medium Intermediate Ballistic Cruise Tactical
    Strategic Nuclear Hypersonic Guided Intercontinental Army Navy Air Marine Marines Corps Force Forces Western Eastern
    Northern Southern North South East West Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds
    Both All More Fewer Enemy Allied Surface Anti Defense Defence State Solid Liquid Central Pacific Atlantic
    Block Mark Mk Increment Version Variant Batch Lot Tranche Mod
    Operation Project Program Programme Battery Brigade Precision Standard Mobile Unarmed Test Patriot
    Around About Nearly Almost Roughly Approximately Over Under Up Down Out Off Against Between Among During Until
    Despite Within Through Across Behind Beyond Above Below Near Less Least Few Later Earlier Recently Today
    Yesterday Overnight Then Now Once Again Also Still Just Instead Meanwhile However Hundreds Thousands Scores Half
    Old Big Small Large Huge
    Great Heavy Light Fast Slow Cheap Expensive Successful Failed Conventional Domestic Foreign Own Early Late Said
    Mr Mrs Gen President Minister General Colonel What When Where Which Who How Why If While Whether Although After
    Before Since Because And But Or For From With Without By In On At Of To As It He She They We Our There Here Only
    Even Red Black White Baltic Caspian Supreme Prime Foreign United European Asian Arab Gulf Nordic African American
    NATO ISIS USSR IRGC IAEA UNSC DPRK KCNA CENTCOM AUKUS MLRS ICBM ICBMs IRBM SLBM MIRV MIRVs MANPADS VLS NASA DARPA
    CSIS IISS TASS CIA FSB SBU GRU USAF IDF PLA JCS DRDO ISPR UAE EU UN UK US USA TEL TELs INF START MTCR FMS DSCA
    Korean Persian Scandinavian Balkan Allied
    System Systems Missile Missiles Rocket Weapon Weapons Launcher
    Capability Special Royal Imperial Federal National Local Public Free People
""")
_LONG_WORD = re.compile(r"[A-Za-z]{4,}")
_SECOND = 2  # blanks before the second word of a headline
_MOST = 0.5
_WORD_BEFORE = re.compile(r"(?<![\w.’'-])([A-Z][a-z]{2,20}) $")
_WORD = 24  # characters in which the word before a name stands
_LONGEST = 4  # words of a name
_CALLED = re.compile(  # between two names of one system
    r",?\s(?:which|that)\s(?:[A-Za-z.]+\s){1,4}?(?:calls?|called|dubs?|dubbed|names?|knows?\sas|(?:is|was)\sknown\s(?:[A-Za-z]+\s){0,4}?as)"
    r"\s(?:the\s|it\sthe\s)?[“\"]?"
    r"|,\s(?:also|otherwise|better|formerly)?\s?(?:known|called|designated)\s(?:[A-Za-z]+\s){0,4}?(?:as\s)?(?:the\s)?[“\"]?"
)
_SECOND_NAME = re.compile(
    r"(?: |(?P<bracket> \())(?P<name>[A-Z][a-z]{3,20}(?: [A-Z][a-z]{3,20})?)(?(bracket)\)|(?![-\w]| [A-Z]|[’']s?\b))"
)
_WEAPON_HEADS = words(
    "missile missiles munition munitions projectile projectiles interceptor interceptors weapon weapons"
)
_FULL_NAME = re.compile(r"(?<![\w-])((?:[A-Z][a-z]+[ -]){2,4}[A-Z][a-z]+)$")
_GOES_ON = re.compile(r"[\w-]| [A-Z]")
_LONGEST_FULL = 60  # characters of a name that ends in "Missile"
_NO_FIRST_OF_FULL = words("The A An Its His Their This That In At On For By With And But As Of From")
_NUMBERS = frozenset("0123456789IVX")
_OPENING = re.compile(r"(?:^|[.!?:\n“\"] ?)$")
_TITLE_WITHIN = 400  # characters in which the headline begins
_NO_SECOND = words("""
    Department Office Agency Post Times Institute University Laboratories Minister President Street Sea House Force
    Forces Fleet Command City Ministry Council Kingdom States Union Guard Corps Army Navy
""")


_NO_FIRST = _NO_WEAPON | (_NO_SECOND - {"Sea", "House", "Street"})


@cache
def _rows() -> tuple[Alias, ...]:
    file = resources.files("flyout.claims").joinpath("data/names.csv")
    with file.open(encoding="utf-8") as lines:
        return tuple(
            Alias(text=row["text"], name=row["name"], kind=row["kind"], case_sensitive=bool(row["case_sensitive"]))
            for row in csv.DictReader(lines)
        )


@cache
def _listed() -> Lexicon:
    return Lexicon((*_rows(), *_shy()))


@cache
def _shy() -> frozenset[Alias]:
    """The bare words of names that are listed with their noun."""
    bare = {row.text for row in _rows() if " " not in row.text}
    return frozenset(
        replace(row, text=first)
        for row in _rows()
        if row.kind in WEAPONS and is_shy(row) and (first := row.text.partition(" ")[0]) not in bare
    )


@cache
def _by_text() -> Mapping[str, Alias]:
    """Listed missiles by what is written, to find the family of "RGM-84L" under "RGM-84"."""
    return {alias.text: alias for alias in _rows() if alias.kind in MISSILES}


@cache
def _by_first_word() -> Mapping[str, Alias]:
    """Names listed with their noun only, "Flamingo missile", by the word that names the system."""
    two = (alias for alias in _rows() if alias.case_sensitive and alias.kind in WEAPONS and alias.text.count(" ") == 1)
    return {alias.text.split()[0]: alias for alias in two if alias.text.split()[1] in _NOUNS}


def add_names(tape: Tape, known: Iterable[Mention]) -> tuple[Mention, ...]:
    """Known mentions, and the further names of weapons and makers, in the order of the text.

    What is known comes first: a listed name is taken only where nothing known
    stands, unless it is longer; a name the text introduces only where neither is.
    """
    text = tape.text
    merged = _merge(known, _listed().find(text))
    meant = bool(_WEAPON_WORDS & tape.places.keys()) or any(
        mention.alias.kind in WEAPONS and not is_listed_shy(mention.alias, _shy()) for mention in merged
    )
    found = without_shy(text, merged, _shy(), meant=meant)
    found = _merge(with_versions(text, found), _designators(text))
    second = tuple(_second_names(text, found))
    introduced = {a.text: a for a in (*_shortened(found), *second, *_introduced(tape, found))}
    seconds = {text.partition(" ")[2] for text in introduced}
    introduced = {text: alias for text, alias in introduced.items() if text not in seconds}
    if introduced:
        found = _merge(found, Lexicon(introduced.values()).find(text))
    united = _unite_brackets(text, _unite_beside(text, found, introduced.values()))
    return with_ellipses(tape, _by_both(united, second) if second else united)


def _by_both(found: tuple[Mention, ...], second: Collection[Alias]) -> tuple[Mention, ...]:
    """What has a designation that nobody listed and a name as well goes by both: "SM-78 Jupiter"."""
    both = {a.name: f"{a.name} {a.text}" for a in second if _DESIGNATOR.fullmatch(a.name) and a.name not in _by_text()}
    return tuple(
        Mention(m.span, replace(m.alias, name=both[m.alias.name])) if m.alias.name in both else m for m in found
    )


def _unite_beside(text: str, found: tuple[Mention, ...], introduced: Collection[Alias]) -> tuple[Mention, ...]:
    """A name that stands behind a designation is the same system's: "the R-29RM Shtil", and Shtil ever after."""
    names = {
        second.alias: first.alias.name
        for first, second in pairwise(found)
        if second.alias in introduced
        and first.alias not in introduced
        and first.alias.kind in WEAPONS
        and text[first.span.end : second.span.start] == " "
    }
    if not names:
        return found
    return tuple(Mention(m.span, replace(m.alias, name=names[m.alias])) if m.alias in names else m for m in found)


def _unite_brackets(text: str, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """A second name in brackets right behind the first is the same system: "KN-23 (Hwasong-11)".

    So is one that others call it by: "the CSS-2, which the Chinese call the DF-3".
    """
    united: list[Mention] = []
    renamed: dict[str, Alias] = {}
    last: Mention | None = None
    for mention in found:
        if mention.alias.kind not in MISSILES:
            united.append(mention)
            continue
        gap = text[last.span.end : mention.span.start] if last else ""
        first = renamed.get(mention.alias.name)
        if last and gap == " (" and text[mention.span.end : mention.span.end + 1] == ")":
            first = last.alias
        elif last and len(gap) > _SHORTEST and _CALLED.fullmatch(gap):
            first = renamed[mention.alias.name] = replace(last.alias, name=_told_first(last.alias, mention.alias))
        last = _renamed(mention, first) if first else mention
        united.append(last)
    return tuple(_renamed(m, first) if (first := renamed.get(m.alias.name)) else m for m in united)


def _told_first(first: Alias, second: Alias) -> str:
    """The name by which a system goes that is called otherwise too: the first one, though the second may be listed."""
    return first.text if first.name == second.name else first.name


def _renamed(mention: Mention, first: Alias) -> Mention:
    return Mention(
        mention.span, replace(mention.alias, name=first.name, variant=mention.alias.variant or first.variant)
    )


def _start(mention: Mention) -> int:
    return mention.span.start


def _merge(first: Iterable[Mention], second: Iterable[Mention]) -> tuple[Mention, ...]:
    """All of `first`, and those of `second` that touch none of them or wholly hold them."""
    kept = sorted(first, key=_start)
    added: list[Mention] = []
    inner: set[int] = set()
    low = high = 0
    for mention in sorted(second, key=_start):
        while low < len(kept) and kept[low].span.end <= mention.span.start:
            low += 1
        high = max(low, high)
        while high < len(kept) and kept[high].span.start < mention.span.end:
            high += 1
        if all(mention.span.holds(rival.span) and mention.span != rival.span for rival in kept[low:high]):
            added.append(mention)
            inner.update(range(low, high))
    outer = [mention for k, mention in enumerate(kept) if k not in inner]
    return tuple(sorted(outer + added, key=_start)) if added else tuple(kept)


def _designators(text: str) -> Iterator[Mention]:
    """Letters and figures joined as the designations of weapons are."""
    for found in _DESIGNATOR.finditer(text):
        head = shape(found.group()).split(" ")[0]
        if (
            head in _NO_WEAPON or head[:2] in _PARTS or text[max(0, found.start() - 3) : found.start()] == "AN/"
        ):  # a radar, a radio
            continue
        kind = "aircraft" if head in _AIRCRAFT else "missile"
        family = _by_text().get(found.group().rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) if kind == "missile" else None
        written = Alias(text=found.group(), name=found.group(), kind=kind, case_sensitive=True)
        alias = replace(family, text=found.group(), variant=found.group()) if family else written
        yield Mention(Span(found.start(), found.end()), alias)


def _second_names(text: str, found: tuple[Mention, ...]) -> Iterator[Alias]:
    """Names right behind a designation, or in brackets behind it: "the SM-78 Jupiter", "the Hatf-5 (Ghauri)".

    >>> def second(text, name):
    ...     alias = Alias(text=name, name=name, kind="missile")
    ...     return [a.text for a in _second_names(text, (Mention(Span(4, 4 + len(name)), alias),))]
    >>> second("The SM-78 Jupiter flew.", "SM-78"), second("The Hatf-5 (Ghauri) flew.", "Hatf-5")
    (['Jupiter'], ['Ghauri'])
    """
    for last, following in pairwise((*found, None)):
        if last is None or last.alias.kind not in MISSILES or text[last.span.end - 1] not in _NUMBERS:
            continue
        name = _SECOND_NAME.match(text, last.span.end)
        free = name and (following is None or following.span.start >= name.end())
        if name and free and _can_be_name(name["name"]):
            yield replace(last.alias, text=name["name"], case_sensitive=True)


def _shortened(found: tuple[Mention, ...]) -> Iterator[Alias]:
    """Such as "Sarab" for the rest of a text that spoke of the "Sarab missile"."""
    for alias in dict.fromkeys(mention.alias for mention in found):
        first, _, noun = alias.text.partition(" ")
        if noun in _NOUNS and alias.kind in WEAPONS:
            yield replace(alias, text=first, case_sensitive=True)


def _introduced(tape: Tape, found: tuple[Mention, ...]) -> Iterator[Alias]:
    """Proper names that the text itself calls a missile, rocket or drone, or speaks of as one does of weapons."""
    ends = [mention.span.end for mention in found]

    def is_taken(start: int, end: int) -> bool:
        near = bisect_right(ends, start)
        return near < len(found) and found[near].span.start < end

    for match in _introductions(tape):
        named = _can_be_name(match[1]) and not is_taken(*match.span(1))
        if named and not _is_other_thing(tape.text, match) and not _only_in_title(tape.text, match.start(1), match[1]):
            rest = match.groupdict().get("rest", "")
            placed = rest.startswith(",") and _PLACED.search(tape.text, max(0, match.start(1) - 12), match.start(1))
            if not placed:
                name = _whole_name(tape.text, match.start(1), match[1], is_taken)
                yield _alias_of(name, match[0] + rest)
    for match in names_in_slots(
        tape, {m.span.start for m in found}, among_weapons=bool(_WEAPON_WORDS & tape.places.keys())
    ):
        if _can_be_name(match[0]) and not is_taken(*match.span()):
            yield _alias_of(match[0], "")
    known = {mention.alias.text for mention in found}
    yield from (alias for start, alias in _full_names(tape) if not is_taken(start, start + len(alias.text)))
    for name, full in names_spelt_out(tape):
        if not {name, full} & known:
            yield _alias_of(name, full)
            yield replace(_alias_of(name, full), text=full)


def _whole_name(text: str, start: int, name: str, is_taken: Callable[[int, int], bool]) -> str:
    """A name with the words before it that always stand there: "Nike Ajax" for "Ajax".

    >>> text = "On Monday the Grey Lynx missile was fired. A Grey Lynx flies far."
    >>> _whole_name(text, text.index("Lynx"), "Lynx", lambda first, last: False)
    'Grey Lynx'
    """
    for _ in range(_LONGEST - 1):
        before = _WORD_BEFORE.search(text, max(0, start - _WORD), start)
        word = before[1] if before else ""
        whole = f"{word} {name}"
        if before is None or word in _NO_FIRST or is_taken(before.start(), start):
            break
        opens = _OPENING.search(text, max(0, before.start() - 3), before.start()) is not None
        if text.count(name) > text.count(whole) or (opens and text.count(whole) == 1):
            break
        start, name = before.start(), whole
    return name


def _is_other_thing(text: str, match: re.Match[str]) -> bool:
    """Whether something else than a weapon is said to be called so: "its warhead, called Sarab"."""
    return match[0][:1].islower() and _PART_BEFORE.search(text, max(0, match.start() - 30), match.start()) is not None


def _can_be_name(name: str) -> bool:
    """Whether a word with a capital may name a weapon: no month, no ship's class, no office."""
    first, _, second = name.partition(" ")
    plain = first.rstrip("'’s")
    if _NUMERAL.fullmatch(name):
        return False
    return not ({plain, first, plain.split("-")[0]} & _NO_WEAPON or second in _NO_SECOND or len(name) < _SHORTEST)


def _alias_of(name: str, said: str) -> Alias:
    """A name as the text writes it, of the kind that the words around it say; a listed one as it is listed."""
    kind = "drone" if _DRONE.search(said) else "defence" if _SHIELD.search(said) else "missile"
    if _LAUNCHER.search(said):
        kind = "launcher"
    written = Alias(text=name, name=name, kind=kind, case_sensitive=True)
    return replace(_by_first_word().get(name, written), text=name)


def _only_in_title(text: str, start: int, name: str) -> bool:
    r"""Whether a word with a capital stands in the headline alone, where any word may have one: "Nuke missile flops".

    Behind the first word of a headline in small letters a capital tells a name, as it does everywhere.

    >>> [_only_in_title(f"TITLE: {line}\n", line.index("Sarab") + 7, "Sarab")
    ...  for line in ("Army shows its Sarab missile", "Army Shows Its Sarab Missile", "Sarab missile is shown")]
    [False, True, True]
    """
    title = text.find("TITLE:", 0, _TITLE_WITHIN)
    end = text.find("\n", title)
    if not 0 <= title < start < end or text.find(name, end) >= 0:
        return False
    long = [word for word in _LONG_WORD.findall(text, title + len("TITLE:"), end)[1:] if word != name]
    return text[title:start].count(" ") < _SECOND or not long or sum(map(str.islower, long)) < len(long) * _MOST


def _full_names(tape: Tape) -> Iterator[tuple[int, Alias]]:
    """Names that say themselves that they are a weapon's, outside of headlines: "Joint Strike Missile"."""
    end = 0 if "TITLE:" not in tape.text[:_TITLE_WITHIN] else tape.text.find("\n", tape.text.find("TITLE:"))
    for place in tape.at(_WEAPON_HEADS):
        token = tape[place]
        found = _FULL_NAME.search(tape.text, max(end, token.start - _LONGEST_FULL), token.end)
        if found and token.text[0].isupper() and not _GOES_ON.match(tape.text, token.end):
            name = found[1].removesuffix("s")
            if not set(name.replace("-", " ").split()[:-1]) <= _NO_WEAPON and name.split()[0] not in _NO_FIRST_OF_FULL:
                yield found.start(1), Alias(text=name, name=name, kind="missile", case_sensitive=True)


def _introductions(tape: Tape) -> Iterator[re.Match[str]]:
    """Places where a text says of a name that it is a weapon's."""
    yield from _FIRST_NAMED.finditer(tape.text)
    for first, pattern in _INTRODUCED:
        yield from tape.matches(pattern, first)
