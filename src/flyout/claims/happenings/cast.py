"""Who does what in a report as a whole: whom a reader takes for the doer where an event does not say."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from flyout.claims.actors import MAKERS, WARS, actor_table
from flyout.claims.context import Context, Mention
from flyout.claims.happenings.bodies import NO_FORCES, Forces, forces_of
from flyout.claims.happenings.home import home_of
from flyout.claims.happenings.owners import OF_EVERY_STATE, count_owners, own_forces
from flyout.claims.happenings.triggers import STRIKE_NOUNS
from flyout.claims.origins import UNKNOWN, Origins
from flyout.claims.places import mentions_of
from flyout.claims.speech.lines import ACTOR_KINDS, Line
from flyout.claims.speech.words import lowers

DOERS = ACTOR_KINDS - {"outlet"}
_PLACED = lowers("near between off over")
_BEFORE = 12  # characters that hold the word before a name
_AT_HOME = frozenset({"order", "deployment", "confirmation", "other"})
"""What a report tells of its own country, if it does not say whose deed it is."""
_OWNED = frozenset({"test", "strike", "deployment", "other"})
"""What is done with one's own weapons."""
_BUYING = ("order", "request")
_OTHER_SIDES = MappingProxyType(
    {
        "order": ("delivery",),
        "request": ("delivery",),
        "delivery": ("order", "request"),
        "strike": ("interception",),
        "interception": ("strike",),
    }
)
_HELD_BY = MappingProxyType({"Yemen": "Houthis", "Lebanon": "Hezbollah"})
_NOBODY: Counter[str] = Counter()


def _counters() -> defaultdict[Any, Counter[str]]:
    return defaultdict(Counter)


@dataclass(slots=True)
class Telling:
    """How the event that is looked at is told.

    Attributes
    ----------
    deed : str
        Kind of the event.
    heard : str or None
        Actor who spoke last.
    tagged : int
        Where in the sentence its speaker is named, if the event stands behind; else 0.
    of_weapon : bool
        "It" means a weapon that the sentence before is about.
    of_many : bool
        Several people speak, whom "it" cannot mean: "officials".
    """

    deed: str = ""
    heard: str | None = None
    tagged: int = 0
    of_weapon: bool = False
    of_many: bool = False


