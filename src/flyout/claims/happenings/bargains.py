"""Purchases, orders, deliveries and production told by nouns: whether they are made, moved or given their time."""

from __future__ import annotations

from flyout.claims.happenings.clauses import low_words, weapon_within
from flyout.claims.happenings.nounphrases import PURSUED, RANKS, RUNS, happens_later, of_weapon, past_of
from flyout.claims.happenings.triggers import Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import lowers

_STARTED = lowers(
    "rise double grow fall begin start end cease resume doubled tripled trebled ordered began started increased raised "
    "scheduled expected planned ended stopped rose"
)
GRANTS = lowers(
    "approved approve approves approval cleared clear clears authorised authorized allowed permitted blocked refused "
    "blessing okayed okay nod vetoed go-ahead consent leave license licence talks discussed request requested asked on"
)
_PURCHASES = frozenset({"purchase", "purchases", "acquisition", "procurement"})
ORDERS = frozenset({"order", "orders"})
_BROUGHT = frozenset({"delivery", "deployment"})
_HALTED = lowers("halted blocked paused frozen suspended barred banned forbidden")
_WORKED = lowers("performed done completed")
_MOVED = lowers(
    "delayed resumed brought put cancelled canceled halved cut suspended postponed agreed completed announced"
)
_ANNOUNCING = lowers(
    "announce marked marks "
    "back forward delayed postponed announced reported completed foresees foresee confirmed celebrated"
)
_SIGNED = lowers("signed worth awarded concluded placed inked agreed")
_CLAUSE = 24
_SOON = 3
_FURTHER = lowers("additional own further second third new")
_ARTICLED = frozenset({"an", "its", "first", "the"})
_HAVING = frozenset({"has", "have", "had", "holds", "held"})


def _goes_on(after: list[str]) -> bool:
    """Whether the deliveries a sentence opens with begin, run or are awaited: "Deliveries are to run until 2028"."""
    return bool(after) and (after[0] in RUNS or (after[0] == "to" and after[1:2] != [] and after[1] in _STARTED))


def _is_bought(line: Line, first: int, index: int) -> bool:
    """Whether weapons are bought, and the purchase not only allowed: "through the purchase of vehicles"."""
    if not GRANTS.isdisjoint(low_words(line, first - 5, first)):
        return False
    return of_weapon(line, index) or not _MOVED.isdisjoint(line.row[index + 1 : index + 5])


def _is_announced(line: Line, first: int, index: int) -> bool:
    """Whether the delivery of weapons is announced or foreseen: "announced the delivery of its own"."""
    one_more = not _FURTHER.isdisjoint(low_words(line, first, index))
    return (one_more or of_weapon(line, index)) and not _ANNOUNCING.isdisjoint(low_words(line, first - 2, first))


def _is_planned(line: Line, index: int) -> bool:
    """Whether a delivery or deployment is given its time or called planned: "delivery from 2027"."""
    after = line.words[index + 1 : index + 12]
    if len(after) > 1 and after[0].low in {"from", "in", "by"} and after[1].number and len(after[1].text) == 4:
        return True
    return of_weapon(line, index) and any(word.low in {"planned", "scheduled"} for word in after)


def is_dealt(line: Line, trigger: Trigger, first: int, index: int) -> bool:
    """Whether a purchase, order, delivery or deployment is made, moved or given its time."""
    after = line.row[index + 1 : index + 9]
    if trigger.base == "contract":
        if _covers(line, first, index):
            return True
        meant = weapon_within(line, index + 1) or "them" in after
        return line.row[first - 1] in _HAVING and after[:1] in (["to"], ["for"]) and meant
    if trigger.base in ORDERS:
        articled = not _ARTICLED.isdisjoint(low_words(line, first, index))
        return articled and after[:1] in (["for"], ["of"]) and weapon_within(line, index + 1)
    if trigger.attribute == "order":
        return trigger.base in _PURCHASES and _is_bought(line, first, index)
    if trigger.attribute not in _BROUGHT:
        return False
    if line.row[first - 1] == "with" and of_weapon(line, index):
        return True  # "with the arrival of the missile system"
    if _is_planned(line, index) or _is_announced(line, first, index) or happens_later(line, index):
        return True
    return trigger.attribute == "delivery" and _is_moved(line, first, index)


def _covers(line: Line, first: int, index: int) -> bool:
    """Whether a contract that is one of several opens a clause, and no verb tells that it was signed or its worth."""
    opens = first == 0 or line.row[first - 1] in {".", ";", "and", ","}
    ranked = not RANKS.isdisjoint(low_words(line, first, index))
    near = range(index + 1, min(index + _CLAUSE, len(line.row)))
    end = next((k for k in near if line.row[k : k + 2] == [",", "and"]), near.stop)
    told = line.row[index + 1 : end]
    return opens and ranked and ("could" in told or _SIGNED.isdisjoint(told))


def _is_moved(line: Line, first: int, index: int) -> bool:
    """Whether deliveries that open a clause begin, go on or are put off; that they are halted is told by the verb."""
    if first > 0 and line.words[first - 1].low not in {"and", ",", ";", "with"}:
        return False
    near = line.row[index + 1 : index + PURSUED]
    if not _HALTED.isdisjoint(near):
        return False
    return not _MOVED.isdisjoint(near) or _goes_on(line.row[index + 1 : index + 9]) or _goes_on(past_of(line, index))


def is_produced(line: Line, trigger: Trigger, first: int, index: int) -> bool:
    """Whether making begins, goes on or ends: "production began", "Work will be performed in Camden"."""
    after = line.row[index + 1 : index + 9]
    if "first" in low_words(line, first, index) and of_weapon(line, index):
        return True
    if trigger.base == "work":
        return not _WORKED.isdisjoint(after) and (first == 0 or after[:1] != ["on"])
    verb = [] if low_words(line, first - 2, first - 1) == ["to"] else low_words(line, first - 3, first)
    told = verb + low_words(line, first, index) + after[:4] + past_of(line, index)[:_SOON]
    return not _STARTED.isdisjoint(told)
