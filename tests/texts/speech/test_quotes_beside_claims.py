"""Speech that other claims hold already makes no quote of its own."""

from __future__ import annotations

import pytest

from flyout.claims.model import Kind
from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon


def quote_claims(text):
    claims = read_claims(document_from_text(text, name="r"), lexicon())
    return [claim for claim in claims if claim.kind is Kind.QUOTE]


def quotes(text):
    return [claim.mention_text for claim in quote_claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said the Zircon weighs 2 tonnes.",
        "The Zircon is a cruise missile built by NPO Mashinostroyeniya, the ministry said.",
        "The ministry says the Taurus is made by MBDA.",
        "The navy said four Kalibr missiles were shot down.",
        "Oslo says it will buy 12 Taurus missiles.",
    ],
)
def test_figures_and_makers_alone_are_no_quote(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministry said the Zircon cannot be stopped by any defence.", "cannot be stopped"),
        ("“The Zircon weighs 2 tonnes,” the ministry said.", "weighs 2 tonnes"),
        ("The ministry says the Taurus is too dear for the small army of today.", "too dear"),
        ("The firm said last week that its Taurus could be delivered within a year of signing.", "be delivered"),
        ("Jane Doe said she accepted the Taurus on condition that it was cheap.", "she accepted"),
        ("Jane Doe added that Kyiv supported the Taurus plan.", "Kyiv supported"),
        ("The navy said its crews had hit the port with four Kalibr missiles.", "hit the port"),
        ("The navy said four Kalibr missiles were shot down, which nobody had thought possible.", "shot down"),
        ("The ministry said the Zircon flew at Mach 9 and that no radar could follow it.", "no radar"),
    ],
)
def test_what_else_is_said_is_one(text, words):
    assert len(quotes(text)) == 1
    assert words in quotes(text)[0]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Taurus is old. ¶ Diehl says it will build the IRIS-T in a new hall and is hiring.", "IRIS-T"),
        ("The Taurus is old. ¶ Diehl says the wings will be built in a new hall and is hiring.", "Taurus"),
    ],
)
def test_speakers_on_themselves_speak_of_the_weapon_they_name(text, subject):
    assert [claim.subject for claim in quote_claims(text.replace(" ¶ ", "\n\n"))] == [subject]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The lawyers countered that the law allowed it: without it, they said, all crews would have gone home.",
            "the law allowed it: without it, they said, all crews would have gone home",
        ),
        ("Tom Ford cautioned against haste and said that crews were tired.", "crews were tired"),
        ("Tom Ford claimed in a statement that crews were tired.", "crews were tired"),
        ("Tom Ford said that, although it was late, he wanted more.", "although it was late, he wanted more"),
        ("Crews heard two blasts and saw a fire near the pier, Reuters reported.", None),
        ("When asked, General Tom Ford replied, “I do.”", "“I do.”"),
    ],
)
def test_what_one_speaker_says_is_told_once_and_whole(text, words):
    told = quotes(text)
    assert len(told) == 1
    assert words is None or told == [words]
