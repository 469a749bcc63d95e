"""Who does what is done: the actor of an event, and the state it is done to."""

from __future__ import annotations

from flyout.claims.actors import POWERS, actor_table
from flyout.claims.happenings.bodies import BODIES, NAVIES
from flyout.claims.happenings.cast import DOERS, Cast, actor_of_mention
from flyout.claims.happenings.clauses import is_weapon, object_of, on_state, subject_window
from flyout.claims.happenings.home import past_dateline
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.owners import antecedent
from flyout.claims.speech.lines import Line, is_adjective, is_compounded, own_force
from flyout.claims.speech.phrases import Phrase, phrase_after, phrase_before
from flyout.claims.speech.sources import subject_of
from flyout.claims.speech.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    ITS,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    TIMES,
    lowers,
)
from flyout.documents.model import HEADLINE

_INITIALS = frozenset({"U.S.", "US", "U.K.", "UK"})
"""Names that are their own adjectives: "a U.S. Patriot battery"."""
_INTO = lowers("on at in inside within against into deep over across including toward towards")
_SERVICES = lowers("army navy marines")
OF_ARMIES = frozenset({"deployment", "strike", "interception", "test"})
"""What makers do not do: "Boeing built the missile, which entered service in 1970"."""
REBELS = lowers("rebels militants militia movement insurgents militiamen")
_FLIGHTS = frozenset(
    {"fly", "fate", "came down", "come down", "splash", "splashed down", "lifted off", "crash", "explode", "fail"}
)
"""What weapons do themselves: "they flew 800 km" is said of missiles and not of who tells of it."""
_OF_GROUPS = REBELS | {"group"}
_COMPANIES = lowers("company firm manufacturer contractor corporation group")
_TROOPS = lowers(
    "force forces troops military army navy unit units crews soldiers group fighters brigade defences "
    "defenses jets warplanes helicopters"
)
_OWN_BODIES = BODIES | lowers(
    "country government nation side mission embassy delegation spokesman spokeswoman spokesperson service jets "
    "warplanes ships"
)
_OWNING = ITS | {"his", "her"}
_RULERS = BODIES | {"government", "governments"}
_SEATS = frozenset({"of", "in"})
_FIRED = frozenset({"fired", "launched", "sent"})
_NEEDING = frozenset({"need", "needs", "needed", "require", "requires", "required"})
"""Verbs whose object gives the leave: "requires the consent of the United States"."""
_KIN = lowers("neighbour neighbor ally rival foe enemy adversary partner patron")
_LEADERS = lowers("head chief minister commander spokesman spokeswoman spokesperson leader secretary director")
_LANDS = lowers("kingdom emirate sultanate republic island")
"""What stands for the state spoken of: "the kingdom ordered seven"."""
_PRONOUNS = lowers("it they he she")
STRIKING = frozenset({"strike", "hit", "attack", "bombard", "pound", "target"})
_ANSWERS = frozenset({"comment", "response", "reaction", "reply"})
_BUYING_WORDS = lowers("bought ordered purchased")
"""Before "from" they name a seller: "the missiles that Taiwan bought from the US have arrived"."""
ARRIVING = frozenset({"arrive", "come", "land"})
_FOUGHT = frozenset({"strike", "interception"})
_POSTS = frozenset({"base", "camp", "garrison", "station"})
_FROM_LAND = frozenset({"inside", "territory"})
_PARTS_OF_LAND = lowers("a the areas parts part stocks inside territory bases")
"""What stands between "from" and a state: "from a part of Yemen", "from stocks of the Danish army"."""
_PARTED = 5
_NO_GROUND = PREPOSITIONS | TIMES | CONJUNCTIONS
_BOTH = frozenset({"the", "both"})
_BESIDES = PREPOSITIONS | {"besides", "like", "unlike"}
_FAR = 12
_NEAR = 4


