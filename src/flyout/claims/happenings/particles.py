"""Verbs and the words apart from them that tell of an event together: "shot two of them down", "put it on show"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from flyout.claims.happenings.inflections import inflect
from flyout.claims.speech.words import AUXILIARIES

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
    (
        "test",
        "pushed shoved popped ejected thrown forced",
        "out of its tube/out of the tube/from its tube/out of its silo/out of its canister/out of the water",
    ),
    ("test", "is are was were be", "under trial/under test/in trials/in testing"),
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
        "/the plant/the works/the hall/the workshop",
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
    ("delivery", "be", "already in the country/with the troops/with the army/with the units/with the fleet"),
    ("deployment", "be", "ready"),
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
    ("strike", "knock", "it out/them out"),
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
    ("strike", "claim", "an attack/attacks/a strike/the attack/strikes/the strike/the raid/attack on/strike on"),
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
    ("other", "leave quit abandon", "the treaty/the inf treaty/the accord/the pact"),
    ("other", "withdraw pull", "from the treaty/from the inf treaty/from the accord/from the pact"),
    ("other", "bring move put", "the schedule forward/its schedule forward/forward the schedule/forward its schedule"),
    ("other", "catch", "fire"),
    ("other", "pass clear", "review"),
    ("other", "give receive get", "advance notice"),
    ("other", "finish complete close conclude", "development/its development/their development/the development"),
    ("other", "notify inform", "congress of/lawmakers of/parliament of/the senate of"),
    (
        "request",
        "repeat renew reiterate",
        "its request/its call/its appeal/its demand/their request/the request/their call/their demand/her call"
        "/her demand/his call/his demand/the call/the demand/a call/calls for/a demand",
    ),
    ("confirmation", "stop fall", "short of confirming/short of saying/short of admitting/short of acknowledging"),
    ("production", "come roll", "out of the/off the"),
    ("production", "leave", "the line/the lines"),
    ("production", "break", "ground on/ground for"),
    ("deployment", "begin start complete finish resume continue", "deployment/deploying/fielding"),
    (
        "delivery",
        "begin start complete finish resume continue expedite accelerate hasten",
        "deliveries/delivery/shipments/the transfer/supplies",
    ),
    ("production", "put", "together"),
    ("order", "go opt settle plump decide", "for the/for a/on the/with the/in favour of/in favor of"),
    ("confirmation", "be stay keep remain", "silent/mum/tight-lipped/quiet about/quiet on"),
    ("request", "put submit file send", "a request/in a request/its request"),
    ("request", "apply appeal petition beg", "for"),
    ("restriction", "keep prevent stop bar block", "from using/from firing/from striking/from launching/from hitting"),
    ("request", "call", "to send/to supply/to deliver/to give/to provide/to hand"),
    ("authorisation", "sign", "off"),
    (
        "authorisation",
        "agree consent",
        "to let/to allow/to the use/to the sale/to the transfer/to the export",
    ),
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
    ("authorisation", "agree consent", "to the deployment/on the deployment"),
    ("authorisation", "wave", "through"),
    ("order", "sign", "up for"),
    ("order", "be have", "on order"),
    ("order", "take win book", "orders worth/orders of"),
    ("order", "be become", "first export customer/first foreign customer/first customer/launch customer"),
    ("other", "cut", "up"),
    ("deployment", "have", "on duty/on alert"),
    ("production", "order instruct tell", "to make/to produce/to build/to double/to expand/to increase"),
    (
        "deployment",
        "be stand go",
        "in the ground/into the ground/in its silo/in silos/in their silos/into silos/into its silo/in the field"
        "/on watch/in position/into position",
    ),
    ("restriction", "remain be stay", "off the table/off limits"),
)
"""The same with base forms of the verbs."""


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
PARTS: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]] = {
    verb: _by_first(parts) for verb, parts in _TABLE.items()
}
LONGEST_PART = max(len(part) for parts in _TABLE.values() for part, _ in parts)
LASTS = MappingProxyType({verb: frozenset(part[-1] for part, _ in parts) for verb, parts in _TABLE.items()})
"""Last words of what may stand apart from each verb: without one of them it need not be looked for."""
SPLIT_VERBS = frozenset(PARTS)
STANDING_VERBS = SPLIT_VERBS & AUXILIARIES - {"do", "does"}
"""Verbs that stand in every second sentence: they tell of something only beside one of `STATES`."""
STATES = frozenset[str]().union(*(LASTS[verb] for verb in STANDING_VERBS))
