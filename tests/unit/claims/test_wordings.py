"""Wordings are tried only where one of their words is heard, and nothing is lost by that."""

from __future__ import annotations

import json
import pkgutil
import re
import string
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flyout.claims import measures
from flyout.claims.measures.cue import Cue
from flyout.claims.measures.window import Wording, open_window
from flyout.claims.quantities.tape import read_tape

REPORTS = Path(__file__).parents[2] / "texts" / "claims" / "reports.jsonl"
PHRASES = """
It flew 500 km, the missile's range's 600 km.|It missed by 40 metres from the aimpoint.|A throw-weight of 500 kg.
The wing-span is 3 m.|The crowd of some 2,000 saw it.|With a range-to-target of 90 km, it carries a 300 kg warhead.
"""


def wordings():
    """Each wording of the figures' rules, with where it stands."""
    for module in pkgutil.iter_modules(measures.__path__, f"{measures.__name__}."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, Wording):
                yield name, value
            elif isinstance(value, tuple):
                cues = [cue for cue in value if isinstance(cue, Cue)]
                yield from ((cue.attribute, side) for cue in cues for side in (cue.before, cue.after) if side)


WORDINGS = tuple(wordings())


def texts():
    yield from (json.loads(line)["text"] for line in REPORTS.read_text("utf-8").splitlines())
    yield from PHRASES.strip().replace("\n", "|").split("|")


def test_there_are_wordings():
    assert len(WORDINGS) > 20


@pytest.mark.parametrize(("name", "wording"), WORDINGS)
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_match_holds_a_word(name, wording, data):
    match = wording.pattern.search(data.draw(st.from_regex(wording.pattern, alphabet=string.printable)))
    heard = {token.lower for token in read_tape(match[0])} | set(re.findall(r"\w+", match[0].lower()))
    assert not wording.words.isdisjoint(heard), (name, match[0])


@pytest.mark.parametrize("text", list(texts()))
def test_no_match_is_lost_in_a_report(context_of, text):
    context = context_of(text)
    for quantity in context.quantities:
        window = open_window(context, quantity)
        unheard = [(name, wording) for name, wording in WORDINGS if wording.words.isdisjoint(window.heard)]
        assert not [name for name, wording in unheard if wording.pattern.search(window.before)]
        assert not [name for name, wording in unheard if wording.pattern.search(window.after)]