def _first_actor(line: Line, first: int, last: int, *, outlets: bool = False) -> str | None:
    """The first actor that is named from word `first` to word `last`."""
    for index in range(first, last + 1):
        mention = line.names.get(index)
        if mention is None:
            if line.words[index].text in NAVIES:
                return NAVIES[line.words[index].text]
            continue
        name = actor_of_mention(mention, outlets=outlets)
        if name and not is_compounded(line, index) and not _names_person(line, index):
            own = _neighbour(line, index + 1, last) or own_force(line, index + 1)
            return own or (_own_firm(line, index + 1, last) if mention.alias.kind == "state" else None) or name
    return None


def _own_firm(line: Line, index: int, last: int) -> str | None:
    """The firm whose home is told before its name: "the Norwegian company | Kongsberg", "Israel's | Elbit Systems"."""
    for k in range(index, min(index + _NEAR + 1, last + 1)):
        mention = line.names.get(k)
        if mention and mention.alias.kind == "maker":
            return mention.alias.name
        if mention or line.row[k] in PREPOSITIONS or line.row[k] in CONJUNCTIONS or is_weapon(line, k):
            return None
    return None


def _neighbour(line: Line, index: int, last: int) -> str | None:
    """The state that is told to be another's neighbour or ally: "India's neighbour | Pakistan"."""
    if index >= last or line.row[index] not in POSSESSIVE_MARKS:
        return None
    kin = next((k for k in range(index + 1, last) if line.row[k] in _KIN), last)
    named = on_state(line, kin + 1) and kin < last
    return actor_of_mention(line.names[kin + 1]) if named else None


def _names_person(line: Line, index: int) -> bool:
    """Whether the name of a city is a person's first: "Wellington Koo"."""
    following = line.words[index + 1] if index + 1 < len(line.words) else None
    if following is None or index + 1 in line.names or not following.capital:
        return False
    titled = index > 0 and line.words[index - 1].capital and index - 1 not in line.names  # "Defence Minister | London"
    if not titled and following.text not in line.people:
        return False
    return line.names[index].alias.kind == "state" and not is_adjective(line.names[index])


def _in_head(line: Line, phrase: Phrase, cast: Cast, *, outlets: bool = False) -> str | None:
    """Actor of a phrase before anything that hangs on it."""
    stop = next((k for k in range(*phrase) if line.words[k].low in PREPOSITIONS and k not in line.names), None)
    last = stop - 1 if stop else phrase[1]
    if any(is_weapon(line, k) for k in range(phrase[0], last + 1)):
        own = cast.voice if line.row[phrase[0]] in ITS else None
        return _owner(line, phrase[0], last, cast) or _shooter(line, *phrase) or own
    if line.row[last] == "enemy":
        return cast.foe()
    if phrase[0] == phrase[1] and line.words[phrase[0]].low in _PRONOUNS:
        return _taken_up(line, phrase[0], cast)
    if line.row[phrase[1]] in _LANDS and line.row[phrase[0]] == "the" and phrase[1] == phrase[0] + 1:
        return cast.last
    named = _first_actor(line, phrase[0], last, outlets=outlets)
    if (
        named is None
        and stop
        and line.words[stop].low == "of"
        and (line.row[last] in _LEADERS or line.row[last] in _TROOPS)
    ):
        named = _first_actor(line, stop + 1, phrase[1])
    if named is None and stop and line.row[last] in _RULERS and line.row[stop] in _SEATS:
        named = _first_actor(line, stop + 1, phrase[1])
    if named is None and line.words[last].low in _TROOPS and cast.voice and cast.voice not in cast.makers:
        return cast.voice
    if named is None and line.words[last].low in _SERVICES and cast.home:
        return cast.home
    if named is None and cast.groups and _is_of_group(line, phrase[0], last):
        return cast.groups.most_common(1)[0][0]
    if named is None and line.row[last] == "group" and cast.groups:
        return cast.groups.most_common(1)[0][0]
    if named is None and line.words[last].low in _COMPANIES:
        return cast.maker
    if named is None and line.row[phrase[0]] in _OWNING and not _OWN_BODIES.isdisjoint(line.row[phrase[0] : last + 1]):
        return cast.voice or cast.subject or cast.last  # "its mission in New York"
    return named or cast.forces.of(line, last) or _bare_service(line, last, cast) or _own_body(line, phrase, cast)


