"""What happens to contracts and projects, and who will not part with weapons."""

from __future__ import annotations

from flyout.claims.happenings.clauses import low_words, object_of
from flyout.claims.happenings.triggers import FLOWS, GIVING, SHOTS, VERBS, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import lowers

_AWARDS = lowers("order orders contract $ million billion")
_PACTS = lowers("treaty treaties accord pact")
_PURPOSES = lowers("delivery deliveries transfer strike strikes attack use deployment")
_PREPARED = frozenset({"preparations", "infrastructure"})
_REFUSING = frozenset({"refuse"})
_TELLING = lowers("say comment confirm discuss go disclose name give answer reveal elaborate specify deny")
_TOLD = lowers("detail details comment figure figures information reason reasons name names date dates number numbers")
_ENDING = frozenset({"suspend", "halt"})
_DEALS = lowers("contract contracts deal deals order orders purchase purchases")
_NEWS = lowers(
    "notice notices notification warning warnings word news reports information data training praise support"
)
_DEALING = frozenset({"cancel", "strike"})
_PROJECTS = lowers("project program programme work development")
_WILLING = lowers("will would won't wouldn't won’t wouldn’t")
_COMMANDED = lowers("destroyed moved withdrawn halted stopped removed scrapped evacuated dismantled launched fired")
_PERMITTED = frozenset({"may", "must", "shall"})


def of_deals(line: Line, trigger: Trigger, place: Phrase, shape: str) -> str | None:
    """What happens to contracts and projects: "the order was cancelled", "the contract went to the firm"."""
    after = line.row[place[1] + 1 : place[1] + 7]
    dealt = not _DEALS.isdisjoint(low_words(line, place[0] - 8, place[0]))
    if trigger.base == "order":
        thing = object_of(line, place[1])
        return _ordered(_plain_words(line, _first_of(line, thing)) if thing else set())
    if trigger.base == "commission" and "from" in after:
        return "order"
    if trigger.base == "receive" and not _NEWS.isdisjoint(after[:3]):
        return "other"  # "received advance notice of the launch"
    if trigger.base in {"receive", "give"} and not _AWARDS.isdisjoint(after):
        return "order"
    if trigger.base == "sign" and not _PACTS.isdisjoint(after + low_words(line, place[0] - 12, place[0])):
        return "other"
    if dealt and (trigger.base == "go" or (trigger.base in _DEALING and shape == "passive")):
        return "order"
    if trigger.base == "cancel" and shape == "active" and not _DEALS.isdisjoint(after[:4]):
        return "order"
    if trigger.base == "stop" and not FLOWS.isdisjoint(after[:4]):
        return "restriction"
    telling = after[:1] == ["to"] and not _TELLING.isdisjoint(after[1:3])
    if after[1:2] == ["give"] and _TOLD.isdisjoint(after[2:]):
        telling = False  # "refuses to give up its missiles"
    if trigger.base in _REFUSING and telling:
        return "confirmation"
    ended = after[:4] if shape == "active" else low_words(line, place[0] - 4, place[0])
    return "other" if trigger.base in _ENDING and not _PROJECTS.isdisjoint(ended) else None


def is_withheld(trigger: Trigger, group: list[str], shape: str) -> bool:
    """Whether somebody will not give weapons or may not use them: "would not supply it", "may not fire it"."""
    if "have" in group or "be" in group or shape != "active":
        return False
    if trigger.base in GIVING:
        return not _WILLING.isdisjoint(group)
    return trigger.attribute in SHOTS and not _PERMITTED.isdisjoint(group)


def _first_of(line: Line, thing: Phrase) -> Phrase:
    """A phrase up to the verb of a second deed: "order new missiles | and upgrade the lines"."""
    ends = [k for k in range(thing[0] + 1, thing[1]) if line.row[k] == "and" and line.row[k + 1] in VERBS]
    return (thing[0], ends[0] - 1) if ends else thing


def _plain_words(line: Line, phrase: Phrase) -> set[str]:
    """Words of a phrase that are in no name: "Joint Strike Missile" orders no strike."""
    return {line.words[k].low for k in range(phrase[0], phrase[1] + 1) if k not in line.names}


def _ordered(words: set[str]) -> str:
    """What "ordered" leads to: weapons (an order), their delivery or use (leave for it), their making."""
    if words & _PURPOSES:
        return "authorisation"
    if words & _PREPARED:
        return "deployment"
    return "production" if "production" in words else "order"


def orders_done(line: Line, last: int) -> bool:
    """Whether a deed is what is ordered, and no ware: "ordered it destroyed", "ordered the batteries withdrawn"."""
    thing = object_of(line, last)
    end = thing[1] if thing else last + 1
    return any(low in _COMMANDED for low in line.row[end : end + 2])
