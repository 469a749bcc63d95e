"""What a verb of giving or testing is done to, where it does not stand right behind it or is no weapon."""

from __future__ import annotations

from flyout.claims.happenings.clauses import before_of, holds_weapon, object_of, on_state
from flyout.claims.happenings.triggers import GIVING, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import lowers

_DAYS = lowers("monday tuesday wednesday thursday friday saturday sunday")
_QUALITIES = lowers("accuracy reliability performance capability parameters readiness")


def given(line: Line, trigger: Trigger, last: int) -> Phrase | None:
    """The object of a verb, also behind who gets it; none if a quality is tried or a number passed."""
    thing = object_of(line, last)
    dated = line.row[last + 1 : last + 2] == ["on"] and not _DAYS.isdisjoint(line.row[last + 2 : last + 3])
    if thing is None and dated:
        return object_of(line, last + 2)  # "unveiled on Sunday | a new missile"
    if trigger.attribute == "test" and _is_quality(line, thing):
        return None
    if trigger.base == "pass":
        onward = thing is not None and line.row[thing[1] + 1 : thing[1] + 2] == ["to"]
        return thing if holds_weapon(line, thing, stand_ins=onward) else None  # not "the total passed 2,600"
    return _past_receiver(line, last + 1) if thing is None and trigger.base in GIVING else thing


def _is_quality(line: Line, thing: Phrase | None) -> bool:
    """Whether only a quality is tried: "validated the accuracy of the system"."""
    return thing is not None and line.row[before_of(line, thing)[1]] in _QUALITIES


def _past_receiver(line: Line, index: int) -> Phrase | None:
    """The object behind the state that gets it: "handed over to Ukraine | the first of four systems"."""
    if line.row[index : index + 1] != ["to"] or not on_state(line, index + 1):
        return None
    mention, last = line.names[index + 1], index + 1
    while line.names.get(last + 1) is mention:
        last += 1
    return object_of(line, last)