def _is_of_group(line: Line, first: int, last: int) -> bool:
    """Whether a phrase speaks of an armed group: "the militants", "the group's forces"."""
    return line.row[last] in REBELS or not _OF_GROUPS.isdisjoint(line.row[first:last])


def _own_body(line: Line, phrase: Phrase, cast: Cast) -> str | None:
    """The state told of last, whose ministry it is that tells or keeps silent: "The ministry did not name the type"."""
    if (
        cast.now.deed != "confirmation"
        or cast.last not in cast.states
        or BODIES.isdisjoint(line.row[phrase[0] : phrase[1] + 1])
    ):
        return None
    return cast.last


def _taken_up(line: Line, index: int, cast: Cast) -> str | None:
    """Whom "it" means: who speaks, else who opens the sentence or the one before, else who did what was told last.

    Behind the words "the army said" it is no longer the speaker: "Iran fired two, Israel said, after it lost ten".
    """
    start = past_dateline(line)
    opens = _first_actor(line, start, min(start + 1, index - 1))
    strikers = cast.doers.get("strike", ()) if cast.now.deed == "interception" else ()
    last = None if cast.last in strikers and cast.last not in cast.struck else cast.last  # who fires shoots none down
    if cast.now.tagged:
        return _first_actor(line, 0, cast.now.tagged - 1) or last
    return cast.voice or opens or cast.subject or (None if cast.now.of_weapon and cast.now.deed in OF_ARMIES else last)


def _owner(line: Line, first: int, last: int, cast: Cast) -> str | None:
    """Whose weapon a phrase speaks of: "North Korea's missile", "the Army's next missile"."""
    for index in range(first + 1, last + 1):
        if line.words[index].low in POSSESSIVE_MARKS:
            return _first_actor(line, first, index - 1) or _bare_service(line, index - 1, cast)
    return _adjective_owner(line, first, last, cast)


def _shooter(line: Line, first: int, last: int) -> str | None:
    """Who fired a weapon by the participle behind it: "drones launched by Ukraine's security service"."""
    fired = next((k for k in range(first + 1, last) if line.row[k] in _FIRED), None)
    told = fired is not None and line.row[fired + 1] == "by" and is_weapon(line, fired - 1)
    return _first_actor(line, fired + 2, last) if fired is not None and told else None


def _launched_from(line: Line, first: int) -> str | None:
    """From whose land what a verb is said of was fired: "a drone launched from Iraq | exploded"."""
    fired = next((k for k in range(first - 1, max(0, first - _FAR), -1) if line.row[k] in _FIRED), None)
    if fired is None or line.row[fired + 1] != "from":
        return None
    return _first_actor(line, fired + 2, min(fired + 3, first - 1))


def _adjective_owner(line: Line, first: int, last: int, cast: Cast) -> str | None:
    """Whose weapon an adjective tells: "two Ukrainian Neptune missiles".

    In a report in which others strike it may be only where theirs come from ("Iranian drones"), if it is no side.
    """
    strikers = cast.doers.get("strike") if cast.now.deed != "interception" else None
    name = _adjective(line, first, last)
    together = strikers and any(name in striker.split(" and ") for striker in strikers)
    return name if not strikers or together or name in cast.sides else None


def _adjective(line: Line, first: int, last: int) -> str | None:
    """The actor of the first adjective of a phrase that is no part of a longer one: "Ukrainian", not "Iran-made"."""
    for index in range(first, last + 1):
        mention = line.names.get(index)
        if mention and mention.alias.kind in DOERS and (is_adjective(mention) or mention.alias.text in _INITIALS):
            return None if is_compounded(line, index) else actor_of_mention(mention)
    return None


