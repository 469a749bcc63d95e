"""Whatever the text, reading it ends, and every claim points at its own words."""

from hypothesis import given, settings
from hypothesis import strategies as st

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


def test_a_raised_figure_is_no_number():
    document = document_from_text("Russia fired ² Scud-B missiles at Kyiv on ² May ².\n", name="a.txt")
    assert [
        c.mention_text for c in read_claims(document, lexicon()) if c.kind is Kind.QUANTITY and "²" in c.mention_text
    ] == []