@dataclass(slots=True)
class Cast:
    """Who does what in a report, for events that do not say.

    Attributes
    ----------
    doers : dict of Counter
        Actors by kind of event.
    struck : Counter
        States that strikes are on.
    states : Counter
        All states by how often they are named.
    groups : Counter
        Armed groups that are no state's.
    armed : Counter
        States and groups, those to whom weapons are said to belong counted twice more.
    makers : frozenset of str
        Firms named.
    contractors : set of str
        Firms with which orders are placed.
    sides : frozenset of str
        Both sides of each war it tells of.
    did : dict of Counter
        Actors by kind of event and system.
    getters : Counter
        Who is told to get what is delivered.
    origins : Origins
        Where systems come from.
    last : str or None
        Actor of the last event.
    voice : str or None
        Actor in whose words the next event stands: what "it" most likely means.
    subject : str or None
        Actor that the sentence before the next event is about.
    maker : str or None
        Maker named last.
    home : str or None
        State of the dateline, or of the money a report reckons in: whose army "the Army" is.
    forces : Forces
        Whose ministries and forces it speaks of.
    now : Telling
        How the next event is told.
    """

    doers: defaultdict[str, Counter[str]] = field(default_factory=_counters)
    struck: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    groups: Counter[str] = field(default_factory=Counter)
    armed: Counter[str] = field(default_factory=Counter)
    makers: frozenset[str] = frozenset()
    contractors: set[str] = field(default_factory=set)
    sides: frozenset[str] = frozenset()
    did: defaultdict[tuple[str, str], Counter[str]] = field(default_factory=_counters)
    getters: Counter[str] = field(default_factory=Counter)
    origins: Origins = UNKNOWN
    last: str | None = None
    subject: str | None = None
    voice: str | None = None
    maker: str | None = None
    home: str | None = None
    forces: Forces = NO_FORCES
    now: Telling = field(default_factory=Telling)

    def own_body(self, name: str | None) -> str | None:
        """Whose deed that of a body is which many states have: "the National Security Council" of the dateline."""
        if name not in OF_EVERY_STATE:
            return name
        owners = {body.state for body in self.forces.bodies}
        return self.home or (owners.pop() if len(owners) == 1 else name)

    def defends(self, name: str | None) -> bool:
        """Whether who tells of an interception can have done it: not who does nothing where others shot some down."""
        acts = any(name in doers for doers in self.doers.values())
        return acts or name in self.struck or "interception" not in self.doers

    def foe(self) -> str | None:
        """Whom those who speak, or those at home, are at war with: "the enemy"."""
        ours = {self.voice, self.home}
        wars = [war for war in WARS if war & ours and war <= self.states.keys() | self.groups.keys()]
        return next(iter(wars[0] - ours), None) if len(wars) == 1 else None

    def sells(self, system: str | None) -> str | None:
        """The state at home that builds and delivers a system, and so does not order it."""
        ours = self.home if system and self.home == self.origins.home(system) else None
        return ours if ours in self.doers["delivery"] else None

    def only_strikes(self, name: str) -> bool:
        """Whether somebody is told to have struck more than once, and to have shot nothing down."""
        return self.doers["strike"][name] > 1 and not self.doers["interception"][name]

    def opponent(self, name: str) -> str | None:
        """Who is at war with somebody in the report, where that is one only."""
        named = self.states.keys() | self.groups.keys()
        foes = {other for war in WARS if name in war for other in war - {name} if other in named}
        return next(iter(foes)) if len(foes) == 1 else None

    def saw(self, attribute: str, actor: str, place: str | None) -> None:
        """Keep who did an event of this kind, and to whom."""
        self.doers[attribute][actor] += 1
        if attribute == "strike" and place:
            self.struck[place] += 1

    def saw_getting(self, actor: str) -> None:
        """Keep who got what was delivered."""
        self.getters[actor] += 1

    def saw_with(self, attribute: str, actor: str, system: str) -> None:
        """Keep who did an event of this kind with a system."""
        self.did[attribute, system][actor] += 1

    def with_system(self, attribute: str, system: str, others: set[str | None], voice: str | None) -> str | None:
        """Who does this with a system: its maker builds it, who did it before does it again, its home sells it.

        Never one of `others`; `voice` is the actor in whose words it is told.
        """
        if attribute == "production":
            made = self.did.get((attribute, system), _NOBODY)
            return next((name for name, _ in made.most_common()), None) or self._builder(system, voice)
        only = self.origins.only_user(system) if attribute in _OWNED else None
        if only and only not in others and attribute != "strike":
            return only  # captured and sold ones strike, too
        did = _NOBODY if attribute == "interception" else self.did.get((attribute, system), _NOBODY)
        sellers = self.makers if attribute in _BUYING else _NOBODY  # who has won an order buys nothing
        foes = {foe for war in WARS if only in war for foe in war - {only}}  # who hit the stores of a missile has none
        barred = others.union(sellers, foes)
        found = next((name for name, _ in did.most_common() if name not in barred), None)
        if found is None and only not in others:
            found = only
        if found is None and attribute == "restriction" and self.origins.home(system) in self.states:
            return self.origins.home(system)  # whose leave a delivery needs
        return found or (self._seller(system, others, voice) if attribute == "delivery" else None)

    def shield_of(self, system: str) -> str | None:
        """The state at war that a shield comes from: "Iron Dome intercepted most of them"."""
        home = self.origins.home(system)
        return home if home in self.sides else None

    def _seller(self, system: str, others: set[str | None], voice: str | None) -> str | None:
        """Who delivers a system: who tells of it and has not bought it, else its home, else its maker.

        What its home has ordered itself comes from the maker.
        """
        buying = any(voice in self.did.get((deed, system), _NOBODY) for deed in _BUYING)
        home = self.origins.home(system) or self.origins.only_user(system)
        maker = self.origins.makers.get(system)
        if maker in self.makers and voice is None and home in self.did.get(("order", system), _NOBODY):
            return maker
        sellers = (None if buying else voice, home)
        states = [name for name in sellers if name in self.states]
        state = next((name for name in states if name not in others), None)
        return state or (maker if maker in self.makers else next(iter(states), None))

    def contractor(self, system: str, voice: str | None) -> str | None:
        """The one firm that is paid for a system, which delivers it: "Kongsberg won the contract. Deliveries will"."""
        only = next(iter(self.contractors)) if len(self.contractors) == 1 else None
        maker = self.origins.makers.get(system)
        other = maker in self.makers and maker != only
        return None if voice in self.states or other else only

    def gives(self, system: str) -> bool:
        """Whether a state is told to have delivered a system from its own stocks."""
        return any(name in self.states for name in self.did.get(("delivery", system), _NOBODY))

    def receiver(self, system: str) -> str | None:
        """Who ordered a system, and so tells of what came of it."""
        bought = self.did.get(("order", system), _NOBODY)
        return next((name for name, _ in bought.most_common() if name in self.states), None)

    def _builder(self, system: str, voice: str | None) -> str | None:
        """Who makes a system: the state that tells of it, else its maker, else the only firm of the report."""
        if voice in self.states:
            return voice
        only = next(iter(self.makers)) if len(self.makers) == 1 else None
        home = self.origins.home(system) or self.origins.only_user(system)
        return self.origins.makers.get(system) or only or home

    def usual(self, attribute: str, but: str | None) -> str | None:
        """Who does this in the report, else whose weapons it speaks of, else the state it names most, never `but`."""
        if attribute in _AT_HOME and self.home and (self.home != but or attribute == "deployment"):
            return self.home
        if attribute == "strike" and self._group() not in (None, but):
            return self._group()
        done = self.doers.get(attribute, _NOBODY)
        others = {but} | self._other_side(attribute)
        if attribute == "strike" and self.sides:
            others |= self.states.keys() - self.sides
        got = self.getters if attribute == "delivery" else _NOBODY
        if attribute == "interception" and not done and (defender := self._defender()):
            return defender
        for counter in [done, got, *self._likely(attribute), self.states]:
            for name, _ in counter.most_common():
                if (counter is done or counter is got or name not in others) and not _only_speaks(name):
                    return name
        return next((name for name, _ in self.states.most_common() if name != but), None)

    def _defender(self) -> str | None:
        """Who shoots down what is fired: whom those who strike are at war with, in the report or at home."""
        named = self.states.keys() | self.groups.keys()
        for striker, _ in self.doers["strike"].most_common():
            foes = {other for war in WARS if striker in war for other in war - {striker}}
            if len(foes & named) == 1:
                return next(iter(foes & named))
            if self.home in foes and not foes & named:
                return self.home
        return None

    def of_land(self, state: str | None) -> str | None:
        """Who fires from a land: the armed group of the report that holds it, else its state."""
        group = _HELD_BY.get(state or "")
        return group if group in self.groups else state

    def attacker_of(self, place: str) -> str | None:
        """Who else than those hit strikes in the report, else is the other state it names most."""
        for counter in (self.doers.get("strike", _NOBODY), self.armed, self.states):
            for name, _ in counter.most_common():
                if name != place and not _only_speaks(name):
                    return name
        return None

    def _group(self) -> str | None:
        """The armed group whose weapons a report speaks of as much as of those of any state."""
        name, _ = next(iter(self.groups.most_common(1)), (None, 0))
        return name if name and self.armed[name] >= max(self.armed.values()) else None

    def _likely(self, attribute: str) -> list[Counter[str]]:
        """Who else comes before the state named most: those struck defend themselves, owners test and strike."""
        if attribute == "interception":
            return [self.struck]
        return [self.armed] if attribute in _OWNED else []

    def _other_side(self, attribute: str) -> set[str]:
        """Who deals with those who do this: buyers do not deliver to themselves."""
        met = _OTHER_SIDES.get(attribute, ())
        sides = self.states.keys() | self.groups.keys()
        return {name for other in met for name in self.doers.get(other, ()) if name in sides}