def _bare_service(line: Line, index: int, cast: Cast) -> str | None:
    """The United States for "the Army" without a country, in a report that names them."""
    bare = line.words[index].capital and line.words[index].low in _SERVICES
    if bare and cast.home:
        return cast.home
    return "United States" if bare and "United States" in cast.states else None


def _by(line: Line, last: int) -> str | None:
    """The actor behind the "by" that follows a verb."""
    for index in range(last + 1, min(last + _FAR, len(line.words))):
        if line.words[index].low == "by" and index + 1 < len(line.words):
            phrase = phrase_after(line, index + 1)
            return _first_actor(line, *phrase) if phrase else None
    return None


def _from(line: Line, last: int, stop: int | None = None) -> str | None:
    """The actor behind the "from" that follows a verb."""
    for index in range(last + 1, min(last + _FAR, len(line.words) - 1) if stop is None else stop):
        if line.words[index].low == "from":
            reach = index + (_PARTED if line.row[index + 1] in _PARTS_OF_LAND else 2)
            return _first_actor(line, index + 1, min(reach, len(line.words) - 1))
    return None


def _of_noun(happening: Happening, cast: Cast) -> str | None:
    """The actor of a noun: who owns it, who stands behind "by", or who did what it is said of."""
    line, first, verb = happening.line, happening.first, happening.verb
    if line.row[first - 1] == "," and line.row[first] in ITS and cast.last:
        return cast.last  # "Iran fired missiles, its first attack"
    named = _first_actor(line, first, verb) or _by(line, verb)
    if named is None and not ITS.isdisjoint(line.row[first:verb]):
        named = _first_actor(line, max(0, first - _NEAR), first - 1)
    return named or (_from(line, verb) if happening.trigger.attribute in {"confirmation", "request"} else None)


def first_named(line: Line, phrase: Phrase | None) -> str | None:
    """The first actor that a phrase names."""
    return _first_actor(line, *phrase) if phrase else None


def said_actor(happening: Happening, cast: Cast) -> str | None:
    """The actor the words right beside an event name."""
    line, base = happening.line, happening.trigger.base
    if "service" in base and line.row[happening.first - 1] in {"it", "they"}:
        return None  # what enters service is a weapon
    if base == "work":
        return cast.last  # "Work will be performed in Camden": by the firm that got the contract
    if base in _NEEDING:
        return _first_actor(line, happening.last + 1, min(happening.last + _NEAR, len(line.words) - 1))
    if base == "contract":
        phrase = subject_of(line, happening.first - 1)  # "Boeing has | a contract to"
        return _in_head(line, phrase, cast) if phrase else None
    if happening.shape == "noun":
        return _of_noun(happening, cast)
    if happening.trigger.attribute == "confirmation" and line.row[happening.last] in _ANSWERS:
        return _from(line, happening.last) or _subject(happening, cast)
    if happening.shape in {"passive", "reduced"}:
        return _of_passive(happening, cast)
    if base in ARRIVING:
        return _sender(happening)
    if base in _FLIGHTS and happening.trigger.attribute == "strike":
        return _subject(happening, cast) or cast.of_land(_launched_from(line, happening.first))
    if "congress" in base:
        return "United States"
    if cast.voice and base not in _FLIGHTS and happening.first > 0 and line.words[happening.first - 1].low == "to":
        return _subject(happening, cast) or cast.voice  # "claimed to have destroyed"
    return _subject(happening, cast)


