"""Events told by a verb and words that stand apart from it: "shot two of them down", "put it on show"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from flyout.claims.happenings.clauses import (
    before_relative,
    holds_any,
    holds_weapon,
    is_boundary,
    low_words,
    object_of,
    subject_window,
    weapon_within,
)
from flyout.claims.happenings.groups import group_start, is_foreseen, tells_of_deed
from flyout.claims.happenings.inflections import inflect
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.movements import SITES
from flyout.claims.happenings.triggers import OPPOSITE, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import (
    AUXILIARIES,
    BE,
    CLOSED,
    IS,
    NEGATIONS,
    NUMERALS,
    TIMES,
    is_adverb,
    is_mark,
    is_number,
    lowers,
)

_SPLIT = (
    (
        "interception",
        "shoot shoots shot shooting bring brought brings knock knocks knocked swat swatted blow blew blown blast "
        "blasted pluck plucked take takes took taken",
        "down/out of the sky/from the sky/out of the air",
    ),
    (
        "other",
        "put puts putting go goes went gone be is are was were been",
        "on show/on display/on view/on parade/on public show/on public display",
    ),
    ("other", "go goes went gone", "off by accident/off by mistake/off accidentally"),
    (
        "production",
        "wind winds wound winding scale scales scaled scaling",
        "down production/down output/back production/back output/up production/up output",
    ),
    ("other", "blowing", "up"),
    ("restriction", "do does", "away with"),
    (
        "production",
        "double doubles doubled doubling treble trebles trebled trebling triple triples tripled tripling quadruple "
        "quadrupled increase increases "
        "increased increasing raise raises raised raising boost boosts boosted boosting expand expands expanded "
        "expanding",
        "output/production/manufacture/capacity",
    ),
    ("request", "press presses pressed pressing lobby lobbied lobbying", "for"),
    (
        "request",
        "urge urges urged urging ask asks asked asking press presses pressed pressing push pushed pushing beg begged "
        "begging implore implored",
        "to send/to deliver/to supply/to provide/to hand/to give/to sell/to release/to remove/to withdraw/to pull"
        "/to double/to triple/to quadruple/to increase/to raise/to boost/to expand/to speed/to accelerate/to step",
    ),
    ("test", "is are was were be", "under trial/in trials/in testing"),
    ("other", "roll rolls rolled", "through/past/down the/across"),
    ("test", "put puts putting", "through a test/through tests/to the test/through trials/through its paces"),
    (
        "authorisation",
        "give gives gave given giving grant grants granted granting accord accorded",
        "leave/permission/the go-ahead/its go-ahead/the green light/its consent/approval/its approval/clearance"
        "/the nod/its nod/consent/its blessing",
    ),
    ("authorisation", "let", "be used/use/fire/launch/strike/hit/export/buy"),
    (
        "authorisation",
        "need needs needed require requires required",
        "the consent of/the approval of/the permission of/consent from/approval from/permission from",
    ),
    (
        "restriction",
        "put puts putting place placed",
        "on hold/a hold on/on ice/a ban on/a freeze on/limits on/a stop to",
    ),
    ("restriction", "say says said", "no to"),
    ("restriction", "put puts putting impose imposes imposed imposing slap slaps slapped", "sanctions on"),
    ("restriction", "turn turned turns", "down"),
    ("restriction", "give", "up"),
    ("delivery", "take takes took taken taking", "delivery of"),
    (
        "production",
        "roll rolls rolled rolling come comes came leave leaves left leaving",
        "off the line/off the production line/off the assembly line/the factory/the production line/the assembly line"
        "/the plant/the works",
    ),
    (
        "production",
        "be is are was were been has have put puts went go goes come came enter enters entered start",
        "in production/into production/in series production/into series production/in serial production"
        "/into serial production/in mass production/into mass production/in full production",
    ),
    ("production", "opened inaugurated", "plant/factory/production line/assembly line"),
    ("production", "enter enters entered entering", "production/series production/serial production/mass production"),
    (
        "deployment",
        "be been stand stands stood go goes went gone put puts place placed enter entered keep kept is are was were "
        "take taken took remain remains remained bring brought come came",
        "on combat duty/on trial combat duty/on experimental combat duty/on duty/on alert"
        "/on high alert/on combat alert/on standby/in service/into service/in use"
        "/into use/into operation/in operation",
    ),
    (
        "deployment",
        "be been go goes went become becomes became is was were declare declared made make",
        "operational/fully operational",
    ),
    ("deployment", "stand stands stood", "up"),
)
"""Attribute, forms of the verb, what stands apart from it."""
_BASES = (
    ("delivery", "be get", "on their way/on its way/on the way/en route"),
    ("delivery", "be", "already in the country/already with the/with the troops/with the army/with the units"),
    ("deployment", "be", "ready for use/ready for duty/ready by/ready in/fully ready"),
    ("delivery", "make find", "their way to/its way to/their way into/its way into"),
    ("delivery", "change", "hands"),
    ("delivery", "get", "hold of"),
    ("delivery", "take", "receipt of/possession of"),
    ("delivery", "expect await", "its first/their first/the first"),
    ("order", "exercise", "an option/its option/options"),
    ("authorisation", "release earmark", "funds for/money for/funds to/money to"),
    (
        "production",
        "begin start stop continue resume cease end",
        "building/making/producing/manufacturing/assembling/production/manufacture/assembly/series production"
        "/to produce/to build/to make/to manufacture/to assemble",
    ),
    ("production", "raise lift boost", "the rate/its rate/output/production"),
    ("test", "undergo complete pass", "trials/tests/testing/firing/flight tests/its trials/its tests"),
    ("test", "send", "up"),
    ("test", "try", "out"),
    ("strike", "set", "ablaze/on fire/alight"),
    ("strike", "reduce", "to rubble/to ruins/to ashes"),
    (
        "authorisation",
        "back endorse pass approve",
        "the purchase/the sale/the deal/the delivery/the transfer/the export/the order",
    ),
    ("test", "stage", "drill/firing/live-fire/launch"),
    ("other", "put place", "into storage/in storage/into reserve/into store"),
    ("delivery", "turn", "over to"),
    ("delivery", "get lay", "their hands on/its hands on/his hands on"),
    ("strike", "come", "under fire/under attack"),
    ("deployment", "enter", "service"),
    ("order", "agree", "on the sale/on the purchase/on a sale/on the delivery"),
    ("order", "top", "up its order/up their order/up the order"),
    ("deployment", "take", "the place of/its place/their place"),
    ("other", "come go", "off alert/off duty/off combat duty/off combat alert/out of service"),
    ("strike", "open", "fire on/fire at/fire with"),
    ("strike", "claim", "an attack/attacks/a strike/the attack/strikes/the strike/the raid"),
    ("interception", "take", "part in repelling"),
    ("strike", "take", "part in the raid/part in the attack/part in the strike/part in the raids/part in the strikes"),
    ("interception", "account", "for"),
    ("deployment", "set", "up"),
    ("deployment", "switch convert", "to the"),
    (
        "deployment",
        "reach achieve attain declare",
        "initial readiness/full readiness/combat readiness/operational capability/initial operational capability"
        "/full operational capability/operating capability/initial operating capability",
    ),
    ("deployment", "begin enter start", "combat use/operational use/combat duty/combat service/combat patrols"),
    (
        "other",
        "make",
        "its first appearance/their first appearance/its debut/its public debut/their debut"
        "/its first public appearance",
    ),
    ("other", "take", "the wraps off/off alert/out of service/off duty/off combat duty"),
    ("other", "lift", "the veil on/the lid on"),
    ("other", "pull", "out of"),
    ("other", "phase", "out"),
    ("other", "extend", "the life/the service life"),
    ("other", "give", "way to"),
    ("other", "give", "it up/them up"),
    ("other", "take", "apart"),
    ("order", "take", "up an option/up its option/up the option"),
    ("authorisation", "give", "the thumbs up/the thumbs-up/its backing/its assent/the all-clear"),
    ("delivery", "expect await", "them/deliveries/delivery"),
    ("delivery", "take", "over"),
    ("other", "stand", "down"),
    ("other", "turn", "theirs in/them in/it in"),
    ("deployment", "assume take enter begin", "combat duty/up combat duty/up its combat duty"),
    ("deployment", "take", "up position/up positions/up its position/up their positions/up its post/up their posts"),
    ("deployment", "declare", "ready/combat-ready/fit for service"),
    (
        "order",
        "double triple raise cut reduce increase expand halve trim enlarge shrink",
        "its order/their order/the order/its orders/its purchase/the purchase",
    ),
    ("order", "bring move put", "the purchase forward/its purchase forward/forward the purchase/forward its purchase"),
    ("other", "leave quit abandon", "the treaty/the inf treaty"),
    ("other", "withdraw pull", "from the treaty/from the inf treaty"),
    ("other", "catch", "fire"),
    ("other", "pass clear", "review"),
    ("other", "give receive get", "advance notice"),
    ("other", "finish complete close conclude", "development/its development/their development/the development"),
    ("other", "notify inform", "congress of/lawmakers of/parliament of/the senate of"),
    (
        "request",
        "repeat renew reiterate",
        "its request/its call/its appeal/its demand/their request/the request/their call",
    ),
    ("confirmation", "stop fall", "short of confirming/short of saying/short of admitting/short of acknowledging"),
    ("production", "come roll", "out of the/off the"),
    ("production", "leave", "the line/the lines"),
    ("production", "break", "ground on/ground for"),
    ("deployment", "begin start complete finish resume continue", "deployment/deploying/fielding"),
    (
        "delivery",
        "begin start complete finish resume continue expedite accelerate hasten",
        "deliveries/delivery/shipments/the transfer",
    ),
    ("production", "put", "together"),
    ("order", "go opt settle plump decide", "for the/for a/on the/with the/in favour of/in favor of"),
    ("confirmation", "be stay keep remain", "silent/mum/tight-lipped/quiet about/quiet on"),
    ("request", "put submit file send", "a request/in a request/its request"),
    ("request", "apply appeal petition beg", "for"),
    ("restriction", "keep prevent stop bar block", "from using/from firing/from striking/from launching/from hitting"),
    ("request", "call", "to send/to supply/to deliver/to give/to provide/to hand"),
    ("authorisation", "sign", "off"),
    ("authorisation", "agree consent", "to let/to allow/to the use/to the sale/to the transfer/to the export"),
    ("restriction", "rule", "out"),
    (
        "authorisation",
        "lift ease loosen relax waive drop remove",
        "restrictions/restriction/limits/limit/its ban/the ban/a ban/ban/curbs/embargo/veto/rules/objections/objection",
    ),
    (
        "restriction",
        "set impose place slap agree renew extend tighten declare",
        "embargo/ban/moratorium/curbs/ceiling/cap/a limit/limits/the limit/restrictions/a freeze",
    ),
    (
        "authorisation",
        "order direct instruct",
        "to provide/to send/to deliver/to supply/to transfer/to give/to release/to hand",
    ),
    ("deployment", "order direct instruct", "to deploy/to station/to field/to put/to move/to prepare"),
    ("authorisation", "wave", "through"),
    ("order", "sign", "up for"),
    ("other", "cut", "up"),
    ("deployment", "have", "on duty/on alert"),
    ("production", "order instruct tell", "to make/to produce/to build/to double/to expand/to increase"),
    (
        "deployment",
        "be stand go",
        "in the ground/in its silo/in silos/in their silos/in the field/on watch/in position",
    ),
    ("restriction", "remain be stay", "off the table/off limits"),
)
"""The same with base forms of the verbs."""
_STATE_KINDS = MappingProxyType(
    {
        **dict.fromkeys(("production", "manufacture"), "production"),
        **dict.fromkeys(("service", "operation", "use"), "deployment"),
    }
)
_GOES_ON = frozenset({"line", "lines", "life", "plant", "rate", "by", "with", "against", "of"})
_STANDING = frozenset(
    form for verb in ("be", "go", "come", "put", "enter", "bring", "take", "have") for form in inflect(verb)
)
_LASTING = lowers("is are was were be remain remains stand stands has have")
_TIMED = lowers("since now already will would until by expected should soon been")
_OF_WEAPONS = frozenset({"interception", "other", "test"})
_WEAPON_AFTER = MappingProxyType({"request": 6, "order": 6, "strike": 14})
"""Within how many words a weapon must follow."""
_ASSAULTS = frozenset({"an", "attacks", "a", "the", "strikes", "part"})
"""First words of what is claimed: whose attack it was is told without naming the weapon again."""
_OBLIGING = frozenset({"must", "shall", "to"})
_RULING = frozenset({"rule", "rules", "ruled", "ruling"})
_ENDING = frozenset(form for verb in ("go", "come", "give", "leave") for form in inflect(verb))
_INTO = frozenset({"in", "into"})
_COMING = frozenset({"come", "comes", "coming", "fall", "falling"})
"""A particle behind one of these is its own."""
_BARGAINS = lowers("forward order orders purchase option request call appeal demand")
"""What somebody changes of his own, the weapon not named again: "increased its order by 50"."""
_LEFT_UP = frozenset({"it", "them", "theirs"})
_THINGS = frozenset({"it", "they"})
"""Stand for weapons as what goes out of service or gives way."""
_TIMELESS = frozenset({"test", "delivery", "restriction", "confirmation"})
"""What lasts and needs no time to be told as an event: "is on its way"."""
_SHOWS = frozenset({"debut", "appearance"})
_WEAPONLESS = frozenset({"treaty", "development", "repelling", "notice"})
_ALONE = _BARGAINS | {"debut", "double", "triple", "quadruple", "increase", "raise", "boost", "expand"}
_THERE = frozenset({"ready", "fully", "already", "with"})
"""First words of what weapons are where they are to be: "already with the troops", "ready for use"."""
_DECIDING = frozenset({"decide", "decides", "decided", "deciding"})
_BESIDE = 5  # words between "put" and "together"
_GAP = 13
_PAIR = 2
_ARTICLES = frozenset({"a", "an", "the", "its", "their"})


def _table() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Forms of the verbs, each with what may stand apart from it and what the two tell of."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for attribute, verbs, parts in _SPLIT:
        for verb in verbs.split():
            table.setdefault(verb, []).extend((tuple(part.split()), attribute) for part in parts.split("/"))
    for attribute, verbs, parts in _BASES:
        for verb in (form for base in verbs.split() for form in inflect(base)):
            table.setdefault(verb, []).extend((tuple(part.split()), attribute) for part in parts.split("/"))
    return MappingProxyType({verb: tuple(parts) for verb, parts in table.items()})


def _by_first(parts: tuple[tuple[tuple[str, ...], str], ...]) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """What may stand apart from a verb by its first word."""
    return {word: tuple(row for row in parts if row[0][0] == word) for word in {p[0] for p, _ in parts}}


_TABLE = _table()
_PARTS: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]] = {
    verb: _by_first(parts) for verb, parts in _TABLE.items()
}
_LASTS = MappingProxyType({verb: frozenset(part[-1] for part, _ in parts) for verb, parts in _TABLE.items()})
"""Last words of what may stand apart from each verb: without one of them it need not be looked for."""
SPLIT_VERBS = frozenset(_PARTS)
STANDING_VERBS = SPLIT_VERBS & AUXILIARIES - {"do", "does"}
"""Verbs that stand in every second sentence: they tell of something only beside one of `STATES`."""
STATES = frozenset[str]().union(*(_LASTS[verb] for verb in STANDING_VERBS))


def _part_after(line: Line, index: int) -> tuple[int, int, str] | None:
    """First and last word of what belongs to the verb at `index`, and what the two tell of."""
    parts = _PARTS[line.row[index]]
    standing = line.row[index] in _STANDING
    near = line.row[index + 1 : index + 1 + _GAP]
    if parts.keys().isdisjoint(near) and not (standing and not _INTO.isdisjoint(near)):
        return None
    deciding = line.row[index] in _DECIDING
    for k in range(index + 1, min(index + 1 + _GAP, len(line.words))):
        if deciding and line.row[k] == "to":
            return None  # "decided to ask for an offer for the Narin"
        if k in line.names or (k > index + 1 and line.row[k - 1] in _COMING):
            continue  # "took 74 minutes to come down"
        state = _state_at(line, k) if standing and line.row[k] in _INTO else None
        if state:
            return k, *state
        for part, attribute in parts.get(line.row[k], ()):
            if len(part) > 1 and part[1] not in line.row[k + 1 : k + 3]:
                continue
            last = _end_of(line, k, part)
            if last and not _describes(line, last):
                fought = line.row[last] == "debut" and "combat" in line.row[k:last]
                return k, last, "strike" if fought else attribute
        if is_boundary(line, k) or line.words[k].text in {",", "("}:
            return None
    return None


def _end_of(line: Line, index: int, part: tuple[str, ...]) -> int | None:
    """Last word of a part that begins at `index`, an adjective let in behind an article: "its | yearly | rate"."""
    if tuple(low_words(line, index, index + len(part))) == part:
        return index + len(part) - 1
    if len(part) != _PAIR or part[0] not in _ARTICLES or tuple(line.row[index + 2 : index + 3]) != part[1:]:
        return None
    between = line.row[index + 1]
    return None if between in CLOSED or is_mark(line.words[index + 1]) else index + 2


def _state_at(line: Line, index: int) -> tuple[int, str] | None:
    """Last word and kind of a state that "in" begins, adjectives inside: "into low-rate initial production"."""
    for k in range(index + 1, min(index + 5, len(line.words))):
        low = line.row[k]
        if low in _STATE_KINDS:
            ends = k + 1 >= len(line.words) or line.row[k + 1] not in _GOES_ON
            return (k, _STATE_KINDS[low]) if ends else None
        if low in CLOSED or is_mark(line.words[k]) or k in line.names:
            return None
    return None


def _is_dated(line: Line, first: int, last: int) -> bool:
    """Whether a state is told with its beginning or end: "has been in production since 1994"."""
    group = low_words(line, first, last + 7)
    if is_foreseen(line, first, last):
        return True
    years = any(is_number(word) and len(word.text) == 4 for word in line.words[last + 1 : last + 7])
    return years or not _TIMED.isdisjoint(group)


def split_at(line: Line, index: int) -> Happening | None:
    """The event that the verb at `index` tells together with words further on."""
    low = line.words[index].low
    if low not in _PARTS or index in line.names or (low == "back" and line.row[index - 1].endswith("ed")):
        return None  # "pushed back the delivery"
    found = None if line.lows.isdisjoint(_LASTS[low]) else _part_after(line, index)
    if found is None:
        return None
    part, last, attribute = found
    group = group_start(line, index), index
    inside = low_words(line, *group)
    passive = low not in BE and not low.endswith("ing") and not BE.isdisjoint(inside)
    shape = "passive" if passive else "active"
    if not _tells(line, group, (part, last), attribute, shape) or _lacks_weapon(line, group, (part, last), attribute):
        return None
    if not _has_object(line, group, (part, last), shape):
        return None  # "will take over from the Hawk"
    if low[:2] == "sh" and part == index + 1:
        return None  # "shoot down" is a phrase of its own
    if low in _RULING and not NEGATIONS.isdisjoint(inside):
        return None  # "did not rule out sending it"
    negated = attribute == "confirmation" or not NEGATIONS.isdisjoint(inside)
    return Happening(
        line=line,
        trigger=Trigger(OPPOSITE.get(attribute, attribute) if negated else attribute, "near", low),
        first=group[0],
        last=last,
        verb=index,
        shape=shape,
        foreseen=is_foreseen(line, *group) or "will" in inside,
        negated=negated,
    )


def _tells(line: Line, group: Phrase, part: Phrase, attribute: str, shape: str) -> bool:
    """Whether verb and part tell of an event, and not of what lasts: "is on alert", "is meant to stay in service"."""
    first, verb = group
    if line.row[verb] not in _LASTING:
        obliged = attribute in OPPOSITE and not _OBLIGING.isdisjoint(low_words(line, first, verb))
        return obliged or tells_of_deed(line, first, verb, shape)
    shown = attribute == "other" and line.row[part[0]] == "on" and line.row[verb] not in IS
    if attribute not in _TIMELESS and not (shown or _is_dated(line, first, part[1])):
        return False
    between = low_words(line, verb, part[0])
    return "to" not in between or "be" in between


def _lacks_weapon(line: Line, group: Phrase, part: Phrase, attribute: str) -> bool:
    """Whether no weapon stands where it has to beside these words."""
    verb, last = group[1], part[1]
    assault = attribute == "strike" and line.row[part[0]] in _ASSAULTS
    if line.row[verb] in BE and line.row[part[0]] in _THERE and not holds_weapon(line, subject_window(line, group[0])):
        return True  # "the plant will be ready in 2027"
    if line.row[part[1]] in {"way", "route"} and not all(map(is_adverb, line.words[verb + 1 : part[0]])):
        return True  # "were hurt on the way to shelters"
    free = assault or line.row[verb][:3] == "set" or line.row[last] in _ALONE
    within = None if free else _WEAPON_AFTER.get(attribute)
    if within and not (_counts(line, last + 1) or weapon_within(line, last + 1, within - 1)):
        return True
    if line.row[last] == "together" and (part[0] - group[1] > _BESIDE or line.row[last + 1 : last + 2] == ["with"]):
        return True  # "put it on its list together with the Narin"
    made = (attribute == "production" and line.row[part[0]] in {"out", "off"}) or line.row[last] == "together"
    return (made or attribute in _OF_WEAPONS) and not _has_weapon(line, *group, *part)


def _counts(line: Line, index: int) -> bool:
    """Whether a number stands for weapons: "signed up for | eight"."""
    return index < len(line.words) and (is_number(line.words[index]) or line.row[index] in NUMERALS)


def _has_object(line: Line, group: Phrase, part: Phrase, shape: str) -> bool:
    """Whether weapons are what is taken over or set up: "set the batteries up", "were set up"."""
    first, verb = group
    setting = line.row[verb][:3] == "set" and line.row[part[1]] == "up"
    if setting and shape == "passive":
        window = subject_window(line, first)
        return holds_weapon(line, window, stand_ins=False) or holds_any(line, window, SITES)
    return not (setting or line.row[part[1]] == "over") or _takes_weapon(line, verb, *part)


def _takes_weapon(line: Line, verb: int, part: int, last: int) -> bool:
    """Whether a weapon is what is taken over, before or behind "over"."""
    thing = (verb + 1, part - 1) if part > verb + 1 else object_of(line, last)
    return holds_weapon(line, thing)


def _describes(line: Line, index: int) -> bool:
    """Whether "operational" only describes a noun: "made its first operational intercept"."""
    if line.row[index] != "operational" or index + 1 >= len(line.words):
        return False
    word = line.words[index + 1]
    return not (is_mark(word) or is_number(word) or word.low in CLOSED or word.low in TIMES or is_adverb(word))


def _has_weapon(line: Line, first: int, verb: int, part: int, last: int) -> bool:
    """Whether a weapon is the object between verb and part, the subject, or what the last words speak of."""
    if weapon_within(line, last + 1, 6) or line.row[last] in _WEAPONLESS:
        return True
    window = subject_window(line, first)
    if line.row[part] in _LEFT_UP or (line.row[verb] in _ENDING and window and line.row[window[1]] in _THINGS):
        return True
    between = (verb + 1, part - 1) if part > verb + 1 else None
    told = holds_weapon(line, between) or holds_weapon(line, window, stand_ins=False)
    return told or (line.row[last] in _SHOWS and before_relative(line, first))
