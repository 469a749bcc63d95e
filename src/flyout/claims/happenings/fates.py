"""What becomes of a missile in flight: it leaves its silo, strays, breaks up, falls into the sea or on a school."""

from __future__ import annotations

from itertools import pairwise

from flyout.claims.happenings.clauses import (
    ALONE,
    ONE_MORE,
    before_relative,
    inserted_before,
    is_weapon,
    low_words,
    object_of,
    on_state,
    subject_window,
)
from flyout.claims.happenings.flights import is_grounded
from flyout.claims.happenings.foreseen import is_foreseen, tells_of_deed
from flyout.claims.happenings.groups import group_start
from flyout.claims.happenings.inflections import inflect
from flyout.claims.happenings.launches import is_defence
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import (
    ADDING,
    AUXILIARIES,
    BE,
    DID,
    ITS,
    NEGATIONS,
    PREPOSITIONS,
    TIMES,
    lowers,
)
from flyout.documents.model import HEADLINE


def _forms(*verbs: str) -> frozenset[str]:
    """Past forms and participles of verbs."""
    return frozenset(form for verb in verbs for form in inflect(verb)[1:] if not form.endswith(("ing", "s")))


_FALLS = _forms("fall", "land", "crash", "drop", "tumble", "plummet", "flop", "plop", "topple")
_BREAKS = _forms("fragment", "disintegrate", "misfire", "malfunction", "self-destruct")
_APART = _forms("break", "fall", "come")
_STRAYS = _forms("veer", "stray", "swerve")
_RISES = _forms("rise", "soar", "emerge", "blast", "lift", "leave")
_LAUNCHES = frozenset({"launched", "launches"})
_DUDS = lowers("explode exploded detonate detonated ignite ignited light lit")
_CHARGES = lowers(
    "warhead warheads missile missiles rocket rockets booster boosters motor motors stage stages engine charge one bomb"
)
_AFTER_MISS = frozenset({",", ".", ";", "the"}) | ITS
_FIRED = frozenset({"launched", "fired", "shot", "dropped"})
_DOING = frozenset({"can", "could"})
_STANDING = frozenset({"it", "they", "both"})
_MEETS = frozenset({"found", "reached"})
FATE_WORDS = _DUDS | _FALLS | frozenset({"missed"}) | _MEETS | _BREAKS | _APART | _STRAYS | _RISES | _LAUNCHES
_DOWN_ON = lowers("through into in on onto near outside inside beside close at short within beyond off back")
_MARKS = lowers("target targets mark marks path course orbit point")
_PIECES = frozenset({"apart", "up"})
_ASIDE = lowers("off out from away course")
_TUBES = lowers(
    "silo silos tube tubes pad submarine sub boat canister launcher launchers water depths sea container truck rail "
    "platform platforms site ship frigate destroyer cruiser vessel range cosmodrome pontoon rails ramp"
)
_LEFT = frozenset({"left"})
_SUPPOSED = frozenset({"would", "could", "might"})
_REMAINS = lowers("debris fragments wreckage shrapnel parts pieces prices share costs output number numbers stocks")
_MEANT = frozenset({"out", "under", "behind", "to", "through", "for", "short"})
_WATER = lowers("sea ocean pacific atlantic waters bay gulf")
_LENGTHS = lowers("km kilometers kilometres miles metres meters yards feet")
_SIDES = lowers("west east north south northwest northeast southwest southeast short outside")
_FAR = 16
_INSERTED = 5
"""So many words before the verb name what it is said of."""
_REACH = 9


