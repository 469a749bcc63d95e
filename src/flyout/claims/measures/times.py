"""Times: how long a flight or a burn took, how long a crew needs, and years."""

from __future__ import annotations

import re

from flyout.claims.measures.window import Window, Wording, any_of
from flyout.claims.quantities.numbers import ONES, TENS
from flyout.claims.quantities.vocabulary import MONTHS
from flyout.documents.wordlists import words

_BURN = any_of(
    r"burn(?:s|ed|ing|t|-time| time)?",
    r"burnout",
    r"under power",
    r"thrust for",
    r"(?:motor|engine)s? (?:runs|ran|fires|fired) for",
    r"(?:motor|engine|scramjet|ramjet|booster)s?\b[^.;]{0,60}\bfor",
)
_FLIGHT = any_of(
    r"flight time|time of flight|gets? to|cover(?:s|ed)|flew|flown|flight|flying|airborne|travell?ed|in the air"
    r"|reach(?:es|ed|ing)?|splash(?:ed|ing)?|came down|landed|landing|impact|hits?|hitting"
    r"|fell|tracked|stay(?:s|ed)? (?:up|airborne)|aloft|come down|endurance"
)
_READY_AFTER = re.compile(
    r"^[\s-](?:delay|countdown|hold)\b"
    r"|^\sto\s(?:prepare|react|respond|decide|take cover|find shelter|intercept"
    r"|reload|load|launch|fire|set up|deploy|erect|fuel|relocate|leave)\b"
)
_TO_HIDE = re.compile(  # "two minutes to reach shelter": what people below have, and no time of the flight
    r"^\sto (?:reach|get to|run to|go to|find|seek|take) (?:(?:a|the|their|its) )?"
    r"(?:bomb )?(?:shelters?|cover|safety|basements?)\b"
)
_FIRED_IN = re.compile(  # "could be fired in 58 seconds"
    r"\b(?:fired|launched|airborne|in the air|ready|readied|prepared|reloaded|raised|erected|set up|emplaced)\s"
    r"(?:to \w+\s)?"
    r"(?:(?:in|within|inside)\s)?(?:(?:just|under|about|some|less than)\s)?$"
)
_HELD_UP = re.compile(
    r"\b(?:halt|suspend|delay|stop|ground|interrupt)\w* (?:[\w-]+ ){0,3}?(?:flights|traffic) for (?:\w+ ){0,2}$"
    r"|\b(?:flights|traffic|operations|trains) (?:(?:was|were) )?(?:halt|suspend|delay|stopp|ground|interrupt)ed"
    r" for (?:\w+ ){0,2}$"
)
_BETWEEN = re.compile(r"\b(?:interval|gap|pause)s?\b[^.;]{0,60}$")  # "the interval between the two was 30 seconds"
_STOCK = re.compile(r"^(?:['’]|\sof)\s(?:production|output|supply|supplies)\b")  # "equal seven years of production"
_THEN_DOWN = re.compile(
    r"^\slater,?\s[^.;]{0,50}\b(?:came down|landed|fell|splashed down|hit|struck|crashed|exploded|impacted)\b"
)
_LIFE = Wording(
    words("last serve stay life lifetime lifespan guarantee warranty"),
    re.compile(
        r"\b(?:meant|designed|built|expected|supposed) to (?:last|serve|stay in service)(?: for)?\s(?:[\w-]+\s){0,2}$"
        r"|\b(?:life|lifetime|lifespan|guarantee|warranty) of\s(?:[\w-]+\s){0,2}$"
    ),
)
_STOOD = re.compile(  # "For 24 years the missile stood in its silo"
    r"^,?\s(?:the|these|its|his|it|they)\s[^.;]{0,60}?\b(?:stood|guarded|been|was|were|served|kept|has|have|had)\b"
)
_DOWN = any_of(r"came down|landed|fell|splashed down|hit|struck|crashed|exploded|impacted")
_ENDED = any_of(r"terminated|aborted|blew up|broke up|self-destruct\w*|was blown up")
_LATER = re.compile(r"^\slater\b")
_DOWN_AFTER = re.compile(
    r"\b(?:came down|landed|fell|splashed down|broke up|exploded|failed|burst|blew up|disintegrated|was lost)\b"
    r"[^;]{0,70}\bafter (?:[\w-]+ ){0,2}$"
)
_TO_COVER = re.compile(
    r"^\s(?:for|to (?:cover|reach|fly|travel)) (?:(?:about|some|around|nearly|over|roughly) )?"
    r"(?:[\d,]+\s?(?:km|mi|kilomet|nautical)|its |the |their |full )\w*"
)
_TO_FLY = (" to fly ", " to cross ", " to travel ")
_FLIGHT_TOOK = re.compile(
    r"\b(?:flights?|missions?|trips?)\s(?:[\w-]+\s){0,9}?(?:took|takes|lasted|lasts)\s(?:[\w-]+\s){0,2}$"
    r"|\b(?:could|can|would)\s(?:be\s)?(?:hit|strike|struck|reach(?:ed)?)\s(?:[\w-]+\s){0,3}?(?:with)?in\s"
    r"(?:[\w-]+\s){0,2}$"
)
_IDLE = re.compile(
    r"^(?:-\w+)?\s(?:ago|later|earlier|old|before|after|from now|of (?:war|fighting|relative|talks|silence|conflict))\b"
)
_READY = any_of(
    r"prepar\w+|sets?\b[^.;]{1,30}\bup|reload\w*|load\w*|set up|deploy\w*|erect\w*|fuel(?:l?ed|l?ing)?|takes?|took"
    r"|delay\w*|ready|readiness|warning|launch|relocat\w+|shelf life|service life|within|gone|be off"
)
_AFTER_LAUNCH = re.compile(  # "90 seconds after launch", "a minute before impact", but not "an hour before launch"
    r"^(?:\s\([^)]{0,40}\))?\s(?:after (?:[\w-]+\s){0,4}?(?:launch(?:ed)?|liftoff|lift-off|ignit\w+|engine"
    r"|left|leaving|landing|landed|fell|came down|coming down|hitting|broke|impact|splash\w*)"
    r"|before (?:[\w-]+\s){0,4}?(?:landing|landed|fell|came down|coming down|hit(?:s|ting)?|struck|striking|broke|burst"
    r"|impact|splash\w*|explod\w*|crash\w*|blew up|disintegrat\w*|plung\w*))\b"
)
_OF_PEOPLE = re.compile(  # "in the past 24 hours", "the parade lasted two hours"
    r"\b(?:past|last|next|first|coming|every|early)\s$|\b(?:in|over|during) the\s$"
    r"|\b(?:parade|alarms?|sirens?|shifts?|recordings?|videos?|footage|films?|clips?|speech|meeting|talks|ceremony|call|interview|outage|blackout|curfew|power|debate|told|waited"
    r"|drive|drove|spoke|talked|argued|played|sang|slept|sat|hid|sheltered|queued|marched|walked|worked|rained|closed"
    r"|shut|delayed flights|traffic|visit|tour|journey|trip|train|siege|battle for)\b[^.;]{0,60}$"
)
SHORT = frozenset({"s", "min", "h"})
_LASTING = Wording(
    words("duty service life"),
    any_of(r"(?:combat|active|on) duty|in (?:active )?service|shelf life|service life|in service for|storage life"),
)

