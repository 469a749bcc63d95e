"""Who does what is done: the actor of an event, and the state it is done to."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.actors import actor_table
from flyout.claims.happenings.cast import Cast
from flyout.claims.happenings.clauses import is_weapon, subject_window
from flyout.claims.happenings.heads import FIRED, OF_ARMIES, PRONOUNS, adjective_actor, in_head
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.named import FAR, actor_by, actor_from, first_actor
from flyout.claims.happenings.owners import antecedent
from flyout.claims.happenings.places import STRIKING, on_site
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase, phrase_after, phrase_before
from flyout.claims.speech.roles import OFFICES
from flyout.claims.speech.sources import subject_of
from flyout.claims.speech.words import (
    AUXILIARIES,
    ITS,
    PREPOSITIONS,
    TIMES,
    lowers,
)
from flyout.documents.model import HEADLINE

_FLIGHTS = frozenset(
    {"fly", "fate", "came down", "come down", "splash", "splashed down", "lifted off", "crash", "explode", "fail"}
)
"""What weapons do themselves: "they flew 800 km" is said of missiles and not of who tells of it."""
_OPENING = frozenset({"when", "that", "while", "after", "because", "since", "before"})
_CUTS = frozenset({";", ":"})
_ACCUSED = frozenset({"accused", "accuses", "accusing", "suspected"})
_SAY = frozenset({"said", "says"})
_DOWNED = frozenset({"down", "intercepted", "downed", "destroyed"})
_NEEDING = frozenset({"need", "needs", "needed", "require", "requires", "required"})
"""Verbs whose object gives the leave: "requires the consent of the United States"."""
_ANSWERS = frozenset({"comment", "response", "reaction", "reply"})
_BUYING_WORDS = lowers("bought ordered purchased")
"""Before "from" they name a seller: "the missiles that Taiwan bought from the US have arrived"."""
ARRIVING = frozenset({"arrive", "come", "land"})
_FOUGHT = frozenset({"strike", "interception"})
_FROM_LAND = frozenset({"inside", "territory"})
_BOTH = frozenset({"the", "both"})
_BESIDES = PREPOSITIONS | {"besides", "like", "unlike"}
_NEAR = 4


def _launched_from(line: Line, first: int) -> str | None:
    """From whose land what a verb is said of was fired: "a drone launched from Iraq | exploded"."""
    fired = next((k for k in range(first - 1, max(0, first - FAR), -1) if line.row[k] in FIRED), None)
    if fired is None or line.row[fired + 1] != "from":
        return None
    return first_actor(line, fired + 2, min(fired + 3, first - 1))


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
        owner = adjective_actor(line, happening.first, happening.verb)  # "the Saudi contract"
        return in_head(line, phrase, cast) if phrase else owner
    if happening.shape == "noun":
        return _of_noun(happening, cast)
    if happening.trigger.attribute == "confirmation" and line.row[happening.last] in _ANSWERS:
        return actor_from(line, happening.last) or _subject(happening, cast)
    if happening.shape in {"passive", "reduced"}:
        return _of_passive(happening, cast)
    if base in ARRIVING:
        return _sender(happening)
    if happening.trigger.attribute == "interception" and _are_shot_down(line, happening):
        return cast.opponent(adjective_actor(line, *(subject_window(line, happening.first) or (0, 0))) or "")
    if base in _FLIGHTS and happening.trigger.attribute == "strike":
        return _subject(happening, cast) or cast.of_land(_launched_from(line, happening.first))
    if "congress" in base:
        return "United States"
    if happening.trigger.attribute == "deployment" and (user := _serves_with(happening)):
        return user
    return _does(happening, cast)


def _serves_with(happening: Happening) -> str | None:
    """With whom a weapon serves: "has served with | U.S. forces since 1981"."""
    line, last = happening.line, happening.last
    if line.row[last + 1 : last + 2] != ["with"]:
        return None
    return first_actor(line, last + 2, min(last + _NEAR, len(line.words) - 1))


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
        return (adjective_actor(line, *near) if near else None) or cast.of_land(actor_from(line, happening.last))
    if attribute == "strike" and happening.shape == "passive" and line.row[happening.verb] in FIRED:
        near_end = min(happening.last + _NEAR, len(line.words) - 1)
        named = named or cast.of_land(actor_from(line, happening.last, near_end))
    if attribute == "strike" and not _FROM_LAND.isdisjoint(line.row[happening.last : happening.last + FAR]):
        return named or actor_from(line, happening.last)  # "was fired from Russian territory"
    if attribute == "authorisation":
        return named or _subject(happening, cast)
    if named is None and attribute in {"deployment", "other", "test"}:
        window = subject_window(line, happening.first)
        return adjective_actor(line, max(window[0], window[1] - _NEAR), window[1]) if window else None
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
    accused = _accused(line, happening.first)
    if accused and line.row[accused[0]] in PRONOUNS:
        return first_actor(line, 0, _NEAR)  # "Russia retired it, but Amnesty has accused it | of using"
    if accused:
        return in_head(line, accused, cast)
    start = infinitive_start(line, happening.first)
    phrase = _own_phrase(line, phrase_before(line, start)) or _around_insertion(line, start)
    if phrase and happening.trigger.base in _FLIGHTS and line.row[phrase[1]] in PRONOUNS:
        return None
    outlets = happening.trigger.attribute == "confirmation"
    if phrase is None:
        return None
    pronoun = phrase[0] == phrase[1] and line.row[phrase[0]] in PRONOUNS
    if pronoun and outlets and not cast.voice and (cast.now.heard in cast.states or cast.now.heard in cast.makers):
        return cast.now.heard  # "It did not name the missile": who spoke before
    listed = _first_listed(line, phrase) or _two_together(line, phrase)
    return listed or in_head(line, phrase, cast, outlets=outlets)


def _own_phrase(line: Line, phrase: Phrase | None) -> Phrase | None:
    """A phrase without those who say what it does: "Iraq's radio said | missiles"."""
    said = next((k for k in range(phrase[1] - 1, phrase[0], -1) if line.row[k] in _SAY), None) if phrase else None
    return (said + 1, phrase[1]) if phrase and said else phrase


def _accused(line: Line, first: int) -> Phrase | None:
    """Who is accused of what a verb tells: "has accused | Russia | of using"."""
    if line.row[first - 1] != "of":
        return None
    told = next((k for k in range(first - 2, max(0, first - FAR), -1) if line.row[k] in _ACCUSED), None)
    return None if told is None or told + 1 > first - 2 else (told + 1, first - 2)


def _around_insertion(line: Line, start: int) -> Phrase | None:
    """Whom a verb behind an insertion is said of: "Oslo, he said, | refused", "Ann Vale, head of the Navy, | did"."""
    if start < _NEAR or line.row[start - 1] != ",":
        return None
    opens = next((k for k in range(start - 2, max(0, start - FAR), -1) if line.row[k] == ","), None)
    told = opens is not None and (
        line.row[opens + 1] in {"which", "who"} or (line.row[opens + 1] in PRONOUNS and line.row[opens + 2] in _SAY)
    )
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
    return own is not None and own[0] > 0 and line.row[own[0] - 1] in _OPENING and line.row[own[0]] not in PRONOUNS


def shared_subject(happening: Happening, cast: Cast, start: int) -> str | None:
    """The actor that the clause beginning at word `start` has as its subject, for verbs further on in it."""
    line = happening.line
    landed = happening.trigger.base == "land" and happening.trigger.attribute in {"test", "strike"}
    if happening.trigger.base in _FLIGHTS or landed:
        return None
    if happening.trigger.attribute in _FOUGHT and not _CUTS.isdisjoint(line.row[start : happening.first]):
        return None  # "Israel says it shot down most; the rest hit houses"
    if _has_own(line, happening.first):
        return None
    phrase = subject_of(line, happening.first) if start == 0 else phrase_after(line, start)
    if phrase and phrase[1] < happening.first:
        actor = in_head(line, phrase, cast)
        fires = actor in cast.groups or (actor in cast.doers["strike"] and actor not in cast.struck)
        if fires and happening.trigger.attribute == "interception":
            return None  # "Hezbollah rocket fire: most of 60 intercepted", "Russia fired 300 and we shot down two"
        makes = any(m.alias.kind == "maker" and m.alias.name == actor for m in line.names.values())
        return None if makes and happening.trigger.attribute in OF_ARMIES else actor
    if happening.first > 0 and line.words[happening.first - 1].low == "by":  # "By allowing the use, the U.S. is ..."
        for index in range(happening.last, len(line.words) - 1):
            if line.words[index].text == ",":
                phrase = phrase_after(line, index + 1)
                return in_head(line, phrase, cast) if phrase else None
    return None
