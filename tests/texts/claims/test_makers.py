"""Who is said to make a weapon or to carry it: one sentence a rule, and what only looks like it."""

import pytest

from flyout.claims.model import Kind
from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

TRAITS = [  # text, subject, attribute, value
    ("The Lance was developed by the Turkish missile maker Roketsan.", "Lance", "developer", "Roketsan"),
    (
        "Chad ordered Lance missiles. Saab, Linkoping, Sweden, would be the main contractor.",
        "Lance",
        "manufacturer",
        "Saab",
    ),
    ("Saab means to double its output of the Lance missile.", "Lance", "manufacturer", "Saab"),
    ("Chad has raised Raytheon's contract for the Lance.", "Lance", "manufacturer", "Raytheon"),
    ("The Lance is wanted. A contract for new stocks was placed with Saab.", "Lance", "manufacturer", "Saab"),
    ("Chad ordered 50 Scud rockets and 3,850 Lance missiles, both built by Saab.", "Scud", "manufacturer", "Saab"),
    ("Four Scuds, as well as five Lances fired from MiG-29 jets, fell.", "Lance", "launcher", "MiG-29"),
    ("The Lance is carried by U.S. and British submarines.", "Lance", "launcher", "U.S. and British submarines"),
    ("The Lance was seen. It was lifting off from a truck.", "Lance", "launcher", "truck"),
    ("The Lance flew. The long missile had left the USS Perth.", "Lance", "launcher", "USS Perth"),
    ("The Lance can fly far and has been nicknamed the Ship Killer.", "Lance", "other", "Ship Killer"),
    ("The Lance is old. The press nicknamed it the Ship Killer.", "Lance", "other", "Ship Killer"),
    ("The dummy-loaded Lance missile flew.", "Lance", "other", "dummy-loaded"),
    ("The maker of the Tomahawk is Raytheon.", "Tomahawk", "manufacturer", "Raytheon"),
    ("Saab says it can turn out 800 Lance missiles a year.", "Lance", "manufacturer", "Saab"),
    ("Saab UK, part of the Swedish group Saab, makes the Lance.", "Lance", "manufacturer", "Saab"),
    ("The Lance missile is guided by a television camera.", "Lance", "guidance_type", "television"),
    (
        "Taiwan has the domestic Hsiung Feng III and Sky Bow.",
        "Sky Bow",
        "country_of_origin",
        "Taiwan",
    ),
    ("The Lance flew. US-made missiles fired from HIMARS fell.", "Lance", "country_of_origin", "United States"),
    ("The frigate Perth intercepted a drone with a Lance.", "Lance", "launcher", "frigate Perth"),
]
NOT_SAID = [  # text, attribute
    ("The Lance is driven on a truck; the chassis, made by Saab, is new.", "manufacturer"),
    ("The Lance was developed by Raytheon, whose cousin Echo built it.", "manufacturer"),
    ('The Lance failed. "It left the submarine but went plop," he said.', "launcher"),
    ("The Lance flew. The strategic missile-carrying submarine fired it.", "class"),
    ("The Lance flies on a jet engine from Ohio.", "launcher"),
]


def traits_of(text, attribute):
    claims = read_claims(document_from_text(text, name="r"), lexicon())
    found = [claim for claim in claims if claim.kind is Kind.ATTRIBUTE and claim.attribute == attribute]
    return [(claim.subject, claim.value) for claim in found]


@pytest.mark.parametrize(("text", "subject", "attribute", "value"), TRAITS, ids=[row[0] for row in TRAITS])
def test_what_is_said(text, subject, attribute, value):
    assert (subject, value) in traits_of(text, attribute)


@pytest.mark.parametrize(("text", "attribute"), NOT_SAID, ids=[row[0] for row in NOT_SAID])
def test_what_is_not_said(text, attribute):
    assert traits_of(text, attribute) == []


def test_tubes_of_a_launcher_are_no_second_launcher():
    found = traits_of("The Neptune is fired from a truck-mounted launcher with four tubes.", "launcher")
    assert found == [("Neptune", "truck-mounted launcher")]


def test_made_by_is_kept_rather_than_a_deal():
    text = "Chad signed a deal with Saab. The Lance is made by Saab UK."
    claims = read_claims(document_from_text(text, name="r"), lexicon())
    assert [claim.clause.start > 0 for claim in claims if claim.attribute == "manufacturer"] == [True]
