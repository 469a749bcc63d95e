"""Weapons that the text itself introduces: "the Sarab ballistic missile", "a drone called Sarab"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from flyout.claims.quantities.tape import Tape
from flyout.claims.slots import names_in_slots
from flyout.documents.wordlists import words

Taken = Callable[[int, int], bool]
"""Whether a known name stands between two places."""

_WEAPON = (
    r"(?:missiles?|rockets?|ICBMs?|IRBMs?|MRBMs?|SRBMs?|SLBMs?|interceptors?|drones?|loitering munitions?|glide bombs?)"
)
_CLASS = (
    r"(?:(?:[a-z]++-(?:[a-z]++-)?(?:range|launched|based|air|surface|ship|tank|submarine|radiation|missile|aircraft"
    r"|ballistic|fuel|fueled|fuelled)"
    r"|ballistic|cruise|intercontinental|hypersonic|tactical|strategic|guided|nuclear|mobile|quasi-ballistic|solid-fuel"
    r"|anti-ship|suicide|kamikaze|one-way|attack|strike|reconnaissance|loitering|rocket)\s){0,4}"
)
_NAME = (  # looks back from behind its capital, so that a search goes from capital to capital
    r"(?:[A-Z](?<!\w.)(?<!\w-.)(?:[\w'’]{2,24}+(?:-[A-Z]\w{2,20}+)?|[a-z]?-[A-Z]\w{2,20}+)"
    r"(?:[- ](?:\d{1,3}[A-Z]?|[IVX]{1,4}(?:-[A-Z])?|[A-Z]{1,2}))?)"
)
_TWO_WORDS = r"[A-Z][a-z]{1,20}+ [A-Z][a-z]{1,20}+(?:[- ](?:\d{1,3}[A-Z]?|[IVX]{1,4}))?"
_DEFENCE = (
    r"(?:[a-z-]++\s){0,2}?(?=[adms -])(?:air|missile|drone)?[ -]?(?:defen[cs]e|anti-aircraft|anti-missile"
    r"|surface-to-air)\s(?:missile\s)?(?:systems?|batter(?:y|ies)|units?)"
)
_ARM = rf"(?:{_WEAPON}|(?:rocket |missile )?launchers?|gliders?|glide vehicles?|munitions?|weapons?)"
_ENDS = (  # the weapon itself, and no "missile expert"
    r"(?=[,.;:]|\s(?:of|that|which|with|for|from|in|on|made|built|developed|designed|fired|launched|able|capable"
    r"|used|based|and|but|while|first|now|still|once|shown|said|known|thought|believed|meant|intended|aboard|carried|armed|similar|by|to|under|whose)\b|\s\d)"
)
_APPOSED = (  # and no "Territory, the first launch of the missile"
    r"(?:(?!(?:launch|firing|test|flight|use|strike|attack|sale|export|deployment|delivery|for|officer|director|chief"
    r"|head|manager|minister|expert|analyst|engineer|designer|commander|spokesman|president)\s)[\w-]+\s)"
)
_BILLED = r"(?:(?:billed|described|presented|advertised|hailed|touted|known)\sas\s)?"
_KIN = r"(?:an?|the|its)\s(?:[\w-]+\s){0,3}?(?:version|variant|copy|derivative|relative)\sof\s"  # of the Scud
_FIRST_NAMED = re.compile(
    rf"({_NAME})(?=[\s,:])(?=(?:\s(?:Block|Mk|Mod)[ -]?\w{{1,4}})?(?P<rest>\s(?=[a-z(IMS -])(?:"
    rf"{_CLASS}{_WEAPON}\b"  # the Sarab ballistic missile
    rf"|{_DEFENCE}\b"  # the Sarab air defence system
    r"|(?:air|missile)[ -]defen[cs]e(?=[.,]|\s(?:is|was|are|were|has|can|will)\b)"  # the Sarab air defence was
    r"|(?:(?:multiple|mobile|truck-mounted)\s)?(?:(?:rocket|missile)\s)?launchers?\b"  # the Sarab rocket launcher
    rf"|(?:is|was)\s(?:an?\s(?:[\w-]+,?\s){{0,5}}?{_ARM}{_ENDS}|{_KIN})"  # Sarab is a new missile
    r"|\((?:missile|rocket|drone)\))"  # Sarab (missile)
    rf"|:\s(?:an?\s(?:[\w.-]+,?\s){{0,4}}?)?{_CLASS}{_WEAPON}\b"  # Sarab: a long-range missile
    rf"|,\s(?:{_BILLED}(?:an?|the|its|(?:the\s)?\w{{2,20}}[’']s)\s{_APPOSED}{{0,5}}?{_ARM}{_ENDS}"  # Sarab, a missile
    rf"|itself\s{_KIN})))"
)
WEAPON_WORDS = frozenset(
    form
    for word in words("missile rocket icbm irbm mrbm srbm slbm interceptor drone loitering glide")
    for form in (word, f"{word}s")
)
_ARTICLES = words("the its a an new")
_CALLED = words("called named dubbed christened codenamed code known designated")
_TYPES = words("type family series")
_NONE = frozenset[str]()
_INTRODUCED = (  # the words it begins with, others of which it holds one, and what is looked for
    (
        _CALLED,
        _NONE,
        re.compile(
            r"\b(?:[Cc]alled|[Nn]amed|[Dd]ubbed|christened|[Cc]odenamed|[Cc]ode-named|[Kk]nown as|designated)\s"
            r"(?:it\s)?(?:the\s)?"
            rf"[\"“']?({_NAME})(?!\s(?:killer|express|buster|of)\b)"
        ),
    ),
    (
        WEAPON_WORDS,
        _NONE,
        re.compile(rf"\b{_WEAPON}(?:\s(?:yet|ever|so far|to date|of its kind))?,\s(?:the\s)?({_NAME})(?=[,.])"),
    ),  # a new missile, the Sarab,
    (
        WEAPON_WORDS,
        _CALLED,
        re.compile(  # a rocket called Grey Sarab
            rf"\b{_WEAPON},?\s(?:called|named|dubbed|christened|codenamed|code-named|known as|designated)\s(?:the\s)?"
            rf"[\"“']?({_TWO_WORDS})"
        ),
    ),
    (
        _ARTICLES,
        _NONE,
        re.compile(  # the Grey Sarab missile
            rf"\b(?:[Tt]he|[Ii]ts|[Aa]n?|new)\s({_TWO_WORDS})(?=(?P<rest>\s{_CLASS}{_WEAPON}\b|\s{_DEFENCE}\b))"
        ),
    ),
    (WEAPON_WORDS, _TYPES, re.compile(rf"\b{_WEAPON}\sof\s(?:the\s)?type\s({_NAME})")),  # a drone of the type Sarab
    (
        WEAPON_WORDS,
        _TYPES,
        re.compile(rf"\b{_WEAPON}\sof\sthe\s({_NAME})\s(?:type|family|series)\b"),
    ),  # of the Sarab type
    (words("name"), _NONE, re.compile(rf"\bname\s(?:of\s)?[\"“‘]?({_NAME})(?=[\"”’,.;])")),  # gave it the name Sarab.
    (
        WEAPON_WORDS,
        _NONE,
        re.compile(  # the hypersonic missile Sarab. / its longest-range missile was the Sarab,
            rf"\b{_WEAPON} (?:(?:is|was) the )?({_NAME})(?=[,.;\n]|\s\()"
        ),
    ),
    (
        words(
            "range ranged km kilometer kilometre mile miles fuelled fueled fuel propellant hypersonic capable launched"
        ),
        _NONE,
        re.compile(  # the 2,500-km Sarab, a longer-range Sarab
            rf"(?:(?<=-)(?:ranged?|km|kilomet(?:er|re)|miles?|fuel(?:l?ed)?|propellant|capable|launched)|hypersonic)\s({_NAME})(?!\s[A-Z])"
        ),
    ),
    (
        words(
            "first second third fourth latter former latest newest oldest largest smallest biggest lightest heaviest "
            "smaller larger bigger older newer lighter heavier other"
        ),
        _NONE,
        re.compile(  # the second missile, a Sarab, / the smallest of the three, the Sarab,
            r"(?<=[Tt]he\s)(?:first|second|third|fourth|latter|former|(?:latest|newest|oldest|largest|smallest|biggest|lightest"
            r"|heaviest|smaller|larger|bigger|older|newer|lighter|heavier|other)(?=\s(?:of\b|one\b|missile|rocket"
            rf"|weapon)|,\s(?:an?|the)\s))(?:\s(?:missile|rocket|weapon|one|of\s(?:the|these|its)(?:\s[a-z]+){{1,2}}))?"
            rf",\s(?:an?|the)\s({_NAME})(?=,)"
        ),
    ),
    (
        words("its their"),
        words("predecessor successor brother sister sibling cousin rival replacement forerunner variant"),
        re.compile(  # its bigger brother, the Sarab,
            r"(?:[Ii]ts|[Tt]heir)\s(?:[a-z]+\s){0,2}?(?:predecessor|successor|brother|sister|sibling|cousin|rival"
            r"|replacement|forerunner|variant),\s(?:an?\s|the\s|[A-Z]\w+(?:\s[A-Z]\w+)?[’']s\s)?"
            rf"({_NAME})(?=[,;.]|\s\()"
        ),
    ),
)
_PART_BEFORE = re.compile(
    r"(?<![\w-])(?:warhead|engine|motor|radar|seeker|fuel|propellant|exercise|drill|ship|frigate|destroyer|submarine|satellite"
    r"|programme|program|project|plan|operation|company|firm|group|base|doctrine|strategy|network|command)s?,?\s$"
)
_PLACED = re.compile(r"\b(?:in|at|near|outside)\s$")  # "made in Isfahan, the Sarab missile"
_NUMERAL = re.compile(r"[IVX]+[A-H]?")  # "Block IIA"
_ADVERB = re.compile(r"(?:i|ed|al|nt|ous|ive|ar|ing)ly$")  # "Reportedly, the army used missiles"
SHORTEST = 3  # letters of a name
NO_WEAPON = words("""
    TITLE SOURCE Extended Range
    Telegram Facebook Twitter YouTube Instagram TikTok WhatsApp Weibo
    Covid COVID Boeing Airbus Apollo Soyuz Group Article Resolution Channel Formula Chapter Kwajalein Site Pad Building
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec I UTC GMT FY CVN SSN SSBN DDG LHD
    PGG PCG FFG FFL LPD LSD LCS DDH SSK The This That These Those Its His Her Their Our Your Some Any Each Every No New
    Several Many Most Such Other Another One First Second Third Last Next Older Newer Modern Soviet Long Short Medium
    Intermediate Ballistic Cruise Tactical Strategic Nuclear Hypersonic Guided Intercontinental Army Navy Air Marine
    Marines Corps Force Forces Western Eastern Northern Southern North South East West Two Three Four Five Six Seven
    Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty Thirty Forty Fifty
    Sixty Seventy Eighty Ninety Dozens Hundreds Both All More Fewer Enemy Allied Surface Anti Defense Defence State
    Solid Liquid Central Pacific Atlantic Block Mark Mk Increment Version Variant Batch Lot Tranche Mod Operation
    Project Program Programme Battery Brigade Precision Standard Mobile Unarmed Test Patriot Around About Nearly Almost
    Roughly Approximately Over Under Up Down Out Off Against Between Among During Until Despite Within Through Across
    Behind Beyond Above Below Near Less Least Few Later Earlier Recently Today Yesterday Overnight Then Now Once Again
    Also Still Just Instead Meanwhile However Hundreds Thousands Scores Half Old Big Small Large Huge Great Heavy Light
    Fast Slow Cheap Expensive Successful Failed Conventional Domestic Foreign Own Early Late Said Mr Mrs Gen President
    Minister General Colonel What When Where Which Who Whose Whom How Why If While Whether Although After Before Since
    Because And But Or For From With Without By In On At Of To As It He She They We Our There Here Only Even Red Black
    White Baltic Caspian Supreme Prime Foreign United European Asian Arab Gulf Nordic African American NATO ISIS USSR
    IRGC IAEA UNSC DPRK KCNA CENTCOM AUKUS MLRS ICBM ICBMs IRBM SLBM MIRV MIRVs MANPADS VLS NASA DARPA CSIS IISS TASS
    CIA FSB SBU GRU USAF IDF PLA JCS DRDO ISPR UAE EU UN UK US USA TEL TELs INF START MTCR FMS DSCA Korean Persian
    Scandinavian Balkan Allied System Systems Missile Missiles Rocket Weapon Weapons Launcher Ministry Institute Kremlin
    Pentagon Bureau Company Congress Parliament Council Commission Government Team Capability Special Royal Imperial
    Federal National Local Public Free People
    Prefecture Province Region County District Oblast Governorate Peninsula Territory Island Islands Airport Port Strait
    Bay Valley Desert Harbor Harbour Square Base Camp SACLOS MCLOS SARH GPS SSM SSMs ATGM ATGMs
