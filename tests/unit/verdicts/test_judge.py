"""Two questions, never mixed; physics where it has a say, the sources where it has none."""

from dataclasses import replace

import pytest

from flyout.catalogue.load import load_catalogue
from flyout.core.statement import Modality, Qualifier
from flyout.systems.load import load_system
from flyout.verdicts.flown import systems_to_fly
from flyout.verdicts.judge import judge

CATALOGUE = load_catalogue()
FAMILY = load_system(CATALOGUE, "ATACMS")
M39 = load_system(CATALOGUE, "ATACMS", "M39")


@pytest.fixture
def reaches(reach_of_km):
    return [reach_of_km(FAMILY, 330, 470), reach_of_km(M39, 130, 200)]


def test_a_published_maximum_below_the_band_can_be_reached_and_is_not_the_limit(say, reaches):
    can_it, most = judge([say("ATACMS", "range", 300, "km", half=5)], reaches, CATALOGUE)
    assert can_it.question == "can it reach 300 km?"
    assert most.question == "is 300 km the most it could do?"
    assert (can_it.likelihood, most.likelihood) == ("almost certain", "almost no chance")
    assert can_it.probability == pytest.approx(1.0 - most.probability)
    assert can_it.judged_by == most.judged_by == "physics"
    assert can_it.margin == pytest.approx(100e3)
    assert can_it.claimed == pytest.approx(300e3)
    assert can_it.main_unknown == "payload"
    assert "does not make the published figure wrong" in most.sentence


def test_a_maximum_below_the_band_is_explained_and_the_source_not_called_wrong(say, reaches):
    _, most = judge([say("ATACMS", "range", 300, "km", half=5)], reaches, CATALOGUE)
    reasons = " | ".join(most.reasons)
    assert "flatter or manoeuvring" in reasons
    assert "Missile Technology Control Regime" in reasons
    assert "nobody has published" in reasons


def test_a_claim_that_names_no_variant_says_which_it_was_judged_on(say, reaches):
    verdicts = judge([say("ATACMS", "range", 190, "[mi_i]", half=5)], reaches, CATALOGUE)
    for verdict in verdicts:
        assert any("names no variant" in reason and "long-range" in reason for reason in verdict.reasons)
        assert "190 mi (306 km)" in verdict.sentence


def test_why_the_heavy_variant_stays_where_it_is(say, reaches):
    for verdict in judge([say("ATACMS", "range", 300, "km", half=5)], reaches, CATALOGUE):
        assert any("heavier payload, less far" in r and "M39" in r and "165 km" in r for r in verdict.reasons)


def test_a_named_variant_is_judged_on_itself(say, reaches):
    can_it, most = judge([say("ATACMS", "range", 165, "km", half=0.5, variant="M39")], reaches, CATALOGUE)
    assert can_it.variant == most.variant == "M39"
    assert most.sentence.endswith("so 165 km may well be the most it can do.")


def test_a_claim_beyond_the_band_falls_short(say, reaches):
    can_it, most = judge([say("ATACMS", "range", 800, "km", half=5)], reaches, CATALOGUE)
    assert can_it.likelihood == "almost no chance"
    assert can_it.margin < 0.0
    assert "falls short of 800 km" in most.sentence
    assert not any("flatter" in reason for reason in most.reasons)


def test_no_maximum_is_asked_for_where_none_is_claimed(say, reaches):
    for qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        verdicts = judge([say("ATACMS", "range", 300, "km", qualifier=qualifier)], reaches, CATALOGUE)
        assert [verdict.question for verdict in verdicts] == ["can it reach 300 km?"]


def test_of_a_range_of_ranges_the_upper_end_is_judged(say, reaches):
    statement = say("ATACMS", "range", 70, "km", high=300, half=5, qualifier=Qualifier.BETWEEN)
    can_it, _ = judge([statement], reaches, CATALOGUE)
    assert can_it.question == "can it reach 300 km?"
    assert can_it.claimed == pytest.approx(300e3)


def test_a_distance_flown_asks_one_question(say, reaches):
    (verdict,) = judge([say("ATACMS", "flight_distance", 400, "km", half=5)], reaches, CATALOGUE)
    assert verdict.likelihood == "roughly even chance"


def test_a_denied_figure_is_judged_as_a_figure(say, reaches):
    verdict, _ = judge([say("ATACMS", "range", 300, "km", modality=Modality.DENIED)], reaches, CATALOGUE)
    assert any("denies" in reason for reason in verdict.reasons)


def test_speed_and_mach(say, reaches):
    (slow,) = judge([say("ATACMS", "speed", 1500, "m/s")], reaches, CATALOGUE)
    (mach,) = judge([say("ATACMS", "speed", 9, "Ma", half=0.5)], reaches, CATALOGUE)
    assert slow.probability == pytest.approx(0.95, abs=0.01)
    assert mach.likelihood in ("almost no chance", "very unlikely")
    assert any("speed of sound" in reason for reason in mach.reasons)