def _of_passive(happening: Happening, cast: Cast) -> str | None:
    """The actor of a passive: who stands behind "by", from whose land it is done, or who is allowed to do it."""
    line, attribute = happening.line, happening.trigger.attribute
    named = _by(line, happening.last)
    if happening.trigger.base in {"award", "tap"}:
        return _awarded(line, happening.first) or named
    if attribute == "delivery" and happening.trigger.base != "receive":
        return named or _from(line, happening.last)
    if attribute == "strike" and happening.shape == "reduced" and named is None:
        window = subject_window(line, happening.first)
        near = (max(window[0], window[1] - _NEAR - 1), window[1]) if window else None
        return (_adjective(line, *near) if near else None) or cast.of_land(_from(line, happening.last))
    if attribute == "strike" and happening.shape == "passive" and line.row[happening.verb] in _FIRED:
        named = named or cast.of_land(_from(line, happening.last, min(happening.last + _NEAR, len(line.words) - 1)))
    if attribute == "strike" and not _FROM_LAND.isdisjoint(line.row[happening.last : happening.last + _FAR]):
        return named or _from(line, happening.last)  # "was fired from Russian territory"
    if attribute == "authorisation":
        return named or _subject(happening, cast)
    return named


def _sender(happening: Happening) -> str | None:
    """From whom weapons arrive; those "bought from" somebody had been paid for, and who sends them is not said."""
    line, start = happening.line, max(-1, happening.first - _NEAR - 2)
    bought = not _BUYING_WORDS.isdisjoint(line.row[max(0, start) : happening.first])
    return _from(line, happening.last) or (None if bought else _from(line, start, happening.first))


def _awarded(line: Line, verb: int) -> str | None:
    """The firm that was given a contract: "Raytheon Co., Tucson, Arizona, was awarded"."""
    makers = (m for k, m in sorted(line.names.items()) if k < verb and m.alias.kind == "maker")
    return next((maker.alias.name for maker in makers), None)


def _subject(happening: Happening, cast: Cast) -> str | None:
    """Actor of the phrase right before a verb."""
    line = happening.line
    meant = antecedent(line, happening.first)
    if meant:
        return meant
    phrase = phrase_before(line, infinitive_start(line, happening.first))
    if phrase and happening.trigger.base in _FLIGHTS and line.row[phrase[1]] in _PRONOUNS:
        return None
    outlets = happening.trigger.attribute == "confirmation"
    if phrase is None:
        return None
    pronoun = phrase[0] == phrase[1] and line.row[phrase[0]] in _PRONOUNS
    if pronoun and outlets and not cast.voice and cast.now.heard in cast.states:
        return cast.now.heard  # "It did not name the missile": who spoke before
    listed = _first_listed(line, phrase) or _two_together(line, phrase)
    return listed or _in_head(line, phrase, cast, outlets=outlets)


def infinitive_start(line: Line, first: int) -> int:
    """Where the verb begins that an infinitive at `first` hangs on: "Algeria | is believed to have received"."""
    while first > 0 and line.words[first - 1].adverb:
        first -= 1 + (line.row[first - 2] == "at")  # "at once"
    withheld = line.row[first : first + 2] == ["not", "to"]  # "promised | not to fire"
    if first < 2 or (line.words[first - 1].low != "to" and not withheld):
        return first
    index = first - 2 + withheld
    if line.part is HEADLINE and index in line.names:
        return index + 1  # "Pentagon to buy 3,000 interceptors"
    while index > 0 and (line.words[index - 1].low in AUXILIARIES or line.words[index - 1].adverb):
        index -= 1
    return index


def _two_together(line: Line, phrase: Phrase) -> str | None:
    """Two states that do something together: "Britain and France", "the Korean and U.S. militaries"."""
    if "and" not in line.row[phrase[0] : phrase[1]]:
        return None
    joint = line.row.index("and", phrase[0])
    if any(k not in line.names and line.row[k] not in _BOTH for k in range(phrase[0], joint)):
        return None
    sides = _first_actor(line, phrase[0], joint - 1), _first_actor(line, joint + 1, phrase[1])
    actors = [actor_table().get(side) for side in sides if side]
    states = [actor.name for actor in actors if actor and actor.kind == "state"]
    return " and ".join(states) if len(set(states)) == len(sides) else None


