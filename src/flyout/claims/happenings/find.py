"""Everything in a line that tells of an event, each event once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import chain, groupby

from flyout.claims.actors import WARS
from flyout.claims.happenings.clauses import ONE_MORE, has_weapon, on_state
from flyout.claims.happenings.courses import COURSE_WORDS, course_at
from flyout.claims.happenings.denials import DENIALS, denial_at
from flyout.claims.happenings.distinct import distinct
from flyout.claims.happenings.fates import FATE_WORDS, fate_at
from flyout.claims.happenings.gaps import gapped
from flyout.claims.happenings.kinds import AIMING, BLASTS
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.notices import NOTICE_WORDS, notice_at
from flyout.claims.happenings.nouns import NOUN_WORDS, noun_at
from flyout.claims.happenings.particles import LASTS, SPLIT_VERBS, STANDING_VERBS, STATES
from flyout.claims.happenings.silence import SILENT_WORDS, silence_at
from flyout.claims.happenings.split import split_at
from flyout.claims.happenings.triggers import PHRASE_SECONDS, PHRASE_STARTS, VERBS, Trigger
from flyout.claims.happenings.verbs import FOUGHT, phrase_at, verb_at
from flyout.claims.known import Known
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import (
    POSSESSIVE_MARKS,
    PRONOUNS,
    lowers,
)
from flyout.documents.model import FACT

_ATTACK_WORDS = lowers(
    "strike strikes struck attack attacks attacked war killed injured hit destroyed battlefield invasion "
    "wreckage debris frontline casualties barrage blitz swarm kamikaze raid raids bombing bombed wounded wounding "
    "killing rained pounded slammed bombardment shelling shelled besieged offensive retaliation retaliated rebels "
    "militants insurgents intercepted downed injuring"
)
_RAID_WORDS = _ATTACK_WORDS - lowers("strike strikes struck hit destroyed wreckage debris swarm war")
"""Of them, those that no report of a test needs: "hit its target" tells of either."""
_TEST_WORDS = lowers(
    "exercise exercises drill drills launch launches icbm icbms trajectory altitude apogee lofted dummy mock inert "
    "unarmed trial trials"
)
_NAMES_TEST = Known(lambda low: low.startswith("test"))
_NAMES_TRIAL = Known(lambda low: low.startswith(("test", "trial")))
_SHOTS = lowers("fired launched shot rained lobbed hurled fires launches")
_FIRING = _ATTACK_WORDS | _SHOTS
_QUESTIONS = lowers("when whether how where why")
_UNKNOWN = lowers("clear unclear unknown secret uncertain open")
_LEAD = 4
"""The headline and the first sentences tell what a report is about."""
_ARMED_LINES = 12
"""A weapon is in the reader's mind for so many sentences after it was named."""

_Reader = Callable[..., Happening | None]
_TREATIES = frozenset({"treaty", "accord", "pact"})
_SCRAPPING = lowers("destroy destroyed destroying destroys eliminate eliminated eliminating elimination")
_GOES_OFF = lowers("fired fires fire firing launch launched launching shot released misfire misfired off struck landed")
_SHOTS_TOLD = frozenset({"test", "strike", "interception"})
_ACCIDENTS = lowers("accidental accidentally inadvertently inadvertent mistakenly")
_GOES_ON = frozenset({"deployment", "order"})
_ONE_MORE = frozenset({"more", "another", "others"})
_HITTING = frozenset({"hit", "strike", "sink", "go", "pass"})


_ABLE = frozenset({"can", "could"})


def _warlike_paragraphs(lines: Sequence[Line]) -> Mapping[int, bool]:
    """Which paragraphs tell of attacks: by their own words if these are of one kind, else by the whole report's."""
    heard = chain.from_iterable([line.lows for line in lines])
    tests = _TEST_WORDS.union(filter(_NAMES_TEST.__getitem__, heard))
    telling = tests | _FIRING
    attacks, tested = 0, 0
    raided = dict.fromkeys([line.paragraph for line in lines], False)
    rehearsed = dict(raided)
    for line in lines:
        if line.lows.isdisjoint(telling):
            continue
        attack, test = _told(line, _ATTACK_WORDS), _told(line, tests)
        attacks, tested = attacks + attack, tested + test
        raided[line.paragraph] |= (attack > 0 and _told(line, _RAID_WORDS) > 0) or _shoots_at_state(line)
        rehearsed[line.paragraph] |= test > 0
    raids = any(raided.values()) or (tested == 0 and attacks > 1)
    whole = (attacks > tested and raids) or (tested == 0 and _is_of_a_war(lines))
    return {place: whole if raid == rehearsed[place] else raid for place, raid in raided.items()}


def _is_of_a_war(lines: Sequence[Line]) -> bool:
    """Whether a report names both sides of a war: what is fired in it is fired in earnest."""
    named = frozenset(mention.alias.name for line in lines for mention in line.names.values())
    return any(war <= named for war in WARS)