_YEAR = any_of(
    r"deploy\w*|service(?<!research service)(?<!security service)(?<!intelligence service)(?<!news service)"
    r"(?<!the service)"
    r"(?<!press service)(?<!secret service)|introduced"
    r"|first (?:flown|flew|tested|test-fired|fired|used|delivered|deployed|seen|shown|fielded|launched|unveiled)"
    r"|(?:in|into|of) production|production (?:began|begun|started|stopped|ended|ran|runs|has run)"
    r"|developed|developing|development of|developments?(?= \w*\s?(?:began|begun|start\w*))|began (?:the )?development"
    r"|design\w*|first (?:test|flight|use)(?=:)"
    r"|(?<!them )(?<!it )retired?|entered|fielded"
    r"|operational(?=[,.;:)]|$| (?:in|since|by|from|with|of|at)\b)"
    r"|(?:shown|seen) (?:in|to the) public|goes back|dates?|dating|began|adopted|withdrawn"
    r"|introduction|induction|maiden flight|(?:on|off) alert|flight trials|work on|in anger|took over from|first combat"
    r"|(?:be|is|are|was|were) (?:fully )?ready(?! for)|went on patrol|first (?:[\w-]+ ){1,3}(?:was|were) delivered"
    r"|ha(?:s|ve|d) had (?:it|them)|on ?line|around since"
    r"|which (?:appeared|came out|arrived|followed|debuted)|(?<=, )(?:unveiled|revealed) (?=in\b)"
    r"|in use|in the fleet|inducted|decommission\w*|phased out|disbanded|stood down|deactivated|mothballed"
    r"|on (?:combat )?duty(?= (?:since|from|in)\b)|conceived|saw (?:its first )?(?:combat|action)|combat debut"
    r"|last (?:used|fired|flown)|first appeared|(?:under|in) development(?= since)|available (?=from|in|by)"
    r"|slated(?= for)|initial operat(?:ional|ing) capability"
    r"|join(?:s|ed)? the (?:army|navy|air force|fleet|forces?|arsenal|inventory|service)"
    r"|(?:to|will|would) (?:field|appear|debut)(?: it| them)?(?= (?:by|in|around|about|from|before)\b)"
    r"|reach(?:es|ed)? the (?:troops|forces?|fleet|army|navy)|(?:equip(?:s|ped)|arm(?:s|ed)) (?:[\w'-]+ ){1,5}(?=since)"
)
_MADE = any_of(r"built|produc\w+|manufactured|made|delivered")  # of a decade: what is made in one year is a count
_OTHER_YEAR = re.compile(r"\b(?:19|20)\d\d, (?=(?:the|its|an?|it|they)\b)")  # a clause that has its own year
_NEXT_CLAUSE = re.compile(r";|, (?:and|but) ")
_ERA = re.compile(r"^-(?:era|vintage)\s")
_YEAR_NOT = any_of(
    r"war|invasion|invaded|seized|talks|summit|election|sanctions|treaty|budget|annex\w*|agreement"
    r"|guidelines|rules|review|born|won|accident|payable|fiscal|second half of|first half of|quarter"
)