def _subject_flies(line: Line, first: int) -> bool:
    """Whether what the verb that begins at `first` is said of is a weapon or stands for one."""
    if line.row[first - 1] in ADDING and not _STANDING.isdisjoint(low_words(line, first - _FAR, first)):
        return True  # "It left the tube but | never reached its path"
    window = subject_window(line, first)
    if window is None or inserted_before(line, first):
        return window is not None or before_relative(line, first)
    lows = line.row[max(window[0], window[1] - _INSERTED) : window[1] + 1]
    if not _REMAINS.isdisjoint(lows):
        return False
    last = line.words[window[1]]
    stands = (
        last.low in ONE_MORE or last.low in ALONE or last.low in {"tenth", "third", "fourth", "fifth"} or last.number
    )
    stands = stands or ("one", "from") in pairwise(line.row[window[0] : window[1] + 1])  # "one from a submarine veered"
    near = range(max(window[0], window[1] - _INSERTED), window[1] + 1)
    fired = any(line.row[k + 1] in _FIRED and is_weapon(line, k) for k in range(*window))
    return fired or stands or any(is_weapon(line, k) for k in near) or before_relative(line, first)


def _misses_weapon(line: Line, last: int) -> bool:
    """Whether a missile is what was missed: "the interceptor missed the missile"."""
    thing = object_of(line, last)
    return thing is not None and is_weapon(line, thing[1])


def _is_by_defence(line: Line, index: int) -> bool:
    """Whether a defence is what missed: "Both the Arrow and the battery | missed"."""
    window = subject_window(line, group_start(line, index))
    return window is not None and is_defence(line, window)


def _kind(line: Line, index: int, *, warlike: bool) -> str | None:
    """What the verb at `index` and the words behind it tell, None if nothing."""
    low, last = line.row[index], index
    while last + 1 < len(line.words) and line.words[last + 1].adverb and line.row[last + 1] not in _MEANT:
        last += 1
    after = line.row[last + 1 : last + 3]
    if not after:
        return "other" if low in _BREAKS and warlike else "test" if low in _BREAKS else None
    if low in _MEETS:
        mark = after[0] in ITS and not _MARKS.isdisjoint(line.row[last + 1 : last + 4])
        return ("strike" if warlike else "test") if mark else None
    if low in _LAUNCHES:
        return "test" if not warlike and after[0] == "from" and _launches_itself(line, index, last) else None
    if low == "missed" and warlike and (_misses_weapon(line, last) or _is_by_defence(line, index)):
        return "interception"
    if low == "missed":
        return "strike" if warlike and after[0] in _AFTER_MISS else None
    if (low in _APART and after[0] in _PIECES) or low in _BREAKS:
        return "other" if warlike else "test"
    if low in _STRAYS:
        return ("other" if warlike else "test") if after[0] in _ASIDE else None
    if low in _RISES and after[0] == "at" and "from" in line.row[last + 3 : last + 7]:
        last, after = line.row.index("from", last + 3) - 1, ["from"]  # "rose at 12:07 p.m. from Musudan"
    if low in _LEFT or (low in _RISES and after[0] in {"from", "out", "off"}):
        place = object_of(line, last if low in _LEFT else last + 1)
        site = place is not None and _is_site(line, place, named=low not in _LEFT)
        return "test" if (site or after == ["off", "from"]) and not warlike else None
    return _end(line, index, last, warlike=warlike) if low in _FALLS else None


def _launches_itself(line: Line, index: int, last: int) -> bool:
    """Whether a missile is what launches, and no other verb tells of it: "An Atlas launched from | Wallops today"."""
    window = subject_window(line, index)
    if window is None or window[0] > 0 or not line.words[last + 2 : last + 3] or not line.words[last + 2].capital:
        return False
    if line.row[index] == "launches" and line.part is not HEADLINE:
        return False
    after = line.row[last + 2 :]
    finite = not AUXILIARIES.isdisjoint(after) or not DID.isdisjoint(after) or any(low.endswith("ed") for low in after)
    return not finite and is_weapon(line, window[1])


