"""How sure the text itself is at a place: which hedge, negation or relative clause governs it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from flyout.claims.speech.hedges import DOUBTFUL, HEDGES, PLANNED, REPORTED, REPORTED_PASSIVE, hedge_at
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.roles import SPEAKING_NOUNS, WEAPONS
from flyout.claims.speech.words import (
    ASIDES,
    AUXILIARIES,
    BE,
    CLAUSE_ENDS,
    CONJUNCTIONS,
    DETERMINERS,
    DID,
    ITS,
    JOINTS,
    NEGATIONS,
    NUMERALS,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTIONS,
    QUOTES,
    TIMES,
    lowers,
)
from flyout.core.statement import Modality

_WISHES = frozenset({"want", "wants", "seeks", "seek"})
_DEFINITE = lowers("the his her this these those") | ITS | POSSESSIVE_MARKS
_FEW = 4
_NEW = frozenset({"new", "newest", "latest", "called", "named", "dubbed"})
_DONE = frozenset({"worth", "shown", "flown", "built", "made", "first", "begun", "bought", "seen", "known"})
_NO_THIRD = WEAPONS | SPEAKING_NOUNS | TIMES | PREPOSITIONS
"""Words in "s" that are no verbs."""

_BEFORE_OBJECTS = lowers("about around up over nearly almost roughly at")
_BEFORE_CLAUSES = frozenset({"before", "after", "until", "once"})
_ONE = frozenset({"it", "he", "she"})
_IT = (["it"], ["they"], ["he"], ["she"])
_PAST = frozenset({"was", "were", "had", "did"})
_NO_VERBS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS
_SEEMING = frozenset({"appear", "appears", "appeared", "seem", "seems", "seemed"})
_OF_HEDGES = HEDGES | _BEFORE_CLAUSES | {"with", "was", "and"}
_NO_DENIAL = lowers("only just yet until more less least all everyone known clear one every each")
_BOUNDS = lowers("farther further more longer faster higher beyond exceed exceeds over heavier less fewer")
"""What a denial is of a bound with: "cannot fly farther than 300 km"."""
_APART = frozenset({"though", "although", "while", "whereas", "because", "but"})
"""What opens a clause that no hedge before it reaches."""
_BOUGHT = DID | lowers("bought built sold sent got had gave won lost held kept used said")
_OF_CLAUSES = AUXILIARIES | JOINTS | PRONOUNS | {";", "--", "—", "–", ":", ","}
"""All words that tell where a clause begins, of whatever way."""
_HEDGED = DOUBTFUL | REPORTED_PASSIVE
_LABEL = 2
"""Last place of the colon after a label: "Estimated range: 300 km"."""
_HEDGED_THAT = DOUBTFUL | PLANNED | REPORTED_PASSIVE | BE | {"so", "it", "on", "in"}
_SUBJECT_ENDS = CLAUSE_ENDS | PREPOSITIONS
_VERB_ENDS = _SUBJECT_ENDS | {"and"}
_DENIALS = NEGATIONS - {"no", "none", "nor", "neither"}
_FAILED = frozenset({"failed", "fails"})
_GOVERNING = _DENIALS | _FAILED | {"yet"}
"""One of them stands where something is negated by a word before it."""
_NOBODY = frozenset({"none", "neither", "no", "nothing", "nobody"})
_UNSURE = HEDGES | _GOVERNING | _NOBODY | {"be", "was"}
_HANDING = frozenset({"handed", "handing", "hand", "taken", "take", "taking", "turned", "turn", "signed", "sign"})
"""What is done "over", which bounds nothing then."""

_DETAILS = frozenset({"detail", "details", "figure", "figures", "information", "date", "reason", "reasons", "footage"})
_ABOUT = frozenset({"of", "for", "on", "about"})
_NEAR = 8  # words: how far before a place a denial or a "be" stands
_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"])
_SHORT = 5  # words of a short clause on a noun
_FAR = 40  # words of a clause that are looked through
_SUBJECT = 16  # words from a subject to its verb


def clause_start(line: Line, first: int) -> int:
    """First word of the clause that the word `first` belongs to."""
    finite, row = False, line.row
    for index in range(first, max(-1, first - _FAR), -1):
        low = row[index]
        if low not in _OF_CLAUSES:
            continue
        if low in AUXILIARIES and not (index and line.row[index - 1] == "to"):
            finite = True
        if low in {";", "--", "—", "–"} or (low == ":" and index > _LABEL):
            return index + 1
        if low == "that" and line.row[index - 1] in _HEDGED:
            finite = False
            continue  # "it is reported that"
        joins = low == "," or (low in JOINTS and not (low == "yet" and line.row[index + 1 : index + 2] == ["to"]))
        if joins and index < first and (finite or _stands_apart(line, index) or _opens_relative(line, index)):
            return index + 1
        if low == "and" and index < first and _joins_clause(line, index):
            return index + 1
        if low in PRONOUNS and first - _SHORT < index < first and _tells_of(line, index):
            return index
    return max(0, first - _FAR)


def _tells_of(line: Line, index: int) -> bool:
    """Whether a pronoun opens a clause on the noun before it, about what is past: "the ones | it retired in 2015"."""
    deed = line.words[index + 1]
    noun = index > 0 and line.words[index - 1].noun and not line.words[index - 1].capital
    return noun and (deed.low in _BOUGHT or (deed.low.endswith("ed") and not deed.capital))


def _stands_apart(line: Line, index: int) -> bool:
    """Whether a "though" or "but" opens a clause which no hedge before it reaches."""
    return line.row[index] in _APART and (line.row[index - 1] == "," or line.row[index] == "but")


def _joins_clause(line: Line, index: int) -> bool:
    """Whether ", and" joins a clause with its own subject and past verb: "is to buy it, and | Oslo signed in May"."""
    if line.row[index - 1] != "," or not (index + 1 in line.names or line.row[index + 1 : index + 2] in _IT):
        return False
    verb = index + 2
    while line.names.get(verb) is line.names.get(index + 1, line):
        verb += 1
    if verb >= len(line.words) or verb in line.names:
        return False
    word = line.words[verb]
    return word.low in DID or word.low in AUXILIARIES or (word.low.endswith("ed") and not word.capital)


def _opens_relative(line: Line, index: int) -> bool:
    """Whether a "which" or "that" opens a clause which says something of the noun before it."""
    low = line.row[index]
    if low in {"which", "who", "whose", "whom"}:
        return True
    before = line.row[index - 1] if index else ""
    return low == "that" and before not in _HEDGED_THAT


def is_unsure(lows: frozenset[str]) -> bool:
    """Whether one of the words of a sentence may hedge or negate what it tells; else nothing of it need be asked."""
    return not lows.isdisjoint(_UNSURE)


def hedge_of(line: Line, place: Phrase, clause: Phrase) -> tuple[Modality, int] | None:
    """The hedge that holds at the words of `place`, looked for inside its clause, and where it stands.

    The nearest one before the place in its clause, else one inside it, else
    one in the few words after it.
    """
    was = "was" in line.lows and "to" in line.lows
    if not was and "be" not in line.lows and HEDGES.isdisjoint(line.lows):
        return None
    had = False
    for index in range(place[1], clause[0] - 1, -1):
        low = line.row[index]
        if low not in _OF_HEDGES or (index == place[0] and low in _WISHES):
            continue  # the wish itself is told as a fact
        if low == "and" and index < place[0] and _has_verb(line, index + 1, place[0]):
            return None
        had = had or (low == "with" and _has_with(line, index))
        if low in _BEFORE_CLAUSES and index < place[0] and _opens_clause(line, index):
            return None
        hedges = low in HEDGES or (was and low == "was")
        found = hedge_at(line, index) if hedges and not line.quoted[index] else None
        if found and not _is_put_in(line, index, place) and not (had and found is Modality.EXPECTED):
            aside = found is Modality.EXPECTED and index < place[0] and _in_participial(line, place)
            return None if aside else (found, index)
    after = line.row[place[1] + 1 : place[1] + 4] if "(" in line.lows else []
    if len(after) > 2 and after[0] == "(" and after[2] == ")" and after[1] in _HEDGED:
        return Modality.UNCONFIRMED if after[1] in DOUBTFUL else Modality.ATTRIBUTED, place[1] + 2
    rest = line.row[place[1] + 1 : place[1] + _SUBJECT + _NEAR]
    if had or (HEDGES.isdisjoint(rest) and "be" not in rest):
        return None
    if _in_participial(line, place) or _in_relative(line, place):
        return None
    return _hedge_after(line, place[1] + 1, clause[1], _ends(line, place, clause[0]))


def _has_verb(line: Line, first: int, stop: int) -> bool:
    """Whether a verb of its own stands behind an "and": "is believed to reach 300 km and carries a warhead of"."""
    for index in range(first, min(stop, first + _FEW)):
        word = line.words[index]
        third = word.low.endswith("s") and not word.low.endswith("ss") and len(word.low) > _FEW
        if not third or word.capital or word.low in _NO_THIRD or index + 1 >= len(line.words):
            continue
        following = line.words[index + 1]
        return following.low in DETERMINERS or following.number or following.low in _BEFORE_OBJECTS
    return False


def _opens_clause(line: Line, index: int) -> bool:
    """Whether a clause about the past follows "before": "before Paris stopped deliveries", not "before it begins"."""
    if index + 2 >= len(line.words):
        return False
    subject, verb = line.words[index + 1], line.words[index + 2]
    if subject.low in _ONE:
        return not verb.low.endswith("s") and verb.low not in AUXILIARIES
    return (subject.low in PRONOUNS or subject.capital) and (verb.low.endswith("ed") or verb.low in _PAST)


def _is_put_in(line: Line, hedge: int, place: Phrase) -> bool:
    """Whether a comma closes the phrase of a hedge before the verb: "the missile, believed to ..., weighs"."""
    comma = next((k for k in range(place[0] - 1, hedge, -1) if line.row[k] == ","), 0)
    if not comma or comma + 1 >= place[0]:
        return False
    opens = line.row[hedge - 1] == "," or any(
        line.row[k] in ASIDES and line.row[k - 1] == "," for k in range(max(1, hedge - _FEW), hedge)
    )
    word = line.words[comma + 1]
    return (
        opens and (word.low in DID or word.low.endswith(("s", "ed"))) and word.low not in _NO_VERBS and not word.capital
    )


def _in_relative(line: Line, place: Phrase) -> bool:
    """Whether a place stands in a clause between commas: "the missile, which flies 40 km, will be replaced"."""
    if ASIDES.isdisjoint(line.lows) or "," not in line.row[place[1] + 1 : place[1] + _NEAR]:
        return False
    for index in range(place[0], max(0, place[0] - _SUBJECT), -1):
        if line.row[index] in ASIDES:
            return line.row[index - 1] == ","
        if line.row[index] in {",", ";"}:
            return False
    return False


def _in_participial(line: Line, place: Phrase) -> bool:
    """Whether a place stands in a phrase of its own between commas: "the missile, tested in 1999, will be ..."."""
    if "," not in line.row[place[1] + 1 : place[1] + 1 + _FEW]:
        return False
    for index in range(place[0] - 1, max(0, place[0] - _NEAR), -1):
        if line.row[index] == ",":
            return line.row[index + 1].endswith("ed") or line.row[index + 1] in _DONE
    return False


def _ends(line: Line, place: Phrase, first: int) -> frozenset[str]:
    """What ends the search for the verb after a place: a subject goes on over "in" and "with" to its verb."""
    if not AUXILIARIES.isdisjoint(line.row[place[0] : place[1] + 1]) or line.row[place[1]].endswith("ed"):
        return _VERB_ENDS
    if not line.words[place[0]].text.isdigit() or place[1] + 1 >= len(line.words):
        return _SUBJECT_ENDS
    opening = line.words[first : place[0]]
    fronted = bool(opening) and opening[0].low in PREPOSITIONS and opening[-1].low not in PREPOSITIONS
    bare = all(word.low in DETERMINERS or word.adverb or word.low in {",", "and"} for word in opening)
    return CLAUSE_ENDS if bare or fronted else _SUBJECT_ENDS


def _has_with(line: Line, index: int) -> bool:
    """Whether a thing has by the "with" at `index` what no plan for it touches: "will get a missile with a range"."""
    if index + 1 >= len(line.words):
        return False
    if index == 0 or line.words[index - 1].text in QUOTES:
        return line.row[index + 1] in {"a", "an"}
    return line.row[index + 1] in {"a", "an"} and (
        line.words[index - 1].text == "," or index - 1 in line.names or line.row[index - 1] in WEAPONS
    )


def _hedge_after(line: Line, start: int, last: int, ends: frozenset[str]) -> tuple[Modality, int] | None:
    """The hedge in the verb that follows a subject: "another 18 launchers and 20 missiles are to come"."""
    before = line.words[start - 1]
    start += 2 * (line.row[start : start + 2] in _OF_THEM)
    counted = before.number or before.low in NUMERALS
    for index in range(start, min(start + _SUBJECT, last + 1)):
        word = line.words[index]
        following = line.row[index + 1] if index < last else ""
        if word.low in REPORTED:
            return Modality.ATTRIBUTED, index
        if word.low in _SEEMING and following == "to" and counted:
            return Modality.UNCONFIRMED, index
        if word.low == "and" and (following in AUXILIARIES or line.words[index - 1].text == ","):
            return None
        if word.low == "and" and _counts_next(line, index + 1, last):
            return None
        if word.low == "to" and following == "be":
            return _to_be(line, index)
        if word.low in AUXILIARIES:
            for k in range(index, min(index + 4, last + 1)):
                found = hedge_at(line, k) if line.row[k] in HEDGES else None
                if found:
                    return found, k
            return None
        if word.text in {";", ".", ":"} or word.low in ends:
            return None
    return None


def _counts_next(line: Line, index: int, last: int) -> bool:
    """Whether a number with a verb of its own follows "and": "ordered 12 last year and | 37 are planned"."""
    if index + 1 > last:
        return False
    number = line.words[index].number or line.row[index] in NUMERALS
    return number and line.row[index + 1] in AUXILIARIES


def _to_be(line: Line, index: int) -> tuple[Modality, int] | None:
    """What the "to be" at `index` says of the subject before it: "20 missiles to be sent", "believed to be there"."""
    before = line.words[index - 1]
    if before.text == ",":
        return None
    if before.low not in DOUBTFUL:
        return Modality.EXPECTED, index
    return None if line.words[index - 2].text == "," else (Modality.UNCONFIRMED, index)


def is_definite(line: Line, first: int) -> bool:
    """Whether the noun phrase about word `first` takes up what is known: "the cruise missile", "its new missile"."""
    for index in range(first, max(-1, first - _FEW), -1):
        low = line.row[index]
        if low in _DEFINITE:
            return True
        if low in DETERMINERS or low in PREPOSITIONS or low in BE or line.words[index].mark:
            return False
    return False


def has_article(line: Line, first: int) -> bool:
    """Whether "a" or "an" opens the noun phrase about word `first`."""
    return any(line.row[k] in {"a", "an"} for k in range(max(0, first - _FEW), first + 1))


def is_stated(line: Line, first: int, last: int) -> bool:
    """Whether a noun phrase says what something is, by a "be" before it or inside it: "it was most likely a Scud".

    What is new, or stands in quotation marks, is stated as well.
    """
    if line.quoted[first] or line.quoted[last] or not BE.isdisjoint(line.row[first:last]):
        return True
    for index in range(first - 1, max(-1, first - _NEAR), -1):
        word = line.words[index]
        if word.low in BE or word.low in _NEW:
            return True
        fills = word.low in DETERMINERS or word.low in DOUBTFUL or word.low == "most" or word.adverb
        if not fills and index not in line.names:
            return False
    return False


def nobody_at(line: Line, place: Phrase, clause: Phrase) -> int | None:
    """Index of the "none", "neither" or "no" whose verb is at `place`: "none of the missiles was shot down"."""
    if _NOBODY.isdisjoint(line.lows) or not any(line.row[k] in AUXILIARIES for k in range(place[0] - 1, place[1] + 1)):
        return None
    for index in range(place[0], max(clause[0] - 1, place[0] - _SUBJECT), -1):
        low = line.row[index]
        if low in _NOBODY:
            opens = index == clause[0] or line.words[index - 1].mark or line.row[index - 1] in JOINTS
            return index if opens else None
        if low == "," or (low in AUXILIARIES and index < place[0] - 1):
            return None
    return None


def _is_given(between: Sequence[str]) -> bool:
    """Whether what is denied is only that something is told of it: "did not give details of the test"."""
    return any(low in _DETAILS and joint in _ABOUT for low, joint in pairwise(between))


def negated_at(line: Line, place: Phrase, clause: Phrase) -> int | None:
    """Index of the negation that governs `place`: "did not involve multiple warheads"."""
    if line.lows.isdisjoint(_GOVERNING):
        return None
    first = max(clause[0], place[0] - _NEAR)
    for index in range(place[0], first - 1, -1):
        low = line.row[index]
        if (low in _BOUNDS and not (low == "over" and line.row[index - 1] in _HANDING)) or low in QUESTIONS:
            return None
        if low == "yet" and line.row[index + 1 : index + 2] == ["to"] and line.row[index - 1] in {"has", "have", "had"}:
            return index
        if low in _FAILED and line.row[index + 1 : index + 2] == ["to"]:
            return index
        if low in _DENIALS:
            follows = line.row[index + 1] if index + 1 < len(line.words) else ""
            return None if follows in _NO_DENIAL or _is_given(line.row[index + 1 : place[0]]) else index
        if line.words[index].text == ",":
            return None
    return None