_SURE_YEAR = Wording(
    words("first service introduced used"),
    re.compile(
        r"\b(?:first (?:used|flown|tested|fired|deployed|fielded)|entered service|in service|introduced|(?:been"
        r"|was) used)\b"
        r"[^;]{0,60}\b(?:in|since|of|from)\s(?:the\s)?(?:early\s|late\s|mid-)?$"
    ),
)


_MASS_MADE = Wording(  # "mass production of it began in": an event, and no year of the system
    words("production"),
    re.compile(r"\b(?<!into )(?:mass|serial|series|full-rate) production\b[^.;]{0,30}$"),
)
_DONE_BY_ONE = re.compile(  # "Tehran first tested it in 2008": an event, and no year of the system
    r"\bfirst (?:tested|test-fired|fired|used|unveiled|showed|presented|launched)\s"
    r"(?:it|them|one|the|its|their|this|these)\s(?:[\w-]+\s){0,4}$"
)
_SOME_DUE = re.compile(  # "20 launchers are to be in service by 2029": when so many come
    rf"(?<![-$€£])\b(?:\d{{1,3}}(?:,\d{{3}})*|all|both|units|{'|'.join(sorted(ONES | TENS))})\b[^.;]{{0,60}}"
    r"\b(?:to|will|would|may|might|should|could)\sbe\s(?:[\w-]+\s){2,5}$"
)
_DEED_DUE = re.compile(  # "is due to be fired in 1960", "the project will be ready in 2026": a deed to come
    r"\b(?:(?:to|will) be (?:fired|tested|test-fired|flown|launched|deployed|fielded)"
    r"|(?:project|plant|factory|line) (?:will|should|is to) be ready)\s(?:[\w-]+\s){1,5}$"
)
_WORK_BEGAN = re.compile(
    r"\b(?:work|development|design|studies|project|program(?:me)?|production)\b[^.;:]{0,36}?\s(?:began|begun|started"
    r"|starts?|begins?|dates?)\s"
    r"(?:\w+\s)?(?:in|from|around|about)\s(?:the\s)?(?:early\s|late\s|mid-)?$"
)
_TAKES_PLACE = Wording(
    words("""
        replace replaces replaced replacing life lifetime development production kept keep serve served serves remain
        remained remains stay stayed stays stood since sustain entry successor arm equip
    """),
    re.compile(  # "replaced the Redstone from 1963", "its life would be extended to 2032"
        r"\bbe replaced from\s$"
        r"|\breplac(?:e|es|ed|ing)\s(?:(?!and\b|in\b)[\w’'-]+\s){1,4}(?:in\s(?:the\s|its\s)?(?:\w+\s){1,3})?(?:in|from"
        r"|by)\s$"
        r"|\b(?:life|lifetime)\b[^.;]{0,110}\b(?:extended\s)?to\s$"
        r"|\b(?:extend\w*|prolong\w*)\s[^.;]{0,40}\blife\b[^.;]{0,40}\bto\s$"
        r"|\b(?:finished|completed|ended)\s(?:[\w-]+\s){0,2}development\s(?:[\w-]+\s){0,4}in\s$"
        r"|\b(?:into|in)\s(?:[a-z-]+\s)?production\s(?:in|since|from)\s$"
        r"|\b(?:kept|keep|serve[ds]?|remain(?:ed|s)?|stay(?:ed|s)?)\s(?:[\w-]+\s){0,6}until\s(?:at least\s)?$"
        r"|\b(?:served|stood guard)\s(?:from|between)\s$"
        r"|\b(?:missiles?|rockets?|systems?|weapons?|launchers?|it|they)\s(?:has|have)\s(?:served|been with)\s"
        r"(?:[^;]{0,40}\s)?since\s$"
        r"|\bto (?:arm|equip)\s[^.;]{1,30}\s(?:from|in)\s$"
        r"|\b(?:has|have)\s(?:had|used|operated|fielded|flown|owned)\s(?:[^.;]{0,60}\s)?since\s$"
        r"|(?<!flights have )(?<!tests have )(?:\bbeen|,)\s(?:built|made|produced)\s(?:[^.;]{0,40}\s)?"
        r"since\s(?:the\s)?$"
        r"|\bsustain\s[^.;]{0,40}\suntil\s(?:at least\s)?$"
        r"|\bentry into service\b[^.;]{0,30}\bfor\s$"
        r"|\bsuccessor\s(?:(?:is\s)?(?:planned|due|expected)\s)?(?:for|in)\s$"
    ),
)
_LIVES = 140  # characters before a year
_OF_MONTH = tuple(f" {month} " for month in MONTHS)
_IN_MONTH = re.compile(  # "entered service in August 2020": what a month is told of mostly is an event
    r"\b(?:(?:entered|went into|came into|been in|put into) (?:active )?service|adopted|left service"
    r"|put on (?:\w+ )?(?:combat )?duty|(?:work|development|design)\s(?:[^.;:]{1,36}?\s)?(?:began|started)"
    r"|(?:taken off|went on) alert|(?:withdrawn|retired)(?: from service)?|became operational)\s"
    r"(?:(?!as\b|by\b|and\b|but\b|\d)[\w-]+\s){0,8}?(?:in|since|from|until)\s\w+\s$"
)
_OPENED = Wording(
    words("opened"),
    re.compile(r"\bopened in\s$"),
)  # "the battery opened in 1955 with the first of the missiles"
_OPENED_WITH = re.compile(r"^ (?:with|as) (?:the|its|an?|\d+) ")
_DUE = Wording(
    words("due"),
    re.compile(r"\bdue (?:in|by|from)\s$"),
)
_HANDED_OVER = any_of(
    r"deliver\w*|batch\w*|squadron\w*|batter(?:y|ies)|rest|remainder|others?|shipment\w*|payment\w*|launchers?|contracts?"
)
_FRONTED = frozenset({"in", "by", "since", "from", "between"})
_KEPT = re.compile(  # "From 1955 to 1961 the army kept Nike missiles here"
    r"^,?\s[^.;]{0,60}?\b(?:stood|kept|guarded|served|were based|was based|was on duty|were on duty|on alert)\b"
)
_HAD_BY_THEN = re.compile(  # "By 1986 the army had deployed 441 of them": of how many, and no year of the weapon
    r"^,?\s[^.;,]{2,40}?\s(?:had|has|have)\s\w+(?:ed|ilt|ent)\s(?:(?:about|some|nearly|over|almost)\s)?\d"
)
_COMES_INTO_USE = any_of(  # "In 2028 the first missile is to be accepted"
    r"be (?:accepted|deployed|fielded|inducted|adopted|introduced|retired|withdrawn|phased out|commissioned)"
    r"|(?:enter|entered|enters|go into|went into|goes into|into|left|leave) (?:active )?(?:service|use)"
    r"|(?:become|became) operational|first (?:flew|flown|tested|fired|used|deployed|fielded)"
)
_TAKES = Wording(
    words("""
        take takes taking took need needs needed require requires required spend spent last lasts lasted wait waits
        waited stay stays
    """),
    re.compile(  # "a battery takes two years to deliver", "spent nine years on it"
        r"\b(?:tak(?:e|es|ing)|took|needs?|needed|require[sd]?|spen[dt]|last(?:s|ed)?|wait(?:s|ed)?"
        r"|stays?)\b[^,;:]{0,40}?\s$"
    ),
)
_TAKES_LONG = Wording(
    words("take takes need needs"),
    re.compile(  # "the first new round would take 18 months."
        r"\b(?:missiles?|rounds?|interceptors?|batter(?:y|ies)|launchers?|systems?|deliver(?:y|ies)|production|increase"
        r"|expansion|process|work|program(?:me)?)\s(?:[\w-]+\s){0,3}?"
        r"(?:(?:would|will|could|can|may|might)\s)?(?:take|need)s?\s(?:[\w-]+\s){0,2}$"
    ),
)
_LATE = re.compile(
    r"^\s(?:(?:too )?late|later than (?:planned|expected|intended|promised|first)|overdue|behind schedule)\b"
)
_RUNS_FOR = re.compile(  # "the deal runs for five years", "can be kept fuelled for ten", "the wait is now three"
    r"\b(?:(?:it|deal|contract|agreement|order|award)\s(?:runs?|ran|will run) for"
    r"|(?:contract|deal|agreement|order)\s(?:[\w-]+\s){0,4}(?:is for|with a term of|has a term of)"
    r"|(?:kept|stored|stay(?:s|ed)?|remain(?:s|ed)?)\s(?:[\w-]+\s){1,4}for"
    r"|time\s(?:to|from|between|for)\s[^.;]{3,40}?\s(?:is|was|takes|(?:has come|came|fell|went)(?: down)? from)"
    r"|(?:delay|lead time|waiting time|wait)s?\s(?:[\w-]+\s){0,5}?(?:is|was|has grown to|has risen to|of)(?: now)?"
    r"|(?:stocks?|stockpiles?|suppl(?:y|ies)|arsenals?|magazines?|inventor(?:y|ies))\s(?:[\w-]+\s){0,6}?"
    r"(?:last|lasts|enough for|suffice for)"
    r")\s(?:(?:about|some|only|at least|nearly|almost|more than|over|up to)\s)?$"
)
_LEADS_TO = (  # with what such words end
    *(" for ", " of ", " is ", " was ", " now ", " to ", " from ", " last ", " lasts ", " about ", " some ", " only "),
    *(" least ", " nearly ", " almost ", " than ", " over "),
)
_MADE_IN = tuple(f" {word} in " for word in ("built", "made", "produced", "assembled")) + tuple(
    f" {word} {how} " for word in ("development", "developed", "trained", "training") for how in ("for", "over")
)  # "was built in six months", "in development for twelve years"
_WILL_BE = re.compile(r"\b(?:will|would|could|may) be\s(?:(?:about|at least|another|some|perhaps)\s)?$")
_BEFORE_IT = re.compile(r"^ (?:before|until)\b")  # "it will be four years before the missile can be deployed"
_DELAYED = Wording(
    words("slipped slipping delay delayed delays postponed put set pushed"),
    re.compile(
        r"\b(?:slipp(?:ed|ing)|delay(?:ed|s)?|postponed|put back|set back|pushed back)(?: (?:by|of))? (?:[\w-]+ )?$"
    ),
)
_READY_IN = Wording(
    words("ready operational available service fielded"),
    re.compile(r"\b(?:ready|operational|available|in service|fielded)\s(?:with)?in\s(?:[\w-]+\s){0,2}$"),
)
_WORKS = re.compile(
    r"^\s(?:from (?:order|contract|signature|start)\w* to"
    r"|to (?:\w+ )?(?:reach|get to|deliver|build|make|produce|develop|train|repair|replace|restore"
    r"|rebuild|restart|replenish|integrate|field|design|finish|complete"
    r"|refit)"
    r"|on (?:it|the|its|this|that)\b|of (?:training|development|work|testing|refit))\b"
)
_BUILDS = any_of(r"develop\w*|deliver\w*|build\w*|produc\w*|train\w*|refit\w*|fitted|upgrad\w*|design\w*")
_LASTING_DEAL = re.compile(
    r"^[\s-](?:[\w-]+\s){0,2}?(?:program(?:me)?|contract|deal|agreement|project|plan|framework|refit|upgrade|lease)s?\b"
)


