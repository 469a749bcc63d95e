"""Who does what is done: the actor of an event, and the state it is done to."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.actors import actor_table
from flyout.claims.happenings.bodies import BODIES
from flyout.claims.happenings.cast import DOERS, Cast, actor_of_mention
from flyout.claims.happenings.clauses import is_weapon, subject_window
from flyout.claims.happenings.home import past_dateline
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.named import FAR, actor_by, actor_from, first_actor, names_firm
from flyout.claims.happenings.owners import antecedent
from flyout.claims.happenings.places import STRIKING, on_site
from flyout.claims.speech.lines import Line, is_adjective, is_compounded
from flyout.claims.speech.phrases import Phrase, phrase_after, phrase_before
from flyout.claims.speech.roles import OFFICES
from flyout.claims.speech.sources import subject_of
from flyout.claims.speech.words import (
    AUXILIARIES,
    ITS,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    TIMES,
    lowers,
)
from flyout.documents.model import HEADLINE

_INITIALS = frozenset({"U.S.", "US", "U.K.", "UK"})
"""Names that are their own adjectives: "a U.S. Patriot battery"."""
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
_OF_STATES = BODIES | lowers("government minister cabinet parliament legislature department committee council board")
_OFFICIAL = frozenset({"confirmation", "authorisation", "restriction", "order", "request"})
"""What is done by those who hold an office."""
_OPENING = frozenset({"when", "that", "while", "after", "because", "since", "before"})
_WITH = frozenset({"with", "from"})
_SAY = frozenset({"said", "says"})
_RULERS = BODIES | {"government", "governments"}
_SEATS = frozenset({"of", "in"})
_DOWNED = frozenset({"down", "intercepted", "downed", "destroyed"})
_FIRED = frozenset({"fired", "launched", "sent"})
_NEEDING = frozenset({"need", "needs", "needed", "require", "requires", "required"})
"""Verbs whose object gives the leave: "requires the consent of the United States"."""
_LEADERS = lowers("head chief minister commander spokesman spokeswoman spokesperson leader secretary director")
_LANDS = lowers("kingdom emirate sultanate republic island country")
"""What stands for the state spoken of: "the kingdom ordered seven"."""
_PRONOUNS = lowers("it they he she")
_OURSELVES = frozenset({"we", "i"})
_ANSWERS = frozenset({"comment", "response", "reaction", "reply"})
_BUYING_WORDS = lowers("bought ordered purchased")
"""Before "from" they name a seller: "the missiles that Taiwan bought from the US have arrived"."""
ARRIVING = frozenset({"arrive", "come", "land"})
_FOUGHT = frozenset({"strike", "interception"})
_FROM_LAND = frozenset({"inside", "territory"})
_BOTH = frozenset({"the", "both"})
_BESIDES = PREPOSITIONS | {"besides", "like", "unlike"}
_NEAR = 4


def _in_head(line: Line, phrase: Phrase, cast: Cast, *, outlets: bool = False) -> str | None:
    """Actor of a phrase before anything that hangs on it."""
    stop = next((k for k in range(*phrase) if line.words[k].low in PREPOSITIONS and k not in line.names), None)
    last = stop - 1 if stop else phrase[1]
    if any(is_weapon(line, k) and not names_firm(line, k) for k in range(phrase[0], last + 1)):
        own = (cast.voice or cast.subject) if line.row[phrase[0]] in ITS else None
        return _owner(line, phrase[0], last, cast) or _shooter(line, *phrase) or own
    if line.row[last] == "enemy":
        return cast.foe()
    if phrase[0] == phrase[1] and line.row[phrase[0]] in _OURSELVES:
        return cast.voice
    if phrase[0] == phrase[1] and line.words[phrase[0]].low in _PRONOUNS:
        return _taken_up(line, phrase[0], cast)
    if line.row[phrase[1]] in _LANDS and line.row[phrase[0]] == "the" and phrase[1] == phrase[0] + 1:
        return _land_before(line, phrase[0]) or (cast.voice if cast.voice in cast.states else cast.last)
    named = first_actor(line, phrase[0], last, outlets=outlets)
    if (
        named is None
        and stop
        and (line.row[stop] == "of" or (line.row[stop] == "for" and line.row[last].startswith("spokes")))
        and (line.row[last] in _LEADERS or line.row[last] in _TROOPS)
    ):
        named = first_actor(line, stop + 1, phrase[1])
    if named is None and stop and line.row[last] in _RULERS and line.row[stop] in _SEATS:
        named = first_actor(line, stop + 1, phrase[1])
    if named is None and line.row[last] == "group" and cast.groups:
        return cast.groups.most_common(1)[0][0]
    if named is None and line.words[last].low in _TROOPS and cast.voice and cast.voice not in cast.makers:
        return cast.voice
    if named is None and line.words[last].low in _SERVICES and cast.home:
        return cast.home
    if named is None and cast.groups and _is_of_group(line, phrase[0], last):
        return cast.groups.most_common(1)[0][0]
    if line.row[last] in _COMPANIES and named not in cast.makers:
        return cast.last if cast.last in cast.makers else cast.maker or named  # "the Norwegian company"
    if named is None and line.row[phrase[0]] in _OWNING and not _OWN_BODIES.isdisjoint(line.row[phrase[0] : last + 1]):
        return cast.voice or cast.subject or cast.last  # "its mission in New York"
    return named or cast.forces.of(line, last) or bare_service(line, last, cast) or _own_body(line, phrase, cast)


def _land_before(line: Line, index: int) -> str | None:
    """The state named last before "the country" in its sentence: "In Finland it is new; | the country bought it"."""
    for k in range(index - 1, -1, -1):
        mention = line.names.get(k)
        if mention and mention.alias.kind == "state" and not is_adjective(mention):
            return actor_of_mention(mention)
    return None


def _is_of_group(line: Line, first: int, last: int) -> bool:
    """Whether a phrase speaks of an armed group: "the militants", "the group's forces"."""
    return line.row[last] in REBELS or not _OF_GROUPS.isdisjoint(line.row[first:last])


def _own_body(line: Line, phrase: Phrase, cast: Cast) -> str | None:
    """Whose a ministry or minister is that acts without a state: at home, else of the state told of last or most.

    "The ministry did not name the type", "the defence minister has authorised the purchase".
    """
    words = line.row[phrase[0] : phrase[1] + 1]
    if _OF_STATES.isdisjoint(words) or cast.now.deed not in _OFFICIAL:
        return None
    if cast.home:
        return cast.home
    if cast.now.deed == "confirmation":
        return None if BODIES.isdisjoint(words) or cast.last not in cast.states else cast.last
    met = _dealt_with(line, phrase[1])
    return next((name for name, _ in cast.states.most_common() if name != met), None)


def _dealt_with(line: Line, last: int) -> str | None:
    """Whom somebody deals with: "has signed a contract with | the United States"."""
    ties = (k for k in range(last + 1, len(line.row) - 1) if line.row[k] in _WITH)
    return next((name for k in ties if (name := first_actor(line, k + 1, min(k + 2, len(line.row) - 1)))), None)


def _taken_up(line: Line, index: int, cast: Cast) -> str | None:
    """Whom "it" means: who speaks, else who opens the sentence or the one before, else who did what was told last.

    Behind the words "the army said" it is no longer the speaker: "Iran fired two, Israel said, after it lost ten".
    """
    start = past_dateline(line)
    opens = first_actor(line, start, min(start + 1, index - 1))
    strikers = cast.doers.get("strike", ()) if cast.now.deed == "interception" else ()
    last = None if cast.last in strikers and cast.last not in cast.struck else cast.last  # who fires shoots none down
    if cast.now.tagged:
        return first_actor(line, 0, cast.now.tagged - 1) or last
    if line.row[index - 1] == "when" and index > 1:
        owner = _owner_before(line, index - 1) or opens
        if owner:
            return owner
    if cast.now.of_many and line.row[index] == "it" and opens:
        return opens  # "Israel is silent, but U.S. officials said it had struck"
    return cast.voice or opens or cast.subject or (None if cast.now.of_weapon and cast.now.deed in OF_ARMIES else last)


def _owner_before(line: Line, index: int) -> str | None:
    """Whose deed the words before "when" name: "Iran's attack of April, | when it fired 300"."""
    for k in range(index - 1, max(0, index - FAR), -1):
        if line.row[k] in POSSESSIVE_MARKS:
            return first_actor(line, max(0, k - 2), k - 1)
    return None


def _owner(line: Line, first: int, last: int, cast: Cast) -> str | None:
    """Whose weapon a phrase speaks of: "North Korea's missile", "the Army's next missile"."""
    for index in range(first + 1, last + 1):
        if line.words[index].low in POSSESSIVE_MARKS:
            return first_actor(line, first, index - 1) or bare_service(line, index - 1, cast)
    return _adjective_owner(line, first, last, cast)


def _shooter(line: Line, first: int, last: int) -> str | None:
    """Who fired a weapon by the participle behind it: "drones launched by Ukraine's security service"."""
    fired = next((k for k in range(first + 1, last) if line.row[k] in _FIRED), None)
    told = fired is not None and line.row[fired + 1] == "by" and is_weapon(line, fired - 1)
    return first_actor(line, fired + 2, last) if fired is not None and told else None


def _launched_from(line: Line, first: int) -> str | None:
    """From whose land what a verb is said of was fired: "a drone launched from Iraq | exploded"."""
    fired = next((k for k in range(first - 1, max(0, first - FAR), -1) if line.row[k] in _FIRED), None)
    if fired is None or line.row[fired + 1] != "from":
        return None
    return first_actor(line, fired + 2, min(fired + 3, first - 1))


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


def bare_service(line: Line, index: int, cast: Cast) -> str | None:
    """The United States for "the Army" without a country, in a report that names them."""
    bare = line.words[index].capital and line.words[index].low in _SERVICES
    if bare and cast.home:
        return cast.home
    return "United States" if bare and "United States" in cast.states else None


def _of_noun(happening: Happening, cast: Cast) -> str | None:
    """The actor of a noun: who owns it, who stands behind "by", or who did what it is said of."""
    line, first, verb = happening.line, happening.first, happening.verb
    if line.row[first - 1] == "," and line.row[first] in ITS and cast.last:
        return cast.last  # "Iran fired missiles, its first attack"
    named = (None if on_site(happening) else first_actor(line, first, verb)) or actor_by(line, verb)
    if named is None and not ITS.isdisjoint(line.row[first:verb]):
        named = first_actor(line, max(0, first - _NEAR), first - 1)
    return named or (actor_from(line, verb) if happening.trigger.attribute in {"confirmation", "request"} else None)


def said_actor(happening: Happening, cast: Cast) -> str | None:
    """The actor the words right beside an event name."""
    line, base = happening.line, happening.trigger.base
    if "service" in base and line.row[happening.first - 1] in {"it", "they"}:
        return None  # what enters service is a weapon
    if base == "work":
        return cast.last if cast.last in cast.makers else cast.maker  # "Work will be performed in Camden"
    if base in _NEEDING:
        return first_actor(line, happening.last + 1, min(happening.last + _NEAR, len(line.words) - 1))
    if base == "contract":
        phrase = subject_of(line, happening.first - 1)  # "Boeing has | a contract to"
        owner = _adjective(line, happening.first, happening.verb)  # "the Saudi contract"
        return _in_head(line, phrase, cast) if phrase else owner
    if happening.shape == "noun":
        return _of_noun(happening, cast)
    if happening.trigger.attribute == "confirmation" and line.row[happening.last] in _ANSWERS:
        return actor_from(line, happening.last) or _subject(happening, cast)
    if happening.shape in {"passive", "reduced"}:
        return _of_passive(happening, cast)
    if base in ARRIVING:
        return _sender(happening)
    if happening.trigger.attribute == "interception" and _are_shot_down(line, happening):
        return cast.opponent(_adjective(line, *(subject_window(line, happening.first) or (0, 0))) or "")
    if base in _FLIGHTS and happening.trigger.attribute == "strike":
        return _subject(happening, cast) or cast.of_land(_launched_from(line, happening.first))
    if "congress" in base:
        return "United States"
    return _does(happening, cast)


def _does(happening: Happening, cast: Cast) -> str | None:
    """Who does what a verb tells: its subject, and who speaks, where he claims it."""
    line, base = happening.line, happening.trigger.base
    if base in STRIKING and line.row[happening.last + 1 : happening.last + 2] and line.row[happening.last + 1] in ITS:
        attacker = _subject(happening, cast)  # nobody attacks his own: "missiles used to attack its plants"
        return None if attacker == cast.voice else attacker
    before = line.row[max(0, happening.first - 2) : happening.first]
    if cast.voice and base not in _FLIGHTS and before[-1:] == ["to"] and before[0] != "whether":
        fires = happening.trigger.attribute == "interception" and cast.voice in cast.groups
        return _subject(happening, cast) or (None if fires else cast.voice)  # "claimed to have destroyed"
    return _subject(happening, cast)


def _are_shot_down(line: Line, happening: Happening) -> bool:
    """Whether a headline says of weapons, without "were", what befell them: "Two drones shot down near Izmail"."""
    window = subject_window(line, happening.first) if line.part is HEADLINE else None
    told = window is not None and is_weapon(line, window[1]) and line.row[happening.last] in _DOWNED
    after = line.row[happening.last + 1 : happening.last + 2]
    return told and (not after or after[0] in PREPOSITIONS or after[0] in TIMES or not after[0].isalpha())


def _of_passive(happening: Happening, cast: Cast) -> str | None:
    """The actor of a passive: who stands behind "by", from whose land it is done, or who is allowed to do it."""
    line, attribute = happening.line, happening.trigger.attribute
    named = actor_by(line, happening.last)
    if happening.trigger.base in {"award", "tap"}:
        return _awarded(line, happening.first) or named
    if attribute == "delivery" and happening.trigger.base != "receive":
        return named or actor_from(line, happening.last)
    if attribute == "strike" and happening.shape == "reduced" and named is None:
        window = subject_window(line, happening.first)
        near = (max(window[0], window[1] - _NEAR - 1), window[1]) if window else None
        return (_adjective(line, *near) if near else None) or cast.of_land(actor_from(line, happening.last))
    if attribute == "strike" and happening.shape == "passive" and line.row[happening.verb] in _FIRED:
        near_end = min(happening.last + _NEAR, len(line.words) - 1)
        named = named or cast.of_land(actor_from(line, happening.last, near_end))
    if attribute == "strike" and not _FROM_LAND.isdisjoint(line.row[happening.last : happening.last + FAR]):
        return named or actor_from(line, happening.last)  # "was fired from Russian territory"
    if attribute == "authorisation":
        return named or _subject(happening, cast)
    if named is None and attribute in {"deployment", "other", "test"}:
        window = subject_window(line, happening.first)
        return _adjective(line, max(window[0], window[1] - _NEAR), window[1]) if window else None
    return named


def _sender(happening: Happening) -> str | None:
    """From whom weapons arrive; those "bought from" somebody had been paid for, and who sends them is not said."""
    line, start = happening.line, max(-1, happening.first - _NEAR - 2)
    bought = not _BUYING_WORDS.isdisjoint(line.row[max(0, start) : happening.first])
    return actor_from(line, happening.last) or (None if bought else actor_from(line, start, happening.first))


def _awarded(line: Line, verb: int) -> str | None:
    """The firm that was given a contract: "Raytheon Co., Tucson, Arizona, was awarded"."""
    makers = (m for k, m in sorted(line.names.items()) if k < verb and m.alias.kind == "maker")
    return next((maker.alias.name for maker in makers), None)


def _subject(happening: Happening, cast: Cast) -> str | None:
    """Actor of the phrase right before a verb."""
    line = happening.line
    if line.quoted[happening.first]:
        line = replace(line, quoted=(False,) * len(line.quoted))  # what somebody says has subjects, too
    meant = antecedent(line, happening.first)
    if meant:
        return meant
    start = infinitive_start(line, happening.first)
    phrase = _own_phrase(line, phrase_before(line, start)) or _before_apposition(line, start)
    if phrase and happening.trigger.base in _FLIGHTS and line.row[phrase[1]] in _PRONOUNS:
        return None
    outlets = happening.trigger.attribute == "confirmation"
    if phrase is None:
        return None
    pronoun = phrase[0] == phrase[1] and line.row[phrase[0]] in _PRONOUNS
    if pronoun and outlets and not cast.voice and (cast.now.heard in cast.states or cast.now.heard in cast.makers):
        return cast.now.heard  # "It did not name the missile": who spoke before
    listed = _first_listed(line, phrase) or _two_together(line, phrase)
    return listed or _in_head(line, phrase, cast, outlets=outlets)


def _own_phrase(line: Line, phrase: Phrase | None) -> Phrase | None:
    """A phrase without those who say what it does: "Iraq's radio said | missiles"."""
    said = next((k for k in range(phrase[1] - 1, phrase[0], -1) if line.row[k] in _SAY), None) if phrase else None
    return (said + 1, phrase[1]) if phrase and said else phrase


def _before_apposition(line: Line, start: int) -> Phrase | None:
    """The office between commas of the person a verb is said of: "Ann Vale, | head of the Navy, | confirmed"."""
    if start < _NEAR or line.row[start - 1] != ",":
        return None
    opens = next((k for k in range(start - 2, max(0, start - FAR), -1) if line.row[k] == ","), None)
    told = opens is not None and line.row[opens + 1] in _PRONOUNS and line.row[opens + 2] in _SAY
    if opens is not None and (told or line.row[opens + 1] == "according"):
        return phrase_before(line, opens)  # "Russia, according to Kyiv, | builds", "Oslo, he said, | refused"
    if opens is None or not (line.words[opens - 1].capital and line.words[opens - 2].capital):
        return None
    then = opens + 1 + (line.row[opens + 1] == "then")
    phrase = phrase_after(line, then)
    return phrase if phrase and not OFFICES.isdisjoint(line.row[phrase[0] : phrase[1] + 1]) else None


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
    sides = first_actor(line, phrase[0], joint - 1), first_actor(line, joint + 1, phrase[1])
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
        name = first_actor(line, index, index)
        if name is None:
            break
        found = name
        while index >= 0 and (index in line.names or line.words[index].low == "the"):
            index -= 1
    return None if index >= 0 and line.words[index].low in _BESIDES else found


def _has_own(line: Line, first: int) -> bool:
    """Whether a verb has a subject of its own in a clause with "when" or "that": "when | a MiG | launched"."""
    own = phrase_before(line, first, climb=False)
    return own is not None and own[0] > 0 and line.row[own[0] - 1] in _OPENING and line.row[own[0]] not in _PRONOUNS


def shared_subject(happening: Happening, cast: Cast, start: int) -> str | None:
    """The actor that the clause beginning at word `start` has as its subject, for verbs further on in it."""
    line = happening.line
    if happening.trigger.base in _FLIGHTS:
        return None
    if happening.trigger.attribute in _FOUGHT and ";" in line.row[start : happening.first]:
        return None  # "Israel says it shot down most; the rest hit houses"
    if _has_own(line, happening.first):
        return None
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
