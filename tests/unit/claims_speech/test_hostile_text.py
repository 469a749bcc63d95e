"""Whatever the text, reading speech and events ends with claims that point into it."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flyout.claims.attribution import attribute_speech
from flyout.claims.context import Context
from flyout.claims.events import read_events
from flyout.claims.quantities.tape import read_tape
from flyout.claims.quotes import read_quotes
from flyout.core.span import Span
from flyout.documents.model import Document, Part, Sentence

VOCABULARY = """
said says told according to per that who which , . : ; ( ) " “ ” ' ’s not has is by the a missile ATACMS launched
strike struck confirmed denied use of Ukraine Russian officials he it they Kim Tuesday 300 km - -- and but
"""
WORDS = st.sampled_from(VOCABULARY.split())


def context_of(text: str, part: Part = Part.BODY) -> Context:
    sentences = (Sentence(Span(0, len(text)), part, 0),) if text.strip() else ()
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(name="x.txt", text=text, sha256=digest, encoding="utf-8", sentences=sentences)
    return Context(document=document, tape=read_tape(text), mentions=(), quantities=())


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from([Part.BODY, Part.HEADLINE]))
def test_any_row_of_words_is_read(text, part):
    context = context_of(text, part)
    attributions = attribute_speech(context)
    for claim in (*read_events(context, attributions), *read_quotes(context, attributions)):
        assert claim.mention.of(text) == claim.mention_text != ""
        assert claim.clause.holds(claim.mention)
    for start in range(len(text)):
        assert attributions.at(Span(start, start + 1)).modality


@pytest.mark.parametrize(
    "text", ["", ".", "“", "said", "according to", "said said said", "(((((", "'s 's 's", "per per", "SEOUL “–"]
)
def test_scraps_make_no_claim(text):
    context = context_of(text)
    attributions = attribute_speech(context)
    assert read_events(context, attributions) == ()
    assert read_quotes(context, attributions) == ()