_TOOK = re.compile(r"\b(?:took|takes|needs|needed)\s(?:[\w-]+\s){0,2}$")
_FROM_PLACE = re.compile(r"^\sfrom\s(?!now|then|today|th[ai]t?s?\b|start|order)\w")
_CARRIED_FAR = re.compile(
    r"\b(?:carr(?:y|ies|ied)|throws?|threw|hurled|cover(?:s|ed)?)\s[^;]{0,60}\d\s?(?:miles|km|kilomet\w+)\sin\s(?:[\w-]+\s){0,2}$"
)


def time_attribute(window: Window) -> str | None:
    """What a duration measures; None for "two weeks ago" and the like."""
    if window.quantity.unit not in SHORT:
        return _long_time(window)
    if _LATER.match(window.after) and (
        _DOWN.search(window.before) or _ENDED.search(window.before) or _THEN_DOWN.match(window.after)
    ):
        return "flight_time"
    if _FIRED_IN.search(window.before[-50:]) or _BETWEEN.search(window.before[-70:]):
        return "other"
    if _is_idle(window):
        return None
    if _TO_HIDE.match(window.after):
        return "other"
    if _TO_COVER.match(window.after) or window.after.startswith(_TO_FLY):
        return "flight_time"
    if _BURN.search(window.before[-80:]) or _BURN.search(window.after[:30]):
        return "burn_time"
    if _AFTER_LAUNCH.match(window.after) or (_TOOK.search(window.before) and _FROM_PLACE.match(window.after)):
        return "flight_time"
    if _CARRIED_FAR.search(window.before[-60:]):
        return "flight_time"
    if _FLIGHT_TOOK.search(window.before) or _DOWN_AFTER.search(window.before):
        return "flight_time"
    ready = _last(_READY, window.before)
    flight = _last(_FLIGHT, window.before)
    if flight > ready or _FLIGHT.search(window.after[:30]):
        return "flight_time"
    return "other" if ready >= 0 or _READY_AFTER.match(window.after) else None