def _end(line: Line, index: int, last: int, *, warlike: bool) -> str | None:
    """What it tells that something fell, landed or crashed."""
    low, after = line.row[index], line.row[last + 1 : last + 2]
    if _is_distance(line, last + 1):
        return "strike" if warlike else "test"
    if after[0] not in _DOWN_ON or _is_figure(line, last + 1):
        return None
    if low == "landed" and (after[0] == "at" or not (warlike or _in_water(line, last))):
        return None  # a delivery
    if not warlike and "accurately" in low_words(line, index + 1, last + _REACH):
        return "other"
    if after[0] == "in" and not (warlike or _in_water(line, last)) and on_state(line, last + 2):
        return "other"  # "fell in Poland": nobody tests there
    return "strike" if warlike else "test"


def _is_site(line: Line, place: Phrase, *, named: bool) -> bool:
    """Whether something is flown from there: a silo, a ship, if `named` will do a place with a name."""
    named = named and line.words[place[0]].capital and not line.words[place[0]].number
    return named or not _TUBES.isdisjoint(low_words(line, place[0], place[1] + 1))


def _in_water(line: Line, last: int) -> bool:
    return not _WATER.isdisjoint(line.row[last + 1 : last + _REACH])


def _is_distance(line: Line, index: int) -> bool:
    """Whether what follows is how far on which side of a place: "fell | about 200 km west of Hokkaido"."""
    index += line.row[index] in {"about", "some", "around", "roughly"}
    far = index + 1 < len(line.words) and line.words[index].number and line.row[index + 1] in _LENGTHS
    return far and not _SIDES.isdisjoint(line.row[index + 2 : index + 4])


def _is_figure(line: Line, index: int) -> bool:
    """Whether a share, a year or a figure is what follows, and no place: "fell in 1991", "fell short of the range"."""
    after = line.words[index + 1 : index + 3]
    if not after or after[0].number:
        return bool(after) and len(after[0].text) == 4
    if after[0].low in TIMES:
        return True
    return line.row[index + 1] in {"price", "number", "value", "favour", "favor", "line", "love", "hands", "service"}


def _dud_at(line: Line, index: int) -> Happening | None:
    """What did not go off: "the boosters did not ignite", "the warhead failed to explode"."""
    first = group_start(line, index)
    group = low_words(line, first, index)
    if NEGATIONS.isdisjoint(group) or not _DOING.isdisjoint(low_words(line, first - 1, first)):
        return None
    window = subject_window(line, first)
    if window is None or _CHARGES.isdisjoint(line.row[window[0] : window[1] + 1]):
        return None
    return Happening(
        line=line, trigger=Trigger("other", "fate", "dud"), first=first, last=index, verb=index, shape="active"
    )


def fate_at(line: Line, index: int, *, warlike: bool) -> Happening | None:
    """What the verb at `index` tells of a missile's end or beginning, if it is said of one."""
    if index in line.names or index == 0:
        return None
    if line.row[index] in _DUDS:
        return None if warlike else _dud_at(line, index)  # in war the hit is what happened
    attribute = _kind(line, index, warlike=warlike)
    if attribute is None:
        return None
    first = group_start(line, index)
    attribute = "other" if line.row[index] == "crashed" and is_grounded(line, first) else attribute
    group = low_words(line, first, index)
    if not BE.isdisjoint(group) or not _SUPPOSED.isdisjoint(group):
        return None
    if line.row[first - 1] in PREPOSITIONS or (line.row[index] in _RISES and line.row[first - 1] in AUXILIARIES):
        return None
    if not tells_of_deed(line, first, index, "active") or not _subject_flies(line, first):
        return None
    strayed = line.row[index] in _MEETS and not NEGATIONS.isdisjoint(group)  # "never reached its path"
    return Happening(
        line=line,
        trigger=Trigger(attribute, "fate", "stray" if strayed else "fate"),
        first=first,
        last=index + (index + 1 < len(line.words) and not line.words[index + 1].mark),
        verb=index,
        shape="active",
        foreseen=is_foreseen(line, first, index),
        negated=not strayed and any(low in NEGATIONS for low in group),
    )
