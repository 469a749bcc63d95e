"""The actors' file."""

from __future__ import annotations

import pathlib
from collections import Counter

import flyout.claims
from flyout.claims.actors import actor_table, load_actors, party_of

KINDS = {"state", "force", "person", "organisation", "outlet"}
FORMS = {"name", "short", "adjective", "metonym"}


def test_every_row_is_whole():
    offenders = [
        actor.text
        for actor in actor_table().values()
        if not (actor.text and actor.name and actor.source) or actor.kind not in KINDS or actor.form not in FORMS
    ]
    assert offenders == []


def test_every_state_named_is_in_the_file():
    states = {actor.name for actor in actor_table().values() if actor.kind == "state"}
    offenders = [actor.text for actor in actor_table().values() if actor.state and actor.state not in states]
    assert offenders == []


def test_every_source_is_explained():
    readme = (pathlib.Path(flyout.claims.__file__).parent / "data" / "README.md").read_text(encoding="utf-8")
    assert {actor.source for actor in actor_table().values()} <= {
        line.split("`")[1] for line in readme.splitlines() if line.startswith("| `")
    }


def test_no_name_is_listed_twice():
    assert [text for text, count in Counter(alias.text for alias in load_actors()).items() if count > 1] == []


def test_members_of_the_united_nations():
    names = {actor.name for actor in actor_table().values() if actor.source == "un-members"}
    assert len(names) == 193


def test_capitals_stand_for_governments():
    assert party_of("Kyiv") == "Ukraine"
    assert party_of("Pyongyang") == "North Korea"
    assert party_of("the BBC") is None
