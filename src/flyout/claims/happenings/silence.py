"""Somebody who will not say: verbs of telling that are denied, refused, or followed by "no"."""

from __future__ import annotations

from flyout.claims.happenings.clauses import holds_weapon, is_weapon, low_words, object_of
from flyout.claims.happenings.groups import group_start
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import AUXILIARIES, BE, DETERMINERS, NEGATIONS, OF_THINGS, RELATIVES, lowers

_SAYING = lowers(
    "say said comment commented commenting elaborate elaborated respond responded reply replied answer answered "
    "name identify disclose disclosed specify specified confirm confirmed verify verified mention mentioned discuss "
    "discussed react reacted announce announced"
)
"""What is not said needs no object: "has not commented"."""
_GIVING = lowers(
    "give gave given offer offered provide provided issue issued release released publish published reveal revealed "
    "make made disclose disclosed add added named put claimed return returned"
)
"""What is not said is their object: "gave no figure"."""
_INFORMATION = lowers(
    "detail details figure figures number numbers statement statements comment comments reason reasons information "
    "confirmation explanation date dates location results range price cost specifications data mention reply answer "
    "evidence proof timetable timeline weight speed value breakdown type types model name names target targets "
    "quantity responsibility calls messages emails request requests footage video pictures images photographs"
)
_RELEASING = frozenset({"release", "released", "give", "given", "provide", "provided"})
_FUNDS = frozenset({"money", "funds", "cash", "sum", "budget"})
_REFUSING = lowers("declined declines declining refused refuses refusing unable unwilling refuse decline")
_SILENCES = frozenset(
    {("kept", "silent"), ("remained", "silent"), ("stayed", "silent"), ("kept", "mum"), ("was", "silent")}
    | {(verb, "questions") for verb in ("dodged", "sidestepped", "ducked", "evaded", "deflected")}
)
_CHECKING = frozenset({"checked", "corroborated", "substantiated"})
_UNSAID = lowers("answered disclosed given named released published revealed specified")
_HAVING = frozenset({"has", "have", "had"})
_NOBODY = frozenset({"neither", "nobody", "none", "nothing"})
_MADE = frozenset(
    {"named", "give", "gave", "given", "make", "made", "offer", "offered", "provide", "provided", "add", "added", "put"}
    | {"claimed", "return", "returned"}
)
_ATTACKS = lowers("attack attacks strike strikes raid launch it")
_IDENTIFYING = frozenset({"name", "named", "identify"})
_KNOWING = _IDENTIFYING | {"say"}
_NOTHING = (["nothing"], ["little"])
_LEFT_OUT = (["no"], ["neither"])
_SHORT, _LONG = 6, 9

_THE = DETERMINERS - _NOBODY - {"that"}
_TELL = frozenset({"tell", "told"})
_ASKED = frozenset({"how", "what", "which", "whether", "when", "where", "why"})
_TELLING = _SAYING | _GIVING | _CHECKING | _TELL
_UNTOLD = NEGATIONS | _REFUSING | _NOBODY | {"only", "silent", "mum", "questions", "nothing", "little", "yet"}
"""Without one of these words nobody is silent."""
SILENT_WORDS = _TELLING | {first for first, _ in _SILENCES}


def _tells(line: Line, index: int) -> bool:
    """Whether the word at `index` is a verb of telling with what it needs."""
    word = line.words[index].low
    if word in _SAYING or word in _CHECKING:
        return True
    if word in _TELL:
        return not _ASKED.isdisjoint(line.row[index + 1 : index + 2])  # "did not tell how many there were"
    if word in _RELEASING and not _FUNDS.isdisjoint(line.row[index + 1 : index + 4]):
        return False  # "has yet to release the money"
    return word in _GIVING and (word not in _MADE or _informs(line, index) or _owns_up(line, index))


def _owns_up(line: Line, index: int) -> bool:
    """Whether a weapon is what is named, or an attack what is claimed: "never named the missile"."""
    thing = object_of(line, index)
    if thing is None:
        return False
    if line.row[index] == "claimed":
        return line.row[thing[1]] in _ATTACKS
    return line.row[index] in _IDENTIFYING and holds_weapon(line, thing, stand_ins=False)


def _informs(line: Line, index: int) -> bool:
    """Whether a piece of information is the object of the verb at `index`."""
    for k in range(index + 1, min(index + _SHORT, len(line.words))):
        low = line.words[k].low
        if low in _INFORMATION:
            return True
        if low in RELATIVES or line.words[k].text in {",", ".", ";"}:
            return False
    return False


def _has_no(line: Line, index: int) -> bool:
    """Whether "no" and a piece of information follow the verb at `index`, or "nothing": "gave no range"."""
    after = line.row[index + 1 : index + 2]
    if line.row[index] not in _TELLING or not after:
        return False
    if after in _NOTHING:
        return AUXILIARIES.isdisjoint(line.row[index + 2 : index + 3])  # "said nothing would change"
    if line.row[index] == "said" and not AUXILIARIES.isdisjoint(line.row[index + 2 : index + _SHORT]):
        return False  # "said no date had been set"
    named = line.row[index] in _IDENTIFYING and is_weapon(line, min(index + 2, len(line.words) - 1))
    return after in _LEFT_OUT and (named or _informs(line, index))


def _refuses(line: Line, first: int) -> bool:
    """Whether the infinitive whose "to" stands before `first` is refused: "declined to say"."""
    index = first - 1
    if index > 0 and line.words[index].low == "to":
        index -= 1
    while index > 0 and line.words[index].adverb:
        index -= 1
    return index >= 0 and line.words[index].low in _REFUSING


def _clause_before(line: Line, first: int) -> list[str]:
    """The words before a verb, from the last comma on: not "nobody watched, Mei | said"."""
    before = low_words(line, first - _LONG, first)
    return before[len(before) - before[::-1].index(",") :] if "," in before else before


def silence_at(line: Line, index: int) -> Happening | None:
    """Somebody who does not tell, at the verb `index`: "has not issued a statement"."""
    low = line.words[index].low
    if line.lows.isdisjoint(_UNTOLD) or low not in SILENT_WORDS or index in line.names or index == 0:
        return None
    if line.row[index - 1] == "no":
        return None  # "were no answer to it"
    first = max(group_start(line, index), line.row[0] in _NOBODY)
    group = low_words(line, first, index)
    negated = not NEGATIONS.isdisjoint(group) or {"would", "only"} <= set(group)
    negated = negated or not _NOBODY.isdisjoint(_clause_before(line, first))
    negated = negated or {"yet", "to"} <= set(group)
    if low in _KNOWING and "could" in group:
        return None  # experts who cannot tell
    if low in _TELL and not BE.isdisjoint(group):
        return None  # who has not been told
    if low == "announced" and _HAVING.isdisjoint(group):
        return None  # "operations not yet announced"
    if not BE.isdisjoint(group) and line.row[first - 1] in OF_THINGS:
        return None  # "a claim that could not be verified"
    if not BE.isdisjoint(group) and low in _UNSAID and line.row[index + 1 : index + 2] != ["by"]:
        return None  # "the value was not disclosed": nobody is said to keep it back
    last = index
    if any((low, word) in _SILENCES for word in line.row[index + 1 : index + 2]):
        last = index + 1
    elif not (_has_no(line, index) or ((negated or _refuses(line, first)) and _tells(line, index))):
        return None
    if first == 0 or is_weapon(line, first - 1) or line.row[first - 1] in _THE:
        return None
    return Happening(
        line=line,
        trigger=Trigger("confirmation", "near", "silence"),
        first=first,
        last=last,
        verb=index,
        shape="active",
        negated=True,
    )