""")
_PARTICIPLE = re.compile(r"[a-z]{2,}ing")  # "Building cruise missiles", "Firing ballistic missiles"
_LONG_WORD = re.compile(r"(?<![\w-])[A-Za-z]{4,}")
_SECOND = 1  # blanks before the second word of a headline
_FULL_STOPS = (".", '!"', '."', ".”")  # with which no headline ends
_MOST = 0.5
_WORD_BEFORE = re.compile(r"(?<![\w.’'-])([A-Z][a-z]{1,20}) $")
_WORD = 24  # characters in which the word before a name stands
_FAR = 10_000  # characters each way in which a name is counted
_LONGEST = 4  # words of a name
_WEAPON_HEADS = words(
    "missile missiles munition munitions projectile projectiles interceptor interceptors weapon weapons"
)
_FULL_NAME = re.compile(r"(?<![\w-])((?:[A-Z][a-z]+[ -]){2,4}[A-Z][a-z]+)$")
_GOES_ON = re.compile(r"[\w-]| [A-Z]")
_LONGEST_FULL = 60  # characters of a name that ends in "Missile"
_NO_FIRST_OF_FULL = words("The A An Its His Their This That In At On For By With And But As Of From")
_OPENING = re.compile(r"(?:^|[.!?:\n“\"] ?)$")
_TITLE_WITHIN = 400  # characters in which the headline begins
_NO_SECOND = words("""
    Department Office Agency Post Times Institute University Laboratories Minister President Street Sea House Force
    Forces Fleet Command City Ministry Council Kingdom States Union Guard Corps Army Navy
