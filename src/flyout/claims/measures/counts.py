"""Counts: how many of what, and what became of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from flyout.claims.measures.people import PERSONS, counts_people
from flyout.claims.measures.window import CLAUSE_BREAK, Window, Wording, any_of
from flyout.claims.model import Claim
from flyout.documents.wordlists import words

WEAPONS = words("""
    missile missiles rocket rockets launcher launchers interceptor interceptors drone drones uav uavs weapon weapons
    munition munitions projectile projectiles warhead warheads icbm icbms irbm irbms slbm slbms battery batteries system
    systems shell shells round rounds bomb bombs helicopter helicopters tank tanks howitzer howitzers jet jets fighter
    fighters bomber bombers aircraft airplane planes warplanes warship warships submarine submarines radar radars
    simulator simulators tube tubes silo silos torpedo torpedoes gun guns decoys vehicles vehicle trucks unit
    units set sets salvo salvos barrages hit hits himars atacms gmlrs mlrs glsdb bomblets bomblet submunitions
    squadron squadrons regiment regiments cell cells impact impacts
    devices specimens re-entry reentry engines engine boosters booster motors motor examples prototypes copies ballistic
    srbm srbms mrbm mrbms alcm alcms slcm slcms glcm glcms sam sams atgm atgms manpads manpad ucav ucavs tel tels mirv
    mirvs nuke nukes reloader reloaders transloaders kit kits airframe airframes gunship gunships complexes
    emplacement emplacements darts trainers
    seekers busters bunker-busters modules canisters containers gliders box boxes canister container rail rails
""")
PLATFORMS = words("""
    trailers transporters erectors destroyers frigates corvettes cruisers boats subs ships vessels battleships ferries
    barges battalions brigades divisions targets carriers
""")
TESTS = words("""
    test tests launch launches firing firings flight flights shot shots test-flight trial trials strike strikes attempt
    attempts demonstration demonstrations salvo flop success successes failure failures launchings test-firings
    test-launches flops misfires kill kills interception interceptions intercept intercepts
""")
_FORMATIONS = words("squadron regiment brigade battalion wing division battery")
_PARTS = words("wheel wheels wheeled axle axles")
_LOADS = words("""
    missile missiles rocket rockets round rounds munition munitions interceptor interceptors tube tubes cell cells
    box boxes canister canisters container containers rail rails
