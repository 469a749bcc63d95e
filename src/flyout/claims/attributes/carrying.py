"""Words before the name of what carries a weapon: "launched from", "carried on", "put the missile on", "for its"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.claims.attributes.platforms import PREFIXES
from flyout.claims.context import Context
from flyout.claims.quantities.tape import Tape
from flyout.documents.wordlists import words

_LAUNCHES = words("""
    launched launches launching launch fired fires firing fire shot dropped drops released releases flung flew flown
    missile missiles test tested lift lifts lifted lifting took takes rose blasted came hurled loosed
""")
_CARRIED = words("""
    carried mounted transported based housed kept stored deployed rides ride sits sit travels moved placed installed
    fitted hides hidden hangs hung slung loaded integrated used launched fired dropped released compatible cleared
    goes go fits transported flown stationed works work already hang fit fitting service integration
""")
_PLACES = words("on in aboard inside under beneath by with via for into onto")
ROUNDS = words("missile missiles rocket rockets")
_ROUNDS_FOR = ROUNDS | words("weapon weapons interceptors order retained")
_OWN = frozenset({"its", "their"})
_CARRIERS = words("launcher launchers vehicle vehicles truck trucks")
_SERVES = words("service serve serves served")
_TUBES = words("launcher launchers tubes cells")
_ARMS_ABOARD = ROUNDS | words("weapon weapons system systems")
_SILOS = words("silo silos")
_ARTICLES = words("the a an")
_TO_SILO = words("in into from")
_FIRED_BY = words("launched fired shot dropped released test launch launching firing")
_MEANT = words("meant intended designed planned built made")
_AIMED_AT = words("moving enemy hostile fast large small")
_IS = words("is are was were now also")
PREPOSITIONS = _PLACES | {"from", "off", "to"}
_FITTED = words("fit fits fitted fitting attached added")
_ABLE = words("ability capability capabilities")
_CLASS = re.compile(r"\b[A-Z]\w+[- ]class\b")
_PUTS = words("""
    put puts place places install installs installed mount mounts fit fits deploy carry carries carried integrate hang
    hangs hung flies fly flying flew operate operates operated
""")
_UNDER = words("on aboard under inside onto")
_PHRASE = 6  # tokens of the phrase behind "in", which ends with "silo"
_NEAR = 3  # tokens between "carried" and its preposition
_WITHIN = 8  # tokens between "put" and its preposition
_FAR = 14  # tokens between "launched" and "from"


def is_weak(tape: Tape, place: int) -> bool:
    """Whether words tell what carries a weapon only where one is named: "on board", "for its boats", "is on two"."""
    word, last = tape[place].lower, tape[place - 1].lower
    if tape[place + 1].lower == "board" or (word == "for" and last not in _ROUNDS_FOR):
        return True
    return last in _IS and word != "from"


def _leads_to_silo(behind: Sequence[str]) -> bool:
    """Whether one phrase behind "in" ends in a silo, and no other begins before: "in the House say the silos"."""
    silo = next((k for k, word in enumerate(behind) if word in _SILOS), None)
    return silo is not None and _ARTICLES.isdisjoint(behind[1:silo])


def is_carrying(context: Context, place: int) -> bool:
    """Whether the preposition at `place` is one of "launched from", "carried on", "put the missile on", "for its"."""
    tape = context.tape
    word = tape[place].lower
    if word in _TO_SILO and _SILOS & tape.held and _leads_to_silo(tape.words(place + 1, _PHRASE)):
        return True
    if word in ("from", "with") and tape[place + 1].lower == "its" and not _ABLE.isdisjoint(tape.before(place, _FAR)):
        return True
    if word in ("from", "off"):
        return _is_from_ship(tape, place) or not _LAUNCHES.isdisjoint(tape.before(place, _FAR))
    if word == "with" and tape[place - 1].lower in _CARRIERS:
        return False  # "a truck-mounted launcher with four tubes"
    if word == "to":
        return not _FITTED.isdisjoint(tape.before(place, _NEAR))
    if word == "for":
        return _is_for(tape, place)
    if word == "by" and not _FIRED_BY.isdisjoint(before := tape.before(place, _WITHIN)):
        return "down" not in before
    if word in _UNDER and not _PUTS.isdisjoint(tape.before(place, _WITHIN)):
        return True
    if word in ("on", "aboard") and _is_aboard(context, place):
        return True
    if word == "in" and tape[place + 1].lower in _OWN and not _TUBES.isdisjoint(tape.words(place + 2, _NEAR)):
        return True
    return not _CARRIED.isdisjoint(tape.before(place, _NEAR))


def _is_from_ship(tape: Tape, place: int) -> bool:
    """Whether rounds are told to be from a ship by name: "missiles from HMS Perth"."""
    return tape[place + 1].text in PREFIXES and tape[place - 1].lower in ROUNDS


def _is_for(tape: Tape, place: int) -> bool:
    """Whether "for" tells what carries a weapon: "for its frigates", "missiles for the Typhoon", "meant for ships"."""
    behind = tape[place + 1].lower
    meant = tape[place - 1].lower in _MEANT and behind not in _AIMED_AT
    return behind in _OWN or tape[place - 1].lower in _ROUNDS_FOR or meant


def _is_aboard(context: Context, place: int) -> bool:
    """Whether "on" or "aboard" tells so: "is on two frigates", "serves on", "missiles aboard", "on Kilo-class"."""
    tape = context.tape
    word, last = tape[place].lower, tape[place - 1].lower
    if word == "on" and (tape[place + 1].lower == "board" or not _SERVES.isdisjoint(tape.before(place, _WITHIN))):
        return True
    if last in _IS or last in (ROUNDS if word == "on" else _ARMS_ABOARD):
        return True
    return _CLASS.search(context.document.text, tape.end(place), tape.end(place + 5)) is not None
