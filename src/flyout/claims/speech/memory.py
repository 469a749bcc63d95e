"""Whom a reader has met in a report so far, and what for."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from flyout.claims.actors import actor_table
from flyout.claims.context import Context
from flyout.claims.speech.referents import Cast
from flyout.core.record import record

_REMEMBERED = 40
"""Speakers a reader still has in mind; the bound keeps long reports quick."""


@record()
class Speaker:
    """Who speaks.

    Parameters
    ----------
    name : str
        Fullest name in the text, or the description where there is no name.
    person : bool
        A person or several, and no body or document.
    plural : bool
    anonymous : bool
    told_to : str or None
    party : str or None
        State or body the speaker speaks for, as the text says.
    """

    name: str
    person: bool
    plural: bool = False
    anonymous: bool = False
    told_to: str | None = None
    party: str | None = None


@dataclass(slots=True)
class Memory:
    """Speakers met so far in a report, for "he", "it", "the ministry" and "the report"."""

    fullest: Mapping[str, str]
    cast: Cast
    answerer: str | None = None
    spoke: int = -1
    """Where the line begins in which somebody spoke last."""

    met: deque[Speaker] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    persons: deque[str] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    bodies: deque[str] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    documents: dict[str, Speaker] = field(default_factory=dict)
    roles: dict[str, Speaker] = field(default_factory=dict)


def fullest_names(context: Context) -> dict[str, str]:
    """Canonical name of an actor or a firm -> its longest name in the text, capitals and adjectives left out."""
    found: dict[str, str] = {}
    for mention in context.mentions:
        if mention.alias.kind == "maker" and len(mention.alias.text) > len(found.get(mention.alias.name, "")):
            found[mention.alias.name] = mention.alias.text
        actor = actor_table().get(mention.alias.text)
        if actor and actor.form == "name" and len(actor.text) > len(found.get(actor.name, "")):
            found[actor.name] = actor.text
    return found


def is_agency(speaker: Speaker) -> bool:
    """Whether what a speaker says is a report whatever the verb: "KCNA said. The report added ..."."""
    actor = actor_table().get(speaker.name)
    return actor is not None and actor.kind == "outlet"
