"""What each line is, and where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flyout.core.errors import DocumentError
from flyout.core.span import Span
from flyout.documents.model import Part
from flyout.documents.sentences import split_sentences
from flyout.documents.text import document_from_text


def parts(text):
    document = document_from_text(text, name="report.txt")
    return [(sentence.part, sentence.span.of(document.text)) for sentence in document.sentences]


def test_headline_its_repetition_headings_and_furniture_are_told_apart():
    found = parts(
        "Missile hits depot\n\nMISSILE HITS DEPOT\n\nA missile hit a depot. It burned.\n\nWhat is it?\n\n"
        "It is a rocket.\n\nShare this article\n\nExit mobile version"
    )
    assert [part for part, _ in found] == [
        Part.HEADLINE,
        Part.REPEATED_HEADLINE,
        Part.BODY,
        Part.BODY,
        Part.HEADING,
        Part.BODY,
        Part.FURNITURE,
        Part.FURNITURE,
    ]


def test_text_that_begins_with_a_sentence_has_no_headline():
    document = document_from_text("A missile hit a depot.\n\nIt burned.", name="r")
    assert document.headline is None


def test_first_line_of_running_text_is_no_headline():
    assert document_from_text("Missile hits depot\nA missile hit a depot.", name="r").headline is None


def test_header_lines_give_headline_address_outlet_and_date():
    document = document_from_text(
        "SOURCE: https://example.org/a\nTITLE: Missile hits depot\nDATE: 2024-11-19\nOUTLET: The Example\n\n"
        "Missile hits depot\n\nA missile hit a depot.",
        name="r",
    )
    assert document.headline == "Missile hits depot"
    assert document.address == "https://example.org/a"
    assert document.published == "2024-11-19"
    assert document.outlet == "The Example"
    assert [s.part for s in document.sentences] == [Part.HEADER] * 4 + [Part.REPEATED_HEADLINE, Part.BODY]


def test_header_lines_may_stand_below_the_headline():
    document = document_from_text("Missile shown\nDATE: 2024-11-19\nOUTLET: The Echo\n\nIt flew far.\n", name="r.txt")
    assert (document.headline, document.published, document.outlet) == ("Missile shown", "2024-11-19", "The Echo")
    assert [s.part for s in document.sentences] == [Part.HEADLINE, Part.HEADER, Part.HEADER, Part.BODY]


def test_date_line_that_is_no_date_stays_unread():
    assert document_from_text("DATE: last Tuesday\n\nIt flew.", name="r").published is None


def test_paragraphs_are_numbered():
    document = document_from_text("It flew. It fell.\nIt burned.", name="r")
    assert [s.paragraph for s in document.sentences] == [0, 0, 1]


def test_headlines_of_other_reports_are_none_of_this_one():
    other = ["Poland signs for 288 launchers", "Two shot by a missile, police say"]
    lines = ["Missile shown", "It flew far, the army said.", "Related stories", *other, "It flew for 300 km."]
    found = {words: part for part, words in parts("\n\n".join(lines))}
    assert [found[line] for line in lines[2:]] == [Part.FURNITURE] * 3 + [Part.BODY]


def test_the_menu_above_a_headline_and_the_buttons_below_it_are_none_of_the_report():
    found = parts("Home\nSport\nWorld\n\nNew missile is shown to the press\n3 hours ago\nShare\n\nIt flew far.\n")
    assert [part for part, _ in found] == [Part.FURNITURE] * 3 + [Part.HEADLINE] + [Part.FURNITURE] * 2 + [Part.BODY]
    spoken = parts("It flew.\nIt fell.\nIt burned.\n\nNobody was hurt.\n")
    assert {part for part, _ in spoken} == {Part.BODY}


def test_several_reports_in_one_file_are_refused():
    with pytest.raises(DocumentError, match="2 reports"):
        document_from_text("TITLE: One\n\nIt flew.\n\nTITLE: Two\n\nIt fell.", name="r")


@pytest.mark.parametrize(
    "line",
    [
        "Exit mobile version",
        "Share this",
        "Advertisement",
        "READ MORE: Ten missiles compared",
        "We use cookies on this site",
    ],
)
def test_furniture(line):
    assert parts(f"It flew.\n\n{line}\n\nIt fell.")[1][0] is Part.FURNITURE


@pytest.mark.parametrize(
    "line", ["Share prices of missile makers rose on Monday.", "More missiles were fired at Kyiv."]
)
def test_no_furniture(line):
    assert parts(f"It flew.\n\n{line}\n\nIt fell.")[1][0] is Part.BODY


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.S. Army tested it.", "It flew."],
        ["It was made in the U.S.", "The missile flew."],
        ["Gen. Ray and Lt. Col. Toler agreed."],
        ["On Nov. 19 it flew.", "On Dec. 3 it fell."],
        ["It is No. 5 of the series.", "He said no.", "The rest flew."],
        ["It weighs approx. 4 tons."],
        ["J. D. Smith saw it.", "So did George W. Bush."],
        ["“It flew.”", "He smiled."],
        ["He said: “It flew.”", "“Far?”", "Yes."],
        ["“Words do nothing…", "Missiles do.”"],
        ["It flew 3.5 km at 3:17 a.m. local time.", "It fell at 4 p.m.", "Nobody saw it."],
        ["Lockheed Martin Corp. of Texas built it.", "Boeing Co. did not."],
        ["Is it new?", "It is!", "Really."],
        ["The 37-ft.-long missile, e.g. the Scud, flew."],
        ["It rose 300 ft. The crew saw it."],
    ],
)
def test_sentences_end_where_they_should(sentences):
    text = " ".join(sentences)
    found = [span.of(text) for span in split_sentences(text, Span(0, len(text)))]
    if sentences == ["It rose 300 ft. The crew saw it."]:
        sentences = ["It rose 300 ft.", "The crew saw it."]
    assert found == sentences


@given(st.text(alphabet="Aa b.!?…”\"'\n1N,o", max_size=200))
def test_sentences_cover_every_word_and_cross_no_line(text):
    if not any(c.isalnum() for c in text):
        return
    document = document_from_text(text, name="r")
    covered = set()
    for sentence in document.sentences:
        assert "\n" not in sentence.span.of(text)
        assert covered.isdisjoint(range(sentence.span.start, sentence.span.end))
        covered.update(range(sentence.span.start, sentence.span.end))
    assert all(i in covered for i, c in enumerate(text) if not c.isspace())


@pytest.mark.parametrize(
    ("text", "published", "author", "outlet"),
    [
        ("Heron fired\n\nBy Jane Doe | Updated 12 Mar 2024\n\nIt flew far.\n", "2024-03-12", "Jane Doe", None),
        ("Heron fired\nPublished: Tue 12 Mar 2024 10:30 GMT\n\nIt flew far.\n", "2024-03-12", None, None),
        ("Press release | 12 March 2024\n\nHeron fired\n\nIt flew far.\n", "2024-03-12", None, None),
        ("Heron fired\n\nKYIV, March 12, 2024 (Echo) - It flew far.\n", "2024-03-12", None, "Echo"),
        ("March 2024\n\nHeron fired\n\nKYIV, March 12 (Echo) - It flew far.\n", "2024-03", None, "Echo"),
        ("Heron fired\n\nKYIV, March 12 (Echo) - It flew far.\n", None, None, "Echo"),
        ("Heron fired\n\nIt flew far.\n\n12 March 2024\n\nIt fell.\n", None, None, None),
        ("Days of the Heron\n\n12 March 2024\n\nIt flew.\n\n14 March 2024\n\nIt fell.\n", None, None, None),
        ("Heron fired on March 12, 2024\n\nIt flew far.\n", None, None, None),
        ("Heron fired\n\n5/6/2024\n\nIt flew far.\n", None, None, None),
    ],
)
def test_date_author_and_outlet_are_those_of_the_lines_beside_the_headline(text, published, author, outlet):
    document = document_from_text(text, name="r.txt")
    assert (document.published, document.author, document.outlet) == (published, author, outlet)
    assert bool(document.notes) == (published is not None)


def test_the_page_comes_before_the_line():
    document = document_from_text("Heron fired\n\n12 March 2024\n\nIt flew.\n", name="r", published="2024-03-11")
    assert (document.published, document.notes) == ("2024-03-11", ())
