"""Reading a text and its claims takes work in proportion to its length, whatever it holds.

Work is counted and not timed: every call of a function, ours or the
interpreter's. Rules that look at all of a long text again for each of its
words would call four times as often, and more, for each word of a text four
times as long. What one call can do is bounded by the longest sentence.
"""

from __future__ import annotations

import sys

import pytest

from flyout.claims.read import read_claims
from flyout.documents.sentences import LONGEST
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

PIECES = (
    'He said "',
    "“ ",
    "300 ",
    "300 km ",
    ", ",
    "U.S. ",
    "he said, ",
    "according to the Pentagon ",
    "fired and launched missiles and ",
    "ATACMS ",
    "KN-23 (KN-23) ",
    "the missile it ",
    "the missile launched 300 km and ",
    "Lockheed Martin won ",
    "used by Russia, Ukraine, China, ",
    "gps inertial ",
    "Nov. 19, ",
    "2020 and 2021, ",
    "missile\n",
    "It flew 300 km.\n\n",
)
SHORT = 2 * LONGEST
MORE = 4
CUT = 1.5  # where a long sentence is cut changes what its pieces say; looking at all of a text again would take 4


def work_of(text: str) -> int:
    """How many functions are called to read a text and its claims."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    names = lexicon()
    sys.setprofile(count)
    try:
        read_claims(document_from_text(text, name="text.txt"), names)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_as_the_text(piece):
    text = piece * (SHORT // len(piece))
    work_of(f"The ATACMS flew.\n{piece}")  # what is loaded once
    few, many = work_of(f"The ATACMS flew.\n{text}"), work_of(f"The ATACMS flew.\n{text * MORE}")
    assert many <= CUT * MORE * few


@pytest.mark.parametrize("part", ["", "TITLE: "])
def test_no_sentence_is_longer_than_people_write(part):
    text = f"{part}{'missile ' * LONGEST}{'x' * 3 * LONGEST}"
    sentences = document_from_text(text, name="text.txt").sentences
    assert max(sentence.span.end - sentence.span.start for sentence in sentences) <= LONGEST
    words = "".join(sentence.span.of(text) for sentence in sentences)
    assert "".join(words.split()) == "".join(text.split())
