"""What becomes of deliveries, orders and permits: a noun and its verb tell it together, "deliveries are to begin"."""

from __future__ import annotations

from types import MappingProxyType

from flyout.claims.happenings.clauses import is_weapon, low_words
from flyout.claims.happenings.foreseen import is_foreseen
from flyout.claims.happenings.inflections import inflect
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.nounphrases import ends_phrase, phrase_start
from flyout.claims.happenings.triggers import OPPOSITE, Trigger
from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import (
    AUXILIARIES,
    BE,
    CLAUSE_ENDS,
    CONJUNCTIONS,
    DETERMINERS,
    IS,
    ITS,
    NEGATIONS,
    PREPOSITIONS,
    lowers,
)


def _forms(*verbs: str) -> frozenset[str]:
    """Forms a verb has as the verb of a clause: present and past."""
    return frozenset(form for verb in verbs for form in inflect(verb) if not form.endswith("ing"))


_KINDS = MappingProxyType(
    {
        noun: kind
        for kind, nouns in (
            ("delivery", "delivery deliveries shipment shipments handover transfer transfers supplies"),
            ("production", "production output manufacture assembly manufacturing"),
            ("line", "line lines"),
            ("test", "launches firings trials tests"),
            ("works", "factory plant hall"),
            ("work", "work"),
            ("deal", "contract deal agreement"),
            ("readiness", "capability readiness"),
            ("trade", "sale sales export exports"),
            ("deployment", "entry rearmament"),
            ("deployment", "deployment deployments fielding induction stationing installation"),
            ("order", "order orders purchase purchases acquisition procurement"),
            ("authorisation", "approval permission consent authorisation authorization clearance go-ahead nod"),
            ("authorisation", "licence license opinion blessing permit"),
            (
                "restriction",
                "ban embargo moratorium restriction restrictions limit limits curbs ceiling cap prohibition",
            ),
            ("request", "request requests appeal appeals plea demands application"),
            ("other", "return withdrawal retirement removal unveiling dismantling"),
            ("confirmation", "confirmation acknowledgement acknowledgment admission"),
        )
        for noun in nouns.split()
    }
)
COURSE_WORDS = tuple(_KINDS)
_RUNS = _forms(
    *("begin", "start", "commence", "open", "resume", "continue", "run", "proceed", "last", "end", "finish"),
    *("cease", "stop", "close", "conclude"),
)
_MOVES = _forms("rise", "grow", "climb", "increase", "double", "triple", "quadruple", "fall", "drop", "shrink", "reach")
_SHIFTS = _forms("slip", "slide", "slow", "accelerate")
_COMES = _forms("come", "follow", "arrive", "occur", "take")
_DONE = lowers(
    "pushed "
    "begun started resumed continued completed finished announced delayed postponed brought put moved rescheduled cut "
    "negotiated considered halved doubled tripled raised increased reduced expanded staggered accelerated cancelled "
    "canceled speeded sped"
)
_AWAITED = lowers("expected due planned scheduled foreseen imminent underway slated likely complete over")
_GRANTED = lowers("given granted issued received needed required sought")
_DENIED = lowers("withheld refused denied revoked withdrawn")
_IMPOSED = lowers("imposed introduced kept tightened extended agreed set maintained upheld renewed")
_LIFTED = lowers("lifted eased dropped removed relaxed loosened scrapped waived ended") | _forms(
    "expire", "lapse", "end"
)
_ASKED = lowers("made sent filed submitted renewed repeated received")
_STOPPED = lowers("suspended halted blocked frozen paused barred held")
_LINES = _forms("reopen", "restart", "close", "shut")
_WORKED = frozenset({"performed", "completed", "finished"})
_LACKING = lowers("lacking missing pending awaited")
_VERBS = MappingProxyType(
    {
        "delivery": _RUNS | _SHIFTS | _COMES | _DONE | _AWAITED | _STOPPED | {"made", "unloaded", "accepted"},
        "production": _RUNS | _SHIFTS | _DONE | _AWAITED | _MOVES | {"launched", "gone"},
        "line": _LINES,
        "test": frozenset({"begin", "start", "resume"}),
        "works": frozenset({"open", "opens"}),
        "work": _WORKED,
        "deal": lowers("expected due imminent foreseen"),
        "readiness": lowers("declared reached achieved attained planned expected"),
        "trade": _STOPPED | {"stopped"},
        "deployment": _RUNS | _SHIFTS | _COMES | _DONE | _AWAITED,
        "order": _SHIFTS | _COMES | _DONE | _AWAITED | {"poured", "disclosed"},
        "authorisation": _COMES | _AWAITED | _GRANTED | _DENIED,
        "restriction": _IMPOSED | _LIFTED,
        "request": _COMES | _ASKED,
        "other": _RUNS | _COMES | _DONE | _AWAITED,
        "confirmation": _COMES | _LACKING,
    }
)
_MEANINGS = MappingProxyType(
    {"line": "production", "works": "production", "work": "production", "deal": "order", "readiness": "deployment"}
)
"""Kinds of nouns that are no kinds of events."""
_BY_OTHERS = (
    (_STOPPED | _WORKED | _DONE | _GRANTED | _DENIED | _IMPOSED | _LIFTED | _ASKED)
    | lowers("disclosed launched unloaded accepted declared reached achieved attained")
) - (_COMES | _RUNS)
"""Participles, which need a form of "be"."""
_BEFORE = (
    frozenset({",", ";", ":", '"', "“", "”", "(", "—", "--"})
    | CONJUNCTIONS
    | {"that", "whose", "before", "after", "since", "until"}
)
_OPENERS = PREPOSITIONS | DETERMINERS
_SET_TO = tuple([word, "to"] for word in ("set", "due", "expected", "scheduled", "planned", "likely"))
"""What can stand without a form of "be" behind "with": "with deliveries set to begin"."""
_CLOSING = MappingProxyType({",": ",", "(": ")"})
"""What opens words that are put in, and what closes them."""
_SIDES = frozenset({"off", "back", "forward", "up"})
_COMING = lowers("under to expected due planned scheduled set likely all but")
"""What can stand inside a verb group: "has all but stopped", "are likely to begin"."""
_PRESENT = frozenset(
    verb + end for verb in ("begin", "start", "commence", "open", "resume", "run", "end", "last") for end in ("", "s")
)
_FUTURE = frozenset({"will", "would", "shall"})
_PRESENT_COMES = lowers("come comes follow follows arrive arrives occur occurs")
_TAKES = frozenset(inflect("take"))
_REACH = 26
_OPERATING = frozenset({"operational", "operating", "full", "combat"})
_INSERTED = 9
_INSERTION = 16
_LONG = 14
"""Words between noun and verb that may tell of deeds of their own."""
_FAR = 30