def test_an_apogee_says_that_a_lofted_flight_climbs_higher(say, reaches):
    (verdict,) = judge([say("ATACMS", "apogee", 100, "km")], reaches, CATALOGUE)
    assert verdict.likelihood == "roughly even chance"
    assert any("lofted" in reason for reason in verdict.reasons)


@pytest.mark.parametrize(
    ("subject", "says"),
    [
        ("Iskander-M", "quasi-ballistic"),
        ("Storm Shadow", "cruise missile"),
        ("HIMARS", "what it fires"),
        ("Blorbomat", "not in the catalogue"),
        ("PrSM", "Too little"),
    ],
)
def test_no_flight_no_probability_and_the_reason_why(say, reaches, subject, says):
    (verdict,) = judge([say(subject, "range", 300, "km", half=5)], reaches, CATALOGUE)
    assert verdict.judged_by == "sources"
    assert (verdict.probability, verdict.likelihood, verdict.band) == (None, None, None)
    assert says in verdict.sentence


def test_what_physics_cannot_judge_says_so_and_counts_the_sources(say, reaches):
    (maker,) = judge([say("ATACMS", "manufacturer", words="Lockheed Martin")], reaches, CATALOGUE)
    assert maker.judged_by == "sources"
    assert maker.sentence.startswith("Physics cannot judge the manufacturer of ATACMS; ")
    assert "agree" in maker.sentence
    assert all(reason.startswith(("Agrees: ", "Differs: ", "Agreement")) for reason in maker.reasons)


def test_a_maker_nobody_else_names_is_said_to_differ(say, reaches):
    (verdict,) = judge([say("ATACMS", "manufacturer", words="Acme Rockets")], reaches, CATALOGUE)
    assert "otherwise: " in verdict.sentence
    assert "Lockheed Martin" in verdict.sentence


def test_a_cost_in_another_currency_is_not_compared(say, reaches):
    statement = say("Storm Shadow", "unit_cost", 2_200_000, "USD", half=50_000, qualifier=Qualifier.EXACT)
    (verdict,) = judge([statement], reaches, CATALOGUE)
    assert "nothing to hold" in verdict.sentence


def test_a_cost_in_the_same_currency_is(say, reaches):
    statement = say("Storm Shadow", "unit_cost", 2_200_000, "GBP", half=50_000, qualifier=Qualifier.EXACT)
    (verdict,) = judge([statement], reaches, CATALOGUE)
    assert "agree" in verdict.sentence
    assert "767,000 GBP" in verdict.sentence


def test_a_cost_of_another_year_is_given_in_the_money_of_the_report(say, reaches):
    statement = say("Pershing II", "unit_cost", 5_000_000, "USD", half=500_000, qualifier=Qualifier.EXACT)
    dated = replace(statement, origin=replace(statement.origin, published="2024-11-19"))
    (verdict,) = judge([dated], reaches, CATALOGUE)
    assert "2.5 million USD (7.16 million USD in the money of 2024)" in verdict.sentence
    (verdict,) = judge([statement], reaches, CATALOGUE)
    assert "in the money of" not in verdict.sentence


def test_an_assumption_of_the_catalogue_counts_for_nothing(say, reaches):
    (verdict,) = judge([say("ATACMS", "diameter", 0.61, "m", half=0.005)], reaches, CATALOGUE)
    assert "nothing to hold" in verdict.sentence


def test_a_system_that_was_not_flown_is_judged_by_sources(say):
    (verdict,) = judge([say("ATACMS", "range", 300, "km", half=5)], [], CATALOGUE)
    assert verdict.judged_by == "sources"
    assert "No flight was calculated" in verdict.sentence


def test_every_system_is_flown_once(say):
    statements = [
        say("ATACMS", "range", 300, "km"),
        say("ATACMS", "range", 190, "[mi_i]"),
        say("ATACMS", "range", 165, "km", variant="M39"),
        say("ATACMS", "manufacturer", words="Lockheed Martin"),
        say("Storm Shadow", "range", 250, "km"),
        say("Blorbomat", "range", 250, "km"),
    ]
    assert [(s.name, s.variant) for s in systems_to_fly(statements, CATALOGUE)] == [
        (FAMILY.name, FAMILY.variant),
        ("ATACMS", "M39"),
    ]


def test_verdicts_follow_the_statements_and_name_their_claims(say, reaches):
    statements = [say("ATACMS", "range", 300, "km"), say("ATACMS", "manufacturer", words="X")]
    verdicts = judge(statements, reaches, CATALOGUE)
    assert [verdict.judged_by for verdict in verdicts] == ["physics", "physics", "sources"]
    assert {verdict.statement for verdict in verdicts} == {"a-01"}
