"""Whose weapons a report speaks of, by adjectives and apostrophes: "Iranian missiles", "Iran's new rocket"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from flyout.claims.actors import POWERS, actor_table
from flyout.claims.happenings.clauses import is_weapon
from flyout.claims.speech.lines import Line, is_adjective
from flyout.claims.speech.words import CLOSED, POSSESSIVE_MARKS, lowers
from flyout.documents.model import HEADLINE

_MAKER_OF_OLD = "Soviet Union"
"""Whose missiles are others' long since: "a Soviet S-200 of the Ukrainian army"."""
OF_EVERY_STATE = frozenset({"Joint Chiefs of Staff", "National Security Council"})
"""Bodies that several states have by one name: a report means those of its own."""
_CARRIERS = lowers("submarine submarines frigate frigates destroyer destroyers bomber bombers gunners warship warships")
_REACH = 5
"""Within so many words after its owner the weapon is named."""
_IN_TITLE = 3
"""What the headline says is said so many times."""


def owner_at(line: Line, index: int) -> str | None:
    """The state or armed group whose name at `index` can own what follows."""
    mention = line.names[index]
    actor = actor_table().get(mention.alias.text)
    if actor is None or line.names.get(index + 1) is mention:
        return None
    if actor.kind != "state" and (actor.kind != "force" or actor.state):
        return None
    owns = is_adjective(mention) or actor.kind == "force" or _is_owner(line, index)
    return (actor.state or actor.name) if owns and mention.span.end >= line.end_of(index) else None


def _is_owner(line: Line, index: int) -> bool:
    """Whether an apostrophe makes an owner of the name that ends at `index`."""
    return index + 1 < len(line.row) and line.row[index + 1] in POSSESSIVE_MARKS


def _names_weapon_after(line: Line, index: int) -> bool:
    """Whether a weapon ends the phrase that goes on after `index`."""
    for k in range(index + 1, min(index + 1 + _REACH, len(line.words))):
        if is_weapon(line, k) or line.row[k] in _CARRIERS:
            return True
        low = line.row[k]
        if (low in CLOSED and low not in POSSESSIVE_MARKS) or (line.words[k].mark and low not in POSSESSIVE_MARKS):
            return False
    return False


def antecedent(line: Line, first: int) -> str | None:
    """The actor that "which" or "who" right before word `first` speaks of: "Qatar, which ordered"."""
    if first < 2 or line.row[first - 1] not in {"which", "who"}:
        return None
    mention = line.ends_name(first - 3 if line.row[first - 2] == "," else first - 2)
    actor = actor_table().get(mention.alias.text) if mention else None
    if mention is None or actor is None or actor.kind not in {"state", "force", "organisation"}:
        return None
    before = line.ends_name(line.index_at(mention.span.start) - 1)
    owner = actor_table().get(before.alias.text) if before and is_adjective(before) else None
    return (owner and owner.state) or actor.state or actor.name  # "the Philippine | Marine Corps, which"


def own_forces(lines: Sequence[Line]) -> Counter[str]:
    """How often each armed group that is no state's is named."""
    forces: Counter[str] = Counter()
    for line in lines:
        for mention in line.names.values():
            if mention.alias.kind != "force":
                continue
            actor = actor_table().get(mention.alias.text)
            if actor and not actor.state and actor.name not in OF_EVERY_STATE:
                forces[actor.name] += 1
    return forces


def count_owners(lines: Sequence[Line]) -> Counter[str]:
    """How often each state or armed group is named as the owner of a weapon."""
    owners: Counter[str] = Counter()
    for line in lines:
        for index, mention in line.names.items():
            name = owner_at(line, index) if mention.alias.kind in POWERS else None
            if name and _names_weapon_after(line, index):
                owners[name] += _IN_TITLE if line.part is HEADLINE else 1
    if len(owners) > 1:
        owners.pop(_MAKER_OF_OLD, None)
    return owners
