"""Deeds that are denied in the same breath: "denied having supplied the missiles", "denies the strike"."""

from __future__ import annotations

from flyout.claims.happenings.clauses import ONE_MORE, before_of, holds_weapon, low_words, object_of
from flyout.claims.happenings.groups import group_start
from flyout.claims.happenings.inflections import inflect
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import NOUNS, VERBS, Trigger
from flyout.claims.speech.lines import Line

DENIALS = frozenset(inflect("deny"))
_DEEDS = frozenset({"delivery", "strike", "launch", "test", "deployment", "order", "production", "interception"})
_NEAR = 3
_ANY = ONE_MORE | {"any"}
_ARMING = Trigger("delivery", "object", "arm")


def _denied_deed(line: Line, index: int) -> tuple[str, int] | None:
    """The kind of deed that an -ing form behind the verb at `index` names, and its word: "denied | supplying it"."""
    verb = index + 1
    while verb < len(line.words) and (line.words[verb].adverb or line.row[verb] == "having"):
        verb += 1
    if verb >= len(line.words):
        return None
    arming = line.row[verb] in {"arming", "armed"}
    trigger = _ARMING if arming else VERBS.get(line.row[verb])
    having = "having" in low_words(line, index + 1, verb)
    if trigger is None or trigger.attribute not in _DEEDS or not (having or line.row[verb].endswith("ing")):
        return None
    thing = object_of(line, verb)
    if thing is None:
        return None
    thing = thing[0], min(thing[1], thing[0] + _NEAR)
    told = arming or holds_weapon(line, thing) or line.row[thing[0]] in _ANY
    return (trigger.attribute, verb) if told else None


def _denied_noun(line: Line, index: int) -> tuple[str, int] | None:
    """The kind of event that is the object of the verb at `index`, and its noun: "denied | the strike"."""
    thing = object_of(line, index)
    if thing is None:
        return None
    joined = (k - 1 for k in range(thing[0] + 1, thing[1] + 1) if line.row[k] == "and")
    head = min(before_of(line, thing)[1], next(joined, thing[1]))
    trigger = NOUNS.get(line.row[head])
    return (trigger.attribute, head) if trigger and trigger.attribute in _DEEDS else None


def denial_at(line: Line, index: int, *, warlike: bool) -> Happening | None:
    """The deed that the verb at `index` denies; what else is denied tells of no event: "denied any breach"."""
    if index in line.names or line.row[index - 1] == "nor":
        return None  # "neither confirms nor denies it": no denial
    denied = _denied_deed(line, index) or _denied_noun(line, index)
    if denied is None:
        return None
    attribute, last = denied
    if attribute == "launch":
        attribute = "strike" if warlike else "test"
    return Happening(
        line=line,
        trigger=Trigger(attribute, "object", "deny"),
        first=group_start(line, index),
        last=last,
        verb=index,
        shape="active",
    )
