"""Whatever the text, reading it ends, and every claim points at its own words."""

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import flyout.claims
from flyout.claims.model import Kind
from flyout.claims.read import read_claims
from flyout.core.errors import DocumentError
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

WORDS = """
    The the missile missiles ATACMS Scud-B HIMARS it its Kim North Korea's US-made American flew 300 km (190 miles)
    $2 million , . ; : “ ” " ' — - six two-stage solid fuel range of up to 1991 said that which and with from launched
    by Lockheed Martin is a İ ß Mach 5 Share this called Sarab each launcher
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n"])
FRAMES = (
    "Norway ordered 60 Scud-B missiles, to be {} for use {}.",
    "The missiles, {} to {}, cost $2 million each.",
    "Officials said the rocket {} {} ATACMS before {}.",
    "“We {} the missile,” he {}, {} that it could {} 300 km.",
    "Russia {} {} {} Kinzhal missiles on Monday, but {} {}.",
    "According to {}, the {} of the S-400 {} 400 km",
    "{} {} {} warhead {}",
)


@cache
def _known_words():
    """Every word and phrase that a rule of the claims asks for."""
    modules = [import_module(m.name) for m in walk_packages(flyout.claims.__path__, "flyout.claims.")]
    tables = [v for module in modules for v in vars(module).values() if isinstance(v, frozenset | dict | tuple)]
    return sorted({word for table in tables for word in table if isinstance(word, str) and word})


@st.composite
def framed(draw):
    """Sentences of frames that any of the words a rule knows may fill, the last one perhaps broken off."""
    known = st.sampled_from(_known_words())
    frames = draw(st.lists(st.sampled_from(FRAMES), min_size=1, max_size=6))
    filled = [
        frame.format(*draw(st.lists(known, min_size=n, max_size=n))) for frame in frames if (n := frame.count("{}"))
    ]
    return draw(st.sampled_from([" ", "\n", "\n\n"])).join(filled)


@settings(max_examples=300, deadline=None)
@given(framed())
def test_whatever_word_stands_where_is_read(text):
    try:
        document = document_from_text(text, name="report.txt")
    except DocumentError:
        return
    assert read_claims(document, lexicon()) is not None


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=60).map(" ".join), st.text(max_size=200)))
def test_claims_point_at_their_words(text):
    try:
        document = document_from_text(text, name="report.txt")
    except DocumentError:
        return
    claims = read_claims(document, lexicon())
    for claim in claims:
        assert claim.mention.of(text) == claim.mention_text
        assert claim.clause.of(text) == claim.quote
        assert claim.mention_text
        assert claim.subject or claim.kind in (Kind.EVENT, Kind.QUOTE)
        assert claim.rule
    assert len({claim.id for claim in claims}) == len(claims)


def test_a_sentence_may_break_off_behind_its_preposition():
    document = document_from_text("The Army will put the Scud-B missile on\nThe missile was fired from\n", name="a.txt")
    assert read_claims(document, lexicon()) is not None


def test_a_sentence_may_end_with_the_verb_that_denies():
    document = document_from_text("North Korea fired a Scud-B missile, and the test failed", name="a.txt")
    assert read_claims(document, lexicon()) is not None


@pytest.mark.parametrize(
    "text",
    [
        "The Scud-B misfired",
        "Norway ordered 60 Scud-B missiles, to be ready in 2027.",
        "Norway fired a Scud-B missile in the past's heat.",
        "Norway fired a Scud-B missile in summer's 2024 heat.",
    ],
)
def test_verbs_and_dates_of_rare_shape_are_read(text):
    assert read_claims(document_from_text(f"{text}\n", name="a.txt"), lexicon()) is not None


def test_a_raised_figure_is_no_number():
    document = document_from_text("Russia fired ² Scud-B missiles at Kyiv on ² May ².\n", name="a.txt")
    assert [
        c.mention_text for c in read_claims(document, lexicon()) if c.kind is Kind.QUANTITY and "²" in c.mention_text
    ] == []
