"""Deeds that are denied in the same breath: "denied having supplied the missiles", "denies selling any"."""

from __future__ import annotations

from flyout.claims.happenings.clauses import ONE_MORE, holds_weapon, low_words, object_of
from flyout.claims.happenings.groups import group_start
from flyout.claims.happenings.inflections import inflect
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import VERBS, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import CONJUNCTIONS, is_adverb, is_mark

DENIALS = frozenset(inflect("deny"))
_DEEDS = frozenset({"delivery", "strike", "launch", "test", "deployment", "order", "production", "interception"})
_NEAR = 3
_CLAUSE = 7
"""Within so many words "that" begins what is denied: "denied two weeks ago that"."""


def denies_clause(line: Line, index: int) -> bool:
    """Whether a whole clause is what the verb at `index` denies: "denied that it was selling arms"."""
    for k in range(index + 1, min(index + 1 + _CLAUSE, len(line.words) - 1)):
        if line.row[k] == "that":
            return line.row[k + 1] not in {",", ".", ";"}
        if is_mark(line.words[k]) or line.row[k] in CONJUNCTIONS:
            return False
    return False


_ANY = ONE_MORE | {"any"}


def denial_at(line: Line, index: int, *, warlike: bool) -> Happening | None:
    """The deed that the verb at `index` denies, named by the -ing form behind it."""
    verb = index + 1
    while verb < len(line.words) and (is_adverb(line.words[verb]) or line.row[verb] == "having"):
        verb += 1
    trigger = VERBS.get(line.row[verb]) if verb < len(line.words) else None
    having = "having" in low_words(line, index + 1, verb)
    if trigger is None or trigger.attribute not in _DEEDS or not (having or line.row[verb].endswith("ing")):
        return None
    thing = object_of(line, verb)
    if thing is None:
        return None
    thing = thing[0], min(thing[1], thing[0] + _NEAR)
    if not (holds_weapon(line, thing) or line.row[thing[0]] in _ANY):
        return None
    shot = "strike" if warlike else "test"
    return Happening(
        line=line,
        trigger=Trigger(shot if trigger.attribute == "launch" else trigger.attribute, "object", "deny"),
        first=group_start(line, index),
        last=verb,
        verb=index,
        shape="active",
    )