def unsaid_time(window: Window) -> str | None:
    """Seconds to hours of which no word says what they measure are still of a weapon: "had four seconds of warning"."""
    if window.quantity.unit not in SHORT or "-" in window.own or _is_idle(window):
        return None
    return None if _OF_PEOPLE.search(window.before) else "other"


def _is_idle(window: Window) -> bool:
    """Whether it is how long ago or later something was, or flights were halted: "two hours later"."""
    later = _IDLE.match(window.after) is not None and not _AFTER_LAUNCH.match(window.after)
    return later or _HELD_UP.search(window.before[-60:]) is not None


def _long_time(window: Window) -> str | None:
    """Days to years say something of a weapon only where its making, its deal or its life takes them."""
    if window.before.strip() == "for" and _STOOD.match(window.after):
        return "other"
    if _LASTING.before(window) or _LIFE.before(window, 60):
        return "other"
    if _STOCK.match(window.after) or ("-" in window.own and _LASTING_DEAL.match(window.after)):
        return "other"
    if _TAKES_LONG.before(window, 90) and re.match(r"\s?[.;,]", window.after):
        return "other"
    if _LATE.match(window.after) or _READY_IN.before(window, 40) or _runs_for(window.before):
        return "other"
    if _DELAYED.before(window, 40):
        return "other"
    if _BEFORE_IT.match(window.after) and _WILL_BE.search(window.before):
        return "other"
    if _TAKES.before(window, 70) is None:
        return None
    return "other" if _WORKS.match(window.after) or _BUILDS.search(window.before[-90:]) else None


