"""Who is said to have a weapon: one sentence a rule, and what only looks like it."""

import pytest

from flyout.claims.model import Kind
from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

OPERATORS = [  # text, subject, who has it
    ("The Spike is a missile. The Polish navy will operate it from two sites.", "Spike", "Polish navy"),
    ("The Kalibr is old. Algeria took delivery of its first battery in 2019.", "Kalibr", "Algeria"),
    ("The Latvian army has put the Harpoon into full service.", "Harpoon", "Latvian army"),
    ("The Lance is the only tactical missile that Chad has.", "Lance", "Chad"),
    ("The Lance is a missile the Italian Air Force has had since 1999.", "Lance", "Italian Air Force"),
    ("The Patriot is in use in Greece, Spain and Romania.", "Patriot", "Romania"),
    ("The order covers 300 Stinger missiles with spares: ten for Latvia and two for Oman.", "Stinger", "Oman"),
    ("The Javelin is used by the Irish Army and twenty other nations.", "Javelin", "twenty other nations"),
    ("The Lance is new. It will be operated by the Northern Rocket Brigade.", "Lance", "Northern Rocket Brigade"),
    ("The Lance is meant for the Northern Rocket Brigade.", "Lance", "Northern Rocket Brigade"),
    ("So far 12 Chunmoo came; the first were handed to the 5th Artillery Brigade.", "Chunmoo", "5th Artillery Brigade"),
    ("Some 40 Chunmoo are already with the 5th Artillery Brigade.", "Chunmoo", "5th Artillery Brigade"),
    ("Greece's existing Patriot batteries cannot reach it.", "Patriot", "Greece"),
    ("Oman became the fifth country, after Chad and Mali, to use the Javelin.", "Javelin", "Mali"),
    ("Iran is believed to hold dozens of cruise missiles, including the Paveh.", "Paveh", "Iran"),
    ("Javelins go out with exports to twelve countries, among them Chad and Oman.", "Javelin", "Oman"),
    ("The round came from a Royal Navy Harpoon launcher.", "Harpoon", "Royal Navy"),
    ("The Lance is one of the best missiles of the Italian Army.", "Lance", "Italian Army"),
    ("Chad has used the Lance since 1994.", "Lance", "Chad"),
    (
        "Kongsberg builds the NSM for the ships of the Royal Norwegian Navy.",
        "Naval Strike Missile",
        "Norwegian Navy",
    ),
    ("The Lance is fired from HIMARS, which the Latvian Army acquired lately.", "HIMARS", "Latvian Army"),
    ("The 91st Missile Wing looks after 150 Minuteman IIIs.", "Minuteman III", "91st Missile Wing"),
    ("The Lance is old. The National Guard kept it until 1982.", "Lance", "National Guard"),
    ("Among the countries that use the Lance missile are Finland and Chad.", "Lance", "Chad"),
    ("The Lance is old. Chad bought it too.", "Lance", "Chad"),
    ("The Latvian army has some 600, of which half fly. The Lance is old.", "Lance", "Latvian army"),
]
NO_OPERATORS = [
    "The Scud is the missile that Chad has fired.",
    "Missiles were used in Chad, and others have fielded the Lance.",
    "The Latvian army put the Harpoon on trucks.",
    "The Javelin was used by rebels in two other countries.",
    "The commander of the Northern Rocket Brigade said the Lance was ready.",
    "The Lance hit a base of the Northern Rocket Brigade.",
    "The Lance is one of the best missiles of the Soviet Union.",
    "The Lance is new. Chad used it in combat in May.",
    "Debris shows that Chad has used the Lance since December.",
    "The boat, which fires the Lance, would be handed to the navy in May.",
]


def operators_of(text):
    claims = read_claims(document_from_text(text, name="r"), lexicon())
    found = [claim for claim in claims if claim.kind is Kind.ATTRIBUTE and claim.attribute == "operator"]
    return [(claim.subject, str(claim.value)) for claim in found]


@pytest.mark.parametrize(("text", "subject", "value"), OPERATORS, ids=[row[0] for row in OPERATORS])
def test_who_has_it(text, subject, value):
    found = operators_of(text)
    assert any(named == subject and value in said for named, said in found), found


@pytest.mark.parametrize("text", NO_OPERATORS)
def test_who_is_not_said_to_have_it(text):
    assert operators_of(text) == []
