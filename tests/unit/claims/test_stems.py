"""Sentences without a stem of a rule are not searched, and nothing is lost by that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flyout.claims.attributes import classes, found
from flyout.claims.attributes.read import RULES

REPORTS = Path(__file__).parents[2] / "texts" / "claims" / "reports.jsonl"
PHRASES = """
made by Lockheed Martin|launched from a submarine|fired off an old truck|a four-axle vehicle|the tracked ones on show
submarine-launched|silo-based|solid-fuelled|liquid propellant|jet-powered|turbofan engines|GPS-guided|laser homing
radar seekers|inertial navigation|long-range missiles|short- and medium-range munitions|ICBMs|a loitering drone
a ballistic and cruise missile's|an antiship version|a hit-to-kill interceptor|a heavy, guided bomb|a towed gun
an air and missile defence system|a long range type|a bunker-buster|a heavily armed drone|multiple launch rocket systems
a tactical unmanned aerial vehicle
users include Ukraine|in service with Ukraine|in use by Ukraine|exported to Poland|in the arsenals of Russia
built for Ukraine|the U.S. Army|a variant of the Scud|based partly on the Scud|traces its roots to the Scud
can carry a nuclear warhead|dual-capable|no warheads|an unarmed test missile|multiple re-entry vehicles
"""


def texts():
    yield from (json.loads(line)["text"] for line in REPORTS.read_text("utf-8").splitlines())
    for phrase in PHRASES.strip().replace("\n", "|").split("|"):
        yield f"The Scud missile is {phrase} and flies."


@pytest.mark.parametrize("text", list(texts()))
def test_classes_stand_where_a_noun_has_a_word_of_one_before_it(context_of, text):
    context = context_of(text)
    seen = [match.span() for match in classes._phrases(context)]
    assert seen == [match.span() for match in found.find_folded(context, classes._PHRASE)]


@pytest.mark.parametrize("text", list(texts()))
def test_rules_find_the_same_in_all_sentences(context_of, monkeypatch, text):
    context = context_of(text)
    seen = [tuple(rule(context)) for rule in RULES]
    said = [sentence.span for sentence in context.document.sentences if sentence.part.makes_claims]
    monkeypatch.setattr(found, "sentences_with", lambda context, what: said)
    assert seen == [tuple(rule(context)) for rule in RULES]