def _shoots_at_state(line: Line) -> bool:
    """Whether missiles are shot at a country: "fired 39 Scuds at Israel"."""
    if line.lows.isdisjoint(_SHOTS) or line.lows.isdisjoint(AIMING):
        return False
    return any(low in AIMING and _is_whole_state(line, k + 1) for k, low in enumerate(line.row[:-1]))


def _is_whole_state(line: Line, index: int) -> bool:
    """Whether a state at `index` is no part of a longer name, and owns nothing: "Japan", not "Japan's ministry"."""
    if not on_state(line, index):
        return False
    end = index + 1
    while line.names.get(end) is line.names[index]:
        end += 1
    return end >= len(line.words) or not (line.words[end].capital or line.row[end] in POSSESSIVE_MARKS)


def _told(line: Line, telling: frozenset[str]) -> int:
    """How many words of a line are of a kind and tell of a deed: no "Precision Strike Missile", no "can strike"."""
    if line.lows.isdisjoint(telling):
        return 0
    told = (k for k, low in enumerate(line.row) if low in telling and k not in line.names)
    return len([k for k in told if not (_is_cold_war(line, k) or _is_ability(line, k))])


def _is_ability(line: Line, index: int) -> bool:
    """Whether a deed is only what can be done: "can hit ships", "the way we could now strike"."""
    return not _ABLE.isdisjoint(line.row[max(0, index - 2) : index])


def _is_cold_war(line: Line, index: int) -> bool:
    """Whether a war is the one in which nobody shot, or a game of it: "war games"."""
    games = line.row[index + 1 : index + 2] in (["game"], ["games"])
    return line.row[index] == "war" and (games or (index > 0 and line.row[index - 1] == "cold"))


def _readers(splitting: frozenset[str]) -> Mapping[str, tuple[tuple[_Reader, bool, frozenset[str] | None], ...]]:
    """Which rules a word can begin, in the order in which they are tried.

    With each, whether it asks if it is war, and words of which one must stand in the line as well.
    """
    ways: tuple[tuple[Collection[str], _Reader, bool, Mapping[str, frozenset[str]]], ...] = (
        (SILENT_WORDS, silence_at, False, {}),
        (PHRASE_STARTS, phrase_at, True, PHRASE_SECONDS),
        (splitting, split_at, False, LASTS),
        (NOTICE_WORDS, notice_at, False, {}),
        (DENIALS, denial_at, True, {}),
        (FATE_WORDS, fate_at, True, {}),
        (VERBS, verb_at, True, {}),
        (COURSE_WORDS, course_at, False, {}),
        (NOUN_WORDS, noun_at, True, {}),
    )
    telling = {word for words, *_ in ways for word in words}
    return {
        word: tuple((way, of_war, beside.get(word)) for words, way, of_war, beside in ways if word in words)
        for word in telling
    }


_READERS = _readers(SPLIT_VERBS)
_PLAIN_READERS = _readers(SPLIT_VERBS - STANDING_VERBS)
_TELLING, _PLAIN = frozenset(_READERS), frozenset(_PLAIN_READERS)


def _is_ones_own_word(happening: Happening) -> bool:
    """Whether somebody is quoted on himself or on what was told before: "We do not comment", "They got a dozen"."""
    line, first, attribute = happening.line, happening.first, happening.trigger.attribute
    if first == 0 or not line.quoted[happening.verb]:
        return False
    if attribute == "confirmation":
        return line.row[first - 1] in {"we", "i"}
    shot = attribute in _SHOTS_TOLD or happening.trigger.base == "destroy"
    return shot and line.row[first - 1] in PRONOUNS


def _by_mistake(line: Line) -> bool:
    """Whether a line says that a weapon was fired by mistake."""
    if line.lows.isdisjoint(_GOES_OFF):
        return False
    mistake = "mistake" in line.lows and line.row[line.row.index("mistake") - 1] == "by"
    return mistake or not line.lows.isdisjoint(_ACCIDENTS)


def _is_scrapping(lines: Sequence[Line]) -> bool:
    """Whether a report opens with weapons that a treaty does away with: to launch one of them is no test."""
    opening = frozenset[str]().union(*(line.lows for line in lines[:_LEAD]))
    return not _TREATIES.isdisjoint(opening) and not _SCRAPPING.isdisjoint(opening)


def _is_open(line: Line) -> bool:
    """Whether a sentence that begins with a question only says what is not known: "When it will fly is not clear"."""
    return not _UNKNOWN.isdisjoint(line.lows)


def _by_accident(happening: Happening) -> Happening:
    """A launch as an accident, where the report says it was none meant; what it hits is struck all the same."""
    trigger = happening.trigger
    harmed = trigger.attribute == "strike" and trigger.base in _HITTING
    if trigger.attribute not in {"test", "strike"} or harmed:
        return happening
    return replace(happening, trigger=Trigger("other", trigger.role, trigger.base))