""")
_HOLDERS = words("tube tubes cell cells fit fits")  # "16 fit on a launcher"
FOR_ROUNDS = r"-(?:round|tube|cell|canister|container|rail|missile|rocket)"
_IN_ONE = re.compile(rf"{FOR_ROUNDS}$")  # "an eight-round launcher"
_UNSAID_LOADS = frozenset(("", "fit", "weapon", "weapons", "smaller", "larger", "bigger", "newer", "older"))
_SORTS = words("kinds types sorts")
_FEW_SORTS = 3.0
_TYPES = words("types type kinds kind varieties variants variant versions version models model")
_STORES = words("inventory stock stocks stockpile stockpiles arsenal fleet output production total")
LAUNCHERS = words("launcher launchers")
_CARRIERS = LAUNCHERS | PLATFORMS | words("himars mlrs system systems battery batteries")
CHOOSERS = words("countries nations states armies navies")
_CHOOSE = re.compile(
    r"\b(?:chosen|choose|picked|operate[sd]?|bought|ordered|selected|adopted|sold|sales to|exported"
    r"|field(?:ed)?|in talks|used by|in (?:use|service) (?:with|in)|produced|built for|made for)\b"
)
COMPONENTS = words("components microchips chips")
PACKED = words("pods pieces sections")
_PACKED_IN = re.compile(  # "carries two pods", "moved in three pieces"
    r"\b(?:carr(?:y|ies|ied)|holds?|truck\w*|haul\w*|mov(?:e|ed|es)|transport\w*|paraded)\b[^.;]{0,40}\s$"
)
_FEW = 2.0  # pods of one launcher
_NEAR_NOUN = 20  # characters of a noun behind its number
_PODS_OF = Wording(
    words("pods"),
    re.compile(r"^(?:\s\([\w-]+\))?(?:\s[\w-]+){0,3}\spods\b"),
)  # "18 Sarab (SRB) rocket pods"
_DEPLOYED = any_of(r"deployed|stationed|planned|(?:to|will) follow|fielded|to be (?:built|set up|ready)|grew to")
_MORE = re.compile(r"\s(?:more|further|other|additional)\s")
_COMPARATIVES = words("lighter heavier longer shorter faster slower cheaper dearer larger smaller bigger more less")
_IN_TEN = re.compile(  # "nine in ten", and no "90 in ten months"
    r"^ in (?:every )?(?:two|three|four|five|six|ten|\d{1,2})\b"
    r"(?!\s(?:second|minute|hour|day|night|week|month|year)s?\b)"
)
_OF_BOTH = re.compile(r"\bthe (?:(?:more|less) [a-z]+|(?!number|launcher|other)[a-z]+er) of the $")
_UNCOUNTED = 1e7  # so many weapons nobody has: "cut by half, to four billion"
_BOTH = 2.0  # as in "the larger of the two"
_NEAR_BOTH = 40  # characters before a figure
_ONE_IN = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d) (?:in|out of)(?: every)? $")
_ENDS_ODDS = ("in ", "of ", "every ")
_ONE_DOES = re.compile(  # "struck a depot", "crashed.", but "one retired officer"
    r"^\s(?:[a-z]+ed(?=[.,;]|\s(?:the|an?|its|in|on|at|by|to|from|with|into|over|near|and|or|off|out|down|after"
    r"|before|during|outside|inside)\b)|hit|struck|sank|got|fell|came|went|flew|broke|blew|burst)\b"
)
_CIVIL = any_of("fire-?fighters", "(?:down-?range|tracking) ships", "fire (?:trucks|engines)", "think tanks")
_CREW = Wording(
    words("crew crews"),
    re.compile(r"\bcrews? of (?:about |some |up to )?$"),
)
_FULL_CAB = 12.0  # of whom a launcher needs; more sail in a ship
_ONE_IN_WITHIN = 30  # characters before a figure
_HALF = 0.5
_DID = re.compile(r"^\s[a-z]+ed\b")
_SOME_STAGES = re.compile(r"\b(?:first|last|other|upper|lower|next|select\w*)\s$")  # not all that it has
_CAME_TO_FIRE = re.compile(  # "two jets came in low", "two of the planes fired one missile each"
    r"^\s(?:had\s|have\s)?(?:come|came|flew|flown|fired|released|launched|approached|took off|popped|brought)\b"
)
_PLANES = words("jet jets plane planes aircraft fighter fighters bomber bombers warplanes")
AT_ONCE = re.compile(  # what a battery can do, and no targets that were there
    r"\b(?:track|follow|engage|handle|guide[sd]? against|deal with)s?\s(?:up to |as many as |about |some )?$"
)
_FACTOR = Wording(
    words("factor"),
    re.compile(r"\bby a factor of (?:about |some |nearly |over )?$"),
)
_ASKED_FOR = re.compile(r"\b(?:requested|asked) to (?:buy|purchase)\b")
_RATIO = re.compile(r"^ to (?:one|1)\b")
_NEVER = PERSONS | words("""
    countries nations cities towns villages months years weeks days hours minutes percent killed wounded injured
    casualties sources states districts regions times sides phases pictures photos areas guards bridges airbases
    airfields bases buildings houses homes apartments outlets questions points parts steps reasons companies
