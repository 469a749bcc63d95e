"""Short reports in our own words and the claims a careful reader finds in them.

Each line of `reports.jsonl` holds a text and its claims: mention, subject,
attribute, then value, upper value, unit and qualifier for a figure, or the
words for an attribute. Where `whole` is true the figures are all there are.
"""

import json
from pathlib import Path

import pytest

from flyout.claims.model import Kind, subject_words
from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

REPORTS = [
    json.loads(line) for line in Path(__file__).with_name("reports.jsonl").read_text(encoding="utf-8").splitlines()
]


def rows(text):
    for claim in read_claims(document_from_text(text, name="report.txt"), lexicon()):
        subject = subject_words(claim.subject, claim.variant)
        if claim.kind is Kind.QUANTITY:
            figure = (claim.value, claim.value_high, claim.unit, claim.qualifier)
            yield claim.kind, (claim.mention_text, subject, claim.attribute, *figure)
        elif claim.kind is Kind.ATTRIBUTE:
            yield claim.kind, (claim.mention_text, subject, claim.attribute, claim.value)


@pytest.mark.parametrize("report", REPORTS, ids=[report["about"] for report in REPORTS])
def test_claims_of_a_report(report):
    found = list(rows(report["text"]))
    wanted = [tuple(claim) for claim in report["claims"]]
    assert [claim for claim in wanted if claim not in [row for _, row in found]] == []
    if report["whole"]:
        figures = [row for kind, row in found if kind is Kind.QUANTITY]
        assert [row for row in figures if row not in wanted] == []


SUBJECTS = [
    # the figure stands in brackets; whose it is stands beside it
    ("The Scud has a range of [300 km].", "Scud"),
    ("Unlike the Scud, the Lance flies [75 miles].", "Lance"),
    ("The Lance, which replaced the Honest John, could fly [75 miles].", "Lance"),
    ("The Al Hussein is based on the Scud-B and can travel [650 km].", "Al Hussein"),
    ("Engineers raised the Scud-B's reach of 300 km to [650 km] for the Al Hussein.", "Al Hussein"),
    ("The Oreshnik is said to resemble the RS-26. It flies at [Mach 10].", "Oreshnik"),
    ("It was longer than the Hwasong-15 with its [18-wheel] vehicle. The Hwasong-17 was new.", "Hwasong-15 launcher"),
    ("With a range of [300 km], the ATACMS outreaches the Lance.", "ATACMS"),
    ("The army showed a new missile called Sarab. It can fly [900 km].", "Sarab"),
    ("North Korea fired a missile that flew [900 km]. It resembled Russia's Iskander.", "North Korean missile"),
    ("HIMARS fires ATACMS missiles and rockets; the rockets reach [80 km].", "HIMARS rockets"),
    ("The $[2.5 million] Pershing 2 missiles flew.", "Pershing II"),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_whose_figure_it_is(text, subject):
    figure = text[text.index("[") + 1 : text.index("]")]
    claims = read_claims(document_from_text(text.replace("[", "").replace("]", ""), name="r"), lexicon())
    found = [c for c in claims if c.kind is Kind.QUANTITY and figure in c.mention_text]
    assert len(found) == 1
    assert found[0].subject == subject
    assert found[0].rule


ATTRIBUTES = [
    ("The missile flew [900 km] before falling into the sea, North Korea said.", "flight_distance"),
    ("The missile can fly [900 km].", "range"),
    ("The missile could have flown [900 km] on a normal path.", "range"),
    ("The missile rose to a height of [900 km].", "apogee"),
    ("The missile reached an altitude of [900 km] and flew 500 km.", "apogee"),
    ("The cruise missile flies at an altitude of [50 metres].", "altitude"),
    ("The interceptor hit the missile at an altitude of [100 km].", "altitude"),
    ("The missile landed [200 km] off the coast of Japan.", "other"),
    ("The missile has a minimum range of [90 km].", "min_range"),
    ("The missile is [12 metres] long.", "length"),
    ("The missile is 12 metres long and [1 metre] in diameter.", "diameter"),
    ("The cruise missile has a wingspan of [3 metres].", "wingspan"),
    ("The missile has a circular error probable of [50 metres].", "cep"),
    ("The missile missed its target by [2 km].", "cep"),
    ("The missile weighs [4 tonnes].", "launch_mass"),
    ("The [40-ton], solid-fuelled missile flew.", "launch_mass"),
    ("The missile carries a [500 kg] warhead.", "payload_mass"),
    ("The missile burns [3 tonnes] of fuel.", "propellant_mass"),
    ("Its motor gives the missile [150 kN] of thrust.", "thrust"),
    ("The missile flew for [12 minutes].", "flight_time"),
    ("The missile's motor burned for [70 seconds].", "burn_time"),
    ("It takes [30 minutes] to prepare the missile.", "other"),
    ("The missile flies at [Mach 6].", "speed"),
    ("Each missile costs [$2 million].", "unit_cost"),
    ("The missiles cost [$2 million] apiece.", "unit_cost"),
    ("The army signed a contract worth [$2 billion] for the missile.", "contract_value"),
    ("The [two-stage] missile flew.", "stages"),
    ("The factory makes [50 missiles a month].", "production_rate"),
    ("Each launcher carries [six missiles].", "missiles_per_launcher"),
    ("The missile entered service in [1991].", "year"),
    ("The army received [40 missiles].", "count"),
]


@pytest.mark.parametrize(("text", "attribute"), ATTRIBUTES)
def test_what_a_figure_measures(text, attribute):
    figure = text[text.index("[") + 1 : text.index("]")]
    plain = "North Korea tested the Sarab missile. " + text.replace("[", "").replace("]", "")
    claims = read_claims(document_from_text(plain, name="r"), lexicon())
    assert [c.attribute for c in claims if c.kind is Kind.QUANTITY and figure in c.mention_text] == [attribute]


def test_an_army_in_the_name_of_a_weapon_uses_nothing():
    def operators(text):
        claims = read_claims(document_from_text(text, name="r"), lexicon())
        return [claim.value for claim in claims if claim.attribute == "operator"]

    assert operators("They fired missiles of the American Army Tactical Missile System (ATACMS) at dawn.") == []
    assert operators("The ATACMS missiles of the American Army were fired at dawn.") == ["American Army"]