""")
_NO_FIRST = NO_WEAPON | (_NO_SECOND - {"Sea", "House", "Street"})


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
        near = max(0, start - _FAR), start + _FAR
        if text.count(name, *near) > text.count(whole, *near) or (opens and text.count(whole, *near) == 1):
            break
        start, name = before.start(), whole
    return name


def _is_other_thing(text: str, match: re.Match[str]) -> bool:
    """Whether something else than a weapon is said to be called so: "its warhead, called Sarab"."""
    return match[0][:1].islower() and _PART_BEFORE.search(text, max(0, match.start() - 30), match.start()) is not None


def can_be_name(name: str) -> bool:
    """Whether a word with a capital may name a weapon: no month, no ship's class, no office."""
    first, _, second = name.partition(" ")
    plain = first.rstrip("'’s")
    if _NUMERAL.fullmatch(name) or _ADVERB.search(first):
        return False
    return not ({plain, first, plain.split("-")[0]} & NO_WEAPON or second in _NO_SECOND or len(name) < SHORTEST)


def _is_participle(text: str, start: int, name: str) -> bool:
    """Whether a word only opens a sentence in which something is done: "Firing cruise missiles", "Building missiles".

    >>> text = "Testing cruise missiles is costly. The Sting missile flew. Sting missiles are new."
    >>> [_is_participle(text, text.index(word), word) for word in ("Testing", "Sting")]
    [True, False]
    """
    opens = _PARTICIPLE.fullmatch(name.lower()) and _OPENING.search(text, max(0, start - 3), start)
    return bool(opens) and text.count(name, max(0, start - _FAR), start + _FAR) == 1


