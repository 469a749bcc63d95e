"""Events with their actor, their system and the other side."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.actors import MAKERS
from flyout.claims.attribution import Attributions
from flyout.claims.candidates import WEAPONS
from flyout.claims.comparisons import is_compared
from flyout.claims.context import Context
from flyout.claims.happenings.agents import (
    ARRIVING,
    infinitive_start,
    said_actor,
    shared_subject,
)
from flyout.claims.happenings.carriers import carrier_owner
from flyout.claims.happenings.cast import Cast, read_cast
from flyout.claims.happenings.clauses import (
    ALONE,
    ONE_MORE,
    holds_weapon,
    is_weapon,
    object_of,
    of_which,
    relative_between_commas,
)
from flyout.claims.happenings.find import find_happenings
from flyout.claims.happenings.groups import RULINGS
from flyout.claims.happenings.heads import OF_ARMIES
from flyout.claims.happenings.kinds import BLASTS, PARTING
from flyout.claims.happenings.launches import is_against_weapons
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.nounphrases import MISHAPS
from flyout.claims.happenings.orders import contractors
from flyout.claims.happenings.places import STRIKING, place_of
from flyout.claims.happenings.voices import clause_start, is_of_many, subject_before, tag_before, voice_of
from flyout.claims.interceptors import INTERCEPTORS
from flyout.claims.nameless import demonym
from flyout.claims.origins import Origins
from flyout.claims.places import mentions_before
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import phrase_before
from flyout.claims.speech.systems import Systems
from flyout.claims.speech.words import ASIDES, ITS, PRONOUNS
from flyout.core.alias import Alias
from flyout.core.record import record

_ONE_MORE = ONE_MORE | ALONE
"""What can stand for one more weapon of a strike."""
_THINGS = PRONOUNS - {"he", "she"}
_USES = frozenset({"use", "employ", "saw combat", "seen combat", "saw action", "seen action"})
_FIRED = frozenset({"test", "strike"})
_SHOTS = frozenset({"fire", "launch"})
_SHIPPING = frozenset({"merchant", "shipping", "tanker", "tankers", "freighter", "vessels", "carrier"})
"""What armed groups fire at, and seldom states."""
_DRONES = frozenset({"drone", "drones"})
_BY_MEANS = frozenset({"with", "using"})
_NEAR = 8
_AT_HOME = frozenset({"other", "deployment", "test", "production"})
"""What one does in one's own land: a weapon shown in Kyiv may be Ukraine's."""

_AIMED = frozenset({"at", "on", "against", "into", "toward", "towards"})
_HANDLING = frozenset({"examine", "inspect", "fit", "study", "analyse", "analyze"})
"""What is done with weapons by people the report need not name."""
_SERIES = frozenset({"production", "output", "manufacture", "mass production", "serial production"})
_OF_ONES_OWN = OF_ARMIES | {"production", "confirmation"}
_NAMED = "named in the sentence"
_LATER = "noun: later in the text"
_BREAKDOWNS = BLASTS | PARTING | {"crash", "fail", "damage"}
"""What weapons do by themselves."""
_BANGS = BLASTS | MISHAPS
_PARTIES = frozenset({"countries", "governments", "sides", "nations"})
_FIRMS = frozenset({"company", "firm", "manager", "executive", "plant", "factory"})
_DELIVERIES = frozenset({"deliver", "delivery", "deliveries"})
_GETTING = frozenset({"receive", "get", "obtain", "accept", "takes", "took", "take", "inherit", "expect", "await"})
_ACTED = frozenset({"authorisation", "restriction", "request", "confirmation"})
"""Events only somebody who is named can bring about."""


@record()
class Deed:
    """A happening with its actor, its system and the state it is done to.

    `voice` is the actor in whose words it is told.
    """

    happening: Happening
    actor: str
    system: str
    variant: str | None
    place: str | None
    voice: str | None
    rule: str

    @property
    def key(self) -> str:
        """What the event shares with other claims about it."""
        return f"{self.happening.trigger.attribute}|{self.system}|{self.place or ''}"

    @property
    def confirms(self) -> bool:
        """Whether it is a confirmation, or the lack of one."""
        return self.happening.trigger.attribute == "confirmation"

    @property
    def stands_alone(self) -> bool:
        """Whether it is told as an event even where it is negated: "has not confirmed"."""
        return self.happening.trigger.attribute in _ACTED


@record(kw_only=False)
class _Role:
    """Who does it and to whom, as far as the words beside it tell."""

    actor: str | None
    how: str
    place: str | None
    voice: str | None
    alias: Alias | None
    rule: str


def _named_system(systems: Systems, happening: Happening) -> tuple[Alias | None, str]:
    """System an event is about: a name after "with" or "using", the name nearest, else what the words stand for."""
    line = happening.line
    text, verb = systems.context.document.text, happening.verb
    hits = happening.trigger.base in STRIKING and happening.shape == "active"  # what is named behind it is hit

    aside = relative_between_commas(line, happening.first)

    def distance(k: int) -> tuple[bool, bool, bool, int, int]:
        compared = k in aside or is_compared(text, line.names[k].span, line.span.start)
        return not _is_instrument(line, k), compared, hits and k > verb, abs(k - verb), k

    named = [
        k
        for k, m in line.names.items()
        if m.alias.kind in WEAPONS and not ("against" in line.lows and "against" in line.row[happening.last + 1 : k])
    ]
    if of_which(line, happening.first):
        named = [k for k in named if k < happening.first] or named  # "54 Narins, 18 of which have come, and"
    if named:
        nearest = min(named, key=distance) if len(named) > 1 else named[0]
        return line.names[nearest].alias, _NAMED
    found = systems.spoken_of(line, line.place(happening.first, happening.last))
    if found is None or found.mention is None:
        return None, "no system named"
    alias = found.mention.alias
    if (alias.name, alias.variant) == (found.name, found.variant):
        return alias, found.rule
    return replace(alias, name=found.name, variant=found.variant), found.rule


def _is_defence(happening: Happening, system: Alias | None) -> bool:
    """Whether what is told of as used is a defence, and so its use no strike: "first used the system in combat"."""
    trigger = happening.trigger
    if system is None or trigger.attribute != "strike" or not (system.kind == "defence" or system.name in INTERCEPTORS):
        return False
    if happening.line.row[happening.first - 1] == "enemy":
        return False  # "the enemy used S-300 missiles"
    if happening.line.row[happening.last + 1 : happening.last + 2] == ["against"] and not is_against_weapons(
        happening.line.row[happening.last + 1 : happening.last + _NEAR]
    ):
        return False  # "were used against troops"
    named = any(mention.alias.kind in WEAPONS for mention in happening.line.names.values())
    row, last = happening.line.row, happening.last
    drones = not _DRONES.isdisjoint(row[last + 1 : last + _NEAR])  # which no defence fires
    spoken_of = trigger.base in _SHOTS and happening.shape == "active" and not named and not drones
    return trigger.base in _USES or (spoken_of and not _is_aimed(happening))


def _is_aimed(happening: Happening) -> bool:
    """Whether a place is shot at, which no defence does: "fired 40 rockets at southern Israel"."""
    line = happening.line
    aims = [k for k in range(happening.last + 1, len(line.row) - 1) if line.row[k] in _AIMED]
    return any(word.capital for k in aims for word in line.words[k + 1 : k + 5])


def _is_instrument(line: Line, index: int) -> bool:
    """Whether "with", "using" or "by" stands before a name: what was used, and not what was hit."""
    while line.names.get(index - 1) is line.names[index]:
        index -= 1
    return not _BY_MEANS.isdisjoint(line.row[max(0, index - 4) : index])


def _is_anothers_shield(happening: Happening, system: Alias, actor: str | None, cast: Cast) -> bool:
    """Whether a defence that a report names only later on cannot be meant: it strikes nobody and has its own maker."""
    if not (system.kind == "defence" or system.name in INTERCEPTORS):
        return False
    attribute, home = happening.trigger.attribute, cast.origins.home(system.name)
    if attribute == "strike":
        return True
    return attribute in _OF_ONES_OWN and actor in cast.states and home is not None and home != actor


def _role(systems: Systems, happening: Happening, cast: Cast, attributions: Attributions) -> _Role:
    speech = attributions.speech_at(happening.line.place(happening.verb, happening.verb))
    cast.voice = voice_of(speech, cast) if speech else None
    cast.now.heard, cast.now.deed = cast.voice or cast.now.heard, happening.trigger.attribute
    cast.now.tagged = tag_before(happening, speech)
    cast.now.of_many = speech is not None and is_of_many(speech)
    before = subject_before(happening, attributions.lines, cast) if cast.voice is None else (None, False)
    cast.subject, cast.now.of_weapon = before
    makers = mentions_before(systems.context, happening.line.span.start, MAKERS, 1)
    cast.maker = makers[0].alias.name if makers else None
    actor, how = said_actor(happening, cast), "named"
    if actor is None and happening.shape == "active":
        actor, how = shared_subject(happening, cast, clause_start(happening, speech)), "subject of the clause"
    if actor is None and happening.trigger.attribute == "interception" and cast.defends(cast.voice):
        actor, how = cast.voice, "who tells of it"
    if actor in cast.makers and happening.trigger.attribute in OF_ARMIES and any(cast.states.values()):
        actor = None  # "Lockheed's rocket flew 150 km": its user tests it
    if actor is None and happening.trigger.attribute in _FIRED:
        actor, how = carrier_owner(happening.line), "from whose ship"
    actor = cast.of_land(actor) if happening.trigger.attribute == "strike" else cast.own_body(actor)
    if happening.trigger.attribute == "order":
        cast.contractors |= contractors(happening, actor)
    place = place_of(happening, actor)
    alias, rule = _named_system(systems, happening)
    if alias and rule == _LATER and _is_anothers_shield(happening, alias, actor, cast):
        alias, rule = None, "no system named"
    if actor:
        if happening.shape != "noun":  # whose strikes a noun speaks of is counted already
            if _receives(happening):
                cast.saw_getting(actor)
            else:
                cast.saw(happening.trigger.attribute, actor, place)
            if alias and not _receives(happening):
                cast.saw_with(happening.trigger.attribute, actor, alias.name)
        cast.last = actor
    return _Role(actor, how, place, cast.voice, alias, rule)


def _receives(happening: Happening) -> bool:
    """Whether those who act in a delivery are those who get it: "took delivery of the first two"."""
    return happening.trigger.attribute == "delivery" and happening.trigger.base in _GETTING


def _has_doer(happening: Happening) -> bool:
    """Whether somebody who is not named does it: "the ministry", "a spokesman"."""
    if happening.shape in {"passive", "noun"} and happening.trigger.attribute in RULINGS:
        return True
    phrase = phrase_before(happening.line, infinitive_start(happening.line, happening.first), climb=False)
    inserted = phrase is None and happening.line.row[happening.first - 1] == ","
    if inserted and happening.shape == "active" and happening.trigger.attribute in _ACTED:
        return True  # "the minister, Admiral Tripathi, confirmed it"
    if happening.shape == "active" and happening.line.row[happening.first - 1] in ASIDES:
        before = happening.first - 2 - (happening.line.row[happening.first - 2] == ",")
        return before >= 0 and not is_weapon(happening.line, before)  # "the firm Milanion, which showed it"
    if phrase is None or happening.shape != "active" or happening.line.row[phrase[1]] in _THINGS:
        return False
    return not is_weapon(happening.line, phrase[1])


def _came(happening: Happening) -> bool:
    """Whether arms are told to have come, which those tell who get them: "The first 11 arrived last year"."""
    return happening.trigger.base in ARRIVING and happening.shape == "active" and not happening.foreseen


def _is_a_states(happening: Happening) -> bool:
    """Whether making is told of as a state's and no firm's: "mass production has begun, the minister said"."""
    if happening.trigger.base not in _SERIES:
        return False
    line = happening.line
    firm = any(mention.alias.kind == "maker" for mention in line.names.values())
    return not firm and line.lows.isdisjoint(_FIRMS) and line.row[happening.first - 1] not in ITS


def _befell(happening: Happening) -> bool:
    """Whether something befell a weapon that nobody did to it: "eight missiles blew up"."""
    trigger, line = happening.trigger, happening.line
    if trigger.attribute != "other":
        return False
    if happening.shape == "noun":
        return trigger.base in MISHAPS  # "the blast came at noon"
    own = trigger.role in {"fate", "accident"} or trigger.base in _BREAKDOWNS
    thing = object_of(line, happening.last) if trigger.base in BLASTS else None
    done = thing is not None and line.row[thing[0]] != "and" and holds_weapon(line, thing, stand_ins=False)
    return own and not done and happening.shape == "active"  # not "soldiers blew up the last SS-20"


def _is_told_without_doer(happening: Happening) -> bool:
    """Whether nobody need be named for it: what weapons do themselves, or what is shown of them."""
    trigger = happening.trigger
    shown = trigger.attribute == "other" and happening.shape == "active" and trigger.role == "object"
    return (trigger.attribute in _ACTED and not happening.negated) or (shown and trigger.base not in _HANDLING)


def _by_system(happening: Happening, role: _Role, system: str, cast: Cast) -> str | None:
    """Whose deed it is by the weapon: its home's or its only user's, who receives it, or who has it elsewhere."""
    if _is_a_states(happening):
        told = role.voice if role.voice in cast.states else None
        home = told or cast.origins.home(system) or cast.origins.only_user(system) or cast.home
        if home:
            return home
    if happening.trigger.attribute == "order" and cast.home and cast.home != cast.origins.home(system):
        return cast.home  # which does not buy from itself
    shield = role.alias is not None and (role.alias.kind == "defence" or role.alias.name in INTERCEPTORS)
    own = cast.shield_of(system) if shield and happening.trigger.attribute == "interception" else None
    if own:
        return own
    if _came(happening) or _receives(happening):
        got = cast.receiver(system)
        if got or _receives(happening):
            return got
    dealt = happening.trigger.base in _DELIVERIES and role.place is None
    if dealt and (happening.shape == "noun" or not cast.gives(system)):
        firm = cast.contractor(system, role.voice)
        if firm:
            return firm
    hits = happening.trigger.attribute == "strike" and happening.shape == "active"
    if hits and role.voice and cast.origins.home(system) == role.voice:
        return role.voice  # "an Iskander hit it, Moscow said"
    against = set[str | None]() if happening.trigger.attribute in _AT_HOME else {role.place}
    sent = cast.with_system(happening.trigger.attribute, system, against, role.voice)
    return None if _came(happening) and sent in cast.makers else sent


def _doer(happening: Happening, role: _Role, cast: Cast, last: Deed | None) -> tuple[str | None, str]:
    """Who did it and how that is known: by the words beside it, by its weapon, by what others do in the report."""
    if role.actor is not None or (_is_told_without_doer(happening) and not _has_doer(happening)):
        return role.actor, role.how
    if last and _goes_on(happening, last):
        return last.actor, "as of the one before"
    holder = cast.of_land(role.place)
    struck = happening.trigger.attribute == "strike" and holder not in {role.place, role.voice}
    if struck and (foe := cast.opponent(holder or "")):
        return foe, "whose foe was struck"  # "the air force struck power plants in Sanaa"
    system = role.alias.name if role.alias else None
    if system and (actor := _by_system(happening, role, system, cast)):
        return actor, "by its system"
    met = _whom_it_met(happening, cast, last)
    if met:
        return met, "on whom the strike before was"
    if happening.trigger.attribute == "strike" and cast.groups and not _SHIPPING.isdisjoint(happening.line.lows):
        return cast.groups.most_common(1)[0][0], "who attacks shipping"
    if happening.trigger.attribute == "deployment" and happening.shape != "reduced" and role.voice in cast.states:
        return role.voice, "who tells of it"
    fired_at = happening.trigger.attribute == "interception" and role.place in cast.sides
    if fired_at and role.place:
        return role.place, "at whom it was fired"  # "shot down the missiles launched at Kyiv"
    seller = cast.sells(system) if _is_agreed(happening) else None
    actor = cast.usual(happening.trigger.attribute, seller or role.place)
    if actor and actor == role.place and happening.trigger.base in STRIKING:
        told = role.voice if role.voice != actor else None  # "the missiles had hit a depot in Russia, Kyiv said"
        actor = told or (cast.attacker_of(actor) if happening.shape == "passive" else actor)
    if actor:
        land = happening.trigger.attribute == "strike"
        return cast.of_land(actor) if land else actor, "as elsewhere in the report"
    return system, "unknown, the system instead"


def _is_agreed(happening: Happening) -> bool:
    """Whether an order is told of without its buyer: "the contract signed in May", "the two countries signed"."""
    if happening.trigger.attribute != "order":
        return False
    beside = happening.line.row[max(0, happening.first - 2) : happening.first]
    return happening.shape != "active" or not _PARTIES.isdisjoint(beside)


def _whom_it_met(happening: Happening, cast: Cast, last: Deed | None) -> str | None:
    """Who shoots down what was fired right before: "Russia fired 53 drones. Air defences shot down 48"."""
    if happening.trigger.attribute != "interception" or last is None:
        return None
    near = last.happening.line.paragraph in {happening.line.paragraph, happening.line.paragraph - 1}
    return cast.opponent(last.actor) if near and last.happening.trigger.attribute == "strike" else None


def _deed(happening: Happening, role: _Role, cast: Cast, last: Deed | None) -> Deed | None:
    """A happening with its part filled in by what others do in the report, None where nobody can have done it."""
    trigger, alias = happening.trigger, role.alias
    group_fires = role.actor in cast.groups and trigger.base in _SHOTS and role.rule != _NAMED
    defends = _is_defence(happening, alias) and not group_fires
    actor, how = _doer(happening, role, cast, last)
    system = alias.name if alias else f"{demonym(actor)} missile" if actor else ""
    if actor in cast.groups and trigger.attribute == "test" and trigger.base in _SHOTS:
        happening = replace(happening, trigger=replace(trigger, attribute="strike"))  # no armed group tests
    if defends and not (actor and role.rule != _NAMED and cast.only_strikes(actor)):
        happening = replace(happening, trigger=replace(trigger, attribute="interception"))
        actor, how = _doer(happening, role, cast, last)
    shield = alias is not None and alias.kind == "defence" and trigger.base not in _BANGS
    if system and not shield and _befell(happening):
        striker = cast.usual("strike", None)
        system = system if alias or striker is None else f"{demonym(striker)} missile"
        actor, how = system, "what it befell"
    if not actor:
        return None
    return Deed(
        happening=happening,
        actor=actor,
        system=system,
        variant=alias.variant if alias else None,
        place=role.place if role.place != actor else None,
        voice=role.voice,
        rule=f"{trigger.base}, {happening.shape}; actor {how}; system {role.rule}",
    )


def read_deeds(context: Context, attributions: Attributions, origins: Origins) -> list[Deed]:
    """Every event of a report with who does it: first by the words beside it, then by the whole report."""
    cast = read_cast(context, attributions.lines, origins)
    happenings = find_happenings(attributions.lines)
    systems = Systems(context)
    roles = [_role(systems, happening, cast, attributions) for happening in happenings]
    deeds: list[Deed] = []
    for happening, role in zip(happenings, roles, strict=True):
        deed = _deed(happening, role, cast, deeds[-1] if deeds else None)
        if deed:
            deeds.append(deed)
    return deeds


def _goes_on(happening: Happening, last: Deed) -> bool:
    """Whether one more weapon of the strike before does the same: "It sank the Dace. Another hit the Tern".

    So does what was done when something else was: "was used in the Gulf War, when 32 were fired".
    """
    line, first = happening.line, happening.first
    if _is_then(happening, last):
        return True
    return (
        happening.trigger.attribute == last.happening.trigger.attribute == "strike"
        and line.paragraph == last.happening.line.paragraph
        and first > 0
        and line.row[first - 1] in _ONE_MORE
    )


def _is_then(happening: Happening, last: Deed) -> bool:
    """Whether a passive tells when the deed before it was done, with the same weapon: "..., when 32 were fired"."""
    before = last.happening
    if happening.line is not before.line or happening.shape != "passive" or before.trigger.attribute not in OF_ARMIES:
        return False
    return ", when" in " ".join(happening.line.row[before.last : happening.first]).replace(" ,", ",")