def _only_speaks(name: str) -> bool:
    """Whether an actor is a body that seldom does more than tell: "Joint Chiefs of Staff"."""
    actor = actor_table().get(name)
    return actor is not None and actor.kind in {"organisation", "outlet"}


def actor_of_mention(mention: Mention, *, outlets: bool = False) -> str | None:
    """The actor a name stands for: the state of a force, person or body, else itself."""
    if mention.alias.kind == "maker":
        return mention.alias.name
    if mention.alias.kind not in ACTOR_KINDS or (mention.alias.kind == "outlet" and not outlets):
        return None
    actor = actor_table().get(mention.alias.text)
    return (actor.state if actor else None) or mention.alias.name


def read_cast(context: Context, lines: tuple[Line, ...], origins: Origins = UNKNOWN) -> Cast:
    """The states of a report by how often they and theirs are named."""
    counts: Counter[str] = Counter()
    for mention in mentions_of(context, DOERS):
        name = actor_of_mention(mention)
        actor = actor_table().get(name) if name else None
        if actor and actor.kind == "state":
            counts[actor.name] += not _is_place(context, mention)
    makers = frozenset([mention.alias.name for mention in mentions_of(context, MAKERS)])
    groups, owners = own_forces(lines), count_owners(lines)
    home = home_of(context.document.text, lines)
    cast = Cast(
        states=counts,
        groups=groups,
        armed=counts + groups + owners + owners,
        makers=makers,
        sides=frozenset[str]().union(*(war for war in WARS if war <= counts.keys() | groups.keys())),
        home=home,
        forces=forces_of(lines, home),
        origins=origins,
    )
    for line in lines:
        if not line.lows.isdisjoint(STRIKE_NOUNS):
            _see_owned_strikes(line, cast)
    return cast


def _is_place(context: Context, mention: Mention) -> bool:
    """Whether a state is named only as a place: "between Brazil and West Africa"."""
    before = context.folded[max(0, mention.span.start - _BEFORE) : mention.span.start].split()
    return bool(before) and before[-1] in _PLACED


def _see_owned_strikes(line: Line, cast: Cast) -> None:
    """Keep whose strikes a line speaks of: "the first Ukrainian strikes"."""
    for index in range(1, len(line.words)):
        mention = line.names.get(index - 1)
        if line.row[index] in STRIKE_NOUNS and mention and mention.alias.kind == "state":
            name = actor_of_mention(mention)
            if name:
                cast.saw("strike", name, None)