def only_in_title(text: str, start: int, name: str) -> bool:
    r"""Whether a word with a capital stands in the headline alone, where any word may have one: "Nuke missile flops".

    Behind the first word of a headline in small letters a capital tells a name, as it does everywhere.

    >>> [only_in_title(f"TITLE: {line}\n", line.index("Sarab") + 7, "Sarab")
    ...  for line in ("Army shows its Sarab missile", "Army Shows Its Sarab Missile", "Sarab missile is shown")]
    [False, True, True]
    >>> line = "Sarab rockets come"  # a first line without a full stop is a headline, too
    >>> only_in_title(f"{line}\n\nThey came.", 0, "Sarab"), only_in_title(f"{line}.\n\nThey came.", 0, "Sarab")
    (True, False)
    """
    title = text.find("TITLE:", 0, _TITLE_WITHIN)
    end = text.find("\n", max(0, title))
    first = title + len("TITLE: ") if title >= 0 else 0
    if not first <= start < end or text.find(name, end) >= 0 or text.endswith(_FULL_STOPS, first, end):
        return False
    long = [word for word in _LONG_WORD.findall(text, first, end)[1:] if word != name]
    return text[first:start].count(" ") < _SECOND or not long or sum(map(str.islower, long)) < len(long) * _MOST


def _full_names(tape: Tape) -> Iterator[tuple[int, str]]:
    """Names that say themselves that they are a weapon's, outside of headlines: "Joint Strike Missile"."""
    end = 0 if "TITLE:" not in tape.text[:_TITLE_WITHIN] else tape.text.find("\n", tape.text.find("TITLE:"))
    for place in tape.at(_WEAPON_HEADS):
        if not tape[place].capital:
            continue
        behind = tape.end(place)
        found = _FULL_NAME.search(tape.text, max(end, tape.starts[place] - _LONGEST_FULL), behind)
        if found and not _GOES_ON.match(tape.text, behind):
            name = found[1].removesuffix("s")
            if not set(name.replace("-", " ").split()[:-1]) <= NO_WEAPON and name.split()[0] not in _NO_FIRST_OF_FULL:
                yield found.start(1), name