def _first_listed(line: Line, phrase: Phrase) -> str | None:
    """The first actor of a list whose last two are `phrase`: "Germany, the Netherlands and Latvia"."""
    if "and" not in line.row[phrase[0] : phrase[1]]:
        return None
    found, index = None, phrase[0] - 1
    while index > 0 and line.words[index].text == ",":
        index -= 1
        name = _first_actor(line, index, index)
        if name is None:
            break
        found = name
        while index >= 0 and (index in line.names or line.words[index].low == "the"):
            index -= 1
    return None if index >= 0 and line.words[index].low in _BESIDES else found


def shared_subject(happening: Happening, cast: Cast, start: int) -> str | None:
    """The actor that the clause beginning at word `start` has as its subject, for verbs further on in it."""
    line = happening.line
    if happening.trigger.base in _FLIGHTS:
        return None
    if happening.trigger.attribute in _FOUGHT and ";" in line.row[start : happening.first]:
        return None  # "Israel says it shot down most; the rest hit houses"
    phrase = subject_of(line, happening.first) if start == 0 else phrase_after(line, start)
    if phrase and phrase[1] < happening.first:
        actor = _in_head(line, phrase, cast)
        if actor in cast.groups and happening.trigger.attribute == "interception":
            return None  # "Hezbollah rocket fire: most of 60 intercepted"
        makes = any(m.alias.kind == "maker" and m.alias.name == actor for m in line.names.values())
        return None if makes and happening.trigger.attribute in OF_ARMIES else actor
    if happening.first > 0 and line.words[happening.first - 1].low == "by":  # "By allowing the use, the U.S. is ..."
        for index in range(happening.last, len(line.words) - 1):
            if line.words[index].text == ",":
                phrase = phrase_after(line, index + 1)
                return _in_head(line, phrase, cast) if phrase else None
    return None


def place_of(happening: Happening, actor: str | None) -> str | None:
    """The state an event is done to: struck, delivered to, allowed to be struck.

    The object of the verb, then "on Russian territory", "against Iran", "to
    Ukraine" after it; for permissions the ground named.
    """
    line, attribute = happening.line, happening.trigger.attribute
    if attribute == "delivery":
        return _recipient(line, happening, actor)
    if attribute == "strike" and happening.trigger.base in STRIKING:
        passive = happening.shape in {"passive", "reduced"}
        thing = object_of(line, happening.last) if happening.shape == "active" else None
        thing = subject_window(line, happening.first) if passive else thing
        struck = _first_actor(line, *thing) if thing else None
        if struck and struck != actor:
            return struck
    for index in range(happening.verb, len(line.words) - 1):
        if line.row[index] in _INTO and index not in line.names:
            place = _ground(line, index + 1)
            if place and place != actor:
                return place
    return None


def _ground(line: Line, start: int) -> str | None:
    """The state whose ground the phrase at `start` names."""
    for index in range(start, min(start + 5, len(line.words))):
        mention = line.names.get(index)
        if mention and mention.alias.kind in POWERS:
            of_weapon = index + 1 < len(line.words) and is_weapon(line, index + 1)
            own = mention.alias.kind == "force" and not _POSTS.isdisjoint(line.row[index : index + 5])
            return None if of_weapon or own else actor_of_mention(mention)  # "at a base of the Air Force" is at home
        if line.row[index] in _NO_GROUND or line.words[index].mark:
            return None
    return None


def _recipient(line: Line, happening: Happening, actor: str | None) -> str | None:
    start = 1 + (happening.verb if happening.shape == "noun" else happening.last)
    for index in range(start, min(start + _FAR - 1, len(line.words) - 1)):
        if line.words[index].low == "to":
            name = _first_actor(line, index + 1, min(index + 2, len(line.words) - 1))
            if name and name != actor:
                return name
    return None
