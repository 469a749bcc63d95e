"""What a report judges in its own voice, and what is no judgement or not its own."""

import pytest

from flyout.claims.model import Kind
from flyout.claims.read import read_claims
from flyout.core.statement import Modality
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon


def judged(sentence):
    text = f"A new rule\n\nThe army fired the ATACMS missile on Monday. {sentence}\n"
    claims = read_claims(document_from_text(text, name="report.txt"), lexicon())
    return [claim for claim in claims if claim.rule.startswith("judgement")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The step marks a significant shift in U.S. policy.", "The step marks a significant shift in U.S. policy"),
        (
            "It comes late, perhaps changing the course of the war, as winter nears.",
            "perhaps changing the course of the war",
        ),
        ("The missile may prove a game changer for the south.", "The missile may prove a game changer for the south"),
        ("The vote was a turning point, and a dear one.", "The vote was a turning point"),
    ],
)
def test_a_judgement_of_the_report_is_its_opinion_about_the_system(sentence, words):
    (claim,) = judged(sentence)
    assert (claim.kind, claim.modality, claim.speaker) == (Kind.QUOTE, Modality.OPINION, None)
    assert (claim.subject, claim.mention_text) == ("ATACMS", words)


@pytest.mark.parametrize(
    "sentence",
    [
        "The missile is a game changer, the minister said.",  # his opinion, not that of the report
        "“A game changer,” said the minister.",
        "The president promised to end the war.",
        "The army took decisive action at dawn.",
        "Engineers made a major change to the fuse.",
        "The ship changed course at noon.",
    ],
)
def test_what_somebody_else_says_or_nobody_judges(sentence):
    assert judged(sentence) == []


def test_a_text_without_a_weapon_holds_no_judgement_on_one():
    text = "The fair\n\nThe new oven marks a significant shift in how the town bakes.\n"
    assert read_claims(document_from_text(text, name="report.txt"), lexicon()) == ()