def _found(line: Line, *, warlike: bool, accident: bool) -> list[Happening]:
    plain = line.lows.isdisjoint(STATES)
    readers, telling = (_PLAIN_READERS, _PLAIN) if plain else (_READERS, _TELLING)
    found: list[Happening] = []
    taken = -1
    for index in [k for k, low in enumerate(line.row) if low in telling]:
        if index <= taken:
            continue
        for way, of_war, beside in readers[line.row[index]]:
            if beside is not None and line.lows.isdisjoint(beside):
                continue
            happening = way(line, index, warlike=warlike) if of_war else way(line, index)
            if happening and not _is_ones_own_word(happening):
                found.append(_by_accident(happening) if accident else happening)
                taken = happening.last
                break
    return found


def find_happenings(lines: tuple[Line, ...]) -> list[Happening]:
    """Everything in a report that tells of an event about weapons, in order."""
    warlike = _warlike_paragraphs(lines)
    accident = _is_scrapping(lines) or any(_by_mistake(line) for line in lines[:_LEAD])
    happenings: list[Happening] = []
    armed = [has_weapon(line) for line in lines]
    since = 0 if any(armed) else _ARMED_LINES + 1
    telling: list[Line] = []
    for line, names_weapon in zip(lines, armed, strict=True):
        since = 0 if names_weapon else since + 1
        tells = since <= _ARMED_LINES and line.part is not FACT and line.words[-1].text != "?"
        if tells and not (line.row[0] in _QUESTIONS and _is_open(line)):
            telling.append(line)
    for paragraph, told in groupby(telling, key=lambda line: line.paragraph):
        happenings += _told_together(list(told), warlike=warlike[paragraph], accident=accident)
    untested = any(map(_blows_up, happenings)) and not any(map(_is_of_trial, lines))
    return [
        _by_accident(h) if untested and _blows_up(h) and not _was_launched(h, happenings) else h for h in happenings
    ]


def _was_launched(blast: Happening, happenings: list[Happening]) -> bool:
    """Whether what blew up by itself had been launched before: "was fired from a submarine. It exploded in the air"."""
    earlier = happenings[: happenings.index(blast)]
    return blast.shape == "active" and any(h.trigger.attribute == "test" and not _blows_up(h) for h in earlier)


def _blows_up(happening: Happening) -> bool:
    """Whether a missile that blows up is read as a test."""
    return happening.trigger.base in BLASTS and happening.trigger.attribute == "test"


def _is_of_trial(line: Line) -> bool:
    """Whether a line speaks of tests: where none of a report does, what blows up is no test."""
    return any(map(_NAMES_TRIAL.__getitem__, line.lows))


def _is_of_test(line: Line) -> bool:
    return not line.lows.isdisjoint(_TEST_WORDS) or any(map(_NAMES_TEST.__getitem__, line.lows))


def _told_together(lines: list[Line], *, warlike: bool, accident: bool) -> list[Happening]:
    """What one paragraph tells: if part of it is an attack, and none of it a test, all of it is war."""
    found = _read(lines, warlike=warlike, accident=accident)
    if not found:
        return found
    struck = any(h.trigger.attribute in FOUGHT and h.trigger.role != "with" for h in found)
    if struck and not warlike and not any(_is_of_test(line) for line in lines):
        found = _read(lines, warlike=True, accident=accident)
    return [_continued(h, found[max(0, k - 2) : k]) for k, h in enumerate(found)]


def _read(lines: list[Line], *, warlike: bool, accident: bool) -> list[Happening]:
    """What the lines tell one by one, with the deeds told by a verb that is left out."""
    told: list[Happening] = []
    for line in lines:
        for happening in distinct(_found(line, warlike=warlike, accident=accident)):
            told += (happening, *gapped(happening))
    return told


def _continued(happening: Happening, before: list[Happening]) -> Happening:
    """What only goes on with what was told before: "fifteen more went to Turkey", "Poland followed with ten"."""
    trigger = happening.trigger
    kind = before[-1].trigger.attribute if before and before[0].trigger.attribute != "delivery" else ""
    more = trigger.base == "go" and happening.line.row[happening.first - 1] in _ONE_MORE
    after = happening.line.row[happening.last + 1 : happening.last + 2]
    ends = trigger.base == "land" or (trigger.base == "come" and after == ["from"])
    if ends and trigger.attribute == "delivery" and kind in _SHOTS_TOLD:
        return replace(happening, trigger=Trigger(kind, trigger.role, trigger.base))  # "Both landed in an area at sea"
    if trigger.base == "follow" and kind in _SHOTS_TOLD and happening.line.row[happening.first - 1] in ONE_MORE:
        return replace(happening, trigger=Trigger(kind, trigger.role, trigger.base))
    if kind not in _GOES_ON or trigger.attribute != "delivery" or not (more or trigger.base == "follow"):
        return happening
    return replace(happening, trigger=Trigger(kind, trigger.role, trigger.base))
