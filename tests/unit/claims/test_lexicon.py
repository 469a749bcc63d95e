"""Names in text: exact places whatever the characters, whole words, longest first."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flyout.claims.letters import fold
from flyout.claims.lexicon import Lexicon
from flyout.core.alias import Alias


def alias(text, name=None, **more):
    return Alias(text=text, name=name or text, kind="missile", **more)


NAMES = Lexicon(
    [
        alias("ATACMS"),
        alias("Army Tactical Missile System", "ATACMS"),
        alias("Scud"),
        alias("Scud-B"),
        alias("Al Hussein"),
        alias("Lance", case_sensitive=True),
        alias("HIMARS"),
        alias("US", "United States"),
        alias("North Korean", "North Korea"),
        alias("the North", "North Korea"),
    ]
)


def found(text):
    return [(m.alias.name, m.span.of(text)) for m in NAMES.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ATACMS flew.", [("ATACMS", "ATACMS")]),
        ("ATACMS’s range, HIMARSs and two Scuds", [("ATACMS", "ATACMS"), ("HIMARS", "HIMARS"), ("Scud", "Scud")]),
        ("Scud-Bs and a Scud B", [("Scud-B", "Scud-B"), ("Scud-B", "Scud B")]),
        ("the army tactical missile systems", [("ATACMS", "army tactical missile system")]),
        ("AL-HUSSEIN, Al‑Hussein", [("Al Hussein", "AL-HUSSEIN"), ("Al Hussein", "Al‑Hussein")]),
        ("a Lance and a lance", [("Lance", "Lance")]),
        ("US-made, not for us", [("United States", "US")]),
        ("Scudding clouds, a Scud-C, HIMARSX", []),
        ("the North Korean launch", [("North Korea", "North Korean")]),
        ("İİİ Scud ŉŉ Scud", [("Scud", "Scud"), ("Scud", "Scud")]),
        ("", []),
    ],
)
def test_names_are_found_where_they_stand(text, expected):
    assert found(text) == expected


def test_a_sea_is_no_state():
    def state(text, name):
        return Alias(text=text, name=name, kind="state", case_sensitive=True)

    states = Lexicon([state("the South", "South Korea"), state("China", "China"), state("Norwegian", "Norway")])
    text = "In the South China Sea the South and China fired Norwegian Sea Sparrow missiles for US$2 million."
    assert [m.alias.name for m in states.find(text)] == ["South Korea", "China", "Norway"]


def test_money_is_no_state():
    assert found("The US pays US$1.2 billion.") == [("United States", "US")]


@given(st.text())
def test_folding_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@given(st.text(), st.text())
def test_a_name_between_other_words_is_found_at_its_place(before, after):
    text = f"{before} ATACMS {after}"
    at = len(before) + 1
    assert any(m.span.start == at and m.span.end == at + 6 for m in NAMES.find(text)) or "-" in after[:1]


@given(st.text(alphabet="Scud-B ALHUSEINatcms'’ "))
def test_no_name_overlaps_another(text):
    mentions = NAMES.find(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))


def test_first_of_two_aliases_written_alike_wins():
    lexicon = Lexicon([alias("M39", "ATACMS", variant="M39"), alias("M39", "other")])
    assert [m.alias.name for m in lexicon.find("an M39")] == ["ATACMS"]


def test_empty_lexicon_finds_nothing():
    assert Lexicon([]).find("ATACMS") == ()
