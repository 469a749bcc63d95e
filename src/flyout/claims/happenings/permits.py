"""Verbs of allowing and forbidding: whether weapons, their use or their sale are what is allowed or halted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from flyout.claims.happenings.clauses import (
    before_relative,
    holds_any,
    holds_weapon,
    low_words,
    object_of,
    subject_window,
    weapon_after,
    weapon_within,
)
from flyout.claims.happenings.triggers import GIVING, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import (
    ASIDES,
    ITS,
    lowers,
)

USES = lowers(
    "use using strike strikes striking fire firing launch launching hit hitting attack attacking target delivery "
    "deliveries transfer transfers deployment sale sales exports shipment shipments export request requests buy "
    "purchase"
)
LEAVES = lowers("permission approval consent leave licence license go-ahead clearance")
_LIMITED = frozenset({"range", "reach", "payload"})
_DEALINGS = lowers("sale sales purchase buy export exports transfer")
_HALTING = frozenset({"suspend", "halt", "pause", "block", "limit"})
_STOPPING = _HALTING | {"freeze", "block", "veto"}
_WORKADAY = lowers("production exports operations flights traffic trading services work output talks negotiations")
_SPEAKS = lowers("speak comment discuss talk publicly brief disclose")
_CHARGES = lowers(
    "reports charge charges claim claims accusation accusations allegation allegations report inquiry findings "
    "criticism criticisms complaint complaints concerns condemnation warning warnings"
)
_FLAT = ([","], ["."], ["for"])
"""Behind a refusal that says no more: "Greece refused"."""


def permits(line: Line, trigger: Trigger, shape: str, place: Phrase) -> bool:
    """Whether what somebody allows, forbids or halts has to do with weapons."""
    first, last = place
    if _is_of_charges(line, trigger, last) or _may_speak(line, last):
        return False
    if trigger.base in _HALTING and not _WORKADAY.isdisjoint(line.row[last + 1 : last + 4]):
        return weapon_within(line, last + 1, 6)  # "the plant suspended production"
    used = not USES.isdisjoint(line.row[last + 1 : last + 14]) or (shape == "passive" and _is_decreed(line, first))
    own = _OWN_WAYS.get(trigger.base)
    used = used or (own is not None and own(line, shape, place))
    used = used or (trigger.base in _STOPPING and _is_spoken_of(line, first))
    return used or (trigger.base != "limit" and weapon_after(line, last))


def _is_of_charges(line: Line, trigger: Trigger, last: int) -> bool:
    """Whether a report or a charge is what is rejected: "rejected the claims"."""
    return trigger.base == "reject" and not _CHARGES.isdisjoint(line.row[last + 1 : last + 7])


def _suspends(line: Line, shape: str, place: Phrase) -> bool:
    """Whatever somebody suspends."""
    return shape == "active"


def _approves(line: Line, shape: str, place: Phrase) -> bool:
    """A sale or purchase before the verb: "the sale that Congress approved"."""
    return not _DEALINGS.isdisjoint(low_words(line, place[0] - 4, place[0]))


def _refuses(line: Line, shape: str, place: Phrase) -> bool:
    """Nothing more, or to give weapons: "Greece refused", "refused to send it"."""
    return line.row[place[1] + 1 : place[1] + 2] in _FLAT or _parts_with(line, place[1])


def _revokes(line: Line, shape: str, place: Phrase) -> bool:
    """A permission that was given: "revoked the licence"."""
    return not LEAVES.isdisjoint(line.row[place[1] + 1 : place[1] + 6])


def _may_speak(line: Line, last: int) -> bool:
    """Whether leave is given to speak and not to shoot: "was not authorised to speak publicly"."""
    return not _SPEAKS.isdisjoint(line.row[last + 1 : last + 5])


def _parts_with(line: Line, last: int) -> bool:
    """Whether to give weapons is what is refused: "refused to send it"."""
    to, verb, thing = (*line.row[last + 1 : last + 4], "", "", "")[:3]
    return to == "to" and verb in GIVING and thing in {"it", "them", "any"}


def _limits(line: Line, shape: str, place: Phrase) -> bool:
    """Weapons, or how far they reach, limited by no weapon: "had limited South Korean missiles to 800 km"."""
    thing = object_of(line, place[1]) if shape == "active" else None
    if thing is None or holds_weapon(line, subject_window(line, place[0]), stand_ins=False):
        return False
    return holds_weapon(line, thing, stand_ins=False) or holds_any(line, thing, _LIMITED)


def _is_spoken_of(line: Line, first: int) -> bool:
    """Whether somebody stops the weapon that a relative clause is about: "the Sapsan, which the ministry | froze"."""
    return line.row[first - 1] not in ASIDES and before_relative(line, first)


def _is_decreed(line: Line, first: int) -> bool:
    """Whether what is allowed or halted has to do with weapons: "the sale of missiles was approved"."""
    window = subject_window(line, first)
    lows = line.row[window[0] : window[1] + 1] if window else []
    if USES.isdisjoint(lows):
        return False
    sold = not _DEALINGS.isdisjoint(lows) or not ITS.isdisjoint(lows)
    return sold or holds_weapon(line, window, stand_ins=False) or not LEAVES.isdisjoint(lows)


_OWN_WAYS: Mapping[str, Callable[[Line, str, Phrase], bool]] = MappingProxyType(
    {
        "suspend": _suspends,
        "approve": _approves,
        "refuse": _refuses,
        "limit": _limits,
        **dict.fromkeys(("revoke", "rescind"), _revokes),
    }
)
"""What besides the use or the delivery of weapons can stand beside one verb only."""
