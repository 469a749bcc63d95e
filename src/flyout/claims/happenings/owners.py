"""Whose weapons a report speaks of, by adjectives and apostrophes: "Iranian missiles", "Iran's new rocket"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from flyout.claims.actors import POWERS, actor_table
from flyout.claims.happenings.clauses import is_weapon
from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import Line, is_adjective, is_compounded
from flyout.claims.speech.words import CLOSED, POSSESSIVE_MARKS, is_mark, is_number, lowers
from flyout.core.record import record
from flyout.documents.model import HEADLINE

_MAKER_OF_OLD = "Soviet Union"
"""Whose missiles are others' long since: "a Soviet S-200 of the Ukrainian army"."""
BODIES = lowers("force forces staff ministry military army navy command guards")
"""What a report names with its state once, and then without: "the air force"."""
_ENDING = CLOSED - POSSESSIVE_MARKS
_CIVIL = lowers("foreign interior justice finance health energy economy transport")
_STAFFS = frozenset({"Joint Chiefs of Staff"})
_CARRIERS = lowers("submarine submarines frigate frigates destroyer destroyers bomber bombers gunners warship warships")
_REACH = 5
"""Within so many words after its owner the weapon is named."""
_IN_TITLE = 3
"""What the headline says is said so many times."""


def _owner_at(line: Line, index: int) -> str | None:
    """The state or armed group whose name at `index` can own what follows."""
    mention = line.names[index]
    actor = actor_table().get(mention.alias.text)
    if actor is None or (index + 1 in line.names and line.names[index + 1] == mention):
        return None
    if actor.kind != "state" and (actor.kind != "force" or actor.state):
        return None
    owns = is_adjective(mention) or actor.kind == "force" or line.row[index + 1 : index + 2] in (["'s"], ["’s"])
    return (actor.state or actor.name) if owns and mention.span.end >= line.end_of(index) else None


def _names_weapon_after(line: Line, index: int) -> bool:
    """Whether a weapon ends the phrase that goes on after `index`."""
    for k in range(index + 1, min(index + 1 + _REACH, len(line.words))):
        if is_weapon(line, k) or line.row[k] in _CARRIERS:
            return True
        low = line.row[k]
        if (low in CLOSED and low not in POSSESSIVE_MARKS) or (is_mark(line.words[k]) and low not in POSSESSIVE_MARKS):
            return False
    return False


def antecedent(line: Line, first: int) -> str | None:
    """The actor that "which" or "who" right before word `first` speaks of: "Qatar, which ordered"."""
    if first < 2 or line.row[first - 1] not in {"which", "who"}:
        return None
    mention = line.ends_name(first - 3 if line.row[first - 2] == "," else first - 2)
    actor = actor_table().get(mention.alias.text) if mention else None
    return (actor.state or actor.name) if actor and actor.kind in {"state", "force", "organisation"} else None


def own_forces(lines: Sequence[Line]) -> Counter[str]:
    """How often each armed group that is no state's is named."""
    forces: Counter[str] = Counter()
    for line in lines:
        for mention in line.names.values():
            if mention.alias.kind != "force":
                continue
            actor = actor_table().get(mention.alias.text)
            if actor and not actor.state and actor.name not in _STAFFS:
                forces[actor.name] += 1
    return forces


@record(kw_only=False)
class Body:
    """A ministry or force that is named with its state, and where."""

    start: int
    head: str
    state: str


def named_bodies(lines: Sequence[Line]) -> tuple[Body, ...]:
    """Ministries and forces that are named with their state, in order: "Russia's defence ministry"."""
    found = (_body_at(line, index) for line in lines for index in sorted(line.names))
    return tuple(body for body in found if body)


def _body_at(line: Line, index: int) -> Body | None:
    """The body that belongs to the state named at `index`, or the force named there."""
    mention = line.names[index]
    actor = actor_table().get(mention.alias.text)
    if actor is None or is_compounded(line, index):
        return None
    if actor.kind == "force" and actor.state:
        return Body(line.starts[index], mention.alias.text.rsplit(" ", 1)[-1].lower(), actor.state)
    name = _owner_at(line, index) if actor.kind == "state" else None
    for k in range(index + 1, min(index + 1 + _REACH, len(line.words))) if name else ():
        if line.row[k] in _CIVIL:
            break
        if line.row[k] in BODIES:
            return Body(line.starts[index], line.row[k], name or "")
        if line.row[k] in _ENDING or is_number(line.words[k]):
            break
    return None


def speaking_states(lines: Sequence[Line]) -> tuple[tuple[int, int, str], ...]:
    """Paragraph, place and state of the sentences that open with a state that speaks: "Moscow denied it"."""
    found: list[tuple[int, int, str]] = []
    for line in lines:
        mention = line.names.get(0)
        actor = actor_table().get(mention.alias.text) if mention else None
        after = line.index_at(mention.span.end) if mention else 0
        after += after < len(line.words) - 1 and line.starts[after] < (mention.span.end if mention else 0)
        if actor and actor.kind == "state" and is_speech_verb(line.words[min(after, len(line.words) - 1)]):
            found.append((line.paragraph, line.span.start, actor.name))
    return tuple(found)


def count_owners(lines: Sequence[Line]) -> Counter[str]:
    """How often each state or armed group is named as the owner of a weapon."""
    owners: Counter[str] = Counter()
    for line in lines:
        for index, mention in line.names.items():
            name = _owner_at(line, index) if mention.alias.kind in POWERS else None
            if name and _names_weapon_after(line, index):
                owners[name] += _IN_TITLE if line.part is HEADLINE else 1
    if len(owners) > 1:
        owners.pop(_MAKER_OF_OLD, None)
    return owners
