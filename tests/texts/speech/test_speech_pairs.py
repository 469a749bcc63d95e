"""(text, expected) pairs: who says what, how sure, and what is done."""

from __future__ import annotations

import json
import pathlib

import pytest

from flyout.claims.attribution import attribute_speech
from flyout.claims.events import read_events
from flyout.claims.quotes import read_quotes
from flyout.core.span import Span

HERE = pathlib.Path(__file__).parent
SPEECHES = [
    json.loads(line)
    for file in sorted(HERE.glob("speeches*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]
EVENTS = [
    json.loads(line)
    for file in sorted(HERE.glob("events*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def bare(name: str | None) -> str | None:
    if name is None:
        return None
    for article in ("the ", "a ", "an "):
        name = name.lower().removeprefix(article)
    return name


@pytest.mark.parametrize("case", SPEECHES, ids=lambda case: case["name"])
def test_speaker_of_each_stretch(case, read_text):
    context = read_text(case["text"])
    attributions = attribute_speech(context)
    text = context.document.text
    for expected in case.get("speeches", []):
        speech = attributions.speech_at(place(text, expected["words"]))
        assert speech is not None, expected["words"]
        assert bare(speech.speaker.name) == bare(expected["speaker"])
        if "anonymous" in expected:
            assert speech.speaker.anonymous is expected["anonymous"]
        if "told_to" in expected:
            assert speech.speaker.told_to == expected["told_to"]
        if "modality" in expected:
            assert attributions.at(place(text, expected["words"])).modality == expected["modality"]
    for unwanted in case.get("not", []):
        assert attributions.speech_at(place(text, unwanted["words"])) is None
    for expected in case.get("at", []):
        told = attributions.at(place(text, expected["words"]))
        assert (told.modality, bare(told.speaker)) == (expected["modality"], bare(expected["speaker"]))


@pytest.mark.parametrize(
    "case", [c for c in SPEECHES if any("direct" in s for s in c.get("speeches", []))], ids=lambda c: c["name"]
)
def test_direct_and_indirect_quotes_told_apart(case, read_text):
    context = read_text(case["text"])
    quotes = read_quotes(context, attribute_speech(context))
    for expected in case["speeches"]:
        if "direct" in expected:
            span = place(context.document.text, expected["words"])
            assert [quote.direct for quote in quotes if quote.mention.overlaps(span)] == [expected["direct"]]


@pytest.mark.parametrize("case", EVENTS, ids=lambda case: case["name"])
def test_events(case, read_text):
    context = read_text(case["text"])
    events = read_events(context, attribute_speech(context))
    if case.get("no_events"):
        assert events == ()
    for words in case.get("not_events", []):
        span = place(context.document.text, words)
        assert not any(event.mention.overlaps(span) for event in events), words
    for expected in case.get("events", []):
        span = place(context.document.text, expected["words"])
        found = [event for event in events if event.mention.overlaps(span)]
        assert len(found) == 1, [event.mention_text for event in events]
        got = {key: getattr(found[0], key) for key in expected if key != "words"}
        assert got == {key: value for key, value in expected.items() if key != "words"}, found[0].rule
