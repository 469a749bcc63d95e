"""Who acts and who speaks: states, forces, persons, organisations and outlets by name."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from functools import cache
from importlib import resources

from flyout.core.alias import Alias
from flyout.core.record import record

_FILE = "data/actors.csv"

STATES = frozenset({"state"})
MAKERS = frozenset({"maker"})
POWERS = STATES | {"force"}
"""Kinds of actors that have weapons of their own."""
USERS = POWERS | {"organisation"}
"""Kinds of actors that may be said to use one."""
AGENTS = USERS | MAKERS
"""Kinds of actors that make, say or decide something and are no persons."""
WARS = tuple(
    frozenset(sides.split("/"))
    for sides in (
        "Ukraine/Russia",
        "Israel/Houthis",
        "Israel/Hezbollah",
        "Israel/Hamas",
        "Israel/Iran",
        "Israel/Iraq",
        "Sudan/Rapid Support Forces",
        "Saudi Arabia/Houthis",
        "Saudi Arabia/Iraq",
        "Iran/Iraq",
        "Argentina/United Kingdom",
    )
)
"""Who has fired missiles at whom."""
FOES = (*WARS, frozenset({"United States", "Houthis"}), frozenset({"United Kingdom", "Houthis"}))
"""With those whose fire on each other is but part of somebody else's war."""
PRESS = frozenset({"site", "website", "newspaper", "paper", "tabloid", "magazine"})
"""What reports."""


@record()
class Actor:
    """One way of writing the name of one actor.

    Parameters
    ----------
    text : str
        As written: "Kyiv", "Pentagon", "Zelenskyy".
    name : str
        Canonical name: "Ukraine", "Pentagon", "Volodymyr Zelensky".
    kind : str
        "state", "force", "person", "organisation" or "outlet".
    form : str
        "name", "short" (a surname, "the North"), "adjective" ("Russian") or
        "metonym" (a capital that stands for its government).
    state : str or None
        The state it belongs to, by its canonical name.
    voice_of : str or None
        The state for which it speaks: a ministry, a force, a news agency that
        the state controls.
    source : str
        Key of a source in `data/README.md`.
    """

    text: str
    name: str
    kind: str
    form: str
    state: str | None
    voice_of: str | None
    source: str


def _row(cells: Mapping[str, str]) -> Actor:
    return Actor(
        text=cells["text"],
        name=cells["name"],
        kind=cells["kind"],
        form=cells["form"],
        state=cells["state"] or None,
        voice_of=cells["voice_of"] or None,
        source=cells["source"],
    )


@cache
def actor_table() -> Mapping[str, Actor]:
    """Every row of the actors' file, by the words as written."""
    file = resources.files("flyout.claims").joinpath(_FILE)
    with file.open(encoding="utf-8") as lines:
        return {cells["text"]: _row(cells) for cells in csv.DictReader(lines)}


@cache
def load_actors() -> tuple[Alias, ...]:
    """The actors as plain aliases, for the lexicon that finds them in text.

    All of them are proper names, so the case must match: "Turkey" is a state,
    "turkey" is not.

    >>> {alias.name for alias in load_actors() if alias.text == "Kyiv"}
    {'Ukraine'}
    """
    return tuple(
        Alias(text=actor.text, name=actor.name, kind=actor.kind, case_sensitive=True)
        for actor in actor_table().values()
    )


def is_press(words: Collection[str]) -> bool:
    """Whether some words tell of who reports, and speaks for no state it stands in: "the Kyiv news site"."""
    return not PRESS.isdisjoint(words) and "state" not in words


def party_of(name: str) -> str | None:
    """The actor a speaker belongs to, by the words its name begins with.

    >>> party_of("Ukraine's air force"), party_of("Russian officials"), party_of("BBC"), party_of("experts")
    ('Ukraine', 'Russia', None, None)
    >>> party_of("Kyiv news site Grey Wire")
    """
    words = name.replace("'s", " 's").replace("’s", " ’s").split()
    if is_press(words):
        return None
    for length in range(len(words), 0, -1):
        actor = actor_table().get(" ".join(words[:length]))
        if actor:
            return None if actor.kind == "outlet" else actor.state or actor.name
    return None