def _first_named(tape: Tape, starts: Collection[int], is_taken: Taken) -> Iterator[re.Match[str]]:
    """Names of the text's own with the words behind them that say what they are."""
    end = 0
    for start, word in tape.capitals:
        if start < end or word in NO_WEAPON or start in starts or is_taken(start, start + 1):
            continue
        match = _FIRST_NAMED.match(tape.text, start)
        if match:
            end = match.end()
            yield match


def _introductions(tape: Tape, starts: Collection[int], is_taken: Taken) -> Iterator[re.Match[str]]:
    """Places where a text says of a name that it is a weapon's."""
    yield from _first_named(tape, starts, is_taken)
    for first, held, pattern in _INTRODUCED:
        if not (held and tape.held.isdisjoint(held)):
            yield from tape.matches(pattern, first, capital=first is _ARTICLES)


def names_introduced(tape: Tape, starts: Collection[int], is_taken: Taken) -> Iterator[tuple[str, str]]:
    """Proper names that the text calls a missile, rocket or drone, or speaks of as one does of weapons.

    Each comes with the words that say what it is. `starts` are the places where
    known names begin, which `is_taken` tells of every place.
    """
    text = tape.text
    for match in _introductions(tape, starts, is_taken):
        if not can_be_name(match[1]) or is_taken(*match.span(1)) or "\n" in match[0]:
            continue
        rest = match.groupdict().get("rest", "")
        placed = rest.startswith(",") and _PLACED.search(text, max(0, match.start(1) - 12), match.start(1))
        if _is_participle(text, match.start(1), match[1]):
            continue
        if not (placed or _is_other_thing(text, match) or only_in_title(text, match.start(1), match[1])):
            yield _whole_name(text, match.start(1), match[1], is_taken), match[0] + rest
    for match in names_in_slots(tape, starts, among_weapons=not WEAPON_WORDS.isdisjoint(tape.held)):
        if can_be_name(match[0]) and not is_taken(*match.span()):
            yield match[0], ""
    for start, name in _full_names(tape):
        if not is_taken(start, start + len(name)):
            yield name, ""