def _runs_for(before: str) -> bool:
    """Whether words tell how long a deal runs, a work took, a wait is or stocks last."""
    if before.endswith(_MADE_IN):
        return True
    return before.endswith(_LEADS_TO) and _RUNS_FOR.search(before[-90:]) is not None


def _last(cue: re.Pattern[str], before: str) -> int:
    """Place where `cue` was last seen, -1 if nowhere."""
    place = -1
    for found in cue.finditer(before):
        place = found.start()
    return place


def _is_of_a_deed(before: str) -> bool:
    """Whether the year is that of a deed or of a delivery to come: "Tehran first tested it in", "20 are to be in"."""
    if " be " in before and (_SOME_DUE.search(before) or _DEED_DUE.search(before)):
        return True
    return "first " in before and _DONE_BY_ONE.search(before) is not None


def year_attribute(window: Window) -> str | None:
    """A year belongs to a system only where the words say what happened to the system."""
    if window.before.endswith(_OF_MONTH):
        return "year" if _IN_MONTH.search(window.before[-_LIVES:]) else None
    if _is_of_a_deed(window.before[-90:]) or _MASS_MADE.before(window, 60):
        return None
    near = _OTHER_YEAR.split(window.before[-90:])[-1] + window.own + _NEXT_CLAUSE.split(window.after[:40])[0]
    if _OPENED.before(window) and _OPENED_WITH.match(window.after):
        return "year"
    if _DUE.before(window) and not _HANDED_OVER.search(window.before[-90:]):
        return "year"
    fronted = window.before.strip() in _FRONTED
    if fronted and _HAD_BY_THEN.match(window.after):
        return None
    if _SURE_YEAR.before(window, 90) or (fronted and _COMES_INTO_USE.search(window.after[:120])):
        return "year"
    if fronted and window.quantity.value_high is not None and _KEPT.match(window.after):
        return "year"
    if _WORK_BEGAN.search(window.before[-60:]) or _TAKES_PLACE.before(window, _LIVES):
        return "year"
    if _YEAR_NOT.search(near.replace("cold war", "")):
        return None
    decade = window.quantity.value_high is not None
    if decade and _ERA.match(window.after):
        return "year"
    return "year" if _YEAR.search(near) or (decade and _MADE.search(near)) else None
