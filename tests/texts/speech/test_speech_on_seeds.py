"""The two seed reports: quotes with the right speakers, events with the right status."""

from __future__ import annotations

import pathlib

import pytest

from flyout.claims.attribution import attribute_speech
from flyout.claims.events import read_events
from flyout.claims.quotes import read_quotes
from flyout.claims.read import read_context
from flyout.documents.read import read_document

SEEDS = pathlib.Path(__file__).resolve().parents[3] / ".." / "shared" / "reports" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed reports are not beside this checkout")


@pytest.fixture(scope="module")
def read(request):
    lexicon = request.getfixturevalue("speech_lexicon")
    found = {}
    for key in ("000", "004"):
        path = next(SEEDS.glob(f"{key}_*.txt"))
        context = read_context(read_document(path), lexicon)
        attributions = attribute_speech(context)
        found[key] = (read_quotes(context, attributions), read_events(context, attributions))
    return found


def said(quotes, start):
    return next(quote for quote in quotes if str(quote.value).startswith(start))


@pytest.mark.parametrize(
    ("report", "start", "speaker", "told_to", "anonymous"),
    [
        ("000", "ATACMS will significantly", "Andriy Zagorodnyuk", None, False),
        ("000", "fuel to the fire", "Russian officials", None, True),
        ("004", "Strikes are not made", "Volodymyr Zelensky", None, False),
        ("004", "It can raise", "A Western diplomat in Kyiv", "BBC", True),
    ],
)
def test_direct_quotes(read, report, start, speaker, told_to, anonymous):
    quote = said(read[report][0], start)
    assert (quote.speaker, quote.told_to, quote.anonymous, quote.direct) == (speaker, told_to, anonymous, True)


@pytest.mark.parametrize(
    ("report", "start", "speaker"),
    [
        ("000", "it would escalate", "Kremlin"),
        ("000", "part of a broader strategy", "Pentagon"),
        ("000", "more extensive military assistance", "Ukrainian officials"),
        ("004", "unlikely to be decisive", "A Western diplomat in Kyiv"),
    ],
)
def test_indirect_quotes(read, report, start, speaker):
    quote = said(read[report][0], start)
    assert (quote.speaker, quote.direct) == (speaker, False)


def test_one_key_follows_the_strike_through_both_reports(read):
    told = {
        (report, event.attribute, event.status, event.in_headline, event.speaker)
        for report, (_, events) in read.items()
        for event in events
        if event.event == "strike|ATACMS|Russia"
    }
    assert told == {
        ("000", "strike", "expected", False, None),
        ("004", "strike", "reported", True, None),
        ("004", "strike", "reported", False, "RBC Ukraine"),
        ("004", "confirmation", "not_confirmed", False, None),
    }


def test_restriction_before_permission(read):
    first, second = read["000"][1], read["004"][1]
    assert [(e.subject, e.status) for e in first if e.attribute == "restriction"] == [("United States", "restricted")]
    for events in (first, second):
        granted = [e for e in events if e.attribute == "authorisation" and e.event == "authorisation|ATACMS|Russia"]
        assert granted
        assert {e.status for e in granted} == {"authorised"}


def test_requests_and_production(read):
    kinds = {(event.attribute, event.subject) for event in read["000"][1]}
    assert {("request", "Ukraine"), ("production", "Lockheed Martin"), ("deployment", "Ukraine")} <= kinds
    assert ("request", "Ukraine") in {(event.attribute, event.subject) for event in read["004"][1]}