def _is_subject(line: Line, first: int) -> bool:
    """Whether a noun phrase that begins at `first` opens a clause."""
    if first == 0 or line.words[first - 1].text in _BEFORE or line.row[first - 1] in _BEFORE:
        return True
    return is_speech_verb(line.words[first - 1])


def _predicate(line: Line, index: int, kind: str) -> int | None:
    """The verb that says what becomes of the noun at `index`."""
    verbs = _VERBS[kind]
    grouped, over = False, 0
    for k in range(index + 1, min(index + _REACH, len(line.words))):
        low = line.row[k]
        if k < over:
            continue
        if line.row[k] in _CLOSING:
            over = _past_insertion(line, k)
        if line.words[k].mark and line.words[k].text not in {"-", "."} and k >= over:
            return None
        if low in CLAUSE_ENDS and k not in line.names and line.row[k - 1] != "all":  # "had all but stopped"
            return None
        if low in AUXILIARIES or low in NEGATIONS:
            grouped = True
        elif k not in line.names and _tells(line, index, k, verbs):
            return k
        elif grouped and not (line.words[k].adverb or low in _COMING):
            return None
    return None


def _tells(line: Line, index: int, verb: int, verbs: frozenset[str]) -> bool:
    """Whether a word is one of the verbs that tell what becomes of a noun, or ends "is under way"."""
    if line.row[verb] == "way":
        return line.row[verb - 1] == "under"
    return line.row[verb] in verbs and _is_verb(line, index, verb)


def _past_insertion(line: Line, comma: int) -> int:
    """Word behind what closes the insertion that `comma` or a bracket opens, 0 if none is near.

    ", the firm said, | began", "(GMLRS) | missiles".
    """
    for k in range(comma + 1, min(comma + _INSERTION, len(line.words))):
        if line.row[k] == _CLOSING[line.row[comma]]:
            return k + 1
        if line.words[k].mark:
            return 0
    return 0