""")
# A number standing alone that still counts weapons: "the first 16", "shot down five", "damaged one".
_BARE = re.compile(
    r"\b(?:first|last|other|another|remaining|next|all|some|final|additional|total of|shot down|intercept\w*|destroy\w*"
    r"|damag\w*|down|downed|fired|launched|received|deliver\w*|order\w*|lost|bought|built|purchas\w*|objective to"
    r"|goal to|up to|than|about|(?:raise|bring)\w* (?:[\w'-]+\s){0,5}?to|has|have|had|over|nearly|at least|least"
    r"|hit|given|sold|asks? for|asked for|seeks?|total\w*(?: \w+)? reach\w*|up from|down from|compared with"
    r"|struck|produc\w*|made|of|one of|year|estimates?(?: \w+){0,5} (?:runs?|ranges?|var(?:y|ies)|are|is|puts?)(?: to)?"
    r"|wants?|wanted|needs?|hopes? for|aims? for|signed for|plans? for"
    r"|to (?:buy|get|acquire|field|build|deliver|procure)|acquired?|fields?|got|gets?|holds?"
    r"|supplied with|equipped with"
    r"|operat\w+|kept|keeps?|used|exceed\w*|reach\w*|tested|shown|left with):?\s(?:\w+\s)?$"
)
_NO_VERBS = (" more than", " fires", " of strikes")  # "set off two fires": nouns with the form of a verb
_SINKS = re.compile(r"\b(?:sinks?|sank|sunk|sinking|seized?|seizing|boarded|boarding)\s$")  # of ships
_NUMBER_OF = re.compile(  # "the number of launchers rose to 48"
    r"\b(?:numbers?|stocks?|stockpiles?|inventor(?:y|ies)|fleets?|arsenals?|total|orders?|purchases?|batch(?:es)?)"
    r"\s(?:of|for)\s(?:[\w'-]+\s){1,9}?(?:from|to|at|by|is|was|of|than|about|some|only)\s(?:\w+\s)?$"
)
_NUMBER_TO = re.compile(
    r"\b(?:numbers?|stocks?|fleets?|total|order|tally|purchase)\s(?:(?:is|was)\s(?:estimated|put|given)\s)?"
    r"(?:to|at|is|was)\s(?:\w+\s)?$"
)
_OF_TIME = words("time price cost weight range speed size length payload")
_ARMED = any_of(
    r"missiles?|rockets?|launch\w*|interceptors?|warheads?|batter(?:y|ies)|air[ -]defen[cs]e\w*|systems?|air targets?"
    r"|aerial targets?|drones?|armed|deployed|carried|equipped|fitted|fired|shot down|kalibrs?|tomahawks?|-class"
)
_IN_THE_AIR = any_of(
    r"engage \w+ \w+|targets (?:that )?it engaged|targets in (?:its|the) (?:trials|tests|firings)|anti-aircraft"
    r"|simultaneously|air targets?|aerial|air[ -]defen[cs]es?|shot down|downed|intercept\w*"
)
_OF_THE_KIND = re.compile(r"\bof (?:the|its|their) (?:new|newer|newest|old|older|oldest|latest|smaller|larger|same)\b")
_OUT_OF = re.compile(r"\bout of $")  # "five of them, out of 14 ordered"
_DEALT_WITH = re.compile(
    r"^\s(?:(?:it|they)\s(?:has\s|had\s)?)?(?:ordered|bought|built|made|produced|delivered|fired|launched|planned|tested|flown)\b"
)
_AS_OBJECT = re.compile(r"\b(?:[a-z]+ed|shot|to|on|by|with|for|like|from|a?sent|sank)\s$")
_COUNTS_ON = re.compile(r"^(?:[,.;]|\s(?:of|out|more|and|or|in|at|over)\b)")
_PRICED = re.compile(  # "one missile costs", "one launcher holds": one counts nothing
    r"^(?:,\s[^,;.]{3,60},)?\s(?:[\w'-]+\s){0,5}?"
    r"(?:(?:costs?|runs? to|holds?|carr(?:y|ies)|takes?|fires|weighs?|consists?|comprises?|includes?|contains?"
    r"|can|could|would|might|sets? (?:[\w'-]+\s){1,4}back)\b|at [$€£])"
)
_OF_THAT = re.compile(r"^[\w,-]+\sof (?:that|this|the type|the (?:newest|latest|older|new))\b")
_OF_KIND = re.compile(  # "1,800 of all kinds", "five of the air-launched version"
    r"\bof (?:the|that|this|these|all|both|each|its|various)\s(?:[\w-]+\s){0,2}?"
    r"(?:versions?|types?|kinds?|models?|variants?|marks?)$"
)
_PRICE_OF = re.compile(r"\b(?:price|cost|value) of $|\bin $|\bbuys? $")  # "the price of one missile", "in one test"
_BARE_AFTER = re.compile(
    r"^\s(?:(?:will|would|could|should|must) be (?:launched|fired|delivered|built|bought|scrapped|destroyed)"
    r"|ha(?:s|ve) (?:arrived|come|gone|left|followed|entered|flown|failed)|succeeded|of which|stood"
    r"|remain|remained|remains|on (?:order|display|show|alert|duty|station)|in (?:use|service|stock|store)"
    r"|to be (?:bought|built|delivered|deployed|ordered|made)"
    r"|in the (?:first|second|third)|were|was|have been|had been|had|more|of (?:them|these|those"
    r"|the)|missed|failed|hit"
    r"|(?:are|is) (?:usually |normally |often )?(?:fired|launched) at"
    r"|(?:are|is) (?:to be |now )?(?:on duty|on alert|in service|operational|deployed|ready|left))\b"
)
_CARRIES = any_of(
    r"tubes?|carr(?:y|ies|ied|ying)|holds?|loaded with|pods?|containers?(?! ships?)|sit on|armed with"
    r"|(?:launcher|vehicle|boat|submarine|truck|frigate|ship|destroyer|cruiser|corvette)s?(?:, [^,]{2,30},)? (?:has"
    r"|have)(?! (?:gone|been|come|risen|grown|doubled|had))|salvo of|fires? (?:up to )?$|hold|(?<!-)held|per launcher"
    r"|can (?:each )?(?:fire|take)|able to (?:take|carry)|takes"
)
_EACH_LAUNCHER = Wording(
    words("""
        launcher launchers module modules frigate frigates corvette corvettes cruiser cruisers himars m mlrs vehicle
        vehicles truck trucks chassis canister tube tubes erector pod pods submarine submarines boat boats ship ships
        destroyer destroyers bomber bombers jet jets trailer trailers each b su f tu mig aircraft plane planes
    """),
    any_of(
        r"launchers?|modules?|frigates?|corvettes?|cruisers?|himars|m270|mlrs|vehicles?|trucks?|chassis"
        r"|canister|tubes?|erector|pods?"
        r"|submarines?|boats?|(?<!-)ships?|destroyers?|bombers?|jets?|trailers?|each of which"
        r"|(?:b|su|f|tu|mig)-\d+\w*|aircraft|planes?"
    ),
)
_FIRES = Wording(
    words("fires fire firing launch launching"),
    re.compile(
        r"\b(?:fires|can (?:fire|launch)|capable of (?:firing|launching)|able to (?:fire|launch))"
        r"\s(?:up to\s|all\s|either\s)*$"
    ),
)
_LAUNCHERS_FIRE = Wording(
    words("fire launch shoot either"),
    re.compile(  # "the launchers, made in Texas, fire six rockets", "it can fire either six or two"
        r"\b(?:launchers|trucks|vehicles|pods|himars|mlrs)\b[^.;]{0,50}(?<!to )(?<!will )(?<!would )\bfire\s"
        r"(?:either\s|up to\s)?$"
        r"|^it\s(?:can|could)\s(?:fire|launch|shoot)\s(?:either\s|up to\s|all\s)?$"
        r"|\b(?:fires?|launch(?:es)?|takes?|holds?)\seither\s$"
    ),
)
_EACH_HOLDS = re.compile(r"^each\s(?:can\s|of (?:them|these|which)\s)?(?:hold|carr|take|has|have|contain|pack)\w*\b")
_EACH_WITH = Wording(
    words("each"),
    re.compile(  # "six launchers, each with"
        r"\b(?:launchers|vehicles|trucks|trailers|boats|submarines|ships|frigates|destroyers|aircraft|jets|bombers),?\s"
        r"each\s(?:of them\s)?(?:with|carrying|holding)\s(?:up to\s)?$"
    ),
)
_FLOWN = any_of(r"deployed|employed|flown|flew|tested|launch\w*|fired|used")
_IN_STAGES = re.compile(  # "delivery will be made in two stages"
    r"\b(?:made|done|deliver\w*|built|paid|completed|conducted|carried out|place|held|upgraded|arriv\w+)\s"
    r"(?:[\w-]+\s){0,3}in\s$"
)
_WARHEAD = re.compile(r"^\s(?:[\w-]+\s){0,2}?(?:warhead|charge)\b")
_SHOWN = re.compile(  # "a post shared more than 40,000 times"
    r"\b(?:shared|viewed|watched|seen|liked|reposted|retweeted|forwarded|downloaded|clicked|read|cited|quoted"
    r"|refused|rejected|asked|voted|met|visited|called|warned|interrupted)\s(?:[\w-]+\s){0,3}$"
)
_SHOWN_WITHIN = 50
_FULL = 24.0  # no launcher holds more
_FULL_SHIP = 130.0
_ON_EACH = re.compile(  # "16 on each boat"
    r"^\s(?:on|in|to|aboard|for)\s(?:each|every)\s(?:of (?:its|the|their) )?(?:[\w-]+\s){0,2}?"
    r"(?:launcher|vehicle|truck|boat|submarine|ship|frigate|destroyer|cruiser|bomber|jet|aircraft|plane)s?\b"
)
_ABOARD = re.compile(r"^\s(?:aboard|on board)\b")
_CARRIED = Wording(
    words("""
        carry carries carried hold holds held armed loaded room space pod pods box boxs canister canisters container
        containers
    """),
    re.compile(  # "the cruiser carried 16", "carries a pod with six"
        r"\b(?:carr(?:y|ies|ied)|holds?|held|armed with|loaded with|room for|space for"
        r"|(?:pod|box|canister|container)s? (?:with|of|for))"
        r"\s(?:up to |as many as |either |a maximum of |perhaps |about |some )?$"
    ),
)
_DEALT = re.compile(r"\b(?:packages?|deals?|contracts?|orders?|aid|sales?|stocks?|depots?|arsenals?)\b[^;:]{0,60}$")
_EACH = re.compile(r"^\s(?:[\w-]+\s){0,3}?(?:each|apiece)\b")
_FARTHER = any_of(r"farther|further|faster|longer|far|fast")
_COMPARES = any_of(
    r"missiles?|rockets?|range|warheads?|speed of sound|munitions?|weapons?|interceptors?"
    r"|payload|attack|production|output|cost\w*|price\w*|expensive|cheap\w*|distance|flies|fly|reach(?:es)?|weigh\w*"
)


def count_attribute(
    window: Window,
    head: str,
    *,
    names_weapon: bool,
    follows_count: Callable[[], bool],
    names_near: Callable[[], bool],
    load_before: Callable[[], bool],
) -> str | None:
    """What a count counts.

    Parameters
    ----------
    window : Window
    head : str
        Last word of the noun that is counted, in small letters; "" for none.
    names_weapon : bool
        Whether the noun holds the name of a system.
    follows_count : callable
        Whether a count stands before it in the sentence.
    names_near : callable
        Whether a weapon is named or counted in the sentence or right before it.
    load_before : callable
        Whether what a launcher holds stands before it, joined by "or": "six rockets or one missile".
    """
    if head in ("stage", "stages"):
        return _stages(window)
    if _counts_round_about(window, head):
        sure = head in CHOOSERS or head == "posts" or _MORE.search(window.own) is not None
        return "count" if sure or names_near() or _COMPARES.search(window.all) else None
    if window.quantity.rule in ("ordinal", "multiple") or head == "times":
        return _times(window, head, names_near=names_near)
    if _counts_nothing(window, head):
        return None
    packed = head in PACKED and window.quantity.value > 1.0 and _PACKED_IN.search(window.before[-60:])
    if packed or head in _PARTS or _FACTOR.before(window) or _RATIO.match(window.after) or _CREW.before(window):
        return "other"
    if 0.0 < window.quantity.value < 1.0:
        return _share(window, head, names_weapon=names_weapon)
    if head in _NEVER and not names_weapon:
        return None
    loaded = (head in _LOADS or names_weapon or head in _UNSAID_LOADS) and head not in _CARRIERS
    if (head in _HOLDERS and window.quantity.value <= _FULL) or (
        loaded and (_is_load(window) or _IN_ONE.search(window.own) or load_before())
    ):
        return "missiles_per_launcher"
    if head in WEAPONS or head in TESTS or names_weapon or _is_listed(window):
        return "count"
    if head in PLATFORMS and (head != "targets" or _IN_THE_AIR.search(window.all) or AT_ONCE.search(window.before)):
        return "count" if _ARMED.search(window.all) or names_near() else None
    elided = head in ("", "others") or _OF_THE_KIND.search(window.own)
    if elided and counts_people(window):
        return "count" if _OUT_OF.search(window.before) and _DEALT_WITH.match(window.after) else None
    return "count" if elided and follows_count() else _elliptic(window, head, names_near=names_near)


def _times(window: Window, head: str, *, names_near: Callable[[], bool]) -> str | None:
    """Which flight of a row it is, how often a missile flew, how many times as much; not how often a post was read."""
    if head == "times" and _SHOWN.search(window.before[-_SHOWN_WITHIN:]):
        return None
    if window.quantity.rule == "ordinal" or (head == "times" and _FLOWN.search(window.before[-70:])):
        return "count"
    return "other" if _COMPARES.search(window.all) or names_near() or _FARTHER.search(window.own) else None


def _counts_round_about(window: Window, head: str) -> bool:
    """Whether packs of missiles, their buyers, sites or production lines are counted."""
    if head in ("pod", "pods") or _PODS_OF.after(window):
        return window.quantity.value > _FEW and _CARRIED.before(window) is None
    if head in CHOOSERS:
        return _CHOOSE.search(window.before[-40:] + window.own + window.after[:60]) is not None
    if head in COMPONENTS:
        return True
    lines = head == "lines" and "production lines" in window.own + window.after[:_NEAR_NOUN]
    posts = head == "posts" and ("launch " in window.own or "firing " in window.own)
    return lines or posts or (head == "sites" and _DEPLOYED.search(window.all) is not None)


def _share(window: Window, head: str, *, names_weapon: bool) -> str | None:
    """A part of weapons, or of a measure of one: "half of the missiles", "a fifth of the price"."""
    if (head == "time" and window.quantity.value == _HALF) or _DID.match(
        window.after
    ):  # "half the time", "half failed"
        return None
    return (
        "other"
        if head in WEAPONS or head in _STORES or head in _COMPARATIVES or head in _OF_TIME or names_weapon or not head
        else None
    )


def _is_listed(window: Window) -> bool:
    """Whether a list of what a state asks for writes the number twice: "has requested to buy two (2) sections"."""
    return "(" in window.own and _ASKED_FOR.search(window.before) is not None


def _counts_nothing(window: Window, head: str) -> bool:
    """Whether a number is a price's "one", a crew, odds, both, an age, what is left out, or a name: "617 Squadron".

    A few kinds are none either: "rockets of two kinds".
    """
    if (
        window.quantity.value == 1.0
        and " more" not in window.own
        and (_PRICED.match(window.after) or _PRICE_OF.search(window.before))
    ):
        return True
    if window.quantity.value >= _UNCOUNTED:
        return True
    odds = window.before.endswith(_ENDS_ODDS) and _ONE_IN.search(window.before[-_ONE_IN_WITHIN:]) is not None
    odds = odds or (not head and _IN_TEN.match(window.after) is not None)
    sailors = window.quantity.value > _FULL_CAB and _CREW.before(window) is not None
    if window.quantity.value == _BOTH and _OF_BOTH.search(window.before[-_NEAR_BOTH:]):
        return True
    formation = head in _FORMATIONS and window.quantity.value > 1.0
    aged = not head and window.after.startswith(" when ") and window.before.endswith(("was ", "were "))
    if aged or (head in _SORTS and window.quantity.value <= _FEW_SORTS):
        return True
    return odds or sailors or formation or window.before.endswith("all but ") or _is_civil(window, head)


def _is_civil(window: Window, head: str) -> bool:
    """Whether what is counted is of peaceful use or but brings a missile: "cargo ships", "two jets came in"."""
    if _CIVIL.search(window.own):
        return True
    return head in _PLANES and _CAME_TO_FIRE.match(window.after) is not None


def _elliptic(window: Window, head: str, *, names_near: Callable[[], bool]) -> str | None:
    """A count whose noun is left out, or stands for a weapon: "the first 16", "mobile ones"."""
    if head in _TYPES and (_OF_THAT.search(window.own + window.after[:12]) or _OF_KIND.search(window.own)):
        return "count"
    if head in _TYPES:
        return "count" if _COMPARES.search(window.after[:60]) else None
    if head in ("ones", "others", "more") or (
        head in ("latter", "former", "first", "second") and " of the " in window.own
    ):
        return "count"
    if window.quantity.noun is not None:
        return None
    if _SINKS.search(window.before[-_ONE_IN_WITHIN:]):
        return None
    if _is_pronoun(window) or window.after.startswith(_NO_VERBS) or not window.quantity.value.is_integer():
        return None
    told = (
        _NUMBER_TO.search(window.before)
        or _BARE.search(window.before)
        or _BARE_AFTER.match(window.after)
        or _NUMBER_OF.search(window.before[-120:])
    )
    if told:
        return "count"
    several = window.quantity.value > 1.0 or _ONE_DOES.match(window.after)
    return "count" if several and names_near() else None


def _stages(window: Window) -> str | None:
    """The stages of a missile; those of a warhead are none of them, and what is done in stages has none."""
    if _SOME_STAGES.search(window.before) or _IN_STAGES.search(window.before[-_SHOWN_WITHIN:]):
        return None
    return "other" if _WARHEAD.match(window.after) else "stages"


def _is_pronoun(window: Window) -> bool:
    """Whether "one" but stands for a thing spoken of, as an object does: "had not tested one since"."""
    return window.own == "one" and _AS_OBJECT.search(window.before) is not None and not _COUNTS_ON.match(window.after)


def _is_load(window: Window) -> bool:
    """Whether it is what one launcher holds: "carries six missiles", "launchers with eight interceptors each"."""
    if (
        _ABOARD.match(window.after)
        or _ON_EACH.match(window.after)
        or (_CARRIED.before(window) and not _DEALT.search(window.before))
    ):
        return window.quantity.value <= _FULL_SHIP
    if _EACH.match(window.after) and _EACH_LAUNCHER.before(window, 60):
        return True
    if _EACH_WITH.before(window) or _LAUNCHERS_FIRE.before(window, 90):
        return window.quantity.value <= _FULL
    if _EACH_HOLDS.match(window.before) or (_FIRES.before(window) and _EACH_LAUNCHER.before(window, 60)):
        return window.quantity.value <= _FULL
    if _EACH_LAUNCHER.words.isdisjoint(window.heard):
        return False
    near = CLAUSE_BREAK.split(window.before[-60:])[-1] + window.own + CLAUSE_BREAK.split(window.after[:70])[0]
    return bool(_CARRIES.search(near)) and bool(_EACH_LAUNCHER.pattern.search(near)) and window.quantity.value <= _FULL


_OR_ELSE = re.compile(r"(?:,?\s(?:or|and|plus)|[^.;]{0,60},?\sor)\s(?:[\w-]+\s){0,2}$")


def goes_on_loading(window: Window, claims: Sequence[Claim]) -> bool:
    """Whether a count joined to the load of a launcher is one too: "12 of the one kind or 16 of the other"."""
    last = next((c for c in reversed(claims[-3:]) if c.attribute == "missiles_per_launcher"), None)
    if last is None or not window.sentence.holds(last.mention):
        return False
    gap = window.quantity.span.start - last.mention.end
    return _OR_ELSE.fullmatch(window.before, max(0, len(window.before) - gap)) is not None
