"""What a named speaker is, by the words beside the name."""

import pytest

from flyout.claims.attribution import attribute_speech
from flyout.claims.read import read_claims
from flyout.claims.speech.offices import offices

TOLD = [
    ("President-elect Donald Trump said so.", "Donald Trump", "President-elect"),
    (
        "The missile flew 40 km, Estonian Defence Minister Hanno Pevkur said.",
        "Hanno Pevkur",
        "Estonian Defence Minister",
    ),
    ("Oleh Petrenko, Kyiv's former defence minister, said it flew.", "Oleh Petrenko", "Kyiv's former defence minister"),
    ("Mass production began in May, General Manager Murat Aydin said.", "Murat Aydin", "General Manager"),
    ("Jane Doe, a professor of physics at Uppsala, told the paper.", "Jane Doe", "professor of physics at Uppsala"),
    ("The Kremlin's spokesman, Pavel Orlov, denied it.", "Pavel Orlov", "Kremlin's spokesman"),
    ("Lagos's information minister, Sani Bello, denied it.", "Sani Bello", "Lagos's information minister"),
    ("The armed forces minister, Tom Reed, denied it.", "Tom Reed", "armed forces minister"),
    ("Gen. Mark Hill, chairman of the Joint Staff, said it flew.", "Mark Hill", "chairman of the Joint Staff"),
    (
        "Tim Hall, president of Acme Missiles and Fire Control, said so.",
        "Tim Hall",
        "president of Acme Missiles and Fire Control",
    ),
    ("Ann Lee of the Institute for a Safer World doubts it.", "Ann Lee", "of the Institute for a Safer World"),
    ("It flew, said Rob Dee, then the deputy security adviser.", "Rob Dee", "deputy security adviser"),
    ("Regional flood protection manager Lars Holm said it fell.", "Lars Holm", "Regional flood protection manager"),
    ("On Monday civil aviation chief Tom Ford said it fell.", "Tom Ford", "civil aviation chief"),
    ("Prosecutors want police chief Tom Ford to go. Ford said it fell.", "Tom Ford", "police chief"),
    ("The head of the navy's missile branch, Ana Ruiz, denied it.", "Ana Ruiz", "head of the navy's missile branch"),
    ("Citing Aid Council President Olav Moe, the paper told of it. Moe said so.", "Olav Moe", "Aid Council President"),
    ("Its director of operations Dr. Ana Ruiz said it fell.", "Ana Ruiz", "director of operations"),
    ("National Union of Teachers chairman Tom Reed said it fell.", "Tom Reed", "National Union of Teachers chairman"),
    ("The health minister, Dr. Ana Ruiz, denied it.", "Ana Ruiz", "health minister"),
    ("The head of the Farmers' Union, Tom Reed, denied it.", "Tom Reed", "head of the Farmers' Union"),
    ("Ann Lee, the mayor of Lima said it fell.", "Ann Lee", "mayor of Lima"),
]

NOT_TOLD = [
    ("According to Oleh Petrenko, officials had asked for more.", "Oleh Petrenko"),
    ("He thanked the American president, Oleh Petrenko and others.", "Oleh Petrenko"),
    ("Oleh Petrenko, who was not there, said the missile flew.", "Oleh Petrenko"),
    ("On Tuesday Oleh Petrenko said the missile flew.", "Oleh Petrenko"),
    ("A senior commander of Iran's army said so.", "Iran"),
    ("Asked by Oleh Petrenko, the minister said it flew.", "Oleh Petrenko"),
]


@pytest.mark.parametrize(("text", "name", "office"), TOLD)
def test_an_office_is_read(read_text, text, name, office):
    context = read_text(text)
    assert offices(attribute_speech(context).lines, [name])[name].of(context.document.text) == office


@pytest.mark.parametrize(("text", "name"), NOT_TOLD)
def test_none_is_made_up(read_text, text, name):
    assert offices(attribute_speech(read_text(text)).lines, [name]) == {}


def test_it_is_told_with_every_claim_of_the_speaker(read_text, speech_lexicon):
    text = (
        "ATACMS can reach 190 miles, Ann Lee said on Monday.\n\n"
        "Ann Lee, a defence analyst at Acme, said the missile costs $1 million."
    )
    document = read_text(text).document
    claims = [claim for claim in read_claims(document, speech_lexicon) if claim.speaker == "Ann Lee"]
    assert {claim.attribute for claim in claims} >= {"range", "unit_cost"}
    assert {(claim.office_text, claim.office.of(text)) for claim in claims} == {("defence analyst at Acme",) * 2}