def _is_verb(line: Line, index: int, verb: int) -> bool:
    """Whether a word that could be the verb of the noun at `index` is one."""
    low = line.row[verb]
    group = low_words(line, index + 1, verb)
    helped = not AUXILIARIES.isdisjoint(group) or group in _SET_TO
    if low in _AWAITED or low in _LACKING:
        return not BE.isdisjoint(group) and line.row[verb + 1 : verb + 2] != ["to"]
    if low in _BY_OTHERS:
        return not BE.isdisjoint(group)
    if low == "gone":
        return line.row[verb + 1 : verb + 2] == ["from"]
    if low in _MOVES:  # the past is told by its figures
        return not _FUTURE.isdisjoint(group) or ("to" in group and not IS.isdisjoint(group))
    if low in _TAKES:
        return line.row[verb + 1 : verb + 2] == ["place"]
    if low in _PRESENT_COMES and not helped:
        return False  # "the orders come too late"
    if low == "last" and line.row[verb + 1 : verb + 2] != [] and line.row[verb + 1] in _BY_OTHERS:
        return False  # "was last raised"
    if low == "last" or low in DETERMINERS:
        return helped
    return helped or line.row[verb - 1] not in _OPENERS


def _kind(noun: str, verb: str) -> str:
    kind = _KINDS[noun]
    if kind == "trade" or (kind == "delivery" and verb in _STOPPED):
        return "restriction"
    if (kind == "authorisation" and verb in _DENIED) or (kind == "restriction" and verb in _LIFTED):
        return OPPOSITE[kind]
    return _MEANINGS.get(kind, kind)


def _is_of_weapons(line: Line, first: int, index: int) -> bool:
    """Whether what returns or is withdrawn are weapons: "its return", "the withdrawal of the missiles"."""
    owned = not ITS.isdisjoint(low_words(line, first, index))
    return owned or (line.row[index + 1 : index + 2] == ["of"] and any(is_weapon(line, k) for k in _next(line, index)))


def _next(line: Line, index: int) -> range:
    return range(index + 2, min(index + 2 + _INSERTED, len(line.words)))


def course_at(line: Line, index: int) -> Happening | None:
    """The event that the noun at `index` tells together with its verb: "Deliveries to India | were delayed"."""
    low = line.row[index]
    ends = ends_phrase(line, index) or line.row[index + 1] in _VERBS[_KINDS[low]]
    set_to = line.row[index + 1 : index + 3] in _SET_TO
    if index in line.names or not (ends or set_to):
        return None
    first = phrase_start(line, index)
    if _KINDS[low] == "readiness" and _OPERATING.isdisjoint(low_words(line, first, index)):
        return None
    if not (_is_subject(line, first) or (set_to and line.row[first - 1] == "with")) or (
        _KINDS[low] == "other" and not _is_of_weapons(line, first, index)
    ):
        return None
    verb = _predicate(line, index, _KINDS[low])
    whose = line.row[first - 1] == "whose"
    if verb is None or (whose and _KINDS[low] == "authorisation"):
        return None  # "whose consent was needed"
    group = low_words(line, index + 1, verb)
    if _KINDS[low] == "work":
        verb = _last_predicate(line, verb)
    last = verb + (not _SIDES.isdisjoint(line.row[verb + 1 : verb + 2]))
    return Happening(
        line=line,
        trigger=Trigger(_kind(low, line.row[verb]), "noun", low),
        first=first,
        last=index if verb - index > _LONG else last,
        verb=index,
        shape="noun",
        relative=whose,
        foreseen=_is_to_come(line, verb, group),
        negated=line.row[verb] in _LACKING or not NEGATIONS.isdisjoint(low_words(line, first, verb)),
    )


def _last_predicate(line: Line, verb: int) -> int:
    """The verb that says when work is to be done: "will be performed in Orlando, and is expected to be | completed"."""
    return max((k for k in range(verb, min(verb + _FAR, len(line.words))) if line.row[k] in _WORKED), default=verb)


def _is_to_come(line: Line, verb: int, group: list[str]) -> bool:
    """Whether a course is still to be run: "are to begin", "begin in 2027", "is expected next year"."""
    low = line.row[verb]
    if low in _AWAITED or not _FUTURE.isdisjoint(group) or is_foreseen(line, verb, verb):
        return True
    return low in _PRESENT and AUXILIARIES.isdisjoint(group)
