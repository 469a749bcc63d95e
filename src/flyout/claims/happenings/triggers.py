"""Words that tell of an event, and what must stand beside them to mean a weapon.

Every verb is listed with its third person, past, participle and -ing form. The
role of the weapon says where a weapon has to be named for the word to count:
"object" (launched a missile; a missile was launched), "subject" (the missile
flew), "near" (anywhere in the sentence), "deal" (a contract or order is signed
or given), "tests" (a test is carried out), "made" (weapons or a number of them
are), "asked" (for weapons) or "arrival" (weapons reach a state).
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from types import MappingProxyType

from flyout.claims.happenings.inflections import inflect
from flyout.claims.speech.words import lowers
from flyout.core.record import record


@record(kw_only=False)
class Trigger:
    """What a word tells: the attribute of the event and the role of the weapon."""

    attribute: str
    role: str
    base: str


_VERBS = """
test: object: test/tests/tested/testing test-fire/test-fires/test-fired/test-firing trial/trials/trialled/trialing
test: object: test-launch/test-launches/test-launched/test-launching
test: object: flight-test/flight-tests/flight-tested/flight-testing
launch: object: launch/launches/launched/launching fire/fires/fired/firing shoot/shoots/shot/shooting
launch: object: unleash/unleashes/unleashed/unleashing
test: tests: conduct/conducts/conducted/conducting perform/performs/performed/performing hold/holds/held
test: tests: complete/completes/completed undertake/undertakes/undertook/undertaken carry/carries/carried/carrying
test: object: ground-tested/ground-testing test-fly/test-flies/test-flew/test-flown static-fired hot-fired live-fired
test: object: cold-launched drop-tested
test: object: validate/validates/validated evaluate/evaluates/evaluated
test: subject: fly/flies/flew/flown/flying fail/fails/failed/failing explode/explodes/exploded/exploding
test: subject: detonate/detonates/detonated/detonating
test: subject: splash/splashes/splashed/splashing crash/crashes/crashed/crashing
strike: near: strike/strikes/struck/striking bombard/bombards/bombarded/bombarding pound/pounds/pounded/pounding
strike: near: hit/hits/hitting target/targets/targeted/targeting attack/attacks/attacked/attacking
strike: near: shell/shells/shelled/shelling sink/sinks/sank/sunk/sinking obliterate/obliterates/obliterated
strike: near: destroy/destroys/destroyed/destroying damage/damages/damaged/damaging
strike: object: aim/aims/aimed
strike: hurt: flatten/flattens/flattened level/levels/levelled/leveled gut/guts/gutted rip/rips/ripped tear/tears/tore
strike: hurt: wreck/wrecks/wrecked demolish/demolishes/demolished cripple/cripples/crippled
strike: hurt: slam/slams/slammed smash/smashes/smashed plough/ploughs/ploughed plow/plowed
strike: against: use/uses/used/using employ/employs/employed/employing
delivery: object: deliver/delivers/delivered/delivering supply/supplies/supplied/supplying send/sends/sent/sending
delivery: object: provide/provides/provided/providing donate/donates/donated/donating ship/ships/shipped/shipping
delivery: object: give/gives/gave/given/giving transfer/transfers/transferred/transferring hand/hands/handed/handing
delivery: object: export/exports/exported/exporting receive/receives/received/receiving sell/sells/sold/selling
delivery: object: dispatch/dispatches/dispatched/dispatching furnish/furnishes/furnished/furnishing
delivery: object: despatch/despatches/despatched/despatching get/gets/got/getting ferry/ferries/ferried/ferrying
delivery: object: gift/gifts/gifted/gifting trucked channelled/channeled/routed
order: object: booked
deployment: moved: parked
other: object: grounded
delivery: object: obtain/obtains/obtained/obtaining promise/promises/promised/promising lend/lends/lent/lending
delivery: object: accept/accepts/accepted/accepting loan/loans/loaned offload/offloads/offloaded
delivery: object: unload/unloads/unloaded contribute/contributes/contributed commit/commits/committed
delivery: travel: go/goes/went/gone/going leave/leaves/left/leaving head/heads/headed/heading
delivery: following: follow/follows/followed/following
delivery: arrival: reach/reaches/reached/reaching
delivery: object: airlift/airlifts/airlifted/airlifting pledge/pledges/pledged/pledging
delivery: subject: arrive/arrives/arrived/arriving come/comes/came/coming land/lands/landed dock/docks/docked
order: object: order/orders/ordered/ordering buy/buys/bought/buying purchase/purchases/purchased/purchasing
order: object: select/selects/selected/selecting choose/chooses/chose/chosen/choosing pick/picks/picked
order: deal: sign/signs/signed/signing ink/inks/inked award/awards/awarded/awarding place/places/placed/placing
authorisation: near: ok/oks/oked/oking
authorisation: near: clear/clears/cleared/clearing
strike: near: bomb/bombs/bombed/bombing
order: deal: seal/seals/sealed/sealing finalise/finalised finalize/finalized
order: deal: clinch/clinches/clinched conclude/concludes/concluded
order: object: procure/procures/procured/procuring acquire/acquires/acquired/acquiring
authorisation: near: authorize/authorizes/authorized/authorizing authorise/authorises/authorised/authorising
authorisation: near: approve/approves/approved/approving permit/permits/permitted/permitting
authorisation: near: allow/allows/allowed/allowing greenlight/greenlights/greenlit/green-lit/green-lights
restriction: near: restrict/restricts/restricted/restricting ban/bans/banned/banning forbid/forbids/forbade/forbidden
restriction: near: prohibit/prohibits/prohibited/prohibiting withhold/withholds/withheld/withholding
restriction: near: refuse/refuses/refused/refusing resist/resists/resisted/resisting bar/bars/barred/barring
restriction: near: veto/vetoes/vetoed/vetoing freeze/freezes/froze/frozen/freezing pause/pauses/paused/pausing
restriction: near: outlaw/outlaws/outlawed/outlawing reject/rejects/rejected/rejecting
restriction: near: block/blocks/blocked/blocking suspend/suspends/suspended/suspending halt/halts/halted/halting
request: asked: ask/asks/asked/asking appeal/appeals/appealed/appealing urge/urges/urged/urging
request: asked: call/calls/called/calling press/presses/pressed/pressing plead/pleads/pleaded/pleading
request: near: request/requests/requested/requesting
request: object: want/wants need/needs demand/demands/demanded/demanding seek/seeks/sought/seeking
production: made: make/makes/made/making
production: object: manufacture/manufactures/manufactured/manufacturing
production: output: restart/restarts/restarted/restarting resume/resumes/resumed/resuming
deployment: rearmed: re-equip/re-equips/re-equipped/re-equipping reequipped
production: object: co-produce/co-produces/co-produced/co-producing
production: object: mass-produce/mass-produces/mass-produced/mass-producing
authorisation: allotted: budgeted/budgeting
production: object: assemble/assembles/assembled/assembling copied/copying cloned reverse-engineered
production: object: produce/produces/produced/producing build/builds/built/building
interception: near: repel/repels/repelled/repelling thwart/thwarts/thwarted/thwarting
interception: near: jam/jams/jammed/jamming neutralise/neutralised neutralize/neutralized
interception: object: felled/felling
interception: object: engage/engages/engaged/engaging stop/stops/stopped/stopping
interception: near: intercept/intercepts/intercepted/intercepting down/downs/downed/downing
deployment: object: deploy/deploys/deployed/deploying station/stations/stationed/stationing
deployment: object: induct/inducts/inducted/inducting commission/commissions/commissioned/commissioning
deployment: object: adopt/adopts/adopted/adopting
deployment: object: install/installs/installed/installing emplace/emplaces/emplaced activate/activates/activated
deployment: object: field/fields/fielded/fielding redeploy/redeploys/redeployed/redeploying
other: object: unveil/unveils/unveiled/unveiling display/displays/displayed/displaying show/shows/showed/shown/showing
other: object: parade/parades/paraded/parading decommission/decommissions/decommissioned/decommissioning
other: object: retire/retires/retired/retiring dismantle/dismantles/dismantled/dismantling
other: object: modernize/modernizes/modernized/modernizing upgrade/upgrades/upgraded/upgrading
other: object: modernise/modernises/modernised/modernising scrap/scraps/scrapped/scrapping
other: object: withdraw/withdraws/withdrew/withdrawn/withdrawing cancel/cancels/cancelled/canceled
other: object: exhibit/exhibits/exhibited/exhibiting modify/modifies/modified/modifying
other: object: mothball/mothballs/mothballed phase/phases/phased detect/detects/detected/detecting
other: object: spot/spots/spotted photograph/photographs/photographed refit/refits/refitted
other: reach: extend/extends/extended/extending stretch/stretches/stretched/stretching
other: object: fit/fits/fitted/fitting equip/equips/equipped/equipping
other: object: inspect/inspects/inspected/inspecting examine/examines/examined/examining
other: object: reveal/reveals/revealed/revealing present/presents/presented/presenting
confirmation: near: confirm/confirms/confirmed/confirming acknowledge/acknowledges/acknowledged/acknowledging
confirmation: near: verify/verifies/verified/verifying disclose/discloses/disclosed/disclosing
confirmation: near: admit/admits/admitted/admitting
"""

_BASES = """
launch: object: lob hurl loose loft discharge propel sling expend
interception: near: foil parry frustrate avert deflect
interception: object: suppress
delivery: awaited: await expect
deployment: replacing: replace supplant
delivery: object: inherit return
other: appearing: appear feature see
deployment: object: position operationalise operationalize
strike: hurt: raze hole
strike: near: raid
order: chosen: tap
authorisation: near: okay rubber-stamp
other: object: crush
deployment: staying: remain stay
deployment: serving: serve operate
production: finished: finish
authorisation: allotted: allocate earmark release
other: ended: abandon terminate drop disband
strike: motion: rain plunge arc descend swoop streak hurtle dive
strike: with: retaliate respond answer reply hammer pummel blast saturate shower pepper barrage
strike: hurt: kill
strike: hurt: shatter ravage devastate torch batter rock pulverise pulverize incinerate engulf puncture pierce
test: missing: miss
test: object: demonstrate
delivery: object: bring lease
other: moved: pull
other: object: convert
deployment: moved: post
production: output: reopen
order: deal: agree secure exercise modify bag extend sign net
deployment: moved: move shift relocate rush rotate
deployment: force: join enter
deployment: added: add
deployment: unit: form raise
deployment: rearmed: rearm
deployment: placed: base
deployment: aboard: load mount lower put
delivery: object: smuggle funnel haul spirit airdrop re-export
order: object: snap pre-order contract
other: object: remove
other: firstly: announce mention
deployment: introduced: introduce
other: object: find recover discover uncover retrieve unearth adapt
other: object: inactivate deactivate eliminate disband liquidate
delivery: object: feed pass divert redirect reroute reallocate cede relinquish fast-track
other: object: showcase premiere debut overhaul refurbish repair shelve axe
other: object: seize capture confiscate steal rename integrate
other: remains: study analyse analyze
other: converted: convert
other: trained: train
other: sensed: register record
other: accident: overturn ignite derail
other: object: improve restore
restriction: sanctioned: sanction blacklist
other: treaty: ratify denounce renounce quit
authorisation: near: license endorse grant bless
restriction: near: rebuff spurn embargo scuttle scupper curb limit revoke rescind
confirmation: near: corroborate
"""
"""Verbs by their base forms alone."""

_PHRASES = """
interception: object: dealt with/took out/take out/takes out/taken out/taking out
request: near: asked to buy/asked to purchase/applied to buy/asking to buy/pressing for/pressed for
delivery: near: committed to sending/committed to send/committed to supplying/committed to providing/commits to sending
delivery: near: committed to delivering/committed to donating/committed to giving/commits to send/commits to providing
order: near: committed to buying/committed to buy/commits to buying
order: near: opted for/opts for/contracted for/agreed to buy/agreed to purchase/decided to buy/decision to buy
order: near: sealed a deal/struck a deal
delivery: subject: touched down/touches down
strike: hurt: wiped out/wipes out/blew apart/tore apart/knocked out/knocks out/set fire to
order: near: chose to buy/chosen to buy/opted to buy/chose to purchase/voted to buy
other: near: congress was notified/notifying congress/notified congress/congress has been notified/informed congress
delivery: object: pass on/passed on/passes on/parting with/parted with/part with/parts with/made over
delivery: near: take delivery/takes delivery/took delivery/taken delivery/taking delivery
delivery: near: still to come/open to sending/open to supplying/open to delivering/open to providing
delivery: object: thrown in/threw in/throws in/throw in/throwing in/took in/takes in
delivery: subject: turned up/turns up
restriction: near: voted down/votes down/voted against sending/voted against supplying/voted against delivering
restriction: near: voted against delivery/voted against deliveries
other: object: disposed of
restriction: near: refusal to sell/refusal to send/refusal to supply/refusal to deliver/refusal to hand/refusal to give
confirmation: near: refused to be drawn/declined to be drawn
confirmation: near: not be drawn
interception: near: picked off/picks off/pick off/beaten off/beat off/lost to jamming/fended off/warded off
authorisation: near: nodded through/nods through/nodding through
authorisation: near: paved the way for/paves the way for/pave the way for
restriction: near: put off a decision/puts off a decision/put off the decision/put off its decision
restriction: near: unwilling to send/unwilling to supply/unwilling to give/unwilling to deliver/unwilling to provide
restriction: near: reluctant to send/reluctant to supply/reluctant to give/reluctant to deliver/reluctant to provide
restriction: near: balked at/baulked at/balks at/threw out a motion
launch: object: let go/let off/lets off/let loose/lets loose/let fly with/let fly
other: object: gave up/gives up/given up
deployment: object: switched on/switches on
deployment: near: went live/declared ready/declared combat-ready/declared combat ready
interception: object: took down/take down/takes down/taken down/taking down
interception: near: knocked down/knocks down/knock down
interception: near: shot it down/shot them down/brought it down/brought them down
interception: near: blown out of the sky/blew out of the sky/blasted out of the sky/shot out of the sky
interception: near: shot down/shoot down/shoots down/shooting down/brought down/bring down
test: object: test fired/test fires/test launched/test flown/flight tested
test: object: carried out a test/conducted a test/conducts a test/conduct a test/conducting a test
request: near: asked for/asks for/asking for/ask for/appealed for/appeals for/pleaded for/lobbied for
request: near: called for/calls for/clamours for/clamors for/clamoured for/clamored for/angling for
request: near: sought/seeks/seeking
delivery: due: due to arrive
authorisation: near: signed off on/gave the go-ahead/cleared the way for/gave its approval
authorisation: near: decision to let/decision to allow/decision to permit
authorisation: near: gave permission/given permission/gives permission/granted permission/green light/lifted the ban
authorisation: near: lifted its embargo/lifted the embargo/lifted an embargo
authorisation: near: lifted restrictions/lifts restrictions/lifted a ban/eased restrictions/lifted its ban
authorisation: near: lifted its restrictions
restriction: near: held back/holds back/holding back/ruled out/rules out/held up
restriction: near: may not use/may not fire/may only use/may only fire/must not use/may not be used/must not be used
authorisation: allotted: set aside/sets aside
request: near: in talks for/in negotiations for
request: near: expressed interest in/expresses interest in/expressing interest in/showed interest in
request: near: pleading for/lobbying for/begging for/clamouring for/clamoring for/pushing for/begged for/campaigned for
production: near: step up production/step up output/stepping up/steps up production/stepped up production
production: near: ramped up/ramps up/ramp up/ramping up/mass production/serial production
production: near: double its output/doubles its output/doubled its output/doubling its output/double its production
production: near: triple its output/triples its output/tripled its output/tripling its output/triple its production
production: object: turn out/turning out/turns out/turned out/churning out/churns out/churned out/rolling out/rolls out
production: near: begins production/begin production/starts production/start production
production: near: began production/begun production/started production/production began/production started
order: near: won/wins
delivery: near: sped up deliveries/speeds up deliveries/speed up deliveries
other: near: taken apart/took apart/left active service/left service
strike: near: saw action/seen action/saw combat/seen combat
strike: near: fell on/rained down/slammed into/crashed into
other: sensed: picked up/picks up
other: shown: rolled out/trotted out/wheeled out
other: object: pulled the plug on/pulls the plug on
test: flown: went astray/gone astray/go astray/went awry/gone awry/went off course/gone off course/went wrong/gone wrong
test: near: came down/come down/blew up/blown up/broke up/broke apart
test: subject: took to the air/takes to the air/taken to the air/lifted off/lifting off/blasted off/splashed down
test: subject: took off/went up/goes up/went aloft
delivery: object: turned over/turns over/made available/makes available/make available/making available
delivery: subject: bound for
deployment: near: enter service/enters service/entering service/entered service/entered active service
deployment: near: went into service/goes into service/go into service/came into service/taken into service
deployment: near: declared operational/became operational/becomes operational/accepted for service/accepted into service
deployment: near: put into service/put into operation/go on duty/went on duty/goes on duty
delivery: object: flown out/flew out/shipped out
other: near: rolled past/rolled through/broke cover/breaks cover
other: object: showed off/shows off/show off/showing off
other: near: notified to congress/delivered the required certification
order: near: choice fell on/put in an order/puts in an order/put in orders
deployment: near: put on combat duty/placed on combat duty
"""

_WHEN_DUE = ("in", "at", "by", "from", "next", "this", "later", "before", "around")
"""What stands behind "are due" where its time is told."""

_SILENCE = """
confirmation: near: neither confirms nor/neither confirm nor/neither confirmed nor
confirmation: near: refused to go into/declined to go into
confirmation: near: did not mention/did not comment/has not commented/have not commented/declined to comment
confirmation: near: declined to confirm/refused to confirm/refused to comment/would not confirm/would not say
confirmation: near: mentioned no/did not disclose/has not disclosed/have not disclosed/has not published/did not give
confirmation: near: did not say/has not said/declined to say/refused to say/declined to give/did not respond
confirmation: near: gave no figure/gave no figures/made no mention
confirmation: near: has not acknowledged/never acknowledged/has never confirmed/never confirmed/could not verify
confirmation: near: not immediately comment/no immediate comment/not independently verify/offered no comment
confirmation: near: gave no comment/made no comment/had no comment
confirmation: near: does not comment/do not comment/not been confirmed/not be confirmed/not be verified
confirmation: near: not available for comment/unavailable for comment/not be reached/not immediately available
confirmation: near: not be checked/not be corroborated/not be established/not been verified/not been corroborated
"""

_ADMITTED = """
confirmation: near: own up/owned up/owns up/claimed responsibility/claims responsibility/claim responsibility
confirmation: near: took responsibility/takes responsibility/take responsibility
"""

_NOUNS = """
strike: strike/strikes/attack/attacks/bombardment/barrage/salvo
strike: use
strike: impacts/hits/volley/volleys
test: demonstration/demonstrations
test: shots/flights/flop/flops/misfire/misfires/success/successes
test: flight-trial/flight-trials/failure/failures/trial/trials/test-flight/test-flights/flight-test/flight-tests/shot
test: attempt/attempts/intercept/intercepts
test: fire
test: test/tests/test-launch/test-launches/launch/launches/firing/firings/test-firing/test-fire/flight/test-firings
delivery: donation/donations/delivery/deliveries/shipment/shipments/transfer/transfers/handover
request: call/request/requests/lobbying/plea/pleas/appeal/appeals
authorisation: authorisation/authorization/approval/permission/go-ahead/licence/license/consent/clearance
restriction: ban/restriction/restrictions/prohibition
order: contract
order: purchase/purchases/order/orders/acquisition/procurement
production: production/manufacture
production: work/output
interception: interception/interceptions
deployment: deployment/deployments
other: destruction/elimination/debut/unveiling/retirement/withdrawal/dismantling
strike: raid/raids/sinking/shelling/airstrike/airstrikes/assault/bombing/bombings
other: development
other: accident/accidents/explosion/blast/crash/mishap/detonation
interception: shootdown/shootdowns/downing/downings/kill/kills
delivery: arrival/arrivals
confirmation: confirmation/word/comment/statement/reaction/response
"""

OPPOSITE = MappingProxyType({"authorisation": "restriction", "restriction": "authorisation"})
"""What a permission and a ban are when denied."""

SHOTS = frozenset({"strike", "launch", "test"})
"""Kinds of events in which a weapon is fired."""

GIVING = lowers(
    "deliver supply send provide donate ship give transfer hand export sell dispatch despatch furnish lend lease bring "
    "contribute"
)
"""Verbs of those who part with weapons, by their base forms."""
FLOWS = lowers("shipment shipments delivery deliveries export exports sale sales transfer transfers flow")
"""Weapons on their way to a buyer."""
STRIKE_NOUNS = lowers(
    "blow blows strike strikes attack attacks barrage barrages salvo assault bombardment airstrike airstrikes"
)
MAKING = lowers(
    "launch launches launched launching unleash unleashes unleashed carry carries carried carrying conduct "
    "conducts conducted conducting made make makes mount mounted mounts stage staged stages deliver delivered"
)
"""Verbs that make an event of the noun after them: "launched its first strike"."""


def _verbs() -> Mapping[str, Trigger]:
    table: dict[str, Trigger] = {}
    for row in (_BASES + _VERBS.lstrip()).strip().splitlines():
        attribute, role, verbs = (part.strip() for part in row.split(":"))
        for verb in verbs.split():
            forms = verb.split("/") if "/" in verb else inflect(verb)
            table.update({form: Trigger(attribute, role, forms[0]) for form in forms})
    return table


def _phrases() -> Mapping[tuple[str, ...], Trigger]:
    table: dict[tuple[str, ...], Trigger] = {}
    for row in (_PHRASES + _SILENCE.lstrip() + _ADMITTED.lstrip()).strip().splitlines():
        attribute, role, phrases = (part.strip() for part in row.split(":"))
        for phrase in phrases.split("/"):
            table[tuple(phrase.split())] = Trigger(attribute, role, phrase)
    for words in product(("due", "expected"), _WHEN_DUE):
        table[words] = Trigger("delivery", "due", " ".join(words))
    return table


def _nouns() -> Mapping[str, Trigger]:
    table: dict[str, Trigger] = {}
    for row in _NOUNS.strip().splitlines():
        attribute, nouns = (part.strip() for part in row.split(":"))
        table.update({noun: Trigger(attribute, "noun", noun) for noun in nouns.split("/")})
    return table


VERBS = _verbs()
_SECONDS = MappingProxyType(
    {
        "place": Trigger("deployment", "moved", "place"),
        "go": Trigger("strike", "through", "go"),
        "pass": Trigger("strike", "through", "pass"),
        "modify": Trigger("order", "deal", "modify"),
        "follow": Trigger("delivery", "with", "follow"),
        "carry": Trigger("delivery", "ferried", "carry"),
        "make": Trigger("test", "trips", "make"),
        "splash": Trigger("interception", "object", "splash"),
        **{verb: Trigger("order", "handed", verb) for verb in ("hand", "give", "get", "land", "send")},
        **{verb: Trigger("order", "chosen", verb) for verb in ("select", "choose", "pick", "contract", "hire")},
        **{verb: Trigger("other", "remains", verb) for verb in ("examine", "inspect", "seize")},
        **{verb: Trigger("launch", "dropped", verb) for verb in ("drop", "release")},
        **{verb: Trigger("strike", "hurt", verb) for verb in ("pummel", "hammer", "blast")},
        **{verb: Trigger("other", "ended", verb) for verb in ("scrap", "cancel", "shelve", "axe", "kill", "end")},
    }
)
SECOND_VERBS = MappingProxyType({form: trigger for verb, trigger in _SECONDS.items() for form in inflect(verb)})
"""What a verb tells where it does not tell the first: an order is placed, and so are launchers."""
PHRASES = _phrases()
SILENT = frozenset(
    phrase
    for phrase, trigger in PHRASES.items()
    if trigger.attribute == "confirmation" and trigger.base not in _ADMITTED
)
"""Phrases that tell of somebody who will not say."""
NOUNS = _nouns()
LONGEST_PHRASE = max(len(phrase) for phrase in PHRASES)
PHRASE_BEGINNINGS = frozenset(phrase[:length] for phrase in PHRASES for length in range(1, len(phrase) + 1))
PHRASE_STARTS = frozenset(phrase[0] for phrase in PHRASES)
PHRASE_SECONDS = MappingProxyType(
    {start: frozenset(phrase[:2][-1] for phrase in PHRASES if phrase[0] == start) for start in PHRASE_STARTS}
)
"""Second words of the phrases that begin with each word: without one of them none is there."""
